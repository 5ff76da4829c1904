/** What the books of the tests are about. Names of insatser are made up. */

export const INSATSER = [
  'Vägen till jobb',
  'Grön kraft',
  'Unga framåt',
  'Språksteget',
  'Kompassen',
  'Hållbar återgång',
  'Digital start',
  'Mentorskap i företag',
  'Samspel',
  'Nya vyer',
  'Kvinnokraft',
  'Trampolinen',
] as const;

export const MUNICIPALITIES = [
  'Bollnäs',
  'Gävle',
  'Hofors',
  'Hudiksvall',
  'Ljusdal',
  'Nordanstig',
  'Ockelbo',
  'Ovanåker',
  'Sandviken',
  'Söderhamn',
] as const;

export const ORGANISATIONS = [
  'Arbetsförmedlingen',
  'Försäkringskassan',
  'Regionen',
  ...MUNICIPALITIES,
] as const;

export const MONTHS = [
  'Januari',
  'Februari',
  'Mars',
  'April',
  'Maj',
  'Juni',
  'Juli',
  'Augusti',
  'September',
  'Oktober',
  'November',
  'December',
] as const;

export const COSTS = [
  'Personalkostnader',
  'Lokalhyra',
  'Ekonomitjänster',
  'Revision',
  'Telefoni och IT',
  'Resor och möten',
  'Utbildning',
  'Information',
  'Försäkringar',
  'Övriga externa kostnader',
] as const;

export const STATUS_MET = 'Uppfylld';
export const STATUS_NOT_MET = 'Ej uppfylld';

import { fillIn, type Language, type TextValues } from './texts';

/** Every error of the rules, with what is wrong and what to do. `{place}` and the like are filled in from the details. */
const catalogue = {
  notFinite: {
    sv: 'Talet {value} kan inte användas i en beräkning. Skriv ett vanligt tal.',
    en: 'The number {value} cannot be calculated with. Enter an ordinary number.',
  },
  unitNotPositive: {
    sv: 'Enheten är {unit} men ska vara större än noll, till exempel 1 för hela kronor eller 1000 för tusental.',
    en: 'The unit is {unit} but must be greater than zero, for example 1 for whole kronor or 1000 for thousands.',
  },
  noWeights: {
    sv: 'Det finns inga vikter att fördela efter. Ange minst en vikt.',
    en: 'There are no weights to split by. Enter at least one weight.',
  },
  negativeWeight: {
    sv: 'Vikt nummer {place} är negativ ({weight}). En vikt ska vara noll eller större.',
    en: 'Weight number {place} is negative ({weight}). A weight must be zero or more.',
  },
  allWeightsZero: {
    sv: 'Alla vikter är noll eller tomma. Minst en vikt ska vara större än noll.',
    en: 'All weights are zero or blank. At least one weight must be greater than zero.',
  },
  dateNotValid: {
    sv: '"{date}" är inget datum mellan 1900-01-01 och 9999-12-31. Skriv datumet som år-månad-dag.',
    en: '"{date}" is not a date from 1900-01-01 to 9999-12-31. Write the date as year-month-day.',
  },
  serialNotValid: {
    sv: '{serial} är inget datum i Excel. Skriv ett datum från 1900-01-01 till 9999-12-31.',
    en: '{serial} is not a date in Excel. Enter a date from 1900-01-01 to 9999-12-31.',
  },
  serialOfNoDay: {
    sv: 'Excels datum nummer 60 är 29 februari 1900, en dag som aldrig har funnits. Skriv ett annat datum.',
    en: 'Date number 60 in Excel is 29 February 1900, a day that never was. Enter another date.',
  },
  endBeforeStart: {
    sv: 'Perioden slutar {end}, före sin början {start}. Ändra startdatum eller slutdatum.',
    en: 'The period ends {end}, before it begins {start}. Change its start or its end.',
  },
  budgetIsZero: {
    sv: 'Budgeten är noll, så utfallet kan inte ställas i förhållande till den.',
    en: 'The budget is zero, so no consumption rate can be given.',
  },
  baseIsZero: {
    sv: 'Underlaget är noll, så det egna kapitalets andel av det kan inte räknas ut.',
    en: 'The base is zero, so equity cannot be given as a share of it.',
  },
  baseIsNegative: {
    sv: 'Underlaget är negativt ({base}). Intäkter och medlemsbidrag skrivs utan minustecken.',
    en: 'The base is negative ({base}). Income and contributions are written without a minus sign.',
  },
  shareOutOfRange: {
    sv: 'Andelen är {share} men ska ligga mellan 0 och 1. Skriv till exempel 0,2 eller 20 %.',
    en: 'The share is {share} but must be from 0 to 1. Write for example 0.2 or 20 %.',
  },
  assetsNotPositive: {
    sv: 'Tillgångarna är {assets} men ska vara större än noll för att soliditeten ska kunna räknas ut.',
    en: 'Total assets are {assets} but must be greater than zero for the equity ratio.',
  },
  askedNotPositive: {
    sv: 'Antalet tillfrågade är {asked} men ska vara större än noll för att svarsfrekvensen ska kunna räknas ut.',
    en: 'The number asked is {asked} but must be greater than zero for the response rate.',
  },
  answersNegative: {
    sv: 'Antalet svar är negativt ({answered}). Skriv noll eller mer.',
    en: 'The number of answers is negative ({answered}). Write zero or more.',
  },
  answersAboveAsked: {
    sv: 'Antalet svar är {answered}, fler än de {asked} tillfrågade. Rätta ett av antalen.',
    en: 'The number of answers is {answered}, more than the {asked} who were asked. Correct one of them.',
  },
} as const satisfies Record<string, Record<Language, string>>;

export type FinsamErrorCode = keyof typeof catalogue;

/** All codes, for those who list or test them. */
export const finsamErrorCodes = Object.keys(catalogue) as FinsamErrorCode[];

/** The sentence of an error in a language, with its placeholders filled in; Swedish writes decimals with a comma. */
export function errorSentence(
  code: FinsamErrorCode,
  details: TextValues = {},
  language: Language = 'sv',
): string {
  const shown = Object.entries(details).map(([name, detail]) => [
    name,
    language === 'sv' && /^-?\d+\.\d+$/.test(String(detail)) ? String(detail).replace('.', ',') : detail,
  ]);
  return fillIn(catalogue[code][language], Object.fromEntries(shown) as TextValues);
}

/** A figure that the rules refuse. `message` is the Swedish sentence; `code` and `details` are for other languages and for tests. */
export class FinsamError extends Error {
  override readonly name = 'FinsamError';

  constructor(
    readonly code: FinsamErrorCode,
    readonly details: TextValues = {},
  ) {
    super(errorSentence(code, details));
  }
}

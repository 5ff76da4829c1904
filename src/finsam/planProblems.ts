import { fillIn, type Language, type TextValues } from './texts';

/**
 * What can be wrong in a plan, told to the person who wrote it: one catalogue, in Swedish and English. `{…}` is filled
 * from the problem's details.
 */
export const planProblemTexts = {
  notJson: {
    sv: 'Filen är inte giltig JSON ({detail}). Spara om planen från Finsamkalkyl eller rätta filen i en textredigerare.',
    en: 'The file is not valid JSON ({detail}). Save the plan again from Finsamkalkyl or mend the file in a text editor.',
  },
  notAPlan: {
    sv: 'Filen är ingen plan från Finsamkalkyl: fältet "format" ska vara "finsamkalkyl-plan".',
    en: 'The file is not a plan of Finsamkalkyl: the field "format" must be "finsamkalkyl-plan".',
  },
  newerVersion: {
    sv: 'Planen har version {version}, men det här programmet läser version 1. Uppdatera Finsamkalkyl.',
    en: 'The plan has version {version}, but this program reads version 1. Update Finsamkalkyl.',
  },
  missing: { sv: 'Fältet saknas.', en: 'The field is missing.' },
  unknownField: {
    sv: 'Fältet "{key}" känns inte igen. Ta bort det eller rätta stavningen.',
    en: 'The field "{key}" is not known. Remove it or mend its spelling.',
  },
  notObject: {
    sv: 'Här ska det stå ett objekt med namngivna fält.',
    en: 'An object with named fields is needed here.',
  },
  notList: { sv: 'Här ska det stå en lista.', en: 'A list is needed here.' },
  notThreeYears: {
    sv: 'Ange exakt tre belopp: ett för varje år, null där beloppet saknas.',
    en: 'Give exactly three amounts: one for each year, null where the amount is missing.',
  },
  notText: { sv: 'Här ska det stå text.', en: 'Text is needed here.' },
  emptyText: { sv: 'Fyll i ett värde.', en: 'Fill in a value.' },
  longText: {
    sv: 'Texten är för lång: högst {max} tecken.',
    en: 'The text is too long: at most {max} characters.',
  },
  controlCharacters: {
    sv: 'Texten innehåller tecken som inte kan skrivas i en cell. Skriv om den.',
    en: 'The text holds characters that no cell can hold. Write it anew.',
  },
  notNumber: { sv: 'Här ska det stå ett tal.', en: 'A number is needed here.' },
  notWhole: { sv: 'Ange ett heltal.', en: 'Give a whole number.' },
  decimals: { sv: 'Högst {max} decimaler.', en: 'At most {max} decimals.' },
  tooSmall: { sv: 'Värdet ska vara minst {min}.', en: 'The value must be at least {min}.' },
  tooLarge: { sv: 'Värdet ska vara högst {max}.', en: 'The value must be at most {max}.' },
  notChoice: { sv: 'Välj ett av: {choices}.', en: 'Choose one of: {choices}.' },
  notYesNo: { sv: 'Ange true eller false.', en: 'Give true or false.' },
  notDate: { sv: 'Skriv datumet som ÅÅÅÅ-MM-DD.', en: 'Write the date as YYYY-MM-DD.' },
  duplicateName: {
    sv: 'Namnet "{name}" finns redan i listan. Varje namn får stå en gång.',
    en: 'The name "{name}" is already in the list. Each name may stand once.',
  },
  noGroups: { sv: 'Minst en insatsgrupp behövs.', en: 'At least one group of insatser is needed.' },
  twoTrisamGroups: {
    sv: 'Bara en insatsgrupp kan innehålla Trisam-timmarna.',
    en: 'Only one group can hold the Trisam hours.',
  },
  noTrisamGroup: {
    sv: 'Det finns Trisam-timmar, men ingen insatsgrupp som de räknas till. Markera gruppen "Trisam-timmar ingår".',
    en: 'There are Trisam hours but no group that they count in. Mark the group as holding them.',
  },
  unknownGroup: {
    sv: 'Insatsgruppen "{name}" finns inte i listan över grupper.',
    en: 'The group "{name}" is not in the list of groups.',
  },
  unknownMunicipality: {
    sv: 'Kommunen "{name}" finns inte bland medlemmarna.',
    en: 'The municipality "{name}" is not among the members.',
  },
  endBeforeStart: {
    sv: 'Slutdatum {end} ligger före startdatum {start}.',
    en: 'The end {end} is before the start {start}.',
  },
  periodNeeded: {
    sv: 'Ett totalbelopp kan bara periodiseras när både start- och slutdatum är ifyllda.',
    en: 'A total can only be accrued when both start and end are given.',
  },
  periodTooLong: {
    sv: 'Perioden är längre än {max} år. Kontrollera datumen.',
    en: 'The period is longer than {max} years. Check the dates.',
  },
  hoursOrAmount: {
    sv: 'Ange antingen timmar och timpris eller ett fast belopp.',
    en: 'Give either hours and a rate, or a fixed amount.',
  },
  yearOutsidePlan: {
    sv: 'Året {year} ligger utanför planens år {first}–{last}.',
    en: "The year {year} is outside the plan's years {first}–{last}.",
  },
  noWeights: {
    sv: 'Kommunnyckeln är vikter, men ingen kommun har en vikt större än noll.',
    en: 'The key is weights, but no municipality has a weight above zero.',
  },
  noMunicipalities: {
    sv: 'Kommunnyckeln kräver minst en kommun. Lägg till kommunerna eller välj ingen nyckel.',
    en: 'The key needs at least one municipality. Add them or choose no key.',
  },
  regionWeights: {
    sv: 'Finns det flera regioner behöver var och en en vikt, och minst en vikt ska vara större än noll.',
    en: 'Where there are several regions each needs a weight, and one at least must be above zero.',
  },
} as const;

export type PlanProblemCode = keyof typeof planProblemTexts;

export interface PlanProblem {
  /** See planPath. */
  readonly path: string;
  readonly keys: readonly (string | number)[];
  readonly code: PlanProblemCode;
  readonly details: TextValues;
  /** The Swedish sentence. */
  readonly message: string;
}

/** The sentence of a problem in a language. */
export function planProblemText(code: PlanProblemCode, details: TextValues, language: Language): string {
  return fillIn(planProblemTexts[code][language], details);
}

/** A place in a plan as a person finds it in the file: "insatser[3].funding.total", '' for the whole. */
export function planPath(keys: readonly (string | number)[]): string {
  return keys.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? key : `${text}.${key}`),
    '',
  );
}

export function planProblem(
  keys: readonly (string | number)[],
  code: PlanProblemCode,
  details: TextValues = {},
): PlanProblem {
  return { path: planPath(keys), keys, code, details, message: planProblemText(code, details, 'sv') };
}

import { fieldProblemTexts, jsonPath, type JsonProblem } from './fieldProblems';
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
  ...fieldProblemTexts,
  notThreeYears: {
    sv: 'Ange exakt tre belopp: ett för varje år, null där beloppet saknas.',
    en: 'Give exactly three amounts: one for each year, null where the amount is missing.',
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

export { jsonPath as planPath };

export type PlanProblemCode = keyof typeof planProblemTexts;

export type PlanProblem = JsonProblem<PlanProblemCode>;

/** The sentence of a problem in a language. */
export function planProblemText(code: PlanProblemCode, details: TextValues, language: Language): string {
  return fillIn(planProblemTexts[code][language], details);
}

export function planProblem(
  keys: readonly (string | number)[],
  code: PlanProblemCode,
  details: TextValues = {},
): PlanProblem {
  return { path: jsonPath(keys), keys, code, details, message: planProblemText(code, details, 'sv') };
}

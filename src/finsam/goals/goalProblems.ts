import { fieldProblemTexts, jsonPath, type JsonProblem } from '../fieldProblems';
import { fillIn, type Language, type TextValues } from '../texts';

/**
 * What can be wrong in the goals, told to the person who wrote them: one catalogue, in Swedish and English. `{…}` is filled from
 * the problem's details.
 */
export const goalProblemTexts = {
  notJson: {
    sv: 'Filen är inte giltig JSON ({detail}). Spara om målen från Finsamkalkyl eller rätta filen i en textredigerare.',
    en: 'The file is not valid JSON ({detail}). Save the goals again from Finsamkalkyl or mend the file in a text editor.',
  },
  notGoals: {
    sv: 'Filen är ingen målfil från Finsamkalkyl: fältet "format" ska vara "finsamkalkyl-mal".',
    en: 'The file does not hold goals of Finsamkalkyl: the field "format" must be "finsamkalkyl-mal".',
  },
  newerVersion: {
    sv: 'Målfilen har version {version}, men det här programmet läser version 1. Uppdatera Finsamkalkyl.',
    en: 'The goals have version {version}, but this program reads version 1. Update Finsamkalkyl.',
  },
  ...fieldProblemTexts,
  blankInNumber: {
    sv: 'Numret "{number}" får inte innehålla mellanslag. Skriv det som 1.2 eller 1a.',
    en: 'The number "{number}" may not hold blanks. Write it as 1.2 or 1a.',
  },
  duplicateNumber: {
    sv: 'Numret "{number}" finns redan. Varje mål, indikator, mått och aktivitet har ett eget nummer.',
    en: 'The number "{number}" is already there. Each goal, indicator, measure and activity has a number of its own.',
  },
  shareTooLarge: {
    sv: 'En andel ligger mellan −100 % och 100 %. Skriv 43 % eller 0,43.',
    en: 'A share is between −100 % and 100 %. Write 43 % or 0.43.',
  },
  notYesNoFigure: {
    sv: 'Svara ja (1) eller nej (0).',
    en: 'Answer yes (1) or no (0).',
  },
  moreAnswersThanAsked: {
    sv: 'Fler har svarat ({answered}) än som har tillfrågats ({asked}).',
    en: 'More have answered ({answered}) than were asked ({asked}).',
  },
  yearsNotInOrder: {
    sv: 'Åren ska stå i ordning, det äldsta först, och varje år en gång.',
    en: 'The years must stand in order, the oldest first, and each year once.',
  },
  yearNotEarlier: {
    sv: 'Året {year} ska vara före {lastYear}. Utfallet {lastYear} skrivs som förra årets utfall.',
    en: 'The year {year} must be before {lastYear}. The outcome of {lastYear} is written as that of the year before.',
  },
  notThreeTertials: {
    sv: 'Ange exakt tre tertial, null där inget är rapporterat.',
    en: 'Give exactly three tertials, null where nothing is told.',
  },
  groupMissing: {
    sv: 'Ange vilken grupp raden gäller, till exempel en ålder. Bara raden för samtliga saknar grupp.',
    en: 'Say which group the row is about, for instance an age. Only the row of all participants has none.',
  },
  groupOfAll: {
    sv: 'Raden för samtliga har ingen grupp. Ta bort "{group}" eller välj en annan indelning.',
    en: 'The row of all participants has no group. Remove "{group}" or choose another breakdown.',
  },
  duplicateParticipants: {
    sv: 'Insatsen "{insats}" har redan en rad med samma indelning och grupp.',
    en: 'The insats "{insats}" already has a row with the same breakdown and group.',
  },
} as const;

export type GoalProblemCode = keyof typeof goalProblemTexts;

export type GoalProblem = JsonProblem<GoalProblemCode>;

/** The sentence of a problem in a language. */
export function goalProblemText(code: GoalProblemCode, details: TextValues, language: Language): string {
  return fillIn(goalProblemTexts[code][language], details);
}

export function goalProblem(
  keys: readonly (string | number)[],
  code: GoalProblemCode,
  details: TextValues = {},
): GoalProblem {
  return { path: jsonPath(keys), keys, code, details, message: goalProblemText(code, details, 'sv') };
}

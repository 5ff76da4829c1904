import { fillIn, type Language, type TextValues } from '../../finsam/texts';

/** What can be wrong in the results of a survey, told to the person who imports them. */
export const surveyProblemTexts = {
  noHeadings: {
    sv: 'Rubrikerna känns inte igen. Raden med rubriker ska ha Fråga samt Svarsalternativ och Antal, eller en kolumn för varje svarsalternativ.',
    en: 'The headings are not known. The row of headings must have Fråga with Svarsalternativ and Antal, or a column for each answer.',
  },
  noPositive: {
    sv: 'Inget av svarsalternativen räknas som positivt. Positiva är: {answers}.',
    en: 'None of the answers counts as positive. Positive are: {answers}.',
  },
  noQuestion: {
    sv: 'Rad {line}: frågan saknas, så raden lästes inte.',
    en: 'Row {line}: the question is missing, so the row was not read.',
  },
  unknownGroup: {
    sv: 'Rad {line}: gruppen "{group}" känns inte igen, så raden lästes inte. Skriv Totalt, Kvinnor, Män eller Annat.',
    en: 'Row {line}: the group "{group}" is not known, so the row was not read. Write Totalt, Kvinnor, Män or Annat.',
  },
  notNumber: {
    sv: 'Rad {line}: "{text}" är inget antal, så raden lästes inte. Skriv ett heltal, eller lämna cellen tom om ingen har svarat så.',
    en: 'Row {line}: "{text}" is not a number of answers, so the row was not read. Write a whole number, or leave the cell empty where nobody answered so.',
  },
  needsNumbers: {
    sv: 'Rad {line}: svaren ser ut att vara procent. Lägg till kolumnen Antal svar, eller exportera antal i stället.',
    en: 'Row {line}: the answers look like percents. Add the column Antal svar, or export numbers instead.',
  },
  notWhole: {
    sv: 'Rad {line}: procenten blir tillsammans {sum} % och inte 100 %. Raden lästes inte.',
    en: 'Row {line}: the percents are {sum} % together and not 100 %. The row was not read.',
  },
  otherSum: {
    sv: 'Rad {line}: svaren blir tillsammans {sum}, men Antal svar är {told}. Svaren räknades.',
    en: 'Row {line}: the answers are {sum} together, but the number of answers is {told}. The answers were counted.',
  },
  twice: {
    sv: 'Rad {line}: frågan "{question}" finns redan för gruppen. Svaren lades ihop.',
    en: 'Row {line}: the question "{question}" is already there for the group. The answers were added.',
  },
  groupsDiffer: {
    sv: 'Rad {line}: totalt är {total} svar, men grupperna blir tillsammans {sum}. Totalen gäller.',
    en: 'Row {line}: the total is {total} answers, but the groups are {sum} together. The total holds.',
  },
  noAnswers: {
    sv: 'Frågan "{question}" har inga svar att räkna.',
    en: 'The question "{question}" has no answers to count.',
  },
  fewerAsked: {
    sv: 'Frågan "{question}": {answers} svar är fler än {asked} tillfrågade. Antalet tillfrågade togs inte med.',
    en: 'The question "{question}": {answers} answers are more than the {asked} who were asked. The number asked was left out.',
  },
} as const satisfies Record<string, Record<Language, string>>;

export type SurveyProblemCode = keyof typeof surveyProblemTexts;

export interface SurveyProblem {
  /** Counted from 0; null where the problem is of no one row. */
  readonly row: number | null;
  readonly code: SurveyProblemCode;
  readonly details: TextValues;
  /** The Swedish sentence, which counts rows from 1. */
  readonly message: string;
}

/** The sentence of a problem in a language. */
export function surveyProblemText(code: SurveyProblemCode, details: TextValues, language: Language): string {
  return fillIn(surveyProblemTexts[code][language], details);
}

export function surveyProblem(
  code: SurveyProblemCode,
  row: number | null,
  details: TextValues = {},
): SurveyProblem {
  const told = row === null ? details : { line: row + 1, ...details };
  return { row, code, details: told, message: surveyProblemText(code, told, 'sv') };
}

import type { TextValues } from './texts';

/**
 * What can be wrong in a field of any of our files, told to the person who wrote it, in Swedish and English. Each kind of
 * file adds its own to these.
 */
export const fieldProblemTexts = {
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
  endBeforeStart: {
    sv: 'Slutdatum {end} ligger före startdatum {start}.',
    en: 'The end {end} is before the start {start}.',
  },
} as const;

export type FieldProblemCode = keyof typeof fieldProblemTexts;

/** One thing that is wrong in a file, with its place. */
export interface JsonProblem<Code extends string> {
  /** See jsonPath. */
  readonly path: string;
  readonly keys: readonly (string | number)[];
  readonly code: Code;
  readonly details: TextValues;
  /** The Swedish sentence. */
  readonly message: string;
}

/** A place in a file as a person finds it there: "insatser[3].funding.total", '' for the whole. */
export function jsonPath(keys: readonly (string | number)[]): string {
  return keys.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? key : `${text}.${key}`),
    '',
  );
}

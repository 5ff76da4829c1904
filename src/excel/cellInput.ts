import type { CellValue } from '../workbook/snapshot';

/** What Office.js takes for a cell in `formulas`: '' empties it. */
export type CellInput = string | number | boolean;

/** TRUE and FALSE in the languages that Excel is shown in: such a word alone would become a boolean. */
const BOOLEAN_WORDS = new Set(
  (
    'true false sant falskt sand falsk wahr falsch vrai faux verdadero falso vero waar onwaar tosi epätosi prawda fałsz pravda nepravda ' +
    'igaz hamis adevarat fals verdadeiro истина ложь doğru yanliş yanlış'
  ).split(' '),
);

/** A text that can be nothing but a text in any language of Excel: begins with a letter, has no digit, is no boolean. */
function isPlainly(text: string): boolean {
  return /^\p{L}[^\p{N}]*$/u.test(text) && !BOOLEAN_WORDS.has(text.trim().toLowerCase());
}

/**
 * A constant as it must be written into a cell with the number format General, to come out as the very same constant. Texts that
 * Excel could take for a formula, number, date, boolean or error get a leading apostrophe, which Excel takes away again.
 */
export function constantInput(value: CellValue): CellInput {
  if (value === null || value === '') return '';
  if (typeof value === 'object') return value.error;
  if (typeof value !== 'string') return value;
  return isPlainly(value) ? value : `'${value}`;
}

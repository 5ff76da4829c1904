/** What becomes of a value that is written into a cell, as Excel reads what is typed or assigned to `values`. */
export type Entry =
  | { readonly kind: 'clear' }
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'value'; readonly value: string | number | boolean; readonly format?: string }
  /** A text whatever it looks like. */
  | { readonly kind: 'value'; readonly value: string; readonly text: true };

const DAY_MILLISECONDS = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/**
 * The entry that `value` makes in a cell with `format`. In a text cell ('@') every text stays text; a leading apostrophe makes
 * text of the rest; '=', '+' and '-' begin a formula unless a number follows; numbers, dates as yyyy-mm-dd, percentages and
 * TRUE/FALSE in English form become values; '' clears.
 */
export function entryOf(value: string | number | boolean, format: string): Entry {
  if (typeof value !== 'string') return { kind: 'value', value };
  if (value === '') return { kind: 'clear' };
  if (value.startsWith("'")) return { kind: 'value', value: value.slice(1), text: true };
  if (format === '@') return { kind: 'value', value, text: true };
  if (value.startsWith('=') && value.length > 1) return { kind: 'formula', formula: value };
  const number = numberOf(value);
  if (number !== null) return number;
  if (/^[+-]./.test(value)) return { kind: 'formula', formula: value.startsWith('+') ? `=${value.slice(1)}` : `=${value}` };
  return /^(true|false)$/i.test(value) ? { kind: 'value', value: value.toLowerCase() === 'true' } : { kind: 'value', value };
}

function numberOf(text: string): Entry | null {
  const trimmed = text.trim();
  if (/^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(trimmed)) return { kind: 'value', value: Number(trimmed) };
  const percent = /^([+-]?\d+(?:\.\d+)?)\s*%$/.exec(trimmed);
  if (percent !== null) return { kind: 'value', value: Number((Number(percent[1]) / 100).toPrecision(15)), format: percent[1]!.includes('.') ? '0.00%' : '0%' };
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(trimmed);
  if (date === null) return null;
  const [year, month, day] = [Number(date[1]), Number(date[2]), Number(date[3])];
  const time = Date.UTC(year, month - 1, day);
  const real = new Date(time).getUTCMonth() === month - 1 && year >= 1900;
  return real ? { kind: 'value', value: (time - EPOCH) / DAY_MILLISECONDS, format: 'yyyy-mm-dd' } : null;
}

const errors = new Set(['#N/A', '#VALUE!', '#REF!', '#DIV/0!', '#NUM!', '#NAME?', '#NULL!', '#SPILL!', '#CALC!', '#BUSY!', '#GETTING_DATA', '#CONNECT!', '#BLOCKED!', '#UNKNOWN!', '#FIELD!']);

/** True of the texts that stand for an error in a cell. */
export const isErrorText = (value: unknown): value is string => typeof value === 'string' && errors.has(value);

import type { CellValue } from '../workbook/snapshot';

/** The value of a cell out of what Office.js gives for it in `values` and `valueTypes`. */
export function readValue(value: unknown, type: string): CellValue {
  if (type === 'Empty') return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string') return null;
  return type === 'Error' ? { error: value } : value;
}

/**
 * The formula of a cell, or null where it holds none. `formulas` also gives constants, and a text that begins with '=' (written
 * with an apostrophe) stands there as it is: then the value is that very text, which the result of a formula never is.
 */
export function readFormula(formula: unknown, value: unknown): string | null {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : null;
}

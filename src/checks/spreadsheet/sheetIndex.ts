import type { Area, CellValue } from '../../workbook/snapshot';
import type { CheckedSheet } from '../checkInput';

/** What stands in a cell, as far as sums and comparisons care. A formula's kind is that of its value. */
export const BLANK = 0;
export const NUMBER = 1;
export const TEXT = 2;
export const LOGICAL = 3;
export const ERROR = 4;
/** A formula's empty text, or one of blanks only: looks blank, is text. */
export const EMPTY_TEXT = 5;
export type CellKind = 0 | 1 | 2 | 3 | 4 | 5;

export const NO_FORMULA = -1;

/** A sheet's cells by their kind and by their formula, in the rows and columns of the sheet. All questions of one cell take constant time. */
export interface SheetIndex {
  readonly number: number;
  readonly name: string;
  readonly sheet: CheckedSheet;
  /** The used area; without rows or columns where the sheet is empty. */
  readonly used: Area;
  readonly kindAt: (row: number, column: number) => CellKind;
  readonly valueAt: (row: number, column: number) => CellValue;
  readonly formulaAt: (row: number, column: number) => string | null;
  /** The number of the cell's formula among the different formulas of the workbook, NO_FORMULA where it holds none. */
  readonly shapeAt: (row: number, column: number) => number;
  /** The formula cells by row and then column, as row * 16384 + column. */
  readonly formulaCells: Float64Array;
}

const SHEET_WIDTH = 16_384;

/** As `formulaCells` has it. */
export function formulaCell(row: number, column: number): number {
  return row * SHEET_WIDTH + column;
}

export function formulaRow(cell: number): number {
  return Math.floor(cell / SHEET_WIDTH);
}

export function formulaColumn(cell: number): number {
  return cell % SHEET_WIDTH;
}

export function indexSheet(
  sheet: CheckedSheet,
  number: number,
  shapeOf: (formula: string, row: number, column: number) => number,
): SheetIndex {
  const { row: top, column: left } = sheet.origin;
  const rows = sheet.values.length;
  const columns = sheet.values[0]?.length ?? 0;
  const kinds = new Uint8Array(rows * columns);
  const shapes = new Int32Array(rows * columns).fill(NO_FORMULA);
  const formulaCells: number[] = [];
  for (let line = 0; line < rows; line++) {
    const values = sheet.values[line] ?? [];
    const formulas = sheet.formulas[line] ?? [];
    for (let place = 0; place < columns; place++) {
      const at = line * columns + place;
      kinds[at] = kindOf(values[place] ?? null);
      const formula = formulas[place] ?? null;
      if (formula === null) continue;
      shapes[at] = shapeOf(formula, top + line, left + place);
      formulaCells.push(formulaCell(top + line, left + place));
    }
  }
  const placeOf = (row: number, column: number): number =>
    row < top || row >= top + rows || column < left || column >= left + columns
      ? -1
      : (row - top) * columns + column - left;
  return {
    number,
    name: sheet.name,
    sheet,
    used: { row: top, column: left, rows, columns },
    kindAt: (row, column) => {
      const place = placeOf(row, column);
      return (place < 0 ? BLANK : (kinds[place] ?? BLANK)) as CellKind;
    },
    valueAt: (row, column) => sheet.values[row - top]?.[column - left] ?? null,
    formulaAt: (row, column) => sheet.formulas[row - top]?.[column - left] ?? null,
    shapeAt: (row, column) => {
      const place = placeOf(row, column);
      return place < 0 ? NO_FORMULA : (shapes[place] ?? NO_FORMULA);
    },
    formulaCells: Float64Array.from(formulaCells),
  };
}

/** The text of a cell; '' where it holds none. */
export function textAt(sheet: SheetIndex, row: number, column: number): string {
  const value = sheet.valueAt(row, column);
  return typeof value === 'string' ? value : '';
}

function kindOf(value: CellValue): CellKind {
  if (value === null) return BLANK;
  switch (typeof value) {
    case 'number':
      return NUMBER;
    case 'string':
      return value.trim() === '' ? EMPTY_TEXT : TEXT;
    case 'boolean':
      return LOGICAL;
    default:
      return ERROR;
  }
}

import { MAXIMUM_COLUMNS } from '../../workbook/addresses';
import { looseKey } from '../../workbook/relativeFormula';
import { memoOf } from './memo';
import { NO_FORMULA, type SheetIndex } from './sheetIndex';
import type { FormulaShape } from './workbookIndex';

/**
 * Formulas that are alike when dollar signs are left out of account: a row of =Budget!$C$12, =Budget!$D$12, =Budget!$E$12 is written cell by
 * cell and yet one. Numbers of formulas, as `shapeAt` gives them, in a numbering of their own.
 */
export const looseShapeAt = memoOf((index) => {
  const numbers = new Map<string, number>();
  const numberOf = (key: string): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  };
  const isFixed = index.shapes.map(hasFixedReference);
  const ofShape = index.shapes.map(({ key }, number) => (isFixed[number] ? null : numberOf(key)));
  // What is fixed reads otherwise from each cell. Most of them nobody asks about.
  const ofCell = index.shapes.map(() => new Map<number, number>());
  return (sheet: SheetIndex, row: number, column: number): number => {
    const number = sheet.shapeAt(row, column);
    const shape = index.shapes[number];
    if (shape === undefined) return NO_FORMULA;
    const own = ofShape[number] ?? null;
    if (own !== null) return own;
    const cell = row * MAXIMUM_COLUMNS + column;
    let loose = ofCell[number]?.get(cell);
    if (loose === undefined) {
      // What is fixed is only like what is fixed too.
      loose = numberOf(`=${looseKey(shape.tokens, row, column)}`);
      ofCell[number]?.set(cell, loose);
    }
    return loose;
  };
});

function hasFixedReference({ references }: FormulaShape): boolean {
  return references.some(
    (reference) =>
      reference.kind === 'area' &&
      [reference.first, reference.last].some(({ row, column }) => row?.absolute || column?.absolute),
  );
}

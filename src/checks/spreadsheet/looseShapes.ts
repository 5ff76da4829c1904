import { looseKey } from '../../workbook/relativeFormula';
import { memoOf } from './memo';
import { formulaColumn, formulaRow, NO_FORMULA, type SheetIndex } from './sheetIndex';
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
  const bySheet = index.sheets.map((sheet) => {
    const { used } = sheet;
    const loose = new Int32Array(used.rows * used.columns).fill(NO_FORMULA);
    for (const cell of sheet.formulaCells) {
      const [row, column] = [formulaRow(cell), formulaColumn(cell)];
      const number = sheet.shapeAt(row, column);
      const shape = index.shapes[number];
      if (shape === undefined) continue;
      // What is fixed is only like what is fixed too.
      const key = isFixed[number] ? `=${looseKey(shape.tokens, row, column)}` : shape.key;
      loose[(row - used.row) * used.columns + column - used.column] = numberOf(key);
    }
    return loose;
  });
  return ({ number, used }: SheetIndex, row: number, column: number): number => {
    const [line, place] = [row - used.row, column - used.column];
    if (line < 0 || line >= used.rows || place < 0 || place >= used.columns) return NO_FORMULA;
    return bySheet[number]?.[line * used.columns + place] ?? NO_FORMULA;
  };
});

function hasFixedReference({ references }: FormulaShape): boolean {
  return references.some(
    (reference) =>
      reference.kind === 'area' &&
      [reference.first, reference.last].some(({ row, column }) => row?.absolute || column?.absolute),
  );
}

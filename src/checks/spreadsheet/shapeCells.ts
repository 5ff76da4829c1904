import { formulaColumn, formulaRow, type SheetIndex } from './sheetIndex';
import type { FormulaShape, WorkbookIndex } from './workbookIndex';

/** The cells whose formula is one of those wanted; each different formula is asked about once. In the order of sheets and rows. */
export function cellsWhere(
  index: WorkbookIndex,
  wanted: (shape: FormulaShape) => boolean,
): { sheet: SheetIndex; cell: number }[] {
  const isWanted = index.shapes.map(wanted);
  if (!isWanted.includes(true)) return [];
  const found: { sheet: SheetIndex; cell: number }[] = [];
  for (const sheet of index.sheets)
    for (const cell of sheet.formulaCells)
      if (isWanted[sheet.shapeAt(formulaRow(cell), formulaColumn(cell))]) found.push({ sheet, cell });
  return found;
}

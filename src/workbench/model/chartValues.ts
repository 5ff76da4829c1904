import type { SheetReference } from './states';
import type { WorkbookModel } from './workbookModel';
import type { WorksheetModel } from './worksheetModel';

/** What a chart takes from the cells that it refers to, row by row; nothing where the sheet is gone. */
export function cellsOf<Value>(model: WorkbookModel, reference: SheetReference | null, read: (sheet: WorksheetModel, row: number, column: number) => Value): Value[] {
  if (reference === null || !model.hasSheet(reference.sheetId)) return [];
  const sheet = model.sheetById(reference.sheetId);
  const { row, column, rows, columns } = reference.area;
  return Array.from({ length: rows * columns }, (_unused, index) => read(sheet, row + Math.floor(index / columns), column + (index % columns)));
}

/** The figures of a series; null for what is no number. */
export function figuresIn(model: WorkbookModel, reference: SheetReference | null): (number | null)[] {
  return cellsOf(model, reference, (sheet, row, column) => {
    const value = sheet.value(row, column);
    return typeof value === 'number' ? value : null;
  });
}

import { cellAddress } from '../../../src/workbook/addresses';
import type { CellModel, SheetModel } from '../../../src/workbook/sheetModel';
import type { CellValue } from '../../../src/workbook/snapshot';

/** The sheet of a tab's name. */
export function sheetNamed(models: readonly SheetModel[], name: string): SheetModel {
  const found = models.find((model) => model.name === name);
  if (found === undefined) throw new Error(`There is no sheet ${name}`);
  return found;
}

export function cellAt(model: SheetModel, address: string): CellModel {
  const found = model.cells.find(({ row, column }) => cellAddress(row, column) === address);
  if (found === undefined) throw new Error(`${model.name}!${address} is empty`);
  return found;
}

/** The values of whole rows, from one row on: null where nothing stands. */
export function rowsOf(model: SheetModel, firstRow: number, count: number, columns: number): CellValue[][] {
  return Array.from({ length: count }, (_, down) =>
    Array.from(
      { length: columns },
      (_cell, column) =>
        model.cells.find((cell) => cell.row === firstRow + down && cell.column === column)?.value ?? null,
    ),
  );
}

/** The values of a table without its header. */
export function tableRows(model: SheetModel, name: string): CellValue[][] {
  const table = model.tables.find((one) => one.name === name);
  if (table === undefined) throw new Error(`There is no table ${name}`);
  return rowsOf(model, table.area.row + 1, table.area.rows - 1, table.area.columns);
}

/** The row of the first cell in column A with a value, from a row on. */
export function rowLabelled(model: SheetModel, label: string, from = 0): number {
  const found = model.cells.find((cell) => cell.column === 0 && cell.row >= from && cell.value === label);
  if (found === undefined) throw new Error(`${model.name} has no row ${label}`);
  return found.row;
}

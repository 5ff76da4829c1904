import type { SheetModel } from '../../../src/workbook/sheetModel';
import type { CellValue } from '../../../src/workbook/snapshot';

/** The sheet of a template with values in its inputs, by their defined names. */
export function filled(model: SheetModel, values: Readonly<Record<string, CellValue>>): SheetModel {
  const places = new Map(
    Object.entries(values).map(([name, value]) => {
      const area = model.names.find((one) => one.name === name)?.area;
      if (area === undefined) throw new Error(`The template has no input ${name}`);
      return [`${area.row},${area.column}`, value];
    }),
  );
  return {
    ...model,
    cells: model.cells.map((cell) => {
      const value = places.get(`${cell.row},${cell.column}`);
      return value === undefined ? cell : { ...cell, value };
    }),
  };
}

/** The sheet with a formula in the cell of a name. */
export function withFormula(model: SheetModel, name: string, formula: string, value: CellValue): SheetModel {
  const area = model.names.find((one) => one.name === name)?.area;
  return {
    ...model,
    cells: model.cells.map((cell) =>
      cell.row === area?.row && cell.column === area.column ? { ...cell, formula, value } : cell,
    ),
  };
}

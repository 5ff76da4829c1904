import type { WorkbookContent } from '../../../src/workbook/content';
import type { SheetModel } from '../../../src/workbook/sheetModel';
import type { CellValue } from '../../../src/workbook/snapshot';

export const isError = (value: CellValue): boolean => typeof value === 'object' && value !== null;

/** Every cell of the built sheets whose calculated figure is not the one that the rules work out. */
export function differences(content: WorkbookContent, models: readonly SheetModel[]): string[] {
  return models.flatMap((model) => {
    const cells = new Map(
      content.sheets
        .find((sheet) => sheet.name === model.name)!
        .cells.map((cell) => [`${cell.row},${cell.column}`, cell.value]),
    );
    return model.cells.flatMap((cell) => {
      const shown = cells.get(`${cell.row},${cell.column}`) ?? '';
      const expected = cell.value ?? '';
      // A share is a fraction in binary; amounts are whole or have two decimals and must be exact.
      const same =
        typeof shown === 'number' && typeof expected === 'number' && cell.format === 'percent'
          ? Math.abs(shown - expected) < 1e-12
          : shown === expected;
      return same
        ? []
        : [
            `${model.name} ${cell.row + 1}:${cell.column + 1} shows ${JSON.stringify(shown)}, not ${JSON.stringify(expected)}`,
          ];
    });
  });
}

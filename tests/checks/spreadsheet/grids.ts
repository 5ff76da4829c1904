import { areaAddress } from '../../../src/workbook/addresses';
import type { Area, CellValue, NameSnapshot, TableSnapshot } from '../../../src/workbook/snapshot';
import type { CellLook, CheckedSheet, CheckedWorkbook } from '../../../src/checks/checkInput';
import type { Finding } from '../../../src/checks/finding';
import { indexOf, SPREADSHEET_CHECKS } from '../../../src/checks/spreadsheet';

/** A cell of a grid: a constant, or a formula with the value that it shows. */
export interface GridFormula {
  readonly formula: string;
  readonly value: CellValue;
}
export type GridCell = CellValue | GridFormula;

export interface GridSheet {
  readonly cells: readonly (readonly GridCell[])[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly hidden?: true;
  readonly tables?: readonly TableSnapshot[];
  readonly merges?: readonly Area[];
  readonly look?: (row: number, column: number) => CellLook | undefined;
  readonly origin?: { readonly row: number; readonly column: number };
}

export const f = (formula: string, value: CellValue): GridCell => ({ formula, value });

const isFormula = (cell: GridCell): cell is GridFormula =>
  typeof cell === 'object' && cell !== null && 'formula' in cell;

/** A workbook of literal grids. Rows may be ragged. */
export function workbookOf(
  sheets: Readonly<Record<string, GridSheet | GridSheet['cells']>>,
  names: readonly { name: string; formula: string; target?: NameSnapshot['target'] }[] = [],
): CheckedWorkbook {
  return {
    sheets: Object.entries(sheets).map(([name, given]): CheckedSheet => {
      const sheet: GridSheet = Array.isArray(given)
        ? { cells: given as GridSheet['cells'] }
        : (given as GridSheet);
      const width = Math.max(0, ...sheet.cells.map(({ length }) => length));
      const rows = sheet.cells.map((row) =>
        Array.from({ length: width }, (_, place): GridCell => row[place] ?? null),
      );
      return {
        name,
        visible: sheet.hidden !== true,
        origin: sheet.origin ?? { row: 0, column: 0 },
        values: rows.map((row) => row.map((cell): CellValue => (isFormula(cell) ? cell.value : cell))),
        formulas: rows.map((row) => row.map((cell) => (isFormula(cell) ? cell.formula : null))),
        tables: sheet.tables ?? [],
        protected: false,
        looks: {
          hiddenRows: new Set(sheet.hiddenRows),
          hiddenColumns: new Set(sheet.hiddenColumns),
          merges: sheet.merges ?? [],
          at: sheet.look ?? (() => undefined),
        },
      };
    }),
    names: names.map(({ name, target }) => ({ name, scope: null, target: target ?? null })),
    nameFormulas: new Map(names.map(({ name, formula }) => [name, formula])),
  };
}

/** All that the checks of formulas and cells find. */
export function findingsIn(workbook: CheckedWorkbook): Finding[] {
  return SPREADSHEET_CHECKS.flatMap(({ run }) => run(workbook, indexOf(workbook)));
}

/** "rule Sheet!A1:B2", with the severity where it is told: what a test compares. */
export function told(workbook: CheckedWorkbook): string[] {
  return findingsIn(workbook).map(brief);
}

export function brief({ rule, severity, place }: Finding): string {
  return `${severity} ${rule} ${place.kind === 'sheet' ? `${place.sheet}!${address(place.area)}` : 'text'}`;
}

const address = (area: Area): string => areaAddress(area);

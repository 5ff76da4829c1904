import { parseReference } from './addresses';
import type { CellContent, SheetContent, WorkbookContent } from './content';
import type { CellValue, NameSnapshot, SheetSnapshot, WorkbookSnapshot } from './snapshot';

/** What sheets and checks read of a workbook's content: the values and formulas, tables and names, without the looks. */
export function snapshotOfContent(content: WorkbookContent): WorkbookSnapshot {
  return {
    sheets: content.sheets.map(sheetSnapshot),
    names: content.names.map(({ name, scope, formula }): NameSnapshot => {
      const reference = parseReference(formula);
      const sheet = reference?.sheet ?? scope;
      return {
        name,
        scope,
        target: reference === null || sheet === null ? null : { sheet, area: reference.area },
      };
    }),
  };
}

function sheetSnapshot(sheet: SheetContent): SheetSnapshot {
  const used = sheet.cells.filter((cell) => cell.value !== null || cell.formula !== undefined);
  const { row, column, rows, columns } = usedArea(used);
  const values = Array.from({ length: rows }, () => new Array<CellValue>(columns).fill(null));
  const formulas = Array.from({ length: rows }, () => new Array<string | null>(columns).fill(null));
  for (const cell of used) {
    const line = cell.row - row;
    const place = cell.column - column;
    (values[line] ?? [])[place] = cell.value;
    if (cell.formula !== undefined) (formulas[line] ?? [])[place] = cell.formula;
  }
  const times = used.flatMap(({ row: line, column: place, time }) =>
    time === undefined ? [] : [{ row: line, column: place, look: time }],
  );
  return {
    name: sheet.name,
    visible: sheet.visibility === 'visible',
    origin: { row, column },
    values,
    formulas,
    tables: sheet.tables.map(({ name, area, columns: titles, hasTotals }) => ({
      name,
      area,
      columns: titles,
      hasTotals,
    })),
    protected: sheet.protection !== null,
    ...(times.length === 0 ? {} : { times }),
  };
}

/** The smallest rectangle around the cells; none of them gives an empty one at A1. */
function usedArea(cells: readonly CellContent[]): {
  row: number;
  column: number;
  rows: number;
  columns: number;
} {
  if (cells.length === 0) return { row: 0, column: 0, rows: 0, columns: 0 };
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

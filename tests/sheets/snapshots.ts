import type { SheetModel } from '../../src/workbook/sheetModel';
import { contentOfModels } from '../../src/workbook/contentOfModels';
import { snapshotOfContent } from '../../src/workbook/snapshotOfContent';
import type { Area, CellValue, SheetSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot';

/** What reading the built sheets gives, without a host in between. */
export function snapshotOf(models: readonly SheetModel[]): WorkbookSnapshot {
  return snapshotOfContent(contentOfModels(models));
}

/** What a user does to a workbook, done to a snapshot. */
export function renameTab(snapshot: WorkbookSnapshot, from: string, to: string): WorkbookSnapshot {
  return {
    sheets: snapshot.sheets.map((sheet) => (sheet.name === from ? { ...sheet, name: to } : sheet)),
    names: snapshot.names.map((name) =>
      name.target?.sheet === from ? { ...name, target: { ...name.target, sheet: to } } : name,
    ),
  };
}

export function reverseTabs(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  return { ...snapshot, sheets: [...snapshot.sheets].reverse() };
}

/** Inserts an empty row before a row: everything from there on moves down, and what spans it grows. */
export function insertRow(snapshot: WorkbookSnapshot, tab: string, before: number): WorkbookSnapshot {
  const moved = (area: Area): Area => ({
    ...area,
    row: area.row >= before ? area.row + 1 : area.row,
    rows: area.row < before && area.row + area.rows > before ? area.rows + 1 : area.rows,
  });
  return {
    sheets: snapshot.sheets.map((sheet) => {
      if (sheet.name !== tab) return sheet;
      const at = before - sheet.origin.row;
      const withRow = <T>(rows: readonly (readonly T[])[], empty: T) => {
        const blank = Array.from({ length: rows[0]?.length ?? 0 }, () => empty);
        return at <= 0 ? rows : [...rows.slice(0, at), blank, ...rows.slice(at)];
      };
      return {
        ...sheet,
        origin: at <= 0 ? { ...sheet.origin, row: sheet.origin.row + 1 } : sheet.origin,
        values: withRow<CellValue>(sheet.values, null),
        formulas: withRow<string | null>(sheet.formulas, null),
        tables: sheet.tables.map((table) => ({ ...table, area: moved(table.area) })),
      };
    }),
    names: snapshot.names.map((name) =>
      name.target?.sheet === tab
        ? { ...name, target: { ...name.target, area: moved(name.target.area) } }
        : name,
    ),
  };
}

/** Sorts the rows of a table by its first column, downwards. */
export function sortTable(snapshot: WorkbookSnapshot, tableName: string): WorkbookSnapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      const table = sheet.tables.find((one) => one.name === tableName);
      if (table === undefined) return sheet;
      const first = table.area.row + 1 - sheet.origin.row;
      const rows = table.area.rows - 1;
      const order = Array.from({ length: rows }, (_, index) => first + index).sort((a, b) =>
        textOf(sheet.values[b]?.[0]).localeCompare(textOf(sheet.values[a]?.[0]), 'sv'),
      );
      const sorted = <T>(cells: readonly (readonly T[])[]) =>
        cells.map((row, index) =>
          index >= first && index < first + rows ? cells[order[index - first]!]! : row,
        );
      return {
        ...sheet,
        values: sorted(sheet.values),
        formulas: sorted(sheet.formulas),
      } satisfies SheetSnapshot;
    }),
  };
}

/** Writes a value into a cell. */
export function typeInto(
  snapshot: WorkbookSnapshot,
  tab: string,
  row: number,
  column: number,
  value: CellValue,
): WorkbookSnapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) =>
      sheet.name !== tab
        ? sheet
        : {
            ...sheet,
            values: sheet.values.map((cells, r) =>
              cells.map((cell, c) =>
                r === row - sheet.origin.row && c === column - sheet.origin.column ? value : cell,
              ),
            ),
            formulas: sheet.formulas.map((cells, r) =>
              cells.map((cell, c) =>
                r === row - sheet.origin.row && c === column - sheet.origin.column ? null : cell,
              ),
            ),
          },
    ),
  };
}

function textOf(value: CellValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

import { isoDateOfSerial } from '../../finsam/dates';
import { sameName } from '../../finsam/names';
import type { CellValue, WorkbookSnapshot } from '../../workbook/snapshot';
import { Lookup, valueAt } from '../lookup';
import { CHECK_SHEETS, INTENDED_COLUMNS, INTENDED_TABLE } from './anchors';
import type { Intended } from './checkReport';

/**
 * What has been signed off in the workbook: the rows of the protocol's table, whatever has been moved, sorted or added there. A row without a key or
 * without a reason signs nothing off and is left out.
 */
export function readIntended(snapshot: WorkbookSnapshot): Intended[] {
  const found = new Lookup(snapshot).table(INTENDED_TABLE);
  if (found === null) return [];
  const { sheet, table } = found;
  const columnOf = (title: string): number =>
    table.columns.findIndex((column) => sameName(column.trim(), title));
  const columns = Object.entries(INTENDED_COLUMNS).map(
    ([part, title]) => [part as keyof Intended, columnOf(title)] as const,
  );
  const last = table.area.row + table.area.rows - (table.hasTotals ? 1 : 0);
  const rows: Intended[] = [];
  for (let row = table.area.row + 1; row < last; row += 1) {
    const intended = Object.fromEntries(
      columns.map(([part, column]) => {
        const value = column < 0 ? null : valueAt(sheet, row, table.area.column + column);
        return [part, part === 'date' ? dateText(value) : plainText(value)];
      }),
    ) as unknown as Intended;
    if (intended.key !== '' && intended.reason !== '') rows.push(intended);
  }
  return rows;
}

/** The workbook without the protocol itself, which is no part of what is checked. */
export function withoutProtocol<Workbook extends WorkbookSnapshot>(workbook: Workbook): Workbook {
  const lookup = new Lookup(workbook);
  const tab = CHECK_SHEETS.map((anchor) => lookup.tab(anchor)?.name).find((name) => name !== undefined);
  if (tab === undefined) return workbook;
  return { ...workbook, sheets: workbook.sheets.filter(({ name }) => name !== tab) };
}

function plainText(value: CellValue): string {
  return value === null || typeof value === 'object' ? '' : String(value).trim();
}

function dateText(value: CellValue): string {
  if (typeof value !== 'number') return plainText(value);
  try {
    return isoDateOfSerial(value);
  } catch {
    return '';
  }
}

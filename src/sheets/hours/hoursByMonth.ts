import type { HoursBook, HoursMember, HoursRow } from '../../finsam/hours/hours';
import { nameKey, sameName } from '../../finsam/names';
import { sumOrNull } from '../../finsam/sum';
import { cellAddress } from '../../workbook/addresses';
import type { CellRole } from '../../workbook/sheetModel';
import { formulaValue } from '../cellValues';
import { block, type SheetDraft } from '../draft';
import { HOURS_TABLES, MONTH_COLUMNS, ROW_COLUMNS } from './anchors';

const ROWS = (title: string) => `${HOURS_TABLES.rows}[${title}]`;
const SUM_COLUMN = 1 + MONTH_COLUMNS.length;

/** The hours of each organisation and, under it, of each of its teams, by month. Gives the row after the last. */
export function putByMonth(
  sheet: SheetDraft,
  top: number,
  book: HoursBook,
  members: readonly HoursMember[],
): number {
  sheet.put(top, 0, { value: 'Timmar per månad', role: 'heading' });
  [...MONTH_COLUMNS, ROW_COLUMNS.sum].forEach((title, index) =>
    sheet.put(top, 1 + index, { value: title, role: 'heading', format: 'text', align: 'right' }),
  );
  let row = top + 1;
  const memberRows: number[] = [];
  for (const { name } of members) {
    const own = book.reports.filter(({ member }) => sameName(member, name)).flatMap(({ rows }) => rows);
    const member = `$${sheet.put(row, 0, { value: name, role: 'subtotal', format: 'text' })}`.replace(
      /\d/,
      '$$$&',
    );
    memberRows.push(row);
    putMonths(sheet, row, 'subtotal', own, `(${ROWS(ROW_COLUMNS.member)}=${member})`);
    row += 1;
    for (const team of teamsOf(own)) {
      const address = `$${sheet.put(row, 0, { value: team, role: 'sublabel', format: 'text' })}`;
      putMonths(
        sheet,
        row,
        'subcomputed',
        own.filter((one) => sameName(one.team, team)),
        `(${ROWS(ROW_COLUMNS.member)}=${member})*(${ROWS(ROW_COLUMNS.team)}=${address})`,
      );
      row += 1;
    }
  }
  putTotal(sheet, row, book, members, memberRows);
  return row + 1;
}

/** The teams that rows tell of, each once, in their order. */
function teamsOf(rows: readonly HoursRow[]): string[] {
  return [...new Map(rows.map(({ team }) => [nameKey(team), team] as const).reverse()).values()].reverse();
}

function putMonths(
  sheet: SheetDraft,
  row: number,
  role: CellRole,
  rows: readonly HoursRow[],
  where: string,
): void {
  MONTH_COLUMNS.forEach((title, month) =>
    sheet.put(row, 1 + month, {
      value: formulaValue(sumOrNull(rows.map(({ months }) => months[month] ?? null))),
      formula: `=IF(SUMPRODUCT(${where}*(${ROWS(title)}<>""))=0,"",SUMPRODUCT(${where}*1,${ROWS(title)}))`,
      role,
      format: 'hours',
    }),
  );
  const months = block(row, 1, 1, MONTH_COLUMNS.length);
  sheet.put(row, SUM_COLUMN, {
    value: formulaValue(sumOrNull(rows.flatMap(({ months: hours }) => hours))),
    formula: `=IF(COUNT(${months})=0,"",SUM(${months}))`,
    role,
    format: 'hours',
  });
}

function putTotal(
  sheet: SheetDraft,
  row: number,
  book: HoursBook,
  members: readonly HoursMember[],
  memberRows: readonly number[],
): void {
  sheet.put(row, 0, { value: 'Summa', role: 'total', format: 'text' });
  const counted = book.reports
    .filter(({ member }) => members.some(({ name }) => sameName(name, member)))
    .flatMap(({ rows }) => rows);
  [...MONTH_COLUMNS, null].forEach((_, index) => {
    const cells = memberRows.map((one) => cellAddress(one, 1 + index)).join(',');
    const hours = counted.flatMap(({ months }) =>
      index < MONTH_COLUMNS.length ? [months[index] ?? null] : months,
    );
    sheet.put(row, 1 + index, {
      value: formulaValue(sumOrNull(hours)),
      formula: memberRows.length === 0 ? '=""' : `=IF(COUNT(${cells})=0,"",SUM(${cells}))`,
      role: 'total',
      format: 'hours',
    });
  });
}

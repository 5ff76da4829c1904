import { rowHours } from '../../finsam/hours/hoursFollowUp';
import type { HoursBook } from '../../finsam/hours/hours';
import type { PrintModel, SheetModel } from '../../workbook/sheetModel';
import { formulaValue, numberCell } from '../cellValues';
import { block, cellArea, SheetDraft } from '../draft';
import { columnRule, computedColumn, LONGEST_NAME, LONGEST_NUMBER } from '../tableRules';
import { HOURS_TABLES, MONTH_COLUMNS, ROW_COLUMNS as C, type HoursTabNames } from './anchors';

const TABLE = HOURS_TABLES.rows;
const TITLES = [C.member, C.period, C.team, C.role, C.posts, ...MONTH_COLUMNS, C.sum];
const FIRST_MONTH = 5;

/** What each role has worked in each team, month by month, as it was reported. */
export function buildHoursByTeamSheet(
  book: HoursBook,
  tabs: HoursTabNames,
  footer: PrintModel['footer'],
): SheetModel {
  const sheet = new SheetDraft(tabs.hoursByTeam);
  sheet.put(0, 0, { value: 'Trisam per team', role: 'title' });
  sheet.defineName('Finsam_Blad_Trisam_per_team', cellArea(0, 0), 'Bladet Trisam per team i Finsamkalkyl');
  sheet.put(1, 0, {
    value: `Rapporterade timmar ${book.year}. En rad för varje roll i ett team och en period. Inga namn på personer.`,
    role: 'subtitle',
  });
  const rows = book.reports.flatMap((report) => report.rows.map((row) => ({ report, row })));
  sheet.addTable(TABLE, 3, 0, TITLES, Math.max(1, rows.length));
  (rows.length === 0 ? [null] : rows).forEach((one, index) => {
    const at = 4 + index;
    const months = block(at, FIRST_MONTH, 1, MONTH_COLUMNS.length);
    const texts = [one?.report.member, one?.report.period, one?.row.team, one?.row.role];
    texts.forEach((value, column) =>
      sheet.put(at, column, { value: value ?? null, role: 'input', format: 'text' }),
    );
    sheet.put(at, 4, { value: numberCell(one?.row.posts ?? null), role: 'input', format: 'hours' });
    MONTH_COLUMNS.forEach((_, month) =>
      sheet.put(at, FIRST_MONTH + month, {
        value: numberCell(one?.row.months[month] ?? null),
        role: 'input',
        format: 'hours',
      }),
    );
    sheet.put(at, FIRST_MONTH + MONTH_COLUMNS.length, {
      value: formulaValue(one === null ? null : rowHours(one.row)),
      formula: `=IF(COUNT(${months})=0,"",SUM(${months}))`,
      role: 'computed',
      format: 'hours',
    });
  });
  validate(sheet);
  return sheet.finish({
    columnWidths: [24, 10, 26, 20, 9, ...MONTH_COLUMNS.map(() => 8.5), 11],
    protection: 'none',
    print: { orientation: 'landscape', titleRows: { first: 3, last: 3 }, footer },
  });
}

function validate(sheet: SheetDraft): void {
  sheet.validate(
    columnRule(TABLE, C.member, LONGEST_NAME, 'Organisationen, skriven som på bladet Trisamrapporter.'),
  );
  sheet.validate(columnRule(TABLE, C.period, LONGEST_NUMBER, 'Rapportens period, till exempel 2025-T1.'));
  sheet.validate(columnRule(TABLE, C.team, LONGEST_NAME, 'Teamet eller vårdcentralen.'));
  sheet.validate(columnRule(TABLE, C.role, LONGEST_NAME, 'Rollen. Aldrig namn på personer.'));
  sheet.validate(
    columnRule(
      TABLE,
      C.posts,
      { kind: 'decimal', min: 0, max: 100 },
      'Antal tjänster; 0,5 är halvtid.',
      'Skriv ett tal.',
    ),
  );
  MONTH_COLUMNS.forEach((title) =>
    sheet.validate(
      columnRule(
        TABLE,
        title,
        { kind: 'decimal', min: 0, max: 1_000_000 },
        'Timmar under månaden.',
        'Skriv antalet timmar.',
      ),
    ),
  );
  sheet.validate(computedColumn(TABLE, C.sum, 'Ändra timmarna i månaderna.'));
}

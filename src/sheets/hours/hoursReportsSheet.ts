import { claimAmount, reportHours } from '../../finsam/hours/hoursFollowUp';
import type { HoursBook } from '../../finsam/hours/hours';
import type { PrintModel, SheetModel } from '../../workbook/sheetModel';
import { dateCell, formulaValue, numberCell } from '../cellValues';
import { cellArea, SheetDraft, type CellDraft } from '../draft';
import { columnRule, computedColumn, LONGEST_NAME, LONGEST_NUMBER, LONGEST_TEXT } from '../tableRules';
import { EARLIEST_DATE, LATEST_DATE } from '../limits';
import { HOURS_TABLES, REPORT_COLUMNS as C, ROW_COLUMNS, type HoursTabNames } from './anchors';

const TITLES = Object.values(C);
const TABLE = HOURS_TABLES.reports;

/** Which reports have come, from which file, signed by whom, with hours and claim. */
export function buildHoursReportsSheet(
  book: HoursBook,
  tabs: HoursTabNames,
  footer: PrintModel['footer'],
): SheetModel {
  const sheet = new SheetDraft(tabs.hoursReports);
  sheet.put(0, 0, { value: 'Trisamrapporter', role: 'title' });
  sheet.defineName('Finsam_Blad_Trisamrapporter', cellArea(0, 0), 'Bladet Trisamrapporter i Finsamkalkyl');
  sheet.put(1, 0, {
    value:
      'En rad för varje mottagen rapport. Timmarna står på bladet Trisam per team. Belopp = timmar × timpris i hela kronor.',
    role: 'subtitle',
  });
  sheet.addTable(TABLE, 3, 0, TITLES, Math.max(1, book.reports.length));
  const cell = (title: string) => `${TABLE}[[#This Row],[${title}]]`;
  const rows = (title: string) => `${HOURS_TABLES.rows}[${title}]`;
  const own = `(${rows(ROW_COLUMNS.member)}=${cell(C.member)})*(${rows(ROW_COLUMNS.period)}=${cell(C.period)})`;
  (book.reports.length === 0 ? [null] : book.reports).forEach((report, index) => {
    const hours = report === null ? null : reportHours(report);
    const cells: Record<keyof typeof C, CellDraft> = {
      member: { value: report?.member ?? null, role: 'input', format: 'text' },
      period: { value: report?.period ?? null, role: 'input', format: 'text' },
      hours: {
        value: formulaValue(hours),
        formula: `=IF(SUMPRODUCT(${own}*(${rows(ROW_COLUMNS.sum)}<>""))=0,"",SUMPRODUCT(${own},${rows(ROW_COLUMNS.sum)}))`,
        role: 'computed',
        format: 'hours',
      },
      rate: { value: numberCell(report?.rate ?? null), role: 'input', format: 'amountCents' },
      amount: {
        value: formulaValue(report === null ? null : claimAmount(report)),
        formula: `=IF(OR(${cell(C.hours)}="",${cell(C.rate)}=""),"",ROUND(${cell(C.hours)}*${cell(C.rate)},0))`,
        role: 'computed',
        format: 'amount',
      },
      received: { value: dateCell(report?.received ?? null), role: 'input', format: 'date' },
      file: { value: report?.file ?? null, role: 'input', format: 'text' },
      saved: { value: report?.saved ?? null, role: 'input', format: 'text' },
      signedBy: { value: report?.signedBy ?? null, role: 'input', format: 'text' },
      signedRole: { value: report?.signedRole ?? null, role: 'input', format: 'text' },
      signedOn: { value: report?.signedOn ?? null, role: 'input', format: 'text' },
      comment: { value: report?.comment ?? null, role: 'input', format: 'text', wrap: true },
    };
    Object.values(cells).forEach((one, column) => sheet.put(4 + index, column, one));
  });
  validate(sheet);
  return sheet.finish({
    columnWidths: [26, 10, 11, 10, 12, 12, 30, 22, 22, 18, 12, 40],
    protection: 'none',
    print: { orientation: 'landscape', titleRows: { first: 3, last: 3 }, footer },
  });
}

function validate(sheet: SheetDraft): void {
  const where = 'Ändra timmarna på bladet Trisam per team, eller timpriset här.';
  sheet.validate(
    columnRule(TABLE, C.member, LONGEST_NAME, 'Organisationen, skriven som på bladet Trisamtimmar.'),
  );
  sheet.validate(
    columnRule(TABLE, C.period, LONGEST_NUMBER, 'Till exempel 2025-01, 2025-K1, 2025-T1 eller 2025.'),
  );
  sheet.validate(computedColumn(TABLE, C.hours, where));
  sheet.validate(
    columnRule(
      TABLE,
      C.rate,
      { kind: 'decimal', min: 0, max: 100_000 },
      'Kronor per timme.',
      'Skriv ett timpris i kronor.',
    ),
  );
  sheet.validate(computedColumn(TABLE, C.amount, where));
  sheet.validate(
    columnRule(
      TABLE,
      C.received,
      { kind: 'date', min: EARLIEST_DATE, max: LATEST_DATE },
      'Dagen då rapporten togs in.',
      'Skriv datumet som ÅÅÅÅ-MM-DD.',
    ),
  );
  sheet.validate(columnRule(TABLE, C.comment, LONGEST_TEXT, 'Det som organisationen har skrivit.'));
}

import { Decimal } from '../../finsam/decimal';
import { claimAmount, rowHours } from '../../finsam/hours/hoursFollowUp';
import type { HoursBook, HoursReport } from '../../finsam/hours/hours';
import { parsePeriod, periodWords } from '../../finsam/periods';
import { roundTo } from '../../finsam/rounding';
import { sumOfPresent } from '../../finsam/sum';
import { cellAddress } from '../../workbook/addresses';
import type { PrintModel, SheetModel } from '../../workbook/sheetModel';
import { formulaValue } from '../cellValues';
import { block, cellArea, SheetDraft, type CellDraft } from '../draft';
import { HOURS_TABLES, REPORT_COLUMNS, ROW_COLUMNS, type HoursTabNames } from './anchors';

const ORE = new Decimal('0.01');
const REPORTS = (title: string) => `${HOURS_TABLES.reports}[${title}]`;
const ROWS = (title: string) => `${HOURS_TABLES.rows}[${title}]`;
/** Together as wide as the paper, upright. */
const WIDTHS = [26, 20, 12, 14] as const;

/** A claim for each report, one to a page: hours by team and role at the rate, and what is to be paid in whole kronor. */
export function buildHoursClaimsSheet(
  book: HoursBook,
  tabs: HoursTabNames,
  footer: PrintModel['footer'],
): SheetModel {
  const sheet = new SheetDraft(tabs.hoursClaims);
  const pageBreaks: number[] = [];
  sheet.put(0, 0, { value: 'Rekvisitioner', role: 'title' });
  sheet.defineName('Finsam_Blad_Rekvisitioner', cellArea(0, 0), 'Bladet Rekvisitioner i Finsamkalkyl');
  sheet.put(1, 0, {
    value:
      book.reports.length === 0
        ? 'Här kommer en sida för varje mottagen rapport.'
        : `Ersättning för timmar i Trisam-team ${book.year}. En sida för varje mottagen rapport.`,
    role: 'subtitle',
  });
  let row = 3;
  book.reports.forEach((report, index) => {
    if (index > 0) pageBreaks.push(row);
    row = putClaim(sheet, row, report) + 2;
  });
  return sheet.finish({
    columnWidths: WIDTHS,
    protection: 'sheet',
    print: { orientation: 'portrait', ...(pageBreaks.length === 0 ? {} : { pageBreaks }), footer },
  });
}

/** Rows are rounded to öre and summed as they are printed; what the whole kronor differ is told as öresavrundning. */
function putClaim(sheet: SheetDraft, top: number, report: HoursReport): number {
  const period = parsePeriod(report.period);
  sheet.put(top, 0, { value: 'Rekvisition', role: 'heading' });
  [1, 2, 3].forEach((column) => sheet.put(top, column, { role: 'heading' }));
  const fact = (
    row: number,
    label: string,
    cell: Pick<CellDraft, 'value' | 'formula' | 'format'>,
  ): string => {
    sheet.put(row, 0, { value: label, role: 'label' });
    return `$${sheet.put(row, 1, { ...cell, role: 'computed', align: 'left' })}`.replace(/\d/, '$$$&');
  };
  const member = fact(top + 1, 'Organisation', {
    value: report.member,
    format: 'text',
  });
  const code = fact(top + 2, 'Period', {
    value: report.period,
    format: 'text',
  });
  if (period !== null) sheet.put(top + 2, 2, { value: periodWords(period), role: 'text', format: 'text' });
  const own = `(${REPORTS(REPORT_COLUMNS.member)}=${member})*(${REPORTS(REPORT_COLUMNS.period)}=${code})`;
  const rates = REPORTS(REPORT_COLUMNS.rate);
  const rate = fact(top + 3, 'Kronor per timme', {
    value: formulaValue(report.rate),
    formula: `=IF(SUMPRODUCT(${own}*(${rates}<>""))=0,"",SUMPRODUCT(${own},${rates}))`,
    format: 'amountCents',
  });
  fact(top + 4, 'Undertecknad av', {
    value: report.signedBy ?? '',
    format: 'text',
  });
  fact(top + 5, 'Underlag', {
    value: report.file,
    format: 'text',
  });

  const header = top + 7;
  ['Team', 'Roll', 'Timmar', 'Belopp, kr'].forEach((title, column) =>
    sheet.put(header, column, {
      value: title,
      role: 'heading',
      format: 'text',
      ...(column > 1 ? { align: 'right' as const } : {}),
    }),
  );
  const first = header + 1;
  const { rate: kronor } = report;
  const hours = report.rows.map(rowHours);
  const amounts = hours.map((one) =>
    one === null || kronor === null ? null : roundTo(one.times(kronor), ORE),
  );
  report.rows.forEach((row, place) => {
    const at = first + place;
    const team = sheet.put(at, 0, { value: row.team, role: 'label', format: 'text', wrap: true });
    const role = sheet.put(at, 1, { value: row.role, role: 'label', format: 'text', wrap: true });
    const ofRow = [
      [ROW_COLUMNS.member, member],
      [ROW_COLUMNS.period, code],
      [ROW_COLUMNS.team, team],
      [ROW_COLUMNS.role, role],
    ]
      .map(([title, cell]) => `(${ROWS(title!)}&""=${cell}&"")`)
      .join('*');
    const cell = sheet.put(at, 2, {
      value: formulaValue(hours[place]!),
      formula: `=SUMPRODUCT(${ofRow},${ROWS(ROW_COLUMNS.sum)})`,
      role: 'computed',
      format: 'hours',
    });
    sheet.put(at, 3, {
      value: formulaValue(amounts[place]!),
      formula: `=IF(${rate}="","",ROUND(${cell}*${rate},2))`,
      role: 'computed',
      format: 'amountCents',
    });
  });
  const last = first + report.rows.length;
  const claim = claimAmount(report);
  const printed = kronor === null ? null : sumOfPresent(amounts);
  const sumOf = (column: number) => `SUM(${block(first, column, Math.max(1, report.rows.length), 1)})`;
  const put = (
    row: number,
    label: string,
    role: 'computed' | 'total',
    cells: readonly (CellDraft | null)[],
  ) => {
    sheet.put(row, 0, { value: label, role: role === 'total' ? 'total' : 'label', format: 'text' });
    cells.forEach((cell, column) => {
      if (cell !== null) sheet.put(row, 1 + column, cell);
      else if (role === 'total') sheet.put(row, 1 + column, { role });
    });
  };
  const [sumHours, sumAmount, paid] = [cellAddress(last, 2), cellAddress(last, 3), cellAddress(last + 2, 3)];
  put(last, 'Summa', 'total', [
    null,
    { value: formulaValue(sumOfPresent(hours)), formula: `=${sumOf(2)}`, role: 'total', format: 'hours' },
    {
      value: formulaValue(printed),
      formula: `=IF(${rate}="","",${sumOf(3)})`,
      role: 'total',
      format: 'amountCents',
    },
  ]);
  put(last + 1, 'Öresavrundning', 'computed', [
    null,
    null,
    {
      value: formulaValue(claim === null || printed === null ? null : claim.minus(printed)),
      formula: `=IF(${rate}="","",ROUND(${paid}-${sumAmount},2))`,
      role: 'computed',
      format: 'amountCents',
    },
  ]);
  put(last + 2, 'Att betala', 'total', [
    null,
    null,
    {
      value: formulaValue(claim),
      formula: `=IF(${rate}="","",ROUND(${sumHours}*${rate},0))`,
      role: 'total',
      format: 'amount',
    },
  ]);
  sheet.put(last + 4, 0, { value: 'Attesteras: ______________________________', role: 'text' });
  sheet.put(last + 4, 2, { value: 'Datum: ________________', role: 'text' });
  return last + 5;
}

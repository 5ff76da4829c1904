import { serialOfIsoDate } from '../../finsam/dates';
import { bookPeriods, reportState } from '../../finsam/hours/hoursFollowUp';
import type { HoursBook, HoursMember } from '../../finsam/hours/hours';
import { lastDayOf, monthsOf, periodCode, type Period } from '../../finsam/periods';
import { cellAddress } from '../../workbook/addresses';
import { dateCell } from '../cellValues';
import type { SheetDraft } from '../draft';
import { HOURS_NAMES, HOURS_TABLES, REPORT_COLUMNS } from './anchors';
import { STATE_WORDS } from './words';

const REPORTS = (title: string) => `${HOURS_TABLES.reports}[${title}]`;

/** Organisations by periods: what has become of each report. Gives the row after the board. */
export function putReportBoard(
  sheet: SheetDraft,
  top: number,
  book: HoursBook,
  members: readonly HoursMember[],
): number {
  const periods = bookPeriods(book);
  const [codeRow, endRow, deadlineRow] = [top, top + 1, top + 2];
  sheet.put(codeRow, 0, { value: 'Rapporter', role: 'heading' });
  sheet.put(endRow, 0, { value: 'Periodens sista dag', role: 'label' });
  sheet.put(deadlineRow, 0, { value: 'Rapporten ska ha kommit', role: 'label' });
  periods.forEach((period, index) => {
    const column = 1 + index;
    sheet.put(codeRow, column, {
      value: periodCode(period),
      formula: codeFormula(period),
      role: 'heading',
      format: 'text',
      align: 'center',
    });
    sheet.put(endRow, column, {
      value: serialOfIsoDate(lastDayOf(period)),
      formula: `=DATE(${HOURS_NAMES.year},${monthsOf(period).at(-1)! + 1},0)`,
      role: 'computed',
      format: 'date',
      align: 'center',
    });
    sheet.put(deadlineRow, column, {
      value: dateCell(book.deadlines[index] ?? null),
      role: 'input',
      format: 'date',
      align: 'center',
    });
  });
  sheet.defineName(
    HOURS_NAMES.deadlines,
    { row: deadlineRow, column: 1, rows: 1, columns: periods.length },
    'Sista dag för rapporten, för varje period',
  );
  const first = deadlineRow + 1;
  members.forEach(({ name }, index) => {
    const row = first + index;
    const member = `$${sheet.put(row, 0, { value: name, role: 'label', format: 'text' })}`;
    periods.forEach((period, place) => {
      const column = 1 + place;
      const [code, end, deadline] = [codeRow, endRow, deadlineRow].map((at) => cellAddress(at, column));
      sheet.put(row, column, {
        value: STATE_WORDS[reportState(book, name, period, book.checked ?? '')],
        formula: stateFormula(member, code!, end!, deadline!),
        role: 'computed',
        format: 'text',
        align: 'center',
        wrap: true,
      });
    });
  });
  return first + members.length;
}

function codeFormula({ kind, number }: Period): string {
  const year = HOURS_NAMES.year;
  switch (kind) {
    case 'month':
      return `=${year}&"-${String(number).padStart(2, '0')}"`;
    case 'quarter':
      return `=${year}&"-K${number}"`;
    case 'tertial':
      return `=${year}&"-T${number}"`;
    case 'year':
      return `=${year}&""`;
  }
}

/** The same as reportState tells. */
function stateFormula(member: string, code: string, end: string, deadline: string): string {
  const own = `(${REPORTS(REPORT_COLUMNS.member)}=${member})*(${REPORTS(REPORT_COLUMNS.period)}=${code})`;
  const checked = HOURS_NAMES.checked;
  const { received, receivedLate, late, awaited, notYet } = STATE_WORDS;
  const came = `IF(${deadline}="","${received}",IF(SUMPRODUCT(${own},${REPORTS(REPORT_COLUMNS.received)})>${deadline},"${receivedLate}","${received}"))`;
  const waits = `IF(${checked}<=${end},"${notYet}",IF(${deadline}="","${awaited}",IF(${checked}>${deadline},"${late}","${awaited}")))`;
  return `=IF(SUMPRODUCT(${own})>0,${came},${waits})`;
}

import { bookPeriods, hoursFollowUp, type MemberFollowUp } from '../../finsam/hours/hoursFollowUp';
import type { HoursBook, HoursMember } from '../../finsam/hours/hours';
import type { PrintModel, SheetModel } from '../../workbook/sheetModel';
import { dateCell } from '../cellValues';
import { cellArea, SheetDraft } from '../draft';
import { EARLIEST_DATE, LATEST_DATE } from '../limits';
import { HOURS_NAMES, type HoursTabNames } from './anchors';
import { putAgainstBudget } from './hoursAgainstBudget';
import { putByMonth } from './hoursByMonth';
import { putReportBoard } from './reportBoard';
import { periodKindWords } from './words';

const CHART_ROWS = 15;
const FIRST_CHART_ROW = 7;
/** The widest part: twelve months and their sum. */
const COLUMNS = 14;
const [WIDE, NARROW] = [17, 11.5];
const MOST_WIDE = 4;

/**
 * The year so far: whose reports have come, hours and amounts against the budget with what remains and where the year is going, and the
 * hours by organisation, team and month.
 */
export function buildHoursFollowUpSheet(
  book: HoursBook,
  members: readonly HoursMember[],
  tabs: HoursTabNames,
  footer: PrintModel['footer'],
): SheetModel {
  const sheet = new SheetDraft(tabs.hoursFollowUp);
  const followUp = hoursFollowUp(book, members);
  sheet.put(0, 0, { value: 'Trisamuppföljning', role: 'title' });
  sheet.defineName(
    'Finsam_Blad_Trisamuppföljning',
    cellArea(0, 0),
    'Bladet Trisamuppföljning i Finsamkalkyl',
  );
  sheet.put(1, 0, {
    value: 'Rapporterade timmar i Trisam-team mot budgeten på bladet Trisamtimmar. Belopp i kronor.',
    role: 'subtitle',
  });
  putSettings(sheet, book);
  const pictured = followUp.some(({ member, hours }) => member.budgetHours !== null || hours !== null);
  const boardRow = pictured ? FIRST_CHART_ROW + CHART_ROWS + 1 : FIRST_CHART_ROW;
  const budgetRow = putReportBoard(sheet, boardRow, book, members) + 1;
  const monthRow = putAgainstBudget(sheet, budgetRow, book, followUp) + 1;
  putByMonth(sheet, monthRow, book, members);
  if (pictured) putPicture(sheet, budgetRow, book, followUp);
  // Where there are few periods, what has become of a report stands on one line.
  const periods = bookPeriods(book).length;
  const wide = periods <= MOST_WIDE ? periods : 0;
  return sheet.finish({
    columnWidths: [30, ...Array.from({ length: COLUMNS - 1 }, (_, index) => (index < wide ? WIDE : NARROW))],
    protection: 'none',
    print: { orientation: 'landscape', footer },
  });
}

function putSettings(sheet: SheetDraft, book: HoursBook): void {
  const settings = [
    { label: 'År', name: HOURS_NAMES.year, value: book.year, format: 'year' },
    {
      label: 'Rapporterar',
      name: HOURS_NAMES.periodKind,
      value: periodKindWords.of(book.periodKind),
      format: 'text',
    },
    { label: 'Avstämt den', name: HOURS_NAMES.checked, value: dateCell(book.checked), format: 'date' },
  ] as const;
  settings.forEach(({ label, name, value, format }, index) => {
    sheet.put(3 + index, 0, { value: label, role: 'label' });
    sheet.put(3 + index, 1, { value, role: 'input', format, align: 'left' });
    sheet.defineName(name, cellArea(3 + index, 1), label);
  });
  const stop = (text: string) => ({ title: 'Stämmer inte', text, style: 'stop' }) as const;
  sheet.validate({
    target: { name: HOURS_NAMES.year },
    rule: { kind: 'whole', min: 1990, max: 2099 },
    error: stop('Skriv ett årtal.'),
  });
  sheet.validate({
    target: { name: HOURS_NAMES.periodKind },
    rule: { kind: 'list', values: periodKindWords.list },
    prompt: {
      title: 'Rapporterar',
      text: 'Hur ofta organisationerna rapporterar. Ändra innan den första rapporten tas in.',
    },
    error: stop('Välj ur listan.'),
  });
  for (const name of [HOURS_NAMES.checked, HOURS_NAMES.deadlines])
    sheet.validate({
      target: { name },
      rule: { kind: 'date', min: EARLIEST_DATE, max: LATEST_DATE },
      error: stop('Skriv datumet som ÅÅÅÅ-MM-DD.'),
    });
}

/** Columns of budget beside columns of what is reported. */
function putPicture(
  sheet: SheetDraft,
  budgetRow: number,
  book: HoursBook,
  followUp: readonly MemberFollowUp[],
): void {
  const rows = { row: budgetRow + 2, rows: followUp.length };
  sheet.addChart({
    name: 'Finsam_Trisam',
    title: `Timmar ${book.year} mot budget`,
    series: [
      { title: 'Budget', values: { ...rows, column: 1, columns: 1 }, kind: 'column' },
      { title: 'Rapporterat', values: { ...rows, column: 2, columns: 1 }, kind: 'column' },
    ],
    categories: { ...rows, column: 0, columns: 1 },
    place: { row: FIRST_CHART_ROW, column: 0, rows: CHART_ROWS, columns: 10 },
    fromZero: true,
    altText: `Två staplar för var och en av ${followUp.length} organisationer: budgeterade och rapporterade timmar ${book.year}. Talen står under bilden.`,
  });
}

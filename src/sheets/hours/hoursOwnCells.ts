import { ONE } from '../../finsam/decimal';
import type { HoursBook, HoursReport } from '../../finsam/hours/hours';
import { bookPeriods } from '../../finsam/hours/hoursFollowUp';
import { PERIOD_KINDS, periodCode } from '../../finsam/periods';
import type { Plan } from '../../finsam/plan';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { tabNamesOf } from '../lookup';
import { ownCellsBeside, type OwnCell } from '../ownCells';
import { HOURS_SHEETS } from './anchors';
import { buildHoursSheets } from './buildHoursSheets';

/** What the user has written on the sheets of the reported hours beside the inputs, which building them anew takes away. */
export function hoursOwnCells(snapshot: WorkbookSnapshot, book: HoursBook, plan: Plan): OwnCell[] {
  const tabs = tabNamesOf(snapshot, HOURS_SHEETS);
  const others = PERIOD_KINDS.map((periodKind): HoursBook => {
    const periods = bookPeriods({ periodKind, year: book.year });
    return { ...book, periodKind, deadlines: periods.map(() => null), reports: periods.map(reportOfOne) };
  });
  return ownCellsBeside(
    snapshot,
    HOURS_SHEETS,
    [book, ...others, { ...book, reports: [] }].map((one) => buildHoursSheets(one, plan, tabs)),
  );
}

function reportOfOne(period: Parameters<typeof periodCode>[0]): HoursReport {
  return {
    member: '1',
    period: periodCode(period),
    file: '1',
    saved: '1',
    received: '2000-01-01',
    rate: ONE,
    signedBy: '1',
    signedRole: '1',
    signedOn: '1',
    comment: '1',
    rows: [{ team: '1', role: '1', posts: ONE, months: Array.from({ length: 12 }, () => ONE) }],
  };
}

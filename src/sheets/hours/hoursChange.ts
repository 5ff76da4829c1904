import type { HoursBook, HoursReport } from '../../finsam/hours/hours';
import { bookPeriods } from '../../finsam/hours/hoursFollowUp';
import { periodCode, type Period, type PeriodKind } from '../../finsam/periods';
import { withoutReport, withReports } from './collectHours';

/** What the ekonom does with the reported hours. */
export type HoursChange =
  | { readonly kind: 'start'; readonly year: number; readonly periodKind: PeriodKind }
  /** An ISO date; null takes it away. */
  | { readonly kind: 'deadline'; readonly period: Period; readonly date: string | null }
  | { readonly kind: 'takeIn'; readonly reports: readonly HoursReport[]; readonly today: string }
  | { readonly kind: 'takeOut'; readonly member: string; readonly period: string };

/** A book in which nothing has been reported. */
export function emptyHoursBook(year: number, periodKind: PeriodKind): HoursBook {
  return {
    year,
    periodKind,
    checked: null,
    deadlines: bookPeriods({ periodKind, year }).map(() => null),
    reports: [],
  };
}

/** The book after a change; null before it has been started. A start over a book that is there begins it anew. */
export function withHoursChange(book: HoursBook | null, change: HoursChange): HoursBook | null {
  if (change.kind === 'start') return emptyHoursBook(change.year, change.periodKind);
  if (book === null) return null;
  switch (change.kind) {
    case 'deadline':
      return {
        ...book,
        deadlines: bookPeriods(book).map((period, index) =>
          periodCode(period) === periodCode(change.period) ? change.date : (book.deadlines[index] ?? null),
        ),
      };
    case 'takeIn':
      return withReports(book, change.reports, change.today);
    case 'takeOut':
      return withoutReport(book, change);
  }
}

import { ONE, type Decimal } from '../decimal';
import { nameKey, sameName } from '../names';
import { lastDayOf, monthsOf, parsePeriod, periodCode, periodsOf, type Period } from '../periods';
import { roundTo } from '../rounding';
import { sumOrNull } from '../sum';
import { trisamAmount } from '../trisam';
import type { HoursBook, HoursMember, HoursReport, HoursRow } from './hours';

/** What has become of an organisation's report for a period, at a day. */
export type ReportState = 'received' | 'receivedLate' | 'late' | 'awaited' | 'notYet';

/** An organisation's year so far. Null where there is nothing to tell it of. */
export interface MemberFollowUp {
  readonly member: HoursMember;
  readonly hours: Decimal | null;
  /** Whole kronor: the sum of its claims. */
  readonly amount: Decimal | null;
  readonly remainingHours: Decimal | null;
  readonly remainingAmount: Decimal | null;
  /** How many months its reports cover. */
  readonly months: number;
  /** The year at the pace so far: hours to hundredths, whole kronor. */
  readonly forecastHours: Decimal | null;
  readonly forecastAmount: Decimal | null;
}

const HUNDREDTH = ONE.div(100);

/** The hours of a row; null where no month is reported. */
export function rowHours({ months }: HoursRow): Decimal | null {
  return sumOrNull(months);
}

/** The hours of a report; null where none are reported. */
export function reportHours({ rows }: HoursReport): Decimal | null {
  return sumOrNull(rows.map(rowHours));
}

/**
 * What an organisation claims for a period: all its hours × the rate, rounded half away from zero to whole kronor once. Null without hours
 * or rate.
 */
export function claimAmount(report: HoursReport): Decimal | null {
  const hours = reportHours(report);
  return hours === null || report.rate === null ? null : trisamAmount(hours, report.rate, ONE);
}

export function reportOf(book: HoursBook, member: string, period: Period): HoursReport | null {
  const code = periodCode(period);
  return book.reports.find((one) => one.period === code && sameName(one.member, member)) ?? null;
}

/** What has become of a report, at the end of a day. ISO dates. A report that came after the deadline is received late. */
export function reportState(book: HoursBook, member: string, period: Period, today: string): ReportState {
  const deadline = book.deadlines[period.number - 1] ?? null;
  const report = reportOf(book, member, period);
  if (report !== null) return deadline !== null && report.received > deadline ? 'receivedLate' : 'received';
  if (today <= lastDayOf(period)) return 'notYet';
  return deadline !== null && today > deadline ? 'late' : 'awaited';
}

/** The organisations that have not reported for a period, in the order of the plan. */
export function missingReports(
  book: HoursBook,
  members: readonly HoursMember[],
  period: Period,
): HoursMember[] {
  return members.filter(({ name }) => reportOf(book, name, period) === null);
}

/** The year so far of each organisation. Reports of organisations that the plan does not have count nowhere. */
export function hoursFollowUp(book: HoursBook, members: readonly HoursMember[]): MemberFollowUp[] {
  const reportsOf = new Map<string, HoursReport[]>();
  for (const report of book.reports) {
    const key = nameKey(report.member);
    const others = reportsOf.get(key);
    if (others === undefined) reportsOf.set(key, [report]);
    else others.push(report);
  }
  return members.map((member) => {
    const reports = reportsOf.get(nameKey(member.name)) ?? [];
    const hours = sumOrNull(reports.map(reportHours));
    const amount = sumOrNull(reports.map(claimAmount));
    const months = new Set(
      reports.flatMap(({ period }) => {
        const parsed = parsePeriod(period);
        return parsed === null ? [] : monthsOf(parsed);
      }),
    ).size;
    const forecast = (soFar: Decimal | null, unit: Decimal) =>
      soFar === null || months === 0 ? null : roundTo(soFar.times(12).div(months), unit);
    return {
      member,
      hours,
      amount,
      remainingHours: difference(member.budgetHours, hours),
      remainingAmount: difference(member.budgetAmount, amount),
      months,
      forecastHours: forecast(hours, HUNDREDTH),
      forecastAmount: forecast(amount, ONE),
    };
  });
}

/** The codes of the periods of the book, in their order. */
export function bookPeriods({ periodKind, year }: Pick<HoursBook, 'periodKind' | 'year'>): Period[] {
  return periodsOf(periodKind, year);
}

function difference(budget: Decimal | null, used: Decimal | null): Decimal | null {
  if (budget === null) return null;
  return used === null ? budget : budget.minus(used);
}

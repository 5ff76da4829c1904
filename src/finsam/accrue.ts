import { apportion } from './apportion';
import { calendarDate, daysInPeriod, isoDate, requirePeriod, type IsoDate } from './dates';
import { Decimal, ZERO } from './decimal';

/** By what a period is measured: its days, or its whole calendar months. */
export type AccrualMethod = 'day' | 'month';

export interface YearAmount {
  readonly year: number;
  readonly amount: Decimal;
}

/**
 * The total of a period accrued (periodiserat) over every calendar year that it touches, in order; the amounts sum to
 * the total. By day each year weighs as many days as the period has in it, both ends counted and leap years heeded. By month
 * each year weighs as many calendar months as the period touches in it: a month that has begun counts as whole, so
 * that 2024-04-08 to 2025-12-31 is 9 + 12 months. Rounded to the unit by largest remainder (see `apportion`).
 *
 * Total, unit and amounts in the same measure. Throws `dateNotValid`, `endBeforeStart`, `unitNotPositive`, `notFinite`.
 */
export function accrue(
  total: Decimal,
  start: IsoDate,
  end: IsoDate,
  method: AccrualMethod,
  unit: Decimal,
): YearAmount[] {
  requirePeriod(start, end);
  const firstYear = calendarDate(start).year;
  const weights = (method === 'day' ? daysByYear : monthsByYear)(start, end).map(
    (weight) => new Decimal(weight),
  );
  return apportion(total, weights, unit).map((amount, index) => ({ year: firstYear + index, amount }));
}

/** The amounts of chosen years, in their order; a year outside the period has 0. */
export function amountsOfYears(accrued: readonly YearAmount[], years: readonly number[]): Decimal[] {
  const firstYear = accrued[0]?.year ?? 0;
  return years.map((year) => accrued[year - firstYear]?.amount ?? ZERO);
}

function daysByYear(start: IsoDate, end: IsoDate): number[] {
  return yearsBetween(start, end).map((year) => {
    const newYear = isoDate(year, 1, 1);
    const newYearsEve = isoDate(year, 12, 31);
    return daysInPeriod(start > newYear ? start : newYear, end < newYearsEve ? end : newYearsEve);
  });
}

function monthsByYear(start: IsoDate, end: IsoDate): number[] {
  const first = calendarDate(start);
  const last = calendarDate(end);
  return yearsBetween(start, end).map((year) => {
    const firstMonth = year === first.year ? first.month : 1;
    const lastMonth = year === last.year ? last.month : 12;
    return lastMonth - firstMonth + 1;
  });
}

function yearsBetween(start: IsoDate, end: IsoDate): number[] {
  const firstYear = calendarDate(start).year;
  return Array.from({ length: calendarDate(end).year - firstYear + 1 }, (_, index) => firstYear + index);
}

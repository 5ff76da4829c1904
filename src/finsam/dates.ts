import { FinsamError } from './errors';

/**
 * Dates are texts, "2025-12-31": what a person reads, sorts and compares without a time zone. Excel's serials are
 * turned into them at the edge. Both systems cover 1900-01-01 to 9999-12-31 here.
 */

/** A calendar date as "yyyy-mm-dd". */
export type IsoDate = string;

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

const MILLISECONDS_PER_DAY = 86_400_000;
/** What Excel counts as day 0 from 1 March 1900 on, since it holds 1900 for a leap year. */
const SERIAL_ZERO = Date.UTC(1899, 11, 30);
/** 29 February 1900 in Excel, a day that never was. */
const SERIAL_OF_NO_DAY = 60;
const LAST_SERIAL = 2_958_465;

/** The parts of an ISO date. Throws `dateNotValid` for another form, a day that is not in the calendar, or a year before 1900. */
export function calendarDate(date: IsoDate): CalendarDate {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const year = Number(parts?.[1]);
  const month = Number(parts?.[2]);
  const day = Number(parts?.[3]);
  if (!parts || year < 1900 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    throw new FinsamError('dateNotValid', { date });
  }
  return { year, month, day };
}

/** Whether the text is a date that `calendarDate` accepts. */
export function isIsoDate(text: string): boolean {
  try {
    calendarDate(text);
    return true;
  } catch {
    return false;
  }
}

/** The ISO date of a year, a month (1–12) and a day. Throws `dateNotValid`. */
export function isoDate(year: number, month: number, day: number): IsoDate {
  const digits = (number: number, count: number) => String(number).padStart(count, '0');
  const date = `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
  calendarDate(date);
  return date;
}

/**
 * The date of a serial of Excel's 1900 system; a time of the day is left out of account, as Excel's own date functions do.
 * 1 is 1900-01-01, 59 is 1900-02-28 and 61 is 1900-03-01. Throws `serialOfNoDay` for 60, `serialNotValid` outside the system.
 */
export function isoDateOfSerial(serial: number): IsoDate {
  const day = Math.floor(serial);
  if (!(day >= 1 && day <= LAST_SERIAL)) throw new FinsamError('serialNotValid', { serial });
  if (day === SERIAL_OF_NO_DAY) throw new FinsamError('serialOfNoDay');
  const daysSinceZero = day < SERIAL_OF_NO_DAY ? day + 1 : day;
  return new Date(SERIAL_ZERO + daysSinceZero * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

/** The serial of a date in Excel's 1900 system. Throws `dateNotValid`. */
export function serialOfIsoDate(date: IsoDate): number {
  const daysSinceZero = dayNumber(date);
  return daysSinceZero <= SERIAL_OF_NO_DAY ? daysSinceZero - 1 : daysSinceZero;
}

/** How many days there are from one date to another, both counted. Throws `dateNotValid`, `endBeforeStart`. */
export function daysInPeriod(start: IsoDate, end: IsoDate): number {
  requirePeriod(start, end);
  return dayNumber(end) - dayNumber(start) + 1;
}

/** Refuses a period that ends before it begins. Throws `dateNotValid`, `endBeforeStart`. */
export function requirePeriod(start: IsoDate, end: IsoDate): void {
  calendarDate(start);
  calendarDate(end);
  if (end < start) throw new FinsamError('endBeforeStart', { start, end });
}

/** Whether the year has 366 days. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function dayNumber(date: IsoDate): number {
  const { year, month, day } = calendarDate(date);
  return (Date.UTC(year, month - 1, day) - SERIAL_ZERO) / MILLISECONDS_PER_DAY;
}

/** The day at a moment where this machine is, as an ISO date. */
export function localDay(now: Date): IsoDate {
  return isoDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

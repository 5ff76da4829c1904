import { fillIn, type Language } from './texts';

/** Periods that are reported for: their codes, their months and how they are said. */

export type PeriodKind = 'month' | 'quarter' | 'tertial' | 'year';

export interface Period {
  readonly kind: PeriodKind;
  readonly year: number;
  /** From 1: the month 1–12, the quarter 1–4, the tertial 1–3; a year is 1. */
  readonly number: number;
}

export const PERIOD_KINDS: readonly PeriodKind[] = ['month', 'quarter', 'tertial', 'year'];

const MONTHS_IN: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, tertial: 4, year: 12 };

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  sv: [
    'januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december',
  ],
  en: [
    'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
  ],
}; // prettier-ignore

const WORDS: Readonly<Record<Exclude<PeriodKind, 'month'>, Readonly<Record<Language, string>>>> = {
  quarter: { sv: 'kvartal {number} {year}', en: 'quarter {number} of {year}' },
  tertial: { sv: 'tertial {number} {year}', en: 'tertial {number} of {year}' },
  year: { sv: 'helåret {year}', en: 'the year {year}' },
};

/** How many periods of a kind a year has. */
export function periodsInYear(kind: PeriodKind): number {
  return 12 / MONTHS_IN[kind];
}

/** The periods of a kind in a year, in their order. */
export function periodsOf(kind: PeriodKind, year: number): Period[] {
  return Array.from({ length: periodsInYear(kind) }, (_, index) => ({ kind, year, number: index + 1 }));
}

/** "2025-03", "2025-K1", "2025-T1", "2025". */
export function periodCode({ kind, year, number }: Period): string {
  switch (kind) {
    case 'month':
      return `${year}-${String(number).padStart(2, '0')}`;
    case 'quarter':
      return `${year}-K${number}`;
    case 'tertial':
      return `${year}-T${number}`;
    case 'year':
      return String(year);
  }
}

/** The period of a code, in capitals or not; "Q" is a quarter too. Null where it is none. */
export function parsePeriod(code: string): Period | null {
  const [, year = '', letter = '', digits = ''] = /^(\d{4})(?:-([KQT]?)(\d{1,2}))?$/i.exec(code.trim()) ?? [];
  if (year === '') return null;
  const kind = digits === '' ? 'year' : letter === '' ? 'month' : /t/i.test(letter) ? 'tertial' : 'quarter';
  const number = kind === 'year' ? 1 : Number(digits);
  return number >= 1 && number <= periodsInYear(kind) ? { kind, year: Number(year), number } : null;
}

/** The months of a period, 1–12. */
export function monthsOf({ kind, number }: Period): number[] {
  const length = MONTHS_IN[kind];
  return Array.from({ length }, (_, index) => (number - 1) * length + index + 1);
}

/** "mars 2025", "kvartal 1 2025", "tertial 1 2025", "helåret 2025". */
export function periodWords(period: Period, language: Language = 'sv'): string {
  const { kind, year, number } = period;
  if (kind === 'month') return `${monthName(number, language)} ${year}`;
  return fillIn(WORDS[kind][language], { number, year: String(year) });
}

/** The last day of a period as an ISO date. */
export function lastDayOf(period: Period): string {
  const last = monthsOf(period).at(-1)!;
  return new Date(Date.UTC(period.year, last, 0)).toISOString().slice(0, 10);
}

/** The last day of a period in words: "30 april 2025". */
export function lastDayInWords(period: Period, language: Language = 'sv'): string {
  return dayInWords(lastDayOf(period), language);
}

/** "30 april 2025" of an ISO date. */
export function dayInWords(date: string, language: Language = 'sv'): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${monthName(month!, language)} ${year}`;
}

export function monthName(month: number, language: Language = 'sv'): string {
  return MONTHS[language][month - 1] ?? '';
}

/** "jan", "feb", "mar" … as the headings of columns. */
export function shortMonth(month: number, language: Language = 'sv'): string {
  return monthName(month, language).slice(0, 3);
}

/** Monday to Friday in a month: holidays count, since a bound must not refuse what is right. */
export function weekdaysIn(year: number, month: number): number {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
  // Four weeks have twenty; the days after them fall on the same days of the week as the first ones.
  let weekdays = 20;
  for (let day = first; day < first + days - 28; day += 1) if (day % 7 !== 0 && day % 7 !== 6) weekdays += 1;
  return weekdays;
}

import type { Language } from '../../finsam/texts';

/** Periods that templates are sent out for, as they stand in their identity. */

export type Tertial = 1 | 2 | 3;

const LAST_MONTHS: Readonly<Record<Language, readonly [string, string, string]>> = {
  sv: ['30 april', '31 augusti', '31 december'],
  en: ['30 April', '31 August', '31 December'],
};
const LAST_DAYS = ['04-30', '08-31', '12-31'] as const;

/** "2025-T1". */
export function tertialPeriod(year: number, tertial: Tertial): string {
  return `${year}-T${tertial}`;
}

/** "tertial 1 2025"; a period of an unknown form as it stands. */
export function periodWords(period: string): string {
  const [, year, tertial] = /^(\d{4})-T([123])$/.exec(period) ?? [];
  return year === undefined ? period : `tertial ${tertial} ${year}`;
}

/** The last day of a tertial in words: "30 april 2025". */
export function lastDayInWords(year: number, tertial: Tertial, language: Language = 'sv'): string {
  return `${LAST_MONTHS[language][tertial - 1]} ${year}`;
}

/** The last day of a tertial as an ISO date. */
export function lastDayOf(year: number, tertial: Tertial): string {
  return `${year}-${LAST_DAYS[tertial - 1]}`;
}

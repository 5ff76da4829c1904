import { isIsoDate } from '../../finsam/dates';

/** A date as it stands in a text: what it says, whether or not there is such a day. */
export interface WrittenDate {
  readonly text: string;
  readonly index: number;
  /** As year-month-day: "2025-06-31" for "250631". */
  readonly iso: string;
  /** Whether the calendar has the day. */
  readonly exists: boolean;
}

export interface WrittenPeriod {
  readonly text: string;
  readonly index: number;
  readonly start: WrittenDate;
  readonly end: WrittenDate;
}

const DATE = String.raw`\d{4}-\d{2}-\d{2}|\d{8}|\d{6}`;
const BETWEEN = String.raw`\s{0,3}(?:--|[-\u2010-\u2014\u2212]|till|t\.?o\.?m\.?)\s{0,3}`;
const PERIOD = new RegExp(String.raw`(?<![\d-])(${DATE})(${BETWEEN})(${DATE})(?![\d-])`, 'gi');
const SINGLE = /(?<![\d-])(?:19|20)\d{2}-\d{2}-\d{2}(?![\d-])/g;
const MONTH = 'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december';
const MONTH_AND_YEAR = new RegExp(String.raw`(?<!\p{L})(?:${MONTH}) (?:19|20)\d\d(?!\d)`, 'iu');
/** What is counted has a word after it, "i augusti 201 personer": a year has none, or one that goes on to another date. */
const SLIP_OF_YEAR = new RegExp(
  String.raw`(?<!\p{L})(?:${MONTH}) (?:19|20)\d(?:\d\d)?(?= (?:(?:och|samt)(?! i )|till|fram|med)(?!\p{L})|[.,;)]?(?:\s*$|\n)| ?[\u2010-\u2014\u2212-])`,
  'giu',
);
/** What is longer, or has more of them, is no cell or sentence of a plan. */
const LONGEST_TEXT = 5000;
const MOST_PERIODS = 100;
const SIX_DIGITS = 6;
/** Of two dates of six digits with a dash between. */
const SHORTEST_PERIOD = 13;

/**
 * The periods that a text tells of: "2024-01-01--2025-12-31", "(240901-260831)". Two numbers of which neither is a day of the calendar are no period.
 * Two-digit years are of this century.
 */
export function periodsInText(text: string): WrittenPeriod[] {
  if (text.length < SHORTEST_PERIOD) return [];
  return [...text.slice(0, LONGEST_TEXT).matchAll(PERIOD)]
    .slice(0, MOST_PERIODS)
    .map((match): WrittenPeriod => {
      const [whole, first = '', between = '', last = ''] = match;
      return {
        text: whole,
        index: match.index,
        start: writtenDate(first, match.index),
        end: writtenDate(last, match.index + first.length + between.length),
      };
    })
    .filter(({ start, end }) => start.text.length === end.text.length && (start.exists || end.exists))
    .filter(({ start, end }) => isLikelyDate(start) && isLikelyDate(end));
}

/** The dates of a text that are written in full, "2025-06-30". */
export function datesInText(text: string): WrittenDate[] {
  return [...text.slice(0, LONGEST_TEXT).matchAll(SINGLE)]
    .slice(0, MOST_PERIODS)
    .map((match) => writtenDate(match[0], match.index));
}

/** Months with a year that has a digit too few or too many, "augusti 201", in a text that tells of another month and year. */
export function slipsOfYear(text: string): Pick<WrittenDate, 'text' | 'index'>[] {
  const start = text.slice(0, LONGEST_TEXT);
  if (!MONTH_AND_YEAR.test(start)) return [];
  return [...start.matchAll(SLIP_OF_YEAR)]
    .slice(0, MOST_PERIODS)
    .map((match) => ({ text: match[0], index: match.index }));
}

/** Whether a day that does not exist is a slip of a date rather than some other number: 31 June, 29 February 2023. */
export function isSlipOfDay({ iso, exists }: WrittenDate): boolean {
  const [month, day] = [Number(iso.slice(5, 7)), Number(iso.slice(8))];
  return !exists && month >= 1 && month <= 12 && day >= 29 && day <= 31;
}

/** Six digits may be an amount, "110106 - 125589": where they are no day, they must at least be one digit from it. */
function isLikelyDate({ iso, exists, text }: WrittenDate): boolean {
  const [month, day] = [Number(iso.slice(5, 7)), Number(iso.slice(8))];
  return exists || text.length !== SIX_DIGITS || (month < 20 && day < 40);
}

/** The last day of the month of the date: "2025-06-30" for "2025-06-31". Null where there is no such month. */
export function lastDayOfMonth(iso: string): string | null {
  for (const day of [31, 30, 29, 28]) {
    const date = `${iso.slice(0, 8)}${day}`;
    if (isIsoDate(date)) return date;
  }
  return null;
}

/** The date in the form of another: "250630" like "250631". */
export function inFormOf(iso: string, like: string): string {
  if (like.includes('-')) return iso;
  const digits = iso.replaceAll('-', '');
  return like.length === 6 ? digits.slice(2) : digits;
}

function writtenDate(text: string, index: number): WrittenDate {
  const digits = text.replaceAll('-', '');
  const full = digits.length === 6 ? `20${digits}` : digits;
  const iso = `${full.slice(0, 4)}-${full.slice(4, 6)}-${full.slice(6)}`;
  return { text, index, iso, exists: isIsoDate(iso) };
}

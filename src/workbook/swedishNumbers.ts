import { isIsoDate, type IsoDate } from '../finsam/dates';
import { Decimal } from '../finsam/decimal';
import type { Language } from '../finsam/texts';
import { powerOfTen } from '../finsam/powersOfTen';
import { roundTo } from '../finsam/rounding';

/**
 * Numbers as people in Sweden write them, read and written. A comma is the decimal sign, a space parts thousands. What can
 * be read in two ways is refused with the reason, never guessed at.
 */

export type MoneyUnit = 'kr' | 'tkr' | 'mkr';

/** Why a text is not read. */
export type Refusal = keyof typeof refusals;

/** `nil` is the lone dash of a table, which says that there is nothing; `blank` says nothing at all. */
export type ParsedAmount =
  | { readonly kind: 'amount'; readonly value: Decimal; readonly unit: MoneyUnit | null }
  | { readonly kind: 'nil' }
  | { readonly kind: 'blank' }
  | { readonly kind: 'refused'; readonly reason: Refusal };

/** The ratio: 0.175 for "17,5 %". */
export type ParsedPercent =
  | { readonly kind: 'percent'; readonly ratio: Decimal }
  | { readonly kind: 'nil' }
  | { readonly kind: 'blank' }
  | { readonly kind: 'refused'; readonly reason: Refusal };

export type ParsedPeriod =
  | { readonly kind: 'period'; readonly start: IsoDate; readonly end: IsoDate }
  | { readonly kind: 'blank' }
  | { readonly kind: 'refused'; readonly reason: Refusal };

const refusals = {
  notNumber: {
    sv: 'Det är inget tal. Skriv till exempel 9 460, 12,5 eller -7 047.',
    en: 'That is not a number. Write for example 9 460, 12,5 or -7 047.',
  },
  unknownUnit: {
    sv: 'Enheten efter talet är okänd. Skriv kr, tkr eller mkr.',
    en: 'The unit after the number is unknown. Write kr, tkr or mkr.',
  },
  grouping: {
    sv: 'Tusentalen är inte grupperade tre och tre. Skriv till exempel 9 460 eller 1 234 567.',
    en: 'The digits are not grouped by thousands. Write for example 9 460 or 1 234 567.',
  },
  ambiguousComma: {
    sv: 'Kommatecknet följs av tre siffror och kan betyda både decimaler och tusental. Skriv 1 234 eller 1,23.',
    en: 'The comma before three digits may mean decimals or thousands. Write 1 234 or 1,23.',
  },
  ambiguousPoint: {
    sv: 'Punkten kan betyda både decimaler och tusental. Skriv decimaler med komma och tusental med mellanslag.',
    en: 'The point may mean decimals or thousands. Write decimals with a comma and thousands with a space.',
  },
  ambiguousParentheses: {
    sv: 'Parenteserna kan betyda ett negativt belopp. Skriv minustecken om det är så, annars inga parenteser.',
    en: 'The parentheses may mean a negative amount. Write a minus sign if so, or else no parentheses.',
  },
  percentForAmount: {
    sv: 'Det är en procentsats, inget belopp.',
    en: 'That is a percentage, not an amount.',
  },
  percentSignMissing: {
    sv: 'Procenttecknet saknas. Skriv till exempel 20 %.',
    en: 'The percent sign is missing. Write for example 20 %.',
  },
  tooLong: {
    sv: 'Talet har fler siffror än Excel kan hålla reda på. Skriv högst 15 siffror.',
    en: 'The number has more digits than Excel can hold. Write 15 digits at most.',
  },
  notPeriod: {
    sv: 'Det är ingen period. Skriv till exempel 2024-01-01--2025-12-31.',
    en: 'That is not a period. Write for example 2024-01-01--2025-12-31.',
  },
  noSuchDate: {
    sv: 'Ett av datumen finns inte i kalendern. Skriv datum som år-månad-dag.',
    en: 'One of the dates is not in the calendar. Write dates as year-month-day.',
  },
  endBeforeStart: {
    sv: 'Perioden slutar innan den börjar. Ändra startdatum eller slutdatum.',
    en: 'The period ends before it begins. Change its start or its end.',
  },
} as const satisfies Record<string, Record<Language, string>>;

/** All reasons, for those who list or test them. */
export const allRefusals = Object.keys(refusals) as Refusal[];

/** The sentence for the person: what is wrong and what to write. */
export function refusalSentence(reason: Refusal, language: Language = 'sv'): string {
  return refusals[reason][language];
}

const MAXIMUM_DIGITS = 15;
/** Hyphen, non-breaking hyphen, figure dash, en dash, em dash, minus, small and full-width hyphen. */
const DASHES = /[-\u2010-\u2014\u2212\ufe63\uff0d]/g;
/** Ordinary, no-break, figure, thin, narrow no-break and other spaces of a line. */
const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;

/** As they stand without points and spaces, in lower case. */
const UNIT_WORDS: ReadonlyMap<string, MoneyUnit> = new Map([
  ['kr', 'kr'],
  ['krona', 'kr'],
  ['kronor', 'kr'],
  ['sek', 'kr'],
  [':-', 'kr'],
  ['tkr', 'tkr'],
  ['tsek', 'tkr'],
  ['ksek', 'tkr'],
  ['tusenkr', 'tkr'],
  ['tusenkronor', 'tkr'],
  ['mkr', 'mkr'],
  ['mnkr', 'mkr'],
  ['msek', 'mkr'],
  ['miljkr', 'mkr'],
  ['miljonerkr', 'mkr'],
  ['miljonkronor', 'mkr'],
  ['miljonerkronor', 'mkr'],
]);

/**
 * An amount with or without a unit: "9 460", "−7 047", "8, 1 Mkr", "57 649 000kr", "3.970". The value is in the unit written; see
 * `inKronor`. A point before groups of three digits parts thousands; before one or two digits it is a decimal sign.
 */
export function parseAmount(text: string): ParsedAmount {
  const plain = simplified(text);
  if (plain === '') return { kind: 'blank' };
  if (plain === '-') return { kind: 'nil' };
  if (/^\(.*\)$/.test(plain)) return refused('ambiguousParentheses');
  if (plain.includes('%') || /procent$/i.test(plain)) return refused('percentForAmount');
  const { digits, suffix } = splitSuffix(plain);
  const unit = suffix === '' ? null : UNIT_WORDS.get(suffix.toLowerCase().replace(/[. ]/g, ''));
  // What is neither a known unit nor a plain word is rather a number that went wrong: "7 047-", "12:50".
  if (digits === '' || (unit === undefined && /^[^\p{L}\p{Sc}]|\d/u.test(suffix)))
    return refused('notNumber');
  if (unit === undefined) return refused('unknownUnit');
  const number = parseNumber(digits, unit === 'mkr');
  return typeof number === 'string' ? refused(number) : { kind: 'amount', value: number, unit };
}

/** A percentage with its sign or the word: "65%", "17,5 %", "20 procent". */
export function parsePercent(text: string): ParsedPercent {
  const plain = simplified(text);
  if (plain === '') return { kind: 'blank' };
  if (plain === '-') return { kind: 'nil' };
  const percent = /^(.*?) ?(?:%|procent)$/i.exec(plain)?.[1];
  const number = parseNumber(percent ?? plain, true);
  if (typeof number === 'string') return refused(number);
  return percent === undefined
    ? refused('percentSignMissing')
    : { kind: 'percent', ratio: number.dividedBy(100) };
}

const DATE = String.raw`\d{4}-\d{2}-\d{2}|\d{8}|\d{6}|\d{4}`;
const PERIOD = new RegExp(String.raw`^(${DATE})(?: ?(?:-{1,2}|till|t\.? ?o\.? ?m\.?) ?(${DATE}))?$`, 'i');

/**
 * A period between two dates, or of whole years: "2024-01-01--2025-12-31", "2024-09-01 -- 2026-08-31", "(240901-260831)",
 * "20240901–20260831", "2024-01-01 till 2025-12-31", "2025–2027", "2025". Two-digit years are of this century.
 */
export function parsePeriod(text: string): ParsedPeriod {
  const plain = simplified(text)
    .replace(/^\((.*)\)$/, '$1')
    .trim();
  if (plain === '') return { kind: 'blank' };
  const [, first = '', last] = PERIOD.exec(plain) ?? [];
  const isYear = /^\d{4}$/.test(first);
  // A single year is a period, a single day is not; a year and a day are no pair.
  if (isYear ? last !== undefined && !/^\d{4}$/.test(last) : last === undefined || /^\d{4}$/.test(last)) {
    return refused('notPeriod');
  }
  const start = isYear ? `${first}-01-01` : toIsoDate(first);
  const end = isYear ? `${last ?? first}-12-31` : toIsoDate(last ?? first);
  if (!isIsoDate(start) || !isIsoDate(end)) return refused('noSuchDate');
  return end < start ? refused('endBeforeStart') : { kind: 'period', start, end };
}

const KRONOR: Readonly<Record<MoneyUnit, number>> = { kr: 1, tkr: 1000, mkr: 1_000_000 };

/** An amount in kronor, from the unit it is written in. */
export function inKronor(value: Decimal, unit: MoneyUnit): Decimal {
  return value.times(KRONOR[unit]);
}

const NO_BREAK_SPACE = '\u00a0';
const MINUS = '\u2212';

export interface AmountFormat {
  /** How many decimals are shown, rounded half away from zero. Default: 0. */
  readonly decimals?: number;
  /** Written after the amount. */
  readonly unit?: MoneyUnit;
}

/** An amount for running text: "9 460", "−7 047 tkr", with no-break spaces and a true minus sign. */
export function formatAmount(value: Decimal, { decimals = 0, unit }: AmountFormat = {}): string {
  const rounded = roundTo(value, powerOfTen(-decimals));
  const [whole = '', fraction] = rounded.abs().toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, NO_BREAK_SPACE);
  const number = `${rounded.isNegative() ? MINUS : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
  return unit === undefined ? number : `${number}${NO_BREAK_SPACE}${unit}`;
}

/** A ratio as a percentage for running text: 0.498 is "50 %", or "49,8 %" with one decimal. */
export function formatPercent(ratio: Decimal, decimals = 0): string {
  return `${formatAmount(ratio.times(100), { decimals })}${NO_BREAK_SPACE}%`;
}

function refused<Reason extends Refusal>(reason: Reason): { kind: 'refused'; reason: Reason } {
  return { kind: 'refused', reason };
}

/** One kind of dash, single ordinary spaces, none at the ends. */
function simplified(text: string): string {
  return text.replace(DASHES, '-').replace(SPACES, ' ').trim();
}

/** "8, 1 Mkr" → "8, 1" and "Mkr": the number ends with its last digit before the first letter. */
function splitSuffix(plain: string): { digits: string; suffix: string } {
  const [, digits = '', suffix = ''] = /^([-+]?[\d ,.']*\d)? ?(.*)$/.exec(plain) ?? [];
  return { digits, suffix };
}

/** The number, or why it is none. Large units and percentages have use for three decimals, but then a point says nothing sure. */
function parseNumber(text: string, manyDecimals: boolean): Decimal | Refusal {
  const sign = /^([-+]?) ?(.*)$/.exec(text);
  const negative = sign?.[1] === '-';
  // A space after the decimal comma is a slip of the typist: "8, 1 Mkr".
  const unsigned = (sign?.[2] ?? '').replace(/, /g, ',');
  if (!/^\d[\d .,]*$/.test(unsigned) || /[ .,]$/.test(unsigned)) return 'notNumber';
  const [whole = '', decimals, ...more] = unsigned.split(',');
  if (more.length > 0) return 'ambiguousComma';
  if (decimals === undefined && hasDecimalPoint(whole)) return toDecimal(whole, negative);
  if (decimals === undefined && /^\d+\.\d+$/.test(whole) && (manyDecimals || !GROUPED.test(whole)))
    return 'ambiguousPoint';
  if (decimals !== undefined && !/^\d+$/.test(decimals)) return 'notNumber';
  if (decimals?.length === 3 && /^[1-9]\d{0,2}$/.test(whole) && !manyDecimals) return 'ambiguousComma';
  if (!/^\d+$/.test(whole) && !GROUPED.test(whole)) return 'grouping';
  const digits = whole.replace(/[ .]/g, '');
  return toDecimal(decimals === undefined ? digits : `${digits}.${decimals}`, negative);
}

/** Thousands parted by spaces or by points, not by both. */
const GROUPED = /^\d{1,3}(?:(?: \d{3})+|(?:\.\d{3})+)$/;

/** A point before one or two digits, or after a lone nil, cannot part thousands. */
function hasDecimalPoint(text: string): boolean {
  return /^(?:\d+\.\d{1,2}|0\.\d+)$/.test(text);
}

function toDecimal(plain: string, negative: boolean): Decimal | Refusal {
  if (plain.replace('.', '').replace(/^0+/, '').length > MAXIMUM_DIGITS) return 'tooLong';
  const number = new Decimal(plain);
  return negative && !number.isZero() ? number.negated() : number;
}

function toIsoDate(text: string): string {
  const digits = text.replaceAll('-', '');
  const full = digits.length === 6 ? `20${digits}` : digits;
  return `${full.slice(0, 4)}-${full.slice(4, 6)}-${full.slice(6)}`;
}

import { isoDateOfSerial } from '../../finsam/dates';
import { Decimal } from '../../finsam/decimal';
import { moneyUnitOfWords } from './figureUnits';
import { DATE_FIGURE, TEXT_FIGURE, type Figure } from './figureOf';

/** What a number format says of the numbers that it shows. */
interface NumberFormat {
  readonly kind: 'general' | 'number' | 'percent' | 'date' | 'text';
  /** Shown decimals; null where as many as there are. */
  readonly decimals: number | null;
  readonly grouped: boolean;
  readonly unit: 'kr' | 'tkr' | 'mkr' | null;
}

const GENERAL: NumberFormat = { kind: 'general', decimals: null, grouped: false, unit: null };
/** As many digits as Excel holds of a number. */
const DIGITS = 15;
const MOST_SHOWN_DECIMALS = 10;
const NO_BREAK_SPACE = '\u00a0';
const MINUS = '\u2212';

const formats = new Map<string, NumberFormat>();
/** A workbook has some hundreds; the memory of them is emptied before it grows. */
const MOST_FORMATS = 2_000;

function formatOf(code: string | undefined): NumberFormat {
  if (code === undefined || code === '' || /^general$/i.test(code)) return GENERAL;
  const known = formats.get(code);
  if (known !== undefined) return known;
  const read = readFormat(code);
  if (formats.size >= MOST_FORMATS) formats.clear();
  formats.set(code, read);
  return read;
}

function readFormat(code: string): NumberFormat {
  const [positive = ''] = code.slice(0, 200).split(';');
  const words = [...positive.matchAll(/"([^"]*)"|\[\$([^\]-]*)[^\]]*\]/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
  const unit = moneyUnitOfWords(
    [...words, /(?<![a-z])(?:t|m|mn)?kr(?![a-z])/i.exec(positive)?.[0] ?? ''].join(' '),
  );
  const plain = positive.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '');
  if (plain.trim() === '@') return { ...GENERAL, kind: 'text' };
  if (plain.includes('%'))
    return { kind: 'percent', decimals: decimalsIn(plain), grouped: false, unit: null };
  if (!/[#0?]/.test(plain) && /[ymdhsåt]/i.test(plain)) return { ...GENERAL, kind: 'date' };
  if (!/[#0?]/.test(plain)) return { ...GENERAL, unit };
  return { kind: 'number', decimals: decimalsIn(plain), grouped: /[#0?][, \u00a0][#0?]/.test(plain), unit };
}

function decimalsIn(plain: string): number {
  return /\.([0#?]{1,20})/.exec(plain)?.[1]?.length ?? 0;
}

/** How a number of a sheet is shown, and what figure it is: amounts, percentages, dates and years by its format. */
export function shownNumber(
  value: number,
  numberFormat: string | undefined,
): { readonly text: string; readonly figure: Figure } {
  if (!Number.isFinite(value)) return { text: String(value), figure: TEXT_FIGURE };
  const format = formatOf(numberFormat);
  if (format.kind === 'date') {
    const date = dateOf(value);
    if (date !== null) return { text: date, figure: DATE_FIGURE };
  }
  const isPercent = format.kind === 'percent';
  const exact =
    Number.isInteger(value) && !isPercent ? new Decimal(value) : new Decimal(value.toPrecision(DIGITS));
  const number = isPercent ? exact.times(100) : exact;
  const decimals = number.decimalPlaces();
  const isYear = format.kind !== 'percent' && !format.grouped && format.unit === null && isLikeYear(value);
  const kind = isYear && (format.decimals ?? 0) === 0 ? 'year' : 'figure';
  const unit = isPercent ? 'percent' : format.unit;
  const shown = shownDigits(
    number,
    format.decimals ?? Math.min(decimals, MOST_SHOWN_DECIMALS),
    format.grouped,
  );
  const text = isPercent
    ? `${shown}${NO_BREAK_SPACE}%`
    : unit === null
      ? shown
      : `${shown}${NO_BREAK_SPACE}${unit}`;
  return { text, figure: { kind, number, unit, decimals } };
}

const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;

/** Whether a number may be a year: a whole one from 1990 to 2099. */
export function isLikeYear(value: number): boolean {
  return Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR;
}

function shownDigits(number: Decimal, decimals: number, grouped: boolean): string {
  const [whole = '', fraction] = number.abs().toFixed(decimals).split('.');
  const digits = grouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, NO_BREAK_SPACE) : whole;
  const unsigned = fraction === undefined ? digits : `${digits},${fraction}`;
  return number.isNegative() && /[1-9]/.test(unsigned) ? `${MINUS}${unsigned}` : unsigned;
}

function dateOf(serial: number): string | null {
  try {
    return isoDateOfSerial(serial);
  } catch {
    return null;
  }
}

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
  const isWhole = Number.isInteger(value) && Math.abs(value) < LARGEST_EXACT;
  const exact = isWhole ? new Decimal(value) : new Decimal(value.toPrecision(DIGITS));
  const number = isPercent ? exact.times(100) : exact;
  const decimals = isWhole ? 0 : number.decimalPlaces();
  const isYear = !isPercent && !format.grouped && format.unit === null && isLikeYear(value);
  const kind = isYear && (format.decimals ?? 0) === 0 ? 'year' : 'figure';
  const unit = isPercent ? 'percent' : format.unit;
  const shownDecimals = format.decimals ?? Math.min(decimals, MOST_SHOWN_DECIMALS);
  // Most cells of large sheets are whole, and need no decimal arithmetic to be shown.
  const digits =
    isWhole && !isPercent && shownDecimals === 0
      ? String(Math.abs(value))
      : number.abs().toFixed(shownDecimals);
  const shown = shownDigits(digits, value < 0, format.grouped);
  const text = unit === null ? shown : `${shown}${NO_BREAK_SPACE}${isPercent ? '%' : unit}`;
  return { text, figure: { kind, number, unit, decimals } };
}

/** Whole numbers below this are exact in binary too. */
const LARGEST_EXACT = 1e15;

const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;

/** Whether a number may be a year: a whole one from 1990 to 2099. */
export function isLikeYear(value: number): boolean {
  return Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR;
}

/** "1234.5" → "1 234,5". */
function shownDigits(plain: string, negative: boolean, grouped: boolean): string {
  const point = plain.indexOf('.');
  const whole = point < 0 ? plain : plain.slice(0, point);
  const fraction = point < 0 ? '' : `,${plain.slice(point + 1)}`;
  let digits = whole;
  for (let at = whole.length - 3; grouped && at > 0; at -= 3)
    digits = `${digits.slice(0, at)}${NO_BREAK_SPACE}${digits.slice(at)}`;
  const isNegative = negative && /[1-9]/.test(plain);
  return `${isNegative ? MINUS : ''}${digits}${fraction}`;
}

function dateOf(serial: number): string | null {
  try {
    return isoDateOfSerial(serial);
  } catch {
    return null;
  }
}

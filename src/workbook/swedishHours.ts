import { Decimal } from '../finsam/decimal';
import { parseAmount, type ParsedAmount } from './swedishNumbers';

/** "1:30", "1:30:00". */
const CLOCK = /^(\d{1,4}):([0-5]\d)(?::00)?$/;
/** "1 h 30 min", "2 tim", "45 min". */
const UNITS = /^(?:(.*?[^\p{L} ]) ?(?:h|t|tim|timme|timmar)\.?)?(?: ?(\d{1,4}) ?(?:m|min|minuter)\.?)?$/iu;
/** "1 ½", "1/2". */
const FRACTION = /^(?:(\d{1,4}) )?(\d{0,4})?(¼|½|¾)$|^(?:(\d{1,4}) )?(1\/4|1\/2|2\/4|3\/4)$/;
const STARTS_AS_NUMBER = /^[\d¼½¾]/;
const FRACTIONS: Readonly<Record<string, string>> = {
  '¼': '0.25',
  '½': '0.5',
  '¾': '0.75',
  '1/4': '0.25',
  '1/2': '0.5',
  '2/4': '0.5',
  '3/4': '0.75',
};
const MINUTES = 60;
const NOT_NUMBER: ParsedAmount = { kind: 'refused', reason: 'notNumber' };
/** "1.250": an hour and a quarter, or more than a thousand hours. Of amounts it is the latter, but hours have decimals more often than thousands. */
const POINT_BEFORE_THREE = /^\D?\d{1,3}\.\d{3}$/;

/**
 * Hours as people write them: "7,5", "7.5", "1:30", "1 ½", "1 1/2", "1 h 30 min", "45 min". The value is in hours and without unit. Refused is
 * what parseAmount refuses, amounts of money, and a point before three digits.
 */
export function parseHours(text: string): ParsedAmount {
  const plain = text.replace(/[\s\u00a0\u2000-\u200a\u202f]+/gu, ' ').trim();
  return ofClock(plain) ?? ofFraction(plain) ?? ofUnits(plain) ?? ofNumber(plain);
}

function ofClock(text: string): ParsedAmount | null {
  const [, whole, minutes] = CLOCK.exec(text) ?? [];
  return whole === undefined ? null : hours(minutesOf(minutes!).plus(whole));
}

function ofFraction(text: string): ParsedAmount | null {
  const [, whole, close, sign, wholeBefore, slashed] = FRACTION.exec(text) ?? [];
  const part = FRACTIONS[sign ?? slashed ?? ''];
  if (part === undefined || (whole !== undefined && close)) return null;
  return hours(new Decimal(part).plus(whole ?? wholeBefore ?? (close || 0)));
}

function ofUnits(text: string): ParsedAmount | null {
  const [, whole, minutes] = UNITS.exec(text) ?? [];
  if (whole === undefined) return minutes === undefined ? null : hours(minutesOf(minutes));
  const parsed = ofFraction(whole) ?? ofNumber(whole);
  if (minutes === undefined || parsed.kind === 'refused') return parsed;
  // A sign would hold for the minutes too, but says nothing that anybody has worked.
  if (parsed.kind !== 'amount' || !STARTS_AS_NUMBER.test(whole)) return NOT_NUMBER;
  return hours(parsed.value.plus(minutesOf(minutes)));
}

function ofNumber(text: string): ParsedAmount {
  const parsed = parseAmount(text);
  if (parsed.kind !== 'amount') return parsed;
  if (parsed.unit !== null) return NOT_NUMBER;
  return POINT_BEFORE_THREE.test(text) ? { kind: 'refused', reason: 'ambiguousPoint' } : parsed;
}

function minutesOf(digits: string): Decimal {
  return new Decimal(digits).div(MINUTES);
}

function hours(value: Decimal): ParsedAmount {
  return { kind: 'amount', value, unit: null };
}

import type { Decimal } from './decimal';

/** Digits that one word of a Decimal holds. */
const WORD = 7;
const WORD_SIZE = 10_000_000;
/** Two words are at most 14 digits, which a double holds exactly. */
const MOST_WORDS = 2;

/**
 * The number nearest to a decimal, as `toNumber` gives it. That goes by way of the digits as text, which is slow where all figures of a workbook are
 * compared; a whole number that is not very large is made of its words instead.
 */
export function numberOf(value: Decimal): number {
  const { d: words, e: exponent, s: sign } = value;
  const whole = Math.floor(exponent / WORD) + 1;
  // Words after the point, and NaN and the infinities, which have none at all.
  if (!words || !(whole >= 1 && whole <= MOST_WORDS) || words.length > whole) return value.toNumber();
  let number = 0;
  for (let word = 0; word < whole; word++) number = number * WORD_SIZE + (words[word] ?? 0);
  return sign * number;
}

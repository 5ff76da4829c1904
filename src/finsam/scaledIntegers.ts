import { Decimal } from './decimal';
import { numberOf } from './numberOf';

/**
 * Decimals as whole numbers of a common power of ten. Whole numbers of any length divide with an exact rest, so what
 * is built on them holds for every amount and weight, not only for those that fit in 40 digits.
 */

/** The number of decimals that writes every one of the values in full. */
export function commonDecimals(values: readonly Decimal[]): number {
  let decimals = 0;
  for (const value of values) decimals = Math.max(decimals, value.decimalPlaces());
  return decimals;
}

/** value × 10^decimals, which must be whole. */
export function toScaledInteger(value: Decimal, decimals: number): bigint {
  if (decimals === 0) {
    const number = numberOf(value);
    if (Number.isSafeInteger(number)) return BigInt(number);
  }
  return BigInt(value.toFixed(decimals).replace('.', ''));
}

/** integer ÷ 10^decimals, exactly. */
export function fromScaledInteger(integer: bigint, decimals: number): Decimal {
  return new Decimal(decimals === 0 ? integer.toString() : `${integer}e-${decimals}`);
}

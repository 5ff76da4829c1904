import DecimalJs from 'decimal.js';

/**
 * The project's own decimal numbers: 40 significant digits, halves rounded away from zero. A clone, so that nobody
 * else's settings change ours nor ours theirs. Money is never a binary floating point number on its way through the rules.
 */
export const Decimal = DecimalJs.clone({
  precision: 40,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -41,
  toExpPos: 41,
});
export type Decimal = DecimalJs;
/** What a Decimal can be made of. */
export type DecimalValue = DecimalJs.Value;

export const ZERO = new Decimal(0);
export const ONE = new Decimal(1);

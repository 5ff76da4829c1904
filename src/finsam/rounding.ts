import { Decimal, ZERO } from './decimal';
import { FinsamError } from './errors';

/**
 * The multiple of the unit that is nearest the amount; a half goes away from zero (0.5 → 1, −0.5 → −1). Never −0.
 * The unit is the smallest step in the amount's own measure: 1 for whole kronor, 1000 for whole thousands, 0.01 for öre.
 *
 * Throws `unitNotPositive`, `notFinite`.
 */
export function roundTo(amount: Decimal, unit: Decimal): Decimal {
  requireFinite(amount);
  requireUnit(unit);
  const rounded = amount.toNearest(unit, Decimal.ROUND_HALF_UP);
  return rounded.isZero() ? ZERO : rounded;
}

/** Refuses NaN and infinities, which decimal.js would let through every rule in silence. Throws `notFinite`. */
export function requireFinite(value: Decimal): void {
  if (!value.isFinite()) throw new FinsamError('notFinite', { value: value.toString() });
}

/** Refuses a unit that nothing can be a multiple of. Throws `unitNotPositive`. */
export function requireUnit(unit: Decimal): void {
  if (!unit.isFinite() || !unit.greaterThan(0))
    throw new FinsamError('unitNotPositive', { unit: unit.toString() });
}

/** Refuses what is no share of something: a fraction from 0 to 1. Throws `shareOutOfRange`, `notFinite`. */
export function requireShare(share: Decimal): void {
  requireFinite(share);
  if (share.lessThan(0) || share.greaterThan(1))
    throw new FinsamError('shareOutOfRange', { share: share.toString() });
}

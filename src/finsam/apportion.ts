import { ZERO, type Decimal } from './decimal';
import { FinsamError } from './errors';
import { requireFinite, requireUnit } from './rounding';
import { commonDecimals, fromScaledInteger, toScaledInteger } from './scaledIntegers';

/**
 * Splits an amount by weights into shares that sum to it exactly, by the method of largest remainder.
 *
 * Each share is a whole number of units, its exact share cut off, and the units that are left go one each to the
 * largest remainders; between equal remainders the earlier goes first. A weight of 0 gets 0, a negative amount gives
 * the mirror image of the positive one. What of the amount is smaller than the unit goes to the largest weight, the
 * earliest of equals, and is the only reason why a share is not whole.
 *
 * Amount and unit are in the same measure (kronor and 1, or tkr and 1); the result too. Weights have none.
 *
 * Throws `noWeights`, `negativeWeight` (place from 1), `allWeightsZero`, `unitNotPositive`, `notFinite`.
 */
export function apportion(amount: Decimal, weights: readonly Decimal[], unit: Decimal): Decimal[] {
  requireFinite(amount);
  requireUnit(unit);
  const decimals = commonDecimals([amount, unit]);
  const scaledAmount = toScaledInteger(amount, decimals);
  const scaledUnit = toScaledInteger(unit, decimals);
  const magnitude = scaledAmount < 0n ? -scaledAmount : scaledAmount;
  const scaledWeights = requireWeights(weights);
  const units = shareWholeUnits(magnitude / scaledUnit, scaledWeights);
  const largest = earliestLargest(scaledWeights);
  return units.map((count, index) => {
    const share = count * scaledUnit + (index === largest ? magnitude % scaledUnit : 0n);
    return share === 0n ? ZERO : fromScaledInteger(scaledAmount < 0n ? -share : share, decimals);
  });
}

function requireWeights(weights: readonly Decimal[]): bigint[] {
  if (weights.length === 0) throw new FinsamError('noWeights');
  weights.forEach((weight, index) => {
    requireFinite(weight);
    if (weight.lessThan(0))
      throw new FinsamError('negativeWeight', { place: index + 1, weight: weight.toString() });
  });
  if (weights.every((weight) => weight.isZero())) throw new FinsamError('allWeightsZero');
  const decimals = commonDecimals(weights);
  return weights.map((weight) => toScaledInteger(weight, decimals));
}

function shareWholeUnits(units: bigint, weights: readonly bigint[]): bigint[] {
  const sum = weights.reduce((total, weight) => total + weight, 0n);
  const shares = weights.map((weight) => (units * weight) / sum);
  const remainders = weights.map((weight) => (units * weight) % sum);
  const left = Number(units - shares.reduce((total, share) => total + share, 0n));
  for (const index of largestFirst(remainders).slice(0, left)) shares[index]! += 1n;
  return shares;
}

/** The places of the values, largest value first; equal values keep their order. */
export function largestFirst(values: readonly bigint[]): number[] {
  return values
    .map((_, index) => index)
    .sort((one, other) =>
      values[one]! === values[other]! ? one - other : values[one]! > values[other]! ? -1 : 1,
    );
}

function earliestLargest(values: readonly bigint[]): number {
  return values.reduce((best, value, index) => (value > values[best]! ? index : best), 0);
}

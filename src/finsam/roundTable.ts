import { largestFirst } from './apportion';
import { ZERO, type Decimal } from './decimal';
import { requireFinite, requireUnit } from './rounding';
import { commonDecimals, fromScaledInteger, toScaledInteger } from './scaledIntegers';

/**
 * The amounts of a table in whole units, such that they sum to the rounded total: −17 001 843 kr among others becomes
 * −17 002 with the unit 1000. A printed column then foots, which it need not when each amount is rounded on its own.
 *
 * The total of the exact amounts is rounded, half away from zero. Each amount becomes the whole unit just below or just
 * above it, the largest remainders upwards; between equal remainders the earlier is moved further from zero in
 * the total's direction. An amount that is a whole number of units is never moved, no amount changes its sign, and
 * the table of opposite amounts is the opposite table. A missing amount (null) stays missing and counts for nothing.
 *
 * Amounts and unit in the same measure; the result counts units (kronor in, tkr out with the unit 1000).
 *
 * Throws `unitNotPositive`, `notFinite`.
 */
export function roundTable(amounts: readonly (Decimal | null)[], unit: Decimal): (Decimal | null)[] {
  requireUnit(unit);
  const present = amounts.filter((amount) => amount !== null);
  present.forEach(requireFinite);
  const decimals = commonDecimals([unit, ...present]);
  const scaledUnit = toScaledInteger(unit, decimals);
  const scaled = present.map((amount) => toScaledInteger(amount, decimals));
  const mirrored = leansBelowZero(scaled, scaledUnit);
  const units = roundUpwards(mirrored ? scaled.map((amount) => -amount) : scaled, scaledUnit);
  const results = units.values();
  return amounts.map((amount) => {
    if (amount === null) return null;
    const count = results.next().value!;
    return count === 0n ? ZERO : fromScaledInteger(mirrored ? -count : count, 0);
  });
}

/** Which way round the table is treated, so that a table and its opposite come out opposite: by the total, or, where that is nil, by the first amount that must be rounded. */
function leansBelowZero(amounts: readonly bigint[], unit: bigint): boolean {
  const total = sum(amounts);
  return total === 0n ? (amounts.find((amount) => amount % unit !== 0n) ?? 0n) < 0n : total < 0n;
}

/** Whole units for a table whose total is not below zero. */
function roundUpwards(amounts: readonly bigint[], unit: bigint): bigint[] {
  const units = amounts.map((amount) => (amount - floorRemainder(amount, unit)) / unit);
  const remainders = amounts.map((amount) => floorRemainder(amount, unit));
  const roundedTotal = (2n * sum(amounts) + unit) / (2n * unit);
  const left = Number(roundedTotal - sum(units));
  for (const index of largestFirst(remainders).slice(0, left)) units[index]! += 1n;
  return units;
}

function floorRemainder(amount: bigint, unit: bigint): bigint {
  const remainder = amount % unit;
  return remainder < 0n ? remainder + unit : remainder;
}

function sum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n);
}

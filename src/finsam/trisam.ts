import { ONE, ZERO, type Decimal } from './decimal';
import type { TrisamHours } from './plan';
import { requireFinite, roundTo } from './rounding';

/**
 * The cost of a member's hours in a Trisam team: hours × rate, rounded half away from zero to the unit. Rate, unit and
 * result in the same measure (kronor an hour, kronor). Hours may be negative, which corrects hours reported before.
 *
 * That the published amounts of Gävleborg 2025 are half-hours × 419.39 kr is inferred from them, not printed.
 *
 * Throws `notFinite`, `unitNotPositive`.
 */
export function trisamAmount(hours: Decimal, rate: Decimal, unit: Decimal): Decimal {
  requireFinite(hours);
  requireFinite(rate);
  return roundTo(hours.times(rate), unit);
}

/** What a row of the plan costs in its year: whole kronor, its fixed amount or its hours at their rate. */
export function plannedTrisamAmount({ fixedAmount, hours, rate }: TrisamHours): Decimal {
  return fixedAmount ?? trisamAmount(hours ?? ZERO, rate ?? ZERO, ONE);
}

import type { Decimal } from './decimal';
import { FinsamError } from './errors';
import { requireFinite } from './rounding';

/**
 * Consumption rate (förbrukningsgrad): outcome ÷ budget, as a ratio (0.76 is 76 %), not rounded. Costs may be written
 * with or without a minus sign, as long as both are written alike. Null where the outcome or the budget is missing.
 *
 * Throws `budgetIsZero`, `notFinite`.
 */
export function consumptionRate(outcome: Decimal | null, budget: Decimal | null): Decimal | null {
  if (outcome === null || budget === null) return null;
  requireFinite(outcome);
  requireFinite(budget);
  if (budget.isZero()) throw new FinsamError('budgetIsZero');
  return outcome.dividedBy(budget);
}

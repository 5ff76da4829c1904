import { computeBudget } from '../../finsam/budget';
import type { Decimal } from '../../finsam/decimal';
import { planYears, type Plan } from '../../finsam/plan';

/** What the budget in the same workbook has for each insats in a year, in kronor. */
export interface GrantedInYear {
  readonly year: number;
  readonly amounts: readonly { readonly name: string; readonly amount: Decimal | null }[];
}

/** What the plan's budget has in a year; null where the year is not among the plan's. */
export function grantedInYear(plan: Plan, year: number): GrantedInYear | null {
  const place = planYears(plan).indexOf(year);
  if (place < 0) return null;
  const { insatser } = computeBudget(plan);
  return {
    year,
    amounts: plan.insatser.map(({ name }, index) => ({ name, amount: insatser[index]?.[place] ?? null })),
  };
}

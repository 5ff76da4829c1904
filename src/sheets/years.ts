import { planYears, type Plan } from '../finsam/plan';
import { NAMES } from './anchors';
import type { CellDraft } from './draft';

/** The plan's years by their place, the budget year first. */
export const YEARS = [0, 1, 2] as const;

/** The formula of a year by its place in the plan. */
export function yearFormula(year: number): string {
  return year === 0 ? `=${NAMES.budgetYear}` : `=${NAMES.budgetYear}+${year}`;
}

/** The line under the title that says whose budget it is, and for which years. */
export function budgetSubtitle(plan: Pick<Plan, 'association' | 'budgetYear'>): CellDraft {
  const years = planYears(plan);
  return {
    value: `${plan.association.name}, budget ${years[0]} med plan för ${years[1]} och ${years[2]}`,
    formula: `=${NAMES.association}&", budget "&${NAMES.budgetYear}&" med plan för "&(${NAMES.budgetYear}+1)&" och "&(${NAMES.budgetYear}+2)`,
    role: 'subtitle',
  };
}

import { computeBudget, type Budget } from '../finsam/budget';
import { FinsamError } from '../finsam/errors';
import type { Plan } from '../finsam/plan';

/** All that follows from the plan; null where the rules refuse one of its figures. */
export function figuresOf(plan: Plan): Budget | null {
  try {
    return computeBudget(plan);
  } catch (error) {
    if (error instanceof FinsamError) return null;
    throw error;
  }
}

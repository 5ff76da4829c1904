import type { Plan } from '../finsam/plan';
import { planToJson } from '../finsam/planFile';

/** The plan file of a plan, as text. */
export function planFileText(plan: Plan): string {
  return `${JSON.stringify(planToJson(plan), null, 2)}\n`;
}

import { goalsToJson } from '../../finsam/goals/goalFile';
import type { GoalPlan } from '../../finsam/goals/goals';

/** The text of a goal file. */
export function goalFileText(plan: GoalPlan): string {
  return `${JSON.stringify(goalsToJson(plan), null, 2)}\n`;
}

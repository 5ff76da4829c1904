import gavleborg2016 from '../../../assets/examples/gavleborg-2016-goals.json';
import gavleborg2020 from '../../../assets/examples/gavleborg-2020-goals.json';
import gavleborg2025 from '../../../assets/examples/gavleborg-2025-goals.json';
import jamtland2025 from '../../../assets/examples/jamtland-2025-goals.json';
import { parseGoals } from '../../../src/finsam/goals/goalFile';
import type { GoalPlan } from '../../../src/finsam/goals/goals';
import type { GoalExampleName } from '../../../src/taskpane/host';

export const goalFiles: Readonly<Record<GoalExampleName, unknown>> = {
  'gavleborg-2020-goals': gavleborg2020,
  'gavleborg-2025-goals': gavleborg2025,
  'jamtland-2025-goals': jamtland2025,
  'gavleborg-2016-goals': gavleborg2016,
};

/** The goals of an example file. */
export function exampleGoals(name: GoalExampleName): GoalPlan {
  const parsed = parseGoals(goalFiles[name]);
  if (!parsed.ok) throw new Error(`The example ${name} holds no goals.`);
  return parsed.plan;
}

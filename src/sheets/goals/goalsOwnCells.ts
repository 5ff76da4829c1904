import { parseGoals } from '../../finsam/goals/goalFile';
import type { GoalPlan } from '../../finsam/goals/goals';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { tabNamesOf } from '../lookup';
import { ownCellsBeside, type OwnCell } from '../ownCells';
import { GOAL_SHEETS } from './anchors';
import { buildGoalSheets } from './buildGoalSheets';

/** What the user has written on the sheets of the goals beside the inputs, which building them anew takes away. */
export function goalsOwnCells(snapshot: WorkbookSnapshot, goals: GoalPlan): OwnCell[] {
  const tabs = tabNamesOf(snapshot, GOAL_SHEETS);
  const nothing = { ...goals, goals: [], insatser: [], participants: [] };
  return ownCellsBeside(
    snapshot,
    GOAL_SHEETS,
    [goals, oneOfEverything(goals.year), nothing].map((plan) => buildGoalSheets(plan, tabs)),
  );
}

/** Goals with all labels and columns that the sheets can have: what is left of a goal or an insats that is gone is not the user's. */
function oneOfEverything(year: number): GoalPlan {
  const measure = (number: string) => ({
    number,
    text: '1',
    kind: 'share',
    condition: 'atLeast',
    target: { total: 1 },
    outcome: { total: 1 },
    lastYear: { total: 1 },
  });
  const count = { insats: '1', women: 1, men: 1 };
  const parsed = parseGoals({
    format: 'finsamkalkyl-mal',
    version: 1,
    association: { name: '1' },
    year,
    rules: { lowestParticipants: 2 },
    goals: [
      {
        number: '1',
        text: '1',
        indicators: [{ number: '1', text: '1', measures: [{ ...measure('1'), insats: '1' }] }],
      },
      { number: '2', text: '1', indicators: [], activities: [{ number: '1', text: '1' }] },
    ],
    insatser: [{ name: '1', measures: [measure('2')] }],
    participants: [
      { ...count, breakdown: 'all' },
      ...['age', 'supportBefore', 'timeInSupport', 'afterwards'].map((breakdown) => ({
        ...count,
        breakdown,
        group: '1',
      })),
    ],
  });
  if (!parsed.ok)
    throw new Error(parsed.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return parsed.plan;
}

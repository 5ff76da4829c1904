import {
  draftOfGoals,
  emptyGoalDraft,
  newActivity,
  newGoal,
  newIndicator,
  newMeasure,
  newReport,
  newYear,
  type GoalDraft,
} from './goalDraft';
import { parseGoals } from '../../finsam/goals/goalFile';
import { hasForm } from '../storedDraft';

/**
 * The draft in what was stored, or null: like draftFrom, taken only where every part has its form. Goals that an earlier version of the
 * pane stored as a goal file are taken as well.
 */
export function goalDraftFrom(stored: unknown): GoalDraft | null {
  if (hasForm(stored, fullForm())) return stored as GoalDraft;
  const parsed = parseGoals(stored);
  return parsed.ok ? draftOfGoals(parsed.plan) : null;
}

/** A draft with one of everything that there may be any number of. */
function fullForm(): unknown {
  const draft = emptyGoalDraft(0);
  const goal = newGoal(draft);
  const measure = { ...newMeasure(draft, ''), history: [newYear()] };
  return {
    ...draft,
    goals: [
      {
        ...goal,
        indicators: [{ ...newIndicator(draft, goal), measures: [measure] }],
        activities: [newActivity(draft, goal)],
      },
    ],
    insatser: [{ ...newReport(), measures: [measure] }],
    participants: [{ insats: '', breakdown: '' }],
  };
}

import { hasForm } from '../storedDraft';
import {
  emptyGoalDraft,
  newActivity,
  newGoal,
  newIndicator,
  newMeasure,
  newReport,
  newYear,
  type GoalDraft,
} from './goalDraft';

/** The draft in what was stored, or null: like draftFrom, taken only where every part has its form. */
export function goalDraftFrom(stored: unknown): GoalDraft | null {
  return hasForm(stored, fullForm()) ? (stored as GoalDraft) : null;
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

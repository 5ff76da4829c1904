import { createContext, useContext } from 'react';
import type { CheckedGoals } from './checkGoalDraft';
import type { GoalDraft } from './goalDraft';

interface GoalEditing {
  readonly draft: GoalDraft;
  /** What is wrong in the draft, and what the rules make of it. */
  readonly checked: CheckedGoals;
  readonly change: (change: (draft: GoalDraft) => GoalDraft) => void;
}

const GoalContext = createContext<GoalEditing | null>(null);
export const GoalProvider = GoalContext.Provider;

/** The goals on the page, and how to change them. */
export function useGoals(): GoalEditing {
  const editing = useContext(GoalContext);
  if (editing === null) throw new Error('A part of the goals is shown without goals.');
  return editing;
}

import type { GoalEvaluation, GoalResult } from '../../finsam/goals/evaluation';

/** Where things stand on the board's page: the goals in rows without gaps, then the parts of each goal likewise. */
export interface BoardLayout {
  readonly overallRow: number;
  readonly firstGoalRow: number;
  /** By goal: the rows of its indicators, or of its activities where it has none; null where it has neither. */
  readonly parts: readonly ({ readonly first: number; readonly last: number } | null)[];
}

export const BOARD = {
  number: 0,
  text: 1,
  counts: 2,
  symbol: 3,
  status: 4,
  proposed: 5,
  differs: 6,
} as const;

/** The parts that a goal is judged by. */
export function partCount(goal: GoalResult): number {
  return goal.indicators.length > 0 ? goal.indicators.length : goal.activities.length;
}

export function boardLayout(evaluation: GoalEvaluation): BoardLayout {
  const overallRow = 4;
  // The judgement, its sentences and the heading of the goals.
  const firstGoalRow = overallRow + 6;
  let row = firstGoalRow + Math.max(1, evaluation.goals.length) + 1;
  const parts = evaluation.goals.map((goal) => {
    const count = partCount(goal);
    if (count === 0) return null;
    const first = row + 1;
    row = first + count;
    return { first, last: row - 1 };
  });
  return { overallRow, firstGoalRow, parts };
}

import type { Decision, Goal, GoalPlan, Indicator, Measure } from '../../finsam/goals/goals';

/** The goals with one part changed, found by its number; everything else is the same. */
export function withMeasure(plan: GoalPlan, number: string, change: (measure: Measure) => Measure): GoalPlan {
  const changed = (measures: readonly Measure[]) =>
    measures.map((measure) => (measure.number === number ? change(measure) : measure));
  return {
    ...plan,
    goals: plan.goals.map((goal) => ({
      ...goal,
      indicators: goal.indicators.map((indicator) => ({ ...indicator, measures: changed(indicator.measures) })),
    })),
    insatser: plan.insatser.map((insats) => ({ ...insats, measures: changed(insats.measures) })),
  };
}

export function withIndicator(plan: GoalPlan, number: string, change: (indicator: Indicator) => Indicator): GoalPlan {
  return {
    ...plan,
    goals: plan.goals.map((goal) => ({
      ...goal,
      indicators: goal.indicators.map((indicator) => (indicator.number === number ? change(indicator) : indicator)),
    })),
  };
}

export function withGoal(plan: GoalPlan, number: string, change: (goal: Goal) => Goal): GoalPlan {
  return { ...plan, goals: plan.goals.map((goal) => (goal.number === number ? change(goal) : goal)) };
}

/** What can be decided and commented: the whole, a goal, an indicator or a measure. */
export interface Judged {
  readonly decision: Decision | null;
  readonly comment: string | null;
}

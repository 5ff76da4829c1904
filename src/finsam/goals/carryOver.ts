import { NO_FIGURE, type Goal, type GoalPlan, type Measure, type YearOutcome } from './goals';

const NOTHING_TOLD = { outcome: null, comment: null } as const;
const NOTHING_REPORTED = { spent: null, women: null, men: null, done: null, deviations: null } as const;

/**
 * Next year's goals from this year's: this year's outcomes become last year's, this year's national figures become what next year is
 * compared with, and all that is of the year itself (outcomes, answers, decisions, comments, reports, participants) is empty. Activities that are done or
 * cancelled, and insatser that ended before the new year, are left behind. No figure is made up: what was missing stays missing.
 */
export function carryOver(plan: GoalPlan): GoalPlan {
  const year = plan.year + 1;
  const firstDay = `${year}-01-01`;
  return {
    ...plan,
    year,
    source: null,
    goals: plan.goals.map((goal) => nextGoal(goal, plan.year)),
    decision: null,
    comment: null,
    insatser: plan.insatser
      .filter(({ end }) => end === null || end >= firstDay)
      .map((insats) => ({
        ...insats,
        budget: null,
        outcome: null,
        result: null,
        comment: null,
        measures: insats.measures.map((measure) => nextMeasure(measure, plan.year)),
        tertials: [NOTHING_REPORTED, NOTHING_REPORTED, NOTHING_REPORTED],
      })),
    participants: [],
  };
}

/** The measures that wait for the national figure that they are compared with. */
export function measuresWithoutNational(plan: GoalPlan): Measure[] {
  const all = [
    ...plan.goals.flatMap(({ indicators }) => indicators.flatMap(({ measures }) => measures)),
    ...plan.insatser.flatMap(({ measures }) => measures),
  ];
  return all.filter(({ comparison, national }) => comparison === 'national' && national.total === null);
}

function nextGoal(goal: Goal, year: number): Goal {
  return {
    ...goal,
    decision: null,
    comment: null,
    indicators: goal.indicators.map((indicator) => ({
      ...indicator,
      decision: null,
      comment: null,
      measures: indicator.measures.map((measure) => nextMeasure(measure, year)),
    })),
    activities: goal.activities
      .filter(({ state }) => state !== 'done' && state !== 'cancelled')
      .map((activity) => ({ ...activity, comment: null })),
  };
}

function nextMeasure(measure: Measure, year: number): Measure {
  return {
    ...measure,
    national: measure.nationalNow,
    nationalNow: NO_FIGURE,
    lastYear: measure.outcome,
    history: withYear(measure, year - 1),
    outcome: NO_FIGURE,
    outcomeText: null,
    asked: null,
    answered: null,
    responseRate: null,
    date: null,
    tertials: [NOTHING_TOLD, NOTHING_TOLD, NOTHING_TOLD],
    decision: null,
    comment: null,
  };
}

/** The history with what was last year's outcome, where it is known. */
function withYear({ history, lastYear }: Measure, year: number): readonly YearOutcome[] {
  return lastYear.total === null ? history : [...history, { year, outcome: lastYear.total }];
}

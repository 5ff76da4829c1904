import { Decimal } from '../decimal';
import type {
  ActivityResult,
  GoalEvaluation,
  GoalResult,
  IndicatorResult,
  MeasureResult,
  StatusCounts,
  StatusResult,
} from './evaluation';
import {
  STATUSES,
  type ActivityState,
  type BySex,
  type Decision,
  type Goal,
  type GoalPlan,
  type GoalRules,
  type Indicator,
  type Measure,
  type Status,
} from './goals';
import { combinedStatus, measureStatus, tooFewAnswers } from './status';

/**
 * What the rules make of the year's figures: the proposed status of every measure, indicator and goal and of them all, what has been
 * decided beside it, and the counts. The whole is made of what holds for the parts: their decided statuses, or else the proposed.
 *
 * Throws `shareOutOfRange` where rules.mostlyShare is not within 0–1.
 */
export function evaluateGoals(plan: GoalPlan): GoalEvaluation {
  const goals = plan.goals.map((goal) => evaluateGoal(goal, plan.rules));
  const statuses = goals.map(({ status }) => status);
  return {
    ...decidedOrProposed(combinedStatus(statuses, plan.rules.mostlyShare), plan.decision),
    goals,
    counts: countStatuses(statuses),
    indicatorCounts: countStatuses(goals.flatMap(({ indicators }) => indicators.map(({ status }) => status))),
  };
}

function evaluateGoal(goal: Goal, rules: GoalRules): GoalResult {
  const indicators = goal.indicators.map((indicator) => evaluateIndicator(indicator, rules));
  const activities = goal.activities.map((activity): ActivityResult => ({
    activity,
    status: activity.state === null ? null : ACTIVITY_STATUSES[activity.state],
  }));
  const statuses = (indicators.length > 0 ? indicators : activities).map(({ status }) => status);
  return {
    ...decidedOrProposed(combinedStatus(statuses, rules.mostlyShare), goal.decision),
    goal,
    indicators,
    activities,
    counts: countStatuses(statuses),
  };
}

const ACTIVITY_STATUSES: Readonly<Record<ActivityState, Status>> = {
  done: 'met',
  ongoing: 'partlyMet',
  notStarted: 'notMet',
  cancelled: 'notMet',
};

function evaluateIndicator(indicator: Indicator, rules: GoalRules): IndicatorResult {
  const measures = indicator.measures.map((measure) => evaluateMeasure(measure, rules));
  const proposed = combinedStatus(
    measures.map(({ status }) => status),
    rules.mostlyShare,
  );
  return { ...decidedOrProposed(proposed, indicator.decision), indicator, measures };
}

/** A measure by the association's rules. Shares are compared as rounded to the rules' decimals of a percent, other kinds exactly. */
export function evaluateMeasure(measure: Measure, rules: GoalRules): MeasureResult {
  const limit = limitOf(measure);
  const outcome = measure.outcome.total;
  const responses = {
    answered: measure.answered === null ? null : new Decimal(measure.answered),
    responseRate: responseRateOf(measure),
  };
  const lowest = { responseRate: rules.lowestResponseRate, answers: new Decimal(rules.lowestAnswers) };
  const tooFew = tooFewAnswers(responses, lowest);
  const proposed = measureStatus(
    {
      outcome: comparable(outcome, measure, rules),
      limit: comparable(limit, measure, rules),
      condition: measure.condition,
      ...responses,
    },
    lowest,
  );
  const hasSexes = measure.outcome.women !== null || measure.outcome.men !== null;
  const enoughBySex = measure.answered === null || measure.answered >= rules.lowestAnswersBySex;
  return {
    ...decidedOrProposed(proposed, measure.decision),
    measure,
    limit,
    responseRate: responses.responseRate,
    tooFew: outcome === null ? null : tooFew,
    showsSexes: measure.bySex && hasSexes && enoughBySex && tooFew === null,
  };
}

/** What a measure's outcome is compared with, in total. Null where it is not known. */
export function limitOf(measure: Measure): Decimal | null {
  return measure[measure.comparison].total;
}

/** The same in total and by sex. */
export function limitsOf(measure: Measure): BySex {
  return measure[measure.comparison];
}

/** From the numbers where both are known, else as told. Figures that are odd are for the plan's checks, not for here. */
function responseRateOf({ answered, asked, responseRate }: Measure): Decimal | null {
  return answered !== null && asked !== null && asked > 0
    ? new Decimal(answered).dividedBy(asked)
    : responseRate;
}

/** A share of 0.426 is 43 % in print, and 43 % is what it is judged as. */
function comparable(value: Decimal | null, measure: Measure, rules: GoalRules): Decimal | null {
  return measure.kind === 'share' ? (value?.toDecimalPlaces(2 + rules.percentDecimals) ?? null) : value;
}

function decidedOrProposed(proposed: Status | null, decision: Decision | null): StatusResult {
  const decided = decision?.status ?? null;
  return {
    proposed,
    decided,
    status: decided ?? proposed,
    differs: decided !== null && proposed !== null && decided !== proposed,
  };
}

/** How many there are of each status; null counts as pending. */
export function countStatuses(statuses: readonly (Status | null)[]): StatusCounts {
  const count = (one: Status | null) => statuses.filter((status) => status === one).length;
  const counts = Object.fromEntries(STATUSES.map((status) => [status, count(status)]));
  return { ...(counts as Record<Status, number>), pending: count(null), total: statuses.length };
}

import type { Decimal } from '../../finsam/decimal';
import type {
  Activity,
  BySex,
  Decision,
  Goal,
  GoalPlan,
  Indicator,
  InsatsReport,
  Measure,
  MeasureKind,
} from '../../finsam/goals/goals';
import { newId } from '../draft';
import { showNumber, showShare } from '../numbers';
import {
  draftOfRules,
  NO,
  three,
  YES,
  type DraftActivity,
  type DraftFigure,
  type DraftGoal,
  type DraftIndicator,
  type DraftMeasure,
  type DraftReport,
  type GoalDraft,
  type Judged,
} from './goalDraft';

/** The draft that says the goals; checkGoalDraft gives the goals back. */
export function draftOfGoals(plan: GoalPlan): GoalDraft {
  return {
    association: { name: plan.association.name },
    year: String(plan.year),
    source: plan.source ?? '',
    rules: draftOfRules(plan.rules),
    goals: plan.goals.map(draftOfGoal),
    ...draftOfJudged(plan),
    insatser: plan.insatser.map(draftOfReport),
    participants: plan.participants,
  };
}

function draftOfJudged({
  decision,
  comment,
}: {
  readonly decision: Decision | null;
  readonly comment: string | null;
}): Judged {
  return {
    decision: { status: decision?.status ?? '', reason: decision?.reason ?? '' },
    comment: comment ?? '',
  };
}

function draftOfGoal(goal: Goal): DraftGoal {
  return {
    id: newId(),
    number: goal.number,
    level: goal.level ?? '',
    text: goal.text,
    ...draftOfJudged(goal),
    indicators: goal.indicators.map(draftOfIndicator),
    activities: goal.activities.map(draftOfActivity),
  };
}

function draftOfIndicator(indicator: Indicator): DraftIndicator {
  return {
    id: newId(),
    number: indicator.number,
    text: indicator.text,
    ...draftOfJudged(indicator),
    measures: indicator.measures.map(draftOfMeasure),
  };
}

function draftOfActivity({ number, text, state, date, responsible, comment }: Activity): DraftActivity {
  return {
    id: newId(),
    number,
    text,
    state: state ?? '',
    date: date ?? '',
    responsible: responsible ?? '',
    comment: comment ?? '',
  };
}

export function draftOfMeasure(measure: Measure): DraftMeasure {
  const { kind } = measure;
  const figure = ({ total, women, men }: BySex): DraftFigure => ({
    total: showFigure(total, kind),
    women: showFigure(women, kind),
    men: showFigure(men, kind),
  });
  return {
    id: newId(),
    number: measure.number,
    text: measure.text,
    kind,
    condition: measure.condition,
    comparison: measure.comparison,
    bySex: measure.bySex,
    target: figure(measure.target),
    national: figure(measure.national),
    nationalNow: figure(measure.nationalNow),
    lastYear: figure(measure.lastYear),
    history: measure.history.map(({ year, outcome }) => ({
      id: newId(),
      year: String(year),
      outcome: showFigure(outcome, kind),
    })),
    outcome: figure(measure.outcome),
    outcomeText: measure.outcomeText ?? '',
    asked: showCount(measure.asked),
    answered: showCount(measure.answered),
    responseRate: showShare(measure.responseRate),
    source: measure.source ?? '',
    date: measure.date ?? '',
    insats: measure.insats ?? '',
    tertials: three(measure.tertials, ({ outcome, comment }) => ({
      outcome: showFigure(outcome, kind),
      comment: comment ?? '',
    })),
    ...draftOfJudged(measure),
  };
}

function draftOfReport(report: InsatsReport): DraftReport {
  return {
    id: newId(),
    name: report.name,
    direction: report.direction ?? '',
    start: report.start ?? '',
    end: report.end ?? '',
    purpose: report.purpose ?? '',
    goals: report.goals ?? '',
    registration: report.registration ?? '',
    targetGroup: report.targetGroup ?? '',
    budget: showNumber(report.budget),
    outcome: showNumber(report.outcome),
    principal: report.principal ?? '',
    parties: report.parties ?? '',
    result: report.result ?? '',
    comment: report.comment ?? '',
    measures: report.measures.map(draftOfMeasure),
    tertials: three(report.tertials, ({ spent, women, men, done, deviations }) => ({
      spent: showNumber(spent),
      women: showCount(women),
      men: showCount(men),
      done: done ?? '',
      deviations: deviations ?? '',
    })),
  };
}

/** The text of a field that says exactly this figure of a measure. */
export function showFigure(value: Decimal | null, kind: MeasureKind): string {
  if (kind === 'share') return showShare(value);
  if (kind === 'yesNo') return value === null ? '' : value.isZero() ? NO : YES;
  return showNumber(value);
}

const showCount = (count: number | null): string => (count === null ? '' : String(count));

import { Decimal } from '../../finsam/decimal';
import { evaluateGoals } from '../../finsam/goals/evaluate';
import type { GoalEvaluation } from '../../finsam/goals/evaluation';
import { DEFAULT_GOAL_RULES, goalsToJson, parseGoals } from '../../finsam/goals/goalFile';
import { goalProblemText } from '../../finsam/goals/goalProblems';
import {
  NO_FIGURE,
  type BySex,
  type Decision,
  type GoalPlan,
  type GoalRules,
  type Measure,
  type MeasureKind,
} from '../../finsam/goals/goals';
import type { Language } from '../../finsam/texts';
import { refusalSentence } from '../../workbook/swedishNumbers';
import type { DraftProblem } from '../checkDraft';
import { readNumber, type NumberKind } from '../numbers';
import {
  NO,
  three,
  YES,
  type DraftActivity,
  type DraftDecision,
  type DraftFigure,
  type DraftGoal,
  type DraftMeasure,
  type DraftReport,
  type GoalDraft,
} from './goalDraft';

export interface CheckedGoals {
  /** The goals that the draft says, or null while it has problems. */
  readonly plan: GoalPlan | null;
  /** The paths are those of the goal file, with dots: 'goals.0.indicators.1.text'. */
  readonly problems: readonly DraftProblem[];
  /** What the rules make of the draft as far as it can be read, part by part in its order. */
  readonly evaluation: GoalEvaluation;
  /** The goals as far as they can be read: for pictures and sums, never to be written anywhere. */
  readonly shown: GoalPlan;
}

/** How a figure of a measure is typed. */
export const numberKindOf = (kind: Exclude<MeasureKind, 'yesNo'>): NumberKind =>
  kind === 'share' ? 'share' : kind === 'money' ? 'amount' : 'plain';

/** What the draft says: texts become figures, finsam's own rules for goal files judge the whole, and the statuses follow. */
export function checkGoalDraft(draft: GoalDraft, language: Language): CheckedGoals {
  const reader = new DraftReader(language);
  // Not yet known to be goals: what is missing or cannot be read stands as null, for the judge to say so.
  const said = reader.goals(draft);
  const parsed = parseGoals(goalsToJson(said));
  if (parsed.ok && reader.problems.length === 0)
    return { plan: parsed.plan, problems: [], evaluation: evaluateGoals(parsed.plan), shown: parsed.plan };
  const unreadablePaths = new Set(reader.problems.map(({ path }) => path));
  const problems = [...reader.problems];
  for (const { keys, code, details } of parsed.ok ? [] : parsed.problems) {
    const path = keys.join('.');
    // What was handed on as missing since it is unreadable is told once, in the words for what was typed.
    if (!unreadablePaths.has(path))
      problems.push({ path, message: goalProblemText(code, details, language) });
  }
  const shown = withoutWrongFigures(said, problems);
  return { plan: null, problems, evaluation: evaluateGoals(shown), shown };
}

class DraftReader {
  readonly problems: DraftProblem[] = [];

  constructor(private readonly language: Language) {}

  goals(draft: GoalDraft): GoalPlan {
    const { rules } = draft;
    const said = {
      association: { name: draft.association.name.trim() },
      year: this.whole('year', draft.year),
      source: orNull(draft.source),
      rules: {
        lowestResponseRate: this.number('rules.lowestResponseRate', rules.lowestResponseRate, 'share'),
        lowestAnswers: this.whole('rules.lowestAnswers', rules.lowestAnswers),
        lowestAnswersBySex: this.whole('rules.lowestAnswersBySex', rules.lowestAnswersBySex),
        percentDecimals: this.whole('rules.percentDecimals', rules.percentDecimals),
        mostlyShare: this.number('rules.mostlyShare', rules.mostlyShare, 'share'),
        lowestParticipants: this.whole('rules.lowestParticipants', rules.lowestParticipants),
      },
      goals: draft.goals.map((goal, index) => this.goal(`goals.${index}`, goal)),
      ...judged(draft),
      insatser: draft.insatser.map((report, index) => this.report(`insatser.${index}`, report)),
      participants: draft.participants,
    };
    return said as GoalPlan;
  }

  private goal(path: string, { number, level, text, decision, comment, indicators, activities }: DraftGoal) {
    return {
      number: number.trim(),
      level: level === '' ? null : level,
      text: text.trim(),
      ...judged({ decision, comment }),
      indicators: indicators.map((indicator, index) => ({
        number: indicator.number.trim(),
        text: indicator.text.trim(),
        ...judged(indicator),
        measures: this.measures(`${path}.indicators.${index}`, indicator.measures),
      })),
      activities: activities.map(activityOf),
    };
  }

  private measures(path: string, measures: readonly DraftMeasure[]): Measure[] {
    return measures.map((measure, index) => this.measure(`${path}.measures.${index}`, measure));
  }

  private measure(path: string, measure: DraftMeasure): Measure {
    const { kind } = measure;
    const figures = (key: 'target' | 'national' | 'nationalNow' | 'lastYear' | 'outcome'): BySex =>
      this.figures(`${path}.${key}`, measure[key], kind);
    const said = {
      number: measure.number.trim(),
      text: measure.text.trim(),
      kind,
      condition: measure.condition,
      comparison: measure.comparison,
      bySex: measure.bySex,
      target: figures('target'),
      national: figures('national'),
      nationalNow: figures('nationalNow'),
      lastYear: figures('lastYear'),
      history: measure.history.map(({ year, outcome }, index) => ({
        year: this.whole(`${path}.history.${index}.year`, year),
        outcome: this.figure(`${path}.history.${index}.outcome`, outcome, kind),
      })),
      outcome: figures('outcome'),
      outcomeText: orNull(measure.outcomeText),
      asked: this.whole(`${path}.asked`, measure.asked),
      answered: this.whole(`${path}.answered`, measure.answered),
      responseRate: this.number(`${path}.responseRate`, measure.responseRate, 'share'),
      source: orNull(measure.source),
      date: orNull(measure.date),
      insats: orNull(measure.insats),
      tertials: three(measure.tertials, ({ outcome, comment }, index) => ({
        outcome: this.figure(`${path}.tertials.${index}.outcome`, outcome, kind),
        comment: orNull(comment),
      })),
      ...judged(measure),
    };
    return said as Measure;
  }

  private report(path: string, report: DraftReport): GoalPlan['insatser'][number] {
    return {
      name: report.name.trim(),
      direction: orNull(report.direction),
      start: orNull(report.start),
      end: orNull(report.end),
      purpose: orNull(report.purpose),
      goals: orNull(report.goals),
      registration: orNull(report.registration),
      targetGroup: orNull(report.targetGroup),
      budget: this.number(`${path}.budget`, report.budget, 'amount'),
      outcome: this.number(`${path}.outcome`, report.outcome, 'amount'),
      principal: orNull(report.principal),
      parties: orNull(report.parties),
      result: orNull(report.result),
      comment: orNull(report.comment),
      measures: this.measures(path, report.measures),
      tertials: three(report.tertials, ({ spent, women, men, done, deviations }, index) => ({
        spent: this.number(`${path}.tertials.${index}.spent`, spent, 'amount'),
        women: this.whole(`${path}.tertials.${index}.women`, women),
        men: this.whole(`${path}.tertials.${index}.men`, men),
        done: orNull(done),
        deviations: orNull(deviations),
      })),
    };
  }

  private figures(path: string, { total, women, men }: DraftFigure, kind: MeasureKind): BySex {
    return {
      total: this.figure(`${path}.total`, total, kind),
      women: this.figure(`${path}.women`, women, kind),
      men: this.figure(`${path}.men`, men, kind),
    };
  }

  private figure(path: string, text: string, kind: MeasureKind): Decimal | null {
    if (kind !== 'yesNo') return this.number(path, text, numberKindOf(kind));
    const word = text.trim().toLocaleLowerCase('sv');
    if (word === '') return null;
    if (word === YES || word === NO) return new Decimal(word === YES ? 1 : 0);
    this.problems.push({ path, message: goalProblemText('notYesNoFigure', {}, this.language) });
    return null;
  }

  private whole(path: string, text: string): number | null {
    return this.number(path, text, 'plain')?.toNumber() ?? null;
  }

  private number(path: string, text: string, kind: NumberKind): Decimal | null {
    const typed = readNumber(text, kind);
    if (typed.ok) return typed.value;
    this.problems.push({ path, message: refusalSentence(typed.reason, this.language) });
    return null;
  }
}

function activityOf({
  number,
  text,
  state,
  date,
  responsible,
  comment,
}: DraftActivity): GoalPlan['goals'][number]['activities'][number] {
  return {
    number: number.trim(),
    text: text.trim(),
    state: state === '' ? null : state,
    date: orNull(date),
    responsible: orNull(responsible),
    comment: orNull(comment),
  };
}

/** A reason without a status decides nothing. */
function judged({
  decision: { status, reason },
  comment,
}: {
  readonly decision: DraftDecision;
  readonly comment: string;
}): { decision: Decision | null; comment: string | null } {
  return { decision: status === '' ? null : { status, reason: orNull(reason) }, comment: orNull(comment) };
}

const FIGURES = ['target', 'national', 'lastYear', 'outcome', 'asked', 'answered', 'responseRate'] as const;

/** A measure whose figures are wrong has no status yet, and a rule that is wrong is the usual one, so that neither hides the rest. */
function withoutWrongFigures(said: GoalPlan, problems: readonly DraftProblem[]): GoalPlan {
  const isWrong = (path: string): boolean =>
    problems.some((problem) => problem.path === path || problem.path.startsWith(`${path}.`));
  const measures = (path: string, all: readonly Measure[]): Measure[] =>
    all.map((measure, index) =>
      FIGURES.some((key) => isWrong(`${path}.measures.${index}.${key}`))
        ? { ...measure, outcome: NO_FIGURE }
        : measure,
    );
  const rule = <Key extends keyof GoalRules>(key: Key): GoalRules[Key] =>
    isWrong(`rules.${key}`) ? DEFAULT_GOAL_RULES[key] : said.rules[key];
  return {
    ...said,
    rules: {
      lowestResponseRate: rule('lowestResponseRate'),
      lowestAnswers: rule('lowestAnswers'),
      lowestAnswersBySex: rule('lowestAnswersBySex'),
      percentDecimals: rule('percentDecimals'),
      mostlyShare: rule('mostlyShare'),
      lowestParticipants: rule('lowestParticipants'),
    },
    goals: said.goals.map((goal, at) => ({
      ...goal,
      indicators: goal.indicators.map((indicator, index) => ({
        ...indicator,
        measures: measures(`goals.${at}.indicators.${index}`, indicator.measures),
      })),
    })),
    insatser: said.insatser.map((report, index) => ({
      ...report,
      measures: measures(`insatser.${index}`, report.measures),
    })),
  };
}

function orNull(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}

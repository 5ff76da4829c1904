import * as z from 'zod';
import { Decimal } from '../decimal';
import {
  LONGEST_NAME,
  LONGEST_TEXT,
  choice,
  decimal,
  field,
  jsonOf,
  list,
  name,
  numberIn,
  optionalDate,
  optionalText,
  parseJson,
  problemsOfIssue,
  readText,
  requiredText,
  signedAmount,
  whole,
  yesNo,
  type NumberRule,
  type Refuse,
} from '../jsonFields';
import { isObject } from '../rawJson';
import { crossCheckGoals } from './goalCrossChecks';
import { goalProblem, type GoalProblem, type GoalProblemCode } from './goalProblems';
import {
  ACTIVITY_STATES,
  BREAKDOWNS,
  COMPARISONS,
  CONDITIONS,
  LEVELS,
  MEASURE_KINDS,
  NO_FIGURE,
  STATUSES,
  type GoalPlan,
  type GoalRules,
} from './goals';

/**
 * The goals as a file: JSON with "format": "finsamkalkyl-mal" and "version": 1. Shares are fractions with at most six decimals, counts
 * and kronor have at most two. What may be missing may be left out, so that a file written by hand is short.
 */
export const GOALS_FORMAT = 'finsamkalkyl-mal';
export const GOALS_VERSION = 1;

export type GoalPlanResult =
  | { readonly ok: true; readonly plan: GoalPlan }
  | { readonly ok: false; readonly problems: readonly GoalProblem[] };

/** What holds where the association has not decided otherwise. */
export const DEFAULT_GOAL_RULES: GoalRules = {
  lowestResponseRate: new Decimal('0.5'),
  lowestAnswers: 5,
  lowestAnswersBySex: 10,
  percentDecimals: 0,
  mostlyShare: new Decimal('0.5'),
  lowestParticipants: 5,
};

const LONGEST_NUMBER = 20;
const MOST_PEOPLE = 10_000_000;
const shareRule: NumberRule = { min: 0, max: 1, decimals: 6 };

/** The row's identity, as in print. */
const number = field((value, refuse: Refuse<GoalProblemCode>) => {
  const text = readText(value, refuse, LONGEST_NUMBER);
  if (text === '') return refuse('emptyText');
  return /\s/.test(text) ? refuse('blankInNumber', { number: text }) : text;
});

/** A field that may be left out: null then. */
function optional<T>(schema: z.ZodType<T | null>) {
  return schema.nullish().transform((value) => value ?? null);
}

const text = requiredText(LONGEST_TEXT);
const longText = optional(optionalText(LONGEST_TEXT));
const shortText = optional(optionalText(LONGEST_NAME));
const people = optional(whole(0, MOST_PEOPLE));
const amount = optional(decimal(signedAmount));
const date = optional(optionalDate);

/** Any number: what it may be depends on the measure's kind, which the cross-check knows. */
const certainFigure = field((value, refuse) =>
  value === undefined ? refuse('missing') : (numberIn(value) ?? refuse('notNumber')),
);
const figure = optional(certainFigure);

const bySex = z
  .strictObject({ total: figure, women: figure, men: figure })
  .nullish()
  .transform((figures) => figures ?? NO_FIGURE);

const decision = z
  .strictObject({ status: choice(...STATUSES), reason: longText })
  .nullish()
  .transform((decided) => decided ?? null);

/** Three of them, also where none are told; the cross-check says when there is another number. */
function tertials<T extends z.ZodType>(schema: T, nothing: z.output<T>) {
  return z
    .array(schema.nullable())
    .nullish()
    .transform((told) => {
      const at = (tertial: number) => told?.[tertial] ?? nothing;
      return [at(0), at(1), at(2)] as const;
    });
}

const measureSchema = z.strictObject({
  number,
  text,
  kind: choice(...MEASURE_KINDS),
  condition: choice(...CONDITIONS),
  comparison: choice(...COMPARISONS).default('target'),
  bySex: yesNo.default(false),
  target: bySex,
  national: bySex,
  nationalNow: bySex,
  lastYear: bySex,
  history: list(z.strictObject({ year: whole(1990, 2099), outcome: certainFigure })),
  outcome: bySex,
  outcomeText: longText,
  asked: people,
  answered: people,
  responseRate: optional(decimal(shareRule)),
  source: shortText,
  date,
  insats: shortText,
  tertials: tertials(z.strictObject({ outcome: figure, comment: longText }), {
    outcome: null,
    comment: null,
  }),
  decision,
  comment: longText,
});

const indicatorSchema = z.strictObject({
  number,
  text,
  decision,
  comment: longText,
  measures: list(measureSchema),
});

const activitySchema = z.strictObject({
  number,
  text,
  state: optional(choice(...ACTIVITY_STATES)),
  date,
  responsible: shortText,
  comment: longText,
});

const insatsSchema = z.strictObject({
  name,
  direction: longText,
  start: date,
  end: date,
  purpose: longText,
  goals: longText,
  registration: longText,
  targetGroup: longText,
  budget: amount,
  outcome: amount,
  principal: longText,
  parties: longText,
  result: longText,
  comment: longText,
  measures: list(measureSchema),
  tertials: tertials(
    z.strictObject({
      spent: amount,
      women: people,
      men: people,
      done: longText,
      deviations: longText,
    }),
    { spent: null, women: null, men: null, done: null, deviations: null },
  ),
});

const wholeOr = (value: number, max = 1_000_000) => whole(0, max).default(value);
const shareOr = (value: Decimal) => decimal(shareRule).default(value);

const rulesSchema = z.strictObject({
  lowestResponseRate: shareOr(DEFAULT_GOAL_RULES.lowestResponseRate),
  lowestAnswers: wholeOr(DEFAULT_GOAL_RULES.lowestAnswers),
  lowestAnswersBySex: wholeOr(DEFAULT_GOAL_RULES.lowestAnswersBySex),
  percentDecimals: wholeOr(DEFAULT_GOAL_RULES.percentDecimals, 4),
  mostlyShare: shareOr(DEFAULT_GOAL_RULES.mostlyShare),
  lowestParticipants: wholeOr(DEFAULT_GOAL_RULES.lowestParticipants),
});

const goalsSchema = z.strictObject({
  format: z.literal(GOALS_FORMAT),
  version: z.literal(GOALS_VERSION),
  association: z.strictObject({ name }),
  year: whole(2004, 2099),
  source: longText,
  rules: rulesSchema.default(DEFAULT_GOAL_RULES),
  goals: list(
    z.strictObject({
      number,
      level: optional(choice(...LEVELS)),
      text,
      decision,
      comment: longText,
      indicators: list(indicatorSchema),
      activities: list(activitySchema),
    }),
  ),
  decision,
  comment: longText,
  insatser: list(insatsSchema),
  participants: list(
    z.strictObject({
      insats: name,
      breakdown: choice(...BREAKDOWNS),
      group: shortText,
      women: people,
      men: people,
      total: people,
    }),
  ),
});

/**
 * Reads goals from parsed JSON. Gives every problem at once, those of single fields and those between fields, in the order of the
 * file.
 */
export function parseGoals(value: unknown): GoalPlanResult {
  if (!isObject(value)) return { ok: false, problems: [goalProblem([], 'notGoals')] };
  if (value['format'] !== GOALS_FORMAT) return { ok: false, problems: [goalProblem(['format'], 'notGoals')] };
  const version = value['version'];
  if (typeof version === 'number' && version > GOALS_VERSION)
    return { ok: false, problems: [goalProblem(['version'], 'newerVersion', { version })] };
  const parsed = goalsSchema.safeParse(value);
  const problems = [
    ...(parsed.success ? [] : parsed.error.issues.flatMap((issue) => problemsOfIssue(issue, goalProblem))),
    ...crossCheckGoals(value),
  ];
  if (!parsed.success || problems.length > 0) return { ok: false, problems };
  const { association, year, source, rules, goals, decision, comment, insatser, participants } = parsed.data;
  return {
    ok: true,
    plan: {
      association,
      year,
      source,
      rules,
      goals,
      decision,
      comment,
      // An insats' own measures are about it wherever they say what they are about.
      insatser: insatser.map((insats) => ({
        ...insats,
        measures: insats.measures.map((measure) => ({ ...measure, insats: null })),
      })),
      participants,
    },
  };
}

/** Reads goals from the text of a file. */
export function parseGoalsText(text: string): GoalPlanResult {
  const read = parseJson(text);
  return read.ok
    ? parseGoals(read.value)
    : { ok: false, problems: [goalProblem([], 'notJson', { detail: read.detail })] };
}

/** The goals as JSON: figures as numbers, which fifteen digits hold exactly. parseGoals(goalsToJson(plan)) equals plan. */
export function goalsToJson(plan: GoalPlan): unknown {
  return jsonOf({ format: GOALS_FORMAT, version: GOALS_VERSION, ...plan });
}

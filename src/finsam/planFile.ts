import * as z from 'zod';
import {
  LONGEST_NAME,
  LONGEST_TEXT,
  choice,
  decimal,
  field,
  isLeftOut,
  jsonOf,
  list,
  name,
  optionalChoice,
  optionalDate,
  optionalDecimal,
  optionalText,
  optionalWhole,
  parseJson,
  positiveAmount,
  problemsOfIssue,
  readNumber,
  signedAmount,
  whole,
  yesNo,
  type NumberRule,
  type Refuse,
} from './jsonFields';
import { crossCheck } from './planCrossChecks';
import { planProblem, type PlanProblem, type PlanProblemCode } from './planProblems';
import type { Plan } from './plan';
import { isObject } from './rawJson';

export { UNWRITABLE } from './jsonFields';

/**
 * The plan as a file: JSON with "format": "finsamkalkyl-plan" and "version": 1. Amounts are JSON numbers (or numbers in
 * quotes) with at most two decimals, so that no amount loses a digit on the way through a spreadsheet's fifteen.
 */
export const PLAN_FORMAT = 'finsamkalkyl-plan';
export const PLAN_VERSION = 1;

export type PlanResult =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly problems: readonly PlanProblem[] };

const weightRule: NumberRule = { min: 0, max: 1_000_000_000, decimals: 6 };
const hoursRule: NumberRule = { min: 0, max: 1_000_000, decimals: 2 };
const rateRule: NumberRule = { min: 0, max: 100_000, decimals: 4 };

const noAmounts = [null, null, null] as const;
const perYear = (rule: NumberRule) =>
  field((value, refuse: Refuse<PlanProblemCode>) => {
    if (isLeftOut(value)) return noAmounts;
    if (!Array.isArray(value) || value.length !== 3) return refuse('notThreeYears');
    const read = (year: number) => {
      const amount: unknown = value[year];
      return isLeftOut(amount)
        ? null
        : readNumber(amount, (code, details) => refuse(code, details, year), rule);
    };
    return [read(0), read(1), read(2)] as const;
  });

/** Granted amounts are positive, but a published plan may take some back in a later year (Gävleborg 2027: +242 tkr). */
const fundingSchema = z.union([
  z.strictObject({ by: z.literal('years'), amounts: perYear(signedAmount) }),
  z.strictObject({ by: z.enum(['day', 'month']), total: decimal(signedAmount) }),
]);

const planSchema = z.strictObject({
  format: z.literal(PLAN_FORMAT),
  version: z.literal(PLAN_VERSION),
  association: z.strictObject({ name, organisationNumber: optionalText(LONGEST_NAME) }),
  source: optionalText(LONGEST_TEXT),
  budgetYear: whole(2004, 2097),
  unit: choice('kr', 'tkr'),
  layout: choice('availableFunds', 'grantsAndAdministration'),
  members: z.strictObject({
    state: z.strictObject({ name }),
    regions: list(z.strictObject({ name, weight: optionalDecimal(weightRule) })),
    municipalKey: choice('weights', 'amounts', 'none'),
    municipalities: list(
      z.strictObject({
        name,
        weight: optionalDecimal(weightRule),
        amounts: perYear(positiveAmount),
        trisamTeams: optionalWhole(0, 10_000),
      }),
    ),
  }),
  contributions: perYear(positiveAmount),
  groups: list(z.strictObject({ name, includesTrisamHours: yesNo })),
  insatser: list(
    z.strictObject({
      name,
      group: name,
      kind: optionalChoice('individ', 'struktur'),
      municipality: optionalText(LONGEST_NAME),
      claimingOrganisation: optionalText(LONGEST_NAME),
      start: optionalDate,
      end: optionalDate,
      funding: fundingSchema,
      comment: optionalText(LONGEST_TEXT),
    }),
  ),
  trisamHours: list(
    z.strictObject({
      member: name,
      year: whole(2004, 2099),
      hours: optionalDecimal(hoursRule),
      rate: optionalDecimal(rateRule),
      fixedAmount: optionalDecimal(positiveAmount),
    }),
  ),
  availableFunds: perYear(signedAmount),
  lines: list(
    z.strictObject({
      name,
      kind: choice('income', 'administration', 'financial'),
      amounts: perYear(signedAmount),
    }),
  ),
  equity: z.strictObject({
    opening: optionalDecimal(signedAmount),
    limitShare: decimal({ min: 0, max: 1, decimals: 6 }),
    denominator: choice('budgetedIncome', 'memberContributions'),
    wishedClosing: perYear(signedAmount),
  }),
});

/**
 * Reads a plan from parsed JSON. Gives every problem at once, those of single fields and those between fields, in the
 * order of the file.
 */
export function parsePlan(value: unknown): PlanResult {
  if (!isObject(value)) return { ok: false, problems: [planProblem([], 'notAPlan')] };
  if (value['format'] !== PLAN_FORMAT) return { ok: false, problems: [planProblem(['format'], 'notAPlan')] };
  if (typeof value['version'] === 'number' && value['version'] > PLAN_VERSION) {
    return { ok: false, problems: [planProblem(['version'], 'newerVersion', { version: value['version'] })] };
  }
  const parsed = planSchema.safeParse(value);
  const problems = [
    ...(parsed.success ? [] : parsed.error.issues.flatMap((issue) => planProblemsOf(issue))),
    ...crossCheck(value),
  ];
  if (parsed.success && problems.length === 0) {
    const {
      association,
      source,
      budgetYear,
      unit,
      layout,
      members,
      contributions,
      groups,
      insatser,
      trisamHours,
      availableFunds,
      lines,
      equity,
    } = parsed.data;
    return {
      ok: true,
      plan: {
        association,
        source,
        budgetYear,
        unit,
        layout,
        members,
        contributions,
        groups,
        insatser,
        trisamHours,
        availableFunds,
        lines: inOrderOfKind(lines),
        equity,
      },
    };
  }
  return { ok: false, problems };
}

/** Reads a plan from the text of a file. */
export function parsePlanText(text: string): PlanResult {
  const read = parseJson(text);
  return read.ok
    ? parsePlan(read.value)
    : { ok: false, problems: [planProblem([], 'notJson', { detail: read.detail })] };
}

/** The plan as JSON: amounts as numbers, which fifteen digits hold exactly. parsePlan(planToJson(plan)) equals plan. */
export function planToJson(plan: Plan): unknown {
  return jsonOf({ format: PLAN_FORMAT, version: PLAN_VERSION, ...plan });
}

/** Lines stand by kind in the budget, so that is their order: a plan that has been through a workbook is the same plan. */
function inOrderOfKind(lines: Plan['lines']): Plan['lines'] {
  return (['income', 'administration', 'financial'] as const).flatMap((kind) =>
    lines.filter((line) => line.kind === kind),
  );
}

function planProblemsOf(issue: z.core.$ZodIssue, prefix: readonly (string | number)[] = []): PlanProblem[] {
  return problemsOfIssue(issue, planProblem, problemsOfFunding, prefix);
}

/** Of the two forms of funding, the one whose "by" was right has the problems that help. */
function problemsOfFunding(
  issue: z.core.$ZodIssueInvalidUnion,
  keys: readonly (string | number)[],
): PlanProblem[] {
  const meant = issue.errors.find(
    (issues) =>
      !issues.some((one) => one.path[0] === 'by' || (one.path.length === 0 && one.code === 'invalid_type')),
  );
  if (meant !== undefined) return meant.flatMap((one) => planProblemsOf(one, keys));
  const isMissing = issue.errors.every((issues) => issues.some((one) => one.path.length === 0));
  return [
    isMissing
      ? planProblem(keys, 'missing')
      : planProblem([...keys, 'by'], 'notChoice', { choices: 'years, day, month' }),
  ];
}

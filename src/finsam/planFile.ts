import * as z from 'zod';
import { Decimal } from './decimal';
import { crossCheck } from './planCrossChecks';
import { planProblem, type PlanProblem, type PlanProblemCode } from './planProblems';
import type { Plan } from './plan';
import type { TextValues } from './texts';

/**
 * The plan as a file: JSON with "format": "finsamkalkyl-plan" and "version": 1. Amounts are JSON numbers (or numbers in
 * quotes) with at most two decimals, so that no amount loses a digit on the way through a spreadsheet's fifteen.
 */
export const PLAN_FORMAT = 'finsamkalkyl-plan';
export const PLAN_VERSION = 1;

export type PlanResult =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly problems: readonly PlanProblem[] };

const LARGEST_AMOUNT = new Decimal('999999999999.99');
const LONGEST_NAME = 255;
const LONGEST_TEXT = 5000;

/** Refuses the field, or one item of it. */
type Refuse = (code: PlanProblemCode, details?: TextValues, item?: number) => never;

/** A field that is read by a function of its own, which either gives the value or refuses with one of our problems. */
function field<T>(read: (value: unknown, refuse: Refuse) => T) {
  return z.unknown().transform((value, context): T => {
    try {
      return read(value, (code, details = {}, item) => {
        context.addIssue({
          code: 'custom',
          message: code,
          params: { code, details },
          ...(item === undefined ? {} : { path: [item] }),
        });
        throw new Refused();
      });
    } catch (error) {
      if (error instanceof Refused) return z.NEVER;
      throw error;
    }
  });
}

class Refused extends Error {}

interface NumberRule {
  readonly min: number | Decimal;
  readonly max: number | Decimal;
  readonly decimals: number;
}

function readNumber(value: unknown, refuse: Refuse, rule: NumberRule): Decimal {
  if (value === undefined) return refuse('missing');
  const isNumber =
    typeof value === 'number'
      ? Number.isFinite(value)
      : typeof value === 'string' && /^-?\d{1,15}(\.\d+)?$/.test(value);
  if (!isNumber) return refuse('notNumber');
  const number = new Decimal(value as number | string);
  if (number.decimalPlaces() > rule.decimals)
    return refuse(rule.decimals === 0 ? 'notWhole' : 'decimals', { max: rule.decimals });
  if (number.lt(rule.min)) return refuse('tooSmall', { min: String(rule.min) });
  if (number.gt(rule.max)) return refuse('tooLarge', { max: String(rule.max) });
  return number.isZero() ? new Decimal(0) : number;
}

const decimal = (rule: NumberRule) => field((value, refuse) => readNumber(value, refuse, rule));
const optionalDecimal = (rule: NumberRule) =>
  field((value, refuse) => (value === null || value === undefined ? null : readNumber(value, refuse, rule)));
const whole = (min: number, max: number) =>
  field((value, refuse) => readNumber(value, refuse, { min, max, decimals: 0 }).toNumber());
const optionalWhole = (min: number, max: number) =>
  field((value, refuse) =>
    value === null || value === undefined
      ? null
      : readNumber(value, refuse, { min, max, decimals: 0 }).toNumber(),
  );

const signedAmount: NumberRule = { min: LARGEST_AMOUNT.neg(), max: LARGEST_AMOUNT, decimals: 2 };
const positiveAmount: NumberRule = { ...signedAmount, min: 0 };
const weightRule: NumberRule = { min: 0, max: 1_000_000_000, decimals: 6 };
const hoursRule: NumberRule = { min: 0, max: 1_000_000, decimals: 2 };
const rateRule: NumberRule = { min: 0, max: 100_000, decimals: 4 };

/** What XML, and so a workbook, cannot hold: control characters, halves of surrogate pairs, and two that are no characters. */
export const UNWRITABLE = /(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]/u;

function readText(value: unknown, refuse: Refuse, longest: number): string {
  if (value === undefined) return refuse('missing');
  if (typeof value !== 'string') return refuse('notText');
  const text = value.trim().replace(/\r\n?/g, '\n');
  if (UNWRITABLE.test(text)) {
    return refuse('controlCharacters');
  }
  if (text.length > longest) return refuse('longText', { max: longest });
  return text;
}

const name = field((value, refuse) => {
  const text = readText(value, refuse, LONGEST_NAME);
  return text === '' ? refuse('emptyText') : text;
});
const optionalText = (longest: number) =>
  field((value, refuse) =>
    value === null || value === undefined ? null : readText(value, refuse, longest) || null,
  );

const choice = <const T extends string>(...choices: readonly T[]) =>
  field((value, refuse): T => {
    if (value === undefined) return refuse('missing');
    return choices.find((one) => one === value) ?? refuse('notChoice', { choices: choices.join(', ') });
  });
const optionalChoice = <const T extends string>(...choices: readonly T[]) =>
  field((value, refuse): T | null => {
    if (value === null || value === undefined) return null;
    return choices.find((one) => one === value) ?? refuse('notChoice', { choices: choices.join(', ') });
  });

const optionalDate = field((value, refuse) => {
  if (value === null || value === undefined || value === '') return null;
  const text = typeof value === 'string' ? value : refuse('notDate');
  const date = /^(19\d\d|20\d\d|2100)-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return date !== null && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
    ? text
    : refuse('notDate');
});

const yesNo = field((value, refuse) =>
  typeof value === 'boolean' ? value : refuse(value === undefined ? 'missing' : 'notYesNo'),
);

const noAmounts = [null, null, null] as const;
const perYear = (rule: NumberRule) =>
  field((value, refuse) => {
    if (value === undefined || value === null) return noAmounts;
    if (!Array.isArray(value) || value.length !== 3) return refuse('notThreeYears');
    const read = (year: number) => {
      const amount: unknown = value[year];
      return amount === null || amount === undefined
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

const list = <T extends z.ZodType>(schema: T) => z.array(schema).default([]);

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
    ...(parsed.success ? [] : parsed.error.issues.flatMap((issue) => problemsOfIssue(issue, []))),
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
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return {
      ok: false,
      problems: [planProblem([], 'notJson', { detail: error instanceof Error ? error.message : '' })],
    };
  }
  return parsePlan(value);
}

/** The plan as JSON: amounts as numbers, which fifteen digits hold exactly. parsePlan(planToJson(plan)) equals plan. */
export function planToJson(plan: Plan): unknown {
  const json = JSON.stringify(
    { format: PLAN_FORMAT, version: PLAN_VERSION, ...plan },
    function (this: Record<string, unknown>, key, value: unknown) {
      // toJSON has already turned the Decimal into text, so the holder is asked.
      const original = this[key];
      return Decimal.isDecimal(original) ? original.toNumber() : value;
    },
  );
  return JSON.parse(json);
}

/** Lines stand by kind in the budget, so that is their order: a plan that has been through a workbook is the same plan. */
function inOrderOfKind(lines: Plan['lines']): Plan['lines'] {
  return (['income', 'administration', 'financial'] as const).flatMap((kind) =>
    lines.filter((line) => line.kind === kind),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function problemsOfIssue(issue: z.core.$ZodIssue, prefix: readonly (string | number)[]): PlanProblem[] {
  const keys = [...prefix, ...issue.path.map((key) => (typeof key === 'number' ? key : String(key)))];
  switch (issue.code) {
    case 'custom': {
      const { code, details } = issue.params as { code: PlanProblemCode; details: TextValues };
      return [planProblem(keys, code, details)];
    }
    case 'unrecognized_keys':
      return issue.keys.map((key) => planProblem(keys, 'unknownField', { key }));
    case 'invalid_type':
      if (issue.input === undefined && /undefined/.test(issue.message)) return [planProblem(keys, 'missing')];
      return [planProblem(keys, issue.expected === 'array' ? 'notList' : 'notObject')];
    case 'invalid_union':
      return problemsOfFunding(issue, keys);
    case 'invalid_value':
      return [planProblem(keys, 'notChoice', { choices: issue.values.map(String).join(', ') })];
    default:
      return [planProblem(keys, 'missing')];
  }
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
  if (meant !== undefined) return meant.flatMap((one) => problemsOfIssue(one, keys));
  const isMissing = issue.errors.every((issues) => issues.some((one) => one.path.length === 0));
  return [
    isMissing
      ? planProblem(keys, 'missing')
      : planProblem([...keys, 'by'], 'notChoice', { choices: 'years, day, month' }),
  ];
}

import * as z from 'zod';
import { Decimal } from './decimal';
import type { FieldProblemCode } from './fieldProblems';
import type { TextValues } from './texts';

/**
 * What our files are made of: fields that are read from parsed JSON, each by a function of its own, which either gives the value
 * or refuses with one of our problems. All problems of a file come out together.
 */

// The add-in's page forbids code made from text, and zod would try it.
z.config({ jitless: true });

export const LONGEST_NAME = 255;
export const LONGEST_TEXT = 5000;
/** Fifteen digits with the two decimals: what a cell holds. */
export const LARGEST_AMOUNT = new Decimal('999999999999.99');

/** Refuses the field, or one item of it. */
export type Refuse<Code extends string = FieldProblemCode> = (
  code: Code,
  details?: TextValues,
  item?: number,
) => never;

/** A field of a schema that is read by a function. */
export function field<T, Code extends string = FieldProblemCode>(
  read: (value: unknown, refuse: Refuse<Code>) => T,
) {
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

export interface NumberRule {
  readonly min: number | Decimal;
  readonly max: number | Decimal;
  readonly decimals: number;
}

export const signedAmount: NumberRule = { min: LARGEST_AMOUNT.neg(), max: LARGEST_AMOUNT, decimals: 2 };
export const positiveAmount: NumberRule = { ...signedAmount, min: 0 };

/** A JSON number, or one in quotes, that keeps to the rule. */
export function readNumber(value: unknown, refuse: Refuse, rule: NumberRule): Decimal {
  if (value === undefined) return refuse('missing');
  const number = numberIn(value) ?? refuse('notNumber');
  const problem = problemOfNumber(number, rule);
  return problem === null ? number : refuse(problem.code, problem.details);
}

/** How a number breaks a rule; null when it keeps to it. */
export function problemOfNumber(
  number: Decimal,
  rule: NumberRule,
): { readonly code: FieldProblemCode; readonly details: TextValues } | null {
  if (number.decimalPlaces() > rule.decimals)
    return { code: rule.decimals === 0 ? 'notWhole' : 'decimals', details: { max: rule.decimals } };
  if (number.lt(rule.min)) return { code: 'tooSmall', details: { min: String(rule.min) } };
  if (number.gt(rule.max)) return { code: 'tooLarge', details: { max: String(rule.max) } };
  return null;
}

/** The number that a JSON value gives, in quotes or not; null for what is none. */
export function numberIn(value: unknown): Decimal | null {
  const isNumber =
    typeof value === 'number'
      ? Number.isFinite(value)
      : typeof value === 'string' && /^-?\d{1,15}(\.\d+)?$/.test(value);
  if (!isNumber) return null;
  const number = new Decimal(value as number | string);
  return number.isZero() ? new Decimal(0) : number;
}

export const decimal = (rule: NumberRule) => field((value, refuse) => readNumber(value, refuse, rule));
export const optionalDecimal = (rule: NumberRule) =>
  field((value, refuse) => (isLeftOut(value) ? null : readNumber(value, refuse, rule)));
export const whole = (min: number, max: number) =>
  field((value, refuse) => readNumber(value, refuse, { min, max, decimals: 0 }).toNumber());
export const optionalWhole = (min: number, max: number) =>
  field((value, refuse) =>
    isLeftOut(value) ? null : readNumber(value, refuse, { min, max, decimals: 0 }).toNumber(),
  );

/** What XML, and so a workbook, cannot hold: control characters, halves of surrogate pairs, and two that are no characters. */
export const UNWRITABLE = /(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]/u;

/** Text without blanks around it, with line breaks as "\n". */
export function readText(value: unknown, refuse: Refuse, longest: number): string {
  if (value === undefined) return refuse('missing');
  if (typeof value !== 'string') return refuse('notText');
  const text = value.trim().replace(/\r\n?/g, '\n');
  if (UNWRITABLE.test(text)) {
    return refuse('controlCharacters');
  }
  if (text.length > longest) return refuse('longText', { max: longest });
  return text;
}

/** Text that must be there. */
export const requiredText = (longest: number) =>
  field((value, refuse) => {
    const text = readText(value, refuse, longest);
    return text === '' ? refuse('emptyText') : text;
  });
export const name = requiredText(LONGEST_NAME);
export const optionalText = (longest: number) =>
  field((value, refuse) => (isLeftOut(value) ? null : readText(value, refuse, longest) || null));

export const choice = <const T extends string>(...choices: readonly T[]) =>
  field((value, refuse): T => {
    if (value === undefined) return refuse('missing');
    return choices.find((one) => one === value) ?? refuse('notChoice', { choices: choices.join(', ') });
  });
export const optionalChoice = <const T extends string>(...choices: readonly T[]) =>
  field((value, refuse): T | null => {
    if (isLeftOut(value)) return null;
    return choices.find((one) => one === value) ?? refuse('notChoice', { choices: choices.join(', ') });
  });

export const optionalDate = field((value, refuse) => {
  if (isLeftOut(value) || value === '') return null;
  const text = typeof value === 'string' ? value : refuse('notDate');
  const date = /^(19\d\d|20\d\d|2100)-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return date !== null && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
    ? text
    : refuse('notDate');
});

export const yesNo = field((value, refuse) =>
  typeof value === 'boolean' ? value : refuse(value === undefined ? 'missing' : 'notYesNo'),
);

export const list = <T extends z.ZodType>(schema: T) => z.array(schema).default([]);

/** The value in the text of a file, with or without a byte order mark; or what the parser says is wrong with it. */
export function parseJson(
  text: string,
): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly detail: string } {
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\ufeff/, '')) };
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.message : '' };
  }
}

/** Plain JSON of plain data, its decimals as numbers, which fifteen digits hold exactly. */
export function jsonOf(data: object): unknown {
  const json = JSON.stringify(data, function (this: Record<string, unknown>, key, value: unknown) {
    // toJSON has already turned the Decimal into text, so the holder is asked.
    const original = this[key];
    return Decimal.isDecimal(original) ? original.toNumber() : value;
  });
  return JSON.parse(json);
}

type Keys = readonly (string | number)[];

/**
 * The problems behind an issue of a schema, made by `problem` in the catalogue of the file at hand. A schema with unions says
 * what is wrong in one with `ofUnion`.
 */
export function problemsOfIssue<Code extends string, Problem>(
  issue: z.core.$ZodIssue,
  problem: (keys: Keys, code: Code | FieldProblemCode, details?: TextValues) => Problem,
  ofUnion: (issue: z.core.$ZodIssueInvalidUnion, keys: Keys) => Problem[] = (_, keys) => [
    problem(keys, 'missing'),
  ],
  prefix: Keys = [],
): Problem[] {
  const keys = [...prefix, ...issue.path.map((key) => (typeof key === 'number' ? key : String(key)))];
  switch (issue.code) {
    case 'custom': {
      const { code, details } = issue.params as { code: Code; details: TextValues };
      return [problem(keys, code, details)];
    }
    case 'unrecognized_keys':
      return issue.keys.map((key) => problem(keys, 'unknownField', { key }));
    case 'invalid_type':
      if (issue.input === undefined && /undefined/.test(issue.message)) return [problem(keys, 'missing')];
      return [problem(keys, issue.expected === 'array' ? 'notList' : 'notObject')];
    case 'invalid_union':
      return ofUnion(issue, keys);
    case 'invalid_value':
      return [problem(keys, 'notChoice', { choices: issue.values.map(String).join(', ') })];
    default:
      return [problem(keys, 'missing')];
  }
}

/** What a file may leave out, or say null for. */
export function isLeftOut(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

import { isCostLabel } from '../labels';
import { absolute } from '../wholeNumbers';
import { isMajority, type Figures, type Held } from './figures';
import { add, zeros } from './runningSum';
import type { Addend } from './sum';

/** So far back or ahead a sum is looked for, beside the whole block since the last total. */
export const LONGEST_SEARCH = 64;

type Pattern = 'plus' | 'byLabel' | 'firstMinusRest' | 'minus';
const PATTERNS_OF_RESULT: readonly Pattern[] = ['plus', 'byLabel', 'firstMinusRest'];
const PATTERNS_OF_SUM: readonly Pattern[] = ['plus', 'minus'];

/** Lines before a total that it may sum. */
export interface Candidate extends Held {
  /** How many lines it sums, and with which signs. */
  readonly count: number;
  readonly pattern: Pattern;
  readonly atBoundary: boolean;
}

/**
 * Every end of the stack of lines that a line may sum, with how well it holds. `starts` are the places on the stack where blocks begin, first that after the last
 * total: the whole block since then is tried however long it is, since it is summed once.
 */
export function candidates(
  figures: Figures,
  stack: readonly number[],
  starts: readonly number[],
  line: number,
  isResult: boolean,
): Candidate[] {
  const total = figures.valuesOf(line);
  const found: Candidate[] = [];
  const { length } = stack;
  const searched = figures.isSpent ? 0 : LONGEST_SEARCH;
  const reach = Math.max(Math.min(length, searched), length - (starts[0] ?? 0));
  const width = total.length;
  figures.spend(reach * width);
  const running = { plus: zeros(width), meant: zeros(width), byLabel: zeros(width), size: zeros(width) };
  let isSigned = false;
  for (let count = 1; count <= reach; count++) {
    const start = length - count;
    const part = stack[start];
    if (part === undefined) break;
    const values = figures.valuesOf(part);
    const meant = figures.meantOf(part);
    const firstMinusRest = isResult ? running.plus.map((sum, at) => (values[at] ?? 0n) - sum) : [];
    const sign = isCostLabel(figures.labelOf(part)) ? -1n : 1n;
    // Costs that carry their minus are not taken away once more.
    isSigned ||= sign < 0n && isMostlyNegative(values);
    for (let position = 0; position < width; position++) {
      const value = values[position] ?? 0n;
      add(running.plus, position, value);
      add(running.meant, position, meant[position] ?? 0n);
      add(running.byLabel, position, sign * value);
      add(running.size, position, absolute(value));
    }
    const atBoundary = starts.includes(start);
    if (count > searched && !atBoundary) continue;
    for (const pattern of isResult && count > 1 ? PATTERNS_OF_RESULT : PATTERNS_OF_SUM) {
      if (pattern === 'byLabel' && isSigned) continue;
      const sums =
        pattern === 'byLabel'
          ? [running.byLabel]
          : pattern === 'firstMinusRest'
            ? [firstMinusRest]
            : [running.plus, running.meant];
      const held = figures.holds(total, sums, running.size, count, pattern === 'minus');
      // A total of the other sign than its parts is a custom only where it is so throughout.
      const isAccident = pattern === 'minus' && (held.holds < 2 || held.holds < held.tested);
      if (held.holds > 0 && !isAccident) found.push({ ...held, atBoundary, count, pattern });
    }
  }
  return found;
}

function isMostlyNegative(values: readonly (bigint | null)[]): boolean {
  const figures = values.filter((value) => value !== null && value !== 0n);
  return 2 * figures.filter((value) => value !== null && value < 0n).length > figures.length;
}

/** The lines of a stack from a place on, with the signs of the pattern. */
export function addendsOf(
  figures: Figures,
  stack: readonly number[],
  start: number,
  pattern: Pattern,
): Addend[] {
  return stack.slice(start).map((line, index) => {
    const isMinus =
      pattern === 'minus' ||
      (pattern === 'byLabel'
        ? isCostLabel(figures.labelOf(line))
        : pattern === 'firstMinusRest' && index > 0);
    return { line, sign: isMinus ? -1 : 1 };
  });
}

/** The one that holds in most positions; among equals one that begins where a block begins, then the one that takes more in. */
export function bestOf(found: readonly Candidate[]): Candidate | null {
  let best: Candidate | null = null;
  for (const candidate of found) {
    if (candidate.holds === 0) continue;
    // Few small figures agree by chance: without a boundary there must be more than that.
    if (!candidate.atBoundary && candidate.telling === 0 && candidate.holds < 3) continue;
    if (best === null || isBetter(candidate, best)) best = candidate;
  }
  return best;
}

function isBetter(one: Candidate, other: Candidate): boolean {
  if (one.holds !== other.holds) return one.holds > other.holds;
  if (one.atBoundary !== other.atBoundary) return one.atBoundary;
  return one.count > other.count;
}

/** What looks like a total and agrees in most positions, from where a block begins and with figures too large for chance. */
export function isLikely(candidate: Candidate): boolean {
  return isSure(candidate) || (isMajority(candidate) && candidate.telling > 0 && candidate.atBoundary);
}

/** Holds everywhere, with figures too large for chance. */
export function isSure({ holds, tested, telling }: Candidate): boolean {
  return holds === tested && telling > 0;
}

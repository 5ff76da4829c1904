import { absolute } from './wholeNumbers';

/** How a figure is mistyped so that it can be recognised: what was typed, and what should have been. */
export type Slip = 'sign' | 'factor' | 'transposed' | 'digit';

const FACTORS = [10n, 100n, 1000n, 1_000_000n];
/** A figure of fewer digits is so easily made of another that it tells nothing. */
const FEWEST_DIGITS = 3;

/** The slip that makes `meant` into `typed`, or null. 'digit' is a digit too few or too many. */
export function slipBetween(typed: bigint, meant: bigint): Slip | null {
  if (typed === meant || typed === 0n || meant === 0n) return null;
  if (typed === -meant) return 'sign';
  if (typed < 0n !== meant < 0n) return null;
  const one = absolute(typed);
  const other = absolute(meant);
  if (FACTORS.some((factor) => one * factor === other || other * factor === one)) return 'factor';
  const [short, long] = [String(one), String(other)].sort((a, b) => a.length - b.length) as [string, string];
  if (short.length === long.length)
    return short.length >= FEWEST_DIGITS && isSwapped(short, long) ? 'transposed' : null;
  return short.length >= FEWEST_DIGITS && long.length === short.length + 1 && isOneLeftOut(short, long)
    ? 'digit'
    : null;
}

/** Whether two figures of as many digits differ in one of them. */
export function isDigitAway(one: number, other: number): boolean {
  const [digits, others] = [String(one), String(other)];
  if (digits.length !== others.length) return false;
  return [...digits].filter((digit, index) => digit !== others[index]).length === 1;
}

function isSwapped(one: string, other: string): boolean {
  const first = firstDifference(one, other);
  return (
    one[first] === other[first + 1] &&
    one[first + 1] === other[first] &&
    one.slice(first + 2) === other.slice(first + 2)
  );
}

function isOneLeftOut(short: string, long: string): boolean {
  const first = firstDifference(short, long);
  return short.slice(first) === long.slice(first + 1);
}

function firstDifference(one: string, other: string): number {
  let index = 0;
  while (index < one.length && one[index] === other[index]) index++;
  return index;
}

import { slipBetween } from '../slips';
import { absolute } from '../wholeNumbers';
import { addendsOf, LONGEST_SEARCH } from './candidates';
import type { Figures } from './figures';
import type { Addend, Sum } from './sum';

/** A sum mostly begins after the last total: another block must come this much nearer. */
const FARTHER = 4n;
/** A sum that is wrong by more than this many times is none, unless a slip explains it. */
const MOST_TIMES = 3n;
/** What is wrong by less than this part of itself is a sum, even where one of its parts is larger. */
const SMALL_PART = 4n;

/**
 * What the label says is a sum although the figures do not agree: the block that comes nearest. Only where there is one position to tell, or where the same
 * line left out explains them all: figures that disagree in every position are rather another structure. `starts` as for candidates; `isExplained` says
 * whether a total sums lines that are known.
 */
export function sumByLabel(
  figures: Figures,
  stack: readonly number[],
  starts: readonly number[],
  line: number,
  isExplained: (line: number) => boolean,
): Sum | null {
  const total = figures.valuesOf(line);
  const positions = total.flatMap((value, position) => (value === null || value === 0n ? [] : [position]));
  const { length } = stack;
  const [afterTotal] = starts;
  const possible = [...new Set(starts)].filter(
    (start) => length - start >= 2 && (start === afterTotal || length - start <= LONGEST_SEARCH),
  );
  let nearest: { addends: Addend[]; distance: bigint } | null = null;
  for (const start of possible) {
    const addends = addendsOf(figures, stack, start, 'plus');
    if (positions.length > 1) {
      const omitted = omittedLine(figures, addends, total, positions);
      if (omitted !== null) return { total: line, addends, kind: 'sum', basis: 'label', omitted };
    }
    // What sums to twice its total holds subtotals of its own, and so do groups with one row each: another structure.
    const isNested = (position: number) =>
      figures.meantAt(addends, position) === 2n * (total[position] ?? 0n) ||
      withoutRepeats(figures, addends, position) === total[position];
    if (positions.every(isNested)) return null;
    const differences = positions.map(
      (position) => (total[position] ?? 0n) - figures.meantAt(addends, position),
    );
    const isSlip = positions.every((position, index) =>
      isSlipIn(figures, line, addends, position, differences[index] ?? 0n),
    );
    // Among the blocks that begin somewhere plausible, the one that a known slip explains, and else the nearest.
    const apart = differences.reduce((sum, difference) => sum + absolute(difference), 0n);
    const distance = isSlip ? -1n : start === afterTotal ? apart : FARTHER * apart;
    // What is far off is rather another structure: "Totalt antal deltagare" under amounts.
    if (
      !isSlip &&
      (isMixed(figures, addends, isExplained) ||
        positions.every((position, index) => isFarOff(total[position] ?? 0n, differences[index] ?? 0n)) ||
        positions.every(
          (position, index) =>
            absolute(differences[index] ?? 0n) * SMALL_PART > absolute(total[position] ?? 0n) &&
            isNoMoreThanPart(figures, addends, position, total[position] ?? 0n),
        ))
    )
      continue;
    if (nearest === null || distance < nearest.distance) nearest = { addends, distance };
  }
  if (nearest === null || positions.length === 0) return null;
  const { addends, distance } = nearest;
  if (positions.length > 1) {
    const size = positions.reduce((sum, position) => sum + absolute(total[position] ?? 0n), 0n);
    const isNear = distance * 20n <= size;
    return isNear && addends.length > 2 ? { total: line, addends, kind: 'sum', basis: 'label' } : null;
  }
  return { total: line, addends, kind: 'sum', basis: 'label' };
}

/** Whether a total that sums nothing found stands among items: key figures, each of its own. */
function isMixed(
  figures: Figures,
  addends: readonly Addend[],
  isExplained: (line: number) => boolean,
): boolean {
  const lone = addends.filter(({ line }) => figures.lines[line]?.kind === 'sum' && !isExplained(line));
  return lone.length > 0 && lone.length < addends.length;
}

/** Whether the sum agrees once one figure is rid of a known slip. */
function isSlipIn(
  figures: Figures,
  line: number,
  addends: readonly Addend[],
  position: number,
  difference: bigint,
): boolean {
  const total = figures.valuesOf(line)[position] ?? 0n;
  if (slipBetween(total, total - difference) !== null) return true;
  return addends.some(({ line: part, sign }) => {
    const value = figures.valuesOf(part)[position] ?? 0n;
    return slipBetween(value, value + BigInt(sign) * difference) !== null;
  });
}

/** Whether the total and what its parts make are of quite another size. */
function isFarOff(total: bigint, difference: bigint): boolean {
  const [one, other] = [absolute(total), absolute(total - difference)];
  return one > other ? other * MOST_TIMES < one : one * MOST_TIMES < other;
}

/** Whether parts of one sign hold one that is as large as the total: "Summa skulder" among key figures, an average or a maximum. */
function isNoMoreThanPart(
  figures: Figures,
  addends: readonly Addend[],
  position: number,
  total: bigint,
): boolean {
  const parts = addends.map(({ line }) => figures.valuesOf(line)[position] ?? 0n);
  const isOneSign = parts.every((part) => part >= 0n) || parts.every((part) => part <= 0n);
  return isOneSign && parts.some((part) => absolute(part) >= absolute(total));
}

/** The sum where a row that repeats the one before it counts once: a group and its only member. */
function withoutRepeats(figures: Figures, addends: readonly Addend[], position: number): bigint {
  let sum = 0n;
  addends.forEach(({ line, sign }, index) => {
    const before = figures.valuesOf(addends[index - 1]?.line ?? -1)[position] ?? null;
    const value = figures.valuesOf(line)[position] ?? 0n;
    if (value !== before) sum += BigInt(sign) * value;
  });
  return sum;
}

function omittedLine(
  figures: Figures,
  addends: readonly Addend[],
  total: readonly (bigint | null)[],
  positions: readonly number[],
): number | null {
  if (addends.length < 3) return null;
  const differences = positions.map((position) => figures.sumAt(addends, position) - (total[position] ?? 0n));
  for (const { line } of addends) {
    const values = figures.valuesOf(line);
    const isIt = positions.every((position, index) => (values[position] ?? 0n) === differences[index]);
    if (isIt && differences.some((difference) => absolute(difference) >= figures.scale)) return line;
  }
  return null;
}

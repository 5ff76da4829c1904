import type { Sum } from './sums/sum';
import { absolute, isWithinRounding } from './wholeNumbers';
import type { Lines } from './lines';

/** A sum that does not agree in one position. */
export interface Disagreement {
  readonly direction: Lines['direction'];
  readonly sum: Sum;
  readonly position: number;
  /** What the total should be for the sum to agree. */
  readonly expected: bigint;
  /** What it is less what it should be. */
  readonly difference: bigint;
  readonly isRounding: boolean;
  /** Whether a sum that the total is part of agrees with the total as it stands, or with what it should be. */
  readonly above: 'printed' | 'expected' | 'neither' | 'none';
}

/**
 * Where sums do not agree, each told at its cause: a total that is right, were the parts right that are told already, is not told again. Sums must
 * come in an order where parts stand before what they are part of.
 */
export function disagreementsOf(grid: Lines, sums: readonly Sum[]): Disagreement[] {
  const ordered = inOrder(sums);
  const found: Disagreement[] = [];
  for (let position = 0; position < grid.width; position++)
    found.push(...atPosition(grid, ordered, position));
  return found;
}

/** More than this many figures are not wrong at once in what can still be understood. */
const MOST_GROUNDS = 8;

interface Open {
  readonly sum: Sum;
  readonly expected: bigint;
  readonly difference: bigint;
  readonly isRounding: boolean;
}

function atPosition(grid: Lines, sums: readonly Sum[], position: number): Disagreement[] {
  const step = grid.steps[position] ?? 0n;
  /** What totals would be, were the parts right. */
  const corrected = new Map<number, bigint>();
  const agreesAbove = new Map<number, Disagreement['above']>();
  /** Which of the open disagreements the corrected figure of a line rests on. */
  const restsOn = new Map<number, readonly Open[]>();
  /** Those without which a figure further on would not agree. */
  const confirmed = new Set<Open>();
  const open: Open[] = [];
  const printedOf = (line: number) => grid.lines[line]?.values[position] ?? null;
  for (const sum of sums) {
    const total = printedOf(sum.total);
    if (total === null || sum.skip?.has(position) === true) continue;
    if (sum.kind === 'deviation' && sum.addends.some(({ line }) => printedOf(line) === null)) continue;
    // A total whose parts are not given cannot be tested.
    if (sum.addends.every(({ line }) => printedOf(line) === null)) continue;
    let printed = 0n;
    let recomputed = 0n;
    for (const { line, sign } of sum.addends) {
      const value = printedOf(line) ?? 0n;
      printed += BigInt(sign) * value;
      recomputed += BigInt(sign) * (corrected.get(line) ?? value);
    }
    const count = sum.addends.length;
    const byPrinted = total - printed;
    const byRecomputed = total - recomputed;
    const agrees = byPrinted === 0n || byRecomputed === 0n;
    corrected.set(sum.total, recomputed);
    for (const { line } of sum.addends)
      noteAbove(
        agreesAbove,
        line,
        agreement(byPrinted, byRecomputed, (corrected.get(line) ?? null) !== null),
      );
    const grounds = sum.addends.flatMap(({ line }) => restsOn.get(line) ?? []).slice(0, MOST_GROUNDS);
    if (byRecomputed === 0n && byPrinted !== 0n) for (const ground of grounds) confirmed.add(ground);
    if (grounds.length > 0) restsOn.set(sum.total, grounds);
    if (agrees) continue;
    const isRounding =
      isWithinRounding(byPrinted, count, step) || isWithinRounding(byRecomputed, count, step);
    const found: Open = { sum, expected: recomputed, difference: byRecomputed, isRounding };
    open.push(found);
    restsOn.set(sum.total, [...grounds, found]);
  }
  return open.map((one) => ({
    ...one,
    direction: grid.direction,
    position,
    above: confirmed.has(one) ? 'expected' : (agreesAbove.get(one.sum.total) ?? 'none'),
  }));
}

function agreement(byPrinted: bigint, byRecomputed: bigint, isTotal: boolean): Disagreement['above'] {
  if (!isTotal) return 'none';
  if (byPrinted === 0n) return 'printed';
  return byRecomputed === 0n ? 'expected' : 'neither';
}

/** Of several sums above, one that agrees tells most. */
function noteAbove(
  map: Map<number, Disagreement['above']>,
  line: number,
  above: Disagreement['above'],
): void {
  const before = map.get(line);
  if (before === undefined || before === 'none' || (before === 'neither' && above !== 'none'))
    map.set(line, above);
}

/** Parts before wholes: totals that are printed first come after the totals that are their parts. */
function inOrder(sums: readonly Sum[]): Sum[] {
  const byTotal = new Map<number, Sum[]>();
  for (const sum of sums) byTotal.set(sum.total, [...(byTotal.get(sum.total) ?? []), sum]);
  const done = new Set<Sum>();
  const ordered: Sum[] = [];
  for (const start of sums) {
    const stack: { sum: Sum; next: number }[] = [{ sum: start, next: 0 }];
    if (done.has(start)) continue;
    done.add(start);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const addend = top.sum.addends[top.next++];
      if (addend === undefined) {
        ordered.push(top.sum);
        stack.pop();
        continue;
      }
      for (const part of byTotal.get(addend.line) ?? []) {
        if (done.has(part)) continue;
        done.add(part);
        stack.push({ sum: part, next: 0 });
      }
    }
  }
  return ordered;
}

export function magnitude(disagreement: Disagreement): bigint {
  return absolute(disagreement.difference);
}

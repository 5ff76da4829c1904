import { isPartyLabel } from '../labels';
import { isNearlySum, type Figures } from './figures';
import { addLine, emptySum } from './runningSum';
import type { Addend, Sum } from './sum';

/** A stack of lines on which subtotals stand for what they sum. */
export interface FoldedStack {
  readonly stack: number[];
  readonly found: readonly Sum[];
}

/** Whether subtotals must hold in most positions, or in one and nearly so in all others, which what sums them must then make sure. */
export type Strictness = 'most' | 'nearly';

/** With lines that sum those just before them. */
export function foldedForward(
  figures: Figures,
  stack: readonly number[],
  strictness: Strictness,
): FoldedStack {
  const folded: number[] = [];
  const found: Sum[] = [];
  for (const line of stack) {
    const sum = subtotalOf(figures, line, [...folded].reverse(), strictness);
    if (sum !== null) {
      folded.splice(folded.length - sum.addends.length);
      found.push({ ...sum, addends: [...sum.addends].reverse() });
    }
    folded.push(line);
  }
  return { stack: folded, found };
}

/** With lines that sum those just after them: totals that are printed first. */
export function foldedBackward(
  figures: Figures,
  stack: readonly number[],
  strictness: Strictness,
): FoldedStack {
  const folded: number[] = [];
  const found: Sum[] = [];
  for (const line of [...stack].reverse()) {
    const sum = isPartyLabel(figures.labelOf(line))
      ? null
      : subtotalOf(figures, line, [...folded].reverse(), strictness);
    if (sum !== null) {
      folded.splice(folded.length - sum.addends.length);
      found.push(sum);
    }
    folded.push(line);
  }
  return { stack: folded.reverse(), found: found.reverse() };
}

/** The sum of two or more of its neighbours, nearest first, that a line is in at least two positions and in most of them; or nearly. */
function subtotalOf(
  figures: Figures,
  line: number,
  neighbours: readonly number[],
  strictness: Strictness,
): Sum | null {
  const total = figures.valuesOf(line);
  const running = emptySum(total.length);
  let best: { count: number; holds: number } | null = null;
  for (const [index, neighbour] of neighbours.entries()) {
    const count = index + 1;
    addLine(running, figures.valuesOf(neighbour));
    if (count < 2) continue;
    const held = figures.holds(total, [running.sums], running.size, count);
    const isSum =
      (held.telling >= 2 && held.holds * 2 > held.tested) || (strictness === 'nearly' && isNearlySum(held));
    if (!isSum) continue;
    if (best === null || held.holds > best.holds) best = { count, holds: held.holds };
  }
  if (best === null) return null;
  const addends = neighbours.slice(0, best.count).map((part): Addend => ({ line: part, sign: 1 }));
  return { total: line, addends, kind: 'sum', basis: 'figures' };
}

import { LONGEST_SEARCH } from './candidates';
import { isMajority, type Figures, type Held } from './figures';
import { addLine, emptySum } from './runningSum';
import type { Sum } from './sum';

/** A total that is printed before its parts. */
export interface SumAhead extends Held {
  readonly sum: Sum;
}

/** The lines after a line that it sums, or null. */
export function sumAhead(figures: Figures, line: number): SumAhead | null {
  if (figures.isSpent) return null;
  const total = figures.valuesOf(line);
  const running = emptySum(total.length);
  const ahead = linesAhead(figures, line);
  let best: (Held & { readonly count: number }) | null = null;
  for (const [index, next] of ahead.entries()) {
    const count = index + 1;
    figures.spend(total.length);
    addLine(running, figures.valuesOf(next));
    const held = figures.holds(total, [running.sums], running.size, count);
    if (count > 1 && held.holds > (best?.holds ?? 0)) best = { ...held, count };
  }
  if (best === null || !isMajority(best) || best.telling + best.holds < 2) return null;
  const addends = ahead.slice(0, best.count).map((next) => ({ line: next, sign: 1 as const }));
  return { ...best, sum: { total: line, addends, kind: 'sum', basis: 'figures' } };
}

/** The items after a line, up to the next total. */
function linesAhead({ lines }: Figures, line: number): number[] {
  const ahead: number[] = [];
  for (let next = line + 1; next < lines.length && ahead.length < LONGEST_SEARCH; next++) {
    const kind = lines[next]?.kind;
    if (kind === 'sum' || kind === 'result') break;
    if (kind === 'item' || kind === 'maybe' || kind === 'blank') ahead.push(next);
  }
  return ahead;
}

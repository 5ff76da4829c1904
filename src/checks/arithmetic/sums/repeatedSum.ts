import { absolute } from '../wholeNumbers';
import type { Figures } from './figures';
import type { Sum } from './sum';

/** So many earlier totals are tried as what a total repeats. */
const MOST_REPEATED = 16;

/** A total that was told before: of the same lines as an earlier one, or the same figure. */
export function repeatedSum(figures: Figures, earlier: readonly Sum[], line: number): Sum | null {
  if (figures.isSpent) return null;
  const total = figures.valuesOf(line);
  figures.spend(2 * MOST_REPEATED * total.length);
  let best: Sum | null = null;
  let most = 0;
  for (const one of earlier.slice(-MOST_REPEATED)) {
    for (const addends of [one.addends, [{ line: one.total, sign: 1 } as const]]) {
      const sums = total.map((_, position) => figures.sumAt(addends, position));
      const held = figures.holds(total, [sums], sums.map(absolute), addends.length);
      if (held.telling < 2 || held.holds * 2 <= held.tested || held.holds <= most) continue;
      most = held.holds;
      best = { total: line, addends, kind: 'sum', basis: 'figures' };
    }
  }
  return best;
}

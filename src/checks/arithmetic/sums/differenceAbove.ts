import { absolute } from '../wholeNumbers';
import type { Figures } from './figures';
import type { Addend, Sum } from './sum';

/** A row without a label that shows how far apart the two rows above it are. */
export function differenceAbove(figures: Figures, line: number): Sum | null {
  if (line < 2) return null;
  const addends: Addend[] = [
    { line: line - 1, sign: 1 },
    { line: line - 2, sign: -1 },
  ];
  const total = figures.valuesOf(line);
  const sums = total.map((_, position) => figures.sumAt(addends, position));
  const held = figures.holds(total, [sums], sums.map(absolute), 2);
  const isIt = held.telling > 0 && held.tested > 1 && held.holds * 2 >= held.tested;
  return isIt ? { total: line, addends, kind: 'result', basis: 'figures' } : null;
}

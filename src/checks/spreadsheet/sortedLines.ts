import { cellOn, linesOf, type Axis, type Stretch } from './lines';
import { NUMBER, TEXT, type SheetIndex } from './sheetIndex';

/** Whether numbers and texts stand in order along a column or a row: asked of any part of a line in constant time. */

interface Order {
  /** Before each position: how many stand before a smaller one of their kind. */
  readonly breaks: Int32Array;
  /** The next number, and the next text, at or after each position. */
  readonly next: readonly [Int32Array, Int32Array];
}

const orders = new WeakMap<SheetIndex, Map<string, Order>>();
const collator = new Intl.Collator('sv', { sensitivity: 'accent' });

/** Blanks and errors are passed by; numbers are compared with numbers and texts with texts, as a search by halves does. */
export function isSorted(
  sheet: SheetIndex,
  axis: Axis,
  { line, first, last }: Stretch,
  direction: 'rising' | 'falling',
): boolean {
  const whole = linesOf(axis, sheet.used);
  const [from, to] = [Math.max(first, whole.first) - whole.first, Math.min(last, whole.last) - whole.first];
  if (to <= from) return true;
  const { breaks, next } = orderOf(sheet, axis, line, direction);
  let count = (breaks[to + 1] ?? 0) - (breaks[from] ?? 0);
  // What the first of its kind follows lies outside.
  for (const kind of next) {
    const start = kind[from] ?? Infinity;
    if (start <= to) count -= (breaks[start + 1] ?? 0) - (breaks[start] ?? 0);
  }
  return count === 0;
}

function orderOf(sheet: SheetIndex, axis: Axis, line: number, direction: 'rising' | 'falling'): Order {
  let ofSheet = orders.get(sheet);
  if (ofSheet === undefined) orders.set(sheet, (ofSheet = new Map<string, Order>()));
  const key = `${axis} ${line} ${direction}`;
  let order = ofSheet.get(key);
  if (order === undefined) ofSheet.set(key, (order = readOrder(sheet, axis, line, direction)));
  return order;
}

function readOrder(sheet: SheetIndex, axis: Axis, line: number, direction: 'rising' | 'falling'): Order {
  const { first, last } = linesOf(axis, sheet.used);
  const length = last - first + 1;
  const sign = direction === 'rising' ? 1 : -1;
  const breaks = new Int32Array(length + 1);
  const next = [new Int32Array(length), new Int32Array(length)] as const;
  let [number, text]: [number | null, string | null] = [null, null];
  for (let position = 0; position < length; position++) {
    const { row, column } = cellOn(axis, line, first + position);
    const kind = sheet.kindAt(row, column);
    const value = sheet.valueAt(row, column);
    let isBreak = false;
    if (kind === NUMBER && typeof value === 'number') {
      isBreak = number !== null && sign * (value - number) < 0;
      number = value;
    } else if (kind === TEXT && typeof value === 'string') {
      isBreak = text !== null && sign * collator.compare(value, text) < 0;
      text = value;
    }
    breaks[position + 1] = (breaks[position] ?? 0) + (isBreak ? 1 : 0);
  }
  for (const [which, kind] of [
    [0, NUMBER],
    [1, TEXT],
  ] as const)
    for (let position = length - 1, nearest = length; position >= 0; position--) {
      const { row, column } = cellOn(axis, line, first + position);
      if (sheet.kindAt(row, column) === kind) nearest = position;
      next[which][position] = nearest;
    }
  return { breaks, next };
}

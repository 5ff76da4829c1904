import { addendsOf } from './formula/addends';
import { AXES, lineOf, positionOf, stretchOf, type Axis } from './lines';
import { memoOf } from './memo';
import { formulaColumn, formulaRow, type SheetIndex } from './sheetIndex';
import type { WorkbookIndex } from './workbookIndex';

/** A cell that sums a part of its own column or row. */
export interface SumInLine {
  readonly position: number;
  readonly first: number;
  readonly last: number;
}

/** The sums of a line, by position. */
export interface SumsOfLine {
  /** The sum that stands at a position. */
  readonly at: (position: number) => SumInLine | undefined;
  /** Of those within positions, those whose parts lie there too. Takes the logarithm of the number of sums for each. */
  readonly within: (first: number, last: number, most: number) => SumInLine[];
}

/** The sums of all columns and rows of all sheets, by sheet, axis and line. */
export const sumsInLines = memoOf(
  (index) =>
    (sheet: SheetIndex, axis: Axis, line: number): SumsOfLine | undefined =>
      allSums(index).get(keyOf(sheet, axis, line)),
);

/** The part of its own line that a formula sums from its first cell to its last; null where it is no such sum. */
export function sumInLine(
  index: WorkbookIndex,
  sheet: SheetIndex,
  axis: Axis,
  row: number,
  column: number,
): SumInLine | null {
  const shape = index.shapeAt(sheet, row, column);
  const addends = shape?.tree ? addendsOf(shape.tree) : null;
  if (addends === null) return null;
  let first = Infinity;
  let last = -Infinity;
  for (const addend of addends) {
    const place = index.resolve(addend, sheet, row, column);
    const stretch = place?.sheet === sheet ? stretchOf(axis, place.area) : null;
    if (stretch?.line !== lineOf(axis, { row, column })) return null;
    first = Math.min(first, stretch.first);
    last = Math.max(last, stretch.last);
  }
  const position = positionOf(axis, { row, column });
  // One cell alone is no sum but a copy.
  return last > first && (position < first || position > last) ? { position, first, last } : null;
}

const allSums = memoOf((index) => {
  const byLine = new Map<string, SumInLine[]>();
  const isSum = index.shapes.map(({ tree }) => tree !== null && addendsOf(tree) !== null);
  for (const sheet of index.sheets)
    for (const cell of sheet.formulaCells) {
      const row = formulaRow(cell);
      const column = formulaColumn(cell);
      if (!isSum[sheet.shapeAt(row, column)]) continue;
      for (const axis of AXES) {
        const sum = sumInLine(index, sheet, axis, row, column);
        if (sum === null) continue;
        const key = keyOf(sheet, axis, lineOf(axis, { row, column }));
        const sums = byLine.get(key);
        if (sums === undefined) byLine.set(key, [sum]);
        else sums.push(sum);
      }
    }
  return new Map([...byLine].map(([key, sums]) => [key, sumsOfLine(sums)]));
});

function keyOf(sheet: SheetIndex, axis: Axis, line: number): string {
  return `${sheet.number} ${axis} ${line}`;
}

/**
 * Sums whose parts stand before them lie within a stretch when the first part does; those whose parts come after, when the last does. So a
 * tree of the greatest first and the least last of each half finds them without asking all.
 */
function sumsOfLine(unsorted: readonly SumInLine[]): SumsOfLine {
  const sums = [...unsorted].sort((one, other) => one.position - other.position);
  let size = 1;
  while (size < sums.length) size *= 2;
  const greatestFirst = new Float64Array(2 * size).fill(-Infinity);
  const leastLast = new Float64Array(2 * size).fill(Infinity);
  sums.forEach(({ position, first, last }, number) => {
    if (last < position) greatestFirst[size + number] = first;
    else leastLast[size + number] = last;
  });
  for (let node = size - 1; node > 0; node--) {
    greatestFirst[node] = Math.max(greatestFirst[2 * node] ?? 0, greatestFirst[2 * node + 1] ?? 0);
    leastLast[node] = Math.min(leastLast[2 * node] ?? 0, leastLast[2 * node + 1] ?? 0);
  }
  const placeOf = (position: number): number => {
    let [low, high] = [0, sums.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] as SumInLine).position < position) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    at: (position) => {
      const sum = sums[placeOf(position)];
      return sum?.position === position ? sum : undefined;
    },
    within: (first, last, most) => {
      const found: SumInLine[] = [];
      const [from, to] = [placeOf(first), placeOf(last + 1)];
      const visit = (node: number, low: number, high: number): void => {
        if (found.length >= most || high <= from || low >= to) return;
        const mayHold = (greatestFirst[node] ?? 0) >= first || (leastLast[node] ?? 0) <= last;
        if (!mayHold) return;
        if (high - low === 1) {
          const sum = sums[low];
          if (sum !== undefined && sum.first >= first && sum.last <= last) found.push(sum);
          return;
        }
        const middle = (low + high) / 2;
        visit(2 * node, low, middle);
        visit(2 * node + 1, middle, high);
      };
      visit(1, 0, size);
      return found;
    },
  };
}

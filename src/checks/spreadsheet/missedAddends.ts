import { cellArea } from '../../workbook/addresses';
import type { Area } from '../../workbook/snapshot';
import { addendsOf } from './formula/addends';
import type { Reference } from './formula/tree';
import {
  areaAround,
  areaOfStretch,
  cellOn,
  lineOf,
  positionOf,
  stretchOf,
  type Axis,
  type Stretch,
} from './lines';
import type { Cell } from './neighbours';
import { isAddedLater, isCovered, isOneOfThem } from './partsOfSums';
import { NUMBER, type SheetIndex } from './sheetIndex';
import { sumsInLines } from './sumsInLines';
import type { WorkbookIndex } from './workbookIndex';

/** What totals that add cells one by one leave out, "=B4+B5+B7", and what the sums beside them count. */

/** Where what is missed lies: between the sum and what it adds up, at the other end, or in between. */
export type Where = 'near' | 'far' | 'hole';

/** More figures than this beside a sum are no part of it. */
export const MOST_MISSED = 3;

const FEWEST_ADDENDS = 3;

/** What is added one by one in the formula's own line, in the order of the line; null of all else. */
export function addedStretches(
  index: WorkbookIndex,
  sheet: SheetIndex,
  axis: Axis,
  cell: Cell,
  addends: readonly Reference[],
): Stretch[] | null {
  if (addends.length < 2) return null;
  const stretches: Stretch[] = [];
  for (const addend of addends) {
    const place = index.resolve(addend, sheet, cell.row, cell.column);
    const stretch = place?.sheet === sheet ? stretchOf(axis, place.area) : null;
    if (stretch?.line !== lineOf(axis, cell)) return null;
    stretches.push(stretch);
  }
  return stretches.sort((one, other) => one.first - other.first);
}

/** What is added without a gap, where it is enough to be a list that is written out: "=B4+B5+B6". */
export function wholeStretch(stretches: readonly Stretch[]): Stretch | null {
  const [start] = stretches;
  const end = stretches.at(-1);
  if (start === undefined || end === undefined || stretches.length < FEWEST_ADDENDS) return null;
  const hasGap = stretches.some(({ first }, number) => {
    const before = stretches[number - 1];
    return before !== undefined && first !== before.last + 1;
  });
  return hasGap ? null : { line: start.line, first: start.first, last: end.last };
}

/** Of cells that are added one by one: the only one that is left out of an otherwise whole line. */
export function missedBetween(
  index: WorkbookIndex,
  sheet: SheetIndex,
  axis: Axis,
  cell: Cell,
  stretches: readonly Stretch[],
): { missed: Area; summed: Area; where: 'hole' } | null {
  const holes: number[] = [];
  let covered = 0;
  for (const [number, { first, last }] of stretches.entries()) {
    const before = stretches[number - 1];
    if (before !== undefined && first > before.last + 1) {
      if (first > before.last + 2 || holes.length > 0) return null;
      holes.push(before.last + 1);
    }
    covered += last - first + 1;
  }
  const [hole] = holes;
  const [start] = stretches;
  const end = stretches.at(-1);
  if (hole === undefined || start === undefined || end === undefined) return null;
  if (covered < FEWEST_ADDENDS && !isAddedBeside(index, sheet, axis, cell, hole)) return null;
  const missed = cellOn(axis, lineOf(axis, cell), hole);
  const neighbours = [hole - 1, hole + 1].map((position) => cellOn(axis, lineOf(axis, cell), position));
  const isPlain = (one: Cell): boolean =>
    sheet.kindAt(one.row, one.column) === NUMBER &&
    sumsInLines(index)(sheet, axis, lineOf(axis, one))?.at(positionOf(axis, one)) === undefined;
  if (![missed, ...neighbours].every(isPlain)) return null;
  if (!neighbours.every((one) => isOneOfThem(index, sheet, axis, missed, one, true))) return null;
  return {
    missed: cellArea(missed.row, missed.column),
    summed: areaOfStretch(axis, { line: start.line, first: start.first, last: end.last }),
    where: 'hole',
  };
}

/** Whether the sums on one side or both sides add up what stands at a position of their lines. */
export function isAddedBeside(
  index: WorkbookIndex,
  sheet: SheetIndex,
  axis: Axis,
  sum: Cell,
  position: number,
): boolean {
  return [-1, 1].some((step) => {
    const line = lineOf(axis, sum) + step;
    const { row, column } = cellOn(axis, line, positionOf(axis, sum));
    const tree = index.shapeAt(sheet, row, column)?.tree;
    const addends = tree ? (addendsOf(tree) ?? []) : [];
    return isCovered(index, sheet, { row, column }, cellOn(axis, line, position), addends);
  });
}

const LOOK_BESIDE = 3;

/** What a sum of a line beside, which stands beside this one, counts of its own line without a gap, and this one does not. */
export function countedBeside(
  index: WorkbookIndex,
  sheet: SheetIndex,
  axis: Axis,
  cell: Cell,
): { missed: Area; summed: Area; where: Where } | null {
  const [line, own] = [lineOf(axis, cell), positionOf(axis, cell)];
  const other = sumBeside(index, sheet, axis, cell);
  if (other === null) return null;
  const counted = countedBy(index, sheet, axis, cell);
  const beside = counted === null ? null : countedBy(index, sheet, axis, other);
  if (!counted || !beside || beside.length <= counted.length) return null;
  const [first, last] = [counted[0] ?? 0, counted.at(-1) ?? 0];
  if (!isWithoutGap(beside) || !counted.every((at) => beside.includes(at))) return null;
  const left = beside.filter((at) => !counted.includes(at));
  if (left.length > MOST_MISSED || !isWithoutGap(left)) return null;
  const missed = left.map((at) => cellOn(axis, line, at));
  const isMissed = (one: Cell): boolean =>
    sheet.kindAt(one.row, one.column) === NUMBER &&
    sheet.valueAt(one.row, one.column) !== 0 &&
    isOneOfThem(index, sheet, axis, one, cellOn(axis, line, first), true);
  if (!missed.every(isMissed) || isAddedLater(index, sheet, axis, cell, missed)) return null;
  const isHole = left.every((at) => at > first && at < last);
  const isNear = left.every((at) => (own > last ? at > last : at < first));
  return {
    missed: areaAround(missed),
    summed: areaAround([cellOn(axis, line, first), cellOn(axis, line, last)]),
    where: isHole ? 'hole' : isNear ? 'near' : 'far',
  };
}

/** The nearest sum of a line beside, at the same position; null where it is a copy of the formula, or that adds nothing up. */
function sumBeside(index: WorkbookIndex, sheet: SheetIndex, axis: Axis, cell: Cell): Cell | null {
  const shape = index.shapeAt(sheet, cell.row, cell.column);
  if (!shape?.tree || addendsOf(shape.tree) === null) return null;
  const [line, own] = [lineOf(axis, cell), positionOf(axis, cell)];
  for (let step = 1; step <= LOOK_BESIDE; step++)
    for (const other of [line - step, line + step]) {
      if (sumsInLines(index)(sheet, axis, other)?.at(own) === undefined) continue;
      const found = cellOn(axis, other, own);
      return index.shapeAt(sheet, found.row, found.column) === shape ? null : found;
    }
  return null;
}

/** The positions of its own line that a formula adds up, each once, and does nothing else, in order; null of any other. */
function countedBy(
  index: WorkbookIndex,
  sheet: SheetIndex,
  axis: Axis,
  cell: Cell,
): readonly number[] | null {
  const tree = index.shapeAt(sheet, cell.row, cell.column)?.tree;
  const counted = new Set<number>();
  for (const addend of (tree ? addendsOf(tree) : null) ?? []) {
    const place = index.resolve(addend, sheet, cell.row, cell.column);
    const stretch = place?.sheet === sheet ? stretchOf(axis, place.area) : null;
    if (stretch?.line !== lineOf(axis, cell) || stretch.last - stretch.first > MOST_COUNTED) return null;
    for (let at = stretch.first; at <= stretch.last; at++) {
      if (counted.has(at)) return null;
      counted.add(at);
    }
  }
  return counted.size === 0 ? null : [...counted].sort((one, other) => one - other);
}

function isWithoutGap(positions: readonly number[]): boolean {
  return (positions.at(-1) ?? 0) - (positions[0] ?? 0) === positions.length - 1;
}

/** A list of a budget, and no more than can be gone through at once. */
const MOST_COUNTED = 200;

import { cellOn, lineOf, positionOf, type Axis } from './lines';
import { looseShapeAt } from './looseShapes';
import { BLANK, NO_FORMULA, type SheetIndex } from './sheetIndex';
import type { WorkbookIndex } from './workbookIndex';

/** Whether two cells hold the same formula, copied or written cell by cell. */
export type IsAlike = (one: Cell, other: Cell) => boolean;

export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** A sheet whose formulas are compared with those around them. */
export interface ComparedSheet {
  readonly index: WorkbookIndex;
  readonly sheet: SheetIndex;
  readonly isAlike: IsAlike;
}

export function comparedSheet(index: WorkbookIndex, sheet: SheetIndex): ComparedSheet {
  const loose = looseShapeAt(index);
  const isAlike: IsAlike = (one, other) => {
    const shape = sheet.shapeAt(one.row, one.column);
    if (shape === NO_FORMULA) return false;
    return (
      shape === sheet.shapeAt(other.row, other.column) ||
      loose(sheet, one.row, one.column) === loose(sheet, other.row, other.column)
    );
  };
  return { index, sheet, isAlike };
}

export function isFormula(sheet: SheetIndex, { row, column }: Cell): boolean {
  return sheet.shapeAt(row, column) !== NO_FORMULA;
}

/** Cells of a line that hold the same formula, on each side of a place in it: their positions, the nearest first. */
export interface Runs {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

const LOOK_FAR = 12;

/** The runs before and after the cells from `start` to `end`. A row of sums may leave a column out: one blank cell of a row is passed by. */
export function runsAround(on: ComparedSheet, axis: Axis, line: number, start: number, end: number): Runs {
  return { before: runFrom(on, axis, line, start, -1), after: runFrom(on, axis, line, end, 1) };
}

function runFrom(on: ComparedSheet, axis: Axis, line: number, from: number, step: 1 | -1): number[] {
  const positions: number[] = [];
  const first = nextPosition(on.sheet, axis, line, from, step);
  let at = first;
  while (positions.length < LOOK_FAR && isAlikeOn(on, axis, line, first, at)) {
    positions.push(at);
    at = nextPosition(on.sheet, axis, line, at, step);
  }
  return positions;
}

/** Whether the next cell of the line, on one side or the other, holds the same formula as the one at the position. */
export function isBesideAlike(on: ComparedSheet, axis: Axis, line: number, position: number): boolean {
  const before = nextPosition(on.sheet, axis, line, position, -1);
  if (isAlikeOn(on, axis, line, position, before)) return true;
  return isAlikeOn(on, axis, line, position, nextPosition(on.sheet, axis, line, position, 1));
}

/** Whether two cells of a line hold the same formula: mostly the very same, which needs no closer look. */
export function isAlikeOn(
  { sheet, isAlike }: ComparedSheet,
  axis: Axis,
  line: number,
  one: number,
  other: number,
): boolean {
  const shape = shapeOn(sheet, axis, line, one);
  if (shape === NO_FORMULA) return false;
  return (
    shape === shapeOn(sheet, axis, line, other) || isAlike(cellOn(axis, line, one), cellOn(axis, line, other))
  );
}

function shapeOn(sheet: SheetIndex, axis: Axis, line: number, position: number): number {
  return axis === 'row' ? sheet.shapeAt(line, position) : sheet.shapeAt(position, line);
}

function nextPosition(sheet: SheetIndex, axis: Axis, line: number, from: number, step: 1 | -1): number {
  const next = from + step;
  if (axis !== 'row' || sheet.shapeAt(line, next) !== NO_FORMULA || sheet.kindAt(line, next) !== BLANK)
    return next;
  const isFormulaAt = (steps: number): boolean => sheet.shapeAt(line, from + steps * step) !== NO_FORMULA;
  // Where every second column is blank, what stands between the blanks is of several kinds.
  return isFormulaAt(2) && (isFormulaAt(3) || isFormulaAt(-1)) ? from + 2 * step : next;
}

const MOST_PARALLEL = 6;
const FEWEST_PARALLEL = 3;
const FEWEST_GIVING_UP = 2;

/** What the block does as a whole: whether the lines beside a line hold one formula at two positions, or several. */
export interface Habit {
  readonly isKept: boolean;
  readonly isBroken: boolean;
  /** Whether several lines go over to formulas of their own there, and none goes on. */
  readonly isGivenUp: boolean;
}

/** Of the lines beside a line. Those without formulas at the two positions, or whose formulas are all different, say nothing. */
export function habitBeside(
  { sheet, isAlike }: ComparedSheet,
  axis: Axis,
  line: number,
  one: number,
  other: number,
): Habit {
  let [alike, unlike] = [0, 0];
  for (let step = 1; step <= MOST_PARALLEL; step++)
    for (const beside of [line - step, line + step]) {
      const [a, b] = [cellOn(axis, beside, one), cellOn(axis, beside, other)];
      if (!isFormula(sheet, a) && !isFormula(sheet, b)) continue;
      if (isAlike(a, b)) alike++;
      else if (isAlike(b, cellOn(axis, beside, 2 * other - one))) unlike++;
    }
  return {
    isKept: alike >= FEWEST_PARALLEL && unlike * FEWEST_PARALLEL <= alike,
    isBroken: unlike > 0,
    isGivenUp: alike === 0 && unlike >= FEWEST_GIVING_UP,
  };
}

/** The other direction: of a cell in a column, its row. */
export function acrossOf(axis: Axis, cell: Cell): { axis: Axis; line: number; position: number } {
  const across: Axis = axis === 'column' ? 'row' : 'column';
  return { axis: across, line: lineOf(across, cell), position: positionOf(across, cell) };
}

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
export function runsAround(
  { sheet, isAlike }: ComparedSheet,
  axis: Axis,
  line: number,
  start: number,
  end: number,
): Runs {
  const run = (from: number, step: 1 | -1): number[] => {
    const positions: number[] = [];
    let first: Cell | null = null;
    let at = nextPosition(sheet, axis, line, from, step);
    while (positions.length < LOOK_FAR) {
      const cell = cellOn(axis, line, at);
      first ??= isFormula(sheet, cell) ? cell : null;
      if (first === null || !isAlike(first, cell)) break;
      positions.push(at);
      at = nextPosition(sheet, axis, line, at, step);
    }
    return positions;
  };
  return { before: run(start, -1), after: run(end, 1) };
}

function nextPosition(sheet: SheetIndex, axis: Axis, line: number, from: number, step: 1 | -1): number {
  const next = cellOn(axis, line, from + step);
  if (axis !== 'row' || isFormula(sheet, next) || sheet.kindAt(next.row, next.column) !== BLANK)
    return from + step;
  const isFormulaAt = (steps: number): boolean => isFormula(sheet, cellOn(axis, line, from + steps * step));
  // Where every second column is blank, what stands between the blanks is of several kinds.
  return isFormulaAt(2) && (isFormulaAt(3) || isFormulaAt(-1)) ? from + 2 * step : from + step;
}

const MOST_PARALLEL = 6;
const FEWEST_PARALLEL = 3;

/** What the block does as a whole: whether the lines beside a line hold one formula at two positions, or several. */
export interface Habit {
  readonly isKept: boolean;
  readonly isBroken: boolean;
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
  };
}

/** The other direction: of a cell in a column, its row. */
export function acrossOf(axis: Axis, cell: Cell): { axis: Axis; line: number; position: number } {
  const across: Axis = axis === 'column' ? 'row' : 'column';
  return { axis: across, line: lineOf(across, cell), position: positionOf(across, cell) };
}

import { Decimal } from '../../finsam/decimal';
import type { Area, TableSnapshot } from '../../workbook/snapshot';
import type { Finding } from '../finding';
import { MOST_FINDINGS, type SpreadsheetCheck } from './check';
import { evaluate, isSameFigure } from './evaluate';
import { nodesOf, type FormulaNode } from './formula/tree';
import { AXES, cellOn, lineOf, positionOf, type Axis } from './lines';
import { memoOf } from './memo';
import {
  alikeOn,
  continued,
  parallelLines,
  readsPosition,
  runLength,
  type Cell,
  type ExpectedFormula,
  type IsAlike,
} from './neighbours';
import { regionsOf } from './regions';
import { formulaColumn, formulaRow, NO_FORMULA, NUMBER, type SheetIndex } from './sheetIndex';
import { sumsInLines } from './sumsInLines';
import { effectOf, evidenceOf, figureText, looksLikeYear, sheetPlace, shortened } from './words';
import type { WorkbookIndex } from './workbookIndex';

/** A number that was typed over a formula: the cells around it are all copies of one. */
export const constantAmongFormulas: SpreadsheetCheck = {
  id: 'constant-among-formulas',
  run: (_workbook, index) =>
    overwritten(index)
      .flatMap(({ sheet, found }) => findings(sheet, found))
      .slice(0, MOST_FINDINGS),
};

interface Overwritten extends Cell {
  readonly expected: ExpectedFormula;
  /** What the formula would give; null where that is not plain to see. */
  readonly result: Decimal | null;
  readonly neighbours: readonly Cell[];
}

export const overwritten = memoOf((index) =>
  index.sheets.map((sheet) => {
    const isAlike = alikeOn(index, sheet);
    const found = new Map<string, Overwritten>();
    for (const axis of AXES)
      for (const formula of sheet.formulaCells) {
        const at = { row: formulaRow(formula), column: formulaColumn(formula) };
        const line = lineOf(axis, at);
        // Only what stands beside a formula can have been one.
        for (const step of BESIDE) {
          const position = positionOf(axis, at) + step;
          const cell = cellOn(axis, line, position);
          if (!isConstant(sheet, cell) || found.has(keyOf(cell))) continue;
          const one = overwrittenAt(index, sheet, isAlike, axis, line, position);
          if (one !== null) found.set(keyOf(cell), one);
        }
      }
    return { sheet, found: [...found.values()] };
  }),
);

function keyOf({ row, column }: Cell): string {
  return `${row} ${column}`;
}

function isConstant(sheet: SheetIndex, { row, column }: Cell): boolean {
  return sheet.kindAt(row, column) === NUMBER && sheet.shapeAt(row, column) === NO_FORMULA;
}

const LOOK_FAR = 12;
const MOST_TOGETHER = 2;
const BESIDE = [-2, -1, 1, 2];
const MOST_ACROSS = 2;
const FEWEST_PARALLEL = 3;

function overwrittenAt(
  index: WorkbookIndex,
  sheet: SheetIndex,
  isAlike: IsAlike,
  axis: Axis,
  line: number,
  position: number,
): Overwritten | null {
  // The constants that stand together, of which this is one.
  const isTyped = (at: number): boolean => isConstant(sheet, cellOn(axis, line, at));
  let [start, end] = [position, position];
  while (position - start < MOST_TOGETHER && isTyped(start - 1)) start--;
  while (end - position < MOST_TOGETHER && isTyped(end + 1)) end++;
  if (end - start >= MOST_TOGETHER) return null;
  const left = runLength(isAlike, sheet, axis, line, start - 1, -1, LOOK_FAR);
  const right = runLength(isAlike, sheet, axis, line, end + 1, 1, LOOK_FAR);
  const cell = cellOn(axis, line, position);
  const [before, after] = [cellOn(axis, line, start - 1), cellOn(axis, line, end + 1)];
  if (left > 0 && right > 0 && isAlike(before, after)) {
    if (left + right < end - start + 2) return null;
    const one = made(index, sheet, axis, line, [start - 1, end + 1], position);
    if (one === null) return null;
    if (isTrivial(one.expected.tree) && left + right < 4 && !isHabit(sheet, isAlike, axis, line, position, 1))
      return null;
    // Constants all along the other direction are a row of inputs.
    return acrossLength(sheet, axis, cell) > MOST_ACROSS && !isExactly(sheet, one) ? null : one;
  }
  if (start !== end || looksLikeYear(sheet, cell.row, cell.column)) return null;
  for (const [step, run] of [
    [-1, left],
    [1, right],
  ] as const) {
    if (run < 2) continue;
    const one = made(index, sheet, axis, line, [position + step, position + 2 * step], position);
    if (one === null) continue;
    if (isExactly(sheet, one) && !isTrivial(one.expected.tree)) return one;
    if (isInCalculatedColumn(sheet, axis, cell, run)) return one;
    // What the others count on from is where they begin, and is typed.
    if (readsPosition(index, sheet, axis, one, one.expected, position - step)) continue;
    if (isHabit(sheet, isAlike, axis, line, position, step)) return one;
    if (isSumAcross(index, sheet, axis, cellOn(axis, line, position + step))) return one;
  }
  return null;
}

/** Whether the lines beside hold the same formula here and one step on. */
function isHabit(
  sheet: SheetIndex,
  isAlike: IsAlike,
  axis: Axis,
  line: number,
  position: number,
  step: 1 | -1,
): boolean {
  const { alike, unlike } = parallelLines(isAlike, sheet, axis, line, position, position + step);
  return alike >= FEWEST_PARALLEL && unlike * FEWEST_PARALLEL <= alike;
}

/** Whether the cell sums what stands across the line: in a row of sums of columns every cell is one. */
function isSumAcross(index: WorkbookIndex, sheet: SheetIndex, axis: Axis, cell: Cell): boolean {
  const across: Axis = axis === 'column' ? 'row' : 'column';
  return sumsInLines(index)(sheet, across, lineOf(across, cell))?.at(positionOf(across, cell)) !== undefined;
}

function made(
  index: WorkbookIndex,
  sheet: SheetIndex,
  axis: Axis,
  line: number,
  [from, to]: readonly [number, number],
  position: number,
): Overwritten | null {
  const expected = continued(sheet, axis, line, from, to, position);
  if (expected === null) return null;
  const cell = cellOn(axis, line, position);
  return {
    ...cell,
    expected,
    result: evaluate(index, expected.tree, { sheet, ...cell }),
    neighbours: [cellOn(axis, line, from), cellOn(axis, line, to)],
  };
}

/** Whether the number is exactly what the formula would give: then it was a formula. Nought says nothing. */
function isExactly(sheet: SheetIndex, { row, column, result }: Overwritten): boolean {
  const value = new Decimal(sheet.valueAt(row, column) as number);
  return result !== null && !result.isZero() && isSameFigure(result, value);
}

/** A formula that only fetches one cell, or counts on from the one before: among such, a typed number may be a start of its own. */
function isTrivial(tree: FormulaNode): boolean {
  let references = 0;
  for (const node of nodesOf(tree)) {
    if (node.kind === 'call') return false;
    if (node.kind === 'reference') references++;
  }
  return references < 2;
}

/** How many typed numbers stand together across the line. */
function acrossLength(sheet: SheetIndex, axis: Axis, cell: Cell): number {
  const across: Axis = axis === 'column' ? 'row' : 'column';
  const [line, position] = [lineOf(across, cell), positionOf(across, cell)];
  const isFlanked = (at: number): boolean => {
    const one = cellOn(across, line, at);
    if (!isConstant(sheet, one)) return false;
    return [-1, 1].every((step) => {
      const beside = cellOn(axis, lineOf(axis, one), positionOf(axis, one) + step);
      return sheet.shapeAt(beside.row, beside.column) !== NO_FORMULA;
    });
  };
  let length = 1;
  for (const step of [-1, 1])
    for (let at = position + step; length <= MOST_ACROSS + 1 && isFlanked(at); at += step) length++;
  return length;
}

/** Whether the cell lies in a column of a table that is otherwise calculated. */
function isInCalculatedColumn(sheet: SheetIndex, axis: Axis, { row, column }: Cell, run: number): boolean {
  if (axis !== 'column' || run < 3) return false;
  return sheet.sheet.tables.some(({ area, hasTotals }: TableSnapshot) => {
    const data: Area = { ...area, row: area.row + 1, rows: area.rows - (hasTotals ? 2 : 1) };
    return (
      row >= data.row &&
      row < data.row + data.rows &&
      column >= data.column &&
      column < data.column + data.columns &&
      run >= Math.min(LOOK_FAR, data.rows - 1)
    );
  });
}

function findings(sheet: SheetIndex, found: readonly Overwritten[]): Finding[] {
  const byCell = new Map(found.map((one) => [keyOf(one), one]));
  return regionsOf(
    found.map((one) => ({ row: one.row, column: one.column, group: isExactly(sheet, one) })),
  ).map(({ area, group }): Finding => {
    const one = byCell.get(keyOf(area)) as Overwritten;
    const value = new Decimal(sheet.valueAt(one.row, one.column) as number);
    const cells: Overwritten[] = [];
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++)
        cells.push(byCell.get(keyOf({ row, column })) as Overwritten);
    return {
      rule: 'constant-among-formulas',
      severity: 'warning',
      ...(one.result === null ? { variant: 'unknown' } : {}),
      place: sheetPlace(sheet, area),
      details: {
        value: figureText(value),
        expected: shortened(one.expected.formula),
        result: one.result === null ? '' : figureText(one.result),
      },
      found: figureText(value),
      expected: shortened(one.expected.formula),
      effect: one.result === null ? null : effectOf(sheet, one.row, one.column, one.result.minus(value)),
      evidence: one.neighbours.map((cell) => evidenceOf(sheet, cell.row, cell.column)),
      // Where the number is what the formula gives, putting the formula back changes no figure.
      fix: group
        ? {
            sheet: sheet.name,
            cells: cells.map(({ row, column, expected }) => ({
              row,
              column,
              formula: expected.formula,
              value: null,
            })),
          }
        : null,
    };
  });
}

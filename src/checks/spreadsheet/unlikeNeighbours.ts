import type { Finding } from '../finding';
import { readsItself } from './circularReferences';
import { MOST_FINDINGS, type SpreadsheetCheck } from './check';
import { doubleCounts } from './sumCountsTwice';
import { evaluate } from './evaluate';
import { AXES, cellOn, lineOf, linesOf, positionOf, type Axis } from './lines';
import { memoOf } from './memo';
import {
  alikeOn,
  continued,
  differInOneAddress,
  parallelLines,
  readsPosition,
  runLength,
  skeletonOf,
  type Cell,
  type ExpectedFormula,
  type IsAlike,
} from './neighbours';
import { regionsOf } from './regions';
import { formulaColumn, formulaRow, NO_FORMULA, NUMBER, type SheetIndex } from './sheetIndex';
import { sumsThatMiss } from './sumMissesRow';
import { sumsInLines } from './sumsInLines';
import { Decimal } from '../../finsam/decimal';
import { effectOf, figureText, sheetPlace, shortened, evidenceOf } from './words';
import type { WorkbookIndex } from './workbookIndex';

/** A formula that differs from those before and after it, which are all copies of one. */
export const formulaUnlikeNeighbours: SpreadsheetCheck = {
  id: 'formula-unlike-neighbours',
  run: (_workbook, index) =>
    unlikeFormulas(index)
      .flatMap(({ sheet, found }) => findings(index, sheet, found))
      .slice(0, MOST_FINDINGS),
};

interface UnlikeFormula extends Cell {
  readonly expected: ExpectedFormula;
  readonly neighbours: readonly Cell[];
}

/** All formulas that differ, by sheet. What another rule says better (a sum that misses a row) is left to it. */
export const unlikeFormulas = memoOf((index) =>
  index.sheets.map((sheet) => {
    const told = new Set([
      ...(sumsThatMiss(index)[sheet.number]?.missed ?? []).map(keyOf),
      ...(doubleCounts(index)[sheet.number]?.found ?? []).map(keyOf),
    ]);
    const found = new Map<string, UnlikeFormula>();
    const isAlike = alikeOn(index, sheet);
    for (const axis of AXES)
      for (const cell of sheet.formulaCells) {
        const at = { row: formulaRow(cell), column: formulaColumn(cell) };
        const unlike = unlikeAt(index, sheet, isAlike, axis, lineOf(axis, at), positionOf(axis, at));
        if (unlike === null || told.has(keyOf(unlike)) || found.has(keyOf(unlike))) continue;
        if (!readsItself(index, { sheet, cell })) found.set(keyOf(unlike), unlike);
      }
    return { sheet, found: [...found.values()] };
  }),
);

function keyOf({ row, column }: Cell): string {
  return `${row} ${column}`;
}

const LOOK_FAR = 12;
const FEWEST_AROUND = 2;
const FEWEST_OF_OTHER_KIND = 2;
const FEWEST_PARALLEL = 3;

function unlikeAt(
  index: WorkbookIndex,
  sheet: SheetIndex,
  isAlike: IsAlike,
  axis: Axis,
  line: number,
  position: number,
): UnlikeFormula | null {
  const cell = cellOn(axis, line, position);
  const [before, after] = [position - 1, position + 1].map((at) => cellOn(axis, line, at)) as [Cell, Cell];
  if (isAlike(cell, before) || isAlike(cell, after)) return null;
  if (continuesAcross(isAlike, axis, cell)) return null;
  // A sum of the cells before it in its line is what stands at the end of them, not one of them.
  if (sumsInLines(index)(sheet, axis, line)?.at(position) !== undefined) return null;
  const left = runLength(isAlike, sheet, axis, line, position - 1, -1, LOOK_FAR);
  const right = runLength(isAlike, sheet, axis, line, position + 1, 1, LOOK_FAR);
  const isBetween = left > 0 && right > 0 && isAlike(before, after);
  if (isBetween) {
    const sameKind = skeletonOf(sheet, cell) === skeletonOf(sheet, before);
    const enough = sameKind
      ? left + right >= FEWEST_AROUND
      : left >= FEWEST_OF_OTHER_KIND &&
        right >= FEWEST_OF_OTHER_KIND &&
        !isSummary(index, sheet, axis, cell, before);
    if (!enough || isRegular(isAlike, axis, line, position)) return null;
    const expected = continued(sheet, axis, line, position - 1, position + 1, position);
    return expected === null ? null : { ...cell, expected, neighbours: [before, after] };
  }
  for (const [step, run] of [
    [-1, left],
    [1, right],
  ] as const) {
    if (run < 2) continue;
    const beside = cellOn(axis, line, position + step);
    if (skeletonOf(sheet, cell) !== skeletonOf(sheet, beside)) continue;
    const expected = continued(sheet, axis, line, position + step, position + 2 * step, position);
    // What the others count on from is where they begin.
    if (expected === null || readsPosition(index, sheet, axis, cell, expected, position - step)) continue;
    const { alike, unlike } = parallelLines(isAlike, sheet, axis, line, position, position + step);
    const isHabit = alike >= FEWEST_PARALLEL && unlike * FEWEST_PARALLEL <= alike;
    const beyond = cellOn(axis, line, position - step);
    const endsThere = sheet.shapeAt(beyond.row, beyond.column) === NO_FORMULA;
    if (isHabit || (endsThere && unlike === 0 && differInOneAddress(sheet, cell, expected)))
      return { ...cell, expected, neighbours: [beside, cellOn(axis, line, position + 2 * step)] };
  }
  return null;
}

/** Whether the cell is one of a run in the other direction: a row of sums among rows of figures differs from them, and is right. */
function continuesAcross(isAlike: IsAlike, axis: Axis, cell: Cell): boolean {
  const across: Axis = axis === 'column' ? 'row' : 'column';
  const [line, position] = [lineOf(across, cell), positionOf(across, cell)];
  return [position - 1, position + 1].some((at) => isAlike(cell, cellOn(across, line, at)));
}

/** A row that tells of those above it, or looks as such a row does: it is meant to be calculated in another way. */
function isSummary(
  index: WorkbookIndex,
  sheet: SheetIndex,
  axis: Axis,
  cell: Cell,
  neighbour: Cell,
): boolean {
  const look = sheet.sheet.looks.at(cell.row, cell.column);
  const other = sheet.sheet.looks.at(neighbour.row, neighbour.column);
  if (look?.bold !== other?.bold || look?.topBorder !== other?.topBorder) return true;
  const position = positionOf(axis, cell);
  return (index.shapeAt(sheet, cell.row, cell.column)?.references ?? []).some((reference) => {
    const place = index.resolve(reference, sheet, cell.row, cell.column);
    if (place?.sheet !== sheet) return false;
    const { first, last } = linesOf(axis, place.area);
    return last > first && (last === position - 1 || first === position + 1);
  });
}

/** Whether the same formula comes back along the line: every fourth row, every second column. */
function isRegular(isAlike: IsAlike, axis: Axis, line: number, position: number): boolean {
  const cell = cellOn(axis, line, position);
  for (let step = 2; step <= LOOK_FAR; step++)
    if ([position - step, position + step].some((at) => isAlike(cell, cellOn(axis, line, at)))) return true;
  return false;
}

function findings(index: WorkbookIndex, sheet: SheetIndex, found: readonly UnlikeFormula[]): Finding[] {
  const byCell = new Map(found.map((one) => [keyOf(one), one]));
  return regionsOf(found.map(({ row, column }) => ({ row, column, group: sheet.shapeAt(row, column) }))).map(
    ({ area }): Finding => {
      const one = byCell.get(keyOf(area)) as UnlikeFormula;
      const result = evaluate(index, one.expected.tree, { sheet, row: one.row, column: one.column });
      const value = sheet.valueAt(one.row, one.column);
      return {
        rule: 'formula-unlike-neighbours',
        severity: 'warning',
        place: sheetPlace(sheet, area),
        details: {
          formula: shortened(sheet.formulaAt(one.row, one.column) ?? ''),
          expected: shortened(one.expected.formula),
          result: result === null ? '' : figureText(result),
        },
        found: shortened(sheet.formulaAt(one.row, one.column) ?? ''),
        expected: shortened(one.expected.formula),
        effect:
          result !== null && sheet.kindAt(one.row, one.column) === NUMBER
            ? effectOf(sheet, one.row, one.column, result.minus(new Decimal(value as number)))
            : null,
        evidence: one.neighbours.map((cell) => evidenceOf(sheet, cell.row, cell.column)),
        fix: null,
      };
    },
  );
}

import { containsCell, intersectAreas } from '../../workbook/addresses';
import type { Finding } from '../finding';
import { MOST_FINDINGS, type SpreadsheetCheck } from './check';
import { evaluate, isSameFigure } from './evaluate';
import {
  continued,
  findsLess,
  lacksFigure,
  likenessOf,
  placesFrom,
  reachesFartherForFigures,
  readsPosition,
  referencesOf,
  wouldBeCircular,
  type ExpectedFormula,
} from './expectedFormula';
import { addendsOf } from './formula/addends';
import { cellOn, linesOf, positionOf, type Axis } from './lines';
import { memoOf } from './memo';
import {
  acrossOf,
  habitBeside,
  isAlikeOn,
  isBesideAlike,
  isFormula,
  runsAround,
  type Cell,
  type ComparedSheet,
} from './neighbours';
import { startsAnew } from './newStarts';
import { isOtherSummary } from './otherSummaries';
import { breakRegions, breaksIn, keyOf, type BreakRegion, type PatternBreak } from './patternBreaks';
import { NUMBER, type SheetIndex } from './sheetIndex';
import { doubleCounts } from './sumCountsTwice';
import { sumsThatMiss } from './missedParts';
import { sumsInLines } from './sumsInLines';
import { Decimal } from '../../finsam/decimal';
import { effectOf, figureText, rowLabel, sheetPlace, shortened, evidenceOf } from './words';
import type { Place, WorkbookIndex } from './workbookIndex';

/** A formula that differs from those before and after it, which are all copies of one. */
export const formulaUnlikeNeighbours: SpreadsheetCheck = {
  id: 'formula-unlike-neighbours',
  run: (_workbook, index) =>
    unlikeFormulas(index)
      .flatMap(({ sheet, found }) =>
        breakRegions(found, ({ row, column }) => sheet.shapeAt(row, column)).map((region) =>
          findingOf(index, sheet, region),
        ),
      )
      .slice(0, MOST_FINDINGS),
};

/** All formulas that differ, by sheet. What another rule says better (a sum that misses a row) is left to it. */
export const unlikeFormulas = memoOf((index) => {
  const told = index.sheets.map(
    (sheet) =>
      new Set([
        ...(sumsThatMiss(index)[sheet.number]?.missed ?? []).map(keyOf),
        ...(doubleCounts(index)[sheet.number]?.found ?? []).map(keyOf),
      ]),
  );
  return breaksIn(index, [0], (on, axis, line, position) => {
    const one = unlikeAt(on, axis, line, position);
    return one === null || told[on.sheet.number]?.has(keyOf(one)) ? null : one;
  });
});

const FEWEST_OF_OTHER_KIND = 2;

function unlikeAt(on: ComparedSheet, axis: Axis, line: number, position: number): PatternBreak | null {
  if (isBesideAlike(on, axis, line, position)) return null;
  const { index, sheet, isAlike } = on;
  const cell = cellOn(axis, line, position);
  if ((index.shapeAt(sheet, cell.row, cell.column)?.references.length ?? 0) === 0) return null;
  if (continuesAcross(on, axis, cell)) return null;
  const { before, after } = runsAround(on, axis, line, position, position);
  const [last, next] = [before, after].map(([at]) => (at === undefined ? null : cellOn(axis, line, at)));
  // A sum of the cells before it in its line is what stands at the end of them, not one of them.
  if (sumsInLines(index)(sheet, axis, line)?.at(position) !== undefined) return null;
  const one =
    last && next && isAlike(last, next)
      ? between(on, axis, line, position, before, after)
      : ([before, after]
          .map((run) => atEdge(on, axis, line, position, run))
          .find((found) => found !== null) ?? unlikeSum(on, axis, line, position));
  return one === null || readsTheSameAsOthers(sheet, axis, line, position) || isMeant(on, axis, one)
    ? null
    : one;
}

function breakOf(
  { index, sheet }: ComparedSheet,
  axis: Axis,
  line: number,
  neighbours: readonly [number, number],
  position: number,
): PatternBreak | null {
  const expected = continued(index, sheet, axis, line, ...neighbours, position);
  if (expected === null) return null;
  return {
    ...cellOn(axis, line, position),
    expected,
    neighbours: neighbours.map((at) => cellOn(axis, line, at)),
  };
}

function between(
  on: ComparedSheet,
  axis: Axis,
  line: number,
  position: number,
  before: readonly number[],
  after: readonly number[],
): PatternBreak | null {
  const [last = 0, next = 0] = [before[0], after[0]];
  if (isRegular(on, axis, line, position)) return null;
  const one = breakOf(on, axis, line, [last, next], position);
  if (one === null) return null;
  const { kind } = likenessOf(on.index, on.sheet, one, one.expected);
  if (kind !== 'other') {
    if (habitBeside(on, axis, line, position, position - 1).isGivenUp) return null;
    return before.length > 1 || after.length > 1 || !isOfManyKinds(on, axis, line, [last, next]) ? one : null;
  }
  const isAmongMany =
    (before.length >= FEWEST_OF_OTHER_KIND && after.length >= FEWEST_OF_OTHER_KIND) ||
    isWithinBlock(on, axis, one, cellOn(axis, line, last));
  // Past a blank another block begins, which may begin otherwise.
  return isAmongMany && next - last === 2 && !isSummary(on, axis, one, cellOn(axis, line, last)) ? one : null;
}

/** Whether the cells on one side of the cell, in the other direction, hold the formula of its neighbour as well. */
function isWithinBlock({ isAlike }: ComparedSheet, axis: Axis, cell: Cell, neighbour: Cell): boolean {
  const across = acrossOf(axis, cell);
  return [-1, 1].some((side) =>
    [1, 2].every((step) =>
      isAlike(neighbour, cellOn(across.axis, across.line, across.position + side * step)),
    ),
  );
}

function atEdge(
  on: ComparedSheet,
  axis: Axis,
  line: number,
  position: number,
  run: readonly number[],
): PatternBreak | null {
  const [nearest, second] = run;
  if (nearest === undefined || second === undefined) return null;
  const one = breakOf(on, axis, line, [nearest, second], position);
  const step = Math.sign(nearest - position);
  // What the others count on from is where they begin.
  if (one === null || readsPosition(on.index, on.sheet, axis, one, one.expected, position - step))
    return null;
  const { kind } = likenessOf(on.index, on.sheet, one, one.expected);
  if (kind === 'other') return null;
  if (isSumOfLineBeside(on, axis, one)) return one;
  const habit = habitBeside(on, axis, line, position, position + step);
  if (habit.isKept) return one;
  return kind === 'slip' && !habit.isBroken ? one : null;
}

const TOTAL = /^\W{0,3}(?:summa|totalt?|sammanlagt|sum)\b/iu;
const OTHER_SUMMARIES = new Set(['AVERAGE', 'MEDIAN', 'MAX', 'MIN', 'COUNT', 'COUNTA', 'PRODUCT']);

/** In a row that is called a sum: another function of the very rows that a cell of the row sums up. */
function unlikeSum(on: ComparedSheet, axis: Axis, line: number, position: number): PatternBreak | null {
  const { index, sheet } = on;
  const cell = cellOn(axis, line, position);
  const tree = index.shapeAt(sheet, cell.row, cell.column)?.tree;
  if (axis !== 'row' || tree?.kind !== 'call' || !OTHER_SUMMARIES.has(tree.name)) return null;
  if (!TOTAL.test(rowLabel(sheet, cell.row, cell.column) ?? '')) return null;
  for (let step = 1; step <= LOOK_FAR; step++)
    for (const beside of [position - step, position + step]) {
      if (sumsInLines(index)(sheet, 'column', beside)?.at(line) === undefined) continue;
      const one = breakOf(on, axis, line, [beside, beside], position);
      if (one !== null && likenessOf(index, sheet, one, one.expected).kind === 'slip') return one;
    }
  return null;
}

/** Whether the cell sums up the line beside its own, which the one beside it sums up too: from the same position to the same. */
function isSumOfLineBeside(on: ComparedSheet, axis: Axis, { neighbours, ...cell }: PatternBreak): boolean {
  const { index, sheet } = on;
  const across = acrossOf(axis, cell);
  const [neighbour] = neighbours;
  const tree = index.shapeAt(sheet, cell.row, cell.column)?.tree;
  if (!neighbour || !tree || addendsOf(tree) === null) return false;
  const beside = acrossOf(axis, neighbour);
  const sum = sumsInLines(index)(sheet, beside.axis, beside.line)?.at(beside.position);
  const [place, ...more] = placesFrom(index, sheet, cell, referencesOf(tree));
  if (sum === undefined || place?.sheet !== sheet || more.length > 0) return false;
  const { first, last, lines } = linesOf(across.axis, place.area);
  const isWhole = first === sum.first && last === sum.last && first < last;
  return isWhole && lines[0] === lines[1] && Math.abs(lines[0] - across.line) === 1;
}

/** Whether the formula is right as it is, for what it and those around it read, or is told of otherwise. */
function isMeant(on: ComparedSheet, axis: Axis, one: PatternBreak): boolean {
  const { index, sheet } = on;
  const { expected, neighbours } = one;
  const likeness = likenessOf(index, sheet, one, expected);
  if (likeness.kind === 'same') return true;
  const own = placesFrom(index, sheet, one, index.shapeAt(sheet, one.row, one.column)?.references ?? []);
  // A formula that reads itself is told of as a circle.
  if (own.some((place) => place.sheet === sheet && containsCell(place.area, one.row, one.column)))
    return true;
  const other = placesFrom(index, sheet, one, referencesOf(expected.tree));
  if (!lacksFigure(own) && findsLess(index, sheet, one, expected, neighbours)) return true;
  if (startsAnew(on, axis, one, expected) || isCornerTotal(on, one, own, other)) return true;
  if (isOtherSummary(on, axis, one, likeness)) return true;
  if (reachesFartherForFigures(index, sheet, one, expected, neighbours)) return true;
  return wouldBeCircular(index, sheet, one, expected);
}

/** Whether a total is the sum of other cells than was expected, and comes to the same: down the column instead of along the row. */
function isCornerTotal(
  { index, sheet }: ComparedSheet,
  { expected, ...cell }: PatternBreak,
  own: readonly Place[],
  other: readonly Place[],
): boolean {
  const tree = index.shapeAt(sheet, cell.row, cell.column)?.tree;
  if (!tree || ![tree, expected.tree].every((one) => addendsOf(one) !== null)) return false;
  const meet = own.some((one) =>
    other.some((place) => one.sheet === place.sheet && intersectAreas(one.area, place.area) !== null),
  );
  const [result, value] = [resultOf(index, sheet, cell, expected), sheet.valueAt(cell.row, cell.column)];
  return !meet && result !== null && typeof value === 'number' && isSameFigure(result, new Decimal(value));
}

/** Whether the cell is one of a run in the other direction: a row of sums among rows of figures differs from them, and is right. */
function continuesAcross(on: ComparedSheet, axis: Axis, cell: Cell): boolean {
  const { axis: across, line, position } = acrossOf(axis, cell);
  return [-1, 1].some((step) => isAlikeOn(on, across, line, position, position + step));
}

/** A row that tells of those above it, or looks as such a row does: it is meant to be calculated in another way. */
function isSummary({ index, sheet }: ComparedSheet, axis: Axis, cell: Cell, neighbour: Cell): boolean {
  const look = sheet.sheet.looks.at(cell.row, cell.column);
  const other = sheet.sheet.looks.at(neighbour.row, neighbour.column);
  if (look?.bold !== other?.bold || look?.topBorder !== other?.topBorder) return true;
  const position = positionOf(axis, cell);
  const references = index.shapeAt(sheet, cell.row, cell.column)?.references ?? [];
  return placesFrom(index, sheet, cell, references).some((place) => {
    const { first, last } = linesOf(axis, place.area);
    return place.sheet === sheet && last > first && (last === position - 1 || first === position + 1);
  });
}

const FEWEST_THE_SAME = 3;

/** Whether the cell is one of several side by side that read the very same cells: what a year opened with, in each of its quarters. */
function readsTheSameAsOthers(sheet: SheetIndex, axis: Axis, line: number, position: number): boolean {
  const formulaAt = (at: number): string | null => {
    const { row, column } = cellOn(axis, line, at);
    return sheet.formulaAt(row, column);
  };
  const own = formulaAt(position);
  let count = 1;
  for (const step of [-1, 1])
    for (let at = position + step; count < FEWEST_THE_SAME && formulaAt(at) === own; at += step) count++;
  return count >= FEWEST_THE_SAME;
}

/**
 * Whether the line goes on, past one of two cells, with two formulas that are unlike each other and unlike the cell, and no sums: key figures,
 * each worked out in its own way.
 */
function isOfManyKinds(
  { index, sheet, isAlike }: ComparedSheet,
  axis: Axis,
  line: number,
  [first, last]: readonly [number, number],
): boolean {
  const sums = sumsInLines(index)(sheet, axis, line);
  const isOther = (at: number, ...unlike: readonly number[]): boolean =>
    isFormula(sheet, cellOn(axis, line, at)) &&
    sums?.at(at) === undefined &&
    unlike.every((one) => !isAlike(cellOn(axis, line, at), cellOn(axis, line, one)));
  const goesOn = (from: number, step: number): boolean =>
    isOther(from + step) && isOther(from + 2 * step, from, from + step);
  return goesOn(first, -1) || goesOn(last, 1);
}

const LOOK_FAR = 12;

/** Whether the same formula comes back along the line: every fourth row, every second column. */
function isRegular({ isAlike }: ComparedSheet, axis: Axis, line: number, position: number): boolean {
  const cell = cellOn(axis, line, position);
  for (let step = 2; step <= LOOK_FAR; step++)
    if ([position - step, position + step].some((at) => isAlike(cell, cellOn(axis, line, at)))) return true;
  return false;
}

function findingOf(
  index: WorkbookIndex,
  sheet: SheetIndex,
  { area, cells: [one] }: BreakRegion<PatternBreak, number>,
): Finding {
  const result = resultOf(index, sheet, one, one.expected);
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
}

function resultOf(
  index: WorkbookIndex,
  sheet: SheetIndex,
  { row, column }: Cell,
  { tree }: ExpectedFormula,
): Decimal | null {
  return evaluate(index, tree, { sheet, row, column });
}

import { Decimal } from '../../finsam/decimal';
import type { Area, TableSnapshot } from '../../workbook/snapshot';
import type { Finding } from '../finding';
import { MOST_FINDINGS, type SpreadsheetCheck } from './check';
import { evaluate, isSameFigure } from './evaluate';
import {
  continued,
  findsLess,
  lacksFigure,
  placesFrom,
  readsPosition,
  referencesOf,
  wouldBeCircular,
} from './expectedFormula';
import { nodesOf, type FormulaNode } from './formula/tree';
import { cellOn, lineOf, linesOf, positionOf, type Axis } from './lines';
import { memoOf } from './memo';
import { acrossOf, habitBeside, isFormula, runsAround, type Cell, type ComparedSheet } from './neighbours';
import { breakRegions, breaksIn, type BreakRegion, type PatternBreak } from './patternBreaks';
import { NUMBER, type SheetIndex } from './sheetIndex';
import { sumsInLines } from './sumsInLines';
import {
  columnHeading,
  effectOf,
  evidenceOf,
  figureText,
  looksLikeYear,
  sheetPlace,
  shortened,
} from './words';

/** A number that was typed over a formula: the cells around it are all copies of one. */
export const constantAmongFormulas: SpreadsheetCheck = {
  id: 'constant-among-formulas',
  run: (_workbook, index) =>
    overwritten(index)
      .flatMap(({ sheet, found }) =>
        breakRegions(found, (one) => isExactly(sheet, one)).map((region) => findingOf(sheet, region)),
      )
      .slice(0, MOST_FINDINGS),
};

interface Overwritten extends PatternBreak {
  /** What the formula would give; null where that is not plain to see. */
  readonly result: Decimal | null;
}

/** Only what stands near a formula can have been one: in the middle of what was pasted over formulas, at most. */
const NEAR = [-6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6];

/** All of them, by sheet. */
export const overwritten = memoOf((index) => breaksIn(index, NEAR, overwrittenAt));

const MOST_TOGETHER = 2;
const MOST_PASTED = 12;
const FEWEST_OF_LIST = 3;

function overwrittenAt(on: ComparedSheet, axis: Axis, line: number, position: number): Overwritten | null {
  const cell = cellOn(axis, line, position);
  if (!isTyped(on.sheet, cell)) return null;
  const one = candidateAt(on, axis, line, position);
  return one === null || wouldBeCircular(on.index, on.sheet, cell, one.expected) ? null : one;
}

function isTyped(sheet: SheetIndex, cell: Cell): boolean {
  return sheet.kindAt(cell.row, cell.column) === NUMBER && !isFormula(sheet, cell);
}

function candidateAt(on: ComparedSheet, axis: Axis, line: number, position: number): Overwritten | null {
  const { sheet } = on;
  // The constants that stand together, of which this is one.
  const isTypedAt = (at: number): boolean => isTyped(sheet, cellOn(axis, line, at));
  let [start, end] = [position, position];
  while (position - start < MOST_PASTED && isTypedAt(start - 1)) start--;
  while (end - position < MOST_PASTED && isTypedAt(end + 1)) end++;
  const together = end - start + 1;
  if (together > MOST_PASTED) return null;
  if (together > MOST_TOGETHER) return pastedAt(on, axis, line, position, [start, end]);
  const { before, after } = runsAround(on, axis, line, start, end);
  const [last, next] = [before[0], after[0]];
  if (
    last !== undefined &&
    next !== undefined &&
    on.isAlike(cellOn(axis, line, last), cellOn(axis, line, next))
  ) {
    if (before.length + after.length < together + 1) return null;
    const one = breakOf(on, axis, line, [last, next], position);
    return one !== null && isBetween(on, axis, line, one, before, after) ? one : null;
  }
  if (together > 1 || looksLikeYear(sheet, ...placeOf(cellOn(axis, line, position)))) return null;
  for (const run of [before, after]) {
    const one = atEdge(on, axis, line, position, run);
    if (one !== null) return one;
  }
  return axis === 'column' ? pastSubtotal(on, line, position) : null;
}

const FEWEST_DIGITS = 6;

/** One of several numbers that stand together, each to the digit what the formulas of the line would give: they were pasted over them. */
function pastedAt(
  on: ComparedSheet,
  axis: Axis,
  line: number,
  position: number,
  [start, end]: readonly [number, number],
): Overwritten | null {
  const { sheet } = on;
  const { before, after } = runsAround(on, axis, line, start, end);
  const [last, next] = [before[0], after[0]];
  const isBetween =
    last !== undefined &&
    next !== undefined &&
    on.isAlike(cellOn(axis, line, last), cellOn(axis, line, next));
  // What is typed of earlier periods, at one end of a row, comes to what the later ones are worked out to.
  const run = isBetween ? [last, next] : axis === 'column' ? [before, after].find(isList) : undefined;
  const [from, to] = run ?? [];
  if (from === undefined || to === undefined) return null;
  if (isBetween && before.length + after.length < FEWEST_OF_LIST) return null;
  let [digits, found]: [number, Overwritten | null] = [0, null];
  for (let at = start; at <= end; at++) {
    const one = breakOf(on, axis, line, [from, to], at);
    if (
      one === null ||
      one.result === null ||
      !isSameFigure(one.result, valueOf(sheet, one)) ||
      isCountedYear(sheet, one)
    )
      return null;
    if (!isBetween && !isOfOwnRow(on, one)) return null;
    digits += isExactly(sheet, one) ? valueOf(sheet, one).precision() : 0;
    if (at === position && isExactly(sheet, one)) found = one;
  }
  return digits >= FEWEST_DIGITS ? found : null;
}

function isList({ length }: readonly number[]): boolean {
  return length >= FEWEST_OF_LIST;
}

/** A number in a list that a subtotal divides, where the rows on the other side of the subtotal are worked out of their own figures. */
function pastSubtotal(on: ComparedSheet, column: number, row: number): Overwritten | null {
  const sums = sumsInLines(on.index)(on.sheet, 'column', column);
  for (const subtotal of [row - 1, row + 1]) {
    if (sums?.at(subtotal) === undefined) continue;
    const { before, after } = runsAround(on, 'column', column, subtotal, subtotal);
    const run = subtotal < row ? before : after;
    const [nearest, second] = run;
    if (nearest === undefined || second === undefined || run.length < FEWEST_OF_LIST) continue;
    const one = breakOf(on, 'column', column, [nearest, second], row);
    if (one !== null && isOfOwnRow(on, one)) return one;
  }
  return null;
}

function placeOf({ row, column }: Cell): [number, number] {
  return [row, column];
}

/** Whether a number between copies of one formula was one of them, and is no input or new start. */
function isBetween(
  on: ComparedSheet,
  axis: Axis,
  line: number,
  one: Overwritten,
  before: readonly number[],
  after: readonly number[],
): boolean {
  const position = positionOf(axis, one);
  if (isExactly(on.sheet, one) && !isCountedYear(on.sheet, one)) return true;
  const [first = 0, last = 0] = [before.at(-1), after.at(-1)];
  const [left, right] = [before.length, after.length];
  // Number, formula, number, formula: the numbers are meant.
  if (
    left === 1 &&
    right === 1 &&
    [first - 1, last + 1].some((at) => isTyped(on.sheet, cellOn(axis, line, at)))
  )
    return false;
  if (isTrivial(one.expected.tree)) {
    // What the next counts on from is a new start.
    if ([-1, 1].some((step) => readsPosition(on.index, on.sheet, axis, one, one.expected, position + step)))
      return false;
    if (left + right < 4 && !habitBeside(on, axis, line, position, position + 1).isKept) return false;
  }
  // Where the formula would find nothing, the number is all there is.
  if (findsLess(on.index, on.sheet, one, one.expected, one.neighbours)) return false;
  // Constants all along the other direction are a row of inputs.
  return typedAcross(on.sheet, axis, one, [-1, 1]) <= MOST_ACROSS;
}

/** A number at the end of a run of formulas that was one of them. */
function atEdge(
  on: ComparedSheet,
  axis: Axis,
  line: number,
  position: number,
  run: readonly number[],
): Overwritten | null {
  const [nearest, second = nearest] = run;
  if (nearest === undefined || second === undefined) return null;
  const { index, sheet } = on;
  const step = Math.sign(nearest - position);
  // Figures of earlier periods are typed all along, before the formulas of later ones.
  if (typedAcross(sheet, axis, cellOn(axis, line, position), [step]) > MOST_ACROSS) return null;
  const one = breakOf(on, axis, line, [nearest, second], position);
  if (one === null || opensBalance(on, axis, one, position - step)) return null;
  if (isExactly(sheet, one) && !isTrivial(one.expected.tree) && (run.length > 1 || isTelling(sheet, one)))
    return one;
  if (run.length < 2) return null;
  // Where the formula would only fetch or count on from what is no figure (the heading above the first), the number is all there can be.
  const references = referencesOf(one.expected.tree);
  if (isTrivial(one.expected.tree) && lacksFigure(placesFrom(index, sheet, one, references))) return null;
  if (isInCalculatedColumn(sheet, axis, one, run.length)) return one;
  // What the others count on from is where they begin, and is typed.
  if (readsPosition(index, sheet, axis, one, one.expected, position - step)) return null;
  if (axis === 'row' && isOutcome(sheet, one, cellOn(axis, line, nearest))) return null;
  if (run.length >= FEWEST_OF_LIST && axis === 'column' && isOfOwnRow(on, one)) return one;
  if (habitBeside(on, axis, line, position, position + step).isKept) return one;
  return isSumAcross(on, axis, cellOn(axis, line, nearest)) ? one : null;
}

/** Whether the cell sums what stands across the line: in a row of sums of columns every cell is one. */
function isSumAcross({ index, sheet }: ComparedSheet, axis: Axis, cell: Cell): boolean {
  const across = acrossOf(axis, cell);
  return sumsInLines(index)(sheet, across.axis, across.line)?.at(across.position) !== undefined;
}

function breakOf(
  { index, sheet }: ComparedSheet,
  axis: Axis,
  line: number,
  [from, to]: readonly [number, number],
  position: number,
): Overwritten | null {
  const expected = continued(index, sheet, axis, line, from, to, position);
  if (expected === null || referencesOf(expected.tree).length === 0) return null;
  const cell = cellOn(axis, line, position);
  return {
    ...cell,
    expected,
    result: evaluate(index, expected.tree, { sheet, ...cell }),
    neighbours: [...new Set([from, to])].map((at) => cellOn(axis, line, at)),
  };
}

function valueOf(sheet: SheetIndex, { row, column }: Cell): Decimal {
  return new Decimal(sheet.valueAt(row, column) as number);
}

/** Whether the number is exactly what the formula would give: then it was a formula. Nought says nothing. */
function isExactly(sheet: SheetIndex, one: Overwritten): boolean {
  return one.result !== null && !one.result.isZero() && isSameFigure(one.result, valueOf(sheet, one));
}

/** Whether the number is a year among years that count on from each other: a heading that may be typed anywhere. */
function isCountedYear(sheet: SheetIndex, one: Overwritten): boolean {
  return isTrivial(one.expected.tree) && looksLikeYear(sheet, ...placeOf(one));
}

/** Whether the formula would carry on from the position before in its own line, where nothing stands: the first of a row of balances is typed. */
function opensBalance(
  { index, sheet }: ComparedSheet,
  axis: Axis,
  one: Overwritten,
  position: number,
): boolean {
  const before = cellOn(axis, lineOf(axis, one), position);
  return placesFrom(index, sheet, one, referencesOf(one.expected.tree)).some(
    (place) =>
      place.sheet === sheet &&
      place.area.row === before.row &&
      place.area.column === before.column &&
      lacksFigure([place]),
  );
}

const TELLING_DIGITS = 3;

/** Whether the number is too special to be the same by chance, and looks as the formula beside it does. */
function isTelling(sheet: SheetIndex, { neighbours: [neighbour], ...cell }: Overwritten): boolean {
  if (neighbour === undefined || valueOf(sheet, cell).precision() < TELLING_DIGITS) return false;
  const [look, other] = [cell, neighbour].map(({ row, column }) => sheet.sheet.looks.at(row, column));
  return look?.numberFormat === other?.numberFormat && look?.bold === other?.bold;
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

/** Whether the formula calculates with figures of the cell's own row, which are all there, and else only with what it names by "$". */
function isOfOwnRow({ index, sheet }: ComparedSheet, one: Overwritten): boolean {
  const references = referencesOf(one.expected.tree);
  const places = placesFrom(index, sheet, one, references);
  if (places.length < references.length || lacksFigure(places)) return false;
  let own = 0;
  for (const reference of references) {
    const place = index.resolve(reference, sheet, one.row, one.column);
    if (place?.sheet === sheet && place.area.row === one.row && place.area.rows === 1) own++;
    else if (reference.kind === 'area' && !reference.first.row?.absolute) return false;
  }
  return own > 0;
}

const MOST_ACROSS = 2;
const LOOK_ACROSS = 20;

/** How many typed numbers stand along the other direction, with this one, that have formulas on all these sides. */
function typedAcross(sheet: SheetIndex, axis: Axis, cell: Cell, sides: readonly number[]): number {
  const across = acrossOf(axis, cell);
  const isFlanked = (at: number): boolean => {
    const one = cellOn(across.axis, across.line, at);
    return (
      isTyped(sheet, one) &&
      sides.every((side) => isFormula(sheet, cellOn(axis, at, positionOf(axis, one) + side)))
    );
  };
  if (sides.length === 1) {
    let count = 0;
    for (let step = -LOOK_ACROSS; step <= LOOK_ACROSS; step++) if (isFlanked(across.position + step)) count++;
    return count;
  }
  let length = 1;
  for (const step of [-1, 1])
    for (let at = across.position + step; length <= MOST_ACROSS + 1 && isFlanked(at); at += step) length++;
  return length;
}

const OUTCOME = /utfall|bokslut|historisk|faktisk|actual|historical|\d{4} ?a$/iu;

/** Whether the column of the number is headed as what has been, and that of the formula is not. */
function isOutcome(sheet: SheetIndex, cell: Cell, formula: Cell): boolean {
  const [own, other] = [cell, formula].map(({ row, column }) => columnHeading(sheet, row, column) ?? '');
  return OUTCOME.test(own ?? '') && !OUTCOME.test(other ?? '');
}

/** Whether the cell lies in a column of a table that is otherwise calculated. */
function isInCalculatedColumn(sheet: SheetIndex, axis: Axis, { row, column }: Cell, run: number): boolean {
  if (axis !== 'column' || run < FEWEST_OF_LIST) return false;
  return sheet.sheet.tables.some(({ area, hasTotals }: TableSnapshot) => {
    const data: Area = { ...area, row: area.row + 1, rows: area.rows - (hasTotals ? 2 : 1) };
    const { first, last, lines } = linesOf('column', data);
    return (
      row >= first &&
      row <= last &&
      column >= lines[0] &&
      column <= lines[1] &&
      run >= Math.min(FULL_COLUMN, data.rows - 1)
    );
  });
}

const FULL_COLUMN = 12;

function findingOf(sheet: SheetIndex, { area, group, cells }: BreakRegion<Overwritten, boolean>): Finding {
  const [one] = cells;
  const value = valueOf(sheet, one);
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
}

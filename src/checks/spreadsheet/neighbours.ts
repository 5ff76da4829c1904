import { parseFormula } from './formula/parse';
import { nodesOf, type FormulaNode } from './formula/tree';
import {
  formulaAt,
  relativeTokens,
  type Corner,
  type RelativeToken,
  type Step,
} from '../../workbook/relativeFormula';
import { cellOn, linesOf, type Axis } from './lines';
import { looseShapeAt } from './looseShapes';
import { NO_FORMULA, type SheetIndex } from './sheetIndex';
import type { WorkbookIndex } from './workbookIndex';

/** Whether two cells hold the same formula, copied or written cell by cell. */
export type IsAlike = (one: Cell, other: Cell) => boolean;

export interface Cell {
  readonly row: number;
  readonly column: number;
}

export function alikeOn(index: WorkbookIndex, sheet: SheetIndex): IsAlike {
  const loose = looseShapeAt(index);
  return (one, other) => {
    const shape = sheet.shapeAt(one.row, one.column);
    if (shape === NO_FORMULA) return false;
    return (
      shape === sheet.shapeAt(other.row, other.column) ||
      loose(sheet, one.row, one.column) === loose(sheet, other.row, other.column)
    );
  };
}

/** How many cells hold the same formula one after the other, from a cell on; no more than `most`. */
export function runLength(
  isAlike: IsAlike,
  sheet: SheetIndex,
  axis: Axis,
  line: number,
  start: number,
  step: 1 | -1,
  most: number,
): number {
  const first = cellOn(axis, line, start);
  if (sheet.shapeAt(first.row, first.column) === NO_FORMULA) return 0;
  let length = 1;
  while (length < most && isAlike(first, cellOn(axis, line, start + step * length))) length++;
  return length;
}

/** A formula that a cell might hold, after the pattern of its neighbours. */
export interface ExpectedFormula {
  readonly formula: string;
  readonly tree: FormulaNode;
}

/**
 * The formula that continues from one cell over another to a third, all on one line: copied where the two are copies, and with
 * absolute addresses in even steps where they are written cell by cell. Null where the steps are not even.
 */
export function continued(
  sheet: SheetIndex,
  axis: Axis,
  line: number,
  from: number,
  to: number,
  at: number,
): ExpectedFormula | null {
  const [one, other, target] = [from, to, at].map((position) => cellOn(axis, line, position)) as [
    Cell,
    Cell,
    Cell,
  ];
  const [first, second] = [one, other].map((cell) =>
    relativeTokens(sheet.formulaAt(cell.row, cell.column) ?? '', cell.row, cell.column),
  ) as [RelativeToken[], RelativeToken[]];
  if (first.length !== second.length) return null;
  const share = (at - from) / (to - from);
  let even = true;
  const step = (a: Step | null, b: Step | null): Step | null => {
    if (a === null || b === null || !a.absolute || !b.absolute || a.at === b.at) return a;
    const moved = a.at + (b.at - a.at) * share;
    if (!Number.isInteger(moved) || moved < 0) even = false;
    return { absolute: true, at: Math.round(moved) };
  };
  const tokens = first.map((token, number): RelativeToken => {
    const pair = second[number]?.reference;
    if (token.reference === null || !pair) return token;
    const corners = token.reference.corners.map((corner, end): Corner => {
      const twin = pair.corners[end] ?? corner;
      return { row: step(corner.row, twin.row), column: step(corner.column, twin.column) };
    });
    return { ...token, reference: { ...token.reference, corners } };
  });
  const tree = parseFormula(tokens.slice(1));
  if (!even || tree === null) return null;
  const formula = formulaAt(tokens, target.row, target.column);
  return formula.includes('#REF!') ? null : { formula, tree };
}

const MOST_PARALLEL = 6;

/**
 * How many of the lines beside a line hold the same formula at two positions, and how many hold different ones: what the block does as a
 * whole. Lines without formulas there, or whose formulas are all different, say nothing.
 */
export function parallelLines(
  isAlike: IsAlike,
  sheet: SheetIndex,
  axis: Axis,
  line: number,
  one: number,
  other: number,
): { alike: number; unlike: number } {
  let [alike, unlike] = [0, 0];
  for (let step = 1; step <= MOST_PARALLEL; step++)
    for (const beside of [line - step, line + step]) {
      const [a, b] = [cellOn(axis, beside, one), cellOn(axis, beside, other)];
      if (sheet.shapeAt(a.row, a.column) === NO_FORMULA && sheet.shapeAt(b.row, b.column) === NO_FORMULA)
        continue;
      if (isAlike(a, b)) alike++;
      else if (isAlike(b, cellOn(axis, beside, 2 * other - one))) unlike++;
    }
  return { alike, unlike };
}

/** Whether the formula, put in the cell, would read the position beyond the end of its line. */
export function readsPosition(
  index: WorkbookIndex,
  sheet: SheetIndex,
  axis: Axis,
  { row, column }: Cell,
  expected: ExpectedFormula,
  position: number,
): boolean {
  for (const node of nodesOf(expected.tree)) {
    if (node.kind !== 'reference') continue;
    const place = index.resolve(node.reference, sheet, row, column);
    if (place?.sheet !== sheet) continue;
    const { first, last } = linesOf(axis, place.area);
    if (first <= position && last >= position) return true;
  }
  return false;
}

/** The formula with its addresses left out: what it does, not with what. */
export function skeletonOf(sheet: SheetIndex, { row, column }: Cell): string {
  return relativeTokens(sheet.formulaAt(row, column) ?? '', row, column)
    .map(({ text, reference }) => (reference === null ? text.trim().toUpperCase() : '@'))
    .join('');
}

/** Whether two formulas of more than one address are the same but for one address. */
export function differInOneAddress(
  sheet: SheetIndex,
  { row, column }: Cell,
  expected: ExpectedFormula,
): boolean {
  const [own, other] = [sheet.formulaAt(row, column) ?? '', expected.formula].map((formula) =>
    relativeTokens(formula, row, column),
  ) as [RelativeToken[], RelativeToken[]];
  if (own.length !== other.length || own.length <= SHORTEST) return false;
  return own.filter(({ text }, number) => text !== other[number]?.text).length === 1;
}

/** "=", an address, an operator, an address. */
const SHORTEST = 3;

import { placesFrom, referencesOf, type ExpectedFormula } from './expectedFormula';
import type { FormulaNode } from './formula/tree';
import { cellOn, lineOf, linesOf, positionOf, type Axis } from './lines';
import { acrossOf, type Cell, type ComparedSheet } from './neighbours';
import type { Place } from './workbookIndex';

/** Rows that go on from one period to the next, and where they begin anew: opening balances, blocks of years, what is bought in between. */

/**
 * Whether a formula differs from those around it since a series begins there: it opens with what its own line closed with, or with what is
 * far from where the others open; it takes its figure from elsewhere where the others repeat the one before, or adds something to it; or the
 * whole column goes on from an earlier one.
 */
export function startsAnew(on: ComparedSheet, axis: Axis, cell: Cell, expected: ExpectedFormula): boolean {
  const { index, sheet } = on;
  const shape = index.shapeAt(sheet, cell.row, cell.column);
  if (!shape?.tree) return false;
  const own = placesFrom(index, sheet, cell, shape.references);
  const carried = carriedFrom(on, cell, expected.tree);
  const opening = carriedFrom(on, cell, shape.tree);
  if (opening !== null && isClosing(on, axis, cell, opening)) return true;
  if (carried !== null && isBeside(axis, cell, carried) && own.every((place) => isElsewhere(carried, place)))
    return own.length > 0;
  if (carried !== null && shape.references.length > 1 && own.some((place) => isSamePlace(place, carried)))
    return isBefore(axis, cell, carried);
  if (carried !== null && isSinglePlace(shape.tree) && isClosing(on, axis, cell, carried))
    return own.every((place) => isElsewhere(carried, place));
  return goesOnFromEarlier(on, axis, cell, own, placesFrom(index, sheet, cell, referencesOf(expected.tree)));
}

/** The single cell that a formula fetches and does nothing else; null where it is of another sheet, or does more. */
function carriedFrom({ index, sheet }: ComparedSheet, cell: Cell, tree: FormulaNode): Place | null {
  if (!isSinglePlace(tree)) return null;
  const [place] = placesFrom(index, sheet, cell, referencesOf(tree));
  return place?.sheet === sheet && isSingle(place) ? place : null;
}

function isSinglePlace(tree: FormulaNode): boolean {
  return tree.kind === 'reference' || (tree.kind === 'prefix' && tree.operand.kind === 'reference');
}

function isSingle({ area }: Place): boolean {
  return area.rows === 1 && area.columns === 1;
}

function isSamePlace(one: Place, other: Place): boolean {
  return (
    one.sheet === other.sheet &&
    isSingle(one) &&
    one.area.row === other.area.row &&
    one.area.column === other.area.column
  );
}

function isBefore(axis: Axis, cell: Cell, { area }: Place): boolean {
  return positionOf(axis, area) < positionOf(axis, cell);
}

/** Whether the place is the cell before, in the same line. */
function isBeside(axis: Axis, cell: Cell, { area }: Place): boolean {
  return lineOf(axis, area) === lineOf(axis, cell) && positionOf(axis, area) === positionOf(axis, cell) - 1;
}

/** Whether a place is on another sheet than one that was expected, or far from it. */
function isElsewhere(expected: Place, place: Place): boolean {
  return place.sheet !== expected.sheet || isFar(expected, place);
}

const FAR = 3;

function isFar({ area: one }: Place, { area: other }: Place): boolean {
  return Math.abs(one.row - other.row) > FAR || Math.abs(one.column - other.column) > FAR;
}

/** Whether the place is before the cell, and worked out from the cell of its own line there. */
function isClosing({ index, sheet }: ComparedSheet, axis: Axis, cell: Cell, closing: Place): boolean {
  if (!isBefore(axis, cell, closing)) return false;
  const [line, position] = [lineOf(axis, cell), positionOf(axis, closing.area)];
  const references = index.shapeAt(sheet, closing.area.row, closing.area.column)?.references ?? [];
  return placesFrom(index, sheet, closing.area, references).some((place) => {
    const { first, last, lines } = linesOf(axis, place.area);
    return (
      place.sheet === sheet && first <= position && last >= position && lines[0] <= line && lines[1] >= line
    );
  });
}

const LOOK_ACROSS = 30;

/** Whether other formulas of the column, too, go on from an earlier column than the one before, which was expected: a block of years begins. */
function goesOnFromEarlier(
  { index, sheet }: ComparedSheet,
  axis: Axis,
  cell: Cell,
  own: readonly Place[],
  expected: readonly Place[],
): boolean {
  const position = positionOf(axis, cell);
  const positionsOf = (places: readonly Place[]): Set<number> =>
    new Set(
      places
        .filter((place) => place.sheet === sheet && isSingle(place))
        .map(({ area }) => positionOf(axis, area))
        .filter((at) => at < position),
    );
  const expectedAt = positionsOf(expected);
  if (!expectedAt.has(position - 1)) return false;
  const earlier = [...positionsOf(own)].filter((at) => at < position - 1 && !expectedAt.has(at));
  if (earlier.length === 0) return false;
  const across = acrossOf(axis, cell);
  for (let step = -LOOK_ACROSS; step <= LOOK_ACROSS; step++) {
    const beside = cellOn(across.axis, across.line, across.position + step);
    const references = step === 0 ? undefined : index.shapeAt(sheet, beside.row, beside.column)?.references;
    if (references === undefined) continue;
    const read = positionsOf(placesFrom(index, sheet, beside, references));
    if (earlier.some((at) => read.has(at)) && !read.has(position - 1)) return true;
  }
  return false;
}

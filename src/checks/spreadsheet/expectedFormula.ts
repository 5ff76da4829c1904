import { containsArea, containsCell } from '../../workbook/addresses';
import {
  formulaAt,
  placeOf,
  type Corner,
  type RelativeToken,
  type Step,
} from '../../workbook/relativeFormula';
import { parseFormula } from './formula/parse';
import { nodesOf, type FormulaNode, type Reference } from './formula/tree';
import { cellOn, linesOf, type Axis } from './lines';
import { ofTree } from './memo';
import type { Cell } from './neighbours';
import { BLANK, EMPTY_TEXT, NUMBER, TEXT, type SheetIndex } from './sheetIndex';
import { countOf } from './summedArea';
import type { Place, WorkbookIndex } from './workbookIndex';

/** A formula that a cell might hold, after the pattern of its neighbours. */
export interface ExpectedFormula {
  readonly formula: string;
  readonly tree: FormulaNode;
  /** Without "=". */
  readonly tokens: readonly RelativeToken[];
}

/**
 * The formula that continues from one cell over another to a third, all on one line: copied where the two are copies or the same cell, and with
 * absolute addresses in even steps where they are written cell by cell. Null where the steps are not even.
 */
export function continued(
  index: WorkbookIndex,
  sheet: SheetIndex,
  axis: Axis,
  line: number,
  from: number,
  to: number,
  at: number,
): ExpectedFormula | null {
  const [one, other] = [from, to].map((position) => {
    const { row, column } = cellOn(axis, line, position);
    return index.shapeAt(sheet, row, column);
  });
  if (!one?.tree || !other?.tree) return null;
  const target = cellOn(axis, line, at);
  if (one === other) return expectedAt(target, one.tokens, one.tree);
  const [first, second] = [one.tokens, other.tokens];
  if (first.length !== second.length) return null;
  const share = from === to ? 0 : (at - from) / (to - from);
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
  const tree = even ? parseFormula(tokens) : null;
  return tree === null ? null : expectedAt(target, tokens, tree);
}

/** Null where an address would lie outside the sheet. */
function expectedAt(
  { row, column }: Cell,
  tokens: readonly RelativeToken[],
  tree: FormulaNode,
): ExpectedFormula | null {
  const formula = `=${formulaAt(tokens, row, column)}`;
  return formula.includes('#REF!') ? null : { formula, tree, tokens };
}

/** How far a formula is from the one that was expected. */
export type Likeness =
  /** Nothing differs but dollar signs, or the order in which cells are added. */
  | { readonly kind: 'same' }
  /** One thing differs (an address, a function, an operator), or the addresses stand in another order. */
  | { readonly kind: 'slip'; readonly functions: readonly [string, string] | null }
  /** The same with other addresses. */
  | { readonly kind: 'sameSkeleton' }
  | { readonly kind: 'other' };

/** An address, an operator, an address. */
const SHORTEST = 2;

export function likenessOf(
  index: WorkbookIndex,
  sheet: SheetIndex,
  cell: Cell,
  { tree, tokens: other }: ExpectedFormula,
): Likeness {
  const shape = index.shapeAt(sheet, cell.row, cell.column);
  const own = shape?.tokens ?? [];
  if (shape?.tree && shape.tree !== tree && differsInDigits(shape.tree, tree))
    return { kind: 'slip', functions: null };
  if (own.length !== other.length) return { kind: 'other' };
  const [mine, its] = [own, other].map((tokens) => tokens.map((token) => tokenText(token, cell))) as [
    string[],
    string[],
  ];
  const differing = own.flatMap((token, number) =>
    mine[number] === its[number] ? [] : [{ token, other: other[number] ?? token }],
  );
  if (differing.length === 0) return { kind: 'same' };
  const areAddresses = differing.every(
    ({ token, other: twin }) => token.reference !== null && twin.reference !== null,
  );
  const [only] = differing;
  if (differing.length === 1 && only !== undefined && own.length > SHORTEST) {
    const isFunction = only.token.kind === 'word' && only.other.kind === 'word';
    const isReplaced = isFunction || areAddresses || isOperator(only.token, only.other);
    const functions = isFunction
      ? ([only.token.text.toUpperCase(), only.other.text.toUpperCase()] as const)
      : null;
    return isReplaced ? { kind: 'slip', functions } : { kind: 'other' };
  }
  if (!areAddresses) return { kind: 'other' };
  if ([...mine].sort().join(' ') !== [...its].sort().join(' ')) return { kind: 'sameSkeleton' };
  const isSum = own.every(({ text, reference }) => reference !== null || /^[=+\s]*$/.test(text));
  return isSum ? { kind: 'same' } : { kind: 'slip', functions: null };
}

/** Whether two formulas round to other digits and are else the same: ROUND(B4*0.2,-3) among ROUND(…,0). */
function differsInDigits(one: FormulaNode, other: FormulaNode): boolean {
  const [own, its] = [roundedKey(one), roundedKey(other)];
  return own !== null && own.digits !== its?.digits && own.key === its?.key;
}

/** A formula without the digits that it rounds to, and these; null of one that does not round. */
const roundedKey = ofTree((tree) => {
  const digits: unknown[] = [];
  const key = JSON.stringify(tree, (_, node: unknown) => {
    if (!isRounding(node)) return node;
    digits.push(node.values[1]);
    return { ...node, name: 'rounded', values: node.values.slice(0, 1) };
  });
  return digits.length === 0 ? null : { key, digits: JSON.stringify(digits) };
});

function isRounding(node: unknown): node is FormulaNode & { readonly kind: 'call' } {
  const { kind, name } = (node ?? {}) as { readonly kind?: unknown; readonly name?: unknown };
  return kind === 'call' && name === 'ROUND';
}

function isOperator(...tokens: readonly RelativeToken[]): boolean {
  return tokens.every(({ text }) => /^(?:[-+*/^]|<=?|>=?)$/.test(text));
}

/** Without dollar signs and in upper case. */
function tokenText({ text, reference }: RelativeToken, { row, column }: Cell): string {
  if (reference === null) return text.trim().toUpperCase();
  const corners = reference.corners.map((corner) =>
    [
      corner.row === null ? '' : placeOf(corner.row, row),
      corner.column === null ? '' : placeOf(corner.column, column),
    ].join(','),
  );
  return `${reference.sheet.toUpperCase()}${corners.join(':')}`;
}

export const referencesOf = ofTree((tree): readonly Reference[] =>
  [...nodesOf(tree)].flatMap((node) => (node.kind === 'reference' ? [node.reference] : [])),
);

/** The areas that references lead to from a cell. */
export function placesFrom(
  index: WorkbookIndex,
  sheet: SheetIndex,
  { row, column }: Cell,
  references: readonly Reference[],
): Place[] {
  return references
    .map((reference) => index.resolve(reference, sheet, row, column))
    .filter((place) => place !== null);
}

/** Whether the formula, put in the cell, would read the position of its line or of those beside it. */
export function readsPosition(
  index: WorkbookIndex,
  sheet: SheetIndex,
  axis: Axis,
  cell: Cell,
  { tree }: ExpectedFormula,
  position: number,
): boolean {
  return placesFrom(index, sheet, cell, referencesOf(tree)).some((place) => {
    const { first, last } = linesOf(axis, place.area);
    return place.sheet === sheet && first <= position && last >= position;
  });
}

/** Whether one of the areas is a single cell without a figure. */
export function lacksFigure(places: readonly Place[]): boolean {
  return places.some(({ sheet, area }) => {
    if (area.rows !== 1 || area.columns !== 1) return false;
    const kind = sheet.kindAt(area.row, area.column);
    return kind === BLANK || kind === EMPTY_TEXT || kind === TEXT;
  });
}

/** Whether the formula would find no figure in a cell where its neighbours find one in theirs: what stands there instead is all there is. */
export function findsLess(
  index: WorkbookIndex,
  sheet: SheetIndex,
  cell: Cell,
  { tree }: ExpectedFormula,
  neighbours: readonly Cell[],
): boolean {
  const lacks = (at: Cell, references: readonly Reference[]): boolean[] =>
    references.map((reference) => {
      const place = index.resolve(reference, sheet, at.row, at.column);
      return place !== null && lacksFigure([place]);
    });
  const own = lacks(cell, referencesOf(tree));
  if (!own.includes(true)) return false;
  // Names that a formula looks for are texts for all of them.
  return neighbours.every((neighbour) => {
    const its = lacks(neighbour, index.shapeAt(sheet, neighbour.row, neighbour.column)?.references ?? []);
    return own.some((isLacking, number) => isLacking && its[number] !== true);
  });
}

/** How many numbers stand in the areas. */
function numbersIn(places: readonly Place[]): number {
  return places.reduce((count, { sheet, area }) => count + countOf(sheet, area, NUMBER), 0);
}

/**
 * Whether the formula of a cell reads all that was expected and figures besides, where its neighbours would find none: a sum that reaches
 * farther since there is more to sum.
 */
export function reachesFartherForFigures(
  index: WorkbookIndex,
  sheet: SheetIndex,
  cell: Cell,
  expected: ExpectedFormula,
  neighbours: readonly Cell[],
): boolean {
  const own = index.shapeAt(sheet, cell.row, cell.column)?.references ?? [];
  const [places, other] = [own, referencesOf(expected.tree)].map((references) =>
    placesFrom(index, sheet, cell, references),
  ) as [Place[], Place[]];
  const isWithin = (one: Place): boolean =>
    places.some((place) => place.sheet === one.sheet && containsArea(place.area, one.area));
  if (!other.every(isWithin) || numbersIn(places) <= numbersIn(other)) return false;
  return neighbours.every((neighbour) => {
    const its = index.shapeAt(sheet, neighbour.row, neighbour.column)?.references ?? [];
    const farther = placesFrom(index, sheet, neighbour, own);
    return numbersIn(farther) <= numbersIn(placesFrom(index, sheet, neighbour, its));
  });
}

/** What is looked through for a circle: more than the formulas that any figure of people depends on, few enough to be done in no time. */
const MOST_LOOKED_THROUGH = 100_000;

/** Whether the cell would depend on itself if it held the formula. Where that takes too long to tell, it might. */
export function wouldBeCircular(
  index: WorkbookIndex,
  sheet: SheetIndex,
  cell: Cell,
  { tree }: ExpectedFormula,
): boolean {
  const seen = new Set<string>();
  const waiting = placesFrom(index, sheet, cell, referencesOf(tree));
  let left = MOST_LOOKED_THROUGH;
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const { area } = place;
    if (place.sheet === sheet && containsCell(area, cell.row, cell.column)) return true;
    const key = `${place.sheet.number} ${area.row} ${area.column} ${area.rows} ${area.columns}`;
    if (seen.has(key)) continue;
    seen.add(key);
    for (const one of filledCells(place)) {
      if (--left < 0) return true;
      const references = index.shapeAt(place.sheet, one.row, one.column)?.references;
      if (references === undefined) continue;
      const own = `${place.sheet.number} ${one.row} ${one.column}`;
      if (seen.has(own)) continue;
      seen.add(own);
      waiting.push(...placesFrom(index, place.sheet, one, references));
    }
  }
  return false;
}

function* filledCells({ sheet: { used }, area }: Place): Generator<Cell> {
  const bottom = Math.min(area.row + area.rows, used.row + used.rows);
  const right = Math.min(area.column + area.columns, used.column + used.columns);
  for (let row = Math.max(area.row, used.row); row < bottom; row++)
    for (let column = Math.max(area.column, used.column); column < right; column++) yield { row, column };
}

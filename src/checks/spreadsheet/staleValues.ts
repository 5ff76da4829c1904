import { Decimal } from '../../finsam/decimal';
import { halfStep } from '../../finsam/powersOfTen';
import { cellArea, containsCell } from '../../workbook/addresses';
import type { Finding } from '../finding';
import { circles, isInCircle, SETTLED } from './circularReferences';
import { MOST_EVIDENCE, type SpreadsheetCheck } from './check';
import { evaluate, isSameFigure } from './evaluate';
import { nodesOf, type FormulaNode } from './formula/tree';
import { memoOf } from './memo';
import { formulaColumn, formulaRow, NO_FORMULA, NUMBER, TEXT, type SheetIndex } from './sheetIndex';
import { textNumbers } from './numbersAsText';
import { doubleCounts } from './sumCountsTwice';
import { countOf } from './summedArea';
import { sumsThatMiss } from './missedParts';
import { unlikeFormulas } from './unlikeNeighbours';
import type { Place, WorkbookIndex } from './workbookIndex';
import { effectOf, evidenceOf, figureText, sheetPlace, shortened, valueText } from './words';

/** Formulas that show another value than they give: the file has been changed and not recalculated. Told once for each sheet. */
export const staleValue: SpreadsheetCheck = {
  id: 'stale-value',
  run: (_workbook, index) =>
    staleValues(index).flatMap(({ sheet, cells }) =>
      cells.length === 0 ? [] : [findingOf(index, sheet, cells)],
    ),
};

interface StaleCell {
  readonly row: number;
  readonly column: number;
  readonly value: Decimal;
  readonly expected: Decimal;
}

const OPERATIONS = new Set(['+', '-', '*', '/', '^']);

/** Whether the formula is made of nothing but what `evaluate` knows: told once of all its copies. */
function isPlain(tree: FormulaNode): boolean {
  let readsCells = false;
  for (const node of nodesOf(tree)) {
    if (node.kind === 'reference') readsCells = true;
    else if (node.kind === 'call' ? !/^(?:SUM|ROUND|N)$/.test(node.name) : false) return false;
    else if (node.kind === 'binary' && !OPERATIONS.has(node.operator)) return false;
  }
  return readsCells;
}

/** The cells of each sheet whose value is not what their formula gives. */
export const staleValues = memoOf((index) => {
  const plain = index.shapes.map(({ tree }) => (tree !== null && isPlain(tree) ? tree : null));
  const hasCircles = circles(index).length > 0;
  return index.sheets.map((sheet) => {
    const cells: StaleCell[] = [];
    for (const cell of sheet.formulaCells) {
      const [row, column] = [formulaRow(cell), formulaColumn(cell)];
      const tree = plain[sheet.shapeAt(row, column)];
      if (!tree || sheet.kindAt(row, column) !== NUMBER) continue;
      const expected = evaluate(index, tree, { sheet, row, column });
      const value = new Decimal(sheet.valueAt(row, column) as number);
      if (expected === null || !value.isFinite() || isSameFigure(value, expected)) continue;
      if (hasCircles && expected.minus(value).abs().lte(SETTLED)) continue;
      if (!isInCircle(index)(sheet, cell) && !isToldElsewhere(index, sheet, row, column))
        cells.push({ row, column, value, expected });
    }
    return { sheet, cells };
  });
});

/** What is wrong with the formula, or with what it sums, says more than that it was not recalculated since. */
function isToldElsewhere(index: WorkbookIndex, sheet: SheetIndex, row: number, column: number): boolean {
  const isHere = (one: { readonly row: number; readonly column: number }): boolean =>
    one.row === row && one.column === column;
  if (sumsThatMiss(index)[sheet.number]?.missed.some(isHere)) return true;
  if (doubleCounts(index)[sheet.number]?.found.some(isHere)) return true;
  if (unlikeFormulas(index)[sheet.number]?.found.some(isHere)) return true;
  return (index.shapeAt(sheet, row, column)?.references ?? []).some((reference) => {
    const place = index.resolve(reference, sheet, row, column);
    if (place === null || countOf(place.sheet, place.area, TEXT) === 0) return false;
    return textNumbers(index)[place.sheet.number]?.some((text) =>
      containsCell(place.area, text.row, text.column),
    );
  });
}

/**
 * Whether a value is as much off as rounding makes it where its terms and it are written with as many decimals as it has, by a half each, and
 * that is next to nothing of it.
 */
function isRounded(
  index: WorkbookIndex,
  sheet: SheetIndex,
  { row, column, value, expected }: StaleCell,
): boolean {
  const places = placesRead(index, sheet, row, column);
  const terms = places.reduce((count, place) => count + countOf(place.sheet, place.area, NUMBER), 0);
  const decimals = Math.min(value.decimalPlaces(), ...places.map(decimalsWorkedOut));
  const off = expected.minus(value).abs();
  return off.lte(halfStep(decimals).times(terms + 1)) && off.lte(value.abs().times(NEXT_TO_NOTHING));
}

const NEXT_TO_NOTHING = new Decimal('0.001');

function placesRead(index: WorkbookIndex, sheet: SheetIndex, row: number, column: number): Place[] {
  const references = index.shapeAt(sheet, row, column)?.references ?? [];
  return references.flatMap((reference) => index.resolve(reference, sheet, row, column) ?? []);
}

/** With how many decimals a single cell shows what its formula gives; what is typed is as exact as can be. */
function decimalsWorkedOut({ sheet, area: { row, column, rows, columns } }: Place): number {
  const isWorkedOut = rows === 1 && columns === 1 && sheet.shapeAt(row, column) !== NO_FORMULA;
  if (!isWorkedOut || sheet.kindAt(row, column) !== NUMBER) return Infinity;
  return new Decimal(sheet.valueAt(row, column) as number).decimalPlaces();
}

/** More than these are not followed back to where they began: it would take the square of their number. */
const MOST_FOLLOWED = 200;

/** Of some stale cells those that read no other stale one, if any: what those should be follows from others. */
function causes(
  index: WorkbookIndex,
  sheet: SheetIndex,
  some: readonly StaleCell[],
  all: readonly StaleCell[],
): readonly StaleCell[] {
  if (all.length > MOST_FOLLOWED) return some;
  const first = some.filter((cell) => {
    const places = placesRead(index, sheet, cell.row, cell.column).filter((place) => place.sheet === sheet);
    return !all.some(({ row, column }) => places.some(({ area }) => containsCell(area, row, column)));
  });
  return first.length > 0 ? first : some;
}

function findingOf(index: WorkbookIndex, sheet: SheetIndex, cells: readonly StaleCell[]): Finding {
  const difference = ({ value, expected }: StaleCell): Decimal => expected.minus(value);
  const wrong = cells.filter((cell) => !isRounded(index, sheet, cell));
  const isRounding = wrong.length === 0;
  const worst = causes(index, sheet, isRounding ? cells : wrong, cells).reduce((most, cell) =>
    difference(cell).abs().gt(difference(most).abs()) ? cell : most,
  );
  const { row, column, value, expected } = worst;
  return {
    rule: 'stale-value',
    severity: isRounding ? 'note' : 'error',
    variant: variantOf(cells.length > 1, isRounding),
    place: sheetPlace(sheet, cellArea(row, column)),
    details: {
      formula: shortened(sheet.formulaAt(row, column) ?? ''),
      value: valueText(value.toNumber()),
      expected: figureText(expected),
      count: cells.length,
    },
    found: figureText(value),
    expected: figureText(expected),
    effect: effectOf(sheet, row, column, difference(worst)),
    evidence: cells.slice(0, MOST_EVIDENCE).map((cell) => evidenceOf(sheet, cell.row, cell.column)),
    fix: null,
  };
}

function variantOf(areMany: boolean, isRounding: boolean): string {
  if (isRounding) return areMany ? 'roundedMany' : 'rounded';
  return areMany ? 'many' : '';
}

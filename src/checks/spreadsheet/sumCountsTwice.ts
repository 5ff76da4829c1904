import { areaAddress, cellArea, intersectAreas } from '../../workbook/addresses';
import type { Area } from '../../workbook/snapshot';
import { Decimal } from '../../finsam/decimal';
import type { Finding } from '../finding';
import { MOST_FINDINGS, type SpreadsheetCheck } from './check';
import { addendsOf, summedReferences } from './formula/addends';
import type { FormulaNode } from './formula/tree';
import { areaOfStretch, AXES, cellOn, linesOf, type Axis } from './lines';
import { memoOf, ofTree } from './memo';
import { regionsOf, type GroupedCell } from './regions';
import { formulaColumn, formulaRow, NUMBER, type SheetIndex } from './sheetIndex';
import { sumOf } from './summedArea';
import { sumsInLines, type SumInLine } from './sumsInLines';
import { addressOn, effectOf, evidenceOf, figureText, sheetPlace, shortened, valueText } from './words';
import type { Place, WorkbookIndex } from './workbookIndex';

/** A sum that counts another sum together with what that adds up, or with some of it: its parts are counted twice. */
export const sumCountsTwice: SpreadsheetCheck = {
  id: 'sum-counts-twice',
  run: (_workbook, index) => doubleCounts(index).flatMap(({ sheet, found }) => findings(sheet, found)),
};

interface DoubleCount {
  readonly row: number;
  readonly column: number;
  /** The cells with sums that are counted although their parts are. */
  readonly counted: readonly CountedSum[];
}

interface CountedSum {
  readonly sheet: SheetIndex;
  readonly row: number;
  readonly column: number;
  /** What of it is counted besides. */
  readonly part: Area;
  readonly amount: Decimal;
}

const MOST_COUNTED = 20;
const MOST_LINES = 64;

/** All sums that count something twice, by sheet. */
export const doubleCounts = memoOf((index) =>
  index.sheets.map((sheet) => {
    const found: DoubleCount[] = [];
    for (const cell of sheet.formulaCells) {
      const row = formulaRow(cell);
      const column = formulaColumn(cell);
      const tree = index.shapeAt(sheet, row, column)?.tree;
      const counted = tree ? countedTwice(index, tree, { sheet, row, column }) : [];
      if (counted.length > 0) found.push({ row, column, counted });
    }
    return { sheet, found };
  }),
);

/** All that a formula adds or sums. */
const addedReferences = ofTree((tree) => [
  ...new Set([...(addendsOf(tree) ?? []), ...summedReferences(tree)]),
]);

function countedTwice(
  index: WorkbookIndex,
  tree: FormulaNode,
  cell: { readonly sheet: SheetIndex; readonly row: number; readonly column: number },
): DoubleCount['counted'] {
  const places = addedReferences(tree)
    .map((reference) => index.resolve(reference, cell.sheet, cell.row, cell.column))
    .filter((place) => place !== null);
  const found: CountedSum[] = [];
  for (const { sheet, area } of places)
    for (const axis of AXES) {
      const { first, last, lines } = linesOf(axis, area);
      const end = Math.min(lines[1], lines[0] + MOST_LINES - 1);
      for (let line = lines[0]; line <= end && found.length < MOST_COUNTED; line++) {
        const sums =
          first === last
            ? partsAmong(index, sheet, axis, line, first, places)
            : (sumsInLines(index)(sheet, axis, line)?.within(first, last, MOST_COUNTED) ?? []);
        for (const sum of sums) {
          const at = cellOn(axis, line, sum.position);
          if (sheet === cell.sheet && at.row === cell.row && at.column === cell.column) continue;
          if (sheet.kindAt(at.row, at.column) !== NUMBER || isTakenOff(index, tree, cell, sheet, at))
            continue;
          const part = areaOfStretch(axis, { line, first: sum.first, last: sum.last });
          found.push({ sheet, ...at, part, amount: sumOf(sheet, part) ?? new Decimal(0) });
        }
      }
    }
  return found;
}

/** Of a single cell that is added and is a sum: as much of what it sums as the other addends hold too. */
function partsAmong(
  index: WorkbookIndex,
  sheet: SheetIndex,
  axis: Axis,
  line: number,
  position: number,
  places: readonly Place[],
): readonly SumInLine[] {
  if (places.length < 2) return [];
  const own = sumsInLines(index)(sheet, axis, line)?.at(position);
  if (own === undefined) return [];
  const { row, column } = cellOn(axis, line, position);
  const tree = index.shapeAt(sheet, row, column)?.tree;
  const addends = tree ? (addendsOf(tree) ?? []) : [];
  const added = addends.flatMap((addend) => index.resolve(addend, sheet, row, column) ?? []);
  return places.flatMap((place) => {
    if (place.sheet !== sheet) return [];
    const { first, last, lines } = linesOf(axis, place.area);
    if (lines[0] <= line && lines[1] >= line && first <= own.first && last >= own.last) return [own];
    return added.flatMap(({ area }) => {
      const both = intersectAreas(area, place.area);
      return both === null ? [] : [{ ...own, ...linesOf(axis, both) }];
    });
  });
}

/** Whether the formula names the sum once more, as one that takes it off again does. */
function isTakenOff(
  index: WorkbookIndex,
  tree: FormulaNode,
  cell: { readonly sheet: SheetIndex; readonly row: number; readonly column: number },
  sheet: SheetIndex,
  at: { readonly row: number; readonly column: number },
): boolean {
  if (addendsOf(tree) !== null) return false;
  const shape = index.shapeAt(cell.sheet, cell.row, cell.column);
  return (shape?.references ?? []).some((reference) => {
    const place = index.resolve(reference, cell.sheet, cell.row, cell.column);
    return (
      place?.sheet === sheet &&
      place.area.rows === 1 &&
      place.area.columns === 1 &&
      place.area.row === at.row &&
      place.area.column === at.column
    );
  });
}

function findings(sheet: SheetIndex, found: readonly DoubleCount[]): Finding[] {
  const byCell = new Map(found.map((one) => [`${one.row} ${one.column}`, one]));
  const cells: GroupedCell<number>[] = found.map(({ row, column }) => ({
    row,
    column,
    group: sheet.shapeAt(row, column),
  }));
  return regionsOf(cells)
    .slice(0, MOST_FINDINGS)
    .map(({ area }): Finding => {
      const one = byCell.get(`${area.row} ${area.column}`) as DoubleCount;
      const [counted] = one.counted;
      // A sum whose parts are counted one by one stands there once for each.
      const parts = one.counted.filter((sum) => counted !== undefined && isSameCell(sum, counted));
      const sums = one.counted.filter(
        (sum, at) => one.counted.findIndex((other) => isSameCell(other, sum)) === at,
      );
      const difference = one.counted.reduce((total, { amount }) => total.plus(amount), new Decimal(0));
      const formula = sheet.formulaAt(one.row, one.column) ?? '';
      return {
        rule: 'sum-counts-twice',
        severity: difference.isZero() ? 'warning' : 'error',
        place: sheetPlace(sheet, area),
        details: {
          formula: shortened(formula),
          sum:
            counted === undefined
              ? ''
              : addressOn(sheet, counted.sheet, cellArea(counted.row, counted.column)),
          part: parts.map(({ part }) => areaAddress(part)).join(', '),
          amount: figureText(difference),
        },
        found: valueText(sheet.valueAt(one.row, one.column)),
        expected: null,
        effect: effectOf(sheet, one.row, one.column, difference),
        evidence: sums.map((sum) => evidenceOf(sum.sheet, sum.row, sum.column)),
        fix: null,
      };
    });
}

function isSameCell(one: CountedSum, other: CountedSum): boolean {
  return one.sheet === other.sheet && one.row === other.row && one.column === other.column;
}

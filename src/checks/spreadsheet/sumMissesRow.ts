import { areaAddress } from '../../workbook/addresses';
import { formulaAt, placeOf, relativeTokens, type RelativeToken } from '../../workbook/relativeFormula';
import type { Area } from '../../workbook/snapshot';
import { Decimal } from '../../finsam/decimal';
import type { Finding, FixedCell } from '../finding';
import { MOST_EVIDENCE, MOST_FINDINGS, type SpreadsheetCheck } from './check';
import { addendsOf } from './formula/addends';
import { sumsThatMiss, type MissedPart } from './missedParts';
import type { Cell } from './neighbours';
import { labelOf } from './partsOfSums';
import { regionsOf } from './regions';
import type { SheetIndex } from './sheetIndex';
import { effectOf, evidenceOf, figureText, sheetPlace, valueText } from './words';
import type { WorkbookIndex } from './workbookIndex';

/** A sum that ends just before a row or a column that belongs to what it adds up, or leaves one out in the middle. */
export const sumMissesRow: SpreadsheetCheck = {
  id: 'sum-misses-row',
  run: (_workbook, index) =>
    sumsThatMiss(index)
      .flatMap(({ sheet, missed }) => findings(index, sheet, missed))
      .slice(0, MOST_FINDINGS),
};

function findings(index: WorkbookIndex, sheet: SheetIndex, parts: readonly MissedPart[]): Finding[] {
  const byCell = new Map(parts.map((part) => [`${part.row} ${part.column}`, part]));
  return regionsOf(parts.map((part) => ({ row: part.row, column: part.column, group: groupOf(part) }))).map(
    ({ area }) => {
      const part = byCell.get(`${area.row} ${area.column}`) as MissedPart;
      const inRegion: MissedPart[] = [];
      for (let row = area.row; row < area.row + area.rows; row++)
        for (let column = area.column; column < area.column + area.columns; column++) {
          const one = byCell.get(`${row} ${column}`);
          if (one !== undefined) inRegion.push(one);
        }
      return findingOf(index, sheet, area, part, inRegion);
    },
  );
}

/** Sums side by side that miss the same rows are one finding. */
function groupOf({ axis, missed, where }: MissedPart): string {
  return axis === 'column'
    ? `${where} rows ${missed.row} ${missed.rows}`
    : `${where} columns ${missed.column} ${missed.columns}`;
}

function findingOf(
  index: WorkbookIndex,
  sheet: SheetIndex,
  area: Area,
  part: MissedPart,
  inRegion: readonly MissedPart[],
): Finding {
  const { row, column, axis, missed, summed, where } = part;
  const cells = inRegion.flatMap((one) => cellsOf(one.missed)).slice(0, MOST_EVIDENCE);
  const amount = inRegion
    .flatMap((one) => cellsOf(one.missed))
    .reduce((total, one) => total.plus(sheet.valueAt(one.row, one.column) as number), new Decimal(0));
  const own = cellsOf(missed).reduce(
    (total, one) => total.plus(sheet.valueAt(one.row, one.column) as number),
    new Decimal(0),
  );
  const value = sheet.valueAt(row, column);
  const label = labelOf(sheet, axis, missed);
  const fixed = where === 'near' ? inRegion.map((one) => extended(sheet, one)) : [];
  return {
    rule: 'sum-misses-row',
    severity: where === 'near' && axis === 'column' ? 'error' : 'warning',
    variant: axis === 'column' ? '' : 'column',
    place: sheetPlace(sheet, area),
    details: {
      range: areaAddress(summed),
      missed: areaAddress(missed),
      label: label ?? areaAddress(missed),
      amount: figureText(own),
    },
    found: valueText(value),
    expected:
      typeof value === 'number' && isPlainSum(index, sheet, part) ? figureText(own.plus(value)) : null,
    effect: effectOf(sheet, row, column, amount),
    evidence: cells.map((one) => evidenceOf(sheet, one.row, one.column)),
    fix: fixed.length > 0 && fixed.every((one) => one !== null) ? { sheet: sheet.name, cells: fixed } : null,
  };
}

function isPlainSum(index: WorkbookIndex, sheet: SheetIndex, { row, column }: MissedPart): boolean {
  const tree = index.shapeAt(sheet, row, column)?.tree;
  return tree !== null && tree !== undefined && addendsOf(tree) !== null;
}

function cellsOf(area: Area): Cell[] {
  return Array.from({ length: area.rows * area.columns }, (_, number) => ({
    row: area.row + Math.floor(number / area.columns),
    column: area.column + (number % area.columns),
  }));
}

/** The formula with its range drawn out over what it misses; null where the range is not written as two cells. */
function extended(sheet: SheetIndex, { row, column, axis, summed, missed }: MissedPart): FixedCell | null {
  const formula = sheet.formulaAt(row, column);
  if (formula === null) return null;
  const tokens = relativeTokens(formula, row, column);
  const range = tokens.findIndex(
    (_, number) => tokens[number + 1]?.text === ':' && isRange(tokens, number, { row, column }, summed),
  );
  if (range < 0) return null;
  const [from, to] =
    axis === 'column'
      ? [summed.row, summed.row + summed.rows - 1]
      : [summed.column, summed.column + summed.columns - 1];
  const before = axis === 'column' ? missed.row < from : missed.column < from;
  const edge = before ? from : to;
  const by = (axis === 'column' ? missed.rows : missed.columns) * (before ? -1 : 1);
  const own = axis === 'column' ? row : column;
  const drawn = tokens.map((token, number): RelativeToken => {
    if ((number !== range && number !== range + 2) || token.reference === null) return token;
    const corners = token.reference.corners.map((corner) => {
      const step = axis === 'column' ? corner.row : corner.column;
      if (step === null || placeOf(step, own) !== edge) return corner;
      const moved = { ...step, at: step.at + by };
      return axis === 'column' ? { ...corner, row: moved } : { ...corner, column: moved };
    });
    return { ...token, reference: { ...token.reference, corners } };
  });
  return { row, column, formula: formulaAt(drawn, row, column), value: null };
}

function isRange(tokens: readonly RelativeToken[], number: number, cell: Cell, area: Area): boolean {
  const [first] = tokens[number]?.reference?.corners ?? [];
  const [last] = tokens[number + 2]?.reference?.corners ?? [];
  if (!first?.row || !first.column || !last?.row || !last.column) return false;
  return (
    placeOf(first.row, cell.row) === area.row &&
    placeOf(first.column, cell.column) === area.column &&
    placeOf(last.row, cell.row) === area.row + area.rows - 1 &&
    placeOf(last.column, cell.column) === area.column + area.columns - 1
  );
}

import type { Likeness } from './expectedFormula';
import type { Axis } from './lines';
import type { Cell, ComparedSheet } from './neighbours';
import type { PatternBreak } from './patternBreaks';
import { NUMBER, type SheetIndex } from './sheetIndex';
import { columnHeading, rowLabel } from './words';

/** Functions that say in one figure what a whole column or row holds: which one is right depends on what it holds. */
const SUMMARIES = new Set([
  'SUM',
  'AVERAGE',
  'MEDIAN',
  'MIN',
  'MAX',
  'COUNT',
  'COUNTA',
  'PRODUCT',
  'STDEV',
  'VAR',
]);

/** What nobody adds up: shares, prices, rates, ages, and what is called by the function itself. */
const NOT_ADDED_UP =
  /snitt|medel|median|minst|störst|högst|lägst|max|min\b|antal|andel|procent|%|grad|takt|kvot|pris|sats|ålder|betyg|index|per |average|mean|share|rate|ratio|price|age\b|score|count|number of/iu;

/**
 * Whether a function stands among others because its figures are of another kind: averages of shares in a row of sums. The figures look or are
 * called otherwise than those beside them, or are parts of one.
 */
export function isOtherSummary(
  { sheet }: ComparedSheet,
  axis: Axis,
  { neighbours: [neighbour], ...cell }: PatternBreak,
  likeness: Likeness,
): boolean {
  if (likeness.kind !== 'slip' || likeness.functions === null || neighbour === undefined) return false;
  if (!likeness.functions.every((name) => SUMMARIES.has(name))) return false;
  if (likeness.functions.every((name) => name.startsWith('COUNT'))) return true;
  const [look, other] = [cell, neighbour].map(({ row, column }) => sheet.sheet.looks.at(row, column));
  if (
    look?.numberFormat !== other?.numberFormat ||
    isPartOfOne(sheet, cell) !== isPartOfOne(sheet, neighbour)
  )
    return true;
  return NOT_ADDED_UP.test(nameOf(sheet, axis, cell));
}

function nameOf(sheet: SheetIndex, axis: Axis, { row, column }: Cell): string {
  return (axis === 'row' ? columnHeading(sheet, row, column) : rowLabel(sheet, row, column)) ?? '';
}

function isPartOfOne(sheet: SheetIndex, { row, column }: Cell): boolean {
  if (sheet.kindAt(row, column) !== NUMBER) return false;
  const value = Math.abs(sheet.valueAt(row, column) as number);
  return value > 0 && value < 1;
}

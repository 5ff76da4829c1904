import type { Area } from '../../workbook/snapshot';
import { addendsOf, summedReferences } from './formula/addends';
import type { Reference } from './formula/tree';
import {
  areaAround,
  areaOfStretch,
  AXES,
  cellOn,
  lineOf,
  positionOf,
  stretchOf,
  type Axis,
  type Stretch,
} from './lines';
import { memoOf } from './memo';
import {
  addedStretches,
  countedBeside,
  isAddedBeside,
  missedBetween,
  MOST_MISSED,
  wholeStretch,
  type Where,
} from './missedAddends';
import type { Cell } from './neighbours';
import { isAddedLater, isCovered, isOneOfThem } from './partsOfSums';
import { BLANK, EMPTY_TEXT, formulaColumn, formulaRow, NUMBER, type SheetIndex } from './sheetIndex';
import { sumsInLines } from './sumsInLines';
import { looksLikeYear } from './words';
import type { WorkbookIndex } from './workbookIndex';

/** A sum, and what of its line it leaves out. */
export interface MissedPart {
  readonly row: number;
  readonly column: number;
  readonly axis: Axis;
  /** What the sum adds up, as far as it lies in its own line. */
  readonly summed: Area;
  readonly missed: Area;
  readonly where: Where;
}

/** All sums that miss something, by sheet. */
export const sumsThatMiss = memoOf((index) =>
  index.sheets.map((sheet) => {
    const missed: MissedPart[] = [];
    for (const cell of sheet.formulaCells) {
      const [row, column] = [formulaRow(cell), formulaColumn(cell)];
      const part = missedPart(index, sheet, row, column);
      if (part !== null) missed.push(part);
    }
    return { sheet, missed };
  }),
);

function missedPart(index: WorkbookIndex, sheet: SheetIndex, row: number, column: number): MissedPart | null {
  const shape = index.shapeAt(sheet, row, column);
  if (!shape?.tree) return null;
  const summed = summedReferences(shape.tree);
  for (const axis of AXES) {
    for (const reference of summed) {
      const place = index.resolve(reference, sheet, row, column);
      const stretch = place?.sheet === sheet ? stretchOf(axis, place.area) : null;
      if (reference.kind !== 'area' || place === null || stretch === null) continue;
      if (stretch.line !== lineOf(axis, { row, column }) || stretch.first === stretch.last) continue;
      const part = missedAtEdges(index, sheet, axis, { row, column }, stretch, shape.references);
      if (part !== null) return { row, column, axis, summed: place.area, ...part };
    }
    const added = addedStretches(index, sheet, axis, { row, column }, addendsOf(shape.tree) ?? []);
    const whole = added === null ? null : wholeStretch(added);
    const edge =
      whole === null ? null : missedAtEdges(index, sheet, axis, { row, column }, whole, shape.references);
    // Who adds cells one by one may well mean to begin with the second.
    const isMeant =
      edge?.where === 'far' &&
      !isAddedBeside(index, sheet, axis, { row, column }, positionOf(axis, edge.missed));
    if (whole !== null && edge !== null && !isMeant)
      return { row, column, axis, summed: areaOfStretch(axis, whole), ...edge };
    const hole =
      (added === null ? null : missedBetween(index, sheet, axis, { row, column }, added)) ??
      countedBeside(index, sheet, axis, { row, column });
    if (hole !== null) return { row, column, axis, ...hole };
  }
  return null;
}

function missedAtEdges(
  index: WorkbookIndex,
  sheet: SheetIndex,
  axis: Axis,
  cell: Cell,
  stretch: Stretch,
  references: readonly Reference[],
): { missed: Area; where: 'near' | 'far' } | null {
  const own = positionOf(axis, cell);
  const below = own > stretch.last;
  if (!below && own >= stretch.first) return null;
  const nearStep = below ? 1 : -1;
  const nearEdge = below ? stretch.last : stretch.first;
  const near = runFrom(sheet, axis, stretch.line, nearEdge + nearStep, nearStep, own);
  const farEdge = below ? stretch.first : stretch.last;
  for (const [edge, positions, where] of [
    [nearEdge, near.reachesEnd ? near.positions : [], 'near'],
    [farEdge, farRun(index, sheet, axis, cell, farEdge, -nearStep), 'far'],
  ] as const) {
    if (positions.length === 0) continue;
    const cells = positions.map((position) => cellOn(axis, stretch.line, position));
    const last = cellOn(axis, stretch.line, edge);
    const belongs = cells.every((one) => isOneOfThem(index, sheet, axis, one, last, where === 'far'));
    const isNamed = cells.some((one) => isCovered(index, sheet, cell, one, references));
    if (belongs && !isNamed && !isAddedLater(index, sheet, axis, cell, cells))
      return { missed: areaAround(cells), where };
  }
  return null;
}

/** The figures from a position on, and whether nothing else but one blank stands between them and the end. */
function runFrom(
  sheet: SheetIndex,
  axis: Axis,
  line: number,
  start: number,
  step: number,
  end: number,
): { positions: number[]; reachesEnd: boolean } {
  const positions: number[] = [];
  let position = start;
  const kindAt = (at: number): number => {
    const { row, column } = cellOn(axis, line, at);
    return sheet.kindAt(row, column);
  };
  while (position !== end && positions.length <= MOST_MISSED && kindAt(position) === NUMBER) {
    positions.push(position);
    position += step;
  }
  const isBlank = position !== end && (kindAt(position) === BLANK || kindAt(position) === EMPTY_TEXT);
  return {
    positions: positions.length > MOST_MISSED ? [] : positions,
    reachesEnd: position === end || (isBlank && position + step === end),
  };
}

/** At the end away from the sum: one figure that stands between the range and something that is no figure, or that a sum beside counts. */
function farRun(
  index: WorkbookIndex,
  sheet: SheetIndex,
  axis: Axis,
  sum: Cell,
  edge: number,
  step: number,
): number[] {
  const [line, own, position] = [lineOf(axis, sum), positionOf(axis, sum), edge + step];
  const { row, column } = cellOn(axis, line, position);
  const next = cellOn(axis, line, position + step);
  // To the left of figures stand numbers of accounts and years, so only columns are looked at.
  if (axis === 'row' || sheet.kindAt(row, column) !== NUMBER) return [];
  const isHeading = looksLikeYear(sheet, next.row, next.column);
  const isCountedBeside = [line - 1, line + 1].some((beside) => {
    const other = sumsInLines(index)(sheet, axis, beside)?.at(own);
    return other !== undefined && other.first <= position && other.last >= position;
  });
  return sheet.kindAt(next.row, next.column) === NUMBER && !isHeading && !isCountedBeside ? [] : [position];
}

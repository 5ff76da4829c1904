import { areaAddress, cellArea, containsCell } from '../../workbook/addresses';
import { formulaAt, placeOf, relativeTokens, type RelativeToken } from '../../workbook/relativeFormula';
import type { Area } from '../../workbook/snapshot';
import { Decimal } from '../../finsam/decimal';
import type { Finding, FixedCell } from '../finding';
import { MOST_EVIDENCE, MOST_FINDINGS, type SpreadsheetCheck } from './check';
import { addendsOf, summedReferences } from './formula/addends';
import type { Reference } from './formula/tree';
import { AXES, cellOn, lineOf, positionOf, stretchOf, type Axis, type Stretch } from './lines';
import { memoOf } from './memo';
import type { Cell } from './neighbours';
import { regionsOf } from './regions';
import {
  BLANK,
  EMPTY_TEXT,
  formulaColumn,
  formulaRow,
  NO_FORMULA,
  NUMBER,
  type SheetIndex,
} from './sheetIndex';
import { sumsInLines } from './sumsInLines';
import {
  columnHeading,
  effectOf,
  evidenceOf,
  figureText,
  looksLikeYear,
  rowLabel,
  sheetPlace,
  valueText,
} from './words';
import type { WorkbookIndex } from './workbookIndex';

/** A sum that ends just before a row or a column that belongs to what it adds up, or leaves one out in the middle. */
export const sumMissesRow: SpreadsheetCheck = {
  id: 'sum-misses-row',
  run: (_workbook, index) =>
    sumsThatMiss(index)
      .flatMap(({ sheet, missed }) => findings(index, sheet, missed))
      .slice(0, MOST_FINDINGS),
};

export interface MissedPart {
  readonly row: number;
  readonly column: number;
  readonly axis: Axis;
  /** What the sum adds up, as far as it lies in its own line. */
  readonly summed: Area;
  readonly missed: Area;
  /** Between the sum and what it adds up, at the other end, or in between. */
  readonly where: Where;
}

type Where = 'near' | 'far' | 'hole';

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

/** Rows and columns that are seldom part of the sum beside them: parts, sums, carried forward, shares, earlier years. */
const STANDS_APART =
  /^\W{0,3}(?:varav|därav|summa|sum|total|delsumma|netto|resultat|avgår|andel|procent|%|i[bu]\b|ub\b|ingående|utgående|år(?:et)?\b|förra|föregående|budget|utfall|prognos|avvik|diff|förändring|kontroll|antal|nr\b|konto|kod|snitt|medel|genomsnitt|of which|share|year|opening|closing|beginning|brought forward|carried forward|startsaldo)|\b(?:vid \p{L}{2,12} (?:början|ingång|slut)|(?:beginning|start|end) of|bop|eop)\b/iu;

/** What stands first above flows is what they begin with. */
const OPENS = /^\W{0,3}(?:cash|kassa|likvida medel|bank|saldo)/iu;

const MOST_MISSED = 3;

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

/** Whether a figure is of the kind of those that are summed: it has a label, looks as they do, and is neither a sum nor a heading. */
function isOneOfThem(
  index: WorkbookIndex,
  sheet: SheetIndex,
  axis: Axis,
  cell: Cell,
  neighbour: Cell,
  strict: boolean,
): boolean {
  const label = labelOf(sheet, axis, cell);
  const beside = labelOf(sheet, axis, neighbour);
  if (label !== null && standsApart(label, beside ?? '', strict)) return false;
  if (axis === 'column' && label === null && beside !== null) return false;
  if (looksLikeYear(sheet, cell.row, cell.column)) return false;
  const look = sheet.sheet.looks.at(cell.row, cell.column);
  const other = sheet.sheet.looks.at(neighbour.row, neighbour.column);
  if ((look?.numberFormat ?? '') !== (other?.numberFormat ?? '') || look?.bold !== other?.bold) return false;
  // A line above sets off a total, where not every cell has one.
  if (look?.italic !== other?.italic || (look?.topBorder && !other?.topBorder)) return false;
  for (const each of AXES)
    if (sumsInLines(index)(sheet, each, lineOf(each, cell))?.at(positionOf(each, cell)) !== undefined) {
      // A row of sums among rows of sums along the row is one of them; a sum of the very line is not.
      if (each === axis) return false;
    }
  const isFormula = sheet.shapeAt(cell.row, cell.column) !== NO_FORMULA;
  const areFormulas = sheet.shapeAt(neighbour.row, neighbour.column) !== NO_FORMULA;
  return isFormula === areFormulas || (!strict && label !== null);
}

/** Whether the label is that of a row of another kind than the one beside it, which is called otherwise. */
function standsApart(label: string, beside: string, strict: boolean): boolean {
  const [own, other] = [label, beside].map((text) => STANDS_APART.exec(text)?.[0].toLowerCase());
  return own === undefined ? strict && OPENS.test(label) : own !== other;
}

function labelOf(sheet: SheetIndex, axis: Axis, { row, column }: Cell): string | null {
  return axis === 'column' ? rowLabel(sheet, row, column) : columnHeading(sheet, row, column);
}

function isCovered(
  index: WorkbookIndex,
  sheet: SheetIndex,
  cell: Cell,
  one: Cell,
  references: readonly Reference[],
): boolean {
  return references.some((reference) => {
    const place = index.resolve(reference, sheet, cell.row, cell.column);
    return place?.sheet === sheet && containsCell(place.area, one.row, one.column);
  });
}

const LOOK_LATER = 6;

/** Whether a formula further on adds what is missed to the sum: an opening balance and the flows that the sum adds up. */
function isAddedLater(
  index: WorkbookIndex,
  sheet: SheetIndex,
  axis: Axis,
  sum: Cell,
  missed: readonly Cell[],
): boolean {
  for (let step = -LOOK_LATER; step <= LOOK_LATER; step++) {
    const later = cellOn(axis, lineOf(axis, sum), positionOf(axis, sum) + step);
    const references = step === 0 ? [] : (index.shapeAt(sheet, later.row, later.column)?.references ?? []);
    const cells = references
      .map((reference) => index.resolve(reference, sheet, later.row, later.column))
      .filter((place) => place?.sheet === sheet && place.area.rows === 1 && place.area.columns === 1);
    const isAdded = ({ row, column }: Cell): boolean =>
      cells.some((place) => place?.area.row === row && place.area.column === column);
    if ([sum, ...missed].every(isAdded)) return true;
  }
  return false;
}

const FEWEST_ADDENDS = 3;

/** What is added one by one in the formula's own line, in the order of the line; null of all else. */
function addedStretches(
  index: WorkbookIndex,
  sheet: SheetIndex,
  axis: Axis,
  cell: Cell,
  addends: readonly Reference[],
): Stretch[] | null {
  if (addends.length < 2) return null;
  const stretches: Stretch[] = [];
  for (const addend of addends) {
    const place = index.resolve(addend, sheet, cell.row, cell.column);
    const stretch = place?.sheet === sheet ? stretchOf(axis, place.area) : null;
    if (stretch?.line !== lineOf(axis, cell)) return null;
    stretches.push(stretch);
  }
  return stretches.sort((one, other) => one.first - other.first);
}

/** What is added without a gap, where it is enough to be a list that is written out: "=B4+B5+B6". */
function wholeStretch(stretches: readonly Stretch[]): Stretch | null {
  const [start] = stretches;
  const end = stretches.at(-1);
  if (start === undefined || end === undefined || stretches.length < FEWEST_ADDENDS) return null;
  const hasGap = stretches.some(({ first }, number) => {
    const before = stretches[number - 1];
    return before !== undefined && first !== before.last + 1;
  });
  return hasGap ? null : { line: start.line, first: start.first, last: end.last };
}

function areaOfStretch(axis: Axis, { line, first, last }: Stretch): Area {
  return areaAround([cellOn(axis, line, first), cellOn(axis, line, last)]);
}

/** Of cells that are added one by one: the only one that is left out of an otherwise whole line. */
function missedBetween(
  index: WorkbookIndex,
  sheet: SheetIndex,
  axis: Axis,
  cell: Cell,
  stretches: readonly Stretch[],
): { missed: Area; summed: Area; where: 'hole' } | null {
  const holes: number[] = [];
  let covered = 0;
  for (const [number, { first, last }] of stretches.entries()) {
    const before = stretches[number - 1];
    if (before !== undefined && first > before.last + 1) {
      if (first > before.last + 2 || holes.length > 0) return null;
      holes.push(before.last + 1);
    }
    covered += last - first + 1;
  }
  const [hole] = holes;
  const [start] = stretches;
  const end = stretches.at(-1);
  if (hole === undefined || start === undefined || end === undefined) return null;
  if (covered < FEWEST_ADDENDS && !isAddedBeside(index, sheet, axis, cell, hole)) return null;
  const missed = cellOn(axis, lineOf(axis, cell), hole);
  const neighbours = [hole - 1, hole + 1].map((position) => cellOn(axis, lineOf(axis, cell), position));
  const isPlain = (one: Cell): boolean =>
    sheet.kindAt(one.row, one.column) === NUMBER &&
    sumsInLines(index)(sheet, axis, lineOf(axis, one))?.at(positionOf(axis, one)) === undefined;
  if (![missed, ...neighbours].every(isPlain)) return null;
  if (!neighbours.every((one) => isOneOfThem(index, sheet, axis, missed, one, true))) return null;
  return {
    missed: cellArea(missed.row, missed.column),
    summed: areaOfStretch(axis, { line: start.line, first: start.first, last: end.last }),
    where: 'hole',
  };
}

/** Whether the sums on one side or both sides add up what stands at a position of their lines. */
function isAddedBeside(
  index: WorkbookIndex,
  sheet: SheetIndex,
  axis: Axis,
  sum: Cell,
  position: number,
): boolean {
  return [-1, 1].some((step) => {
    const line = lineOf(axis, sum) + step;
    const { row, column } = cellOn(axis, line, positionOf(axis, sum));
    const tree = index.shapeAt(sheet, row, column)?.tree;
    const own = cellOn(axis, line, position);
    return (tree ? (addendsOf(tree) ?? []) : []).some((addend) => {
      const place = index.resolve(addend, sheet, row, column);
      return place?.sheet === sheet && containsCell(place.area, own.row, own.column);
    });
  });
}

const LOOK_BESIDE = 3;

/** What a sum of a line beside, which stands beside this one, counts of its own line without a gap, and this one does not. */
function countedBeside(
  index: WorkbookIndex,
  sheet: SheetIndex,
  axis: Axis,
  cell: Cell,
): { missed: Area; summed: Area; where: Where } | null {
  const [line, own] = [lineOf(axis, cell), positionOf(axis, cell)];
  const counted = countedBy(index, sheet, axis, cell);
  const beside = Array.from({ length: LOOK_BESIDE }, (_, step) => [line - step - 1, line + step + 1])
    .flat()
    .filter((other) => sumsInLines(index)(sheet, axis, other)?.at(own) !== undefined)
    .map((other) => countedBy(index, sheet, axis, cellOn(axis, other, own)))[0];
  if (!counted || !beside || beside.length <= counted.length) return null;
  const [first, last] = [counted[0] ?? 0, counted.at(-1) ?? 0];
  if (!isWithoutGap(beside) || !counted.every((at) => beside.includes(at))) return null;
  const left = beside.filter((at) => !counted.includes(at));
  if (left.length > MOST_MISSED || !isWithoutGap(left)) return null;
  const missed = left.map((at) => cellOn(axis, line, at));
  const isMissed = (one: Cell): boolean =>
    sheet.kindAt(one.row, one.column) === NUMBER &&
    sheet.valueAt(one.row, one.column) !== 0 &&
    isOneOfThem(index, sheet, axis, one, cellOn(axis, line, first), true);
  if (!missed.every(isMissed) || isAddedLater(index, sheet, axis, cell, missed)) return null;
  const isHole = left.every((at) => at > first && at < last);
  const isNear = left.every((at) => (own > last ? at > last : at < first));
  return {
    missed: areaAround(missed),
    summed: areaAround([cellOn(axis, line, first), cellOn(axis, line, last)]),
    where: isHole ? 'hole' : isNear ? 'near' : 'far',
  };
}

/** The positions of its own line that a formula adds up, each once, and does nothing else, in order; null of any other. */
function countedBy(
  index: WorkbookIndex,
  sheet: SheetIndex,
  axis: Axis,
  cell: Cell,
): readonly number[] | null {
  const tree = index.shapeAt(sheet, cell.row, cell.column)?.tree;
  const counted = new Set<number>();
  for (const addend of (tree ? addendsOf(tree) : null) ?? []) {
    const place = index.resolve(addend, sheet, cell.row, cell.column);
    const stretch = place?.sheet === sheet ? stretchOf(axis, place.area) : null;
    if (stretch?.line !== lineOf(axis, cell) || stretch.last - stretch.first > MOST_COUNTED) return null;
    for (let at = stretch.first; at <= stretch.last; at++) {
      if (counted.has(at)) return null;
      counted.add(at);
    }
  }
  return counted.size === 0 ? null : [...counted].sort((one, other) => one - other);
}

function isWithoutGap(positions: readonly number[]): boolean {
  return (positions.at(-1) ?? 0) - (positions[0] ?? 0) === positions.length - 1;
}

/** A list of a budget, and no more than can be gone through at once. */
const MOST_COUNTED = 200;

function areaAround(cells: readonly Cell[]): Area {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return {
    row,
    column,
    rows: Math.max(...rows) - row + 1,
    columns: Math.max(...columns) - column + 1,
  };
}

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

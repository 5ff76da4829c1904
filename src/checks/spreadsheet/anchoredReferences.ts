import { Decimal } from '../../finsam/decimal';
import { addressOn, effectOf, columnHeading, evidenceOf, rowLabel, sheetPlace, shortened } from './words';
import { cellArea } from '../../workbook/addresses';
import {
  formulaAt,
  placeOf,
  type Corner,
  type RelativeToken,
  type Step,
} from '../../workbook/relativeFormula';
import type { Finding } from '../finding';
import { MOST_FINDINGS, type SpreadsheetCheck } from './check';
import { evaluate } from './evaluate';
import { parseFormula } from './formula/parse';
import { nodesOf, type FormulaNode, type Reference } from './formula/tree';
import { AXES, cellOn, lineOf, linesOf, positionOf, type Axis } from './lines';
import { memoOf } from './memo';
import type { Cell } from './neighbours';
import { regionsOf, type GroupedCell } from './regions';
import { formulaColumn, formulaRow, NUMBER, TEXT, type SheetIndex } from './sheetIndex';
import { sumsInLines } from './sumsInLines';
import type { FormulaShape, WorkbookIndex } from './workbookIndex';

/** Copies of a formula that all read the first of a list by a "$", although the list has one for each of them. */
export const anchoredReference: SpreadsheetCheck = {
  id: 'anchored-reference',
  run: (_workbook, index) => index.sheets.flatMap((sheet) => findings(index, sheet)).slice(0, MOST_FINDINGS),
};

/** A single cell that a formula reads with a "$" along the axis. */
interface Anchor {
  readonly reference: Reference & { readonly kind: 'area' };
  /** Where on the axis it lies. */
  readonly at: number;
  readonly isDivisor: boolean;
}

/** Copies that read the same cell of a list. */
interface AnchoredRun {
  readonly axis: Axis;
  readonly line: number;
  readonly first: number;
  readonly last: number;
  readonly anchor: Anchor;
  /** The list that the anchor is the first of. */
  readonly target: SheetIndex;
  readonly targetLine: number;
}

const FEWEST_COPIES = 3;

function findings(index: WorkbookIndex, sheet: SheetIndex): Finding[] {
  const runs = new Map<string, AnchoredRun>();
  const cells: GroupedCell<number>[] = [];
  for (const axis of AXES)
    for (const run of runsOn(index, sheet, axis))
      for (let at = run.first + 1; at <= run.last; at++) {
        const { row, column } = cellOn(axis, run.line, at);
        if (runs.has(`${row} ${column}`)) continue;
        runs.set(`${row} ${column}`, run);
        cells.push({ row, column, group: sheet.shapeAt(row, column) });
      }
  return regionsOf(cells).map(({ area }) => {
    const run = runs.get(`${area.row} ${area.column}`) as AnchoredRun;
    return findingOf(index, sheet, run, area);
  });
}

function runsOn(index: WorkbookIndex, sheet: SheetIndex, axis: Axis): AnchoredRun[] {
  const ofAxis = anchors(index)[axis];
  const runs: AnchoredRun[] = [];
  for (const cell of sheet.formulaCells) {
    const own = { row: formulaRow(cell), column: formulaColumn(cell) };
    const shape = sheet.shapeAt(own.row, own.column);
    const candidates = ofAxis[shape] ?? [];
    if (candidates.length === 0) continue;
    const [line, first] = [lineOf(axis, own), positionOf(axis, own)];
    const isCopy = (at: number): boolean => {
      const { row, column } = cellOn(axis, line, at);
      return sheet.shapeAt(row, column) === shape;
    };
    if (isCopy(first - 1)) continue;
    let last = first;
    while (isCopy(last + 1)) last++;
    if (last - first + 1 < FEWEST_COPIES) continue;
    for (const anchor of candidates) {
      if (anchor.at !== first) continue;
      const run = runOf(index, sheet, axis, { line, first, last }, anchor);
      if (run !== null && isSlip(index, sheet, run)) {
        runs.push(run);
        break;
      }
    }
  }
  return runs;
}

/** Of both axes, by the number of each formula. */
const anchors = memoOf((index): Readonly<Record<Axis, readonly (readonly Anchor[])[]>> => {
  const of = (axis: Axis) => index.shapes.map(({ tree }) => (tree === null ? [] : anchorsOf(tree, axis)));
  return { column: of('column'), row: of('row') };
});

function anchorsOf(tree: FormulaNode, axis: Axis): Anchor[] {
  const found: Anchor[] = [];
  const divisors = new Set<FormulaNode>();
  for (const node of nodesOf(tree)) {
    if (node.kind === 'binary' && node.operator === '/') divisors.add(node.right);
    if (node.kind !== 'reference' || node.reference.kind !== 'area') continue;
    const { reference } = node;
    const step = along(axis, reference.first);
    if (reference.first === reference.last && step?.absolute)
      found.push({ reference, at: step.at, isDivisor: divisors.has(node) });
  }
  return found;
}

function along(axis: Axis, corner: Corner): Step | null {
  return axis === 'column' ? corner.row : corner.column;
}

function across(axis: Axis, corner: Corner): Step | null {
  return axis === 'column' ? corner.column : corner.row;
}

function runOf(
  index: WorkbookIndex,
  sheet: SheetIndex,
  axis: Axis,
  { line, first, last }: { readonly line: number; readonly first: number; readonly last: number },
  anchor: Anchor,
): AnchoredRun | null {
  const { reference } = anchor;
  const target = reference.sheet === null ? sheet : index.sheetNamed(reference.sheet);
  const step = across(axis, reference.first);
  if (target === undefined || step === null) return null;
  const targetLine = placeOf(step, line);
  return target === sheet && targetLine === line
    ? null
    : { axis, line, first, last, anchor, target, targetLine };
}

/** Whether there is one for each, and no reason to read the first of them from everywhere. */
function isSlip(index: WorkbookIndex, sheet: SheetIndex, run: AnchoredRun): boolean {
  const { axis, first, target, targetLine } = run;
  const start = cellOn(axis, targetLine, first);
  const kind = target.kindAt(start.row, start.column);
  if (kind !== NUMBER && kind !== TEXT) return false;
  const values = valuesOf(run);
  if (values === null || values.every((value) => value === values[0])) return false;
  if (kind === NUMBER && isWhole(index, run, values)) return false;
  return !comparesWithFirst(index, sheet, run);
}

/** What stands beside each of the copies, where all is of one kind. */
function valuesOf({ axis, first, last, target, targetLine }: AnchoredRun): (number | string)[] | null {
  const values: (number | string)[] = [];
  const start = cellOn(axis, targetLine, first);
  const kind = target.kindAt(start.row, start.column);
  for (let at = first; at <= last; at++) {
    const { row, column } = cellOn(axis, targetLine, at);
    if (target.kindAt(row, column) !== kind) return null;
    values.push(target.valueAt(row, column) as number | string);
  }
  return values;
}

const WHOLE = /^\W{0,3}(?:summa|total|samtliga|alla\b|hela\b|s:a|sum\b|all\b|bas|index|start|ingående)/iu;

/** Whether the first is the sum of those after it, or may be what they are parts of. */
function isWhole(
  index: WorkbookIndex,
  { axis, first, anchor, target, targetLine }: AnchoredRun,
  values: readonly (number | string)[],
): boolean {
  if (sumsInLines(index)(target, axis, targetLine)?.at(first) !== undefined) return true;
  const { row, column } = cellOn(axis, targetLine, first);
  const label = axis === 'column' ? rowLabel(target, row, column) : columnHeading(target, row, column);
  if (label !== null && WHOLE.test(label)) return true;
  const [whole = 0, ...parts] = values.map((value) => Math.abs(Number(value)));
  return anchor.isDivisor && parts.every((part) => part <= whole);
}

/** Whether the formula also reads each of the list: later years are held against the first, and items too. */
function comparesWithFirst(
  index: WorkbookIndex,
  sheet: SheetIndex,
  { axis, line, first, anchor, target, targetLine }: AnchoredRun,
): boolean {
  const { row, column } = cellOn(axis, line, first);
  return (index.shapeAt(sheet, row, column)?.references ?? []).some((reference) => {
    if (reference === anchor.reference) return false;
    if (reference.kind === 'area' && along(axis, reference.first)?.absolute) return false;
    const place = index.resolve(reference, sheet, row, column);
    if (place?.sheet !== target) return false;
    const { lines } = linesOf(axis, place.area);
    return lines[0] <= targetLine && lines[1] >= targetLine;
  });
}

function findingOf(
  index: WorkbookIndex,
  sheet: SheetIndex,
  run: AnchoredRun,
  area: { row: number; column: number; rows: number; columns: number },
): Finding {
  const { axis, first, target, targetLine, anchor } = run;
  const { row, column } = area;
  const shape = index.shapeAt(sheet, row, column) as FormulaShape;
  const fixed = cellOn(axis, targetLine, first);
  const tokens = shape.tokens.map((token) => loosened(token, axis, anchor));
  const tree = parseFormula(tokens);
  const meant = tree === null ? null : evaluate(index, tree, { sheet, row, column });
  const value = sheet.valueAt(row, column);
  const formula = shortened(sheet.formulaAt(row, column) ?? '');
  const expected = shortened(`=${formulaAt(tokens, row, column)}`);
  return {
    rule: 'anchored-reference',
    severity: 'warning',
    ...(axis === 'row' ? { variant: 'across' } : {}),
    place: sheetPlace(sheet, area),
    details: {
      formula,
      fixed: addressOn(sheet, target, cellArea(fixed.row, fixed.column)),
      expected,
    },
    found: formula,
    expected,
    effect:
      meant !== null && sheet.kindAt(row, column) === NUMBER
        ? effectOf(sheet, row, column, meant.minus(new Decimal(value as number)))
        : null,
    evidence: [fixed, ownOf(run, { row, column })].map((cell) => evidenceOf(target, cell.row, cell.column)),
    fix: null,
  };
}

/** Of the list the one that stands beside a cell. */
function ownOf({ axis, targetLine }: AnchoredRun, cell: Cell): Cell {
  return cellOn(axis, targetLine, positionOf(axis, cell));
}

/** The address without its "$" along the axis. */
function loosened(token: RelativeToken, axis: Axis, { at, reference }: Anchor): RelativeToken {
  const [corner, second] = token.reference?.corners ?? [];
  if (token.reference === null || corner === undefined || second !== undefined) return token;
  const [step, other] = [along(axis, corner), across(axis, reference.first)];
  const own = across(axis, corner);
  if (!step?.absolute || step.at !== at || own?.absolute !== other?.absolute || own?.at !== other?.at)
    return token;
  const loose = { absolute: false, at: 0 };
  const corners = [axis === 'column' ? { ...corner, row: loose } : { ...corner, column: loose }];
  return { ...token, reference: { ...token.reference, corners } };
}

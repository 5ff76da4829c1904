import { AXES, cellOn, lineOf, positionOf, type Axis } from './lines';
import type { Cell } from './neighbours';
import type { SheetIndex } from './sheetIndex';
import type { WorkbookIndex } from './workbookIndex';

/** A formula that adds a number to one cell of its sheet, or takes it off. */
interface StepFormula {
  readonly from: Cell;
  readonly by: number;
}

/**
 * Whether the cell is one of a series: each counts on from the one beside it by a step of its own (=A1+250), or all count from one cell in
 * even steps (=$A$1+50, =$A$1+100). Such steps stand for nothing in themselves.
 */
export function isStepOfSeries(
  index: WorkbookIndex,
  sheet: SheetIndex,
  row: number,
  column: number,
): boolean {
  const own = stepAt(index, sheet, { row, column });
  return own !== null && AXES.some((axis) => isStepAlong(index, sheet, axis, { row, column }, own));
}

function isStepAlong(
  index: WorkbookIndex,
  sheet: SheetIndex,
  axis: Axis,
  cell: Cell,
  own: StepFormula,
): boolean {
  const [line, position] = [lineOf(axis, cell), positionOf(axis, cell)];
  const at = (step: number): StepFormula | null => stepAt(index, sheet, cellOn(axis, line, position + step));
  const back = positionOf(axis, own.from) - position;
  const countsOn = (beside: StepFormula | null, step: number): boolean =>
    beside !== null && isSame(beside.from, cellOn(axis, line, position + step + back));
  if (lineOf(axis, own.from) === line && Math.abs(back) <= FARTHEST_BACK)
    if ([-back, back].some((step) => countsOn(at(step), step))) return true;
  return [-1, 1].some((step) => {
    const beside = at(step);
    if (beside === null) return false;
    const other = at(2 * step) ?? at(-step);
    if (other === null || ![beside, other].every(({ from }) => isSame(from, own.from))) return false;
    const [least = 0, middle = 0, most = 0] = [own.by, beside.by, other.by].sort((a, b) => a - b);
    return most > least && Math.abs(most - 2 * middle + least) < EVEN * (most - least);
  });
}

/** Where each of a series is two columns wide, as the days of a calendar, the one before it is two columns away. */
const FARTHEST_BACK = 2;

/** What binary numbers lose of a step of 0.05 is less. */
const EVEN = 1e-9;

function isSame(one: Cell, other: Cell): boolean {
  return one.row === other.row && one.column === other.column;
}

function stepAt(index: WorkbookIndex, sheet: SheetIndex, { row, column }: Cell): StepFormula | null {
  const tree = index.shapeAt(sheet, row, column)?.tree;
  if (tree?.kind !== 'binary' || (tree.operator !== '+' && tree.operator !== '-')) return null;
  const { right, operator } = tree;
  // Many begin a formula with a plus sign: =+A1+250.
  const left = tree.left.kind === 'prefix' && tree.left.operator === '+' ? tree.left.operand : tree.left;
  const number = right.kind === 'suffix' && right.operator === '%' ? right.operand : right;
  if (left.kind !== 'reference' || number.kind !== 'number') return null;
  const place = index.resolve(left.reference, sheet, row, column);
  if (place?.sheet !== sheet || place.area.rows !== 1 || place.area.columns !== 1) return null;
  const by = Number(number.text) / (number === right ? 1 : 100);
  return { from: place.area, by: operator === '-' ? -by : by };
}

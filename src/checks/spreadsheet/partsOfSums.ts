import { containsCell } from '../../workbook/addresses';
import type { Reference } from './formula/tree';
import { AXES, cellOn, lineOf, positionOf, type Axis } from './lines';
import type { Cell } from './neighbours';
import { NO_FORMULA, type SheetIndex } from './sheetIndex';
import { sumsInLines } from './sumsInLines';
import { columnHeading, looksLikeYear, rowLabel } from './words';
import type { WorkbookIndex } from './workbookIndex';

/** What tells whether a figure beside a sum is one of those that it should add up. */

/** Rows and columns that are seldom part of the sum beside them: parts, sums, carried forward, shares, earlier years. */
const STANDS_APART =
  /^\W{0,3}(?:varav|därav|summa|sum|total|delsumma|netto|resultat|avgår|andel|procent|%|i[bu]\b|ub\b|ingående|utgående|år(?:et)?\b|förra|föregående|budget|utfall|prognos|avvik|diff|förändring|kontroll|antal|nr\b|konto|kod|snitt|medel|genomsnitt|of which|share|year|opening|closing|beginning|brought forward|carried forward|startsaldo)|\b(?:vid \p{L}{2,12} (?:början|ingång|slut)|(?:beginning|start|end) of|bop|eop)\b/iu;

/** What stands first above flows is what they begin with. */
const OPENS = /^\W{0,3}(?:cash|kassa|likvida medel|bank|saldo)/iu;

/** Whether a figure is of the kind of those that are summed: it has a label, looks as they do, and is neither a sum nor a heading. */
export function isOneOfThem(
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

export function labelOf(sheet: SheetIndex, axis: Axis, { row, column }: Cell): string | null {
  return axis === 'column' ? rowLabel(sheet, row, column) : columnHeading(sheet, row, column);
}

/** Whether one of the references of a formula covers a cell. */
export function isCovered(
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
export function isAddedLater(
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

import { cellArea, containsCell } from '../../workbook/addresses';
import type { Finding } from '../finding';
import { MOST_FINDINGS, type SpreadsheetCheck } from './check';
import { operandsOf } from './formula/operands';
import { AXES, cellOn, lineOf, positionOf } from './lines';
import { memoOf } from './memo';
import type { Cell } from './neighbours';
import { regionsOf } from './regions';
import { isStepOfSeries } from './seriesSteps';
import {
  BLANK,
  EMPTY_TEXT,
  formulaColumn,
  formulaRow,
  NO_FORMULA,
  NUMBER,
  TEXT,
  type SheetIndex,
} from './sheetIndex';
import { countOf } from './summedArea';
import { addressOn, evidenceOf, sheetPlace, shortened, valueText } from './words';

/**
 * Formulas that calculate with a cell that is blank and in no row or column of anything: a reference that has slipped. A blank cell with a
 * label is an input that waits to be filled in, and is nobody's fault.
 */
export const referenceToBlank: SpreadsheetCheck = {
  id: 'reference-to-blank',
  run: (_workbook, index) =>
    index.sheets
      .flatMap((sheet) => {
        const own = blankOperands(index).filter((one) => one.sheet === sheet);
        const byCell = new Map(own.map((one) => [`${one.row} ${one.column}`, one]));
        return regionsOf(
          own.map(({ row, column }) => ({ row, column, group: sheet.shapeAt(row, column) })),
        ).map(({ area }) => findingOf(sheet, area, byCell.get(`${area.row} ${area.column}`) as BlankOperand));
      })
      .slice(0, MOST_FINDINGS),
};

interface BlankOperand {
  readonly sheet: SheetIndex;
  readonly row: number;
  readonly column: number;
  readonly operand: { readonly sheet: SheetIndex; readonly row: number; readonly column: number };
}

export const blankOperands = memoOf((index): BlankOperand[] => {
  const operands = index.shapes.map(({ tree }) => (tree === null ? [] : operandsOf(tree)));
  const found: BlankOperand[] = [];
  for (const sheet of index.sheets)
    for (const cell of sheet.formulaCells) {
      const [row, column] = [formulaRow(cell), formulaColumn(cell)];
      const read = (operands[sheet.shapeAt(row, column)] ?? []).flatMap((reference) => {
        const place = reference.kind === 'area' ? index.resolve(reference, sheet, row, column) : null;
        if (place === null || place.area.rows !== 1 || place.area.columns !== 1) return [];
        return [{ sheet: place.sheet, row: place.area.row, column: place.area.column }];
      });
      const isBlank = (operand: BlankOperand['operand']): boolean =>
        operand.sheet.kindAt(operand.row, operand.column) === BLANK;
      // What gives no figure is told of otherwise, if it is wrong.
      if (sheet.kindAt(row, column) !== NUMBER || waits(sheet, row, column, read)) continue;
      const operand = read.find(
        (one) => isBlank(one) && !belongs(one) && !opensLine(sheet, { row, column }, one),
      );
      // A series that counts on from a blank cell begins with its step: the first day of a month in a calendar.
      if (operand !== undefined && !isStepOfSeries(index, sheet, row, column))
        found.push({ sheet, row, column, operand });
    }
  return found;
});

/** Whether the formula gives nought since nothing is filled in of its row, as in a template: there are only blanks, and noughts of formulas. */
function waits(
  sheet: SheetIndex,
  row: number,
  column: number,
  operands: readonly BlankOperand['operand'][],
): boolean {
  const own = operands.filter((operand) => operand.sheet === sheet && operand.row === row);
  if (operands.length < 2 || own.length === 0 || sheet.valueAt(row, column) !== 0) return false;
  return own.every(
    (operand) =>
      sheet.kindAt(row, operand.column) === BLANK ||
      (sheet.valueAt(row, operand.column) === 0 && sheet.shapeAt(row, operand.column) !== NO_FORMULA),
  );
}

/**
 * Whether the formula is the first of a line of copies that each look one step back: the change of the first year, before which there is nothing.
 */
function opensLine(sheet: SheetIndex, cell: Cell, operand: BlankOperand['operand']): boolean {
  if (operand.sheet !== sheet) return false;
  return AXES.some((axis) => {
    const position = positionOf(axis, cell);
    if (positionOf(axis, operand) !== position - 1) return false;
    const next = cellOn(axis, lineOf(axis, cell), position + 1);
    const its = cellOn(axis, lineOf(axis, operand), position);
    return (
      sheet.shapeAt(next.row, next.column) === sheet.shapeAt(cell.row, cell.column) &&
      sheet.kindAt(its.row, its.column) === NUMBER
    );
  });
}

const LOOK_AROUND = 30;

/** Whether the blank cell is a place for something: in a table, or under a heading in a row with a label. */
function belongs({ sheet, row, column }: BlankOperand['operand']): boolean {
  if (sheet.sheet.tables.some(({ area }) => containsCell(area, row, column))) return true;
  if (sheet.shapeAt(row, column) !== NO_FORMULA) return true;
  const { used } = sheet;
  if (!containsCell(used, row, column)) return false;
  const left = { row, column: used.column, rows: 1, columns: column - used.column };
  const above = Math.min(row - used.row, LOOK_AROUND);
  const top = { row: row - above, column, rows: above, columns: 1 };
  const below = { row: row + 1, column, rows: LOOK_AROUND, columns: 1 };
  const hasLabel = left.columns > 0 && (countOf(sheet, left, TEXT) > 0 || hasMergedLabel(sheet, row, column));
  const isAlone = [top, below].every(
    (area) => area.rows === 0 || blanksIn(sheet, area) === cellsWithin(sheet, area),
  );
  return hasLabel && !isAlone;
}

/** Whether a label that is merged over several rows stands to the left. */
function hasMergedLabel(sheet: SheetIndex, row: number, column: number): boolean {
  return sheet.sheet.looks.merges.some(
    (area) =>
      area.rows > 1 &&
      area.column < column &&
      area.row <= row &&
      row < area.row + area.rows &&
      sheet.kindAt(area.row, area.column) === TEXT,
  );
}

function blanksIn(
  sheet: SheetIndex,
  area: { row: number; column: number; rows: number; columns: number },
): number {
  return countOf(sheet, area, BLANK) + countOf(sheet, area, EMPTY_TEXT);
}

/** How many rows of an area of one column lie on the used part of the sheet. */
function cellsWithin({ used }: SheetIndex, area: { row: number; rows: number }): number {
  return Math.max(0, Math.min(area.row + area.rows, used.row + used.rows) - Math.max(area.row, used.row));
}

function findingOf(
  sheet: SheetIndex,
  area: Parameters<typeof sheetPlace>[1],
  { row, column, operand }: BlankOperand,
): Finding {
  const formula = shortened(sheet.formulaAt(row, column) ?? '');
  return {
    rule: 'reference-to-blank',
    severity: 'warning',
    place: sheetPlace(sheet, area),
    details: { formula, cell: addressOn(sheet, operand.sheet, cellArea(operand.row, operand.column)) },
    found: valueText(sheet.valueAt(row, column)),
    expected: null,
    effect: null,
    evidence: [evidenceOf(operand.sheet, operand.row, operand.column)],
    fix: null,
  };
}

import { intersectAreas } from '../../workbook/addresses';
import type { Area } from '../../workbook/snapshot';
import { Decimal } from '../../finsam/decimal';
import { ERROR, NUMBER, type CellKind, type SheetIndex } from './sheetIndex';

/**
 * Counts and sums of areas in constant time, from tables of what stands above and to the left of each cell. Built of a sheet the first time
 * they are asked for.
 */

interface Tables {
  /** How many more cells of the sheet may be added one by one. */
  singlyLeft: number;
  readonly counts: Map<CellKind, Float64Array>;
  sums: Float64Array | null;
  unscaled: Float64Array | null;
}

const tables = new WeakMap<SheetIndex, Tables>();

function tablesOf(sheet: SheetIndex): Tables {
  let known = tables.get(sheet);
  if (known === undefined)
    tables.set(sheet, (known = { singlyLeft: MOST_SINGLY, counts: new Map(), sums: null, unscaled: null }));
  return known;
}

/** How many cells of the area are of a kind. Blanks are counted within the used area only. */
export function countOf(sheet: SheetIndex, area: Area, kind: CellKind): number {
  const { counts } = tablesOf(sheet);
  let table = counts.get(kind);
  if (table === undefined)
    counts.set(kind, (table = summed(sheet, (row, column) => (sheet.kindAt(row, column) === kind ? 1 : 0))));
  return within(sheet, table, area);
}

/** Amounts are kept as whole ten-thousandths: whole numbers add up exactly in a double as long as they are safe. */
const SCALE = 10_000;
/** What a double cannot hold of a decimal number: 0.37 * 7 is 2.5900000000000003. */
const NOISE = 1e-12;
/** Cells of a sheet that are added one by one where a table cannot: more than the sums of any budget, few enough to be done in no time. */
const MOST_SINGLY = 500_000;

/** The sum of the numbers of an area, exactly; null where it holds an error, or where it is too large to be sure. */
export function sumOf(sheet: SheetIndex, area: Area): Decimal | null {
  const inside = intersectAreas(sheet.used, area);
  if (inside === null) return new Decimal(0);
  if (countOf(sheet, inside, ERROR) > 0) return null;
  const own = tablesOf(sheet);
  own.unscaled ??= summed(sheet, (row, column) => (scaledAt(sheet, row, column) === null ? 1 : 0));
  own.sums ??= summed(sheet, (row, column) => scaledAt(sheet, row, column) ?? 0);
  if (within(sheet, own.unscaled, inside) === 0) {
    const sum = within(sheet, own.sums, inside);
    if (Number.isSafeInteger(sum))
      return sum % SCALE === 0 ? new Decimal(sum / SCALE) : new Decimal(sum).dividedBy(SCALE);
  }
  own.singlyLeft -= inside.rows * inside.columns;
  if (own.singlyLeft < 0) return null;
  let sum = new Decimal(0);
  for (let row = inside.row; row < inside.row + inside.rows; row++)
    for (let column = inside.column; column < inside.column + inside.columns; column++) {
      const value = sheet.valueAt(row, column);
      if (typeof value === 'number') sum = sum.plus(value);
    }
  return sum;
}

/** The number in ten-thousandths, 0 of what is none; null where it has more decimals or is too large. */
function scaledAt(sheet: SheetIndex, row: number, column: number): number | null {
  if (sheet.kindAt(row, column) !== NUMBER) return 0;
  const value = sheet.valueAt(row, column) as number;
  const scaled = Math.round(value * SCALE);
  const isSame = Math.abs(scaled / SCALE - value) <= NOISE * Math.max(1, Math.abs(value));
  return Number.isSafeInteger(scaled) && isSame ? scaled : null;
}

/** At (row + 1, column + 1): the total of all cells up to that row and column. NaN once a total is not safe any more. */
function summed(sheet: SheetIndex, weight: (row: number, column: number) => number): Float64Array {
  const { row: top, column: left, rows, columns } = sheet.used;
  const width = columns + 1;
  const table = new Float64Array((rows + 1) * width);
  for (let line = 0; line < rows; line++) {
    let inRow = 0;
    for (let place = 0; place < columns; place++) {
      inRow += weight(top + line, left + place);
      const total = (table[line * width + place + 1] ?? 0) + inRow;
      table[(line + 1) * width + place + 1] = Number.isSafeInteger(total) ? total : NaN;
    }
  }
  return table;
}

function within(sheet: SheetIndex, table: Float64Array, area: Area): number {
  const { used } = sheet;
  const width = used.columns + 1;
  const top = clamp(area.row - used.row, used.rows);
  const bottom = clamp(area.row + area.rows - used.row, used.rows);
  const left = clamp(area.column - used.column, used.columns);
  const right = clamp(area.column + area.columns - used.column, used.columns);
  const at = (line: number, place: number): number => table[line * width + place] ?? 0;
  return at(bottom, right) - at(top, right) - at(bottom, left) + at(top, left);
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most);
}

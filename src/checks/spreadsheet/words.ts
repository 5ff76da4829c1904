import { areaAddress, cellAddress, cellArea, quoteSheet } from '../../workbook/addresses';
import type { Area, CellValue } from '../../workbook/snapshot';
import { formatAmount } from '../../workbook/swedishNumbers';
import { Decimal } from '../../finsam/decimal';
import type { Evidence, FindingPlace } from '../finding';
import { statedMoneyUnit, unitOfWords } from '../tables/figureUnits';
import { NUMBER, TEXT, textAt, type SheetIndex } from './sheetIndex';

/** What people call cells and what their figures are worth. */

const MOST_DECIMALS = 10;
const LONGEST_VALUE = 120;

/** A figure as it is written: "2 960", "0,3142". */
export function figureText(value: Decimal | number): string {
  const figure = new Decimal(value).toDecimalPlaces(MOST_DECIMALS);
  return formatAmount(figure, { decimals: figure.decimalPlaces() });
}

/** What stands in a cell, for people. */
export function valueText(value: CellValue): string {
  if (value === null) return '';
  switch (typeof value) {
    case 'number':
      return Number.isFinite(value) ? figureText(value) : String(value);
    case 'string':
      return shortened(value);
    case 'boolean':
      return value ? 'SANT' : 'FALSKT';
    default:
      return value.error;
  }
}

/** A formula or a text that may be long, for a sentence. */
export function shortened(text: string): string {
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE - 1)}…` : text;
}

export function sheetPlace(sheet: SheetIndex, area: Area): FindingPlace {
  return { kind: 'sheet', sheet: sheet.name, area };
}

/** "B7" on the sheet itself, "Budget!B7" of another. */
export function addressOn(own: SheetIndex, sheet: SheetIndex, area: Area): string {
  return own === sheet ? areaAddress(area) : `${quoteSheet(sheet.name)}!${areaAddress(area)}`;
}

/** A cell as evidence, called by its row's label or by its address. */
export function evidenceOf(sheet: SheetIndex, row: number, column: number): Evidence {
  return {
    label: rowLabel(sheet, row, column) ?? cellAddress(row, column),
    value: valueText(sheet.valueAt(row, column)),
    place: sheetPlace(sheet, cellArea(row, column)),
  };
}

const MOST_COLUMNS = 30;
const MOST_ROWS = 400;

/** The first text of the row to the left of a cell; null where there is none. */
export function rowLabel(sheet: SheetIndex, row: number, column: number): string | null {
  const first = Math.max(sheet.used.column, 0);
  for (let place = first; place < Math.min(column, first + MOST_COLUMNS); place++)
    if (sheet.kindAt(row, place) === TEXT) return textAt(sheet, row, place).trim();
  return null;
}

/** The nearest text above a cell in its column, the heading of its figures; null where there is none near. */
export function columnHeading(sheet: SheetIndex, row: number, column: number): string | null {
  const last = Math.max(sheet.used.row, row - MOST_ROWS);
  for (let place = row - 1; place >= last; place--) {
    if (sheet.kindAt(place, column) !== TEXT || sheet.formulaAt(place, column) !== null) continue;
    const text = textAt(sheet, place, column).trim();
    // The number of a note or a line, which is a text too.
    if (!/^\d{1,3}$/.test(text)) return text;
  }
  return null;
}

const KRONOR = { kr: 1, tkr: 1000, mkr: 1_000_000 } as const;
const TITLE_ROWS = 8;

/** How many kronor one is in a cell: what its format, its labels or the title of the sheet say. Null where nothing says that it is money. */
export function kronorOfOne(sheet: SheetIndex, row: number, column: number): number | null {
  const format = sheet.sheet.looks.at(row, column)?.numberFormat ?? '';
  if (/%|[ymdh]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, ''))) return null;
  if (/kr/i.test(format)) return /tkr/i.test(format) ? KRONOR.tkr : KRONOR.kr;
  for (const words of [rowLabel(sheet, row, column), columnHeading(sheet, row, column)]) {
    const unit = words === null ? null : unitOfWords(words);
    if (unit === 'kr' || unit === 'tkr' || unit === 'mkr') return KRONOR[unit];
    if (unit !== null) return null;
  }
  const { row: top, column: left, columns } = sheet.used;
  for (let line = top; line < Math.min(row, top + TITLE_ROWS); line++)
    for (let place = left; place < left + Math.min(columns, MOST_COLUMNS); place++) {
      if (sheet.kindAt(line, place) !== TEXT) continue;
      const unit = statedMoneyUnit(textAt(sheet, line, place));
      if (unit !== null) return KRONOR[unit];
    }
  return null;
}

/** What a difference in a cell is worth in kronor, unsigned; null where it is no money. */
export function effectOf(
  sheet: SheetIndex,
  row: number,
  column: number,
  difference: Decimal | null,
): string | null {
  const kronor = difference === null ? null : kronorOfOne(sheet, row, column);
  return kronor === null || difference === null ? null : difference.abs().times(kronor).toString();
}

/** Whether a figure is a year that stands as a heading, or might. */
export function looksLikeYear(sheet: SheetIndex, row: number, column: number): boolean {
  if (sheet.kindAt(row, column) !== NUMBER) return false;
  const value = sheet.valueAt(row, column) as number;
  return Number.isInteger(value) && value >= 1900 && value <= 2100;
}

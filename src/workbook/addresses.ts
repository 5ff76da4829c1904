import type { Area } from './snapshot';

/**
 * Addresses in A1 form to and from rows and columns that count from 0.
 * What comes from a workbook (`parse…`) may be anything and gives null when it is no address; what comes from
 * our own code (`columnLetters`, `cellAddress`, …) must lie on a sheet and throws RangeError when it does not.
 */

export const MAXIMUM_ROWS = 1_048_576;
export const MAXIMUM_COLUMNS = 16_384;

/** Whether the address is written with `$` signs: `$B$7` rather than `B7`. */
export interface AddressOptions {
  readonly absolute?: boolean;
}

const LETTERS_IN_ALPHABET = 26;
const CODE_OF_A = 65;

/** The letters of a column: 0 → "A", 25 → "Z", 26 → "AA", 16383 → "XFD". */
export function columnLetters(column: number): string {
  requireWithin(column, MAXIMUM_COLUMNS, 'column');
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / LETTERS_IN_ALPHABET)) {
    letters = String.fromCharCode(CODE_OF_A + ((rest - 1) % LETTERS_IN_ALPHABET)) + letters;
  }
  return letters;
}

/** The column of letters, in either case: "A" → 0, "xfd" → 16383. */
export function columnNumber(letters: string): number {
  const column = /^[A-Za-z]{1,3}$/.test(letters) ? lettersToNumber(letters) : NaN;
  requireWithin(column, MAXIMUM_COLUMNS, `column "${letters}"`);
  return column;
}

/** The address of one cell: (6, 1) → "B7", or "$B$7" when absolute. */
export function cellAddress(row: number, column: number, options: AddressOptions = {}): string {
  requireWithin(row, MAXIMUM_ROWS, 'row');
  const dollar = options.absolute ? '$' : '';
  return `${dollar}${columnLetters(column)}${dollar}${row + 1}`;
}

/**
 * The address of a rectangle: "B7" for one cell, "A1:B2" for more, "A:C" for whole columns and "1:3" for whole rows,
 * as Excel itself writes them.
 */
export function areaAddress(area: Area, options: AddressOptions = {}): string {
  const lastRow = area.row + area.rows - 1;
  const lastColumn = area.column + area.columns - 1;
  requireWithin(area.row, MAXIMUM_ROWS, 'row');
  requireWithin(lastRow, MAXIMUM_ROWS, 'last row', area.row);
  requireWithin(area.column, MAXIMUM_COLUMNS, 'column');
  requireWithin(lastColumn, MAXIMUM_COLUMNS, 'last column', area.column);
  const dollar = options.absolute ? '$' : '';
  if (area.columns === MAXIMUM_COLUMNS) return `${dollar}${area.row + 1}:${dollar}${lastRow + 1}`;
  if (area.rows === MAXIMUM_ROWS)
    return `${dollar}${columnLetters(area.column)}:${dollar}${columnLetters(lastColumn)}`;
  const first = cellAddress(area.row, area.column, options);
  return area.rows === 1 && area.columns === 1
    ? first
    : `${first}:${cellAddress(lastRow, lastColumn, options)}`;
}

/**
 * The sheet's name as it stands before `!` in a formula. Quoted unless it is a plain ASCII word that cannot be taken
 * for an address: Excel, LibreOffice and Univer all read a quoted name, and differ over å, ä and ö without quotes.
 */
export function quoteSheet(name: string): string {
  const plainWord = /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);
  const readsAsSomethingElse = /^(?:[a-z]{1,3}[0-9]+|r[0-9]*(?:c[0-9]*)?|c[0-9]*|true|false)$/i.test(name);
  return plainWord && !readsAsSomethingElse ? name : `'${name.replaceAll("'", "''")}'`;
}

/** A rectangle of a sheet with absolute address, as formulas and names hold it but without `=`: "'Eget kapital'!$A$1:$B$2". */
export function sheetReference(sheet: string, area: Area): string {
  return `${quoteSheet(sheet)}!${areaAddress(area, { absolute: true })}`;
}

/** The rectangle of "B7", "$A$1:$B$2", "A:C" or "1:3", with the corners in any order; null when the text is none of them. */
export function parseAddress(text: string): Area | null {
  const cells = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Za-z]{1,3})\$?([0-9]{1,7}))?$/.exec(text);
  if (cells) {
    const [, firstLetters = '', firstRow = '', lastLetters = firstLetters, lastRow = firstRow] = cells;
    return areaBetween(
      Number(firstRow) - 1,
      lettersToNumber(firstLetters),
      Number(lastRow) - 1,
      lettersToNumber(lastLetters),
    );
  }
  const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(text);
  if (columns) {
    const [, first = '', last = ''] = columns;
    return areaBetween(0, lettersToNumber(first), MAXIMUM_ROWS - 1, lettersToNumber(last));
  }
  const rows = /^\$?([0-9]{1,7}):\$?([0-9]{1,7})$/.exec(text);
  if (rows) {
    const [, first = '', last = ''] = rows;
    return areaBetween(Number(first) - 1, 0, Number(last) - 1, MAXIMUM_COLUMNS - 1);
  }
  return null;
}

/**
 * What a reference to a single rectangle points at, with or without `=` and sheet: "=Budget!$A$1:$B$2",
 * "'Eget kapital'!A1", "B7". Null for all else: constants, formulas, `#REF!`, several areas, several sheets, other workbooks.
 */
export function parseReference(text: string): { sheet: string | null; area: Area } | null {
  const reference = text.trim().replace(/^=/, '').trim();
  const parts = /^(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.\\]+))!(.+)$/u.exec(reference);
  const area = parseAddress(parts?.[3] ?? reference);
  if (area === null) return null;
  if (parts === null) return { sheet: null, area };
  const sheet = parts[1] === undefined ? (parts[2] ?? '') : parts[1].replaceAll("''", "'");
  // Brackets and colons cannot stand in a tab's name: they mean another workbook and a span of sheets.
  return /[[\]:]/.test(sheet) ? null : { sheet, area };
}

/** The rectangle of one cell. */
export function cellArea(row: number, column: number): Area {
  return { row, column, rows: 1, columns: 1 };
}

/** Whether two rectangles cover the same cells. */
export function sameArea(one: Area, other: Area): boolean {
  return (
    one.row === other.row &&
    one.column === other.column &&
    one.rows === other.rows &&
    one.columns === other.columns
  );
}

/** Whether the cell lies in the rectangle. */
export function containsCell(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

/** Whether every cell of the inner rectangle lies in the outer one. */
export function containsArea(outer: Area, inner: Area): boolean {
  return (
    containsCell(outer, inner.row, inner.column) &&
    containsCell(outer, inner.row + inner.rows - 1, inner.column + inner.columns - 1)
  );
}

/** The cells that two rectangles share, or null when they share none. */
export function intersectAreas(one: Area, other: Area): Area | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest rectangle around two rectangles. */
export function boundingArea(one: Area, other: Area): Area {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
  };
}

/** The rectangle moved by rows and columns. */
export function moveArea(area: Area, rows: number, columns: number): Area {
  return { ...area, row: area.row + rows, column: area.column + columns };
}

/** The same of what is known to be letters from A to Z; may lie beyond the last column. */
export function lettersToNumber(letters: string): number {
  const upper = letters.toUpperCase();
  let number = 0;
  for (let at = 0; at < upper.length; at++)
    number = number * LETTERS_IN_ALPHABET + upper.charCodeAt(at) - CODE_OF_A + 1;
  return number - 1;
}

function areaBetween(rowOne: number, columnOne: number, rowTwo: number, columnTwo: number): Area | null {
  const row = Math.min(rowOne, rowTwo);
  const column = Math.min(columnOne, columnTwo);
  const lastRow = Math.max(rowOne, rowTwo);
  const lastColumn = Math.max(columnOne, columnTwo);
  if (row < 0 || lastRow >= MAXIMUM_ROWS || lastColumn >= MAXIMUM_COLUMNS) return null;
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

function requireWithin(number: number, limit: number, what: string, least = 0): void {
  if (!Number.isInteger(number) || number < least || number >= limit) {
    throw new RangeError(
      `The ${what} ${number} is not on a sheet: it must be a whole number from ${least} to ${limit - 1}`,
    );
  }
}

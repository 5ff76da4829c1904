import { areaAddress, MAXIMUM_COLUMNS, MAXIMUM_ROWS, parseReference } from '../../workbook/addresses';
import type { Area } from '../../workbook/snapshot';
import { HostError } from '../model/hostError';
import { looksLikeCell, sameName } from '../model/naming';
import type { WorkbookModel } from '../model/workbookModel';
import type { WorksheetModel } from '../model/worksheetModel';

/** A whole number not less than `least`. @throws HostError InvalidArgument */
export function wholeNumber(value: unknown, least = 0): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least) throw new HostError('InvalidArgument');
  return value;
}

export function text(value: unknown): string {
  if (typeof value !== 'string') throw new HostError('InvalidArgument');
  return value;
}

export function flag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new HostError('InvalidArgument');
  return value;
}

/** One of the words that the API has for it, in whichever case. */
export function oneOf<Word extends string>(value: unknown, words: readonly Word[]): Word {
  const found = words.find((word) => typeof value === 'string' && word.toLowerCase() === value.toLowerCase());
  if (found === undefined) throw new HostError('InvalidArgument', String(value));
  return found;
}

/** The area within the sheet's bounds. */
export function onSheet(area: Area): Area {
  const { row, column, rows, columns } = area;
  if (row < 0 || column < 0 || rows < 1 || columns < 1 || row + rows > MAXIMUM_ROWS || column + columns > MAXIMUM_COLUMNS) throw new HostError('InvalidArgument');
  return area;
}

/** '#FF0000' or 'red' as '#ff0000'. */
export function color(value: unknown): string {
  const given = text(value).trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(given)) return given;
  if (/^[0-9a-f]{6}$/.test(given)) return `#${given}`;
  const named = namedColors[given];
  if (named === undefined) throw new HostError('InvalidArgument', given);
  return named;
}

const namedColors: Readonly<Record<string, string>> = {
  black: '#000000', white: '#ffffff', red: '#ff0000', green: '#008000', blue: '#0000ff', yellow: '#ffff00', orange: '#ffa500', purple: '#800080', gray: '#808080', grey: '#808080', lightgray: '#d3d3d3', lightblue: '#add8e6', lightyellow: '#ffffe0', darkblue: '#00008b', darkgreen: '#006400', darkred: '#8b0000',
};

/** "Blad1!A1:B2", the sheet in apostrophes where Excel needs them. */
export function fullAddress(sheet: string, area: Area): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !looksLikeCell(sheet);
  return `${plain ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${areaAddress(area)}`;
}

/** The area that an address or a defined name means on the sheet. @throws HostError InvalidArgument or ItemNotFound */
export function areaOn(model: WorkbookModel, sheet: WorksheetModel, address: string): { sheet: WorksheetModel; area: Area } {
  const reference = parseReference(address);
  if (reference !== null) {
    if (reference.sheet !== null && !sameName(reference.sheet, sheet.name)) throw new HostError('InvalidArgument', address);
    return { sheet, area: reference.area };
  }
  const item = model.names.find(address, sheet.id) ?? model.names.find(address, null);
  const target = item === null ? null : model.names.target(item);
  if (target !== null && target.sheet.id === sheet.id) return target;
  const table = sheet.tables.find((candidate) => sameName(candidate.name, address));
  if (table !== undefined) return { sheet, area: model.tables.bodyOf(table) };
  throw new HostError('InvalidArgument', address);
}

/** A two-dimensional array of exactly the area's size; a single value stands for every cell. */
export function grid<Value>(value: unknown, rows: number, columns: number): Value[][] {
  if (!Array.isArray(value)) return Array.from({ length: rows }, () => Array.from({ length: columns }, () => value as Value));
  const fits = value.length === rows && value.every((row) => Array.isArray(row) && row.length === columns);
  if (!fits) throw new HostError('InvalidArgument', `Antalet rader eller kolumner i indatamatrisen stämmer inte med områdets ${rows} × ${columns}.`);
  return value as Value[][];
}

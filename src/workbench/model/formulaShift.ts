import { areaAddress, MAXIMUM_COLUMNS, MAXIMUM_ROWS, parseAddress } from '../../workbook/addresses';
import { sameName } from './naming';
import type { Area } from '../../workbook/snapshot';

/** How the cells of one sheet move: where an area lies afterwards, or null when it is gone. */
export interface Movement {
  readonly sheet: string;
  after(area: Area): Area | null;
}

const reference = /("(?:[^"]|"")*")|(?:(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!)?(\$?[A-Z]{1,3}\$?[0-9]{1,7}(?::\$?[A-Z]{1,3}\$?[0-9]{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?[0-9]{1,7}:\$?[0-9]{1,7})(?![\p{L}\p{N}_(.!])/gu;

/**
 * The formula after cells have moved: each reference to the moved sheet follows its cells, `$` signs kept; a reference whose
 * cells are gone becomes #REF!. `home` is the sheet that references without a sheet's name mean.
 */
export function shiftFormula(formula: string, home: string, movement: Movement): string {
  return formula.replace(reference, (all: string, quoted: string | undefined, apostrophed: string | undefined, plain: string | undefined, address: string, offset: number) => {
    if (quoted !== undefined || /[\p{L}\p{N}_.$[@]/u.test(formula[offset - 1] ?? '')) return all;
    const sheet = apostrophed?.replace(/''/g, "'") ?? plain ?? home;
    const area = sameName(sheet, movement.sheet) ? parseAddress(address) : null;
    if (area === null) return all;
    const prefix = all.slice(0, all.length - address.length);
    const moved = movement.after(area);
    return moved === null ? `${prefix}#REF!` : prefix + withDollars(areaAddress(moved), address);
  });
}

/** The new address written with the `$` signs of the old one, part by part. */
function withDollars(address: string, pattern: string): string {
  const [patternFirst = '', patternLast = patternFirst] = pattern.split(':');
  return address
    .split(':')
    .map((corner, index) => {
      const signs = index === 0 ? patternFirst : patternLast;
      const [, letters = '', digits = ''] = /^([A-Z]*)([0-9]*)$/.exec(corner) ?? [];
      const beforeLetters = letters !== '' && signs.startsWith('$') ? '$' : '';
      const beforeDigits = digits !== '' && /\$[0-9]/.test(signs) ? '$' : '';
      return beforeLetters + letters + beforeDigits + digits;
    })
    .join(':');
}

/** The formula as it reads when it is copied so many rows down and columns right: relative references follow. */
export function relocated(formula: string, rows: number, columns: number): string {
  return formula.replace(/("(?:[^"]|"")*"|'(?:[^']|'')*'!?|\[[^\]]*\])|(?<![\p{L}\p{N}_.$])(\$?)([A-Z]{1,3})(\$?)([0-9]{1,7})(?![\p{L}\p{N}_(.!])/gu, (all, kept: string | undefined, columnSign: string, letters: string, rowSign: string, digits: string) => {
    if (kept !== undefined) return all;
    const cell = parseAddress(`${letters}${digits}`);
    if (cell === null) return all;
    const moved = { row: rowSign === '$' ? cell.row : cell.row + rows, column: columnSign === '$' ? cell.column : cell.column + columns };
    if (moved.row < 0 || moved.column < 0 || moved.row >= MAXIMUM_ROWS || moved.column >= MAXIMUM_COLUMNS) return '#REF!';
    return withDollars(areaAddress({ ...moved, rows: 1, columns: 1 }), all);
  });
}

/**
 * The formula of a conditional format after cells of its own sheet have moved. It is written for the first cell of its area:
 * where that cell is gone, it is written for the first that is left.
 */
export function followFormat(formula: string, area: Area, movement: Movement): string {
  const survives = (row: number, column: number): boolean => movement.after({ row, column, rows: 1, columns: 1 }) !== null;
  for (let down = 0; down < area.rows; down += 1) if (survives(area.row + down, area.column)) return shiftFormula(relocated(formula, down, 0), movement.sheet, movement);
  for (let across = 0; across < area.columns; across += 1) if (survives(area.row, area.column + across)) return shiftFormula(relocated(formula, 0, across), movement.sheet, movement);
  return formula;
}

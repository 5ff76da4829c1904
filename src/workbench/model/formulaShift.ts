import { areaAddress, parseAddress } from '../../workbook/addresses';
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

import { parseAddress } from '../../workbook/addresses';

/** True of a sheet name that Excel takes: 1–31 characters, none of []:*?/\, no apostrophe at either end, not "History". */
export function isSheetName(name: string): boolean {
  return name.length >= 1 && name.length <= 31 && !/[[\]:*?/\\\p{Cc}]/u.test(name) && !name.startsWith("'") && !name.endsWith("'") && name.toLowerCase() !== 'history';
}

/** True of a defined name or a table name that Excel takes: a letter, _ or \ first; then letters, digits, _ . \ ?; no cell address. */
export function isDefinedName(name: string): boolean {
  return name.length <= 255 && /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && !looksLikeCell(name) && !/^(true|false)$/i.test(name);
}

export const sameName = (a: string, b: string): boolean => a.toLocaleLowerCase('sv') === b.toLocaleLowerCase('sv');

/** The first of "Blad1", "Blad2", … that is not taken. */
export function freeName(prefix: string, taken: readonly string[]): string {
  for (let number = 1; ; number += 1) if (!taken.some((name) => sameName(name, `${prefix}${number}`))) return `${prefix}${number}`;
}

/** True of A1, XFD1048576 and of R1C1 forms, which no name may look like. */
export function looksLikeCell(text: string): boolean {
  return parseAddress(text) !== null || /^(r[0-9]*c[0-9]*|r[0-9]*|c[0-9]*)$/i.test(text);
}

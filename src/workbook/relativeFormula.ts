import { columnLetters, lettersToNumber, MAXIMUM_COLUMNS, MAXIMUM_ROWS } from './addresses';
import { formulaTokens, type FormulaToken } from './formulaTokens';

/**
 * Formulas with their references as steps from the cell that holds them (R1C1), so that a formula that was copied along a row or a column
 * is one and the same formula everywhere.
 */

/** A row or a column: where it lies on the sheet (`absolute`), or how many steps from the formula's own. */
export interface Step {
  readonly absolute: boolean;
  readonly at: number;
}

/** A cell ("B7"), or one end of whole columns or rows; null is the direction that such an end says nothing of. */
export interface Corner {
  readonly row: Step | null;
  readonly column: Step | null;
}

/** What stands before "!", with it: "'Eget kapital'!", or ''; and one corner for a cell, two for "A:C" and "1:3". */
export interface RelativeReference {
  readonly sheet: string;
  readonly corners: readonly Corner[];
}

export interface RelativeToken extends FormulaToken {
  /** Null of all that is no address. */
  readonly reference: RelativeReference | null;
}

/** The pieces of a formula, seen from the cell that holds it. Words that only look like addresses (ZZZ1) are names. */
export function relativeTokens(formula: string, row: number, column: number): RelativeToken[] {
  return formulaTokens(formula).map(({ kind, text }): RelativeToken => {
    if (kind !== 'cell' && kind !== 'columns' && kind !== 'rows') return { kind, text, reference: null };
    const bang = text.lastIndexOf('!') + 1;
    const corners = cornersOf(bang === 0 ? text : text.slice(bang), row, column);
    return corners === null
      ? { kind: 'word', text, reference: null }
      : { kind, text, reference: { sheet: text.slice(0, bang), corners } };
  });
}

/** The formula in A1 form as it reads in a cell: the way back from `relativeTokens`. What leaves the sheet is #REF!. */
export function formulaAt(tokens: readonly RelativeToken[], row: number, column: number): string {
  return tokens
    .map(({ text, reference }) => (reference === null ? text : addressAt(reference, row, column)))
    .join('');
}

/**
 * What two formulas have in common exactly when one is a copy of the other: R1C1 form in upper case, without blanks that mean nothing.
 */
export function relativeKey(tokens: readonly RelativeToken[]): string {
  let key = '';
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as RelativeToken;
    if (token.kind === 'other' && token.text.trim() === '') {
      if (isOperandEnd(tokens[index - 1]) && isOperandStart(tokens[index + 1])) key += ' ';
    } else key += tokenKey(token);
  }
  return key;
}

/** The same, with addresses taken as relative whether or not they have a "$": what is alike but for the signs has the same. */
export function looseKey(tokens: readonly RelativeToken[], row: number, column: number): string {
  return relativeKey(
    tokens.map((token) =>
      token.reference === null ? token : { ...token, reference: loosened(token.reference, row, column) },
    ),
  );
}

function loosened({ sheet, corners }: RelativeReference, row: number, column: number): RelativeReference {
  const loose = (step: Step | null, own: number): Step | null =>
    step?.absolute ? { absolute: false, at: step.at - own } : step;
  return {
    sheet,
    corners: corners.map((corner) => ({
      row: loose(corner.row, row),
      column: loose(corner.column, column),
    })),
  };
}

/** Null of what lies on no sheet. */
function cornersOf(address: string, row: number, column: number): Corner[] | null {
  const corners: Corner[] = [];
  for (const end of address.split(':')) {
    const corner = cornerOf(end, row, column);
    if (corner === null) return null;
    corners.push(corner);
  }
  return corners;
}

const CORNER = /^(\$?)([A-Za-z]*)(\$?)([0-9]*)$/;

function cornerOf(end: string, row: number, column: number): Corner | null {
  const [, columnSign = '', letters = '', rowSign = '', digits = ''] = CORNER.exec(end) ?? [];
  const rowAt = digits === '' ? 0 : Number(digits) - 1;
  const columnAt = letters === '' ? 0 : lettersToNumber(letters);
  if (rowAt < 0 || rowAt >= MAXIMUM_ROWS || columnAt >= MAXIMUM_COLUMNS) return null;
  // Of "$3" the sign stands first, and there are no letters for it to be of.
  const sign = letters === '' ? columnSign + rowSign : rowSign;
  return {
    row: digits === '' ? null : stepOf(rowAt, sign, row),
    column: letters === '' ? null : stepOf(columnAt, columnSign, column),
  };
}

function stepOf(at: number, sign: string, own: number): Step {
  return sign === '$' ? { absolute: true, at } : { absolute: false, at: at - own };
}

function addressAt({ sheet, corners }: RelativeReference, row: number, column: number): string {
  const ends = corners.map((corner) => cornerAddress(corner, row, column));
  return ends.includes(null) ? '#REF!' : sheet + ends.join(':');
}

function cornerAddress(corner: Corner, row: number, column: number): string | null {
  const rowAt = corner.row === null ? 0 : placeOf(corner.row, row);
  const columnAt = corner.column === null ? 0 : placeOf(corner.column, column);
  if (rowAt < 0 || rowAt >= MAXIMUM_ROWS || columnAt < 0 || columnAt >= MAXIMUM_COLUMNS) return null;
  const letters = corner.column === null ? '' : dollar(corner.column) + columnLetters(columnAt);
  const digits = corner.row === null ? '' : `${dollar(corner.row)}${rowAt + 1}`;
  return letters + digits;
}

/** Where a step leads from a row or a column. May lie outside the sheet. */
export function placeOf({ absolute, at }: Step, own: number): number {
  return absolute ? at : own + at;
}

function dollar({ absolute }: Step): string {
  return absolute ? '$' : '';
}

function tokenKey({ kind, text, reference }: RelativeToken): string {
  if (reference === null) return kind === 'word' || kind === 'brackets' ? text.toUpperCase() : text;
  const [first, last] = reference.corners;
  let key = reference.sheet.toUpperCase();
  if (first !== undefined) key += cornerKey(first);
  if (last !== undefined) key += `:${cornerKey(last)}`;
  return key;
}

function cornerKey({ row, column }: Corner): string {
  return (row === null ? '' : `R${stepKey(row)}`) + (column === null ? '' : `C${stepKey(column)}`);
}

function stepKey({ absolute, at }: Step): string {
  return absolute ? String(at + 1) : `[${at}]`;
}

function isOperandEnd(token: RelativeToken | undefined): boolean {
  return token !== undefined && (token.kind !== 'other' || /^[)"'0-9}#]/.test(token.text));
}

function isOperandStart(token: RelativeToken | undefined): boolean {
  return token !== undefined && (token.kind !== 'other' || /^[("'0-9{#@]/.test(token.text));
}

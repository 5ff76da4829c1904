import { columnLetters, columnNumber, MAXIMUM_COLUMNS, MAXIMUM_ROWS, parseAddress } from './addresses';

/**
 * The pieces of a formula in English A1 form, exactly as far as the file format and copying of formulas need them:
 * joined together again they are the formula, blanks and all.
 */
export interface FormulaToken {
  readonly kind: 'cell' | 'columns' | 'rows' | 'word' | 'brackets' | 'other';
  readonly text: string;
}

const SHEET = String.raw`(?:(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*(?::[\p{L}_][\p{L}\p{N}_.]*)?)!)?`;
const AFTER = String.raw`(?![\p{L}\p{N}_.(!])`;

/** In order: the first that matches at a place wins. */
const PATTERNS: readonly (readonly [FormulaToken['kind'], string])[] = [
  ['other', String.raw`"(?:[^"]|"")*"`],
  ['cell', String.raw`${SHEET}\$?[A-Za-z]{1,3}\$?[0-9]{1,7}${AFTER}`],
  ['columns', String.raw`${SHEET}\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}${AFTER}`],
  ['rows', String.raw`${SHEET}\$?[0-9]{1,7}:\$?[0-9]{1,7}${AFTER}`],
  ['other', String.raw`#(?:N\/A|[A-Z0-9_\/]+[!?])`],
  ['other', String.raw`[0-9]+(?:\.[0-9]*)?(?:[eE][+\-]?[0-9]+)?|\.[0-9]+`],
  ['word', String.raw`[\p{L}_\\][\p{L}\p{N}_.\\?]*`],
  ['other', String.raw`'(?:[^']|'')*'`],
];
/** Each pattern is a group of its own. */
const TOKEN = new RegExp(PATTERNS.map(([, pattern]) => `(${pattern})`).join('|'), 'uy');
/** What none of them begins with, and much of every formula. */
const SIGNS = '(),+-*/=<>&^%:; {}@!';

/** The formula's pieces; text that is no formula is cut up too, and never throws. */
export function formulaTokens(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let place = 0;
  // A bracket that is never closed makes the text no formula: the end is looked for once, or many of them would take forever.
  let unclosed = false;
  while (place < formula.length) {
    const brackets: FormulaToken | null =
      formula[place] === '[' && !unclosed ? bracketsAt(formula, place) : null;
    unclosed ||= formula[place] === '[' && brackets === null;
    const token = brackets ?? tokenAt(formula, place);
    tokens.push(token);
    place += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, place: number): FormulaToken {
  const letter = formula[place] ?? '';
  if (SIGNS.includes(letter)) return { kind: 'other', text: letter };
  TOKEN.lastIndex = place;
  const match = TOKEN.exec(formula);
  if (match === null) return { kind: 'other', text: letter };
  let group = 1;
  while (match[group] === undefined) group++;
  return { kind: PATTERNS[group - 1]?.[0] ?? 'other', text: match[0] };
}

/** A structured reference or another workbook: up to the bracket that closes it. An apostrophe hides the next letter. */
function bracketsAt(formula: string, start: number): FormulaToken | null {
  let depth = 0;
  for (let place = start; place < formula.length; place++) {
    const letter = formula[place];
    if (letter === "'") place++;
    else if (letter === '[') depth++;
    else if (letter === ']' && --depth === 0)
      return { kind: 'brackets', text: formula.slice(start, place + 1) };
  }
  return null;
}

/**
 * The formula as it reads when the cell that holds it is copied `rows` down and `columns` to the right: relative
 * references move, absolute ones stay, and one that leaves the sheet becomes #REF!.
 */
export function moveFormula(formula: string, rows: number, columns: number): string {
  return formulaTokens(formula)
    .map(({ kind, text }) => {
      const bang = text.lastIndexOf('!') + 1;
      const address = text.slice(bang);
      // A word like ZZZ1 looks like a cell but lies on no sheet: it is a name.
      if ((kind !== 'cell' && kind !== 'columns' && kind !== 'rows') || parseAddress(address) === null)
        return text;
      const moved = address
        .replace(/(?<!\$)\b[A-Za-z]+/g, (letters) => moveColumn(letters, columns))
        .replace(/(?<![$0-9])[0-9]+/g, (digits) => moveRow(digits, rows));
      return moved.includes(OUTSIDE) ? '#REF!' : text.slice(0, bang) + moved;
    })
    .join('');
}

const OUTSIDE = '#';

function moveColumn(letters: string, columns: number): string {
  const column = columnNumber(letters) + columns;
  return column >= 0 && column < MAXIMUM_COLUMNS ? columnLetters(column) : OUTSIDE;
}

function moveRow(digits: string, rows: number): string {
  const row = Number(digits) + rows;
  return row >= 1 && row <= MAXIMUM_ROWS ? String(row) : OUTSIDE;
}

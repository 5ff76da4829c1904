import { formulaTokens, type FormulaToken } from '../workbook/formulaTokens';

/**
 * Formulas as files hold them and as people see them. In a file, functions that came after Excel 2007 carry a prefix,
 * the names in LET and LAMBDA another, and custom functions stand with underscores: `_xldudf_FINSAM_FÖRDELA`.
 */

/** Functions with the prefix `_xlfn.` (ISO/IEC 29500 names none of them; Microsoft's [MS-XLSX] 2.2.2 does). */
const LATER_FUNCTIONS = new Set(
  `ACOT ACOTH AGGREGATE ANCHORARRAY ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND
  BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV
  CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P
  COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT
  F.TEST FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY
  FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS GROUPBY HSTACK
  HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA
  LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV
  NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTOF PERCENTRANK.EXC PERCENTRANK.INC
  PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH
  SEQUENCE SHEET SHEETS SINGLE SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE
  TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW TRIMRANGE UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK
  WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST`.split(/\s+/),
);

/** Functions with two prefixes. */
const WORKSHEET_FUNCTIONS = new Set(['FILTER', 'SORT']);

const CUSTOM_FUNCTION = /^FINSAM\.(.+)$/iu;
const CUSTOM_FUNCTION_IN_FILE = /^_xldudf_FINSAM_(.+)$/iu;
/** Operators that files have as calls, and brackets. */
const OPERATOR = /[@#[]/;
const NAME = /^(?:[\p{L}_][\p{L}\p{N}_.]*)?$/u;
/** What may stand in a longer name, and halves of letters. */
const NAME_LETTER = /[\p{L}\p{N}_.\\?\ud800-\udfff]/u;
/** All prefixes begin with this. */
const MAY_DIFFER_FROM_FILE = /_xl/i;
const PREFIXES = /^(?:_xlfn\.|_xlws\.|_xlpm\.)+/i;

/** The formula as it stands in a file, without '='. What is in a table may leave out the table's name: `[@Timmar]`. */
export function toFileFormula(formula: string, table: string | null = null): string {
  const text = formula.replace(/^=/, '');
  if (!mayDifferInFile(text)) return text;
  const tokens = formulaTokens(text);
  const variables = variablePlaces(tokens);
  return writeTokens(tokens, variables, table);
}

/** The formula as people see it, with '='. */
export function fromFileFormula(text: string): string {
  const formula = text.replace(/^=/, '');
  return `=${MAY_DIFFER_FROM_FILE.test(formula) ? readTokens(formulaTokens(formula)) : formula}`;
}

/** Most formulas hold nothing that files write otherwise, which is told much sooner than their tokens. */
function mayDifferInFile(text: string): boolean {
  if (OPERATOR.test(text)) return true;
  for (let open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
    let start = open;
    while (start > 0 && NAME_LETTER.test(text[start - 1] ?? '')) start--;
    const name = text.slice(start, open);
    // What is no plain name, such as A1?SUM( , is for the tokens to part.
    if (fileFunction(name) !== name || !NAME.test(name)) return true;
  }
  return false;
}

function writeTokens(
  tokens: readonly FormulaToken[],
  variables: ReadonlySet<FormulaToken>,
  table: string | null,
): string {
  let text = '';
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as FormulaToken;
    const next = tokens[index + 1]?.text;
    if (token.text === '@' && token.kind === 'other') {
      const end = operandEnd(tokens, index + 1);
      text += `_xlfn.SINGLE(${writeTokens(tokens.slice(index + 1, end), variables, table)})`;
      index = end - 1;
    } else if (token.kind === 'cell' && next === '#') {
      text += `_xlfn.ANCHORARRAY(${token.text})`;
      index++;
    } else if (variables.has(token)) text += `_xlpm.${token.text}`;
    else if (token.kind === 'word' && next === '(') text += fileFunction(token.text);
    else if (token.kind === 'brackets') text += fileBrackets(token.text, tokens[index - 1], table);
    else text += token.text;
  }
  return text;
}

function fileFunction(name: string): string {
  const custom = CUSTOM_FUNCTION.exec(name);
  if (custom) return `_xldudf_FINSAM_${custom[1]}`;
  const upper = name.toUpperCase();
  if (WORKSHEET_FUNCTIONS.has(upper)) return `_xlfn._xlws.${name}`;
  return LATER_FUNCTIONS.has(upper) ? `_xlfn.${name}` : name;
}

/** `[@Timmar]` is short for `Trisam[[#This Row],[Timmar]]`, and only the long form stands in files. */
function fileBrackets(text: string, before: FormulaToken | undefined, table: string | null): string {
  const short = /^\[@(?:\[((?:[^[\]']|'.)+)\]|((?:[^[\]']|'.)*))\]$/.exec(text);
  if (!short) return text;
  const owner = before?.kind === 'word' ? '' : (table ?? '');
  const column = short[1] ?? short[2] ?? '';
  return column === '' ? `${owner}[#This Row]` : `${owner}[[#This Row],[${column}]]`;
}

function readTokens(tokens: readonly FormulaToken[]): string {
  let text = '';
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as FormulaToken;
    if (token.kind !== 'word') {
      text += token.text;
      continue;
    }
    const word = token.text.replace(PREFIXES, '');
    const custom = CUSTOM_FUNCTION_IN_FILE.exec(word);
    const operator = /^(?:SINGLE|ANCHORARRAY)$/i.test(word) && word !== token.text;
    if (custom) text += `FINSAM.${custom[1]}`;
    else if (operator && tokens[index + 1]?.text === '(') {
      const end = operandEnd(tokens, index);
      const inner = tokens.slice(index + 2, end - 1);
      const whole = operandEnd(inner, 0) === inner.length ? readTokens(inner) : `(${readTokens(inner)})`;
      text += /^SINGLE$/i.test(word) ? `@${whole}` : `${whole}#`;
      index = end - 1;
    } else text += word;
  }
  return text;
}

/** Where the operand that begins at a place ends: after a reference, a name with its brackets, a call, or a range of them. */
function operandEnd(tokens: readonly FormulaToken[], start: number): number {
  const end = simpleOperandEnd(tokens, start);
  return tokens[end]?.text === ':' ? operandEnd(tokens, end + 1) : end;
}

function simpleOperandEnd(tokens: readonly FormulaToken[], start: number): number {
  const kind = tokens[start]?.kind;
  if (kind !== undefined && kind !== 'word' && kind !== 'other') return start + 1;
  const next = kind === 'word' ? start + 1 : start;
  if (tokens[next]?.kind === 'brackets') return next + 1;
  return tokens[next]?.text === '(' ? closingParenthesis(tokens, next) + 1 : start + 1;
}

function closingParenthesis(tokens: readonly FormulaToken[], open: number): number {
  let depth = 0;
  for (let index = open; index < tokens.length; index++) {
    if (tokens[index]?.text === '(') depth++;
    else if (tokens[index]?.text === ')' && --depth === 0) return index;
  }
  return tokens.length - 1;
}

/** The words that LET or LAMBDA give a meaning, wherever they stand inside that call. */
function variablePlaces(tokens: readonly FormulaToken[]): Set<FormulaToken> {
  const places = new Set<FormulaToken>();
  tokens.forEach((token, index) => {
    const call = /^(?:LET|LAMBDA)$/i.exec(token.text);
    if (token.kind !== 'word' || !call || tokens[index + 1]?.text !== '(') return;
    const end = closingParenthesis(tokens, index + 1);
    const starts = argumentStarts(tokens, index + 1, end);
    const isLet = token.text.toUpperCase() === 'LET';
    const names = new Set<string>();
    // The last argument is what is calculated; in LET every other one before it is a name.
    starts.slice(0, -1).forEach((start, number) => {
      const name = tokens.slice(start).find(({ text }) => text.trim() !== '');
      if (name?.kind === 'word' && (!isLet || number % 2 === 0)) names.add(name.text.toLowerCase());
    });
    for (const inside of tokens.slice(index + 2, end))
      if (inside.kind === 'word' && names.has(inside.text.toLowerCase())) places.add(inside);
  });
  return places;
}

function argumentStarts(tokens: readonly FormulaToken[], open: number, end: number): number[] {
  const starts = [open + 1];
  let depth = 0;
  for (let index = open; index < end; index++) {
    const text = tokens[index]?.text;
    if (text === '(' || text === '{') depth++;
    else if (text === ')' || text === '}') depth--;
    else if (text === ',' && depth === 1) starts.push(index + 1);
  }
  return starts;
}

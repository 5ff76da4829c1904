import { Decimal, ONE, ZERO } from '../finsam/decimal';
import { isoDateOfSerial, type IsoDate } from '../finsam/dates';
import { FinsamError } from '../finsam/errors';
import { refuseValue } from './results';

/**
 * What Excel hands to a function, unwrapped. A blank cell or an argument left out is null, never zero; text, truth
 * values, errors and numbers that Excel cannot hold to the krona are refused with a sentence that names the place.
 */

/** Excel keeps 15 digits: from here on a cell does not hold every krona. */
const LARGEST_NUMBER = 1e15;
const EXCEL_DIGITS = 15;

/** A number, or null when blank. `name` is the argument's name as the person sees it. */
export function optionalNumber(value: unknown, name: string): Decimal | null {
  const plain = plainValue(value);
  return isBlank(plain) ? null : toDecimal(plain, () => name);
}

/** A number with a default for an argument left out or blank. */
export function numberOr(value: unknown, name: string, standard: Decimal): Decimal {
  return optionalNumber(value, name) ?? standard;
}

/** What a cell that is not blank holds; `place` names the cell for the sentence that refuses it. */
type CellReader<Value> = (plain: unknown, place: () => string) => Value;

function readRange<Value>(range: unknown[][], name: string, read: CellReader<Value>): (Value | null)[][] {
  return range.map((row, rowIndex) =>
    row.map((value, columnIndex) => {
      const plain = plainValue(value);
      return isBlank(plain) ? null : read(plain, () => placeInRange(range, rowIndex, columnIndex, name));
    }),
  );
}

/** The numbers of a range, by rows; blank cells are null. */
export function numberRange(range: unknown[][], name: string): (Decimal | null)[][] {
  return readRange(range, name, toDecimal);
}

/** The figures of a range, by rows: numbers, and yes or no as 1 or 0; blank cells are null. */
export function figureRange(range: unknown[][], name: string): (Decimal | null)[][] {
  return readRange(range, name, toFigure);
}

/** What words of a range stand for, in reading order; blank cells are null. `words` are told where one is not known. */
export function wordRange<Value>(
  range: unknown[][],
  name: string,
  read: (word: string) => Value | null,
  words: readonly string[],
): (Value | null)[] {
  return readRange(range, name, wordReader(read, words)).flat();
}

/** The weights of a range, by rows; blank cells are null, negative ones are refused. */
export function weightRange(range: unknown[][], name: string): (Decimal | null)[][] {
  const weights = numberRange(range, name);
  weights.forEach((row, rowIndex) =>
    row.forEach((weight, columnIndex) => {
      if (weight?.lessThan(0)) {
        const place = capitalised(placeInRange(range, rowIndex, columnIndex, name));
        refuseValue(`${place} är negativ (${shown(weight.toNumber())}). En vikt ska vara noll eller större.`);
      }
    }),
  );
  return weights;
}

/** The weights of a range in reading order; null where the argument is left out, or is a single blank cell. */
export function optionalWeights(
  range: unknown[][] | null | undefined,
  name: string,
): (Decimal | null)[] | null {
  if (!range || (range.length === 1 && range[0]?.length === 1 && isBlank(plainValue(range[0][0]))))
    return null;
  return weightRange(range, name).flat();
}

/** Weights with 0 for the blank ones, which get as little. */
export function blanksAsZero(weights: readonly (Decimal | null)[]): Decimal[] {
  return weights.map((weight) => weight ?? ZERO);
}

/**
 * A number for each cell of a table: one and the same for all, or from a range of the table's shape. It is asked for
 * only where the table holds something, and must be there then.
 */
export function numberForEach(
  range: unknown[][],
  name: string,
  table: readonly (readonly unknown[])[],
  tableName: string,
): (row: number, column: number) => Decimal {
  const numbers = numberRange(range, name);
  const cellOf = cellForEach(numbers, name, table, tableName);
  return (row, column) => {
    const [rangeRow, rangeColumn] = cellOf(row, column);
    return (
      numbers[rangeRow]?.[rangeColumn] ??
      refuseValue(`${capitalised(placeInRange(range, rangeRow, rangeColumn, name))} är tom. Skriv ett tal.`)
    );
  };
}

/** As `numberForEach`, of an argument that may be left out and whose cells may be blank: null there. */
export function optionalNumberForEach(
  range: unknown[][] | null | undefined,
  name: string,
  table: readonly (readonly unknown[])[],
  tableName: string,
): (row: number, column: number) => Decimal | null {
  return optionalForEach(range, name, table, tableName, toDecimal);
}

/** As `optionalNumberForEach`, with yes or no as 1 or 0. */
export function figureForEach(
  range: unknown[][],
  name: string,
  table: readonly (readonly unknown[])[],
  tableName: string,
): (row: number, column: number) => Decimal | null {
  return optionalForEach(range, name, table, tableName, toFigure);
}

/** As `choice`, for each cell of a table: one for all, or from a range of the table's shape. */
export function choiceForEach<Choice>(
  range: unknown[][] | null | undefined,
  name: string,
  table: readonly (readonly unknown[])[],
  tableName: string,
  choices: Readonly<Record<string, Choice>>,
  standard: Choice,
): (row: number, column: number) => Choice {
  const choiceOf = optionalForEach(range, name, table, tableName, choiceReader(choices));
  return (row, column) => choiceOf(row, column) ?? standard;
}

function optionalForEach<Value>(
  range: unknown[][] | null | undefined,
  name: string,
  table: readonly (readonly unknown[])[],
  tableName: string,
  read: CellReader<Value>,
): (row: number, column: number) => Value | null {
  if (!range) return () => null;
  const values = readRange(range, name, read);
  const cellOf = cellForEach(values, name, table, tableName);
  return (row, column) => {
    const [rangeRow, rangeColumn] = cellOf(row, column);
    return values[rangeRow]?.[rangeColumn] ?? null;
  };
}

/** Which cell of a range goes with each cell of a table: the only one there is, or the one in the same place. */
function cellForEach(
  range: readonly (readonly unknown[])[],
  name: string,
  table: readonly (readonly unknown[])[],
  tableName: string,
): (row: number, column: number) => readonly [row: number, column: number] {
  const [rows, columns] = [range.length, range[0]?.length ?? 0];
  const [tableRows, tableColumns] = [table.length, table[0]?.length ?? 0];
  if (rows === 1 && columns === 1) return () => [0, 0];
  if (rows !== tableRows || columns !== tableColumns) {
    refuseValue(
      `${capitalised(name)} har ${size(rows, columns)} men ${tableName} har ${size(tableRows, tableColumns)}. Ange en enda cell, eller lika många rader och kolumner.`,
    );
  }
  return (row, column) => [row, column];
}

/** The years of a range, by rows; blank cells are null. */
export function yearRange(range: unknown[][], name: string): (number | null)[][] {
  return numberRange(range, name).map((row, rowIndex) =>
    row.map((year, columnIndex) => {
      if (year === null) return null;
      if (year.isInteger() && year.greaterThanOrEqualTo(1900) && year.lessThanOrEqualTo(9999))
        return year.toNumber();
      const place = capitalised(placeInRange(range, rowIndex, columnIndex, name));
      return refuseValue(
        `${place} är ${shown(year.toNumber())}. Skriv ett årtal med fyra siffror, till exempel 2025.`,
      );
    }),
  );
}

/** A date that must be there, as Excel's serial. */
export function requiredDate(value: unknown, name: string): IsoDate {
  const plain = plainValue(value);
  if (isBlank(plain)) return refuseValue(`${capitalised(name)} saknas. Skriv ett datum.`);
  if (typeof plain === 'string' && !isErrorText(plain)) {
    return refuseValue(
      `${capitalised(name)} är text ("${shortened(plain)}"). Skriv ett datum, inte en text som ser ut som ett.`,
    );
  }
  const serial = toDecimal(plain, () => name).toNumber();
  try {
    return isoDateOfSerial(serial);
  } catch (error) {
    if (!(error instanceof FinsamError)) throw error;
    return refuseValue(`${capitalised(name)}: ${error.message}`);
  }
}

/** One of a few words, in either case, with a default for an argument left out or blank. */
export function choice<Choice>(
  value: unknown,
  name: string,
  choices: Readonly<Record<string, Choice>>,
  standard: Choice,
): Choice {
  const plain = plainValue(value);
  return isBlank(plain) ? standard : choiceReader(choices)(plain, () => name);
}

function choiceReader<Choice>(choices: Readonly<Record<string, Choice>>): CellReader<Choice> {
  const chosen = new Map(Object.entries(choices));
  return wordReader((word) => chosen.get(word.trim().toLowerCase()) ?? null, [...chosen.keys()]);
}

function wordReader<Value>(
  read: (word: string) => Value | null,
  words: readonly string[],
): CellReader<Value> {
  return (plain, place) =>
    (typeof plain === 'string' ? read(plain) : null) ??
    refuseValue(`${capitalised(place())} är ${described(plain)}. Skriv ${alternatives(words)}.`);
}

/** `"dag" eller "månad"`, `"minst", "högst" eller "lika"`. */
function alternatives(words: readonly string[]): string {
  const quoted = words.map((word) => `"${word}"`);
  return [quoted.slice(0, -1).join(', '), ...quoted.slice(-1)].filter((part) => part !== '').join(' eller ');
}

/** SANT or FALSKT, or 1 or 0; FALSKT for an argument left out or blank. */
export function truth(value: unknown, name: string): boolean {
  const plain = plainValue(value);
  if (isBlank(plain)) return false;
  if (typeof plain === 'boolean') return plain;
  if (plain === 0 || plain === 1) return plain === 1;
  return refuseValue(`${capitalised(name)} är ${described(plain)}. Skriv SANT eller FALSKT.`);
}

/** Excel may hand over a cell with a data type (a currency, an error) as an object that carries its plain value along. */
function plainValue(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'basicValue' in value ? value.basicValue : value;
}

/** Whether a cell or an argument holds nothing. A formula's empty text counts: it is how functions leave a cell blank. */
function isBlank(value: unknown): value is null | undefined | '' {
  return value === null || value === undefined || value === '';
}

/** "rad 3 i vikter", "kolumn 2 i år" or "rad 3, kolumn 2 i belopp", counted from 1; the name alone for a single cell. */
function placeInRange(range: unknown[][], row: number, column: number, name: string): string {
  const columns = range[0]?.length ?? 0;
  if (range.length === 1 && columns === 1) return name;
  if (columns === 1) return `rad ${row + 1} i ${name}`;
  if (range.length === 1) return `kolumn ${column + 1} i ${name}`;
  return `rad ${row + 1}, kolumn ${column + 1} i ${name}`;
}

/**
 * A number as Excel shows it: with 15 significant digits. What lies beyond is the trace of binary arithmetic, and would tip
 * a half the wrong way (1.005 × 100 is 100.49999999999999 in binary, 100.5 in the cell).
 */
function toDecimal(value: unknown, place: () => string): Decimal {
  if (typeof value !== 'number')
    return refuseValue(`${capitalised(place())} är ${described(value)}. Skriv ett tal.`);
  if (!(Math.abs(value) < LARGEST_NUMBER)) {
    return refuseValue(
      `${capitalised(place())} är ${shown(value)}, som inte kan räknas exakt. Skriv ett tal med högst 15 siffror.`,
    );
  }
  return new Decimal(Number.isInteger(value) ? value : value.toPrecision(EXCEL_DIGITS));
}

/** A number, or 1 for yes and 0 for no, as word or truth value. */
function toFigure(value: unknown, place: () => string): Decimal {
  if (typeof value === 'number') return toDecimal(value, place);
  const word = typeof value === 'string' ? value.trim().toLowerCase() : value;
  if (word === true || word === 'ja') return ONE;
  if (word === false || word === 'nej') return ZERO;
  return refuseValue(`${capitalised(place())} är ${described(value)}. Skriv ett tal, "Ja" eller "Nej".`);
}

function size(rows: number, columns: number): string {
  return `${rows} ${rows === 1 ? 'rad' : 'rader'} och ${columns} ${columns === 1 ? 'kolumn' : 'kolumner'}`;
}

function described(value: unknown): string {
  if (typeof value === 'string')
    return isErrorText(value) ? `ett fel (${shortened(value)})` : `text ("${shortened(value)}")`;
  if (typeof value === 'boolean') return `ett sanningsvärde (${value ? 'SANT' : 'FALSKT'})`;
  return typeof value === 'number' ? shown(value) : 'ett fel';
}

/** "#DIV/0!" and its like, as Excel hands over the error of a cell. */
function isErrorText(text: string): boolean {
  return /^#[A-Z/0]+[!?A]$/.test(text);
}

function shown(number: number): string {
  return String(number).replace('.', ',');
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

import { parseAddress } from '../../../src/workbook/addresses';
import type { CellError, CellValue } from '../../../src/workbook/snapshot';
import { cellsOf, type Book, type BookCell, type BookSheet } from './book';

/**
 * Puts in each formula cell what Excel would show: arithmetic, comparisons, references within the book and the few functions that the
 * books of the tests use. What it does not know, it throws at: a test must not measure figures that nobody worked out.
 */
export function calculate(book: Book): void {
  new Calculation(book).run();
}

type Operand = CellValue | readonly CellValue[][];
type BlockOrValue = CellValue | CellValue[][];

const TOKEN =
  /\s*(?:((?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\p{L}\p{N}(])|(\d+(?:\.\d+)?)|("(?:[^"]|"")*")|(#(?:REF!|N\/A|DIV\/0!|VALUE!))|([\p{L}_][\p{L}\p{N}_.]*)|(<=|>=|<>|[-+*/(),<>=&%;]))/uy;

interface Token {
  readonly kind: 'reference' | 'number' | 'text' | 'error' | 'word' | 'sign';
  readonly text: string;
  readonly sheet?: string;
}

class Calculation {
  private readonly sheets: ReadonlyMap<string, BookSheet>;
  private readonly state = new Map<BookCell, 'running' | 'done'>();

  constructor(private readonly book: Book) {
    this.sheets = new Map(book.sheets.map((sheet) => [sheet.name, sheet]));
  }

  run(): void {
    for (const { sheet, cell } of cellsOf(this.book)) this.valueOf(cell, sheet);
  }

  private valueOf(cell: BookCell, sheet: string): CellValue {
    if (cell.formula === undefined || this.state.get(cell) === 'done') return cell.value;
    // Excel shows a nought for what waits for itself.
    if (this.state.get(cell) === 'running') return 0;
    this.state.set(cell, 'running');
    // A link to another workbook shows what it showed last.
    if (!cell.formula.includes('[')) cell.value = single(new Parser(this, cell.formula, sheet).parse()) ?? 0;
    this.state.set(cell, 'done');
    return cell.value;
  }

  block(reference: string, sheet: string): CellValue[][] {
    const area = parseAddress(reference);
    const found = this.sheets.get(sheet);
    if (area === null || found === undefined) return [[{ error: '#REF!' }]];
    return Array.from({ length: area.rows }, (_, line) =>
      Array.from({ length: area.columns }, (__, place) => {
        const cell = found.cells[area.row + line]?.[area.column + place] ?? null;
        return cell === null ? null : this.valueOf(cell, sheet);
      }),
    );
  }

  name(word: string): string {
    const found = this.book.names.find(({ name }) => name === word);
    if (found === undefined) throw new Error(`The books know no name ${word}`);
    return found.formula;
  }
}

class Parser {
  private readonly tokens: readonly Token[];
  private place = 0;

  constructor(
    private readonly calculation: Calculation,
    private readonly formula: string,
    private readonly sheet: string,
  ) {
    this.tokens = tokensOf(formula);
  }

  parse(): Operand {
    const value = this.comparison();
    if (this.place < this.tokens.length) throw new Error(`Not understood: ${this.formula}`);
    return value;
  }

  private takes(...signs: readonly string[]): string | null {
    const token = this.tokens[this.place];
    if (token?.kind !== 'sign' || !signs.includes(token.text)) return null;
    this.place++;
    return token.text;
  }

  private comparison(): Operand {
    let left = this.sum();
    for (let sign; (sign = this.takes('=', '<>', '<', '>', '<=', '>=')) !== null;)
      left = compared(sign, single(left), single(this.sum()));
    return left;
  }

  private sum(): Operand {
    let left = this.product();
    for (let sign; (sign = this.takes('+', '-', '&')) !== null;) {
      const right = this.product();
      left =
        sign === '&'
          ? `${textOf(single(left))}${textOf(single(right))}`
          : reckoned(single(left), single(right), (a, b) => (sign === '+' ? a + b : a - b));
    }
    return left;
  }

  private product(): Operand {
    let left = this.factor();
    for (let sign; (sign = this.takes('*', '/')) !== null;) {
      const right = single(this.factor());
      if (sign === '/' && numberOf(right) === 0) left = { error: '#DIV/0!' };
      else left = reckoned(single(left), right, (a, b) => (sign === '*' ? a * b : a / b));
    }
    return left;
  }

  private factor(): Operand {
    if (this.takes('-') !== null) return reckoned(0, single(this.factor()), (a, b) => a - b);
    if (this.takes('+') !== null) return this.factor();
    const value = this.primary();
    return this.takes('%') === null ? value : reckoned(single(value), 100, (a, b) => a / b);
  }

  private primary(): Operand {
    if (this.takes('(') !== null) {
      const value = this.comparison();
      this.close();
      return value;
    }
    const token = this.tokens[this.place++];
    switch (token?.kind) {
      case 'number':
        return Number(token.text);
      case 'text':
        return token.text.slice(1, -1).replaceAll('""', '"');
      case 'error':
        return { error: token.text };
      case 'reference':
        return this.calculation.block(token.text, token.sheet ?? this.sheet);
      case 'word':
        return this.word(token.text);
      default:
        throw new Error(`Not understood: ${this.formula}`);
    }
  }

  private word(word: string): Operand {
    if (/^(?:TRUE|FALSE)$/i.test(word)) return word.toUpperCase() === 'TRUE';
    if (this.takes('(') === null)
      return new Parser(this.calculation, this.calculation.name(word), this.sheet).parse();
    const operands: Operand[] = [];
    if (this.takes(')') === null) {
      do operands.push(this.comparison());
      while (this.takes(',') !== null);
      this.close();
    }
    const called = FUNCTIONS[word.toUpperCase()];
    if (called === undefined) throw new Error(`The books know no function ${word}`);
    return called(operands);
  }

  private close(): void {
    if (this.takes(')') === null) throw new Error(`Not understood: ${this.formula}`);
  }
}

function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  const text = formula.replace(/^=/, '').trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const start = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (match === null) throw new Error(`Not understood at ${start}: ${formula}`);
    const [, sheet, reference, number, quoted, error, word, sign] = match;
    if (reference !== undefined)
      tokens.push({
        kind: 'reference',
        text: reference,
        ...(sheet === undefined
          ? {}
          : { sheet: sheet.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'") }),
      });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (quoted !== undefined) tokens.push({ kind: 'text', text: quoted });
    else if (error !== undefined) tokens.push({ kind: 'error', text: error });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign });
  }
  return tokens;
}

function isBlock(operand: Operand): operand is readonly CellValue[][] {
  return Array.isArray(operand);
}

function single(operand: Operand): CellValue {
  return isBlock(operand) ? (operand[0]?.[0] ?? null) : operand;
}

function isError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}

/** As Excel reads an operand of arithmetic: a text of digits is a number there. */
function numberOf(value: CellValue): number | CellError {
  if (isError(value)) return value;
  if (value === null) return 0;
  if (typeof value !== 'string') return Number(value);
  const plain = value.replace(/\s/g, '').replace(',', '.');
  return plain !== '' && Number.isFinite(Number(plain)) ? Number(plain) : { error: '#VALUE!' };
}

function reckoned(one: CellValue, other: CellValue, by: (a: number, b: number) => number): CellValue {
  const [a, b] = [numberOf(one), numberOf(other)];
  if (typeof a !== 'number') return a;
  return typeof b === 'number' ? withoutDust(by(a, b)) : b;
}

/** Excel shows fifteen digits. */
function withoutDust(value: number): number {
  return Number(value.toPrecision(15));
}

function compared(sign: string, one: CellValue, other: CellValue): CellValue {
  if (isError(one)) return one;
  if (isError(other)) return other;
  const [a, b] =
    typeof one === 'string' || typeof other === 'string'
      ? [textOf(one).toLowerCase(), textOf(other).toLowerCase()]
      : [Number(one), Number(other)];
  switch (sign) {
    case '=':
      return a === b;
    case '<>':
      return a !== b;
    case '<':
      return a < b;
    case '>':
      return a > b;
    case '<=':
      return a <= b;
    default:
      return a >= b;
  }
}

function textOf(value: CellValue): string {
  return isError(value) ? value.error : String(value ?? '');
}

/** The numbers that a function counts: of blocks only those that are numbers, or the error that stops it. */
function numbersOf(operands: readonly Operand[]): number[] | CellError {
  const numbers: number[] = [];
  for (const operand of operands) {
    const values = isBlock(operand) ? operand.flat() : [operand];
    for (const value of values) {
      if (isError(value)) return value;
      if (typeof value === 'number') numbers.push(value);
    }
  }
  return numbers;
}

const overNumbers =
  (by: (numbers: readonly number[]) => CellValue) =>
  (operands: readonly Operand[]): CellValue => {
    const numbers = numbersOf(operands);
    return Array.isArray(numbers) ? by(numbers) : numbers;
  };

const FUNCTIONS: Readonly<Record<string, (operands: readonly Operand[]) => BlockOrValue>> = {
  SUM: overNumbers((numbers) => withoutDust(numbers.reduce((sum, number) => sum + number, 0))),
  AVERAGE: overNumbers((numbers) =>
    numbers.length === 0
      ? { error: '#DIV/0!' }
      : withoutDust(numbers.reduce((sum, number) => sum + number, 0) / numbers.length),
  ),
  MAX: overNumbers((numbers) => Math.max(0, ...numbers)),
  MIN: overNumbers((numbers) => Math.min(...numbers)),
  COUNT: overNumbers((numbers) => numbers.length),
  ABS: ([value = null]) => reckoned(single(value), 0, (a) => Math.abs(a)),
  ROUND: ([value = null, digits = null]) =>
    reckoned(single(value), single(digits), (a, b) => {
      const scale = 10 ** b;
      return (Math.sign(a) * Math.round(withoutDust(Math.abs(a) * scale))) / scale;
    }),
  IF: ([condition = null, then = null, otherwise = false]) => {
    const value = single(condition);
    if (isError(value)) return value;
    return single(value ? then : otherwise);
  },
  IFERROR: ([value = null, otherwise = null]) => (isError(single(value)) ? single(otherwise) : single(value)),
  VLOOKUP: ([key = null, table = null, column = null, near = true]) => {
    if (!isBlock(table)) return { error: '#VALUE!' };
    const wanted = single(key);
    const index = Number(single(column)) - 1;
    const line = single(near)
      ? [...table].reverse().find(([first = null]) => compared('<=', first, wanted) === true)
      : table.find(([first = null]) => compared('=', first, wanted) === true);
    return line === undefined ? { error: '#N/A' } : (line[index] ?? null);
  },
  SUMIF: ([range = null, key = null, sums = null]) => {
    if (!isBlock(range) || !isBlock(sums)) return { error: '#VALUE!' };
    const wanted = single(key);
    const counted = range.flatMap((line, row) =>
      line.flatMap((value, column) => {
        const amount = sums[row]?.[column];
        return compared('=', value, wanted) === true && typeof amount === 'number' ? [amount] : [];
      }),
    );
    return withoutDust(counted.reduce((sum, amount) => sum + amount, 0));
  },
};

import { columnLetters } from '../../../src/workbook/addresses';
import type { CellStyle } from '../../../src/workbook/content';
import type { CellValue } from '../../../src/workbook/snapshot';
import { calculate } from './calculate';
import type { Book, BookCell, BookSheet, Role } from './book';
import type { Random } from './random';

export const AMOUNT = '#,##0';
export const HOURS = '0.0';
export const PERCENT = '0%';
export const DATE = 'yyyy-mm-dd';

type Entry = CellValue | BookCell;

/** Rows as formulas name them, from 1. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

export function figure(value: CellValue, role: Role = 'input', numberFormat = AMOUNT): BookCell {
  return { value, role, style: { numberFormat } };
}

export function formula(text: string, role: Role, numberFormat = AMOUNT, style: CellStyle = {}): BookCell {
  return { value: null, formula: text, role, style: { numberFormat, ...style } };
}

export function label(value: string, role: Role = 'label', style?: CellStyle): BookCell {
  return { value, role, ...(style === undefined ? {} : { style }) };
}

const BOLD: CellStyle = { bold: true };
const OF_TOTAL: CellStyle = { bold: true, borders: { top: { style: 'thin', color: '#000000' } } };

/** Writes a sheet row by row, as people do. */
export class SheetWriter {
  readonly sheet: BookSheet;

  constructor(name: string) {
    this.sheet = { name, cells: [], hiddenRows: [] };
  }

  /** The number that the next row will have in formulas. */
  get next(): number {
    return this.sheet.cells.length + 1;
  }

  row(...entries: readonly Entry[]): number {
    this.sheet.cells.push(entries.map(asCell));
    return this.sheet.cells.length;
  }

  blank(): number {
    return this.row();
  }

  title(text: string): number {
    return this.row({ value: text, style: { bold: true, size: 14 } });
  }

  head(...titles: readonly string[]): number {
    return this.row(...titles.map((title) => ({ value: title, style: BOLD })));
  }

  section(text: string): number {
    return this.row({ value: text, style: BOLD });
  }

  /** One row for each label, with the cells that `of` gives it. */
  items(labels: readonly string[], of: (index: number, row: number) => readonly Entry[], role?: Role): Span {
    const first = this.next;
    labels.forEach((text, index) => this.row(label(text, role), ...of(index, this.next)));
    return { first, last: this.next - 1 };
  }

  /** Sums of the columns from B on. */
  total(text: string, { first, last }: Span, columns: number, numberFormat = AMOUNT, from = 1): number {
    return this.sums(text, (letter) => `=SUM(${letter}${first}:${letter}${last})`, columns, {
      role: 'total',
      numberFormat,
      from,
    });
  }

  /** Sums of rows that are sums. */
  grand(text: string, rows: readonly number[], columns: number, from = 1): number {
    return this.sums(text, (letter) => `=${rows.map((row) => `${letter}${row}`).join('+')}`, columns, {
      role: 'grand',
      numberFormat: AMOUNT,
      from,
    });
  }

  private sums(
    text: string,
    by: (letter: string) => string,
    columns: number,
    { role, numberFormat, from }: { role: Role; numberFormat: string; from: number },
  ): number {
    return this.row(
      { value: text, role: 'label', style: OF_TOTAL },
      ...Array.from({ length: from - 1 }, () => null),
      ...Array.from({ length: columns }, (_, index) =>
        formula(by(columnLetters(from + index)), role, numberFormat, OF_TOTAL),
      ),
    );
  }
}

function asCell(entry: Entry): BookCell | null {
  if (entry === null) return null;
  return typeof entry === 'object' && 'value' in entry ? entry : { value: entry };
}

/** The book with its formulas worked out. */
export function bookOf(kind: string, writers: readonly SheetWriter[], names: Book['names'] = []): Book {
  const book: Book = { kind, sheets: writers.map(({ sheet }) => sheet), names };
  calculate(book);
  return book;
}

/** Amounts as they come: most of them not round. */
export function amounts(random: Random, count: number, least: number, most: number): number[] {
  return Array.from({ length: count }, () => random.whole(least, most));
}

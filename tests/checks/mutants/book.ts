import { checkedWorkbookOfContent } from '../../../src/checks/checkedWorkbookOfContent';
import type { CheckedWorkbook } from '../../../src/checks/checkInput';
import { columnLetters } from '../../../src/workbook/addresses';
import type { CellStyle, WorkbookContent } from '../../../src/workbook/content';
import type { CellValue } from '../../../src/workbook/snapshot';
import { contentOfSheets } from './contentOfSheets';

/** What a cell is for: mutators choose by it, and the checks never see it. */
export type Role =
  | 'amount' // is part of a sum
  | 'total' // the sum of the rows above it
  | 'grand' // of sums
  | 'rowTotal' // the sum of the columns to its left
  | 'deviation' // outcome − budget
  | 'remaining'
  | 'ratio' // one amount of another
  | 'share' // of the whole
  | 'product'
  | 'input' // a figure that no sum counts
  | 'start'
  | 'end'
  | 'insats'
  | 'target'
  | 'outcome'
  | 'status'
  | 'state'
  | 'region'
  | 'municipality'
  | 'opening'
  | 'closing'
  | 'cash'
  | 'cashFlow'
  | 'equityRatio'
  | 'lookup'
  | 'label';

export interface BookCell {
  value: CellValue;
  formula?: string;
  /** The formula that a typed figure would be worked out by. */
  was?: string;
  role?: Role;
  style?: CellStyle;
}

export interface BookSheet {
  name: string;
  /** By row and column from 0. */
  cells: (BookCell | null)[][];
  hiddenRows: number[];
}

/** A workbook that is easy to build and to spoil. */
export interface Book {
  /** What it is a workbook of. */
  kind: string;
  sheets: BookSheet[];
  names: { name: string; formula: string }[];
}

export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export function copyOfBook(book: Book): Book {
  return {
    ...book,
    names: book.names.map((name) => ({ ...name })),
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      hiddenRows: [...sheet.hiddenRows],
      cells: sheet.cells.map((line) => line.map((cell) => (cell === null ? null : { ...cell }))),
    })),
  };
}

export interface PlacedCell extends Place {
  readonly cell: BookCell;
}

/** All cells, sheet by sheet and row by row. */
export function cellsOf(book: Book): PlacedCell[] {
  return book.sheets.flatMap(({ name, cells }) =>
    cells.flatMap((line, row) =>
      line.flatMap((cell, column) => (cell === null ? [] : [{ sheet: name, row, column, cell }])),
    ),
  );
}

export function cellsWithRole(book: Book, ...roles: readonly Role[]): PlacedCell[] {
  return cellsOf(book).filter(({ cell }) => cell.role !== undefined && roles.includes(cell.role));
}

export function cellAt(book: Book, { sheet, row, column }: Place): BookCell | null {
  return book.sheets.find(({ name }) => name === sheet)?.cells[row]?.[column] ?? null;
}

/** The book with its figures typed in: what people do who do not trust formulas, or paste from elsewhere. */
export function typedBook(book: Book): Book {
  const typed = copyOfBook(book);
  for (const { cell } of cellsOf(typed)) {
    if (cell.formula === undefined) continue;
    cell.was = cell.formula;
    delete cell.formula;
    if (typeof cell.value === 'number') cell.value = asShown(cell.value, cell.style?.numberFormat ?? '');
  }
  return { ...typed, names: [], kind: `${book.kind}, typed` };
}

/** A typed figure has the decimals that its format shows. */
function asShown(value: number, format: string): number {
  const decimals = (/\.(0+)/.exec(format)?.[1]?.length ?? 0) + (format.includes('%') ? 2 : 0);
  return Math.sign(value) * Number(Math.abs(value).toFixed(decimals));
}

export function contentOfBook({ sheets, names }: Book): WorkbookContent {
  return contentOfSheets(
    sheets.map(({ name, hiddenRows, cells }) => ({
      name,
      hiddenRows,
      cells: cells.flatMap((line, row) =>
        line.flatMap((cell, column) =>
          cell === null
            ? []
            : {
                row,
                column,
                value: cell.value,
                ...(cell.formula === undefined ? {} : { formula: cell.formula }),
                ...(cell.style === undefined ? {} : { style: cell.style }),
              },
        ),
      ),
    })),
    names.map(({ name, formula }) => ({ name, formula, scope: null, comment: '', visible: true })),
  );
}

export function checkedWorkbookOfBook(book: Book): CheckedWorkbook {
  return checkedWorkbookOfContent(contentOfBook(book));
}

/** "B7" of row 6 and column 1. */
export function address(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

import type { RuleId } from '../../../src/checks/rules';
import { areaAddress, containsCell, parseAddress } from '../../../src/workbook/addresses';
import { columnLetters } from '../../../src/workbook/addresses';
import {
  cellsOf,
  cellsWithRole,
  type Book,
  type BookCell,
  type Place,
  type PlacedCell,
  type Role,
} from './book';
import type { Random } from './random';

/** One kind of error that people make. */
export interface Mutator {
  readonly kind: string;
  /** 'live' spoils formulas or what they count, 'typed' figures that somebody typed. */
  readonly form: 'live' | 'typed' | 'both';
  /** Any of them tells of the error rightly. */
  readonly rules: readonly RuleId[];
  /** Spoils the book and says which cells the error may be told at, or null where the book has no place for it. */
  readonly spoil: (book: Book, random: Random) => readonly Place[] | null;
}

export function pickRole(
  book: Book,
  random: Random,
  roles: readonly Role[],
  fits: (placed: PlacedCell) => boolean = () => true,
): PlacedCell | null {
  const fitting = cellsWithRole(book, ...roles).filter(fits);
  return fitting.length === 0 ? null : random.pick(fitting);
}

/** The formula that makes the cell's figure, also where the figure was typed in. */
export function formulaOf(cell: BookCell): string | null {
  return cell.formula ?? cell.was ?? null;
}

export function numberIn({ value }: BookCell): number | null {
  return typeof value === 'number' ? value : null;
}

/** The rows and columns of "=SUM(B3:B8)". */
export function summedArea(cell: BookCell) {
  const range = /^=SUM\(([A-Z]+[0-9]+:[A-Z]+[0-9]+)\)$/.exec(formulaOf(cell) ?? '')?.[1];
  return range === undefined ? null : parseAddress(range);
}

export function sumOf(area: NonNullable<ReturnType<typeof summedArea>>): string {
  return `=SUM(${areaAddress(area)})`;
}

/** The cells whose figures are made of this one: where an error in it shows. */
export function dependentsOf(book: Book, place: Place): Place[] {
  return cellsOf(book).filter(({ sheet, cell }) => {
    const formula = formulaOf(cell);
    return formula !== null && refersTo(formula, sheet, place);
  });
}

function refersTo(formula: string, home: string, { sheet, row, column }: Place): boolean {
  const references = formula.matchAll(
    /(?:('(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\p{L}\p{N}(])/gu,
  );
  for (const [, named, address = ''] of references) {
    const area = parseAddress(address);
    const on = named === undefined ? home : named.replace(/^'|'$/g, '');
    if (area !== null && on === sheet && containsCell(area, row, column)) return true;
  }
  return false;
}

/** The place itself and those whose figures are made of it, and of these once more: a grand total. */
export function withDependents(book: Book, place: Place): Place[] {
  const first = dependentsOf(book, place);
  return [place, ...first, ...first.flatMap((each) => dependentsOf(book, each))];
}

/** "B7" as in formulas of its own sheet. */
export function reference(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** Cells beside it, in its row and in its column, whose formulas stand in the same relation to their places. */
export function alikeBeside(book: Book, { sheet, row, column, cell }: PlacedCell): PlacedCell[] {
  const own = relativeForm(cell.formula ?? '', row, column);
  return cellsOf(book).filter(
    (other) =>
      other.sheet === sheet &&
      (other.row === row) !== (other.column === column) &&
      other.cell.formula !== undefined &&
      relativeForm(other.cell.formula, other.row, other.column) === own,
  );
}

function relativeForm(formula: string, row: number, column: number): string {
  return formula.replace(
    /(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\p{L}\p{N}(])/gu,
    (text, dollarColumn, letters, dollarRow, digits) => {
      const area = parseAddress(`${letters}${digits}`);
      if (area === null) return text;
      return `R${dollarRow ? area.row : `[${area.row - row}]`}C${dollarColumn ? area.column : `[${area.column - column}]`}`;
    },
  );
}

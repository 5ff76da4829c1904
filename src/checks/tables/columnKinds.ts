import { numberOf } from '../../finsam/numberOf';
import type { FoundColumn } from '../table';
import { isBlankCell, type GridCell } from './grid';
import { moneyUnitOfWords } from './figureUnits';
import { yearOfTitle } from './yearOfTitle';

/** What the cells of a column are, counted. */
export interface ColumnCount {
  figures: number;
  nils: number;
  years: number;
  dates: number;
  texts: number;
  /** Figures with a unit of their own: no numbers of order. */
  units: number;
  decimals: number;
  /** The largest of its figures, without sign: chapters and goals have low numbers. */
  largest: number;
}

/** A kind, and whether what stands there are numbers that point to something: notes, accounts, pages. */
export interface ColumnKind {
  readonly kind: FoundColumn['kind'];
  readonly isReference: boolean;
  readonly isDate: boolean;
}

const REFERENCE_TITLES =
  /^(?:[\p{L}]{1,20} (?:nr|nummer|id|kod)|not(?:er)?|nr|nummer|konto(?:nr|nummer)?|sid(?:a|or|nr)?|rad(?:nr)?|dnr|diarienr|diarienummer|id|ver(?:ifikation)?(?:nr)?|löpnr|löpnummer|org\.? ?nr|organisationsnummer|ansvar|kst|kostnadsställe|projekt(?:nr|kod)?|kod|prio(?:ritet)?|telefon|tel|postnr|tertial|kvartal|månad|vecka|version|steg|nivå|§|#)\.?$/iu;

export function countColumns(rows: readonly (readonly GridCell[])[], width: number): ColumnCount[] {
  const counts = Array.from({ length: width }, (): ColumnCount => {
    const numbers = { units: 0, decimals: 0, largest: 0 };
    return { figures: 0, nils: 0, years: 0, dates: 0, texts: 0, ...numbers };
  });
  for (const row of rows) {
    // A label alone says nothing of the column that it happens to stand in.
    const filled = row.reduce((sum, cell) => sum + (isBlankCell(cell) ? 0 : 1), 0);
    for (let column = 0; column < row.length; column += 1) {
      const cell = row[column];
      const count = counts[column];
      if (cell === undefined || count === undefined) continue;
      if (cell.kind === 'figure') count.figures += 1;
      else if (cell.kind === 'nil') count.nils += 1;
      else if (cell.kind === 'year') count.years += 1;
      else if (cell.kind === 'date') count.dates += 1;
      else if (cell.kind === 'text' && (filled > 1 || column > 0)) count.texts += 1;
      if (cell.unit !== null) count.units += 1;
      if (cell.decimals > 0) count.decimals += 1;
      if (cell.kind === 'figure' && cell.number !== null)
        count.largest = Math.max(count.largest, Math.abs(numberOf(cell.number)));
    }
  }
  return counts;
}

/** Numbers of order, such as "2.1", do not reach this. */
const LARGEST_ORDER = 100;

/** Whether the figures of a column may number what stands beside them. */
function mayNumber({ units, decimals, largest }: ColumnCount, title: string): boolean {
  return units === 0 && !isTold(title) && (decimals === 0 || largest < LARGEST_ORDER);
}

/** What each column holds, told by its cells and by its title. */
export function kindsOfColumns(
  counts: readonly ColumnCount[],
  titles: readonly string[],
  isContents: boolean,
): ColumnKind[] {
  const holdsFigures = counts.map((count, column) => {
    const title = titles[column] ?? '';
    return !isContents && !REFERENCE_TITLES.test(title.trim()) && areFigures(count, title);
  });
  const firstText = counts.findIndex(({ texts }, column) => texts > 0 && !holdsFigures[column]);
  // Numbers before the labels are those of accounts, of projects or of order.
  const isOrder = (column: number) => {
    const count = counts[column];
    return count !== undefined && column < firstText && mayNumber(count, titles[column] ?? '');
  };
  const isLabelOfYears = (column: number) =>
    column === 0 && !counts.slice(1).every((count) => count.figures === 0);
  const firstFigures = holdsFigures.findIndex((holds, column) => holds && !isOrder(column));
  return counts.map((count, column): ColumnKind => {
    const isReference = isContents || REFERENCE_TITLES.test((titles[column] ?? '').trim()) || isOrder(column);
    const others = count.texts + count.figures + count.nils;
    const isDate = count.dates + count.years > others || (count.dates > 0 && count.dates >= others);
    if (holdsFigures[column] && !isReference) return { kind: 'figures', isReference, isDate: false };
    const isBefore = firstFigures < 0 ? column === Math.max(0, firstText) : column < firstFigures;
    // What stands beside labels names rows only where the labels leave rows without a name: cells merged downwards.
    const isFirst = column <= Math.max(0, firstText) || namesMore(counts, firstText, column);
    const isLabel = isBefore && isFirst && !isReference && (!isDate || isLabelOfYears(column));
    return { kind: isLabel ? 'label' : 'text', isReference, isDate };
  });
}

function namesMore(counts: readonly ColumnCount[], first: number, column: number): boolean {
  return (counts[column]?.texts ?? 0) > (counts[first]?.texts ?? 0);
}

function areFigures({ figures, nils, years, dates, texts }: ColumnCount, title: string): boolean {
  const told = isTold(title);
  // Under a year or a unit stand amounts, whatever is said beside them.
  if (figures > 0) return told || figures + nils + years >= texts + dates;
  if (years > 0) return told && years >= texts + dates;
  if (nils > 0) return nils >= texts + dates;
  return told && texts + dates === 0;
}

/** Whether the title says that amounts stand under it. */
function isTold(title: string): boolean {
  return yearOfTitle(title) !== null || moneyUnitOfWords(title) !== null;
}

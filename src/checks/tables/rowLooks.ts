import { columnLetters } from '../../workbook/addresses';
import type { FoundRow } from '../table';
import { isFigure, type GridCell } from './grid';

/** Words that a row begins with when it tells of others: "Summa intäkter", "S:a", "Totalt Trisam". */
const TOTAL_WORDS =
  /^(?:del)?(?:summ(?:a|or)|sum|s:a|su:a|totalt?|totala|totalsumma|totalbelopp|tillsammans|sammanlagt|sammantaget|subtotal|grand total|netto(?:resultat|kostnad(?:er)?)?|saldo)(?![\p{L}\d])/iu;
/** "Årets resultat", "Verksamhetens nettokostnad", "Resultat före bokslutsdispositioner", "Kassaflöde från …". */
const RESULT_WORDS =
  /(?:^|\s)(?:resultat|nettokostnad(?:er)?|nettointäkt(?:er)?|balanskravsresultat|rörelseresultat|årsresultat|åretsresultat|driftnetto|driftsnetto|kassaflöde|överskott|underskott|över-?\/underskott)(?![\p{L}\d])/iu;
const PART_WORDS = /^(?:varav|därav|därutav|av vilka?|of which)(?![\p{L}\d])/iu;
/** "- Personal", "– varav", "• Lokaler". */
const PART_MARKS = /^[-\u2010-\u2014\u2212•·▪◦] ?(?=\p{L})/u;

export interface RowLook {
  readonly label: string;
  readonly labelCell: GridCell | undefined;
  /** In the columns of figures. */
  readonly figures: readonly (GridCell | undefined)[];
  /** All cells of the row. */
  readonly cells: readonly GridCell[];
  /** That of the row above, if it is an item or its part. */
  readonly indentAbove: number;
  /** Whether most rows with figures are bold, so that bold tells nothing. */
  readonly boldIsPlain: boolean;
  readonly italicIsPlain: boolean;
  readonly borderIsPlain: boolean;
  /** The rows of the sheet that the table stands in, or null. */
  readonly inside: { readonly first: number; readonly last: number } | null;
  /** Known to be the row of totals. */
  readonly isTotals: boolean;
}

/** What the words and the look of a row say that it is. A hint: arithmetic decides. */
export function lookOfRow(row: RowLook): FoundRow['looksLike'] {
  const { label, labelCell, figures } = row;
  if (!figures.some(isFigure)) return isSection(row) ? 'section' : 'item';
  if (PART_WORDS.test(label)) return 'part';
  if (row.isTotals || isTotalLabel(label) || isRowOfSums(row)) return 'total';
  if (PART_MARKS.test(label)) return 'part';
  const isBold = labelCell?.bold === true || (label === '' && figures.some((cell) => cell?.bold));
  if (isBold && !row.boldIsPlain && figures.filter(isFigure).every((cell) => cell?.bold)) return 'total';
  if (!row.borderIsPlain && figures.filter(isFigure).every((cell) => cell?.topBorder)) return 'total';
  if (labelCell?.italic === true && !row.italicIsPlain) return 'part';
  return (labelCell?.indent ?? 0) > 0 && (labelCell?.indent ?? 0) > row.indentAbove ? 'part' : 'item';
}

/** Whether a label says that its row sums others. */
export function isTotalLabel(label: string): boolean {
  return TOTAL_WORDS.test(label) || RESULT_WORDS.test(label);
}

/** A label and nothing else; what has texts where figures stand ("inga") is an item. */
function isSection({ label, labelCell, cells }: RowLook): boolean {
  return label !== '' && cells.every((cell) => cell.kind === 'blank' || cell === labelCell);
}

/** "=SUM(B3:B9)": down a column. A sum along the row says nothing of the row. */
const SUM_OF_COLUMN =
  /^=\+?(?:SUM|SUBTOTAL|AGGREGATE)\((?:\d{1,3},){0,2}\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})[,)]/i;

/** Whether most figures of a row are sums: one beside the amount of an item is somebody's scratch sum. Without a label a single sum tells. */
function isRowOfSums({ label, figures, inside }: RowLook): boolean {
  const sums = figures.filter((cell) => isSumInside(cell, inside)).length;
  return sums > 0 && (label === '' || 2 * sums > figures.filter(isFigure).length);
}

/** Whether a cell sums cells of its own column in the same table; what sums a list elsewhere is an item here. */
function isSumInside(cell: GridCell | undefined, inside: RowLook['inside']): boolean {
  if (cell === undefined || cell.formula === null || cell.place.kind !== 'sheet' || inside === null)
    return false;
  const [, first, top, last, bottom] = SUM_OF_COLUMN.exec(cell.formula) ?? [];
  if (first === undefined || first !== last || top === bottom) return false;
  const isOwnColumn = first.toUpperCase() === columnLetters(cell.place.area.column);
  return isOwnColumn && Number(top) - 1 >= inside.first && Number(bottom) - 1 <= inside.last;
}

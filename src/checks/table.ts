import type { Decimal } from '../finsam/decimal';
import type { FindingPlace } from './finding';

/**
 * A document as the checks of figures see it, the same from a sheet and from a text: tables, and sentences between them, in their order.
 */
export interface CheckedDocument {
  readonly tables: readonly FoundTable[];
  readonly sentences: readonly FoundSentence[];
}

export interface FoundSentence {
  readonly text: string;
  /** The nearest heading above. */
  readonly heading: string;
  readonly place: FindingPlace;
  /** The place of a character of the text. */
  readonly placeAt: (index: number) => FindingPlace;
}

/** What the figures of a table, a column or a row are. */
export type FigureUnit = 'kr' | 'tkr' | 'mkr' | 'percent' | 'count' | 'hours' | 'date' | 'text' | null;

export interface FoundTable {
  /** The heading over the table, or the name of its sheet. */
  readonly heading: string;
  readonly place: FindingPlace;
  readonly unit: FigureUnit;
  readonly columns: readonly FoundColumn[];
  /** Without the rows of headings. In order, also those that have only a label. */
  readonly rows: readonly FoundRow[];
  /** Number of the sheet in the workbook, null of a text. */
  readonly sheet: number | null;
}

export interface FoundColumn {
  readonly title: string;
  /** The year that the title tells of. */
  readonly year: number | null;
  readonly unit: FigureUnit;
  readonly kind: 'label' | 'figures' | 'text';
}

export interface FoundRow {
  /** The text that the row begins with; '' where it has none. */
  readonly label: string;
  /** What its look and its words say of it; arithmetic decides. */
  readonly looksLike: 'item' | 'total' | 'section' | 'part';
  readonly bold: boolean;
  readonly italic: boolean;
  readonly indent: number;
  /** The unit that the label gives its figures, whatever that of the column: "Soliditet", "Antal anställda". Absent where it says none. */
  readonly unit?: FigureUnit;
  /** As many as there are columns. */
  readonly cells: readonly FoundCell[];
}

export interface FoundCell {
  /** As it stands. */
  readonly text: string;
  /** Null where it is no figure: blank, text. "-" is nil and 0. Of a percentage the number before the sign: 65 for "65 %", also on a sheet. */
  readonly number: Decimal | null;
  /** Of the number itself: "65 %", "12 tkr"; else null. */
  readonly unit: FigureUnit;
  /** How many decimals it is written with; of a sheet, how many the number has. */
  readonly decimals: number;
  readonly formula: string | null;
  readonly place: FindingPlace;
}

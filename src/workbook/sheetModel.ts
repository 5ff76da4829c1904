import type { Area, CellValue } from './snapshot';

/**
 * What is to be written: a sheet described, not drawn. One writer for Excel and one for files turn the same
 * description into the same sheet. What a role looks like is told in roles.ts, what a format shows in formats.ts.
 */
export interface SheetModel {
  /** The tab's name. */
  readonly name: string;
  /** Widths in characters of the default font, from column A on. */
  readonly columnWidths: readonly number[];
  /** Cells with content or a role. No two share an address; spilled cells stand here too, with value but no formula. */
  readonly cells: readonly CellModel[];
  readonly names: readonly NameModel[];
  readonly tables: readonly TableModel[];
  readonly validations: readonly ValidationModel[];
  readonly conditionalFormats: readonly ConditionalFormatModel[];
  /** 'sheet': protected without a password, rows may be inserted. 'form': the same, but rows may not. 'none': a sheet with tables, which Excel
   * can neither grow nor sort under protection; its computed cells are guarded by a validation that refuses. */
  readonly protection: 'sheet' | 'form' | 'none';
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly print: PrintModel;
  readonly charts: readonly ChartModel[];
}

export type CellRole =
  | 'title'
  | 'subtitle'
  | 'text'
  | 'heading'
  | 'label'
  | 'sublabel'
  | 'input'
  | 'computed'
  | 'subcomputed'
  | 'subtotal'
  | 'total'
  | 'check';

/** Names of number formats, see formats.ts. */
export type FormatName =
  'general' | 'text' | 'amount' | 'amountCents' | 'hours' | 'percent' | 'date' | 'year' | 'count' | 'weight';

export interface CellModel {
  readonly row: number;
  readonly column: number;
  /** A constant; or, of a formula and of a spilled cell, the value that the rules work out: what files show before
   * they are recalculated and what tests hold the calculated figure against. '' is a formula's empty text. */
  readonly value: CellValue;
  /** English A1 form with '='. A text value never is one: writers write it as text whatever it begins with. */
  readonly formula?: string;
  /** The size of the block that the formula fills, where it is a dynamic array. */
  readonly spill?: { readonly rows: number; readonly columns: number };
  readonly role: CellRole;
  readonly format: FormatName;
  readonly wrap?: boolean;
  readonly align?: 'left' | 'right' | 'center';
  /** Beside text of many lines a short one stands at the top, where reading begins. */
  readonly top?: boolean;
}

/** A defined name of the workbook. */
export interface NameModel {
  readonly name: string;
  readonly area: Area;
  readonly comment: string;
}

export interface TableModel {
  readonly name: string;
  /** With the header row, whose cells are among the sheet's cells. */
  readonly area: Area;
  readonly columns: readonly string[];
}

/** Where a rule applies: never a fixed address, so that it can be laid on again after rows have moved. */
export type Target = { readonly name: string } | { readonly table: string; readonly column: string };

export interface ValidationModel {
  readonly target: Target;
  readonly rule: ValidationRule;
  /** Shown when the cell is selected: what the input means. */
  readonly prompt?: { readonly title: string; readonly text: string };
  /** Shown when the rule refuses; 'stop' forbids, 'warning' asks. */
  readonly error?: { readonly title: string; readonly text: string; readonly style: 'stop' | 'warning' };
}

export type ValidationRule =
  | { readonly kind: 'any' }
  | { readonly kind: 'list'; readonly values: readonly string[] }
  | { readonly kind: 'listOf'; readonly source: string } // '=Namn' or '=INDIRECT("Kommuner[Kommun]")'
  | { readonly kind: 'whole'; readonly min: number; readonly max: number }
  | { readonly kind: 'decimal'; readonly min: number; readonly max: number }
  | { readonly kind: 'date'; readonly min: number; readonly max: number } // Excel serials
  | { readonly kind: 'textLength'; readonly max: number }
  | { readonly kind: 'custom'; readonly formula: string } // English A1 form with '=', relative to the target's first cell
  | { readonly kind: 'computed' }; // refuses any typing: formula =FALSE

export interface ConditionalFormatModel {
  readonly target: Target;
  /** English A1 form with '=', relative to the target's first cell. */
  readonly formula: string;
  readonly look: 'good' | 'warning' | 'bad';
}

export interface PrintModel {
  readonly orientation: 'portrait' | 'landscape';
  /** Rows repeated on top of each page (0-based, inclusive), if any. */
  readonly titleRows?: { readonly first: number; readonly last: number };
  /** Rows (0-based) that begin a new printed page. The sheet is then printed at its own size, so it must be as narrow as the page. */
  readonly pageBreaks?: readonly number[];
  /** The whole sheet on one page; otherwise it is as wide as the page and as long as it is. */
  readonly onePage?: true;
  readonly footer: { readonly left: string; readonly right: string };
}

export interface ChartModel {
  readonly name: string;
  readonly title: string;
  readonly series: readonly ChartSeriesModel[];
  /** Cells with the categories (years), on the same sheet. */
  readonly categories: Area;
  /** The cells that the chart covers. */
  readonly place: Area;
  /** The value axis begins at zero, as columns need to be compared; absent where values may be negative. */
  readonly fromZero?: true;
  /** Read aloud by screen readers. */
  readonly altText: string;
}

export interface ChartSeriesModel {
  readonly title: string;
  readonly values: Area;
  readonly kind: 'column' | 'line';
}

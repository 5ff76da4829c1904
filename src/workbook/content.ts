import type { Area, CellValue, TimeLook } from './snapshot';

/**
 * A whole workbook as plain data, with every look resolved: what the file adapter writes and reads, and what the
 * workbench holds, loads, saves and compares. Colours are '#rrggbb', widths are in characters, heights in points.
 */
export interface WorkbookContent {
  readonly sheets: readonly SheetContent[];
  readonly names: readonly NameContent[];
  /** Index of the sheet that is shown first. */
  readonly activeSheet: number;
}

export interface SheetContent {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly tabColor?: string;
  readonly showGridlines: boolean;
  /** Only cells with content or a look, by row and then column. */
  readonly cells: readonly CellContent[];
  /** By column and row number, counted from 0. */
  readonly columnWidths: Readonly<Record<number, number>>;
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly merges: readonly Area[];
  readonly tables: readonly TableContent[];
  readonly validations: readonly ValidationContent[];
  readonly conditionalFormats: readonly ConditionalFormatContent[];
  readonly protection: ProtectionContent | null;
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly print: PrintContent;
  readonly charts: readonly ChartContent[];
}

export interface CellContent {
  readonly row: number;
  readonly column: number;
  /** The constant, or the last calculated value of a formula or a spilled cell. */
  readonly value: CellValue;
  /** English A1 form with '=', custom functions as FINSAM.NAMN. */
  readonly formula?: string;
  /** The block that a dynamic array formula fills; its other cells stand with value and no formula. */
  readonly spill?: { readonly rows: number; readonly columns: number };
  /** True for a cell that is filled by a formula elsewhere. */
  readonly spilled?: boolean;
  readonly style?: CellStyle;
  /** How a number of days is shown, where it is shown as a time. Told only of what is read without looks. */
  readonly time?: TimeLook;
}

export interface CellStyle {
  readonly numberFormat?: string; // English form: '#,##0'
  readonly fill?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly color?: string;
  readonly size?: number;
  readonly font?: string;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly borders?: Partial<
    Record<
      'top' | 'bottom' | 'left' | 'right',
      { readonly style: 'thin' | 'medium' | 'double'; readonly color: string }
    >
  >;
  /** Absent means locked, as in Excel. */
  readonly locked?: false;
}

export interface NameContent {
  readonly name: string;
  readonly scope: string | null;
  /** With '=': "=Budget!$A$1:$B$2". */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
}

export interface TableContent {
  readonly name: string;
  readonly area: Area;
  readonly columns: readonly string[];
  readonly style: string;
  readonly hasTotals: boolean;
  readonly bandedRows: boolean;
  readonly filterButton: boolean;
}

export interface ValidationContent {
  readonly areas: readonly Area[];
  readonly rule: ValidationContentRule;
  readonly ignoreBlank: boolean;
  readonly prompt: { readonly title: string; readonly text: string } | null;
  readonly error: {
    readonly title: string;
    readonly text: string;
    readonly style: 'stop' | 'warning' | 'information';
  } | null;
}

export type ValidationContentRule =
  | { readonly kind: 'any' }
  | { readonly kind: 'list'; readonly source: string } // 'a,b,c' or '=Name'
  | { readonly kind: 'custom'; readonly formula: string }
  | {
      readonly kind: 'whole' | 'decimal' | 'date' | 'textLength';
      readonly operator:
        | 'between'
        | 'notBetween'
        | 'equal'
        | 'notEqual'
        | 'greaterThan'
        | 'lessThan'
        | 'greaterThanOrEqual'
        | 'lessThanOrEqual';
      readonly formula1: string;
      readonly formula2?: string;
    };

export interface ConditionalFormatContent {
  readonly areas: readonly Area[];
  readonly formula: string;
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
}

/** What may be done on the protected sheet, beside typing in unlocked cells. Never a password. */
export interface ProtectionContent {
  readonly allowInsertRows: boolean;
  readonly allowDeleteRows: boolean;
  readonly allowFormatCells: boolean;
  readonly allowFormatColumns: boolean;
  readonly allowSort: boolean;
  readonly allowAutoFilter: boolean;
}

export interface PrintContent {
  readonly orientation: 'portrait' | 'landscape';
  readonly paper: 'a4' | 'other';
  /** Pages that the sheet is shrunk to; 0 is as many as it takes. Null: no shrinking. */
  readonly fit: { readonly wide: number; readonly tall: number } | null;
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  /** Rows that begin a new page. */
  readonly pageBreaks: readonly number[];
  readonly footer: { readonly left: string; readonly center: string; readonly right: string };
}

export interface ChartContent {
  readonly name: string;
  readonly title: string;
  readonly kind: 'column' | 'line';
  readonly series: readonly {
    readonly title: string;
    readonly values: string;
    readonly kind: 'column' | 'line';
  }[]; // "=Budget!$A$1:$A$3"
  readonly categories: string;
  /** In cells, from the first that it covers. */
  readonly place: Area;
  /** The value axis begins at zero. */
  readonly fromZero?: true;
  readonly altText: string;
}

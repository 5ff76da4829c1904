import type { Area } from '../workbook/snapshot';
import type { CellInput } from './cellInput';

/**
 * What a workbook was like before something was written: plain data, enough to put back what we write over. Of the whole
 * workbook its tabs, names and tables; of our own sheets also the cells and their looks.
 */
export interface WorkbookCapture {
  /** In the order of the tabs. */
  readonly tabs: readonly TabCapture[];
  readonly activeSheetId: string;
  /** Names of the workbook; names that are local to a sheet are none of ours. */
  readonly names: readonly NameCapture[];
  /** Every table, on whichever sheet. */
  readonly tables: readonly TableOnSheet[];
  /** Our own sheets, found by their anchors. */
  readonly ours: readonly SheetCapture[];
}

export interface TabCapture {
  readonly id: string;
  readonly name: string;
  readonly visibility: string;
}

export interface NameCapture {
  readonly name: string;
  /** With '='. */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
}

export interface TableOnSheet {
  readonly name: string;
  readonly sheetId: string;
  readonly columns: readonly string[];
}

export interface SheetCapture {
  /** The worksheet's own id, which stays when the tab is renamed or moved. */
  readonly id: string;
  /** Which of our sheets it is. */
  readonly anchor: string;
  readonly name: string;
  readonly showGridlines: boolean;
  /** The used range; null where the sheet is empty. */
  readonly area: Area | null;
  /** By rows of the used range: what is to be written to get the cell back; '' where a formula spills into it. */
  readonly inputs: readonly (readonly CellInput[])[];
  readonly numberFormats: readonly (readonly string[])[];
  readonly looks: readonly (readonly Excel.CellProperties[])[];
  /** The look of a cell that nobody has touched. */
  readonly untouchedLook: Excel.CellProperties | undefined;
  /** In points, from column A on. */
  readonly columnWidths: readonly number[];
  readonly tables: readonly TableCapture[];
  /** Null when the sheet is not protected. */
  readonly protection: Excel.WorksheetProtectionOptions | null;
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly print: PrintCapture;
  readonly charts: readonly { readonly name: string; readonly series: number }[];
}

export interface TableCapture {
  readonly name: string;
  readonly area: Area;
  readonly columns: readonly string[];
  readonly style: string;
  readonly showTotals: boolean;
  readonly showBandedRows: boolean;
  readonly showFilterButton: boolean;
}

export interface PrintCapture {
  readonly orientation: string;
  readonly paperSize: string;
  readonly zoom: Excel.PageLayoutZoomOptions;
  readonly leftFooter: string;
  readonly centerFooter: string;
  readonly rightFooter: string;
  /** By row number from 0, inclusive. */
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  /** Rows from 0 that begin a new page. */
  readonly pageBreaks: readonly number[];
}

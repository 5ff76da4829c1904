import type { IWorkbookData, IWorksheetData } from '@univerjs/core';
import type { WorkbookContent } from '../../workbook/content';
import { DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_PIXELS } from './units';

/** A sheet with nothing in it, in Univer's form; it grows when something is written further out. */
export function emptySheet(id: string, name: string): Partial<IWorksheetData> {
  return { id, name, rowCount: 1000, columnCount: 40, defaultColumnWidth: DEFAULT_COLUMN_PIXELS, defaultRowHeight: DEFAULT_ROW_PIXELS, cellData: {}, showGridlines: 1 };
}

/** A workbook with one empty sheet, in Univer's form. */
export function emptyUnit(unitId: string, id: string): Partial<IWorkbookData> {
  return { id: unitId, name: 'Bok1', sheetOrder: [id], sheets: { [id]: emptySheet(id, 'Blad1') } };
}

/** A workbook with one empty sheet. */
export function emptyContent(): WorkbookContent {
  return {
    activeSheet: 0,
    names: [],
    sheets: [
      {
        name: 'Blad1', visibility: 'visible', showGridlines: true, cells: [], columnWidths: {}, rowHeights: {}, hiddenRows: [], hiddenColumns: [], merges: [], tables: [],
        validations: [], conditionalFormats: [], protection: null, freeze: { rows: 0, columns: 0 },
        print: { orientation: 'portrait', paper: 'a4', fit: null, titleRows: null, pageBreaks: [], footer: { left: '', center: '', right: '' } }, charts: [],
      },
    ],
  };
}


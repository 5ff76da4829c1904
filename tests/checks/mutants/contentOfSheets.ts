import type { NameContent, SheetContent, WorkbookContent } from '../../../src/workbook/content';

/** A workbook of sheets that are as Excel makes them, but for what is said. */
export function contentOfSheets(
  sheets: readonly (Partial<SheetContent> & Pick<SheetContent, 'name' | 'cells'>)[],
  names: readonly NameContent[] = [],
): WorkbookContent {
  return { activeSheet: 0, names, sheets: sheets.map((sheet) => ({ ...PLAIN_SHEET, ...sheet })) };
}

const PLAIN_SHEET: Omit<SheetContent, 'name' | 'cells'> = {
  visibility: 'visible',
  showGridlines: true,
  columnWidths: {},
  rowHeights: {},
  hiddenRows: [],
  hiddenColumns: [],
  merges: [],
  tables: [],
  validations: [],
  conditionalFormats: [],
  protection: null,
  freeze: { rows: 0, columns: 0 },
  print: {
    orientation: 'portrait',
    paper: 'a4',
    fit: null,
    titleRows: null,
    pageBreaks: [],
    footer: { left: '', center: '', right: '' },
  },
  charts: [],
};

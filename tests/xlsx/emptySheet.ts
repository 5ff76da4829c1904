import type { SheetContent } from '../../src/workbook/content';

/** A sheet with nothing on it, for tests to fill. */
export const emptySheet: SheetContent = {
  name: 'Blad1',
  visibility: 'visible',
  showGridlines: true,
  cells: [],
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

import type { NameContent, SheetContent, WorkbookContent } from '../../../src/workbook/content';
import { emptySheet } from '../../fixtures/emptySheet';

/** A workbook of sheets that are as Excel makes them, but for what is said. */
export function contentOfSheets(
  sheets: readonly (Partial<SheetContent> & Pick<SheetContent, 'name' | 'cells'>)[],
  names: readonly NameContent[] = [],
): WorkbookContent {
  return { activeSheet: 0, names, sheets: sheets.map((sheet) => ({ ...emptySheet, ...sheet })) };
}

import type { CheckedWorkbook } from '../checkInput';
import type { Finding } from '../finding';
import type { WorkbookIndex } from './workbookIndex';

/** One check of formulas and cells. Pure; what it needs of others it asks of the index, which is made once. */
export interface SpreadsheetCheck {
  readonly id: string;
  readonly run: (workbook: CheckedWorkbook, index: WorkbookIndex) => readonly Finding[];
}

/** More of one kind in one workbook help nobody. */
export const MOST_FINDINGS = 500;
/** More figures in one finding nobody reads. */
export const MOST_EVIDENCE = 20;

import { supports } from './requirements';

/**
 * Excel.run as every command wants it: waits while somebody edits a cell instead of failing, and makes one step of all that is
 * written in Excel's own undo list, where Excel can (ExcelApi 1.20).
 */
export function runExcel<Result>(batch: (context: Excel.RequestContext) => Promise<Result>): Promise<Result> {
  return Excel.run({ delayForCellEdit: true, ...(supports('1.20') ? { mergeUndoGroup: true } : {}) }, batch);
}

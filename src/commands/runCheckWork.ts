import { checkedWorkbookOfData, type CheckedWorkbookData } from '../checks/checkedWorkbookData';
import type { Finding } from '../checks/finding';
import { checkDocument, checkWorkbook, type CheckRun } from '../checks/runChecks';
import { documentOfPaste } from '../checks/text/documentOfPaste';

/** What is to be checked, as data that one thread can hand to another. */
export type CheckWork =
  | { readonly kind: 'workbook'; readonly workbook: CheckedWorkbookData }
  | { readonly kind: 'pasted'; readonly text: string; readonly html: string | null };

/** All that is found. Rejects only when the signal says so. */
export function runCheckWork(work: CheckWork, run: CheckRun): Promise<Finding[]> {
  return work.kind === 'workbook'
    ? checkWorkbook(checkedWorkbookOfData(work.workbook), run)
    : checkDocument(documentOfPaste(work.text, work.html), run);
}

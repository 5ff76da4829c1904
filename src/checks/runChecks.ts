import type { CheckedWorkbook } from './checkInput';
import type { Finding } from './finding';
import type { CheckedDocument } from './table';

export interface CheckRun {
  /** After each check: how many of how many are done. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Gives up between two checks, with the signal's own reason. */
  readonly signal?: AbortSignal;
}

/** All that the checks find in a workbook, the most valuable first: by severity, then by effect. */
export async function checkWorkbook(_workbook: CheckedWorkbook, _run: CheckRun = {}): Promise<Finding[]> {
  return [];
}

/** All that the checks find in a text: arithmetic, claims and rules of the field. */
export async function checkDocument(_document: CheckedDocument, _run: CheckRun = {}): Promise<Finding[]> {
  return [];
}

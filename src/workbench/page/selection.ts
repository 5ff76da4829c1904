import type { CellValue } from '../../workbook/snapshot';

export interface SelectionSummary {
  /** Cells that are not empty. */
  readonly count: number;
  /** Of the numbers; null when there is none. As the spreadsheet itself sums, in binary. */
  readonly sum: number | null;
}

/** What the status bar tells of the selected cells. */
export function summarise(values: Iterable<CellValue>): SelectionSummary {
  let count = 0;
  let sum: number | null = null;
  for (const value of values) {
    if (value === null || value === '') continue;
    count += 1;
    if (typeof value === 'number') sum = (sum ?? 0) + value;
  }
  return { count, sum };
}

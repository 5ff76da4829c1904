import type { Finding } from '../../checks/finding';

/** What a check looked at, when, and what came of it. */
export interface CheckReport {
  readonly scope: CheckScope;
  /** The sheet, or the sheet and its cells ("Budget B4:F20"); '' for the whole workbook. */
  readonly place: string;
  readonly counts: CheckCounts;
  /** When, in the person's own time: "2026-11-25T14:02". */
  readonly when: string;
  /** The most valuable first. */
  readonly items: readonly CheckedItem[];
  /** All that has been signed off in the workbook, also what is found no more. */
  readonly intended: readonly Intended[];
}

export type CheckScope = 'selection' | 'sheet' | 'workbook';

/** How much was looked at: cells with content, and how many of them are formulas. */
export interface CheckCounts {
  readonly sheets: number;
  readonly cells: number;
  readonly formulas: number;
}

export interface CheckedItem {
  readonly finding: Finding;
  /** By what it is known again. */
  readonly key: string;
  /** Null unless somebody has said that it is as it should be. */
  readonly intended: Intended | null;
}

/** A finding that somebody has looked at and says is as it should be: a row of the protocol. */
export interface Intended {
  readonly key: string;
  /** In the words of the protocol, as they were when it was signed off. */
  readonly rule: string;
  readonly place: string;
  readonly sentence: string;
  readonly reason: string;
  /** Name or signature; '' where none was given. */
  readonly by: string;
  /** "2026-11-25", or '' where somebody has taken it away. */
  readonly date: string;
}

/** What has not been signed off, and what has. */
export function openItems({ items }: CheckReport): CheckedItem[] {
  return items.filter(({ intended }) => intended === null);
}

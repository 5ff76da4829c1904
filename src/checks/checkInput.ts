import type { Area, SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';

/** What is checked of a workbook: its snapshot, and what the looks tell of the meaning of rows and cells. */
export interface CheckedWorkbook extends WorkbookSnapshot {
  readonly sheets: readonly CheckedSheet[];
  /** Names with the formula they stand for ("=Budget!$A$1", "=0.25"), for checks that need more than the target. */
  readonly nameFormulas: ReadonlyMap<string, string>;
}

export interface CheckedSheet extends SheetSnapshot {
  readonly looks: SheetLooks;
}

/** Of the cells of a sheet, in its own rows and columns (not from the origin). A missing entry means: no such look. */
export interface SheetLooks {
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly merges: readonly Area[];
  /** The look of a cell; undefined where it has none. */
  readonly at: (row: number, column: number) => CellLook | undefined;
}

export interface CellLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly indent?: number;
  /** English form: '#,##0'. */
  readonly numberFormat?: string;
  readonly topBorder?: boolean;
}

export const NO_LOOKS: SheetLooks = {
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  merges: [],
  at: () => undefined,
};

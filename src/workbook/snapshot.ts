/**
 * What was read from a workbook: plain data, the same from Excel and from a file.
 * Rows and columns count from 0 everywhere in the project; only texts for people say "B7".
 */

/** The value of a cell. An empty cell is null; an error is an object, never a text that looks like one. */
export type CellValue = string | number | boolean | null | CellError;

export interface CellError {
  readonly error: string; // '#N/A', '#VALUE!', '#REF!', '#NAME?', '#SPILL!', …
}

/** A rectangle of cells on a sheet that the context names. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface WorkbookSnapshot {
  /** In the order of the tabs. */
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly NameSnapshot[];
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visible: boolean;
  /** Where values[0][0] stands. */
  readonly origin: { readonly row: number; readonly column: number };
  /** The used range by rows; all rows have the same length. Spilled cells hold their values. */
  readonly values: readonly (readonly CellValue[])[];
  /** Same shape: the formula in English A1 form with its '=', or null where the cell holds none. */
  readonly formulas: readonly (readonly (string | null)[])[];
  readonly tables: readonly TableSnapshot[];
  readonly protected: boolean;
  /** Cells whose numbers are days that are shown as times. Of files that are read without looks, and only where there are any. */
  readonly times?: readonly TimeCell[];
}

/** 'clock': a time of the day, "06:00", in which whole days do not show. 'duration': hours that go on after 24. */
export type TimeLook = 'clock' | 'duration';

export interface TimeCell {
  readonly row: number;
  readonly column: number;
  readonly look: TimeLook;
}

export interface TableSnapshot {
  readonly name: string;
  /** With the header row. */
  readonly area: Area;
  readonly columns: readonly string[];
  readonly hasTotals: boolean;
}

export interface NameSnapshot {
  readonly name: string;
  /** The sheet that the name is local to, or null for a name of the workbook. */
  readonly scope: string | null;
  /** Null when the name refers to no single area any more ('=Budget!#REF!'), or to a constant. */
  readonly target: { readonly sheet: string; readonly area: Area } | null;
}

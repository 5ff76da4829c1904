import type { Area } from '../workbook/snapshot';
import type { RuleId } from './rules';

/**
 * What a check has found: one finding for one cause. A finding is plain data, so that the pane, the command line and a printed protocol
 * show the same, and says its sentences in both languages through the catalogue of rules.
 */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** Where it is, and where a click leads. */
  readonly place: FindingPlace;
  /** Fills in the sentence of the rule. Figures are written as people write them: "2 961". */
  readonly details: Readonly<Record<string, string | number>>;
  /** Which of the sentences of the rule, where it has several. */
  readonly variant?: string;
  /** What stands there, as it stands: "2 960". */
  readonly found: string;
  /** What should stand there, or null where that cannot be told. */
  readonly expected: string | null;
  /** By how many kronor the figure is off, unsigned, as a decimal; null where it is no money or not known. */
  readonly effect: string | null;
  /** The figures that it was worked out from, each with its place: the rows of a sum. */
  readonly evidence: readonly Evidence[];
  readonly fix: Fix | null;
  /** What it is known by from one run to the next, so that it can be signed off. Set when all checks have run. */
  readonly key?: string;
}

/**
 * 'error': what stands there is wrong. 'warning': very likely wrong, or will go wrong. 'note': within what rounding allows, or worth knowing. In the order of
 * what they are worth.
 */
export type Severity = 'error' | 'warning' | 'note';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** A cell or a block of cells on a sheet; in a text, a place in the line. */
export type FindingPlace =
  | { readonly kind: 'sheet'; readonly sheet: string; readonly area: Area }
  /** Lines and columns count from 1. `heading` is that of the table or the section. */
  | { readonly kind: 'text'; readonly heading: string; readonly line: number; readonly column: number };

export interface Evidence {
  /** What it is: the label of the row, or of row and column. */
  readonly label: string;
  /** As it stands: "2 067"; with what it should be after an arrow, where it is told as wrong itself and counted as right: "2 960 → 2 961". */
  readonly value: string;
  readonly place: FindingPlace;
}

/** A change that is certain to be right, offered and never made unasked. Only of cells on sheets. */
export interface Fix {
  readonly sheet: string;
  readonly cells: readonly FixedCell[];
}

export interface FixedCell {
  readonly row: number;
  readonly column: number;
  /** A formula in English A1 form with its '=', or a constant. */
  readonly formula: string | null;
  readonly value: string | number | null;
}

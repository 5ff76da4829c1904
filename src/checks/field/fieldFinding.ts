import type { Evidence, Finding, Severity } from '../finding';
import type { FoundCell } from '../table';
import type { FIELD_RULES } from './rules';

export interface FieldFinding {
  readonly rule: keyof typeof FIELD_RULES;
  readonly variant?: string;
  readonly severity: Severity;
  /** The cell that is wrong. */
  readonly cell: FoundCell;
  readonly expected?: string | null;
  readonly details: Readonly<Record<string, string | number>>;
  readonly effect?: string | null;
  readonly evidence: readonly Evidence[];
}

/** The longest text that a finding repeats. */
const LONGEST_TEXT = 120;

/** A finding at a cell, with what stands there as it stands. */
export function fieldFinding({
  cell,
  expected = null,
  effect = null,
  variant,
  ...more
}: FieldFinding): Finding {
  return {
    ...more,
    ...(variant === undefined ? {} : { variant }),
    place: cell.place,
    found: shortened(cell.text),
    expected,
    effect,
    fix: null,
  };
}

/** What a finding was worked out from: a cell, under a label. */
export function evidenceOf(label: string, cell: FoundCell): Evidence {
  return { label: shortened(label), value: shortened(cell.text), place: cell.place };
}

/** On one line, and not longer than a finding can show. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST_TEXT ? line : `${line.slice(0, LONGEST_TEXT - 1)}…`;
}

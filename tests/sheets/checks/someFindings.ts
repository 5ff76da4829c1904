import type { Finding } from '../../../src/checks/finding';

/** A finding of a rule that is always there, changed as the test needs. */
export function aFinding(change: Partial<Finding> = {}): Finding {
  return {
    rule: 'check-failed',
    severity: 'error',
    key: 'check-failed:0000',
    place: { kind: 'sheet', sheet: 'Budget', area: { row: 6, column: 1, rows: 1, columns: 1 } },
    details: { failed: 1, total: 20 },
    found: '',
    expected: null,
    effect: null,
    evidence: [],
    fix: null,
    ...change,
  };
}

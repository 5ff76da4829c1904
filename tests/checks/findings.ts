import type { Finding, FindingPlace } from '../../src/checks/finding';
import { parseAddress } from '../../src/workbook/addresses';

/** The place of "Budget!B7" or "Budget!B2:B7". */
export function at(reference: string): FindingPlace {
  const [sheet = '', address = ''] = reference.split('!');
  const area = parseAddress(address);
  if (area === null) throw new Error(`${reference} is no place`);
  return { kind: 'sheet', sheet, area };
}

/** A finding of which a test says only what it is about. */
export function finding(place: string | FindingPlace, more: Partial<Finding> = {}): Finding {
  return {
    rule: 'check-failed',
    severity: 'error',
    place: typeof place === 'string' ? at(place) : place,
    details: {},
    found: '',
    expected: null,
    effect: null,
    evidence: [],
    fix: null,
    ...more,
  };
}

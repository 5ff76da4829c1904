import { Decimal } from '../../finsam/decimal';
import type { Finding } from '../../checks/finding';

/** By how many kronor the findings are off together; null where none of them is off by a known amount. */
export function effectSum(findings: readonly Finding[]): Decimal | null {
  const known = findings.map(effectOf).filter((effect) => effect !== null);
  return known.length === 0 ? null : known.reduce((sum, effect) => sum.plus(effect));
}

/** By how many kronor a finding is off; null where that is nothing, or not known. */
export function effectOf({ effect }: Finding): Decimal | null {
  const amount = effect === null ? null : new Decimal(effect).abs();
  return amount === null || amount.isZero() ? null : amount;
}

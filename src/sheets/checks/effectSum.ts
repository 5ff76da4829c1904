import { Decimal } from '../../finsam/decimal';
import type { Finding } from '../../checks/finding';

/** By how many kronor the findings are off together; null where none of them is about known money. */
export function effectSum(findings: readonly Finding[]): Decimal | null {
  const known = findings.flatMap(({ effect }) => (effect === null ? [] : [new Decimal(effect).abs()]));
  return known.length === 0 ? null : known.reduce((sum, effect) => sum.plus(effect));
}

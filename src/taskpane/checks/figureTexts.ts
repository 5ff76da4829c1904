import { Decimal } from '../../finsam/decimal';
import { formatAmount } from '../../workbook/swedishNumbers';

/** "1 234" of a count. */
export function countText(count: number): string {
  return formatAmount(new Decimal(count));
}

/** "1 250 kr" of an effect, with öre where it has any. */
export function kronorText(effect: Decimal): string {
  return formatAmount(effect, { decimals: effect.isInteger() ? 0 : 2, unit: 'kr' });
}

import type { Decimal } from '../../finsam/decimal';
import { formatAmount } from '../../workbook/swedishNumbers';

const MISSING = '–';

/** Hours with the decimals that they have: "280", "972,5". */
export function hoursText(hours: Decimal | null): string {
  return hours === null ? MISSING : formatAmount(hours, { decimals: hours.decimalPlaces() });
}

/** Whole kronor: "117 429". */
export function amountText(amount: Decimal | null): string {
  return amount === null ? MISSING : formatAmount(amount);
}

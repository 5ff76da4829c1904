import { ZERO, type Decimal } from './decimal';

/** The sum of the amounts that are there, as a spreadsheet's SUM counts them: a missing amount (null) counts for nothing. */
export function sumOfPresent(amounts: readonly (Decimal | null)[]): Decimal {
  return amounts.reduce<Decimal>((total, amount) => (amount === null ? total : total.plus(amount)), ZERO);
}

/** The same, or null where no amount is there. */
export function sumOrNull(amounts: readonly (Decimal | null)[]): Decimal | null {
  return amounts.every((amount) => amount === null) ? null : sumOfPresent(amounts);
}

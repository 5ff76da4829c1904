import type { Decimal } from './decimal';
import { equityLimit } from './equity';

/** Where equity shall stand at year-end: at an amount, or at its limit. */
export type WishedEquity =
  | { readonly kind: 'amount'; readonly amount: Decimal | null }
  | { readonly kind: 'limit'; readonly base: Decimal | null; readonly share: Decimal };

/** A year as it is known before more is granted. Income is positive, costs carry a minus sign. */
export interface GrantYear {
  readonly income: Decimal | null;
  /** All costs but insatser. */
  readonly otherCosts: Decimal | null;
  /** Insatser granted already. */
  readonly granted: Decimal | null;
  readonly wishedEquity: WishedEquity;
}

export interface RoomToGrant {
  readonly opening: Decimal | null;
  /** What can still be granted, as a positive amount; negative: so much too much is granted. */
  readonly room: Decimal | null;
  /** The year's result when the room is used: closing − opening. */
  readonly result: Decimal | null;
  readonly closing: Decimal | null;
}

/**
 * What can be granted each year so that equity ends where it is wished:
 * opening + income + other costs + granted − room = wished closing, which is the next year's opening. Not rounded.
 *
 * What depends on a missing amount is missing; a year whose wished equity is known gives the next one its opening all
 * the same. All amounts in one measure. Throws what `equityLimit` throws.
 */
export function roomToGrant(openingEquity: Decimal | null, years: readonly GrantYear[]): RoomToGrant[] {
  let opening = openingEquity;
  return years.map((year) => {
    const closing = wishedAmount(year.wishedEquity);
    const before = sum([opening, year.income, year.otherCosts, year.granted]);
    const room: RoomToGrant = {
      opening,
      room: before === null || closing === null ? null : before.minus(closing),
      result: opening === null || closing === null ? null : closing.minus(opening),
      closing,
    };
    opening = closing;
    return room;
  });
}

function wishedAmount(wished: WishedEquity): Decimal | null {
  if (wished.kind === 'amount') return wished.amount;
  return wished.base === null ? null : equityLimit(wished.base, wished.share);
}

function sum(amounts: readonly (Decimal | null)[]): Decimal | null {
  return amounts.reduce((total, amount) => (total === null || amount === null ? null : total.plus(amount)));
}

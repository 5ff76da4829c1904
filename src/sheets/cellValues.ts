import type { Decimal } from '../finsam/decimal';
import { serialOfIsoDate } from '../finsam/dates';
import type { CellValue } from '../workbook/snapshot';

/** An amount as a cell holds it: a number of at most fifteen digits, which a plan's amounts never exceed. */
export function numberCell(amount: Decimal | null): number | null {
  return amount === null ? null : numberOf(amount);
}

/** A figure as a cell holds it; never −0, which no cell shows. */
export function numberOf(amount: Decimal): number {
  return amount.toNumber() + 0;
}

/** What a formula shows for a figure that may be missing: the empty text. */
export function formulaValue(amount: Decimal | null): CellValue {
  return amount === null ? '' : numberOf(amount);
}

/** An ISO date as a cell holds it. */
export function dateCell(date: string | null): number | null {
  return date === null ? null : serialOfIsoDate(date);
}

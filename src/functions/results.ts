import type { Decimal } from '../finsam/decimal';
import { FinsamError, type FinsamErrorCode } from '../finsam/errors';
import type { Status } from '../finsam/goals/goals';
import { STATUS_WORDS } from '../finsam/goals/statusWords';

/** What a function hands back to Excel: numbers and texts, wrapped only here, and errors with a Swedish sentence. */

/** A cell without an amount: Excel has no blank to return, so it is the empty text. */
export const BLANK = '';

export type Cell = number | string;

/** An amount for a cell; a missing one is blank. Binary only from here on: Excel holds nothing else. */
export function toCell(amount: Decimal | null): Cell {
  return amount === null ? BLANK : amount.toNumber();
}

/** The word of a status for a cell; blank where there is none. */
export function toStatusWord(status: Status | null): string {
  return status === null ? BLANK : STATUS_WORDS[status];
}

/** A table like another one: blank where that is blank, elsewhere the results, which stand in reading order for all its cells. */
export function likeTable(
  table: readonly (readonly unknown[])[],
  results: readonly (Decimal | null)[],
): Cell[][] {
  let place = 0;
  return table.map((row) =>
    row.map((given) => {
      const result = results[place++] ?? null;
      return given === null ? BLANK : toCell(result);
    }),
  );
}

/** A table like another one, with blanks all over. */
export function blankTable(table: readonly (readonly unknown[])[]): Cell[][] {
  return table.map((row) => row.map(() => BLANK));
}

/** A column of amounts; blank where the amount or, when given, what it was worked out from is missing. */
export function toColumn(amounts: readonly Decimal[], given?: readonly (Decimal | null)[] | null): Cell[][] {
  return amounts.map((amount, index) => [given?.[index] === null ? BLANK : toCell(amount)]);
}

/** A column of so many blanks. */
export function blankColumn(rows: number): Cell[][] {
  return Array.from({ length: rows }, () => [BLANK]);
}

const NOTHING_TO_DIVIDE_BY: readonly FinsamErrorCode[] = [
  'budgetIsZero',
  'baseIsZero',
  'assetsNotPositive',
  'askedNotPositive',
];

/** What a rule refuses becomes the cell's error: `#DIV/0!` where a denominator is missing, else `#VALUE!`; the rule's own sentence goes with it. */
export function inExcel<Result>(calculate: () => Result): Result {
  try {
    return calculate();
  } catch (error) {
    if (!(error instanceof FinsamError)) throw error;
    const { divisionByZero, invalidValue } = CustomFunctions.ErrorCode;
    throw new CustomFunctions.Error(
      NOTHING_TO_DIVIDE_BY.includes(error.code) ? divisionByZero : invalidValue,
      error.message,
    );
  }
}

/** `#VALUE!` with a sentence for the person. */
export function refuseValue(sentence: string): never {
  throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, sentence);
}

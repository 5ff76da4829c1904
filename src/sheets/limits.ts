import type { ValidationRule } from '../workbook/sheetModel';

/** The largest amount in kronor that a plan may hold: with two decimals it fits the fifteen digits of a cell. */
export const LARGEST = 999_999_999_999.99;

/** An amount in kronor from a smallest one up. */
export function amountFrom(min: number): ValidationRule {
  return { kind: 'decimal', min, max: LARGEST };
}

/** The days that the lists admit, as Excel serials: 1 January 1990 and 31 December 2100. */
export const EARLIEST_DATE = 32_874;
export const LATEST_DATE = 73_415;

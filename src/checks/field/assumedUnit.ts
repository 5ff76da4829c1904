import type { Decimal } from '../../finsam/decimal';
import type { MoneyUnit } from '../../workbook/swedishNumbers';
import type { FoundTable } from '../table';
import { rowMeaning } from './rowMeaning';

/** Associations have an income of about one to a hundred million kronor a year; what lies between says nothing. */
const LEAST_IN_KRONOR = 500_000;
const LEAST_IN_THOUSANDS = 500;
const MOST_IN_THOUSANDS = 200_000;
const FEWEST_IN_KRONOR = 3;
const MOST_ROWS = 2000;

const assumed = new WeakMap<FoundTable, { readonly unit: MoneyUnit | null }>();

/**
 * The unit that the amounts of a table must have where nothing says it: by the size of the income, which no association has a thousand times more or less of; else kronor
 * where several amounts are so large that they cannot be thousands. Null where neither is sure.
 */
export function assumedUnit(table: FoundTable): MoneyUnit | null {
  const known = assumed.get(table);
  if (known !== undefined) return known.unit;
  const unit = unitBySize(table);
  assumed.set(table, { unit });
  return unit;
}

function unitBySize(table: FoundTable): MoneyUnit | null {
  if (table.rows.length > MOST_ROWS) return null;
  const income = table.rows
    .filter(({ label }) => rowMeaning(label) === 'income')
    .flatMap((row) => row.cells.flatMap(({ number }) => number?.abs() ?? []));
  const middle = median(income);
  if (middle !== null) {
    if (middle.greaterThanOrEqualTo(LEAST_IN_KRONOR)) return 'kr';
    const isThousands =
      middle.greaterThanOrEqualTo(LEAST_IN_THOUSANDS) && middle.lessThanOrEqualTo(MOST_IN_THOUSANDS);
    return isThousands ? 'tkr' : null;
  }
  let large = 0;
  for (const { cells } of table.rows)
    for (const { number } of cells) if (number?.abs().greaterThanOrEqualTo(LEAST_IN_KRONOR)) large += 1;
  return large >= FEWEST_IN_KRONOR ? 'kr' : null;
}

function median(numbers: readonly Decimal[]): Decimal | null {
  const sorted = numbers.filter((number) => !number.isZero()).sort((one, other) => one.comparedTo(other));
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

import { ZERO } from '../../finsam/decimal';
import type { FoundRow, FoundTable } from '../table';

/**
 * Whether a row is, in a column, the sum of the rows above it back to the one before that it counts from: of the items since the last total, or of all items above. Null
 * where there is nothing to sum.
 */
export function isSumOfAbove(table: FoundTable, row: FoundRow, column: number): boolean | null {
  const at = table.rows.indexOf(row);
  const total = row.cells[column]?.number;
  if (total === undefined || total === null || at < 1) return null;
  const above = table.rows.slice(0, at).reverse();
  const allItems = sumOf(above.filter(isItem), column);
  const sinceTotal = above.findIndex(({ looksLike }) => looksLike === 'total');
  const itemsSince = sumOf((sinceTotal < 0 ? above : above.slice(0, sinceTotal)).filter(isItem), column);
  if (allItems === null && itemsSince === null) return null;
  return [allItems, itemsSince].some((sum) => sum !== null && sum.equals(total));
}

function isItem({ looksLike }: FoundRow): boolean {
  return looksLike === 'item';
}

function sumOf(rows: readonly FoundRow[], column: number) {
  const numbers = rows.flatMap((row) => row.cells[column]?.number ?? []);
  return numbers.length === 0 ? null : numbers.reduce((sum, number) => sum.plus(number), ZERO);
}

import type { Area } from '../workbook/snapshot';

/**
 * The block that the formula at a place fills, itself included: the spilled cells to its right and below it. `spilled` says of each cell
 * whether a formula elsewhere fills it; places count within that block.
 */
export function spillBlock(spilled: readonly (readonly boolean[])[], row: number, column: number): Area {
  let columns = 1;
  while (spilled[row]?.[column + columns]) columns += 1;
  const fillsRow = (r: number) =>
    Array.from({ length: columns }, (_, c) => spilled[r]?.[column + c] ?? false).every(Boolean);
  let rows = 1;
  while (fillsRow(row + rows)) rows += 1;
  return { row, column, rows, columns };
}

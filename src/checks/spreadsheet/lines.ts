import type { Area } from '../../workbook/snapshot';

/** Columns and rows alike: a line of cells, and a position on it. What holds for a sum under a column holds for one after a row. */
export type Axis = 'column' | 'row';

export const AXES: readonly Axis[] = ['column', 'row'];

/** Part of one line, both ends included. */
export interface Stretch {
  readonly line: number;
  readonly first: number;
  readonly last: number;
}

export function lineOf(axis: Axis, cell: { readonly row: number; readonly column: number }): number {
  return axis === 'column' ? cell.column : cell.row;
}

export function positionOf(axis: Axis, cell: { readonly row: number; readonly column: number }): number {
  return axis === 'column' ? cell.row : cell.column;
}

export function cellOn(axis: Axis, line: number, position: number): { row: number; column: number } {
  return axis === 'column' ? { row: position, column: line } : { row: line, column: position };
}

/** The lines that an area covers, each with the same first and last position. */
export function linesOf(axis: Axis, area: Area): { first: number; last: number; lines: [number, number] } {
  return axis === 'column'
    ? {
        first: area.row,
        last: area.row + area.rows - 1,
        lines: [area.column, area.column + area.columns - 1],
      }
    : {
        first: area.column,
        last: area.column + area.columns - 1,
        lines: [area.row, area.row + area.rows - 1],
      };
}

/** The area as part of one line; null where it covers several. */
export function stretchOf(axis: Axis, area: Area): Stretch | null {
  const { first, last, lines } = linesOf(axis, area);
  return lines[0] === lines[1] ? { line: lines[0], first, last } : null;
}

/** The area that a part of a line is. */
export function areaOfStretch(axis: Axis, { line, first, last }: Stretch): Area {
  return areaAround([cellOn(axis, line, first), cellOn(axis, line, last)]);
}

/** The least area that holds all of the cells. */
export function areaAround(cells: readonly { readonly row: number; readonly column: number }[]): Area {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return {
    row,
    column,
    rows: Math.max(...rows) - row + 1,
    columns: Math.max(...columns) - column + 1,
  };
}

import { intersectAreas } from '../../workbook/addresses';
import type { Area } from '../../workbook/snapshot';

export type Axis = 'rows' | 'columns';

/** What is left of `area` when `hole` is cut out of it, as up to four areas. */
export function subtractArea(area: Area, hole: Area): Area[] {
  const cut = intersectAreas(area, hole);
  if (cut === null) return [area];
  const parts: Area[] = [
    { ...area, rows: cut.row - area.row },
    { ...area, row: cut.row + cut.rows, rows: area.row + area.rows - cut.row - cut.rows },
    { row: cut.row, rows: cut.rows, column: area.column, columns: cut.column - area.column },
    { row: cut.row, rows: cut.rows, column: cut.column + cut.columns, columns: area.column + area.columns - cut.column - cut.columns },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}

/** Where an area lies after rows (or columns) have been inserted at `at`; those inserted inside it make it grow. */
export function afterInsertion(area: Area, axis: Axis, at: number, count: number): Area {
  const start = axis === 'rows' ? area.row : area.column;
  const length = area[axis];
  if (at <= start) return axis === 'rows' ? { ...area, row: start + count } : { ...area, column: start + count };
  return at < start + length ? { ...area, [axis]: length + count } : area;
}

/** Where an area lies after rows (or columns) have been deleted; null when nothing of it is left. */
export function afterDeletion(area: Area, axis: Axis, at: number, count: number): Area | null {
  const start = axis === 'rows' ? area.row : area.column;
  const end = start + area[axis];
  const before = Math.max(0, Math.min(at + count, start) - at);
  const inside = Math.max(0, Math.min(at + count, end) - Math.max(at, start));
  const length = area[axis] - inside;
  if (length <= 0) return null;
  return axis === 'rows' ? { ...area, row: start - before, rows: length } : { ...area, column: start - before, columns: length };
}

export const overlap = (one: Area, other: Area): boolean => intersectAreas(one, other) !== null;

/** Each cell of the area, row by row. */
export function forEachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rows; row += 1) for (let column = area.column; column < area.column + area.columns; column += 1) visit(row, column);
}

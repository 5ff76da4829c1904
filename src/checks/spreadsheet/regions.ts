import type { Area } from '../../workbook/snapshot';

export interface GroupedCell<Group> {
  readonly row: number;
  readonly column: number;
  readonly group: Group;
}

export interface Region<Group> {
  readonly area: Area;
  readonly group: Group;
}

/** Rectangles of adjoining cells of one group, so that one cause is told once. Every cell is in exactly one. */
export function regionsOf<Group>(cells: readonly GroupedCell<Group>[]): Region<Group>[] {
  const runs = joined(
    [...cells]
      .sort((one, other) => one.column - other.column || one.row - other.row)
      .map(({ row, column, group }) => ({ area: { row, column, rows: 1, columns: 1 }, group })),
    (one, other) =>
      one.column === other.column && one.row + one.rows === other.row
        ? { ...one, rows: one.rows + other.rows }
        : null,
  );
  const blocks = joined(
    runs.sort(
      (one, other) =>
        one.area.row - other.area.row ||
        one.area.rows - other.area.rows ||
        one.area.column - other.area.column,
    ),
    (one, other) =>
      one.row === other.row && one.rows === other.rows && one.column + one.columns === other.column
        ? { ...one, columns: one.columns + other.columns }
        : null,
  );
  return blocks.sort((one, other) => one.area.row - other.area.row || one.area.column - other.area.column);
}

function joined<Group>(
  regions: readonly Region<Group>[],
  join: (one: Area, other: Area) => Area | null,
): Region<Group>[] {
  const result: Region<Group>[] = [];
  for (const region of regions) {
    const last = result.at(-1);
    const together = last?.group === region.group ? join(last.area, region.area) : null;
    if (together === null) result.push(region);
    else result[result.length - 1] = { area: together, group: region.group };
  }
  return result;
}

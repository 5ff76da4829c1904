import fc from 'fast-check';
import { tableSteps } from '../../src/excel/tableMoves';
import { intersectAreas } from '../../src/workbook/addresses';
import type { Area } from '../../src/workbook/snapshot';

const area = (row: number, rows: number, columns = 3): Area => ({ row, column: 0, rows, columns });

test('nothing is done to a table that stands where it shall', () => {
  expect(tableSteps([{ name: 'A', area: area(3, 5) }], [{ name: 'A', area: area(3, 5) }])).toEqual([]);
});

test('a table that grows has the one below it pushed down first', () => {
  const now = [
    { name: 'A', area: area(0, 3) },
    { name: 'B', area: area(5, 4) },
  ];
  const wanted = [
    { name: 'A', area: area(0, 6) },
    { name: 'B', area: area(8, 4) },
  ];
  expect(tableSteps(now, wanted)).toEqual([
    { kind: 'insert', axis: 'rows', at: 5, count: 3 },
    { kind: 'resize', table: 'A', area: area(0, 6) },
  ]);
});

test('rows that the user has inserted above a table are removed again', () => {
  expect(tableSteps([{ name: 'A', area: area(7, 5) }], [{ name: 'A', area: area(3, 5) }])).toEqual([
    { kind: 'remove', axis: 'rows', at: 3, count: 4 },
  ]);
});

test('a column that the user has inserted to the left is removed again', () => {
  const moved = { ...area(3, 5), column: 1 };
  expect(tableSteps([{ name: 'A', area: moved }], [{ name: 'A', area: area(3, 5) }])).toEqual([
    { kind: 'remove', axis: 'columns', at: 0, count: 1 },
  ]);
});

test('tables that stand in another order cannot be pushed into place', () => {
  const now = [
    { name: 'B', area: area(0, 3) },
    { name: 'A', area: area(5, 3) },
  ];
  const wanted = [
    { name: 'A', area: area(0, 3) },
    { name: 'B', area: area(5, 3) },
  ];
  expect(tableSteps(now, wanted)).toEqual([
    { kind: 'delete', table: 'A' },
    { kind: 'insert', axis: 'rows', at: 0, count: 5 },
  ]);
});

/** Tables on top of each other, each with a gap of at least one row. */
const stack = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 1, max: 5 }),
      rows: fc.integer({ min: 2, max: 8 }),
      columns: fc.integer({ min: 1, max: 4 }),
    }),
    { minLength: 4, maxLength: 4 },
  )
  .map((tables) => {
    let row = 0;
    return tables.map(({ gap, rows, columns }, index) => {
      const place = { row: row + gap, column: 0, rows, columns };
      row = place.row + rows;
      return { name: `T${index}`, area: place };
    });
  });

test('law: each step is one that Excel allows, and the last leaves every kept table where it shall be', () => {
  fc.assert(
    fc.property(stack, stack, fc.subarray([0, 1, 2, 3]), (from, to, kept) => {
      const wanted = to.filter((_, index) => kept.includes(index));
      const standing = new Map(from.map((table) => [table.name, table.area]));
      for (const step of tableSteps(from, wanted)) {
        if (step.kind === 'delete') {
          standing.delete(step.table);
        } else if (step.kind === 'resize') {
          const now = standing.get(step.table)!;
          expect([step.area.row, step.area.column, step.area.rows >= 2]).toEqual([now.row, now.column, true]);
          for (const [name, other] of standing)
            if (name !== step.table) expect(intersectAreas(step.area, other)).toBeNull();
          standing.set(step.table, step.area);
        } else {
          for (const [name, other] of standing) {
            const end = step.at + step.count;
            if (step.kind === 'remove')
              expect(other.row >= end || other.row + other.rows <= step.at).toBe(true);
            else expect(other.row >= step.at || other.row + other.rows <= step.at).toBe(true);
            if (other.row >= step.at)
              standing.set(name, {
                ...other,
                row: other.row + (step.kind === 'insert' ? step.count : -step.count),
              });
          }
        }
      }
      expect([...standing.entries()].sort()).toEqual(wanted.map((table) => [table.name, table.area]).sort());
    }),
  );
});

import fc from 'fast-check';
import { tableSteps } from '../../src/excel/tableMoves';
import { intersectAreas, sameArea } from '../../src/workbook/addresses';
import type { Area } from '../../src/workbook/snapshot';

const area = (row: number, rows: number, columns = 3): Area => ({ row, column: 0, rows, columns });

test('nothing is done to a table that stands where it shall', () => {
  expect(tableSteps([{ name: 'A', area: area(3, 5) }], [{ name: 'A', area: area(3, 5) }])).toEqual([]);
});

test('a table that grows pushes the one below it down first', () => {
  const now = [{ name: 'A', area: area(0, 3) }, { name: 'B', area: area(5, 4) }];
  const wanted = [{ name: 'A', area: area(0, 6) }, { name: 'B', area: area(8, 4) }];
  expect(tableSteps(now, wanted)).toEqual([
    { kind: 'move', table: 'B', from: area(5, 4), to: area(8, 4) },
    { kind: 'resize', table: 'A', area: area(0, 6) },
  ]);
});

/** Tables on top of each other, each with a gap of at least one row. */
const stack = fc.array(fc.record({ gap: fc.integer({ min: 1, max: 5 }), rows: fc.integer({ min: 2, max: 8 }), columns: fc.integer({ min: 1, max: 4 }) }), { minLength: 4, maxLength: 4 }).map((tables) => {
  let row = 0;
  return tables.map(({ gap, rows, columns }, index) => {
    const place = { row: row + gap, column: 0, rows, columns };
    row = place.row + rows;
    return { name: `T${index}`, area: place };
  });
});

test('law: each step is one that Excel allows, and the last leaves every table where it shall be', () => {
  fc.assert(
    fc.property(stack, stack, fc.subarray([0, 1, 2, 3]), (from, to, kept) => {
      const wanted = to.filter((_, index) => kept.includes(index));
      const standing = new Map(from.map((table) => [table.name, table.area]));
      for (const step of tableSteps(from, wanted)) {
        const now = standing.get(step.table)!;
        if (step.kind === 'delete') {
          standing.delete(step.table);
          continue;
        }
        const next = step.kind === 'resize' ? step.area : step.to;
        if (step.kind === 'resize') expect([next.row, next.column, next.rows >= 2]).toEqual([now.row, now.column, true]);
        else expect([sameArea(step.from, now), next.rows, next.columns]).toEqual([true, now.rows, now.columns]);
        for (const [name, other] of standing) if (name !== step.table) expect(intersectAreas(next, other)).toBeNull();
        standing.set(step.table, next);
      }
      expect([...standing.entries()].sort()).toEqual(wanted.map((table) => [table.name, table.area]).sort());
    }),
  );
});

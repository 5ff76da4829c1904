import fc from 'fast-check';
import { addressLists, mergeCells, parseAddressList } from '../../src/excel/areaLists';
import { areaAddress, parseAddress } from '../../src/workbook/addresses';

const cells = fc.uniqueArray(fc.record({ row: fc.nat(12), column: fc.nat(12) }), {
  selector: ({ row, column }) => `${row},${column}`,
  maxLength: 80,
});

test('law: the rectangles cover every cell once and nothing else', () => {
  fc.assert(
    fc.property(cells, fc.boolean(), fc.boolean(), (given, across, down) => {
      const covered = mergeCells(given, { across, down }).flatMap((area) =>
        Array.from(
          { length: area.rows * area.columns },
          (_, i) => `${area.row + Math.floor(i / area.columns)},${area.column + (i % area.columns)}`,
        ),
      );
      expect(covered.sort()).toEqual(given.map(({ row, column }) => `${row},${column}`).sort());
    }),
  );
});

test('a block becomes one rectangle, unless cells may not be joined', () => {
  const block = [0, 1, 2].flatMap((row) => [4, 5].map((column) => ({ row, column })));
  expect(mergeCells(block).map((area) => areaAddress(area))).toEqual(['E1:F3']);
  expect(mergeCells(block, { down: false }).map((area) => areaAddress(area))).toEqual([
    'E1:F1',
    'E2:F2',
    'E3:F3',
  ]);
  expect(mergeCells(block, { across: false }).map((area) => areaAddress(area))).toEqual(['E1:E3', 'F1:F3']);
});

test('law: no address list is longer than allowed, and together they hold every area in order', () => {
  fc.assert(
    fc.property(cells, fc.integer({ min: 8, max: 60 }), (given, longest) => {
      const areas = mergeCells(given);
      const lists = addressLists(areas, longest);
      expect(lists.every((list) => list.length <= longest)).toBe(true);
      expect(lists.flatMap((list) => list.split(',')).map(parseAddress)).toEqual(areas);
    }),
  );
});

test('addresses of several areas are read with the tab before them, quoted or not', () => {
  expect(parseAddressList("'Plan, 1!'!A1:B2,Budget!D4,E:E").map((area) => areaAddress(area))).toEqual([
    'A1:B2',
    'D4',
    'E:E',
  ]);
  expect(parseAddressList('')).toEqual([]);
});

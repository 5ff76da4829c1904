import fc from 'fast-check';
import { parseAddress } from '../../src/workbook/addresses';
import type { Area } from '../../src/workbook/snapshot';
import { afterDeletion, afterInsertion, overlap, subtractArea } from '../../src/workbench/model/areas';
import { followFormat, relocated, shiftFormula } from '../../src/workbench/model/formulaShift';

const at = (address: string): Area => parseAddress(address)!;
const anyArea = fc.record({
  row: fc.nat(20),
  column: fc.nat(20),
  rows: fc.integer({ min: 1, max: 10 }),
  columns: fc.integer({ min: 1, max: 10 }),
});

test.each([
  ['B2:C5', 1, 2, 'B4:C7'],
  ['B2:C5', 2, 1, 'B2:C6'],
  ['B2:C5', 5, 3, 'B2:C5'],
])('%s after rows inserted at %i (%i) is %s', (before, row, count, after) => {
  expect(afterInsertion(at(before), 'rows', row, count)).toEqual(at(after));
});

test.each([
  ['B4:C7', 0, 2, 'B2:C5'],
  ['B4:C7', 4, 1, 'B4:C6'],
  ['B4:C7', 2, 3, 'B3:C4'],
  ['B4:C7', 3, 4, null],
])('%s after rows deleted at %i (%i) is %s', (before, row, count, after) => {
  expect(afterDeletion(at(before), 'rows', row, count)).toEqual(after === null ? null : at(after));
});

test('what is inserted and deleted again leaves an area as it was', () => {
  fc.assert(
    fc.property(
      anyArea,
      fc.nat(30),
      fc.integer({ min: 1, max: 5 }),
      fc.constantFrom('rows' as const, 'columns' as const),
      (area, where, count, axis) => {
        expect(afterDeletion(afterInsertion(area, axis, where, count), axis, where, count)).toEqual(area);
      },
    ),
  );
});

test('an area less another covers each cell that is only in the first, once', () => {
  fc.assert(
    fc.property(anyArea, anyArea, (area, hole) => {
      const parts = subtractArea(area, hole);
      for (let row = area.row; row < area.row + area.rows; row += 1) {
        for (let column = area.column; column < area.column + area.columns; column += 1) {
          const cell = { row, column, rows: 1, columns: 1 };
          expect(parts.filter((part) => overlap(part, cell))).toHaveLength(overlap(hole, cell) ? 0 : 1);
        }
      }
      expect(parts.reduce((cells, part) => cells + part.rows * part.columns, 0)).toBeLessThanOrEqual(
        area.rows * area.columns,
      );
    }),
  );
});

test.each([
  ['=$B5<0', 'Budget', '=$B7<0'],
  ['=SUM(B3:B9)+A1', 'Budget', '=SUM(B3:B11)+A1'],
  ['=Budget!$A$6', 'Annat', '=Budget!$A$8'],
  ['=\'Budget\'!A6&"A6"', 'Annat', '=\'Budget\'!A8&"A6"'],
  ['=A6', 'Annat', '=A6'],
  ['=LOG10(A6)', 'Budget', '=LOG10(A8)'],
  ['=Tabell[A6]', 'Budget', '=Tabell[A6]'],
  ['=A:A', 'Budget', '=A:A'],
])('%s on %s after two rows inserted at row 5 of Budget is %s', (before, home, after) => {
  expect(
    shiftFormula(before, home, {
      sheet: 'Budget',
      after: (area) => (area.rows > 1_000_000 ? area : afterInsertion(area, 'rows', 4, 2)),
    }),
  ).toBe(after);
});

test('a reference whose cells are gone is #REF!', () => {
  expect(
    shiftFormula('=A5+A9', 'Budget', { sheet: 'Budget', after: (area) => afterDeletion(area, 'rows', 4, 1) }),
  ).toBe('=#REF!+A8');
});

test.each([
  ['=A1+$A1+A$1+$A$1', 2, 1, '=B3+$A3+B$1+$A$1'],
  ['=SUM(A1:B2)&"A1"', 1, 0, '=SUM(A2:B3)&"A1"'],
  ["='A1'!A1+Tabell[A1]", 1, 1, "='A1'!B2+Tabell[A1]"],
  ['=A1', -1, 0, '=#REF!'],
])('%s copied %i down and %i right is %s', (formula, rows, columns, copied) => {
  expect(relocated(formula, rows, columns)).toBe(copied);
});

test.each([
  ['its first row is deleted', 1, '=$B2>15'],
  ['a row in it is deleted', 2, '=$B2>15'],
  ['a row above it is deleted', 0, '=$B1>15'],
])('a format’s formula stays with its cells when %s', (_what, row, after) => {
  expect(
    followFormat('=$B2>15', at('B2:B4'), {
      sheet: 'Budget',
      after: (area) => afterDeletion(area, 'rows', row, 1),
    }),
  ).toBe(after);
});

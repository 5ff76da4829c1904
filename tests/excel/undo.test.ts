import { firstDifference } from '../../src/excel/undo';

const at = (row: number, column: number, ...inputs: (string | number)[][]) => ({
  area: { row, column, rows: inputs.length, columns: inputs[0]!.length },
  inputs,
});

test.each([
  ['equal blocks', at(0, 0, ['a', 1]), at(0, 0, ['a', 1]), null],
  ['the same cells in a wider block', at(1, 1, ['a']), at(0, 0, ['', ''], ['', 'a']), null],
  ['a changed cell', at(0, 0, ['a', 1]), at(0, 0, ['a', 2]), 'B1'],
  ['a cell that was emptied', at(2, 2, ['a']), { area: null, inputs: [] }, 'C3'],
  ['a cell that was filled', { area: null, inputs: [] }, at(4, 0, ['x']), 'A5'],
  ['the first by row and column', at(0, 0, ['a', 'b'], ['c', 'd']), at(0, 0, ['a', 'x'], ['y', 'd']), 'B1'],
])('%s', (_, one, other, expected) => {
  expect(firstDifference(one, other)).toBe(expected);
});

import { spillBlock } from '../../src/excel/spillBlock';

const grid = (...rows: string[]) => rows.map((row) => [...row].map((cell) => cell === 's'));

test.each([
  ['a single cell', grid('f.'), 0, 0, { rows: 1, columns: 1 }],
  ['a column beside another', grid('ff', 'ss', 'ss', 's.'), 0, 0, { rows: 4, columns: 1 }],
  ['a block', grid('fss', 'sss'), 0, 0, { rows: 2, columns: 3 }],
  ['a row', grid('...', '.fs', '...'), 1, 1, { rows: 1, columns: 2 }],
])('%s', (_, spilled, row, column, size) => {
  expect(spillBlock(spilled, row, column)).toEqual({ row, column, ...size });
});

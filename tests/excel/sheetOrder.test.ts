import { placeMissingSheets } from '../../src/excel/sheetOrder';

const ours = (...sheets: string[]) =>
  sheets.map((name) => ({ name, id: name === name.toLowerCase() ? name : null }));

test.each([
  [
    'all are missing',
    ['own'],
    ours('A', 'B'),
    [
      { name: 'A', position: 1 },
      { name: 'B', position: 2 },
    ],
  ],
  ['one in the middle', ['own', 'a', 'c'], ours('a', 'B', 'c'), [{ name: 'B', position: 2 }]],
  ['the first', ['own', 'b', 'other'], ours('A', 'b'), [{ name: 'A', position: 1 }]],
  ['the last', ['a', 'other'], ours('a', 'B'), [{ name: 'B', position: 1 }]],
  ['none', ['b', 'a'], ours('a', 'b'), []],
])('when %s, each goes beside its neighbours', (_, tabs, wanted, expected) => {
  expect(placeMissingSheets(tabs, wanted)).toEqual(expected);
});

import { constantInput } from '../../src/excel/cellInput';

const texts: readonly (readonly [string, string])[] = [
  ['Sofia', 'Sofia'],
  ['Östersund–Åre', 'Östersund–Åre'],
  ['=1+1', "'=1+1"],
  ['+46 70', "'+46 70"],
  ['-', "'-"],
  ['–', "'–"],
  ['@x', "'@x"],
  ["'x", "''x"],
  ["''x", "'''x"],
  ['1,5', "'1,5"],
  ['2024-01-01', "'2024-01-01"],
  ['maj 2025', "'maj 2025"],
  ['1E5', "'1E5"],
  ['TRUE', "'TRUE"],
  ['Sant', "'Sant"],
  ['falskt', "'falskt"],
  ['VRAI', "'VRAI"],
  ['#N/A', "'#N/A"],
  ['0123', "'0123"],
  ['12 %', "'12 %"],
  ['(240901-260831)', "'(240901-260831)"],
  ['😀', "'😀"],
  [' text', "' text"],
  ['\t=1+1', "'\t=1+1"],
  ['rad\nrad', 'rad\nrad'],
  ['٣', "'٣"],
];

test.each(texts)('the text %j is written as %j', (text, written) => {
  expect(constantInput(text)).toBe(written);
});

test('numbers and booleans are written as they are, errors as Excel spells them, and nothing empties the cell', () => {
  expect([0, -7047.5, true, false, null, ''].map(constantInput)).toEqual([0, -7047.5, true, false, '', '']);
  expect(constantInput({ error: '#N/A' })).toBe('#N/A');
});

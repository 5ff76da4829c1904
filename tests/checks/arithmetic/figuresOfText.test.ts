import { figuresOfText } from '../../../src/checks/arithmetic/claims/figuresOfText';

const read = (text: string) =>
  figuresOfText(text).map(
    ({ value, unit, isYear }) => `${value.toString()}${isYear ? ' year' : unit === null ? '' : ` ${unit}`}`,
  );

test.each([
  ['20% av 13 320 tkr=2 664 tkr', ['20 percent', '13320 tkr', '2664 tkr']],
  ['12,1 Mkr och 8, 1 mnkr', ['12.1 mkr', '8.1 mkr']],
  ['ett underskott på −7 047 tkr', ['-7047 tkr']],
  ['4 procentenheter, 17,5 procent', ['4 points', '17.5 percent']],
  ['2020 var 15 300 tkr budgeterat', ['2020 year', '15300 tkr']],
  ['57 649 000kr', ['57649000 kr']],
  ['3.970 kr', ['3970 kr']],
  ['den 2/6-2020, 2019-10-01 – 2021-12-31 och 16 - 64 år', []],
  ['lag (2003:1210) 5 § och (240901-260831)', []],
  ['1. Alla 10 grupper. 2. Tre', ['10']],
  ['mål 4, not 2 och bilaga 1', []],
])('%s', (text, figures) => {
  expect(read(text)).toEqual(figures);
});

test('a figure knows where it stands', () => {
  const [figure] = figuresOfText('av 13 320 tkr i år');
  expect([figure?.start, figure?.end, figure?.text]).toEqual([3, 13, '13 320 tkr']);
});

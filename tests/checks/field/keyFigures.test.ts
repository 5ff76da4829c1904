import { keyFigures } from '../../../src/checks/field/keyFigures';
import { findingsIn, foundIn, messageOf, table } from './foundIn';
import {
  accounts2020,
  balance2020,
  changed,
  income2020,
  operating2020,
  overview2020,
} from './publishedTables';

const check = keyFigures;

test('the published accounts say the same everywhere', () => {
  expect(foundIn(check, ...accounts2020)).toEqual([]);
});

test.each([
  ['income', overview2020, 'intäkter\t13 401', 'intäkter\t13 410', 'error key-figure: 13 410 → 13 401'],
  ['costs', overview2020, 'kostnader\t-13 616', 'kostnader\t-13 661', 'error key-figure: -13 661 → -13 616'],
  ['the result', overview2020, 'resultat\t-215', 'resultat\t215', 'error key-figure/sign: 215 → -215'],
  ['equity', operating2020, 'kapital\t6 630', 'kapital\t6 360', 'error key-figure: 6 360 → 6 630'],
  ['cash', operating2020, 'medel\t10 087', 'medel\t10 088', 'note key-figure/rounding: 10 088 → 10 087'],
  ['the year before', operating2020, '4 887', '4 787', 'error key-figure: 4 787 → 4 887'],
  [
    'kronor among thousands',
    overview2020,
    'intäkter\t13 401',
    'intäkter\t13 401 000',
    'warning thousand-mixed/table: 13 401 000 → 13 401',
  ],
])('%s in another statement', (_, text, from, to, told) => {
  const others = [income2020, balance2020, operating2020, overview2020].filter((other) => other !== text);
  expect(foundIn(check, changed(text, from, to), ...others)).toEqual([told]);
});

test('what most statements say is right, whichever they are', () => {
  const wrong = changed(income2020, 'intäkter\t1\t13 401', 'intäkter\t1\t13 041');
  const [finding, more] = findingsIn(check, wrong, operating2020, overview2020);
  expect(more).toBeUndefined();
  expect(finding).toMatchObject({ found: '13 041', expected: '13\u00a0401', effect: '360000' });
  expect(messageOf(finding)).toContain('Verksamhetens intäkter 2020 är 13 041 här');
});

test('a budget is no outcome', () => {
  const budget = table(
    'Budget 2020',
    'tkr | 2020',
    'Summa intäkter | 13 320',
    'Summa kostnader | -18 806',
    'Resultat | -5 486',
  );
  expect(foundIn(check, income2020, budget)).toEqual([]);
});

test('thousands of one statement and kronor of another say the same', () => {
  const inKronor = table(
    'Resultaträkning',
    'Belopp i kr | 2020',
    'Verksamhetens intäkter | 13 400 812',
    'Verksamhetens kostnader | -13 616 204',
    'Årets resultat | -215 392',
  );
  expect(foundIn(check, inKronor, operating2020)).toEqual([]);
});

test('where two tables may be the statement, neither counts', () => {
  expect(
    foundIn(
      check,
      income2020,
      changed(income2020, 'intäkter\t1\t13 401', 'intäkter\t1\t13 041'),
      operating2020,
    ),
  ).toEqual([]);
});

test('of two that differ the one that its own statement confirms is right', () => {
  const wrong = changed(balance2020, 'kapital\t\t6 630', 'kapital\t\t6 730');
  expect(foundIn(check, wrong, operating2020)).toEqual(['error key-figure: 6 730 → 6 630']);
});

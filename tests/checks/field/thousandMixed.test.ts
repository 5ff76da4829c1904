import { thousandMixed } from '../../../src/checks/field/thousandMixed';
import { findingsIn, foundIn, messageOf, table } from './foundIn';
import { accounts2020, budget2025, changed, granted2025, jamtland2025 } from './publishedTables';

const check = thousandMixed;

test('published tables are in one unit each', () => {
  expect(foundIn(check, budget2025, jamtland2025, granted2025, ...accounts2020)).toEqual([]);
});

test('a figure in kronor among thousands is told', () => {
  const [finding, more] = findingsIn(check, changed(budget2025, '-2 751', '-2 751 000'));
  expect(more).toBeUndefined();
  expect(finding).toMatchObject({ rule: 'thousand-mixed', severity: 'warning', found: '-2 751 000' });
  expect(messageOf(finding)).toContain('Personalkostnader 2026 är -2 751 000');
  expect(messageOf(finding)).toContain('Menas -2 751?');
});

test('a figure in thousands among kronor is told', () => {
  expect(foundIn(check, changed(jamtland2025, '-894 000', '-894'))).toEqual([
    'warning thousand-mixed: -894 → -894 000',
  ]);
});

test('a whole column is one finding', () => {
  const column = [
    ['4 730\t4 730\nKommunerna', '4 730 000\t4 730\nKommunerna'],
    ['Kommunerna\t4 730\t4 730', 'Kommunerna\t4 730\t4 730 000'],
    ['intäkter\t18 920\t18 920', 'intäkter\t18 920\t18 920 000'],
    ['-1 240', '-1 240 000'],
    ['-2 751', '-2 751 000'],
    ['Arbetsförmedlingen\t9 460\t9 460', 'Arbetsförmedlingen\t9 460\t9 460 000'],
    ['-25 967\t-18 920', '-25 967\t-18 920 000'],
  ].reduce((text, [from, to]) => changed(text, from!, to!), budget2025);
  expect(foundIn(check, column)).toEqual(['warning thousand-mixed/column: 2026']);
});

test('years that differ by what years differ are right', () => {
  expect(foundIn(check, changed(budget2025, '-2 751', '-27 510'))).toEqual([]);
  expect(foundIn(check, changed(budget2025, '-2 751', '-275'))).toEqual([]);
});

test('a month among the months of a row is told', () => {
  const months = 'Konto, kr | Jan | Feb | Mars | April | Helår';
  expect(
    foundIn(
      check,
      table(
        'Uppföljning per månad',
        months,
        'Löner | 121 500 | 126 300 | 126 300 000 | 126 300 | 126 674 100',
        'Resor | 3 400 | 2 150 | 0 | 61 200 | 66 750',
      ),
    ),
  ).toEqual(['warning thousand-mixed: 126 300 000 → 126 300']);
});

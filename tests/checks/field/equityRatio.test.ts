import fc from 'fast-check';
import { equityRatio } from '../../../src/checks/field/equityRatio';
import { findingsIn, foundIn, messageOf, table } from './foundIn';
import { balance2020, changed, overview2020 } from './publishedTables';

const check = equityRatio;

test('65 % of 2020 and 74 % of 2019 are right', () => {
  expect(foundIn(check, overview2020, balance2020)).toEqual([]);
});

test('a ratio that equity and assets do not give is told', () => {
  const [finding, more] = findingsIn(check, changed(overview2020, '65%', '56%'), balance2020);
  expect(more).toBeUndefined();
  expect(finding).toMatchObject({ rule: 'equity-ratio', severity: 'error', found: '56%' });
  expect(messageOf(finding)).toContain('eget kapital 6 630 av tillgångarna 10 219 är 65 %');
});

test('years without a balance sheet are not checked', () => {
  expect(foundIn(check, changed(overview2020, '43%', '34%'), balance2020)).toEqual([]);
});

test('a balance sheet that does not add up says nothing of the ratio', () => {
  expect(foundIn(check, overview2020, changed(balance2020, 'kapital\t\t6 630', 'kapital\t\t7 630'))).toEqual(
    [],
  );
});

test('a ratio of printed amounts, to the nearest percent, is never told', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 100, max: 20_000 }),
      fc.integer({ min: 0, max: 20_000 }),
      (equity, debts) => {
        const assets = equity + debts;
        const balance = table(
          'Balansräkning',
          'tkr | 2020',
          `Summa tillgångar | ${assets}`,
          `Eget kapital | ${equity}`,
          `Summa eget kapital och skulder | ${assets}`,
        );
        const overview = table(
          'Översikt',
          'tkr | 2020',
          'Verksamhetens intäkter | 900',
          `Soliditet | ${Math.round((equity / assets) * 100)} %`,
        );
        return foundIn(check, overview, balance).length === 0;
      },
    ),
    { numRuns: 40 },
  );
});

test('a table of its own equity and assets', () => {
  const years = (ratio: string) =>
    table(
      'Femårsöversikt, tkr',
      'Tkr | 2024 | 2023',
      'Intäkter | 16 186 | 17 805',
      'Kostnader | -12 738 | -14 993',
      'Årets resultat | 3 448 | 2 812',
      'Eget kapital | 33 958 | 30 510',
      'Summa tillgångar | 56 666 | 63 352',
      `Soliditet | ${ratio} | 48%`,
    );
  expect(foundIn(check, years('60%'))).toEqual([]);
  expect(foundIn(check, years('71%'))).toEqual(['error equity-ratio: 71% → 60 %']);
});

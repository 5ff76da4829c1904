import { municipalShares } from '../../../src/checks/field/municipalShares';
import { findingsIn, foundIn, messageOf, table } from './foundIn';
import { budget2025 } from './publishedTables';

const check = municipalShares;

function shares(...percent: string[]): string {
  const names = ['Bollnäs kommun', 'Gävle kommun', 'Hofors kommun', 'Ljusdals kommun'];
  return table(
    'Fördelning',
    'Kommun | Andel',
    ...percent.map((share, index) => `${names[index]} | ${share}`),
  );
}

test('shares of 100 %, also when each is rounded, are right', () => {
  expect(foundIn(check, shares('25 %', '25 %', '25 %', '25 %'))).toEqual([]);
  expect(foundIn(check, shares('33,3 %', '33,3 %', '33,3 %'))).toEqual([]);
});

test('shares that are not 100 % together are told', () => {
  const [finding] = findingsIn(check, shares('25 %', '25 %', '25 %', '28 %'));
  expect(finding).toMatchObject({ rule: 'municipal-shares', variant: 'percent', expected: '100 %' });
  expect(messageOf(finding)).toContain('103 %');
});

test('what is far from 100 % is no share of a whole', () => {
  expect(foundIn(check, shares('65 %', '74 %', '43 %', '58 %'))).toEqual([]);
});

test('a printed total is left to the sums', () => {
  expect(foundIn(check, `${shares('25 %', '25 %', '25 %', '28 %').trimEnd()}\nSumma\t100 %\n`)).toEqual([]);
});

const members = (gavle: string) =>
  table(
    'Medlemsbidrag 2025 per kommun (tkr)',
    'Medlem | 2025',
    'Staten | 9 460',
    'Region Gävleborg | 4 730',
    'Bollnäs kommun | 1 000',
    `Gävle kommun | ${gavle}`,
    'Hofors kommun | 1 730',
    'Summa bidrag | 18 920',
  );

test('the municipalities of one table tie to the line of all of them in another', () => {
  expect(foundIn(check, budget2025, members('2 000'))).toEqual([]);
  const [finding] = findingsIn(check, budget2025, members('2 100'));
  expect(finding).toMatchObject({
    variant: 'total',
    found: '4\u00a0830',
    expected: '4 730',
    effect: '100000',
  });
  expect(messageOf(finding)).toContain('8. Budget');
});

test('two that may be meant are not tied', () => {
  expect(foundIn(check, budget2025, budget2025, members('2 100'))).toEqual([]);
});

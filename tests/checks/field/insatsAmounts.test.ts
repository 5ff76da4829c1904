import { insatsAmounts } from '../../../src/checks/field/insatsAmounts';
import { findingsIn, foundIn, messageOf, table } from './foundIn';
import { changed, insatser2020 } from './publishedTables';

const check = insatsAmounts;

function sheet(name: string, budget: string, outcome: string): string {
  return table(
    'Bilaga',
    `Insatsnamn | ${name}`,
    'Inriktning | Individ',
    `Totalbudget 2020 | ${budget}`,
    `Utfall ekonomi | ${outcome}`,
  );
}

const sheets = [
  sheet('Ett hållbart arbetsliv - Ockelbo ²', '892 400 kr', '801 497 kr'),
  sheet('Ett hållbart arbetsliv - Ovanåker ³', '309 106 kr', '265 535 kr'),
  sheet('Trisam 2.0 ⁴', '8 850 901 kr', '7 347 008 kr'),
];

test('kronor of the sheets and thousands of the table tie', () => {
  expect(foundIn(check, insatser2020, ...sheets)).toEqual([]);
});

test.each([
  ['the outcome', '801\t892', '810\t892', 'warning insats-amount: 810 → 801'],
  ['the budget', '801\t892', '801\t829', 'warning insats-amount: 829 → 892'],
  ['a rounding the wrong way', '266\t309', '265\t309', 'warning insats-amount: 265 → 266'],
])('%s that is another in the sheet of the insats', (_, from, to, told) => {
  expect(foundIn(check, changed(insatser2020, from, to), ...sheets)).toEqual([told]);
});

test('the sentence says what is compared', () => {
  const [finding] = findingsIn(check, changed(insatser2020, '801\t892', '810\t892'), ...sheets);
  expect(messageOf(finding)).toContain('utfall 2020: 810 här, men 801 497 kr');
  expect(finding?.effect).toBe('8503');
});

test('a krona that holds the place of an amount says nothing', () => {
  expect(foundIn(check, insatser2020, sheet('Trisam 2.0', '1 kr', '1 kr'))).toEqual([]);
});

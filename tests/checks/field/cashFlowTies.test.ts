import { cashFlowTies } from '../../../src/checks/field/cashFlowTies';
import { findingsIn, foundIn, messageOf } from './foundIn';
import { balance2020, cashFlow2020, changed } from './publishedTables';

const check = cashFlowTies;

test('the published statement ties', () => {
  expect(foundIn(check, cashFlow2020, balance2020)).toEqual([]);
  expect(foundIn(check, cashFlow2020)).toEqual([]);
});

test.each([
  [
    'cash at the beginning of the year',
    'början\t9 054',
    'början\t9 045',
    'error cash-flow/opening: 9 045 → 9 054',
  ],
  ['the change of receivables', 'fordringar\t4', 'fordringar\t14', 'error cash-flow: 14 → 4'],
  ['the change of liabilities', 'skulder\t1 244', 'skulder\t-1 244', 'error cash-flow/sign: -1 244 → 1 244'],
  [
    'the cash flow of the year',
    'kassaflöde\t1 033',
    'kassaflöde\t1 303',
    'error cash-flow/change: 1 303 → 1 033',
  ],
])('%s', (_, from, to, told) => {
  expect(foundIn(check, changed(cashFlow2020, from, to), balance2020)).toContain(told);
});

test('the sentence names the figures', () => {
  const [finding] = findingsIn(
    check,
    changed(cashFlow2020, 'kassaflöde\t1 033', 'kassaflöde\t1 303'),
    balance2020,
  );
  expect(messageOf(finding)).toBe(
    'Årets kassaflöde 2020 är 1 303, men likvida medel går från 9 054 till 10 087: 1 033.',
  );
  expect(finding?.effect).toBe('270000');
});

test('one step is rounding', () => {
  expect(foundIn(check, changed(cashFlow2020, 'fordringar\t4', 'fordringar\t5'), balance2020)).toEqual([]);
});

test('liabilities that the balance sheet does not sum are all but equity', () => {
  const inParts = changed(
    balance2020,
    'Kortfristiga skulder\t4\t3 589\t2 345',
    'Leverantörsskulder\t\t3 000\t2 000\nUpplupna kostnader\t\t589\t345',
  );
  expect(foundIn(check, cashFlow2020, inParts)).toEqual([]);
  expect(foundIn(check, changed(cashFlow2020, 'skulder\t1 244', 'skulder\t2 144'), inParts)).toEqual([
    'error cash-flow: 2 144 → 1 244',
  ]);
});

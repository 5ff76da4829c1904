import { insatsYears } from '../../../src/checks/field/insatsYears';
import { foundIn, table } from './foundIn';
import { budget2025, changed, granted2025 } from './publishedTables';

const check = insatsYears;

function insatser(...rows: string[]): string {
  return table('Beviljade insatser', 'Insats | Period | 2025 | 2026 | 2027', ...rows);
}

const right = [
  'Steget vidare | 2025-01-01--2027-12-31 | 100 000 | 100 000 | 100 000',
  'Trygg ung | 2025-01-01--2026-12-31 | 200 000 | 200 000 |',
  'Safe | 2025-01-01--2026-08-31 | 300 000 | 150 000 | -',
];

test('amounts in the years of the periods are right', () => {
  expect(foundIn(check, insatser(...right))).toEqual([]);
  expect(foundIn(check, granted2025, budget2025)).toEqual([]);
});

test('an amount outside the period is told', () => {
  expect(foundIn(check, insatser(...right, 'Dans | 2025-01-01--2025-06-30 | 100 000 | 40 000 |'))).toEqual([
    'warning insats-year/outside: 40 000',
  ]);
  expect(foundIn(check, changed(granted2025, '2023-08-01--2025-06-30', '2023-08-01--2024-06-30'))).toEqual([
    'warning insats-year/outside: 325 358',
  ]);
});

test('a year of the period without an amount, where the others have one, is told', () => {
  const more = [
    'Bro | 2025-01-01--2026-12-31 | 50 000 | 50 000 |',
    'Nu | 2025-01-01--2026-12-31 | 50 000 | 50 000 |',
  ];
  expect(
    foundIn(check, insatser(...right, ...more, 'Dans | 2025-01-01--2026-06-30 | 100 000 | 0 |')),
  ).toEqual(['warning insats-year/missing: 0']);
  expect(foundIn(check, insatser(...right, ...more, 'Dans | 2025-01-01--2026-06-30 | 100 000 | |'))).toEqual([
    'note insats-year/missing: ',
  ]);
  expect(foundIn(check, insatser(...right, ...more, 'Dans | 2025-01-01--2026-01-15 | 100 000 | |'))).toEqual(
    [],
  );
});

test('a year that is not filled in for any insats says nothing', () => {
  const rows = [
    'A1 | 2025-01-01--2026-12-31 | 5 000 | |',
    'B1 | 2025-01-01--2026-12-31 | 6 000 | |',
    'C1 | 2025-01-01--2026-12-31 | 7 000 | |',
  ];
  expect(foundIn(check, insatser(...rows))).toEqual([]);
});

test('a budget with nothing for a year in which an insats runs is told', () => {
  expect(foundIn(check, changed(budget2025, '\t242', '\t0'), granted2025)).toEqual([
    'warning insats-year/budget: 0',
  ]);
  expect(
    foundIn(check, changed(budget2025, '\t242', '\t0'), changed(granted2025, '2027-02-28', '2026-02-28')),
  ).toEqual([]);
});

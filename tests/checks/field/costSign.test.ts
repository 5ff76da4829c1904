import { costSign } from '../../../src/checks/field/costSign';
import { documentOfWorkbook } from '../../../src/checks/tables/documentOfWorkbook';
import { f, workbookOf, type GridCell } from '../spreadsheet/grids';
import { findingsIn, foundIn, inShort, messageOf, table } from './foundIn';
import {
  balance2020,
  budget2025,
  cashFlow2020,
  changed,
  granted2025,
  jamtland2025,
  note2,
  note4,
  operating2020,
  overview2020,
} from './publishedTables';

const check = costSign;

test('a cost without a minus sign among costs that have one is told', () => {
  const [finding, more] = findingsIn(check, budget2025);
  expect(more).toBeUndefined();
  expect(finding).toMatchObject({ rule: 'cost-sign', severity: 'warning', found: '242', expected: null });
  expect(messageOf(finding)).toContain('Samverkansinsatser (beviljade) 2027 är 242');
});

test('an insats that still runs in the year is told beside it', () => {
  const [finding] = findingsIn(check, budget2025, granted2025);
  expect(finding?.variant).toBe('running');
  expect(messageOf(finding)).toContain('Försteget till arbete Sandviken pågår 2025-03-01--2027-02-28');
});

test('a figure of the size of its row is proposed with the other sign', () => {
  expect(foundIn(check, changed(jamtland2025, '-2 067 000', '2 067 000'))).toEqual([
    'warning cost-sign: 2 067 000 → -2 067 000',
  ]);
  expect(foundIn(check, changed(overview2020, '-7 506', '7 506'))).toEqual([
    'warning cost-sign: 7 506 → -7 506',
  ]);
});

test('an income with a minus sign is told', () => {
  const alike = 'intäkter\t8 228 000\t8 228 000';
  expect(foundIn(check, changed(jamtland2025, alike, 'intäkter\t8 228 000\t-8 228 000'))).toEqual([
    'warning cost-sign: -8 228 000 → 8 228 000',
  ]);
  const rows = ['Staten | 10 | 10 | 10', 'Region Gävleborg | 5 | -5 | 5', 'Kommunerna | 5 | 5 | 5'];
  expect(
    foundIn(check, table('Intäkter', 'tkr | 2025 | 2026 | 2027', ...rows, 'Summa intäkter | 20 | 20 | 20')),
  ).toEqual(['warning cost-sign: -5 → 5']);
});

test('deviations, results, changes and balances may have either sign', () => {
  expect(foundIn(check, operating2020, overview2020, cashFlow2020, balance2020, note2, note4)).toEqual([]);
});

test('costs without minus signs may hold what was paid back', () => {
  const costs = (back: string) =>
    table(
      'Kostnader',
      'Belopp i tkr | 2020 | 2019',
      'Personalkostnader | 100 | 110',
      'Lokalkostnader | 50 | 55',
      `Övriga kostnader | ${back} | 40`,
      'Summa | 1 | 1',
    );
  expect(foundIn(check, costs('-8'))).toEqual([]);
  expect(foundIn(check, costs('-39'))).toEqual(['warning cost-sign: -39 → 39']);
});

test('two of a row say nothing of each other where nothing stands beside them', () => {
  expect(
    foundIn(
      check,
      table('Konto', 'tkr | 2020 | 2019', 'Personalkostnader | 100 | -110', 'Soliditet | 5 | 6'),
    ),
  ).toEqual([]);
});

describe('where a sum is worked out', () => {
  const plan = (insatser2026: number, summa2026: number): GridCell[][] => [
    ['Budget 2025 med plan', '2025', '2026', '2027'],
    ['Tkr'],
    ['Kostnader'],
    ['Insatser', -22107, insatser2026, -14803],
    ['Personal', -2650, -2751, -2847],
    ['Lokaler', -440, -450, -460],
    ['Summa kostnader', f('=SUM(B4:B6)', -25197), f('=SUM(C4:C6)', summa2026), f('=SUM(D4:D6)', -18110)],
  ];
  const costsOf = (cells: GridCell[][]): string[] =>
    check(documentOfWorkbook(workbookOf({ Plan: cells }))).map(inShort);

  test('its sign, which the lost minus has turned, is no witness', () => {
    expect(costsOf(plan(14929, 11728))).toEqual(['warning cost-sign: 14929 → -14 929']);
  });

  test('insatser and auditing are costs', () => {
    expect(
      costsOf([
        ['Prognos, tkr', '2025', '2026', '2027', '2028'],
        ['Insatser', -15800, -15900, 16100, -16400],
        ['Revision', -60, 61, -62, -63],
      ]),
    ).toEqual(['warning cost-sign: 16100 → -16 100', 'warning cost-sign: 61 → -61']);
  });

  test('a cost with its minus is right', () => {
    expect(costsOf(plan(-14929, -18130))).toEqual([]);
  });
});

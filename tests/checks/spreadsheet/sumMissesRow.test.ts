import { f, told, workbookOf, type GridCell } from './grids';

/** A figure above flows that are summed, with what comes after the sum. */
function flows(label: string, ...after: readonly (readonly GridCell[])[]): GridCell[][] {
  return [
    ['Likviditet', 'Kr'],
    [label, 500],
    ['Inbetalningar', 120],
    ['Utbetalningar', -80],
    ['Amortering', -10],
    ['Periodens flöde', f('=SUM(B3:B5)', 30)],
    ...after.map((row) => [...row]),
  ];
}

test.each([
  ['Likvida medel vid årets början'],
  ['Kassa vid periodens ingång'],
  ['Cash, beginning of year'],
  ['Beginning balance'],
  ['Ingående saldo'],
  ['Cash and restricted cash'],
])('%s is no part of the flows', (label) => {
  expect(told(workbookOf({ Blad1: flows(label) }))).toEqual([]);
});

test('what is added to the sum afterwards is not missed by it', () => {
  expect(told(workbookOf({ Blad1: flows('Bank', ['Bank vid årsskiftet', f('=B2+B6', 530)]) }))).toEqual([]);
});

test('a row of the same kind is', () => {
  expect(told(workbookOf({ Blad1: flows('Bidrag') }))).toEqual(['warning sum-misses-row Blad1!B6']);
});

test('a row that is called as those that are summed is missed', () => {
  const cells: GridCell[][] = [
    ['Årets resultat', 100],
    ['Förändring av fordringar', 20],
    ['Förändring av skulder', -30],
    ['Årets kassaflöde', f('=SUM(B1:B2)', 120)],
  ];
  expect(told(workbookOf({ Blad1: cells }))).toEqual(['error sum-misses-row Blad1!B4']);
});

test.each([
  ['the last', '=B2+B3+B4', 1245],
  ['the first', '=B3+B4+B5', 375],
])('%s of cells that are added one by one is missed', (_, formula, value) => {
  const cells: GridCell[][] = [
    ['Kostnader', 2025, 2026],
    ['Personal', 900, 950],
    ['Lokaler', 300, 310],
    ['Resor', 45, 50],
    ['Övrigt', 30, 35],
    ['Summa', f(formula, value), f('=C2+C3+C4+C5', 1345)],
  ];
  expect(told(workbookOf({ Blad1: cells }))).toEqual([expect.stringContaining('sum-misses-row Blad1!B6')]);
});

test('one between two that are added is missed where the sum beside adds it', () => {
  const rows = (beside: string, value: number): GridCell[][] => [
    ['Kostnader', 2025, 2026],
    ['Personal', 900, 950],
    ['Lokaler', 300, 310],
    ['Resor', 45, 50],
    ['Summa', f('=B2+B4', 945), f(beside, value)],
  ];
  expect(told(workbookOf({ Blad1: rows('=C2+C3+C4', 1310) }))).toEqual(['warning sum-misses-row Blad1!B5']);
  expect(told(workbookOf({ Blad1: rows('=C2+C4', 1000) }))).toEqual([]);
});

test('subtotals that are added past their details miss nothing', () => {
  const cells: GridCell[][] = [
    ['Personal', f('=B2+B3', 400)],
    ['varav löner', 300],
    ['varav avgifter', 100],
    ['Lokaler', 70],
    ['Summa', f('=B1+B4', 470)],
  ];
  expect(told(workbookOf({ Blad1: cells }))).toEqual([]);
});

test('a line above sets a row apart, unless every row has one', () => {
  const cells: GridCell[][] = [
    ['Lön', 100],
    ['Hyra', 20],
    ['Resor', 30],
    ['Summa', f('=SUM(B1:B2)', 120)],
  ];
  const withLines = (...rows: readonly number[]): string[] =>
    told(workbookOf({ Blad1: { cells, look: (row) => (rows.includes(row) ? { topBorder: true } : {}) } }));
  expect(withLines(2)).toEqual([]);
  expect(withLines(0, 1, 2, 3)).toEqual(['error sum-misses-row Blad1!B4']);
});

/** Two years of a list, of which the sum of the first counts every row. */
function twoYears(second: GridCell, figures: readonly (number | null)[] = [110, 210, 310]): GridCell[][] {
  return [
    ['', '2024', '2025'],
    ['Löner', 100, figures[0] ?? null],
    ['Resor', 200, figures[1] ?? null],
    ['Möten', 300, figures[2] ?? null],
    ['Summa', f('=SUM(B2:B4)', 600), second],
  ];
}

describe('what the sum beside counts', () => {
  test.each<[string, GridCell]>([
    ['by plus, without the last', f('=C2+C3', 320)],
    ['by plus, without the one in the middle', f('=C2+C4', 420)],
    ['of a single row', f('=SUM(C2:C2)', 110)],
    ['without the first', f('=C3+C4', 520)],
  ])('is missed %s', (_name, second) => {
    const found = told(workbookOf({ Blad1: twoYears(second) }));
    expect(found).toEqual([expect.stringMatching(/^(?:error|warning) sum-misses-row Blad1!C5$/)]);
  });

  test.each<[string, GridCell[][]]>([
    ['not missed where it is blank', twoYears(f('=C2+C3', 320), [110, 210, null])],
    ['not missed where it is nought', twoYears(f('=C2+C3', 320), [110, 210, 0])],
    [
      'no reason where the sum beside itself leaves rows out',
      [
        ['', '2024', '2025'],
        ['Bidrag', 900, 950],
        ['Löner', -100, -110],
        ['Resor', -200, -210],
        ['Kansli', f('=SUM(B3:B4)', -300), f('=SUM(C3:C4)', -320)],
        ['Kvar', f('=B2+B5', 600), f('=C2+C5', 630)],
      ],
    ],
  ])('is %s', (_name, cells) => {
    expect(told(workbookOf({ Blad1: cells }))).toEqual([]);
  });
});

import { f, told, workbookOf, type GridCell } from './grids';

const LABELS = ['Personal', 'Lokaler', 'Resor', 'Övrigt'];
const BUDGET = [900, 300, 950, 30];
const OUTCOME = [880, 320, 940, 35];

/** Budget and outcome of four items, with a formula for each. */
function list(
  formula: (row: number) => string,
  value: (row: number) => number,
  labels = LABELS,
): GridCell[][] {
  return [
    ['Post', 'Budget', 'Utfall', 'Avvikelse'],
    ...labels.map((label, item): GridCell[] => [
      label,
      BUDGET[item] ?? 0,
      OUTCOME[item] ?? 0,
      f(formula(item + 2), value(item)),
    ]),
  ];
}
const at = (values: readonly number[], item: number): number => values[item] ?? 0;
const difference = (item: number): number => 900 - at(OUTCOME, item);

test('copies that all take off from the first of a list are told, but for the first of them', () => {
  const cells = list((row) => `=B$2-C${row}`, difference);
  expect(told(workbookOf({ Blad1: cells }))).toEqual(['warning anchored-reference Blad1!D3:D5']);
});

test('so are copies that read nothing else', () => {
  const cells = list(
    () => '=B$2/1000',
    () => 0.9,
  );
  expect(told(workbookOf({ Blad1: cells }))).toEqual(['warning anchored-reference Blad1!D3:D5']);
});

test('so are names that are all looked up by the first', () => {
  const cells: GridCell[][] = [
    ...list(
      () => '=VLOOKUP(A$2,F$2:G$5,2,FALSE)',
      () => 1,
    ),
  ].map((row, line): GridCell[] => [...row, null, ['Post', ...LABELS][line] ?? '', line]);
  expect(told(workbookOf({ Blad1: cells }))).toEqual(['warning anchored-reference Blad1!D3:D5']);
});

test('along a row, what reads the first of another row is told', () => {
  const cells: GridCell[][] = [
    ['', 2025, 2026, 2027],
    ['Intäkter', 700, 720, 760],
    ['Kostnader', -650, -700, -690],
    ['Resultat', f('=B2+$B3', 50), f('=C2+$B3', 70), f('=D2+$B3', 110)],
  ];
  expect(told(workbookOf({ Blad1: cells }))).toEqual(['warning anchored-reference Blad1!C4:D4']);
});

describe('is meant', () => {
  test.each<[string, GridCell[][]]>([
    [
      'a share of the whole that stands first',
      list(
        (row) => `=B${row}/B$2`,
        (item) => at(BUDGET, item) / 900,
        ['Summa', ...LABELS.slice(1)],
      ),
    ],
    [
      'a share of the largest, which may be the whole',
      [
        ['Deltagare', 'Antal', 'Andel'],
        ...[120, 70, 50, 20].map((count, line): GridCell[] => [
          ['Inskrivna', 'Kvinnor', 'Män', 'Unga'][line] ?? '',
          count,
          f(`=B${line + 2}/B$2`, count / 120),
        ]),
      ],
    ],
    [
      'a month against the first of them',
      list(
        (row) => `=C${row}-C$2`,
        (item) => at(OUTCOME, item) - 880,
        ['Januari', 'Februari', 'Mars', 'April'],
      ),
    ],
    [
      'a year against the first of its row',
      [
        ['', 2025, 2026, 2027],
        ['Deltagare', 700, 720, 760],
        ['Index', f('=B2/$B2', 1), f('=C2/$B2', 720 / 700), f('=D2/$B2', 760 / 700)],
      ],
    ],
    [
      'a rate that stands beside the first item only',
      [
        ['Post', 'Tal', 'Sats', 'Belopp'],
        ...LABELS.map((label, line): GridCell[] => [
          label,
          at(BUDGET, line),
          line === 0 ? 0.25 : null,
          f(`=B${line + 2}*C$2`, at(BUDGET, line) * 0.25),
        ]),
      ],
    ],
  ])('%s', (_, cells) => {
    expect(told(workbookOf({ Blad1: cells })).filter((one) => one.includes('anchored'))).toEqual([]);
  });
});

import { f, findingsIn, workbookOf, type GridCell, type GridSheet } from './grids';

function typedIn(sheet: GridSheet | GridSheet['cells']): string[] {
  return findingsIn(workbookOf({ Blad1: sheet }))
    .filter(({ rule }) => rule === 'constant-among-formulas')
    .map(({ found, expected }) => `${found.replace('\u00a0', ' ')} → ${expected}`);
}

/** What each tjänst costs: pay, share of full time, and their product. */
function staff(others: Readonly<Record<string, GridCell>> = {}): GridCell[][] {
  const rows: GridCell[][] = [
    ['Tjänst', 'Lön', 'Del', 'Kostnad'],
    ...[2, 3, 4, 5].map((row): GridCell[] => ['Tjänst', 1000 * row, 0.5, f(`=B${row}*C${row}`, 500 * row)]),
  ];
  for (const [address, cell] of Object.entries(others))
    (rows[Number(address.slice(1)) - 1] as GridCell[])[address.charCodeAt(0) - 65] = cell;
  return rows;
}

describe('a number typed over a formula', () => {
  test.each<[string, GridCell[][], string]>([
    ['first of a list whose figures are there', staff({ D2: 990 }), '990 → =B2*C2'],
    ['last of it', staff({ D5: 2450 }), '2 450 → =B5*C5'],
    [
      'in a row of its own after a subtotal',
      [
        ['', 'Budget', 'Utfall', 'Kvar'],
        ...[2, 3, 4].map((row): GridCell[] => ['Post', 50 * row, 30 * row, f(`=B${row}-C${row}`, 20 * row)]),
        ['Delsumma', f('=SUM(B2:B4)', 450), f('=SUM(C2:C4)', 270), f('=SUM(D2:D4)', 180)],
        ['Rapport', 15, 14, 15],
        ['Summa', f('=B5+B6', 465), f('=C5+C6', 284), f('=D5+D6', 195)],
      ],
      '15 → =B6-C6',
    ],
    [
      'that is the sum to the digit, beside one other sum',
      [
        ['', 'Budget', 'Utfall'],
        ['A', 1234, 1200],
        ['B', 4321, 4300],
        ['Summa', 5555, f('=SUM(C2:C3)', 5500)],
      ],
      '5 555 → =SUM(B2:B3)',
    ],
    [
      'that is the sum to the digit, past a column that is not summed',
      [
        ['', 'Beviljat', 'Del', '2025', '2026'],
        ['A', 1234, 0.5, 617, 617],
        ['B', 4321, 0.5, 2160, 2161],
        ['Summa', 5555, null, f('=SUM(D2:D3)', 2777), f('=SUM(E2:E3)', 2778)],
      ],
      '5 555 → =SUM(B2:B3)',
    ],
  ])('%s', (_name, cells, told) => {
    expect(typedIn(cells)).toEqual([told]);
  });
});

/** Pay, share and cost of nine; the costs are formulas but for those that are typed. */
function manyStaff(typed: Readonly<Record<number, number>>): GridCell[][] {
  return [
    ['Tjänst', 'Lön', 'Del', 'Kostnad'],
    ...[2, 3, 4, 5, 6, 7, 8, 9, 10].map((row): GridCell[] => [
      'Tjänst',
      1001 * row,
      0.5,
      typed[row] ?? f(`=B${row}*C${row}`, 500.5 * row),
    ]),
  ];
}

describe('several numbers pasted over formulas', () => {
  test.each<[string, GridCell[][]]>([
    ['first', manyStaff({ 2: 1001, 3: 1501.5, 4: 2002 })],
    ['in the middle', manyStaff({ 5: 2502.5, 6: 3003, 7: 3503.5, 8: 4004 })],
    ['last', manyStaff({ 8: 4004, 9: 4504.5, 10: 5005 })],
  ])('%s in the list are one error', (_name, cells) => {
    expect(typedIn(cells)).toHaveLength(1);
  });

  test('are not where one of them is not what the formula gives', () => {
    expect(typedIn(manyStaff({ 5: 2502.5, 6: 3000, 7: 3503.5, 8: 4004 }))).toEqual([]);
  });

  test('are not where they are years of outcome before a forecast', () => {
    expect(
      typedIn([
        ['', '2021', '2022', '2023', '2024', '2025', '2026'],
        ['Ingående', 5000, 5120, 5390, f('=D3', 5480), f('=E3', 5600), f('=F3', 5700)],
        ['Utgående', 5120, 5390, 5480, 5600, 5700, 5800],
      ]),
    ).toEqual([]);
  });
});

describe('a number that is meant', () => {
  test.each<[string, GridCell[][]]>([
    ['a lump sum in a list, without what the others are made of', staff({ B5: null, C5: null, D5: 2450 })],
    [
      'a year among years that count on from each other',
      [['', 2023, f('=B1+1', 2024), f('=C1+1', 2025), 2026, f('=E1+1', 2027), f('=F1+1', 2028)]],
    ],
    [
      'the first balance of a row, which is the first result to the digit',
      [
        ['', '', '2024', '2025', '2026', '2027'],
        ['Balanserat resultat', null, 892, f('=C2+D3', 1358), f('=D2+E3', 1429), f('=E2+F3', 1500)],
        ['Resultat', null, 892, 466, 71, 71],
      ],
    ],
    [
      'a lump sum after a subtotal',
      [
        ['', 'Dagar', 'Pris', 'Belopp'],
        ...[2, 3, 4].map((row): GridCell[] => ['Post', row, 30, f(`=B${row}*C${row}`, 30 * row)]),
        ['Delsumma', null, null, f('=SUM(D2:D4)', 270)],
        ['Rapport', null, null, 15],
        ['Summa', null, null, f('=D5+D6', 285)],
      ],
    ],
    [
      'outcomes before a forecast',
      [
        ['Tkr', '2023', '2024', '2025', '2026'],
        ['Hyra', 100, f('=B2*1.02', 102), f('=C2*1.02', 104), f('=D2*1.02', 106)],
        ['Lön', 900, f('=B3+C2', 1002), f('=C3+D2', 1106), f('=D3+E2', 1212)],
        ['Resor', 50, f('=C2/2', 51), f('=D2/2', 52), f('=E2/2', 53)],
        ['Möten', 25, f('=C2/4', 25.5), f('=D2/4', 26), f('=E2/4', 26.5)],
        ['Summa', 1075, f('=SUM(C2:C5)', 1180.5), f('=SUM(D2:D5)', 1288), f('=SUM(E2:E5)', 1397.5)],
      ],
    ],
    [
      'an outcome by its heading',
      [
        ['Tkr', 'Utfall', 'Prognos 2025', 'Prognos 2026'],
        ['Hyra', 100, 102, 104],
        ['Lön', 900, 920, 940],
        ['Summa', 1010, f('=SUM(C2:C3)', 1022), f('=SUM(D2:D3)', 1044)],
      ],
    ],
    [
      'what the formula would be worked out from',
      [
        ['Dagar', f('=B2/B3', 5), f('=B1', 5), f('=C1', 5)],
        ['Fordran', 150, f('=C1*C3', 165), f('=D1*D3', 180)],
        ['Per dag', 30, 33, 36],
      ],
    ],
    [
      'a year that is not in the list that the others are fetched from',
      [
        ['', '2023', '2024', '2025', '2026'],
        ['Intäkter', 141, f('=D8', 152), f('=E8', 166), f('=F8', 170)],
        ['Kostnader', 123, f('=D9', 132), f('=E9', 144), f('=F9', 150)],
        ...['', '', ''].map(() => [
          'Andel',
          ...['B', 'C', 'D', 'E'].map((column) => f(`=${column}$3/${column}$2`, 0.87)),
        ]),
        [],
        ['', '', 'Intäkter', 152, 166, 170],
        ['', '', 'Kostnader', 132, 144, 150],
      ],
    ],
    [
      'a new start in a series',
      [
        [
          'Andel',
          0.25,
          f('=B1-0.01', 0.24),
          0.2,
          f('=D1-0.01', 0.19),
          f('=E1-0.01', 0.18),
          f('=F1-0.01', 0.17),
        ],
      ],
    ],
    [
      'numbers and formulas by turns',
      [
        ['', 1.3, f('=B2-B3', 0.5), 1.3, f('=D2-D3', 0.5)],
        ['', 1, 2, 1],
        ['', 0.5, 1, 0.5],
      ],
    ],
    [
      'the start of a second block, past a blank column',
      [
        [
          'Hyra',
          100,
          f('=B1*(1+$B$2)', 102),
          f('=C1*(1+$B$2)', 104),
          null,
          500,
          f('=F1*(1+$B$2)', 510),
          f('=G1*(1+$B$2)', 520),
        ],
        ['Ökning', 0.02],
      ],
    ],
    [
      'a figure that is the same as another, with blank columns between',
      [
        ['', 'Budget', null, 'Utfall', null, 'Kvar'],
        ['Hyra', 828, null, 828, null, f('=D2-B2', 0)],
      ],
    ],
  ])('%s', (_name, cells) => {
    expect(typedIn(cells)).toEqual([]);
  });
});

test('the first of a column of a table, from which the others count on, is meant', () => {
  const cells: GridCell[][] = [['Nr'], [1], ...[2, 3, 4, 5].map((row): GridCell[] => [f(`=A${row}+1`, row)])];
  const tables = [
    { name: 'Lista', area: { row: 0, column: 0, rows: 6, columns: 1 }, columns: ['Nr'], hasTotals: false },
  ];
  expect(typedIn({ cells, tables })).toEqual([]);
});

import type { CellLook } from '../../../src/checks/checkInput';
import { f, findingsIn, workbookOf, type GridCell, type GridSheet } from './grids';

function unlikeIn(sheet: GridSheet | GridSheet['cells']): string[] {
  return findingsIn(workbookOf({ Blad1: sheet }))
    .filter(({ rule }) => rule === 'formula-unlike-neighbours')
    .map(({ found, expected }) => `${found} → ${expected}`);
}

/** Budget, outcome and what is left of five insatser, with sums; some cells are others. */
function followUp(others: Readonly<Record<string, GridCell>> = {}): GridCell[][] {
  const rows: GridCell[][] = [
    ['Insats', 'Budget', 'Utfall', 'Kvar'],
    ...[2, 3, 4, 5, 6].map((row): GridCell[] => [
      'Insats',
      100 * row,
      60 * row,
      f(`=B${row}-C${row}`, 40 * row),
    ]),
    ['Summa', f('=SUM(B2:B6)', 2000), f('=SUM(C2:C6)', 1200), f('=SUM(D2:D6)', 800)],
  ];
  for (const [address, cell] of Object.entries(others))
    (rows[Number(address.slice(1)) - 1] as GridCell[])[address.charCodeAt(0) - 65] = cell;
  return rows;
}

describe('a formula that has slipped is told of, with that of its neighbours', () => {
  test.each<[string, GridCell[][], string]>([
    ['first of a list, turned round', followUp({ D2: f('=C2-B2', -80) }), '=C2-B2 → =B2-C2'],
    ['last of a list, above its sum', followUp({ D6: f('=B5-C6', 140) }), '=B5-C6 → =B6-C6'],
    ['with another operator', followUp({ D5: f('=B5+C5', 800) }), '=B5+C5 → =B5-C5'],
    ['an average between sums', followUp({ C7: f('=AVERAGE(C2:C6)', 240) }), '=AVERAGE(C2:C6) → =SUM(C2:C6)'],
    ['an average before sums', followUp({ B7: f('=AVERAGE(B2:B6)', 400) }), '=AVERAGE(B2:B6) → =SUM(B2:B6)'],
    ['an average after sums', followUp({ D7: f('=AVERAGE(D2:D6)', 160) }), '=AVERAGE(D2:D6) → =SUM(D2:D6)'],
  ])('%s', (_name, cells, told) => {
    expect(unlikeIn(cells)).toEqual([told]);
  });

  test('past a column that is not summed', () => {
    const cells: GridCell[][] = [
      ['Insats', 'Beviljat', 'Del', '2025', '2026'],
      ['A', 10, 0.5, 5, 5],
      ['B', 20, 0.5, 10, 10],
      ['Summa', f('=SUM(B2:B3)', 30), null, f('=MAX(D2:D3)', 10), f('=SUM(E2:E3)', 15)],
    ];
    expect(unlikeIn(cells)).toEqual(['=MAX(D2:D3) → =SUM(D2:D3)']);
  });
});

describe('another function of the rows that the one sum of the row adds up', () => {
  const rows = (label: string, summary: GridCell): GridCell[][] => [
    ['Insats', 'Budget', 'Utfall', 'Kvar'],
    ['A', 400, 150, f('=B2-C2', 250)],
    ['B', 600, 250, f('=B3-C3', 350)],
    [label, f('=SUM(B2:B3)', 1000), summary, f('=B4-C4', 800)],
  ];

  test('is told of where the row is called a sum', () => {
    expect(unlikeIn(rows('Summa insatser', f('=AVERAGE(C2:C3)', 200)))).toEqual([
      '=AVERAGE(C2:C3) → =SUM(C2:C3)',
    ]);
  });

  test.each([['Medelvärde'], ['Nyckeltal']])('is not in a row called %s', (label) => {
    expect(unlikeIn(rows(label, f('=AVERAGE(C2:C3)', 200)))).toEqual([]);
  });
});

describe('a formula of a list of claims', () => {
  const QUARTERS = ['C', 'D', 'E', 'F'];
  /** What each project was paid in each quarter, from a list; the first row is the third of the sheet. */
  function paid(others: Readonly<Record<string, GridCell>>): GridCell[][] {
    const rows: GridCell[][] = [
      ['Gräns', 0.75],
      ['Nr', 'Projekt', 'Kv1', 'Kv2', 'Kv3', 'Kv4', 'Följs upp'],
      ...[3, 4, 5, 6, 7].map((row): GridCell[] => [
        100 + row,
        `Projekt ${row}`,
        ...QUARTERS.map((column) => f(`=SUMIFS($K$3:$K$9,$I$3:$I$9,$A${row},$J$3:$J$9,${column}$2)`, row)),
        f(`=IF(F${row}>$B$1,"Ja","Nej")`, 'Ja'),
      ]),
    ];
    for (const [address, cell] of Object.entries(others))
      (rows[Number(address.slice(1)) - 1] as GridCell[])[address.charCodeAt(0) - 65] = cell;
    return rows;
  }

  test.each<[string, Readonly<Record<string, GridCell>>, string]>([
    [
      'that asks for the row below the headings',
      { D5: f('=SUMIFS($K$3:$K$9,$I$3:$I$9,$A5,$J$3:$J$9,D$3)', 0) },
      '=SUMIFS($K$3:$K$9,$I$3:$I$9,$A5,$J$3:$J$9,D$3) → =SUMIFS($K$3:$K$9,$I$3:$I$9,$A5,$J$3:$J$9,D$2)',
    ],
    [
      'first in its column, that asks for a word of its own',
      { E3: f('=SUMIFS($K$3:$K$9,$I$3:$I$9,$A3,$J$3:$J$9,"Kv9")', 0) },
      '=SUMIFS($K$3:$K$9,$I$3:$I$9,$A3,$J$3:$J$9,"Kv9") → =SUMIFS($K$3:$K$9,$I$3:$I$9,$A3,$J$3:$J$9,E$2)',
    ],
    [
      'last in its column, that compares the other way',
      { G7: f('=IF(F7<$B$1,"Ja","Nej")', 'Nej') },
      '=IF(F7<$B$1,"Ja","Nej") → =IF(F7>$B$1,"Ja","Nej")',
    ],
  ])('%s is told of', (_name, others, told) => {
    expect(unlikeIn(paid(others))).toEqual([told]);
  });
});

test('a sum of the column beside its own, last in a row of sums, is told of', () => {
  const cells: GridCell[][] = [
    ['Insats', 'Budget', 'Utfall', 'Prognos'],
    ['A', 400, 150, 390],
    ['B', 600, 250, 610],
    ['C', 500, 350, 480],
    ['Summa', f('=SUM(B2:B4)', 1500), f('=SUM(C2:C4)', 750), f('=SUM(C2:C4)', 750)],
  ];
  expect(unlikeIn(cells)).toEqual(['=SUM(C2:C4) → =SUM(D2:D4)']);
});

describe('a formula that is right is not told of', () => {
  test('an average of what is not added up', () => {
    expect(
      unlikeIn([
        ['Insats', 'Deltagare', 'Timpris', 'Timmar'],
        ['A', 10, 900, 50],
        ['B', 20, 700, 60],
        ['Summa', f('=SUM(B2:B3)', 30), f('=AVERAGE(C2:C3)', 800), f('=SUM(D2:D3)', 110)],
      ]),
    ).toEqual([]);
  });

  test('an average of percentages, by their looks or by their values', () => {
    const cells: GridCell[][] = [
      ['Insats', 'Kvinnor', 'Till arbete', 'Män'],
      ['A', 10, 0.4, 50],
      ['B', 20, 0.6, 60],
      ['Summa', f('=SUM(B2:B3)', 30), f('=AVERAGE(C2:C3)', 0.5), f('=SUM(D2:D3)', 110)],
    ];
    const percent = (_row: number, column: number): CellLook | undefined =>
      column === 2 ? { numberFormat: '0%' } : { numberFormat: '#,##0' };
    expect(unlikeIn(cells)).toEqual([]);
    expect(
      unlikeIn({ cells: cells.map((row) => row.map((cell) => (cell === 0.4 ? 4 : cell))), look: percent }),
    ).toEqual([]);
  });

  test('a sum that reaches farther, where there is more to sum', () => {
    const cells: GridCell[][] = [
      ['', 'Januari', 'Februari', 'Mars', 'April', 'Maj'],
      ['Lön', 1, 2, 3, 4, 5],
      ['Hyra', 1, 2, 3, 4, 5],
      ['Resor', null, null, 30, null, null],
      ['Summa', ...['B', 'C'].map((c, at) => f(`=SUM(${c}2:${c}3)`, 2 * (at + 1))), f('=SUM(D2:D4)', 36)],
    ];
    (cells[4] as GridCell[]).push(f('=SUM(E2:E3)', 8), f('=SUM(F2:F3)', 10));
    expect(unlikeIn(cells)).toEqual([]);
    (cells[3] as GridCell[]).splice(1, 2, 10, 20);
    expect(unlikeIn(cells)).toEqual(['=SUM(D2:D4) → =SUM(D2:D3)']);
  });

  test('the same cells with other dollar signs, or in another order', () => {
    const shares = (third: string): GridCell[][] => [
      [
        'Andel',
        f('=B$3*(B4/B$5)', 1),
        f('=C$3*(C4/C$5)', 1),
        f(third, 1),
        f('=E$3*(E4/E$5)', 1),
        f('=F$3*(F4/F$5)', 1),
      ],
      [],
      ['', 2, 2, 2, 2, 2],
      ['', 2, 2, 2, 2, 2],
      ['', 4, 4, 4, 4, 4],
    ];
    expect(unlikeIn(shares('=D3*($D4/D5)'))).toEqual([]);
    const totals = (second: string): GridCell[][] => [
      ['', 1, 1, 1, 1],
      ['', 1, 1, 1, 1],
      ['', 1, 1, 1, 1],
      ['Totalt', f('=B1+B2+B3', 3), f(second, 3), f('=D1+D2+D3', 3), f('=E1+E2+E3', 3)],
    ];
    expect(unlikeIn(totals('=C3+C1+C2'))).toEqual([]);
    expect(unlikeIn(totals('=C1+C2+D3'))).toEqual(['=C1+C2+D3 → =C1+C2+C3']);
  });

  test('the first of a row that fetches from elsewhere, where its neighbours would find nothing', () => {
    expect(
      unlikeIn([
        ['', 165, 129, null],
        ['Arbete', null, 296, null],
        ['År', 'Körsbär', 'Ek', 'Arbete'],
        ['0', f('=B1', 165), f('=C1', 129), f('=C2', 296)],
        ['1', f('=B4*1', 165), f('=C4*1', 129), f('=D4*1', 296)],
      ]),
    ).toEqual([]);
  });

  test('what opens with what its own row closed with', () => {
    const rows = (fourth: GridCell): GridCell[][] => [
      ['Kassa', 10, 20, 30, 40, 50],
      ['Ingående', f('=B1', 10), f('=C1', 20), f('=D1', 30), fourth, f('=F1', 50)],
      ['Flöde', 10, 10, 10, 10, 10],
      ['Utgående', f('=B2+B3', 20), f('=C2+C3', 30), f('=D2+D3', 40), f('=E2+E3', 50), f('=F2+F3', 60)],
    ];
    expect(unlikeIn(rows(f('=D4', 40)))).toEqual([]);
    expect(unlikeIn(rows(f('=D3', 10)))).toEqual(['=D3 → =E1']);
  });

  test('what opens far from where the others open', () => {
    const rows = (fourth: GridCell): GridCell[][] => [
      ['Ingående', 10, f('=B3', 20), f('=C3', 30), fourth, f('=E3', 60), f('=F3', 70)],
      ['Flöde', 10, 10, 10, 10, 10, 10],
      ['Utgående', ...['B', 'C', 'D', 'E', 'F', 'G'].map((c, at) => f(`=${c}1+${c}2`, 20 + 10 * at))],
      [],
      [],
      [],
      ['Lån', 50],
    ];
    expect(unlikeIn(rows(f('=B7', 50)))).toEqual([]);
    expect(unlikeIn(rows(f('=D2', 10)))).toEqual(['=D2 → =D3']);
  });

  test('a figure fetched from elsewhere, in a row that repeats the one before', () => {
    const row = (fifth: GridCell): GridCell[][] => [
      ['Avskrivning', 10, 25, 15],
      [],
      [],
      [],
      ['Månad', f('=B1', 10), f('=B5', 10), f('=C5', 10), f('=D5', 10), fifth, f('=F5', 40), f('=G5', 40)],
      ['Lön', 20, 20, 20, 20, 20, 20, 20],
    ];
    expect(unlikeIn(row(f('=SUM(C1:D1)', 40)))).toEqual([]);
    expect(unlikeIn(row(f('=E6', 20)))).toEqual(['=E6 → =E5']);
  });

  test('what the year opened with, in each of its quarters', () => {
    const halfOf = (column: string, value: number): GridCell[] =>
      ['', '', ''].map(() => f(`=${column}1/2`, value));
    expect(
      unlikeIn([
        ['Kassa', 2, 4, 6, 8, 10, 12, 14, 16, 18],
        ['Ingående', null, null, ...halfOf('B', 1), f('=C1/2', 2), ...halfOf('G', 6)],
      ]),
    ).toEqual([]);
  });

  test('a column where several rows go over to formulas of their own', () => {
    const cells = (end: string, share: string): GridCell[][] => [
      ['Slut', 365, f('=B1+365', 730), f('=C1+365', 1095), f(end, 1370), f('=E1+G3', 1460)],
      ['Dagar', 365, f('=C1-B1', 365), f('=D1-C1', 365), f('=E1-$G$2', 275), f('=F1-E1', 90), 1095],
      ['Del', 1, f('=B3', 1), f('=C3', 1), f(share, 0.75), f('=D3-E3', 0.25), 90],
      [],
      ['', null, null, null, null, null, null, 1370],
    ];
    expect(unlikeIn(cells('=H5', '=ROUND(E2/365,2)'))).toEqual([]);
    expect(unlikeIn(cells('=D1+365', '=D3'))).toContain('=E1-$G$2 → =E1-D1');
  });

  test('key figures that are each worked out in their own way', () => {
    const cells = (above: GridCell[], second: string): GridCell[][] =>
      [
        ['', 6, 7, 13],
        ['', 5, 4, 9],
        ['', 11, 11, 22],
        ...above,
        ['Andel sanna av positiva', f('=B1/D1', 0.46)],
        ['Andel sanna av negativa', f(second, 0.44)],
        ['Förekomst', f('=B3/D3', 0.5)],
      ] as GridCell[][];
    const others = [
      ['Känslighet', f('=B1/(B3)', 0.55)],
      ['Träffsäkerhet', f('=C2/C3', 0.36)],
    ] as unknown as GridCell[];
    expect(unlikeIn(cells(others, '=C2/D2'))).toEqual([]);
    expect(unlikeIn(cells([], '=C2/D2'))).toEqual(['=C2/D2 → =B2/D2']);
  });

  test('what is bought, in a row that carries on', () => {
    expect(
      unlikeIn([
        ['Inventarier', 10, f('=B1', 10), f('=C1', 10), f('=D1+B2', 15), f('=E1', 15), f('=F1', 15)],
        ['Köp', 5],
      ]),
    ).toEqual([]);
  });

  test('the first year of a block that goes on from an earlier column', () => {
    const cells = (second: GridCell): GridCell[][] => [
      ['Rörelsekapital', 10, 12, 14, 16, 13, 15],
      ['Eget kapital', 90, 91, 92, 93, 91, 92],
      ['Ändring', null, f('=C1-B1', 2), f('=D1-C1', 2), f('=E1-D1', 2), f('=F1-B1', 3), f('=G1-F1', 2)],
      ['Resultat', null, f('=C2-B2', 1), f('=D2-C2', 1), f('=E2-D2', 1), second, f('=G2-F2', 1)],
    ];
    expect(unlikeIn(cells(f('=F2-B2', 1)))).toEqual([]);
    expect(unlikeIn(cells(f('=F2-D2', -1)))).toEqual(['=F1-B1 → =F1-E1', '=F2-D2 → =F2-E2']);
  });

  test('a total that is summed the other way', () => {
    const cells = (corner: GridCell): GridCell[][] => [
      ['A', 1, 2, f('=SUM(B1:C1)', 3)],
      ['B', 3, 4, f('=SUM(B2:C2)', 7)],
      ['Summa', 4, 6, corner],
      ['C', 5, 6, f('=SUM(B4:C4)', 11)],
      ['D', 5, 6, f('=SUM(B5:C5)', 11)],
    ];
    expect(unlikeIn(cells(f('=SUM(B1:C2)', 10)))).toEqual([]);
  });

  test('formulas that read no cells at all', () => {
    expect(
      unlikeIn([['', f('=OR(0)', false), f('=OR(1)', true), f('=OR(0)', false), f('=OR(0)', false)]]),
    ).toEqual([]);
  });
});

test('a formula that looks for a figure where its neighbours look for a name is told', () => {
  const cells: GridCell[][] = [
    ['Projekt', 'Kv1', 'Kv2', 'Kv3', '', 'Projekt', 'Kvartal', 'Belopp'],
    ...['Alfa', 'Beta', 'Gamma', 'Delta'].map((project, line): GridCell[] => [
      project,
      ...['B', 'C', 'D'].map((column): GridCell => {
        const header = line === 1 && column === 'C' ? `${column}$2` : `${column}$1`;
        return f(`=SUMIFS($H$2:$H$9,$F$2:$F$9,$A${line + 2},$G$2:$G$9,${header})`, 10 * line + 5);
      }),
      '',
      project,
      'Kv1',
      100 + line,
    ]),
  ];
  const formula = (header: string) => `=SUMIFS($H$2:$H$9,$F$2:$F$9,$A3,$G$2:$G$9,${header})`;
  expect(unlikeIn(cells)).toEqual([`${formula('C$2')} → ${formula('C$1')}`]);
});

test('a copy that rounds to other digits is told', () => {
  const cells: GridCell[][] = [
    ['Post', 'Lön', 'Avgifter'],
    ...[310_000, 402_500, 288_000, 351_200].map((pay, line): GridCell[] => {
      const digits = line === 2 ? -3 : 0;
      const value = line === 2 ? 90_000 : Math.round(pay * 0.3142);
      return [`Tjänst ${line + 1}`, pay, f(`=ROUND(B${line + 2}*0.3142,${digits})`, value)];
    }),
  ];
  expect(unlikeIn(cells)).toEqual(['=ROUND(B4*0.3142,-3) → =ROUND(B4*0.3142,0)']);
});

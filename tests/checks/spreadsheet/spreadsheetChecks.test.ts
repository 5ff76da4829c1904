import { f, findingsIn, told, workbookOf, type GridCell, type GridSheet } from './grids';

const BUDGET: readonly (readonly GridCell[])[] = [
  ['Belopp i kr', null, null, null],
  [null, 2025, 2026, 2027],
  ['Personal', 100, 110, 120],
  ['Lokaler', 200, 210, 220],
  ['Resor', 50, 60, 70],
  ['Summa', f('=SUM(B3:B5)', 350), f('=SUM(C3:C5)', 380), f('=SUM(D3:D5)', 410)],
];

/** The grid with other cells at some addresses (row, column). */
function withCells(
  grid: readonly (readonly GridCell[])[],
  cells: Readonly<Record<string, GridCell>>,
): GridCell[][] {
  const rows = grid.map((row) => [...row]);
  for (const [address, cell] of Object.entries(cells)) {
    const row = Number(address.slice(1)) - 1;
    const column = address.charCodeAt(0) - 65;
    while (rows.length <= row) rows.push([]);
    (rows[row] as GridCell[])[column] = cell;
  }
  return rows.map((row) => Array.from(row, (cell) => cell ?? null));
}

/** Rows of quantity, price and amount. */
const AMOUNTS: readonly (readonly GridCell[])[] = [
  ['Insats', 'Antal', 'Pris', 'Belopp'],
  ...Array.from({ length: 8 }, (_, index): GridCell[] => [
    `Insats ${index + 1}`,
    index + 2,
    100,
    f(`=B${index + 2}*C${index + 2}`, (index + 2) * 100),
  ]),
];

describe('a table that is right', () => {
  test.each([
    ['a budget of three years', BUDGET],
    ['amounts of rows', AMOUNTS],
    [
      'sections with sums and a total of the sums',
      [
        ['A', 1],
        ['B', 2],
        ['Summa ett', f('=SUM(B1:B2)', 3)],
        ['C', 3],
        ['D', 4],
        ['Summa två', f('=SUM(B4:B5)', 7)],
        ['Totalt', f('=B3+B6', 10)],
      ],
    ],
    [
      'subtotals within a SUBTOTAL',
      [
        ['A', 1],
        ['B', 2],
        ['Delsumma', f('=SUBTOTAL(9,B1:B2)', 3)],
        ['C', 3],
        ['Delsumma', f('=SUBTOTAL(9,B4:B4)', 3)],
        ['Totalt', f('=SUBTOTAL(9,B1:B5)', 6)],
      ],
    ],
    [
      'a sum of everything, halved',
      [
        ['A', 1],
        ['B', 2],
        ['Summa', f('=SUM(B1:B2)', 3)],
        ['Totalt', f('=SUM(B1:B3)/2', 3)],
      ],
    ],
    [
      'equity from year to year',
      [
        [null, 2024, 2025, 2026, 2027],
        ['Ingående', 100, f('=B4', 90), f('=C4', 80), f('=D4', 70)],
        ['Resultat', -10, -10, -10, -10],
        ['Utgående', f('=B2+B3', 90), f('=C2+C3', 80), f('=D2+D3', 70), f('=E2+E3', 60)],
      ],
    ],
    [
      'every second column a share',
      [
        ['', 'Utfall', 'Andel', 'Budget', 'Andel'],
        ['A', 10, f('=B2/B$5', 0.1), 20, f('=D2/D$5', 0.2)],
        ['B', 30, f('=B3/B$5', 0.3), 30, f('=D3/D$5', 0.3)],
        ['C', 60, f('=B4/B$5', 0.6), 50, f('=D4/D$5', 0.5)],
        ['Summa', f('=SUM(B2:B4)', 100), f('=B5/B$5', 1), f('=SUM(D2:D4)', 100), f('=D5/D$5', 1)],
      ],
    ],
    [
      'a table of steps that is searched',
      [
        [0, 0.2, null, 5, f('=VLOOKUP(D1,A1:B3,2)', 0.2)],
        [10, 0.15, null, 15, f('=VLOOKUP(D2,A1:B3,2,TRUE)', 0.15)],
        [20, 0.1, null, 25, f('=LOOKUP(D3,A1:A3,B1:B3)', 0.1)],
      ],
    ],
    [
      'inputs that wait to be filled in',
      [
        ['', 'Timmar', 'Pris', 'Belopp'],
        ['Gävle', 10, 5, f('=B2*C2', 50)],
        ['Hofors', null, null, f('=B3*C3', 0)],
        ['Ockelbo', null, 5, f('=B4*C4', 0)],
      ],
    ],
    [
      'a row of a template of which nothing is filled in',
      [
        ['Antal', 2, 3, f('=B1*C1', 6)],
        [null, null, null, f('=B2*C2', 0)],
        [null, f('=D2', 0), null, f('=C3/100*B3', 0)],
      ],
    ],
    ['a lone dash for nothing', withCells(BUDGET, { B5: '-', B6: f('=SUM(B3:B5)', 300) })],
    [
      'what remains of an opening balance',
      [
        ['IB', 500],
        ['In', 10],
        ['Ut', -20],
        ['Förändring', f('=SUM(B2:B3)', -10)],
      ],
    ],
  ] as readonly [string, readonly (readonly GridCell[])[]][])('%s is not told of', (_name, cells) => {
    expect(told(workbookOf({ Budget: cells }))).toEqual([]);
  });
});

describe('what is wrong is told once, in its place', () => {
  test.each([
    [
      'a sum that ends a row too early',
      withCells(BUDGET, { B6: f('=SUM(B3:B4)', 300) }),
      ['error sum-misses-row Budget!B6'],
    ],
    [
      'sums of a row that all end too early',
      withCells(BUDGET, {
        B6: f('=SUM(B3:B4)', 300),
        C6: f('=SUM(C3:C4)', 320),
        D6: f('=SUM(D3:D4)', 340),
      }),
      ['error sum-misses-row Budget!B6:D6'],
    ],
    [
      'a sum that begins a row too late',
      withCells(BUDGET, { C6: f('=SUM(C4:C5)', 270) }),
      ['warning sum-misses-row Budget!C6'],
    ],
    [
      'one of many cells left out',
      withCells(BUDGET, { B6: f('=B3+B4+B6', 350), B7: f('=B3+B5+B6', 0) })
        .slice(0, 5)
        .concat([
          ['Hyra', 10],
          ['Summa', f('=B3+B4+B6', 310)],
        ]),
      ['warning sum-misses-row Budget!B7'],
    ],
    [
      'a total of sums and their parts',
      [
        ['A', 1],
        ['B', 2],
        ['Summa', f('=SUM(B1:B2)', 3)],
        ['C', 3],
        ['Totalt', f('=SUM(B1:B4)', 9)],
      ],
      ['error sum-counts-twice Budget!B5'],
    ],
    [
      'a subtotal that is counted with one of its own rows, instead of the row above',
      [
        ['Planering', 20, 15],
        ['Personal', 120, 75],
        ['Utrustning', 30, 12],
        ['Resor', 40, 10],
        ['Delsumma', f('=SUM(B2:B4)', 190), f('=SUM(C2:C4)', 97)],
        ['Rapport', 15, 15],
        ['Summa', f('=B6+B2+B5+B1', 345), f('=C6+C5+C1', 127)],
      ],
      ['error sum-counts-twice Budget!B7'],
    ],
    [
      'a formula with a slipped reference',
      withCells(AMOUNTS, { D5: f('=B5*C4', 500) }),
      ['warning formula-unlike-neighbours Budget!D5'],
    ],
    [
      'another formula in the middle',
      withCells(AMOUNTS, { D5: f('=B5+C5', 105) }),
      ['warning formula-unlike-neighbours Budget!D5'],
    ],
    ['a typed amount', withCells(AMOUNTS, { D5: 510 }), ['warning constant-among-formulas Budget!D5']],
    [
      'a typed amount that is right, last',
      withCells(AMOUNTS, { D9: 900 }),
      ['warning constant-among-formulas Budget!D9'],
    ],
    [
      'a typed sum between sums',
      withCells(BUDGET, { C6: 390 }),
      ['warning constant-among-formulas Budget!C6'],
    ],
    [
      'a number as text in a sum',
      withCells(BUDGET, { B4: '200', B6: f('=SUM(B3:B5)', 150) }),
      ['error number-as-text Budget!B4'],
    ],
    [
      'numbers as text in a block',
      withCells(BUDGET, {
        B3: '100 kr',
        B4: '1 200',
        C3: '110',
        C4: '210',
        B6: f('=SUM(B3:B5)', 50),
        C6: f('=SUM(C3:C5)', 60),
      }),
      ['error number-as-text Budget!B3:C4'],
    ],
    [
      'a number as text among numbers',
      withCells(AMOUNTS, { C5: '100' }),
      ['warning number-as-text Budget!C5'],
    ],
    [
      'an amount inside a formula',
      withCells(BUDGET, { B6: f('=SUM(B3:B5)+1500', 1850) }),
      ['warning number-in-formula Budget!B6'],
    ],
    [
      'a rate inside formulas',
      AMOUNTS.map((row, index) =>
        index === 0
          ? row
          : [...row.slice(0, 3), f(`=B${index + 1}*C${index + 1}*1.3142`, (index + 1) * 131.42)],
      ),
      ['note number-in-formula Budget!D2'],
    ],
    [
      'a reference to nowhere',
      withCells(BUDGET, { B6: f('=SUM(B3:B5)-H20', 350) }),
      ['warning reference-to-blank Budget!B6'],
    ],
    [
      'a figure of a row that is filled in, times nothing',
      withCells(BUDGET, { F4: f('=D4*H4', 0) }),
      ['warning reference-to-blank Budget!F4'],
    ],
    [
      'a reference to a label',
      withCells(BUDGET, { B7: f('=B6*A5', { error: '#VALUE!' }) }),
      ['error reference-to-text Budget!B7'],
    ],
    [
      'an error and what follows from it',
      [
        ['A', 1, 0, f('=B1/C1', { error: '#DIV/0!' })],
        ['B', f('=D1*2', { error: '#DIV/0!' })],
        ['C', f('=SUM(B1:B2)', { error: '#DIV/0!' })],
      ],
      ['error cell-error Budget!D1'],
    ],
    [
      'a lost place, whatever else is wrong',
      [
        ['A', f('=#REF!+1', { error: '#REF!' })],
        ['B', f('=B1+#REF!', { error: '#REF!' })],
      ],
      ['error cell-error Budget!B1', 'error cell-error Budget!B2'],
    ],
    [
      'functions that are not loaded',
      [
        ['A', f('=FINSAM.KAPITALTAK(C1,0.2)', { error: '#NAME?' }), 5],
        ['B', f('=FINSAM.KAPITALTAK(C2,0.2)', { error: '#NAME?' }), 6],
        ['Summa', f('=B1+B2', { error: '#NAME?' })],
      ],
      ['warning custom-function-missing Budget!B1'],
    ],
    [
      'another workbook',
      [
        ['A', f('=[Bok.xlsx]Blad1!A1', 5)],
        ['B', f("='C:\\filer\\[Bok.xlsx]Blad1'!A2", 6)],
      ],
      ['warning external-link Budget!B1'],
    ],
    [
      'an approximate search of what is not sorted',
      [
        ['Gävle', 1, null, 'Hofors', f('=VLOOKUP(D1,A1:B3,2)', 3)],
        ['Bollnäs', 2],
        ['Hofors', 3],
      ],
      ['error approximate-lookup Budget!E1'],
    ],
    [
      'a sum of itself',
      withCells(BUDGET, { B6: f('=SUM(B3:B6)', 0) }),
      ['error circular-reference Budget!B6'],
    ],
    [
      'a sum of itself, which LibreOffice saves as an error, and what follows from it',
      withCells(BUDGET, {
        B6: f('=SUM(B3:B6)', { error: '#VALUE!' }),
        B7: f('=B6*2', { error: '#VALUE!' }),
      }),
      ['error circular-reference Budget!B6'],
    ],
    [
      'sums of themselves, filled along a row',
      withCells(BUDGET, {
        B6: f('=SUM(B3:B6)', 0),
        C6: f('=SUM(C3:C6)', 0),
        D6: f('=SUM(D3:D6)', 0),
      }),
      ['error circular-reference Budget!B6'],
    ],
    [
      'formulas in a circle, through a range',
      [
        ['A', f('=B3+1', 0)],
        ['B', f('=B1*2', 0)],
        ['C', f('=SUM(B1:B2)*C9', 0)],
      ].concat(Array.from({ length: 6 }, () => ['Övrigt', 'x', 1])),
      ['error circular-reference Budget!B1'],
    ],
    [
      'formulas in circles that Excel has gone round until they stood still, filled along a row',
      [
        ['Ränta', f('=B2*B3', 10), f('=C2*C3', 20)],
        ['Skuld', f('=B4+B1', 100), f('=C4+C1', 200)],
        ['Räntesats', 0.1, 0.1],
        ['Lån', 90, 180],
      ],
      ['warning circular-reference Budget!B1'],
    ],
    [
      'formulas in a circle, and what follows from it nearly to the digit',
      [
        ['Ränta', f('=B2*B3', 10)],
        ['Skuld', f('=B4+B1', 100)],
        ['Räntesats', 0.1],
        ['Lån', 90],
        ['Kvar', f('=B2', 99.9999)],
      ],
      ['warning circular-reference Budget!B1'],
    ],
    [
      'formulas in a circle that a condition breaks',
      [
        ['Pris', f('=IF(B4=1,B2-B3,100)', 100)],
        ['Värde', f('=IF(B4=1,500,B1+B3)', 120)],
        ['Kassa', 20],
        ['Val', 2],
      ],
      ['warning circular-reference Budget!B1'],
    ],
    [
      'a rounded value, where what is worked out from it is right',
      [
        ['Lön', 90000],
        ['Del av år', f('=B4', 0.83)],
        ['Kostnad', f('=B1*B2', 75000)],
        ['', 0.8333],
      ],
      ['error stale-value Budget!B2'],
    ],
    [
      'a rounded factor of growth, where what is worked out from it is right',
      [
        ['Ökning', 0.03],
        ['Bas', 90000],
        ['Faktor', f('=(1+B1)^2', 1.06), f('=(1+B1)^4', 1.13)],
        ['Kostnad', f('=B2*B3', 95481), f('=B2*C3', 101296)],
      ],
      ['error stale-value Budget!C3'],
    ],
    [
      'values of a program that rounds some of what it works out',
      [
        ['Betalat', f('=B3+B4', 100), f('=C3+C4', 300.5)],
        ['Amortering', f('=B1-B3', 90.04), f('=C1-C3', 270.5)],
        ['Ränta', 10, 30],
        ['Avgift', 90.04, 270.5],
      ],
      ['note stale-value Budget!B1'],
    ],
    [
      'values of a program that rounds to few decimals',
      [
        ['Antal', 120, 200],
        ['Andel', f('=B1/360', 0.3333), f('=C1/360', 0.5556)],
      ],
      ['note stale-value Budget!C2'],
    ],
    [
      'values of a program that rounds',
      withCells(BUDGET, { B3: 10000.4, B4: 20000.4, B6: f('=SUM(B3:B5)', 30050) }),
      ['note stale-value Budget!B6'],
    ],
    [
      'a value that is not recalculated, of few',
      withCells(BUDGET, { B6: f('=SUM(B3:B5)', 351) }),
      ['error stale-value Budget!B6'],
    ],
    [
      'a value that is not recalculated',
      withCells(BUDGET, { B6: f('=SUM(B3:B5)', 360) }),
      ['error stale-value Budget!B6'],
    ],
  ] as readonly [string, readonly (readonly GridCell[])[], readonly string[]][])(
    '%s',
    (_name, cells, expected) => {
      expect(told(workbookOf({ Budget: cells }))).toEqual(expected);
    },
  );

  test('hidden rows that a sum counts', () => {
    const sheet: GridSheet = { cells: BUDGET, hiddenRows: [3] };
    expect(told(workbookOf({ Budget: sheet }))).toEqual(['warning hidden-in-sum Budget!B4']);
  });

  test('a hidden sheet that a sum counts', () => {
    expect(
      told(
        workbookOf({
          Budget: [['Summa', f('=SUM(Underlag!B1:B2)', 3)]],
          Underlag: {
            cells: [
              ['A', 1],
              ['B', 2],
            ],
            hidden: true,
          },
        }),
      ),
    ).toEqual(['note hidden-in-sum Budget!B1']);
  });

  test('a name of what is no more, and its formulas are not told of again', () => {
    const workbook = workbookOf({ Budget: [['A', f('=Sats*2', { error: '#REF!' })]] }, [
      { name: 'Sats', formula: '=Budget!#REF!' },
      { name: 'Gammal', formula: '=#REF!' },
    ]);
    expect(told(workbook)).toEqual(['error broken-name Budget!B1', 'note broken-name Budget!A1']);
  });
});

describe('a finding says', () => {
  const findingIn = (cells: readonly (readonly GridCell[])[]) => {
    const [finding] = findingsIn(workbookOf({ Budget: cells }));
    if (finding === undefined) throw new Error('Nothing was found');
    return finding;
  };

  test('what a sum should be, what that is worth, and how it is mended', () => {
    const finding = findingIn(withCells(BUDGET, { B6: f('=SUM(B3:B4)', 300) }));
    expect(finding).toMatchObject({
      found: '300',
      expected: '350',
      effect: '50',
      evidence: [{ label: 'Resor', value: '50' }],
      fix: { sheet: 'Budget', cells: [{ row: 5, column: 1, formula: '=SUM(B3:B5)', value: null }] },
    });
  });

  test('the formula that the neighbours have, and offers it where it changes no figure', () => {
    expect(findingIn(withCells(AMOUNTS, { D5: 500 }))).toMatchObject({
      found: '500',
      expected: '=B5*C5',
      fix: { cells: [{ row: 4, column: 3, formula: '=B5*C5', value: null }] },
    });
    expect(findingIn(withCells(AMOUNTS, { D5: 510 }))).toMatchObject({ expected: '=B5*C5', fix: null });
  });

  test('the number that a text stands for, and what the sum lacks in kronor', () => {
    expect(findingIn(withCells(BUDGET, { B4: '1 200', B6: f('=SUM(B3:B5)', 150) }))).toMatchObject({
      found: '1 200',
      expected: '1200',
      effect: '1200',
      fix: { cells: [{ row: 3, column: 1, formula: null, value: 1200 }] },
    });
  });

  test('what of a sum is counted besides, each of its parts', () => {
    const cells = [
      ['A', 10],
      ['B', 20],
      ['Summa', f('=B1+B2', 30)],
      ['Totalt', f('=B3+B1+B2', 60)],
    ];
    expect(findingIn(cells)).toMatchObject({
      rule: 'sum-counts-twice',
      details: { sum: 'B3', part: 'B1, B2', amount: '30' },
      evidence: [{ value: '30' }],
    });
  });

  test('thousands of kronor in kronor', () => {
    const inThousands = withCells(BUDGET, { A1: 'Belopp i tkr', B6: f('=SUM(B3:B4)', 300) });
    expect(findingIn(inThousands).effect).toBe('50000');
  });

  test('no kronor of what is not known to be money', () => {
    const people = withCells(BUDGET, { A1: 'Antal personer', B6: f('=SUM(B3:B4)', 300) });
    expect(findingIn(people).effect).toBeNull();
  });
});

import { f, told, workbookOf, type GridCell } from './grids';

describe('the steps of a series are no buried numbers', () => {
  test.each<[string, readonly (readonly GridCell[])[]]>([
    ['each counts on from the one before', [['Pris', 1000, f('=B1+250', 1250), f('=C1+250', 1500)]]],
    ['by steps of their own', [['Pris', 1000, f('=B1+40', 1040), f('=C1+55', 1095)]]],
    ['with a plus sign first', [['Andel', 0.25, f('=+B1+0.05', 0.3), f('=+C1+0.05', 0.35)]]],
    [
      'that begin on a blank cell, each two columns wide, as the days of a calendar',
      [
        ['Måndag', null, 'Tisdag', null, 'Onsdag', null, 'Torsdag'],
        [null, null, f('=A2+1', 1), null, f('=C2+1', 2), null, f('=E2+1', 3)],
      ],
    ],
    [
      'by per cent',
      [
        ['Andel', 0.24],
        ['', f('=B1-0.2%', 0.238)],
        ['', f('=B2-0.2%', 0.236)],
      ],
    ],
    [
      'backwards',
      [
        ['', f('=B2+50', 1100)],
        ['', f('=B3+50', 1050)],
        ['', 1000],
      ],
    ],
    [
      'all count from one cell, in even steps',
      [
        ['', 1000],
        ['', f('=B$1+50', 1050)],
        ['', f('=B$1+100', 1100)],
        ['', f('=B$1+150', 1150)],
      ],
    ],
  ])('%s', (_name, cells) => {
    expect(told(workbookOf({ Blad1: cells }))).toEqual([]);
  });
});

test('an amount that is added to one cell of a row of other formulas is', () => {
  const cells = [['', 1, f('=B1*2', 2), f('=C1+3455', 3457)]];
  expect(told(workbookOf({ Blad1: cells }))).toEqual(['warning number-in-formula Blad1!D1']);
});

test('amounts that are added to one cell in uneven steps are', () => {
  const cells = [
    ['', 1000],
    ['', f('=B$1+50', 1050)],
    ['', f('=B$1+75', 1075)],
    ['', f('=B$1+900', 1900)],
  ];
  expect(told(workbookOf({ Blad1: cells }))).toContain('warning number-in-formula Blad1!B4');
});

test('what is left of a whole makes no sum wrong, and is worth a note', () => {
  const cells = [
    ['Kvartal 1–3', 300],
    ['Kvartal 4', f('=425-B1', 125)],
  ];
  expect(told(workbookOf({ Blad1: cells }))).toEqual(['note number-in-formula Blad1!B2']);
});

test('quarters that are what is left of half years and years are one habit', () => {
  const cells = [['', 300, f('=425-B1', 125), f('=700-SUM(B1:C1)', 275), f('=910-SUM(B1:D1)', 210)]];
  expect(told(workbookOf({ Blad1: cells }))).toEqual(['note number-in-formula Blad1!C1']);
});

import { told, workbookOf, type GridCell } from './grids';

test('a number among what things are called is no number stored as text', () => {
  const cells: GridCell[][] = [
    [298, '4916', 'Byggnader', 41110, null, 41110],
    [297, '4916', 'Vägar', 41110, null, 41110],
    [209, 'Art', '13', 10000, null, 10000],
    [206, 'Art', '15/20', 0, null, 21000],
    [212, 'Art', 'Lokaler', 5000, null, 5000],
  ];
  expect(told(workbookOf({ Blad1: cells }))).toEqual([]);
});

test('a number stored as text under its heading, between numbers, is', () => {
  const cells: GridCell[][] = [
    ['Insats', 'Januari', 'Februari', 'Mars'],
    ['Kompassen', 100, '120', 130],
  ];
  expect(told(workbookOf({ Blad1: cells }))).toEqual(['warning number-as-text Blad1!C2']);
});

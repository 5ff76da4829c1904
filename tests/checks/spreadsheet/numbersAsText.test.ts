import { f, told, workbookOf, type GridCell } from './grids';

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

test('numbers of notes that are texts, far apart under "Not", are none', () => {
  const asset = (label: string, note: string | null = null): GridCell[] => [label, note, 410, 380];
  const cells: GridCell[][] = [
    ['Balansräkning', 'Not', 2025, 2024],
    asset('Fordringar', '3'),
    ...['Skattekonto', 'Moms', 'Förutbetalda kostnader', 'Upplupna intäkter'].map((label) => asset(label)),
    asset('Kassa och bank', '4'),
    ['Summa tillgångar', null, f('=SUM(C2:C7)', 2460), f('=SUM(D2:D7)', 2280)],
  ];
  expect(told(workbookOf({ Blad1: cells }))).toEqual([]);
});

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

import type { Area } from '../../../src/workbook/snapshot';
import { f, told, workbookOf, type GridCell } from './grids';

/** What is applied for and what follows from it; the label of the two rows of other costs is merged over them. */
const COSTS: readonly (readonly GridCell[])[] = [
  ['Kostnader', 'Sökt', 'Beviljat'],
  ['Lokaler', 40, 30],
  ['Köp av tjänster', 0, 0],
  [null, null, null],
  ['Summa', f('=SUM(B2:B4)', 40), f('=C2+C3+C4', 30)],
];
const MERGED_LABEL: Area = { row: 2, column: 0, rows: 2, columns: 1 };

describe('a blank cell that waits to be filled in', () => {
  test('beside a label that is merged over its row', () => {
    expect(told(workbookOf({ Blad1: { cells: COSTS, merges: [MERGED_LABEL] } }))).toEqual([]);
  });

  test('is not one without a label', () => {
    expect(told(workbookOf({ Blad1: COSTS }))).toEqual(['warning reference-to-blank Blad1!C5']);
  });
});

/** Working capital of four years, and how much it has changed: by `=C2-B2` in the first. */
function changes(first: GridCell): readonly (readonly GridCell[])[] {
  return [
    ['Tkr', null, '2023', '2024', '2025', '2026'],
    ['Rörelsekapital', null, 50, 59, 64, 71],
    ['Förändring', null, first, f('=D2-C2', 9), f('=E2-D2', 5), f('=F2-E2', 7)],
  ];
}

test('the change of the first year, before which there is nothing', () => {
  expect(told(workbookOf({ Blad1: changes(f('=C2-B2', 50)) }))).toEqual([]);
  expect(told(workbookOf({ Blad1: changes(f('=C2-B1', 50)) }))).toContain(
    'warning reference-to-blank Blad1!C3',
  );
});

import { buildGoalSheets } from '../../../src/sheets/goals/buildGoalSheets';
import { rowLabelled, rowsOf, sheetNamed, tableRows } from './grids';
import { richGoals } from './richGoals';

const sheet = sheetNamed(buildGoalSheets(richGoals), 'Tidigare år');
const heading = rowLabelled(sheet, 'Mått nr');

test('six years of every measure that has outcomes of two', () => {
  expect(rowsOf(sheet, heading, 4, 8)).toEqual([
    ['Mått nr', 'Mått', 2020, 2021, 2022, 2023, 2024, 2025],
    ['1.1', 'Andel vidare till arbete', null, null, 0.35, 0.3, 0.38, 0.396],
    ['1.10', 'Ärenden', null, null, null, 700, 800, null],
    ['1.11', 'Rutinen finns', null, null, null, 'Ja', 'Nej', 'Ja'],
  ]);
});

test('a year without an outcome is an empty cell, which a chart leaves out', () => {
  const missing = sheet.cells.filter(
    ({ row, column, value }) => row > heading && row < heading + 4 && column > 1 && value === null,
  );
  expect(missing.length).toBe(9);
  for (const { formula } of missing) expect(formula).toBeUndefined();
});

test('the picture has a line for every share', () => {
  expect(
    sheet.charts.map(({ series, categories }) => ({
      categories,
      series: series.map(({ title, kind, values }) => ({ title, kind, values })),
    })),
  ).toEqual([
    {
      categories: { row: heading, column: 2, rows: 1, columns: 6 },
      series: [{ title: '1.1', kind: 'line', values: { row: heading + 1, column: 2, rows: 1, columns: 6 } }],
    },
  ]);
});

test('the table has what is known of the years before last year', () => {
  expect(tableRows(sheet, 'TidigareÅr')).toEqual([
    ['1.1', 2022, 0.35],
    ['1.1', 2023, 0.3],
    ['1.10', 2023, 700],
    ['1.11', 2023, 1],
  ]);
});

test('without earlier years there is no picture, and one row to fill in', () => {
  const empty = sheetNamed(buildGoalSheets({ ...richGoals, goals: [], insatser: [] }), 'Tidigare år');
  expect(empty.charts).toEqual([]);
  expect(tableRows(empty, 'TidigareÅr')).toEqual([[null, null, null]]);
});

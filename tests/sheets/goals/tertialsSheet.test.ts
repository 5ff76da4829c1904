import { buildGoalSheets } from '../../../src/sheets/goals/buildGoalSheets';
import { rowsOf, sheetNamed, tableRows } from './grids';
import { richGoals } from './richGoals';

const sheet = sheetNamed(buildGoalSheets(richGoals), 'Tertialuppföljning');

test('there are three rows for every measure, the insatser’s own last', () => {
  expect(tableRows(sheet, 'Tertialutfall')).toEqual([
    ['1.1', 1, 0.396, 'Nära.', 'Andel vidare till arbete', 'Uppfylld'],
    ['1.1', 2, 0.38, null, 'Andel vidare till arbete', 'Ej uppfylld'],
    ['1.1', 3, null, null, 'Andel vidare till arbete', ''],
    ['1.10', 1, 801, null, 'Ärenden', 'Uppfylld'],
    ['1.10', 2, null, null, 'Ärenden', ''],
    ['1.10', 3, null, null, 'Ärenden', ''],
    ['1.11', 1, null, null, 'Rutinen finns', ''],
    ['1.11', 2, null, null, 'Rutinen finns', ''],
    ['1.11', 3, 'Nej', null, 'Rutinen finns', 'Ej uppfylld'],
    ['F1', 1, null, null, 'Utbilda 12 medarbetare', ''],
    ['F1', 2, null, null, 'Utbilda 12 medarbetare', ''],
    ['F1', 3, null, null, 'Utbilda 12 medarbetare', ''],
  ]);
});

test('each tertial tells how many have an outcome and how many of those are met', () => {
  expect(rowsOf(sheet, 3, 4, 3)).toEqual([
    ['Tertial', 'Med utfall', 'Uppfyllda'],
    [1, 2, 2],
    [2, 1, 0],
    [3, 1, 0],
  ]);
});

test('few answers during the year make a tertial’s outcome no less measurable', () => {
  const { goals } = richGoals;
  const [indicator] = goals[0]!.indicators;
  const [measure] = indicator!.measures;
  const few = { ...measure!, asked: 10, answered: 1 };
  const plan = {
    ...richGoals,
    goals: [{ ...goals[0]!, indicators: [{ ...indicator!, measures: [few] }] }],
    insatser: [],
  };
  const rows = tableRows(sheetNamed(buildGoalSheets(plan), 'Tertialuppföljning'), 'Tertialutfall');
  expect(rows.map((row) => row[5])).toEqual(['Uppfylld', 'Ej uppfylld', '']);
});

test('without measures there is one row to fill in', () => {
  const empty = sheetNamed(buildGoalSheets({ ...richGoals, goals: [], insatser: [] }), 'Tertialuppföljning');
  expect(tableRows(empty, 'Tertialutfall')).toEqual([[null, null, null, null, '', '']]);
});

import fc from 'fast-check';
import { goalsOwnCells } from '../../../src/sheets';
import { buildGoalSheets } from '../../../src/sheets/goals/buildGoalSheets';
import type { GoalPlan } from '../../../src/finsam/goals/goals';
import { goalArbitrary } from '../../finsam/goals/goalArbitrary';
import { insertRow, snapshotOf, typeInto } from '../snapshots';
import { smallGoals } from './smallGoals';

const snapshot = snapshotOf(buildGoalSheets(smallGoals));
const own = (workbook = snapshot, goals: GoalPlan = smallGoals) =>
  goalsOwnCells(workbook, goals).map(({ sheet, cell }) => `${sheet}!${cell}`);

test('law: nothing that we have built is taken to be the user’s, whatever the goals have become since', () => {
  fc.assert(
    fc.property(goalArbitrary, goalArbitrary, (before, now) => {
      expect(own(snapshotOf(buildGoalSheets(before)), now)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('a goal, a measure or an insats that is taken away makes none', () => {
  const [first, second] = smallGoals.goals;
  expect(own(snapshot, { ...smallGoals, goals: [second!] })).toEqual([]);
  expect(own(snapshot, { ...smallGoals, goals: [{ ...first!, indicators: [] }] })).toEqual([]);
  expect(own(snapshot, { ...smallGoals, insatser: [], participants: [] })).toEqual([]);
});

test('rows that are inserted make none', () => {
  for (const { name } of snapshot.sheets) expect(own(insertRow(snapshot, name, 2))).toEqual([]);
});

test.each([
  ['beside the goal fulfilment', 'Måluppfyllelse', 3, 4, 'E4'],
  ['over a computed text', 'Till styrelsen', 3, 0, 'A4'],
  ['between tables', 'Mål', 2, 1, 'B3'],
])('a note %s is one', (_, sheet, row, column, cell) => {
  expect(own(typeInto(snapshot, sheet, row, column, 'Fråga revisorn'))).toEqual([`${sheet}!${cell}`]);
});

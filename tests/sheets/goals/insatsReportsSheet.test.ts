import gavleborg from '../../../assets/examples/gavleborg-2025.json';
import { Decimal } from '../../../src/finsam/decimal';
import { parsePlan } from '../../../src/finsam/planFile';
import { DEFAULT_GOAL_TAB_NAMES } from '../../../src/sheets/goals/anchors';
import { buildGoalSheets } from '../../../src/sheets/goals/buildGoalSheets';
import { grantedInYear, type GrantedInYear } from '../../../src/sheets/goals/grantedInYear';
import { sheetNamed, tableRows } from './grids';
import { IN_THE_BUDGET, richGoals } from './richGoals';

const parsed = parsePlan(gavleborg);
if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('\n'));
const plan = parsed.plan;
const granted = grantedInYear(plan, 2025);
const built = (from: GrantedInYear | null, goals = richGoals) =>
  sheetNamed(buildGoalSheets(goals, DEFAULT_GOAL_TAB_NAMES, from), 'Insatsuppföljning');

/** Name, told budget, outcome, budget of the year, consumption rate. */
const money = (from: GrantedInYear | null, goals = richGoals) =>
  tableRows(built(from, goals), 'Insatsuppföljning').map((row) => [row[0], row[8], row[9], row[14], row[15]]);

describe('the budget of the year', () => {
  test('is what is told, or else what the budget in the workbook grants', () => {
    expect(money(granted)).toEqual([
      ['Fas 10', 1, 2, 1, 2],
      ['Fas 1?', 892400, 801497, 892400, 801497 / 892400],
      [IN_THE_BUDGET, null, 500000, 781288, 500000 / 781288],
    ]);
  });

  test('is missing, as its consumption rate, where there is neither', () => {
    expect(money(null)[2]).toEqual([IN_THE_BUDGET, null, 500000, '', '']);
  });

  test('is found whatever the case of the name', () => {
    const named = richGoals.insatser.map((insats) => ({ ...insats, name: insats.name.toUpperCase() }));
    expect(money(granted, { ...richGoals, insatser: named })[2]?.[3]).toBe(781288);
  });

  test('of nil has no consumption rate', () => {
    const [insats] = richGoals.insatser;
    const nil = { ...richGoals, insatser: [{ ...insats!, budget: new Decimal(0) }] };
    expect(money(null, nil)).toEqual([['Fas 10', 0, 2, 0, '']]);
  });
});

test('no formula names a table of the budget where the workbook has none', () => {
  const formulas = (from: GrantedInYear | null) =>
    built(from).cells.flatMap(({ formula }) => (formula?.includes('Insatser[') ? [formula] : []));
  expect(formulas(null)).toEqual([]);
  expect(formulas(granted).every((formula) => formula.includes('Insatser[Budget 2025]'))).toBe(true);
  expect(formulas(granted).length).toBe(richGoals.insatser.length);
});

describe('what the budget grants in a year', () => {
  test('is known for the years of the plan', () => {
    const amounts = granted?.amounts.filter(({ name }) => name === IN_THE_BUDGET);
    expect(amounts?.map(({ amount }) => amount?.toNumber())).toEqual([781288]);
    expect(granted?.amounts.length).toBe(plan.insatser.length);
  });

  test('is nothing that is known for others', () => {
    expect(grantedInYear(plan, 2024)).toBeNull();
    expect(grantedInYear(plan, 2028)).toBeNull();
  });
});

test('every insats has a row for each tertial', () => {
  const rows = tableRows(built(null), 'Tertialrapporter');
  expect(rows.map(([name, tertial]) => [name, tertial])).toEqual(
    richGoals.insatser.flatMap(({ name }) => [1, 2, 3].map((tertial) => [name, tertial])),
  );
  expect(rows[4]).toEqual(['Fas 1?', 2, 400000, 3, 4, 'Startat.', null]);
});

test('without insatser each table has one row to fill in', () => {
  const sheet = built(null, { ...richGoals, insatser: [] });
  expect(tableRows(sheet, 'Insatsuppföljning')).toEqual([[...Array<null>(14).fill(null), '', '']]);
  expect(tableRows(sheet, 'Tertialrapporter')).toEqual([Array<null>(7).fill(null)]);
});

import gavleborg2020 from '../../assets/examples/gavleborg-2020-goals.json';
import jamtland2025 from '../../assets/examples/jamtland-2025-goals.json';
import { goalsToJson, parseGoals } from '../../src/finsam/goals/goalFile';
import type { GoalPlan } from '../../src/finsam/goals/goals';
import { buildGoalSheets, readGoals } from '../../src/sheets';
import { snapshotOfContent } from '../../src/workbook/snapshotOfContent';
import { differences, isError } from './setup/differences';
import { openWorkbench, type OpenWorkbench } from './setup/workbench';

function goalsOf(json: unknown): GoalPlan {
  const parsed = parseGoals(json);
  if (!parsed.ok) throw new Error('the example holds no goals');
  return parsed.plan;
}

const goals = goalsOf(gavleborg2020);

/** In the pane: the page of goals, an example, and "Bygg bladen". */
async function buildExample({ frame, settled }: OpenWorkbench, example: RegExp): Promise<void> {
  await frame.getByRole('button', { name: 'Hoppa över' }).click();
  await frame.getByRole('button', { name: 'Mål', exact: true }).click();
  await frame.getByRole('button', { name: example }).click();
  await frame.getByRole('button', { name: 'Bygg bladen' }).click();
  await frame.getByText(/^Måluppfyllelsen för \d+ är skapad: 9 blad\.$/).waitFor();
  await settled();
}

describe('the goals of 2020, from an empty workbook', () => {
  let workbench: OpenWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
    await buildExample(workbench, /^Gävleborg 2020/);
  });
  afterAll(() => workbench.close());

  test('every cell shows what the rules work out, and none an error', async () => {
    const content = await workbench.content();
    expect(differences(content, buildGoalSheets(goals))).toEqual([]);
    expect(content.sheets.flatMap((sheet) => sheet.cells).filter((cell) => isError(cell.value))).toEqual([]);
  });

  test('the goals that are read back are the example', async () => {
    const read = readGoals(snapshotOfContent(await workbench.content()));
    expect(read.problems).toEqual([]);
    expect(read.goals && goalsToJson(read.goals)).toEqual(goalsToJson(goals));
  });

  test("the board's page says how the goals were met, as the figures do", async () => {
    const content = await workbench.content();
    const board = content.sheets.find(({ name }) => name === 'Till styrelsen')!;
    const texts = board.cells.map(({ value }) => value);
    expect(texts).toContain('Målen bedöms till övervägande del vara uppfyllda.');
    expect(texts).toContain('4 av 6 indikatorer uppfyllda (varav 1 till övervägande del)');
  });

  test('each insats begins a page of its own', async () => {
    const content = await workbench.content();
    const pages = content.sheets.find(({ name }) => name === 'Insatsblad')!;
    expect(pages.print.pageBreaks).toHaveLength(goals.insatser.length - 1);
  });

  test('undo takes the sheets away again', async () => {
    const { frame, settled } = workbench;
    await frame.getByRole('button', { name: 'Översikt' }).click();
    await frame
      .getByRole('button', { name: /^Ångra/ })
      .first()
      .click();
    await frame.getByText('”Måluppfyllelse” är ångrat.').waitFor();
    await settled();
    const names = (await workbench.content()).sheets.map(({ name }) => name);
    expect(names).not.toContain('Måluppfyllelse');
  });
});

test('goals that are not followed up yet have no status, and no cell an error', async () => {
  const workbench = await openWorkbench();
  await buildExample(workbench, /^Jämtland 2025/);
  const content = await workbench.content();
  expect(differences(content, buildGoalSheets(goalsOf(jamtland2025)))).toEqual([]);
  await workbench.close();
});

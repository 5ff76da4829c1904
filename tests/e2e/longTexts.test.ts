import { parseGoals, goalsToJson } from '../../src/finsam/goals/goalFile';
import type { GoalPlan } from '../../src/finsam/goals/goals';
import { readGoals } from '../../src/sheets/goals/readGoals';
import { snapshotOfContent } from '../../src/workbook/snapshotOfContent';
import { readContent, writeModels } from '../../src/xlsx';
import { buildGoalSheets } from '../../src/sheets/goals/buildGoalSheets';
import { openCommandsPage, type CommandsPage } from './setup/commandsPage';

/** Five thousand characters with all that goes wrong in cells: what looks like formulas, line breaks, Swedish letters and emoji. */
const LONG =
  '=SUMMA(1;2)\n+46 70 @namn å, ä och ö 😀 "citat" <b> & \'apostrof\n'.repeat(100).slice(0, 4999) + '.';

const parsed = parseGoals({
  format: 'finsamkalkyl-mal',
  version: 1,
  association: { name: 'Samordningsförbund Ö' },
  year: 2025,
  comment: LONG,
  goals: [
    {
      number: '1',
      text: LONG,
      comment: LONG,
      indicators: [
        {
          number: '1.1',
          text: LONG,
          measures: [
            {
              number: '1.1.1',
              text: LONG,
              kind: 'share',
              condition: 'atLeast',
              target: { total: 0.5 },
              outcome: { total: 0.6 },
              outcomeText: LONG,
              decision: { status: 'partlyMet', reason: LONG },
              comment: LONG,
              tertials: [{ outcome: 0.5, comment: LONG }, null, null],
            },
          ],
        },
      ],
    },
  ],
  insatser: [{ name: 'Trisam', purpose: LONG, tertials: [{ done: LONG, deviations: LONG }, null, null] }],
});

function goalsOf(): GoalPlan {
  if (!parsed.ok)
    throw new Error(parsed.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return parsed.plan;
}

describe('texts of five thousand characters', () => {
  let bench: CommandsPage;
  beforeAll(async () => {
    bench = await openCommandsPage();
  });
  afterAll(() => bench.close());

  test('come through a file unharmed', async () => {
    const file = await writeModels(buildGoalSheets(goalsOf()));
    const { goals, problems } = readGoals(snapshotOfContent(await readContent(file)));
    expect(problems).toEqual([]);
    expect(goalsToJson(goals!)).toEqual(goalsToJson(goalsOf()));
  });

  test('come through Excel unharmed, and through sheets that are built anew', async () => {
    expect((await bench.run('createGoals', { goals: goalsToJson(goalsOf()) })).status).toBe('done');
    const read = async () => {
      const { goals, problems } = readGoals(snapshotOfContent(await bench.content()));
      expect(problems).toEqual([]);
      return goalsToJson(goals!);
    };
    expect(await read()).toEqual(goalsToJson(goalsOf()));
    expect((await bench.run('updateWorkbook')).status).toBe('done');
    expect(await read()).toEqual(goalsToJson(goalsOf()));
  });

  test('are no formulas anywhere', async () => {
    const { sheets } = await bench.content();
    const constants = sheets.flatMap(({ cells }) => cells).filter(({ formula }) => !formula);
    expect(constants.some(({ value }) => value === LONG)).toBe(true);
    const formulas = sheets.flatMap(({ cells }) => cells).flatMap(({ formula }) => formula ?? []);
    expect(formulas.filter((formula) => formula.includes('SUMMA'))).toEqual([]);
  });
});

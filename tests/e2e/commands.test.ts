import { readFileSync } from 'node:fs';
import path from 'node:path';
import { contentOfModels } from '../../src/workbook/contentOfModels';
import { buildGoalSheets, buildSheets, grantedInYear } from '../../src/sheets';
import { goalsToJson, parseGoals } from '../../src/finsam/goals/goalFile';
import { parsePlan } from '../../src/finsam/planFile';
import type { CellContent, SheetContent, WorkbookContent } from '../../src/workbook/content';
import { canonical, openCommandsPage, type CommandsPage } from './setup/commandsPage';

const example = (name: string): Record<string, unknown> =>
  JSON.parse(
    readFileSync(path.join(__dirname, '..', '..', 'assets', 'examples', `${name}.json`), 'utf8'),
  ) as Record<string, unknown>;
const gavleborg = example('gavleborg-2025');
const jamtland = example('jamtland-2025');
const goals2020 = example('gavleborg-2020-goals');
const goals2025 = example('gavleborg-2025-goals');

/** Everything that a person may type into a field of text, and that must come back as it was typed. */
const AWKWARD = [
  '=1+1',
  '+46 70',
  '-',
  '@x',
  "'x",
  "''x",
  '1,5',
  '2024-01-01',
  'TRUE',
  'Sant',
  '#N/A',
  '0123',
  '12 %',
  '😀',
  'rad ett\nrad två',
  'maj 2025',
  '{=A1}',
  '=HYPERLINK("http://x")',
];

let bench: CommandsPage;
beforeAll(async () => {
  bench = await openCommandsPage();
}, 120_000);
afterAll(() => bench.close());
beforeEach(() => bench.load(null));

const sheetOf = (content: WorkbookContent, name: string): SheetContent =>
  content.sheets.find((sheet) => sheet.name === name)!;
const planOf = (json: unknown) => {
  const parsed = parsePlan(json);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.plan;
};
const goalsOf = (json: unknown) => {
  const parsed = parseGoals(json);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.plan;
};
/** The goals that the sheets hold, as a file has them. */
const readGoals = () =>
  bench.frame.evaluate(async () => {
    const { goals, message } = await window.commands.session.readGoals();
    if (goals === null) throw new Error(message);
    return window.commands.goalsToJson(goals);
  });
/** Does something in the workbook through Office.js, as a person would by hand. */
const inExcel = (body: string) =>
  bench.frame.evaluate(`Excel.run(async (context) => { ${body}; await context.sync(); })`);
/** A cell as it was described: figures of formulas are the calculation's, and "this row" has two spellings. */
const described = ({ row, column, value, formula, spilled, style }: CellContent) => ({
  row,
  column,
  value: formula === undefined && !spilled ? value : null,
  formula:
    formula
      ?.replace(/[\p{L}\p{N}_]+\[\[#This Row\],\[([^\]]+)\]\]/gu, '[@[$1]]')
      .replace(/\[@([^[\]]+)\]/g, '[@[$1]]')
      .replace(/\s+/g, '') ?? null,
  style: style ?? {},
});

describe('every command', () => {
  test('reads in one sync and writes in one', async () => {
    for (const [name, syncs, data] of [
      ['createBudget', 2, { plan: gavleborg }],
      ['createGoals', 2, { goals: goals2025 }],
      ['readBudget', 1],
      ['readGoals', 1],
      ['updateWorkbook', 2],
      ['freezeFunctions', 2],
      ['undoLast', 2],
      ['undoLast', 2],
      ['undoLast', 2],
      ['undoLast', 2],
    ] as const) {
      const ran = await bench.run(name, data);
      expect([name, ran.status, ran.syncs.length, ran.message]).toEqual([
        name,
        'done',
        syncs,
        expect.any(String),
      ]);
    }
  }, 120_000);

  test('reads in parts what is more than Excel hands over at once', async () => {
    await bench.run('createBudget', { plan: gavleborg });
    await bench.run('createGoals', { goals: goals2020 });
    const before = await bench.content();
    const updated = await bench.run('updateWorkbook');
    expect([updated.status, updated.syncs.length > 2]).toEqual(['done', true]);
    expect(canonical(await bench.content())).toEqual(canonical(before));
    expect((await bench.run('undoLast')).status).toBe('done');
    expect(canonical(await bench.content())).toEqual(canonical(before));
    for (const command of ['readBudget', 'readGoals'] as const)
      expect((await bench.run(command)).syncs.length).toBe(1);
  }, 120_000);

  test('the overview takes one sync, and shows the sheets of the budget and of the goals', async () => {
    await bench.run('createBudget', { plan: gavleborg });
    await bench.run('createGoals', { goals: goals2025 });
    const overview = await bench.frame.evaluate(async () => {
      const { sheets, goalSheets, plan, goals } = await window.commands.session.overview();
      const states = (list: typeof sheets) => list.map(({ name, state, inOrder }) => [name, state, inOrder]);
      return [states(sheets), states(goalSheets), plan?.budgetYear, goals?.year];
    });
    const ok = (names: readonly string[]) => names.map((name) => [name, 'ok', true]);
    expect(overview).toEqual([
      ok(buildSheets(planOf(gavleborg)).map(({ name }) => name)),
      ok(buildGoalSheets(goalsOf(goals2025)).map(({ name }) => name)),
      2025,
      2025,
    ]);
    expect(await bench.syncsOf(() => bench.frame.evaluate(() => window.commands.session.overview()))).toBe(1);
  }, 60_000);
});

describe('new sheets', () => {
  test.each([
    ['the budget of Gävleborg', 'createBudget', { plan: gavleborg }, () => buildSheets(planOf(gavleborg))],
    ['the budget of Jämtland', 'createBudget', { plan: jamtland }, () => buildSheets(planOf(jamtland))],
    ['the goals of 2020', 'createGoals', { goals: goals2020 }, () => buildGoalSheets(goalsOf(goals2020))],
    ['the goals of 2025', 'createGoals', { goals: goals2025 }, () => buildGoalSheets(goalsOf(goals2025))],
  ] as const)(
    'have every cell, look, name, table, rule and chart that is described: %s',
    async (_, command, data, models) => {
      expect((await bench.run(command, data)).status).toBe('done');
      const got = await bench.content();
      const wanted = contentOfModels(models());
      expect(got.sheets.map(({ name }) => name)).toEqual(['Blad1', ...wanted.sheets.map(({ name }) => name)]);
      for (const sheet of wanted.sheets) {
        const written = sheetOf(got, sheet.name);
        expect(written.cells.map(described)).toEqual(sheet.cells.map(described));
        expect([written.tables, written.protection, written.freeze, written.showGridlines]).toEqual([
          sheet.tables,
          sheet.protection,
          sheet.freeze,
          sheet.showGridlines,
        ]);
        expect(written.print).toEqual(sheet.print);
        expect(written.conditionalFormats).toEqual(sheet.conditionalFormats);
        // Excel's interface has no alternative text of charts.
        expect(written.charts).toEqual(sheet.charts.map((chart) => ({ ...chart, altText: '' })));
        const rules = (content: SheetContent) =>
          (
            canonical({ sheets: [content], names: [], activeSheet: 0 }) as {
              sheets: { validations: unknown[] }[];
            }
          ).sheets[0]!.validations;
        expect(rules(written)).toEqual(rules(sheet));
      }
      const byName = (content: WorkbookContent) =>
        [...content.names].sort((a, b) => (a.name < b.name ? -1 : 1));
      expect(byName(got)).toEqual(byName(wanted));
    },
    120_000,
  );
});

describe('a new budget', () => {
  test('asks before it writes over an earlier one, and can be undone', async () => {
    const empty = await bench.content();
    await bench.run('createBudget', { plan: gavleborg });
    const first = await bench.content();
    const asked = await bench.run('createBudget', { plan: jamtland });
    expect([asked.status, asked.syncs.length, canonical(await bench.content())]).toEqual([
      'asks',
      1,
      canonical(first),
    ]);
    expect((await bench.run('createBudget', { plan: jamtland, force: true })).status).toBe('done');
    expect((await bench.run('undoLast')).status).toBe('done');
    expect(canonical(await bench.content())).toEqual(canonical(first));
    expect((await bench.run('undoLast')).status).toBe('done');
    expect(canonical(await bench.content())).toEqual(canonical(empty));
    expect((await bench.run('undoLast')).status).toBe('nothing');
  }, 120_000);

  test('an update asks before it takes away what the user has written beside the inputs', async () => {
    await bench.run('createBudget', { plan: gavleborg });
    const fresh = await bench.content();
    await bench.load({
      ...fresh,
      sheets: fresh.sheets.map((sheet) =>
        sheet.name === 'Insatser'
          ? { ...sheet, cells: [...sheet.cells, { row: 2, column: 17, value: 'Fråga revisorn' }] }
          : sheet,
      ),
    });
    const noted = await bench.content();
    const { status, problems, syncs } = await bench.run('updateWorkbook');
    expect([status, problems.map(({ sheet, cell }) => `${sheet}!${cell}`), syncs.length]).toEqual([
      'asks',
      ['Insatser!R3'],
      1,
    ]);
    expect(canonical(await bench.content())).toEqual(canonical(noted));
    expect((await bench.run('updateWorkbook', { force: true })).status).toBe('done');
    expect(canonical(await bench.content())).toEqual(canonical(fresh));
    expect((await bench.run('undoLast')).status).toBe('done');
    expect(canonical(await bench.content())).toEqual(canonical(noted));
  }, 120_000);

  test('refuses, before anything is written, where a sheet of the same name is the user’s own', async () => {
    const own = contentOfModels([]);
    const blank = (await bench.content()).sheets[0]!;
    await bench.load({ ...own, sheets: [{ ...blank, name: 'budget' }] });
    const before = await bench.content();
    const { status, problems, syncs } = await bench.run('createBudget', { plan: gavleborg });
    expect([status, syncs.length]).toEqual(['failed', 1]);
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('”Budget”')]);
    expect(await bench.content()).toEqual(before);
  }, 60_000);
});

describe('new goals', () => {
  test('stand after the budget, ask before they write over earlier ones, and can be undone', async () => {
    await bench.run('createBudget', { plan: gavleborg });
    const budget = await bench.content();
    await bench.run('createGoals', { goals: goals2020 });
    const first = await bench.content();
    expect(first.sheets.map(({ name }) => name)).toEqual([
      ...budget.sheets.map(({ name }) => name),
      ...buildGoalSheets(goalsOf(goals2020)).map(({ name }) => name),
    ]);
    const asked = await bench.run('createGoals', { goals: goals2025 });
    expect([asked.status, asked.message, asked.syncs.length]).toEqual([
      'asks',
      expect.stringContaining('”Måluppfyllelse”'),
      1,
    ]);
    expect(canonical(await bench.content())).toEqual(canonical(first));
    expect((await bench.run('createGoals', { goals: goals2025, force: true })).status).toBe('done');
    expect(await readGoals()).toEqual(goalsToJson(goalsOf(goals2025)));
    expect((await bench.run('undoLast')).status).toBe('done');
    expect(canonical(await bench.content())).toEqual(canonical(first));
    expect((await bench.run('undoLast')).status).toBe('done');
    expect(canonical(await bench.content())).toEqual(canonical(budget));
  }, 120_000);

  test('take the budgets of insatser from the budget, as it is when the sheets are updated', async () => {
    const plan = planOf(gavleborg);
    const [name] = plan.insatser.map((insats) => insats.name);
    const amount = grantedInYear(plan, 2025)!.amounts[0]!.amount!.toNumber();
    await bench.run('createGoals', { goals: { ...goals2025, insatser: [{ name }] } });
    const used = async () => {
      const { tables, cells } = sheetOf(await bench.content(), 'Insatsuppföljning');
      const { area, columns } = tables[0]!;
      const [row, column] = [area.row + 1, area.column + columns.indexOf('Årets budget')];
      return cells.find((cell) => cell.row === row && cell.column === column)!.value;
    };
    expect(await used()).toBe('');
    await bench.run('createBudget', { plan: gavleborg });
    expect((await bench.run('updateWorkbook')).message).toBe('Bladen är uppdaterade.');
    expect(await used()).toBe(amount);
    await inExcel(`context.workbook.worksheets.getItem('Insatser').delete()`);
    expect(await used()).toBe('');
    expect(await readGoals()).toMatchObject({ insatser: [{ name, budget: null }] });
  }, 120_000);

  test('keep what has been decided and written when the sheets are updated, and follow rows that are moved, added and taken away', async () => {
    await bench.run('createGoals', { goals: goals2025 });
    await inExcel(`
      const table = (name) => context.workbook.tables.getItem(name);
      const cell = (name, column, row) => table(name).columns.getItem(column).getDataBodyRange().getCell(row, 0);
      cell('Indikatorer', 'Beslutad status', 0).values = [['Delvis uppfylld']];
      cell('Indikatorer', 'Skäl', 0).values = [['Styrelsen såg\\ntill helheten']];
      cell('Mått', 'Kommentar', 1).values = [["'=Egen kommentar"]];
      table('Mått').rows.getItemAt(2).delete();
      table('Indikatorer').sort.apply([{ key: 0, ascending: false }]);
    `);
    const before = await readGoals();
    const updated = await bench.run('updateWorkbook');
    expect([updated.status, updated.problems]).toEqual(['done', []]);
    expect(await readGoals()).toEqual(before);
    const indicators = goalsOf(before).goals.flatMap((goal) => goal.indicators);
    expect(indicators.find(({ decision }) => decision !== null)?.decision).toEqual({
      status: 'partlyMet',
      reason: 'Styrelsen såg\ntill helheten',
    });
    expect(indicators.flatMap(({ measures }) => measures.map(({ comment }) => comment))).toContain(
      '=Egen kommentar',
    );
    const shown = sheetOf(await bench.content(), 'Måluppfyllelse').cells.map(({ value }) => value);
    expect(
      shown.filter((value) => typeof value === 'string' && value.includes('=Egen kommentar')),
    ).toHaveLength(1);
    expect(
      shown.filter((value) => typeof value === 'string' && value.includes('till helheten')),
    ).toHaveLength(1);
  }, 120_000);

  test('that cannot be read stop an update of the budget too, and nothing is changed', async () => {
    await bench.run('createBudget', { plan: gavleborg });
    await bench.run('createGoals', { goals: goals2025 });
    await inExcel(`context.workbook.names.getItem('Finsam_Målår').getRange().values = [['tolv']]`);
    const before = await bench.content();
    const { status, message, problems, syncs } = await bench.run('updateWorkbook');
    expect([status, message, problems.map(({ sheet }) => sheet), syncs.length]).toEqual([
      'failed',
      'Bladen kan inte läsas: 1 fel. Ingenting har ändrats i arbetsboken.',
      ['Mål'],
      1,
    ]);
    expect(canonical(await bench.content())).toEqual(canonical(before));
  }, 120_000);

  test('ask before an update takes away a note beside them', async () => {
    await bench.run('createBudget', { plan: gavleborg });
    await bench.run('createGoals', { goals: goals2025 });
    await inExcel(`context.workbook.worksheets.getItem('Mått').getRange('B3').values = [['Fråga Anna']]`);
    const { status, problems } = await bench.run('updateWorkbook');
    expect([status, problems.map(({ sheet, cell }) => `${sheet}!${cell}`)]).toEqual(['asks', ['Mått!B3']]);
    expect((await bench.run('updateWorkbook', { force: true })).status).toBe('done');
    expect((await bench.run('undoLast')).status).toBe('done');
    const cells = sheetOf(await bench.content(), 'Mått').cells;
    expect(cells.find(({ row, column }) => row === 2 && column === 1)?.value).toBe('Fråga Anna');
  }, 120_000);
});

test('awkward texts come through writing and reading unharmed', async () => {
  const texts = [...AWKWARD, 'x'.repeat(255)];
  const insatser = (gavleborg['insatser'] as Record<string, unknown>[]).slice(0, 1);
  const plan = {
    ...gavleborg,
    insatser: texts.map((comment, index) => ({ ...insatser[0], name: `Insats ${index + 1}`, comment })),
  };
  expect((await bench.run('createBudget', { plan })).status).toBe('done');
  const read = await bench.frame.evaluate(async () => {
    const { plan, problems } = await window.commands.session.readBudget();
    return { problems, comments: plan?.insatser.map(({ comment }) => comment) };
  });
  expect(read).toEqual({ problems: [], comments: texts });
  const cells = sheetOf(await bench.content(), 'Insatser').cells.filter(({ value }) =>
    texts.includes(value as string),
  );
  expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
}, 60_000);

test('freezing makes values of all that needs the add-in, and undoing brings the formulas back', async () => {
  await bench.run('createBudget', { plan: gavleborg });
  const live = await bench.content();
  const formulas = (content: WorkbookContent) =>
    content.sheets.flatMap(({ cells }) =>
      cells.flatMap(({ formula }) => (formula?.includes('FINSAM.') ? [formula] : [])),
    );
  // The empty text of a formula is an empty cell once there is no formula.
  const figures = (content: WorkbookContent) =>
    content.sheets.map(({ cells }) =>
      cells.map(({ row, column, value }) => [row, column, value === '' ? null : value]),
    );
  expect(formulas(live).length).toBeGreaterThan(10);
  await bench.run('freezeFunctions');
  const frozen = await bench.content();
  expect(formulas(frozen)).toEqual([]);
  expect(figures(frozen)).toEqual(figures(live));
  await bench.run('undoLast');
  expect(canonical(await bench.content())).toEqual(canonical(live));
}, 60_000);

test('undoing what somebody has worked in since asks first', async () => {
  await bench.run('createBudget', { plan: gavleborg });
  await bench.run('updateWorkbook');
  await bench.frame.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.names.getItem('Finsam_Förbund').getRange().values = [['Ett annat förbund']];
      await context.sync();
    }),
  );
  const before = await bench.content();
  const asked = await bench.run('undoLast');
  expect([asked.status, asked.problems[0]?.sheet, asked.problems[0]?.cell]).toEqual([
    'asks',
    'Förutsättningar',
    'B6',
  ]);
  expect(await bench.content()).toEqual(before);
  expect((await bench.run('undoLast', { force: true })).status).toBe('done');
}, 60_000);

test('a second command meanwhile is refused', async () => {
  const [first, second] = await bench.frame.evaluate(async () => {
    const { session } = window.commands;
    return await Promise.all([session.readBudget(), session.readBudget()]);
  });
  expect([first.status, second.status]).toEqual(['nothing', 'failed']);
});

test('a row that the user inserts above a table is taken back by an update, and formulas that point there follow', async () => {
  await bench.run('createBudget', { plan: gavleborg });
  const before = await bench.content();
  await bench.frame.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Blad1').getRange('A1').formulas = [['=SUM(Kommuner[Vikt])']];
      context.workbook.worksheets.getItem('Förutsättningar').getRange('3:5').insert('Down');
      await context.sync();
    }),
  );
  expect((await bench.run('updateWorkbook')).message).toBe('Bladen är uppdaterade.');
  const after = await bench.content();
  expect(sheetOf(after, 'Förutsättningar').tables).toEqual(sheetOf(before, 'Förutsättningar').tables);
  expect(sheetOf(after, 'Förutsättningar').cells.map(described)).toEqual(
    sheetOf(before, 'Förutsättningar').cells.map(described),
  );
  expect(sheetOf(after, 'Blad1').cells[0]?.formula).toBe('=SUM(Kommuner[Vikt])');
}, 60_000);

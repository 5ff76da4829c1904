import gavleborg from '../../assets/examples/gavleborg-2025.json';
import jamtland from '../../assets/examples/jamtland-2025.json';
import { parsePlan, planToJson } from '../../src/finsam/planFile';
import type { Plan } from '../../src/finsam/plan';
import { buildSheets, readPlan } from '../../src/sheets';
import type { WorkbookContent } from '../../src/workbook/content';
import { snapshotOfContent } from '../../src/workbook/snapshotOfContent';
import { readContent, writeModels } from '../../src/xlsx';
import { differences, isError } from './setup/differences';
import { typeInCell } from './setup/gridTyping';
import { openWorkbench, type OpenWorkbench } from './setup/workbench';

function planOf(json: unknown): Plan {
  const result = parsePlan(json);
  if (!result.ok) throw new Error('the example is no plan');
  return result.plan;
}

/** From an empty workbook: "Ny budget" in the pane, an example, and through the steps to "Skapa budget". */
async function createFromExample(workbench: OpenWorkbench, example: RegExp): Promise<void> {
  const { frame, settled } = workbench;
  await frame.getByRole('button', { name: /^Ny budget/ }).click();
  await frame.getByRole('button', { name: example }).click();
  for (let step = 1; step < 6; step += 1) await frame.getByRole('button', { name: 'Nästa' }).click();
  await frame.getByRole('button', { name: 'Skapa budget' }).click();
  await frame
    .getByRole('button', { name: /I ordning$/ })
    .nth(5)
    .waitFor();
  await settled();
}

/** Reads what the sheets show through the real office.js: the figures of the row with a label in column A. */
async function rowThroughOffice(
  { frame }: OpenWorkbench,
  tab: string,
  label: string,
  firstColumn: number,
): Promise<unknown[]> {
  return frame.evaluate(
    ([sheetName, rowLabel, column]) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(sheetName as string).getUsedRange();
        range.load('values');
        await context.sync();
        const row = range.values.find((cells: unknown[]) => cells[0] === rowLabel) as unknown[] | undefined;
        return row === undefined ? [] : row.slice(column as number, (column as number) + 3);
      }),
    [tab, label, firstColumn],
  );
}

describe('Gävleborg 2025–2027, from an empty workbook', () => {
  let workbench: OpenWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
    await createFromExample(workbench, /Exempel: Gävleborg/);
  });
  afterAll(() => workbench.close());

  const KRONOR = 1;
  const THOUSANDS = 5;
  test.each([
    ['Budget', 'Försäkringskassan/Arbetsförmedlingen', THOUSANDS, [9460, 9460, 9460]],
    ['Budget', 'Region Gävleborg', THOUSANDS, [4730, 4730, 4730]],
    ['Budget', 'Kommunerna', THOUSANDS, [4730, 4730, 4730]],
    ['Budget', 'Summa intäkter', THOUSANDS, [18920, 18920, 18920]],
    ['Budget', 'Samverkansinsatser (beviljade)', THOUSANDS, [-17002, -5660, 242]],
    ['Budget', 'Samverkansinsatser (tillgängliga)', THOUSANDS, [-5105, -9269, -15045]],
    ['Budget', 'Övriga externa kostnader', THOUSANDS, [-1210, -1240, -1270]],
    ['Budget', 'Personalkostnader', THOUSANDS, [-2650, -2751, -2847]],
    ['Budget', 'Summa kostnader', THOUSANDS, [-25967, -18920, -18920]],
    ['Budget', 'Resultat', THOUSANDS, [-7047, 0, 0]],
    ['Insatser', 'Trisam', KRONOR, [5795913, 0, 0]],
    ['Insatser', 'Lokala samverkansinsatser', KRONOR, [11005930, 0, 0]],
    ['Insatser', 'Summa beviljade insatser', KRONOR, [17001843, 5660000, -242000]],
    ['Insatser', 'Sammanlagt', KRONOR, [22106710, 14929000, 14803000]],
  ])('%s: %s is calculated as published', async (tab, label, column, figures) => {
    expect(await rowThroughOffice(workbench, tab, label, column)).toEqual(figures);
  });

  test('every cell shows what the rules work out, and none an error', async () => {
    const content = await workbench.content();
    expect(differences(content, buildSheets(planOf(gavleborg)))).toEqual([]);
    expect(content.sheets.flatMap((sheet) => sheet.cells).filter((cell) => isError(cell.value))).toEqual([]);
  });

  test('the plan that is read back is the example', async () => {
    const { plan } = readPlan(snapshotOfContent(await workbench.content()));
    expect(plan && planToJson(plan)).toEqual(planToJson(planOf(gavleborg)));
  });

  test('the saved file holds what the command line writes', async () => {
    const download = workbench.page.waitForEvent('download');
    await workbench.clickRibbon('Spara');
    const bytes = Buffer.concat(await (await (await download).createReadStream()).toArray());
    const ours = (content: WorkbookContent) =>
      content.sheets
        .filter((sheet) => sheet.name !== 'Blad1')
        .map((sheet) => ({
          name: sheet.name,
          // "This row" can be said in two ways; the workbench, as Excel, says the shorter.
          cells: sheet.cells
            .filter((cell) => cell.value !== null || cell.formula !== undefined)
            .map(({ row, column, value, formula }) => ({
              row,
              column,
              value: typeof value === 'number' ? Number(value.toPrecision(12)) : value,
              formula: formula
                ?.replace(/\w+\[\[#This Row\],\[([^\]]+)\]\]/g, '[@[$1]]')
                .replace(/\[@(\w+)\]/g, '[@[$1]]'),
            })),
          tables: sheet.tables.map(({ name, area, columns }) => ({ name, area, columns })),
          protected: sheet.protection !== null,
          // Neighbours with the same rule may share it.
          validations: sheet.validations
            .flatMap(({ areas, rule }) => areas.map((area) => `${JSON.stringify(area)} ${rule.kind}`))
            .sort(),
          conditionalFormats: sheet.conditionalFormats.length,
          charts: sheet.charts.map(({ name, title, series, fromZero }) => ({
            name,
            title,
            series,
            fromZero,
          })),
          freeze: sheet.freeze,
          orientation: sheet.print.orientation,
        }));
    const names = (content: WorkbookContent) =>
      content.names.map(({ name, formula }) => `${name}${formula}`).sort();
    const saved = await readContent(bytes);
    const written = await readContent(await writeModels(buildSheets(planOf(gavleborg))));
    expect(ours(saved)).toEqual(ours(written));
    expect(names(saved)).toEqual(names(written));
  });
});

test('Jämtland 2025–2027, from an empty workbook: every row that is right in print, and the true sums where it is not', async () => {
  const workbench = await openWorkbench();
  await createFromExample(workbench, /Exempel: Jämtland/);
  const rows: [string, number[]][] = [
    ['Verksamhetens intäkter', [8228000, 8228000, 8228000]],
    ['Verksamhetens kostnader', [-8225000, -8221000, -8231000]],
    ['Insatsbidrag till utförande part', [-5254000, -5260000, -5230000]],
    ['Planerade bidrag (STAR)', [-4974000, -4170000, -2880000]],
    ['Bidrag att fördela', [-280000, -1090000, -2350000]],
    ['Förvaltning och samverkan', [-2971000, -2961000, -3001000]],
    ['Personalkostnader', [-2081000, -2067000, -2104000]],
    ['Övriga verksamhetskostnader', [-890000, -894000, -897000]],
    ['Verksamhetens resultat', [3000, 7000, -3000]],
    ['Summa kostnader', [-8225000, -8221000, -8231000]],
    ['Årets resultat', [3000, 7000, -3000]],
    ['Årets resultat inkl. eget kapital', [1580000, 1587000, 1584000]],
  ];
  for (const [label, figures] of rows)
    expect([label, await rowThroughOffice(workbench, 'Budget', label, 1)]).toEqual([label, figures]);
  expect(differences(await workbench.content(), buildSheets(planOf(jamtland)))).toEqual([]);
  await workbench.close();
});

describe('what the user does in the grid', () => {
  let workbench: OpenWorkbench;
  beforeEach(async () => {
    workbench = await openWorkbench({ example: 'gavleborg-2025' });
    await workbench.frame
      .getByRole('button', { name: /I ordning$/ })
      .nth(5)
      .waitFor();
    await workbench.settled();
  });
  afterEach(() => workbench.close());

  const readBack = async () => readPlan(snapshotOfContent(await workbench.content()));

  test('a changed input changes the sums', async () => {
    await typeInCell(workbench, 'B15', '20000000');
    expect(await rowThroughOffice(workbench, 'Budget', 'Summa intäkter', 1)).toEqual([
      20000000, 18920000, 18920000,
    ]);
    expect(await rowThroughOffice(workbench, 'Medlemsbidrag', 'Gävle kommun', 2)).toEqual([
      1831000, 1732000, 1732000,
    ]);
    expect(await rowThroughOffice(workbench, 'Budget', 'Resultat', 5)).toEqual([-5967, 0, 0]);
  });

  test('renamed and moved tabs, inserted rows and a sorted table are read back', async () => {
    const before = (await readBack()).plan!;
    await workbench.frame.evaluate(() =>
      Excel.run(async (context) => {
        const sheets = context.workbook.worksheets;
        sheets.getItem('Insatser').getRange('2:2').insert('Down');
        sheets.getItem('Trisamtimmar').getRange('3:4').insert('Down');
        sheets.getItem('Förutsättningar').getRange('10:10').insert('Down');
        context.workbook.tables.getItem('Trisamtimmar').sort.apply([{ key: 0, ascending: false }]);
        sheets.getItem('Budget').name = 'Budget 2025–2027';
        sheets.getItem('Eget kapital').position = 0;
        await context.sync();
      }),
    );
    await workbench.settled();
    const { plan, problems } = await readBack();
    expect(problems).toEqual([]);
    const byMember = (hours: Plan['trisamHours']) =>
      [...hours].sort((a, b) => a.member.localeCompare(b.member, 'sv'));
    expect(planToJson({ ...plan!, trisamHours: byMember(plan!.trisamHours) })).toEqual(
      planToJson({ ...before, trisamHours: byMember(before.trisamHours) }),
    );
    expect(plan!.trisamHours.map(({ member }) => member)).not.toEqual(
      before.trisamHours.map(({ member }) => member),
    );
    expect(await rowThroughOffice(workbench, 'Budget 2025–2027', 'Resultat', 5)).toEqual([-7047, 0, 0]);
  });
});

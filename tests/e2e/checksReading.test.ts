import { checkedWorkbookOfData, type CheckedWorkbookData } from '../../src/checks/checkedWorkbookData';
import { checkedWorkbookOfContent } from '../../src/checks/checkedWorkbookOfContent';
import type { CheckedWorkbook } from '../../src/checks/checkInput';
import { parsePlan } from '../../src/finsam/planFile';
import { buildSheets } from '../../src/sheets';
import type { CellContent, SheetContent, WorkbookContent } from '../../src/workbook/content';
import { contentOfModels } from '../../src/workbook/contentOfModels';
import gavleborg from '../../assets/examples/gavleborg-2025.json';
import { emptySheet } from '../fixtures/emptySheet';
import { openCommandsPage, type CommandsPage } from './setup/commandsPage';

const plainSheet: SheetContent = { ...emptySheet, name: 'Egen' };

const line = { style: 'thin', color: '#000000' } as const;
/** All that the checks look at beside figures. */
const own: SheetContent = {
  ...plainSheet,
  cells: [
    { row: 2, column: 1, value: 'Kostnader', style: { bold: true } },
    { row: 3, column: 1, value: 'varav hyra', style: { indent: 2, italic: true, horizontal: 'left' } },
    { row: 3, column: 2, value: 1234.5, style: { numberFormat: '#,##0', borders: { bottom: line } } },
    { row: 3, column: 3, value: '1 234', style: { numberFormat: '@' } },
    { row: 4, column: 1, value: 'Summa' },
    { row: 4, column: 2, value: 1234.5, formula: '=SUM(C4:C4)', style: { borders: { top: line } } },
    { row: 4, column: 3, value: { error: '#N/A' }, formula: '=NA()' },
    { row: 5, column: 4, value: true },
  ],
  hiddenRows: [4],
  hiddenColumns: [2],
  merges: [{ row: 2, column: 1, rows: 1, columns: 3 }],
};

const workbook = (
  sheets: readonly SheetContent[],
  names: WorkbookContent['names'] = [],
): WorkbookContent => ({
  sheets,
  names,
  activeSheet: 0,
});

/** In a form in which equal workbooks are equal: each used cell with its look. */
function plain({ sheets, names, nameFormulas }: CheckedWorkbook) {
  return {
    sheets: sheets.map(({ looks, ...sheet }) => ({
      ...sheet,
      hiddenRows: [...looks.hiddenRows],
      hiddenColumns: [...looks.hiddenColumns],
      merges: looks.merges,
      looks: sheet.values.flatMap((row, r) =>
        row.map((_, c) => looks.at(sheet.origin.row + r, sheet.origin.column + c) ?? null),
      ),
    })),
    names: [...names].sort((a, b) => (a.name < b.name ? -1 : 1)),
    nameFormulas: Object.fromEntries([...nameFormulas].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** The workbook has calculated, where in a file stands what the rules work out; and in a table it says [@Start] where a file says [#This Row]. */
const withoutValues = <
  Sheet extends {
    readonly values: unknown;
    readonly formulas: CheckedWorkbook['sheets'][number]['formulas'];
  },
>({
  values: _,
  formulas,
  ...rest
}: Sheet) => ({
  ...rest,
  formulas: formulas.map((row) => row.map((formula) => (formula?.includes('[') ? 'in a table' : formula))),
});

describe('reading for the checks', () => {
  let commands: CommandsPage;
  beforeAll(async () => {
    commands = await openCommandsPage();
  });
  afterAll(() => commands.close());

  async function read(content: WorkbookContent): Promise<{ workbook: CheckedWorkbook; syncs: number }> {
    await commands.load(content);
    let data = '';
    const syncs = await commands.syncsOf(async () => {
      data = await commands.frame.evaluate(async () => {
        const found = await window.commands.readForChecks();
        return JSON.stringify({
          ...found,
          nameFormulas: [...found.nameFormulas],
          sheets: found.sheets.map((sheet) => ({ ...sheet, lookNumbers: [...sheet.lookNumbers] })),
        });
      });
    });
    const parsed = JSON.parse(data) as Omit<CheckedWorkbookData, 'nameFormulas'> & {
      readonly nameFormulas: readonly [string, string][];
    };
    return {
      workbook: checkedWorkbookOfData({ ...parsed, nameFormulas: new Map(parsed.nameFormulas) }),
      syncs,
    };
  }

  test('a sheet of the user’s own is read with all that the checks look at', async () => {
    const content = workbook(
      [own, { ...plainSheet, name: 'Tomt' }, { ...plainSheet, name: 'Gömt', visibility: 'hidden' }],
      [
        { name: 'Ränta', scope: null, formula: '=0.25', comment: '', visible: true },
        { name: 'Hyra', scope: null, formula: '=Egen!$C$4', comment: '', visible: true },
        { name: 'Lokalt', scope: 'Egen', formula: '=Egen!$C$5', comment: '', visible: true },
      ],
    );
    const { workbook: found, syncs } = await read(content);
    expect(plain(found)).toEqual(plain(checkedWorkbookOfContent(content)));
    expect(syncs).toBe(3);
  });

  test('the sheets of a budget are read as they are in its file', async () => {
    const parsed = parsePlan(gavleborg);
    if (!parsed.ok) throw new Error('The example is no plan.');
    const content = contentOfModels(buildSheets(parsed.plan));
    const { workbook: found } = await read(content);
    const expected = plain(checkedWorkbookOfContent(content));
    const calculated = plain(found);
    for (const [index, sheet] of calculated.sheets.entries()) {
      expect(withoutValues(sheet)).toEqual(withoutValues(expected.sheets[index]!));
    }
    expect(calculated.names).toEqual(expected.names);
    expect(calculated.nameFormulas).toEqual(expected.nameFormulas);
  });

  test('more than an answer holds is read in parts, by cells and by length of text', async () => {
    const cells = (rows: number, value: (row: number) => CellContent['value']): CellContent[] =>
      Array.from({ length: rows * 4 }, (_, index) => ({
        row: Math.floor(index / 4),
        column: index % 4,
        value: value(index),
      }));
    const content = workbook([
      { ...plainSheet, name: 'Långt', cells: cells(20_000, (index) => index) },
      { ...plainSheet, name: 'Brett', cells: cells(3_000, (index) => `${'text '.repeat(120)}${index}`) },
    ]);
    const { workbook: found, syncs } = await read(content);
    expect(found.sheets.map(({ values }) => values.length)).toEqual([20_000, 3_000]);
    expect(found.sheets.map(({ values }) => values)).toEqual(
      checkedWorkbookOfContent(content).sheets.map(({ values }) => values),
    );
    expect(syncs).toBeGreaterThan(4);
  });
});

import { readGoals } from '../../src/sheets/goals/readGoals';
import { snapshotOfContent } from '../../src/workbook/snapshotOfContent';
import { typeInCell } from './setup/gridTyping';
import { openWorkbench, type OpenWorkbench } from './setup/workbench';
import { Lookup } from '../../src/sheets/lookup';
import { cellAddress } from '../../src/workbook/addresses';

/** The goals of a plan, as they come out of a document: a heading and its bullets. */
const PLAN = `Mål 1. Fler deltagare närmar sig arbete
• Minst 80 % av deltagarna anger att stödet har hjälpt dem
• Minst 250 deltagare har fått stöd under året
Mål 2. Parterna samverkar bättre
• Minst 60 % av medarbetarna anger att samverkan fungerar`;

describe('from pasted goals to the page of the board', () => {
  let workbench: OpenWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench({ example: 'gavleborg-2025' });
  });
  afterAll(() => workbench.close());

  const boardTexts = async () => {
    const { sheets } = await workbench.content();
    return sheets.find(({ name }) => name === 'Till styrelsen')!.cells.map(({ value }) => value);
  };

  /** Types the outcome of a measure on the sheet Mått. */
  async function typeOutcome(index: number, value: string): Promise<void> {
    const { sheet, table } = new Lookup(snapshotOfContent(await workbench.content())).table('Mått')!;
    const column = table.area.column + table.columns.indexOf('Utfall');
    await workbench.page.getByRole('tab', { name: sheet.name, exact: true }).click();
    await typeInCell(workbench, cellAddress(table.area.row + 1 + index, column), value);
  }

  test('the pane understands the text, and the sheets are built from it', async () => {
    const { frame, settled } = workbench;
    // The example has been built when all its sheets are in order.
    await frame
      .getByRole('button', { name: /I ordning$/ })
      .nth(5)
      .waitFor();
    await frame.getByRole('button', { name: 'Mål', exact: true }).click();
    await frame.getByRole('button', { name: /^Klistra in mål/ }).click();
    await frame.getByRole('textbox', { name: 'Mål från planen' }).fill(PLAN);
    await frame.getByText('2 mål, 3 indikatorer, 3 mått').waitFor();
    await frame.getByRole('button', { name: 'Ta in målen' }).click();
    await frame.getByRole('button', { name: 'Bygg bladen' }).click();
    await frame.getByText(/^Måluppfyllelsen för \d+ är skapad: 9 blad\.$/).waitFor();
    await settled();
    const { goals, problems } = readGoals(snapshotOfContent(await workbench.content()));
    expect(problems).toEqual([]);
    expect(goals!.goals.map(({ text }) => text)).toEqual([
      'Fler deltagare närmar sig arbete',
      'Parterna samverkar bättre',
    ]);
    expect(await boardTexts()).not.toContain('Uppfylld');
  });

  test('outcomes that are typed on the sheet are counted on the page of the board', async () => {
    await typeOutcome(0, '85%');
    await typeOutcome(1, '249');
    await typeOutcome(2, '60%');
    const texts = await boardTexts();
    expect(texts).toContain('1 av 2 indikatorer uppfyllda');
    expect(texts).toContain('1 av 1 indikator uppfylld');
    expect(texts).toContain('Målen bedöms till övervägande del vara uppfyllda.');
  });
});

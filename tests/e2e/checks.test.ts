import type { Frame } from 'playwright-core';
import { parseAddress } from '../../src/workbook/addresses';
import type { CellContent, WorkbookContent } from '../../src/workbook/content';
import { violations } from './setup/accessibility';
import { canonical } from './setup/commandsPage';
import { rents, TYPED } from './setup/rents';
import { workbenchUrl } from './setup/browser';
import { openWorkbench, type OpenWorkbench } from './setup/workbench';

const PROTOCOL = 'Granskningsprotokoll';

const cellOf = (content: WorkbookContent, sheet: string, row: number, column: number): CellContent =>
  content.sheets
    .find(({ name }) => name === sheet)!
    .cells.find((cell) => cell.row === row && cell.column === column)!;

const withoutFormula = ({ formula: _, ...rest }: CellContent): CellContent => rest;

/** The workbook with a figure typed into a cell, whatever stood there; on a protected sheet no person could. */
async function typeOver(
  workbook: OpenWorkbench,
  sheetName: string,
  { row, column, value }: { readonly row: number; readonly column: number; readonly value: number },
): Promise<void> {
  const content = await workbook.content();
  await load(workbook, {
    ...content,
    sheets: content.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => {
        if (sheet.name !== sheetName || cell.row !== row || cell.column !== column) return cell;
        return { ...withoutFormula(cell), value };
      }),
    })),
  });
}

async function load(workbook: OpenWorkbench, content: WorkbookContent): Promise<void> {
  await workbook.page.evaluate((given) => window.finsamWorkbench!.model.load(given), content);
  await workbook.settled();
}

async function waitForSelection({ page }: OpenWorkbench, sheet: string, address: string): Promise<void> {
  const { row, column } = parseAddress(address)!;
  await page.waitForFunction(
    (wanted) => {
      const { activeSheet, selection } = window.finsamWorkbench!.model;
      const [area] = selection.areas;
      return activeSheet.name === wanted.sheet && area?.row === wanted.row && area.column === wanted.column;
    },
    { sheet, row, column },
  );
}

const ribbon = async (workbench: OpenWorkbench): Promise<void> => {
  await workbench.clickRibbon('Granska');
  await workbench.frame.getByRole('heading', { name: 'Resultat' }).waitFor();
};
const checkAgain = async ({ frame }: OpenWorkbench): Promise<void> => {
  await frame.getByRole('main').getByRole('button', { name: 'Granska', exact: true }).click();
  await frame.getByRole('heading', { name: 'Resultat' }).waitFor();
};
const nothing = ({ frame }: OpenWorkbench) => frame.getByText('Inget att anmärka.', { exact: true });
const cards = ({ frame }: OpenWorkbench) => frame.getByRole('article');
const told = ({ frame }: OpenWorkbench, text: RegExp) =>
  frame.getByRole('status').getByText(text).first().waitFor();

describe('the checks in the pane', () => {
  let workbench: OpenWorkbench;
  const threads: string[] = [];

  beforeAll(async () => {
    workbench = await openWorkbench({ example: 'gavleborg-2025' });
    workbench.page.on('worker', (worker) => threads.push(worker.url()));
    await workbench.frame
      .getByRole('button', { name: /I ordning$/ })
      .nth(5)
      .waitFor();
    await workbench.settled();
  });
  afterAll(() => workbench.close());

  test('the built budget has nothing to remark on, is not written to, and is checked in a thread of its own', async () => {
    const before = await workbench.content();
    const started = workbench.page.waitForEvent('worker');
    await workbench.frame
      .getByRole('navigation', { name: 'Sidor' })
      .getByRole('button', { name: 'Granska' })
      .click();
    // Before anything is to be checked: the thread practises meanwhile.
    await started;
    await ribbon(workbench);
    await nothing(workbench).waitFor();
    expect(threads).toHaveLength(1);
    expect(await workbench.content()).toEqual(before);
  });

  test('a sum of the budget that is typed over is found, with what it is worth and what it was worked out from', async () => {
    const { frame } = workbench;
    const content = await workbench.content();
    await typeOver(workbench, 'Budget', { row: 8, column: 1, value: 18_000_000 });
    await checkAgain(workbench);
    await cards(workbench).first().waitFor();
    expect(await cards(workbench).count()).toBe(1);
    expect(await cards(workbench).innerText()).toMatch(/Effekt 920\s000\skr/);
    // The thread of the check before has its code compiled.
    expect(threads).toHaveLength(1);
    await frame.getByRole('button', { name: 'Gå till Budget B9' }).waitFor();
    await frame.getByRole('button', { name: /^Visa underlag/ }).click();
    const figure = frame.getByRole('table').getByRole('button').first();
    const [, address = ''] = /^Gå till Budget ([A-Z]+\d+)$/.exec((await figure.getAttribute('aria-label'))!)!;
    await figure.click();
    await waitForSelection(workbench, 'Budget', address);
    await load(workbench, content);
  });

  test('a seeded error on a sheet of the user’s own is found, and a click leads to its cell', async () => {
    const { frame } = workbench;
    const content = await workbench.content();
    await load(workbench, { ...content, sheets: [...content.sheets, rents] });
    await checkAgain(workbench);
    await cards(workbench).first().waitFor();
    expect(await cards(workbench).count()).toBe(1);
    await frame.getByRole('button', { name: `Gå till ${rents.name} ${TYPED.address}` }).click();
    await waitForSelection(workbench, rents.name, TYPED.address);
  });

  test.each(['Ljust', 'Mörkt', 'Hög kontrast'])('keeps WCAG 2.2 AA in the look %s', async (look) => {
    const { frame } = workbench;
    await frame.getByRole('button', { name: 'Inställningar' }).click();
    await frame.getByRole('radio', { name: look }).click();
    await frame.getByRole('navigation', { name: 'Sidor' }).getByRole('button', { name: 'Granska' }).click();
    await frame.getByRole('button', { name: /^Visa underlag/ }).click();
    expect(await violations(frame)).toEqual([]);
    await frame.getByRole('button', { name: /^Avsiktligt/ }).click();
    expect(await violations(frame)).toEqual([]);
    await frame.getByRole('button', { name: 'Avbryt' }).click();
  });

  test('nothing is wider than the pane, also when it is narrow', async () => {
    const { frame, page } = workbench;
    const hidden = () =>
      frame.evaluate(() => {
        const content = document.querySelector('[data-scrolls]')!;
        return content.scrollWidth - content.clientWidth;
      });
    expect(await hidden()).toBe(0);
    // The pane scrolls within itself: its navigation never goes out of sight.
    expect(
      await frame.evaluate(() => {
        const { scrollHeight, clientHeight } = document.documentElement;
        return scrollHeight - clientHeight;
      }),
    ).toBe(0);
    await page
      .locator('iframe')
      .first()
      .evaluate((pane) => {
        (pane as HTMLElement).style.width = '320px';
      });
    expect(await hidden()).toBe(0);
    await page
      .locator('iframe')
      .first()
      .evaluate((pane) => {
        (pane as HTMLElement).style.width = '';
      });
  });

  test('it is corrected on a protected sheet, and the correction is undone', async () => {
    const { frame } = workbench;
    const isProtected = async () =>
      (await workbench.content()).sheets.find(({ name }) => name === rents.name)!.protection;
    const protection = await isProtected();
    expect(protection).not.toBeNull();
    const formula = async () =>
      cellOf(await workbench.content(), rents.name, TYPED.row, TYPED.column).formula;
    await frame.getByRole('button', { name: /^Rätta: / }).click();
    await nothing(workbench).waitFor();
    expect(await formula()).toBe(TYPED.formula);
    expect(await isProtected()).toEqual(protection);
    await workbench.clickRibbon('Ångra');
    await told(workbench, /är ångrat/);
    expect(await formula()).toBeUndefined();
    expect(await workbench.value(rents.name, TYPED.address)).toBe(TYPED.value);
    expect(await isProtected()).toEqual(protection);
  });

  test('a cell that has been changed since the check is not corrected', async () => {
    const { frame } = workbench;
    await checkAgain(workbench);
    await cards(workbench).first().waitFor();
    await typeOver(workbench, rents.name, { ...TYPED, value: 41_000 });
    await frame.getByRole('button', { name: /^Rätta: / }).click();
    await told(workbench, /har ändrats sedan granskningen/);
    expect(await workbench.value(rents.name, TYPED.address)).toBe(41_000);
    await typeOver(workbench, rents.name, TYPED);
  });

  test('colours are laid on and taken away, and every cell is as it was, also in a workbook that was saved meanwhile', async () => {
    const { frame } = workbench;
    await checkAgain(workbench);
    const before = canonical(await workbench.content());
    await frame.getByRole('switch', { name: 'Färglägg cellerna' }).click();
    await told(workbench, /Cellerna är färglagda/);
    const coloured = await workbench.content();
    const fills = new Set(
      coloured.sheets
        .find(({ name }) => name === rents.name)!
        .conditionalFormats.filter(({ formula }) => formula.includes('Granskning'))
        .map(({ fill }) => fill),
    );
    expect(fills.size).toBeGreaterThanOrEqual(3);
    const cellsOf = (content: WorkbookContent) => content.sheets.map(({ cells }) => cells);
    expect(cellsOf(coloured)).toEqual(cellsOf(await workbench.content()));
    await openAgain(workbench);
    const toggle = frameOf(workbench).getByRole('switch', { name: 'Färglägg cellerna' });
    await frameOf(workbench).getByRole('list', { name: 'Färgernas betydelse' }).waitFor();
    expect(await toggle.isChecked()).toBe(true);
    await toggle.click();
    await frameOf(workbench).getByText('Färgerna är borttagna.').first().waitFor();
    expect(canonical(await workbench.content())).toEqual(before);
  });

  test('a finding is signed off with its reason, which stands in the workbook', async () => {
    const frame = frameOf(workbench);
    await frame.getByRole('main').getByRole('button', { name: 'Granska', exact: true }).click();
    await frame.getByRole('article').first().waitFor();
    await frame.getByRole('button', { name: /^Avsiktligt: / }).click();
    await frame.getByRole('textbox', { name: /^Skäl/ }).fill('=Raden ska inte räknas med.');
    await frame.getByRole('textbox', { name: 'Godkänd av' }).fill('A. Ekonom');
    await frame.getByRole('button', { name: 'Godkänn som avsiktligt' }).click();
    await frame.getByText(/^Inget mer att anmärka/).waitFor();
    const protocol = (await workbench.content()).sheets.find(({ name }) => name === PROTOCOL)!;
    expect(protocol.cells.some(({ value }) => value === '=Raden ska inte räknas med.')).toBe(true);
    await openAgain(workbench);
    const again = frameOf(workbench);
    await again.getByRole('main').getByRole('button', { name: 'Granska', exact: true }).click();
    await again.getByText(/^Inget mer att anmärka/).waitFor();
    await again.getByText('Avsiktliga (1)').click();
    await again.getByText('Skäl: =Raden ska inte räknas med.').waitFor();
    await again.getByText(/^A\. Ekonom, \d{4}-\d\d-\d\d$/).waitFor();
  });

  test('the protocol is written and replaced; an undone one is the one before', async () => {
    const frame = frameOf(workbench);
    const before = canonical(await workbench.content());
    await frame.getByRole('button', { name: 'Skriv protokoll' }).click();
    await frame
      .getByText(/^Protokollet är skrivet/)
      .first()
      .waitFor();
    const content = await workbench.content();
    expect(content.sheets.filter(({ name }) => name === PROTOCOL)).toHaveLength(1);
    expect(content.sheets[content.activeSheet]!.name).toBe(PROTOCOL);
    const protocol = content.sheets.find(({ name }) => name === PROTOCOL)!;
    expect(protocol.print).toMatchObject({ orientation: 'landscape', paper: 'a4' });
    expect(protocol.cells.some(({ value }) => value === 'Inget att anmärka.')).toBe(true);
    await workbench.clickRibbon('Ångra');
    await frame
      .getByText(/är ångrat/)
      .first()
      .waitFor();
    expect(canonical(await workbench.content())).toEqual(before);
  });

  test('a sign-off is taken back', async () => {
    const frame = frameOf(workbench);
    await frame.locator('details').evaluate((folded: HTMLDetailsElement) => {
      folded.open = true;
    });
    await frame.getByRole('button', { name: /^Ta bort godkännandet/ }).click();
    await frame.getByRole('article').first().waitFor();
    expect(await frame.getByText(/^Avsiktliga/).count()).toBe(0);
  });

  test('only what touches the sheet that is shown is told, when a sheet is checked', async () => {
    const frame = frameOf(workbench);
    await workbench.page.evaluate(() => {
      const { model } = window.finsamWorkbench!;
      model.select(model.sheet('Insatser'), { row: 0, column: 0, rows: 1, columns: 1 });
    });
    await frame.getByRole('radio', { name: 'Blad' }).click();
    await frame.getByRole('main').getByRole('button', { name: 'Granska', exact: true }).click();
    await frame.getByText(/^Granskat kl\. [\d.]+: Insatser\. /).waitFor();
    expect(await frame.getByRole('article').count()).toBe(0);
    await frame.getByRole('radio', { name: 'Markering' }).click();
    await workbench.page.evaluate(() => {
      const { model } = window.finsamWorkbench!;
      model.select(model.sheet('Lokaler'), { row: 4, column: 1, rows: 2, columns: 3 });
    });
    await frame.getByRole('main').getByRole('button', { name: 'Granska', exact: true }).click();
    await frame.getByText(/^Granskat kl\. [\d.]+: Lokaler B5:D6\. /).waitFor();
    expect(await frame.getByRole('article').count()).toBe(1);
  });

  test('a pasted table is checked with its own places, and the workbook is left alone', async () => {
    const frame = frameOf(workbench);
    const before = await workbench.content();
    await frame.getByRole('button', { name: 'Inklistrad tabell' }).click();
    await frame
      .getByRole('textbox', { name: 'Tabell eller text' })
      .fill('Kostnad\t2024\t2025\nPersonal\t1 200\t1 300\nLokaler\t300\t350\nSumma\t1 500\t1 750\n');
    await frame.getByRole('button', { name: 'Granska texten' }).click();
    const card = frame.getByRole('article');
    await card.waitFor();
    expect(await card.innerText()).toMatch(/rad 4/);
    expect(await card.innerText()).toMatch(/1\s650/);
    expect(await violations(frame)).toEqual([]);
    expect(await workbench.content()).toEqual(before);
  });

  test('nothing was complained of', () => {
    // Univer's own: a workbook that is loaded in the place of another is drawn once before it is there.
    const ours = workbench.complaints.filter((text) => !text.includes('cannot find current workbook'));
    expect(ours).toEqual([]);
  });
});

/** The frame is another one after the pane has been loaded again. */
function frameOf({ page }: OpenWorkbench): Frame {
  const frame = page.frame({ name: 'addin' });
  if (frame === null) throw new Error('The workbench has no frame.');
  return frame;
}

/** The workbook is opened anew, in another Excel as it were: only what is in the workbook is still known. */
async function openAgain(workbench: OpenWorkbench): Promise<void> {
  const { page } = workbench;
  const content = await workbench.content();
  await page.goto(`${workbenchUrl()}/`);
  await page.evaluate(() => window.workbenchReady);
  await load(workbench, content);
  await workbench.clickRibbon('Granska');
  await frameOf(workbench).getByRole('heading', { name: 'Resultat' }).waitFor();
}

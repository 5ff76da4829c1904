import { unzipSync } from 'fflate';
import type { Download } from 'playwright-core';
import { bookPeriods } from '../../src/finsam/hours/hoursFollowUp';
import { readHours } from '../../src/sheets';
import { HOURS_FIELD, SIGNED_BY_FIELD, TEAM_FIELD } from '../../src/sheets/hours/hoursTemplateFields';
import { parseReference } from '../../src/workbook/addresses';
import type { CellValue } from '../../src/workbook/snapshot';
import { snapshotOfContent } from '../../src/workbook/snapshotOfContent';
import { readContent, writeContent } from '../../src/xlsx';
import { PRINTED } from '../sheets/hours/bookOf';
import { violations } from './setup/accessibility';
import { openWorkbench, type OpenWorkbench } from './setup/workbench';

/** The file with values typed into the first cells of inputs, by their names. */
async function filledIn(bytes: Uint8Array, values: Readonly<Record<string, CellValue>>): Promise<Uint8Array> {
  const content = await readContent(bytes);
  const places = new Map(
    Object.entries(values).map(([name, value]) => {
      const found = content.names.find((one) => one.name === name);
      const { row, column } = parseReference(found!.formula)!.area;
      return [`${row},${column}`, value];
    }),
  );
  const sheets = content.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => ({
      ...cell,
      value: places.get(`${cell.row},${cell.column}`) ?? cell.value,
    })),
  }));
  return writeContent({ ...content, sheets });
}

async function bytesOf(download: Download): Promise<Uint8Array> {
  return Uint8Array.from(Buffer.concat(await (await download.createReadStream()).toArray()));
}

describe('the hours of member organisations, from the templates to the claims', () => {
  let workbench: OpenWorkbench;
  let templates: Readonly<Record<string, Uint8Array>> = {};
  beforeAll(async () => {
    workbench = await openWorkbench({
      example: 'gavleborg-2025',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await workbench.frame
      .getByRole('button', { name: /I ordning$/ })
      .nth(5)
      .waitFor();
  });
  afterAll(() => workbench.close());

  const hoursInWorkbook = async () => readHours(snapshotOfContent(await workbench.content()));

  /** Drops files on the place for them, as from a folder of the computer. */
  async function drop(files: Readonly<Record<string, Uint8Array>>): Promise<void> {
    const { frame } = workbench;
    const transfer = await frame.evaluateHandle(
      (contents) => {
        const data = new DataTransfer();
        for (const [name, text] of contents)
          data.items.add(new File([Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))], name));
        return data;
      },
      Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')] as const),
    );
    await frame
      .getByText('Släpp ifyllda mallar här, eller')
      .dispatchEvent('drop', { dataTransfer: transfer });
  }

  test('the sheets are built from the pane, and the workbook is otherwise as it was', async () => {
    const { frame, settled } = workbench;
    const before = await workbench.content();
    await frame.getByRole('button', { name: 'Trisam', exact: true }).click();
    await frame.getByRole('button', { name: 'Bygg bladen' }).click();
    await frame.getByText('Bladen för rapporterade Trisamtimmar 2025 är skapade.').waitFor();
    await settled();
    const { hours, problems } = await hoursInWorkbook();
    expect(problems).toEqual([]);
    expect(hours).toMatchObject({ year: 2025, periodKind: 'tertial', reports: [] });
    const now = await workbench.content();
    const budgetSheets = new Set(before.sheets.map(({ name }) => name));
    expect(now.sheets.filter(({ name }) => budgetSheets.has(name))).toEqual(before.sheets);
  });

  test('the last day is kept in the workbook, and stands in the templates and the letter', async () => {
    const { frame, page } = workbench;
    await frame.getByRole('combobox', { name: 'Period' }).selectOption('2025-T1');
    await frame.getByLabel('Ska vara inne senast').fill('2025-05-15');
    await frame.getByRole('button', { name: 'Spara dagen' }).click();
    await frame.getByText('Sista dagen är sparad.').waitFor();
    expect((await hoursInWorkbook()).hours?.deadlines).toEqual(['2025-05-15', null, null]);
    await frame.getByRole('combobox', { name: 'Organisation' }).selectOption('Ockelbo kommun');
    await frame.getByRole('button', { name: 'Kopiera brev' }).click();
    await frame.getByText('Kopierat.').waitFor();
    const letter = await page.evaluate(() => navigator.clipboard.readText());
    expect(letter).toContain('timmar i Trisam-team från Ockelbo kommun, tertial 1 2025');
    expect(letter).toContain('senast 15 maj 2025');
  });

  test('all thirteen templates come as one zip, and one opens as a workbook of its own', async () => {
    const { frame, page } = workbench;
    const zipped = page.waitForEvent('download');
    await frame.getByRole('button', { name: 'Gör 13 mallar' }).click();
    const zip = await zipped;
    expect(zip.suggestedFilename()).toBe('trisamtimmar-2025-t1.zip');
    templates = unzipSync(await bytesOf(zip));
    expect(Object.keys(templates)).toHaveLength(13);
    const opened = page.waitForEvent('download');
    await frame.getByRole('button', { name: 'Öppna mallen' }).click();
    const file = await opened;
    await frame.getByText('Mallen är öppnad som en ny arbetsbok.').waitFor();
    // The files tell when they were made.
    expect(await readContent(await bytesOf(file))).toEqual(
      await readContent(templates['trisamtimmar-2025-t1-ockelbo-kommun.xlsx']!),
    );
  });

  test('files that come back are shown with their verdicts before anything is written', async () => {
    const { frame } = workbench;
    const before = await workbench.content();
    const files: Record<string, Uint8Array> = {};
    for (const [member, hours] of PRINTED.slice(0, 4)) {
      const [name, bytes] = Object.entries(templates).find(([file]) =>
        file.includes(
          member
            .toLowerCase()
            .normalize('NFD')
            .replace(/[\u0300-\u036f]/g, '')
            .replaceAll(' ', '-'),
        ),
      )!;
      files[name] = await filledIn(bytes, {
        [TEAM_FIELD.name]: '=1+1',
        [HOURS_FIELD.name]: Math.min(hours, 176),
        [SIGNED_BY_FIELD.name]: 'Kim Ek',
      });
    }
    files['brev.xlsx'] = new TextEncoder().encode('Hej! Här kommer våra timmar.');
    files['tom.xlsx'] = templates['trisamtimmar-2025-t1-soderhamn-kommun.xlsx']!;
    await drop(files);
    await frame.getByText('4 att ta in, 2 som inte tas in.').waitFor();
    await frame.getByText(/brev\.xlsx/).waitFor();
    await frame.getByText(/Mallen för Söderhamn kommun är inte ifylld/).waitFor();
    expect(await frame.getByRole('table', { name: /Rapporter som tas in/ }).innerText()).toContain('Summa');
    expect(await workbench.content()).toEqual(before);
    for (const look of ['light', 'dark'] as const) {
      await workbench.page.emulateMedia({ colorScheme: look });
      expect(await violations(frame)).toEqual([]);
    }
    expect(
      await frame.evaluate(() => {
        const content = document.querySelector('[data-scrolls]')!;
        return content.scrollWidth - content.clientWidth;
      }),
    ).toBe(0);
  });

  test('taken in, they stand in the workbook with hours and amounts, as text and numbers only', async () => {
    const { frame, settled } = workbench;
    const requests = await workbench.page.evaluate(() => window.finsamWorkbench!.host.log.length);
    await frame.getByRole('button', { name: 'Ta in 4 rapporter' }).click();
    await frame.getByText('Intagna rapporter: 4. Bladen är uppdaterade.').waitFor();
    await settled();
    // One sync reads, one writes; the overview is read anew after it.
    expect(
      await workbench.page.evaluate(
        (from) => window.finsamWorkbench!.host.log.slice(from).filter(({ error }) => error !== null),
        requests,
      ),
    ).toEqual([]);
    const { hours } = await hoursInWorkbook();
    expect(
      hours?.reports.map(({ member, rows }) => [member, rows[0]?.team, rows[0]?.months[0]?.toNumber()]),
    ).toEqual(PRINTED.slice(0, 4).map(([member, all]) => [member, '=1+1', Math.min(all, 176)]));
    const { sheets } = await workbench.content();
    const teams = sheets.find(({ name }) => name === 'Trisam per team')!;
    expect(teams.cells.filter(({ value }) => value === '=1+1')).toHaveLength(4);
    expect(teams.cells.filter(({ formula }) => formula?.includes('1+1'))).toEqual([]);
    expect(bookPeriods(hours!)).toHaveLength(3);
    // 56 hours × 419.39 kr, as printed of Hofors.
    const claims = sheets.find(({ name }) => name === 'Rekvisitioner')!;
    expect(claims.cells.map(({ value }) => value)).toContain(23_486);
  });

  test('the same files once more change nothing', async () => {
    const { frame } = workbench;
    const before = (await hoursInWorkbook()).hours;
    const [name, bytes] = Object.entries(templates).find(([file]) => file.includes('hofors'))!;
    await drop({
      [name]: await filledIn(bytes, {
        [TEAM_FIELD.name]: '=1+1',
        [HOURS_FIELD.name]: 56,
        [SIGNED_BY_FIELD.name]: 'Kim Ek',
      }),
    });
    await frame.getByText(/är redan intagen och har samma innehåll/).waitFor();
    await frame.getByText('Det finns inget att ta in.').waitFor();
    await frame.getByRole('button', { name: 'Släng' }).click();
    expect((await hoursInWorkbook()).hours).toEqual(before);
  });

  test('who has not answered is told, in words for a reminder too', async () => {
    const { frame, page } = workbench;
    await frame.getByRole('button', { name: 'Kopiera påminnelse' }).click();
    await frame.getByText('Kopierat.').waitFor();
    const letter = await page.evaluate(() => navigator.clipboard.readText());
    expect(letter.match(/^- .*$/gm)).toHaveLength(9);
    expect(letter).not.toContain('Bollnäs');
    expect(letter).toContain('- Söderhamn kommun');
  });

  test('a report is taken out again, and both can be undone', async () => {
    const { frame } = workbench;
    await frame.getByRole('button', { name: /^Ta bort rapporten från Hofors kommun/ }).click();
    await frame.getByText('Rapporten från Hofors kommun är borttagen.').waitFor();
    expect((await hoursInWorkbook()).hours?.reports).toHaveLength(3);
    await frame.getByRole('button', { name: 'Ångra', exact: true }).click();
    await frame.getByText('”Ta bort rapport” är ångrat.').waitFor();
    expect((await hoursInWorkbook()).hours?.reports).toHaveLength(4);
    await frame.getByRole('button', { name: 'Ångra', exact: true }).click();
    await frame.getByText('”Ta in Trisamtimmar” är ångrat.').waitFor();
    expect((await hoursInWorkbook()).hours?.reports).toEqual([]);
  });

  test('nothing complained on the way', () => {
    expect(workbench.complaints).toEqual([]);
  });
});

import { type OpenWorkbench, openWorkbench } from './setup/workbench';

/** Types in the cell that is selected at the start, A1, and goes on to the cell below. */
async function typeInGrid(workbench: OpenWorkbench, ...texts: string[]): Promise<void> {
  const { page } = workbench;
  const canvases = await Promise.all(
    (await page.locator('#grid canvas').all()).map((canvas) => canvas.boundingBox()),
  );
  const areaOf = (box: (typeof canvases)[number]): number => (box === null ? 0 : box.width * box.height);
  const grid = canvases.sort((one, other) => areaOf(other) - areaOf(one))[0];
  if (!grid) throw new Error('The grid is not drawn.');
  // Just inside the first cell: row numbers and column letters stand before it.
  await page.mouse.click(grid.x + 60, grid.y + 30);
  for (const text of texts) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  await workbench.settled();
}

async function save(workbench: OpenWorkbench): Promise<{ name: string; bytes: Buffer }> {
  const download = workbench.page.waitForEvent('download');
  await workbench.clickRibbon('Spara');
  const file = await download;
  return {
    name: file.suggestedFilename(),
    bytes: Buffer.concat(await (await file.createReadStream()).toArray()),
  };
}

describe('files in the workbench', () => {
  let workbench: OpenWorkbench;
  beforeEach(async () => {
    workbench = await openWorkbench();
  });
  afterEach(() => workbench.close());

  test('what is typed is calculated, saved, and there again when the file is opened', async () => {
    await typeInGrid(workbench, '9460', '4730', '=SUM(A1:A2)');
    expect(await workbench.value('Blad1', 'A3')).toBe(14190);
    const { name, bytes } = await save(workbench);
    expect(name).toBe('Bok1.xlsx');

    const other = await openWorkbench();
    await other.page
      .locator('#file')
      .setInputFiles({ name: 'Budget 2025.xlsx', mimeType: 'application/octet-stream', buffer: bytes });
    await other.page.locator('#fileName').getByText('Budget 2025').waitFor();
    await other.settled();
    expect(await other.value('Blad1', 'A3')).toBe(14190);
    expect(
      (await other.content()).sheets[0]?.cells.find(({ row, column }) => row === 2 && column === 0)?.formula,
    ).toBe('=SUM(A1:A2)');
    await other.close();
  });

  test('a file is opened by dropping it on the page', async () => {
    await typeInGrid(workbench, '5796');
    const { bytes } = await save(workbench);
    const other = await openWorkbench();
    const transfer = await other.page.evaluateHandle(
      (data) => {
        const carried = new DataTransfer();
        carried.items.add(new File([Uint8Array.from(data)], 'Dragen.xlsx'));
        return carried;
      },
      [...bytes],
    );
    await other.page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer });
    await other.page.getByText('Släpp filen för att öppna den').waitFor();
    await other.page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
    await other.page.locator('#fileName').getByText('Dragen').waitFor();
    expect(await other.value('Blad1', 'A1')).toBe(5796);
    expect(await other.page.getByText('Släpp filen för att öppna den').count()).toBe(0);
    await other.close();
  });

  test('a file that only calls itself a workbook gives a message, and the workbook stays', async () => {
    await typeInGrid(workbench, '5796');
    await workbench.page.locator('#file').setInputFiles({
      name: 'trasig.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('no zip'),
    });
    await workbench.page.getByRole('alert').getByText('trasig.xlsx kunde inte öppnas').waitFor();
    expect(await workbench.value('Blad1', 'A1')).toBe(5796);
  });

  test('the status bar tells count and sum of what is selected', async () => {
    await typeInGrid(workbench, '9460', 'Summa', '4730');
    for (const key of ['ArrowUp', 'Shift+ArrowUp', 'Shift+ArrowUp']) await workbench.page.keyboard.press(key);
    await workbench.page
      .locator('.statusbar-selection')
      .getByText(/Antal: 3\s+Summa: 14.190/)
      .waitFor();
  });
});

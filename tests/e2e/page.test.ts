import { type OpenWorkbench, openWorkbench } from './setup/workbench';

describe('the workbench’s page', () => {
  let workbench: OpenWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
  });
  afterAll(() => workbench.close());

  test('starts the add-in in its frame, as Excel on the platform that it plays, in Swedish', async () => {
    const office = await workbench.frame.evaluate(async () => {
      const { host, platform } = await Office.onReady();
      return { host, platform, language: Office.context.displayLanguage.toLowerCase() };
    });
    expect(office).toEqual({ host: 'Excel', platform: 'Mac', language: 'sv-se' });
  });

  test('draws the ribbon that the manifest describes', async () => {
    const { page } = workbench;
    expect(await page.getByRole('tab', { name: 'Finsamkalkyl' }).count()).toBe(1);
    expect(
      await page
        .getByRole('toolbar')
        .getByRole('group')
        .evaluateAll((groups) => groups.map((group) => group.getAttribute('aria-label'))),
    ).toEqual([
      'Arkiv',
      'Budget',
      'Uppföljning',
      'Granska',
      'Arbetsbok',
      'Ångra och frys', // prettier-ignore
    ]);
    const drawn = await page
      .getByRole('toolbar')
      .locator('img')
      .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));
    expect(drawn).toEqual(Array(9).fill(32));
  });

  test('every function that a button of the ribbon runs is associated by the add-in', async () => {
    const associated = await workbench.frame.evaluate(async () => {
      await Office.onReady();
      // Typed nowhere; office.js itself looks functions up here.
      return Object.keys(
        (Office.actions as unknown as { _association: { mappings: object } })._association.mappings,
      );
    });
    expect(associated).toEqual(
      expect.arrayContaining([
        'NEWBUDGET',
        'CHECKWORKBOOK',
        'UPDATEWORKBOOK',
        'READWORKBOOK',
        'UNDOLAST',
        'FREEZEFUNCTIONS',
      ]),
    );
  });

  test('the ribbon is one stop for the Tab key, and arrows walk in it', async () => {
    const { page } = workbench;
    const stops = await page
      .getByRole('toolbar')
      .locator('button')
      .evaluateAll((buttons) => buttons.map((button) => (button as HTMLButtonElement).tabIndex));
    expect(stops.filter((stop) => stop === 0)).toHaveLength(1);
    await page.getByRole('button', { name: 'Ny', exact: true }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Öppna');
    await page.keyboard.press('End');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Frys till värden');
  });

  test('the pane is closed by its cross and shown again by the ribbon, and has kept running', async () => {
    const { page, frame } = workbench;
    const pane = page.locator('#pane');
    await frame.evaluate(() => Object.assign(window, { stillHere: true }));
    await page.getByRole('button', { name: 'Stäng panelen' }).click();
    expect(await pane.isVisible()).toBe(false);
    await workbench.clickRibbon('Visa panelen');
    expect(await pane.isVisible()).toBe(true);
    expect(await frame.evaluate(() => 'stillHere' in window)).toBe(true);
  });

  test('the pane is made wider and narrower from the keyboard', async () => {
    const { page } = workbench;
    const width = async (): Promise<number> => (await page.locator('#pane').boundingBox())?.width ?? 0;
    const before = await width();
    await page.getByRole('separator').focus();
    await page.keyboard.press('ArrowLeft');
    expect(await width()).toBe(before + 20);
    await page.keyboard.press('ArrowRight');
    expect(await width()).toBe(before);
  });

  test('a file that is no workbook gives a message, which can be put away', async () => {
    const { page } = workbench;
    await page
      .locator('#file')
      .setInputFiles({ name: 'budget.csv', mimeType: 'text/csv', buffer: Buffer.from('a;b') });
    const alert = page.getByRole('alert');
    await alert.getByText('budget.csv är ingen .xlsx-fil').waitFor();
    await alert.getByRole('button', { name: 'Stäng meddelandet' }).click();
    expect(await alert.textContent()).toBe('');
  });

  /** What is associated with the name in the frame: nothing any more. */
  const forget = (name: string): Promise<void> =>
    workbench.frame.evaluate((key) => {
      delete (Office.actions as unknown as { _association: { mappings: Record<string, unknown> } })
        ._association.mappings[key];
    }, name.toUpperCase());

  test('a button of the ribbon runs the function that the add-in has associated, and tells it which button', async () => {
    const { frame } = workbench;
    await forget('undoLast');
    await frame.evaluate(() =>
      Office.actions.associate('undoLast', (event: Office.AddinCommands.Event) => {
        document.title = `ran from ${event.source.id}`;
        event.completed();
      }),
    );
    await workbench.clickRibbon('Ångra');
    await frame.waitForFunction(() => document.title === 'ran from Undo.Button');
    expect(await workbench.page.getByRole('alert').textContent()).toBe('');
  });

  test('a function that the add-in does not have is told in a message', async () => {
    const alert = workbench.page.getByRole('alert');
    await forget('freezeFunctions');
    await workbench.clickRibbon('Frys till värden');
    await alert.getByText('Tillägget har ingen funktion som heter freezeFunctions').waitFor();
    await alert.getByRole('button').click();
  });

  test('nothing complains in the console', () => {
    expect(workbench.complaints).toEqual([]);
  });
});

import type { Frame } from 'playwright-core';
import { violations } from './setup/accessibility';
import { openWorkbench, type OpenOptions, type OpenWorkbench } from './setup/workbench';

async function withWorkbench(
  options: OpenOptions,
  act: (workbench: OpenWorkbench) => Promise<void>,
): Promise<void> {
  const workbench = await openWorkbench(options);
  try {
    await act(workbench);
  } finally {
    await workbench.close();
  }
}

const inOrder = (frame: Frame) => frame.getByRole('button', { name: /I ordning$/ });

test('the first-run page builds the example, and the overview finds every sheet in order', async () => {
  await withWorkbench({}, async ({ frame, settled, value, complaints }) => {
    await frame.getByRole('button', { name: /Öppna exempel/ }).click();
    await inOrder(frame).nth(5).waitFor();
    await settled();
    expect(await inOrder(frame).allInnerTexts()).toHaveLength(6);
    expect(await value('Budget', 'A1')).not.toBeNull();
    expect(complaints).toEqual([]);
  });
});

test('a new budget goes through its six steps to a workbook, by keyboard alone', async () => {
  await withWorkbench({}, async ({ frame, page, settled, content }) => {
    await frame.getByRole('button', { name: /^Ny budget/ }).focus();
    await page.keyboard.press('Enter');
    await frame.getByRole('button', { name: /Exempel: Jämtland/ }).focus();
    await page.keyboard.press('Enter');
    for (const step of [
      'Förbundet',
      'Medlemmar',
      'Medlemsbidrag',
      'Insatser',
      'Kostnader och eget kapital',
    ]) {
      const heading = frame.getByRole('heading', { level: 1, name: step, exact: true });
      await heading.waitFor();
      expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
      await frame.getByRole('button', { name: 'Nästa' }).focus();
      await page.keyboard.press('Enter');
    }
    await frame.getByRole('button', { name: 'Skapa budget' }).focus();
    await page.keyboard.press('Enter');
    await inOrder(frame).nth(5).waitFor();
    await settled();
    expect((await content()).sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Budget', 'Eget kapital']),
    );
  });
});

test('what the commands did is told, undone and asked about in the pane', async () => {
  await withWorkbench({ example: 'gavleborg-2025' }, async ({ frame, page, settled, content }) => {
    await inOrder(frame).nth(5).waitFor();
    const freeze = frame.getByRole('button', { name: 'Frys till värden' });
    await freeze.focus();
    await page.keyboard.press('Enter');
    await frame.getByRole('alertdialog').waitFor();
    expect(await violations(frame)).toEqual([]);
    await page.keyboard.press('Escape');
    await frame.getByRole('alertdialog').waitFor({ state: 'detached' });
    // The focus is back where the question was asked from.
    expect(await freeze.evaluate((element) => element === document.activeElement)).toBe(true);
    await freeze.click();
    await frame.getByRole('alertdialog').getByRole('button', { name: 'Frys till värden' }).click();
    await frame.getByText(/har blivit värden/).waitFor();
    await settled();
    const ownFormulas = async (): Promise<number> =>
      (await content()).sheets
        .flatMap(({ cells }) => cells)
        .filter(({ formula }) => formula?.includes('FINSAM.')).length;
    expect(await ownFormulas()).toBe(0);
    await frame.getByRole('button', { name: 'Ångra', exact: true }).click();
    await frame.getByText(/är ångrat/).waitFor();
    await settled();
    expect(await ownFormulas()).toBeGreaterThan(0);
  });
});

test('the ribbon leads to a new budget and reads the workbook into the pane', async () => {
  await withWorkbench({ example: 'gavleborg-2025' }, async ({ frame, clickRibbon }) => {
    await inOrder(frame).nth(5).waitFor();
    await clickRibbon('Läs in');
    await frame.getByRole('heading', { name: 'Planen i arbetsboken' }).waitFor();
    await frame.getByRole('row', { name: /Resultat −7.047 0 0/ }).waitFor();
    await clickRibbon('Ny budget');
    await frame.getByRole('heading', { name: 'Ny budget' }).waitFor();
  });
});

test('a draft is there again after the page has been loaded anew', async () => {
  await withWorkbench({}, async ({ frame, page }) => {
    await frame.getByRole('button', { name: /^Ny budget/ }).click();
    await frame.getByRole('button', { name: /Tom budget/ }).click();
    await frame.getByLabel(/Förbundets namn/).fill('Förbundet i Norr');
    await page.reload();
    await page.evaluate(() => window.workbenchReady);
    const again = page.frame({ name: 'addin' })!;
    await again.getByRole('navigation').getByRole('button', { name: 'Ny budget' }).click();
    await again.getByLabel(/Förbundets namn/).waitFor();
    expect(await again.getByLabel(/Förbundets namn/).inputValue()).toBe('Förbundet i Norr');
  });
});

describe.each(['light', 'dark'] as const)('in the %s look', (colorScheme) => {
  test('every page can be read and used by everybody', async () => {
    await withWorkbench({ example: 'gavleborg-2025', colorScheme }, async ({ frame }) => {
      await inOrder(frame).nth(5).waitFor();
      const wrong: Record<string, string[]> = { Översikt: await violations(frame) };
      for (const [page, heading] of [
        ['Diagram', 'Tre år i bild'],
        ['Hjälp', 'Hjälp'],
        ['Inställningar', 'Inställningar'],
        ['Ny budget', 'Ny budget'],
      ] as const) {
        await frame.getByRole('navigation', { name: 'Sidor' }).getByRole('button', { name: page }).click();
        await frame.getByRole('heading', { level: 1, name: heading }).waitFor();
        wrong[page] = await violations(frame);
      }
      await frame.getByRole('button', { name: /Exempel: Gävleborg/ }).click();
      for (const step of [
        'Medlemmar',
        'Medlemsbidrag',
        'Insatser',
        'Kostnader och eget kapital',
        'Granska och skapa',
      ]) {
        await frame.getByRole('button', { name: 'Nästa' }).click();
        await frame.getByRole('heading', { level: 1, name: step, exact: true }).waitFor();
        wrong[step] = await violations(frame);
      }
      for (const [page, found] of Object.entries(wrong)) expect({ page, found }).toEqual({ page, found: [] });
    });
  });
});

import { violations } from './setup/accessibility';
import { openWorkbench, type OpenWorkbench } from './setup/workbench';

/** The page of goals with those of 2020, its first goal and measure unfolded. */
async function showMeasure({ frame }: OpenWorkbench): Promise<void> {
  await frame.getByRole('button', { name: /^1 Våra insatser/ }).click();
  await frame.getByRole('button', { name: /^1\.2 / }).click();
  await frame.getByRole('button', { name: /^1\.2\.1 / }).click();
}

describe('the page of goals', () => {
  let workbench: OpenWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
    const { frame } = workbench;
    await frame.getByRole('button', { name: 'Hoppa över' }).click();
    await frame.getByRole('button', { name: 'Mål', exact: true }).click();
    await frame.getByRole('button', { name: /^Gävleborg 2020/ }).click();
    await frame.getByRole('button', { name: 'Bygg bladen' }).waitFor();
  });
  afterAll(() => workbench.close());

  test.each(['Ljust', 'Mörkt', 'Hög kontrast'])('keeps WCAG 2.2 AA in the look %s', async (look) => {
    const { frame } = workbench;
    await frame.getByRole('button', { name: 'Inställningar' }).click();
    await frame.getByRole('radio', { name: look }).click();
    await frame.getByRole('button', { name: 'Mål', exact: true }).click();
    await showMeasure(workbench);
    expect(await violations(frame)).toEqual([]);
    for (const section of ['Enkäter', 'Insatser', 'Regler', 'Målen']) {
      await frame.getByRole('button', { name: section, exact: true }).click();
      expect(await violations(frame)).toEqual([]);
    }
  });

  test('a row that is moved keeps the focus, by its button and by keys', async () => {
    const { frame, page } = workbench;
    const focused = () => frame.evaluate(() => document.activeElement?.textContent ?? '');
    const row = frame.getByRole('button', { name: /^1 Våra insatser/ });
    await row.focus();
    await page.keyboard.press('Alt+ArrowDown');
    await frame.getByText('mål 1 står nu på plats 2 av 4').waitFor();
    expect(await focused()).toMatch(/^1 Våra insatser/);
    await page.keyboard.press('Alt+ArrowUp');
    await frame.getByText('mål 1 står nu på plats 1 av 4').waitFor();
    await row.click();
    const down = frame.getByRole('button', { name: 'Flytta ned mål 1' });
    await down.click();
    await frame.getByText('mål 1 står nu på plats 2 av 4').waitFor();
    expect(await down.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  test('nothing is wider than the pane', async () => {
    const { frame } = workbench;
    const hidden = await frame.evaluate(() => {
      const content = document.querySelector('[data-scrolls]')!;
      return content.scrollWidth - content.clientWidth;
    });
    expect(hidden).toBe(0);
  });
});

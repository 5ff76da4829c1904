import type { OpenWorkbench } from './workbench';

/** Goes to a cell by the name box, as a person would, and types there. The tab must be the one that is shown. */
export async function typeInCell(
  { page, settled }: OpenWorkbench,
  address: string,
  text: string,
): Promise<void> {
  const nameBox = page.locator('#grid input').first();
  await nameBox.click();
  await nameBox.fill(address);
  await nameBox.press('Enter');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await settled();
}

import type { BrowserContextOptions, ConsoleMessage, Frame, Page, Request } from 'playwright-core';
import type { WorkbookContent } from '../../../src/workbook/content';
import type { CellValue } from '../../../src/workbook/snapshot';
import { parseAddress } from '../../../src/workbook/addresses';
import { newContext, workbenchUrl } from './browser';

export interface OpenOptions extends BrowserContextOptions {
  /** Loaded by the add-in itself, as `?example=` asks it to. */
  readonly example?: string;
}

export interface OpenWorkbench {
  readonly page: Page;
  /** The add-in's own page, with the unmodified Office.js. */
  readonly frame: Frame;
  /** Errors and warnings that page and frame wrote to the console, and what they threw. */
  readonly complaints: readonly string[];
  readonly requests: readonly Request[];
  /** Resolves when every request of the add-in is answered and every formula calculated. */
  settled(): Promise<void>;
  /** The whole workbook as plain data. */
  content(): Promise<WorkbookContent>;
  /** Calculated value of one cell, "B7"; null when it is empty. */
  value(sheet: string, address: string): Promise<CellValue>;
  /** Clicks the button of the ribbon with the label. */
  clickRibbon(label: string): Promise<void>;
  close(): Promise<void>;
}

const complaintOf = (message: ConsoleMessage): string[] =>
  ['error', 'warning'].includes(message.type())
    ? [`${message.type()}: ${message.text()} (${message.location().url})`]
    : [];

/** Opens the workbench in a context of its own and waits until the add-in in its frame has started. */
export async function openWorkbench({
  example,
  ...contextOptions
}: OpenOptions = {}): Promise<OpenWorkbench> {
  const context = await newContext({
    viewport: { width: 1440, height: 900 },
    acceptDownloads: true,
    ...contextOptions,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: Request[] = [];
  page.on('console', (message) => complaints.push(...complaintOf(message)));
  page.on('pageerror', (error) => complaints.push(`thrown: ${error.message}`));
  page.on('request', (request) => requests.push(request));
  await page.goto(`${workbenchUrl()}/${example === undefined ? '' : `?example=${example}`}`);
  await page.evaluate(() => window.workbenchReady);
  const frame = page.frame({ name: 'addin' });
  if (frame === null) throw new Error(`The workbench has no frame. It said: ${complaints.join('\n')}`);

  const settled = (): Promise<void> => page.evaluate(() => window.finsamWorkbench!.settled());
  const content = (): Promise<WorkbookContent> =>
    page.evaluate(() => window.finsamWorkbench!.model.getContent());
  return {
    page,
    frame,
    complaints,
    requests,
    settled,
    content,
    value: async (sheetName, address) => {
      const cell = parseAddress(address);
      if (cell === null) throw new Error(`${address} is no address.`);
      const sheet = (await content()).sheets.find(({ name }) => name === sheetName);
      if (sheet === undefined) throw new Error(`The workbook has no sheet named ${sheetName}.`);
      return sheet.cells.find(({ row, column }) => row === cell.row && column === cell.column)?.value ?? null;
    },
    clickRibbon: (label) =>
      page.getByRole('toolbar').getByRole('button', { name: label, exact: true }).click(),
    close: () => context.close(),
  };
}

import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';

// Starting Chromium's pages and loading a grid takes its time where several tests share few cores. Only what hangs is to fail.
const PATIENCE = 180_000;
jest.setTimeout(PATIENCE);

let connection: Promise<Browser> | null = null;

function fromSetup(variable: string): string {
  const value = process.env[variable];
  if (value === undefined)
    throw new Error(`${variable} is set by globalSetup.mjs: run with --selectProjects e2e.`);
  return value;
}

/** Where the workbench is served: no slash at the end. */
export const workbenchUrl = (): string => fromSetup('FINSAMKALKYL_WORKBENCH');

/** Where the add-in is served as it is deployed, untouched: no slash at the end. */
export const addinUrl = (): string => fromSetup('FINSAMKALKYL_ADDIN');

/** A context of its own in the one Chromium that all end-to-end tests share. */
export async function newContext(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  connection ??= chromium.connect(fromSetup('FINSAMKALKYL_CHROMIUM'));
  const context = await (
    await connection
  ).newContext({ locale: 'sv-SE', timezoneId: 'Europe/Stockholm', ...options });
  context.setDefaultTimeout(PATIENCE / 2);
  return context;
}

// Closing the connection leaves the browser running for the next file.
afterAll(async () => {
  if (connection === null) return;
  const browser = await connection;
  connection = null;
  await browser.close();
});

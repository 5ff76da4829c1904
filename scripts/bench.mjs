/**
 * `npm run bench`: prints, from one run on this machine, how fast the custom functions, the workbook, the command line, templates and
 * the checks are, what the checks find, and how large the pane's first load is. It judges nothing: figures of different machines cannot be compared.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchChecks } from './bench/checks.mjs';
import { benchCheckThread } from './bench/checkThread.mjs';
import { benchCommandLine } from './bench/commandLine.mjs';
import { benchFirstLoad } from './bench/firstLoad.mjs';
import { benchFunctions } from './bench/functions.mjs';
import { benchTemplates } from './bench/templates.mjs';
import { benchWorkbook } from './bench/workbook.mjs';
import { buildStale } from './build.mjs';
import { launchChromium } from './chromium.mjs';
import { startServer } from './serve.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

await buildStale();
const server = await startServer({ port: 0 });
const browser = await launchChromium();
try {
  const context = await browser.newContext({ locale: 'sv-SE', viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(server.url);
  await page.evaluate('window.workbenchReady');
  await benchFunctions(page, page.frame({ name: 'addin' }));
  await page.close();
  await benchWorkbook(context, server.url, root);
  await benchFirstLoad(context, server.url);
  await benchCheckThread(context, root);
  benchCommandLine(root);
  await benchTemplates(root);
  await benchChecks(root);
} finally {
  await browser.close();
  await server.close();
}

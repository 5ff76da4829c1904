/** How long the thread of the pane's checks computes, in Chromium: from its being handed the workbook to what is found in it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { milliseconds, printTable, whole } from './table.mjs';

const CELLS = 10_000;
const AGAIN = 9;

/** Runs in the page. What is found is nothing; a first check that is asked for at once finds its thread unpractised. */
async function timeChecks({ script, name, planText, cells, again, practises }) {
  const { books } = window;
  const { content, ...counts } = name === 'own' ? books.ownWorkbook(planText) : await books.ledger(cells);
  const workbook = books.dataOfContent(content);
  const worker = new Worker(URL.createObjectURL(new Blob([script])));
  const answer = (kind) =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => {
        if (data.kind === kind) resolve(data);
        if (data.kind === 'failed') reject(new Error(data.reason));
      };
      worker.onerror = ({ message }) => reject(new Error(message));
    });
  await answer('ready');
  if (practises) await new Promise((done) => setTimeout(done, 5_000));
  const times = [];
  for (let run = 0; run <= again; run++) {
    const found = answer('found');
    worker.postMessage({ kind: 'workbook', workbook });
    const { findings, took } = await found;
    times.push(took);
    if (findings.length > 0) throw new Error(`${counts.name}: ${JSON.stringify(findings[0])}`);
  }
  worker.terminate();
  return { ...counts, times };
}

/**
 * @param {import('playwright-core').BrowserContext} context
 * @param {string} root the project's folder
 */
export async function benchCheckThread(context, root) {
  const bundled = async (contents) => {
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: root },
      bundle: true,
      minify: true,
      write: false,
      format: 'iife',
      target: 'es2021',
      logLevel: 'error',
    });
    return outputFiles[0].text;
  };
  const script = TIMED + (await bundled(`import './src/commands/checkWorker';`));
  const planText = readFileSync(path.join(root, 'assets/examples/gavleborg-2025.json'), 'utf8');
  const page = await context.newPage();
  await page.evaluate(await bundled(BOOKS));
  const rows = [];
  for (const name of ['own', 'ledger'])
    for (const practises of [true, false]) {
      const options = { script, name, planText, cells: CELLS, again: AGAIN, practises };
      const { name: title, cells, formulas, times } = await page.evaluate(timeChecks, options);
      const shown = [times[0], times[1], times[AGAIN]].map(milliseconds);
      rows.push([`${title}${practises ? '' : ', at once'}`, whole(cells), whole(formulas), ...shown]);
    }
  await page.close();
  printTable(
    "Time of computing of checks in the pane's own thread: after the page has been shown for a while, or at once",
    ['workbook', 'cells', 'formulas', 'first', 'second', 'tenth'],
    rows,
  );
}

/** Before the thread's own code: each of its messages says how long it has computed. */
const TIMED = `
let began = 0;
addEventListener('message', () => { began = performance.now(); });
const post = self.postMessage.bind(self);
self.postMessage = (message) => post({ ...message, took: performance.now() - began });
`;

const BOOKS = `
import { dataOfContent, ownWorkbook } from './scripts/bench/checkBooks.mjs';
import { largeWorkbook } from './scripts/bench/largeWorkbook.mjs';
import { readContent } from './src/xlsx';
const ledger = async (size) => {
  const { bytes, ...counts } = largeWorkbook(size);
  return { name: 'ledger', ...counts, content: await readContent(bytes) };
};
window.books = { dataOfContent, ledger, ownWorkbook };
`;

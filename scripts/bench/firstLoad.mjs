/** What the pane loads until its first page shows, Office.js aside, and what the custom functions need of it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { ADDIN_FOLDER } from '../serve.mjs';
import { kilobytes, printTable } from './table.mjs';

const AIM = 180_000;
const ADDIN = '/addin/';

/** Runs in every frame before its scripts: notes in the add-in's when its first page shows, which is its first heading. */
function watchForPage() {
  if (window.name !== 'addin') return;
  const observer = new window.MutationObserver(() => {
    if (document.querySelector('h1, h2, [role="heading"]') === null) return;
    observer.disconnect();
    window.firstPageAt = performance.now();
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** Runs in the add-in's frame when it has come to rest: what it loaded, and what of it before its first page showed. */
function loadedFiles() {
  return performance.getEntriesByType('resource').map(({ name, startTime }) => ({
    pathname: new URL(name).pathname,
    first: startTime <= window.firstPageAt,
  }));
}

/**
 * @param {import('playwright-core').BrowserContext} context
 * @param {string} url the workbench's
 */
export async function benchFirstLoad(context, url) {
  const page = await context.newPage();
  await page.addInitScript(watchForPage);
  await page.goto(url);
  const frame = page.frame({ name: 'addin' });
  await frame.waitForFunction('window.firstPageAt !== undefined');
  await page.evaluate('window.finsamWorkbench.settled()');
  const loaded = (await frame.evaluate(loadedFiles)).filter(({ pathname }) => pathname.startsWith(ADDIN));
  await page.close();

  const sizes = [{ pathname: `${ADDIN}taskpane.html`, first: true }, ...loaded]
    .map(({ pathname, first }) => {
      const file = pathname.slice(ADDIN.length);
      const bytes = readFileSync(path.join(ADDIN_FOLDER, file));
      return {
        file,
        first,
        plain: bytes.length,
        zipped: gzipSync(bytes, { level: 9 }).length,
        hasReact: bytes.includes('react.element'),
      };
    })
    .sort((one, other) => Number(other.first) - Number(one.first) || other.zipped - one.zipped);
  const html = readFileSync(path.join(ADDIN_FOLDER, 'taskpane.html'), 'utf8');
  const deferred = [...html.matchAll(/<script defer src="?([^?">]+)/g)].map(([, file]) => file);
  const forFunctions = deferred.filter((file) => file !== 'commands.js');
  const row = (name, some) => [
    name,
    kilobytes(some.reduce((sum, { zipped }) => sum + zipped, 0)),
    kilobytes(some.reduce((sum, { plain }) => sum + plain, 0)),
    some.some(({ hasReact }) => hasReact) ? 'yes' : 'no',
  ];
  const first = sizes.filter((size) => size.first);
  const later = sizes.filter((size) => !size.first);
  printTable(
    `The pane's load, Office.js aside (aim: first page under ${kilobytes(AIM)} gzipped)`,
    ['file', 'gzipped', 'plain', 'React'],
    [
      ...first.map((size) => row(size.file, [size])),
      row('FIRST PAGE', first),
      ...later.map((size) => row(size.file, [size])),
      row('THEN, TO READ THE WORKBOOK', later),
      row(
        `FUNCTIONS ALONE: ${forFunctions.join(', ')}`,
        sizes.filter(({ file }) => forFunctions.includes(file)),
      ),
    ],
  );
}

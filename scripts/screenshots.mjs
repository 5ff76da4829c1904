/**
 * `npm run screenshots`: the pictures of the README and the handbook, taken of the built add-in in the workbench.
 *
 * A picture is taken when nothing on the page changes any more, and no time or random figure is in any, so that a
 * second run gives the same files. They are cut to what they show.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { buildStale } from './build.mjs';
import { launchChromium } from './chromium.mjs';
import { startServer } from './serve.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const folder = path.join(root, 'docs', 'images');
const VIEWPORT = { width: 1440, height: 900 };
const GAVLEBORG = 'gavleborg-2025';
const JAMTLAND = 'jamtland-2025';

/** In tkr what is granted in 2025, whose formula then stands in the formula bar. */
const A_ROUNDED_AMOUNT = ['Budget', 10, 5];

/** Longest time for a page to come to rest; it takes a fraction of it. */
const PATIENCE = 60_000;

/** Tallest window that the pane is shown in: of longer pages the beginning is seen. */
const TALLEST = 1220;

/** Room for the widest sheet; how much of each is shown, in pixels of the grid. */
const SHEETS_VIEWPORT = { width: 1800, height: 1280 };
const SHEETS = [
  { name: 'Förutsättningar', file: 'sheet-assumptions', example: GAVLEBORG, width: 1680, height: 790 },
  { name: 'Medlemsbidrag', file: 'sheet-contributions', example: GAVLEBORG, width: 1080, height: 600 },
  { name: 'Insatser', file: 'sheet-insatser', example: GAVLEBORG, width: 1800, height: 860 },
  { name: 'Trisamtimmar', file: 'sheet-trisam-hours', example: GAVLEBORG, width: 960, height: 510 },
  { name: 'Budget', file: 'sheet-budget', example: GAVLEBORG, width: 1080, height: 560 },
  { name: 'Budget', file: 'sheet-budget-grants', example: JAMTLAND, width: 1080, height: 620 },
  { name: 'Eget kapital', file: 'sheet-equity', example: JAMTLAND, width: 1080, height: 930 },
];

const GOAL_SHEETS = [
  { name: 'Måluppfyllelse', file: 'sheet-goal-fulfilment', width: 1240, height: 900 },
  { name: 'Till styrelsen', file: 'sheet-board', width: 1080, height: 900 },
];

/** A workbench of its own, without anything stored from another. */
async function openWorkbench(
  browser,
  url,
  { example = null, viewport = VIEWPORT, today = null, ...look } = {},
) {
  const context = await browser.newContext({
    viewport,
    deviceScaleFactor: 1,
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    reducedMotion: 'reduce',
    ...look,
  });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  if (today !== null) await page.clock.setFixedTime(today);
  await page.goto(example === null ? url : `${url}/?example=${example}`);
  await page.evaluate(() => window.workbenchReady);
  const frame = page.frame({ name: 'addin' });
  if (example !== null)
    await frame
      .getByRole('button', { name: /I ordning$/ })
      .nth(5)
      .waitFor();
  return { page, frame, close: () => context.close() };
}

/** Shows a sheet with one of its cells selected, counted from 0. */
const showSheet = (page, name, row = 0, column = 0) =>
  page.evaluate(
    ([tab, ...cell]) => {
      const { model } = window.finsamWorkbench;
      model.select(model.sheet(tab), { row: cell[0], column: cell[1], rows: 1, columns: 1 });
    },
    [name, row, column],
  );

const closePane = (page) => page.getByRole('button', { name: 'Stäng panelen' }).click();

/** Makes the window so tall that the pane shows all of its page, within bounds. */
async function fitPane(page, frame) {
  const missing = await frame.evaluate(() => {
    const content = document.querySelector('[data-scrolls]');
    const [main] = content.children;
    return Math.ceil(main.getBoundingClientRect().height) - content.clientHeight;
  });
  const { width, height } = page.viewportSize();
  await page.setViewportSize({ width, height: Math.min(height + missing, TALLEST) });
}

/** Takes pictures until two after each other are the same, and keeps that. */
async function takeWhenStill(page, clip) {
  const deadline = Date.now() + PATIENCE;
  const take = () => page.screenshot({ clip, animations: 'disabled', caret: 'hide' });
  await page.evaluate(() => window.finsamWorkbench.settled());
  await page.mouse.move(0, 0);
  for (let before = await take(); ;) {
    const now = await take();
    if (now.equals(before)) return now;
    if (Date.now() > deadline) throw new Error('The page does not come to rest.');
    before = now;
  }
}

const areaOf = (page, selector) => page.locator(selector).boundingBox();

function save(file, picture) {
  const target = path.join(folder, `${file}.png`);
  writeFileSync(target, picture);
  console.log(`${path.relative(root, target)}  ${Math.ceil(readFileSync(target).length / 1024)} kB`);
}

async function sheetPictures(browser, url) {
  for (const example of [GAVLEBORG, JAMTLAND]) {
    const { page, close } = await openWorkbench(browser, url, { example, viewport: SHEETS_VIEWPORT });
    await closePane(page);
    for (const sheet of SHEETS.filter((one) => one.example === example)) {
      await showSheet(page, sheet.name);
      const { x, y } = await areaOf(page, '#grid');
      save(sheet.file, await takeWhenStill(page, { x, y, width: sheet.width, height: sheet.height }));
    }
    await close();
  }
}

/** The pane with the goals of a year, and the sheets that are built from them. */
async function goalPictures(browser, url) {
  const { page, frame, close } = await openWorkbench(browser, url, { viewport: SHEETS_VIEWPORT });
  await frame.getByRole('button', { name: 'Hoppa över' }).click();
  await frame.getByRole('button', { name: 'Mål', exact: true }).click();
  await frame.getByRole('button', { name: /^Gävleborg 2020/ }).click();
  await frame.getByRole('button', { name: /^1 Våra insatser/ }).click();
  await frame.getByRole('button', { name: /^1\.2 / }).click();
  await frame.getByRole('button', { name: /^1\.2\.1 / }).click();
  save('pane-goals', await takeWhenStill(page, await areaOf(page, '#pane')));
  await frame.getByRole('button', { name: 'Bygg bladen' }).click();
  await frame.getByText(/^Måluppfyllelsen för 2020 är/).waitFor();
  await closePane(page);
  for (const { name, file, width, height } of GOAL_SHEETS) {
    await showSheet(page, name);
    const { x, y } = await areaOf(page, '#grid');
    save(file, await takeWhenStill(page, { x, y, width, height }));
  }
  await close();
}

/** Files of three organisations, two of them filled in, as they would come back. */
async function returnedTemplates(bytesOfZip) {
  const { openXlsx, saveXlsx } = await import('hucre/xlsx');
  const hours = { 'bollnas-kommun': 92.5, 'gavle-kommun': 160, 'ockelbo-kommun': 12 };
  const files = unzipSync(bytesOfZip);
  return Promise.all(
    Object.entries(hours).map(async ([member, amount]) => {
      const name = Object.keys(files).find((one) => one.includes(member));
      const book = await openXlsx(files[name], { readStyles: true });
      const [, area] = /\$([A-Z]+\$\d+):/.exec(
        book.namedRanges.find((one) => one.name === 'Finsam_Mall_Timmar').range,
      );
      const [, letter, row] = /([A-Z])\$(\d+)/.exec(area);
      const key = `${Number(row) - 1},${letter.charCodeAt(0) - 65}`;
      const { cells } = book.sheets[0];
      cells.set(key, { ...cells.get(key), type: 'number', value: amount });
      return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(await saveXlsx(book)) };
    }),
  );
}

/** The pane with reported hours, and the sheet that follows them up, on a day in the year. */
async function hoursPictures(browser, url) {
  const { page, frame, close } = await openWorkbench(browser, url, {
    example: GAVLEBORG,
    viewport: SHEETS_VIEWPORT,
    today: '2025-05-20T09:00:00',
  });
  await goTo(frame, 'Trisam', 'Trisamtimmar');
  await frame.getByRole('button', { name: 'Bygg bladen' }).click();
  await frame.getByLabel('Ska vara inne senast').fill('2025-05-15');
  await frame.getByRole('button', { name: 'Spara dagen' }).click();
  await frame.getByText('Sista dagen är sparad.').waitFor();
  const zip = page.waitForEvent('download');
  await frame.getByRole('button', { name: 'Gör 13 mallar' }).click();
  const bytes = readFileSync(await (await zip).path());
  await frame.locator('input[type=file]').setInputFiles(await returnedTemplates(bytes));
  await frame.getByRole('button', { name: 'Ta in 3 rapporter' }).click();
  await frame.getByText(/^Intagna rapporter/).waitFor();
  await frame.getByRole('button', { name: 'Dölj meddelandet' }).click();
  await frame.evaluate(() => document.querySelector('[data-scrolls]').scrollTo(0, 0));
  save('pane-hours', await takeWhenStill(page, await areaOf(page, '#pane')));
  await closePane(page);
  await showSheet(page, 'Trisamuppföljning');
  const { x, y } = await areaOf(page, '#grid');
  save('sheet-hours-follow-up', await takeWhenStill(page, { x, y, width: 1400, height: 1000 }));
  await close();
}

/** Slips that people make: a sum typed over its formula, a figure typed as text. */
const SLIPS = [
  { sheet: 'Budget', row: 8, column: 1, value: 18_000_000 },
  { sheet: 'Budget', row: 13, column: 2, value: '-2 743 000' },
];
/** The hour of the check stands in the pictures. */
const CHECKED = new Date('2026-11-25T14:02:00+01:00');

/** The pane with what was found in a budget with slips, and the protocol of it. */
async function checkPictures(browser, url) {
  const { page, frame, close } = await openWorkbench(browser, url, {
    example: GAVLEBORG,
    viewport: { width: 1440, height: 1100 },
  });
  await page.clock.setFixedTime(CHECKED);
  await page.evaluate((slips) => {
    const { model } = window.finsamWorkbench;
    const content = model.getContent();
    for (const { sheet, row, column, ...slip } of slips) {
      const cell = content.sheets
        .find(({ name }) => name === sheet)
        .cells.find((one) => one.row === row && one.column === column);
      delete cell.formula;
      Object.assign(cell, slip);
    }
    model.load(content);
  }, SLIPS);
  await page.evaluate(() => window.finsamWorkbench.settled());
  await page.getByRole('toolbar').getByRole('button', { name: 'Granska', exact: true }).click();
  await frame
    .getByRole('button', { name: /^Visa underlag/ })
    .first()
    .click();
  save('pane-check', await takeWhenStill(page, await areaOf(page, '#pane')));
  await frame.getByRole('button', { name: 'Skriv protokoll' }).click();
  await frame
    .getByText(/^Protokollet är skrivet/)
    .first()
    .waitFor();
  await closePane(page);
  await page.evaluate(() => window.finsamWorkbench.settled());
  const { x, y } = await areaOf(page, '#grid');
  save('sheet-check-protocol', await takeWhenStill(page, { x, y, width: 1300, height: 620 }));
  await close();
}

async function workbenchPicture(browser, url, file, look) {
  const { page, close } = await openWorkbench(browser, url, { example: GAVLEBORG, ...look });
  await showSheet(page, ...A_ROUNDED_AMOUNT);
  save(file, await takeWhenStill(page, { x: 0, y: 0, ...VIEWPORT }));
  await close();
}

/** One workbench, and in it the pane's pages one after another; each visit ends on the page to be shown. */
async function panePictures(browser, url, options, visits) {
  const { page, frame, close } = await openWorkbench(browser, url, options);
  for (const [file, visit] of visits) {
    await visit(frame, page);
    await fitPane(page, frame);
    save(file, await takeWhenStill(page, await areaOf(page, '#pane')));
    await page.setViewportSize(VIEWPORT);
  }
  await close();
}

const heading = (frame, name) => frame.getByRole('heading', { level: 1, name, exact: true }).waitFor();

async function goTo(frame, link, title) {
  await frame.getByRole('navigation', { name: 'Sidor' }).getByRole('button', { name: link }).click();
  await heading(frame, title);
}

async function nextStep(frame, title) {
  await frame.getByRole('button', { name: 'Nästa' }).click();
  await heading(frame, title);
}

async function takeAll(browser, url) {
  await workbenchPicture(browser, url, 'workbench');
  await workbenchPicture(browser, url, 'workbench-dark', { colorScheme: 'dark' });
  await sheetPictures(browser, url);
  await goalPictures(browser, url);
  await hoursPictures(browser, url);
  await checkPictures(browser, url);
  await panePictures(browser, url, {}, [
    ['pane-welcome', (frame) => heading(frame, 'Budgeten för ditt samordningsförbund')],
    [
      'pane-new-budget',
      async (frame) => {
        await frame.getByRole('button', { name: /^Ny budget/ }).click();
        await heading(frame, 'Ny budget');
      },
    ],
    [
      'pane-step-1',
      async (frame) => {
        await frame.getByRole('button', { name: /Exempel: Gävleborg/ }).click();
        await heading(frame, 'Förbundet');
      },
    ],
    ['pane-step-2', (frame) => nextStep(frame, 'Medlemmar')],
    ['pane-step-3', (frame) => nextStep(frame, 'Medlemsbidrag')],
    ['pane-step-4', (frame) => nextStep(frame, 'Insatser')],
    ['pane-step-5', (frame) => nextStep(frame, 'Kostnader och eget kapital')],
    ['pane-step-6', (frame) => nextStep(frame, 'Granska och skapa')],
  ]);
  await panePictures(browser, url, { example: JAMTLAND }, [
    ['pane-overview', (frame) => heading(frame, 'Arbetsboken')],
    [
      'pane-diagram',
      async (frame) => {
        await frame.getByRole('button', { name: 'Dölj meddelandet' }).click();
        await goTo(frame, 'Diagram', 'Tre år i bild');
      },
    ],
    [
      'pane-read',
      async (frame, page) => {
        await page.getByRole('toolbar').getByRole('button', { name: 'Läs in', exact: true }).click();
        await heading(frame, 'Planen i arbetsboken');
      },
    ],
    ['pane-settings', (frame) => goTo(frame, 'Inställningar', 'Inställningar')],
    ['pane-help', (frame) => goTo(frame, 'Hjälp', 'Hjälp')],
  ]);
}

try {
  await buildStale(['addin', 'workbench']);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const server = await startServer({ what: 'workbench', port: 0 });
  const browser = await launchChromium();
  try {
    await takeAll(browser, server.url);
  } finally {
    await browser.close();
    await server.close();
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

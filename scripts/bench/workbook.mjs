/** Building, reading and updating the workbook: time, syncs, and what goes between the add-in and its host. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openCommandsFrame } from '../../tests/e2e/setup/commandsFrame.js';
import { kilobytes, milliseconds, printTable, whole } from './table.mjs';

/** Runs in the add-in's frame: the milliseconds of one command, or the reason why it was not done. */
async function timeCommand({ name, json }) {
  const { session, parsePlan } = window.commands;
  const parsed = json === undefined ? null : parsePlan(json);
  if (parsed !== null && !parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const start = performance.now();
  const result = parsed === null ? await session[name]() : await session[name](parsed.plan);
  const took = performance.now() - start;
  if ('status' in result && result.status !== 'done') throw new Error(`${name}: ${result.message}`);
  return took;
}

/** Runs in the workbench's page: the milliseconds until every cell is calculated. */
async function timeCalculation() {
  const start = performance.now();
  await window.finsamWorkbench.settled();
  return performance.now() - start;
}

/**
 * @param {import('playwright-core').BrowserContext} context
 * @param {string} url the workbench's
 * @param {string} root the project's folder
 */
export async function benchWorkbook(context, url, root) {
  const { page, frame } = await openCommandsFrame(
    context,
    url,
    path.join(root, 'tests/e2e/setup/commandsEntry.ts'),
  );
  const plan = JSON.parse(readFileSync(path.join(root, 'assets/examples/gavleborg-2025.json'), 'utf8'));
  const measure = async (title, name, json) => {
    await page.evaluate(timeCalculation);
    await page.evaluate(() => window.finsamWorkbench.host.clearLog());
    const took = await frame.evaluate(timeCommand, { name, json });
    const calculated = await page.evaluate(timeCalculation);
    const log = await page.evaluate(() => window.finsamWorkbench.host.log);
    const sum = (of) => log.reduce((total, entry) => total + of(entry), 0);
    return [
      title,
      milliseconds(took),
      milliseconds(took + calculated),
      whole(log.length),
      whole(sum(({ actions }) => actions)),
      kilobytes(sum(({ bytes }) => bytes.request)),
      kilobytes(sum(({ bytes }) => bytes.response)),
    ];
  };
  const rows = [
    await measure('build, from an empty workbook', 'createBudget', plan),
    await measure('overview', 'overview'),
    await measure('read the plan', 'readBudget'),
    await measure('update', 'updateWorkbook'),
    await measure('undo', 'undoLast'),
  ];
  printTable(
    'The workbook of Gävleborg 2025–2027 in the workbench',
    ['command', 'done', 'all calculated', 'syncs', 'actions', 'sent', 'answered'],
    rows,
  );
  await page.close();
}

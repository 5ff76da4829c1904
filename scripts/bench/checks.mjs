/** What the checks find of seeded errors, and how long they take over sheets of any size. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { largeWorkbook } from './largeWorkbook.mjs';
import { milliseconds, percent, printTable, whole } from './table.mjs';

/** Rounds of measure.ts that make well over a thousand workbooks with errors. */
const ROUNDS = 3;
const SIZES = [10_000, 250_000, 500_000, 1_000_000];

/** @param {string} root the project's folder */
export async function benchChecks(root) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'finsamkalkyl-bench-'));
  try {
    await benchSeededErrors(root, folder);
    await benchSizes(root, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function benchSeededErrors(root, folder) {
  const bundle = path.join(folder, 'measure.mjs');
  await bundled(root, `export * from './tests/checks/mutants/measure';`, bundle);
  const { measure, byKind } = await import(pathToFileURL(bundle).href);
  const start = performance.now();
  const { mutants, clean } = await measure(ROUNDS);
  const took = performance.now() - start;
  const row = (kind, total, found) => [kind, whole(total), whole(found), percent(found / total)];
  const found = mutants.filter((mutant) => mutant.found).length;
  printTable(
    'Seeded errors that the checks find in the right cell, by the right rule',
    ['kind', 'workbooks', 'found', 'share'],
    [
      ...[...byKind(mutants)]
        .filter(([, { total }]) => total > 0)
        .map(([kind, { total, found: ofKind }]) => row(kind, total, ofKind)),
      row('all', mutants.length, found),
    ],
  );
  const alarmed = clean.filter(({ said }) => said.length > 0).length;
  console.log(
    `\n  ${whole(clean.length)} workbooks without errors, ${whole(alarmed)} of them with a false alarm. ${milliseconds(took)} in all.`,
  );
}

/** Each size in a process of its own, so that memory is that of one workbook. */
async function benchSizes(root, folder) {
  const bundle = path.join(folder, 'checkFile.cjs');
  await bundled(
    root,
    EXPORTS.map((module) => `export * from '${module}';`).join(''),
    path.join(folder, 'checks.cjs'),
    'cjs',
  );
  writeFileSync(bundle, CHECK_FILE);
  const { ownWorkbook, writeContent } = createRequire(import.meta.url)(path.join(folder, 'checks.cjs'));
  const { content, ...counts } = ownWorkbook(
    readFileSync(path.join(root, 'assets/examples/gavleborg-2025.json'), 'utf8'),
  );
  const own = { ...counts, bytes: await writeContent(content) };
  const workbooks = SIZES.map((size) => () => largeWorkbook(size));
  const rows = [() => own, ...workbooks].map((workbook, number) => {
    const { bytes, cells, formulas, name = 'ledger' } = workbook();
    const file = path.join(folder, `${number}.xlsx`);
    writeFileSync(file, bytes);
    const { status, stdout, stderr } = spawnSync(process.execPath, [bundle, file], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    const { read, check, again, memory, findings } = JSON.parse(stdout);
    return [
      name,
      whole(cells),
      whole(formulas),
      milliseconds(read),
      milliseconds(check),
      again === null ? '' : milliseconds(again),
      `${whole(memory)} MB`,
      whole(findings),
    ];
  });
  printTable(
    'Checking an .xlsx file without errors: time of computing of the first run, and of one when all is warm',
    ['workbook', 'cells', 'formulas', 'reading', 'checking', 'checking again', 'most memory', 'findings'],
    rows,
  );
}

const EXPORTS = [
  './scripts/bench/checkBooks.mjs',
  './src/checks/checkedWorkbookOfContent',
  './src/checks/runChecks',
  './src/xlsx',
];

/** Small files are checked again and again, as in a pane that stays open, until the compiler has seen the code. */
const CHECK_FILE = `
const { readFileSync } = require('node:fs');
const { checkedWorkbookOfContent, checkWorkbook, readContent } = require('./checks.cjs');
(async () => {
  const bytes = readFileSync(process.argv[2]);
  const computed = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  };
  const isSmall = bytes.length < 1e6;
  const start = computed();
  let content = await readContent(bytes);
  const read = computed() - start;
  const timed = async () => {
    const from = computed();
    const workbook = checkedWorkbookOfContent(content);
    // Of a large file only what is checked is kept, as when a file is checked from the command line.
    if (!isSmall) content = null;
    const { length } = await checkWorkbook(workbook, { onFault: (fault) => { throw fault; } });
    return { took: computed() - from, length };
  };
  const { took, length } = await timed();
  let again = null;
  if (isSmall) for (let run = 0; run < 20; run++) again = (await timed()).took;
  const memory = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ read, check: took, again, memory, findings: length }));
})();
`;

async function bundled(root, contents, outfile, format = 'esm') {
  await build({
    stdin: { contents, resolveDir: root },
    outfile,
    bundle: true,
    platform: 'node',
    format,
    logLevel: 'error',
  });
}

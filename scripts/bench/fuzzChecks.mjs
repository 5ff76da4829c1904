/**
 * `node scripts/bench/fuzzChecks.mjs [inputs] [first seed]`: reads and checks hostile files, 10 000 unless told otherwise, and fails if one of them
 * crashes the checks, takes longer than the limit or shows a stack trace. A seed that fails can be run again by itself.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { milliseconds, whole } from './table.mjs';

const LIMIT = 20_000;
const THREADS = 2;
const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const inputs = Number(process.argv[2] ?? 10_000);
const firstSeed = Number(process.argv[3] ?? 0);

const folder = mkdtempSync(path.join(os.tmpdir(), 'finsamkalkyl-fuzz-'));
const bundle = path.join(folder, 'fuzz.mjs');
await build({
  stdin: {
    contents: `export * from './tests/checks/fuzz/hostileInput'; export * from './tests/checks/fuzz/faultsOf';`,
    resolveDir: root,
  },
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'esm',
  logLevel: 'error',
});

let next = firstSeed;
const failed = [];
const times = [];

/** Runs a thread until no seeds are left; one that hangs is ended, and another takes its place. */
async function runThread() {
  while (next < firstSeed + inputs) {
    const worker = new Worker(new URL('./fuzzWorker.mjs', import.meta.url), {
      workerData: { bundle: pathToFileURL(bundle).href },
    });
    for (let isAlive = true; isAlive && next < firstSeed + inputs;) isAlive = await runSeed(worker, next++);
    await worker.terminate();
  }
}

function runSeed(worker, seed) {
  return new Promise((resolve) => {
    let timer;
    const done = (isAlive, faults, took) => {
      clearTimeout(timer);
      worker.off('message', told);
      worker.off('error', fell);
      if (faults.length > 0) {
        failed.push(seed);
        console.log(`seed ${seed}: ${faults.join('\n')}`);
      }
      if (took !== undefined) times.push({ seed, took });
      resolve(isAlive);
    };
    const told = ({ started, faults, took }) => {
      if (!started) return done(true, faults, took);
      timer = setTimeout(() => done(false, [`longer than ${milliseconds(LIMIT)}`]), LIMIT);
    };
    const fell = (error) => done(false, [error.stack ?? String(error)]);
    worker.on('message', told);
    worker.on('error', fell);
    worker.postMessage(seed);
  });
}

try {
  await Promise.all(Array.from({ length: THREADS }, runThread));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
times.sort((one, other) => other.took - one.took);
console.log(`${whole(inputs)} hostile files, ${whole(failed.length)} with a fault`);
console.log(
  `slowest: ${times
    .slice(0, 5)
    .map(({ seed, took }) => `${milliseconds(took)} (seed ${seed})`)
    .join(', ')}`,
);
process.exitCode = failed.length > 0 ? 1 : 0;

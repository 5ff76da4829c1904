/** Templates of hours, made and collected: how long it takes beside the bare file library, and whether memory stays as it is. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { kilobytes, printTable, seconds, times } from './table.mjs';

const FEW = 29;
const MANY = 290;

/** @param {string} root the project's folder */
export async function benchTemplates(root) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'finsamkalkyl-bench-'));
  const program = path.join(folder, 'templates.js');
  const run = (...parameters) => {
    const plan = path.join(root, 'assets/examples/gavleborg-2025.json');
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, plan, ...parameters], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout);
  };
  try {
    await build({
      entryPoints: [path.join(root, 'tests/e2e/setup/templatesEntry.ts')],
      bundle: true,
      platform: 'node',
      target: 'node20',
      outfile: program,
      logLevel: 'error',
    });
    const { clock, processor } = run(String(MANY), 'bare');
    const row = (title, ours, bare) => [title, seconds(ours(clock)), seconds(bare(clock)), times(ours(clock) / bare(clock)), times(ours(processor) / bare(processor))]; // prettier-ignore
    printTable(
      `Templates of hours, ${MANY} in one go (aim: at most 1.5 times the bare file library)`,
      ['', 'ours', 'file library alone', 'times', 'times, of the processor'],
      [
        row('make', ({ make }) => make, ({ makeBare }) => makeBare),
        row('read', ({ read }) => read, ({ readBare }) => readBare),
        row('read and collect', ({ read, collect }) => read + collect, ({ readBare }) => readBare),
      ], // prettier-ignore
    );
    const [few, many] = [run(String(FEW)), run(String(MANY))];
    printTable(
      'Memory at its peak, making and collecting',
      ['templates', 'peak'],
      [
        [String(FEW), kilobytes(few.peak)],
        [String(MANY), kilobytes(many.peak)],
      ],
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

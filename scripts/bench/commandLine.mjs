/** The command line, from start to end of its process. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { milliseconds, printTable } from './table.mjs';

/** @param {string} root the project's folder */
export function benchCommandLine(root) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'finsamkalkyl-bench-'));
  const workbook = path.join(folder, 'gavleborg.xlsx');
  const run = (...parameters) => {
    const start = performance.now();
    const { status, stderr } = spawnSync(
      process.execPath,
      [path.join(root, 'build/cli/finsamkalkyl.js'), ...parameters],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(stderr);
    return milliseconds(performance.now() - start);
  };
  try {
    const example = path.join(root, 'assets/examples/gavleborg-2025.json');
    const rows = [
      ['build, Gävleborg 2025–2027', run('build', example, '-o', workbook)],
      ['read it back', run('read', workbook, '-o', path.join(folder, 'plan.json'))],
      [
        'goals, Gävleborg 2020',
        run(
          'goals',
          path.join(root, 'assets/examples/gavleborg-2020-goals.json'),
          '-o',
          path.join(folder, 'goals.xlsx'),
        ),
      ],
    ];
    printTable('The command line', ['command', 'wall time'], rows);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

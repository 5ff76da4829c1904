import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const script = path.join(__dirname, '..', '..', 'scripts', 'licences.mjs');
const folder = mkdtempSync(path.join(tmpdir(), 'licences-'));
afterAll(() => rmSync(folder, { recursive: true }));

function check(packages: Record<string, object>): { status: number | null; output: string } {
  const lock = path.join(folder, 'package-lock.json');
  writeFileSync(
    lock,
    JSON.stringify({ lockfileVersion: 3, packages: { '': { license: 'UNLICENSED' }, ...packages } }),
  );
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, lock], { encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

describe('licences of shipped packages', () => {
  test.each([
    'MIT',
    'Apache-2.0',
    'ISC',
    '0BSD',
    '(MIT OR GPL-3.0-only)',
    'MIT AND ISC',
    'GPL-3.0-only OR BSD-3-Clause',
  ])('%s is allowed', (license) => {
    expect(check({ 'node_modules/one': { version: '1.0.0', license } })).toMatchObject({ status: 0 });
  });

  test.each([
    'GPL-3.0-only',
    'AGPL-3.0',
    'LGPL-2.1',
    'MIT AND GPL-2.0',
    'SEE LICENSE IN LICENSE',
    'UNLICENSED',
    undefined,
  ])('%s is refused, by the package’s name', (license) => {
    const { status, output } = check({ 'node_modules/@scope/one': { version: '1.2.3', license } });
    expect(status).toBe(1);
    expect(output).toContain('@scope/one 1.2.3');
  });

  test('a package of a package counts, one of development does not', () => {
    const nested = { 'node_modules/one/node_modules/two': { version: '2.0.0', license: 'GPL-3.0-only' } };
    expect(check(nested).output).toContain('two 2.0.0');
    expect(
      check({ 'node_modules/three': { version: '3.0.0', license: 'GPL-3.0-only', dev: true } }).status,
    ).toBe(0);
  });
});

/**
 * Sees to it that there is a Chromium for the tests: takes the one that is there, else installs Debian's, else
 * playwright's. Says plainly what to do when neither can be had.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { findChromium, onPath } from './chromium.mjs';

const run = (command, parameters, environment = {}) =>
  spawnSync(command, parameters, { stdio: 'inherit', env: { ...process.env, ...environment } }).status === 0;

function installFromDebian() {
  if (!onPath('apt-get')) return false;
  const isRoot = process.getuid?.() === 0;
  const asRoot = isRoot ? [] : ['sudo', '-n', 'env', 'DEBIAN_FRONTEND=noninteractive'];
  if (!isRoot && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) return false;
  const apt = (...parameters) => {
    const [command, ...rest] = [...asRoot, 'apt-get', ...parameters];
    return run(command, rest, { DEBIAN_FRONTEND: 'noninteractive' });
  };
  console.log('No Chromium found: installing Debian’s.');
  return apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', 'chromium');
}

function installFromPlaywright() {
  console.log('No Chromium found: downloading playwright’s.');
  const cli = path.join(
    path.dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')),
    'cli.js',
  );
  return run(process.execPath, [cli, 'install', 'chromium']);
}

try {
  if (!findChromium()) {
    if (!(installFromDebian() && findChromium()) && !(installFromPlaywright() && findChromium())) {
      console.error(
        'The tests need a Chromium, and none could be installed. Install Chromium, Chrome or Edge by hand' +
          ' (Debian, as root: apt-get install chromium), or set CHROMIUM_PATH to one.',
      );
      process.exit(1);
    }
    console.log(`Chromium is ${findChromium()}.`);
  }
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

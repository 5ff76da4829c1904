/**
 * `npm run start:excel`: the built add-in in real Excel on this Mac or Windows machine.
 *
 * Serves dist/ at https://localhost:3000, with a certificate that Microsoft's office-addin-dev-certs makes and asks
 * the system to trust, tells Excel of the manifest where Microsoft has developers tell it, and opens Excel. Ctrl+C
 * takes the registration away again. After a change: `npm run build` in another terminal, then reload the pane.
 *
 * Microsoft's own tool for this (office-addin-debugging) does the same, but brings a native module that has to be
 * compiled and a tree of packages that nothing else here needs.
 */
import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { getHttpsServerOptions } from 'office-addin-dev-certs';
import { buildStale } from './build.mjs';
import { ADDIN_FOLDER, startServer } from './serve.mjs';

const manifestFile = path.join(ADDIN_FOLDER, 'manifest.xml');

/** Where Excel for Mac looks for add-ins under development. */
function onMac(id) {
  const folder = path.join(os.homedir(), 'Library/Containers/com.microsoft.Excel/Data/Documents/wef');
  const copy = path.join(folder, `${id}.manifest.xml`);
  return {
    register: () => {
      mkdirSync(folder, { recursive: true });
      copyFileSync(manifestFile, copy);
    },
    unregister: () => rmSync(copy, { force: true }),
    open: () => spawn('open', ['-a', 'Microsoft Excel'], { stdio: 'ignore' }),
    where: 'Start (Home) › Tillägg (Add-ins) › Utvecklartillägg (Developer Add-ins) › Finsamkalkyl',
  };
}

/** Where Office for Windows looks for add-ins under development. */
function onWindows(id) {
  const key = 'HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\Wef\\Developer';
  const registry = (...parameters) => execFileSync('reg', parameters, { stdio: 'ignore' });
  return {
    register: () => registry('add', key, '/v', id, '/t', 'REG_SZ', '/d', manifestFile, '/f'),
    unregister: () => registry('delete', key, '/v', id, '/f'),
    open: () => spawn('cmd', ['/c', 'start', '""', 'excel'], { stdio: 'ignore' }),
    where: 'Start (Home) › Tillägg (Add-ins) › Utvecklartillägg (Developer Add-ins) › Finsamkalkyl',
  };
}

try {
  const platform = { darwin: onMac, win32: onWindows }[process.platform];
  if (!platform)
    throw new Error('Excel runs on Mac and Windows. Here, `npm start` shows the add-in in the workbench.');
  if (process.env.FINSAMKALKYL_URL)
    throw new Error('Unset FINSAMKALKYL_URL: the manifest must point at https://localhost:3000.');
  await buildStale(['addin']);
  const id = /<Id>([0-9a-f-]+)<\/Id>/i.exec(readFileSync(manifestFile, 'utf8'))?.[1];
  if (!id) throw new Error(`${manifestFile} has no id.`);
  const { key, cert } = await getHttpsServerOptions();
  const server = await startServer({ what: 'addin', port: 3000, tls: { key, cert } });
  const excel = platform(id);
  excel.register();
  excel.open().on('error', () => console.log('Excel could not be started: open it by hand.'));
  console.log(`The add-in is served at ${server.url}. In Excel: ${excel.where}`);
  console.log('Ctrl+C ends, and takes the add-in out of Excel’s list.');
  process.once('SIGINT', () => {
    excel.unregister();
    void server.close().then(() => process.exit(0));
  });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

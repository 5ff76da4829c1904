/** `npm start`: builds what has changed, serves the workbench and opens it in the browser where there is one. */
import { spawn } from 'node:child_process';
import { buildStale } from './build.mjs';
import { startServer, wantedPort } from './serve.mjs';

function open(url) {
  const hasScreen =
    process.platform === 'darwin' ||
    process.platform === 'win32' ||
    process.env.DISPLAY ||
    process.env.WAYLAND_DISPLAY;
  if (process.env.CI || !hasScreen) return;
  const [command, parameters] = { darwin: ['open', [url]], win32: ['cmd', ['/c', 'start', '""', url]] }[
    process.platform
  ] ?? ['xdg-open', [url]];
  // Without a browser to open, the address on the screen is enough.
  spawn(command, parameters, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

try {
  await buildStale(['addin', 'workbench']);
  const { url } = await startServer({ port: wantedPort() });
  const withBudget = `${url}/?example=gavleborg-2025`;
  console.log(`The workbench with the published budget of Gävleborg 2025: ${withBudget}`);
  console.log(`With an empty workbook: ${url}`);
  console.log('Ctrl+C ends.');
  open(withBudget);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

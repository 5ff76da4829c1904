/**
 * The server of development and tests; it only answers this machine.
 *
 *   /             the workbench's page               (build/workbench)
 *   /addin/       the add-in as it is deployed       (dist), save two changes in taskpane.html, see below
 *   /office-js/   Microsoft's library, unmodified    (node_modules/@microsoft/office-js/dist)
 *
 *   node scripts/serve.mjs        serves what is built, on PORT or 3000
 */
import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
export const ADDIN_FOLDER = path.join(root, 'dist');
export const WORKBENCH_FOLDER = path.join(root, 'build', 'workbench');
export const OFFICE_JS_FOLDER = path.join(root, 'node_modules', '@microsoft', 'office-js', 'dist');
export const OFFICE_JS_URL = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const DEFAULT_PORT = 3000;

/** Files are read anew for every request, so that a new build shows when the page is loaded again. */
const folder = (place) => sirv(place, { dev: true, etag: true });

/**
 * The deployed page for a host that is the workbench: the bridge stands before Office.js, and Office.js comes from
 * node_modules. Nothing else of the page is changed.
 * @throws Error when the page does not load Office.js in the one way that is known here
 */
export function pageForWorkbench(html) {
  const tag = new RegExp(`<script src="?${OFFICE_JS_URL.replaceAll('.', '\\.')}"?></script>`);
  if (!tag.test(html))
    throw new Error(`taskpane.html does not load ${OFFICE_JS_URL} by a script tag of its own.`);
  return html.replace(tag, '<script src="/bridge.js"></script><script src="/office-js/office.js"></script>');
}

function respondWithTaskpane(response) {
  const html = pageForWorkbench(readFileSync(path.join(ADDIN_FOLDER, 'taskpane.html'), 'utf8'));
  response
    .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' })
    .end(html);
}

function notFound(response) {
  response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found');
}

/** Answers as the workbench's server: its page, the add-in under /addin/, Office.js under /office-js/. */
function workbenchHandler() {
  const mounts = [
    ['/addin/', folder(ADDIN_FOLDER)],
    ['/office-js/', folder(OFFICE_JS_FOLDER)],
  ];
  const page = folder(WORKBENCH_FOLDER);
  return (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname === '/addin/taskpane.html') return respondWithTaskpane(response);
    const mount = mounts.find(([prefix]) => pathname.startsWith(prefix));
    if (!mount) return page(request, response, () => notFound(response));
    const [prefix, files] = mount;
    request.url = request.url.slice(prefix.length - 1);
    return files(request, response, () => notFound(response));
  };
}

/** Answers as the web server of a deployment: the add-in alone, untouched. */
function addinHandler() {
  const files = folder(ADDIN_FOLDER);
  return (request, response) => files(request, response, () => notFound(response));
}

/**
 * Starts a server.
 * @param {object} [options]
 * @param {'workbench' | 'addin'} [options.what] the workbench (default), or the add-in alone as it is deployed
 * @param {number} [options.port] 0 for any free one; default 3000
 * @param {{key: string | Buffer, cert: string | Buffer}} [options.tls] makes it https
 * @returns {Promise<{url: string, close: () => Promise<void>}>} rejects when the port is taken
 */
export function startServer({ what = 'workbench', port = DEFAULT_PORT, tls } = {}) {
  const handler = what === 'workbench' ? workbenchHandler() : addinHandler();
  const guarded = (request, response) => {
    try {
      handler(request, response);
    } catch (error) {
      response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' }).end(error.message);
    }
  };
  const server = tls ? https.createServer(tls, guarded) : http.createServer(guarded);
  return new Promise((resolve, reject) => {
    server.once('error', (error) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is taken by another program. Set PORT to a free one.`)
          : error,
      ),
    );
    server.listen({ port, host: '127.0.0.1' }, () => {
      resolve({
        url: `${tls ? 'https' : 'http'}://localhost:${server.address().port}`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}

/** The port that PORT asks for, or 3000. */
export const wantedPort = () => Number(process.env.PORT ?? DEFAULT_PORT);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { url } = await startServer({ port: wantedPort() });
    console.log(`${url} (Ctrl+C ends)`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}

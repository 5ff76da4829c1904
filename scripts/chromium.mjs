/** Where a Chromium is found on this machine, and how the project's tests, icons and screenshots start it. */
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

/** Nothing that speaks to the net by itself, and no sandbox, which containers and root do not allow. */
export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const ON_PATH = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

/** Places where Mac and Windows install browsers; on Linux the path tells. */
const INSTALLED = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((variable) =>
    process.env[variable]
      ? [
          path.join(process.env[variable], 'Google', 'Chrome', 'Application', 'chrome.exe'),
          path.join(process.env[variable], 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        ]
      : [],
  ),
};

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The file that the shell would run for the name. */
export function onPath(name) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders.map((folder) => path.join(folder, name)).find(isExecutable);
}

/**
 * The path of a Chromium: the one that CHROMIUM_PATH names, one that is installed, or playwright's own.
 * @returns {string | null} null when there is none
 * @throws when CHROMIUM_PATH names a file that is not there
 */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!isExecutable(named))
      throw new Error(`CHROMIUM_PATH is ${named}, which is no program that can be run.`);
    return named;
  }
  const candidates = [...ON_PATH.map(onPath), ...(INSTALLED[process.platform] ?? [])];
  const installed = candidates.find((file) => file !== undefined && isExecutable(file));
  if (installed) return installed;
  const own = chromium.executablePath();
  return own && existsSync(own) ? own : null;
}

/** Starts the Chromium of this machine without a window. */
export async function launchChromium(options = {}) {
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error('There is no Chromium on this machine. Run: node scripts/ensureChromium.mjs');
  return chromium.launch({ executablePath, headless: true, args: FLAGS, ...options });
}

/** Starts it as a server of its own, so that several processes can share it; see playwright's `connect`. */
export async function launchChromiumServer() {
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error('There is no Chromium on this machine. Run: node scripts/ensureChromium.mjs');
  return chromium.launchServer({ executablePath, headless: true, args: FLAGS });
}

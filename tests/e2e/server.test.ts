import { readFileSync } from 'node:fs';
import path from 'node:path';
import { addinUrl, workbenchUrl } from './setup/browser';

const root = path.join(__dirname, '..', '..');
const built = readFileSync(path.join(root, 'dist', 'taskpane.html'), 'utf8');
const textOf = async (url: string): Promise<string> => (await fetch(url)).text();

describe('the server of development', () => {
  test('changes two things in the deployed page: the bridge stands before Office.js, and Office.js is ours', async () => {
    const served = await textOf(`${workbenchUrl()}/addin/taskpane.html?example=gavleborg-2025`);
    expect(served).not.toBe(built);
    const undone = served
      .replace('<script src="/bridge.js"></script>', '')
      .replace(
        'src="/office-js/office.js"',
        'src=https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
      );
    expect(undone.replaceAll('"', '')).toBe(built.replaceAll('"', ''));
  });

  test('serves the add-in alone as it was built', async () => {
    expect(await textOf(`${addinUrl()}/taskpane.html`)).toBe(built);
  });

  test('serves Microsoft’s library unmodified', async () => {
    const library = readFileSync(
      path.join(root, 'node_modules', '@microsoft', 'office-js', 'dist', 'office.js'),
      'utf8',
    );
    expect(await textOf(`${workbenchUrl()}/office-js/office.js`)).toBe(library);
  });

  test.each([
    '/addin/manifest.xml',
    '/addin/functions.json',
    '/addin/assets/icon-32.png',
    '/bridge.js',
    '/page.js',
    '/',
  ])('has %s', async (place) => {
    expect((await fetch(workbenchUrl() + place)).status).toBe(200);
  });

  test.each([
    '/nothing',
    '/addin/nothing.js',
    '/addin/..%2fpackage.json',
    '/office-js/..%2f..%2fpackage.json',
    '/..%2f..%2fpackage.json',
  ])('has no %s', async (place) => {
    expect((await fetch(workbenchUrl() + place)).status).toBe(404);
  });
});

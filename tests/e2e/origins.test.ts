import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { addinUrl, newContext, workbenchUrl } from './setup/browser';
import { openWorkbench } from './setup/workbench';

const CDN = 'https://appsforoffice.microsoft.com';
const officeJs = path.join(__dirname, '..', '..', 'node_modules', '@microsoft', 'office-js', 'dist');

const originsOf = (urls: readonly string[]): Set<string> =>
  new Set(urls.filter((url) => /^(https?|wss?):/.test(url)).map((url) => new URL(url).origin));

/** Answers Microsoft's CDN from node_modules, as the CDN would; gives the addresses that were asked for. */
async function watch(context: BrowserContext): Promise<string[]> {
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  await context.route(`${CDN}/lib/1/hosted/**`, (route) =>
    route.fulfill({
      path: path.join(officeJs, new URL(route.request().url()).pathname.replace('/lib/1/hosted/', '')),
    }),
  );
  return asked;
}

describe('origins', () => {
  test('workbench, pane and Office.js ask only the server that they came from', async () => {
    const workbench = await openWorkbench();
    await workbench.settled();
    expect(originsOf(workbench.requests.map((request) => request.url()))).toEqual(new Set([workbenchUrl()]));
    await workbench.close();
  });

  test('the deployed page asks only its own server and Microsoft’s CDN', async () => {
    const context = await newContext();
    const asked = await watch(context);
    const page = await context.newPage();
    await page.goto(`${addinUrl()}/taskpane.html`, { waitUntil: 'networkidle' });
    expect(originsOf(asked)).toEqual(new Set([addinUrl(), CDN]));
    expect(asked.filter((url) => url.startsWith(CDN))).toContain(`${CDN}/lib/1/hosted/office.js`);
    await context.close();
  });

  test('what the policy of the deployed page does not name is refused by the browser', async () => {
    const context = await newContext();
    await watch(context);
    // A request that the policy stops is never sent, and so never comes here.
    const sent: string[] = [];
    await context.route('https://elsewhere.example/**', (route) => {
      sent.push(route.request().url());
      return route.fulfill({ body: '' });
    });
    const page = await context.newPage();
    await page.goto(`${addinUrl()}/taskpane.html`);
    const refused = await page.evaluate(async () => {
      const directives: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) =>
        directives.push(event.effectiveDirective),
      );
      await fetch('https://elsewhere.example/data').catch(() => undefined);
      await new Promise((resolve) => {
        const script = document.createElement('script');
        script.addEventListener('error', resolve);
        script.src = 'https://elsewhere.example/script.js';
        document.head.append(script);
      });
      return directives;
    });
    expect(refused).toEqual(['connect-src', 'script-src-elem']);
    expect(sent).toEqual([]);
    await context.close();
  });

  test.each(['privacy.html', 'support.html'])('%s asks only its own server', async (file) => {
    const context = await newContext();
    const asked = await watch(context);
    const page = await context.newPage();
    const response = await page.goto(`${addinUrl()}/${file}`, { waitUntil: 'load' });
    expect(response?.status()).toBe(200);
    expect(originsOf(asked)).toEqual(new Set([addinUrl()]));
    await context.close();
  });
});

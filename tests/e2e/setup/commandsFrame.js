const { build } = require('esbuild');

/**
 * Opens the workbench with the real Office.js and the real custom functions, and in place of the pane what commandsEntry.ts
 * hands out: the pane reads the workbook when it pleases, and its syncs would be counted as the commands'.
 * @param {import('playwright-core').BrowserContext} context
 * @param {string} url the workbench's, without a slash at the end
 * @param {string} entry the path of commandsEntry.ts
 */
async function openCommandsFrame(context, url, entry) {
  const bundle = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2021',
    logLevel: 'error',
  });
  const page = await context.newPage();
  await page.route('**/addin/taskpane.html*', async (route) => {
    const response = await route.fetch();
    const html = (await response.text())
      .replace(/<script async[^>]*><\/script>/g, '')
      .replace(/<script defer src="?commands\.js[^>]*><\/script>/, '');
    await route.fulfill({ response, body: html });
  });
  await page.goto(url);
  await page.evaluate('window.workbenchReady');
  const frame = page.frame({ name: 'addin' });
  if (frame === null) throw new Error('The workbench has no frame for the add-in.');
  await frame.evaluate('Office.onReady()');
  await frame.evaluate(bundle.outputFiles[0].text);
  return { page, frame };
}

module.exports = { openCommandsFrame };

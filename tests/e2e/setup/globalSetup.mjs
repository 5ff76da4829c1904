/** Once for all end-to-end tests: build what is stale, serve it on a free port, start one Chromium. */
import { buildStale } from '../../../scripts/build.mjs';
import { launchChromiumServer } from '../../../scripts/chromium.mjs';
import { startServer } from '../../../scripts/serve.mjs';

export default async function setUp() {
  await buildStale();
  const workbench = await startServer({ what: 'workbench', port: 0 });
  const addin = await startServer({ what: 'addin', port: 0 });
  const chromium = await launchChromiumServer();
  // Workers inherit the environment; the teardown runs in this process.
  process.env.FINSAMKALKYL_WORKBENCH = workbench.url;
  process.env.FINSAMKALKYL_ADDIN = addin.url;
  process.env.FINSAMKALKYL_CHROMIUM = chromium.wsEndpoint();
  globalThis.endToEnd = { servers: [workbench, addin], chromium };
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { manifestForDeployment } from '../../scripts/manifestForDeployment';

const manifest = readFileSync(path.join(__dirname, '..', '..', 'manifest.xml'), 'utf8');

describe('manifestForDeployment', () => {
  test('without an address gives the manifest as it stands', () => {
    expect(manifestForDeployment(manifest)).toBe(manifest);
  });

  test.each([
    ['https://addin.forbundet.se', 'https://addin.forbundet.se'],
    ['https://addin.forbundet.se/', 'https://addin.forbundet.se'],
    ['https://forbundet.se/finsamkalkyl', 'https://forbundet.se/finsamkalkyl'],
    ['https://forbundet.se:8443/a/b/', 'https://forbundet.se:8443/a/b'],
  ])('%s: every address lies under it', (url, base) => {
    const deployed = manifestForDeployment(manifest, url);
    expect(deployed).not.toContain('localhost');
    expect(deployed).toContain(`DefaultValue="${base}/taskpane.html"`);
    expect(deployed.split(`"${base}/`).length).toBe(manifest.split('"https://localhost:3000/').length);
  });

  test('domains of the add-in are told without a folder', () => {
    expect(manifestForDeployment(manifest, 'https://forbundet.se/finsamkalkyl')).toContain(
      '<AppDomain>https://forbundet.se</AppDomain>',
    );
  });

  test.each([
    ['forbundet.se', 'no address'],
    ['http://forbundet.se', 'https only'],
    ['https://forbundet.se/?v=1', 'leave out'],
    ['https://forbundet.se/#a', 'leave out'],
  ])('%s is refused', (url, reason) => {
    expect(() => manifestForDeployment(manifest, url)).toThrow(reason);
  });
});

/** Where the manifest in the repository, and so the add-in under development, is served. */
const DEVELOPMENT_URL = 'https://localhost:3000';

/**
 * The manifest with all its addresses under the place where the add-in is deployed.
 * @param {string} manifest text of manifest.xml
 * @param {string | undefined} url where dist/ will be served, e.g. https://forbundet.se/finsamkalkyl; none: as it stands
 * @throws Error when the address is not one that Excel accepts: https, without query or fragment
 */
function manifestForDeployment(manifest, url = DEVELOPMENT_URL) {
  if (!URL.canParse(url)) throw new Error(`FINSAMKALKYL_URL is ${url}, which is no address.`);
  const { protocol, search, hash, origin, pathname } = new URL(url);
  if (protocol !== 'https:')
    throw new Error(`FINSAMKALKYL_URL is ${url}: Excel loads add-ins over https only.`);
  if (search || hash) throw new Error(`FINSAMKALKYL_URL is ${url}: leave out what follows ? or #.`);
  const base = origin + pathname.replace(/\/+$/, '');
  return (
    manifest
      // The domains that the pane may go to are told by origin, whatever folder the add-in lies in.
      .replaceAll(`<AppDomain>${DEVELOPMENT_URL}</AppDomain>`, `<AppDomain>${origin}</AppDomain>`)
      .replaceAll(`"${DEVELOPMENT_URL}/`, `"${base}/`)
  );
}

module.exports = { manifestForDeployment };

/**
 * Checks the licences of all packages that end up in what is shipped (dependencies in package-lock.json, not those of
 * development): only permissive ones.
 *
 *   node scripts/licences.mjs                the project's own lock file; names the packages that are refused
 *   node scripts/licences.mjs <lock file>    another one
 */
import { readFileSync } from 'node:fs';

/** Permissive, by their SPDX names. */
const PERMISSIVE = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'Unlicense',
];

/** True when an SPDX expression lets the package be used under permissive licences alone. */
function isPermissive(expression) {
  if (typeof expression !== 'string') return false;
  const text = expression.trim().replace(/^\((.*)\)$/, '$1');
  if (/[()]/.test(text)) return false;
  return text
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((licence) => PERMISSIVE.includes(licence.trim())));
}

/** Packages of a lock file (version 2 or 3) that are shipped: name, version and licence. */
function shippedPackages(lock) {
  return Object.entries(lock.packages)
    .filter(([place, details]) => place !== '' && !details.dev && !details.devOptional)
    .map(([place, { version, license }]) => ({
      name: place.replace(/^.*node_modules\//, ''),
      version,
      licence: license ?? null,
    }));
}

const lockFile = process.argv[2] ?? new URL('../package-lock.json', import.meta.url);
const shipped = shippedPackages(JSON.parse(readFileSync(lockFile, 'utf8')));
const refused = shipped.filter(({ licence }) => !isPermissive(licence));
for (const { name, version, licence } of refused)
  console.error(`${name} ${version}: ${licence ?? 'no licence'} is not permissive.`);
console.log(`${shipped.length} shipped packages, ${refused.length} with a licence that is not permissive.`);
process.exitCode = refused.length > 0 ? 1 : 0;

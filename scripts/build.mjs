/**
 * Builds what webpack.config.js describes.
 *
 *   node scripts/build.mjs                     everything
 *   node scripts/build.mjs --stale             only what has changed since it was last built
 *   node scripts/build.mjs addin workbench     only these
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';
import configurations from '../webpack.config.js';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const names = configurations.map(({ name }) => name);

/** What a build reads, from the project's root. Packages are told by the lock file. */
const tools = [
  'webpack.config.js',
  'tsconfig.json',
  'package-lock.json',
  'scripts/build.mjs',
  'scripts/manifestForDeployment.js',
];
const pure = ['src/finsam', 'src/workbook', 'src/checks', 'src/sheets', 'src/xlsx'];
const inputs = {
  addin: [
    ...tools,
    ...pure,
    'src/excel',
    'src/functions',
    'src/commands',
    'src/taskpane',
    'assets',
    'manifest.xml',
  ],
  cli: [...tools, ...pure, 'src/cli', 'assets/examples'],
  workbench: [...tools, ...pure, 'src/workbench'],
};

function filesUnder(place) {
  const full = path.join(root, place);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [place];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesUnder(path.join(place, name)));
}

/** Tells the contents of all that a build reads; times of files say nothing after a checkout. */
function fingerprint(name) {
  const hash = createHash('sha256').update(process.env.FINSAMKALKYL_URL ?? '');
  for (const file of inputs[name].flatMap(filesUnder))
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

const stampOf = (name) => path.join(root, 'build', 'stamps', name);
const configurationOf = (name) => configurations.find((configuration) => configuration.name === name);

function isStale(name, print) {
  const stamp = stampOf(name);
  return (
    !existsSync(stamp) ||
    !existsSync(configurationOf(name).output.path) ||
    readFileSync(stamp, 'utf8') !== print
  );
}

/**
 * Builds beside the old result and then takes its place, so that whoever serves or reads it never meets half a build.
 * @returns {Promise<void>} rejects with webpack's own words when the build fails; the old result then stays.
 */
async function build(name) {
  const print = fingerprint(name);
  const configuration = configurationOf(name);
  const target = configuration.output.path;
  const staging = path.join(root, 'build', `staging-${name}-${process.pid}`);
  const compiler = webpack({ ...configuration, output: { ...configuration.output, path: staging } });
  try {
    const stats = await new Promise((resolve, reject) =>
      compiler.run((error, result) => (error ? reject(error) : resolve(result))),
    );
    await new Promise((resolve) => compiler.close(resolve));
    if (stats.hasErrors())
      throw new Error(stats.toString({ preset: 'errors-only', colors: process.stdout.isTTY }));
    if (stats.hasWarnings())
      console.warn(stats.toString({ preset: 'errors-warnings', colors: process.stdout.isTTY }));
    rmSync(target, { recursive: true, force: true });
    mkdirSync(path.dirname(target), { recursive: true });
    renameSync(staging, target);
    mkdirSync(path.dirname(stampOf(name)), { recursive: true });
    writeFileSync(stampOf(name), print);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** Builds those of the named builds whose inputs have changed; gives the names of what was built. */
export async function buildStale(wanted = names) {
  const built = [];
  for (const name of wanted) {
    if (!isStale(name, fingerprint(name))) continue;
    await timed(name);
    built.push(name);
  }
  return built;
}

async function timed(name) {
  const start = Date.now();
  await build(name);
  console.log(
    `${name}: built into ${path.relative(root, configurationOf(name).output.path)}/ in ${((Date.now() - start) / 1000).toFixed(1)} s`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const options = process.argv.slice(2);
  const wanted = options.filter((option) => !option.startsWith('--'));
  const unknown = options.filter((option) => option !== '--stale' && !names.includes(option));
  if (unknown.length > 0) {
    console.error(
      `Unknown: ${unknown.join(', ')}. Builds are ${names.join(', ')}; the only option is --stale.`,
    );
    process.exit(2);
  }
  try {
    if (options.includes('--stale')) await buildStale(wanted.length > 0 ? wanted : names);
    else for (const name of wanted.length > 0 ? wanted : names) await timed(name);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const root = path.join(__dirname, '..', '..');
const dist = path.join(root, 'dist');
const page = readFileSync(path.join(dist, 'taskpane.html'), 'utf8');
const scriptsWith = (attribute: string): string[] =>
  [...page.matchAll(new RegExp(`<script ${attribute} src="?([^?">]+)`, 'g'))].map(([, file = '']) => file);
const sourceOf = (files: readonly string[]): string =>
  files.map((file) => readFileSync(path.join(dist, file), 'utf8')).join('\n');

interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description?: string;
    readonly parameters: readonly { readonly description?: string }[];
  }[];
}

/** React names its elements by this symbol, whatever a minifier does to the rest. */
const REACT = 'react.element';

describe('the built add-in', () => {
  test('functions and commands run before the page is ready, and need no React', () => {
    const deferred = scriptsWith('defer');
    expect(deferred).toEqual(expect.arrayContaining(['runtime.js', 'functions.js', 'commands.js']));
    expect(sourceOf(deferred)).not.toContain(REACT);
  });

  test('the pane comes after, and holds nobody up', () => {
    const later = scriptsWith('async');
    expect(later).toContain('taskpane.js');
    expect(sourceOf(later)).toContain(REACT);
  });

  test('every script that the page asks for is there', () => {
    for (const file of [...scriptsWith('defer'), ...scriptsWith('async')])
      expect([file, existsSync(path.join(dist, file))]).toEqual([file, true]);
  });

  test('Office.js comes from Microsoft’s CDN, first of all scripts', () => {
    expect(/<script[^>]*src="?([^ >"]+)/.exec(page)?.[1]).toBe(
      'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    );
  });

  test('functions.json has the nine functions, each of them associated with its code', () => {
    const { functions } = JSON.parse(readFileSync(path.join(dist, 'functions.json'), 'utf8')) as Metadata;
    expect(Object.fromEntries(functions.map(({ id, name }) => [id, name]))).toEqual({
      FORDELA: 'FÖRDELA',
      MEDLEMSBIDRAG: 'MEDLEMSBIDRAG',
      PERIODISERA: 'PERIODISERA',
      TRISAMBELOPP: 'TRISAMBELOPP',
      AVRUNDATABELL: 'AVRUNDATABELL',
      FORBRUKNINGSGRAD: 'FORBRUKNINGSGRAD',
      KAPITALTAK: 'KAPITALTAK',
      KAPITALKONTROLL: 'KAPITALKONTROLL',
      SOLIDITET: 'SOLIDITET',
      MALSTATUS: 'MÅLSTATUS',
      SAMLADSTATUS: 'SAMLADSTATUS',
      SVARSFREKVENS: 'SVARSFREKVENS',
    });
    const source = sourceOf(scriptsWith('defer'));
    for (const { id } of functions)
      expect(source).toMatch(new RegExp(`CustomFunctions\\.associate\\(["']${id}["']`));
  });

  test('every function and every argument is described', () => {
    const { functions } = JSON.parse(readFileSync(path.join(dist, 'functions.json'), 'utf8')) as Metadata;
    const silent = functions.flatMap(({ name, description, parameters }) => [
      ...(description ? [] : [name]),
      ...parameters.filter((parameter) => !parameter.description).map(() => `${name}()`),
    ]);
    expect(silent).toEqual([]);
  });

  test('every address of the manifest is a file of the build', () => {
    const manifest = readFileSync(path.join(dist, 'manifest.xml'), 'utf8');
    const addresses = [...manifest.matchAll(/DefaultValue="(https:[^"]+)"/g)].map(
      ([, address = '']) => address,
    );
    const page = addresses.find((address) => address.endsWith('/taskpane.html')) ?? '';
    const missing = addresses.filter(
      (address) => !existsSync(path.join(dist, address.slice(page.length - 'taskpane.html'.length))),
    );
    expect(addresses.length).toBeGreaterThan(20);
    expect(missing).toEqual([]);
  });

  test('nothing of the workbench, of tests or of Office.js is deployed', () => {
    const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => /bridge|workbench|office(-js)?\.js|\.test\./.test(file))).toEqual([]);
    expect(sourceOf(files.filter((file) => file.endsWith('.js')))).not.toMatch(/univer/i);
  });
});

describe('the built command line', () => {
  test('runs by its name in a checkout', () => {
    expect(
      execFileSync('npx', ['--no-install', 'finsamkalkyl', '--help'], { cwd: root, encoding: 'utf8' }),
    ).toContain('build <plan.json>');
  });
});

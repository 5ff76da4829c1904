import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** LibreOffice as a judge of files: what it shows, with the values in the file or with what it calculates itself. */

const PROGRAM = 'soffice';
const CSV = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false,false,false,false,-1';

export function hasLibreOffice(): boolean {
  try {
    execFileSync(PROGRAM, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The raw values of every sheet by name, as texts. `recalculate` has LibreOffice forget the values in the file. */
export function valuesInLibreOffice(
  bytes: Uint8Array,
  recalculate: boolean,
): ReadonlyMap<string, string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'finsamkalkyl-'));
  try {
    const profile = join(folder, 'profile');
    mkdirSync(join(profile, 'user'), { recursive: true });
    writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), settings(recalculate));
    writeFileSync(join(folder, 'book.xlsx'), bytes);
    const out = join(folder, 'out');
    execFileSync(
      PROGRAM,
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        '--norestore',
        '--convert-to',
        CSV,
        '--outdir',
        out,
        join(folder, 'book.xlsx'),
      ],
      { stdio: 'ignore', timeout: 120_000 },
    );
    return new Map(
      readdirSync(out).map((file) => [
        file.replace(/^book-|\.csv$/g, ''),
        parseCsv(readFileSync(join(out, file), 'utf8')),
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function settings(recalculate: boolean): string {
  return (
    '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">' +
    `<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>${recalculate ? 0 : 1}</value></prop></item></oor:items>`
  );
}

function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text
    .replace(/^\ufeff/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^;\n]*))(;|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '') break;
    if (end !== ';') rows.push([]);
  }
  return rows;
}

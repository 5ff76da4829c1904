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
  return inLibreOffice(bytes, CSV, recalculate, (folder) => {
    return new Map(
      readdirSync(folder).map((file) => [
        file.replace(/^book-|\.csv$/g, ''),
        parseCsv(readFileSync(join(folder, file), 'utf8')),
      ]),
    );
  });
}

/** The workbook as LibreOffice saves it in its own way, after having calculated it. */
export function savedByLibreOffice(bytes: Uint8Array): Uint8Array {
  return inLibreOffice(bytes, 'xlsx:Calc MS Excel 2007 XML', true, (folder) =>
    Uint8Array.from(readFileSync(join(folder, 'book.xlsx'))),
  );
}

function inLibreOffice<T>(
  bytes: Uint8Array,
  format: string,
  recalculate: boolean,
  read: (folder: string) => T,
): T {
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
        format,
        '--outdir',
        out,
        join(folder, 'book.xlsx'),
      ],
      { stdio: 'ignore', timeout: 120_000 },
    );
    return read(out);
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

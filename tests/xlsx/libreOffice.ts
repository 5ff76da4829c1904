import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { escapeText } from '../../src/xlsx/xmlText';

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

/** What is typed into a cell of the first sheet: a number, or a text as text. */
export interface TypedCell {
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
}

/** The workbook with values typed into cells of its first sheet, calculated and saved by LibreOffice. Its protection holds. */
export function filledByLibreOffice(bytes: Uint8Array, cells: readonly TypedCell[]): Uint8Array {
  const typed = cells.map(({ row, column, value }) => {
    const call = typeof value === 'number' ? `setValue(${value})` : `setString(${basicText(value)})`;
    return `sheet.getCellByPosition(${column}, ${row}).${call}`;
  });
  return inProfile(bytes, true, (folder, run) => {
    const [from, to] = ['book.xlsx', 'filled.xlsx'].map((name) =>
      basicText(pathToFileURL(join(folder, name)).href),
    );
    // The first start fills the profile with a library that has one empty module.
    run(['--terminate_after_init']);
    const code = [
      'Sub Main',
      'Dim hidden(0) As New com.sun.star.beans.PropertyValue',
      'hidden(0).Name = "Hidden"',
      'hidden(0).Value = True',
      `document = StarDesktop.loadComponentFromURL(${from}, "_blank", 0, hidden())`,
      'sheet = document.Sheets.getByIndex(0)',
      ...typed,
      'document.calculateAll()',
      'Dim stored(0) As New com.sun.star.beans.PropertyValue',
      'stored(0).Name = "FilterName"',
      'stored(0).Value = "Calc MS Excel 2007 XML"',
      `document.storeToURL(${to}, stored())`,
      'document.close(True)',
      'End Sub',
    ].join('\n');
    writeFileSync(join(folder, 'profile', 'user', 'basic', 'Standard', 'Module1.xba'), basicModule(code));
    run(['macro:///Standard.Module1.Main']);
    return Uint8Array.from(readFileSync(join(folder, 'filled.xlsx')));
  });
}

function basicModule(code: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">' +
    '<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">' +
    `${escapeText(code)}</script:module>`
  );
}

/** A text in Basic, with line breaks. */
function basicText(text: string): string {
  return text
    .split('\n')
    .map((line) => `"${line.replaceAll('"', '""')}"`)
    .join(' & Chr(10) & ');
}

function inLibreOffice<T>(
  bytes: Uint8Array,
  format: string,
  recalculate: boolean,
  read: (folder: string) => T,
): T {
  return inProfile(bytes, recalculate, (folder, run) => {
    const out = join(folder, 'out');
    run(['--convert-to', format, '--outdir', out, join(folder, 'book.xlsx')]);
    return read(out);
  });
}

/** Runs LibreOffice on a workbook in a folder and with a profile of their own. */
function inProfile<T>(
  bytes: Uint8Array,
  recalculate: boolean,
  use: (folder: string, run: (parameters: readonly string[]) => void) => T,
): T {
  const folder = mkdtempSync(join(tmpdir(), 'finsamkalkyl-'));
  try {
    const profile = join(folder, 'profile');
    mkdirSync(join(profile, 'user'), { recursive: true });
    writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), settings(recalculate));
    writeFileSync(join(folder, 'book.xlsx'), bytes);
    const start = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore'];
    return use(folder, (parameters) => {
      execFileSync(PROGRAM, [...start, ...parameters], { stdio: 'ignore', timeout: 120_000 });
    });
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

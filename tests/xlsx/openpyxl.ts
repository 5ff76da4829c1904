import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TypedCell } from './libreOffice';

/** Debian's openpyxl: a library of other people's that loads and saves workbooks in its own way. */

const PYTHON = '/usr/bin/python3';
const FILL = `
import json, sys
from openpyxl import load_workbook
folder = sys.argv[1]
book = load_workbook(folder + '/book.xlsx')
sheet = book.worksheets[0]
for cell in json.load(open(folder + '/cells.json', encoding='utf-8')):
    sheet.cell(row=cell['row'] + 1, column=cell['column'] + 1).value = cell['value']
book.save(folder + '/filled.xlsx')
`;

export function hasOpenpyxl(): boolean {
  try {
    execFileSync(PYTHON, ['-c', 'import openpyxl'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The workbook with values in cells of its first sheet, saved by openpyxl, which calculates nothing. A text that begins with '=' is a formula. */
export function filledByOpenpyxl(bytes: Uint8Array, cells: readonly TypedCell[]): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'finsamkalkyl-'));
  try {
    writeFileSync(join(folder, 'book.xlsx'), bytes);
    writeFileSync(join(folder, 'cells.json'), JSON.stringify(cells));
    execFileSync(PYTHON, ['-c', FILL, folder], { stdio: ['ignore', 'ignore', 'inherit'], timeout: 60_000 });
    return Uint8Array.from(readFileSync(join(folder, 'filled.xlsx')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

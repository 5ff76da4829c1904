import { ARITHMETIC_CHECKS } from '../../../src/checks/arithmetic';
import type { Finding } from '../../../src/checks/finding';
import { documentOfText } from '../../../src/checks/text/documentOfText';

/** All that the checks of arithmetic find in a text. */
export function findingsIn(text: string): Finding[] {
  const document = documentOfText(text, 'text');
  return ARITHMETIC_CHECKS.flatMap(({ run }) => [...run(document)]);
}

/** The same in short: "error footing/sign 3:9 120 → 130". No-break spaces are spaces. */
export function foundIn(text: string): string[] {
  return findingsIn(text).map(inShort);
}

export function inShort({ severity, rule, variant, place, found, expected }: Finding): string {
  const where =
    place.kind === 'text' ? `${place.line}:${place.column}` : `${place.area.row},${place.area.column}`;
  const name = variant === undefined || variant === '' ? rule : `${rule}/${variant}`;
  return `${severity} ${name} ${where} ${found}${expected === null ? '' : ` → ${expected}`}`.replace(
    /\u00a0/g,
    ' ',
  );
}

/** A table with tabs, in thousands of kronor. Its titles stand in line 3. */
export function table(...rows: readonly string[]): string {
  return tableUnder('Budget (tkr)', rows);
}

/** A table with tabs of people. Its titles stand in line 3. */
export function peopleTable(...rows: readonly string[]): string {
  return tableUnder('Deltagare', rows);
}

function tableUnder(heading: string, rows: readonly string[]): string {
  const cells = (row: string) => row.split('|').map((cell) => cell.trim());
  return [heading, '', ...rows.map((row) => cells(row).join('\t')), ''].join('\n');
}

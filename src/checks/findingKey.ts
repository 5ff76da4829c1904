import { columnLetters } from '../workbook/addresses';
import type { CheckedWorkbook } from './checkInput';
import type { Finding, FindingPlace } from './finding';

/** A finding that somebody has looked at and says is as it should be. */
export interface SignedOff {
  /** The `key` of the finding. */
  readonly key: string;
  /** Why it is as it should be, in the person's own words. */
  readonly reason: string;
}

/** Whether the finding has been signed off, with a reason. A finding whose figures have changed since then is another one. */
export function isIntended(finding: Finding, signedOff: readonly SignedOff[]): boolean {
  return signedOff.some(({ key, reason }) => key === finding.key && reason.trim() !== '');
}

/**
 * The findings with their keys. A key stays the same when rows are inserted or tabs are moved: it is made of the rule, the sheet, the column, the
 * labels to the left, and the figures, never of the row. Those that are alike in all of that are numbered in their order on the sheet.
 */
export function withKeys(findings: readonly Finding[], workbook: CheckedWorkbook | null): Finding[] {
  const seen = new Map<string, number>();
  const keys = new Map<Finding, string>();
  for (const finding of [...findings].sort((one, other) => rowOf(one.place) - rowOf(other.place))) {
    const key = keyOf(finding, workbook);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    keys.set(finding, before === 0 ? key : `${key}#${before + 1}`);
  }
  return findings.map((finding) => ({ ...finding, key: keys.get(finding) ?? '' }));
}

function rowOf(place: FindingPlace): number {
  return place.kind === 'text' ? place.line : place.area.row;
}

function keyOf(finding: Finding, workbook: CheckedWorkbook | null): string {
  const { rule, variant = '', place, found, expected, evidence } = finding;
  const parts = [
    variant,
    placeKey(place, workbook),
    withoutAddresses(found),
    withoutAddresses(expected ?? ''),
    ...evidence.map(({ label, value }) => withoutAddresses(`${label}\u0001${value}`)),
  ];
  return `${rule}:${fingerprint(parts.join('\u0000'))}`;
}

function placeKey(place: FindingPlace, workbook: CheckedWorkbook | null): string {
  if (place.kind === 'text') return place.heading;
  const { sheet, area } = place;
  return [sheet, columnLetters(area.column), area.columns, rowLabel(workbook, sheet, area.row)].join(
    '\u0001',
  );
}

/** The first text of the row, which is what people call it by. */
function rowLabel(workbook: CheckedWorkbook | null, sheet: string, row: number): string {
  const found = workbook?.sheets.find(({ name }) => name === sheet);
  const line = found?.values[row - found.origin.row] ?? [];
  const label = line.find((value) => typeof value === 'string' && value.trim() !== '');
  return typeof label === 'string' ? label.trim() : '';
}

/** Addresses move with the rows that are inserted above them; that they do says nothing of the finding. */
function withoutAddresses(text: string): string {
  return text.replace(/\$?\b[A-Za-z]{1,3}\$?[0-9]{1,7}\b/g, '@');
}

const FNV_OFFSET = 0xcbf29ce484222325n;
const FNV_PRIME = 0x100000001b3n;

/** FNV-1a in 64 bits: short enough to be kept in the workbook, long enough never to be the same for two findings of one. */
function fingerprint(text: string): string {
  let hash = FNV_OFFSET;
  for (const byte of new TextEncoder().encode(text))
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * FNV_PRIME);
  return hash.toString(16).padStart(16, '0');
}

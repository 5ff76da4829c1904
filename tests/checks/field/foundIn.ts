import type { DocumentCheck } from '../../../src/checks/check';
import type { Finding } from '../../../src/checks/finding';
import { findingMessage } from '../../../src/checks/rules';
import { documentOfText } from '../../../src/checks/text/documentOfText';

/** A table as it is pasted: rows of cells parted by " | ", which may be padded for the eye. */
export function table(heading: string, ...rows: string[]): string {
  const cells = rows.map((row) =>
    row
      .split('|')
      .map((cell) => cell.trim())
      .join('\t'),
  );
  return [heading, '', ...cells, ''].join('\n');
}

/** What a check finds in texts that stand after one another. */
export function findingsIn(check: DocumentCheck, ...texts: string[]): readonly Finding[] {
  return check(documentOfText(texts.join('\n'), 'text'));
}

/** The same in short: "error note-tie: 1 458 → 3 589", in the order in which they are found. */
export function foundIn(check: DocumentCheck, ...texts: string[]): string[] {
  return findingsIn(check, ...texts).map(inShort);
}

export function inShort(finding: Finding): string {
  const { severity, rule, variant, found, expected } = finding;
  const name = variant === undefined ? rule : `${rule}/${variant}`;
  const should = expected === null ? '' : ` → ${plain(expected)}`;
  return `${severity} ${name}: ${plain(found)}${should}`;
}

/** Ordinary spaces and hyphens, so that tests can be typed. */
function plain(text: string): string {
  return text.replace(/\u00a0/g, ' ').replace(/\u2212/g, '-');
}

/** The sentence in Swedish, with every placeholder filled in. */
export function messageOf(finding: Finding | undefined): string {
  if (finding === undefined) throw new Error('There is no finding');
  const message = plain(findingMessage(finding, 'sv'));
  if (/[{}]/.test(message)) throw new Error(`A placeholder is left: ${message}`);
  return message;
}

import type { Finding } from '../finding';
import type { CheckedDocument } from '../table';
import { fieldFinding } from './fieldFinding';
import { statementOf } from './statements';

const MONTHS = 'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december';
const SIGNED = new RegExp(
  String.raw`^[\p{Lu}][\p{L} -]{1,30}[, ] ?den \d{1,2} (?:${MONTHS}) (20\d\d)\.?$`,
  'u',
);
const LONGEST_LINE = 90;

/** The date under an annual report, "Gävle den 19 mars 2020", before the year that it reports had ended. */
export function signedEarly(document: CheckedDocument): Finding[] {
  const year = reportYear(document);
  if (year === null) return [];
  const told = new Set<string>();
  return document.sentences.flatMap(({ text, heading, place }): Finding[] =>
    // A short line on its own may have been taken for a heading of what follows.
    [text.trim(), heading.trim()].flatMap((line): Finding[] => {
      if (told.has(line) || line.length > LONGEST_LINE || !isSignedIn(line, year)) return [];
      told.add(line);
      return [
        fieldFinding({
          rule: 'signed-early',
          severity: 'error',
          cell: { text: line, number: null, unit: 'text', decimals: 0, formula: null, place },
          details: { year, found: line },
          evidence: [],
        }),
      ];
    }),
  );
}

/** Whether the line is a place and a date in the year of the report, or in the one before it: what is older tells of something else. */
function isSignedIn(line: string, year: number): boolean {
  const signed = SIGNED.exec(line)?.[1];
  return signed !== undefined && (Number(signed) === year || Number(signed) === year - 1);
}

/** The year of an annual report: the last one that its balance sheet or its income statement has. Null of a plan. */
function reportYear(document: CheckedDocument): number | null {
  const statement = statementOf(document, 'balance') ?? statementOf(document, 'income');
  const years = [...(statement?.amounts.values() ?? [])]
    .flat()
    .flatMap(({ year, meaning }) => (meaning === 'outcome' && year !== null ? [year] : []));
  return years.length === 0 ? null : Math.max(...years);
}

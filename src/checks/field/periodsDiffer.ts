import type { Finding } from '../finding';
import type { CheckedDocument } from '../table';
import { isIsoDate } from '../../finsam/dates';
import { inFormOf } from './datesInText';
import { evidenceOf, fieldFinding } from './fieldFinding';
import { insatsEntries, type InsatsEntry, type InsatsPeriod } from './insatsEntries';
import { matchedEntries } from './matchedEntries';

/** The same insats with one period here and another there. A date that does not exist is told of on its own. */
export function periodsDiffer(document: CheckedDocument): Finding[] {
  const entries = insatsEntries(document).filter(({ period }) => period !== null);
  return matchedEntries(entries).flatMap(([one, other]): Finding[] => {
    const [first, second] = [one.period, other.period];
    if (first === null || second === null || isAlike(first, second)) return [];
    const [right, wrong] = isSurer(one, other) ? [one, other] : [other, one];
    const [trusted, doubted] = right === one ? [first, second] : [second, first];
    return [
      {
        ...fieldFinding({
          rule: 'period-differs',
          severity: 'warning',
          cell: doubted.cell,
          expected: inFormOfPeriod(trusted, doubted),
          details: { insats: wrong.text.trim(), found: doubted.text, other: trusted.text },
          evidence: [evidenceOf(right.text, trusted.cell)],
        }),
        found: doubted.text,
      },
    ];
  });
}

function isAlike(one: InsatsPeriod, other: InsatsPeriod): boolean {
  const isSame = (first: string, second: string) =>
    first === second || !isIsoDate(first) || !isIsoDate(second);
  return isSame(one.start, other.start) && isSame(one.end, other.end);
}

/** A list with amounts is what was granted; a text or a matrix repeats it. */
function isSurer(one: InsatsEntry, other: InsatsEntry): boolean {
  const rank = ({ kind, amounts }: InsatsEntry) =>
    kind === 'list' && amounts.length > 0 ? 0 : kind === 'list' ? 1 : 2;
  return rank(one) <= rank(other);
}

function inFormOfPeriod({ start, end }: InsatsPeriod, { text }: InsatsPeriod): string {
  const like = /\d{4}-\d{2}-\d{2}|\d{8}|\d{6}/.exec(text)?.[0] ?? start;
  const between = like.includes('-') ? '--' : '-';
  return `${inFormOf(start, like)}${between}${inFormOf(end, like)}`;
}

import { Decimal } from '../../finsam/decimal';
import { formatAmount } from '../../workbook/swedishNumbers';
import type { Finding } from '../finding';
import type { CheckedDocument } from '../table';
import { effectOf, kronorOf, stepOf, type Amount } from './amounts';
import { evidenceOf, fieldFinding, shortened } from './fieldFinding';
import { insatsEntries, type InsatsEntry } from './insatsEntries';
import { nameLikeness } from './insatsName';
import { matchedEntries } from './matchedEntries';
import { plainLabel } from './plainLabel';

const WORDS = { budget: 'budget', outcome: 'utfall' } as const;

/** Budget and outcome of the same insats and year in two tables, "892 400 kr" and 892 in thousands. */
export function insatsAmounts(document: CheckedDocument): Finding[] {
  const entries = insatsEntries(document).filter(({ amounts }) => amounts.length > 0);
  const budgets = new Map(entries.map((entry) => [entry, amountsOf(entry, 'budget')]));
  const outcomes = new Map(entries.map((entry) => [entry, amountsOf(entry, 'outcome')]));
  return matchedEntries(entries).flatMap(([one, other]) => {
    if (nameLikeness(one.name, other.name) === 'short') return [];
    return (['budget', 'outcome'] as const).flatMap((kind): Finding[] => {
      const amounts = kind === 'budget' ? budgets : outcomes;
      const [first, second] = [amounts.get(one)!, amounts.get(other)!];
      const years = [...first.keys()].filter((year) => second.has(year));
      return years.flatMap((year) => differenceOf(first.get(year)!, second.get(year)!, one, kind, year));
    });
  });
}

/** The only amount of a kind for each year. What is summed over several years, or told twice, is left out. */
function amountsOf({ amounts }: InsatsEntry, kind: keyof typeof WORDS): Map<number, Amount> {
  const years = new Set(amounts.flatMap(({ year }) => year ?? []));
  const [only] = years.size === 1 ? years : [];
  const found = new Map<number, Amount>();
  const repeated = new Set<number>();
  for (const amount of amounts) {
    const year = amount.year ?? only;
    if (year === undefined || kindOf(amount) !== kind) continue;
    if (found.has(year)) repeated.add(year);
    found.set(year, amount);
  }
  repeated.forEach((year) => found.delete(year));
  return found;
}

/** By the words of the row or the column themselves: a table of a plan may hold anything. */
function kindOf({ row, column }: Amount): keyof typeof WORDS | null {
  const words = `${plainLabel(row.label)} | ${plainLabel(column.title)}`;
  if (/avvik|andel|%|ack|prognos|tertial/.test(words)) return null;
  const isBudget = /(?:^| )(?:total)?budget/.test(words);
  const isOutcome = /(?:^| )utfall/.test(words);
  if (isBudget === isOutcome) return null;
  return isBudget ? 'budget' : 'outcome';
}

const LARGEST_PLACEHOLDER = 10;

function differenceOf(
  one: Amount,
  other: Amount,
  entry: InsatsEntry,
  kind: keyof typeof WORDS,
  year: number,
): Finding[] {
  const [first, second] = [kronorOf(one), kronorOf(other)];
  if (first === null || second === null) return [];
  const step = (amount: Amount) =>
    kronorOf({ value: stepOf(amount.cell), unit: amount.unit }) ?? new Decimal(0);
  // The finer one is the one that was counted; a placeholder of a krona says nothing.
  const [exact, coarse] = step(one).lessThan(step(other)) ? [one, other] : [other, one];
  const [right, printed] = exact === one ? [first, second] : [second, first];
  const off = right.abs().minus(printed.abs()).abs();
  const isPlaceholder = [first, second].some((value) => value.abs().lessThanOrEqualTo(LARGEST_PLACEHOLDER));
  if (isPlaceholder || off.lessThanOrEqualTo(step(coarse).dividedBy(2))) return [];
  const unit = coarse.unit ?? 'kr';
  const inUnit = right.abs().dividedBy(unit === 'mkr' ? 1_000_000 : unit === 'tkr' ? 1000 : 1);
  const expected = formatAmount(printed.isNegative() ? inUnit.negated() : inUnit, {
    decimals: Math.min(2, coarse.cell.decimals),
  });
  return [
    fieldFinding({
      rule: 'insats-amount',
      severity: 'warning',
      cell: coarse.cell,
      expected,
      details: {
        insats: shortened(entry.text),
        what: WORDS[kind],
        year,
        found: coarse.cell.text,
        expected: exact.cell.text,
      },
      effect: effectOf(off, 'kr'),
      evidence: [evidenceOf(`${shortened(entry.text)}: ${exact.row.label}`, exact.cell)],
    }),
  ];
}

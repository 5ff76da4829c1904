import type { Finding } from '../finding';
import type { CheckedDocument, FoundTable } from '../table';
import { daysInPeriod, isIsoDate } from '../../finsam/dates';
import { amountsOfRow, effectOf, type Amount } from './amounts';
import { runsIn } from './costSign';
import { evidenceOf, fieldFinding } from './fieldFinding';
import { insatsEntries, type InsatsEntry } from './insatsEntries';
import { meaningOf, statementOf } from './statements';

/** Amounts of insatser in years in which they do not run, and years in which they run without any. */
export function insatsYears(document: CheckedDocument): Finding[] {
  const entries = insatsEntries(document).filter(
    ({ kind, period }) =>
      kind === 'list' && period !== null && isIsoDate(period.start) && isIsoDate(period.end),
  );
  const tables = new Set(entries.map(({ source }) => source));
  return [
    ...entries.flatMap(outsideOf),
    ...document.tables
      .filter((table) => tables.has(table))
      .flatMap((table) =>
        missingOf(
          table,
          entries.filter(({ source }) => source === table),
        ),
      ),
    ...withoutBudget(document, entries),
  ];
}

function outsideOf(entry: InsatsEntry): Finding[] {
  const { period } = entry;
  const [outside] = entry.amounts.filter(
    (amount) => amount.year !== null && !amount.value.isZero() && !runsIn(entry, amount.year),
  );
  if (period === null || outside === undefined || outside.year === null) return [];
  return [
    fieldFinding({
      rule: 'insats-year',
      variant: 'outside',
      severity: 'warning',
      cell: outside.cell,
      details: { insats: entry.text, found: outside.cell.text, year: outside.year, period: period.text },
      effect: effectOf(outside.value, outside.unit),
      evidence: [evidenceOf(entry.text, period.cell)],
    }),
  ];
}

/** A few days into a year may well cost nothing. */
const FEWEST_DAYS = 28;

/** Years of a table in which most insatser that run have an amount, and one has none. */
function missingOf(table: FoundTable, entries: readonly InsatsEntry[]): Finding[] {
  return table.columns.flatMap((column, index): Finding[] => {
    const { year, kind } = column;
    if (kind !== 'figures' || year === null) return [];
    const running = entries.filter((entry) => runsIn(entry, year) && daysIn(entry, year) >= FEWEST_DAYS);
    const amountIn = (entry: InsatsEntry) => entry.amounts.find((amount) => amount.column === column);
    const without = running.filter((entry) => amountIn(entry)?.value.isZero() ?? true);
    if (without.length === 0 || running.length < 3 || without.length * 3 > running.length) return [];
    return without.flatMap((entry): Finding[] => {
      const row = table.rows.find(({ cells }) => cells.includes(entry.cell));
      const cell = row?.cells[index];
      const hasOther = entry.amounts.some((amount) => amount.column !== column && !amount.value.isZero());
      if (cell === undefined || entry.period === null || !hasOther) return [];
      return [
        fieldFinding({
          rule: 'insats-year',
          variant: 'missing',
          severity: amountIn(entry) === undefined ? 'note' : 'warning',
          cell,
          details: { insats: entry.text, period: entry.period.text, year },
          evidence: [evidenceOf(entry.text, entry.period.cell)],
        }),
      ];
    });
  });
}

function daysIn({ period }: InsatsEntry, year: number): number {
  if (period === null) return 0;
  const start = period.start > `${year}-01-01` ? period.start : `${year}-01-01`;
  const end = period.end < `${year}-12-31` ? period.end : `${year}-12-31`;
  return end < start ? 0 : daysInPeriod(start, end);
}

/** The budget's line of granted insatser with nothing in a year in which some of them run. */
function withoutBudget(document: CheckedDocument, entries: readonly InsatsEntry[]): Finding[] {
  const budget = statementOf(document, 'budget')?.table;
  if (budget === undefined) return [];
  const granted = budget.rows.filter((row) => meaningOf(row) === 'granted');
  return granted.flatMap((row) => {
    const amounts = amountsOfRow(budget, row);
    if (!amounts.some(({ value }) => !value.isZero())) return [];
    return amounts.flatMap((amount) => emptyYear(amount, entries));
  });
}

function emptyYear({ row, cell, value, year }: Amount, entries: readonly InsatsEntry[]): Finding[] {
  if (!value.isZero() || year === null) return [];
  const running = entries.filter((entry) => runsIn(entry, year) && daysIn(entry, year) >= FEWEST_DAYS);
  const [first] = running;
  if (first === undefined || first.period === null) return [];
  return [
    fieldFinding({
      rule: 'insats-year',
      variant: 'budget',
      severity: 'warning',
      cell,
      details: { insats: first.text, period: first.period.text, label: row.label, year },
      evidence: running.map((entry) => evidenceOf(entry.text, entry.period?.cell ?? entry.cell)),
    }),
  ];
}

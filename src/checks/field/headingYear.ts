import type { Finding } from '../finding';
import type { CheckedDocument, FoundTable } from '../table';
import { runsIn } from './costSign';
import { evidenceOf, fieldFinding, shortened } from './fieldFinding';
import { insatsEntries, type InsatsEntry } from './insatsEntries';
import { onlyYear } from './tableMeaning';

/** A table whose heading says one year, and an insats in it that does not run in that year. One finding for a table. */
export function headingYear(document: CheckedDocument): Finding[] {
  const entries = insatsEntries(document);
  return document.tables.flatMap((table): Finding[] => {
    const ofTable = entries.filter(({ source, period }) => source === table && period !== null);
    const year = yearOf(table);
    const outside = ofTable.filter((entry) => !runsIn(entry, year));
    const [first] = outside;
    if (year === null || first === undefined || first.period === null || ofTable.length < 2) return [];
    // An amount in a year outside the period is told of on its own.
    if (outside.some((entry) => hasAmountIn(entry, year))) return [];
    return [
      {
        ...fieldFinding({
          rule: 'heading-year',
          severity: 'warning',
          cell: first.period.cell,
          details: { insats: first.text, period: first.period.text, year },
          evidence: [
            { label: shortened(headingWith(table, year)), value: String(year), place: table.place },
            ...outside.slice(1).map((entry) => evidenceOf(entry.text, entry.period?.cell ?? entry.cell)),
          ],
        }),
        found: first.period.text,
      },
    ];
  });
}

function yearOf(table: FoundTable): number | null {
  return onlyYear([table.heading, ...table.columns.map(({ title }) => title)].join(' '));
}

function headingWith(table: FoundTable, year: number): string {
  const all = [table.heading, ...table.columns.map(({ title }) => title)];
  return all.find((title) => title.includes(String(year))) ?? table.heading;
}

function hasAmountIn({ amounts }: InsatsEntry, year: number): boolean {
  return amounts.some((amount) => amount.year === year && !amount.value.isZero());
}

import type { FoundTable } from '../table';
import { plainLabel } from './plainLabel';

/** The text that tells what a table is about: its heading and the title over its labels. */
export function tableTitle(table: FoundTable): string {
  return plainLabel(`${table.heading} ${table.columns[0]?.title ?? ''}`.slice(0, 400));
}

/** The number of the note that the table is, from "Not 3. Kortfristiga fordringar"; else null. */
export function noteNumber(table: FoundTable): string | null {
  return /^not (\d{1,2})\b/.exec(plainLabel(table.heading))?.[1] ?? null;
}

/** Whether figures without a word of their own are planned ones: the table is a budget and no account. */
export function isBudgetTable(table: FoundTable): boolean {
  const before = budgets.get(table);
  if (before !== undefined) return before;
  const title = tableTitle(table);
  const isBudget = /budget|plan\b/.test(title) && !/utfall|bokslut|redovisning|uppföljning/.test(title);
  budgets.set(table, isBudget);
  return isBudget;
}

const budgets = new WeakMap<FoundTable, boolean>();

/** The only year that a text names, "Balanskravsresultat 2020 (i tkr)"; null for none and for several. */
export function onlyYear(text: string): number | null {
  const years = new Set(
    [...text.slice(0, 400).matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([year]) => year),
  );
  const [year] = years;
  return years.size === 1 && year !== undefined ? Number(year) : null;
}

import type { CheckedDocument, FoundRow, FoundTable } from '../../../src/checks/table';

/** What a test asks of a table: short enough to stand as a literal. */
export function rowsOf(table: FoundTable | undefined): [string, string, ...(number | null)[]][] {
  return (table?.rows ?? []).map((row) => [row.looksLike, row.label, ...figuresOf(table, row)]);
}

/** The figures of a row, in the columns of figures. */
export function figuresOf(table: FoundTable | undefined, row: FoundRow): (number | null)[] {
  return row.cells.flatMap(({ number }, column) =>
    table?.columns[column]?.kind === 'figures' ? [number === null ? null : number.toNumber()] : [],
  );
}

/** Title, year, unit and kind of each column. */
export function columnsOf(table: FoundTable | undefined): [string, number | null, string | null, string][] {
  return (table?.columns ?? []).map(({ title, year, unit, kind }) => [title, year, unit, kind]);
}

export function tableUnder(document: CheckedDocument, heading: string): FoundTable {
  const table = document.tables.find((one) => one.heading === heading);
  if (table === undefined)
    throw new Error(`No table under "${heading}": ${document.tables.map((one) => one.heading).join(', ')}`);
  return table;
}

import type { Area, TableSnapshot } from '../../workbook/snapshot';

/**
 * The cells that the brackets after a table's name mean: "[Belopp]", "[[#This Row],[Belopp]]", "[@Belopp]", "[[Januari]:[Mars]]",
 * "[#All]". Null where the table has no such column or the row lies outside its data.
 * @param row the row of the formula, for "this row".
 */
export function tableArea(table: TableSnapshot, brackets: string, row: number): Area | null {
  let known = meanings.get(table);
  if (known === undefined) meanings.set(table, (known = new Map<string, BracketsMeaning | null>()));
  let meaning = known.get(brackets);
  if (meaning === undefined) known.set(brackets, (meaning = meaningOf(table, brackets)));
  const rows = meaning === null ? null : rowsOf(table, meaning.specials, row);
  if (meaning === null || rows === null) return null;
  return {
    row: rows.row,
    rows: rows.rows,
    column: table.area.column + meaning.first,
    columns: meaning.columns,
  };
}

/** Of which rows and columns of a table brackets tell. */
interface BracketsMeaning {
  readonly specials: readonly string[];
  readonly first: number;
  readonly columns: number;
}

const meanings = new WeakMap<TableSnapshot, Map<string, BracketsMeaning | null>>();

function meaningOf(table: TableSnapshot, brackets: string): BracketsMeaning | null {
  const inner = brackets.slice(1, -1).trim();
  const thisRow = inner.startsWith('@');
  const parts = partsOf(thisRow ? inner.slice(1) : inner);
  const specials = parts.filter((part) => part.startsWith('#')).map((part) => part.toLowerCase());
  const names = parts.filter((part) => !part.startsWith('#') && part !== '');
  const columns = names.map((name) => columnOf(table, name));
  if (columns.includes(-1)) return null;
  const first = columns[0] ?? 0;
  const last = columns.at(-1) ?? table.columns.length - 1;
  return {
    specials: thisRow ? ['#this row'] : specials,
    first: Math.min(first, last),
    columns: Math.abs(last - first) + 1,
  };
}

/** The names between brackets, without the apostrophes that hide special letters. */
function partsOf(inner: string): string[] {
  if (!inner.startsWith('[')) return [unescaped(inner)];
  const parts: string[] = [];
  let part: string | null = null;
  for (let place = 0; place < inner.length; place++) {
    const letter = inner[place] ?? '';
    if (part === null) {
      if (letter === '[') part = '';
    } else if (letter === "'") part += inner[++place] ?? '';
    else if (letter === ']') {
      parts.push(part.trim());
      part = null;
    } else part += letter;
  }
  return parts;
}

function unescaped(name: string): string {
  return name.replace(/'(.)/g, '$1').trim();
}

function columnOf(table: TableSnapshot, name: string): number {
  const wanted = name.toLowerCase();
  return table.columns.findIndex((column) => column.trim().toLowerCase() === wanted);
}

function rowsOf(
  { area, hasTotals }: TableSnapshot,
  specials: readonly string[],
  row: number,
): { row: number; rows: number } | null {
  const first = area.row + 1;
  const end = area.row + area.rows - (hasTotals ? 1 : 0);
  if (specials.includes('#this row')) return row >= first && row < end ? { row, rows: 1 } : null;
  if (specials.includes('#all')) return { row: area.row, rows: area.rows };
  const headers = specials.includes('#headers');
  const data = specials.includes('#data') || specials.length === 0;
  const totals = specials.includes('#totals');
  if (totals && !hasTotals && !data && !headers) return null;
  const top = headers ? area.row : data ? first : end;
  const bottom = totals && hasTotals ? end + 1 : data ? end : area.row + 1;
  return bottom > top ? { row: top, rows: bottom - top } : null;
}

import { nameKey } from '../names';
import type { Breakdown, ParticipantCount } from './goals';

/** Counts of participants, and never persons: sums that tie, and what is not shown since it is too few. */

export interface Counts {
  readonly women: number | null;
  readonly men: number | null;
  readonly total: number | null;
}

export interface ParticipantTable {
  readonly insats: string;
  readonly breakdown: Exclude<Breakdown, 'all'>;
  readonly rows: readonly (Counts & { readonly group: string })[];
  readonly sum: Counts;
}

/** Participants of an insats altogether. */
export interface InsatsParticipants extends Counts {
  readonly insats: string;
}

/** Two figures that should be the same and are not. */
export interface BrokenTie {
  readonly kind: 'sexesAgainstTotal' | 'breakdownAgainstAll';
  readonly insats: string;
  readonly breakdown: Breakdown;
  readonly group: string | null;
  readonly found: number;
  readonly expected: number;
}

/** Of a row: the total as told, or else what is known of women and men together. Null where nothing is. */
export function totalOf({ women, men, total }: Counts): number | null {
  if (total !== null) return total;
  return women === null && men === null ? null : (women ?? 0) + (men ?? 0);
}

/** The rows that tell of all participants of an insats, in their order. */
export function insatsParticipants(counts: readonly ParticipantCount[]): InsatsParticipants[] {
  return counts
    .filter(({ breakdown }) => breakdown === 'all')
    .map((row) => ({ insats: row.insats, women: row.women, men: row.men, total: totalOf(row) }));
}

/** The breakdowns by insats, in the order in which they first stand, with their sums. */
export function participantTables(counts: readonly ParticipantCount[]): ParticipantTable[] {
  const tables = new Map<
    string,
    { insats: string; breakdown: Exclude<Breakdown, 'all'>; rows: (Counts & { group: string })[] }
  >();
  for (const row of counts) {
    const { insats, breakdown } = row;
    if (breakdown === 'all') continue;
    const key = `${breakdown} ${nameKey(insats)}`;
    const table = tables.get(key) ?? { insats, breakdown, rows: [] };
    tables.set(key, table);
    table.rows.push({ group: row.group ?? '', women: row.women, men: row.men, total: totalOf(row) });
  }
  return [...tables.values()].map((table) => ({ ...table, sum: sumOf(table.rows) }));
}

/** What rows sum to; missing where it is missing in all. */
export function sumOf(rows: readonly Counts[]): Counts {
  const sum = (key: keyof Counts) =>
    rows.reduce<number | null>((all, row) => (row[key] === null ? all : (all ?? 0) + row[key]), null);
  return { women: sum('women'), men: sum('men'), total: sum('total') };
}

/**
 * Where the figures contradict each other: women and men against the told total of a row, and a breakdown against all participants of the
 * insats. A person may have several sources of support, so those may be more than all, but not fewer.
 */
export function brokenTies(counts: readonly ParticipantCount[]): BrokenTie[] {
  const sexes = counts.flatMap(({ insats, breakdown, group, women, men, total }): BrokenTie[] =>
    total === null || women === null || men === null || women + men === total
      ? []
      : [{ kind: 'sexesAgainstTotal', insats, breakdown, group, found: total, expected: women + men }],
  );
  const all = new Map(insatsParticipants(counts).map(({ insats, total }) => [nameKey(insats), total]));
  const breakdowns = participantTables(counts).flatMap(({ insats, breakdown, sum }): BrokenTie[] => {
    const expected = all.get(nameKey(insats)) ?? null;
    if (expected === null || sum.total === null || sum.total === expected) return [];
    if (breakdown === 'supportBefore' && sum.total > expected) return [];
    return [{ kind: 'breakdownAgainstAll', insats, breakdown, group: null, found: sum.total, expected }];
  });
  return [...sexes, ...breakdowns];
}

/** Which cells of rows (women, men, total) and their sum row are not to be shown. */
export interface Suppression {
  readonly rows: readonly HiddenCounts[];
  readonly sum: HiddenCounts;
}

export type HiddenCounts = Readonly<Record<keyof Counts, boolean>>;

const KEYS = ['women', 'men', 'total'] as const;

/**
 * Hides counts above 0 and below the lowest, and as many more as it takes that none of them can be worked out: no row and no column of the
 * table is left with exactly one hidden cell. With 0 nothing is hidden. What is hidden already stays so.
 */
export function suppress(
  rows: readonly Counts[],
  sum: Counts,
  lowest: number,
  already?: Suppression,
): Suppression {
  const grid = [...rows, sum].map((row) => KEYS.map((key) => row[key]));
  const before = already === undefined ? [] : [...already.rows, already.sum];
  const hidden = grid.map((row, index) =>
    row.map(
      (count, column) =>
        before[index]?.[KEYS[column]!] === true || (count !== null && count > 0 && count < lowest),
    ),
  );
  const lines = [
    ...grid.map((_, row) => KEYS.map((_key, column) => [row, column] as const)),
    ...KEYS.map((_, column) => grid.map((_row, row) => [row, column] as const)),
  ];
  let changed = true;
  while (changed) {
    changed = false;
    for (const line of lines) {
      if (line.filter(([row, column]) => hidden[row]![column]).length !== 1) continue;
      const other = smallestShown(line, grid, hidden);
      if (other === null) continue;
      hidden[other[0]]![other[1]] = true;
      changed = true;
    }
  }
  const flags = hidden.map(([women, men, total]) => ({ women: women!, men: men!, total: total! }));
  return { rows: flags.slice(0, -1), sum: flags.at(-1)! };
}

/** The cell whose loss is least: the smallest count, zeros last of all. Null where the line shows no other count. */
function smallestShown(
  line: readonly (readonly [number, number])[],
  grid: readonly (readonly (number | null)[])[],
  hidden: readonly (readonly boolean[])[],
): readonly [number, number] | null {
  const cost = ([row, column]: readonly [number, number]) => grid[row]![column]! || Infinity;
  const shown = line.filter(([row, column]) => !hidden[row]![column] && grid[row]![column] !== null);
  return shown.reduce<readonly [number, number] | null>(
    (best, cell) => (best === null || cost(cell) < cost(best) ? cell : best),
    null,
  );
}

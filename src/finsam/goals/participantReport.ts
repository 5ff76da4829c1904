import { nameKey } from '../names';
import type { ParticipantCount } from './goals';
import {
  insatsParticipants,
  participantTables,
  sumOf,
  suppress,
  type Counts,
  type HiddenCounts,
  type InsatsParticipants,
  type ParticipantTable,
  type Suppression,
} from './participants';

/** All that is told of the participants, and which counts are not to be shown. */
export interface ParticipantReport {
  /** Participants altogether, by insats. */
  readonly all: Shown<{ readonly rows: readonly InsatsParticipants[]; readonly sum: Counts }>;
  readonly breakdowns: readonly Shown<ParticipantTable>[];
}

export type Shown<T> = T & { readonly hidden: Suppression };

const KEYS = ['women', 'men', 'total'] as const;

/**
 * The counts as they may be shown together. Each table hides what is too few and what that could be worked out from; and since the same number often
 * stands both among all participants and as the sum of a breakdown, one that is hidden in one place is hidden in all of them.
 * `lowest` is the smallest count that is shown; with 0 nothing is hidden.
 */
export function participantReport(counts: readonly ParticipantCount[], lowest: number): ParticipantReport {
  const rows = insatsParticipants(counts);
  let all = withHidden({ rows, sum: sumOf(rows) }, lowest);
  let breakdowns = participantTables(counts).map((table) => withHidden(table, lowest));
  for (;;) {
    const told = numbersOf(all, breakdowns);
    const known = new Set(told.filter(({ isHidden }) => isHidden).map(({ key }) => key));
    if (told.every(({ key, isHidden }) => isHidden || !known.has(key))) return { all, breakdowns };
    const also = (insats: string, counted: Counts, hidden: HiddenCounts): HiddenCounts => ({
      women: hidden.women || known.has(keyOf(insats, 'women', counted)),
      men: hidden.men || known.has(keyOf(insats, 'men', counted)),
      total: hidden.total || known.has(keyOf(insats, 'total', counted)),
    });
    all = withHidden(all, lowest, {
      rows: all.rows.map((row, index) => also(row.insats, row, all.hidden.rows[index]!)),
      sum: all.hidden.sum,
    });
    breakdowns = breakdowns.map((table) =>
      withHidden(table, lowest, { ...table.hidden, sum: also(table.insats, table.sum, table.hidden.sum) }),
    );
  }
}

function withHidden<T extends { readonly rows: readonly Counts[]; readonly sum: Counts }>(
  table: T,
  lowest: number,
  already?: Suppression,
): Shown<T> {
  return { ...table, hidden: suppress(table.rows, table.sum, lowest, already) };
}

/** The numbers of whole insatser in all places where they stand. */
function numbersOf(
  all: ParticipantReport['all'],
  breakdowns: ParticipantReport['breakdowns'],
): { readonly key: string; readonly isHidden: boolean }[] {
  const places = [
    ...all.rows.map((row, index) => ({ insats: row.insats, counted: row, hidden: all.hidden.rows[index]! })),
    ...breakdowns.map(({ insats, sum, hidden }) => ({ insats, counted: sum, hidden: hidden.sum })),
  ];
  return places.flatMap(({ insats, counted, hidden }) =>
    KEYS.map((key) => ({ key: keyOf(insats, key, counted), isHidden: hidden[key] })),
  );
}

/** A number that is the same in two places for the same insats tells as much in each. */
function keyOf(insats: string, key: keyof Counts, counted: Counts): string {
  return JSON.stringify([nameKey(insats), key, counted[key]]);
}

import type { FoundColumn } from '../table';
import { plainLabel } from './plainLabel';

/**
 * What the figures of a column tell of: what came out, what was planned, or something worked out from both. 'plain' says nothing more than its
 * year. 'part' is a part of a year, which ties to no whole year.
 */
export type ColumnMeaning =
  'outcome' | 'budget' | 'forecast' | 'deviation' | 'share' | 'note' | 'part' | 'plain';

/** The first that fits holds: "Avvikelse utfall–budget" is a deviation. */
const MEANINGS: readonly (readonly [ColumnMeaning, RegExp])[] = [
  ['deviation', /avvik|differens|skillnad|\bdiff\b|förändring/],
  ['share', /andel|%|procent|förbrukningsgrad|\bgrad\b/],
  ['note', /^not(?:er)?$/],
  ['part', /tertial|delår|halvår|kvartal|\bjan|\bt[123]\b|månad|-(?:0[1-9]|1[01])-\d\d$/],
  ['forecast', /prognos/],
  ['budget', /budget|beviljat|\bplan(?:erat)?\b/],
  ['outcome', /utfall|bokslut|förbrukat|resultat/],
];

const known = new WeakMap<FoundColumn, ColumnMeaning>();

/** What the title of a column says of its figures. */
export function columnMeaning(column: FoundColumn): ColumnMeaning {
  const before = known.get(column);
  if (before !== undefined) return before;
  const plain = plainLabel(column.title.slice(0, 200));
  const meaning =
    column.unit === 'percent'
      ? 'share'
      : (MEANINGS.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'plain');
  known.set(column, meaning);
  return meaning;
}

import type { FoundRow, FoundTable } from '../table';
import { plainLabel } from './plainLabel';
import { meaningOf } from './statements';
import { tableTitle } from './tableMeaning';

/** Rows of a table that stand together and tell what the state, the regions and the municipalities contribute. */
export interface PartyRows {
  readonly table: FoundTable;
  /** All of them, in their order. */
  readonly rows: readonly FoundRow[];
  readonly state: readonly FoundRow[];
  readonly regions: readonly FoundRow[];
  /** The one row of all municipalities, or else a row for each. */
  readonly municipalities: readonly FoundRow[];
}

/**
 * The runs of contributions in a table: at least the state and the municipalities, under words that say that they are contributions. Lists of what the same
 * organisations claim or are owed are none.
 */
export function partyRows(table: FoundTable): PartyRows[] {
  const runs: PartyRows[] = [];
  let run: FoundRow[] = [];
  let section = '';
  const end = (next: string) => {
    const found = parties(table, run);
    if (found !== null && isOfContributions(table, section, next)) runs.push(found);
    run = [];
  };
  for (const row of table.rows) {
    const meaning = meaningOf(row);
    const isParty =
      meaning === 'state' ||
      meaning === 'region' ||
      meaning === 'municipality' ||
      meaning === 'municipalities';
    if (isParty) run.push(row);
    else {
      if (run.length > 0) end(row.label);
      if (row.looksLike === 'section') section = row.label;
    }
  }
  if (run.length > 0) end('');
  return runs;
}

function parties(table: FoundTable, rows: readonly FoundRow[]): PartyRows | null {
  const withFigures = rows.filter((row) => row.cells.some(({ number }) => number !== null));
  const of = (meaning: string) => withFigures.filter((row) => meaningOf(row) === meaning);
  const together = of('municipalities');
  const each = of('municipality');
  const municipalities = together.length > 0 ? together : each;
  const state = withoutParts(of('state'));
  const isWhole = state.length > 0 && (together.length === 1 || (together.length === 0 && each.length >= 2));
  // A region without a figure takes part all the same: then the split cannot be told.
  const regions = rows.filter((row) => meaningOf(row) === 'region');
  return isWhole ? { table, rows: withFigures, state, regions, municipalities } : null;
}

/** "Staten" with "Försäkringskassan" and "Arbetsförmedlingen" under it counts once. */
function withoutParts(rows: readonly FoundRow[]): readonly FoundRow[] {
  const [first] = rows;
  const isTotal = first !== undefined && rows.length > 1 && /^stat/.test(plainLabel(first.label));
  return isTotal ? [first] : rows.filter(({ looksLike }) => looksLike !== 'part');
}

const CONTRIBUTIONS = /(?:^|[^a-zåäö])(?:medlems)?(?:bidrag|avgift|intäkt|tilldelning|finansiering)/;
const OTHER = /kostnad|skuld|fordr|timm|utgift|rekvir|upplup|insats|utfall per|kassaflöde|rapport|arbetad/;

function isOfContributions(table: FoundTable, section: string, next: string): boolean {
  const [above, below] = [plainLabel(section), plainLabel(next)];
  const near = `${above} ${/^(?:summa|totalt?)\b/.test(below) ? below : ''}`;
  if (OTHER.test(near)) return false;
  if (CONTRIBUTIONS.test(near)) return true;
  const title = tableTitle(table);
  return CONTRIBUTIONS.test(title) && !OTHER.test(title);
}

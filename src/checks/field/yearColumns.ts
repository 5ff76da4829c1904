import { isDigitAway } from '../arithmetic/slips';
import type { Finding } from '../finding';
import type { CheckedDocument, FoundTable } from '../table';

/** Tables whose columns are years one after the other, but for one: "2025 | 2036 | 2027". */
export function yearColumns(document: CheckedDocument): Finding[] {
  return document.tables.flatMap((table): Finding[] => {
    const years = yearsOf(table);
    const slip = slipIn(years);
    if (slip === null) return [];
    const { found, expected } = slip;
    return [
      {
        rule: 'heading-year',
        variant: 'column',
        severity: 'warning',
        place: table.place,
        details: { found, expected, years: years.join(', ') },
        found: String(found),
        expected: String(expected),
        effect: null,
        evidence: [],
        fix: null,
      },
    ];
  });
}

/** The years that are the whole titles of columns of figures. */
function yearsOf({ columns }: FoundTable): number[] {
  return columns.flatMap(({ kind, title }) =>
    kind === 'figures' && /^(?:19|20)\d\d$/.test(title) ? [Number(title)] : [],
  );
}

const FEWEST_YEARS = 3;
const MOST_YEARS = 12;

/** The one year that stands in no row with the others, where it is a digit away from the one that does. */
function slipIn(years: readonly number[]): { readonly found: number; readonly expected: number } | null {
  if (years.length < FEWEST_YEARS || years.length > MOST_YEARS) return null;
  for (const step of [1, -1])
    for (const [index, found] of years.entries()) {
      const anchor = index === 0 ? 1 : 0;
      const meant = (at: number) => (years[anchor] ?? 0) + step * (at - anchor);
      const isOnlyOne = years.every((year, at) => at === index || year === meant(at));
      const expected = meant(index);
      if (!isOnlyOne || found === expected) continue;
      // At an end another year may be meant, for comparison; its last digit would then be another.
      const isInside = index > 0 && index < years.length - 1;
      return isDigitAway(found, expected) && (isInside || found % 10 === expected % 10)
        ? { found, expected }
        : null;
    }
  return null;
}

const LONGEST_TITLE = 200;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;

/**
 * The year that a heading tells of: "Budget 2025", "2020-12-31", "2020-01-01 -2020-12-31", "Utfall jan–aug 2025". Null where there is none, or
 * more than one.
 */
export function yearOfTitle(title: string): number | null {
  const years = new Set(title.slice(0, LONGEST_TITLE).match(YEAR) ?? []);
  const [year] = years;
  return years.size === 1 && year !== undefined ? Number(year) : null;
}

/** MATCH reads these as patterns, and "~" makes them letters again. */
const SIGNS_OF_PATTERNS = ['~', '?', '*'] as const;

/** The expression of what a column of a table has in the row of a name or number: `key` is the expression of that, and `keys` the column where it stands. */
export function inRowOf(key: string, table: string, keys: string, column: string): string {
  const literal = SIGNS_OF_PATTERNS.reduce(
    (expression, sign) => `SUBSTITUTE(${expression},"${sign}","~${sign}")`,
    key,
  );
  return `INDEX(${table}[${column}],MATCH(${literal},${table}[${keys}],0))`;
}

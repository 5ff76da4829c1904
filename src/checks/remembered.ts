/** More different texts than a workbook has labels; the memory is emptied before it grows. */
const MOST_TEXTS = 5_000;
/** Longer is no label, and seldom comes again. */
const LONGEST_TEXT = 200;

/** The same function of a text, which remembers what it gave: the same labels stand in row after row and table after table. What it gives must never be changed. */
export function remembered<T>(of: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST_TEXT) return of(text);
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    if (known.size >= MOST_TEXTS) known.clear();
    const given = of(text);
    known.set(text, given);
    return given;
  };
}

import { plainWords } from './plainWords';

/** A total of nothing that is named: "Labels Total" is that of a group in a sorted pivot table. */
const BARE = /^(?:grand )?(?:totalt?|totalsumma|summa|sum|s:a)$/u;
/** So many different labels in alphabetical order are no chance. */
const FEWEST_BEFORE = 3;
const FEWEST_AFTER = 2;
/** So many rows may bear one label. */
const LONGEST_RUN = 32;

/** A table with so many of them is an export, none of whose totals sums what stands above it. */
const FEWEST_OF_EXPORT = 3;

/**
 * Which of the rows that are called totals are items of a list: those in the middle of labels in alphabetical order, and several of the name in a row. Exports
 * are sorted so, and what such a row sums stands anywhere. Time grows with the number of labels.
 */
export function listedTotals(labels: readonly string[]): (index: number) => boolean {
  const listed = new Set(labels.flatMap((_, index) => (isListedTotal(labels, index) ? [index] : [])));
  return (index) => listed.size >= FEWEST_OF_EXPORT || listed.has(index);
}

function isListedTotal(labels: readonly string[], index: number): boolean {
  const own = labels[index] ?? '';
  if (!BARE.test(plainWords(own))) return false;
  if (labels[index - 1] === own || labels[index + 1] === own) return true;
  const before = differentFrom(labels, index, -1, FEWEST_BEFORE).reverse();
  const after = differentFrom(labels, index, 1, FEWEST_AFTER);
  if (before.length < FEWEST_BEFORE || after.length < FEWEST_AFTER) return false;
  const words = [...before, own, ...after].map(plainWords);
  return words.every((word, at) => at === 0 || (words[at - 1] ?? '').localeCompare(word, 'sv') <= 0);
}

/** The nearest labels that differ from one another, from a place on in one direction. */
function differentFrom(labels: readonly string[], index: number, step: 1 | -1, count: number): string[] {
  const found: string[] = [];
  let last = labels[index];
  for (let looks = 1; looks <= LONGEST_RUN && found.length < count; looks += 1) {
    const label = labels[index + step * looks];
    if (label === undefined || label === '') break;
    if (label !== last) found.push(label);
    last = label;
  }
  return found;
}

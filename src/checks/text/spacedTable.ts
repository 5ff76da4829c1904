import type { TextField } from './textBlocks';
import { fieldOf, type SourceLine } from './textRows';

/** A word of a line and where it begins. */
interface Word {
  readonly text: string;
  readonly at: number;
}

/** A line as label and figures. */
interface Parted {
  readonly label: string;
  readonly figures: readonly Word[];
}

const LONGEST_LINE = 300;
const LONGEST_LABEL = 90;
const MOST_LABELS = 3;
const FEWEST_ROWS = 2;
const MOST_COLUMNS = 12;

const YEAR_WORD = /^(?:19|20)\d\d(?:-\d\d-\d\d)?$/;
/** What a figure begins with, and what goes on with it after a blank: three digits, decimals with the last. */
const FIRST_WORD = /^[-\u2010-\u2014\u2212]?(?:0|[1-9]\d{0,11})(?:,\d{1,4})?%?$/;
const NEXT_WORD = /^\d{3}(?:,\d{1,4})?%?$/;
const ENDS_FIGURE = /[,%]|\d{4}/;
const NIL = /^[-\u2010-\u2014\u2212]$/;

/**
 * The table in text from a PDF that has lost its columns: single blanks part label and figures, and the blanks between thousands look the same. The line
 * of headings ends with years, which tell how many figures a row has. Null where that, or which blanks part figures, cannot be told for all rows.
 */
export function spacedTable(
  lines: readonly SourceLine[],
  from: number,
): { readonly rows: readonly (readonly TextField[])[]; readonly next: number } | null {
  const header = headerOf(lines[from]);
  if (header === null) return null;
  const members: {
    readonly line: SourceLine;
    readonly label: string;
    readonly ways: readonly (readonly Word[])[];
  }[] = [];
  let kept = 0;
  let next = from + 1;
  for (let at = from + 1; at < lines.length && members.length - kept <= MOST_LABELS; at += 1) {
    const line = lines[at];
    if (line === undefined || isOther(line) || headerOf(line) !== null) break;
    if (line.text.trim() === '') {
      if (at > next + MOST_LABELS) break;
      continue;
    }
    const { label, tail } = tailOf(line.text);
    if (tail.length === 0) {
      if (/[.!?]$/.test(label) || label.length > LONGEST_LABEL) break;
      members.push({ line, label: line.text, ways: [] });
      continue;
    }
    const ways = waysToPart(tail, header.figures.length);
    // One row that cannot be read would make the sums of all others wrong.
    if (ways.length === 0) return null;
    members.push({ line, label, ways });
    kept = members.length;
    next = at + 1;
  }
  const rows = members.slice(0, kept);
  const chosen = chosenWays(rows.map(({ ways }) => ways));
  if (chosen === null || chosen.filter((way) => way.length > 0).length < FEWEST_ROWS) return null;
  return {
    rows: [
      fieldsOf(lines[from], header),
      ...rows.map(({ line, label }, index) => fieldsOf(line, { label, figures: chosen[index] ?? [] })),
    ],
    next,
  };
}

function isOther({ text }: SourceLine): boolean {
  return text.length > LONGEST_LINE || /[\t|]/.test(text);
}

/** How much better, in digits, a way to read a row must be than the next. */
const CLEARLY_BETTER = 1.5;

/**
 * The way to read each row: where there are several, the one whose figures are most like the others of their columns in length. Null where that is not clear
 * for a row.
 */
function chosenWays(rows: readonly (readonly (readonly Word[])[])[]): (readonly Word[])[] | null {
  const sure = rows.flatMap((ways) => (ways.length === 1 && ways[0] !== undefined ? [ways[0]] : []));
  const columns = Math.max(0, ...sure.map((way) => way.length));
  const usual = Array.from({ length: columns }, (_, column) =>
    median(sure.map((way) => digitsOf(way[column]))),
  );
  const chosen: (readonly Word[])[] = [];
  for (const ways of rows) {
    const ranked = ways
      .map((way) => ({
        way,
        distance: way.reduce((sum, word, column) => sum + Math.abs(digitsOf(word) - (usual[column] ?? 0)), 0),
      }))
      .sort((one, other) => one.distance - other.distance);
    const [best, second] = ranked;
    if (second !== undefined && (best === undefined || second.distance - best.distance < CLEARLY_BETTER))
      return null;
    chosen.push(best?.way ?? []);
  }
  return chosen;
}

function digitsOf(word: Word | undefined): number {
  return (word?.text.replace(/,.*/, '').match(/\d/g) ?? []).length;
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[sorted.length >> 1] ?? 0;
}

/** A line that ends with two years or more. */
function headerOf(line: SourceLine | undefined): Parted | null {
  if (line === undefined || isOther(line)) return null;
  const words = wordsOf(line.text);
  let first = words.length;
  while (first > 0 && YEAR_WORD.test(words[first - 1]?.text ?? '')) first -= 1;
  const figures = words.slice(first);
  if (figures.length < 2 || figures.length > MOST_COLUMNS) return null;
  return { label: labelBefore(line.text, figures), figures };
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ text: word, at: index }));
}

function labelBefore(text: string, figures: readonly Word[]): string {
  return text.slice(0, figures[0]?.at ?? text.length);
}

/** The label of a line, and the words of figures at its end. */
function tailOf(text: string): { readonly label: string; readonly tail: readonly Word[] } {
  const words = wordsOf(text);
  let first = words.length;
  while (first > 0 && isFigureWord(words[first - 1])) first -= 1;
  return {
    label: first === words.length ? text.trim() : labelBefore(text, words.slice(first)),
    tail: words.slice(first),
  };
}

function isFigureWord(word: Word | undefined): boolean {
  return (
    word !== undefined && (FIRST_WORD.test(word.text) || NEXT_WORD.test(word.text) || NIL.test(word.text))
  );
}

/** No more are needed to know that there is more than one. */
const MOST_WAYS = 20;

/** All ways to read words as so many figures. Those who look for a few find them in time that the number of words bounds. */
function waysToPart(words: readonly Word[], count: number): Word[][] {
  if (words.length < count || words.length > 5 * count) return [];
  let ways: Word[][] = [[]];
  for (const word of words) {
    const next: Word[][] = [];
    for (const way of ways) {
      const last = way.at(-1);
      if (
        last !== undefined &&
        NEXT_WORD.test(word.text) &&
        !ENDS_FIGURE.test(last.text) &&
        !NIL.test(last.text)
      )
        next.push([...way.slice(0, -1), { text: `${last.text} ${word.text}`, at: last.at }]);
      if (way.length < count && (FIRST_WORD.test(word.text) || NIL.test(word.text)))
        next.push([...way, word]);
    }
    ways = next.slice(0, MOST_WAYS * MOST_COLUMNS);
  }
  return ways.filter((way) => way.length === count).slice(0, MOST_WAYS);
}

function fieldsOf(line: SourceLine | undefined, { label, figures }: Parted): TextField[] {
  const number = line?.line ?? 1;
  return [fieldOf(label, number, 0), ...figures.map(({ text, at }) => fieldOf(text, number, at))];
}

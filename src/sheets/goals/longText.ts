import { lettersPerLine, wrappedLines } from '../../workbook/wrappedLines';

/** Lines that one row takes with room to spare: Excel lets no row be higher than 409 points, some 27 lines. */
const LINES_IN_A_ROW = 20;

/**
 * A text in parts that each fit a row of a column so wide (in characters), since Excel neither shows nor prints more of a cell than its row
 * is high. Broken after a line or a word where there is one, never inside a character. The parts joined give the text; an empty text is one
 * empty part.
 */
export function textParts(text: string, width: number, mostLines = LINES_IN_A_ROW): string[] {
  const room = lettersPerLine(width);
  const parts: string[] = [];
  let rest = text;
  while (wrappedLines(rest.replace(/\n$/, ''), room) > mostLines) {
    const length = lengthThatFits(rest, room, mostLines);
    parts.push(rest.slice(0, length));
    rest = rest.slice(length);
  }
  return [...parts, rest];
}

/** The expression of a part of the text that another expression gives. The last part goes to the end, so that nothing is lost when the text grows. */
export function partFormula(source: string, parts: readonly string[], index: number): string {
  if (parts.length === 1) return source;
  const start = parts.slice(0, index).reduce((sum, part) => sum + part.length, 1);
  const length = index === parts.length - 1 ? LONGEST_CELL : parts[index]!.length;
  return `MID(${source},${start},${length})`;
}

/** No cell holds a longer text. */
const LONGEST_CELL = 32_767;

/** How much of the text fits, up to the last place where it may be broken; at least one character. */
function lengthThatFits(text: string, room: number, mostLines: number): number {
  const most = Math.min(text.length, Math.ceil(room) * mostLines + mostLines);
  let fits = 0;
  let too = most + 1;
  while (fits + 1 < too) {
    const middle = (fits + too) >> 1;
    // A line break at the end shows no further line in a row of its own.
    if (wrappedLines(text.slice(0, middle).replace(/\n$/, ''), room) <= mostLines) fits = middle;
    else too = middle;
  }
  const end = Math.max(1, fits);
  const broken = Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf(' ', end - 1)) + 1;
  // A word that fills more than half of the row is broken inside.
  return broken > end / 2 ? broken : wholeCharacters(text, end);
}

/** The length of the beginning of a text that is at most so long and ends with a whole character. */
export function wholeBeginning(text: string, most: number): number {
  return text.length <= most ? most : wholeCharacters(text, most);
}

const characters = new Intl.Segmenter('sv', { granularity: 'grapheme' });

/** The end of the last whole character up to a place; of the first one, where that goes further. */
function wholeCharacters(text: string, end: number): number {
  const from = Math.max(0, end - 200);
  let whole = from;
  for (const { index, segment } of characters.segment(text.slice(from, end + 200))) {
    const next = from + index + segment.length;
    if (next > end) return whole > from ? whole : next;
    whole = next;
  }
  return whole;
}

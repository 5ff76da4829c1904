/** How running text fills lines, as near as it can be told without measuring letters. */

/** Of a column, what text may fill: the rest is the cell's own margin. */
const MARGIN = 0.7;
/** Columns are measured in digits, and an ordinary letter of running text is narrower than a digit. */
const LETTERS_PER_DIGIT = 1.18;
const BOLD_LETTERS_PER_DIGIT = 1.1;

/** How many letters there is room for on a line of a column whose width is in characters; at least one. */
export function lettersPerLine(
  width: number,
  style: { readonly bold?: boolean; readonly indent?: number; readonly scale?: number } = {},
): number {
  const letters = style.bold ? BOLD_LETTERS_PER_DIGIT : LETTERS_PER_DIGIT;
  return Math.max(1, ((width - MARGIN - 2 * (style.indent ?? 0)) * letters) / (style.scale ?? 1));
}

/** The lines of a text with line breaks in it. */
export function wrappedLines(text: string, room: number): number {
  return text.split(/\r?\n/).reduce((sum, paragraph) => sum + linesOfParagraph(paragraph, room), 0);
}

/** Lines of a paragraph, broken between words, and inside words that are longer than a line. */
function linesOfParagraph(paragraph: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(' ')) {
    const needed = used === 0 ? word.length : used + 1 + word.length;
    if (needed <= room) {
      used = needed;
      continue;
    }
    if (used > 0) lines++;
    lines += Math.max(0, Math.ceil(word.length / room) - 1);
    used = word.length % room || Math.min(word.length, room);
  }
  return lines;
}

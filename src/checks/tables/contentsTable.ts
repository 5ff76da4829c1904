import { isBlankCell, type GridCell } from './grid';

const HEADING = /innehåll|contents/i;
const DOTS = /\.{4}|…{2}|(?:\. ){4}/;
const MOST_PAGES = 2_000;

/** Whether the rows are a table of contents: titles and the pages they begin on, which never fall. */
export function isTableOfContents(rows: readonly (readonly GridCell[])[], heading: string): boolean {
  let pages = 0;
  let dotted = 0;
  let last = 0;
  for (const row of rows) {
    const filled = row.filter((cell) => !isBlankCell(cell));
    const page = filled.at(-1);
    if (filled.some((cell) => DOTS.test(cell.text.slice(0, 500)))) dotted += 1;
    if (page?.kind !== 'figure' || page.number === null || filled.length < 2) continue;
    const number = page.number.toNumber();
    if (page.unit !== null || !Number.isInteger(number) || number < last || number > MOST_PAGES) return false;
    last = number;
    pages += 1;
  }
  return pages >= 2 && (HEADING.test(heading) || 3 * dotted >= rows.length);
}

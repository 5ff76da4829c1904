import { isBlankCell, type GridCell } from './grid';

/**
 * The title of each column from the rows of headings over it. A heading that stands over several columns ("2024" over budget and outcome) counts for
 * all of them, up to the next.
 */
export function titlesOf(headers: readonly (readonly GridCell[])[], width: number): string[] {
  const parts = Array.from({ length: width }, (): string[] => []);
  headers.forEach((header, index) => {
    const isLast = index === headers.length - 1;
    let spanned = '';
    for (let column = 0; column < width; column += 1) {
      const cell = header[column];
      const text = cell === undefined || isBlankCell(cell) ? '' : cell.text;
      // The first column is that of the labels, whose heading stands over nothing else.
      if (text !== '' && column > 0) spanned = text;
      const isOverTitle = !isBlankCell(headers.at(-1)?.[column] ?? header[column]);
      const title = text !== '' || isLast || column === 0 || !isOverTitle ? text : spanned;
      const list = parts[column] ?? [];
      if (title !== '' && !list.includes(title)) list.push(title);
    }
  });
  return parts.map((list) => list.join(' ').replace(/\s+/g, ' ').trim());
}

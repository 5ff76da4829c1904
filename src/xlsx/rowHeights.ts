import type { CellContent, SheetContent } from '../workbook/content';
import { lettersPerLine, wrappedLines } from '../workbook/wrappedLines';
import { DEFAULT_FONT } from './cellStyles';

/** Excel's height of a row with one line of the default font, in points. */
const LINE_HEIGHT = 15;
/** Excel's width of a column that nobody has set, in characters. */
const COLUMN_WIDTH = 8.43;
/** Excel lets no row be higher. */
const HIGHEST = 409;
/**
 * The heights in points of rows whose text needs more than one line of the default font, as near as they can be told
 * without measuring letters; by row. Rows whose height the content gives are left out, and so are merged cells, which
 * Excel does not fit rows to either.
 */
export function fittingHeights(sheet: SheetContent): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  for (const cell of sheet.cells) {
    if (sheet.rowHeights[cell.row] !== undefined || isMerged(sheet, cell)) continue;
    const height = Math.min(HIGHEST, cellHeight(cell, sheet.columnWidths[cell.column] ?? COLUMN_WIDTH));
    if (height > Math.max(LINE_HEIGHT, heights.get(cell.row) ?? 0)) heights.set(cell.row, height);
  }
  return heights;
}

function cellHeight({ value, style }: CellContent, width: number): number {
  if (typeof value !== 'string' && typeof value !== 'number') return 0;
  const scale = (style?.size ?? DEFAULT_FONT.size) / DEFAULT_FONT.size;
  const lineHeight = Math.ceil(LINE_HEIGHT * scale);
  if (typeof value !== 'string' || !style?.wrap) return lineHeight;
  const { bold, indent } = style;
  const room = lettersPerLine(width, { ...(bold ? { bold } : {}), ...(indent ? { indent } : {}), scale });
  return wrappedLines(value, room) * lineHeight;
}

function isMerged({ merges }: SheetContent, { row, column }: CellContent): boolean {
  return merges.some(
    (area) =>
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns,
  );
}

import type { CellStyle } from '../../workbook/content';

let canvas: CanvasRenderingContext2D | null | undefined;

function width(text: string, style: CellStyle): number {
  const size = style.size ?? 11;
  if (canvas === undefined) canvas = typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d');
  // Without a page to measure on, a character is taken for 0.55 of its size in points, at 96 pixels to the inch.
  if (canvas === null) return text.length * size * 0.55 * (96 / 72);
  canvas.font = `${style.italic ? 'italic ' : ''}${style.bold ? 'bold ' : ''}${size}pt ${style.font ?? 'Arial'}`;
  return canvas.measureText(text).width;
}

/** How much room a cell's text takes. */
export const formattedText = {
  /** Width in pixels of the longest line. */
  pixels: (text: string, style: CellStyle): number => Math.max(...text.split('\n').map((line) => width(line, style))),
  /** Lines when wrapped to the width, in pixels. */
  lines(text: string, style: CellStyle, available: number): number {
    return text.split('\n').reduce((count, paragraph) => {
      let [lines, used] = [1, 0];
      for (const word of paragraph.split(/(?<= )/)) {
        const wide = width(word, style);
        if (used > 0 && used + wide > available - 6) {
          lines += 1;
          used = 0;
        }
        used += wide;
      }
      return count + lines;
    }, 0);
  },
};

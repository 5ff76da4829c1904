/**
 * Sheet models count widths in characters of the default font, Office.js in points. In Excel's default font (Calibri 11) a
 * character is 7 pixels wide, a column has 5 pixels of margin, and 96 pixels are 72 points; so 8.43 characters are 48 points.
 */
const CHARACTER_PIXELS = 7;
const MARGIN_PIXELS = 5;
const POINTS_PER_PIXEL = 0.75;

/** The width in points that Excel gives a column of so many characters: whole pixels, as Excel rounds. */
export function charactersToPoints(characters: number): number {
  return Math.round(characters * CHARACTER_PIXELS + MARGIN_PIXELS) * POINTS_PER_PIXEL;
}

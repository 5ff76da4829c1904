/**
 * Three measures of width meet here: the grid's pixels, Excel's points (what Office.js speaks) and characters of the
 * default font (what files and the sheet models speak). 96 pixels are 72 points; a character of 11-point Calibri is 7 pixels
 * wide and a column has 5 pixels of margin.
 */
const POINTS_PER_PIXEL = 0.75;
const CHARACTER_PIXELS = 7;
const MARGIN_PIXELS = 5;

export const pixelsToPoints = (pixels: number): number => pixels * POINTS_PER_PIXEL;
export const pointsToPixels = (points: number): number => points / POINTS_PER_PIXEL;
export const pixelsToCharacters = (pixels: number): number => Math.round(((pixels - MARGIN_PIXELS) / CHARACTER_PIXELS) * 10_000) / 10_000;
/** Fractions of a pixel stay, so that a width comes back as it was. */
export const charactersToPixels = (characters: number): number => characters * CHARACTER_PIXELS + MARGIN_PIXELS;

/** 64 pixels, 8.43 characters, 48 points: as a new workbook in Excel. */
export const DEFAULT_COLUMN_PIXELS = 64;
export const DEFAULT_ROW_PIXELS = 20;

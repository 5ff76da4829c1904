import { resolveThemeColor, type CellStyle as FileStyle } from 'hucre/xlsx';
import type { CellStyle } from '../workbook/content';

/** Looks of cells as our content and as the file library have them. */

type FileFont = NonNullable<FileStyle['font']>;
type FileColor = NonNullable<FileFont['color']>;
type FileBorderSide = NonNullable<NonNullable<FileStyle['border']>['top']>;

/** The font of every cell that names no other, in files that we write. */
export const DEFAULT_FONT = { name: 'Calibri', size: 11, family: 2 } as const;

/** In themes the dark and the light colours stand in another order than their numbers in cells have them. */
const THEME_ORDER = [1, 0, 3, 2];
const TEXT_COLOR_OF_THEME = 1;

const SIDES = ['top', 'bottom', 'left', 'right'] as const;

/** Colours and default font of the workbook that a style was read from. */
export interface StyleContext {
  readonly themeColors: readonly string[];
  readonly defaultFont: { readonly name?: string; readonly size?: number };
}

/** Cells that look the same share one style in most content, and then one in the file. */
const FILE_STYLES = new WeakMap<CellStyle, { readonly file: FileStyle | undefined }>();
const QUOTED_STYLES = new WeakMap<FileStyle, FileStyle>();
const NO_STYLE: FileStyle = {};

/** Set on the style of texts that look like formulas; no cell of ours is hidden in the sense of cell protection. */
const QUOTE_PREFIX_MARK = { hidden: true } as const;

/** The look as the library writes it; undefined for none. */
export function toFileStyle(style: CellStyle | undefined): FileStyle | undefined {
  if (style === undefined) return undefined;
  const known = FILE_STYLES.get(style);
  if (known !== undefined) return known.file;
  const file = fileStyleOf(style);
  FILE_STYLES.set(style, { file });
  return file;
}

/** The look of a text that looks like a formula: with the mark that `finishParts` makes a quote prefix of. */
export function toQuotedFileStyle(style: CellStyle | undefined): FileStyle {
  const file = toFileStyle(style) ?? NO_STYLE;
  const known = QUOTED_STYLES.get(file);
  if (known !== undefined) return known;
  const quoted = { ...file, protection: { ...file.protection, ...QUOTE_PREFIX_MARK } };
  QUOTED_STYLES.set(file, quoted);
  return quoted;
}

function fileStyleOf(style: CellStyle): FileStyle | undefined {
  const { bold, italic, underline, color, size, font, horizontal, vertical, wrap, indent } = style;
  const file: FileStyle = {};
  if (bold || italic || underline || color !== undefined || size !== undefined || font !== undefined)
    file.font = {
      ...DEFAULT_FONT,
      ...(font === undefined ? {} : { name: font, family: undefined }),
      ...(size === undefined ? {} : { size }),
      ...(bold ? { bold } : {}),
      ...(italic ? { italic } : {}),
      ...(underline ? { underline } : {}),
      ...(color === undefined ? {} : { color: toFileColor(color) }),
    };
  if (style.fill !== undefined) file.fill = solidFill(style.fill);
  if (style.borders !== undefined)
    file.border = Object.fromEntries(
      Object.entries(style.borders).map(([side, line]) => [
        side,
        { style: line.style, color: toFileColor(line.color) },
      ]),
    );
  if (horizontal !== undefined || vertical !== undefined || wrap || indent)
    file.alignment = {
      ...(horizontal === undefined ? {} : { horizontal }),
      ...(vertical === undefined ? {} : { vertical }),
      ...(wrap ? { wrapText: true } : {}),
      ...(indent ? { indent } : {}),
    };
  if (style.numberFormat !== undefined) file.numFmt = style.numberFormat;
  if (style.locked === false) file.protection = { locked: false };
  return Object.keys(file).length === 0 ? undefined : file;
}

/** The look as our content has it; undefined for none. Patterns and gradients become their first colour or none. */
function fromFileStyle(file: FileStyle, context: StyleContext): CellStyle | undefined {
  const { font, alignment } = file;
  const color =
    font?.color?.theme === TEXT_COLOR_OF_THEME && !font.color.tint
      ? undefined
      : colorOf(font?.color, context);
  const fill = fillOf(file.fill, context);
  const borders = bordersOf(file.border, context);
  const horizontal = oneOf(['left', 'center', 'right'] as const, alignment?.horizontal);
  const vertical = oneOf(['top', 'center', 'bottom'] as const, alignment?.vertical);
  const style: CellStyle = {
    ...(file.numFmt === undefined || file.numFmt === 'General' ? {} : { numberFormat: file.numFmt }),
    ...(fill === undefined ? {} : { fill }),
    ...(font?.bold ? { bold: true } : {}),
    ...(font?.italic ? { italic: true } : {}),
    ...(font?.underline ? { underline: true } : {}),
    ...(color === undefined ? {} : { color }),
    ...(font?.size === undefined || font.size === context.defaultFont.size ? {} : { size: font.size }),
    ...(font?.name === undefined || font.name === context.defaultFont.name ? {} : { font: font.name }),
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(alignment?.wrapText ? { wrap: true } : {}),
    ...(alignment?.indent ? { indent: alignment.indent } : {}),
    ...(borders === undefined ? {} : { borders }),
    ...(file.protection?.locked === false ? { locked: false as const } : {}),
  };
  return Object.keys(style).length === 0 ? undefined : style;
}

/** Gives the looks of the cells of one workbook. */
export type StyleReader = (file: FileStyle | undefined) => CellStyle | undefined;

/**
 * Reads the looks of one workbook's cells, each kind of look once: the library makes a style for each cell, of fonts, fills, borders and
 * the like that cells share.
 */
export function styleReader(context: StyleContext): StyleReader {
  const numbers = new Map<object | string | undefined, number>();
  const known = new Map<string, CellStyle | undefined>();
  const numberOf = (piece: object | string | undefined): number => {
    const number = numbers.get(piece);
    if (number !== undefined) return number;
    numbers.set(piece, numbers.size);
    return numbers.size - 1;
  };
  return (file) => {
    if (file === undefined) return undefined;
    const { numFmt, font, fill, border, alignment, protection } = file;
    const key = [numFmt, font, fill, border, alignment, protection].map(numberOf).join();
    if (known.has(key)) return known.get(key);
    const style = fromFileStyle(file, context);
    known.set(key, style);
    return style;
  };
}

/** A fill of one colour. In conditional formats Excel takes the background, elsewhere the foreground: both are the same. */
export function solidFill(color: string): NonNullable<FileStyle['fill']> {
  return { type: 'pattern', pattern: 'solid', fgColor: toFileColor(color), bgColor: toFileColor(color) };
}

/** The colour of a conditional format's fill, which Excel writes without saying that it is solid. */
export function conditionalFill(fill: FileStyle['fill'], context: StyleContext): string | undefined {
  if (fill?.type !== 'pattern') return undefined;
  return colorOf(fill.bgColor ?? fill.fgColor, context);
}

/** '#rrggbb' as the library has it: 'RRGGBB'. */
export function toFileColor(color: string): FileColor {
  return { rgb: color.slice(1).toUpperCase() };
}

/** '#rrggbb' of a colour that is given by value or by the theme; undefined for automatic and the old palette. */
export function colorOf(color: FileColor | undefined, context: StyleContext): string | undefined {
  if (color?.rgb !== undefined && /^[0-9A-Fa-f]{6}$/.test(color.rgb)) return `#${color.rgb.toLowerCase()}`;
  if (color?.theme === undefined || context.themeColors.length === 0) return undefined;
  const index = THEME_ORDER[color.theme] ?? color.theme;
  return `#${resolveThemeColor([...context.themeColors], index, color.tint).toLowerCase()}`;
}

function fillOf(fill: FileStyle['fill'], context: StyleContext): string | undefined {
  if (fill?.type === 'gradient') return colorOf(fill.stops[0]?.color, context);
  return fill === undefined || fill.pattern === 'none' ? undefined : colorOf(fill.fgColor, context);
}

function bordersOf(border: FileStyle['border'], context: StyleContext): CellStyle['borders'] {
  const lines = SIDES.flatMap((side) => {
    const line = border?.[side];
    return line === undefined
      ? []
      : [[side, { style: lineStyle(line), color: colorOf(line.color, context) ?? '#000000' }] as const];
  });
  return lines.length === 0 ? undefined : Object.fromEntries(lines);
}

function lineStyle({ style }: FileBorderSide): 'thin' | 'medium' | 'double' {
  if (style === 'double') return 'double';
  return style === 'thick' || style.startsWith('medium') ? 'medium' : 'thin';
}

function oneOf<Choice extends string>(
  choices: readonly Choice[],
  value: string | undefined,
): Choice | undefined {
  return choices.find((choice) => choice === value);
}

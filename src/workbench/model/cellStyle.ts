import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from '@univerjs/core';
import type { IBorderStyleData, IStyleData, Nullable } from '@univerjs/core';
import type { CellStyle } from '../../workbook/content';

/** What a cell carries beside Univer's own style; it lies in the cell, so that it follows the cell wherever it moves. */
export interface CellExtras {
  readonly locked?: false;
}

/** A change of look: a property that is absent stays, one that is null goes back to the default. */
export type StylePatch = { -readonly [Key in keyof CellStyle]?: Exclude<CellStyle[Key], undefined> | null };

type Edge = 'top' | 'bottom' | 'left' | 'right';
const edgeKeys: Readonly<Record<Edge, 't' | 'b' | 'l' | 'r'>> = { top: 't', bottom: 'b', left: 'l', right: 'r' };
const borderStyles = { thin: BorderStyleTypes.THIN, medium: BorderStyleTypes.MEDIUM, double: BorderStyleTypes.DOUBLE } as const;
const horizontals = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT } as const;
const verticals = { top: VerticalAlign.TOP, center: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM } as const;
const INDENT_PIXELS = 10;

/** The patch in Univer's form; null takes a property away. */
export function toUniverStyle(patch: StylePatch): IStyleData {
  const style: Record<string, unknown> = {};
  const put = (key: string, value: unknown, given: unknown): void => {
    if (given !== undefined) style[key] = given === null ? null : value;
  };
  put('n', { pattern: patch.numberFormat }, patch.numberFormat === 'General' ? null : patch.numberFormat);
  put('bg', { rgb: patch.fill }, patch.fill);
  put('bl', patch.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE, patch.bold);
  put('it', patch.italic ? BooleanNumber.TRUE : BooleanNumber.FALSE, patch.italic);
  put('ul', { s: patch.underline ? BooleanNumber.TRUE : BooleanNumber.FALSE }, patch.underline);
  put('cl', { rgb: patch.color }, patch.color);
  put('fs', patch.size, patch.size);
  put('ff', patch.font, patch.font);
  put('ht', patch.horizontal && horizontals[patch.horizontal], patch.horizontal);
  put('vt', patch.vertical && verticals[patch.vertical], patch.vertical);
  put('tb', patch.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW, patch.wrap);
  put('pd', { l: (patch.indent ?? 0) * INDENT_PIXELS + 2 }, patch.indent === 0 ? null : patch.indent);
  if (patch.borders === null) style.bd = null;
  else if (patch.borders !== undefined) {
    const borders: Record<string, IBorderStyleData | null> = {};
    for (const [edge, border] of Object.entries(patch.borders) as [Edge, { style: keyof typeof borderStyles; color: string } | null][]) {
      borders[edgeKeys[edge]] = border === null ? null : { s: borderStyles[border.style], cl: { rgb: border.color } };
    }
    style.bd = borders;
  }
  return style;
}

/** A cell's look as plain data, with only what differs from the default. */
export function fromUniverStyle(style: Nullable<IStyleData>, extras: Nullable<CellExtras>): CellStyle {
  const result: { -readonly [Key in keyof CellStyle]: CellStyle[Key] } = {};
  if (style?.n?.pattern && style.n.pattern !== 'General') result.numberFormat = style.n.pattern;
  if (style?.bg?.rgb) result.fill = style.bg.rgb.toLowerCase();
  if (style?.bl === BooleanNumber.TRUE) result.bold = true;
  if (style?.it === BooleanNumber.TRUE) result.italic = true;
  if (style?.ul?.s === BooleanNumber.TRUE) result.underline = true;
  if (style?.cl?.rgb) result.color = style.cl.rgb.toLowerCase();
  if (style?.fs) result.size = style.fs;
  if (style?.ff) result.font = style.ff;
  const horizontal = keyOf(horizontals, style?.ht);
  if (horizontal !== undefined) result.horizontal = horizontal;
  const vertical = keyOf(verticals, style?.vt);
  if (vertical !== undefined) result.vertical = vertical;
  if (style?.tb === WrapStrategy.WRAP) result.wrap = true;
  const indent = Math.round(((style?.pd?.l ?? 2) - 2) / INDENT_PIXELS);
  if (indent > 0) result.indent = indent;
  const borders: Partial<Record<Edge, { style: keyof typeof borderStyles; color: string }>> = {};
  for (const edge of Object.keys(edgeKeys) as Edge[]) {
    const border = style?.bd?.[edgeKeys[edge]];
    const name = keyOf(borderStyles, border?.s);
    if (border && name !== undefined) borders[edge] = { style: name, color: (border.cl?.rgb ?? '#000000').toLowerCase() };
  }
  if (Object.keys(borders).length > 0) result.borders = borders;
  if (extras?.locked === false) result.locked = false;
  return result;
}

function keyOf<Key extends string>(map: Readonly<Record<Key, unknown>>, value: unknown): Key | undefined {
  return (Object.keys(map) as Key[]).find((key) => map[key] === value);
}

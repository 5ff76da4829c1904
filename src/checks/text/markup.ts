import { MappedTextBuilder, type MappedText } from './mappedText';

/** What a cell or a line says when the marks of bold, italic and tags are taken away. */
export interface Marked {
  readonly mapped: MappedText;
  readonly bold: boolean;
  readonly italic: boolean;
  /** How far it is moved in, by no-break spaces and the like, in steps of two. */
  readonly indent: number;
}

/** Tags that programs leave in what they write as text, of a bounded length. Others are text: "a<b". */
const TAG =
  /<\/?(p|br|ul|ol|li|div|span|b|i|u|em|strong|sup|sub|small|font|a|h[1-6]|s|del|mark)(?:\s[^<>]{0,300})?\s?\/?>/iy;
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&nbsp;', '\u00a0'],
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&minus;', '\u2212'],
  ['&ndash;', '\u2013'],
  ['&mdash;', '\u2014'],
  ['&thinsp;', '\u2009'],
  ['&#8239;', '\u202f'],
  ['&#160;', '\u00a0'],
]);
const ENTITY = /&(?:[a-z]{2,6}|#\d{2,4});/iy;
const BOLD_TAGS = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const ITALIC_TAGS = new Set(['i', 'em']);
const BREAKING_TAGS = new Set(['p', 'br', 'li', 'div', 'ul', 'ol']);
const MARKS = /[<&*_\\`]/;
const INDENT_STEP = 2;

/**
 * Takes the marks of markdown and the tags of HTML out of a piece of one line of a source, at `line` and `column`. It is bold or italic where all of it is.
 * Time grows with its length.
 */
export function withoutMarkup(raw: string, line: number, column: number): Marked {
  const leading = /^[ \u00a0\u2000-\u200a\u202f\u3000]*/.exec(raw)?.[0].replace(/^ {1,2}/, '').length ?? 0;
  const builder = new MappedTextBuilder();
  if (!MARKS.test(raw)) {
    builder.add(raw, line, column);
    return { mapped: builder.finish(), bold: false, italic: false, indent: Math.ceil(leading / INDENT_STEP) };
  }
  const look = new Look();
  let indent = leading;
  for (let at = 0; at < raw.length;) {
    const mark = markAt(raw, at, look);
    if (mark === null) {
      const end = endOfPlain(raw, at);
      const text = raw.slice(at, end);
      if (text.trim() !== '') look.seeText();
      builder.add(text, line, column + at);
      at = end;
      continue;
    }
    if (mark.text === '\n') builder.breakLine(line, column + at);
    else if (mark.text !== '') {
      if (mark.text.trim() !== '') look.seeText();
      else if (builder.isEmpty) indent += 1;
      builder.add(mark.text, line, column + at);
    }
    at += mark.length;
  }
  const { bold, italic } = look;
  return { mapped: builder.finish(), bold, italic, indent: Math.ceil(indent / INDENT_STEP) };
}

/** Keeps account of what is bold and italic while a text is read. */
class Look {
  boldDepth = 0;
  italicDepth = 0;
  private plain = false;
  private thin = false;
  private seen = false;

  seeText(): void {
    this.seen = true;
    if (this.boldDepth === 0) this.thin = true;
    if (this.italicDepth === 0) this.plain = true;
  }

  get bold(): boolean {
    return this.seen && !this.thin;
  }

  get italic(): boolean {
    return this.seen && !this.plain;
  }
}

/** The mark that begins at a place, and what stands for it in the text; null where there is none. */
function markAt(
  raw: string,
  at: number,
  look: Look,
): { readonly text: string; readonly length: number } | null {
  const sign = raw[at];
  if (sign === '<') {
    TAG.lastIndex = at;
    const [tag, name = ''] = TAG.exec(raw) ?? [];
    if (tag === undefined) return null;
    const lower = name.toLowerCase();
    const change = tag.startsWith('</') ? -1 : 1;
    if (BOLD_TAGS.has(lower)) look.boldDepth = Math.max(0, look.boldDepth + change);
    if (ITALIC_TAGS.has(lower)) look.italicDepth = Math.max(0, look.italicDepth + change);
    return { text: BREAKING_TAGS.has(lower) ? '\n' : '', length: tag.length };
  }
  if (sign === '&') {
    ENTITY.lastIndex = at;
    const entity = ENTITY.exec(raw)?.[0];
    const text = entity === undefined ? undefined : ENTITIES.get(entity.toLowerCase());
    return entity === undefined || text === undefined ? null : { text, length: entity.length };
  }
  if (sign === '\\' && /[\\`*_{}[\]()#+\-.!|<>~]/.test(raw[at + 1] ?? ''))
    return { text: raw[at + 1] ?? '', length: 2 };
  if (sign === '*' || sign === '_') return emphasisAt(raw, at, sign, look);
  return null;
}

/** "**" and "__" open and close bold, "*" and "_" italic, at the edge of a word; elsewhere they are text: "1 234*", "fil_namn". */
function emphasisAt(
  raw: string,
  at: number,
  sign: string,
  look: Look,
): { readonly text: string; readonly length: number } | null {
  const isDouble = raw[at + 1] === sign;
  const length = isDouble ? 2 : 1;
  const before = raw[at - 1] ?? ' ';
  const after = raw[at + length] ?? ' ';
  const depth = isDouble ? look.boldDepth : look.italicDepth;
  const opens = depth === 0 && /\S/.test(after) && (sign === '*' || !/[\p{L}\d]/u.test(before));
  const closes = depth > 0 && /\S/.test(before) && (sign === '*' || !/[\p{L}\d]/u.test(after));
  if (!opens && !closes) return null;
  if (opens && !hasCloser(raw, at + length, sign.repeat(length))) return null;
  if (isDouble) look.boldDepth += opens ? 1 : -1;
  else look.italicDepth += opens ? 1 : -1;
  return { text: '', length };
}

/** Looked for no further than a cell or a line of people's is long, so that many openers cost no more than their number. */
const FARTHEST_CLOSER = 2_000;

function hasCloser(raw: string, from: number, closer: string): boolean {
  return raw.slice(from, from + FARTHEST_CLOSER).includes(closer);
}

function endOfPlain(raw: string, from: number): number {
  let end = from + 1;
  while (end < raw.length && !MARKS.test(raw[end] ?? '')) end += 1;
  return end;
}

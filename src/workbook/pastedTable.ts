import { BULLET, tablesOfHtml } from './pastedHtml';
import { plainText } from './plainText';

/**
 * A table of what was pasted, or lines that stood outside tables. Cells are texts with their line breaks; rows may be of different
 * lengths, and what is missing at the end of one is empty.
 */
export interface PastedTable {
  /** 'lines': a row of one cell for each line. */
  readonly kind: 'table' | 'lines';
  readonly rows: readonly (readonly string[])[];
}

export type PastedResult =
  | { readonly ok: true; readonly tables: readonly PastedTable[] }
  /** More than LONGEST_PASTE characters: nothing is read, rather than a part. */
  | { readonly ok: false; readonly length: number };

/** Characters. Some thousand pages: what is longer was not meant. */
export const LONGEST_PASTE = 5_000_000;

/**
 * The tables and free lines of what people paste from Word, PDF, web pages, mail and Excel, in their order: tables in HTML, text parted
 * by tabs (with Excel's quotes around cells that hold line breaks) and markdown's tables with pipes. `html` is the clipboard's other form of the
 * same; it is read where it has structure that the text has lost. Texts only come out, and nothing is ever run. Takes any text, in
 * time that grows with its length.
 */
export function pastedTables(text: string, html: string | null = null): PastedResult {
  const length = Math.max(text.length, html?.length ?? 0);
  if (length > LONGEST_PASTE) return { ok: false, length };
  const plain = plainText(text);
  const markup = html === null ? '' : plainText(html);
  if (TABLE_TAG.test(markup) || (plain.trim() === '' && markup !== ''))
    return { ok: true, tables: tablesOfHtml(markup) };
  if (TABLE_TAG.test(plain)) return { ok: true, tables: tablesOfHtml(plain) };
  return { ok: true, tables: tablesOfText(plain) };
}

const TABLE_TAG = /<(?:table|tr)[\s>]/i;

/** Tags that some programs leave in what they copy as text. Others are text: "a<b". */
const LEFT_TAGS =
  /<\/?(?:p|br|ul|ol|li|div|span|b|i|u|em|strong|sup|sub|font|a)(?:\s[^<>=]{0,100}=[^<>]{0,300})?\s?\/?>/i;

interface Line {
  readonly fields: readonly string[];
}

/** What one field or line of text says: without tags that were left in it. */
function cellText(field: string): string {
  if (!LEFT_TAGS.test(field)) return trimmedLines(field);
  const known = new RegExp(LEFT_TAGS.source, 'iy');
  const escaped = field.replace(/</g, (sign, at: number) => {
    known.lastIndex = at;
    return known.test(field) ? sign : '&lt;';
  });
  return tablesOfHtml(escaped)
    .flatMap(({ rows }) => rows.map((row) => row.join(' ')))
    .join('\n');
}

function trimmedLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/[ \t\u00a0]+/g, ' ').trim())
    .join('\n')
    .trim();
}

function tablesOfText(text: string): PastedTable[] {
  const found: { kind: PastedTable['kind']; rows: string[][]; by: 'tab' | 'pipe' | 'line' }[] = [];
  let blanks = 0;
  const add = (by: 'tab' | 'pipe' | 'line', row: string[]) => {
    const last = found.at(-1);
    const continues =
      last?.by === by &&
      (blanks === 0 || by === 'line' || (by === 'tab' && last.rows.at(-1)?.length === row.length));
    if (continues) last.rows.push(row);
    else found.push({ kind: by === 'line' ? 'lines' : 'table', rows: [row], by });
    blanks = 0;
  };
  for (const { fields } of linesOf(text)) {
    const [first = ''] = fields;
    if (fields.every((field) => field.trim() === '')) {
      // Between lines a row of nothing says nothing; a page break may stand in a table.
      blanks += 1;
    } else if (fields.length === 1 && isPipeRow(first)) {
      const cells = pipeCells(first);
      if (cells.every((cell) => /^:?-+:?$/.test(cell))) continue;
      add('pipe', cells.map(cellText));
    } else {
      const last = found.at(-1);
      const width = last?.by === 'tab' ? (last.rows.at(-1)?.length ?? 0) : 0;
      const line = lineOf(fields, width > 0 && (blanks === 0 || width === fields.length));
      if (line === null) add('tab', fields.map(cellText));
      // A cell of Excel's is one, however many lines it has; a line with tags may be several.
      else if (line.includes('\n')) add('line', [cellText(line)]);
      else
        cellText(line)
          .split('\n')
          .filter((part) => part !== '')
          .forEach((part) => {
            add('line', [part]);
          });
    }
  }
  return found.map(({ kind, rows }) => ({ kind, rows }));
}

const MARKER = new RegExp(
  String.raw`^(?:[${BULLET}·▪◦‣∙●○■□➢✓*\uf000-\uf0ff\u2013\u2014-]|o|\d{1,3}(?:\.\d{1,3}){0,3}[.)]?|[a-zA-Z][.)]|Mål \d{1,3}[.:]?)$`,
);

/**
 * The text of a line with tabs that is no row of a table: indented, or a marker that Word parts from its text by a tab. Null for a row
 * of a table.
 */
function lineOf(fields: readonly string[], inTable: boolean): string | null {
  if (fields.length === 1) return fields[0] ?? '';
  const filled = fields.filter((field) => field.trim() !== '');
  const [first = '', second] = filled;
  const marker = first.trim();
  const isMarked = second !== undefined && filled.length === 2 && MARKER.test(marker);
  if (isMarked && (!inTable || !/\d/.test(marker))) return `${marker} ${second}`;
  const isIndented = filled.length === 1 && fields.at(-1) === first;
  return isIndented && !inTable && fields.length <= 4 ? first : null;
}

/** The lines of a text and their fields between tabs. A field in quotes may hold line breaks, tabs and doubled quotes, as Excel copies it. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let fields: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const quoted = text[at] === '"' ? quotedField(text, at) : null;
    const end = quoted?.end ?? endOfField(text, at);
    fields.push(quoted?.value ?? text.slice(at, end));
    if (text[end] !== '\t') {
      lines.push({ fields });
      fields = [];
    }
    at = end + 1;
  }
  return lines;
}

function endOfField(text: string, from: number): number {
  let end = from;
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n') end += 1;
  return end;
}

/** What a cell of Excel can hold, with its quotes doubled. */
const LONGEST_FIELD = 2 * 32_767;

/** Null where the quote at `from` is a quote of the text itself. */
function quotedField(text: string, from: number): { readonly value: string; readonly end: number } | null {
  let at = from + 1;
  const last = Math.min(text.length, from + LONGEST_FIELD);
  while (at < last) {
    if (text[at] !== '"') at += 1;
    else if (text[at + 1] === '"') at += 2;
    else {
      const next = text[at + 1];
      if (next !== undefined && next !== '\t' && next !== '\n') return null;
      const value = text.slice(from + 1, at).replaceAll('""', '"');
      // Excel puts quotes around nothing else; a line of prose may well stand in quotes.
      return /[\t\n"]/.test(value) ? { value, end: at + 1 } : null;
    }
  }
  return null;
}

function isPipeRow(line: string): boolean {
  const trimmed = line.trim();
  return trimmed.length > 1 && trimmed.startsWith('|') && trimmed.endsWith('|');
}

function pipeCells(line: string): string[] {
  const inner = line.trim().slice(1, -1);
  return inner.split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|').trim());
}

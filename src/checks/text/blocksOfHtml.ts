import { Tokenizer } from 'htmlparser2';
import { MappedTextBuilder, type MappedText } from './mappedText';
import type { TextBlock, TextField } from './textBlocks';

/** Each begins and ends a line. */
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd div dl dt fieldset figcaption figure footer form head header hr html li main nav ol p pre section ul h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
);
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'caption']);
/** What they hold is nothing that was seen. */
const UNSEEN = new Set(['script', 'style', 'template', 'title', 'noscript', 'svg', 'math', 'textarea']);
const BOLD = new Set(['b', 'strong', 'th']);
const ITALIC = new Set(['i', 'em']);
/** What is spanned beyond this is not followed: no table of people's is so wide. */
const WIDEST_SPAN = 100;
const LAST_SPANNED_COLUMN = 256;
const LONGEST_SPAN = 10_000;

/**
 * The headings, paragraphs and tables of HTML, in their order and with the places of their texts in the source. A cell that spans others stands once, and those
 * that it covers are empty. Nothing is ever run or loaded. Takes any text, in time that grows with its length.
 */
export function blocksOfHtml(html: string, firstLine = 1): TextBlock[] {
  const reader = new HtmlReader(html, firstLine);
  let tag = '';
  let attribute = '';
  let value = '';
  const attributes = new Map<string, string>();
  const open = () => {
    reader.open(tag, attributes);
  };
  const tokenizer = new Tokenizer(
    {},
    {
      ontext: (start, end) => {
        reader.text(html.slice(start, end), start);
      },
      ontextentity: (codepoint, end) => {
        reader.text(String.fromCodePoint(codepoint), Math.max(0, end - 1));
      },
      onopentagname: (start, end) => {
        tag = html.slice(start, end).toLowerCase();
        attributes.clear();
      },
      onattribname: (start, end) => {
        attribute = html.slice(start, end).toLowerCase();
        value = '';
      },
      onattribdata: (start, end) => {
        value = html.slice(start, Math.min(end, start + LONGEST_VALUE));
      },
      onattribentity: () => undefined,
      onattribend: () => {
        if (/^(?:rowspan|colspan|style)$/.test(attribute)) attributes.set(attribute, value);
      },
      onopentagend: open,
      onselfclosingtag: open,
      onclosetag: (start, end) => {
        reader.close(html.slice(start, end).trim().toLowerCase());
      },
      oncdata: (start, end, offset) => {
        reader.text(html.slice(start, end - offset), start);
      },
      oncomment: () => undefined,
      ondeclaration: () => undefined,
      onprocessinginstruction: () => undefined,
      onend: () => undefined,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return reader.finish();
}

const LONGEST_VALUE = 300;

/** Lines and columns of offsets that never fall. */
class Cursor {
  private line: number;
  private lineStart = 0;
  private at = 0;

  constructor(
    private readonly source: string,
    firstLine: number,
  ) {
    this.line = firstLine;
  }

  to(offset: number): { readonly line: number; readonly column: number } {
    for (; this.at < offset; this.at += 1) {
      const sign = this.source[this.at];
      if (sign !== '\n' && (sign !== '\r' || this.source[this.at + 1] === '\n')) continue;
      this.line += 1;
      this.lineStart = this.at + 1;
    }
    return { line: this.line, column: Math.max(0, offset - this.lineStart) + 1 };
  }
}

/** A text while it is read, and what of it is bold and italic. */
class StyledText {
  private builder = new MappedTextBuilder();
  private seen = false;
  private thin = false;
  private upright = false;

  add(text: string, line: number, column: number, bold: boolean, italic: boolean): void {
    if (text.trim() !== '') {
      this.seen = true;
      this.thin ||= !bold;
      this.upright ||= !italic;
    }
    text.split(/\r\n?|\n/).forEach((part, index) => {
      if (index > 0) this.builder.space(line + index, 1);
      this.builder.add(part, line + index, index > 0 ? 1 : column);
    });
  }

  breakLine(line: number, column: number): void {
    this.builder.breakLine(line, column);
  }

  take(): { readonly mapped: MappedText; readonly bold: boolean; readonly italic: boolean } {
    const taken = {
      mapped: this.builder.finish(),
      bold: this.seen && !this.thin,
      italic: this.seen && !this.upright,
    };
    this.builder = new MappedTextBuilder();
    this.seen = false;
    this.thin = false;
    this.upright = false;
    return taken;
  }
}

interface OpenTable {
  readonly rows: TextField[][];
  row: TextField[] | null;
  cell: StyledText | null;
  /** Of the open cell. */
  column: number;
  place: { readonly line: number; readonly column: number };
  cellIndent: number;
  /** For how many more rows a cell from above covers each column. */
  readonly covered: number[];
  readonly boldOutside: number;
  readonly italicOutside: number;
}

class HtmlReader {
  private readonly blocks: TextBlock[] = [];
  private readonly free = new StyledText();
  private readonly tables: OpenTable[] = [];
  private readonly cursor: Cursor;
  private unseen: string | null = null;
  private heading = false;
  private bold = 0;
  private italic = 0;
  private offset = 0;

  constructor(html: string, firstLine: number) {
    this.cursor = new Cursor(html, firstLine);
  }

  text(text: string, offset: number): void {
    this.offset = Math.max(this.offset, offset);
    if (this.unseen !== null) return;
    const { line, column } = this.cursor.to(this.offset);
    const table = this.table;
    if (table !== undefined && table.cell !== null) {
      const leading = /^[\u00a0\u2000-\u200a\u202f]+/.exec(text)?.[0].length ?? 0;
      if (leading > 0 && table.place.line === 0) table.cellIndent += leading;
      if (text.trim() !== '' && table.place.line === 0)
        table.place = this.cursor.to(this.offset + (text.length - text.trimStart().length));
    }
    this.current.add(text, line, column, this.bold > 0, this.italic > 0);
  }

  open(tag: string, attributes: ReadonlyMap<string, string>): void {
    if (this.unseen !== null) return;
    if (UNSEEN.has(tag)) this.unseen = tag;
    else if (tag === 'table') this.openTable();
    else if (tag === 'tr') this.openRow();
    else if (tag === 'td' || tag === 'th') this.openCell(attributes);
    else if (tag === 'br' || BLOCKS.has(tag)) this.endLine();
    if (HEADINGS.has(tag) && !this.isInCell) this.heading = true;
    if (BOLD.has(tag)) this.bold += 1;
    if (ITALIC.has(tag)) this.italic += 1;
  }

  close(tag: string): void {
    if (this.unseen !== null) {
      if (tag === this.unseen) this.unseen = null;
      return;
    }
    if (tag === 'table') this.closeTable();
    else if (tag === 'tr') this.closeRow();
    else if (tag === 'td' || tag === 'th') this.closeCell();
    else if (BLOCKS.has(tag)) this.endLine();
    if (HEADINGS.has(tag)) this.heading = false;
    if (BOLD.has(tag)) this.bold = Math.max(0, this.bold - 1);
    if (ITALIC.has(tag)) this.italic = Math.max(0, this.italic - 1);
  }

  finish(): TextBlock[] {
    while (this.tables.length > 0) this.closeTable();
    this.endLine();
    return this.blocks.filter((block) => block.kind !== 'table' || block.rows.length > 0);
  }

  private get table(): OpenTable | undefined {
    return this.tables.at(-1);
  }

  private get isInCell(): boolean {
    return (this.table?.cell ?? null) !== null;
  }

  /** What stands in a table but in no cell of it is free. */
  private get current(): StyledText {
    return this.table?.cell ?? this.free;
  }

  /** Ends a line of a cell, or a paragraph or a heading outside tables. */
  private endLine(): void {
    if (this.isInCell) {
      const { line, column } = this.cursor.to(this.offset);
      this.current.breakLine(line, column);
      return;
    }
    const { mapped } = this.free.take();
    if (mapped.text === '') return;
    const block: TextBlock = this.heading
      ? { kind: 'heading', text: mapped.text, mapped }
      : { kind: 'paragraph', mapped };
    // A caption stands in its table, before the rows, and is over it.
    const last = this.blocks.at(-1);
    const isCaption = this.table !== undefined && last?.kind === 'table' && last.rows.length === 0;
    this.blocks.splice(isCaption ? this.blocks.length - 1 : this.blocks.length, 0, block);
  }

  private openTable(): void {
    if (!this.isInCell) this.endLine();
    const rows: TextField[][] = [];
    this.blocks.push({ kind: 'table', rows });
    const outside = { boldOutside: this.bold, italicOutside: this.italic };
    const cell = { row: null, cell: null, column: 0, place: NOWHERE, cellIndent: 0, covered: [] };
    this.tables.push({ rows, ...cell, ...outside });
    this.bold = 0;
    this.italic = 0;
  }

  private closeTable(): void {
    this.closeRow();
    const table = this.tables.pop();
    if (table === undefined) return;
    this.bold = table.boldOutside;
    this.italic = table.italicOutside;
  }

  private openRow(): void {
    this.closeRow();
    const table = this.table;
    if (table === undefined) return;
    if (table.cell === null) this.endLine();
    table.row = [];
  }

  private closeRow(): void {
    this.closeCell();
    const table = this.table;
    if (table === undefined || table.row === null) return;
    this.skipCovered(table, table.row);
    // Cells count down as they are passed; what lies to the right of the row's last cell has not been passed.
    for (let column = table.row.length; column < table.covered.length; column += 1)
      table.covered[column] = Math.max(0, (table.covered[column] ?? 0) - 1);
    if (table.row.length > 0) table.rows.push(table.row);
    table.row = null;
  }

  private openCell(attributes: ReadonlyMap<string, string>): void {
    this.closeCell();
    const table = this.table;
    if (table === undefined) {
      this.endLine();
      return;
    }
    this.bold = 0;
    this.italic = 0;
    table.row ??= [];
    this.skipCovered(table, table.row);
    const first = table.row.length;
    const wide = span(attributes.get('colspan'), WIDEST_SPAN);
    const tall = span(attributes.get('rowspan'), LONGEST_SPAN);
    for (let column = first; column < first + wide; column += 1) {
      table.row.push(this.emptyField());
      if (column < LAST_SPANNED_COLUMN && tall > 1) table.covered[column] = tall - 1;
    }
    const style = attributes.get('style') ?? '';
    if (/font-weight:\s?(?:bold|[6-9]00)/i.test(style)) this.bold += 1;
    if (/font-style:\s?italic/i.test(style)) this.italic += 1;
    table.cell = new StyledText();
    table.column = first;
    table.place = NOWHERE;
    table.cellIndent = indentOfStyle(style);
  }

  private closeCell(): void {
    const table = this.table;
    if (table === undefined || table.cell === null || table.row === null) return;
    const { mapped, bold, italic } = table.cell.take();
    const place = table.place.line === 0 ? this.cursor.to(this.offset) : table.place;
    table.row[table.column] = { mapped, bold, italic, indent: Math.ceil(table.cellIndent / 2), ...place };
    table.cell = null;
    this.bold = 0;
    this.italic = 0;
  }

  private emptyField(): TextField {
    const { line, column } = this.cursor.to(this.offset);
    return { mapped: { text: '', pieces: [] }, bold: false, italic: false, indent: 0, line, column };
  }

  /** Empty cells for the columns that cells from rows above cover. */
  private skipCovered(table: OpenTable, row: TextField[]): void {
    for (;;) {
      const left = table.covered[row.length] ?? 0;
      if (left === 0) return;
      table.covered[row.length] = left - 1;
      row.push(this.emptyField());
    }
  }
}

const NOWHERE = { line: 0, column: 0 };

function span(told: string | undefined, most: number): number {
  const number = Number.parseInt(told ?? '', 10);
  return number >= 1 ? Math.min(number, most) : 1;
}

/** Word moves the labels of parts in by a padding or a margin: in characters, about. */
function indentOfStyle(style: string): number {
  const [, size, unit] =
    /(?:padding-left|margin-left|text-indent|mso-char-indent-count):\s{0,3}([\d.]{1,8})(pt|px|cm|em|rem)?/i.exec(
      style,
    ) ?? [];
  const number = Number(size);
  if (!(number > 0)) return 0;
  const perCharacter = { pt: 6, px: 8, cm: 0.2, em: 0.5, rem: 0.5 }[(unit ?? 'px').toLowerCase()] ?? 8;
  const characters = Math.round(number / perCharacter);
  // Less is the usual padding of a cell.
  return characters > 1 ? Math.min(20, characters) : 0;
}

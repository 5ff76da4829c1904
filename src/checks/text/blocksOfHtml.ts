import { BLOCK_TAGS, readHtml, type HtmlListener } from '../../workbook/html';
import { SpannedRows } from '../../workbook/spannedRows';
import { isStatedUnitAlone } from '../tables/figureUnits';
import { isTitleParagraph } from './headings';
import { MappedTextBuilder, type MappedText } from './mappedText';
import type { TextBlock, TextField } from './textBlocks';

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'caption']);
const LISTS = new Set(['ul', 'ol']);
const BOLD = new Set(['b', 'strong', 'th']);
const ITALIC = new Set(['i', 'em']);
/**
 * The headings, paragraphs and tables of HTML, in their order and with the places of their texts in the source. A cell that spans others stands once, and those
 * that it covers are empty. Takes any text, in time that grows with its length.
 */
export function blocksOfHtml(html: string, firstLine = 1): TextBlock[] {
  const reader = new BlocksReader(html, firstLine);
  readHtml(html, reader);
  return reader.finish();
}

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

interface OpenCell {
  readonly text: StyledText;
  readonly put: (field: TextField) => void;
  /** Of the first sign that was seen in it. */
  place: { readonly line: number; readonly column: number } | null;
  indent: number;
}

interface OpenTable {
  readonly cells: SpannedRows<TextField>;
  cell: OpenCell | null;
  readonly boldOutside: number;
  readonly italicOutside: number;
}

class BlocksReader implements HtmlListener {
  private readonly blocks: TextBlock[] = [];
  private readonly free = new StyledText();
  private readonly tables: OpenTable[] = [];
  private readonly cursor: Cursor;
  private heading = false;
  /** Lists that are open: what stands in them is no title. */
  private lists = 0;
  private bold = 0;
  private italic = 0;
  private offset = 0;

  constructor(html: string, firstLine: number) {
    this.cursor = new Cursor(html, firstLine);
  }

  text(text: string, offset: number): void {
    this.offset = Math.max(this.offset, offset);
    const { line, column } = this.cursor.to(this.offset);
    const cell = this.table?.cell ?? null;
    if (cell !== null && cell.place === null) {
      cell.indent += /^[\u00a0\u2000-\u200a\u202f]+/.exec(text)?.[0].length ?? 0;
      if (text.trim() !== '')
        cell.place = this.cursor.to(this.offset + (text.length - text.trimStart().length));
    }
    this.current.add(text, line, column, this.bold > 0, this.italic > 0);
  }

  open(tag: string, attributes: ReadonlyMap<string, string>): void {
    if (tag === 'table') this.openTable();
    else if (tag === 'tr') this.openRow();
    else if (tag === 'td' || tag === 'th') this.openCell(attributes);
    else if (tag === 'br' || BLOCK_TAGS.has(tag)) this.endLine();
    if (HEADINGS.has(tag) && !this.isInCell) this.heading = true;
    if (LISTS.has(tag)) this.lists += 1;
    if (BOLD.has(tag)) this.bold += 1;
    if (ITALIC.has(tag)) this.italic += 1;
  }

  close(tag: string): void {
    if (tag === 'table') this.closeTable();
    else if (tag === 'tr') this.closeRow();
    else if (tag === 'td' || tag === 'th') this.closeCell();
    else if (BLOCK_TAGS.has(tag)) this.endLine();
    if (HEADINGS.has(tag)) this.heading = false;
    if (LISTS.has(tag)) this.lists = Math.max(0, this.lists - 1);
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
    return this.table?.cell?.text ?? this.free;
  }

  /** Ends a line of a cell, or a paragraph or a heading outside tables. */
  private endLine(): void {
    if (this.isInCell) {
      const { line, column } = this.cursor.to(this.offset);
      this.current.breakLine(line, column);
      return;
    }
    const { mapped, bold } = this.free.take();
    const { text } = mapped;
    if (text === '') return;
    const isTitle = this.lists === 0 && isTitleParagraph(text, bold) && !isStatedUnitAlone(text);
    const block: TextBlock =
      this.heading || isTitle ? { kind: 'heading', text, mapped } : { kind: 'paragraph', mapped };
    // A caption stands in its table, before the rows, and is over it.
    const last = this.blocks.at(-1);
    const isCaption = this.table !== undefined && last?.kind === 'table' && last.rows.length === 0;
    this.blocks.splice(isCaption ? this.blocks.length - 1 : this.blocks.length, 0, block);
  }

  private openTable(): void {
    if (!this.isInCell) this.endLine();
    const cells = new SpannedRows(() => this.emptyField());
    this.blocks.push({ kind: 'table', rows: cells.rows });
    this.tables.push({ cells, cell: null, boldOutside: this.bold, italicOutside: this.italic });
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
    this.endLine();
    table.cells.openRow();
  }

  private closeRow(): void {
    this.closeCell();
    this.table?.cells.closeRow();
  }

  private openCell(attributes: ReadonlyMap<string, string>): void {
    this.closeCell();
    const table = this.table;
    if (table === undefined) {
      this.endLine();
      return;
    }
    const style = attributes.get('style') ?? '';
    this.bold = /font-weight:\s?(?:bold|[6-9]00)/i.test(style) ? 1 : 0;
    this.italic = /font-style:\s?italic/i.test(style) ? 1 : 0;
    table.cell = {
      text: new StyledText(),
      put: table.cells.openCell(attributes),
      place: null,
      indent: indentOfStyle(style),
    };
  }

  private closeCell(): void {
    const table = this.table;
    if (table === undefined || table.cell === null) return;
    const { text, put, place, indent } = table.cell;
    const field = { ...text.take(), indent: Math.ceil(indent / 2) };
    put({ ...field, ...(place ?? this.cursor.to(this.offset)) });
    table.cell = null;
    this.bold = 0;
    this.italic = 0;
  }

  private emptyField(): TextField {
    const { line, column } = this.cursor.to(this.offset);
    return { mapped: { text: '', pieces: [] }, bold: false, italic: false, indent: 0, line, column };
  }
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

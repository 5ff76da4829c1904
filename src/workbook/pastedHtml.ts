import { BLOCK_TAGS, readHtml, type HtmlListener } from './html';
import type { PastedTable } from './pastedTable';
import { plainText } from './plainText';
import { SpannedRows } from './spannedRows';

/** Marks an item of a list where a text had only a tag for it. */
export const BULLET = '•';

/**
 * The tables and free lines of HTML as a clipboard or a page has it, in their order. Only texts come out. A cell that spans others
 * stands once, and those that it covers are empty. Takes any text, in time that grows with its length.
 */
export function tablesOfHtml(html: string): PastedTable[] {
  const reader = new PastedHtmlReader();
  readHtml(html, reader);
  return reader.finish();
}

/** A text while it is read: blanks are one, as a browser shows them, and lines that are empty do not count. */
class Lines {
  private readonly finished: string[] = [];
  private parts: string[] = [];
  private marker = '';

  /** Begins an item of a list; the marker waits for the text, which may stand in a block of its own. */
  item(marker: string): void {
    this.end();
    this.marker = marker;
  }

  add(text: string): void {
    this.parts.push(text);
  }

  /** Breaks inside <pre> are as good as tags. */
  addLines(text: string): void {
    text.split('\n').forEach((line, index) => {
      if (index > 0) this.end();
      this.add(line);
    });
  }

  end(): void {
    const line = this.parts
      .join('')
      .replace(/[\s\u00a0]+/g, ' ')
      .trim();
    this.parts = [];
    if (line === '') return;
    this.finished.push(this.marker === '' ? line : `${this.marker} ${line}`);
    this.marker = '';
  }

  take(): string[] {
    this.end();
    return this.finished.splice(0);
  }
}

interface OpenTable {
  readonly cells: SpannedRows<string>;
  cell: { readonly lines: Lines; readonly put: (text: string) => void } | null;
}

class PastedHtmlReader implements HtmlListener {
  private readonly found: { kind: PastedTable['kind']; rows: string[][] }[] = [];
  private readonly free = new Lines();
  private readonly tables: OpenTable[] = [];
  private readonly listNumbers: (number | null)[] = [];
  private preformatted = 0;

  text(text: string): void {
    const plain = plainText(text);
    if (this.preformatted > 0) this.current.addLines(plain);
    else this.current.add(plain);
  }

  open(tag: string, attributes: ReadonlyMap<string, string>): void {
    if (tag === 'table') this.openTable();
    else if (tag === 'tr') this.openRow();
    else if (tag === 'td' || tag === 'th') this.openCell(attributes);
    else if (tag === 'li') this.openItem();
    else if (tag === 'br' || BLOCK_TAGS.has(tag)) this.current.end();
    if (tag === 'pre') this.preformatted += 1;
    if (tag === 'ul') this.listNumbers.push(null);
    if (tag === 'ol') this.listNumbers.push(0);
  }

  close(tag: string): void {
    if (tag === 'table') this.closeTable();
    else if (tag === 'tr') this.closeRow();
    else if (tag === 'td' || tag === 'th') this.closeCell();
    else if (BLOCK_TAGS.has(tag)) this.current.end();
    if (tag === 'pre') this.preformatted = Math.max(0, this.preformatted - 1);
    if (tag === 'ul' || tag === 'ol') this.listNumbers.pop();
  }

  finish(): PastedTable[] {
    while (this.tables.length > 0) this.closeTable();
    this.closeFree();
    return this.found.filter(({ rows }) => rows.some((row) => row.some((cell) => cell !== '')));
  }

  private get table(): OpenTable | undefined {
    return this.tables.at(-1);
  }

  /** What stands in a table but in no cell of it is free. */
  private get current(): Lines {
    return this.table?.cell?.lines ?? this.free;
  }

  private closeFree(): void {
    const lines = this.free.take();
    if (lines.length > 0) this.found.push({ kind: 'lines', rows: lines.map((line) => [line]) });
  }

  private openTable(): void {
    this.closeFree();
    const cells = new SpannedRows(() => '');
    this.found.push({ kind: 'table', rows: cells.rows });
    this.tables.push({ cells, cell: null });
  }

  private closeTable(): void {
    this.closeRow();
    this.tables.pop();
  }

  private openRow(): void {
    this.closeRow();
    this.table?.cells.openRow();
  }

  private closeRow(): void {
    this.closeCell();
    this.table?.cells.closeRow();
  }

  private openCell(attributes: ReadonlyMap<string, string>): void {
    this.closeCell();
    const table = this.table;
    if (table === undefined) this.current.end();
    else table.cell = { lines: new Lines(), put: table.cells.openCell(attributes) };
  }

  private closeCell(): void {
    const table = this.table;
    if (table === undefined || table.cell === null) return;
    table.cell.put(table.cell.lines.take().join('\n'));
    table.cell = null;
  }

  private openItem(): void {
    const number = this.listNumbers.at(-1) ?? null;
    if (number !== null) this.listNumbers[this.listNumbers.length - 1] = number + 1;
    this.current.item(number === null ? BULLET : `${number + 1}.`);
  }
}

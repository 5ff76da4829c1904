import { Tokenizer } from 'htmlparser2';
import type { PastedTable } from './pastedTable';
import { plainText } from './plainText';

/** Marks an item of a list where a text had only a tag for it. */
export const BULLET = '•';

/** Each begins and ends a line. */
const BLOCKS = new Set(
  'address article aside blockquote caption center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section ul'.split(
    ' ',
  ),
);
/** What they hold is nothing that was seen. */
const UNSEEN = new Set(['script', 'style', 'template', 'title']);
/** What is spanned beyond this is not followed: no table of people's is so wide. */
const WIDEST_SPAN = 100;
const LAST_SPANNED_COLUMN = 256;
const LONGEST_SPAN = 10_000;

/**
 * The tables and free lines of HTML as a clipboard or a page has it, in their order. Only texts come out, and nothing is ever run
 * or loaded. A cell that spans others stands once, and those that it covers are empty. Takes any text, in time that grows with its length.
 */
export function tablesOfHtml(html: string): PastedTable[] {
  const reader = new HtmlReader();
  let tag = '';
  let attribute = '';
  let value = '';
  const spans = new Map<string, number>();
  const open = () => {
    reader.open(tag, spans);
  };
  const tokenizer = new Tokenizer(
    {},
    {
      ontext: (start, end) => {
        reader.text(html.slice(start, end));
      },
      ontextentity: (codepoint) => {
        reader.text(plainText(String.fromCodePoint(codepoint)));
      },
      onopentagname: (start, end) => {
        tag = html.slice(start, end).toLowerCase();
        spans.clear();
      },
      onattribname: (start, end) => {
        attribute = html.slice(start, end).toLowerCase();
        value = '';
      },
      onattribdata: (start, end) => {
        value = html.slice(start, Math.min(end, start + 10));
      },
      onattribentity: () => undefined,
      onattribend: () => {
        if (/^(?:row|col)span$/.test(attribute)) spans.set(attribute, Number.parseInt(value, 10));
      },
      onopentagend: open,
      onselfclosingtag: open,
      onclosetag: (start, end) => {
        reader.close(html.slice(start, end).trim().toLowerCase());
      },
      oncdata: (start, end, offset) => {
        reader.text(html.slice(start, end - offset));
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
  readonly rows: string[][];
  row: string[] | null;
  cell: Lines | null;
  /** Of the open cell. */
  column: number;
  /** For how many more rows a cell from above covers each column. */
  readonly covered: number[];
}

class HtmlReader {
  private readonly found: { kind: PastedTable['kind']; rows: string[][] }[] = [];
  private readonly free = new Lines();
  private readonly tables: OpenTable[] = [];
  private readonly listNumbers: (number | null)[] = [];
  private unseen: string | null = null;
  private preformatted = 0;

  text(text: string): void {
    if (this.unseen !== null) return;
    if (this.preformatted > 0) this.current.addLines(text);
    else this.current.add(text);
  }

  open(tag: string, spans: ReadonlyMap<string, number>): void {
    if (this.unseen !== null) return;
    if (UNSEEN.has(tag)) this.unseen = tag;
    else if (tag === 'table') this.openTable();
    else if (tag === 'tr') this.openRow();
    else if (tag === 'td' || tag === 'th') this.openCell(spans);
    else if (tag === 'br' || BLOCKS.has(tag)) this.current.end();
    else if (tag === 'li') this.openItem();
    if (tag === 'pre') this.preformatted += 1;
    if (tag === 'ul') this.listNumbers.push(null);
    if (tag === 'ol') this.listNumbers.push(0);
  }

  close(tag: string): void {
    if (this.unseen !== null) {
      if (tag === this.unseen) this.unseen = null;
      return;
    }
    if (tag === 'table') this.closeTable();
    else if (tag === 'tr') this.closeRow();
    else if (tag === 'td' || tag === 'th') this.closeCell();
    else if (tag === 'li' || BLOCKS.has(tag)) this.current.end();
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
    return this.table?.cell ?? this.free;
  }

  private closeFree(): void {
    const lines = this.free.take();
    if (lines.length > 0) this.found.push({ kind: 'lines', rows: lines.map((line) => [line]) });
  }

  private openTable(): void {
    this.closeFree();
    const rows: string[][] = [];
    this.found.push({ kind: 'table', rows });
    this.tables.push({ rows, row: null, cell: null, column: 0, covered: [] });
  }

  private closeTable(): void {
    this.closeRow();
    this.tables.pop();
  }

  private openRow(): void {
    this.closeRow();
    const table = this.table;
    if (table !== undefined) table.row = [];
  }

  private closeRow(): void {
    this.closeCell();
    const table = this.table;
    if (table === undefined || table.row === null) return;
    skipCovered(table, table.row);
    // Cells count down as they are passed; what lies to the right of the row's last cell has not been passed.
    for (let column = table.row.length; column < table.covered.length; column += 1)
      table.covered[column] = Math.max(0, (table.covered[column] ?? 0) - 1);
    table.rows.push(table.row);
    table.row = null;
  }

  private openCell(spans: ReadonlyMap<string, number>): void {
    this.closeCell();
    const table = this.table;
    if (table === undefined) {
      this.current.end();
      return;
    }
    table.row ??= [];
    skipCovered(table, table.row);
    const first = table.row.length;
    const wide = span(spans.get('colspan'), WIDEST_SPAN);
    const tall = span(spans.get('rowspan'), LONGEST_SPAN);
    for (let column = first; column < first + wide; column += 1) {
      table.row.push('');
      if (column < LAST_SPANNED_COLUMN && tall > 1) table.covered[column] = tall - 1;
    }
    table.cell = new Lines();
    table.column = first;
  }

  private closeCell(): void {
    const table = this.table;
    if (table === undefined || table.cell === null || table.row === null) return;
    table.row[table.column] = table.cell.take().join('\n');
    table.cell = null;
  }

  private openItem(): void {
    const number = this.listNumbers.at(-1) ?? null;
    if (number !== null) this.listNumbers[this.listNumbers.length - 1] = number + 1;
    this.current.item(number === null ? BULLET : `${number + 1}.`);
  }
}

/** Empty cells for the columns that cells from rows above cover. */
function skipCovered(table: OpenTable, row: string[]): void {
  for (;;) {
    const left = table.covered[row.length] ?? 0;
    if (left === 0) return;
    table.covered[row.length] = left - 1;
    row.push('');
  }
}

function span(told: number | undefined, most: number): number {
  return told !== undefined && told >= 1 ? Math.min(told, most) : 1;
}

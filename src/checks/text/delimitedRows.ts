import { separatorOf } from '../../workbook/csv';
import { fieldOf } from './textRows';
import type { TextBlock, TextField } from './textBlocks';

/**
 * The tables of a file whose cells are parted by tabs, or by what its first lines show (semicolons, tabs, commas). Cells in quotes may hold separators, line
 * breaks and doubled quotes. A line with nothing in it parts tables.
 */
export function delimitedRows(text: string, format: 'csv' | 'tsv'): TextBlock[] {
  const body = text.replace(/^\ufeff/, '');
  const own = format === 'csv' ? /^sep=([;,\t|])\r?\n/.exec(body)?.[1] : '\t';
  const start = own === undefined || format === 'tsv' ? 0 : 1;
  const separator = own ?? separatorOf(body.slice(0, SAMPLE));
  const blocks: TextBlock[] = [];
  let rows: (readonly TextField[])[] = [];
  const end = () => {
    if (rows.length > 0) blocks.push({ kind: 'table', rows });
    rows = [];
  };
  rowsBetween(body, separator).forEach((row, index) => {
    if (index < start) return;
    if (row.every(({ mapped }) => mapped.text === '')) end();
    else rows.push(row);
  });
  end();
  return blocks.flatMap(asTitles);
}

/** Characters that are looked at to tell the separator. */
const SAMPLE = 20_000;

/** A block of single cells is what stands over or under tables, not one. */
function asTitles(block: TextBlock): TextBlock[] {
  if (block.kind !== 'table') return [block];
  const isSingle = (row: readonly TextField[]) => row.slice(1).every(({ mapped }) => mapped.text === '');
  if (!block.rows.every(isSingle)) return [block];
  return block.rows.flatMap(([field]): TextBlock[] =>
    field === undefined ? [] : [titleOf(field, block.rows.length)],
  );
}

const LONGEST_TITLE = 100;

function titleOf({ mapped }: TextField, rows: number): TextBlock {
  return rows === 1 && mapped.text.length <= LONGEST_TITLE && !/[.!?]$/.test(mapped.text)
    ? { kind: 'heading', text: mapped.text, mapped }
    : { kind: 'paragraph', mapped };
}

function rowsBetween(text: string, separator: string): (readonly TextField[])[] {
  const rows: (readonly TextField[])[] = [];
  let fields: TextField[] = [];
  let line = 1;
  let lineStart = 0;
  let at = 0;
  while (at <= text.length) {
    const quoted = text[at] === '"' ? quotedEnd(text, at, separator) : null;
    const end = quoted ?? plainEnd(text, at, separator);
    const raw = quoted === null ? text.slice(at, end) : text.slice(at + 1, end - 1).replaceAll('""', '"');
    fields.push(fieldOf(raw.replace(/[\r\n]+/g, ' '), line, at - lineStart + (quoted === null ? 0 : 1)));
    for (let index = at; index < end; index += 1) {
      if (text[index] !== '\n') continue;
      line += 1;
      lineStart = index + 1;
    }
    at = end + 1;
    if (text[end] === separator) continue;
    rows.push(fields);
    fields = [];
    if (text[end] === '\r' && text[end + 1] === '\n') at += 1;
    line += 1;
    lineStart = at;
  }
  return rows;
}

function plainEnd(text: string, from: number, separator: string): number {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
}

/** What a cell of Excel can hold, with its quotes doubled. */
const LONGEST_FIELD = 2 * 32_767;

/** Where a cell in quotes ends, or null where the quote is one of the text itself. */
function quotedEnd(text: string, from: number, separator: string): number | null {
  const last = Math.min(text.length, from + LONGEST_FIELD);
  for (let at = from + 1; at < last; at += 1) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') {
      at += 1;
      continue;
    }
    const next = text[at + 1];
    return next === undefined || next === separator || next === '\n' || next === '\r' ? at + 1 : null;
  }
  return null;
}

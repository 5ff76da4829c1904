import { withoutMarkup } from './markup';
import type { TextField } from './textBlocks';

/** A line of a source with its number, counted from 1. */
export interface SourceLine {
  readonly text: string;
  readonly line: number;
}

/** The lines of a text. A byte order mark is no part of it. */
export function sourceLines(text: string): SourceLine[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .map((line, index) => ({ text: line, line: index + 1 }));
}

/** The field of a stretch of a line that begins at an offset, without the blanks around it. */
export function fieldOf(raw: string, line: number, offset: number): TextField {
  const { mapped, bold, italic, indent } = withoutMarkup(raw, line, offset + 1);
  const first = mapped.pieces[0];
  return {
    mapped,
    bold,
    italic,
    indent,
    line,
    column: mapped.text === '' ? offset + 1 : (first?.column ?? offset + 1),
  };
}

/** The fields of a line between tabs. */
export function tabFields({ text, line }: SourceLine): TextField[] {
  let offset = 0;
  return text.split('\t').map((raw) => {
    const field = fieldOf(raw, line, offset);
    offset += raw.length + 1;
    return field;
  });
}

/** Whether the line is a row of a table with pipes at its beginning. */
export function isPipeRow(text: string): boolean {
  const trimmed = text.trimStart();
  return trimmed.startsWith('|') && trimmed.indexOf('|', 1) > 0;
}

/** Whether the line is the rule under the headings of a table with pipes: "|---|:-:|". */
export function isPipeRule(text: string): boolean {
  const trimmed = text.trim();
  return /^[-:|\s]+$/.test(trimmed) && trimmed.includes('-') && trimmed.includes('|');
}

/** The fields of a line between pipes. An escaped pipe is text. */
export function pipeFields({ text, line }: SourceLine): TextField[] {
  const fields: TextField[] = [];
  const end = text.trimEnd().length;
  let from = text.length - text.trimStart().length;
  if (text[from] === '|') from += 1;
  for (let at = from; at <= end; at += 1) {
    if (at < end && (text[at] !== '|' || text[at - 1] === '\\')) continue;
    // What the last pipe closes is no field after it.
    if (at === end && text[end - 1] === '|' && fields.length > 0) break;
    fields.push(fieldOf(text.slice(from, at), line, from));
    from = at + 1;
  }
  return fields;
}

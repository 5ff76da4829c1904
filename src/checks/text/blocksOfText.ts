import { figureOf } from '../tables/figureOf';
import { isStatedUnitAlone } from '../tables/figureUnits';
import { alignedTable } from './alignedTable';
import { blocksOfHtml } from './blocksOfHtml';
import { headingOf } from './headings';
import { withoutMarkup } from './markup';
import { MappedTextBuilder } from './mappedText';
import { spacedTable } from './spacedTable';
import type { TextBlock, TextField } from './textBlocks';
import { fieldOf, isPipeRow, isPipeRule, pipeFields, tabFields, type SourceLine } from './textRows';

/** A page break stands between the parts of a table that goes on: no more lines than these. */
const MOST_BLANKS_INSIDE = 6;
/** A label without the tabs of its row. */
const LONGEST_LOOSE_LABEL = 80;

type TableKind = 'pipe' | 'tab';

/** The headings, paragraphs and tables of lines of text, with pipes, tabs and columns made of blanks. */
export function blocksOfText(lines: readonly SourceLine[]): TextBlock[] {
  return new TextReader(lines).read();
}

class TextReader {
  private readonly blocks: TextBlock[] = [];
  private at = 0;
  private paragraph = new MappedTextBuilder();
  private lastText = '';

  constructor(private readonly lines: readonly SourceLine[]) {}

  read(): TextBlock[] {
    while (this.at < this.lines.length) this.readNext();
    this.endParagraph();
    return this.blocks;
  }

  private readNext(): void {
    const line = this.lines[this.at];
    if (line === undefined) return;
    const kind = this.kindAt(this.at);
    if (/<table[\s>]/i.test(line.text)) this.readHtml();
    else if (kind !== null) this.readTable(kind);
    else if (line.text.trim() === '') this.readBlank();
    else {
      const aligned = alignedTable(this.lines, this.at) ?? spacedTable(this.lines, this.at);
      if (aligned === null) this.readText(line);
      else {
        this.endParagraph();
        this.blocks.push({ kind: 'table', rows: aligned.rows });
        this.at = aligned.next;
      }
    }
  }

  /** Of which kind of table the line is a row, or null. */
  private kindAt(index: number): TableKind | null {
    const text = this.lines[index]?.text ?? '';
    if (isPipeRow(text)) return 'pipe';
    if (text.includes('\t')) return isLineWithTabs(text) ? null : 'tab';
    const next = this.lines[index + 1]?.text ?? '';
    const isOverRule = text.includes('|') && isPipeRule(next);
    return isOverRule || (isPipeRule(text) && text.includes('|')) ? 'pipe' : null;
  }

  private readTable(kind: TableKind): void {
    this.endParagraph();
    const rows: (readonly TextField[])[] = [];
    let withPipes = false;
    let hasFigures = false;
    for (;;) {
      const line = this.lines[this.at];
      if (line === undefined) break;
      const isRow = this.kindAt(this.at) === kind || (withPipes && line.text.includes('|'));
      if (isRow) {
        const fields = kind === 'pipe' ? pipeFields(line) : tabFields(line);
        if (kind === 'pipe' && isPipeRule(line.text)) withPipes = true;
        else rows.push(fields);
        hasFigures ||= hasFigure(fields);
        this.at += 1;
      } else if (this.isLooseLabel(kind, rows)) {
        rows.push([fieldOf(line.text, line.line, 0)]);
        this.at += 1;
      } else {
        const next = this.continuation(kind, rows, hasFigures);
        if (next === null) break;
        this.at = next;
      }
    }
    this.blocks.push({ kind: 'table', rows });
  }

  /** The heading of a section that stands in a table with tabs, without tabs of its own. */
  private isLooseLabel(kind: TableKind, rows: readonly (readonly TextField[])[]): boolean {
    const text = this.lines[this.at]?.text.trim() ?? '';
    const isBetween = kind === 'tab' && rows.length > 0 && this.kindAt(this.at + 1) === 'tab';
    return isBetween && text !== '' && text.length <= LONGEST_LOOSE_LABEL && !/[.!?]$/.test(text);
  }

  /** Where the table goes on after blank lines, or null. */
  private continuation(
    kind: TableKind,
    rows: readonly (readonly TextField[])[],
    hasFigures: boolean,
  ): number | null {
    let next = this.at;
    while (this.lines[next]?.text.trim() === '' && next - this.at < MOST_BLANKS_INSIDE) next += 1;
    const line = this.lines[next];
    if (next === this.at || line === undefined || this.kindAt(next) !== kind) return null;
    const fields = kind === 'pipe' ? pipeFields(line) : tabFields(line);
    if (goesOn(rows, fields, hasFigures)) return next;
    const below = this.lines[next + 1];
    const isSection =
      fields.slice(1).every(({ mapped }) => mapped.text === '') && fields[0]?.mapped.text !== '';
    if (!isSection || below === undefined || this.kindAt(next + 1) !== kind) return null;
    return goesOn(rows, kind === 'pipe' ? pipeFields(below) : tabFields(below), hasFigures) ? next : null;
  }

  /** A table of tags in a text of another kind: up to its last end. */
  private readHtml(): void {
    this.endParagraph();
    const first = this.at;
    let open = 0;
    do {
      const text = this.lines[this.at]?.text ?? '';
      open += (text.match(/<table[\s>]/gi)?.length ?? 0) - (text.match(/<\/table>/gi)?.length ?? 0);
      this.at += 1;
    } while (open > 0 && this.at < this.lines.length);
    const html = this.lines
      .slice(first, this.at)
      .map(({ text }) => text)
      .join('\n');
    for (const block of blocksOfHtml(html, first + 1)) this.blocks.push(block);
  }

  private readBlank(): void {
    // Texts of PDFs may have a blank line after each line: a sentence goes on where the next begins with a small letter.
    const next = this.lines[this.at + 1]?.text.trim() ?? '';
    const goesOnAfter = !/[.:;!?]$/.test(this.lastText) && /^\p{Ll}/u.test(next);
    if (!goesOnAfter) this.endParagraph();
    this.at += 1;
  }

  private readText(line: SourceLine): void {
    const heading = this.headingAt(this.at);
    if (heading !== null) {
      this.endParagraph();
      const marks = /^\s*#{1,6}\s+/.exec(line.text)?.[0].length ?? 0;
      const { mapped } = withoutMarkup(line.text.slice(marks), line.line, marks + 1);
      this.blocks.push(
        isStatedUnitAlone(heading)
          ? { kind: 'paragraph', mapped }
          : { kind: 'heading', text: heading, mapped },
      );
      this.at += 1;
      return;
    }
    const marker = ITEM.exec(line.text)?.[0] ?? '';
    if (marker !== '') this.endParagraph();
    const { mapped } = withoutMarkup(line.text.slice(marker.length), line.line, marker.length + 1);
    this.paragraph.space(line.line, 1);
    mapped.pieces.forEach(({ start, line: at, column }, index) => {
      this.paragraph.add(mapped.text.slice(start, mapped.pieces[index + 1]?.start), at, column);
    });
    this.lastText = mapped.text;
    this.at += 1;
  }

  private headingAt(index: number): string | null {
    let next = index + 1;
    while (this.lines[next]?.text.trim() === '' && next < index + MOST_BLANKS_INSIDE) next += 1;
    return headingOf(this.lines[index]?.text ?? '', {
      blankBefore: index === 0 || this.isBreakBefore(index),
      blankAfter: (this.lines[index + 1]?.text.trim() ?? '') === '',
      tableAfter: this.kindAt(next) !== null,
      next: this.lines[next]?.text ?? '',
    });
  }

  /** A blank line, a heading or a table stands before. */
  private isBreakBefore(index: number): boolean {
    return (this.lines[index - 1]?.text.trim() ?? '') === '' || this.paragraph.isEmpty;
  }

  private endParagraph(): void {
    if (!this.paragraph.isEmpty) {
      const mapped = this.paragraph.finish();
      if (mapped.text !== '') this.blocks.push({ kind: 'paragraph', mapped });
      this.paragraph = new MappedTextBuilder();
    }
    this.lastText = '';
  }
}

/** The mark of an item of a list. */
const ITEM = /^\s*(?:[-*+\u2010-\u2014•·▪◦‣∙●○■□\uf000-\uf0ff>]|\d{1,2}[.)]|[a-zA-Z]\))\s+/u;
const TAB_MARKER =
  /^(?:[-*+\u2010-\u2014•·▪◦‣∙●○■□➢✓\uf000-\uf0ff]|o|\d{1,3}(?:\.\d{1,3}){0,3}[.)]?|[a-zA-Z][.)])$/u;

/** A line with tabs that is no row of a table: moved in, or an item whose mark is parted from its text. */
function isLineWithTabs(text: string): boolean {
  const fields = text.split('\t').filter((field) => field.trim() !== '');
  const [first = '', second = ''] = fields;
  if (fields.length === 0) return false;
  if (fields.length === 1)
    return text.trimEnd().endsWith(first.trim()) && /^\s/.test(text) && text.indexOf(first) <= 3;
  return fields.length === 2 && TAB_MARKER.test(first.trim()) && figureOf(second).kind === 'text';
}

/** Whether a row after blank lines belongs to the table above them. */
function goesOn(
  rows: readonly (readonly TextField[])[],
  fields: readonly TextField[],
  hasFigures: boolean,
): boolean {
  const header = rows[0];
  const width = rows.at(-1)?.length;
  if (header === undefined || width !== fields.length) return false;
  if (fields.every(({ mapped }, column) => mapped.text === header[column]?.mapped.text)) return true;
  return hasFigure(fields) || !hasFigures;
}

function hasFigure(fields: readonly TextField[]): boolean {
  return fields.slice(1).some(({ mapped }) => ['figure', 'nil'].includes(figureOf(mapped.text).kind));
}

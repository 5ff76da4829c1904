import { figureOf } from '../tables/figureOf';
import type { TextField } from './textBlocks';
import { fieldOf, type SourceLine } from './textRows';

/** A stretch of a line between wide gaps. */
interface Segment {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly isFigure: boolean;
}

interface Band {
  from: number;
  to: number;
}

const FEWEST_ROWS = 2;
const LONGEST_LINE = 400;
const MOST_HEADER_LINES = 3;
const LONGEST_LABEL = 80;

/**
 * The table whose columns are made with blanks, as in mail and in text from PDFs, that begins at a line; null where none does. At least two of its rows end
 * with figures, each parted from what stands before it by two blanks or more.
 */
export function alignedTable(
  lines: readonly SourceLine[],
  from: number,
): { readonly rows: readonly (readonly TextField[])[]; readonly next: number } | null {
  if (!isDataLine(lines[from]) && !isHeaderLine(lines, from)) return null;
  const members: SourceLine[] = [];
  let last = -1;
  let data = 0;
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || isOther(line.text)) break;
    if (isDataLine(line)) {
      data += 1;
      last = at;
    } else if (at - last > MOST_HEADER_LINES && last >= 0) break;
    else if (last < 0 && at - from > MOST_HEADER_LINES) return null;
    else if (line.text.trim().length > LONGEST_LABEL && segmentsOf(line.text).length < 2) break;
    members.push(line);
  }
  if (data < FEWEST_ROWS) return null;
  const kept = members.filter(({ line, text }) => line <= (lines[last]?.line ?? 0) && text.trim() !== '');
  return { rows: rowsOf(kept), next: last + 1 };
}

/** Rows of other tables end one of this kind. */
function isOther(text: string): boolean {
  return text.includes('\t') || text.trimStart().startsWith('|') || text.trimStart().startsWith('#');
}

function isDataLine(line: SourceLine | undefined): boolean {
  if (line === undefined || isOther(line.text)) return false;
  const segments = segmentsOf(line.text);
  return segments.length > 1 && segments.at(-1)?.isFigure === true && isFigureLine(segments);
}

/** Beside the label there are figures, years, dates and short texts, not sentences. */
function isFigureLine(segments: readonly Segment[]): boolean {
  return segments.slice(1).some(({ isFigure }) => isFigure);
}

/** A line of headings right over a line with figures. */
function isHeaderLine(lines: readonly SourceLine[], at: number): boolean {
  if (segmentsOf(lines[at]?.text ?? '').length < 2) return false;
  for (let next = at + 1; next <= at + 2; next += 1) {
    if (isDataLine(lines[next])) return true;
    if ((lines[next]?.text.trim() ?? '') !== '' && segmentsOf(lines[next]?.text ?? '').length < 2)
      return false;
  }
  return false;
}

function segmentsOf(text: string): Segment[] {
  if (text.length > LONGEST_LINE) return [];
  return [...text.matchAll(/[^ \u00a0]+(?:[ \u00a0][^ \u00a0]+)*/g)].map(({ 0: part, index }) => {
    const { kind } = figureOf(part);
    return { from: index, to: index + part.length, text: part, isFigure: kind !== 'text' };
  });
}

function rowsOf(lines: readonly SourceLine[]): (readonly TextField[])[] {
  const parted = lines.map((line) => ({ line, segments: segmentsOf(line.text) }));
  const bands = bandsOf(
    parted.flatMap(({ segments }) => segments.slice(1).filter(({ isFigure }) => isFigure)),
  );
  return parted.map(({ line, segments }) => {
    const cells: { from: number; text: string }[] = Array.from({ length: bands.length + 1 }, () => ({
      from: 0,
      text: '',
    }));
    segments.forEach((segment, index) => {
      const column =
        index === 0 && !segment.isFigure ? labelColumn(segment, bands) : 1 + nearest(bands, segment);
      const cell = cells[column];
      if (cell === undefined) return;
      if (cell.text === '') cell.from = segment.from;
      cell.text = cell.text === '' ? segment.text : `${cell.text} ${segment.text}`;
    });
    return cells.map(({ from, text }) => fieldOf(text, line.line, text === '' ? line.text.length : from));
  });
}

/** A line that begins under the figures has no label. */
function labelColumn(segment: Segment, bands: readonly Band[]): number {
  const first = bands[0];
  return first !== undefined && segment.from >= first.from ? 1 + nearest(bands, segment) : 0;
}

/** Figures that stand over one another make a column. */
function bandsOf(segments: readonly Segment[]): Band[] {
  const bands: Band[] = [];
  for (const { from, to } of [...segments].sort((one, other) => one.from - other.from)) {
    const last = bands.at(-1);
    if (last !== undefined && from < last.to) last.to = Math.max(last.to, to);
    else bands.push({ from, to });
  }
  return bands;
}

/** The column that a text stands over: the one that it shares most with, or else lies nearest to. */
function nearest(bands: readonly Band[], { from, to }: Segment): number {
  let best = 0;
  let bestGap = Infinity;
  bands.forEach((band, index) => {
    const gap = Math.max(band.from, from) - Math.min(band.to, to);
    if (gap < bestGap) {
      bestGap = gap;
      best = index;
    }
  });
  return best;
}

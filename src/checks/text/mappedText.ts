/** A stretch of a text that stands as it is in the source: from `start` in the text, at a line and a column that count from 1. */
export interface Piece {
  readonly start: number;
  readonly line: number;
  readonly column: number;
}

/** A text put together of pieces of a source, which knows where each of its characters stands there. */
export interface MappedText {
  readonly text: string;
  /** In order; the first starts at 0. */
  readonly pieces: readonly Piece[];
}

/** Line and column of a character of the text, as counted from 1; of one past its end, those of the end. */
export function positionIn(mapped: MappedText, index: number): { line: number; column: number } {
  const at = Math.max(0, Math.min(index, mapped.text.length));
  const piece = mapped.pieces[pieceAt(mapped.pieces, at)];
  return piece === undefined
    ? { line: 1, column: 1 }
    : { line: piece.line, column: piece.column + at - piece.start };
}

/** Part of the text, which still knows its places. */
export function sliceOf(mapped: MappedText, from: number, to: number): MappedText {
  const pieces: Piece[] = [{ start: 0, ...positionIn(mapped, from) }];
  for (let index = pieceAt(mapped.pieces, from) + 1; index < mapped.pieces.length; index += 1) {
    const piece = mapped.pieces[index];
    if (piece === undefined || piece.start >= to) break;
    pieces.push({ ...piece, start: piece.start - from });
  }
  return { text: mapped.text.slice(from, to), pieces };
}

/** The last piece that starts at a place or before it. */
function pieceAt(pieces: readonly Piece[], at: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Builds a mapped text piece by piece. Blanks at its beginning are left out, and several are one. */
export class MappedTextBuilder {
  private readonly parts: string[] = [];
  private readonly pieces: Piece[] = [];
  private length = 0;
  private endsBlank = true;

  get isEmpty(): boolean {
    return this.length === 0;
  }

  /** Appends what stands at a place of the source. */
  add(text: string, line: number, column: number): void {
    for (const { 0: word, index } of text.matchAll(/\S+|\s+/g)) {
      const isBlank = word.trim() === '';
      if (isBlank && this.endsBlank) continue;
      this.push(isBlank ? ' ' : word, line, column + index);
      this.endsBlank = isBlank;
    }
  }

  /** A blank that parts what comes next, where there is none. */
  space(line: number, column: number): void {
    if (!this.endsBlank) this.push(' ', line, column);
    this.endsBlank = true;
  }

  /** The end of a line that a tag tells of, where something stands before it. */
  breakLine(line: number, column: number): void {
    if (this.length === 0) return;
    if (!this.endsBlank) this.push('\n', line, column);
    this.endsBlank = true;
  }

  finish(): MappedText {
    const text = this.parts.join('').trimEnd();
    return { text, pieces: this.pieces.filter(({ start }) => start < text.length) };
  }

  private push(text: string, line: number, column: number): void {
    const last = this.pieces.at(-1);
    const continues = last?.line === line && column - last.column === this.length - last.start;
    if (!continues) this.pieces.push({ start: this.length, line, column });
    this.parts.push(text);
    this.length += text.length;
  }
}

import { containsCell } from '../../workbook/addresses';
import type { Area, CellValue } from '../../workbook/snapshot';
import type { CheckedSheet } from '../checkInput';
import { figureOf } from './figureOf';
import { isTotalLabel } from './rowLooks';
import { isLikeYear } from './shownNumber';

/** Cells that stand together on a sheet, parted from others by blank rows and columns. */
export interface SheetBlock {
  /** In the rows and columns of the sheet's values. */
  readonly area: Area;
  /** The place in `sheet.tables` of the table object that it is, or null. */
  readonly table: number | null;
  /** Whether a cell of the values belongs to it. Beside a table object a block may be no whole rectangle. */
  readonly holds: (row: number, column: number) => boolean;
}

/** Blocks beside and under one another, parted so many times, are more than people lay out. */
const MOST_CUTS = 8;

/** The blocks of a sheet in the order of reading. Blank rows inside a table part it not where it plainly goes on. Time grows with the number of cells. */
export function blocksOfSheet(sheet: CheckedSheet): SheetBlock[] {
  const field = new Field(sheet);
  const blocks: SheetBlock[] = field.tables.flatMap((area, table) =>
    area === null ? [] : [{ area, table, holds: () => true }],
  );
  const all = { row: 0, column: 0, rows: field.rows, columns: field.columns };
  const rest: Area[] = [];
  let open: { readonly area: Area; readonly depth: number }[] = [{ area: all, depth: 0 }];
  while (open.length > 0) {
    const next: { readonly area: Area; readonly depth: number }[] = [];
    for (const { area, depth } of open) {
      const bands = field.bandsOfRows(area);
      const parts = bands.flatMap((band) => field.bandsOfColumns(band));
      const isWhole = parts.length === 1 && sameSize(parts[0], area);
      for (const part of parts) {
        if (isWhole || depth >= MOST_CUTS) rest.push(part);
        else next.push({ area: part, depth: depth + 1 });
      }
    }
    open = next;
  }
  const holds = (row: number, column: number) => !field.isTaken(row, column);
  for (const area of rest) blocks.push({ area, table: null, holds });
  return blocks.sort((one, other) => one.area.row - other.area.row || one.area.column - other.area.column);
}

function sameSize(one: Area | undefined, other: Area): boolean {
  return one?.rows === other.rows && one.columns === other.columns;
}

const BLANK = 0;
const TEXT = 1;
const FIGURE = 2;
/** Of a heading, rather than an amount. */
const YEAR = 3;

/** What stands where on a sheet: nothing, a text or a figure. Cells of table objects count for nothing. */
class Field {
  readonly rows: number;
  readonly columns: number;
  /** The areas of the table objects, in rows and columns of the values; null of one that lies outside them. */
  readonly tables: readonly (Area | null)[];
  private readonly kinds: Uint8Array;
  /** 1 for the cells of table objects; null where there are none. */
  private readonly taken: Uint8Array | null;

  constructor(private readonly sheet: CheckedSheet) {
    this.rows = sheet.values.length;
    this.columns = sheet.values.reduce((most, row) => Math.max(most, row.length), 0);
    this.kinds = new Uint8Array(this.rows * this.columns);
    this.taken = sheet.tables.length === 0 ? null : new Uint8Array(this.rows * this.columns);
    this.tables = sheet.tables.map(({ area }) => this.inside(area));
    sheet.values.forEach((row, index) => {
      for (let column = 0; column < row.length; column += 1) {
        const value = row[column];
        if (value === null || value === undefined || (typeof value === 'string' && value.trim() === ''))
          continue;
        this.kinds[index * this.columns + column] = kindOf(value);
      }
    });
    for (const area of sheet.looks.merges) this.fillMerge(area);
    for (const area of this.tables) if (area !== null) this.clear(area);
  }

  private inside(area: Area): Area | null {
    const row = area.row - this.sheet.origin.row;
    const column = area.column - this.sheet.origin.column;
    const whole = { row: 0, column: 0, rows: this.rows, columns: this.columns };
    const rows = Math.min(area.rows, this.rows - row);
    const columns = Math.min(area.columns, this.columns - column);
    return rows > 0 && columns > 0 && containsCell(whole, row, column)
      ? { row, column, rows, columns }
      : null;
  }

  /** A label that is merged over columns leaves none of them blank; a title alone in its row stands over what may be parted. */
  private fillMerge(area: Area): void {
    const row = area.row - this.sheet.origin.row;
    const column = area.column - this.sheet.origin.column;
    if (area.columns < 2 || row < 0 || column < 0 || this.kind(row, column) === BLANK) return;
    const last = Math.min(this.columns, column + area.columns);
    const beside = this.kinds.subarray(row * this.columns, (row + 1) * this.columns);
    const isAlone = beside.every((kind, at) => kind === BLANK || (at >= column && at < last));
    if (!isAlone && last > column)
      this.kinds.fill(TEXT, row * this.columns + column + 1, row * this.columns + last);
  }

  private clear({ row, column, rows, columns }: Area): void {
    for (let at = row; at < row + rows; at += 1) {
      const start = at * this.columns + column;
      this.kinds.fill(BLANK, start, start + columns);
      this.taken?.fill(1, start, start + columns);
    }
  }

  private kind(row: number, column: number): number {
    return this.kinds[row * this.columns + column] ?? BLANK;
  }

  /** Whether the cell is one of a table object. */
  isTaken(row: number, column: number): boolean {
    return this.taken !== null && this.taken[row * this.columns + column] === 1;
  }

  /** The parts of an area between blank rows, each as wide as the area. */
  bandsOfRows(area: Area): Area[] {
    const filled = this.filledRows(area);
    const bands = runs(filled).map(([from, to]) => ({ ...area, row: area.row + from, rows: to - from }));
    const joined: Area[] = [];
    for (const band of bands) {
      const above = joined.at(-1);
      if (above !== undefined && this.goesOn(above, band))
        joined[joined.length - 1] = { ...above, rows: band.row + band.rows - above.row };
      else joined.push(band);
    }
    return joined;
  }

  /** The parts of an area between blank columns, no higher than what stands in them. */
  bandsOfColumns(area: Area): Area[] {
    const filled = this.filledColumns(area);
    const bands = runs(filled).map(([from, to]) => ({
      ...area,
      column: area.column + from,
      columns: to - from,
    }));
    const joined: Area[] = [];
    for (const band of bands.flatMap((each) => this.withoutNeighbour(each))) {
      const left = joined.at(-1);
      if (left !== undefined && this.hasNoLabels(band, left))
        joined[joined.length - 1] = { ...left, columns: band.column + band.columns - left.column };
      else joined.push(band);
    }
    return joined.map((band) => this.trimmed(band));
  }

  /**
   * Two tables with no blank column between them but for a label or two of the right one, which goes on below the left one: parted there.
   */
  private withoutNeighbour(area: Area): Area[] {
    if (area.columns < 4 || area.rows < FEWEST_ROWS_BELOW) return [area];
    let tried = 0;
    for (let column = 2; column < area.columns - 1 && tried < MOST_DIVIDERS; column += 1) {
      const own = this.filledIn(area, column, MOST_LABELS + 1);
      const isDivider =
        own.length > 0 &&
        own.length <= MOST_LABELS &&
        own.every(
          (row) =>
            this.firstFilled(area, row) === column &&
            this.kind(area.row + row, area.column + column) === TEXT,
        );
      if (!isDivider) continue;
      tried += 1;
      const first = Array.from({ length: area.rows }, (_, row) => this.firstFilled(area, row));
      const right = area.column + column + 1;
      const [top = -1] = this.filledIn(area, column + 1, 1);
      const hasHeading = top >= 0 && this.kind(area.row + top, right) === TEXT;
      const beside = first.filter((at) => at >= 0 && at < column).length;
      const below = first.filter(
        (at, row) => at >= column && this.kind(area.row + row, right) === FIGURE,
      ).length;
      if (!hasHeading || beside < 2 || below < FEWEST_ROWS_BELOW) continue;
      return [
        { ...area, columns: column },
        { ...area, column: area.column + column, columns: area.columns - column },
      ];
    }
    return [area];
  }

  /** The first column of an area that is filled in one of its rows; -1 of a blank row. */
  private firstFilled(area: Area, row: number): number {
    const start = (area.row + row) * this.columns + area.column;
    for (let column = 0; column < area.columns; column += 1)
      if (this.kinds[start + column] !== BLANK) return column;
    return -1;
  }

  /** The rows of an area in which a column is filled, the first so many. */
  private filledIn(area: Area, column: number, most: number): number[] {
    const found: number[] = [];
    for (let row = 0; row < area.rows && found.length < most; row += 1)
      if (this.kind(area.row + row, area.column + column) !== BLANK) found.push(row);
    return found;
  }

  private filledRows(area: Area): boolean[] {
    const filled: boolean[] = [];
    for (let row = 0; row < area.rows; row += 1) filled.push(this.firstFilled(area, row) >= 0);
    return filled;
  }

  private filledColumns(area: Area): boolean[] {
    const filled = new Array<boolean>(area.columns).fill(false);
    for (let row = area.row; row < area.row + area.rows; row += 1)
      for (let column = 0; column < area.columns; column += 1)
        if (this.kind(row, area.column + column) !== BLANK) filled[column] = true;
    return filled;
  }

  /** Without blank rows above and below. */
  private trimmed(area: Area): Area {
    let [first, end] = [0, area.rows];
    while (first < end && this.firstFilled(area, first) < 0) first += 1;
    while (end > first && this.firstFilled(area, end - 1) < 0) end -= 1;
    return first === end ? area : { ...area, row: area.row + first, rows: end - first };
  }

  /** Whether rows under a blank row are more of the table above: figures without headings, in columns that have figures above. */
  private goesOn(above: Area, below: Area): boolean {
    if (below.row - (above.row + above.rows) > 1 || above.rows < 2) return false;
    const isSection =
      below.rows > 1 &&
      this.kind(below.row, below.column) === TEXT &&
      this.firstFilled({ ...below, column: below.column + 1, columns: below.columns - 1 }, 0) < 0;
    const row = isSection ? below.row + 1 : below.row;
    let figures = 0;
    for (let column = below.column; column < below.column + below.columns; column += 1) {
      if (this.kind(row, column) !== FIGURE) continue;
      if (!this.endsWithFigures(above, column)) return false;
      figures += 1;
    }
    const label = this.sheet.values[below.row]?.[below.column];
    if (isSection) return figures > 0;
    return figures > 1 || (figures === 1 && typeof label === 'string' && isTotalLabel(label.trim()));
  }

  /** Whether one of the last rows of an area has a figure in a column. */
  private endsWithFigures(area: Area, column: number): boolean {
    const end = area.row + area.rows;
    for (let row = Math.max(area.row, end - LAST_ROWS); row < end; row += 1)
      if (this.kind(row, column) === FIGURE) return true;
    return false;
  }

  /** Whether what stands right of a blank column has no labels of its own, but figures for those on the left. */
  private hasNoLabels(right: Area, left: Area): boolean {
    if (right.column - (left.column + left.columns) > MOST_BLANK_COLUMNS) return false;
    // Labels stand first; to look through all that was joined before would cost the square of the columns.
    const labels = { ...left, columns: Math.min(left.columns, LABEL_COLUMNS) };
    let figures = 0;
    let texts = 0;
    let beside = 0;
    for (let row = right.row; row < right.row + right.rows; row += 1) {
      const kind = this.kind(row, right.column);
      if (kind === FIGURE) figures += 1;
      if (kind === TEXT) texts += 1;
      if (kind === FIGURE && this.firstFilled(labels, row - labels.row) >= 0) beside += 1;
    }
    // A heading or two are texts too.
    return figures > 0 && figures >= texts && 2 * beside > figures;
  }
}

/** So many rows of a table stand below one beside it, where they are two. */
const FEWEST_ROWS_BELOW = 4;
/** A column with more texts than this is one of labels. */
const MOST_LABELS = 6;
/** Places where two tables may be parted, tried in a block. */
const MOST_DIVIDERS = 4;
/** A long label runs over some blank columns to its figures. */
const MOST_BLANK_COLUMNS = 4;
/** The last rows of a table tell which of its columns hold figures. */
const LAST_ROWS = 6;
/** Labels stand in one of the first columns of a table. */
const LABEL_COLUMNS = 8;
/** Longer is running text. */
const LONGEST_FIGURE = 40;

function kindOf(value: CellValue): number {
  if (typeof value === 'number') return isLikeYear(value) ? YEAR : FIGURE;
  if (typeof value !== 'string' || !isFigureText(value)) return TEXT;
  return figureOf(value).kind === 'year' ? YEAR : FIGURE;
}

function isFigureText(text: string): boolean {
  return (
    text.length <= LONGEST_FIGURE &&
    /\d|^\s*[-\u2010-\u2014\u2212]\s*$/.test(text) &&
    !['text', 'date'].includes(figureOf(text).kind)
  );
}

/** The stretches of true, as [from, to). */
function runs(filled: readonly boolean[]): [number, number][] {
  const found: [number, number][] = [];
  let from = -1;
  filled.forEach((isFilled, index) => {
    if (isFilled && from < 0) from = index;
    if (!isFilled && from >= 0) {
      found.push([from, index]);
      from = -1;
    }
  });
  if (from >= 0) found.push([from, filled.length]);
  return found;
}

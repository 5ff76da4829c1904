import { isoDateOfSerial } from '../finsam/dates';
import { jsonPath, type JsonProblem } from '../finsam/fieldProblems';
import { nameKey } from '../finsam/names';
import type { Area, CellError, CellValue, SheetSnapshot } from '../workbook/snapshot';
import type { TextValues } from '../finsam/texts';
import type { SheetAnchor } from './anchors';
import { isBlank, type Lookup, placeOf, valueAt } from './lookup';
import { sheetProblem, type Place, type SheetProblem, type SheetProblemCode } from './problems';

export type Words = { readonly list: readonly string[]; readonly read: (word: string) => string | null };
export type RawRow = Record<string, unknown>;

/** Whose sheets are read: the anchors that say where names and tables belong, and how a person builds them anew. */
export interface BookToRead {
  readonly anchors: readonly SheetAnchor[];
  /** The pane's page, and what it builds from: "Ny budget", "den sparade planen". */
  readonly page: string;
  readonly saved: string;
}

/** Collects raw JSON from names and tables, remembers where each part stands, and tells what cannot be taken. */
export class WorkbookReader {
  readonly problems: SheetProblem[] = [];
  private readonly places = new Map<string, Place>();
  private readonly told = new Set<string>();
  /** The path that a part was read under, by its path in the whole. */
  private readonly moves = new Map<string, string>();

  constructor(
    protected readonly lookup: Lookup,
    private readonly book: BookToRead,
  ) {}

  /** Whether a problem of the whole only repeats what has been told of the same cell. */
  hasTold(problem: JsonProblem<string>): boolean {
    return outerPaths(this.readPath(problem.path)).some((path) => this.told.has(path));
  }

  /** Whether a cell that was read has been told of. */
  hasToldOf(path: string): boolean {
    return this.told.has(path);
  }

  /** A problem of the whole at the cell that its path was read from, or at the nearest that encloses it. */
  placed(problem: JsonProblem<string>): SheetProblem {
    for (let length = problem.keys.length; length > 0; length -= 1) {
      const place = this.places.get(this.readPath(jsonPath(problem.keys.slice(0, length))));
      if (place !== undefined) return sheetProblem('planProblem', place, { message: problem.message });
    }
    return sheetProblem('planProblem', { sheet: '' }, { message: `${problem.path}: ${problem.message}` });
  }

  tell(path: string, problem: SheetProblem): void {
    this.told.add(path);
    this.problems.push(problem);
  }

  /** Tells of a cell that has been read, unless it has been told of. */
  protected tellAt(path: string, code: SheetProblemCode, details: TextValues = {}): void {
    const place = this.places.get(path);
    if (place !== undefined && !this.told.has(path)) this.tell(path, sheetProblem(code, place, details));
  }

  protected tellMissingName(path: string, name: string): void {
    const { page } = this.book;
    this.tell(path, sheetProblem('missingName', { sheet: this.homeOf(name) }, { name, page }));
  }

  protected tellWrongShape(
    path: string,
    { sheet, area }: { readonly sheet: SheetSnapshot; readonly area: Area },
    name: string,
    columns: number,
  ): void {
    const { page } = this.book;
    const place = placeOf(sheet, area.row, area.column);
    this.tell(path, sheetProblem('wrongShape', place, { name, columns, page }));
  }

  /** A column that is gone, told once at the table's header however many rows lack it. */
  tellMissingColumn(
    path: string,
    sheet: SheetSnapshot,
    header: number,
    column: number,
    title: string,
    table: string,
  ): void {
    this.told.add(path);
    const problem = sheetProblem('missingColumn', placeOf(sheet, header, column), { column: title, table });
    if (!this.problems.some(({ message }) => message === problem.message)) this.problems.push(problem);
  }

  /** The number of a cell, null when it is blank. */
  number(
    path: string,
    sheet: SheetSnapshot,
    row: number,
    column: number,
    kind: 'textForNumber' | 'textForDate' = 'textForNumber',
  ): number | null {
    const value = this.value(path, sheet, row, column);
    if (isBlank(value)) return null;
    if (typeof value === 'number') return toFifteenDigits(value);
    this.tell(path, sheetProblem(kind, placeOf(sheet, row, column), { text: String(value).slice(0, 40) }));
    return null;
  }

  text(path: string, sheet: SheetSnapshot, row: number, column: number): string | null {
    const value = this.value(path, sheet, row, column);
    if (isBlank(value)) return null;
    return typeof value === 'boolean' ? (value ? 'SANT' : 'FALSKT') : String(value);
  }

  date(path: string, sheet: SheetSnapshot, row: number, column: number): string | null {
    const serial = this.number(path, sheet, row, column, 'textForDate');
    return serial === null ? null : isoOrText(serial);
  }

  word(path: string, sheet: SheetSnapshot, row: number, column: number, words: Words): string | null {
    const text = this.text(path, sheet, row, column);
    if (text === null) return null;
    const value = words.read(text);
    if (value === null) {
      this.tell(
        path,
        sheetProblem('notAWord', placeOf(sheet, row, column), {
          text: text.slice(0, 40),
          choices: words.list.join(', '),
        }),
      );
    }
    return value;
  }

  remember(path: string, place: Place): void {
    this.places.set(path, place);
  }

  /** What was read under one path is part of the whole under another: problems of the whole are told at its cells. */
  protected moveTo(from: string, to: string): void {
    if (from !== to) this.moves.set(to, from);
  }

  /** The path that a part of the whole was read under. What was moved may hold what was moved in turn. */
  private readPath(path: string): string {
    const moved = outerPaths(path).find((outer) => this.moves.has(outer));
    return moved === undefined ? path : this.readPath(this.moves.get(moved)! + path.slice(moved.length));
  }

  private value(
    path: string,
    sheet: SheetSnapshot,
    row: number,
    column: number,
  ): Exclude<CellValue, CellError> {
    this.remember(path, placeOf(sheet, row, column));
    const value = valueAt(sheet, row, column);
    if (typeof value === 'object' && value !== null) {
      this.tell(path, sheetProblem('errorInCell', placeOf(sheet, row, column), { error: value.error }));
      return null;
    }
    return value;
  }

  protected named<T>(
    path: string,
    name: string,
    read: (sheet: SheetSnapshot, row: number, column: number) => T,
  ): T | null {
    const found = this.lookup.name(name);
    if (found !== null) return read(found.sheet, found.area.row, found.area.column);
    this.tellMissingName(path, name);
    return null;
  }

  protected numberOfName(path: string, name: string): number | null {
    return this.named(path, name, (sheet, row, column) => this.number(path, sheet, row, column));
  }

  protected textOfName(path: string, name: string): string | null {
    return this.named(path, name, (sheet, row, column) => this.text(path, sheet, row, column));
  }

  protected wordOfName(path: string, name: string, words: Words): string | undefined {
    return (
      this.named(path, name, (sheet, row, column) => this.word(path, sheet, row, column, words)) ?? undefined
    );
  }

  protected numbersOfName(path: string, name: string): (number | null)[] | null {
    const found = this.lookup.name(name);
    if (found !== null && found.area.columns !== 3) {
      this.tellWrongShape(path, found, name, 3);
      return null;
    }
    return this.named(path, name, (sheet, row, column) =>
      [0, 1, 2].map((year) => this.number(`${path}[${year}]`, sheet, row, column + year)),
    );
  }

  protected rows<T>(
    tableName: string,
    path: string,
    read: (row: TableRow, path: string) => T,
    columns: YearColumns = {},
  ): T[] {
    const found = this.lookup.table(tableName);
    if (found === null) {
      const { page, saved } = this.book;
      const home = { sheet: this.homeOf(tableName) };
      this.tell(path, sheetProblem('missingTable', home, { name: tableName, page, saved }));
      return [];
    }
    const { sheet, table } = found;
    const { row: header, column: firstColumn, rows } = table.area;
    this.remember(path, placeOf(sheet, header, firstColumn));
    const lastRow = header + rows - 1 - (table.hasTotals ? 1 : 0);
    const isIgnored = (title: string) =>
      columns.ignored?.includes(title) === true || title.startsWith('Budget ');
    const filled = table.columns.flatMap((title, index) => (isIgnored(title) ? [] : [firstColumn + index]));
    const places: TablePlaces = {
      table: tableName,
      header,
      firstColumn,
      columns: columnsByTitle(table.columns),
    };
    const items: T[] = [];
    for (let row = header + 1; row <= lastRow; row += 1) {
      if (filled.every((column) => isBlank(valueAt(sheet, row, column)))) continue;
      const itemPath = `${path}[${items.length}]`;
      this.remember(itemPath, placeOf(sheet, row, firstColumn));
      items.push(read(new TableRow(this, itemPath, sheet, places, row), itemPath));
    }
    this.tellYearsOutside(path, found.sheet, table.columns, header, lastRow, firstColumn, columns);
    return items;
  }

  /** Amounts that stand under another year than the plan's would be lost in silence. */
  private tellYearsOutside(
    path: string,
    sheet: SheetSnapshot,
    titles: readonly string[],
    header: number,
    lastRow: number,
    firstColumn: number,
    { years = [], titleOf }: YearColumns,
  ): void {
    if (titleOf === undefined || years.length === 0) return;
    titles.forEach((title, index) => {
      const year = /(\d{4})$/.exec(title)?.[1];
      if (year === undefined || titleOf(Number(year)) !== title || years.includes(Number(year))) return;
      for (let row = header + 1; row <= lastRow; row += 1) {
        if (isBlank(valueAt(sheet, row, firstColumn + index))) continue;
        this.tell(
          path,
          sheetProblem('yearColumn', placeOf(sheet, header, firstColumn + index), {
            column: title,
            first: years[0]!,
            last: years[2]!,
          }),
        );
        return;
      }
    });
  }

  /** The tab, as we name it, that a name or a table belongs to. */
  protected homeOf(nameOrTable: string): string {
    return (
      this.book.anchors.find((sheet) => [...sheet.names, ...sheet.tables].includes(nameOrTable))?.name ?? ''
    );
  }
}

export interface YearColumns {
  readonly years?: readonly number[];
  readonly titleOf?: (year: number) => string;
  /** Columns that alone do not make a row: those that are filled in beforehand or calculated. */
  readonly ignored?: readonly string[];
}

/** Where the parts of a table stand on its sheet. */
interface TablePlaces {
  readonly table: string;
  readonly header: number;
  readonly firstColumn: number;
  /** By the keys of the titles. */
  readonly columns: ReadonlyMap<string, number>;
}

/** Of columns with the same title the first is meant. */
function columnsByTitle(titles: readonly string[]): ReadonlyMap<string, number> {
  return new Map(titles.map((title, index) => [nameKey(title), index] as const).reverse());
}

/** One row of a table, read by its column titles. */
export class TableRow {
  constructor(
    private readonly reader: WorkbookReader,
    private readonly path: string,
    private readonly sheet: SheetSnapshot,
    private readonly places: TablePlaces,
    private readonly row: number,
  ) {}

  text(key: string, title: string): string | null {
    return this.at(key, title, (path, column) => this.reader.text(path, this.sheet, this.row, column));
  }

  number(key: string, title: string): number | null {
    return this.at(key, title, (path, column) => this.reader.number(path, this.sheet, this.row, column));
  }

  numbers(key: string, titles: readonly string[]): (number | null)[] | null {
    return titles.length === 0 ? null : titles.map((title, index) => this.number(`${key}[${index}]`, title));
  }

  word(key: string, title: string, words: Words): string | null {
    return this.at(key, title, (path, column) => this.reader.word(path, this.sheet, this.row, column, words));
  }

  date(key: string, title: string): string | null {
    return this.at(key, title, (path, column) => this.reader.date(path, this.sheet, this.row, column));
  }

  private at<T>(key: string, title: string, read: (path: string, column: number) => T): T | null {
    const { table, header, firstColumn, columns } = this.places;
    const index = columns.get(nameKey(title));
    const path = `${this.path}.${key}`;
    if (index !== undefined) return read(path, firstColumn + index);
    // After a change of budget year the columns still have the years before; amounts under those are told of for themselves.
    if (!this.hasYearColumnLike(title))
      this.reader.tellMissingColumn(path, this.sheet, header, firstColumn, title, table);
    return null;
  }

  private hasYearColumnLike(title: string): boolean {
    const kind = /^(.*) \d{4}$/.exec(nameKey(title))?.[1];
    const titles = [...this.places.columns.keys()];
    return kind !== undefined && titles.some((one) => /^(.*) \d{4}$/.exec(one)?.[1] === kind);
  }
}

/** A path and those that enclose it, the longest first: "a[0].b", "a[0]", "a". */
function outerPaths(path: string): string[] {
  const ends = [...path.matchAll(/[.[]/g)].map(({ index }) => index).reverse();
  return [path, ...ends.map((end) => path.slice(0, end))];
}

/** Excel shows and keeps fifteen digits; what lies behind them is the trace of binary arithmetic. */
function toFifteenDigits(value: number): number {
  return Number(value.toPrecision(15)) + 0;
}

/** A serial that is no day is left as text, which the plan's own rules refuse with the right words. */
function isoOrText(serial: number): string {
  try {
    return isoDateOfSerial(serial);
  } catch {
    return String(serial);
  }
}

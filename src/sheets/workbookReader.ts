import { isoDateOfSerial } from '../finsam/dates';
import { jsonPath, type JsonProblem } from '../finsam/fieldProblems';
import { sameName } from '../finsam/names';
import type { CellError, CellValue, SheetSnapshot } from '../workbook/snapshot';
import type { SheetAnchor } from './anchors';
import { isBlank, type Lookup, placeOf, valueAt } from './lookup';
import { sheetProblem, type Place, type SheetProblem } from './problems';

export type Words = { readonly list: readonly string[]; readonly read: (word: string) => string | null };
export type RawRow = Record<string, unknown>;

/** Collects raw JSON from names and tables, remembers where each part stands, and tells what cannot be taken. */
export class WorkbookReader {
  readonly problems: SheetProblem[] = [];
  private readonly places = new Map<string, Place>();
  private readonly told = new Set<string>();

  constructor(
    protected readonly lookup: Lookup,
    private readonly anchors: readonly SheetAnchor[],
  ) {}

  /** Whether a problem of the whole only repeats what has been told of the same cell. */
  hasTold(problem: JsonProblem<string>): boolean {
    return [...this.told].some((path) => isWithin(problem.path, path));
  }

  /** A problem of the whole at the cell that its path was read from, or at the nearest that encloses it. */
  placed(problem: JsonProblem<string>): SheetProblem {
    for (let length = problem.keys.length; length > 0; length -= 1) {
      const place = this.places.get(jsonPath(problem.keys.slice(0, length)));
      if (place !== undefined) return sheetProblem('planProblem', place, { message: problem.message });
    }
    return sheetProblem('planProblem', { sheet: '' }, { message: `${problem.path}: ${problem.message}` });
  }

  tell(path: string, problem: SheetProblem): void {
    this.told.add(path);
    this.problems.push(problem);
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

  /** The cell that a path was read from. */
  placeAt(path: string): Place | null {
    return this.places.get(path) ?? null;
  }

  /** What was read under one path is part of the whole under another: problems of the whole are told at its cells. */
  moveTo(from: string, to: string): void {
    for (const [path, place] of [...this.places])
      if (isWithin(path, from)) this.places.set(to + path.slice(from.length), place);
    for (const path of [...this.told]) if (isWithin(path, from)) this.told.add(to + path.slice(from.length));
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
    this.tell(path, sheetProblem('missingName', { sheet: this.homeOf(name) }, { name }));
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
      this.tell(
        path,
        sheetProblem('wrongShape', placeOf(found.sheet, found.area.row, found.area.column), {
          name,
          columns: 3,
        }),
      );
      return null;
    }
    return this.named(path, name, (sheet, row, column) =>
      [0, 1, 2].map((year) => this.number(`${path}[${year}]`, sheet, row, column + year)),
    );
  }

  protected rows<T extends RawRow>(
    tableName: string,
    path: string,
    read: (row: TableRow, path: string) => T,
    columns: YearColumns = {},
  ): T[] {
    const found = this.lookup.table(tableName);
    if (found === null) {
      this.tell(path, sheetProblem('missingTable', { sheet: this.homeOf(tableName) }, { name: tableName }));
      return [];
    }
    const { sheet, table } = found;
    const { row: header, column: firstColumn, rows } = table.area;
    this.remember(path, placeOf(sheet, header, firstColumn));
    const lastRow = header + rows - 1 - (table.hasTotals ? 1 : 0);
    const isIgnored = (title: string) =>
      columns.ignored?.includes(title) === true || title.startsWith('Budget ');
    const items: T[] = [];
    for (let row = header + 1; row <= lastRow; row += 1) {
      const isEmpty = table.columns.every(
        (title, index) => isIgnored(title) || isBlank(valueAt(sheet, row, firstColumn + index)),
      );
      if (isEmpty) continue;
      const itemPath = `${path}[${items.length}]`;
      this.remember(itemPath, placeOf(sheet, row, firstColumn));
      items.push(
        read(
          new TableRow(this, itemPath, found.sheet, tableName, table.columns, header, row, firstColumn),
          itemPath,
        ),
      );
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
    return this.anchors.find((sheet) => [...sheet.names, ...sheet.tables].includes(nameOrTable))?.name ?? '';
  }
}

export interface YearColumns {
  readonly years?: readonly number[];
  readonly titleOf?: (year: number) => string;
  /** Columns that alone do not make a row: those that are filled in beforehand or calculated. */
  readonly ignored?: readonly string[];
}

/** One row of a table, read by its column titles. */
export class TableRow {
  constructor(
    private readonly reader: WorkbookReader,
    private readonly path: string,
    private readonly sheet: SheetSnapshot,
    private readonly table: string,
    private readonly titles: readonly string[],
    private readonly header: number,
    private readonly row: number,
    private readonly firstColumn: number,
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
    return this.at(key, title, (path, column) => {
      const serial = this.reader.number(path, this.sheet, this.row, column, 'textForDate');
      return serial === null ? null : isoOrText(serial);
    });
  }

  private at<T>(key: string, title: string, read: (path: string, column: number) => T): T | null {
    const index = this.titles.findIndex((one) => sameName(one, title));
    const path = `${this.path}.${key}`;
    if (index >= 0) return read(path, this.firstColumn + index);
    // After a change of budget year the columns still have the years before; amounts under those are told of for themselves.
    if (!this.hasYearColumnLike(title))
      this.reader.tellMissingColumn(path, this.sheet, this.header, this.firstColumn, title, this.table);
    return null;
  }

  private hasYearColumnLike(title: string): boolean {
    const kind = /^(.*) \d{4}$/.exec(title)?.[1];
    return kind !== undefined && this.titles.some((one) => /^(.*) \d{4}$/.exec(one)?.[1] === kind);
  }
}

function isWithin(path: string, outer: string): boolean {
  return path === outer || path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`);
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

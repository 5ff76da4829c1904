import { isoDateOfSerial } from '../finsam/dates';
import { sameName } from '../finsam/names';
import { PLAN_FORMAT, PLAN_VERSION, parsePlan } from '../finsam/planFile';
import type { Plan } from '../finsam/plan';
import { planPath, type PlanProblem } from '../finsam/planProblems';
import type { CellError, CellValue, SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { NAMES, SHEETS, TABLES } from './anchors';
import { fixedAmountTitle, GROUP_COLUMNS, REGION_COLUMNS, TEAMS_COLUMN } from './assumptionsSheet';
import { grantedTitle, INSATS } from './insatsTable';
import { hasBudget, isBlank, Lookup, placeOf, valueAt } from './lookup';
import { sheetProblem, type Place, type SheetProblem } from './problems';
import { TRISAM_COLUMNS } from './trisamHoursSheet';
import {
  denominatorWords,
  fundingWords,
  kindWords,
  layoutWords,
  municipalKeyWords,
  unitWords,
  yesNoWords,
} from './words';

export interface ReadPlan {
  /** Null when anything stood in the way. */
  readonly plan: Plan | null;
  readonly problems: readonly SheetProblem[];
}

/**
 * Reads the plan back from a workbook that we have built and the user has worked in. Sheets may have been renamed and
 * moved, rows inserted and sorted: all is found by names and table headers. Every problem is told with its cell.
 */
export function readPlan(snapshot: WorkbookSnapshot): ReadPlan {
  if (!hasBudget(snapshot)) {
    return { plan: null, problems: [sheetProblem('noBudget', { sheet: snapshot.sheets[0]?.name ?? '' })] };
  }
  const reader = new PlanReader(new Lookup(snapshot));
  const raw = reader.readAll();
  const parsed = parsePlan(raw);
  if (parsed.ok && reader.problems.length === 0) return { plan: parsed.plan, problems: [] };
  const further = parsed.ok
    ? []
    : parsed.problems.filter((problem) => !reader.hasTold(problem)).map((problem) => reader.placed(problem));
  return { plan: null, problems: [...reader.problems, ...further] };
}

type Words = { readonly list: readonly string[]; readonly read: (word: string) => string | null };
type RawRow = Record<string, unknown>;

/** Collects the plan as raw JSON, remembers where each part stands, and tells what cannot be taken. */
class PlanReader {
  readonly problems: SheetProblem[] = [];
  private readonly places = new Map<string, Place>();
  private readonly told = new Set<string>();

  constructor(private readonly lookup: Lookup) {}

  readAll(): RawRow {
    const budgetYear = this.numberOfName('budgetYear', NAMES.budgetYear);
    const years = typeof budgetYear === 'number' ? [budgetYear, budgetYear + 1, budgetYear + 2] : [];
    return {
      format: PLAN_FORMAT,
      version: PLAN_VERSION,
      association: {
        name: this.textOfName('association.name', NAMES.association) ?? '',
        organisationNumber: this.textOfName('association.organisationNumber', NAMES.organisationNumber),
      },
      source: this.textOfName('source', NAMES.source),
      budgetYear,
      unit: this.wordOfName('unit', NAMES.unit, unitWords),
      layout: this.wordOfName('layout', NAMES.layout, layoutWords),
      members: {
        state: { name: this.textOfName('members.state.name', NAMES.state) ?? '' },
        regions: this.rows(TABLES.regions, 'members.regions', (row) => ({
          name: row.text('name', REGION_COLUMNS[0]) ?? '',
          weight: row.number('weight', REGION_COLUMNS[1]),
        })),
        municipalKey: this.wordOfName('members.municipalKey', NAMES.municipalKey, municipalKeyWords),
        municipalities: this.rows(
          TABLES.municipalities,
          'members.municipalities',
          (row) => ({
            name: row.text('name', 'Kommun') ?? '',
            weight: row.number('weight', 'Vikt'),
            amounts: row.numbers('amounts', years.map(fixedAmountTitle)),
            trisamTeams: row.number('trisamTeams', TEAMS_COLUMN),
          }),
          { years, titleOf: fixedAmountTitle },
        ),
      },
      contributions: this.numbersOfName('contributions', NAMES.contributions),
      groups: this.rows(TABLES.groups, 'groups', (row) => ({
        name: row.text('name', GROUP_COLUMNS[0]) ?? '',
        includesTrisamHours:
          (row.word('includesTrisamHours', GROUP_COLUMNS[1], yesNoWords) ?? 'no') === 'yes',
      })),
      insatser: this.rows(TABLES.insatser, 'insatser', (row) => readInsats(row, years), {
        years,
        titleOf: grantedTitle,
        ignored: [INSATS.accrual],
      }),
      trisamHours: this.rows(
        TABLES.trisamHours,
        'trisamHours',
        (row) => ({
          member: row.text('member', TRISAM_COLUMNS.member) ?? '',
          year: row.number('year', TRISAM_COLUMNS.year) ?? undefined,
          hours: row.number('hours', TRISAM_COLUMNS.hours),
          rate: row.number('rate', TRISAM_COLUMNS.rate),
          fixedAmount: row.number('fixedAmount', TRISAM_COLUMNS.fixedAmount),
        }),
        { ignored: [TRISAM_COLUMNS.amount] },
      ),
      availableFunds: this.numbersOfName('availableFunds', NAMES.availableFunds),
      lines: this.lines(),
      equity: {
        opening: this.numberOfName('equity.opening', NAMES.openingEquity),
        limitShare: this.numberOfName('equity.limitShare', NAMES.limitShare) ?? undefined,
        denominator: this.wordOfName('equity.denominator', NAMES.denominator, denominatorWords),
        wishedClosing: this.numbersOfName('equity.wishedClosing', NAMES.wishedClosing),
      },
    };
  }

  /** Whether a problem of the plan only repeats what has been told of the same cell. */
  hasTold(problem: PlanProblem): boolean {
    return [...this.told].some(
      (path) =>
        problem.path === path || problem.path.startsWith(`${path}.`) || problem.path.startsWith(`${path}[`),
    );
  }

  /** A problem of the plan at the cell that its path was read from, or at the nearest that encloses it. */
  placed(problem: PlanProblem): SheetProblem {
    for (let length = problem.keys.length; length > 0; length -= 1) {
      const place = this.places.get(planPath(problem.keys.slice(0, length)));
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

  private named<T>(
    path: string,
    name: string,
    read: (sheet: SheetSnapshot, row: number, column: number) => T,
  ): T | null {
    const found = this.lookup.name(name);
    if (found !== null) return read(found.sheet, found.area.row, found.area.column);
    this.tell(path, sheetProblem('missingName', { sheet: homeOf(name) }, { name }));
    return null;
  }

  private numberOfName(path: string, name: string): number | null {
    return this.named(path, name, (sheet, row, column) => this.number(path, sheet, row, column));
  }

  private textOfName(path: string, name: string): string | null {
    return this.named(path, name, (sheet, row, column) => this.text(path, sheet, row, column));
  }

  private wordOfName(path: string, name: string, words: Words): string | undefined {
    return (
      this.named(path, name, (sheet, row, column) => this.word(path, sheet, row, column, words)) ?? undefined
    );
  }

  private numbersOfName(path: string, name: string): (number | null)[] | null {
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

  private rows<T extends RawRow>(
    tableName: string,
    path: string,
    read: (row: TableRow) => T,
    columns: YearColumns = {},
  ): T[] {
    const found = this.lookup.table(tableName);
    if (found === null) {
      this.tell(path, sheetProblem('missingTable', { sheet: homeOf(tableName) }, { name: tableName }));
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
        read(new TableRow(this, itemPath, found.sheet, tableName, table.columns, header, row, firstColumn)),
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

  private lines(): RawRow[] {
    const kinds = [
      ['income', NAMES.incomeLines],
      ['administration', NAMES.administrationLines],
      ['financial', NAMES.financialLines],
    ] as const;
    const lines: RawRow[] = [];
    for (const [kind, name] of kinds) {
      const found = this.lookup.name(name);
      if (found === null || found.area.columns !== 4) {
        const problem =
          found === null
            ? sheetProblem('missingName', { sheet: homeOf(name) }, { name })
            : sheetProblem('wrongShape', placeOf(found.sheet, found.area.row, found.area.column), {
                name,
                columns: 4,
              });
        this.tell(`lines.${kind}`, problem);
        continue;
      }
      const { sheet, area } = found;
      for (let row = area.row; row < area.row + area.rows; row += 1) {
        if ([0, 1, 2, 3].every((offset) => isBlank(valueAt(sheet, row, area.column + offset)))) continue;
        const path = `lines[${lines.length}]`;
        this.remember(path, placeOf(sheet, row, area.column));
        lines.push({
          name: this.text(`${path}.name`, sheet, row, area.column) ?? '',
          kind,
          amounts: [0, 1, 2].map((year) =>
            this.number(`${path}.amounts[${year}]`, sheet, row, area.column + 1 + year),
          ),
        });
      }
    }
    return lines;
  }
}

interface YearColumns {
  readonly years?: readonly number[];
  readonly titleOf?: (year: number) => string;
  /** Columns that alone do not make a row: those that are filled in beforehand or calculated. */
  readonly ignored?: readonly string[];
}

/** One row of a table, read by its column titles. */
class TableRow {
  constructor(
    private readonly reader: PlanReader,
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

function readInsats(row: TableRow, years: readonly number[]): RawRow {
  const by = row.word('funding.by', INSATS.accrual, fundingWords) ?? 'years';
  return {
    name: row.text('name', INSATS.name) ?? '',
    group: row.text('group', INSATS.group) ?? '',
    kind: row.word('kind', INSATS.kind, kindWords),
    municipality: row.text('municipality', INSATS.municipality),
    claimingOrganisation: row.text('claimingOrganisation', INSATS.claimingOrganisation),
    start: row.date('start', INSATS.start),
    end: row.date('end', INSATS.end),
    funding:
      by === 'years'
        ? { by, amounts: row.numbers('funding.amounts', years.map(grantedTitle)) }
        : { by, total: row.number('funding.total', INSATS.total) ?? undefined },
    comment: row.text('comment', INSATS.comment),
  };
}

/** The tab, as we name it, that a name or a table belongs to. */
function homeOf(nameOrTable: string): string {
  return SHEETS.find((sheet) => [...sheet.names, ...sheet.tables].includes(nameOrTable))?.name ?? '';
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

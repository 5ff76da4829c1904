import type { ActivityState } from '../../finsam/goals/goals';
import { isIsoDate } from '../../finsam/dates';
import { goalColumns, type GoalColumn } from './goalColumns';
import type { GoalReader } from './goalReader';
import type { GoalBeingRead, IndicatorBeingRead, RowCells } from './goalsBeingRead';
import { bulletItems } from './numberedItems';
import { readStatus } from './outcomeSentence';
import { decided } from './pastedMeasures';
import type { PastedNotes } from './pastedNotes';
import { activityStateWords } from './words';

type Row = readonly string[];
type Columns = readonly (GoalColumn | null)[];

/** Whether a table has headings that tell of goals, or is a list of texts beside one another. */
export function isGoalTable(rows: readonly Row[]): boolean {
  return rows.some((row) => goalColumns(row) !== null);
}

/** A row is not parted by more pages than this. */
const MOST_JOINED = 20;

/** Reads a table of goals, indicators or activities. Its columns may stand in any order, and its headings may come again on a new page. */
export function readGoalTable(rows: readonly Row[], reader: GoalReader, notes: PastedNotes): void {
  reader.closeLine();
  const hasHeadings = isGoalTable(rows);
  let columns: Columns | null = hasHeadings ? null : guessedColumns(rows, reader.goal !== null);
  if (!hasHeadings) notes.tell('noHeader', { first: columns?.[0] === 'indicator' ? 'indikator' : 'mål' });
  let table = columns === null ? null : new GoalTable(columns, [], reader);
  let open: string[] | null = null;
  let joinedRows = 0;
  const settle = () => {
    if (open !== null) table?.row(open);
    open = null;
  };
  for (const row of rows) {
    const headings = goalColumns(row);
    if (headings !== null) {
      settle();
      columns = headings;
      row.forEach((heading, index) => {
        if (heading !== '' && headings[index] === null) notes.tell('unknownColumn', { column: heading });
      });
      table = new GoalTable(headings, row, reader);
    } else if (columns === null) {
      // What stands above the headings is text of the table.
      row
        .filter((cell) => cell !== '')
        .forEach((cell) => {
          reader.line(cell);
        });
    } else if (open !== null && joinedRows < MOST_JOINED && goesOn(open, row, columns)) {
      open = joined(open, row);
      joinedRows += 1;
    } else {
      settle();
      open = [...row];
      joinedRows = 0;
    }
  }
  settle();
  reader.closeLine();
}

/** Beside tables of goals one without their headings is about something else: its text is kept as a comment. */
export function readOtherTable(rows: readonly Row[], reader: GoalReader): void {
  reader.closeLine();
  for (const row of rows) {
    const filled = row.filter((cell) => cell !== '');
    if (filled.length > 0) reader.comment(filled.join(' | '));
  }
}

/** A page break has parted a row in two: the second has no text of its own in front, and goes on in the middle of a sentence. */
function goesOn(above: Row, row: Row, columns: Columns): boolean {
  const parts: readonly (GoalColumn | null)[] = [
    'goal',
    'indicator',
    'measure',
    'activity',
    'number',
    'target',
  ];
  const isTail = row.every((cell, index) => cell === '' || !parts.includes(columns[index] ?? null));
  if (isTail) return row.some((cell) => cell !== '');
  const first = columns.findIndex((column) => column === 'goal' || column === 'indicator');
  return row[first] === '' && row.some((cell, index) => isMidSentence(above[index] ?? '', cell));
}

/** What is shorter was ended by the one who wrote it, not by the end of a page. */
const SHORTEST_BROKEN = 40;

function isMidSentence(above: string, cell: string): boolean {
  return above.length >= SHORTEST_BROKEN && /^\p{Ll}/u.test(cell) && !/[.!?:;]/.test(above.slice(-1));
}

function joined(above: Row, row: Row): string[] {
  return Array.from({ length: Math.max(above.length, row.length) }, (_, index) => {
    const one = above[index] ?? '';
    const other = row[index] ?? '';
    if (one === '' || other === '') return one + other;
    return `${one}${isMidSentence(one, other) ? ' ' : '\n'}${other}`;
  });
}

/** Without headings the first column is the goal, or the indicator under a goal; a column of statuses shows itself. */
function guessedColumns(rows: readonly Row[], isUnderGoal: boolean): Columns {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const filled = (column: number) => rows.map((row) => row[column] ?? '').filter((cell) => cell !== '');
  const isStatus = Array.from({ length: Math.min(width, 20) }, (_, column) => {
    const cells = filled(column);
    return cells.length > 0 && cells.every((cell) => readStatus(cell) !== null);
  });
  const isNumber = filled(0).length > 0 && filled(0).every((cell) => /^(?:mål )?[\d.]{1,8}$/i.test(cell));
  const order: GoalColumn[] = [
    ...(isNumber ? (['number'] as const) : []),
    isUnderGoal ? 'indicator' : 'goal',
    ...(isUnderGoal ? [] : (['indicator'] as const)),
    'measure',
    'outcome',
  ];
  return Array.from({ length: width }, (_, column) =>
    isStatus[column] ? 'status' : (order.shift() ?? null),
  );
}

class GoalTable {
  private readonly has: (column: GoalColumn) => boolean;
  private goal: GoalBeingRead | null = null;
  private indicator: IndicatorBeingRead | null = null;
  private lastGoal = '';
  private lastIndicator = '';

  constructor(
    private readonly columns: Columns,
    private readonly headings: Row,
    private readonly reader: GoalReader,
  ) {
    const present = new Set(columns);
    this.has = (column) => present.has(column);
  }

  row(cells: Row): void {
    const filled = cells.filter((cell) => cell !== '');
    const [only] = filled;
    if (only === undefined) return;
    if (filled.length === 1 && this.lead(only)) return;
    this.level(cells);
    const at = (column: GoalColumn) => cells[this.columns.indexOf(column)] ?? '';
    if (this.has('goal')) this.goalOf(at('goal'), at('number'));
    if (this.has('activity')) this.activity(cells, at);
    if (!this.isOfIndicator(at)) {
      this.rest(cells, at, this.has('activity') ? null : this.reader.goal);
      return;
    }
    this.indicators(cells, at);
  }

  /** A row with one text only: a level, a goal's heading, or words that lead to what follows. */
  private lead(text: string): boolean {
    if (this.reader.levelRow(text) || this.reader.headingRow(text)) {
      this.reader.leaveOut(text);
      this.forget();
      return true;
    }
    if (!text.endsWith(':') || text.length > 300) return false;
    this.reader.leaveOut(text);
    return true;
  }

  private forget(): void {
    this.goal = null;
    this.indicator = null;
    this.lastGoal = '';
    this.lastIndicator = '';
  }

  private level(cells: Row): void {
    const index = this.columns.indexOf('level');
    const cell = cells[index] ?? '';
    if (cell !== '' && !this.reader.levelRow(cell)) this.reader.comment(`Nivå: ${cell}`);
  }

  /** A cell that is blank or says the same as the one above is the same goal. */
  private goalOf(text: string, number: string): void {
    if (text === '' || text === this.lastGoal) return;
    const [, printed, rest] = /^(?:mål\s*)?(\d{1,3}(?:\.\d{1,3}){0,3})[.:)]?\s+(\S.*)$/isu.exec(text) ?? [];
    const own = /^(?:mål )?([\d.]{1,8})$/i.exec(number)?.[1]?.replace(/\.$/, '');
    this.forget();
    this.lastGoal = text;
    this.goal = this.reader.addGoal({
      number: own ?? printed ?? null,
      text: rest ?? text,
      isLine: false,
    });
    if (number !== '' && own === undefined) this.goal.comments.push(`Nr: ${number}`);
  }

  private isOfIndicator(at: (column: GoalColumn) => string): boolean {
    const columns: readonly GoalColumn[] = [
      'indicator',
      'measure',
      'target',
      'national',
      'lastYear',
      'source',
    ];
    return columns.some((column) => at(column) !== '') || (at('outcome') !== '' && !this.has('activity'));
  }

  private activity(cells: Row, at: (column: GoalColumn) => string): void {
    for (const text of bulletItems(at('activity')).filter((item) => item !== '')) {
      const state = activityState(at('state') === '' ? at('status') : at('state'));
      const date = isIsoDate(at('date')) ? at('date') : null;
      const comments = [
        date === null && at('date') !== '' ? `Datum: ${at('date')}` : '',
        state === null && at('state') !== '' ? `Läge: ${at('state')}` : '',
        state === null && at('status') !== '' ? `Status: ${at('status')}` : '',
        at('outcome') === '' ? '' : `Utfall: ${at('outcome')}`,
        at('comment'),
        ...this.unknown(cells),
      ].filter((comment) => comment !== '');
      this.reader.addActivity({
        text,
        comments,
        state,
        date,
        responsible: at('responsible') === '' ? null : at('responsible'),
      });
    }
  }

  private indicators(cells: Row, at: (column: GoalColumn) => string): void {
    const text = at('indicator');
    const texts = text === '' || text === this.lastIndicator ? [] : bulletItems(text);
    const values: RowCells = {
      measure: at('measure'),
      target: at('target'),
      national: at('national'),
      lastYear: at('lastYear'),
      outcome: at('outcome'),
      status: at('status'),
      source: at('source'),
    };
    if (texts.length > 1) {
      // A list of indicators in one cell has nothing to do with one measure.
      texts.forEach((item) => this.reader.addIndicator(item));
      this.indicator = null;
      this.rest(cells, at, this.reader.goal);
      Object.values(values)
        .filter((value) => value !== '')
        .forEach((value) => {
          this.reader.comment(value);
        });
      return;
    }
    const [own] = texts;
    if (own !== undefined || this.indicator === null) {
      const name = own ?? firstText([at('measure'), ...Object.values(values), text]);
      this.indicator = this.reader.addIndicator(name, this.indicatorNumber(at('number')), [values]);
      this.lastIndicator = text;
    } else this.indicator.rows.push(values);
    if (at('comment') !== '') this.indicator.comments.push(at('comment'));
    addAll(this.indicator.comments, [...this.unknown(cells), ...this.extras(at)]);
  }

  private indicatorNumber(text: string): string | null {
    return !this.has('goal') && /^\d{1,3}(?:\.\d{1,3}){1,3}$/.test(text) ? text : null;
  }

  /** Columns of activities beside an indicator, with their headings. */
  private extras(at: (column: GoalColumn) => string): string[] {
    return (['state', 'date', 'responsible'] as const)
      .filter((column) => at(column) !== '' && at('activity') === '')
      .map((column) => `${this.headings[this.columns.indexOf(column)] ?? ''}: ${at(column)}`);
  }

  /** What a row says of its goal alone. */
  private rest(cells: Row, at: (column: GoalColumn) => string, goal: GoalBeingRead | null): void {
    if (goal === null) {
      if (!this.has('activity') || at('activity') === '')
        cells
          .filter((cell) => cell !== '')
          .forEach((cell) => {
            this.reader.comment(cell);
          });
      return;
    }
    const status = readStatus(at('status'));
    if (status !== null && goal.status === null) goal.status = decided(status)?.status ?? null;
    else if (at('status') !== '') goal.comments.push(`Status: ${at('status')}`);
    if (at('comment') !== '') goal.comments.push(at('comment'));
    addAll(goal.comments, [...this.unknown(cells), ...this.extras(at)]);
  }

  /** What stands in columns that are not known, with their headings. */
  private unknown(cells: Row): string[] {
    return cells.flatMap((cell, index) => {
      if (cell === '' || (this.columns[index] ?? null) !== null) return [];
      const heading = this.headings[index] ?? '';
      return [heading === '' ? cell : `${heading}: ${cell}`];
    });
  }
}

/** A call can take only so many arguments, and a row may be of any width. */
function addAll(comments: string[], texts: readonly string[]): void {
  texts.forEach((text) => comments.push(text));
}

function firstText(values: readonly string[]): string {
  return values.find((value) => value !== '') ?? '';
}

/** The words of our own sheets, and those that plans use for the same. */
function activityState(text: string): ActivityState | null {
  const own = activityStateWords.read(text);
  if (own !== null) return own;
  if (/^(?:klart|genomför[dt]|avslutad|avslutat|utför[dt])\.?$/i.test(text)) return 'done';
  if (/^(?:pågående|påbörja[dt])\.?$/i.test(text)) return 'ongoing';
  if (/^(?:inte påbörja[dt]|ej påbörjat|planera[dt])\.?$/i.test(text)) return 'notStarted';
  return /^(?:inställt|avbru(?:ten|tet)|utgå(?:r|tt))\.?$/i.test(text) ? 'cancelled' : null;
}

import { Decimal } from '../../finsam/decimal';
import { sumOfPresent } from '../../finsam/sum';
import { parseAmount, parsePercent } from '../../workbook/swedishNumbers';
import type { CellValue } from '../../workbook/snapshot';
import { surveyProblem, type SurveyProblem } from './surveyProblems';

/** How one group answered a question. */
export interface SurveyShare {
  /** Those that count: without "vet ej" and the like. */
  readonly answers: number;
  readonly positive: number;
  /** A fraction, 0–1, not rounded: positive ÷ answers, or what the percents give where the file has percents. */
  readonly share: Decimal;
}

export interface SurveyResult {
  readonly question: string;
  readonly asked: number | null;
  readonly total: SurveyShare | null;
  readonly women: SurveyShare | null;
  readonly men: SurveyShare | null;
}

export interface SurveyResults {
  /** In the order in which the questions first stand. */
  readonly results: readonly SurveyResult[];
  readonly problems: readonly SurveyProblem[];
}

/** The national surveys count those who answer one of the two uppermost steps. */
export const POSITIVE_ANSWERS: readonly string[] = ['Till mycket stor del', 'Helt och hållet'];

/** Answers of those who do not count as having answered. */
const NOT_COUNTED = new Set([
  'vet ej',
  'vet inte',
  'ej aktuellt',
  'inte aktuellt',
  'ej relevant',
  'ej svar',
  'inget svar',
  'vill ej svara',
  'vill inte svara',
]);
/** The steps that a column may be of, beside those that are positive or do not count. */
const STEPS = new Set([
  'inte alls',
  'i liten grad',
  'till liten del',
  'i mycket liten grad',
  'till mycket liten del',
  'i viss grad',
  'till viss del',
  'delvis',
  'i stor grad',
  'i hög grad',
  'till stor del',
  'i mycket hög grad',
  'till mycket stor del',
  'helt och hållet',
  'ja',
  'nej',
]);
const GROUPS: ReadonlyMap<string, Group> = new Map([
  ['', 'total'],
  ['totalt', 'total'],
  ['total', 'total'],
  ['alla', 'total'],
  ['samtliga', 'total'],
  ['kvinnor', 'women'],
  ['kvinna', 'women'],
  ['män', 'men'],
  ['man', 'men'],
  ['annat', 'other'],
  ['annan', 'other'],
  ['övriga', 'other'],
  ['annan könsidentitet', 'other'],
  ['vill ej svara', 'other'],
  ['vill inte svara', 'other'],
  ['ej svar', 'other'],
  ['okänt', 'other'],
]);

type Group = 'total' | 'women' | 'men' | 'other';

/** What a column of the file holds; the text of a step stands for itself. */
type Column = 'question' | 'group' | 'answer' | 'number' | 'answers' | 'asked' | { readonly step: string };

const HEADINGS: readonly (readonly [Column, RegExp])[] = [
  ['question', /^(?:fråga|frågan|frågor|enkätfråga|frågetext|question)$/],
  ['group', /^(?:grupp|kön|svarsgrupp|respondentgrupp|group)$/],
  ['answer', /^(?:svarsalternativ|alternativ|svarssteg|svar|answer)$/],
  ['answers', /^(?:antal svar|antal svarande|svarande|antal svar totalt|n)$/],
  ['asked', /^(?:tillfrågade|antal tillfrågade|utskickade|antal utskickade|antal utskick|asked)$/],
  ['number', /^(?:antal|frekvens|antal personer|count)$/],
];

/**
 * The share of positive answers to each question of a survey, in total and by sex. The rows are those of a sheet or a CSV file, with one row of
 * headings in any order: Fråga | Grupp | Svarsalternativ | Antal with a row for each answer, or Fråga | Grupp and a column for each answer. The share
 * is those whose answer is one of `positive` (by default "till mycket stor del" and "helt och hållet") ÷ all who answered, where "vet ej", "ej
 * aktuellt" and "vill ej svara" do not count. Percents are read where there is a column Antal svar. The total is the row for it, or else
 * all groups together; a group without a name is the total. The order of the rows and of the columns makes no difference to the shares.
 */
export function surveyResults(
  rows: readonly (readonly CellValue[])[],
  positive: readonly string[] = POSITIVE_ANSWERS,
): SurveyResults {
  return new SurveyReader(rows, new Set(positive.map(answerKey))).read(positive);
}

interface Tally {
  readonly row: number;
  readonly answers: Decimal;
  readonly positive: Decimal;
}

interface Question {
  readonly text: string;
  readonly groups: Map<Group, Tally>;
  readonly asked: Map<Group, number>;
}

/** One group's answers to one question, as the file tells them. */
interface GroupRow {
  readonly row: number;
  readonly question: string;
  readonly group: Group;
  readonly steps: Map<string, Decimal>;
  isPercent: boolean;
  answers: Decimal | null;
  asked: number | null;
}

class SurveyReader {
  private readonly problems: SurveyProblem[] = [];
  private readonly questions = new Map<string, Question>();

  constructor(
    private readonly rows: readonly (readonly CellValue[])[],
    private readonly positive: ReadonlySet<string>,
  ) {}

  read(positive: readonly string[]): SurveyResults {
    const headings = this.rows.findIndex((row) => this.columnsOf(row) !== null);
    const columns = this.columnsOf(this.rows[headings] ?? []);
    if (columns === null) {
      this.problems.push(surveyProblem('noHeadings', null));
      return { results: [], problems: this.problems };
    }
    const isLong = columns.includes('answer') && columns.includes('number');
    const read = isLong ? this.longRows(headings, columns) : this.wideRows(headings, columns);
    const hasPositive = read.some(({ steps }) => [...steps.keys()].some((step) => this.positive.has(step)));
    if (read.length > 0 && !hasPositive)
      this.problems.push(surveyProblem('noPositive', null, { answers: positive.join(', ') }));
    else if (!this.arePercents(read))
      read.forEach((row) => {
        this.add(row);
      });
    const results = [...this.questions.values()].map((question) => this.result(question));
    const order = (row: number | null) => row ?? this.rows.length;
    return { results, problems: this.problems.sort((one, other) => order(one.row) - order(other.row)) };
  }

  private columnsOf(row: readonly CellValue[]): readonly (Column | null)[] | null {
    const columns = row.map((cell) => this.columnOf(typeof cell === 'string' ? cell : ''));
    const hasStep = columns.some((column) => typeof column === 'object' && column !== null);
    const isLong = columns.includes('answer') && columns.includes('number');
    return columns.includes('question') && (isLong || hasStep) ? columns : null;
  }

  private columnOf(heading: string): Column | null {
    const key = answerKey(heading);
    const step = this.positive.has(key) || STEPS.has(key) || NOT_COUNTED.has(key);
    if (step) return { step: key };
    return HEADINGS.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
  }

  private wideRows(headings: number, columns: readonly (Column | null)[]): GroupRow[] {
    return this.rows.flatMap((cells, row) => {
      if (row <= headings) return [];
      const read = this.groupRow(row, cells, columns);
      if (read === null) return [];
      for (const [index, column] of columns.entries()) {
        if (typeof column !== 'object' || column === null) continue;
        const value = this.numberAt(cells[index] ?? null, row);
        if (value === undefined) return [];
        if (value !== null) this.addStep(read, column.step, value);
      }
      return read.steps.size === 0 ? [] : [read];
    });
  }

  /** The rows of a question and a group, one for each answer, together. */
  private longRows(headings: number, columns: readonly (Column | null)[]): GroupRow[] {
    const at = (cells: readonly CellValue[], column: Column) => cells[columns.indexOf(column)] ?? null;
    const groups = new Map<string, GroupRow>();
    this.rows.forEach((cells, row) => {
      if (row <= headings) return;
      const read = this.groupRow(row, cells, columns);
      const value = read === null ? null : this.numberAt(at(cells, 'number'), row);
      if (read === null || value === null || value === undefined) return;
      const key = JSON.stringify([answerKey(read.question), read.group]);
      const group = groups.get(key) ?? read;
      groups.set(key, group);
      const step = answerKey(textOf(at(cells, 'answer')));
      if (/^(?:totalt|summa|alla|antal svar)$/.test(step)) group.answers = value.value;
      else {
        if (group.steps.has(step))
          this.problems.push(surveyProblem('twice', row, { question: read.question }));
        this.addStep(group, step, value);
      }
      group.answers ??= read.answers;
      group.asked ??= read.asked;
    });
    return [...groups.values()].filter(({ steps }) => steps.size > 0);
  }

  /** What a row says of its question and group; null where it has none, with the reason told. */
  private groupRow(
    row: number,
    cells: readonly CellValue[],
    columns: readonly (Column | null)[],
  ): GroupRow | null {
    if (cells.every((cell) => textOf(cell) === '')) return null;
    const at = (column: Column) => cells[columns.indexOf(column)] ?? null;
    const question = textOf(at('question'));
    if (question === '') {
      this.problems.push(surveyProblem('noQuestion', row));
      return null;
    }
    const name = textOf(at('group'));
    const group = GROUPS.get(answerKey(name));
    if (group === undefined) {
      this.problems.push(surveyProblem('unknownGroup', row, { group: name }));
      return null;
    }
    const answers = this.numberAt(at('answers'), row);
    const asked = this.numberAt(at('asked'), row);
    if (answers === undefined || asked === undefined) return null;
    return {
      row,
      question,
      group,
      steps: new Map(),
      isPercent: false,
      answers: answers?.value ?? null,
      asked: asked === null || !asked.value.isInteger() ? null : asked.value.toNumber(),
    };
  }

  private addStep(row: GroupRow, step: string, { value, isPercent }: ReadNumber): void {
    row.steps.set(step, (row.steps.get(step) ?? new Decimal(0)).plus(value));
    if (isPercent || !value.isInteger()) row.isPercent = true;
  }

  /** Null for an empty cell; undefined for what is no number, which is told. */
  private numberAt(cell: CellValue, row: number): ReadNumber | null | undefined {
    const read = readNumber(cell);
    if (read === undefined) this.problems.push(surveyProblem('notNumber', row, { text: textOf(cell) }));
    return read;
  }

  /** Whole numbers that are a hundred in every row are percents, and of those nobody knows how many answered. */
  private arePercents(rows: readonly GroupRow[]): boolean {
    const isHundred = (row: GroupRow) => isAbout(sumOfSteps(row), 100);
    const all =
      rows.length > 0 && rows.every((row) => row.answers === null && (row.isPercent || isHundred(row)));
    if (all) rows.forEach(({ row }) => this.problems.push(surveyProblem('needsNumbers', row)));
    return all;
  }

  private add(row: GroupRow): void {
    const tally = this.tallyOf(row);
    if (tally === null) return;
    const key = answerKey(row.question);
    const question: Question = this.questions.get(key) ?? {
      text: row.question,
      groups: new Map(),
      asked: new Map(),
    };
    this.questions.set(key, question);
    const before = question.groups.get(row.group);
    if (before !== undefined) this.problems.push(surveyProblem('twice', row.row, { question: row.question }));
    question.groups.set(row.group, {
      row: Math.min(row.row, before?.row ?? row.row),
      answers: tally.answers.plus(before?.answers ?? 0),
      positive: tally.positive.plus(before?.positive ?? 0),
    });
    if (row.asked !== null) question.asked.set(row.group, row.asked + (question.asked.get(row.group) ?? 0));
  }

  /** Those who answered and those who answered positively; null where that cannot be told. */
  private tallyOf(row: GroupRow): Tally | null {
    const sum = sumOfSteps(row);
    const counted = sumOfSteps(row, (step) => !NOT_COUNTED.has(step));
    const positive = sumOfSteps(row, (step) => this.positive.has(step));
    const told = row.answers;
    const isHundred = isAbout(sum, 100) && told !== null && !told.equals(sum) && !told.equals(counted);
    if (row.isPercent || isHundred) {
      if (told === null) {
        this.problems.push(surveyProblem('needsNumbers', row.row));
        return null;
      }
      const whole = isAbout(sum, 1) ? 1 : 100;
      if (!isAbout(sum, whole)) {
        this.problems.push(
          surveyProblem('notWhole', row.row, { sum: sum.toDecimalPlaces(1).toString().replace('.', ',') }),
        );
        return null;
      }
      return {
        row: row.row,
        answers: told.times(counted).dividedBy(sum),
        positive: told.times(positive).dividedBy(sum),
      };
    }
    if (told !== null && !told.equals(sum) && !told.equals(counted))
      this.problems.push(surveyProblem('otherSum', row.row, { sum: sum.toString(), told: told.toString() }));
    return { row: row.row, answers: counted, positive };
  }

  private result({ text, groups, asked }: Question): SurveyResult {
    const parts = (['women', 'men', 'other'] as const).flatMap((group) => groups.get(group) ?? []);
    const sum: Tally = {
      row: parts[0]?.row ?? 0,
      answers: sumOfPresent(parts.map(({ answers }) => answers)),
      positive: sumOfPresent(parts.map(({ positive }) => positive)),
    };
    const total = groups.get('total');
    if (total !== undefined && parts.length > 0 && isOther(total, sum, groups))
      this.problems.push(
        surveyProblem('groupsDiffer', total.row, {
          total: total.answers.toDecimalPlaces(0).toString(),
          sum: sum.answers.toDecimalPlaces(0).toString(),
        }),
      );
    const whole = shareOf(total ?? sum);
    if (whole === null) this.problems.push(surveyProblem('noAnswers', null, { question: text }));
    const toldAsked = asked.get('total') ?? partsAsked(asked, parts.length);
    const isFewer = toldAsked !== null && whole !== null && toldAsked < whole.answers;
    if (isFewer)
      this.problems.push(
        surveyProblem('fewerAsked', null, { question: text, answers: whole.answers, asked: toldAsked }),
      );
    return {
      question: text,
      asked: isFewer || toldAsked === 0 ? null : toldAsked,
      total: whole,
      women: shareOf(groups.get('women')),
      men: shareOf(groups.get('men')),
    };
  }
}

/** Where both sexes are told the groups sum to the total; where one is, they are not more. */
function isOther(total: Tally, sum: Tally, groups: ReadonlyMap<Group, Tally>): boolean {
  const difference = sum.answers.toDecimalPlaces(0).minus(total.answers.toDecimalPlaces(0));
  return groups.has('women') && groups.has('men') ? !difference.isZero() : difference.gt(0);
}

/** All groups together, where each of them tells how many were asked. */
function partsAsked(asked: ReadonlyMap<Group, number>, groups: number): number | null {
  return asked.size === groups && groups > 0 ? [...asked.values()].reduce((sum, one) => sum + one, 0) : null;
}

function shareOf(tally: Tally | undefined): SurveyShare | null {
  if (tally === undefined || tally.answers.isZero()) return null;
  return {
    answers: tally.answers.toDecimalPlaces(0).toNumber(),
    positive: tally.positive.toDecimalPlaces(0).toNumber(),
    share: tally.positive.dividedBy(tally.answers),
  };
}

function sumOfSteps({ steps }: GroupRow, counts: (step: string) => boolean = () => true): Decimal {
  return sumOfPresent([...steps].filter(([step]) => counts(step)).map(([, value]) => value));
}

/** Percents are rounded each on its own: up to half a percent for each of some steps. */
function isAbout(sum: Decimal, whole: number): boolean {
  return sum.minus(whole).abs().times(100).dividedBy(whole).lte(4);
}

interface ReadNumber {
  readonly value: Decimal;
  readonly isPercent: boolean;
}

/** More than any survey has of answers to one step. */
const LARGEST_NUMBER = 1_000_000;

/** A number in a cell or a text: 12, "1 234", "25 %", "0,25", "-" for none. Undefined for what is none, is negative or too large. */
function readNumber(cell: CellValue): ReadNumber | null | undefined {
  const read = typeof cell === 'string' ? numberInText(cell) : numberInCell(cell);
  const isNumber = !read || (!read.value.isNegative() && read.value.lte(LARGEST_NUMBER));
  return isNumber ? read : undefined;
}

function numberInCell(cell: Exclude<CellValue, string>): ReadNumber | null | undefined {
  if (cell === null) return null;
  if (typeof cell !== 'number' || !Number.isFinite(cell)) return undefined;
  return { value: new Decimal(cell + 0), isPercent: false };
}

function numberInText(text: string): ReadNumber | null | undefined {
  const amount = parseAmount(text);
  if (amount.kind === 'blank') return null;
  if (amount.kind === 'nil') return { value: new Decimal(0), isPercent: false };
  if (amount.kind === 'amount')
    return amount.unit === null ? { value: amount.value, isPercent: false } : undefined;
  const percent = parsePercent(text);
  return percent.kind === 'percent' ? { value: percent.ratio.times(100), isPercent: true } : undefined;
}

/** What stands for an answer, a group or a heading, whatever its case, blanks, stops and abbreviations. */
export function answerKey(text: string): string {
  return text
    .toLocaleLowerCase('sv')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/[.:*]+$/, '')
    .replace(/(?<!\p{L})mkt(?!\p{L})/u, 'mycket')
    .trim();
}

function textOf(cell: CellValue): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.error;
  return String(cell).trim();
}

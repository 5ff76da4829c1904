import { lettersOf } from '../../finsam/goals/goalNumbers';
import { DEFAULT_GOAL_RULES } from '../../finsam/goals/goalFile';
import type { Activity, Goal, GoalPlan, Indicator, Level, Measure, Status } from '../../finsam/goals/goals';
import { STATUS_WORDS } from '../../finsam/goals/statusWords';
import { LONGEST_NAME, LONGEST_TEXT } from '../../finsam/jsonFields';
import { nameKey } from '../../finsam/names';
import {
  decided,
  measuresOfCells,
  NO_CELLS,
  type MeasureCells,
  type PastedMeasure,
  type PastedMeasures,
} from './pastedMeasures';
import type { PastedNotes } from './pastedNotes';
import { readTarget } from './targetSentence';

/** A goal while it is read: its parts are added as they come. */
export interface GoalBeingRead {
  readonly number: string | null;
  readonly level: Level | null;
  text: string;
  readonly comments: string[];
  status: Status | null;
  readonly indicators: IndicatorBeingRead[];
  readonly activities: ActivityBeingRead[];
  /** It stands alone on a line: a target in it makes an indicator and a measure of their own. */
  readonly isLine: boolean;
}

export type RowCells = Omit<MeasureCells, 'indicator'>;

export interface IndicatorBeingRead {
  readonly number: string | null;
  text: string;
  readonly comments: string[];
  /** One for each row of a table; a line has one. The measures are read when the text is whole. */
  readonly rows: RowCells[];
}

export type ActivityBeingRead = { text: string; readonly comments: string[] } & Pick<
  Activity,
  'state' | 'date' | 'responsible'
>;

export interface GoalsBeingRead {
  readonly goals: readonly GoalBeingRead[];
  readonly comments: readonly string[];
}

/** Gives everything its number and makes texts short enough to be kept. */
export function finishGoals(
  read: GoalsBeingRead,
  start: { readonly association: string; readonly year: number },
  notes: PastedNotes,
): GoalPlan {
  return {
    association: { name: start.association },
    year: start.year,
    source: null,
    rules: DEFAULT_GOAL_RULES,
    goals: new Finisher(notes).goals(read.goals),
    decision: null,
    comment: new Finisher(notes).comment(read.comments),
    insatser: [],
    participants: [],
  };
}

class Finisher {
  private readonly goalNumbers = new Numbers();
  private readonly indicatorNumbers = new Numbers();
  private readonly measureNumbers = new Numbers();
  private readonly activityNumbers = new Numbers();

  constructor(private readonly notes: PastedNotes) {}

  goals(goals: readonly GoalBeingRead[]): Goal[] {
    // Numbers in print come before those that are given.
    const numbers = goals.map((goal) => this.printed(goal.number, this.goalNumbers));
    return goals.map((goal, index) => {
      const number = this.given(goal.number, numbers[index] ?? null, this.goalNumbers, '');
      const indicators = goal.isLine ? lineIndicators(goal) : goal.indicators;
      if (indicators !== goal.indicators) this.notes.add('lineTargets', number);
      if (goal.status !== null) this.notes.add('decisions', `mål ${number}`);
      const { text, rest } = this.text(goal.text);
      return {
        number,
        level: goal.level,
        text,
        decision: decided(goal.status),
        comment: this.comment([...rest, ...goal.comments]),
        indicators: this.indicators(indicators, number),
        activities: goal.activities.map((activity) => this.activity(activity, number)),
      };
    });
  }

  /** Joined line by line, as long as a comment may be. */
  comment(comments: readonly string[]): string | null {
    const whole = comments.join('\n').trim();
    const { text, rest } = cut(whole);
    if (rest !== '')
      this.notes.tell('cutText', { longest: LONGEST_TEXT, lost: rest.length, start: start(text) });
    return text === '' ? null : text;
  }

  private indicators(indicators: readonly IndicatorBeingRead[], goal: string): Indicator[] {
    const numbers = indicators.map((indicator) => this.printed(indicator.number, this.indicatorNumbers));
    return indicators.map((indicator, index) => {
      const number = this.given(indicator.number, numbers[index] ?? null, this.indicatorNumbers, `${goal}.`);
      const { text, rest } = this.text(indicator.text);
      const read = indicator.rows.map((row) => measuresOfCells({ ...row, indicator: indicator.text }));
      const { status, rows, comments } = this.statuses(read, number);
      if (status !== null) this.notes.add('decisions', `indikator ${number}`);
      if (read.some((row) => row.isUnmatched)) this.notes.add('unmatched', number);
      const measures = rows.flat();
      return {
        number,
        text,
        decision: decided(status),
        comment: this.comment([...rest, ...indicator.comments, ...comments]),
        measures: measures.map((measure) => this.measure(measure, number, measures.length)),
      };
    });
  }

  /** The status of a row is the indicator's where all rows say the same; else that of the row's measure. */
  private statuses(
    rows: readonly PastedMeasures[],
    number: string,
  ): { readonly status: Status | null; readonly rows: PastedMeasure[][]; readonly comments: string[] } {
    const told = rows.flatMap(({ status }) => (status === null ? [] : [status]));
    const comments = rows.flatMap((row) => row.comments);
    if (rows.length === 1 || (told.length === rows.length && new Set(told).size === 1))
      return { status: told[0] ?? null, rows: rows.map(({ measures }) => [...measures]), comments };
    let isLost = false;
    const withStatuses = rows.map(({ measures, status }) => {
      const [only] = measures;
      if (status === null) return [...measures];
      if (only === undefined || measures.length > 1) {
        isLost = true;
        comments.push(`Status: ${STATUS_WORDS[status]}`);
        return [...measures];
      }
      return [{ ...only, measure: { ...only.measure, decision: only.measure.decision ?? decided(status) } }];
    });
    if (isLost) this.notes.add('statusesDiffer', number);
    return { status: null, rows: withStatuses, comments };
  }

  private measure({ measure, doubts }: PastedMeasure, indicator: string, siblings: number): Measure {
    const number = this.measureNumbers.next(siblings === 1 ? [indicator] : [], `${indicator}.`);
    doubts.forEach((doubt) => {
      this.notes.add(doubt, number);
    });
    if (measure.decision !== null) this.notes.add('decisions', `mått ${number}`);
    const { text, rest } = this.text(measure.text);
    const outcome = measure.outcomeText === null ? null : this.text(measure.outcomeText);
    const comments = [
      ...rest,
      ...(outcome?.rest ?? []),
      ...(measure.comment === null ? [] : [measure.comment]),
    ];
    return {
      number,
      ...measure,
      text,
      outcomeText: outcome?.text ?? null,
      comment: this.comment(comments),
    };
  }

  private activity(activity: ActivityBeingRead, goal: string): Activity {
    const { text, rest } = this.text(activity.text);
    const isName = activity.responsible === null || activity.responsible.length <= LONGEST_NAME;
    const { state, date } = activity;
    return {
      number: this.activityNumbers.next([], goal, lettersOf),
      text,
      state,
      date,
      responsible: isName ? activity.responsible : null,
      comment: this.comment([
        ...rest,
        ...(isName ? [] : [`Ansvarig: ${activity.responsible ?? ''}`]),
        ...activity.comments,
      ]),
    };
  }

  /** The number in print if nobody has it yet. */
  private printed(number: string | null, taken: Numbers): string | null {
    return number !== null && number.length <= LONGEST_NUMBER && taken.take(number) ? number : null;
  }

  private given(printed: string | null, kept: string | null, taken: Numbers, prefix: string): string {
    if (kept !== null) return kept;
    const given = taken.next([], prefix);
    if (printed !== null) this.notes.tell('renumbered', { number: printed, given });
    return given;
  }

  private text(whole: string): { readonly text: string; readonly rest: readonly string[] } {
    const { text, rest } = cut(whole.trim());
    if (rest === '') return { text, rest: [] };
    this.notes.tell('longText', { longest: LONGEST_TEXT, start: start(text) });
    return { text, rest: [rest] };
  }
}

/** A goal that is a line of its own and says what it aims at has that as its only indicator. */
function lineIndicators(goal: GoalBeingRead): readonly IndicatorBeingRead[] {
  const isPlain = goal.indicators.length === 0 && goal.activities.length === 0;
  if (!isPlain || readTarget(goal.text) === null) return goal.indicators;
  return [{ number: null, text: goal.text, comments: [], rows: [NO_CELLS] }];
}

/** Room for what is added to a goal's number in those of its parts. */
const LONGEST_NUMBER = 8;

/** The numbers that are taken, of one kind. Finds the next in time that does not grow with how many there are. */
class Numbers {
  private readonly taken = new Set<string>();
  private readonly places = new Map<string, number>();

  /** False where it is taken already. */
  take(number: string): boolean {
    const key = nameKey(number);
    if (this.taken.has(key)) return false;
    this.taken.add(key);
    return true;
  }

  /** The first of the wishes that is free, else the prefix with the next place. */
  next(wishes: readonly string[], prefix: string, suffixOf: (place: number) => string = String): string {
    const wish = wishes.find((number) => this.take(number));
    if (wish !== undefined) return wish;
    let place = (this.places.get(prefix) ?? 0) + 1;
    while (!this.take(prefix + suffixOf(place))) place += 1;
    this.places.set(prefix, place);
    return prefix + suffixOf(place);
  }
}

/** At the longest that a text may be, between characters. */
function cut(text: string): { readonly text: string; readonly rest: string } {
  if (text.length <= LONGEST_TEXT) return { text, rest: '' };
  const isPair = /[\ud800-\udbff]/.test(text.charAt(LONGEST_TEXT - 1));
  const at = isPair ? LONGEST_TEXT - 1 : LONGEST_TEXT;
  return { text: text.slice(0, at).trim(), rest: text.slice(at).trim() };
}

function start(text: string): string {
  return [...text.slice(0, 80)].slice(0, 40).join('');
}

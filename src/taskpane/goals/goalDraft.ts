import { DEFAULT_GOAL_RULES } from '../../finsam/goals/goalFile';
import { lettersOf, nextNumber } from '../../finsam/goals/goalNumbers';
import type {
  ActivityState,
  Comparison,
  Condition,
  GoalRules,
  Level,
  MeasureKind,
  ParticipantCount,
  Status,
} from '../../finsam/goals/goals';
import { newId } from '../draft';
import { showShare } from '../numbers';

/**
 * Goals as the person writes them: every number and date is the text that was typed, so that nothing is lost or changed
 * while it is being written. Rows have an id, so that a row keeps its place on the screen while it is renumbered or moved.
 */
export interface GoalDraft {
  readonly association: { readonly name: string };
  readonly year: string;
  readonly source: string;
  readonly rules: Readonly<Record<keyof GoalRules, string>>;
  readonly goals: readonly DraftGoal[];
  readonly decision: DraftDecision;
  readonly comment: string;
  readonly insatser: readonly DraftReport[];
  /** Counted in the workbook and only kept here. */
  readonly participants: readonly ParticipantCount[];
}

export interface DraftDecision {
  readonly status: Status | '';
  readonly reason: string;
}

/** What can be decided and commented: the whole, a goal, an indicator or a measure. */
export interface Judged {
  readonly decision: DraftDecision;
  readonly comment: string;
}

export interface DraftGoal extends Judged {
  readonly id: string;
  readonly number: string;
  readonly level: Level | '';
  readonly text: string;
  readonly indicators: readonly DraftIndicator[];
  readonly activities: readonly DraftActivity[];
}

export interface DraftIndicator extends Judged {
  readonly id: string;
  readonly number: string;
  readonly text: string;
  readonly measures: readonly DraftMeasure[];
}

export interface DraftActivity {
  readonly id: string;
  readonly number: string;
  readonly text: string;
  readonly state: ActivityState | '';
  readonly date: string;
  readonly responsible: string;
  readonly comment: string;
}

/** Shares as "43 %", yes and no as YES and NO, everything else as numbers. */
export interface DraftFigure {
  readonly total: string;
  readonly women: string;
  readonly men: string;
}

export interface DraftMeasure extends Judged {
  readonly id: string;
  readonly number: string;
  readonly text: string;
  readonly kind: MeasureKind;
  readonly condition: Condition;
  readonly comparison: Comparison;
  readonly bySex: boolean;
  readonly target: DraftFigure;
  readonly national: DraftFigure;
  readonly nationalNow: DraftFigure;
  readonly lastYear: DraftFigure;
  readonly history: readonly DraftYear[];
  readonly outcome: DraftFigure;
  readonly outcomeText: string;
  readonly asked: string;
  readonly answered: string;
  readonly responseRate: string;
  readonly source: string;
  readonly date: string;
  /** The name of the insats that it is about; '' for an insats' own measures. */
  readonly insats: string;
  readonly tertials: readonly [DraftTertial, DraftTertial, DraftTertial];
}

export interface DraftYear {
  readonly id: string;
  readonly year: string;
  readonly outcome: string;
}

export interface DraftTertial {
  readonly outcome: string;
  readonly comment: string;
}

export interface DraftReport {
  readonly id: string;
  readonly name: string;
  readonly direction: string;
  readonly start: string;
  readonly end: string;
  readonly purpose: string;
  readonly goals: string;
  readonly registration: string;
  readonly targetGroup: string;
  readonly budget: string;
  readonly outcome: string;
  readonly principal: string;
  readonly parties: string;
  readonly result: string;
  readonly comment: string;
  readonly measures: readonly DraftMeasure[];
  readonly tertials: readonly [DraftReportTertial, DraftReportTertial, DraftReportTertial];
}

export interface DraftReportTertial {
  readonly spent: string;
  readonly women: string;
  readonly men: string;
  readonly done: string;
  readonly deviations: string;
}

export const YES = 'ja';
export const NO = 'nej';

const notJudged: Judged = { decision: { status: '', reason: '' }, comment: '' };
const noFigure: DraftFigure = { total: '', women: '', men: '' };
const notTold: DraftTertial = { outcome: '', comment: '' };
const notReported: DraftReportTertial = { spent: '', women: '', men: '', done: '', deviations: '' };

/** A draft with nothing in it but the rules that hold where nobody has decided otherwise. */
export function emptyGoalDraft(year: number, association = ''): GoalDraft {
  return {
    association: { name: association },
    year: String(year),
    source: '',
    rules: draftOfRules(DEFAULT_GOAL_RULES),
    goals: [],
    ...notJudged,
    insatser: [],
    participants: [],
  };
}

/** The rules as they are typed. */
export function draftOfRules(rules: GoalRules): GoalDraft['rules'] {
  return {
    lowestResponseRate: showShare(rules.lowestResponseRate),
    lowestAnswers: String(rules.lowestAnswers),
    lowestAnswersBySex: String(rules.lowestAnswersBySex),
    percentDecimals: String(rules.percentDecimals),
    mostlyShare: showShare(rules.mostlyShare),
    lowestParticipants: String(rules.lowestParticipants),
  };
}

/** A new goal with the next number. */
export function newGoal(draft: GoalDraft): DraftGoal {
  const number = nextNumber(numbersOf(draft.goals), '');
  return { id: newId(), number, level: '', text: '', ...notJudged, indicators: [], activities: [] };
}

/** A new indicator with the next number of the goal: "1.3". */
export function newIndicator(draft: GoalDraft, goal: DraftGoal): DraftIndicator {
  const taken = draft.goals.flatMap(({ indicators }) => numbersOf(indicators));
  const number = nextNumber(taken, `${goal.number.trim()}.`);
  return { id: newId(), number, text: '', ...notJudged, measures: [] };
}

/** A new activity with the next letter of the goal: "1c". */
export function newActivity(draft: GoalDraft, goal: DraftGoal): DraftActivity {
  const taken = draft.goals.flatMap(({ activities }) => numbersOf(activities));
  const number = nextNumber(taken, goal.number.trim(), lettersOf);
  return { id: newId(), number, text: '', state: '', date: '', responsible: '', comment: '' };
}

/** A new measure with the next number under what it belongs to: "1.3.2" of an indicator, "I2.1" of the second insats. */
export function newMeasure(draft: GoalDraft, prefix: string): DraftMeasure {
  return {
    id: newId(),
    number: nextNumber(numbersOf(measuresOf(draft)), `${prefix.trim()}.`),
    text: '',
    kind: 'share',
    condition: 'atLeast',
    comparison: 'target',
    bySex: false,
    target: noFigure,
    national: noFigure,
    nationalNow: noFigure,
    lastYear: noFigure,
    history: [],
    outcome: noFigure,
    outcomeText: '',
    asked: '',
    answered: '',
    responseRate: '',
    source: '',
    date: '',
    insats: '',
    tertials: [notTold, notTold, notTold],
    ...notJudged,
  };
}

export const newYear = (): DraftYear => ({ id: newId(), year: '', outcome: '' });

export const newReport = (): DraftReport => ({
  id: newId(),
  name: '',
  direction: '',
  start: '',
  end: '',
  purpose: '',
  goals: '',
  registration: '',
  targetGroup: '',
  budget: '',
  outcome: '',
  principal: '',
  parties: '',
  result: '',
  comment: '',
  measures: [],
  tertials: [notReported, notReported, notReported],
});

/** Every measure: those of the indicators, and those of the insatser. */
export function measuresOf(draft: GoalDraft): DraftMeasure[] {
  return [
    ...draft.goals.flatMap(({ indicators }) => indicators.flatMap(({ measures }) => measures)),
    ...draft.insatser.flatMap(({ measures }) => measures),
  ];
}

/** The draft with one measure changed. */
export function withMeasure(
  draft: GoalDraft,
  id: string,
  change: (measure: DraftMeasure) => DraftMeasure,
): GoalDraft {
  const changed = <Owner extends { readonly measures: readonly DraftMeasure[] }>(owner: Owner): Owner => ({
    ...owner,
    measures: owner.measures.map((measure) => (measure.id === id ? change(measure) : measure)),
  });
  return {
    ...draft,
    goals: draft.goals.map((goal) => ({ ...goal, indicators: goal.indicators.map(changed) })),
    insatser: draft.insatser.map(changed),
  };
}

/** What refers to an insats by its name goes on doing so when it is renamed. */
export function withRenamedInsats(draft: GoalDraft, from: string, to: string): GoalDraft {
  const renamed = <Row extends { readonly insats: string }>(row: Row): Row =>
    row.insats.trim() === from.trim() ? { ...row, insats: to.trim() } : row;
  return {
    ...draft,
    goals: draft.goals.map((goal) => ({
      ...goal,
      indicators: goal.indicators.map((indicator) => ({
        ...indicator,
        measures: indicator.measures.map(renamed),
      })),
    })),
    participants: draft.participants.map(renamed),
  };
}

const numbersOf = (rows: readonly { readonly number: string }[]): string[] =>
  rows.map(({ number }) => number);

/** Each of three, which stay three. */
export function three<From, To>(
  rows: readonly [From, From, From],
  change: (row: From, index: number) => To,
): readonly [To, To, To] {
  return [change(rows[0], 0), change(rows[1], 1), change(rows[2], 2)];
}

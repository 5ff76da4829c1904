import type { Decimal } from '../decimal';

/**
 * The goals of a samordningsförbund and how they were met in a year: what the board has decided and what people have measured and
 * judged, and nothing that follows from it. Shares are fractions (0.43 is 43 %), amounts are kronor. What is missing is null, never zero.
 */
export interface GoalPlan {
  readonly association: { readonly name: string };
  /** The calendar year that is followed up. */
  readonly year: number;
  /** Where the figures come from and what was assumed: shown in the workbook, never interpreted. */
  readonly source: string | null;
  readonly rules: GoalRules;
  readonly goals: readonly Goal[];
  /** The judgement of all goals together, where the board has decided one. */
  readonly decision: Decision | null;
  readonly comment: string | null;
  readonly insatser: readonly InsatsReport[];
  /** Participants by insats and breakdown: counts, never persons. */
  readonly participants: readonly ParticipantCount[];
}

/** The association's own settings: no public source gives them for all. */
export interface GoalRules {
  /** Below this share of answers a measure is not measurable: 0.5 is 50 %. 0 is no limit. */
  readonly lowestResponseRate: Decimal;
  /** Below this number of answers a measure is not measurable. 0 is no limit. */
  readonly lowestAnswers: number;
  /** Below this number of answers the split by sex is not shown. */
  readonly lowestAnswersBySex: number;
  /** Shares are rounded to so many decimals of a percent before they are compared: 0 is whole percents. */
  readonly percentDecimals: number;
  /** Above this share of met parts the whole is "uppfylld till övervägande del". */
  readonly mostlyShare: Decimal;
  /** Counts of participants above 0 and below this are not shown. 0 shows all. */
  readonly lowestParticipants: number;
}

/** The statuses of Swedish annual reports, the best first. */
export const STATUSES = ['met', 'mostlyMet', 'partlyMet', 'notMet', 'notMeasurable'] as const;
export type Status = (typeof STATUSES)[number];

/** What people have decided, whatever the figures say. */
export interface Decision {
  readonly status: Status;
  readonly reason: string | null;
}

export const LEVELS = ['individ', 'struktur', 'ekonomi'] as const;
export type Level = (typeof LEVELS)[number];

export interface Goal {
  /** As in print: "1" or "6.1". Numbers of goals, indicators and measures are the rows' identity: unique, each of its own kind. */
  readonly number: string;
  readonly level: Level | null;
  readonly text: string;
  readonly decision: Decision | null;
  readonly comment: string | null;
  readonly indicators: readonly Indicator[];
  readonly activities: readonly Activity[];
}

export interface Indicator {
  readonly number: string;
  readonly text: string;
  readonly decision: Decision | null;
  readonly comment: string | null;
  readonly measures: readonly Measure[];
}

export const MEASURE_KINDS = ['share', 'count', 'yesNo', 'money'] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];

/** How the outcome shall stand to what it is compared with. 'above' and 'below' are strict: better than last year. */
export const CONDITIONS = ['atLeast', 'atMost', 'equal', 'above', 'below'] as const;
export type Condition = (typeof CONDITIONS)[number];

/** What the outcome is compared with: the target's own value, the national figure of the year before, or the own outcome of the year before. */
export const COMPARISONS = ['target', 'national', 'lastYear'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** A figure in total and, where it is asked and known, for women and men. A yes is 1, a no is 0. */
export interface BySex {
  readonly total: Decimal | null;
  readonly women: Decimal | null;
  readonly men: Decimal | null;
}

export interface Measure {
  readonly number: string;
  /** The survey question or the definition. */
  readonly text: string;
  readonly kind: MeasureKind;
  readonly condition: Condition;
  readonly comparison: Comparison;
  /** The figure is asked for by sex. */
  readonly bySex: boolean;
  /** The value that is aimed at, where the comparison is 'target'. */
  readonly target: BySex;
  /** The national figure of the year before. */
  readonly national: BySex;
  /** The national figure of this year, when it is known: next year's comparison. */
  readonly nationalNow: BySex;
  /** The own outcome of the year before. */
  readonly lastYear: BySex;
  /** Own outcomes of earlier years than that, the oldest first: the picture of the trend. */
  readonly history: readonly YearOutcome[];
  readonly outcome: BySex;
  /** The outcome in words, beside or instead of the figure. */
  readonly outcomeText: string | null;
  readonly asked: number | null;
  readonly answered: number | null;
  /** The share that answered, where only that is known and not the numbers. */
  readonly responseRate: Decimal | null;
  /** Where the outcome was read: "Enkät till deltagare", "Journalgranskning". */
  readonly source: string | null;
  /** When it was measured, ISO. */
  readonly date: string | null;
  /** The name of the insats that an indicator's measure is about; null for an insats' own measures. */
  readonly insats: string | null;
  /** Always three: January to April, to August, to December. */
  readonly tertials: readonly [TertialOutcome, TertialOutcome, TertialOutcome];
  readonly decision: Decision | null;
  readonly comment: string | null;
}

export interface YearOutcome {
  readonly year: number;
  readonly outcome: Decimal;
}

/** The outcome since 1 January, as told at the end of a tertial. */
export interface TertialOutcome {
  readonly outcome: Decimal | null;
  readonly comment: string | null;
}

export const ACTIVITY_STATES = ['notStarted', 'ongoing', 'done', 'cancelled'] as const;
export type ActivityState = (typeof ACTIVITY_STATES)[number];

/** What is done under a goal that has no measures. */
export interface Activity {
  /** The row's identity among activities, as "1a". */
  readonly number: string;
  readonly text: string;
  /** Null while nobody has said. */
  readonly state: ActivityState | null;
  /** ISO: when it is or was to be done. */
  readonly date: string | null;
  readonly responsible: string | null;
  readonly comment: string | null;
}

/** One insats in the appendix of the annual report. */
export interface InsatsReport {
  readonly name: string;
  /** "Individ – rehabilitering mot arbete", "Strukturövergripande". */
  readonly direction: string | null;
  /** ISO dates, both days included. */
  readonly start: string | null;
  readonly end: string | null;
  readonly purpose: string | null;
  readonly goals: string | null;
  /** "Endast volym", "Med personuppgifter/anonym". */
  readonly registration: string | null;
  readonly targetGroup: string | null;
  /** Of the year, in kronor. Null: as in the budget's table of insatser, where the workbook has one. */
  readonly budget: Decimal | null;
  readonly outcome: Decimal | null;
  readonly principal: string | null;
  readonly parties: string | null;
  readonly result: string | null;
  readonly comment: string | null;
  /** Measures of the insats' own goals, which belong to no indicator of the association. */
  readonly measures: readonly Measure[];
  /** Always three. */
  readonly tertials: readonly [InsatsTertial, InsatsTertial, InsatsTertial];
}

/** What an insats' steering group tells at the end of a tertial, since 1 January. */
export interface InsatsTertial {
  /** Kronor. */
  readonly spent: Decimal | null;
  readonly women: number | null;
  readonly men: number | null;
  readonly done: string | null;
  readonly deviations: string | null;
}

/** 'all': one row with the participants altogether. A person may have several sources of support, so those do not sum to 'all'. */
export const BREAKDOWNS = ['all', 'age', 'supportBefore', 'timeInSupport', 'afterwards'] as const;
export type Breakdown = (typeof BREAKDOWNS)[number];

export interface ParticipantCount {
  readonly insats: string;
  readonly breakdown: Breakdown;
  /** "30–44", "Försörjningsstöd"; null for 'all'. */
  readonly group: string | null;
  readonly women: number | null;
  readonly men: number | null;
  /** As told, where it is told apart from women and men; what the two sum to is worked out. */
  readonly total: number | null;
}

/** Nothing known of a figure. */
export const NO_FIGURE: BySex = { total: null, women: null, men: null };

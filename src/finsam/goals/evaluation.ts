import type { Decimal } from '../decimal';
import type { Activity, Goal, Indicator, Measure, Status } from './goals';

/** A status as the rules propose it, as people have decided it, and which of the two holds. Null: not followed up yet. */
export interface StatusResult {
  readonly proposed: Status | null;
  readonly decided: Status | null;
  /** The decided one, or else the proposed one. */
  readonly status: Status | null;
  /** A decision that says another thing than the figures: shown, not forbidden. */
  readonly differs: boolean;
}

export interface MeasureResult extends StatusResult {
  readonly measure: Measure;
  /** What the outcome is compared with, in total. */
  readonly limit: Decimal | null;
  /** The share that answered, worked out from the numbers where they are known. */
  readonly responseRate: Decimal | null;
  /** Why a figure that is there counts as not measurable; null when it counts. */
  readonly tooFew: 'responseRate' | 'answers' | null;
  /** Whether women and men may be shown apart. */
  readonly showsSexes: boolean;
}

export interface IndicatorResult extends StatusResult {
  readonly indicator: Indicator;
  readonly measures: readonly MeasureResult[];
}

export interface ActivityResult {
  readonly activity: Activity;
  readonly status: Status | null;
}

export interface GoalResult extends StatusResult {
  readonly goal: Goal;
  readonly indicators: readonly IndicatorResult[];
  readonly activities: readonly ActivityResult[];
  /** Of its indicators; of its activities where it has no indicators. */
  readonly counts: StatusCounts;
}

/** How many there are of each status: `total` is their sum with those not followed up. */
export interface StatusCounts extends Readonly<Record<Status, number>> {
  readonly pending: number;
  readonly total: number;
}

export interface GoalEvaluation extends StatusResult {
  readonly goals: readonly GoalResult[];
  /** Of the goals. */
  readonly counts: StatusCounts;
  /** Of all indicators. */
  readonly indicatorCounts: StatusCounts;
}

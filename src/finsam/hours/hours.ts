import type { Decimal } from '../decimal';
import type { PeriodKind } from '../periods';

/** What the member organisations have reported of their staff's hours in Trisam teams in a year. */
export interface HoursBook {
  readonly year: number;
  /** How often they report. */
  readonly periodKind: PeriodKind;
  /** The last day to report, an ISO date for each period of the year; null where none is set. */
  readonly deadlines: readonly (string | null)[];
  /** The day that lateness is told of, an ISO date: that of the latest collecting. */
  readonly checked: string | null;
  /** At most one for each member and period, in the order of receipt. */
  readonly reports: readonly HoursReport[];
}

/** One organisation's report for a period. */
export interface HoursReport {
  readonly member: string;
  /** As periodCode writes it: "2025-T1". */
  readonly period: string;
  readonly file: string;
  /** When the file was last saved: ISO, in UTC, whole seconds: "2025-05-12T08:30:00Z". */
  readonly saved: string;
  /** The day on which it was collected, an ISO date. */
  readonly received: string;
  /** Kronor an hour: the plan's, or what the organisation has written where the plan has none. */
  readonly rate: Decimal | null;
  readonly signedBy: string | null;
  readonly signedRole: string | null;
  /** An ISO date, or the text that stood there. */
  readonly signedOn: string | null;
  readonly comment: string | null;
  /** No two of the same team and role. */
  readonly rows: readonly HoursRow[];
}

/** What the staff of one role have worked in one team. Roles and counts, never persons. */
export interface HoursRow {
  readonly team: string;
  readonly role: string | null;
  /** How many posts the role has in the team: 0.5 is half time. */
  readonly posts: Decimal | null;
  /** Hours in January to December; null where nothing is reported. */
  readonly months: readonly (Decimal | null)[];
}

/** A member organisation that the plan of a year has Trisam hours of. */
export interface HoursMember {
  readonly name: string;
  /** Null where the plan has a fixed amount alone. */
  readonly budgetHours: Decimal | null;
  /** Kronor an hour; null where the plan has none, or several. */
  readonly rate: Decimal | null;
  /** Whole kronor. */
  readonly budgetAmount: Decimal | null;
  /** The teams or the municipalities that the organisation is likely to report of; may be fewer than there are rows to fill in. */
  readonly teams: readonly string[];
  /** How many teams there are, at least 1. */
  readonly teamCount: number;
}

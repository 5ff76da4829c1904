import type { GoalPlan } from '../finsam/goals/goals';
import type { HoursBook } from '../finsam/hours/hours';
import type { Plan } from '../finsam/plan';
import type { Finding } from '../checks/finding';
import type { SheetStatus } from '../sheets';
import type { CheckReport } from '../sheets/checks/checkReport';

/** What a command is started with. */
export interface CommandContext {
  readonly onProgress?: (progress: CommandProgress) => void;
  readonly signal?: AbortSignal;
  /** Do it even where something is replaced or lost, after the person has said so. */
  readonly force?: boolean;
}

export interface CommandProgress {
  readonly message: string;
  /** Between 0 and 1; null where it cannot be told. */
  readonly share: number | null;
}

/** How a command went. It never throws: every outcome has a sentence for the person. */
export interface CommandResult {
  readonly status: CommandStatus;
  readonly message: string;
  readonly problems: readonly CommandProblem[];
}

export type CommandName =
  | 'create'
  | 'createGoals'
  | 'hours'
  | 'update'
  | 'read'
  | 'readGoals'
  | 'undo'
  | 'freeze'
  | 'check'
  | 'fix'
  | 'signOff'
  | 'protocol'
  | 'colours';

/** 'asks': nothing was done, since something would be replaced or lost; the same command with `force` does it. */
export type CommandStatus = 'done' | 'nothing' | 'asks' | 'cancelled' | 'failed';

/** What is wrong, and where. */
export interface CommandProblem {
  readonly message: string;
  readonly sheet: string | null;
  readonly cell: string | null;
}

export interface ReadResult extends CommandResult {
  /** Null unless the status is 'done'. */
  readonly plan: Plan | null;
}

export interface ReadGoalsResult extends CommandResult {
  /** Null unless the status is 'done'. */
  readonly goals: GoalPlan | null;
}

export interface CheckResult extends CommandResult {
  /** Of a check, or as it is after what was done; null unless the status is 'done'. */
  readonly report: CheckReport | null;
}

export interface PastedResult extends CommandResult {
  /** Null unless the status is 'done'. */
  readonly findings: readonly Finding[] | null;
}

export interface WorkbookOverview {
  /** In the order that the workbook should have them. */
  readonly sheets: readonly SheetStatus[];
  /** Null where no plan can be read. */
  readonly plan: Plan | null;
  /** The sheets of the goal fulfilment likewise. */
  readonly goalSheets: readonly SheetStatus[];
  /** Null where no goals can be read. */
  readonly goals: GoalPlan | null;
  /** The sheets of the reported hours likewise. */
  readonly hoursSheets: readonly SheetStatus[];
  /** Null where there are none, or they cannot be read. */
  readonly hours: HoursBook | null;
  readonly canUndo: boolean;
}

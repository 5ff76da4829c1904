import type { GoalPlan } from '../finsam/goals/goals';
import type { HoursBook } from '../finsam/hours/hours';
import type { Plan } from '../finsam/plan';
import type { Finding } from '../checks/finding';
import type { Language } from '../finsam/texts';
import type { HoursChange } from '../sheets/hours/hoursChange';
import type { CheckReport, CheckScope } from '../sheets/checks/checkReport';

/**
 * All that the pane asks of the world outside itself. The page passes the real commands, tests pass a fake;
 * nothing else in the pane knows Excel.
 */
export interface PaneHost {
  /** Which sheets there are and in which state, and the plan that can be read from them. */
  overview(): Promise<WorkbookOverview>;
  createBudget(plan: Plan, options: CommandOptions): Promise<Outcome>;
  createGoals(goals: GoalPlan, options: CommandOptions): Promise<Outcome>;
  readGoals(options: CommandOptions): Promise<ReadGoalsOutcome>;
  changeHours(change: HoursChange, options: CommandOptions): Promise<Outcome>;
  updateWorkbook(options: CommandOptions): Promise<Outcome>;
  readBudget(options: CommandOptions): Promise<ReadOutcome>;
  undoLast(options: CommandOptions): Promise<Outcome>;
  freezeFunctions(options: CommandOptions): Promise<Outcome>;
  /** Opens a file as a new workbook. False where this Excel cannot. */
  openWorkbook(bytes: Uint8Array): Promise<boolean>;
  /** Gets ready to check, so that the first check is quick too. */
  prepareChecks(): Promise<void>;
  /** Checks the workbook, the sheet that is shown or the cells that are selected. Writes nothing. */
  check(scope: CheckScope, options: CommandOptions): Promise<CheckOutcome>;
  /** Checks what was pasted; `html` is the clipboard's other form of the same. */
  checkPasted(text: string, html: string | null, options: CommandOptions): Promise<PastedOutcome>;
  /** Makes the change that a finding of the last check suggests. */
  fixFinding(key: string, options: CommandOptions): Promise<Outcome>;
  /** Says in the workbook that a finding is as it should be, and why. */
  signOff(
    key: string,
    said: { readonly reason: string; readonly by: string },
    options: CommandOptions,
  ): Promise<CheckOutcome>;
  withdrawSignOff(key: string, options: CommandOptions): Promise<CheckOutcome>;
  writeProtocol(options: CommandOptions): Promise<CheckOutcome>;
  /** Colours the cells by what they are, or takes the colours away. */
  showColours(shown: boolean, options: CommandOptions): Promise<Outcome>;
  coloursShown(): Promise<boolean>;
  /** Shows the sheet and selects the cell ("B7"), or only the sheet where no cell is given. */
  goTo(sheet: string, cell: string | null): Promise<void>;
  /** Calls back when somebody has changed the workbook; returns what stops it. May call often: the store waits. */
  onWorkbookChange(changed: () => void): () => void;
  /** Calls back when a command has ended, whoever started it. */
  onOutcome(ended: (command: CommandName, outcome: Outcome) => void): () => void;
  /** Calls back when a button of the ribbon asks the pane to do something, also for what was asked before. */
  onRequest(requested: (request: 'newBudget' | 'goals' | 'hours' | 'check' | 'read') => void): () => void;
  /** In which language the host tells how commands went. */
  setLanguage(language: Language): void;
  /** The colours of the Office application, where it tells them. */
  officeTheme(): OfficeTheme | null;
  onOfficeThemeChange(changed: () => void): () => void;
  /** The plan or goal file of one of the examples that come with the add-in, as parsed JSON. */
  loadExample(name: ExampleName | GoalExampleName): Promise<unknown>;
}

export const exampleNames = ['gavleborg-2025', 'jamtland-2025'] as const;
export type ExampleName = (typeof exampleNames)[number];

export const goalExampleNames = [
  'gavleborg-2020-goals',
  'gavleborg-2025-goals',
  'jamtland-2025-goals',
  'gavleborg-2016-goals',
] as const;
export type GoalExampleName = (typeof goalExampleNames)[number];

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

export interface CommandOptions {
  onProgress(progress: CommandProgress): void;
  signal: AbortSignal;
  /** Replace what has been changed by hand, after the person has said so. */
  force: boolean;
}

export interface CommandProgress {
  readonly message: string;
  /** Between 0 and 1; null where it cannot be told. */
  readonly share: number | null;
}

export interface Outcome {
  readonly status: OutcomeStatus;
  /** One sentence for the person. */
  readonly message: string;
  readonly problems: readonly WorkbookProblem[];
}

/** 'asks': nothing was done, since something would be replaced; the same command with force does it. */
export type OutcomeStatus = 'done' | 'nothing' | 'asks' | 'cancelled' | 'failed';

export interface ReadOutcome extends Outcome {
  readonly plan: Plan | null;
}

export interface ReadGoalsOutcome extends Outcome {
  readonly goals: GoalPlan | null;
}

export interface CheckOutcome extends Outcome {
  readonly report: CheckReport | null;
}

export interface PastedOutcome extends Outcome {
  readonly findings: readonly Finding[] | null;
}

/** What is wrong, and where: a link in the pane leads to the cell. */
export interface WorkbookProblem {
  readonly message: string;
  readonly sheet: string | null;
  readonly cell: string | null;
}

export interface WorkbookOverview {
  /** In the order that the workbook should have them. */
  readonly sheets: readonly SheetOverview[];
  /** Null where no plan can be read. */
  readonly plan: Plan | null;
  /** The sheets of the goal fulfilment likewise. */
  readonly goalSheets: readonly SheetOverview[];
  readonly goals: GoalPlan | null;
  /** The sheets of the reported hours likewise. */
  readonly hoursSheets: readonly SheetOverview[];
  readonly hours: HoursBook | null;
  readonly canUndo: boolean;
}

export interface SheetOverview {
  readonly id: string;
  readonly name: string;
  readonly state: 'missing' | 'ok' | 'changed' | 'broken';
  /** It stands after those that come before it. */
  readonly inOrder: boolean;
  /** Why it is not 'ok', in one sentence. */
  readonly message: string | null;
  readonly cell: string | null;
}

export interface OfficeTheme {
  readonly dark: boolean;
}

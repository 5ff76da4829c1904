import type { GoalPlan } from '../finsam/goals/goals';
import type { HoursBook } from '../finsam/hours/hours';
import type { Plan } from '../finsam/plan';
import {
  buildGoalSheets,
  buildHoursSheets,
  buildSheets,
  GOAL_SHEETS,
  goalsOwnCells,
  grantedInYear,
  hasBudget,
  hasGoals,
  hasHours,
  HOURS_SHEETS,
  hoursOwnCells,
  ownCells,
  readGoals,
  readHours,
  readPlan,
  SHEETS,
  tabNames,
  tabNamesOf,
  type OwnCell,
  type SheetAnchor,
  type SheetProblem,
} from '../sheets';
import type { SheetModel } from '../workbook/sheetModel';
import type { WorkbookSnapshot } from '../workbook/snapshot';

/** What belongs together in a workbook and is built and read as one: the budget, the goal fulfilment, or the reported hours. */
export interface Book<Data> {
  readonly anchors: readonly SheetAnchor[];
  readonly isIn: (snapshot: WorkbookSnapshot) => boolean;
  /** Null, with what stands in the way, where it cannot be read. */
  readonly read: (snapshot: WorkbookSnapshot) => {
    readonly data: Data | null;
    readonly problems: readonly SheetProblem[];
  };
  /** The sheets of the data in this workbook: tabs keep their names, and figures of the other book are linked. */
  readonly build: (data: Data, snapshot: WorkbookSnapshot) => SheetModel[];
  readonly ownCells: (snapshot: WorkbookSnapshot, data: Data) => OwnCell[];
}

export const BUDGET: Book<Plan> = {
  anchors: SHEETS,
  isIn: hasBudget,
  read: (snapshot) => {
    const { plan, problems } = readPlan(snapshot);
    return { data: plan, problems };
  },
  build: (plan, snapshot) => buildSheets(plan, tabNames(snapshot)),
  ownCells,
};

export const GOALS: Book<GoalPlan> = {
  anchors: GOAL_SHEETS,
  isIn: hasGoals,
  read: (snapshot) => {
    const { goals, problems } = readGoals(snapshot);
    return { data: goals, problems };
  },
  build: goalSheetsIn,
  ownCells: goalsOwnCells,
};

function goalSheetsIn(goals: GoalPlan, snapshot: WorkbookSnapshot): SheetModel[] {
  const plan = planIn(snapshot);
  const granted = plan === null ? null : grantedInYear(plan, goals.year);
  return buildGoalSheets(goals, tabNamesOf(snapshot, GOAL_SHEETS), granted);
}

/** The hours are reported against the plan of a budget: without it their sheets are left as they are. */
export const HOURS: Book<HoursBook> = {
  anchors: HOURS_SHEETS,
  isIn: (snapshot) => hasHours(snapshot) && hasBudget(snapshot),
  read: (snapshot) => {
    const { hours, problems } = readHours(snapshot);
    return { data: hours, problems };
  },
  build: (hours, snapshot) => {
    const plan = planIn(snapshot);
    return plan === null ? [] : buildHoursSheets(hours, plan, tabNamesOf(snapshot, HOURS_SHEETS));
  },
  ownCells: (snapshot, hours) => {
    const plan = planIn(snapshot);
    return plan === null ? [] : hoursOwnCells(snapshot, hours, plan);
  },
};

function planIn(snapshot: WorkbookSnapshot): Plan | null {
  return hasBudget(snapshot) ? readPlan(snapshot).plan : null;
}

/** The sheets of all books, in the order of the tabs. */
export const ALL_SHEETS: readonly SheetAnchor[] = [...SHEETS, ...GOAL_SHEETS, ...HOURS_SHEETS];

/** A book that is in the workbook, read: what it holds and how it is built anew. */
export interface BookInWorkbook {
  readonly anchors: readonly SheetAnchor[];
  readonly problems: readonly SheetProblem[];
  /** Null where it cannot be read. */
  readonly models: readonly SheetModel[] | null;
  readonly ownCells: () => OwnCell[];
}

/** The books that are in the workbook. */
export function booksIn(snapshot: WorkbookSnapshot): BookInWorkbook[] {
  return [inWorkbook(BUDGET, snapshot), inWorkbook(GOALS, snapshot), inWorkbook(HOURS, snapshot)].filter(
    (book) => book !== null,
  );
}

function inWorkbook<Data>(book: Book<Data>, snapshot: WorkbookSnapshot): BookInWorkbook | null {
  if (!book.isIn(snapshot)) return null;
  const { data, problems } = book.read(snapshot);
  return {
    anchors: book.anchors,
    problems,
    models: data === null ? null : book.build(data, snapshot),
    ownCells: () => (data === null ? [] : book.ownCells(snapshot, data)),
  };
}

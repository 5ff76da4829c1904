import { Cancelled, ExcelProblem, reasonOf, throwIfCancelled } from '../excel/excelProblem';
import { takeBackChanges } from '../excel/changeCells';
import { freezeFunctions } from '../excel/freeze';
import { readWorkbook, type ReadWorkbook } from '../excel/read';
import { requireSupport } from '../excel/requirements';
import { UndoStack, undoWriting } from '../excel/undo';
import { writeSheets } from '../excel/write';
import type { GoalPlan } from '../finsam/goals/goals';
import type { Plan } from '../finsam/plan';
import {
  overview,
  readPlan,
  statusOfSheets,
  withHoursChange,
  type HoursChange,
  type OwnCell,
  type SheetAnchor,
} from '../sheets';
import type { SheetModel } from '../workbook/sheetModel';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { ALL_SHEETS, booksIn, BUDGET, GOALS, HOURS, type Book } from './books';
import type { CheckCommands } from './checkCommands';
import { clashOf, problemOf, result } from './commandResult';
import { commandMessage, type CommandMessageId } from './messages';
import type {
  CommandContext,
  CommandName,
  CommandResult,
  ReadGoalsResult,
  ReadResult,
  WorkbookOverview,
} from './types';

/** How many of the user's own cells a question names. */
const LISTED = 20;

/**
 * The commands of the pane and the ribbon: what is done in the workbook, in which order, and what is said of it. Each reads in one sync
 * and writes in one. One command runs at a time; another that is started meanwhile is refused, since it would be about a workbook that is
 * about to change.
 */
export class Session {
  private readonly undoStack = new UndoStack();
  private running = false;
  private readonly listeners = new Set<ResultListener>();
  private checkCommands: Promise<CheckCommands> | null = null;

  /** What the next undo takes back, such as "Ny budget"; null when there is nothing. */
  get undoLabel(): string | null {
    return this.undoStack.top?.label ?? null;
  }

  /** Calls back with every outcome of a command, from the ribbon too. @returns what stops it. */
  onResult(listener: ResultListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Makes the sheets of the plan. Over an earlier budget of ours it asks first. */
  createBudget(plan: Plan, context: CommandContext = {}): Promise<CommandResult> {
    return this.create(BUDGET, plan, context, {
      command: 'create',
      label: 'createLabel',
      asks: 'replaces',
      done: 'created',
      year: plan.budgetYear,
    });
  }

  /** Makes the sheets of the goals, beside a budget or alone. Over earlier ones of ours it asks first. */
  createGoals(goals: GoalPlan, context: CommandContext = {}): Promise<CommandResult> {
    return this.create(GOALS, goals, context, {
      command: 'createGoals',
      label: 'createGoalsLabel',
      asks: 'replacesGoals',
      done: 'createdGoals',
      year: goals.year,
    });
  }

  /**
   * Builds our sheets anew, in place, from what can be read from them; adds those that are missing. Asks first where the user's own
   * notes on them would go.
   */
  updateWorkbook(context: CommandContext = {}): Promise<CommandResult> {
    return this.command('update', context, async () => {
      const read = await this.read(context, ALL_SHEETS);
      const books = booksIn(read.snapshot);
      if (books.length === 0) return result('nothing', 'nothingBuilt');
      const problems = books.flatMap((book) => book.problems);
      const models = books.flatMap((book) => book.models ?? []);
      if (books.some((book) => book.models === null))
        return result('failed', 'unreadable', { count: problems.length }, problems);
      const anchors = books.flatMap((book) => book.anchors);
      const clash = clashOf(read, anchors, models, models);
      if (clash !== null) return clash;
      const erases = erasedBy(
        books.flatMap((book) => book.ownCells()),
        context,
      );
      if (erases !== null) return erases;
      const label = commandMessage('updateLabel');
      await this.write(read, { anchors, models, modelsBefore: models, label, show: false }, context);
      return result('done', 'updated');
    });
  }

  /**
   * Changes the reported hours and builds their sheets anew. Asks first where the user's own notes on them would go, or where what is
   * reported would be begun anew.
   */
  changeHours(change: HoursChange, context: CommandContext = {}): Promise<CommandResult> {
    return this.command('hours', context, async () => {
      const { anchors } = HOURS;
      const read = await this.read(context, anchors);
      const { snapshot } = read;
      if (!BUDGET.isIn(snapshot)) return result('nothing', 'hoursNeedBudget');
      const { data: plan, problems } = BUDGET.read(snapshot);
      const standing = HOURS.isIn(snapshot) ? HOURS.read(snapshot) : null;
      const found = [...problems, ...(standing?.problems ?? [])];
      if (plan === null || (standing !== null && standing.data === null))
        return result('failed', 'unreadable', { count: found.length }, found);
      const before = standing?.data ?? null;
      const hours = withHoursChange(before, change);
      if (hours === null) return result('nothing', 'hoursNotStarted');
      const models = HOURS.build(hours, snapshot);
      const modelsBefore = before === null ? null : HOURS.build(before, snapshot);
      const clash = clashOf(read, anchors, models, modelsBefore);
      if (clash !== null) return clash;
      if (change.kind === 'start' && before !== null && before.reports.length > 0 && !context.force) {
        const sheets = read.capture.ours.map(({ name }) => `”${name}”`).join(', ');
        return result('asks', 'hoursReplaced', { sheets });
      }
      const erases = before === null ? null : erasedBy(HOURS.ownCells(snapshot, before), context);
      if (erases !== null) return erases;
      const label = commandMessage(`${change.kind}Label`);
      const show = change.kind === 'start';
      await this.write(read, { anchors, models, modelsBefore: modelsBefore ?? models, label, show }, context);
      return hoursResult(change);
    });
  }

  /** The plan that the workbook holds, or what stands in the way of reading it. */
  async readBudget(context: CommandContext = {}): Promise<ReadResult> {
    const { data, ...outcome } = await this.readBook(BUDGET, 'read', 'noBudget', context, (plan) =>
      result('done', 'read', { year: plan.budgetYear }),
    );
    return { ...outcome, plan: data };
  }

  /** The goals that the workbook holds, or what stands in the way of reading them. */
  async readGoals(context: CommandContext = {}): Promise<ReadGoalsResult> {
    const { data, ...outcome } = await this.readBook(GOALS, 'readGoals', 'noGoals', context, (goals) =>
      result('done', 'readGoals', { year: goals.year }),
    );
    return { ...outcome, goals: data };
  }

  /** Takes back the last command that wrote something. Where that would lose what was changed since, it asks first. */
  undoLast(context: CommandContext = {}): Promise<CommandResult> {
    return this.command('undo', context, async () => {
      const entry = this.undoStack.top;
      if (entry === null) return result('nothing', 'nothingToUndo');
      context.onProgress?.({ message: commandMessage('puttingBack'), share: null });
      try {
        await entry.takeBack({ force: context.force ?? false, signal: context.signal });
      } catch (error) {
        if (
          error instanceof ExcelProblem &&
          (error.id === 'changedSince' || error.id === 'sheetDeletedSince')
        ) {
          return {
            status: 'asks',
            message: commandMessage('undoLoses', { reason: error.message, label: entry.label }),
            problems: [problemOf(error)],
          };
        }
        throw error;
      }
      this.undoStack.pop();
      return result('done', 'undone', { label: entry.label });
    });
  }

  /** Makes values of all formulas that need the add-in, on every sheet. */
  freezeFunctions(context: CommandContext = {}): Promise<CommandResult> {
    return this.command('freeze', context, async () => {
      context.onProgress?.({ message: commandMessage('reading'), share: null });
      const frozen = await freezeFunctions({ signal: context.signal });
      if (frozen.length === 0) return result('nothing', 'nothingToFreeze');
      this.undoStack.push({
        label: commandMessage('freezeLabel'),
        takeBack: (options) => takeBackChanges(frozen, options),
      });
      return result('done', 'frozen', { count: frozen.length });
    });
  }

  /** The commands of the checks, which are fetched when they are first asked for. */
  checks(): Promise<CheckCommands> {
    this.checkCommands ??= import('./checkCommands').then(
      ({ CheckCommands: Commands }) =>
        new Commands({
          command: (name, context, work) => this.command(name, context, work),
          write: (read, writing, context) => this.write(read, writing, context),
          pushUndo: (entry) => this.undoStack.push(entry),
        }),
    );
    return this.checkCommands;
  }

  /** Which sheets there are and how they are. @throws ExcelProblem when the workbook cannot be read. */
  async overview(): Promise<WorkbookOverview> {
    const { snapshot } = await readWorkbook(ALL_SHEETS, []);
    const read = readPlan(snapshot);
    const goals = GOALS.read(snapshot);
    const fresh = goals.data === null ? null : GOALS.build(goals.data, snapshot);
    return {
      sheets: overview(snapshot, read),
      plan: read.plan,
      goalSheets: statusOfSheets(snapshot, GOALS.anchors, goals.problems, fresh),
      goals: goals.data,
      ...hoursOverview(snapshot),
      canUndo: this.undoStack.top !== null,
    };
  }

  private create<Data>(
    book: Book<Data>,
    data: Data,
    context: CommandContext,
    told: {
      readonly command: CommandName;
      readonly label: CommandMessageId;
      readonly asks: CommandMessageId;
      readonly done: CommandMessageId;
      readonly year: number;
    },
  ): Promise<CommandResult> {
    return this.command(told.command, context, async () => {
      const { anchors } = book;
      const read = await this.read(context, anchors);
      const models = book.build(data, read.snapshot);
      const standing = book.isIn(read.snapshot) ? book.read(read.snapshot).data : null;
      const modelsBefore = standing === null ? null : book.build(standing, read.snapshot);
      const clash = clashOf(read, anchors, models, modelsBefore);
      if (clash !== null) return clash;
      const existing = read.capture.ours.map(({ name }) => `”${name}”`);
      if (existing.length > 0 && !context.force)
        return result('asks', told.asks, { sheets: existing.join(', ') });
      // Where what stands there cannot be read, the new rules come nearest to those that stood there.
      const writing = {
        anchors,
        models,
        modelsBefore: modelsBefore ?? models,
        label: commandMessage(told.label),
        show: true,
      };
      await this.write(read, writing, context);
      return result('done', told.done, { year: told.year, count: models.length });
    });
  }

  private async readBook<Data>(
    book: Book<Data>,
    command: CommandName,
    missing: CommandMessageId,
    context: CommandContext,
    told: (data: Data) => CommandResult,
  ): Promise<CommandResult & { readonly data: Data | null }> {
    let found: Data | null = null;
    const outcome = await this.command(command, context, async () => {
      const { snapshot } = await this.read(context, []);
      if (!book.isIn(snapshot)) return result('nothing', missing);
      const { data, problems } = book.read(snapshot);
      if (data === null) return result('failed', 'unreadable', { count: problems.length }, problems);
      found = data;
      return told(data);
    });
    return { ...outcome, data: outcome.status === 'done' ? found : null };
  }

  /** @param captured whose sheets are to be written. */
  private async read(context: CommandContext, captured: readonly SheetAnchor[]): Promise<ReadWorkbook> {
    throwIfCancelled(context.signal);
    context.onProgress?.({ message: commandMessage('reading'), share: 0.1 });
    const read = await readWorkbook(ALL_SHEETS, captured);
    throwIfCancelled(context.signal);
    context.onProgress?.({ message: commandMessage('calculating'), share: 0.4 });
    return read;
  }

  /** Writes the sheets and remembers how to take it back. */
  private async write(
    read: ReadWorkbook,
    writing: {
      readonly anchors: readonly SheetAnchor[];
      readonly models: readonly SheetModel[];
      readonly modelsBefore: readonly SheetModel[];
      readonly label: string;
      readonly show: boolean;
    },
    context: CommandContext,
  ): Promise<void> {
    const { label, ...what } = writing;
    context.onProgress?.({ message: commandMessage('writing'), share: 0.6 });
    const written = await writeSheets({
      ...what,
      before: read.capture,
      signal: context.signal,
    });
    this.undoStack.push({ label, takeBack: (options) => undoWriting(written, options) });
  }

  private async command(
    name: CommandName,
    context: CommandContext,
    work: () => Promise<CommandResult>,
  ): Promise<CommandResult> {
    if (this.running) return result('failed', 'anotherCommand');
    this.running = true;
    let outcome: CommandResult;
    try {
      requireSupport();
      outcome = await work();
    } catch (error) {
      outcome = failure(error);
    } finally {
      this.running = false;
    }
    if (outcome.status === 'done') context.onProgress?.({ message: outcome.message, share: 1 });
    for (const listener of this.listeners) listener(outcome, name);
    return outcome;
  }
}

export type ResultListener = (result: CommandResult, command: CommandName) => void;

/** A question where the user's own cells would be taken away without a yes. */
function erasedBy(own: readonly OwnCell[], { force }: CommandContext): CommandResult | null {
  if (own.length === 0 || force) return null;
  const erased = own
    .slice(0, LISTED)
    .map(({ sheet, cell }) => ({ sheet, cell, message: commandMessage('erasedCell') }));
  return result('asks', 'erases', { count: own.length }, erased);
}

function hoursOverview(snapshot: WorkbookSnapshot): Pick<WorkbookOverview, 'hoursSheets' | 'hours'> {
  const { data, problems } = HOURS.isIn(snapshot) ? HOURS.read(snapshot) : { data: null, problems: [] };
  const fresh = data === null ? null : HOURS.build(data, snapshot);
  return { hoursSheets: statusOfSheets(snapshot, HOURS.anchors, problems, fresh), hours: data };
}

function hoursResult(change: HoursChange): CommandResult {
  switch (change.kind) {
    case 'start':
      return result('done', 'hoursStarted', { year: String(change.year) });
    case 'deadline':
      return result('done', 'hoursDeadline');
    case 'takeIn':
      return result('done', 'hoursTakenIn', { count: change.reports.length });
    case 'takeOut':
      return result('done', 'hoursTakenOut', { member: change.member });
  }
}

function failure(error: unknown): CommandResult {
  if (error instanceof Cancelled) return { status: 'cancelled', message: error.message, problems: [] };
  if (error instanceof ExcelProblem)
    return {
      status: 'failed',
      message: error.message,
      problems: error.place.sheet === null ? [] : [problemOf(error)],
    };
  // Nothing has been written where an error comes this far: the writers tell of theirs in an ExcelProblem.
  const problem = new ExcelProblem('nothingChanged', { reason: reasonOf(error) });
  return { status: 'failed', message: problem.message, problems: [] };
}

/** The one session of the page: pane and ribbon share it, and so what can be undone. */
export const session = new Session();

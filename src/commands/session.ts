import { Cancelled, ExcelProblem, reasonOf, throwIfCancelled } from '../excel/excelProblem';
import { freezeFunctions, unfreeze } from '../excel/freeze';
import { readWorkbook, type ReadWorkbook } from '../excel/read';
import { requireSupport } from '../excel/requirements';
import { UndoStack, undoWriting } from '../excel/undo';
import { writeSheets } from '../excel/write';
import type { Plan } from '../finsam/plan';
import { buildSheets, hasBudget, overview, ownCells, readPlan, SHEETS, tabNames } from '../sheets';
import type { SheetModel } from '../workbook/sheetModel';
import { conflicts } from './conflicts';
import { commandMessage, type CommandMessageId } from './messages';
import type {
  CommandContext,
  CommandName,
  CommandProblem,
  CommandResult,
  CommandStatus,
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
    return this.command('create', context, async () => {
      const read = await this.read(context);
      const existing = read.capture.ours.map(({ name }) => `”${name}”`);
      const label = commandMessage('createLabel');
      const writing = () => this.write(read, plan, label, context, true);
      const clash = this.clashOf(read, plan);
      if (clash !== null) return clash;
      if (existing.length > 0 && !context.force)
        return result('asks', 'replaces', { sheets: existing.join(', ') });
      const count = await writing();
      return result('done', 'created', { year: plan.budgetYear, count });
    });
  }

  /**
   * Builds our sheets anew, in place, from what can be read from them; adds those that are missing. Asks first where the user's own
   * notes on them would go.
   */
  updateWorkbook(context: CommandContext = {}): Promise<CommandResult> {
    return this.command('update', context, async () => {
      const read = await this.read(context);
      if (!hasBudget(read.snapshot)) return result('nothing', 'noBudget');
      const { plan, problems } = readPlan(read.snapshot);
      if (plan === null) return result('failed', 'unreadable', { count: problems.length }, problems);
      const clash = this.clashOf(read, plan);
      if (clash !== null) return clash;
      const own = ownCells(read.snapshot, plan);
      if (own.length > 0 && !context.force) {
        const erased = own
          .slice(0, LISTED)
          .map(({ sheet, cell }) => ({ sheet, cell, message: commandMessage('erasedCell') }));
        return result('asks', 'erases', { count: own.length }, erased);
      }
      await this.write(read, plan, commandMessage('updateLabel'), context, false);
      return result('done', 'updated');
    });
  }

  /** The plan that the workbook holds, or what stands in the way of reading it. */
  async readBudget(context: CommandContext = {}): Promise<ReadResult> {
    let found: Plan | null = null;
    const outcome = await this.command('read', context, async () => {
      const { snapshot } = await this.read(context);
      if (!hasBudget(snapshot)) return result('nothing', 'noBudget');
      const { plan, problems } = readPlan(snapshot);
      if (plan === null) return result('failed', 'unreadable', { count: problems.length }, problems);
      found = plan;
      return result('done', 'read', { year: plan.budgetYear });
    });
    return { ...outcome, plan: outcome.status === 'done' ? found : null };
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
        takeBack: (options) => unfreeze(frozen, options),
      });
      return result('done', 'frozen', { count: frozen.length });
    });
  }

  /** Which sheets there are and how they are. @throws ExcelProblem when the workbook cannot be read. */
  async overview(): Promise<WorkbookOverview> {
    const { snapshot } = await readWorkbook(SHEETS);
    const read = readPlan(snapshot);
    return {
      sheets: overview(snapshot, read),
      plan: read.plan,
      canUndo: this.undoStack.top !== null,
    };
  }

  private async read(context: CommandContext): Promise<ReadWorkbook> {
    throwIfCancelled(context.signal);
    context.onProgress?.({ message: commandMessage('reading'), share: 0.1 });
    const read = await readWorkbook(SHEETS);
    throwIfCancelled(context.signal);
    context.onProgress?.({ message: commandMessage('calculating'), share: 0.4 });
    return read;
  }

  private clashOf(read: ReadWorkbook, plan: Plan): CommandResult | null {
    const found = conflicts(read.capture, SHEETS, buildSheets(plan, tabNames(read.snapshot)), modelsOf(read));
    return found.length === 0 ? null : result('failed', 'conflict', {}, found.map(problemOf));
  }

  /** Writes the plan's sheets and remembers how to take it back. @returns how many sheets. */
  private async write(
    read: ReadWorkbook,
    plan: Plan,
    label: string,
    context: CommandContext,
    show: boolean,
  ): Promise<number> {
    const models = buildSheets(plan, tabNames(read.snapshot));
    context.onProgress?.({ message: commandMessage('writing'), share: 0.6 });
    const written = await writeSheets({
      anchors: SHEETS,
      before: read.capture,
      models,
      // Where the old plan cannot be read, the new rules come nearest to those that stood there.
      modelsBefore: modelsOf(read) ?? models,
      show,
      signal: context.signal,
    });
    this.undoStack.push({ label, takeBack: (options) => undoWriting(written, options) });
    return models.length;
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

/** The models of the sheets as they stand, or null where no plan can be read. */
function modelsOf({ snapshot }: ReadWorkbook): SheetModel[] | null {
  const { plan } = readPlan(snapshot);
  return plan === null ? null : buildSheets(plan, tabNames(snapshot));
}

function result(
  status: CommandStatus,
  id: CommandMessageId,
  values: Readonly<Record<string, string | number>> = {},
  problems: readonly CommandProblem[] = [],
): CommandResult {
  return {
    status,
    message: commandMessage(id, values),
    problems: problems.map(({ message, sheet, cell }) => ({ message, sheet, cell })),
  };
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

function problemOf(error: ExcelProblem): CommandProblem {
  return { message: error.message, ...error.place };
}

/** The one session of the page: pane and ribbon share it, and so what can be undone. */
export const session = new Session();

import path from 'node:path';
import type { Frame, Page } from 'playwright-core';
import type { CommandResult } from '../../../src/commands';
import type { HoursChange } from '../../../src/sheets';
import type { ValidationContentRule, WorkbookContent } from '../../../src/workbook/content';
import type { CommandsInPage } from './commandsEntry';
import { newContext, workbenchUrl } from './browser';
import { openCommandsFrame } from './commandsFrame';

declare global {
  interface Window {
    commands: CommandsInPage;
  }
}

/** The workbench's own, as far as these tests ask it. */
interface WorkbenchInPage {
  settled(): Promise<void>;
  readonly model: {
    getContent(): WorkbookContent;
    load(content: WorkbookContent): void;
    clear(): void;
  };
  readonly host: {
    readonly log: readonly { readonly actions: number; readonly error: string | null }[];
    clearLog(): void;
    failSync(fault: { at: number; after?: number }): void;
    clearFaults(): void;
    slowSync(options?: { at?: number }): { readonly arrived: Promise<void>; release(): void };
  };
}

const inPage = (): WorkbenchInPage =>
  (window as unknown as { finsamWorkbench: WorkbenchInPage }).finsamWorkbench;

export interface Fault {
  /** Which sync of the command: 1 is the first. */
  readonly at: number;
  /** How many of its actions take effect first; absent: it does not get through at all. */
  readonly after?: number;
}

export type CommandName =
  | 'createBudget'
  | 'createGoals'
  | 'changeHours'
  | 'updateWorkbook'
  | 'undoLast'
  | 'freezeFunctions'
  | 'readBudget'
  | 'readGoals';

/** What a command is about, as JSON. */
export interface CommandData {
  readonly plan?: unknown;
  readonly goals?: unknown;
  /** A HoursChange; rates, posts and hours are numbers. */
  readonly hours?: unknown;
}

export interface Ran extends CommandResult {
  /** The number of actions of each sync that the command made. */
  readonly syncs: readonly number[];
}

export interface CommandsPage {
  readonly page: Page;
  readonly frame: Frame;
  run(
    name: CommandName,
    options?: CommandData & {
      readonly force?: boolean;
      readonly fault?: Fault;
      readonly cancelAt?: number;
    },
  ): Promise<Ran>;
  /** How many syncs something takes. */
  syncsOf(work: () => Promise<unknown>): Promise<number>;
  content(): Promise<WorkbookContent>;
  /** Another workbook, and a session that has done nothing yet. */
  load(content: WorkbookContent | null): Promise<void>;
  close(): Promise<void>;
}

/** The commands in the workbench, without the pane, and the workbook that they work on. */
export async function openCommandsPage(): Promise<CommandsPage> {
  // Nothing is looked at here, so there is little to draw.
  const context = await newContext({ viewport: { width: 320, height: 240 } });
  const { page, frame } = await openCommandsFrame(
    context,
    workbenchUrl(),
    path.join(__dirname, 'commandsEntry.ts'),
  );

  const onWorkbench = <Result, Argument>(
    work: (bench: WorkbenchInPage, argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result> =>
    page.evaluate<Result>(
      `(async () => (${work.toString()})((${inPage.toString()})(), ${JSON.stringify(argument ?? null)}))()`,
    );

  return {
    page,
    frame,
    run: async (name, { plan, goals, hours, force = false, fault, cancelAt } = {}) => {
      await onWorkbench(
        async (bench, given) => {
          await bench.settled();
          bench.host.clearFaults();
          bench.host.clearLog();
          if (given.fault) bench.host.failSync(given.fault);
          if (given.cancelAt)
            (bench as unknown as { held: unknown }).held = bench.host.slowSync({ at: given.cancelAt });
        },
        { fault, cancelAt },
      );
      const running = frame.evaluate(
        async ({ name: command, plan: planJson, goals: goalsJson, hours: change, force: forced }) => {
          const { session, parsePlan, parseGoals, Decimal } = window.commands;
          const controller = new AbortController();
          (window as unknown as { cancel(): void }).cancel = () => controller.abort();
          const context = { force: forced, signal: controller.signal };
          const parsed = <Result extends { readonly ok: boolean }>(result: Result) => {
            if (!result.ok) throw new Error(JSON.stringify(result));
            return result as Extract<Result, { readonly ok: true }>;
          };
          const run = () => {
            if (command === 'createBudget')
              return session.createBudget(parsed(parsePlan(planJson)).plan, context);
            if (command === 'createGoals')
              return session.createGoals(parsed(parseGoals(goalsJson)).plan, context);
            if (command === 'changeHours') {
              const revived = JSON.parse(JSON.stringify(change), (key, value: unknown) =>
                typeof value === 'number' && key !== 'year' && key !== 'number' ? new Decimal(value) : value,
              ) as HoursChange;
              return session.changeHours(revived, context);
            }
            return session[command](context);
          };
          const { status, message, problems } = await run();
          return { status, message, problems };
        },
        { name, plan, goals, hours, force },
      );
      if (cancelAt !== undefined) {
        await onWorkbench(
          (bench) => (bench as unknown as { held: { arrived: Promise<void> } }).held.arrived,
          null,
        );
        await frame.evaluate(() => (window as unknown as { cancel(): void }).cancel());
        await onWorkbench(
          (bench) => (bench as unknown as { held: { release(): void } }).held.release(),
          null,
        );
      }
      const result = await running;
      const syncs = await onWorkbench(async (bench) => {
        await bench.settled();
        bench.host.clearFaults();
        return bench.host.log.map(({ actions }) => actions);
      }, null);
      return { ...result, syncs };
    },
    syncsOf: async (work) => {
      await onWorkbench(async (bench) => {
        await bench.settled();
        bench.host.clearLog();
      }, null);
      await work();
      return onWorkbench((bench) => bench.host.log.length, null);
    },
    content: () =>
      onWorkbench(async (bench) => {
        await bench.settled();
        return bench.model.getContent();
      }, null),
    load: async (content) => {
      await onWorkbench(async (bench, given) => {
        if (given === null) bench.model.clear();
        else bench.model.load(given);
        await bench.settled();
      }, content);
      await frame.evaluate(() => {
        window.commands.session = new window.commands.Session();
      });
    },
    close: () => context.close(),
  };
}

/**
 * The content in a form in which equal workbooks are equal: rules by the areas that they lie on, since a rule on two areas is the same as two
 * rules on one each, and the figures of formulas left to the calculation.
 */
export function canonical(content: WorkbookContent): unknown {
  return {
    ...content,
    names: [...content.names].sort((a, b) => (a.name < b.name ? -1 : 1)),
    sheets: content.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.filter(
        (cell) =>
          cell.value !== null || cell.formula !== undefined || Object.keys(cell.style ?? {}).length > 0,
      ),
      validations: sheet.validations
        .flatMap(({ areas, ...rule }) =>
          areas.map((area) => ({ area, ...rule, rule: withPlainLimits(rule.rule) })),
        )
        .sort((a, b) => a.area.row - b.area.row || a.area.column - b.area.column),
    })),
  };
}

/** A date is given as a formula that is the number; Excel itself keeps the number. */
function withPlainLimits(rule: ValidationContentRule): ValidationContentRule {
  const plain = (formula: string) => formula.replace(/^=(?=[0-9.]+$)/, '');
  if (!('formula1' in rule)) return rule;
  return {
    ...rule,
    formula1: plain(rule.formula1),
    ...(rule.formula2 === undefined ? {} : { formula2: plain(rule.formula2) }),
  };
}

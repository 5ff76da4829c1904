import type { Injector } from '@univerjs/core';
import { ICommandService } from '@univerjs/core';
import { FormulaExecutedStateType, SetFormulaCalculationNotificationMutation, SetFormulaCalculationResultMutation, SetFormulaCalculationStartMutation, SetTriggerFormulaCalculationStartMutation } from '@univerjs/engine-formula';
import { TriggerCalculationController } from '@univerjs/sheets-formula';

/** The part of Univer's trigger that is private: it waits a tenth of a second for more changes before it calculates. */
interface TriggerInternals {
  _waitingCommandQueue: unknown[];
  _setTimeoutKey: ReturnType<typeof setTimeout>;
  _executingDirtyData: object;
  _generateDirty(commands: unknown[]): object;
  _mergeDirty(one: object, other: object): object;
}

const PAUSE_FOR_MORE_CHANGES = 100;

/**
 * Starts Univer's calculation and tells when it has come to rest. Univer's own word for that comes too early where one
 * calculation follows another, so starts, ends and results are counted here. Univer's own timer never starts one: it
 * stops a calculation under way to start it anew, tells of the stop twice, and forgets what waits if the calculation
 * ends before it has seen the stop. Here a change always waits for the calculation before it.
 */
export class Calculation {
  private readonly commands: ICommandService;
  private under = 0;
  private resultsDue = 0;
  private waiting: (() => void)[] = [];
  private readonly trigger: TriggerInternals;
  private resting: Promise<void> | null = null;
  private pause: ReturnType<typeof setTimeout> | undefined;

  constructor(injector: Injector) {
    this.commands = injector.get(ICommandService);
    this.trigger = injector.get(TriggerCalculationController) as unknown as TriggerInternals;
    this.commands.onCommandExecuted((command) => {
      this.count(command.id, (command.params ?? {}));
      this.takeOver();
    });
    this.takeOver();
  }

  /** Called after the trigger has listened to the same command, so that what it has set its timer for waits for ours. */
  private takeOver(): void {
    if (this.trigger._waitingCommandQueue.length === 0) return;
    clearTimeout(this.trigger._setTimeoutKey);
    clearTimeout(this.pause);
    this.pause = setTimeout(() => void this.rest(), PAUSE_FOR_MORE_CHANGES);
  }

  private count(id: string, { functionsExecutedState }: { functionsExecutedState?: FormulaExecutedStateType }): void {
    if (id === SetFormulaCalculationStartMutation.id) this.under += 1;
    else if (id === SetFormulaCalculationResultMutation.id) this.resultsDue -= 1;
    else if (id === SetFormulaCalculationNotificationMutation.id && functionsExecutedState !== undefined) {
      this.under = Math.max(0, this.under - 1);
      if (functionsExecutedState === FormulaExecutedStateType.SUCCESS) this.resultsDue += 1;
    } else return;
    if (this.running) return;
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  /** Marks every formula for calculation, as after a change that Univer does not see: a table's area, an answered function. */
  recalculateAll(): void {
    this.commands.syncExecuteCommand(SetTriggerFormulaCalculationStartMutation.id, { commands: [], forceCalculation: true }, { onlyLocal: true });
  }

  /** True when nothing waits to be calculated and nothing is being calculated. */
  get atRest(): boolean {
    return this.resting === null && !this.leftToDo;
  }

  private get leftToDo(): boolean {
    return this.trigger._waitingCommandQueue.length > 0 || this.running;
  }

  /** Calculates what waits, at once rather than after Univer's pause, and resolves when the results stand in the cells. */
  async rest(): Promise<void> {
    // Several may wait at once; only one of them drives the calculation.
    this.resting ??= this.calculate().finally(() => (this.resting = null));
    await this.resting;
    if (!this.atRest) await this.rest();
  }

  private async calculate(): Promise<void> {
    while (this.leftToDo) {
      if (this.running) {
        await new Promise<void>((resolve) => this.waiting.push(resolve));
        // The trigger clears its own marks in a listener of its own.
        await Promise.resolve();
      } else {
        await this.start();
      }
    }
  }

  private async start(): Promise<void> {
    const trigger = this.trigger;
    clearTimeout(this.pause);
    const commands = trigger._waitingCommandQueue;
    trigger._waitingCommandQueue = [];
    trigger._executingDirtyData = trigger._mergeDirty(trigger._executingDirtyData, trigger._generateDirty(commands));
    await this.commands.executeCommand(SetFormulaCalculationStartMutation.id, { ...trigger._executingDirtyData }, { onlyLocal: true });
  }

  private get running(): boolean {
    return this.under > 0 || this.resultsDue > 0;
  }
}

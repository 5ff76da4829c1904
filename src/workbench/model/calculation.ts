import type { Injector } from '@univerjs/core';
import { ICommandService } from '@univerjs/core';
import { SetFormulaCalculationStartMutation, SetTriggerFormulaCalculationStartMutation } from '@univerjs/engine-formula';
import { FormulaCalculationSessionService, TriggerCalculationController } from '@univerjs/sheets-formula';
import { filter, firstValueFrom } from 'rxjs';

/** The part of Univer's trigger that is private: it waits a tenth of a second for more changes before it calculates. */
interface TriggerInternals {
  _waitingCommandQueue: unknown[];
  _setTimeoutKey: ReturnType<typeof setTimeout>;
  _executingDirtyData: object;
  _generateDirty(commands: unknown[]): object;
  _mergeDirty(one: object, other: object): object;
}

/** Starts Univer's calculation and tells when it has come to rest. */
export class Calculation {
  private readonly commands: ICommandService;
  private readonly session: FormulaCalculationSessionService;
  private readonly trigger: TriggerInternals;
  private resting: Promise<void> | null = null;

  constructor(injector: Injector) {
    this.commands = injector.get(ICommandService);
    this.session = injector.get(FormulaCalculationSessionService);
    this.trigger = injector.get(TriggerCalculationController) as unknown as TriggerInternals;
  }

  /** Marks every formula for calculation, as after a change that Univer does not see: a table's area, an answered function. */
  recalculateAll(): void {
    this.commands.syncExecuteCommand(SetTriggerFormulaCalculationStartMutation.id, { commands: [], forceCalculation: true }, { onlyLocal: true });
  }

  /** True when nothing waits to be calculated and nothing is being calculated. */
  get atRest(): boolean {
    return this.trigger._waitingCommandQueue.length === 0 && !this.running;
  }

  /** Calculates what waits, at once rather than after Univer's pause, and resolves when the results stand in the cells. */
  async rest(): Promise<void> {
    // Several may wait at once; only one of them drives the calculation.
    this.resting ??= this.calculate().finally(() => (this.resting = null));
    await this.resting;
    if (!this.atRest) await this.rest();
  }

  private async calculate(): Promise<void> {
    while (!this.atRest) {
      if (this.running) {
        await firstValueFrom(this.session.state$.pipe(filter(() => !this.running)));
        // The trigger clears its own marks in a listener that runs after the session's.
        await Promise.resolve();
      } else {
        await this.start();
      }
    }
  }

  private async start(): Promise<void> {
    const trigger = this.trigger;
    clearTimeout(trigger._setTimeoutKey);
    const commands = trigger._waitingCommandQueue;
    trigger._waitingCommandQueue = [];
    trigger._executingDirtyData = trigger._mergeDirty(trigger._executingDirtyData, trigger._generateDirty(commands));
    await this.commands.executeCommand(SetFormulaCalculationStartMutation.id, { ...trigger._executingDirtyData }, { onlyLocal: true });
  }

  private get running(): boolean {
    const { started, resultApplied, stopped, completed, resultEmitted } = this.session.state;
    return started && !(resultApplied && (stopped || completed || resultEmitted));
  }
}

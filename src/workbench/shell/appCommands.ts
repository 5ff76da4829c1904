/**
 * How Excel runs a ribbon button of the kind ExecuteFunction, as Office.js on the Mac platform listens for it: the
 * library registers for the event AppCommandInvoked, the host raises it with the function's name, and
 * `event.completed()` comes back as the method AppCommandInvocationCompleted.
 */

/** Numbers of Office.js (dispidAppCommandInvokedEvent, dispidAppCommandInvocationCompletedMethod). */
export const APP_COMMAND_INVOKED = 39;
export const APP_COMMAND_COMPLETED = 94;

/** Status codes of Office.js: 0 is success, 11101 says that no function of that name is associated. */
const SUCCESS = 0;
const INVALID_CALLBACK = 11101;

export class AppCommandError extends Error {
  override readonly name = 'AppCommandError';
}

interface Waiting {
  readonly functionName: string;
  readonly resolve: () => void;
  readonly reject: (error: AppCommandError) => void;
}

export class AppCommands {
  private raise: ((payload: unknown) => void) | null = null;
  private readonly unraised: (() => void)[] = [];
  private readonly waiting = new Map<string, Waiting>();
  private invocations = 0;

  /** Office.js has registered for AppCommandInvoked: `raise` calls its event callback with a payload. */
  registered(raise: (payload: unknown) => void): void {
    this.raise = raise;
    for (const invoke of this.unraised.splice(0)) invoke();
  }

  /** The frame has gone: what was running there will never complete. */
  unregistered(): void {
    this.raise = null;
    this.unraised.splice(0);
    for (const { functionName, reject } of this.waiting.values())
      reject(new AppCommandError(`Tillägget stängdes medan ${functionName} kördes.`));
    this.waiting.clear();
  }

  /**
   * Runs the function that the add-in has associated with the name; a click before the add-in is ready waits for it.
   * Resolves when the add-in says `event.completed()`; rejects with AppCommandError when no function has that name.
   */
  invoke(functionName: string, controlId: string): Promise<void> {
    const commandId = `command-${++this.invocations}`;
    return new Promise((resolve, reject) => {
      this.waiting.set(commandId, { functionName, resolve, reject });
      const invoke = (): void =>
        this.raise?.([
          [commandId, functionName, JSON.stringify({ source: { id: controlId } })],
          APP_COMMAND_INVOKED,
        ]);
      if (this.raise === null) this.unraised.push(invoke);
      else invoke();
    });
  }

  /** Office.js has called AppCommandInvocationCompleted with [command id, status, JSON of the event]. */
  completed(apiArguments: readonly unknown[]): void {
    const [commandId, status] = apiArguments;
    const waiting = this.waiting.get(String(commandId));
    if (waiting === undefined) return;
    this.waiting.delete(String(commandId));
    if (status === SUCCESS) waiting.resolve();
    else if (status === INVALID_CALLBACK)
      waiting.reject(new AppCommandError(`Tillägget har ingen funktion som heter ${waiting.functionName}.`));
    else
      waiting.reject(
        new AppCommandError(`${waiting.functionName} avbröts av Office.js med felkoden ${String(status)}.`),
      );
  }
}

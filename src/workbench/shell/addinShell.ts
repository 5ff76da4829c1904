import type { WorkbookModel } from '../model/workbookModel';
import { requirementSets } from './requirementSets';

/** Methods of the shell, by office.js's numbers. */
const Method = { Execute: 1, RegisterEvent: 2, UnregisterEvent: 3, WriteSettings: 4, GetContext: 5 } as const;
const APP_COMMAND_INVOKED = 39;
const APP_COMMAND_COMPLETED = 94;
const APP_EXCEL = 16;
const SUCCESS = 0;

interface ShellMessage {
  readonly methodId: number;
  readonly params?: unknown;
  readonly callbackId?: string;
  readonly callbackFunction?: string;
  readonly eventCallbackFunction?: string;
}

/** Calls the function in the add-in's frame that the dotted path names. */
export type CallInFrame = (path: string, id: string, payloadJson: string) => void;

/** What Excel's window is to the add-in outside the workbook: its context, its stored settings, the ribbon's commands. */
export class AddinShell {
  private commandCallback: { readonly path: string; readonly id: string } | null = null;
  private readonly running = new Map<string, () => void>();
  private readonly waiting: (() => void)[] = [];
  private nextCommand = 1;

  constructor(
    private readonly model: WorkbookModel,
    private readonly call: CallInFrame,
  ) {}

  /** Takes a message that the add-in posted to `webkit.messageHandlers.Agave`. */
  receive(text: string): void {
    const message = JSON.parse(text) as ShellMessage;
    const payload = this.answer(message);
    if (message.callbackFunction !== undefined && message.callbackId !== undefined) this.call(message.callbackFunction, message.callbackId, JSON.stringify(payload));
  }

  private answer(message: ShellMessage): unknown {
    const parameters = (message.params ?? {}) as Readonly<Record<string, unknown>>;
    switch (message.methodId) {
      case Method.GetContext:
        return this.contextOf();
      case Method.WriteSettings:
        this.writeSettings(parameters['keys'] as string[], parameters['values'] as string[]);
        return [SUCCESS];
      case Method.RegisterEvent:
        if (parameters['id'] === APP_COMMAND_INVOKED && message.eventCallbackFunction !== undefined && message.callbackId !== undefined) {
          this.commandCallback = { path: message.eventCallbackFunction, id: message.callbackId };
          for (const start of this.waiting.splice(0)) start();
        }
        return [SUCCESS];
      case Method.Execute:
        if (parameters['id'] === APP_COMMAND_COMPLETED) this.completed(parameters['apiArgs'] as unknown[]);
        return [SUCCESS];
      default:
        return [SUCCESS];
    }
  }

  private contextOf(): unknown[] {
    const settings = [...this.model.documentSettings.entries()];
    const context: unknown[] = Array.from({ length: 24 }, () => null);
    context[0] = [settings.map(([key]) => key), settings.map(([, value]) => value)];
    context[1] = 'finsamkalkyl';
    context[2] = APP_EXCEL;
    context[3] = 16;
    context[4] = 0;
    context[7] = 0;
    context[8] = 'sv-SE';
    context[9] = 'sv-SE';
    context[11] = 'Bok1.xlsx';
    context[12] = 2;
    context[13] = 1;
    context[14] = '';
    context[16] = '00000000-0000-4000-8000-000000000000';
    context[17] = '1';
    context[18] = false;
    context[19] = true;
    context[20] = JSON.stringify(requirementSets);
    context[22] = '16.0.0.0';
    context[23] = 0;
    return context;
  }

  private writeSettings(keys: readonly string[], values: readonly string[]): void {
    this.model.documentSettings.clear();
    keys.forEach((key, index) => this.model.documentSettings.set(key, values[index]!));
  }

  /** Runs a command of the ribbon; resolves when the add-in has called `event.completed()`. */
  async runCommand(functionName: string, controlId: string): Promise<void> {
    if (this.commandCallback === null) await new Promise<void>((resolve) => this.waiting.push(resolve));
    const id = `command${this.nextCommand++}`;
    const done = new Promise<void>((resolve) => this.running.set(id, resolve));
    const { path, id: callbackId } = this.commandCallback!;
    this.call(path, callbackId, JSON.stringify([[id, functionName, JSON.stringify({ source: { id: controlId } })], APP_COMMAND_INVOKED]));
    await done;
  }

  private completed(parameters: readonly unknown[]): void {
    const id = String(parameters?.[0] ?? '');
    this.running.get(id)?.();
    this.running.delete(id);
  }
}

import type { WorkbookModel } from '../model/workbookModel';
import { APP_COMMAND_COMPLETED, APP_COMMAND_INVOKED, AppCommands } from './appCommands';
import { requirementSets } from './requirementSets';

/** Methods of the shell, by office.js's numbers. */
const Method = { Execute: 1, RegisterEvent: 2, UnregisterEvent: 3, WriteSettings: 4, GetContext: 5 } as const;
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
  private readonly commands = new AppCommands();

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
        if (parameters['id'] === APP_COMMAND_INVOKED) this.listenForCommands(message);
        return [SUCCESS];
      case Method.Execute:
        if (parameters['id'] === APP_COMMAND_COMPLETED) this.commands.completed(parameters['apiArgs'] as unknown[]);
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

  private listenForCommands({ eventCallbackFunction: path, callbackId: id }: ShellMessage): void {
    if (path === undefined || id === undefined) return;
    this.commands.registered((payload) => this.call(path, id, JSON.stringify(payload)));
  }

  /** Runs a command of the ribbon; see `AppCommands.invoke`. */
  runCommand(functionName: string, controlId: string): Promise<void> {
    return this.commands.invoke(functionName, controlId);
  }

  /** The frame is gone: what ran there ends with an error. */
  stop(): void {
    this.commands.unregistered();
  }
}

import { IFormulaRuntimeService } from '@univerjs/engine-formula';
import type { OutsideCalculation, WorkbookModel } from './model/workbookModel';
import { isErrorText } from './model/entry';
import type { EventMessage } from './host/events';
import { areaAddress } from '../workbook/addresses';
import { tellLeftOutArguments } from './univer/leftOutArguments';
import '@univerjs/sheets-formula/facade';

/** `functions.json` as the build makes it. */
export interface FunctionsMetadata {
  readonly functions: readonly FunctionMetadata[];
}

interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly { readonly name: string; readonly dimensionality?: string; readonly optional?: boolean; readonly repeating?: boolean }[];
  readonly options?: { readonly allowErrorForDataTypeAny?: boolean };
}

type Scalar = string | number | boolean | null;
type Answer = { readonly value: Scalar | Scalar[][]; readonly message: string | null };

interface Call {
  readonly key: string;
  readonly id: string;
  readonly parameters: readonly unknown[];
  readonly address: string;
}

const NAMESPACE = 'FINSAM';
const CUSTOM_FUNCTION_CATEGORY = 1;
const INVOKE = 1000;
const WAITING = '#BUSY!';
const errorsByCode: Readonly<Record<number, string>> = { 1: '#N/A', 5: '#DIV/0!', 6: '#NUM!', 7: '#VALUE!', 8: '#NULL!', 9: '#NAME?', 10: '#NAME?' };

/**
 * The add-in's functions in the workbook's formulas. Univer asks for a value at once, Microsoft's runtime in the add-in's page
 * answers later: so a call that is new shows #BUSY!, all new calls of a calculation go out in one message, and when they are
 * answered the cells are calculated again, now with the answers at hand.
 */
export class CustomFunctions implements OutsideCalculation {
  private readonly answers = new Map<string, Answer>();
  private readonly messages = new Map<string, string>();
  private pending = new Map<string, Call>();
  private readonly sent = new Map<number, string>();
  /** Keys of the calls that are sent and not answered. */
  private readonly inFlight = new Set<string>();
  private disposables: { dispose(): void }[] = [];
  private round: Promise<void> | null = null;
  private answeredAll: (() => void) | null = null;
  private starting: Promise<void> | null = null;
  private generation = 0;
  private nextInvocation = 1;
  private send: ((entries: readonly EventMessage[]) => void) | null = null;

  constructor(private readonly model: WorkbookModel) {
    model.outside = this;
    model.events.on((event) => {
      if (event.kind === 'loaded') this.messages.clear();
    });
  }

  get busy(): boolean {
    return this.starting !== null || this.round !== null || this.pending.size > 0;
  }

  async answered(): Promise<void> {
    if (this.starting !== null) await this.starting;
    else await (this.round ?? this.startRound());
  }

  errorMessage(sheetId: string, row: number, column: number): string | null {
    const sheet = this.model.hasSheet(sheetId) ? this.model.sheetById(sheetId) : null;
    return sheet?.isError(row, column) ? (this.messages.get(cellKey(sheetId, row, column)) ?? null) : null;
  }

  /** The add-in's runtime is ready: its functions are known in formulas from now on. */
  start(metadata: Promise<FunctionsMetadata>, send: (entries: readonly EventMessage[]) => void): void {
    this.stop();
    const generation = this.generation;
    this.send = send;
    this.starting = metadata
      .then(
        ({ functions }) => {
          if (generation !== this.generation) return;
          for (const description of functions) this.register(description);
          this.model.calculation.recalculateAll();
        },
        (error: unknown) => console.error('functions.json could not be read', error),
      )
      .finally(() => {
        if (generation === this.generation) this.starting = null;
      });
  }

  /** The runtime is gone: its functions are unknown names until another starts. */
  stop(): void {
    this.generation += 1;
    this.starting = null;
    this.send = null;
    const had = this.disposables.length > 0;
    for (const disposable of this.disposables.splice(0)) disposable.dispose();
    this.answers.clear();
    this.messages.clear();
    this.pending.clear();
    this.sent.clear();
    this.inFlight.clear();
    this.answeredAll?.();
    if (had) this.model.calculation.recalculateAll();
  }

  private register(description: FunctionMetadata): void {
    const name = `${NAMESPACE}.${description.name}`;
    this.disposables.push(this.model.api.getFormula().registerFunction(name, (...given: unknown[]) => this.valueOf(description, given), description.description ?? ''));
    tellLeftOutArguments(this.model.injector, name);
  }

  /** What a cell shows of the call now. Never throws: Univer's calculation would end. */
  private valueOf(description: FunctionMetadata, given: readonly unknown[]): Scalar | Scalar[][] {
    const required = description.parameters.filter((parameter) => !parameter.optional).length;
    const repeats = description.parameters.at(-1)?.repeating ?? false;
    if (given.length < required || (given.length > description.parameters.length && !repeats)) return '#VALUE!';
    const parameters = description.parameters.map((parameter, index) => (parameter.dimensionality === 'matrix' ? toRows(given[index]) : toScalar(given[index])));
    if (parameters.includes(undefined)) return '#VALUE!';
    const error = description.options?.allowErrorForDataTypeAny ? undefined : parameters.flat(2).find(isErrorText);
    if (error !== undefined) return error;
    const runtime = this.model.injector.get(IFormulaRuntimeService);
    const cell = cellKey(runtime.currentSubUnitId, runtime.currentRow, runtime.currentColumn);
    const key = `${description.id}${JSON.stringify(parameters)}`;
    const answer = this.answers.get(key);
    if (answer !== undefined) {
      if (answer.message === null) this.messages.delete(cell);
      else this.messages.set(cell, answer.message);
      return answer.value;
    }
    if (this.inFlight.has(key)) return WAITING;
    const sheet = this.model.hasSheet(runtime.currentSubUnitId) ? this.model.sheetById(runtime.currentSubUnitId).name : '';
    const place = { row: Math.max(0, runtime.currentRow), column: Math.max(0, runtime.currentColumn), rows: 1, columns: 1 };
    this.pending.set(key, { key, id: description.id, parameters, address: `${sheet}!${areaAddress(place)}` });
    // The round starts when this calculation is over and all its calls are known.
    if (this.round === null) void this.startRound();
    return WAITING;
  }

  private startRound(): Promise<void> {
    this.round = this.runRound().finally(() => (this.round = null));
    return this.round;
  }

  private async runRound(): Promise<void> {
    // One turn of the loop lets the calculation that asked be marked as running.
    await Promise.resolve();
    await this.model.calculation.rest();
    if (this.pending.size === 0 || this.send === null) return;
    const calls = [...this.pending.values()];
    this.pending = new Map();
    const all = new Promise<void>((resolve) => (this.answeredAll = resolve));
    const entries = calls.map((call) => {
      const invocation = this.nextInvocation++;
      this.sent.set(invocation, call.key);
      this.inFlight.add(call.key);
      return { messageCategory: CUSTOM_FUNCTION_CATEGORY, messageType: INVOKE, targetId: '', message: JSON.stringify([invocation, call.id, call.parameters, call.address, 0]) };
    });
    this.send(entries);
    await all;
    this.answeredAll = null;
    this.model.calculation.recalculateAll();
  }

  /** Answers as the runtime hands them in: [id, true, value, …] or [id, false, message, code, …]. */
  receive(results: readonly unknown[]): void {
    for (const result of results as readonly (readonly unknown[])[]) {
      const [id, succeeded, value, code] = result;
      const key = this.sent.get(Number(id));
      if (key === undefined) continue;
      this.sent.delete(Number(id));
      this.inFlight.delete(key);
      this.answers.set(key, succeeded ? answerOf(value) : { value: errorsByCode[Number(code)] ?? '#VALUE!', message: typeof value === 'string' && value !== '' ? value : null });
    }
    if (this.sent.size === 0) this.answeredAll?.();
  }
}

const cellKey = (sheetId: string, row: number, column: number): string => `${sheetId}:${row}:${column}`;

/** An argument as a single value; undefined where several cells were given for one. */
function toScalar(value: unknown): Scalar | undefined {
  if (!Array.isArray(value)) return (value as Scalar | undefined) ?? null;
  const rows = value as unknown[][];
  if (rows.length !== 1 || rows[0]?.length !== 1) return undefined;
  return (rows[0][0] as Scalar) ?? null;
}

/** An argument as rows; null where it was left out. */
function toRows(value: unknown): Scalar[][] | null {
  if (value === undefined || value === null) return null;
  return Array.isArray(value) ? (value as Scalar[][]).map((row) => row.map((cell) => cell ?? null)) : [[value as Scalar]];
}

/** A value from the runtime in the engine's form. Errors are objects there, alone or among other values. */
function answerOf(value: unknown): Answer {
  let message: string | null = null;
  const plain = (one: unknown): Scalar => {
    if (one === null || one === undefined) return '';
    if (typeof one !== 'object') return one as Scalar;
    const { basicValue, message: text } = one as { basicValue?: Scalar; message?: string };
    if (text) message = text;
    return basicValue ?? '#VALUE!';
  };
  const result = Array.isArray(value) ? (value as unknown[]).map((row) => (Array.isArray(row) ? row : [row]).map(plain)) : plain(value);
  return { value: result, message };
}

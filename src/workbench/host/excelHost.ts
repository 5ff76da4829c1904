import { HostError } from '../model/hostError';
import type { WorkbookModel } from '../model/workbookModel';
import { ConditionalFormatCollection } from './conditionalFormatObject';
import { Dispatcher, type Roots } from './dispatcher';
import type { HostContext, HostObject } from './hostObject';
import { ActionType, ObjectPathType, type RequestBody, type ResponseBody } from './protocol';
import { KeptReferences } from './references';
import { AddinInternalService, AppRuntimePersistenceService, AppRuntimeService, CustomFunctionsService } from './serviceObjects';
import { TableScopedCollection } from './tableObject';
import { WorkbookObject } from './workbookObject';
import { WorksheetObject } from './worksheetObject';

/** What Excel on the web takes and gives in one request. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** One sync of the add-in. */
export interface LogEntry {
  readonly index: number;
  readonly actions: number;
  /** How many of each kind of action: { Method: 3, Query: 1 }. */
  readonly kinds: Readonly<Record<string, number>>;
  /** Bytes of the request and of the answer, in UTF-8. */
  readonly bytes: { readonly request: number; readonly response: number };
  readonly durationMs: number;
  /** The error's code, when it failed. */
  readonly error: string | null;
}

export interface Fault {
  /** Which of the coming syncs fails; 1 is the next. */
  readonly at: number;
  /** How many of its actions take effect first; absent: none, the request does not get through at all. */
  readonly after?: number;
}

export interface HeldSync {
  /** Resolves when the sync has arrived and is being held. */
  readonly arrived: Promise<void>;
  release(): void;
}

export interface BridgeAnswer {
  readonly statusCode: number;
  readonly body: string;
}

const services: Readonly<Record<string, new (context: HostContext) => HostObject>> = {
  'Microsoft.ExcelServices.CustomFunctions': CustomFunctionsService,
  'Microsoft.InternalService.AddinInternalService': AddinInternalService,
  'Microsoft.AppRuntime.AppRuntimeService': AppRuntimeService,
  'Microsoft.AppRuntime.AppRuntimePersistenceService': AppRuntimePersistenceService,
};

const kindNames = new Map<number, string>(Object.entries(ActionType).map(([name, number]) => [number, name]));
const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** Answers the requests of office.js from the workbook, one at a time, and keeps a log of them. */
export class ExcelHost {
  readonly log: LogEntry[] = [];
  private readonly faults: Fault[] = [];
  private readonly held: { at: number; arrive(): void; released: Promise<void> }[] = [];
  private references = new KeptReferences();
  private readonly context: HostContext;
  private queue: Promise<unknown> = Promise.resolve();
  private syncs = 0;
  private under = 0;
  private whenIdle: (() => void)[] = [];

  constructor(
    readonly model: WorkbookModel,
    private readonly options: Pick<HostContext, 'pane' | 'functionResults' | 'openBeside'>,
  ) {
    // eslint-disable-next-line @typescript-eslint/no-this-alias
    const host = this;
    this.context = {
      model,
      make: {
        worksheet: (context, sheet) => new WorksheetObject(context, sheet),
        scopedTables: (context, states) => new TableScopedCollection(context, states),
        conditionalFormats: (context, sheet, areas) => new ConditionalFormatCollection(context, sheet, areas),
      },
      get references() {
        return host.references;
      },
      subscriptions: new Set(),
      eventsEnabled: { value: true },
      pane: options.pane,
      openBeside: (bytes) => this.options.openBeside(bytes),
      functionResults: (results) => this.options.functionResults(results),
    };
    model.events.on((event) => this.references.follow(event));
  }

  get eventsEnabled(): boolean {
    return this.context.eventsEnabled.value;
  }

  clearLog(): void {
    this.log.length = 0;
  }

  /** Makes a coming sync fail, wholly or after some of its actions. */
  failSync(fault: Fault): void {
    this.faults.push({ ...fault, at: this.syncs + fault.at });
  }

  /** Takes back the faults that have not happened. */
  clearFaults(): void {
    this.faults.length = 0;
  }

  /** Holds a coming sync (1: the next) when it arrives, until it is released. */
  slowSync({ at = 1 }: { readonly at?: number } = {}): HeldSync {
    let release = (): void => {};
    let arrive = (): void => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    this.held.push({ at: this.syncs + at, arrive, released });
    return { arrived, release };
  }

  /** Another add-in takes over: what the one before kept hold of is let go. */
  reset(): void {
    this.references = new KeptReferences();
    this.context.subscriptions.clear();
    this.context.eventsEnabled.value = true;
  }

  /** Resolves when no request is being answered. */
  async idle(): Promise<void> {
    while (this.under > 0) await new Promise<void>((resolve) => this.whenIdle.push(resolve));
  }

  /** The answer to one request: the body of a ProcessQuery message as office.js sends it, and expects it. */
  answer(bodyText: string): Promise<BridgeAnswer> {
    const request = JSON.parse(bodyText) as RequestBody;
    // The answers of custom functions come while a sync may be waiting for them: they may not wait in line.
    if (isService(request)) return this.process(request).then((response) => ({ statusCode: 200, body: JSON.stringify(response) }));
    this.under += 1;
    const answered = this.queue.then(() => this.answerSync(request, bodyText));
    this.queue = answered.then(
      () => this.finished(),
      () => this.finished(),
    );
    return answered;
  }

  private finished(): void {
    this.under -= 1;
    if (this.under > 0) return;
    for (const resolve of this.whenIdle.splice(0)) resolve();
  }

  private async answerSync(request: RequestBody, bodyText: string): Promise<BridgeAnswer> {
    // When Excel.run ends, the library lets go of the ranges it kept: no sync of the add-in's.
    if (isHousekeeping(request)) return { statusCode: 200, body: JSON.stringify(await this.process(request)) };
    const start = performance.now();
    this.syncs += 1;
    const held = this.held.find(({ at }) => at === this.syncs);
    if (held !== undefined) {
      held.arrive();
      await held.released;
    }
    const requestBytes = bytesOf(bodyText);
    const fault = this.takeFault();
    let response: ResponseBody;
    if (requestBytes > PAYLOAD_LIMIT) response = failure(new HostError('RequestPayloadSizeLimitExceeded'));
    else if (fault !== null && fault.after === undefined) response = failure(new HostError('GeneralException'));
    else response = await this.process(request, fault?.after);
    let body = JSON.stringify(response);
    let responseBytes = bytesOf(body);
    if (responseBytes > PAYLOAD_LIMIT) {
      response = failure(new HostError('ResponsePayloadSizeLimitExceeded'));
      body = JSON.stringify(response);
      responseBytes = bytesOf(body);
    }
    const kinds: Record<string, number> = {};
    for (const action of request.Actions) {
      const kind = kindNames.get(action.ActionType) ?? 'Unknown';
      kinds[kind] = (kinds[kind] ?? 0) + 1;
    }
    this.log.push({
      index: this.syncs, actions: request.Actions.length, kinds, bytes: { request: requestBytes, response: responseBytes }, durationMs: performance.now() - start, error: response.Error?.Code ?? null,
    });
    return { statusCode: 200, body };
  }

  private process(request: RequestBody, stopBefore?: number): Promise<ResponseBody> {
    const roots: Roots = {
      global: new WorkbookObject(this.context),
      create: (typeName) => {
        const Service = services[typeName];
        return Service === undefined ? null : new Service(this.context);
      },
    };
    return new Dispatcher(request, roots, this.context).run(stopBefore);
  }

  private takeFault(): Fault | null {
    const index = this.faults.findIndex(({ at }) => at === this.syncs);
    return index < 0 ? null : this.faults.splice(index, 1)[0]!;
  }
}

function failure(error: HostError): ResponseBody {
  return { Results: [], Error: { Code: error.code, Message: error.message, Location: '', ActionIndex: -1, HttpStatusCode: 500 } };
}

/** True of requests to a service beside the workbook, which are no sync of the add-in's. */
function isService(request: RequestBody): boolean {
  return Object.values(request.ObjectPaths).some((path) => path.ObjectPathType === ObjectPathType.NewObject && path.Name in services);
}

function isHousekeeping(request: RequestBody): boolean {
  return request.Actions.some((action) => action.Name === '_RemoveReference') && request.Actions.every((action) => action.Name === '_RemoveReference' || action.ActionType === ActionType.Trace || action.ActionType === ActionType.Instantiate);
}

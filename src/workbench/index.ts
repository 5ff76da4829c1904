import { CustomFunctions, type FunctionsMetadata } from './customFunctions';
import { eventMessages, type EventMessage } from './host/events';
import { ExcelHost } from './host/excelHost';
import { WorkbookModel } from './model/workbookModel';
import { AddinShell } from './shell/addinShell';
import { bootUniver } from './univer/boot';
import { drawCharts } from './univer/chartOverlay';
import { gridPlugins } from './univer/gridPlugins';
import { showLooks } from './univer/looks';

export interface WorkbenchOptions {
  /** Where the grid is drawn. Without it the workbook lives and calculates unseen. */
  readonly container?: HTMLElement;
  /** The add-in's `functions.json`. */
  readonly metadataUrl?: string;
}

/** What a frame says through its bridge. */
interface FrameConnection {
  receiveShell(text: string): void;
  receiveHost(text: string): void;
}

export interface Workbench {
  readonly model: WorkbookModel;
  readonly host: ExcelHost;
  /** Answers the add-in in the frame from now on; call it before the frame loads. */
  attachFrame(frame: HTMLIFrameElement): void;
  /** Called by the bridge in the frame. */
  connect(frame: Window, call: (path: string, id: string, payloadJson: string) => void, send: (text: string) => void): FrameConnection;
  /** Resolves when no request is under way and every formula is calculated. */
  settled(): Promise<void>;
  /** Runs the function that the add-in has associated with the name; resolves when it says that it is completed. */
  runFunction(functionName: string, controlId: string): Promise<void>;
  /** Calls back when the add-in asks to be shown or hidden. */
  onPaneAsked(listener: (visible: boolean) => void): void;
  /** Calls back with a file that the add-in opens as a new workbook. */
  onOpenBeside(listener: (bytes: Uint8Array) => void): void;
  /** Tells the add-in that its pane was shown or closed by hand. */
  paneChanged(visible: boolean): void;
}

const VISIBILITY_CHANGED = 65_539;
const EVENT_CATEGORY = 65_536;

/** Excel's part, played by this page: the workbook, the host that office.js speaks to, and the add-in's frame. */
export function createWorkbench({ container, metadataUrl = '/addin/functions.json' }: WorkbenchOptions = {}): Workbench {
  const handle = bootUniver(container === undefined ? undefined : gridPlugins(container));
  const model = new WorkbookModel(handle);
  if (container !== undefined) {
    showLooks(model);
    drawCharts(model, container);
  }
  const functions = new CustomFunctions(model);
  const paneListeners: ((visible: boolean) => void)[] = [];
  const pane = {
    visible: true,
    ask: (visible: boolean) => {
      for (const listener of paneListeners) listener(visible);
    },
  };
  const openListeners: ((bytes: Uint8Array) => void)[] = [];
  const openBeside = (bytes: Uint8Array) => {
    for (const listener of openListeners) listener(bytes);
  };
  const host = new ExcelHost(model, { pane, openBeside, functionResults: (results) => functions.receive(results) });
  let attached: HTMLIFrameElement | null = null;
  let connection: { readonly frame: Window; readonly shell: AddinShell; readonly send: (text: string) => void } | null = null;
  const waiting: (() => void)[] = [];

  const raise = (entries: readonly EventMessage[]): void => {
    if (entries.length > 0) connection?.send(JSON.stringify({ type: 3, message: { entries } }));
  };
  model.events.on((event) => {
    if (connection !== null && host.eventsEnabled) {
      const entries = eventMessages(model, event);
      // An event reaches the add-in after what caused it, never in the middle of it.
      queueMicrotask(() => raise(entries));
    }
  });

  const workbench: Workbench = {
    model,
    host,
    attachFrame(frame) {
      attached = frame;
      connection?.shell.stop();
      connection = null;
      functions.stop();
      host.reset();
    },
    connect(frame, call, send) {
      if (attached === null || attached.contentWindow !== frame) throw new Error('This frame is not attached to the workbench.');
      // A frame that is loaded anew brings a new runtime.
      functions.stop();
      host.reset();
      const inFrame = (work: () => void): void => {
        if (attached?.contentWindow === frame) setTimeout(work, 0);
      };
      const shell = new AddinShell(model, (path, id, payload) => inFrame(() => call(path, id, payload)));
      connection = { frame, shell, send };
      for (const resolve of waiting.splice(0)) resolve();
      return {
        receiveShell: (text) => shell.receive(text),
        receiveHost: (text) => {
          const message = JSON.parse(text) as { id: number; type: number; message: { body: string | object } };
          const body = typeof message.message.body === 'string' ? message.message.body : JSON.stringify(message.message.body);
          if (body.includes('NotifyActionHandlerReady')) functions.start(readMetadata(metadataUrl), raise);
          void host.answer(body).then((answer) => inFrame(() => send(JSON.stringify({ id: message.id, type: 2, message: { ...answer, headers: {} } }))));
        },
      };
    },
    async settled() {
      for (;;) {
        await host.idle();
        await model.settled();
        if (model.calculation.atRest && !functions.busy) return;
      }
    },
    async runFunction(functionName, controlId) {
      if (connection === null) await new Promise<void>((resolve) => waiting.push(resolve));
      await connection!.shell.runCommand(functionName, controlId);
    },
    onPaneAsked(listener) {
      paneListeners.push(listener);
    },
    onOpenBeside(listener) {
      openListeners.push(listener);
    },
    paneChanged(visible) {
      pane.visible = visible;
      raise([{ messageCategory: EVENT_CATEGORY, messageType: VISIBILITY_CHANGED, targetId: '', message: JSON.stringify({ visibility: visible ? 'Visible' : 'Hidden' }) }]);
    },
  };
  if (typeof window !== 'undefined') window.finsamWorkbench = workbench;
  return workbench;
}

async function readMetadata(url: string): Promise<FunctionsMetadata> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return (await response.json()) as FunctionsMetadata;
}

declare global {
  interface Window {
    /** Where the bridge in the add-in's frame finds its workbench. */
    finsamWorkbench?: Workbench;
  }
}

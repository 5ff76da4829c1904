import { readContent, writeContent } from '../../xlsx';
import type { CellValue } from '../../workbook/snapshot';
import { createWorkbench, type Workbench } from '..';
import type { Selection } from '../model/workbookModel';
import { create, elementById } from './elements';
import { download, onFileChosen, onFileDropped } from './files';
import { type ManifestOfAddin, readManifest, type RibbonButton } from './manifestReader';
import { createMessageBar } from './messageBar';
import { createPane } from './pane';
import { drawRibbon, type RibbonCommand } from './ribbon';
import { summarise } from './selection';
import { symbols } from './symbols';
import { texts } from './texts';
import './page.css';

/** Where the server has the deployed add-in; addresses in the manifest are of the place it is deployed to. */
const ADDIN_FOLDER = '/addin/';
const LOCALE = 'sv-SE';
/** What Excel on a Mac tells its web view; office.js then speaks to a native host without asking for its origin. */
const HOST_INFORMATION = 'excel|mac|16.00|sv-se|||disableLogging|0';
/** More cells than this are not summed in the status bar: it would be felt at every click. */
const LARGEST_SELECTION = 100_000;

declare global {
  interface Window {
    /** Resolves when the add-in's page has loaded; rejects with the reason why the workbench could not start. */
    workbenchReady: Promise<void>;
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function fetchManifest(): Promise<ManifestOfAddin> {
  const response = await fetch(`${ADDIN_FOLDER}manifest.xml`);
  if (!response.ok)
    throw new Error(
      `manifest.xml kunde inte hämtas (${response.status}). Bygg tillägget först: npm run build.`,
    );
  return readManifest(await response.text(), LOCALE);
}

/** The address here of something that the manifest places where the add-in is deployed. */
function localAddress(manifest: ManifestOfAddin, url: string): string {
  return ADDIN_FOLDER + url.slice(new URL('.', manifest.pageUrl).href.length);
}

function paneAddress(manifest: ManifestOfAddin, example: string | null): string {
  const query = new URLSearchParams({
    _host_Info: HOST_INFORMATION,
    ...(example === null ? {} : { example }),
  });
  return `${localAddress(manifest, manifest.pageUrl)}?${query.toString()}`;
}

function* valuesIn({ model }: Workbench, { sheetId, areas }: Selection): Iterable<CellValue> {
  if (!model.hasSheet(sheetId)) return;
  const sheet = model.sheetById(sheetId);
  const used = sheet.usedArea(true);
  if (used === null) return;
  for (const area of areas) {
    for (let row = area.row; row < Math.min(area.row + area.rows, used.row + used.rows); row += 1) {
      for (
        let column = area.column;
        column < Math.min(area.column + area.columns, used.column + used.columns);
        column += 1
      ) {
        const value = sheet.value(row, column);
        yield sheet.isError(row, column) ? { error: String(value) } : value;
      }
    }
  }
}

async function start(workbench: Workbench): Promise<void> {
  const messages = createMessageBar(elementById('messages', HTMLElement));
  const manifest = await fetchManifest();
  const { model } = workbench;
  const fileName = elementById('fileName', HTMLElement);
  let name: string = texts.newWorkbookName;
  let changed = false;
  const nameFile = (newName: string): void => {
    name = newName;
    fileName.textContent = newName;
  };

  const pane = createPane(
    {
      pane: elementById('pane', HTMLElement),
      title: elementById('paneTitle', HTMLElement),
      closeButton: elementById('paneClose', HTMLElement),
      frameHolder: elementById('paneFrame', HTMLElement),
      divider: elementById('divider', HTMLElement),
    },
    (visible) => workbench.paneChanged(visible),
  );
  pane.setTitle(manifest.displayName);
  // One workbook is shown at a time: another one is handed over as a file.
  let opened = 1;
  workbench.onOpenBeside((bytes) => download(bytes, `Bok${(opened += 1)}.xlsx`));
  workbench.onPaneAsked((visible) => (visible ? pane.open() : pane.close()));

  /** A workbook that is opened gets an add-in of its own, as in Excel. */
  const startAddin = (example: string | null): Promise<void> => {
    const frame = pane.load((loading) => workbench.attachFrame(loading), paneAddress(manifest, example));
    return new Promise((resolve, reject) => {
      frame.addEventListener('load', () => resolve(), { once: true });
      frame.addEventListener('error', () => reject(new Error('taskpane.html kunde inte laddas.')), {
        once: true,
      });
    });
  };

  const chooser = elementById('file', HTMLInputElement);
  const open = async (file: File): Promise<void> => {
    messages.clear();
    if (!/\.xlsx$/i.test(file.name)) return messages.show(texts.notAWorkbook(file.name));
    try {
      const content = await readContent(new Uint8Array(await file.arrayBuffer()));
      model.load(content);
      nameFile(file.name.replace(/\.xlsx$/i, ''));
      changed = false;
      await startAddin(null);
    } catch (error) {
      messages.show(texts.cannotOpen(file.name, reasonOf(error)));
    }
  };
  const save = async (): Promise<void> => {
    messages.clear();
    try {
      await workbench.settled();
      download(await writeContent(model.getContent()), `${name}.xlsx`);
      changed = false;
    } catch (error) {
      messages.show(texts.cannotSave(reasonOf(error)));
    }
  };
  onFileChosen(chooser, (file) => void open(file));
  onFileDropped(document.body, (file) => void open(file));

  const run = async (button: RibbonButton): Promise<void> => {
    messages.clear();
    if (button.action.kind === 'showPane') return pane.open();
    try {
      await workbench.runFunction(button.action.functionName, button.id);
    } catch (error) {
      messages.show(texts.cannotRun(button.label, reasonOf(error)));
    }
  };
  const fileCommands: RibbonCommand[] = [
    {
      id: 'newWorkbook',
      ...texts.newWorkbook,
      picture: { svg: symbols.newWorkbook },
      run: () => window.location.assign('/'),
    },
    {
      id: 'openWorkbook',
      ...texts.openWorkbook,
      picture: { svg: symbols.openWorkbook },
      run: () => chooser.click(),
    },
    {
      id: 'saveWorkbook',
      ...texts.saveWorkbook,
      picture: { svg: symbols.saveWorkbook },
      run: () => void save(),
    },
  ];
  for (const tab of manifest.tabs) {
    drawRibbon(elementById('ribbon', HTMLElement), tab, [
      { label: texts.fileGroup, commands: fileCommands },
      ...tab.groups.map((group) => ({
        label: group.label,
        commands: group.buttons.map((button) => ({
          id: button.id,
          label: button.label,
          tip: button.tip,
          picture: { url: localAddress(manifest, button.icon) },
          run: () => void run(button),
        })),
      })),
    ]);
  }

  watchStatus(workbench);
  model.events.on(({ kind }) => {
    if (kind === 'changed') changed = true;
    if (kind === 'loaded') changed = false;
  });
  window.addEventListener('beforeunload', (event) => {
    if (changed) event.preventDefault();
  });
  nameFile(name);
  await startAddin(new URLSearchParams(window.location.search).get('example'));
}

/** The line at the bottom: calculating or ready, what is selected, how much the add-in has asked. */
function watchStatus(workbench: Workbench): void {
  const state = create('span', { role: 'status' }, texts.ready);
  const requests = create('span', {}, texts.requests(0));
  const selection = create('span', { class: 'statusbar-selection' });
  elementById('status', HTMLElement).replaceChildren(state, requests, selection);
  const number = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 2 });

  let waiting = false;
  const showState = async (): Promise<void> => {
    if (waiting) return;
    waiting = true;
    state.textContent = texts.calculating;
    await workbench.settled();
    waiting = false;
    state.textContent = texts.ready;
    requests.textContent = texts.requests(workbench.host.log.length);
    showSelection();
  };
  let selected = workbench.model.selection;
  const showSelection = (): void => {
    const cells = selected.areas.reduce((all, { rows, columns }) => all + rows * columns, 0);
    const isSummed = cells > 1 && cells <= LARGEST_SELECTION;
    const { count, sum } = summarise(isSummed ? valuesIn(workbench, selected) : []);
    if (count === 0) selection.textContent = '';
    else
      selection.textContent =
        sum === null ? texts.selectionCount(count) : texts.selection(count, number.format(sum));
  };
  workbench.model.events.on((event) => {
    // The grid tells of a selection before it is the workbook's own.
    if (event.kind === 'selectionChanged') {
      selected = event;
      showSelection();
    } else void showState();
  });
  // What the add-in asks at its start changes nothing, and so is told by no event.
  void window.workbenchReady.then(showState);
}

window.workbenchReady = start(createWorkbench({ container: elementById('grid', HTMLElement) }));
window.workbenchReady.catch((error: unknown) =>
  createMessageBar(elementById('messages', HTMLElement)).show(texts.cannotStart(reasonOf(error))),
);

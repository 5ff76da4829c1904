import { sameName } from '../finsam/names';
import { parseReference, sheetReference } from '../workbook/addresses';
import type { SheetAnchor } from '../sheets/anchors';
import type { NameModel, SheetModel } from '../workbook/sheetModel';
import type { Area } from '../workbook/snapshot';
import type { NameCapture, SheetCapture, WorkbookCapture } from './capture';
import type { CellInput } from './cellInput';
import { Cancelled, ExcelProblem, reasonOf } from './excelProblem';
import { excelMessage } from './messages';
import { inputsOf, queueContent } from './queueSheet';
import { readCaptureById } from './read';
import { runExcel } from './runExcel';
import { imageOfCapture, imagesOfModels, type SheetImage } from './sheetImage';
import { placeMissingSheets } from './sheetOrder';
import {
  cellWriting,
  clearing,
  layoutWriting,
  protecting,
  ruleWriting,
  tableWriting,
  type SheetToWrite,
  type WriteStep,
} from './writeSteps';

export interface WriteOptions {
  /** All sheets of ours that there can be: where to look when something must be put back. */
  readonly anchors: readonly SheetAnchor[];
  /** The workbook just before, from `readWorkbook`. */
  readonly before: WorkbookCapture;
  /** What the sheets are to be; the tabs' names are the anchors' for sheets that are not there. */
  readonly models: readonly SheetModel[];
  /** The models of what stood in the sheets before, where they could be read: needed to put rules and charts back. */
  readonly modelsBefore: readonly SheetModel[];
  /** Whether the first of the sheets is shown afterwards; else the sheet that is shown stays. */
  readonly show: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** What a writing did, enough to take it back later. */
export interface Written {
  readonly before: WorkbookCapture;
  readonly modelsBefore: readonly SheetModel[];
  /** What was written. */
  readonly models: readonly SheetModel[];
  readonly anchors: readonly SheetAnchor[];
  /** Names that were added or pointed elsewhere. */
  readonly names: readonly string[];
  /** Every sheet that was made or written over, as it was left. */
  readonly sheets: readonly SheetLeft[];
}

export interface SheetLeft {
  /** Which of our sheets it is. */
  readonly anchor: string;
  readonly name: string;
  readonly made: boolean;
  readonly area: Area | null;
  readonly inputs: readonly (readonly CellInput[])[];
}

/** A request may hold 5 MB; a quarter is left for what the estimate does not see. */
const LARGEST_REQUEST = 3_750_000;

/**
 * Writes the sheets in one sync: makes those that are missing and writes the others in place, so that formulas on the user's own
 * sheets that point at them live on. (Only what is estimated to take more than one request of 5 MB is written in several.)
 *
 * All or nothing: when a sync fails or the person cancels, what was written is put back before the error is thrown.
 * @throws ExcelProblem nothingChanged, putBack, notPutBack or passwordProtected; Cancelled.
 */
export async function writeSheets(options: WriteOptions): Promise<Written> {
  const { anchors, before, models, signal } = options;
  const images = imagesOfModels(models);
  const targets = models.map((model, index) => {
    const anchor = anchors.find(({ anchor: name }) => model.names.some((one) => one.name === name));
    if (anchor === undefined) throw new RangeError(`The sheet "${model.name}" has no anchor`);
    const now = before.ours.find((sheet) => sheet.anchor === anchor.id) ?? null;
    return { anchor: anchor.id, model, image: images[index]!, now };
  });
  const names = models.flatMap((model) => model.names);
  try {
    return await runExcel(async (context) => {
      const { worksheets } = context.workbook;
      const placements = placeMissingSheets(
        before.tabs.map(({ id }) => id),
        targets.map(({ image, now }) => ({ name: image.name, id: now?.id ?? null })),
      );
      // First of all, so that a sheet with a password refuses before anything is written.
      for (const { now } of targets)
        if (now !== null && now.protection !== null) worksheets.getItem(now.id).protection.unprotect();
      const added = new Map(
        placements.map(({ name, position }, index) => {
          const sheet = worksheets.add(name);
          if (position < before.tabs.length + index) sheet.position = position;
          return [name, sheet] as const;
        }),
      );
      const written: SheetToWrite[] = targets.map(({ image, now }) => ({
        image,
        now,
        sheet: now === null ? added.get(image.name)! : worksheets.getItem(now.id),
      }));
      const steps: WriteStep[] = [
        ...written.flatMap(clearing),
        ...written.flatMap(tableWriting),
        ...targets.flatMap(({ model, image, now }) =>
          model.names.map((name) => nameWriting(context, name, now?.name ?? image.name, before.names)),
        ),
        ...written.flatMap(cellWriting),
        ...written.flatMap(ruleWriting),
        ...written.flatMap(layoutWriting),
        ...written.flatMap(protecting),
        ...(options.show ? [{ bytes: 600, run: () => written[0]?.sheet.activate() }] : []),
      ];
      await runSteps(context, steps, signal);
      const left = written.map(({ sheet }) => queueContent(sheet));
      await context.sync();
      if (signal?.aborted) throw new Cancelled(true);
      return {
        before,
        modelsBefore: options.modelsBefore,
        models,
        anchors,
        names: names.map(({ name }) => name),
        sheets: left.flatMap((read, index) => {
          const content = read();
          if (content === null) return [];
          const { anchor, now } = targets[index]!;
          return [
            { anchor, name: content.name, made: now === null, area: content.area, inputs: inputsOf(content) },
          ];
        }),
      };
    });
  } catch (error) {
    throw await afterFailure(error, {
      before,
      anchors,
      modelsBefore: options.modelsBefore,
      names: names.map(({ name }) => name),
      made: images.filter((_, index) => targets[index]!.now === null).map(({ name }) => name),
    });
  }
}

/** What is needed to put a workbook back. */
export interface PutBack {
  readonly before: WorkbookCapture;
  readonly anchors: readonly SheetAnchor[];
  readonly modelsBefore: readonly SheetModel[];
  readonly names: readonly string[];
  /** Tabs that were made, by name or id. */
  readonly made: readonly string[];
}

/** Puts back what a failed writing had written, and gives the error to throw, which says how it went. */
export async function afterFailure(error: unknown, putBack: PutBack): Promise<Error> {
  let outcome: PutBackOutcome;
  try {
    outcome = await putWorkbookBack(putBack);
  } catch (second) {
    return new ExcelProblem('notPutBack', { reason: reasonOf(error), second: reasonOf(second) }, undefined, {
      cause: error,
    });
  }
  if (error instanceof Cancelled) return new Cancelled(true);
  const locked = refusedToUnprotect(error) ? outcome.stillProtected : null;
  const reason = locked === null ? reasonOf(error) : excelMessage('passwordProtected', { sheet: locked });
  return new ExcelProblem(
    outcome.changed ? 'putBack' : 'nothingChanged',
    { reason },
    { sheet: locked, cell: null },
    { cause: error },
  );
}

/** The protection of sheets is taken away in their order: the first that still has it is the one that refused. */
function refusedToUnprotect(error: unknown): boolean {
  const location = (error as { debugInfo?: { errorLocation?: unknown } }).debugInfo?.errorLocation;
  return typeof location === 'string' && /unprotect/i.test(location);
}

interface PutBackOutcome {
  /** Whether anything had to be put back. */
  readonly changed: boolean;
  /** The first of our sheets that was protected when the putting back began. */
  readonly stillProtected: string | null;
}

/** Brings the workbook back to what was captured, from wherever it is now: one sync to see and one to write. */
async function putWorkbookBack(putBack: PutBack): Promise<PutBackOutcome> {
  const now = await readCaptureById(
    putBack.anchors,
    new Map(putBack.before.ours.map(({ anchor, id }) => [anchor, id])),
  );
  const changed = JSON.stringify(now) !== JSON.stringify(putBack.before);
  const stillProtected = now.ours.find((sheet) => sheet.protection !== null)?.name ?? null;
  if (changed || putBack.before.ours.length > 0) {
    await runExcel(async (context) => {
      await runSteps(context, puttingBack(context, putBack, now), undefined);
      await context.sync();
    });
  }
  return { changed, stillProtected };
}

/** The steps from what the workbook is `now` to what it was before. Sheets and names that are not of the writing are left alone. */
export function puttingBack(
  context: Excel.RequestContext,
  { before, modelsBefore, names, made }: PutBack,
  now: WorkbookCapture,
): WriteStep[] {
  const { worksheets } = context.workbook;
  const ours = new Set(names);
  const standing = now.tabs.map(({ id }) => id);
  /** A sheet that an undoing had already taken away; among the others it gets the place that it had. */
  const addBack = (capture: SheetCapture): Excel.Worksheet => {
    const place = before.tabs.findIndex(({ id }) => id === capture.id);
    const previous = before.tabs.slice(0, place).map(({ id }) => standing.indexOf(id));
    const position = Math.max(-1, ...previous) + 1;
    standing.splice(position, 0, capture.id);
    const sheet = worksheets.add(capture.name);
    if (position < standing.length - 1) sheet.position = position;
    return sheet;
  };
  // Protection first: a sheet that refuses to be written refuses all.
  const restored = before.ours.flatMap((capture): SheetToWrite[] => {
    const current = now.ours.find(({ id }) => id === capture.id) ?? null;
    // A protected sheet that is as it was is let be: it may be the very one that refused. Of others the rules may be half written, which
    // the capture does not show.
    if (
      current !== null &&
      current.protection !== null &&
      JSON.stringify(current) === JSON.stringify(capture)
    )
      return [];
    const model =
      modelsBefore.find((one) =>
        one.names.some((name) => pointsInto(before.names, name.name, capture.name)),
      ) ?? null;
    const image: SheetImage = imageOfCapture(capture, model, areasOnSheet(before.names, capture.name));
    return [
      { sheet: current === null ? addBack(capture) : worksheets.getItem(capture.id), image, now: current },
    ];
  });
  const existedBefore = new Set(before.tabs.map(({ id }) => id));
  const doomed = now.tabs.filter(
    ({ id, name }) => !existedBefore.has(id) && (made.includes(name) || made.includes(id)),
  );
  const namesBefore = new Map(before.names.map((name) => [name.name, name]));
  const namesNow = new Set(now.names.map(({ name }) => name));
  const action = (run: () => void): WriteStep => ({ bytes: 600, run });
  return [
    ...unprotecting(restored),
    // Another sheet is shown before the one that is shown goes.
    ...activating(context, before, now),
    ...now.names
      .filter(({ name }) => ours.has(name) && !namesBefore.has(name))
      .map(({ name }) => action(() => context.workbook.names.getItem(name).delete())),
    ...doomed.map(({ id }) => action(() => worksheets.getItem(id).delete())),
    ...restored.flatMap(clearing),
    ...restored.flatMap(tableWriting),
    ...before.names
      .filter(({ name }) => ours.has(name))
      .map((name) => nameRestoring(context, name, namesNow.has(name.name))),
    ...restored.flatMap(cellWriting),
    ...restored.flatMap(ruleWriting),
    ...restored.flatMap(layoutWriting),
    ...restored.flatMap(protecting),
    // Last again: what is done to a sheet may have shown it.
    ...activating(context, before, now),
  ];
}

function unprotecting(sheets: readonly SheetToWrite[]): WriteStep[] {
  return sheets
    .filter(({ now }) => now !== null && now.protection !== null)
    .map(({ sheet }) => ({ bytes: 600, run: () => sheet.protection.unprotect() }));
}

function nameWriting(
  context: Excel.RequestContext,
  name: NameModel,
  sheet: string,
  before: readonly NameCapture[],
): WriteStep {
  const formula = `=${sheetReference(sheet, name.area)}`;
  const present = before.find((one) => sameName(one.name, name.name));
  return {
    bytes: 800,
    run: () => {
      if (present === undefined) {
        context.workbook.names.add(name.name, formula, name.comment);
        return;
      }
      const item = context.workbook.names.getItem(name.name);
      item.formula = formula;
      if (present.comment !== name.comment) item.comment = name.comment;
    },
  };
}

/** Every name of ours is written, since rows that are inserted and removed on the way back move what names point at. */
function nameRestoring(context: Excel.RequestContext, name: NameCapture, isThere: boolean): WriteStep {
  const run = () => {
    const item = isThere
      ? context.workbook.names.getItem(name.name)
      : context.workbook.names.add(name.name, name.formula, name.comment);
    if (isThere) {
      item.formula = name.formula;
      item.comment = name.comment;
    }
    item.visible = name.visible;
  };
  return { bytes: 800, run };
}

/** Shows the sheet that was shown, if it is there; a sheet that has just been added back is found by its name. */
function activating(
  context: Excel.RequestContext,
  before: WorkbookCapture,
  now: WorkbookCapture,
): WriteStep[] {
  const { activeSheetId } = before;
  const isThere = now.tabs.some(({ id }) => id === activeSheetId);
  const name = before.ours.find(({ id }) => id === activeSheetId)?.name;
  const key = isThere ? activeSheetId : name;
  return key === undefined
    ? []
    : [{ bytes: 600, run: () => context.workbook.worksheets.getItem(key).activate() }];
}

/** Runs the steps, with a sync in between only where a request would grow too large. The last part is left to the caller's sync. */
export async function runSteps(
  context: Excel.RequestContext,
  steps: readonly WriteStep[],
  signal: AbortSignal | undefined,
): Promise<void> {
  let bytes = 0;
  // Formulas are calculated once, when all are there.
  context.application.suspendApiCalculationUntilNextSync();
  for (const step of steps) {
    if (bytes > 0 && bytes + step.bytes > LARGEST_REQUEST) {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one sync for every 5 MB, since a request holds no more
      await context.sync();
      if (signal?.aborted) throw new Cancelled(true);
      context.application.suspendApiCalculationUntilNextSync();
      bytes = 0;
    }
    step.run();
    bytes += step.bytes;
  }
}

function areasOnSheet(names: readonly NameCapture[], sheet: string): Map<string, Area> {
  return new Map(
    names.flatMap(({ name, formula }) => {
      const target = parseReference(formula);
      return target !== null && target.sheet !== null && sameName(target.sheet, sheet)
        ? [[name, target.area] as const]
        : [];
    }),
  );
}

function pointsInto(names: readonly NameCapture[], name: string, sheet: string): boolean {
  return areasOnSheet(names, sheet).has(name);
}

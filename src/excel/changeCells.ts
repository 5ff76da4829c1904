/* eslint-disable office-addins/call-sync-before-read, office-addins/call-sync-after-load, office-addins/load-object-before-read --
   what is queued here is read in the functions that are returned, which are called after the caller's sync */
import { areaAddress } from '../workbook/addresses';
import type { Area } from '../workbook/snapshot';
import { constantInput, type CellInput } from './cellInput';
import { Cancelled, ExcelProblem, reasonOf, throwIfCancelled } from './excelProblem';
import { protectionOptions } from './queueSheet';
import { readFormula, readValue } from './readValue';
import { runExcel } from './runExcel';
import { firstDifference } from './undo';

/** Cells that get another content, wherever they stand; enough to do it and to take it back. */
export interface CellChange {
  readonly sheetId: string;
  readonly sheet: string;
  readonly area: Area;
  /** What is written to get back what stood there, by rows. */
  readonly before: readonly (readonly CellInput[])[];
  /** What is written in its place. */
  readonly after: readonly (readonly CellInput[])[];
  /** Number formats, where they change too. */
  readonly formats?: {
    readonly before: readonly (readonly string[])[];
    readonly after: readonly (readonly string[])[];
  };
  readonly protection: Excel.WorksheetProtectionOptions | null;
}

export interface ChangeOptions {
  readonly signal?: AbortSignal | undefined;
}

/** What stands in an area now. */
export interface AreaNow {
  readonly sheetId: string;
  readonly name: string;
  readonly inputs: CellInput[][];
  readonly numberFormats: string[][];
  readonly protection: Excel.WorksheetProtectionOptions | null;
}

/**
 * Writes what is to stand in the cells, in one sync, all or nothing. Nothing of a sheet is written unless all protection could be taken away,
 * which is done first; so a failed writing is put back where protection is gone, and a sheet that still has it needs nothing.
 * @throws ExcelProblem putBack or notPutBack; Cancelled.
 */
export async function changeCells(
  changes: readonly CellChange[],
  { signal }: ChangeOptions = {},
): Promise<void> {
  const protections = new Map(
    changes.flatMap(({ sheetId, protection }) =>
      protection === null ? [] : [[sheetId, protection] as const],
    ),
  );
  try {
    await runExcel(async (context) => {
      const { worksheets } = context.workbook;
      for (const id of protections.keys()) worksheets.getItem(id).protection.unprotect();
      write(context, changes, 'after');
      for (const [id, options] of protections) worksheets.getItem(id).protection.protect(options);
      await context.sync();
      if (signal?.aborted) throw new Cancelled(true);
    });
  } catch (error) {
    try {
      await putBack(changes, protections);
    } catch (second) {
      throw new ExcelProblem('notPutBack', { reason: reasonOf(error), second: reasonOf(second) }, undefined, {
        cause: error,
      });
    }
    throw error instanceof Cancelled
      ? error
      : new ExcelProblem('putBack', { reason: reasonOf(error) }, undefined, { cause: error });
  }
}

/**
 * Puts back what stood in the cells: one sync to read, one to write.
 * @throws ExcelProblem changedSince unless forced; sheetDeletedSince; nothingChanged, putBack or notPutBack; Cancelled.
 */
export async function takeBackChanges(
  changes: readonly CellChange[],
  { force, signal }: ChangeOptions & { readonly force: boolean },
): Promise<void> {
  throwIfCancelled(signal);
  const now = await readAreas(changes);
  const present: CellChange[] = [];
  changes.forEach((change, index) => {
    const state = now[index] ?? null;
    if (state === null) {
      if (!force) throw new ExcelProblem('sheetDeletedSince', { sheet: change.sheet });
      return;
    }
    const cell = firstDifference(
      { area: change.area, inputs: change.after },
      { area: change.area, inputs: state.inputs },
    );
    if (cell !== null && !force)
      throw new ExcelProblem('changedSince', { sheet: state.name, cell }, { sheet: state.name, cell });
    const { formats, ...rest } = change;
    present.push({
      ...rest,
      // What stands there now is what a failure goes back to.
      before: state.inputs,
      after: change.before,
      ...(formats === undefined ? {} : { formats: { before: state.numberFormats, after: formats.before } }),
      protection: state.protection,
    });
  });
  throwIfCancelled(signal);
  if (present.length > 0) await changeCells(present, { signal });
}

/** What stands in the areas, null where the sheet is gone; `sheetId` may be a name. One sync. @throws ExcelProblem nothingChanged. */
export async function readAreas(
  areas: readonly { readonly sheetId: string; readonly area: Area }[],
): Promise<(AreaNow | null)[]> {
  try {
    return await runExcel(async (context) => {
      const finish = areas.map((one) => queueArea(context, one));
      await context.sync();
      return finish.map((read) => read());
    });
  } catch (error) {
    throw new ExcelProblem('nothingChanged', { reason: reasonOf(error) }, undefined, { cause: error });
  }
}

function queueArea(
  context: Excel.RequestContext,
  { sheetId, area }: { readonly sheetId: string; readonly area: Area },
): () => AreaNow | null {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
  sheet.load('id,name');
  sheet.protection.load('protected,options');
  const range = sheet.getRange(areaAddress(area));
  range.load('formulas,values,valueTypes,numberFormat');
  return () =>
    sheet.isNullObject
      ? null
      : {
          sheetId: sheet.id,
          name: sheet.name,
          inputs: range.formulas.map((row: unknown[], r) =>
            row.map((formula, c) => {
              const value: unknown = range.values[r]?.[c];
              return (
                readFormula(formula, value) ??
                constantInput(readValue(value, String(range.valueTypes[r]?.[c])))
              );
            }),
          ),
          numberFormats: range.numberFormat.map((row: unknown[]) => row.map(String)),
          protection: sheet.protection.protected ? protectionOptions(sheet.protection.options) : null,
        };
}

function write(
  context: Excel.RequestContext,
  changes: readonly CellChange[],
  side: 'before' | 'after',
): void {
  for (const change of changes) {
    const range = context.workbook.worksheets.getItem(change.sheetId).getRange(areaAddress(change.area));
    // The format first: a cell that is formatted as text would make a text of the number.
    if (change.formats !== undefined) range.numberFormat = change.formats[side].map((row) => [...row]);
    range.formulas = change[side].map((row) => [...row]);
  }
}

async function putBack(
  changes: readonly CellChange[],
  protections: ReadonlyMap<string, Excel.WorksheetProtectionOptions>,
): Promise<void> {
  await runExcel(async (context) => {
    const { worksheets } = context.workbook;
    const sheets = [...protections].map(([id, options]) => {
      const sheet = worksheets.getItem(id);
      sheet.load('id');
      sheet.protection.load('protected');
      return { options, sheet };
    });
    const states = changes.map((change) => queueArea(context, change));
    await context.sync();
    const differing = changes.filter((change, index) => !isAsBefore(change, states[index]!()));
    const touched = new Set(differing.map(({ sheetId }) => sheetId));
    for (const { sheet } of sheets)
      if (sheet.protection.protected && touched.has(sheet.id)) sheet.protection.unprotect();
    write(context, differing, 'before');
    for (const { sheet, options } of sheets)
      if (!sheet.protection.protected || touched.has(sheet.id)) sheet.protection.protect(options);
    await context.sync();
  });
}

function isAsBefore({ area, before, formats }: CellChange, now: AreaNow | null): boolean {
  const sameFormats =
    formats === undefined || JSON.stringify(formats.before) === JSON.stringify(now?.numberFormats);
  return (
    sameFormats && firstDifference({ area, inputs: before }, { area, inputs: now?.inputs ?? [] }) === null
  );
}

/* eslint-disable office-addins/call-sync-before-read, office-addins/call-sync-after-load, office-addins/load-object-before-read --
   what is queued here is read in the functions that are returned, which are called after the caller's sync */
import { areaAddress, moveArea } from '../workbook/addresses';
import type { Area } from '../workbook/snapshot';
import { constantInput, type CellInput } from './cellInput';
import { callsOurFunction } from './customFunctions';
import { Cancelled, ExcelProblem, reasonOf, throwIfCancelled } from './excelProblem';
import { inputsOf, protectionOptions, queueContent, type SheetContentRead } from './queueSheet';
import { readFormula, readValue } from './readValue';
import { runExcel } from './runExcel';
import { spillBlock } from './spillBlock';
import { firstDifference } from './undo';

/** Cells whose formulas were replaced by their values. */
export interface FrozenBlock {
  readonly sheetId: string;
  readonly sheet: string;
  readonly area: Area;
  /** What is written to get the formulas back. */
  readonly formulas: readonly (readonly CellInput[])[];
  /** What is written in their place. */
  readonly values: readonly (readonly CellInput[])[];
  readonly protection: Excel.WorksheetProtectionOptions | null;
}

export interface FreezeOptions {
  readonly signal?: AbortSignal | undefined;
}

/** How many sheets are read in the one sync; a workbook with more takes another. */
const SHEETS_AT_ONCE = 60;

/**
 * Replaces every formula that calls a function of ours by its value, on every sheet, with the whole block that it fills; so the
 * workbook keeps its figures where the add-in is not. One sync to read and one to write, all or nothing.
 * @returns what was replaced, for `unfreeze`; empty where there is no such formula.
 * @throws ExcelProblem nothingChanged, putBack or notPutBack; Cancelled.
 */
export async function freezeFunctions({ signal }: FreezeOptions = {}): Promise<FrozenBlock[]> {
  throwIfCancelled(signal);
  const blocks = await readBlocks();
  throwIfCancelled(signal);
  if (blocks.length > 0) await replace(blocks, 'values', signal);
  return blocks;
}

/**
 * Puts the formulas back: one sync to read, one to write.
 * @throws ExcelProblem changedSince unless forced; sheetDeletedSince; nothingChanged, putBack or notPutBack; Cancelled.
 */
export async function unfreeze(
  blocks: readonly FrozenBlock[],
  { force, signal }: FreezeOptions & { readonly force: boolean },
): Promise<void> {
  throwIfCancelled(signal);
  let now: BlockNow[];
  try {
    now = await runExcel(async (context) => {
      const finish = blocks.map((block) => queueBlock(context, block));
      await context.sync();
      return finish.map((read) => read());
    });
  } catch (error) {
    throw new ExcelProblem('nothingChanged', { reason: reasonOf(error) }, undefined, { cause: error });
  }
  const present: FrozenBlock[] = [];
  blocks.forEach((block, index) => {
    const state = now[index]!;
    if (state === null) {
      if (!force) throw new ExcelProblem('sheetDeletedSince', { sheet: block.sheet });
      return;
    }
    const cell = firstDifference(
      { area: block.area, inputs: block.values },
      { area: block.area, inputs: state.inputs },
    );
    if (cell !== null && !force)
      throw new ExcelProblem('changedSince', { sheet: state.name, cell }, { sheet: state.name, cell });
    // What stands there now is what a failure goes back to.
    present.push({ ...block, values: state.inputs, protection: state.protection });
  });
  throwIfCancelled(signal);
  if (present.length > 0) await replace(present, 'formulas', signal);
}

async function readBlocks(): Promise<FrozenBlock[]> {
  try {
    return await runExcel(async (context) => {
      const { worksheets } = context.workbook;
      const blocks: FrozenBlock[] = [];
      let next: Excel.Worksheet | null = worksheets.getFirst();
      while (next !== null) {
        const batch: { content: ReturnType<typeof queueContent>; sheet: Excel.Worksheet }[] = [];
        let sheet: Excel.Worksheet = next;
        for (let count = 0; count < SHEETS_AT_ONCE; count += 1) {
          sheet.protection.load('options');
          batch.push({ content: queueContent(sheet), sheet });
          sheet = sheet.getNextOrNullObject();
        }
        sheet.load('id');
        // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one sync for every sixty sheets
        await context.sync();
        for (const { content, sheet: read } of batch) {
          const found = content();
          if (found !== null)
            blocks.push(
              ...blocksOf(found, found.protected ? protectionOptions(read.protection.options) : null),
            );
        }
        next = sheet.isNullObject ? null : sheet;
      }
      return blocks;
    });
  } catch (error) {
    throw new ExcelProblem('nothingChanged', { reason: reasonOf(error) }, undefined, { cause: error });
  }
}

function blocksOf(
  content: SheetContentRead,
  protection: Excel.WorksheetProtectionOptions | null,
): FrozenBlock[] {
  const inputs = inputsOf(content);
  return content.formulas.flatMap((row, r) =>
    row.flatMap((formula, c) => {
      if (formula === null || !callsOurFunction(formula)) return [];
      const place = spillBlock(content.spilled, r, c);
      const cut = <Item>(rows: readonly (readonly Item[])[]): Item[][] =>
        rows.slice(r, r + place.rows).map((line) => line.slice(c, c + place.columns));
      return [
        {
          sheetId: content.id,
          sheet: content.name,
          area: moveArea(place, content.area?.row ?? 0, content.area?.column ?? 0),
          formulas: cut(inputs),
          values: cut(content.values).map((line) => line.map(constantInput)),
          protection,
        },
      ];
    }),
  );
}

type BlockNow = {
  readonly name: string;
  readonly inputs: CellInput[][];
  readonly protection: Excel.WorksheetProtectionOptions | null;
} | null;

function queueBlock(context: Excel.RequestContext, block: FrozenBlock): () => BlockNow {
  const sheet = context.workbook.worksheets.getItemOrNullObject(block.sheetId);
  sheet.load('name');
  sheet.protection.load('protected,options');
  const range = sheet.getRange(areaAddress(block.area));
  range.load('formulas,values,valueTypes');
  return () =>
    sheet.isNullObject
      ? null
      : {
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
          protection: sheet.protection.protected ? protectionOptions(sheet.protection.options) : null,
        };
}

/**
 * Writes the one side of the blocks in one sync. Nothing of a sheet is written unless all protection could be taken away, which is
 * done first; so a failed writing is put back where protection is gone, and a sheet that still has it needs nothing.
 */
async function replace(
  blocks: readonly FrozenBlock[],
  by: 'values' | 'formulas',
  signal: AbortSignal | undefined,
): Promise<void> {
  const sheets = new Map(
    blocks.flatMap(({ sheetId, protection }) =>
      protection === null ? [] : [[sheetId, protection] as const],
    ),
  );
  const write = (
    context: Excel.RequestContext,
    written: readonly FrozenBlock[],
    side: 'values' | 'formulas',
  ) => {
    for (const block of written) {
      const range = context.workbook.worksheets.getItem(block.sheetId).getRange(areaAddress(block.area));
      range.formulas = block[side].map((row) => [...row]);
    }
  };
  try {
    await runExcel(async (context) => {
      for (const id of sheets.keys()) context.workbook.worksheets.getItem(id).protection.unprotect();
      write(context, blocks, by);
      for (const [id, options] of sheets) context.workbook.worksheets.getItem(id).protection.protect(options);
      await context.sync();
      if (signal?.aborted) throw new Cancelled(true);
    });
  } catch (error) {
    try {
      await runExcel(async (context) => {
        const protections = [...sheets].map(([id, options]) => {
          const sheet = context.workbook.worksheets.getItem(id);
          sheet.load('id');
          sheet.protection.load('protected');
          return { options, sheet };
        });
        const states = blocks.map((block) => queueBlock(context, block));
        await context.sync();
        const side = by === 'values' ? 'formulas' : 'values';
        const differing = blocks.filter(
          (block, index) =>
            firstDifference(
              { area: block.area, inputs: block[side] },
              { area: block.area, inputs: states[index]!()?.inputs ?? [] },
            ) !== null,
        );
        const touched = new Set(differing.map(({ sheetId }) => sheetId));
        for (const { sheet } of protections)
          if (sheet.protection.protected && touched.has(sheet.id)) sheet.protection.unprotect();
        write(context, differing, side);
        for (const { sheet, options } of protections)
          if (!sheet.protection.protected || touched.has(sheet.id)) sheet.protection.protect(options);
        await context.sync();
      });
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

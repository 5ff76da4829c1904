 
import { moveArea } from '../workbook/addresses';
import { constantInput } from './cellInput';
import { changeCells, type CellChange, type ChangeOptions } from './changeCells';
import { callsOurFunction } from './customFunctions';
import { ExcelProblem, reasonOf, throwIfCancelled } from './excelProblem';
import { inputsOf, protectionOptions, queueContent, type SheetContentRead } from './queueSheet';
import { runExcel } from './runExcel';
import { spillBlock } from './spillBlock';

/** How many sheets are read in the one sync; a workbook with more takes another. */
const SHEETS_AT_ONCE = 60;

/**
 * Replaces every formula that calls a function of ours by its value, on every sheet, with the whole block that it fills; so the
 * workbook keeps its figures where the add-in is not. One sync to read and one to write, all or nothing.
 * @returns what was replaced, for `takeBackChanges`; empty where there is no such formula.
 * @throws ExcelProblem nothingChanged, putBack or notPutBack; Cancelled.
 */
export async function freezeFunctions({ signal }: ChangeOptions = {}): Promise<CellChange[]> {
  throwIfCancelled(signal);
  const blocks = await readBlocks();
  throwIfCancelled(signal);
  if (blocks.length > 0) await changeCells(blocks, { signal });
  return blocks;
}

async function readBlocks(): Promise<CellChange[]> {
  try {
    return await runExcel(async (context) => {
      const { worksheets } = context.workbook;
      const blocks: CellChange[] = [];
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
): CellChange[] {
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
          before: cut(inputs),
          after: cut(content.values).map((line) => line.map(constantInput)),
          protection,
        },
      ];
    }),
  );
}

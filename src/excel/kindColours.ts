import { CELL_KINDS, type SheetKinds } from '../sheets/checks/cellKinds';
import { BOLD_KINDS, KIND_COLOURS, KIND_INK } from '../sheets/checks/kindLooks';
import { addressLists, mergeCells } from './areaLists';
import { Cancelled, ExcelProblem, reasonOf, throwIfCancelled } from './excelProblem';
import { protectionOptions } from './queueSheet';
import { runExcel } from './runExcel';
import { runSteps } from './write';
import type { WriteStep } from './writeSteps';

/**
 * Colours are laid on as conditional formats: the cells' own looks stay as they are under them, so that taking the formats away brings
 * back exactly what was there, also in a workbook that was saved and opened again meanwhile. The rule always holds, and says whose it is.
 */
const RULE = '=LEN("Finsamkalkyl Granskning")>0';
const MARK = 'Finsamkalkyl Granskning';

const ACTION_BYTES = 800;

export interface ColourOptions {
  readonly signal?: AbortSignal | undefined;
}

/**
 * Colours the cells by what they are; what was coloured before loses its colours first.
 * @throws ExcelProblem passwordProtected, putBack or notPutBack; Cancelled. The colours are then taken away again.
 */
export async function showKindColours(
  kinds: readonly SheetKinds[],
  { signal }: ColourOptions = {},
): Promise<void> {
  throwIfCancelled(signal);
  const marked = await readMarked();
  throwIfCancelled(signal);
  await onUnprotected(
    marked,
    (context) => [
      ...marked.flatMap((sheet) => removing(context, sheet)),
      ...marked.flatMap((sheet) => adding(context, sheet, kinds)),
    ],
    signal,
  );
}

/** Takes the colours away. @returns how many sheets had any. @throws as `showKindColours`. */
export async function hideKindColours({ signal }: ColourOptions = {}): Promise<number> {
  throwIfCancelled(signal);
  const marked = (await readMarked()).filter(({ formats }) => formats.length > 0);
  throwIfCancelled(signal);
  if (marked.length > 0)
    await onUnprotected(marked, (context) => marked.flatMap((sheet) => removing(context, sheet)), signal);
  return marked.length;
}

/** Whether cells of the workbook are coloured. */
export async function kindColoursShown(): Promise<boolean> {
  return (await readMarked()).some(({ formats }) => formats.length > 0);
}

/** A sheet with the conditional formats that are ours. */
interface MarkedSheet {
  readonly id: string;
  readonly name: string;
  readonly formats: readonly string[];
  readonly protection: Excel.WorksheetProtectionOptions | null;
}

/** Three syncs: which sheets, which formats, what those of the kind of ours say. */
function readMarked(): Promise<MarkedSheet[]> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    await context.sync();
    const sheets = worksheets.items.map((sheet) => {
      sheet.protection.load('protected,options');
      const formats = sheet.getRange().conditionalFormats;
      formats.load('items/id,items/type');
      return { sheet, formats };
    });
    await context.sync();
    const custom = sheets.map(({ formats }) =>
      formats.items
        .filter(({ type }) => type === 'Custom')
        .map((format) => {
          const { rule } = format.custom;
          rule.load('formula');
          return { id: format.id, rule };
        }),
    );
    await context.sync();
    return sheets.map(({ sheet }, index) => ({
      id: sheet.id,
      name: sheet.name,
      formats: (custom[index] ?? []).filter(({ rule }) => rule.formula.includes(MARK)).map(({ id }) => id),
      protection: sheet.protection.protected ? protectionOptions(sheet.protection.options) : null,
    }));
  });
}

function removing(context: Excel.RequestContext, { id, formats }: MarkedSheet): WriteStep[] {
  const sheet = context.workbook.worksheets.getItem(id);
  return formats.map((format) => ({
    bytes: ACTION_BYTES,
    run: () => sheet.getRange().conditionalFormats.getItem(format).delete(),
  }));
}

function adding(
  context: Excel.RequestContext,
  { id, name }: MarkedSheet,
  kinds: readonly SheetKinds[],
): WriteStep[] {
  const found = kinds.find((one) => one.sheet === name);
  if (found === undefined) return [];
  const sheet = context.workbook.worksheets.getItem(id);
  // Excel puts each new one above those before it: what is flagged comes last and so is seen.
  return CELL_KINDS.flatMap((kind) =>
    addressLists(mergeCells(found.cells[kind])).map((addresses) => ({
      bytes: ACTION_BYTES * 4 + addresses.length,
      run: () => {
        const { custom } = sheet.getRanges(addresses).conditionalFormats.add('Custom');
        custom.rule.formula = RULE;
        custom.format.fill.color = KIND_COLOURS[kind];
        custom.format.font.color = KIND_INK;
        if (BOLD_KINDS.has(kind)) custom.format.font.bold = true;
      },
    })),
  );
}

/** Takes protection away, writes, and protects again as it was; in one sync where it fits. */
async function onUnprotected(
  sheets: readonly MarkedSheet[],
  steps: (context: Excel.RequestContext) => readonly WriteStep[],
  signal: AbortSignal | undefined,
): Promise<void> {
  try {
    await runExcel(async (context) => {
      const { worksheets } = context.workbook;
      const locked = sheets.filter(({ protection }) => protection !== null);
      for (const { id } of locked) worksheets.getItem(id).protection.unprotect();
      const protecting = locked.map(({ id, protection }) => ({
        bytes: ACTION_BYTES,
        run: () => worksheets.getItem(id).protection.protect(protection ?? {}),
      }));
      await runSteps(context, [...steps(context), ...protecting], signal);
      await context.sync();
    });
  } catch (error) {
    try {
      await clearAfterFailure(sheets);
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

/** No colours and all protection, from wherever the writing stopped. */
async function clearAfterFailure(sheets: readonly MarkedSheet[]): Promise<void> {
  const now = await readMarked();
  await runExcel(async (context) => {
    const { worksheets } = context.workbook;
    for (const sheet of now) {
      const before = sheets.find(({ id }) => id === sheet.id)?.protection ?? null;
      const needsAccess = sheet.formats.length > 0 && sheet.protection !== null;
      if (needsAccess) worksheets.getItem(sheet.id).protection.unprotect();
      for (const step of removing(context, sheet)) step.run();
      if (before !== null && (needsAccess || sheet.protection === null))
        worksheets.getItem(sheet.id).protection.protect(before);
    }
    await context.sync();
  });
}

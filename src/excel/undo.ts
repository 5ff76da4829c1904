import { cellAddress } from '../workbook/addresses';
import type { CellInput } from './cellInput';
import { Cancelled, ExcelProblem, reasonOf, throwIfCancelled } from './excelProblem';
import type { WorkbookCapture } from './capture';
import { readCapture } from './read';
import { runExcel } from './runExcel';
import { afterFailure, puttingBack, runSteps, type SheetLeft, type Written } from './write';

/** A command that can be taken back. */
export interface UndoEntry {
  /** What the person did, such as "Ny budget". */
  readonly label: string;
  /** Puts back what was written over. @throws as `undoWriting`. */
  takeBack(options: UndoOptions): Promise<void>;
}

/** How many commands can be taken back; each holds the looks of every cell it wrote over. */
const LONGEST = 10;

/** What has been written since the page was loaded, last on top. In memory only: another page or person may have gone on. */
export class UndoStack {
  private readonly entries: UndoEntry[] = [];

  push(entry: UndoEntry): void {
    this.entries.push(entry);
    if (this.entries.length > LONGEST) this.entries.shift();
  }

  get top(): UndoEntry | null {
    return this.entries.at(-1) ?? null;
  }

  pop(): void {
    this.entries.pop();
  }
}

export interface UndoOptions {
  /** Take it back even where something that was changed since is lost. */
  readonly force: boolean;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Puts back what a writing wrote over: one sync to read, one to write.
 * @throws ExcelProblem changedSince or sheetDeletedSince (and nothing is done) unless forced; nothingChanged, putBack or notPutBack when
 * a sync fails; Cancelled.
 */
export async function undoWriting(written: Written, { force, signal }: UndoOptions): Promise<void> {
  throwIfCancelled(signal);
  const now = await captureToUndo(written, { force, signal });
  const made = written.sheets
    .filter((sheet) => sheet.made)
    .flatMap(({ anchor }) => now.ours.filter((one) => one.anchor === anchor).map(({ id }) => id));
  const putBack = {
    before: written.before,
    anchors: written.anchors,
    modelsBefore: written.modelsBefore,
    names: written.names,
    made,
  };
  try {
    await runExcel(async (context) => {
      await runSteps(context, puttingBack(context, putBack, now), undefined);
      await context.sync();
      if (signal?.aborted) throw new Cancelled(true);
    });
  } catch (error) {
    // Back to what it was before the undoing began. Sheets that are gone cannot come back by themselves: they are made again.
    throw await afterFailure(error, {
      before: now,
      anchors: written.anchors,
      modelsBefore: written.models,
      names: written.names,
      made: [],
    });
  }
}

/** The sheets as they are, where they may be taken back. Nothing has been written when it throws. */
async function captureToUndo(written: Written, { force, signal }: UndoOptions): Promise<WorkbookCapture> {
  try {
    const now = await readCapture(written.anchors);
    throwIfCancelled(signal);
    if (!force) requireUnchanged(written.sheets, now);
    return now;
  } catch (error) {
    if (error instanceof ExcelProblem || error instanceof Cancelled) throw error;
    throw new ExcelProblem('nothingChanged', { reason: reasonOf(error) }, undefined, { cause: error });
  }
}

/** @throws ExcelProblem when a cell of the sheets has been changed since, or a sheet is gone. */
function requireUnchanged(left: readonly SheetLeft[], capture: WorkbookCapture): void {
  for (const sheet of left) {
    const now = capture.ours.find(({ anchor }) => anchor === sheet.anchor);
    if (now === undefined) {
      if (sheet.made) continue;
      throw new ExcelProblem('sheetDeletedSince', { sheet: sheet.name });
    }
    const cell = firstDifference(sheet, now);
    if (cell !== null)
      throw new ExcelProblem('changedSince', { sheet: now.name, cell }, { sheet: now.name, cell });
  }
}

/** The first cell whose content differs, as an address; null when there is none. */
export function firstDifference(one: Block, other: Block): string | null {
  const first = cellsOf(one);
  const second = cellsOf(other);
  const keys = [...new Set([...first.keys(), ...second.keys()])].sort((a, b) => a - b);
  for (const key of keys) {
    if (!Object.is(first.get(key), second.get(key)))
      return cellAddress(Math.floor(key / COLUMNS), key % COLUMNS);
  }
  return null;
}

type Block = Pick<SheetLeft, 'area' | 'inputs'>;

const COLUMNS = 16_384;

function cellsOf({ area, inputs }: Block): Map<number, CellInput> {
  const cells = new Map<number, CellInput>();
  inputs.forEach((row, r) =>
    row.forEach((input, c) => {
      if (input !== '') cells.set(((area?.row ?? 0) + r) * COLUMNS + (area?.column ?? 0) + c, input);
    }),
  );
  return cells;
}

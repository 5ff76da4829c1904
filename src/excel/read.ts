/* eslint-disable office-addins/call-sync-before-read, office-addins/call-sync-after-load --
   what is queued here is read in the functions that are returned, which are called after the caller's sync */
import { parseReference } from '../workbook/addresses';
import { sameName } from '../finsam/names';
import type { NameSnapshot, SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import type { SheetAnchor } from '../sheets/anchors';
import type { SheetCapture, WorkbookCapture } from './capture';
import { errorCode } from './excelProblem';
import {
  queueCapture,
  queueContent,
  queueLooks,
  queueTable,
  type SheetContentRead,
  type TableRead,
} from './queueSheet';
import { runExcel } from './runExcel';

export interface ReadWorkbook {
  /** Every tab; with cells for those of ours only. */
  readonly snapshot: WorkbookSnapshot;
  /** What is needed to put back the sheets that are to be written. */
  readonly capture: WorkbookCapture;
}

/** An answer may hold 5 MB, and the look of a cell takes up to a kilobyte of it. */
const LOOKS_IN_AN_ANSWER = 5_000;

/**
 * Reads the workbook in one sync. A sheet of ours is found through its anchor, a defined name on it, so that a renamed tab is found too.
 * A sheet whose anchor is gone, but that holds other names or tables of ours, is read in a second sync; it is not captured, since it would
 * not be written in place. An answer that would be too large is asked for in parts.
 * @param captured whose sheets are to be written, and so captured; none for a command that only reads.
 * @throws ExcelProblem tooLargeSheet when Excel hands over no content; errors of Office.js as they are.
 */
export async function readWorkbook(
  anchors: readonly SheetAnchor[],
  captured: readonly SheetAnchor[] = anchors,
): Promise<ReadWorkbook> {
  const parts = await readParts(anchors, captured, byAnchor);
  const lost = lostSheets(parts, anchors);
  const contents = lost.length === 0 ? parts.contents : [...parts.contents, ...(await readContents(lost))];
  return { snapshot: snapshotOf(parts, contents), capture: captureOf(parts) };
}

/** What is needed to put the sheets back, and nothing else. One sync, or several where the answer would be too large. */
export async function readCapture(anchors: readonly SheetAnchor[]): Promise<WorkbookCapture> {
  return captureOf(await readParts(anchors, anchors, byAnchor));
}

/** The same of a workbook whose sheets are known by id, since their anchors may be half written. */
export async function readCaptureById(
  anchors: readonly SheetAnchor[],
  ids: ReadonlyMap<string, string>,
): Promise<WorkbookCapture> {
  const byId: FindSheet = (context, anchor) => {
    const id = ids.get(anchor.id);
    return id === undefined ? null : context.workbook.worksheets.getItemOrNullObject(id);
  };
  return captureOf(await readParts(anchors, anchors, byId));
}

type FindSheet = (context: Excel.RequestContext, anchor: SheetAnchor) => Excel.Worksheet | null;

/**
 * Chained calls on a null object are null objects in turn, and what is loaded of them is not there: Excel answers `_IsNull` for the parent
 * and leaves out its children. `isNullObject` is therefore read of the last link that matters.
 */
const byAnchor: FindSheet = (context, { anchor }) =>
  context.workbook.names.getItemOrNullObject(anchor).getRangeOrNullObject().worksheet;

/** What one reading gives. */
interface Parts extends WorkbookCapture {
  readonly ownTables: readonly TableRead[];
  readonly contents: readonly SheetContentRead[];
}

async function readParts(
  anchors: readonly SheetAnchor[],
  captured: readonly SheetAnchor[],
  find: FindSheet,
): Promise<Parts> {
  try {
    return await readTogether(anchors, captured, find, true);
  } catch (error) {
    if (errorCode(error) !== 'ResponsePayloadSizeLimitExceeded') throw error;
    const parts = await readTogether(anchors, captured, find, false);
    return { ...parts, ours: await withLooks(parts.ours) };
  }
}

function readTogether(
  anchors: readonly SheetAnchor[],
  captured: readonly SheetAnchor[],
  find: FindSheet,
  looks: boolean,
): Promise<Parts> {
  return runExcel(async (context) => {
    const finish = queueParts(context, anchors, captured, find, looks);
    await context.sync();
    return finish();
  });
}

function queueParts(
  context: Excel.RequestContext,
  anchors: readonly SheetAnchor[],
  captured: readonly SheetAnchor[],
  find: FindSheet,
  looks: boolean,
): () => Parts {
  const { worksheets, names, tables } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility,items/position');
  names.load('items/name,items/formula,items/comment,items/visible');
  tables.load('items/name,items/worksheet/id,items/columns/items/name');
  const active = worksheets.getActiveWorksheet();
  active.load('id');
  const found = anchors.map((anchor) => {
    const sheet = find(context, anchor);
    if (sheet === null) return () => null;
    if (captured.includes(anchor)) return queueCapture(sheet, anchor.id, looks);
    const content = queueContent(sheet);
    return () => {
      const read = content();
      return read === null ? null : { content: read, capture: null };
    };
  });
  const ownTables = anchors.flatMap((anchor) => anchor.tables).map((name) => queueTable(context, name));

  return () => {
    const tablesRead = ownTables
      .map((table) => table())
      .filter((table): table is TableRead => table !== null);
    const contents = new Map<string, SheetContentRead>();
    const ours: SheetCapture[] = [];
    for (const read of found) {
      const sheet = read();
      // Two anchors on one sheet: somebody has pasted one sheet's cells into another. The first has it.
      if (sheet === null || contents.has(sheet.content.id)) continue;
      const { content, capture } = sheet;
      contents.set(content.id, content);
      if (capture === null) continue;
      ours.push({
        ...capture,
        tables: tablesRead
          .filter((table) => table.sheetId === content.id)
          .map(({ sheetId: _, ...table }) => table),
      });
    }
    const tabs = [...worksheets.items].sort((a, b) => a.position - b.position);
    return {
      tabs: tabs.map(({ id, name, visibility }) => ({ id, name, visibility })),
      activeSheetId: active.id,
      names: names.items.map(({ name, formula, comment, visible }) => ({
        name,
        formula: String(formula),
        comment,
        visible,
      })),
      tables: tables.items.map((table) => ({
        name: table.name,
        sheetId: table.worksheet.id,
        columns: table.columns.items.map((column) => column.name),
      })),
      ours,
      ownTables: tablesRead,
      contents: [...contents.values()],
    };
  };
}

/** The captures with their looks, which are read by as many rows at a time as an answer holds. */
function withLooks(captures: readonly SheetCapture[]): Promise<SheetCapture[]> {
  return runExcel(async (context) => {
    const looks = captures.map((): SheetCapture['looks'][number][] => []);
    let pending: (() => void)[] = [];
    let cells = 0;
    const answer = async () => {
      await context.sync();
      for (const read of pending) read();
      pending = [];
      cells = 0;
    };
    for (const [index, { id, area }] of captures.entries()) {
      if (area === null) continue;
      const most = Math.max(1, Math.floor(LOOKS_IN_AN_ANSWER / area.columns));
      for (let row = 0; row < area.rows; row += most) {
        const rows = Math.min(most, area.rows - row);
        if (pending.length > 0 && cells + rows * area.columns > LOOKS_IN_AN_ANSWER) await answer();
        const read = queueLooks(
          context.workbook.worksheets
            .getItem(id)
            .getRangeByIndexes(area.row + row, area.column, rows, area.columns),
        );
        pending.push(() => looks[index]!.push(...read()));
        cells += rows * area.columns;
      }
    }
    await answer();
    return captures.map((capture, index) => ({ ...capture, looks: looks[index]! }));
  });
}

/** The tabs that hold names or tables of ours although none of the anchors is on them. */
function lostSheets(parts: Parts, anchors: readonly SheetAnchor[]): string[] {
  const read = new Set(parts.contents.map(({ id }) => id));
  const names = anchors.flatMap((anchor) => anchor.names);
  const targets = parts.names
    .filter(({ name }) => names.some((one) => sameName(one, name)))
    .map(({ formula }) => parseReference(formula)?.sheet ?? null);
  return parts.tabs
    .filter(
      ({ id, name }) =>
        !read.has(id) &&
        (parts.ownTables.some(({ sheetId }) => sheetId === id) ||
          targets.some((target) => target !== null && sameName(target, name))),
    )
    .map(({ id }) => id);
}

function readContents(ids: readonly string[]): Promise<SheetContentRead[]> {
  return runExcel(async (context) => {
    const queued = ids.map((id) => queueContent(context.workbook.worksheets.getItemOrNullObject(id)));
    await context.sync();
    return queued.map((read) => read()).filter((content) => content !== null);
  });
}

function captureOf({ tabs, activeSheetId, names, tables, ours }: Parts): WorkbookCapture {
  return { tabs, activeSheetId, names, tables, ours };
}

function snapshotOf(
  { tabs, names, ownTables }: Parts,
  contents: readonly SheetContentRead[],
): WorkbookSnapshot {
  return {
    sheets: tabs.map(({ id, name, visibility }) =>
      sheetSnapshot(
        name,
        visibility === 'Visible',
        contents.find((content) => content.id === id),
        ownTables.filter((table) => table.sheetId === id),
      ),
    ),
    names: names.map(({ name, formula }) => nameSnapshot(name, formula)),
  };
}

function sheetSnapshot(
  name: string,
  visible: boolean,
  content: SheetContentRead | undefined,
  tables: readonly TableRead[],
): SheetSnapshot {
  return {
    name,
    visible,
    origin: { row: content?.area?.row ?? 0, column: content?.area?.column ?? 0 },
    values: content?.values ?? [],
    formulas: content?.formulas ?? [],
    tables: tables.map(({ name: tableName, area, columns, showTotals }) => ({
      name: tableName,
      area,
      columns,
      hasTotals: showTotals,
    })),
    protected: content?.protected ?? false,
  };
}

function nameSnapshot(name: string, formula: string): NameSnapshot {
  const target = parseReference(formula);
  return {
    name,
    scope: null,
    target: target === null || target.sheet === null ? null : { sheet: target.sheet, area: target.area },
  };
}

/* eslint-disable office-addins/call-sync-before-read, office-addins/call-sync-after-load --
   what is queued here is read in the functions that are returned, which are called after the caller's sync */
import { parseReference } from '../workbook/addresses';
import type { NameSnapshot, SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import type { SheetAnchor } from '../sheets/anchors';
import type { SheetCapture, WorkbookCapture } from './capture';
import { queueCapture, queueContent, queueTable, type SheetContentRead, type TableRead } from './queueSheet';
import { runExcel } from './runExcel';

export interface ReadWorkbook {
  /** Every tab; with cells for those of ours only, whether found by anchor or, failing that, by the tab's name. */
  readonly snapshot: WorkbookSnapshot;
  /** What is needed to put our sheets back. */
  readonly capture: WorkbookCapture;
}

/**
 * Reads the workbook in one sync. A sheet of ours is found through its anchor, a defined name on it, so that a renamed tab is
 * found too; where the anchor is gone, the tab of that name is read, but is not taken to be ours.
 *
 * Chained calls on a null object are null objects in turn, and what is loaded of them is not there: Excel answers `_IsNull` for
 * the parent and leaves out its children. `isNullObject` is therefore read of the last link that matters.
 * @throws ExcelProblem tooLargeSheet when Excel hands over no content; errors of Office.js as they are.
 */
export function readWorkbook(anchors: readonly SheetAnchor[]): Promise<ReadWorkbook> {
  return runExcel(async (context) => {
    const finish = queueByAnchors(context, anchors);
    await context.sync();
    return finish();
  });
}

/** Queues the reading: the result is there after the next sync. */
export function queueByAnchors(
  context: Excel.RequestContext,
  anchors: readonly SheetAnchor[],
): () => ReadWorkbook {
  return queueWorkbook(
    context,
    anchors,
    (anchor) => context.workbook.names.getItemOrNullObject(anchor.anchor).getRangeOrNullObject().worksheet,
  );
}

/** Reads the same of a workbook whose sheets are known by id, since their anchors may be half written. One sync. */
export function readSheetsById(
  context: Excel.RequestContext,
  anchors: readonly SheetAnchor[],
  ids: ReadonlyMap<string, string>,
): () => ReadWorkbook {
  return queueWorkbook(context, anchors, (anchor) => {
    const id = ids.get(anchor.id);
    return id === undefined ? null : context.workbook.worksheets.getItemOrNullObject(id);
  });
}

function queueWorkbook(
  context: Excel.RequestContext,
  anchors: readonly SheetAnchor[],
  find: (anchor: SheetAnchor) => Excel.Worksheet | null,
): () => ReadWorkbook {
  const { worksheets, names, tables } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility,items/position');
  names.load('items/name,items/formula,items/comment,items/visible');
  tables.load('items/name,items/worksheet/id,items/columns/items/name');
  const active = worksheets.getActiveWorksheet();
  active.load('id');
  const found = anchors.map((anchor) => {
    const sheet = find(anchor);
    return sheet === null ? () => null : queueCapture(sheet, anchor.id);
  });
  const byName = anchors.map((anchor) => queueContent(worksheets.getItemOrNullObject(anchor.name)));
  const ownTables = anchors.flatMap((anchor) => anchor.tables).map((name) => queueTable(context, name));

  return () => {
    const tablesRead = ownTables
      .map((table) => table())
      .filter((table): table is TableRead => table !== null);
    const captured = found.map((read) => read()).filter((read) => read !== null);
    const ids = new Set<string>();
    const ours: SheetCapture[] = [];
    const contents = new Map<string, SheetContentRead>();
    for (const { content, capture } of captured) {
      // Two anchors on one sheet: somebody has pasted one sheet's cells into another. The first has it.
      if (ids.has(content.id)) continue;
      ids.add(content.id);
      contents.set(content.id, content);
      ours.push({
        ...capture,
        tables: tablesRead
          .filter((table) => table.sheetId === content.id)
          .map(({ sheetId: _, ...table }) => table),
      });
    }
    for (const read of byName) {
      const content = read();
      if (content !== null && !contents.has(content.id)) contents.set(content.id, content);
    }
    const tabs = [...worksheets.items].sort((a, b) => a.position - b.position);
    return {
      capture: {
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
      },
      snapshot: {
        sheets: tabs.map(({ id, name, visibility }) =>
          sheetSnapshot(
            name,
            visibility === 'Visible',
            contents.get(id),
            tablesRead.filter((table) => table.sheetId === id),
          ),
        ),
        names: names.items.map((name) => nameSnapshot(name.name, String(name.formula))),
      },
    };
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

import type { Area } from '../../workbook/snapshot';
import type { WorkbookEvent } from './events';
import { formattedText } from './textWidth';
import { DEFAULT_ROW_PIXELS } from './units';
import type { WorkbookModel } from './workbookModel';
import type { WorksheetModel } from './worksheetModel';

const POINTS_OF_DEFAULT_FONT = 11;

/**
 * Keeps rows as tall as what is in them needs, as Excel does with every row whose height nobody has set: larger letters and
 * wrapped text. The heights are the grid's own and no part of the workbook's content.
 */
export class AutoHeight {
  private readonly touched = new Map<string, Set<number>>();
  /** Rows with wrapped text: what a formula gives there may need more or fewer lines after a calculation. */
  private readonly wrapped = new Map<string, Set<number>>();
  private planned = false;

  constructor(private readonly workbook: WorkbookModel) {
    workbook.events.on((event) => this.note(event));
  }

  private note(event: WorkbookEvent): void {
    if (event.kind === 'loaded') {
      for (const sheet of this.workbook.worksheets) this.noteRows(sheet, sheet.usedArea(false));
    } else if (event.kind === 'calculated') {
      for (const [id, rows] of this.wrapped) this.plan(id, rows);
    } else if (
      (event.kind === 'changed' || event.kind === 'formatChanged') &&
      this.workbook.hasSheet(event.sheetId)
    ) {
      const sheet = this.workbook.sheetById(event.sheetId);
      this.noteRows(sheet, event.area);
    }
  }

  private noteRows(sheet: WorksheetModel, area: Area | null): void {
    const used = sheet.usedArea(false);
    if (area === null || used === null) return;
    const count = Math.min(area.row + area.rows, used.row + used.rows) - area.row;
    this.plan(
      sheet.id,
      Array.from({ length: Math.max(0, count) }, (_, index) => area.row + index),
    );
  }

  private plan(sheetId: string, rows: Iterable<number>): void {
    this.touched.set(sheetId, new Set([...(this.touched.get(sheetId) ?? []), ...rows]));
    if (this.planned) return;
    this.planned = true;
    // All that one request changes is measured once, when it is done.
    queueMicrotask(() => this.measure());
  }

  private measure(): void {
    this.planned = false;
    for (const [id, rows] of this.touched) {
      if (this.workbook.hasSheet(id)) this.fit(this.workbook.sheetById(id), rows);
    }
    this.touched.clear();
  }

  private fit(sheet: WorksheetModel, rows: ReadonlySet<number>): void {
    const used = sheet.usedArea(false);
    if (used === null) return;
    const wrapped = this.wrapped.get(sheet.id) ?? new Set();
    for (const row of rows) {
      if (this.isWrapped(sheet, row, used)) wrapped.add(row);
      else wrapped.delete(row);
    }
    this.wrapped.set(sheet.id, wrapped);
    const heights = [...rows].map((row) => ({ row, autoHeight: this.neededHeight(sheet, row, used) }));
    this.workbook.execute('sheet.mutation.set-worksheet-row-auto-height', {
      unitId: this.workbook.unitId,
      subUnitId: sheet.id,
      rowsAutoHeightInfo: heights,
    });
  }

  private isWrapped(sheet: WorksheetModel, row: number, used: Area): boolean {
    for (let column = used.column; column < used.column + used.columns; column += 1) {
      if (sheet.style(row, column).wrap) return true;
    }
    return false;
  }

  private neededHeight(sheet: WorksheetModel, row: number, used: Area): number {
    let height = DEFAULT_ROW_PIXELS;
    for (let column = used.column; column < used.column + used.columns; column += 1) {
      const style = sheet.style(row, column);
      const size = style.size ?? POINTS_OF_DEFAULT_FONT;
      if (!style.wrap && size <= POINTS_OF_DEFAULT_FONT) continue;
      const text = sheet.text(row, column);
      if (text === '') continue;
      const lines = style.wrap ? formattedText.lines(text, style, sheet.columnPixels(column)) : 1;
      height = Math.max(height, Math.ceil((lines * size * DEFAULT_ROW_PIXELS) / POINTS_OF_DEFAULT_FONT));
    }
    return height;
  }
}

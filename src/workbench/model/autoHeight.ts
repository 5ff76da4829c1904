import { MAXIMUM_ROWS } from '../../workbook/addresses';
import type { Area } from '../../workbook/snapshot';
import type { WorkbookEvent } from './events';
import { formattedText } from './textWidth';
import { DEFAULT_ROW_PIXELS } from './units';
import type { WorkbookModel } from './workbookModel';
import type { WorksheetModel } from './worksheetModel';

const POINTS_OF_DEFAULT_FONT = 11;
const EVERY_ROW: Area = { row: 0, column: 0, rows: MAXIMUM_ROWS, columns: 1 };

/**
 * Keeps rows as tall as what is in them needs, as Excel does with every row whose height nobody has set: larger letters and
 * wrapped text. The heights are the grid's own and no part of the workbook's content.
 */
export class AutoHeight {
  private readonly touched = new Map<string, Area[]>();
  /** Rows with wrapped text: what a formula gives there may need more or fewer lines after a calculation. */
  private readonly wrapped = new Map<string, Set<number>>();
  private planned = false;

  constructor(private readonly workbook: WorkbookModel) {
    workbook.events.on((event) => this.note(event));
  }

  private note(event: WorkbookEvent): void {
    if (event.kind === 'loaded') {
      for (const sheet of this.workbook.worksheets) this.plan(sheet.id, EVERY_ROW);
    } else if (event.kind === 'calculated') {
      for (const [id, rows] of this.wrapped)
        for (const row of rows) this.plan(id, { ...EVERY_ROW, row, rows: 1 });
    } else if (event.kind === 'changed' || event.kind === 'formatChanged') {
      this.plan(event.sheetId, event.area);
    }
  }

  /** All that one request changes is measured once, when it is done. */
  private plan(sheetId: string, area: Area): void {
    const areas = this.touched.get(sheetId);
    if (areas === undefined) this.touched.set(sheetId, [area]);
    else areas.push(area);
    if (this.planned) return;
    this.planned = true;
    queueMicrotask(() => this.measure());
  }

  private measure(): void {
    this.planned = false;
    for (const [id, areas] of this.touched) {
      const sheet = this.workbook.hasSheet(id) ? this.workbook.sheetById(id) : null;
      const used = sheet?.usedArea(false) ?? null;
      if (sheet === null || used === null) continue;
      const rows = new Set<number>();
      for (const { row: first, rows: count } of areas) {
        for (
          let row = Math.max(first, used.row);
          row < Math.min(first + count, used.row + used.rows);
          row += 1
        )
          rows.add(row);
      }
      this.fit(sheet, rows, used);
    }
    this.touched.clear();
  }

  private fit(sheet: WorksheetModel, rows: ReadonlySet<number>, used: Area): void {
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

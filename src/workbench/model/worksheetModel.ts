import type { ICellData, IRange, IStyleData, Nullable, Worksheet } from '@univerjs/core';
import { BooleanNumber, CellValueType, Direction, generateRandomId, numfmt, RANGE_TYPE } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { containsCell, MAXIMUM_COLUMNS, MAXIMUM_ROWS } from '../../workbook/addresses';
import type { CellStyle, ProtectionContent } from '../../workbook/content';
import type { Area } from '../../workbook/snapshot';
import { fromUniver, toUniver } from '../univer/formulaText';
import { forEachCell, overlap, type Axis } from './areas';
import { fromUniverStyle, toUniverStyle, type CellExtras, type StylePatch } from './cellStyle';
import { entryOf, isErrorText } from './entry';
import { HostError } from './hostError';
import { isSheetName, sameName } from './naming';
import { defaultPrint, type ChartState, type ConditionalFormatState, type PrintState, type TableState } from './states';
import { DEFAULT_ROW_PIXELS } from './units';
import type { WorkbookModel } from './workbookModel';

/** The value of a cell as Office.js gives it: '' is an empty cell, errors are their text. */
export type CellScalar = string | number | boolean;

export interface CellWrite {
  readonly row: number;
  readonly column: number;
  /** Null leaves the content as it is; '' clears it. A formula is a text that begins with '='. */
  readonly entry?: CellScalar | null;
  /** Written as it is: text stays text whatever it begins with. */
  readonly constant?: CellScalar | null;
  readonly style?: StylePatch;
  /** Takes every trace of look away before `style` is laid on. */
  readonly resetStyle?: boolean;
}

/** A sheet of the workbook: what stands in Univer is read from there, the rest is kept here. */
export class WorksheetModel {
  tables: TableState[] = [];
  conditionalFormats: ConditionalFormatState[] = [];
  charts: ChartState[] = [];
  print: PrintState = defaultPrint();
  protection: ProtectionContent | null = null;
  veryHidden = false;
  showHeadings = true;

  constructor(
    readonly workbook: WorkbookModel,
    readonly id: string,
  ) {}

  get sheet(): Worksheet {
    const sheet = this.workbook.unit.getSheetBySheetId(this.id);
    if (!sheet) throw new HostError('ItemNotFound');
    return sheet;
  }

  // ---- The sheet as a whole ----

  get name(): string {
    return this.sheet.getName();
  }

  /** @throws HostError InvalidArgument for a name Excel does not take, ItemAlreadyExists for one that is taken. */
  rename(name: string): void {
    this.workbook.requireSheetName(name, this.id);
    this.workbook.execute('sheet.command.set-worksheet-name', { unitId: this.workbook.unitId, subUnitId: this.id, name });
  }

  get position(): number {
    return this.workbook.unit.getConfig().sheetOrder.indexOf(this.id);
  }

  moveTo(position: number): void {
    const count = this.workbook.worksheets.length;
    if (!Number.isInteger(position) || position < 0 || position >= count) throw new HostError('InvalidArgument');
    const before = this.position;
    if (before === position) return;
    this.workbook.execute('sheet.mutation.set-worksheet-order', { unitId: this.workbook.unitId, subUnitId: this.id, fromOrder: before, toOrder: position });
  }

  get visibility(): 'visible' | 'hidden' | 'veryHidden' {
    return this.sheet.isSheetHidden() ? (this.veryHidden ? 'veryHidden' : 'hidden') : 'visible';
  }

  /** @throws HostError InvalidOperation when it is the last visible sheet. */
  setVisibility(visibility: 'visible' | 'hidden' | 'veryHidden'): void {
    const others = this.workbook.worksheets.filter((other) => other.id !== this.id && other.visibility === 'visible');
    if (visibility !== 'visible') {
      if (others.length === 0) throw new HostError('InvalidOperation', 'Minst ett blad måste vara synligt.');
      if (this.workbook.activeSheet.id === this.id) others[0]!.activate();
    }
    this.veryHidden = visibility === 'veryHidden';
    this.workbook.execute('sheet.mutation.set-worksheet-hidden', { unitId: this.workbook.unitId, subUnitId: this.id, hidden: visibility === 'visible' ? 0 : 1 });
  }

  activate(): void {
    if (this.visibility !== 'visible') throw new HostError('InvalidOperation', 'Ett dolt blad kan inte aktiveras.');
    this.workbook.execute('sheet.operation.set-worksheet-active', { unitId: this.workbook.unitId, subUnitId: this.id });
  }

  get tabColor(): string {
    const color = this.sheet.getTabColor();
    return typeof color === 'string' ? color.toLowerCase() : '';
  }

  setTabColor(color: string): void {
    this.workbook.execute('sheet.mutation.set-tab-color', { unitId: this.workbook.unitId, subUnitId: this.id, color: color === '' ? undefined : color });
  }

  get showGridlines(): boolean {
    return this.sheet.getConfig().showGridlines !== BooleanNumber.FALSE;
  }

  setShowGridlines(shown: boolean): void {
    this.workbook.execute('sheet.mutation.toggle-gridlines', { unitId: this.workbook.unitId, subUnitId: this.id, showGridlines: shown ? 1 : 0 });
  }

  get freeze(): { readonly rows: number; readonly columns: number } {
    const freeze = this.sheet.getConfig().freeze;
    return { rows: Math.max(0, freeze.startRow), columns: Math.max(0, freeze.startColumn) };
  }

  setFreeze(rows: number, columns: number): void {
    this.workbook.execute('sheet.mutation.set-frozen', {
      unitId: this.workbook.unitId, subUnitId: this.id, startRow: rows === 0 ? -1 : rows, startColumn: columns === 0 ? -1 : columns, ySplit: rows, xSplit: columns,
    });
  }

  // ---- Reading cells ----

  raw(row: number, column: number): Nullable<ICellData> {
    return this.sheet.getCellMatrix().getValue(row, column);
  }

  /** The cell as it shows: where a dynamic array fills it, the array's value. */
  private shown(row: number, column: number): Nullable<ICellData> {
    const own = this.raw(row, column);
    if (own && (own.f || own.si || (own.v !== undefined && own.v !== null && own.v !== ''))) return own;
    return this.workbook.spilledCells(this.id)?.[row]?.[column] ?? own;
  }

  value(row: number, column: number): CellScalar {
    const cell = this.shown(row, column);
    const value = cell?.v ?? '';
    if (cell?.t === CellValueType.BOOLEAN) return Number(value) === 1 || value === true || value === 'TRUE';
    return value;
  }

  /** True of an error that was calculated or typed; not of a text that merely looks like one. */
  isError(row: number, column: number): boolean {
    const cell = this.shown(row, column);
    return isErrorText(cell?.v) && cell?.t !== CellValueType.FORCE_STRING;
  }

  /** The formula in English A1 form as Excel writes it, or null. */
  formula(row: number, column: number): string | null {
    const cell = this.raw(row, column);
    if (!cell?.f && !cell?.si) return null;
    const text = cell.f && !cell.si ? cell.f : this.workbook.injector.get(FormulaDataModel).getFormulaStringByCell(row, column, this.id, this.workbook.unitId);
    return text ? fromUniver(text, this.tableAt(row, column)?.name ?? null) : null;
  }

  style(row: number, column: number): CellStyle {
    const cell = this.raw(row, column);
    return fromUniverStyle(this.styleData(cell), cell?.custom as Nullable<CellExtras>);
  }

  private styleData(cell: Nullable<ICellData>): Nullable<IStyleData> {
    return cell ? this.workbook.unit.getStyles().getStyleByCell(cell) : null;
  }

  numberFormat(row: number, column: number): string {
    return this.styleData(this.raw(row, column))?.n?.pattern ?? 'General';
  }

  isLocked(row: number, column: number): boolean {
    return (this.raw(row, column)?.custom as Nullable<CellExtras>)?.locked !== false;
  }

  /** The cell as it is shown in a Swedish Excel. */
  text(row: number, column: number): string {
    const value = this.value(row, column);
    if (typeof value === 'boolean') return value ? 'SANT' : 'FALSKT';
    if (typeof value === 'string') return value;
    return formatNumber(value, this.numberFormat(row, column));
  }

  /** The block that the cell's formula fills, itself included; null when it fills no more than its own cell. */
  spillAt(row: number, column: number): Area | null {
    const range = this.workbook.spillRanges(this.id)?.[row]?.[column];
    if (!range) return null;
    const area = areaOf(range);
    return area.rows * area.columns > 1 ? area : null;
  }

  /** The anchor of the array that fills the cell, if one does and it is another cell. */
  spillParent(row: number, column: number): { row: number; column: number } | null {
    if (this.workbook.spilledCells(this.id)?.[row]?.[column] === undefined) return null;
    const ranges = this.workbook.spillRanges(this.id) ?? {};
    for (const [anchorRow, columns] of Object.entries(ranges)) {
      for (const [anchorColumn, range] of Object.entries(columns ?? {})) {
        const isAnchor = Number(anchorRow) === row && Number(anchorColumn) === column;
        if (range && !isAnchor && containsCell(areaOf(range), row, column)) return { row: Number(anchorRow), column: Number(anchorColumn) };
      }
    }
    return null;
  }

  /** The smallest area with all cells that have content (and, unless `valuesOnly`, a look); null when there are none. */
  usedArea(valuesOnly: boolean): Area | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    const include = (row: number, column: number): void => {
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    };
    this.sheet.getCellMatrix().forValue((row, column, cell) => {
      if (cell && (cell.f || cell.si || (cell.v ?? '') !== '' || (!valuesOnly && (cell.s || cell.custom)))) include(row, column);
    });
    for (const [row, columns] of Object.entries(this.workbook.spilledCells(this.id) ?? {})) {
      for (const column of Object.keys(columns ?? {})) if ((columns?.[Number(column)]?.v ?? '') !== '') include(Number(row), Number(column));
    }
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  // ---- Writing cells ----

  /**
   * Writes content and look into cells, as one change.
   * @throws HostError AccessDenied when a cell is locked on a protected sheet, or its look may not be changed there.
   */
  write(writes: readonly CellWrite[]): void {
    this.requireWritable(writes);
    let [rows, columns] = [0, 0];
    const cells: Record<number, Record<number, ICellData>> = {};
    const looks: Record<number, Record<number, ICellData>> = {};
    const headers: CellWrite[] = [];
    for (const write of writes) {
      const cell = this.cellData(write);
      if (cell === null) continue;
      rows = Math.max(rows, write.row + 1);
      columns = Math.max(columns, write.column + 1);
      const target = 'f' in cell || cells[write.row]?.[write.column] !== undefined ? cells : looks;
      (target[write.row] ??= {})[write.column] = { ...target[write.row]![write.column], ...cell };
      if ((write.entry ?? write.constant ?? null) !== null) headers.push(write);
    }
    if (rows === 0) return;
    this.ensureSize(rows, columns);
    const sheet = { unitId: this.workbook.unitId, subUnitId: this.id };
    // Univer takes a change that says nothing of a formula for one that removes it, unless it is told that it comes from a change of looks.
    if (Object.keys(looks).length > 0) this.workbook.execute('sheet.mutation.set-range-values', { ...sheet, cellValue: looks, trigger: 'sheet.command.set-style' });
    if (Object.keys(cells).length > 0) this.workbook.execute('sheet.mutation.set-range-values', { ...sheet, cellValue: cells });
    this.workbook.tables.headersWritten(this, headers);
  }

  private requireWritable(writes: readonly CellWrite[]): void {
    if (this.protection === null) return;
    for (const write of writes) {
      const content = (write.entry ?? write.constant ?? null) !== null;
      if (content && this.isLocked(write.row, write.column)) throw new HostError('AccessDenied');
      if ((write.style !== undefined || write.resetStyle) && !this.protection.allowFormatCells) throw new HostError('AccessDenied');
    }
  }

  /** The change in Univer's form; null when the write changes nothing. */
  private cellData(write: CellWrite): ICellData | null {
    const cell: ICellData = {};
    let format: string | undefined;
    const entry = write.entry ?? null;
    const constant = write.constant ?? null;
    if (entry !== null || constant !== null) {
      const current = write.style?.numberFormat ?? (write.resetStyle ? 'General' : this.numberFormat(write.row, write.column));
      const parsed = constant === null ? entryOf(entry!, current) : constant === '' ? ({ kind: 'clear' } as const) : ({ kind: 'value', value: constant } as const);
      Object.assign(cell, { f: null, si: null, p: null, ref: null });
      if (parsed.kind === 'clear') cell.v = null;
      else if (parsed.kind === 'formula') Object.assign(cell, { f: toUniver(parsed.formula, this.tableAt(write.row, write.column)?.name ?? null), v: null });
      else {
        Object.assign(cell, constantData(parsed.value, 'text' in parsed));
        if (current === 'General' && 'format' in parsed) format = parsed.format;
      }
    }
    const patch: StylePatch = { ...write.style, ...(format === undefined ? {} : { numberFormat: format }) };
    if (write.resetStyle) Object.assign(cell, { s: null, custom: null });
    if (Object.keys(patch).length > 0) {
      const { locked, ...look } = patch;
      if (locked !== undefined) cell.custom = locked === false ? { locked: false } : null;
      if (Object.keys(look).length > 0) cell.s = toUniverStyle(look);
    }
    return Object.keys(cell).length === 0 ? null : cell;
  }

  /** Makes room: the grid has no more rows and columns than it needs to show. */
  ensureSize(rows: number, columns: number): void {
    if (rows > MAXIMUM_ROWS || columns > MAXIMUM_COLUMNS) throw new HostError('InvalidArgument');
    const sheet = this.sheet;
    const target = { unitId: this.workbook.unitId, subUnitId: this.id };
    if (rows > sheet.getRowCount()) this.workbook.execute('sheet.mutation.set-worksheet-row-count', { ...target, rowCount: rows + 100 });
    if (columns > sheet.getColumnCount()) this.workbook.execute('sheet.mutation.set-worksheet-column-count', { ...target, columnCount: columns + 10 });
  }

  // ---- Rows, columns and blocks ----

  insert(axis: Axis, at: number, count: number): void {
    if (this.protection !== null && !(axis === 'rows' && this.protection.allowInsertRows)) throw new HostError('AccessDenied');
    this.ensureSize(axis === 'rows' ? at + 1 : 0, axis === 'columns' ? at + 1 : 0);
    // As in Excel, what is inserted looks like what stands before it.
    const cellValue: Record<number, Record<number, ICellData>> = {};
    if (at > 0) {
      this.sheet.getCellMatrix().forValue((row, column, cell) => {
        if ((axis === 'rows' ? row : column) !== at - 1 || !cell || !(cell.s || cell.custom)) return;
        for (let index = 0; index < count; index += 1) {
          const [toRow, toColumn] = axis === 'rows' ? [at + index, column] : [row, at + index];
          (cellValue[toRow] ??= {})[toColumn] = { ...(cell.s ? { s: cell.s } : {}), ...(cell.custom ? { custom: cell.custom } : {}) };
        }
      });
    }
    this.workbook.execute(axis === 'rows' ? 'sheet.command.insert-row-by-range' : 'sheet.command.insert-col-by-range', {
      unitId: this.workbook.unitId, subUnitId: this.id, range: this.lines(axis, at, count), direction: axis === 'rows' ? Direction.UP : Direction.LEFT, cellValue,
    });
  }

  delete(axis: Axis, at: number, count: number): void {
    if (this.protection !== null && !(axis === 'rows' && this.protection.allowDeleteRows)) throw new HostError('AccessDenied');
    this.ensureSize(axis === 'rows' ? at + count : 0, axis === 'columns' ? at + count : 0);
    this.workbook.execute(axis === 'rows' ? 'sheet.command.remove-row-by-range' : 'sheet.command.remove-col-by-range', {
      unitId: this.workbook.unitId, subUnitId: this.id, range: this.lines(axis, at, count),
    });
  }

  private lines(axis: Axis, at: number, count: number): IRange {
    return axis === 'rows'
      ? { startRow: at, endRow: at + count - 1, startColumn: 0, endColumn: this.sheet.getColumnCount() - 1, rangeType: RANGE_TYPE.ROW }
      : { startRow: 0, endRow: this.sheet.getRowCount() - 1, startColumn: at, endColumn: at + count - 1, rangeType: RANGE_TYPE.COLUMN };
  }

  /** Inserts or deletes a block of cells; what lies beneath (or to the right) moves. */
  async shiftCells(operation: 'insert' | 'delete', area: Area, axis: Axis): Promise<void> {
    if (this.protection !== null) throw new HostError('AccessDenied');
    const cut = this.tables.find((table) => overlap(table.area, beyond(area, axis)) && !followsWhole(table.area, area, axis));
    if (cut !== undefined) throw new HostError('InsertDeleteConflict');
    this.ensureSize(area.row + area.rows + 1, area.column + area.columns + 1);
    const command = operation === 'insert' ? (axis === 'rows' ? 'insert-range-move-down' : 'insert-range-move-right') : axis === 'rows' ? 'delete-range-move-up' : 'delete-range-move-left';
    // Univer's block commands always work on the sheet that is shown.
    const shown = this.workbook.activeSheet;
    const target = { unitId: this.workbook.unitId };
    if (shown.id !== this.id) this.workbook.silently(() => this.workbook.execute('sheet.operation.set-worksheet-active', { ...target, subUnitId: this.id }));
    try {
      await this.workbook.executeAsync(`sheet.command.${command}`, { range: rangeOf(area) });
    } finally {
      if (shown.id !== this.id) this.workbook.silently(() => this.workbook.execute('sheet.operation.set-worksheet-active', { ...target, subUnitId: shown.id }));
    }
  }

  // ---- Sizes, hiding, merging ----

  columnPixels(column: number): number {
    return this.sheet.getColumnManager().getColumnWidth(column);
  }

  rowPixels(row: number): number {
    return this.sheet.getRowManager().getRowHeight(row) || DEFAULT_ROW_PIXELS;
  }

  setSize(axis: Axis, at: number, count: number, pixels: number): void {
    if (this.protection !== null && !this.protection.allowFormatColumns) throw new HostError('AccessDenied');
    this.ensureSize(axis === 'rows' ? Math.min(at + count, 2000) : 0, axis === 'columns' ? Math.min(at + count, 200) : 0);
    const last = Math.min(at + count, axis === 'rows' ? this.sheet.getRowCount() : this.sheet.getColumnCount()) - 1;
    const target = { unitId: this.workbook.unitId, subUnitId: this.id };
    if (axis === 'columns') {
      this.workbook.execute('sheet.mutation.set-worksheet-col-width', { ...target, ranges: [{ startRow: 0, endRow: this.sheet.getRowCount() - 1, startColumn: at, endColumn: last }], colWidth: pixels });
    } else {
      const ranges = [{ startRow: at, endRow: last, startColumn: 0, endColumn: this.sheet.getColumnCount() - 1 }];
      this.workbook.execute('sheet.mutation.set-worksheet-row-height', { ...target, ranges, rowHeight: pixels });
      this.workbook.execute('sheet.mutation.set-worksheet-row-is-auto-height', { ...target, ranges, autoHeightInfo: 0 });
    }
  }

  isHidden(axis: Axis, index: number): boolean {
    return axis === 'rows' ? !this.sheet.getRowRawVisible(index) : !this.sheet.getColVisible(index);
  }

  setHidden(axis: Axis, at: number, count: number, hidden: boolean): void {
    if (this.protection !== null && !this.protection.allowFormatColumns) throw new HostError('AccessDenied');
    this.ensureSize(axis === 'rows' ? at + count : 0, axis === 'columns' ? at + count : 0);
    this.workbook.execute(`sheet.mutation.set-${axis === 'rows' ? 'row' : 'col'}-${hidden ? 'hidden' : 'visible'}`, { unitId: this.workbook.unitId, subUnitId: this.id, ranges: [this.lines(axis, at, count)] });
  }

  get merges(): Area[] {
    return this.sheet.getConfig().mergeData.map(areaOf);
  }

  merge(area: Area): void {
    if (this.protection !== null) throw new HostError('AccessDenied');
    this.unmerge(area);
    this.workbook.execute('sheet.mutation.add-worksheet-merge', { unitId: this.workbook.unitId, subUnitId: this.id, ranges: [rangeOf(area)] });
  }

  unmerge(area: Area): void {
    if (this.protection !== null) throw new HostError('AccessDenied');
    const ranges = this.merges.filter((merge) => overlap(merge, area)).map(rangeOf);
    if (ranges.length > 0) this.workbook.execute('sheet.mutation.remove-worksheet-merge', { unitId: this.workbook.unitId, subUnitId: this.id, ranges });
  }

  // ---- Protection ----

  protect(options: ProtectionContent): void {
    if (this.protection !== null) throw new HostError('AccessDenied', 'Bladet är redan skyddat.');
    this.protection = options;
    this.workbook.events.emit({ kind: 'protectionChanged', sheetId: this.id });
  }

  unprotect(): void {
    this.protection = null;
    this.workbook.events.emit({ kind: 'protectionChanged', sheetId: this.id });
  }

  /** True when the cell refuses what is typed into it. */
  refuses(row: number, column: number): boolean {
    return this.protection !== null && this.isLocked(row, column);
  }

  tableAt(row: number, column: number): TableState | undefined {
    return this.tables.find((table) => containsCell(table.area, row, column));
  }

  /** Every cell of the area whose look or content can differ from that of an untouched cell. */
  visitCells(area: Area, visit: (row: number, column: number) => void): void {
    const rows = Math.min(area.rows, Math.max(0, this.sheet.getRowCount() - area.row));
    const columns = Math.min(area.columns, Math.max(0, this.sheet.getColumnCount() - area.column));
    forEachCell({ ...area, rows, columns }, visit);
  }
}

export const newId = (): string => `{${generateRandomId(8)}}`;

export function areaOf(range: IRange): Area {
  return { row: range.startRow, column: range.startColumn, rows: range.endRow - range.startRow + 1, columns: range.endColumn - range.startColumn + 1 };
}

export function rangeOf(area: Area): IRange {
  return { startRow: area.row, startColumn: area.column, endRow: area.row + area.rows - 1, endColumn: area.column + area.columns - 1 };
}

/** A number as a Swedish Excel shows it. */
export function formatNumber(value: number, format: string): string {
  try {
    return numfmt.format(format, value, { locale: 'sv', throws: true });
  } catch {
    return '########';
  }
}

export { isSheetName, sameName };

/** A constant in Univer's form; a text that Univer would take for a number or a formula is marked as text. */
export function constantData(value: CellScalar, asText = false): ICellData {
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  const mistakable = (asText && isErrorText(value)) || value.startsWith('=') || (value.trim() !== '' && !Number.isNaN(Number(value))) || /^(true|false)$/i.test(value);
  return { v: value, t: mistakable ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

/** The area together with all that moves when it is inserted or deleted. */
function beyond(area: Area, axis: Axis): Area {
  return axis === 'rows' ? { ...area, rows: MAXIMUM_ROWS - area.row } : { ...area, columns: MAXIMUM_COLUMNS - area.column };
}

/** True when a shift of `area` moves the whole table, or moves rows inside the table's full width: what Excel allows. */
function followsWhole(table: Area, area: Area, axis: Axis): boolean {
  if (axis === 'rows') return area.column <= table.column && area.column + area.columns >= table.column + table.columns;
  return area.row <= table.row && area.row + area.rows >= table.row + table.rows;
}

import { parseReference } from '../../workbook/addresses';
import type { Area } from '../../workbook/snapshot';
import { HostError } from '../model/hostError';
import { sameName } from '../model/naming';
import type { TableState } from '../model/states';
import type { CellScalar, WorksheetModel } from '../model/worksheetModel';
import { areaOn, flag, grid, text, wholeNumber } from './checks';
import { HostCollection, HostObject, NullObject, type HostContext } from './hostObject';
import { RangeObject, sortRows } from './rangeObject';

/** Table */
export class TableObject extends HostObject {
  readonly typeName = 'Table';

  constructor(
    context: HostContext,
    private readonly id: string,
  ) {
    super(context);
  }

  get state(): TableState {
    const table = this.model.tables.find(this.id);
    if (table === null) throw new HostError('ItemNotFound');
    return table;
  }
  get sheet(): WorksheetModel {
    return this.model.tables.sheetOf(this.state);
  }
  override identity(): { Id: string } {
    return { Id: this.state.id };
  }

  get Id(): string {
    return this.state.id;
  }
  get Name(): string {
    return this.state.name;
  }
  set Name(name: string) {
    this.model.tables.rename(this.state, name);
  }
  get Style(): string {
    return this.state.style;
  }
  set Style(value: string) {
    this.look({ style: text(value) });
  }
  get ShowHeaders(): boolean {
    return true;
  }
  set ShowHeaders(value: boolean) {
    if (!flag(value)) throw new HostError('UnsupportedOperation', 'showHeaders');
  }
  get ShowTotals(): boolean {
    return this.state.hasTotals;
  }
  set ShowTotals(value: boolean) {
    this.changeTotals(flag(value));
  }
  get ShowBandedRows(): boolean {
    return this.state.bandedRows;
  }
  set ShowBandedRows(value: boolean) {
    this.look({ bandedRows: flag(value) });
  }
  get ShowBandedColumns(): boolean {
    return this.state.bandedColumns;
  }
  set ShowBandedColumns(value: boolean) {
    this.look({ bandedColumns: flag(value) });
  }
  get ShowFilterButton(): boolean {
    return this.state.filterButton;
  }
  set ShowFilterButton(value: boolean) {
    this.look({ filterButton: flag(value) });
  }
  get HighlightFirstColumn(): boolean {
    return this.state.firstColumn;
  }
  set HighlightFirstColumn(value: boolean) {
    this.look({ firstColumn: flag(value) });
  }
  get HighlightLastColumn(): boolean {
    return this.state.lastColumn;
  }
  set HighlightLastColumn(value: boolean) {
    this.look({ lastColumn: flag(value) });
  }

  private look(change: Partial<TableState>): void {
    if (this.sheet.protection !== null) throw new HostError('AccessDenied');
    Object.assign(this.state, change);
    this.model.tell({ kind: 'looksChanged' });
  }

  private changeTotals(shown: boolean): void {
    const table = this.state;
    if (this.sheet.protection !== null) throw new HostError('AccessDenied');
    if (shown === table.hasTotals) return;
    const last = table.area.row + table.area.rows - 1;
    if (shown) {
      const row = last + 1;
      table.area = { ...table.area, rows: table.area.rows + 1 };
      table.hasTotals = true;
      this.sheet.write([{ row, column: table.area.column, constant: 'Summa' }]);
    } else {
      table.area = { ...table.area, rows: table.area.rows - 1 };
      table.hasTotals = false;
      this.sheet.write(Array.from({ length: table.area.columns }, (_unused, index) => ({ row: last, column: table.area.column + index, constant: '' })));
    }
    this.model.tables.announce();
  }

  get Columns(): TableColumnCollection {
    return new TableColumnCollection(this.context, this);
  }
  get Rows(): TableRowCollection {
    return new TableRowCollection(this.context, this);
  }
  get Sort(): TableSortObject {
    return new TableSortObject(this.context, this);
  }
  get Worksheet(): HostObject {
    return this.context.make.worksheet(this.context, this.sheet);
  }

  GetRange(): RangeObject {
    return this.range(this.state.area);
  }
  GetHeaderRowRange(): RangeObject {
    return this.range({ ...this.state.area, rows: 1 });
  }
  GetDataBodyRange(): RangeObject {
    return this.range(this.model.tables.bodyOf(this.state));
  }
  GetTotalRowRange(): RangeObject {
    const { area, hasTotals } = this.state;
    if (!hasTotals) throw new HostError('ItemNotFound');
    return this.range({ ...area, row: area.row + area.rows - 1, rows: 1 });
  }
  range(area: Area): RangeObject {
    return new RangeObject(this.context, this.sheet, area);
  }

  Resize(range: RangeObject | string): void {
    const area = range instanceof RangeObject ? range.area : parseReference(String(range))?.area;
    if (area === undefined || (range instanceof RangeObject && range.sheet.id !== this.sheet.id)) throw new HostError('InvalidArgument');
    this.model.tables.resize(this.state, area);
  }
  ConvertToRange(): RangeObject {
    const range = this.GetRange();
    this.model.tables.remove(this.state, false);
    return range;
  }
  Delete(): void {
    this.model.tables.remove(this.state, true);
  }
}

abstract class Tables extends HostCollection<TableObject> {
  protected abstract states(): TableState[];

  get Count(): number {
    return this.states().length;
  }
  list(): TableObject[] {
    return this.states().map(({ id }) => new TableObject(this.context, id));
  }
  item(key: string): TableObject {
    const found = this.found(key);
    if (found === undefined) throw new HostError('ItemNotFound', String(key));
    return new TableObject(this.context, found.id);
  }
  GetItemOrNullObject(key: string): HostObject {
    const found = this.found(key);
    return found === undefined ? new NullObject(this.context) : new TableObject(this.context, found.id);
  }
  GetCount(): number {
    return this.Count;
  }
  private found(key: string): TableState | undefined {
    return this.states().find((table) => table.id === key || sameName(table.name, String(key)));
  }
}

/** TableCollection: of the workbook, or of one sheet. */
export class TableCollection extends Tables {
  readonly typeName = 'TableCollection';

  constructor(
    context: HostContext,
    private readonly sheet: WorksheetModel | null,
  ) {
    super(context);
  }

  protected states(): TableState[] {
    return this.sheet?.tables ?? this.model.tables.all;
  }
  GetItemAt(index: number): TableObject {
    const table = this.list()[wholeNumber(index)];
    if (table === undefined) throw new HostError('InvalidArgument');
    return table;
  }
  async Add(address: RangeObject | string, hasHeaders: boolean): Promise<TableObject> {
    const place = this.placeOf(address);
    const table = await this.model.tables.add(place.sheet, place.area, flag(hasHeaders));
    return new TableObject(this.context, table.id);
  }

  private placeOf(address: RangeObject | string): { sheet: WorksheetModel; area: Area } {
    if (address instanceof RangeObject) return { sheet: address.sheet, area: address.area };
    const reference = parseReference(text(address));
    const home = this.sheet ?? this.model.activeSheet;
    if (reference?.sheet) return { sheet: this.model.sheet(reference.sheet), area: reference.area };
    return areaOn(this.model, home, address);
  }
}

/** TableScopedCollection: the tables that a range touches. */
export class TableScopedCollection extends Tables {
  readonly typeName = 'TableScopedCollection';

  constructor(
    context: HostContext,
    private readonly scoped: () => TableState[],
  ) {
    super(context);
  }

  protected states(): TableState[] {
    return this.scoped();
  }
  GetFirst(): TableObject {
    const table = this.list()[0];
    if (table === undefined) throw new HostError('ItemNotFound');
    return table;
  }
}

/** TableColumn */
export class TableColumnObject extends HostObject {
  readonly typeName = 'TableColumn';

  constructor(
    context: HostContext,
    private readonly table: TableObject,
    private readonly name: string,
  ) {
    super(context);
  }

  private get index(): number {
    const index = this.table.state.columns.findIndex((column) => sameName(column, this.name));
    if (index < 0) throw new HostError('ItemNotFound', this.name);
    return index;
  }
  /** Excel numbers a table's columns from 1; the number serves as the key. */
  override identity(): { Id: number } {
    return { Id: this.index + 1 };
  }
  get Id(): number {
    return this.index + 1;
  }
  get Index(): number {
    return this.index;
  }
  get Name(): string {
    return this.table.state.columns[this.index]!;
  }
  set Name(value: string) {
    const header = this.GetHeaderRowRange().area;
    this.table.sheet.write([{ row: header.row, column: header.column, constant: text(value) }]);
  }
  get Values(): unknown {
    return this.GetRange().Values;
  }
  set Values(value: unknown) {
    this.GetRange().Values = value;
  }

  GetRange(): RangeObject {
    return this.part(this.table.state.area);
  }
  GetHeaderRowRange(): RangeObject {
    return this.part({ ...this.table.state.area, rows: 1 });
  }
  GetDataBodyRange(): RangeObject {
    return this.part(this.model.tables.bodyOf(this.table.state));
  }
  GetTotalRowRange(): RangeObject {
    return this.part(this.table.GetTotalRowRange().area);
  }
  private part(area: Area): RangeObject {
    return this.table.range({ ...area, column: area.column + this.index, columns: 1 });
  }
  async Delete(): Promise<void> {
    const { state, sheet } = this.table;
    if (state.columns.length === 1) throw new HostError('InvalidOperation');
    const column = this.index;
    await sheet.shiftCells('delete', { ...state.area, column: state.area.column + column, columns: 1 }, 'columns');
  }
}

/** TableColumnCollection */
export class TableColumnCollection extends HostCollection<TableColumnObject> {
  readonly typeName = 'TableColumnCollection';

  constructor(
    context: HostContext,
    private readonly table: TableObject,
  ) {
    super(context);
  }

  get Count(): number {
    return this.table.state.columns.length;
  }
  list(): TableColumnObject[] {
    return this.table.state.columns.map((name) => new TableColumnObject(this.context, this.table, name));
  }
  item(key: string | number): TableColumnObject {
    const found = this.found(key);
    if (found === undefined) throw new HostError('ItemNotFound', String(key));
    return new TableColumnObject(this.context, this.table, found);
  }
  GetItemOrNullObject(key: string | number): HostObject {
    const found = this.found(key);
    return found === undefined ? new NullObject(this.context) : new TableColumnObject(this.context, this.table, found);
  }
  GetItemAt(index: number): TableColumnObject {
    const column = this.list()[wholeNumber(index)];
    if (column === undefined) throw new HostError('InvalidArgument');
    return column;
  }
  GetCount(): number {
    return this.Count;
  }
  private found(key: string | number): string | undefined {
    const { columns } = this.table.state;
    return typeof key === 'number' ? columns[key - 1] : columns.find((column) => sameName(column, key));
  }
}

/** TableRow */
export class TableRowObject extends HostObject {
  readonly typeName = 'TableRow';

  constructor(
    context: HostContext,
    private readonly table: TableObject,
    private readonly position: number,
  ) {
    super(context);
  }

  get Index(): number {
    return this.position;
  }
  get Values(): unknown {
    return this.GetRange().Values;
  }
  set Values(value: unknown) {
    this.GetRange().Values = value;
  }
  GetRange(): RangeObject {
    return this.table.GetDataBodyRange().GetRow(this.position);
  }
  async Delete(): Promise<void> {
    await this.model.tables.deleteRows(this.table.state, this.position, 1);
  }
}

/** TableRowCollection */
export class TableRowCollection extends HostCollection<TableRowObject> {
  readonly typeName = 'TableRowCollection';

  constructor(
    context: HostContext,
    private readonly table: TableObject,
  ) {
    super(context);
  }

  get Count(): number {
    return this.model.tables.bodyOf(this.table.state).rows;
  }
  list(): TableRowObject[] {
    return Array.from({ length: this.Count }, (_unused, index) => new TableRowObject(this.context, this.table, index));
  }
  item(index: number): TableRowObject {
    return this.GetItemAt(index);
  }
  GetItemAt(index: number): TableRowObject {
    if (wholeNumber(index) >= this.Count) throw new HostError('InvalidArgument');
    return new TableRowObject(this.context, this.table, index);
  }
  GetCount(): number {
    return this.Count;
  }
  async Add(index: number | null, values: unknown): Promise<TableRowObject> {
    const rows = Array.isArray(values) ? values.length : 1;
    const cells = values === null || values === undefined ? [Array.from({ length: this.table.state.columns.length }, () => null)] : grid<CellScalar | null>(values, rows, this.table.state.columns.length);
    const at = index === null || index === undefined || index < 0 ? null : wholeNumber(index);
    const first = at ?? this.Count;
    await this.model.settled();
    await this.model.tables.addRows(this.table.state, at, cells);
    return new TableRowObject(this.context, this.table, Math.min(first, this.Count - 1));
  }
  async DeleteRowsAt(index: number, count: number | null): Promise<void> {
    await this.model.tables.deleteRows(this.table.state, wholeNumber(index), wholeNumber(count ?? 1, 1));
  }
}

/** TableSort */
export class TableSortObject extends HostObject {
  readonly typeName = 'TableSort';

  constructor(
    context: HostContext,
    private readonly table: TableObject,
  ) {
    super(context);
  }

  async Apply(fields: readonly { key: number; ascending?: boolean }[]): Promise<void> {
    await this.model.settled();
    sortRows(this.table.sheet, this.model.tables.bodyOf(this.table.state), fields);
  }
}

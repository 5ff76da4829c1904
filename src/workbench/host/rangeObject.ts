import { intersectAreas, boundingArea, MAXIMUM_COLUMNS, MAXIMUM_ROWS, parseReference } from '../../workbook/addresses';
import type { Area } from '../../workbook/snapshot';
import { forEachCell, overlap } from '../model/areas';
import { relocated } from '../model/formulaShift';
import { HostError } from '../model/hostError';
import { pixelsToPoints } from '../model/units';
import { isFormula, requireFormula } from '../model/formulaCheck';
import type { CellScalar, CellWrite, WorksheetModel } from '../model/worksheetModel';
import { applyProperties, readProperties, type CellProperties } from './cellProperties';
import { fullAddress, grid, oneOf, onSheet, wholeNumber } from './checks';
import { DataValidationObject } from './dataValidationObject';
import { HostObject, HostCollection, NullObject, type HostContext } from './hostObject';
import { RangeFormatObject } from './rangeFormatObject';

/** More cells than this are not read at once; Excel's own limit. */
const MAXIMUM_CELLS = 5_000_000;

/** Range: a rectangle of cells. */
export class RangeObject extends HostObject {
  readonly typeName = 'Range';
  private place: Area | null;

  constructor(
    context: HostContext,
    readonly sheet: WorksheetModel,
    area: Area,
  ) {
    super(context);
    this.place = onSheet(area);
  }

  override get trackable(): boolean {
    return true;
  }

  /** @throws HostError InvalidReference when the cells have been deleted. */
  get area(): Area {
    if (this.place === null || !this.model.hasSheet(this.sheet.id)) throw new HostError('InvalidReference');
    return this.place;
  }

  /** A range that is kept hold of follows its cells. */
  follow(sheetId: string, after: (area: Area) => Area | null): void {
    if (this.place !== null && sheetId === this.sheet.id) this.place = after(this.place);
  }

  private at(area: Area): RangeObject {
    return new RangeObject(this.context, this.sheet, area);
  }

  private orNull(area: Area | null): RangeObject | NullObject {
    return area === null ? new NullObject(this.context) : this.at(area);
  }

  private get unbounded(): boolean {
    return this.area.rows === MAXIMUM_ROWS || this.area.columns === MAXIMUM_COLUMNS;
  }

  /** The value of each cell; null for whole rows and columns, as in Excel. */
  private each<Value>(read: (row: number, column: number) => Value): Value[][] | null {
    if (this.unbounded) return null;
    const { row, column, rows, columns } = this.area;
    if (rows * columns > MAXIMUM_CELLS) throw new HostError('ResponsePayloadSizeLimitExceeded');
    return Array.from({ length: rows }, (_unused, down) => Array.from({ length: columns }, (_also, across) => read(row + down, column + across)));
  }

  private writeEach(value: unknown, write: (value: CellScalar) => Omit<CellWrite, 'row' | 'column'>): void {
    const { row, column, rows, columns } = this.bounded;
    const writes: CellWrite[] = [];
    grid<CellScalar | null>(value, rows, columns).forEach((line, down) =>
      line.forEach((cell, across) => {
        if (cell === null || cell === undefined) return;
        if (!['string', 'number', 'boolean'].includes(typeof cell) || (typeof cell === 'number' && !Number.isFinite(cell))) throw new HostError('InvalidArgument');
        if (typeof cell === 'string' && cell.length > 32_767) throw new HostError('InvalidArgument', 'En cell rymmer högst 32 767 tecken.');
        writes.push({ row: row + down, column: column + across, ...write(cell) });
      }),
    );
    this.sheet.write(writes);
  }

  /** The area, cut to what the grid has: a whole column is written as far down as there are rows. */
  private get bounded(): Area {
    const { row, column, rows, columns } = this.area;
    if (!this.unbounded) return this.area;
    return { row, column, rows: Math.min(rows, this.sheet.sheet.getRowCount()), columns: Math.min(columns, this.sheet.sheet.getColumnCount()) };
  }

  get Address(): string {
    return fullAddress(this.sheet.name, this.area);
  }
  get AddressLocal(): string {
    return this.Address;
  }
  get RowIndex(): number {
    return this.area.row;
  }
  get ColumnIndex(): number {
    return this.area.column;
  }
  get RowCount(): number {
    return this.area.rows;
  }
  get ColumnCount(): number {
    return this.area.columns;
  }
  get CellCount(): number {
    const count = this.area.rows * this.area.columns;
    return count > 2_147_483_647 ? -1 : count;
  }
  get IsEntireColumn(): boolean {
    return this.area.rows === MAXIMUM_ROWS;
  }
  get IsEntireRow(): boolean {
    return this.area.columns === MAXIMUM_COLUMNS;
  }

  get Values(): CellScalar[][] | null {
    return this.each((row, column) => this.sheet.value(row, column));
  }
  set Values(value: unknown) {
    this.writeEntries(value);
  }

  get Formulas(): CellScalar[][] | null {
    return this.each((row, column) => this.sheet.formula(row, column) ?? this.sheet.value(row, column));
  }
  set Formulas(value: unknown) {
    this.writeEntries(value);
  }

  private writeEntries(value: unknown): void {
    this.writeEach(value, (cell) => {
      if (isFormula(cell)) requireFormula(this.model.injector, cell);
      return { entry: cell };
    });
  }

  get Text(): string[][] | null {
    return this.each((row, column) => this.sheet.text(row, column));
  }

  get ValueTypes(): string[][] | null {
    return this.each((row, column) => {
      const value = this.sheet.value(row, column);
      if (value === '') return this.sheet.formula(row, column) === null ? 'Empty' : 'String';
      if (this.sheet.isError(row, column)) return 'Error';
      return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
    });
  }

  get NumberFormat(): string[][] | null {
    return this.each((row, column) => this.sheet.numberFormat(row, column));
  }
  set NumberFormat(value: unknown) {
    this.writeEach(value, (format) => {
      if (typeof format !== 'string') throw new HostError('InvalidArgument');
      return { style: { numberFormat: format === '' ? 'General' : format } };
    });
  }

  get HasSpill(): boolean | null {
    const spills = (this.each((row, column) => this.sheet.spillAt(row, column) !== null || this.sheet.spillParent(row, column) !== null) ?? []).flat();
    return spills.every(Boolean) ? true : spills.some(Boolean) ? null : false;
  }

  get Hidden(): boolean | null {
    return this.RowHidden === true || this.ColumnHidden === true ? true : this.RowHidden === false && this.ColumnHidden === false ? false : null;
  }
  get RowHidden(): boolean | null {
    return this.hidden('rows');
  }
  set RowHidden(value: boolean) {
    this.sheet.setHidden('rows', this.bounded.row, this.bounded.rows, value);
  }
  get ColumnHidden(): boolean | null {
    return this.hidden('columns');
  }
  set ColumnHidden(value: boolean) {
    this.sheet.setHidden('columns', this.bounded.column, this.bounded.columns, value);
  }

  private hidden(axis: 'rows' | 'columns'): boolean | null {
    const { row, column, [axis]: count } = this.bounded;
    const states = Array.from({ length: count }, (_unused, index) => this.sheet.isHidden(axis, (axis === 'rows' ? row : column) + index));
    return states.every(Boolean) ? true : states.some(Boolean) ? null : false;
  }

  /** Distances in points from the sheet's upper left corner, and sizes. */
  get Top(): number {
    return this.extent('rows', 0, this.area.row);
  }
  get Left(): number {
    return this.extent('columns', 0, this.area.column);
  }
  get Height(): number {
    return this.extent('rows', this.area.row, this.area.rows);
  }
  get Width(): number {
    return this.extent('columns', this.area.column, this.area.columns);
  }

  private extent(axis: 'rows' | 'columns', from: number, count: number): number {
    let pixels = 0;
    for (let index = from; index < from + count; index += 1) pixels += axis === 'rows' ? this.sheet.rowPixels(index) : this.sheet.columnPixels(index);
    return pixelsToPoints(pixels);
  }

  get Worksheet(): HostObject {
    return this.context.make.worksheet(this.context, this.sheet);
  }
  get Format(): RangeFormatObject {
    return new RangeFormatObject(this.context, this.sheet, () => [this.bounded]);
  }
  get DataValidation(): DataValidationObject {
    return new DataValidationObject(this.context, this.sheet, () => [this.area]);
  }
  get ConditionalFormats(): HostObject {
    return this.context.make.conditionalFormats(this.context, this.sheet, () => [this.area]);
  }
  get Sort(): RangeSortObject {
    return new RangeSortObject(this.context, this.sheet, () => this.area);
  }

  // ---- Other ranges ----

  GetCell(row: number, column: number): RangeObject {
    return this.at({ row: this.area.row + whole(row), column: this.area.column + whole(column), rows: 1, columns: 1 });
  }
  GetRow(row: number): RangeObject {
    return this.at({ ...this.area, row: this.area.row + within(row, this.area.rows), rows: 1 });
  }
  GetColumn(column: number): RangeObject {
    return this.at({ ...this.area, column: this.area.column + within(column, this.area.columns), columns: 1 });
  }
  GetLastRow(): RangeObject {
    return this.GetRow(this.area.rows - 1);
  }
  GetLastColumn(): RangeObject {
    return this.GetColumn(this.area.columns - 1);
  }
  GetLastCell(): RangeObject {
    return this.GetCell(this.area.rows - 1, this.area.columns - 1);
  }
  GetEntireRow(): RangeObject {
    return this.at({ ...this.area, column: 0, columns: MAXIMUM_COLUMNS });
  }
  GetEntireColumn(): RangeObject {
    return this.at({ ...this.area, row: 0, rows: MAXIMUM_ROWS });
  }
  GetOffsetRange(rows: number, columns: number): RangeObject {
    return this.at({ ...this.area, row: this.area.row + whole(rows), column: this.area.column + whole(columns) });
  }
  GetResizedRange(rows: number, columns: number): RangeObject {
    return this.at({ ...this.area, rows: this.area.rows + whole(rows), columns: this.area.columns + whole(columns) });
  }
  GetAbsoluteResizedRange(rows: number, columns: number): RangeObject {
    return this.at({ ...this.area, rows: wholeNumber(rows, 1), columns: wholeNumber(columns, 1) });
  }
  GetRowsAbove(count: number | null): RangeObject {
    const rows = count ?? 1;
    return rows >= 0 ? this.at({ ...this.area, row: this.area.row - rows, rows }) : this.GetRowsBelow(-rows);
  }
  GetRowsBelow(count: number | null): RangeObject {
    const rows = count ?? 1;
    return rows >= 0 ? this.at({ ...this.area, row: this.area.row + this.area.rows, rows }) : this.GetRowsAbove(-rows);
  }
  GetColumnsBefore(count: number | null): RangeObject {
    const columns = count ?? 1;
    return columns >= 0 ? this.at({ ...this.area, column: this.area.column - columns, columns }) : this.GetColumnsAfter(-columns);
  }
  GetColumnsAfter(count: number | null): RangeObject {
    const columns = count ?? 1;
    return columns >= 0 ? this.at({ ...this.area, column: this.area.column + this.area.columns, columns }) : this.GetColumnsBefore(-columns);
  }
  GetBoundingRect(other: RangeObject | string): RangeObject {
    return this.at(boundingArea(this.area, this.areaOf(other)));
  }
  GetIntersection(other: RangeObject | string): RangeObject {
    const shared = intersectAreas(this.area, this.areaOf(other));
    if (shared === null) throw new HostError('ItemNotFound');
    return this.at(shared);
  }
  GetIntersectionOrNullObject(other: RangeObject | string): HostObject {
    return this.orNull(other instanceof RangeObject && other.sheet.id !== this.sheet.id ? null : intersectAreas(this.area, this.areaOf(other)));
  }
  GetUsedRange(valuesOnly: boolean | null): RangeObject {
    const used = this.used(valuesOnly ?? false);
    // Where nothing is used, Excel gives the first cell.
    return this.at(used ?? { ...this.area, rows: 1, columns: 1 });
  }
  GetUsedRangeOrNullObject(valuesOnly: boolean | null): HostObject {
    return this.orNull(this.used(valuesOnly ?? false));
  }
  private used(valuesOnly: boolean): Area | null {
    const used = this.sheet.usedArea(valuesOnly);
    return used === null ? null : intersectAreas(used, this.area);
  }
  GetSpillingToRange(): RangeObject {
    const spill = this.sheet.spillAt(this.area.row, this.area.column);
    if (spill === null) throw new HostError('ItemNotFound');
    return this.at(spill);
  }
  GetSpillingToRangeOrNullObject(): HostObject {
    return this.orNull(this.sheet.spillAt(this.area.row, this.area.column));
  }
  GetSpillParentOrNullObject(): HostObject {
    const parent = this.sheet.spillParent(this.area.row, this.area.column);
    return this.orNull(parent === null ? null : { ...parent, rows: 1, columns: 1 });
  }
  /** Constants are neither formulas nor cells that a dynamic array fills. */
  GetSpecialCellsOrNullObject(cellType: string, valueType: string | null): HostObject {
    const type = oneOf(cellType, ['Constants', 'Formulas', 'Blanks'] as const);
    if (valueType !== null && valueType !== undefined && valueType !== 'All') throw new HostError('UnsupportedOperation', valueType);
    const used = this.sheet.usedArea(false);
    const area = used === null ? null : intersectAreas(used, this.area);
    const parts: Area[] = [];
    if (area !== null) {
      forEachCell(area, (row, column) => {
        const formula = this.sheet.formula(row, column) !== null;
        const spilled = !formula && this.sheet.spillParent(row, column) !== null;
        const kind = formula ? 'Formulas' : spilled ? null : this.sheet.value(row, column) === '' ? 'Blanks' : 'Constants';
        if (kind !== type) return;
        const last = parts.at(-1);
        if (last !== undefined && last.row === row && last.column + last.columns === column) parts[parts.length - 1] = { ...last, columns: last.columns + 1 };
        else parts.push({ row, column, rows: 1, columns: 1 });
      });
    }
    return parts.length === 0 ? new NullObject(this.context) : new RangeAreasObject(this.context, this.sheet, parts.map((part) => this.at(part)));
  }
  GetMergedAreasOrNullObject(): HostObject {
    const parts = this.sheet.merges.filter((merge) => overlap(merge, this.area));
    return parts.length === 0 ? new NullObject(this.context) : new RangeAreasObject(this.context, this.sheet, parts.map((part) => this.at(part)));
  }
  GetSurroundingRegion(): RangeObject {
    let area = this.area;
    for (;;) {
      const around = { row: Math.max(0, area.row - 1), column: Math.max(0, area.column - 1), rows: 0, columns: 0 };
      around.rows = area.row + area.rows + 1 - around.row;
      around.columns = area.column + area.columns + 1 - around.column;
      let grown = area;
      forEachCell(around, (row, column) => {
        if (this.sheet.value(row, column) !== '') grown = boundingArea(grown, { row, column, rows: 1, columns: 1 });
      });
      if (grown.rows === area.rows && grown.columns === area.columns) return this.at(area);
      area = grown;
    }
  }
  GetTables(fullyContained: boolean | null): HostObject {
    const whole = fullyContained ?? false;
    return this.context.make.scopedTables(this.context, () => this.sheet.tables.filter(({ area }) => {
      const shared = intersectAreas(area, this.area);
      return shared !== null && (!whole || (shared.rows === area.rows && shared.columns === area.columns));
    }));
  }

  private areaOf(other: RangeObject | string): Area {
    if (other instanceof RangeObject) {
      if (other.sheet.id !== this.sheet.id) throw new HostError('InvalidArgument');
      return other.area;
    }
    const reference = typeof other === 'string' ? parseReference(other) : null;
    if (reference === null) throw new HostError('InvalidArgument');
    return reference.area;
  }

  // ---- Doing ----

  Select(): void {
    this.model.select(this.sheet, this.area);
  }
  Calculate(): void {
    this.model.calculation.recalculateAll();
  }

  Clear(applyTo: string | null): void {
    const what = oneOf(applyTo ?? 'All', ['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'] as const);
    if (what === 'Hyperlinks' || what === 'RemoveHyperlinks') return;
    const used = this.sheet.usedArea(false);
    const area = used === null ? null : intersectAreas(used, this.area);
    const [contents, formats] = [what !== 'Formats', what !== 'Contents' && what !== 'ResetContents'];
    if (area !== null) {
      const writes: CellWrite[] = [];
      this.sheet.visitCells(area, (row, column) => writes.push({ row, column, ...(contents ? { constant: '' } : {}), ...(formats ? { resetStyle: true } : {}) }));
      this.sheet.write(writes);
    }
    if (formats) {
      if (this.sheet.protection !== null) return;
      this.model.conditionalFormats.clear(this.sheet, this.area);
      if (what === 'All') this.model.validations.clear(this.sheet, this.area);
    }
  }

  async Insert(shift: string): Promise<RangeObject> {
    const direction = oneOf(shift, ['Down', 'Right'] as const);
    const { row, column, rows, columns } = this.area;
    if (this.IsEntireRow) this.sheet.insert('rows', row, rows);
    else if (this.IsEntireColumn) this.sheet.insert('columns', column, columns);
    else await this.sheet.shiftCells('insert', this.area, direction === 'Down' ? 'rows' : 'columns');
    return this.at({ row, column, rows, columns });
  }

  async Delete(shift: string): Promise<void> {
    const direction = oneOf(shift, ['Up', 'Left'] as const);
    const { row, column, rows, columns } = this.area;
    if (this.IsEntireRow) this.sheet.delete('rows', row, rows);
    else if (this.IsEntireColumn) this.sheet.delete('columns', column, columns);
    else await this.sheet.shiftCells('delete', this.area, direction === 'Up' ? 'rows' : 'columns');
  }

  Merge(across: boolean | null): void {
    if (this.sheet.tables.some((table) => overlap(table.area, this.area))) throw new HostError('InvalidOperation');
    const parts = across ? Array.from({ length: this.area.rows }, (_unused, index) => ({ ...this.area, row: this.area.row + index, rows: 1 })) : [this.area];
    for (const part of parts) if (part.rows * part.columns > 1) this.sheet.merge(part);
  }
  Unmerge(): void {
    this.sheet.unmerge(this.area);
  }

  CopyFrom(source: RangeObject | string, copyType: string | null, skipBlanks: boolean | null, transpose: boolean | null): void {
    const type = oneOf(copyType ?? 'All', ['All', 'Formulas', 'Values', 'Formats'] as const);
    const [sheet, from] = this.sourceOf(source);
    const size = transpose ? { rows: from.columns, columns: from.rows } : from;
    // A target that is a multiple of the source is filled with it over and over; otherwise it is taken as a first cell.
    const repeats = this.area.rows % size.rows === 0 && this.area.columns % size.columns === 0;
    const target = onSheet(repeats ? this.area : { ...this.area, rows: size.rows, columns: size.columns });
    const writes: CellWrite[] = [];
    forEachCell(target, (row, column) => {
      const [down, across] = [(row - target.row) % size.rows, (column - target.column) % size.columns];
      const [fromRow, fromColumn] = transpose ? [from.row + across, from.column + down] : [from.row + down, from.column + across];
      const formula = sheet.formula(fromRow, fromColumn);
      const value = sheet.value(fromRow, fromColumn);
      if (skipBlanks && formula === null && value === '') return;
      const style = type === 'All' || type === 'Formats' ? { resetStyle: true, style: sheet.style(fromRow, fromColumn) } : {};
      const content = type === 'Formats' ? {} : type !== 'Values' && formula !== null ? { entry: relocated(formula, row - fromRow, column - fromColumn) } : { constant: value };
      writes.push({ row, column, ...content, ...style });
    });
    this.sheet.write(writes);
  }

  private sourceOf(source: RangeObject | string): [WorksheetModel, Area] {
    if (source instanceof RangeObject) return [source.sheet, source.area];
    const reference = typeof source === 'string' ? parseReference(source) : null;
    if (reference === null) throw new HostError('InvalidArgument');
    return [reference.sheet === null ? this.sheet : this.model.sheet(reference.sheet), reference.area];
  }

  // ---- Properties of many cells at once ----

  GetCellProperties(options: Record<string, unknown>): unknown {
    return this.each((row, column) => readProperties(this.context, this.sheet, { row, column, rows: 1, columns: 1 }, options));
  }
  SetCellProperties(properties: readonly (readonly CellProperties[])[]): void {
    const { row, column, rows, columns } = this.bounded;
    grid<CellProperties>(properties, rows, columns).forEach((line, down) => line.forEach((cell, across) => applyProperties(this.context, this.sheet, { row: row + down, column: column + across, rows: 1, columns: 1 }, cell)));
  }
  GetColumnProperties(options: Record<string, unknown>): unknown {
    return Array.from({ length: this.area.columns }, (_unused, index) => readProperties(this.context, this.sheet, { ...this.bounded, column: this.area.column + index, columns: 1 }, options));
  }
  SetColumnProperties(properties: readonly CellProperties[]): void {
    if (!Array.isArray(properties) || properties.length !== this.area.columns) throw new HostError('InvalidArgument');
    properties.forEach((line, index) => applyProperties(this.context, this.sheet, { ...this.bounded, column: this.area.column + index, columns: 1 }, line as CellProperties));
  }
  GetRowProperties(options: Record<string, unknown>): unknown {
    return Array.from({ length: this.area.rows }, (_unused, index) => readProperties(this.context, this.sheet, { ...this.bounded, row: this.area.row + index, rows: 1 }, options));
  }
  SetRowProperties(properties: readonly CellProperties[]): void {
    if (!Array.isArray(properties) || properties.length !== this.area.rows) throw new HostError('InvalidArgument');
    properties.forEach((line, index) => applyProperties(this.context, this.sheet, { ...this.bounded, row: this.area.row + index, rows: 1 }, line as CellProperties));
  }
  /** The library asks for this before it sends an array that is large. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.area.rows || columns !== this.area.columns) throw new HostError('InvalidArgument');
  }
}

/** RangeSort: sorts the rows of a range. */
export class RangeSortObject extends HostObject {
  readonly typeName = 'RangeSort';

  constructor(
    context: HostContext,
    private readonly sheet: WorksheetModel,
    private readonly area: () => Area,
  ) {
    super(context);
  }

  async Apply(fields: readonly { key: number; ascending?: boolean }[], _matchCase: boolean | null, hasHeaders: boolean | null): Promise<void> {
    await this.model.settled();
    const area = this.area();
    const body = hasHeaders ? { ...area, row: area.row + 1, rows: area.rows - 1 } : area;
    sortRows(this.sheet, body, fields);
  }
}

/** Sorts whole rows of the area by its columns: numbers, then texts, then truth values, blanks last, as Excel does. */
export function sortRows(sheet: WorksheetModel, area: Area, fields: readonly { key: number; ascending?: boolean }[]): void {
  if (sheet.protection !== null && !sheet.protection.allowSort) throw new HostError('AccessDenied');
  if (fields.length === 0 || fields.some(({ key }) => !Number.isInteger(key) || key < 0 || key >= area.columns)) throw new HostError('InvalidArgument');
  const rows = Array.from({ length: area.rows }, (_unused, index) => index);
  rows.sort((one, other) => {
    for (const { key, ascending = true } of fields) {
      const [a, b] = [sheet.value(area.row + one, area.column + key), sheet.value(area.row + other, area.column + key)];
      if (a === '' || b === '') {
        if (a !== b) return a === '' ? 1 : -1;
        continue;
      }
      const order = compareValues(a, b);
      if (order !== 0) return ascending ? order : -order;
    }
    return one - other;
  });
  const writes: CellWrite[] = [];
  rows.forEach((from, to) => {
    if (from === to) return;
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const formula = sheet.formula(area.row + from, column);
      const content = formula === null ? { constant: sheet.value(area.row + from, column) } : { entry: relocated(formula, to - from, 0) };
      writes.push({ row: area.row + to, column, ...content, resetStyle: true, style: sheet.style(area.row + from, column) });
    }
  });
  sheet.write(writes);
}

const rank = (value: CellScalar): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);

function compareValues(one: CellScalar, other: CellScalar): number {
  if (rank(one) !== rank(other)) return rank(one) - rank(other);
  return typeof one === 'string' ? one.localeCompare(String(other), 'sv') : Number(one) - Number(other);
}

function whole(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw new HostError('InvalidArgument');
  return value;
}

function within(index: unknown, count: number): number {
  const position = wholeNumber(index);
  if (position >= count) throw new HostError('InvalidArgument');
  return position;
}

/** RangeCollection: the areas of a RangeAreas. */
export class RangeCollection extends HostCollection<RangeObject> {
  readonly typeName = 'RangeCollection';

  constructor(
    context: HostContext,
    private readonly ranges: () => RangeObject[],
  ) {
    super(context);
  }

  list(): RangeObject[] {
    return this.ranges();
  }
  item(index: number): RangeObject {
    return this.GetItemAt(index);
  }
  GetItemAt(index: number): RangeObject {
    const range = this.ranges()[wholeNumber(index)];
    if (range === undefined) throw new HostError('InvalidArgument');
    return range;
  }
  GetCount(): number {
    return this.ranges().length;
  }
}

/** RangeAreas: several rectangles of one sheet. */
export class RangeAreasObject extends HostObject {
  readonly typeName = 'RangeAreas';

  constructor(
    context: HostContext,
    readonly sheet: WorksheetModel,
    private readonly parts: RangeObject[],
  ) {
    super(context);
    if (parts.length === 0) throw new HostError('InvalidArgument');
  }

  override get trackable(): boolean {
    return true;
  }
  get ranges(): readonly RangeObject[] {
    return this.parts;
  }

  get Address(): string {
    return this.parts.map((part) => part.Address).join(',');
  }
  get AddressLocal(): string {
    return this.Address;
  }
  get AreaCount(): number {
    return this.parts.length;
  }
  get CellCount(): number {
    return this.parts.reduce((sum, part) => sum + part.CellCount, 0);
  }
  get IsEntireColumn(): boolean {
    return this.parts.every((part) => part.IsEntireColumn);
  }
  get IsEntireRow(): boolean {
    return this.parts.every((part) => part.IsEntireRow);
  }
  get Areas(): RangeCollection {
    return new RangeCollection(this.context, () => this.parts);
  }
  get Worksheet(): HostObject {
    return this.context.make.worksheet(this.context, this.sheet);
  }
  get Format(): RangeFormatObject {
    return new RangeFormatObject(this.context, this.sheet, () => this.parts.map((part) => part.area));
  }
  get DataValidation(): DataValidationObject {
    return new DataValidationObject(this.context, this.sheet, () => this.parts.map((part) => part.area));
  }
  get ConditionalFormats(): HostObject {
    return this.context.make.conditionalFormats(this.context, this.sheet, () => this.parts.map((part) => part.area));
  }
  Clear(applyTo: string | null): void {
    for (const part of this.parts) part.Clear(applyTo);
  }
  Calculate(): void {
    this.model.calculation.recalculateAll();
  }
  GetEntireColumn(): RangeAreasObject {
    return new RangeAreasObject(this.context, this.sheet, this.parts.map((part) => part.GetEntireColumn()));
  }
  GetEntireRow(): RangeAreasObject {
    return new RangeAreasObject(this.context, this.sheet, this.parts.map((part) => part.GetEntireRow()));
  }
  GetOffsetRangeAreas(rows: number, columns: number): RangeAreasObject {
    return new RangeAreasObject(this.context, this.sheet, this.parts.map((part) => part.GetOffsetRange(rows, columns)));
  }
}

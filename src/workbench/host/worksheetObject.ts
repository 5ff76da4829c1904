import { MAXIMUM_COLUMNS, MAXIMUM_ROWS } from '../../workbook/addresses';
import type { Area } from '../../workbook/snapshot';
import { HostError } from '../model/hostError';
import type { WorksheetModel } from '../model/worksheetModel';
import { DEFAULT_ROW_PIXELS, pixelsToPoints } from '../model/units';
import { ChartCollection } from './chartObject';
import { areaOn, color, flag, oneOf, wholeNumber } from './checks';
import { FreezePanesObject } from './freezePanesObject';
import { HostCollection, HostObject, NullObject, type HostContext } from './hostObject';
import { NamedItemCollection } from './namesObject';
import { PageBreakCollection, PageLayoutObject } from './pageLayoutObject';
import { RangeAreasObject, RangeObject } from './rangeObject';
import { TableCollection } from './tableObject';
import { WorksheetProtectionObject } from './worksheetProtectionObject';

const visibilities = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;
const events = ['Activated', 'Deactivated', 'Calculated', 'DataChanged', 'FormatChanged', 'SelectionChanged', 'NameChanged', 'VisibilityChanged', 'ProtectionChanged'];

/** Worksheet */
export class WorksheetObject extends HostObject {
  readonly typeName = 'Worksheet';

  constructor(
    context: HostContext,
    readonly sheet: WorksheetModel,
  ) {
    super(context);
  }

  override identity(): { Id: string } {
    return { Id: this.sheet.id };
  }
  override get events(): readonly string[] {
    return events;
  }

  get Id(): string {
    return this.sheet.id;
  }
  get Name(): string {
    return this.sheet.name;
  }
  set Name(name: string) {
    this.model.requireStructure();
    this.sheet.rename(name);
  }
  get Position(): number {
    return this.sheet.position;
  }
  set Position(position: number) {
    this.model.requireStructure();
    this.sheet.moveTo(position);
  }
  get Visibility(): string {
    return visibilities[this.sheet.visibility];
  }
  set Visibility(value: string) {
    this.model.requireStructure();
    const word = oneOf(value, ['Visible', 'Hidden', 'VeryHidden'] as const);
    this.sheet.setVisibility(word === 'VeryHidden' ? 'veryHidden' : word === 'Hidden' ? 'hidden' : 'visible');
  }
  get TabColor(): string {
    return this.sheet.tabColor.toUpperCase();
  }
  set TabColor(value: string) {
    this.model.requireStructure();
    this.sheet.setTabColor(value === '' ? '' : color(value));
  }
  get ShowGridlines(): boolean {
    return this.sheet.showGridlines;
  }
  set ShowGridlines(value: boolean) {
    this.sheet.setShowGridlines(flag(value));
  }
  /** The library sets it by this name and reads it by the other. */
  get Gridlines(): boolean {
    return this.sheet.showGridlines;
  }
  set Gridlines(value: boolean) {
    this.sheet.setShowGridlines(flag(value));
  }
  get ShowHeadings(): boolean {
    return this.sheet.showHeadings;
  }
  get Headings(): boolean {
    return this.sheet.showHeadings;
  }
  set Headings(value: boolean) {
    this.sheet.showHeadings = flag(value);
  }
  get StandardHeight(): number {
    return pixelsToPoints(DEFAULT_ROW_PIXELS);
  }

  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.context, this.sheet);
  }
  get Tables(): TableCollection {
    return new TableCollection(this.context, this.sheet);
  }
  get Charts(): ChartCollection {
    return new ChartCollection(this.context, this.sheet);
  }
  get Protection(): WorksheetProtectionObject {
    return new WorksheetProtectionObject(this.context, this.sheet);
  }
  get FreezePanes(): FreezePanesObject {
    return new FreezePanesObject(this.context, this.sheet);
  }
  get PageLayout(): PageLayoutObject {
    return new PageLayoutObject(this.context, this.sheet);
  }
  get HorizontalPageBreaks(): PageBreakCollection {
    return new PageBreakCollection(this.context, this.sheet);
  }

  Activate(): void {
    this.sheet.activate();
  }
  Delete(): void {
    this.model.deleteSheet(this.sheet);
  }
  Calculate(): void {
    this.model.calculation.recalculateAll();
  }

  GetRange(address: string | null): RangeObject {
    if (address === null || address === undefined || address === '') return this.range({ row: 0, column: 0, rows: MAXIMUM_ROWS, columns: MAXIMUM_COLUMNS });
    return this.range(areaOn(this.model, this.sheet, String(address)).area);
  }
  GetRanges(address: string | null): RangeAreasObject {
    const parts = address === null ? [this.GetRange(null)] : address.split(/,(?=(?:[^']*'[^']*')*[^']*$)/).map((part) => this.GetRange(part.trim()));
    return new RangeAreasObject(this.context, this.sheet, parts);
  }
  GetRangeByIndexes(row: number, column: number, rows: number, columns: number): RangeObject {
    return this.range({ row: wholeNumber(row), column: wholeNumber(column), rows: wholeNumber(rows, 1), columns: wholeNumber(columns, 1) });
  }
  GetCell(row: number, column: number): RangeObject {
    return this.range({ row: wholeNumber(row), column: wholeNumber(column), rows: 1, columns: 1 });
  }
  GetUsedRange(valuesOnly: boolean | null): RangeObject {
    return this.range(this.sheet.usedArea(valuesOnly ?? false) ?? { row: 0, column: 0, rows: 1, columns: 1 });
  }
  GetUsedRangeOrNullObject(valuesOnly: boolean | null): HostObject {
    const area = this.sheet.usedArea(valuesOnly ?? false);
    return area === null ? new NullObject(this.context) : this.range(area);
  }
  private range(area: Area): RangeObject {
    return new RangeObject(this.context, this.sheet, area);
  }

  GetNext(visibleOnly: boolean | null): HostObject {
    return this.required(this.neighbour(1, visibleOnly));
  }
  GetNextOrNullObject(visibleOnly: boolean | null): HostObject {
    return this.neighbour(1, visibleOnly);
  }
  GetPrevious(visibleOnly: boolean | null): HostObject {
    return this.required(this.neighbour(-1, visibleOnly));
  }
  GetPreviousOrNullObject(visibleOnly: boolean | null): HostObject {
    return this.neighbour(-1, visibleOnly);
  }
  /** How the library finds a neighbour again. */
  _GetSheetById(id: string): WorksheetObject {
    return new WorksheetObject(this.context, this.model.sheet(id));
  }

  private neighbour(step: 1 | -1, visibleOnly: boolean | null): HostObject {
    const sheets = this.model.worksheets.filter((sheet) => sheet.id === this.sheet.id || !(visibleOnly ?? false) || sheet.visibility === 'visible');
    const found = sheets[sheets.findIndex((sheet) => sheet.id === this.sheet.id) + step];
    return found === undefined ? new NullObject(this.context) : new WorksheetObject(this.context, found);
  }
  private required(object: HostObject): HostObject {
    if (object instanceof NullObject) throw new HostError('ItemNotFound');
    return object;
  }
}

/** WorksheetCollection */
export class WorksheetCollection extends HostCollection<WorksheetObject> {
  readonly typeName = 'WorksheetCollection';

  override get events(): readonly string[] {
    return [...events, 'Added', 'Deleted', 'Moved'];
  }

  list(): WorksheetObject[] {
    return this.model.worksheets.map((sheet) => new WorksheetObject(this.context, sheet));
  }
  item(key: string): WorksheetObject {
    return new WorksheetObject(this.context, this.model.sheet(String(key)));
  }
  GetItemOrNullObject(key: string): HostObject {
    const sheet = this.model.findSheet(String(key));
    return sheet === null ? new NullObject(this.context) : new WorksheetObject(this.context, sheet);
  }
  Add(name: string | null): WorksheetObject {
    return new WorksheetObject(this.context, this.model.addSheet(name ?? undefined));
  }
  GetActiveWorksheet(): WorksheetObject {
    return new WorksheetObject(this.context, this.model.activeSheet);
  }
  GetCount(visibleOnly: boolean | null): number {
    return this.among(visibleOnly).length;
  }
  GetFirst(visibleOnly: boolean | null): WorksheetObject {
    return this.among(visibleOnly)[0]!;
  }
  GetLast(visibleOnly: boolean | null): WorksheetObject {
    return this.among(visibleOnly).at(-1)!;
  }
  private among(visibleOnly: boolean | null): WorksheetObject[] {
    return this.list().filter(({ sheet }) => !(visibleOnly ?? false) || sheet.visibility === 'visible');
  }
}

import { MAXIMUM_COLUMNS, MAXIMUM_ROWS, parseAddress } from '../../workbook/addresses';
import type { Area } from '../../workbook/snapshot';
import { HostError } from '../model/hostError';
import type { WorksheetModel } from '../model/worksheetModel';
import { flag, oneOf, text, wholeNumber } from './checks';
import { HostCollection, HostObject, NullObject, type HostContext } from './hostObject';
import { RangeAreasObject, RangeObject } from './rangeObject';

abstract class OfSheet extends HostObject {
  constructor(
    context: HostContext,
    protected readonly sheet: WorksheetModel,
  ) {
    super(context);
  }

  protected areaOf(range: RangeObject | RangeAreasObject | string): Area {
    if (range instanceof RangeObject) return range.area;
    const area = range instanceof RangeAreasObject ? range.ranges[0]!.area : parseAddress(text(range));
    if (area === null) throw new HostError('InvalidArgument');
    return area;
  }
}

const papers = ['Letter', 'LetterSmall', 'Tabloid', 'Ledger', 'Legal', 'Statement', 'Executive', 'A3', 'A4', 'A4Small', 'A5', 'B4', 'B5'] as const;

/** PageLayout */
export class PageLayoutObject extends OfSheet {
  readonly typeName = 'PageLayout';

  get Orientation(): string {
    return this.sheet.print.orientation === 'portrait' ? 'Portrait' : 'Landscape';
  }
  set Orientation(value: string) {
    this.sheet.print.orientation = oneOf(value, ['Portrait', 'Landscape'] as const) === 'Portrait' ? 'portrait' : 'landscape';
  }
  get PaperSize(): string {
    return this.sheet.print.paperSize;
  }
  set PaperSize(value: string) {
    this.sheet.print.paperSize = oneOf(value, papers);
    this.sheet.print.paper = this.sheet.print.paperSize === 'A4' ? 'a4' : 'other';
  }
  get Zoom(): Record<string, number> {
    const { fit, scale } = this.sheet.print;
    if (fit === null) return { scale: scale ?? 100 };
    return { ...(fit.wide === 0 ? {} : { horizontalFitToPages: fit.wide }), ...(fit.tall === 0 ? {} : { verticalFitToPages: fit.tall }) };
  }
  set Zoom(value: Readonly<Record<string, number | undefined>>) {
    const { scale, horizontalFitToPages, verticalFitToPages } = value;
    if (scale !== undefined && scale !== null) {
      if (wholeNumber(scale, 10) > 400 || horizontalFitToPages || verticalFitToPages) throw new HostError('InvalidArgument');
      this.sheet.print.scale = scale;
      this.sheet.print.fit = null;
    } else {
      this.sheet.print.scale = null;
      this.sheet.print.fit = { wide: wholeNumber(horizontalFitToPages ?? 0), tall: wholeNumber(verticalFitToPages ?? 0) };
    }
  }
  get CenterHorizontally(): boolean {
    return this.sheet.print.centerHorizontally;
  }
  set CenterHorizontally(value: boolean) {
    this.sheet.print.centerHorizontally = flag(value);
  }
  get CenterVertically(): boolean {
    return this.sheet.print.centerVertically;
  }
  set CenterVertically(value: boolean) {
    this.sheet.print.centerVertically = flag(value);
  }
  get HeadersFooters(): HeaderFooterGroupObject {
    return new HeaderFooterGroupObject(this.context, this.sheet);
  }

  SetPrintArea(range: RangeObject | RangeAreasObject | string): void {
    this.sheet.print.area = this.areaOf(range);
  }
  GetPrintAreaOrNullObject(): HostObject {
    const { area } = this.sheet.print;
    return area === null ? new NullObject(this.context) : new RangeAreasObject(this.context, this.sheet, [new RangeObject(this.context, this.sheet, area)]);
  }
  SetPrintTitleRows(range: RangeObject | string): void {
    const { row, rows } = this.areaOf(range);
    this.sheet.print.titleRows = { first: row, last: row + rows - 1 };
  }
  GetPrintTitleRowsOrNullObject(): HostObject {
    const { titleRows } = this.sheet.print;
    return titleRows === null ? new NullObject(this.context) : new RangeObject(this.context, this.sheet, { row: titleRows.first, rows: titleRows.last - titleRows.first + 1, column: 0, columns: MAXIMUM_COLUMNS });
  }
  SetPrintTitleColumns(range: RangeObject | string): void {
    const { column, columns } = this.areaOf(range);
    this.sheet.print.titleColumns = { first: column, last: column + columns - 1 };
  }
  GetPrintTitleColumnsOrNullObject(): HostObject {
    const { titleColumns } = this.sheet.print;
    return titleColumns === null ? new NullObject(this.context) : new RangeObject(this.context, this.sheet, { column: titleColumns.first, columns: titleColumns.last - titleColumns.first + 1, row: 0, rows: MAXIMUM_ROWS });
  }
}

/** HeaderFooterGroup */
export class HeaderFooterGroupObject extends OfSheet {
  readonly typeName = 'HeaderFooterGroup';

  get State(): string {
    return 'Default';
  }
  get DefaultForAllPages(): HeaderFooterObject {
    return new HeaderFooterObject(this.context, this.sheet);
  }
}

/** HeaderFooter */
export class HeaderFooterObject extends OfSheet {
  readonly typeName = 'HeaderFooter';

  get LeftHeader(): string {
    return this.sheet.print.header.left;
  }
  set LeftHeader(value: string) {
    this.sheet.print.header = { ...this.sheet.print.header, left: text(value) };
  }
  get CenterHeader(): string {
    return this.sheet.print.header.center;
  }
  set CenterHeader(value: string) {
    this.sheet.print.header = { ...this.sheet.print.header, center: text(value) };
  }
  get RightHeader(): string {
    return this.sheet.print.header.right;
  }
  set RightHeader(value: string) {
    this.sheet.print.header = { ...this.sheet.print.header, right: text(value) };
  }
  get LeftFooter(): string {
    return this.sheet.print.footer.left;
  }
  set LeftFooter(value: string) {
    this.sheet.print.footer = { ...this.sheet.print.footer, left: text(value) };
  }
  get CenterFooter(): string {
    return this.sheet.print.footer.center;
  }
  set CenterFooter(value: string) {
    this.sheet.print.footer = { ...this.sheet.print.footer, center: text(value) };
  }
  get RightFooter(): string {
    return this.sheet.print.footer.right;
  }
  set RightFooter(value: string) {
    this.sheet.print.footer = { ...this.sheet.print.footer, right: text(value) };
  }
}

/** PageBreakCollection: the breaks above rows. */
export class PageBreakCollection extends HostCollection<PageBreakObject> {
  readonly typeName = 'PageBreakCollection';

  constructor(
    context: HostContext,
    private readonly sheet: WorksheetModel,
  ) {
    super(context);
  }

  list(): PageBreakObject[] {
    return this.sheet.print.pageBreakRows.map((row) => new PageBreakObject(this.context, this.sheet, row));
  }
  item(index: number): PageBreakObject {
    const found = this.list()[wholeNumber(index)];
    if (found === undefined) throw new HostError('ItemNotFound');
    return found;
  }
  GetCount(): number {
    return this.sheet.print.pageBreakRows.length;
  }
  Add(range: RangeObject | string): PageBreakObject {
    const area = range instanceof RangeObject ? range.area : parseAddress(text(range));
    if (area === null || area.row === 0) throw new HostError('InvalidArgument');
    this.sheet.print.pageBreakRows = [...new Set([...this.sheet.print.pageBreakRows, area.row])].sort((one, other) => one - other);
    return new PageBreakObject(this.context, this.sheet, area.row);
  }
  RemovePageBreaks(): void {
    this.sheet.print.pageBreakRows = [];
  }
}

/** PageBreak */
export class PageBreakObject extends HostObject {
  readonly typeName = 'PageBreak';

  constructor(
    context: HostContext,
    private readonly sheet: WorksheetModel,
    private readonly row: number,
  ) {
    super(context);
  }

  override identity(): { _Id: number } {
    return { _Id: this.sheet.print.pageBreakRows.indexOf(this.row) };
  }
  get RowIndex(): number {
    return this.row;
  }
  get ColumnIndex(): number {
    return 0;
  }
  Delete(): void {
    this.sheet.print.pageBreakRows = this.sheet.print.pageBreakRows.filter((row) => row !== this.row);
  }
}

import type { CellStyle } from '../../workbook/content';
import type { Area } from '../../workbook/snapshot';
import { formattedText } from '../model/textWidth';
import { pixelsToPoints, pointsToPixels, DEFAULT_ROW_PIXELS } from '../model/units';
import type { StylePatch } from '../model/cellStyle';
import { HostError } from '../model/hostError';
import type { CellWrite, WorksheetModel } from '../model/worksheetModel';
import { color, flag, oneOf, wholeNumber } from './checks';
import { HostCollection, HostObject, type HostContext } from './hostObject';

/** What the parts of a range's look share: one value where all cells agree, null where they differ. */
abstract class Look extends HostObject {
  constructor(
    context: HostContext,
    protected readonly sheet: WorksheetModel,
    protected readonly areas: () => readonly Area[],
  ) {
    super(context);
  }

  protected common<Value>(read: (style: CellStyle, row: number, column: number) => Value): Value | null {
    let first: { readonly value: Value } | null = null;
    for (const area of this.areas()) {
      // A whole sheet's worth of untouched cells looks like its last one.
      const rows = Math.min(area.rows, this.sheet.sheet.getRowCount());
      for (let row = area.row; row < area.row + rows; row += 1) {
        for (let column = area.column; column < area.column + Math.min(area.columns, this.sheet.sheet.getColumnCount()); column += 1) {
          const value = read(this.sheet.style(row, column), row, column);
          if (first === null) first = { value };
          else if (first.value !== value) return null;
        }
      }
    }
    return first === null ? null : first.value;
  }

  protected patch(style: StylePatch): void {
    const writes: CellWrite[] = [];
    for (const area of this.areas()) this.sheet.visitCells(this.reachable(area), (row, column) => writes.push({ row, column, style }));
    this.sheet.write(writes);
  }

  /** Room for the area, unless it is endless. */
  private reachable(area: Area): Area {
    const [rows, columns] = [area.row + area.rows, area.column + area.columns];
    this.sheet.ensureSize(rows <= 50_000 ? rows : 0, columns <= 1_000 ? columns : 0);
    return area;
  }
}

const DEFAULT_FONT = 'Calibri';
const DEFAULT_SIZE = 11;
const horizontals = ['General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed'] as const;
const verticals = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** RangeFormat */
export class RangeFormatObject extends Look {
  readonly typeName = 'RangeFormat';

  get Fill(): RangeFillObject {
    return new RangeFillObject(this.context, this.sheet, this.areas);
  }
  get Font(): RangeFontObject {
    return new RangeFontObject(this.context, this.sheet, this.areas);
  }
  get Borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.context, this.sheet, this.areas);
  }
  get Protection(): FormatProtectionObject {
    return new FormatProtectionObject(this.context, this.sheet, this.areas);
  }

  get HorizontalAlignment(): string | null {
    return this.common((style) => capital(style.horizontal ?? 'general'));
  }
  set HorizontalAlignment(value: string) {
    const word = oneOf(value, horizontals);
    if (word !== 'General' && word !== 'Left' && word !== 'Center' && word !== 'Right') throw new HostError('UnsupportedOperation', word);
    this.patch({ horizontal: word === 'General' ? null : (word.toLowerCase() as 'left' | 'center' | 'right') });
  }
  get VerticalAlignment(): string | null {
    return this.common((style) => capital(style.vertical ?? 'bottom'));
  }
  set VerticalAlignment(value: string) {
    const word = oneOf(value, verticals);
    if (word === 'Justify' || word === 'Distributed') throw new HostError('UnsupportedOperation', word);
    this.patch({ vertical: word === 'Bottom' ? null : (word.toLowerCase() as 'top' | 'center') });
  }
  get WrapText(): boolean | null {
    return this.common((style) => style.wrap ?? false);
  }
  set WrapText(value: boolean) {
    this.patch({ wrap: flag(value) ? true : null });
  }
  get IndentLevel(): number | null {
    return this.common((style) => style.indent ?? 0);
  }
  set IndentLevel(value: number) {
    if (wholeNumber(value) > 250) throw new HostError('InvalidArgument');
    this.patch({ indent: value === 0 ? null : value });
  }

  /** In points, as in the API. */
  get ColumnWidth(): number | null {
    return this.sameSize('columns');
  }
  set ColumnWidth(value: number) {
    this.resize('columns', value);
  }
  get RowHeight(): number | null {
    return this.sameSize('rows');
  }
  set RowHeight(value: number) {
    this.resize('rows', value);
  }

  private sameSize(axis: 'rows' | 'columns'): number | null {
    const sizes = new Set<number>();
    for (const area of this.areas()) {
      const [start, count] = axis === 'rows' ? [area.row, area.rows] : [area.column, area.columns];
      for (let index = start; index < start + Math.min(count, 5_000); index += 1) sizes.add(axis === 'rows' ? this.sheet.rowPixels(index) : this.sheet.columnPixels(index));
    }
    return sizes.size === 1 ? pixelsToPoints([...sizes][0]!) : null;
  }

  private resize(axis: 'rows' | 'columns', points: unknown): void {
    if (typeof points !== 'number' || !(points >= 0) || points > (axis === 'rows' ? 409 : 1_790)) throw new HostError('InvalidArgument');
    for (const area of this.areas()) {
      if (axis === 'rows') this.sheet.setSize(axis, area.row, area.rows, pointsToPixels(points));
      else this.sheet.setSize(axis, area.column, area.columns, pointsToPixels(points));
    }
  }

  AutofitColumns(): void {
    for (const area of this.areas()) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        let widest = 0;
        for (let row = area.row; row < area.row + area.rows; row += 1) widest = Math.max(widest, formattedText.pixels(this.sheet.text(row, column), this.sheet.style(row, column)));
        if (widest > 0) this.sheet.setSize('columns', column, 1, Math.ceil(widest) + 10);
      }
    }
  }
  AutofitRows(): void {
    for (const area of this.areas()) {
      for (let row = area.row; row < area.row + area.rows; row += 1) {
        let lines = 1;
        for (let column = area.column; column < area.column + area.columns; column += 1) {
          const style = this.sheet.style(row, column);
          if (style.wrap) lines = Math.max(lines, formattedText.lines(this.sheet.text(row, column), style, this.sheet.columnPixels(column)));
        }
        this.sheet.setSize('rows', row, 1, DEFAULT_ROW_PIXELS * lines);
      }
    }
  }
}

/** RangeFill */
export class RangeFillObject extends Look {
  readonly typeName = 'RangeFill';

  get Color(): string | null {
    const common = this.common((style) => style.fill ?? '#FFFFFF');
    return common === null ? null : common.toUpperCase();
  }
  set Color(value: string) {
    this.patch({ fill: value === '' ? null : color(value) });
  }
  /** Fills are plain here. */
  get Pattern(): string | null {
    return this.common((style) => (style.fill === undefined ? 'None' : 'Solid'));
  }
  Clear(): void {
    this.patch({ fill: null });
  }
}

/** RangeFont */
export class RangeFontObject extends Look {
  readonly typeName = 'RangeFont';

  /** No text is struck through here. */
  get Strikethrough(): boolean {
    return false;
  }
  get Bold(): boolean | null {
    return this.common((style) => style.bold ?? false);
  }
  set Bold(value: boolean) {
    this.patch({ bold: flag(value) ? true : null });
  }
  get Italic(): boolean | null {
    return this.common((style) => style.italic ?? false);
  }
  set Italic(value: boolean) {
    this.patch({ italic: flag(value) ? true : null });
  }
  get Underline(): string | null {
    return this.common((style) => (style.underline ? 'Single' : 'None'));
  }
  set Underline(value: string) {
    const kind = oneOf(value, ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const);
    this.patch({ underline: kind === 'None' ? null : true });
  }
  get Color(): string | null {
    const common = this.common((style) => style.color ?? '#000000');
    return common === null ? null : common.toUpperCase();
  }
  set Color(value: string) {
    this.patch({ color: color(value) });
  }
  get Size(): number | null {
    return this.common((style) => style.size ?? DEFAULT_SIZE);
  }
  set Size(value: number) {
    if (typeof value !== 'number' || value < 1 || value > 409) throw new HostError('InvalidArgument');
    this.patch({ size: value });
  }
  get Name(): string | null {
    return this.common((style) => style.font ?? DEFAULT_FONT);
  }
  set Name(value: string) {
    if (typeof value !== 'string' || value === '') throw new HostError('InvalidArgument');
    this.patch({ font: value });
  }
}

/** FormatProtection */
export class FormatProtectionObject extends Look {
  readonly typeName = 'FormatProtection';

  /** Every formula shows here. */
  get FormulaHidden(): boolean {
    return false;
  }

  get Locked(): boolean | null {
    return this.common((style) => style.locked !== false);
  }
  set Locked(value: boolean) {
    if (this.sheet.protection !== null) throw new HostError('AccessDenied');
    this.patch({ locked: flag(value) ? null : false });
  }
}

const edges = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal', 'DiagonalDown', 'DiagonalUp'] as const;
type Edge = (typeof edges)[number];
type Side = 'top' | 'bottom' | 'left' | 'right';

/** RangeBorderCollection */
export class RangeBorderCollection extends HostCollection<RangeBorderObject> {
  readonly typeName = 'RangeBorderCollection';

  constructor(
    context: HostContext,
    private readonly sheet: WorksheetModel,
    private readonly areas: () => readonly Area[],
  ) {
    super(context);
  }

  get Count(): number {
    return edges.length;
  }
  list(): RangeBorderObject[] {
    return edges.map((edge) => this.border(edge));
  }
  item(key: string): RangeBorderObject {
    return this.border(oneOf(key, edges));
  }
  GetItemAt(index: number): RangeBorderObject {
    const edge = edges[wholeNumber(index)];
    if (edge === undefined) throw new HostError('InvalidArgument');
    return this.border(edge);
  }
  private border(edge: Edge): RangeBorderObject {
    return new RangeBorderObject(this.context, this.sheet, this.areas, edge);
  }
}

/** RangeBorder: the lines along one edge of a range, or inside it. */
export class RangeBorderObject extends HostObject {
  readonly typeName = 'RangeBorder';

  constructor(
    context: HostContext,
    private readonly sheet: WorksheetModel,
    private readonly areas: () => readonly Area[],
    private readonly edge: Edge,
  ) {
    super(context);
  }

  override identity(): { _Id: string } {
    return { _Id: this.edge };
  }

  get SideIndex(): string {
    return this.edge;
  }
  get Style(): string | null {
    return this.common((border) => (border === null ? 'None' : border.style === 'double' ? 'Double' : 'Continuous'));
  }
  set Style(value: string) {
    const style = oneOf(value, ['None', 'Continuous', 'Double', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'SlantDashDot'] as const);
    if (style === 'None') this.change(() => null);
    else if (style === 'Continuous' || style === 'Double') this.change((border) => ({ style: style === 'Double' ? 'double' : border?.style === 'medium' ? 'medium' : 'thin', color: border?.color ?? '#000000' }));
    else throw new HostError('UnsupportedOperation', style);
  }
  get Weight(): string | null {
    return this.common((border) => (border === null ? 'Thin' : border.style === 'medium' ? 'Medium' : border.style === 'double' ? 'Thick' : 'Thin'));
  }
  set Weight(value: string) {
    const weight = oneOf(value, ['Hairline', 'Thin', 'Medium', 'Thick'] as const);
    this.change((border) => ({ style: border?.style === 'double' ? 'double' : weight === 'Medium' || weight === 'Thick' ? 'medium' : 'thin', color: border?.color ?? '#000000' }));
  }
  get Color(): string | null {
    return this.common((border) => (border?.color ?? '#000000').toUpperCase());
  }
  set Color(value: string) {
    const chosen = color(value);
    this.change((border) => ({ style: border?.style ?? 'thin', color: chosen }));
  }

  private common(read: (border: BorderLook | null) => string): string | null {
    const values = new Set<string>();
    this.visit((row, column, side) => values.add(read(this.sheet.style(row, column).borders?.[side] ?? null)));
    return values.size === 1 ? [...values][0]! : values.size === 0 ? read(null) : null;
  }

  private change(change: (border: BorderLook | null) => BorderLook | null): void {
    const writes: CellWrite[] = [];
    this.visit((row, column, side) => writes.push({ row, column, style: { borders: { [side]: change(this.sheet.style(row, column).borders?.[side] ?? null) } } }));
    this.sheet.write(merged(writes));
  }

  private visit(visit: (row: number, column: number, side: Side) => void): void {
    if (this.edge === 'DiagonalDown' || this.edge === 'DiagonalUp') throw new HostError('UnsupportedOperation', this.edge);
    for (const area of this.areas()) {
      const [lastRow, lastColumn] = [area.row + area.rows - 1, area.column + area.columns - 1];
      this.sheet.ensureSize(Math.min(lastRow + 1, 50_000), Math.min(lastColumn + 1, 1_000));
      this.sheet.visitCells(area, (row, column) => {
        if (this.edge === 'EdgeTop' && row === area.row) visit(row, column, 'top');
        if (this.edge === 'EdgeBottom' && row === lastRow) visit(row, column, 'bottom');
        if (this.edge === 'EdgeLeft' && column === area.column) visit(row, column, 'left');
        if (this.edge === 'EdgeRight' && column === lastColumn) visit(row, column, 'right');
        // A line between two cells belongs to both.
        if (this.edge === 'InsideHorizontal' && row < lastRow) visit(row, column, 'bottom');
        if (this.edge === 'InsideHorizontal' && row > area.row) visit(row, column, 'top');
        if (this.edge === 'InsideVertical' && column < lastColumn) visit(row, column, 'right');
        if (this.edge === 'InsideVertical' && column > area.column) visit(row, column, 'left');
      });
    }
  }
}

type BorderLook = NonNullable<NonNullable<CellStyle['borders']>[Side]>;

/** One write a cell, with all its borders. */
function merged(writes: readonly CellWrite[]): CellWrite[] {
  const cells = new Map<string, CellWrite>();
  for (const write of writes) {
    const key = `${write.row},${write.column}`;
    const before = cells.get(key);
    cells.set(key, before === undefined ? write : { ...write, style: { borders: { ...before.style?.borders, ...write.style?.borders } } });
  }
  return [...cells.values()];
}

import { areaAddress } from '../../workbook/addresses';
import type { Area } from '../../workbook/snapshot';
import { scaleOf, type ChartScale } from '../model/chartScale';
import { figuresIn } from '../model/chartValues';
import { HostError } from '../model/hostError';
import { sameName } from '../model/naming';
import { automaticAxis, type AxisState, type ChartKind, type ChartState, type SeriesState, type SheetReference } from '../model/states';
import { pointsToPixels } from '../model/units';
import { newId, type WorksheetModel } from '../model/worksheetModel';
import { areaOn, color, flag, oneOf, text, wholeNumber } from './checks';
import { HostCollection, HostObject, NullObject, type HostContext } from './hostObject';
import { RangeObject } from './rangeObject';

const chartTypes = { ColumnClustered: 'column', Line: 'line', LineMarkers: 'line' } as const;

function kindOf(type: unknown): ChartKind {
  const name = typeof type === 'string' ? (Object.keys(chartTypes) as (keyof typeof chartTypes)[]).find((key) => key.toLowerCase() === type.toLowerCase()) : undefined;
  if (name === undefined) throw new HostError('UnsupportedOperation', `Arbetsbänken ritar stapel- och linjediagram, inte ${String(type)}.`);
  return chartTypes[name];
}

const typeOf = (kind: ChartKind): string => (kind === 'column' ? 'ColumnClustered' : 'Line');

/** A chart of the sheet, found again by its id whatever it is called. */
abstract class OfChart extends HostObject {
  constructor(
    context: HostContext,
    readonly sheet: WorksheetModel,
    protected readonly id: string,
  ) {
    super(context);
  }

  get state(): ChartState {
    const chart = this.sheet.charts.find((candidate) => candidate.id === this.id);
    if (chart === undefined) throw new HostError('ItemNotFound');
    return chart;
  }
  change(change: (chart: ChartState) => void): void {
    if (this.sheet.protection !== null) throw new HostError('AccessDenied');
    change(this.state);
    this.model.tell({ kind: 'looksChanged' });
  }
}

/** Chart */
export class ChartObject extends OfChart {
  readonly typeName = 'Chart';

  override identity(): { Id: string } {
    return { Id: this.id };
  }

  get Id(): string {
    return this.id;
  }
  get Name(): string {
    return this.state.name;
  }
  set Name(value: string) {
    const name = text(value);
    if (this.sheet.charts.some((chart) => chart.id !== this.id && sameName(chart.name, name))) throw new HostError('InvalidArgument', name);
    this.change((chart) => (chart.name = name));
  }
  get ChartType(): string {
    return typeOf(this.state.kind);
  }
  set ChartType(value: string) {
    const kind = kindOf(value);
    this.change((chart) => {
      chart.kind = kind;
      for (const series of chart.series) series.kind = kind;
    });
  }
  get Title(): ChartTitleObject {
    return new ChartTitleObject(this.context, this.sheet, this.id);
  }
  get Legend(): ChartLegendObject {
    return new ChartLegendObject(this.context, this.sheet, this.id);
  }
  get Axes(): ChartAxesObject {
    return new ChartAxesObject(this.context, this.sheet, this.id);
  }
  get Series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this.context, this.sheet, this.id);
  }
  get Worksheet(): HostObject {
    return this.context.make.worksheet(this.context, this.sheet);
  }

  get Top(): number {
    return new RangeObject(this.context, this.sheet, this.state.place).Top;
  }
  set Top(value: number) {
    this.change((chart) => (chart.place = { ...chart.place, row: lineAt(value, (row) => this.sheet.rowPixels(row)) }));
  }
  get Left(): number {
    return new RangeObject(this.context, this.sheet, this.state.place).Left;
  }
  set Left(value: number) {
    this.change((chart) => (chart.place = { ...chart.place, column: lineAt(value, (column) => this.sheet.columnPixels(column)) }));
  }
  get Height(): number {
    return new RangeObject(this.context, this.sheet, this.state.place).Height;
  }
  set Height(value: number) {
    this.change((chart) => (chart.place = { ...chart.place, rows: Math.max(1, lineAt(value, (row) => this.sheet.rowPixels(chart.place.row + row))) }));
  }
  get Width(): number {
    return new RangeObject(this.context, this.sheet, this.state.place).Width;
  }
  set Width(value: number) {
    this.change((chart) => (chart.place = { ...chart.place, columns: Math.max(1, lineAt(value, (column) => this.sheet.columnPixels(chart.place.column + column))) }));
  }

  SetPosition(start: RangeObject | string, end: RangeObject | string | null): void {
    const from = this.cellOf(start);
    const to = end === null || end === undefined ? null : this.cellOf(end);
    this.change((chart) => {
      chart.place = to === null ? { ...chart.place, row: from.row, column: from.column } : { row: Math.min(from.row, to.row), column: Math.min(from.column, to.column), rows: Math.abs(to.row + to.rows - from.row), columns: Math.abs(to.column + to.columns - from.column) };
    });
  }
  SetData(source: RangeObject, seriesBy: string | null): void {
    const series = seriesFrom(source, seriesBy, this.state.kind);
    this.change((chart) => (chart.series = series));
  }
  Activate(): void {
    this.sheet.activate();
  }
  Delete(): void {
    if (this.sheet.protection !== null) throw new HostError('AccessDenied');
    this.sheet.charts = this.sheet.charts.filter((chart) => chart.id !== this.state.id);
    this.model.tell({ kind: 'looksChanged' });
  }

  private cellOf(cell: RangeObject | string): Area {
    return cell instanceof RangeObject ? cell.area : areaOn(this.model, this.sheet, text(cell)).area;
  }
}

/** How many whole rows (or columns) there are in so many points. */
function lineAt(points: unknown, pixelsOf: (line: number) => number): number {
  if (typeof points !== 'number' || points < 0) throw new HostError('InvalidArgument');
  let rest = pointsToPixels(points);
  let line = 0;
  while (rest > pixelsOf(line) / 2 && line < 10_000) rest -= pixelsOf(line++);
  return line;
}

/** The series that Excel makes of a range: names in the first row (or column) and categories in the other, where they are texts. */
function seriesFrom(source: unknown, seriesBy: string | null, kind: ChartKind): SeriesState[] {
  if (!(source instanceof RangeObject)) throw new HostError('InvalidArgument');
  const { sheet, area } = source;
  const by = oneOf(seriesBy ?? 'Auto', ['Auto', 'Columns', 'Rows'] as const);
  const inRows = by === 'Rows' || (by === 'Auto' && area.columns > area.rows);
  const isText = (row: number, column: number): boolean => typeof sheet.value(row, column) === 'string';
  const headerRow = area.rows > 1 && Array.from({ length: area.columns }, (_unused, index) => isText(area.row, area.column + index)).every(Boolean);
  const headerColumn = area.columns > 1 && Array.from({ length: area.rows }, (_unused, index) => isText(area.row + index, area.column)).every(Boolean);
  const body: Area = { row: area.row + (headerRow ? 1 : 0), column: area.column + (headerColumn ? 1 : 0), rows: area.rows - (headerRow ? 1 : 0), columns: area.columns - (headerColumn ? 1 : 0) };
  const categories: Area | null = inRows ? (headerRow ? { ...body, row: area.row, rows: 1 } : null) : headerColumn ? { ...body, column: area.column, columns: 1 } : null;
  return Array.from({ length: inRows ? body.rows : body.columns }, (_unused, index) => {
    const values = inRows ? { ...body, row: body.row + index, rows: 1 } : { ...body, column: body.column + index, columns: 1 };
    const title = inRows ? (headerColumn ? sheet.value(values.row, area.column) : '') : headerRow ? sheet.value(area.row, values.column) : '';
    return { id: newId(), title: title === '' ? `Serie${index + 1}` : String(title), values: { sheetId: sheet.id, area: values }, categories: categories === null ? null : { sheetId: sheet.id, area: categories }, kind, color: null };
  });
}

/** ChartCollection */
export class ChartCollection extends HostCollection<ChartObject> {
  readonly typeName = 'ChartCollection';

  constructor(
    context: HostContext,
    private readonly sheet: WorksheetModel,
  ) {
    super(context);
  }

  get Count(): number {
    return this.sheet.charts.length;
  }
  list(): ChartObject[] {
    return this.sheet.charts.map(({ id }) => new ChartObject(this.context, this.sheet, id));
  }
  item(key: string): ChartObject {
    return this.GetItem(key);
  }
  GetItem(key: string): ChartObject {
    const found = this.found(key);
    if (found === undefined) throw new HostError('ItemNotFound', String(key));
    return new ChartObject(this.context, this.sheet, found.id);
  }
  GetItemOrNullObject(key: string): HostObject {
    return this.found(key) === undefined ? new NullObject(this.context) : this.GetItem(key);
  }
  GetItemAt(index: number): ChartObject {
    const chart = this.list()[wholeNumber(index)];
    if (chart === undefined) throw new HostError('InvalidArgument');
    return chart;
  }
  GetCount(): number {
    return this.Count;
  }
  private found(key: string): ChartState | undefined {
    return this.sheet.charts.find((chart) => chart.id === key || sameName(chart.name, String(key)));
  }

  async Add(type: string, source: RangeObject, seriesBy: string | null): Promise<ChartObject> {
    if (this.sheet.protection !== null) throw new HostError('AccessDenied');
    await this.model.settled();
    const kind = kindOf(type);
    const series = seriesFrom(source, seriesBy, kind);
    const number = this.sheet.charts.length + 1;
    const title = series.length === 1 ? series[0]!.title : 'Diagramrubrik';
    const chart: ChartState = {
      id: newId(), name: `Diagram ${number}`, title, titleVisible: true, kind, series, altText: '',
      place: { row: source.area.row, column: source.area.column + source.area.columns + 1, rows: 15, columns: 8 },
      legend: { visible: true, position: 'Bottom' }, axes: { value: automaticAxis(), category: automaticAxis() },
    };
    this.sheet.charts.push(chart);
    this.model.tell({ kind: 'looksChanged' });
    return new ChartObject(this.context, this.sheet, chart.id);
  }
}

/** ChartTitle */
export class ChartTitleObject extends OfChart {
  readonly typeName = 'ChartTitle';

  get Text(): string {
    return this.state.title;
  }
  set Text(value: string) {
    this.change((chart) => {
      chart.title = text(value);
      chart.titleVisible = true;
    });
  }
  get Visible(): boolean {
    return this.state.titleVisible;
  }
  set Visible(value: boolean) {
    this.change((chart) => (chart.titleVisible = flag(value)));
  }
}

/** ChartLegend */
export class ChartLegendObject extends OfChart {
  readonly typeName = 'ChartLegend';

  get Visible(): boolean {
    return this.state.legend.visible;
  }
  set Visible(value: boolean) {
    this.change((chart) => (chart.legend.visible = flag(value)));
  }
  get Position(): string {
    return this.state.legend.position;
  }
  set Position(value: string) {
    const position = oneOf(value, ['Top', 'Bottom', 'Left', 'Right', 'Corner'] as const);
    this.change((chart) => (chart.legend.position = position));
  }
}

/** ChartAxes */
export class ChartAxesObject extends OfChart {
  readonly typeName = 'ChartAxes';

  get ValueAxis(): ChartAxisObject {
    return new ChartAxisObject(this.context, this.sheet, this.id, 'value');
  }
  get CategoryAxis(): ChartAxisObject {
    return new ChartAxisObject(this.context, this.sheet, this.id, 'category');
  }
}

/** ChartAxis */
export class ChartAxisObject extends OfChart {
  readonly typeName = 'ChartAxis';

  constructor(
    context: HostContext,
    sheet: WorksheetModel,
    id: string,
    readonly which: 'value' | 'category',
  ) {
    super(context, sheet, id);
  }

  private changeAxis(change: Partial<AxisState>): void {
    this.change((chart) => Object.assign(chart.axes[this.which], change));
  }
  get Title(): ChartAxisTitleObject {
    return new ChartAxisTitleObject(this.context, this.sheet, this.id, this.which);
  }
  get Visible(): boolean {
    return this.state.axes[this.which].visible;
  }
  set Visible(value: boolean) {
    this.changeAxis({ visible: flag(value) });
  }
  get NumberFormat(): string {
    return this.state.axes[this.which].numberFormat;
  }
  set NumberFormat(value: string) {
    this.changeAxis({ numberFormat: text(value) });
  }
  /** Of the category axis: the number of its first category. */
  get Minimum(): number {
    return this.which === 'category' ? 1 : this.scale.minimum;
  }
  set Minimum(value: number | '') {
    this.changeAxis({ minimum: this.limit(value) });
  }
  get Maximum(): number {
    return this.which === 'category' ? Math.max(1, ...this.state.series.map(({ values }) => cellCount(values))) : this.scale.maximum;
  }
  set Maximum(value: number | '') {
    this.changeAxis({ maximum: this.limit(value) });
  }

  private get scale(): ChartScale {
    const figures = this.state.series.flatMap(({ values }) => figuresIn(this.model, values));
    return scaleOf(figures.filter((figure) => figure !== null), this.state.axes.value);
  }
  /** A number, or the empty text for what suits the values. */
  private limit(value: number | ''): number | null {
    if (this.which === 'category') throw new HostError('InvalidOperation');
    if (value === '') return null;
    if (typeof value !== 'number' || !Number.isFinite(value)) throw new HostError('InvalidArgument');
    return value;
  }
}

const cellCount = (reference: SheetReference | null): number => (reference === null ? 0 : reference.area.rows * reference.area.columns);

/** ChartAxisTitle */
export class ChartAxisTitleObject extends OfChart {
  readonly typeName = 'ChartAxisTitle';

  constructor(
    context: HostContext,
    sheet: WorksheetModel,
    id: string,
    private readonly which: 'value' | 'category',
  ) {
    super(context, sheet, id);
  }

  get Text(): string {
    return this.state.axes[this.which].title;
  }
  set Text(value: string) {
    this.change((chart) => Object.assign(chart.axes[this.which], { title: text(value), titleVisible: true }));
  }
  get Visible(): boolean {
    return this.state.axes[this.which].titleVisible;
  }
  set Visible(value: boolean) {
    this.change((chart) => Object.assign(chart.axes[this.which], { titleVisible: flag(value) }));
  }
}

/** ChartSeriesCollection */
export class ChartSeriesCollection extends HostCollection<ChartSeriesObject> {
  readonly typeName = 'ChartSeriesCollection';
  private readonly chart: ChartObject;

  constructor(context: HostContext, sheet: WorksheetModel, id: string) {
    super(context);
    this.chart = new ChartObject(context, sheet, id);
  }

  get Count(): number {
    return this.chart.state.series.length;
  }
  list(): ChartSeriesObject[] {
    return this.chart.state.series.map(({ id }) => new ChartSeriesObject(this.context, this.chart, id));
  }
  item(index: number): ChartSeriesObject {
    return this.GetItemAt(index);
  }
  GetItemAt(index: number): ChartSeriesObject {
    const series = this.list()[wholeNumber(index)];
    if (series === undefined) throw new HostError('InvalidArgument');
    return series;
  }
  GetCount(): number {
    return this.Count;
  }
  Add(name: string | null, index: number | null): ChartSeriesObject {
    const { series, kind } = this.chart.state;
    const added: SeriesState = { id: newId(), title: name ?? `Serie${series.length + 1}`, values: null, categories: series[0]?.categories ?? null, kind, color: null };
    this.chart.change((chart) => chart.series.splice(index ?? chart.series.length, 0, added));
    return new ChartSeriesObject(this.context, this.chart, added.id);
  }
}

/** ChartSeries */
export class ChartSeriesObject extends HostObject {
  readonly typeName = 'ChartSeries';

  constructor(
    context: HostContext,
    private readonly chart: ChartObject,
    private readonly id: string,
  ) {
    super(context);
  }

  private get state(): SeriesState {
    const series = this.chart.state.series.find((candidate) => candidate.id === this.id);
    if (series === undefined) throw new HostError('ItemNotFound');
    return series;
  }
  private changeSeries(change: Partial<SeriesState>): void {
    const { state } = this;
    this.chart.change(() => Object.assign(state, change));
  }

  get Name(): string {
    return this.state.title;
  }
  set Name(value: string) {
    this.changeSeries({ title: text(value) });
  }
  get ChartType(): string {
    return typeOf(this.state.kind);
  }
  set ChartType(value: string) {
    this.changeSeries({ kind: kindOf(value) });
  }
  get PlotOrder(): number {
    return this.chart.state.series.indexOf(this.state);
  }
  get Format(): ChartSeriesFormatObject {
    return new ChartSeriesFormatObject(this.context, () => this.state.color, (chosen) => this.changeSeries({ color: chosen }));
  }
  SetValues(source: RangeObject): void {
    this.changeSeries({ values: referenceTo(source) });
  }
  SetXAxisValues(source: RangeObject): void {
    this.changeSeries({ categories: referenceTo(source) });
  }
  GetDimensionValues(dimension: string): unknown[] {
    const which = oneOf(dimension, ['Categories', 'Values', 'XValues', 'YValues'] as const);
    const reference = which === 'Categories' || which === 'XValues' ? this.state.categories : this.state.values;
    if (reference === null) return [];
    return (new RangeObject(this.context, this.model.sheetById(reference.sheetId), reference.area).Values ?? []).flat();
  }
  GetDimensionDataSourceString(dimension: string): string {
    const which = oneOf(dimension, ['Categories', 'Values', 'XValues', 'YValues'] as const);
    const reference = which === 'Categories' || which === 'XValues' ? this.state.categories : this.state.values;
    if (reference === null) throw new HostError('InvalidArgument');
    return `${this.model.sheetById(reference.sheetId).name}!${areaAddress(reference.area, { absolute: true })}`;
  }
  Delete(): void {
    this.chart.change((chart) => (chart.series = chart.series.filter((series) => series.id !== this.id)));
  }
}

function referenceTo(source: unknown): SeriesState['values'] {
  if (!(source instanceof RangeObject)) throw new HostError('InvalidArgument');
  return { sheetId: source.sheet.id, area: source.area };
}

/** ChartSeriesFormat */
export class ChartSeriesFormatObject extends HostObject {
  readonly typeName = 'ChartSeriesFormat';

  constructor(
    context: HostContext,
    private readonly current: () => string | null,
    private readonly paint: (color: string | null) => void,
  ) {
    super(context);
  }

  get Fill(): ChartFillObject {
    return new ChartFillObject(this.context, this.paint);
  }
  get Line(): ChartLineFormatObject {
    return new ChartLineFormatObject(this.context, this.current, this.paint);
  }
}

/** ChartFill */
export class ChartFillObject extends HostObject {
  readonly typeName = 'ChartFill';

  constructor(
    context: HostContext,
    private readonly paint: (color: string | null) => void,
  ) {
    super(context);
  }

  SetSolidColor(value: string): void {
    this.paint(color(value));
  }
  Clear(): void {
    this.paint(null);
  }
}

/** ChartLineFormat */
export class ChartLineFormatObject extends HostObject {
  readonly typeName = 'ChartLineFormat';

  constructor(
    context: HostContext,
    private readonly current: () => string | null,
    private readonly paint: (color: string | null) => void,
  ) {
    super(context);
  }

  get Color(): string {
    return (this.current() ?? '#000000').toUpperCase();
  }
  set Color(value: string) {
    this.paint(color(value));
  }
  Clear(): void {
    this.paint(null);
  }
}


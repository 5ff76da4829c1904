import {
  areaAddress,
  boundingArea,
  cellArea,
  MAXIMUM_COLUMNS,
  MAXIMUM_ROWS,
  parseReference,
} from '../workbook/addresses';
import type {
  ChartContent,
  ConditionalFormatContent,
  ValidationContent,
  ValidationContentRule,
} from '../workbook/content';
import type { Area } from '../workbook/snapshot';
import { addressLists } from './areaLists';
import { applyLook } from './applyLook';
import type { PrintCapture, SheetCapture } from './capture';
import type { CellInput } from './cellInput';
import type { SheetImage } from './sheetImage';
import { growth, tableSteps, type TableStep } from './tableMoves';

/** A part of what is written: queues its actions when it runs. `bytes` is about what they take in the request. */
export interface WriteStep {
  readonly bytes: number;
  run(): void;
}

export interface SheetToWrite {
  readonly sheet: Excel.Worksheet;
  readonly image: SheetImage;
  /** As the sheet is now; null for one that is made. */
  readonly now: SheetCapture | null;
}

const ACTION_BYTES = 600;
/** Rows of a block are written in parts of about this size, so that no part alone is larger than a request may be. */
const BLOCK_BYTES = 1_000_000;

/**
 * Tables, before any formula: a formula that speaks of a table that is not there is refused. Tables that are there are resized and
 * pushed into place rather than made anew, so that the user's own formulas keep their references.
 */
export function tableWriting({ sheet, image, now }: SheetToWrite): WriteStep[] {
  const steps: WriteStep[] = [];
  const add = (run: () => void) => steps.push({ bytes: ACTION_BYTES, run });
  const moves = tableSteps(now?.tables ?? [], image.tables);
  const present = new Set((now?.tables ?? []).map(({ name }) => name));
  for (const step of moves) if (step.kind === 'delete') present.delete(step.table);
  for (const step of moves) add(() => moveTable(sheet, step));
  for (const wanted of image.tables) {
    add(() => {
      const header: Area = { ...wanted.area, rows: 1 };
      rangeOf(sheet, header).formulas = [headerInputs(image, wanted.columns, header)];
      let table: Excel.Table;
      if (present.has(wanted.name)) {
        table = sheet.tables.getItem(wanted.name);
      } else {
        table = sheet.tables.add(areaAddress(wanted.area), true);
        table.name = wanted.name;
      }
      table.style = wanted.style;
      table.showBandedRows = wanted.showBandedRows;
      table.showFilterButton = wanted.showFilterButton;
      if (wanted.showTotals || now?.tables.find(({ name }) => name === wanted.name)?.showTotals)
        table.showTotals = wanted.showTotals;
    });
  }
  return steps;
}

function moveTable(sheet: Excel.Worksheet, step: TableStep): void {
  if (step.kind === 'delete') sheet.tables.getItem(step.table).delete();
  else if (step.kind === 'resize') sheet.tables.getItem(step.table).resize(areaAddress(step.area));
  else {
    const rows = { row: step.at, column: 0, rows: step.count, columns: MAXIMUM_COLUMNS };
    const columns = { row: 0, column: step.at, rows: MAXIMUM_ROWS, columns: step.count };
    const range = rangeOf(sheet, step.axis === 'rows' ? rows : columns);
    if (step.kind === 'insert') range.insert(step.axis === 'rows' ? 'Down' : 'Right');
    else range.delete(step.axis === 'rows' ? 'Up' : 'Left');
  }
}

/**
 * Takes away looks and rules from the cells that are written over; what stands in them is written over as a whole, later. Charts that do
 * not stay go too, before rows are removed from under them: one that has been squeezed could not be put back as it was.
 */
export function clearing({ sheet, image, now }: SheetToWrite): WriteStep[] {
  const area = coveredArea(image, now);
  if (now === null || area === null) return [];
  const run = () => {
    const range = rangeOf(sheet, area);
    // Looks first: a writing that stops after this can be seen in them, and the rules are then put back too.
    range.clear('Formats');
    range.conditionalFormats.clearAll();
    range.dataValidation.clear();
  };
  const charts = now.charts.filter((chart) => isOurs(chart.name) && !stays(chart, image));
  return [
    run,
    ...charts.map(
      ({ name }) =>
        () =>
          sheet.charts.getItem(name).delete(),
    ),
  ].map((step) => ({
    bytes: ACTION_BYTES,
    run: step,
  }));
}

/** Other charts are the user's own. */
function isOurs(chart: string): boolean {
  return chart.startsWith('Finsam_');
}

/** A chart with another number of series is made anew. */
function stays(chart: SheetCapture['charts'][number], { charts }: SheetImage): boolean {
  return charts.some(({ name, series }) => name === chart.name && series.length === chart.series);
}

/** Cells: first what stands in them, while they still have the format General, then number formats, looks and widths. */
export function cellWriting(target: SheetToWrite): WriteStep[] {
  const { sheet, image, now } = target;
  const widthsHold = now !== null && !shiftsColumns(target);
  const area = coveredArea(image, now);
  const steps: WriteStep[] = [];
  if (area !== null) {
    steps.push(
      ...rowBlocks(spread(image.area, image.inputs, area, '')).map(({ first, rows, bytes }): WriteStep => ({
        bytes,
        run: () => {
          rangeOf(sheet, { ...area, row: area.row + first, rows: rows.length }).formulas = rows;
        },
      })),
      ...rowBlocks(spread(image.area, image.numberFormats, area, 'General')).map(
        ({ first, rows, bytes }): WriteStep => ({
          bytes,
          run: () => {
            rangeOf(sheet, { ...area, row: area.row + first, rows: rows.length }).numberFormat = rows;
          },
        }),
      ),
    );
  }
  for (const { look, areas } of image.looks) {
    for (const addresses of addressLists(areas))
      steps.push({
        bytes: addresses.length + 2 * ACTION_BYTES,
        run: () => applyLook(sheet.getRanges(addresses), look),
      });
  }
  image.columnWidths.forEach((width, column) => {
    if (widthsHold && Math.abs((now.columnWidths[column] ?? 0) - width) < 0.01) return;
    steps.push({
      bytes: ACTION_BYTES,
      run: () => {
        rangeOf(sheet, cellArea(0, column)).getEntireColumn().format.columnWidth = width;
      },
    });
  });
  return steps;
}

/** Validations and conditional formats. */
export function ruleWriting({ sheet, image }: SheetToWrite): WriteStep[] {
  const onAreas = (areas: readonly Area[], write: (range: Excel.Range) => void): WriteStep[] =>
    areas.map((area) => ({ bytes: 2 * ACTION_BYTES, run: () => write(rangeOf(sheet, area)) }));
  return [
    ...image.validations.flatMap((validation) =>
      onAreas(validation.areas, (range) => writeValidation(range.dataValidation, validation)),
    ),
    // Excel puts each new one above those before it.
    ...[...image.conditionalFormats]
      .reverse()
      .flatMap((format) => onAreas(format.areas, (range) => writeConditionalFormat(range, format))),
  ];
}

/** What is around the cells: gridlines, frozen panes, page, charts. Only what differs from what is there. */
export function layoutWriting({ sheet, image, now }: SheetToWrite): WriteStep[] {
  const steps: WriteStep[] = [];
  const add = (run: () => void) => steps.push({ bytes: ACTION_BYTES, run });
  if ((now?.showGridlines ?? true) !== image.showGridlines) {
    add(() => {
      sheet.showGridlines = image.showGridlines;
    });
  }
  if (JSON.stringify(now?.freeze ?? { rows: 0, columns: 0 }) !== JSON.stringify(image.freeze))
    add(() => freeze(sheet.freezePanes, image.freeze, sheet));
  if (now === null || JSON.stringify(now.print) !== JSON.stringify(image.print))
    add(() => writePrint(sheet, image.print, now?.print ?? null));
  const staying = (now?.charts ?? []).filter((chart) => stays(chart, image)).map(({ name }) => name);
  for (const chart of image.charts) {
    const isThere = staying.includes(chart.name);
    steps.push({
      bytes: 5 * ACTION_BYTES,
      run: () =>
        isThere ? fillChart(sheet, sheet.charts.getItem(chart.name), chart) : addChart(sheet, chart),
    });
  }
  return steps;
}

export function protecting({ sheet, image }: SheetToWrite): WriteStep[] {
  const { protection } = image;
  return protection === null
    ? []
    : [{ bytes: ACTION_BYTES, run: () => sheet.protection.protect(protection) }];
}

/** The cells of a sheet that a writing covers: those that there are, wherever they are pushed, and those that there shall be. */
export function coveredArea(
  image: Pick<SheetImage, 'area' | 'tables'>,
  now: Pick<SheetCapture, 'area' | 'tables'> | null,
): Area | null {
  if (now === null || now.area === null) return image.area;
  const pushed = growth(tableSteps(now.tables, image.tables));
  const reached = {
    ...now.area,
    rows: now.area.rows + pushed.rows,
    columns: now.area.columns + pushed.columns,
  };
  return image.area === null ? reached : boundingArea(image.area, reached);
}

function shiftsColumns({ image, now }: SheetToWrite): boolean {
  return tableSteps(now?.tables ?? [], image.tables).some(
    (step) => 'axis' in step && step.axis === 'columns',
  );
}

function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRange(areaAddress(area));
}

/** The header cells as they shall stand, which are texts whatever they look like. */
function headerInputs(image: SheetImage, columns: readonly string[], header: Area): CellInput[] {
  const row = image.inputs[header.row - (image.area?.row ?? 0)];
  return columns.map((title, index) => row?.[header.column - (image.area?.column ?? 0) + index] ?? title);
}

/** A block laid in a larger one, with `rest` around it. */
function spread<Item>(from: Area | null, rows: readonly (readonly Item[])[], to: Area, rest: Item): Item[][] {
  return Array.from({ length: to.rows }, (_, r) =>
    Array.from({ length: to.columns }, (__, c) =>
      from === null ? rest : (rows[to.row + r - from.row]?.[to.column + c - from.column] ?? rest),
    ),
  );
}

function rowBlocks<Item>(rows: Item[][]): { first: number; rows: Item[][]; bytes: number }[] {
  const blocks: { first: number; rows: Item[][]; bytes: number }[] = [];
  rows.forEach((row, index) => {
    // In a request every quote is escaped and letters outside ASCII may take three bytes.
    const bytes = JSON.stringify(row).length * 2;
    const last = blocks.at(-1);
    if (last && last.bytes + bytes <= BLOCK_BYTES) {
      last.rows.push(row);
      last.bytes += bytes;
    } else {
      blocks.push({ first: index, rows: [row], bytes: bytes + ACTION_BYTES });
    }
  });
  return blocks;
}

const OPERATORS = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
} as const;

const ALERT_STYLES = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

function writeValidation(
  validation: Excel.DataValidation,
  { rule, ignoreBlank, prompt, error }: ValidationContent,
): void {
  if (rule.kind !== 'any') validation.rule = validationRule(rule);
  if (rule.kind !== 'any') validation.ignoreBlanks = ignoreBlank;
  if (prompt !== null) validation.prompt = { showPrompt: true, title: prompt.title, message: prompt.text };
  // Without words of its own a rule would be told of in Excel's.
  if (error !== null)
    validation.errorAlert = {
      showAlert: true,
      style: ALERT_STYLES[error.style],
      title: error.title,
      message: error.text,
    };
  else if (rule.kind !== 'any')
    validation.errorAlert = { showAlert: false, style: 'Information', title: '', message: '' };
}

function validationRule(rule: Exclude<ValidationContentRule, { kind: 'any' }>): Excel.DataValidationRule {
  if (rule.kind === 'list') return { list: { inCellDropDown: true, source: rule.source } };
  if (rule.kind === 'custom') return { custom: { formula: rule.formula } };
  // A date as a number would be taken for text; as a formula it is the serial in every language.
  const limit = (formula: string): string | number =>
    formula.startsWith('=') ? formula : rule.kind === 'date' ? `=${formula}` : Number(formula);
  const basic = {
    operator: OPERATORS[rule.operator],
    formula1: limit(rule.formula1),
    ...(rule.formula2 === undefined ? {} : { formula2: limit(rule.formula2) }),
  };
  switch (rule.kind) {
    case 'whole':
      return { wholeNumber: basic };
    case 'decimal':
      return { decimal: basic };
    case 'date':
      return { date: basic as Excel.DateTimeDataValidation };
    case 'textLength':
      return { textLength: basic };
  }
}

function writeConditionalFormat(range: Excel.Range, format: ConditionalFormatContent): void {
  const { custom } = range.conditionalFormats.add('Custom');
  custom.rule.formula = format.formula;
  if (format.fill !== undefined) custom.format.fill.color = format.fill;
  if (format.color !== undefined) custom.format.font.color = format.color;
  if (format.bold !== undefined) custom.format.font.bold = format.bold;
}

function freeze(
  panes: Excel.WorksheetFreezePanes,
  { rows, columns }: SheetImage['freeze'],
  sheet: Excel.Worksheet,
): void {
  if (rows === 0 && columns === 0) panes.unfreeze();
  else if (columns === 0) panes.freezeRows(rows);
  else if (rows === 0) panes.freezeColumns(columns);
  else panes.freezeAt(rangeOf(sheet, { row: 0, column: 0, rows, columns }));
}

function writePrint(sheet: Excel.Worksheet, print: PrintCapture, now: PrintCapture | null): void {
  const layout = sheet.pageLayout;
  layout.orientation = print.orientation as Excel.PageOrientation;
  layout.paperSize = print.paperSize as Excel.PaperType;
  layout.zoom = print.zoom;
  const footer = layout.headersFooters.defaultForAllPages;
  if (print.leftFooter !== (now?.leftFooter ?? '')) footer.leftFooter = print.leftFooter;
  if (print.centerFooter !== (now?.centerFooter ?? '')) footer.centerFooter = print.centerFooter;
  if (print.rightFooter !== (now?.rightFooter ?? '')) footer.rightFooter = print.rightFooter;
  // There is no way to take title rows away: those of a sheet that had none stay until the sheet itself goes.
  if (print.titleRows !== null)
    layout.setPrintTitleRows(`$${print.titleRows.first + 1}:$${print.titleRows.last + 1}`);
  if ((now?.pageBreaks.length ?? 0) > 0) sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of print.pageBreaks) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}

function addChart(sheet: Excel.Worksheet, chart: ChartContent): void {
  const first = areaIn(chart.series[0]?.values ?? '');
  if (first === null) return;
  const added = sheet.charts.add(
    chart.kind === 'column' ? 'ColumnClustered' : 'Line',
    rangeOf(sheet, first),
    first.rows === 1 ? 'Rows' : 'Columns',
  );
  added.name = chart.name;
  added.title.text = chart.title;
  for (const series of chart.series.slice(1)) added.series.add(series.title);
  fillChart(sheet, added, chart);
  const last = cellArea(chart.place.row + chart.place.rows - 1, chart.place.column + chart.place.columns - 1);
  added.setPosition(rangeOf(sheet, cellArea(chart.place.row, chart.place.column)), rangeOf(sheet, last));
}

/** Points the series of a chart at their cells and sets where its axis begins; what the user has made of its looks stays. */
function fillChart(sheet: Excel.Worksheet, target: Excel.Chart, chart: ChartContent): void {
  const categories = areaIn(chart.categories);
  chart.series.forEach((series, index) => {
    const values = areaIn(series.values);
    const item = target.series.getItemAt(index);
    item.name = series.title;
    if (values !== null) item.setValues(rangeOf(sheet, values));
    if (categories !== null) item.setXAxisValues(rangeOf(sheet, categories));
    if (series.kind !== chart.kind) item.chartType = series.kind === 'line' ? 'Line' : 'ColumnClustered';
  });
  // An empty text is Excel's own choice. An axis that stays at zero would hide amounts that have become negative.
  target.axes.valueAxis.minimum = chart.fromZero ? 0 : '';
}

function areaIn(reference: string): Area | null {
  return parseReference(reference)?.area ?? null;
}

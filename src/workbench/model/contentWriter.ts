import type { ICellData, IColumnData, IRowData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import { BooleanNumber } from '@univerjs/core';
import { containsCell, parseReference } from '../../workbook/addresses';
import type { CellContent, ChartContent, SheetContent, WorkbookContent } from '../../workbook/content';
import { toUniver } from '../univer/formulaText';
import { toUniverStyle } from './cellStyle';
import { automaticAxis, defaultPrint, type ChartState, type SheetReference } from './states';
import { charactersToPixels, pointsToPixels } from './units';
import { emptySheet } from './emptyWorkbook';
import type { WorkbookModel } from './workbookModel';
import { constantData, newId, rangeOf, type WorksheetModel } from './worksheetModel';

/** A workbook's content put into Univer: first what its own data form holds, then what is laid on afterwards. */
export const writeContent = {
  /** The cells, sizes and merges of all sheets, as the data that Univer opens a workbook from. */
  unit(content: WorkbookContent, unitId: string): Partial<IWorkbookData> {
    const sheets: Record<string, Partial<IWorksheetData>> = {};
    const sheetOrder: string[] = [];
    for (const sheet of content.sheets) {
      const id = newId();
      sheetOrder.push(id);
      sheets[id] = sheetData(id, sheet);
    }
    // Univer shows the first sheet unless another is told to be the active one.
    return { id: unitId, name: 'Bok1', sheetOrder, sheets };
  },

  /** Names, tables, validations and all else, once the cells stand. */
  rest(workbook: WorkbookModel, content: WorkbookContent): void {
    content.sheets.forEach((sheet, index) => {
      const model = workbook.worksheets[index]!;
      for (const table of sheet.tables) workbook.tables.put(model, { ...table, columns: [...table.columns], bandedColumns: false, firstColumn: false, lastColumn: false });
      for (const validation of sheet.validations) workbook.validations.put(model, validation);
      for (const { areas, formula, ...style } of sheet.conditionalFormats) workbook.conditionalFormats.put(model, { areas: [...areas], formula, style });
      workbook.conditionalFormats.announce(model);
      model.protection = sheet.protection;
      model.veryHidden = sheet.visibility === 'veryHidden';
      const { pageBreaks, ...print } = sheet.print;
      model.print = { ...defaultPrint(), ...print, pageBreakRows: [...pageBreaks], footer: { ...print.footer } };
      model.charts = sheet.charts.map((chart) => chartState(workbook, chart));
    });
    for (const { name, scope, formula, comment, visible } of content.names) {
      workbook.names.put({ id: newId(), name, scope: scope === null ? null : workbook.sheet(scope).id, formula, comment, visible });
    }
    workbook.tables.announce();
    const active = workbook.worksheets[content.activeSheet];
    if (active?.visibility === 'visible') active.activate();
  },
};

function sheetData(id: string, sheet: SheetContent): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  let [rows, columns] = [1000, 40];
  for (const cell of sheet.cells) {
    rows = Math.max(rows, cell.row + 100);
    columns = Math.max(columns, cell.column + 10);
    const table = sheet.tables.find((candidate) => containsCell(candidate.area, cell.row, cell.column))?.name ?? null;
    (cellData[cell.row] ??= {})[cell.column] = cellOf(cell, table);
  }
  const columnData: Record<number, Partial<IColumnData>> = {};
  const rowData: Record<number, Partial<IRowData>> = {};
  for (const [key, width] of Object.entries(sheet.columnWidths)) columnData[Number(key)] = { w: charactersToPixels(width) };
  for (const [key, height] of Object.entries(sheet.rowHeights)) rowData[Number(key)] = { h: pointsToPixels(height), ia: BooleanNumber.FALSE };
  for (const column of sheet.hiddenColumns) columnData[column] = { ...columnData[column], hd: BooleanNumber.TRUE };
  for (const row of sheet.hiddenRows) rowData[row] = { ...rowData[row], hd: BooleanNumber.TRUE };
  const { rows: frozenRows, columns: frozenColumns } = sheet.freeze;
  return {
    ...emptySheet(id, sheet.name), rowCount: rows, columnCount: columns, cellData, columnData, rowData, mergeData: sheet.merges.map(rangeOf),
    hidden: sheet.visibility === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    showGridlines: sheet.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    ...(sheet.tabColor === undefined ? {} : { tabColor: sheet.tabColor }),
    freeze: { startRow: frozenRows === 0 ? -1 : frozenRows, startColumn: frozenColumns === 0 ? -1 : frozenColumns, ySplit: frozenRows, xSplit: frozenColumns },
  };
}

function cellOf(cell: CellContent, table: string | null): ICellData {
  const { locked, ...look } = cell.style ?? {};
  const data: ICellData = {};
  if (Object.keys(look).length > 0) data.s = toUniverStyle(look);
  if (locked === false) data.custom = { locked: false };
  // A formula is calculated anew, and what it spills is left for it to fill: a value in the way would be #SPILL!.
  if (cell.formula !== undefined) data.f = toUniver(cell.formula, table);
  else if (!cell.spilled && cell.value !== null) Object.assign(data, typeof cell.value === 'object' ? { v: cell.value.error, t: 1 } : constantData(cell.value));
  return data;
}

function chartState(workbook: WorkbookModel, chart: ChartContent): ChartState {
  const categories = referenceOf(workbook, chart.categories);
  return {
    id: newId(), name: chart.name, title: chart.title, titleVisible: chart.title !== '', kind: chart.kind, place: chart.place, altText: chart.altText,
    series: chart.series.map((series) => ({ id: newId(), title: series.title, values: referenceOf(workbook, series.values), categories, kind: series.kind, color: null })),
    legend: { visible: true, position: 'Bottom' },
    axes: { value: { ...automaticAxis(), minimum: chart.fromZero ? 0 : null }, category: automaticAxis() },
  };
}

export function referenceOf(workbook: WorkbookModel, formula: string, home?: WorksheetModel): SheetReference | null {
  const reference = parseReference(formula);
  if (reference === null) return null;
  const sheet = reference.sheet === null ? (home ?? null) : workbook.findSheet(reference.sheet);
  return sheet === null ? null : { sheetId: sheet.id, area: reference.area };
}

import { BooleanNumber, type IColumnData, type IRowData } from '@univerjs/core';
import { sheetReference } from '../../workbook/addresses';
import type { CellContent, ChartContent, SheetContent, WorkbookContent } from '../../workbook/content';
import type { CellValue } from '../../workbook/snapshot';
import type { ChartState, SheetReference } from './states';
import { DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_PIXELS, pixelsToCharacters, pixelsToPoints } from './units';
import type { WorkbookModel } from './workbookModel';
import type { WorksheetModel } from './worksheetModel';

/** Everything in the workbook as plain data, in an order that two equal workbooks share. */
export function readContent(workbook: WorkbookModel): WorkbookContent {
  return {
    sheets: workbook.worksheets.map((sheet) => readSheet(workbook, sheet)),
    names: workbook.names.all.map(({ name, scope, formula, comment, visible }) => ({ name, scope: scope === null ? null : workbook.sheetById(scope).name, formula, comment, visible })),
    activeSheet: workbook.activeSheet.position,
  };
}

function readSheet(workbook: WorkbookModel, sheet: WorksheetModel): SheetContent {
  const { orientation, paper, fit, titleRows, pageBreakRows, footer } = sheet.print;
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    ...(sheet.tabColor === '' ? {} : { tabColor: sheet.tabColor }),
    showGridlines: sheet.showGridlines,
    cells: readCells(sheet),
    ...readLines(sheet),
    merges: sheet.merges,
    tables: sheet.tables.map(({ name, area, columns, style, hasTotals, bandedRows, filterButton }) => ({ name, area, columns: [...columns], style, hasTotals, bandedRows, filterButton })),
    validations: workbook.validations.of(sheet).map(({ areas, rule, ignoreBlank, prompt, error }) => ({ areas, rule, ignoreBlank, prompt, error })),
    conditionalFormats: sheet.conditionalFormats.map(({ areas, formula, style }) => ({ areas: [...areas], formula, ...style })),
    protection: sheet.protection,
    freeze: sheet.freeze,
    print: { orientation, paper, fit, titleRows, pageBreaks: [...pageBreakRows], footer: { ...footer } },
    charts: sheet.charts.map((chart) => readChart(workbook, chart)),
  };
}

function readCells(sheet: WorksheetModel): CellContent[] {
  const used = sheet.usedArea(false);
  if (used === null) return [];
  const cells: CellContent[] = [];
  sheet.visitCells(used, (row, column) => {
    const value = cellValue(sheet, row, column);
    const formula = sheet.formula(row, column);
    const style = sheet.style(row, column);
    const looks = Object.keys(style).length > 0;
    if (value === null && formula === null && !looks) return;
    const spill = formula === null ? null : sheet.spillAt(row, column);
    const spilled = formula === null && value !== null && sheet.spillParent(row, column) !== null;
    cells.push({
      row, column, value: formula !== null && value === null ? '' : value,
      ...(formula === null ? {} : { formula }),
      ...(spill === null ? {} : { spill: { rows: spill.rows, columns: spill.columns } }),
      ...(spilled ? { spilled } : {}),
      ...(looks ? { style } : {}),
    });
  });
  return cells;
}

function cellValue(sheet: WorksheetModel, row: number, column: number): CellValue {
  const value = sheet.value(row, column);
  if (value === '') return null;
  return sheet.isError(row, column) ? { error: String(value) } : value;
}

function readLines(sheet: WorksheetModel): Pick<SheetContent, 'columnWidths' | 'rowHeights' | 'hiddenRows' | 'hiddenColumns'> {
  const columnWidths: Record<number, number> = {};
  const rowHeights: Record<number, number> = {};
  const hiddenRows: number[] = [];
  const hiddenColumns: number[] = [];
  for (const [key, column] of Object.entries(sheet.sheet.getConfig().columnData as Record<string, Partial<IColumnData> | undefined>)) {
    if (column?.w !== undefined && column.w !== DEFAULT_COLUMN_PIXELS) columnWidths[Number(key)] = pixelsToCharacters(column.w);
    if (column?.hd === BooleanNumber.TRUE) hiddenColumns.push(Number(key));
  }
  for (const [key, row] of Object.entries(sheet.sheet.getConfig().rowData as Record<string, Partial<IRowData> | undefined>)) {
    if (row?.h !== undefined && row.h !== DEFAULT_ROW_PIXELS && row.ia !== BooleanNumber.TRUE) rowHeights[Number(key)] = pixelsToPoints(row.h);
    if (row?.hd === BooleanNumber.TRUE) hiddenRows.push(Number(key));
  }
  return { columnWidths, rowHeights, hiddenRows, hiddenColumns };
}

function readChart(workbook: WorkbookModel, chart: ChartState): ChartContent {
  const formula = (reference: SheetReference | null): string => (reference === null || !workbook.hasSheet(reference.sheetId) ? '' : `=${sheetReference(workbook.sheetById(reference.sheetId).name, reference.area)}`);
  return {
    name: chart.name,
    title: chart.titleVisible ? chart.title : '',
    kind: chart.kind,
    series: chart.series.map((series) => ({ title: series.title, values: formula(series.values), kind: series.kind })),
    categories: formula(chart.series[0]?.categories ?? null),
    place: chart.place,
    ...(chart.axes.value.minimum === 0 ? { fromZero: true as const } : {}),
    altText: chart.altText,
  };
}

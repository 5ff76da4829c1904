/* eslint-disable office-addins/call-sync-before-read, office-addins/call-sync-after-load, office-addins/load-object-before-read --
   what is queued here is read in the functions that are returned, which are called after the caller's sync */
import { MAXIMUM_COLUMNS, MAXIMUM_ROWS } from '../workbook/addresses';
import type { Area, CellValue } from '../workbook/snapshot';
import { anyContains, parseAddressList } from './areaLists';
import type { PrintCapture, SheetCapture, TableCapture } from './capture';
import { constantInput, type CellInput } from './cellInput';
import { ExcelProblem } from './excelProblem';
import { LOOK_PROPERTIES } from './looks';
import { readFormula, readValue } from './readValue';

/** How many columns' widths are kept: far more than our sheets have. */
const WIDTH_COLUMNS = 52;

export interface SheetContentRead {
  readonly id: string;
  readonly name: string;
  readonly area: Area | null;
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly (string | null)[])[];
  /** Cells that a formula in another cell fills. */
  readonly spilled: readonly (readonly boolean[])[];
  readonly protected: boolean;
}

/** Something that is known after the next sync; null where the object is not in the workbook. */
export type Queued<Result> = () => Result | null;

export interface TableRead extends TableCapture {
  readonly sheetId: string;
}

/** Queues the reading of what stands in the cells of a sheet. `sheet` may be a null object: then nothing is read. */
export function queueContent(sheet: Excel.Worksheet): Queued<SheetContentRead> {
  sheet.load('id,name,showGridlines');
  sheet.protection.load('protected');
  const used = sheet.getUsedRangeOrNullObject();
  used.load('rowIndex,columnIndex,rowCount,columnCount,formulas,values,valueTypes');
  const constants = used.getSpecialCellsOrNullObject('Constants');
  constants.load('address');
  return () => {
    if (sheet.isNullObject) return null;
    const { id, name } = sheet;
    const area = used.isNullObject ? null : areaOf(used);
    if (area === null)
      return { id, name, area, values: [], formulas: [], spilled: [], protected: sheet.protection.protected };
    // Excel gives null, and no error, for more cells than it can hand over.
    if (!Array.isArray(used.values) || !Array.isArray(used.formulas))
      throw new ExcelProblem(
        'tooLargeSheet',
        { sheet: name, rows: area.rows, columns: area.columns },
        { sheet: name, cell: null },
      );
    const constantAreas = constants.isNullObject ? [] : parseAddressList(constants.address);
    const formulas = used.formulas.map((row, r) =>
      row.map((formula, c) => readFormula(formula, used.values[r]?.[c])),
    );
    const values = used.values.map((row, r) =>
      row.map((value, c) => readValue(value, String(used.valueTypes[r]?.[c]))),
    );
    const spilled = values.map((row, r) =>
      row.map(
        (value, c) =>
          value !== null &&
          formulas[r]?.[c] === null &&
          !anyContains(constantAreas, area.row + r, area.column + c),
      ),
    );
    return { id, name, area, values, formulas, spilled, protected: sheet.protection.protected };
  };
}

/** Queues the reading of the looks of cells, which take far more of an answer than what stands in them. */
export function queueLooks(range: Excel.Range): () => SheetCapture['looks'] {
  const looks = range.getCellProperties(LOOK_PROPERTIES);
  return () => looks.value;
}

/**
 * Queues the reading of everything that is needed to put a sheet of ours back: `queueContent` is part of it.
 * @param withLooks false where the looks are read apart; there are none in the capture then.
 */
export function queueCapture(
  sheet: Excel.Worksheet,
  anchor: string,
  withLooks: boolean,
): Queued<{ content: SheetContentRead; capture: Omit<SheetCapture, 'tables'> }> {
  const content = queueContent(sheet);
  const used = sheet.getUsedRangeOrNullObject();
  used.load('numberFormat');
  const looks = withLooks ? queueLooks(used) : () => [];
  const untouched = sheet
    .getRangeByIndexes(MAXIMUM_ROWS - 1, MAXIMUM_COLUMNS - 1, 1, 1)
    .getCellProperties(LOOK_PROPERTIES);
  const widths = sheet
    .getRangeByIndexes(0, 0, 1, WIDTH_COLUMNS)
    .getColumnProperties({ format: { columnWidth: true } });
  sheet.protection.load('options');
  const frozen = sheet.freezePanes.getLocationOrNullObject();
  frozen.load('rowCount,columnCount');
  const print = queuePrint(sheet);
  sheet.charts.load('items/name,items/series/items/name');
  return () => {
    const read = content();
    if (read === null) return null;
    const { area } = read;
    return {
      content: read,
      capture: {
        id: read.id,
        anchor,
        name: read.name,
        showGridlines: sheet.showGridlines,
        area,
        inputs: inputsOf(read),
        numberFormats: area === null ? [] : used.numberFormat,
        looks: area === null ? [] : looks(),
        untouchedLook: untouched.value[0]?.[0],
        columnWidths: widths.value.map((column) => column.format?.columnWidth ?? 0),
        protection: read.protected ? protectionOptions(sheet.protection.options) : null,
        freeze: frozen.isNullObject
          ? { rows: 0, columns: 0 }
          : {
              rows: frozen.rowCount === MAXIMUM_ROWS ? 0 : frozen.rowCount,
              columns: frozen.columnCount === MAXIMUM_COLUMNS ? 0 : frozen.columnCount,
            },
        print: print(),
        charts: sheet.charts.items.map((chart) => ({ name: chart.name, series: chart.series.items.length })),
      },
    };
  };
}

/** Queues the reading of the table of a name, wherever it stands. */
export function queueTable(context: Excel.RequestContext, name: string): Queued<TableRead> {
  const table = context.workbook.tables.getItemOrNullObject(name);
  table.load('name,style,showTotals,showBandedRows,showFilterButton,columns/items/name');
  const range = table.getRange();
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  const { worksheet } = table;
  worksheet.load('id');
  return () =>
    table.isNullObject
      ? null
      : {
          name: table.name,
          sheetId: worksheet.id,
          area: areaOf(range),
          columns: table.columns.items.map((column) => column.name),
          style: table.style,
          showTotals: table.showTotals,
          showBandedRows: table.showBandedRows,
          showFilterButton: table.showFilterButton,
        };
}

/** What is to be written into each cell to get the sheet back; a spilled cell is left empty for its formula to fill. */
export function inputsOf(read: Pick<SheetContentRead, 'values' | 'formulas' | 'spilled'>): CellInput[][] {
  return read.values.map((row, r) =>
    row.map((value, c) => (read.spilled[r]?.[c] ? '' : (read.formulas[r]?.[c] ?? constantInput(value)))),
  );
}

function queuePrint({
  pageLayout: layout,
  horizontalPageBreaks: breaks,
}: Excel.Worksheet): () => PrintCapture {
  breaks.load('items/rowIndex');
  layout.load('orientation,paperSize,zoom');
  const footer = layout.headersFooters.defaultForAllPages;
  footer.load('leftFooter,centerFooter,rightFooter');
  const titles = layout.getPrintTitleRowsOrNullObject();
  titles.load('rowIndex,rowCount');
  return () => ({
    orientation: layout.orientation,
    paperSize: layout.paperSize,
    zoom: layout.zoom,
    leftFooter: footer.leftFooter,
    centerFooter: footer.centerFooter,
    rightFooter: footer.rightFooter,
    titleRows: titles.isNullObject
      ? null
      : { first: titles.rowIndex, last: titles.rowIndex + titles.rowCount - 1 },
    pageBreaks: breaks.items.map(({ rowIndex }) => rowIndex),
  });
}

/** Only what `protect` takes: Excel's answer may hold more. */
export function protectionOptions(
  options: Excel.WorksheetProtectionOptions,
): Excel.WorksheetProtectionOptions {
  return Object.fromEntries(
    PROTECTION_OPTIONS.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])),
  );
}

const PROTECTION_OPTIONS = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
  'selectionMode',
] as const satisfies readonly (keyof Excel.WorksheetProtectionOptions)[];

function areaOf(range: Excel.Range): Area {
  return { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}

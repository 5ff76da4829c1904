/* eslint-disable office-addins/call-sync-before-read, office-addins/call-sync-after-load, office-addins/load-object-before-read --
   what is queued here is read in the functions that are returned, which are called after the caller's sync */
import type { CellLook } from '../checks/checkInput';
import { LookGatherer, type CheckedSheetData, type CheckedWorkbookData } from '../checks/checkedWorkbookData';
import { nameFormulas } from '../checks/checkedWorkbookOfContent';
import { parseReference } from '../workbook/addresses';
import type { Area, CellValue, TableSnapshot } from '../workbook/snapshot';
import { parseAddressList } from './areaLists';
import { errorCode, ExcelProblem, throwIfCancelled } from './excelProblem';
import { readFormula, readValue } from './readValue';
import { runExcel } from './runExcel';

/** How many sheets are asked of at once for what they hold. */
const SHEETS_AT_ONCE = 60;

/** An answer may hold 5 MB: a cell takes some fifty bytes of it with value, formula, type and number format. */
const CELLS_IN_AN_ANSWER = 60_000;

/** The look of a cell, with a line on each of its sides, takes some three hundred. */
const LOOKS_IN_AN_ANSWER = 10_000;

/** More looks than this are not worth waiting for: of larger sheets the columns of labels are enough. */
const MOST_LOOKS = 30_000;
const LABEL_COLUMNS = 2;

const LOOKS: Excel.CellPropertiesLoadOptions = {
  format: { font: { bold: true, italic: true }, indentLevel: true, borders: { style: true } },
};

export interface ReadForChecksOptions {
  readonly signal?: AbortSignal | undefined;
  /** After each answer: which share of the cells has been read. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** Which cells a person has selected. */
export interface SelectedCells {
  readonly sheet: string;
  readonly areas: readonly Area[];
}

/**
 * All sheets of a workbook, ours or not, as the checks take them. One sync tells what there is and one what stands there; more only where an answer would
 * not hold it. Of very large sheets the looks of the cells are read in part or not at all: they only help to tell totals from items.
 * @throws ExcelProblem tooLargeSheet for a row that no answer holds; Cancelled; errors of Office.js as they are.
 */
export async function readForChecks({
  signal,
  onProgress,
}: ReadForChecksOptions = {}): Promise<CheckedWorkbookData> {
  return runExcel(async (context) => {
    const { sheets, names } = await survey(context);
    throwIfCancelled(signal);
    const blocks = sheets.flatMap(blocksOf);
    const total = blocks.reduce((sum, { rows, sheet }) => sum + rows * (sheet.area?.columns ?? 0), 0);
    let done = 0;
    for (const batch of batched(blocks, CELLS_IN_AN_ANSWER)) {
      throwIfCancelled(signal);
      // One sync for every 5 MB, since an answer holds no more.
      await readBlocks(context, batch);
      done += batch.reduce((sum, { rows, sheet }) => sum + rows * (sheet.area?.columns ?? 0), 0);
      onProgress?.(total === 0 ? 1 : done / total);
    }
    for (const batch of batched(looksToRead(sheets), LOOKS_IN_AN_ANSWER)) {
      throwIfCancelled(signal);
      await readLooks(context, batch);
    }
    const everyName = [...names, ...sheets.flatMap((sheet) => sheet.names)];
    return {
      sheets: sheets.map(finished),
      names: everyName.map(({ name, scope, formula }) => {
        const target = parseReference(formula);
        const sheet = target?.sheet ?? scope;
        return {
          name,
          scope,
          target: target === null || sheet === null ? null : { sheet, area: target.area },
        };
      }),
      nameFormulas: nameFormulas(everyName),
    };
  });
}

/** The sheet that is shown. */
export function readActiveSheet(): Promise<string> {
  return runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load('name');
    await context.sync();
    return sheet.name;
  });
}

/** The cells that are selected. @throws ExcelProblem noSelection where something else is, such as a chart. */
export async function readSelection(): Promise<SelectedCells> {
  try {
    return await runExcel(async (context) => {
      const ranges = context.workbook.getSelectedRanges();
      ranges.load('address');
      const { worksheet } = ranges;
      worksheet.load('name');
      await context.sync();
      return { sheet: worksheet.name, areas: parseAddressList(ranges.address) };
    });
  } catch (error) {
    if (errorCode(error) !== 'InvalidSelection') throw error;
    throw new ExcelProblem('noSelection', {}, undefined, { cause: error });
  }
}

interface NameRead {
  readonly name: string;
  readonly scope: string | null;
  readonly formula: string;
}

/** A sheet while it is read. */
interface SheetBeingRead {
  readonly worksheet: Excel.Worksheet;
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
  /** Where values and formulas stand; null for a sheet without any. */
  readonly area: Area | null;
  readonly names: readonly NameRead[];
  readonly tableIds: readonly string[];
  readonly tables: TableSnapshot[];
  readonly values: CellValue[][];
  readonly formulas: (string | null)[][];
  readonly hiddenRows: number[];
  readonly hiddenColumns: number[];
  readonly merges: Area[];
  readonly looks: LookGatherer;
}

/** What there is: the sheets in their order with the extent of what stands on them, and the names of the workbook. */
async function survey(
  context: Excel.RequestContext,
): Promise<{ sheets: SheetBeingRead[]; names: NameRead[] }> {
  const { worksheets, names } = context.workbook;
  names.load('items/name,items/formula');
  const sheets: SheetBeingRead[] = [];
  let next: Excel.Worksheet | null = worksheets.getFirst();
  while (next !== null) {
    const batch: (() => SheetBeingRead | null)[] = [];
    let sheet: Excel.Worksheet = next;
    for (let count = 0; count < SHEETS_AT_ONCE; count += 1) {
      batch.push(queueSurvey(sheet));
      sheet = sheet.getNextOrNullObject();
    }
    sheet.load('id');
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one sync for every sixty sheets
    await context.sync();
    for (const read of batch) {
      const found = read();
      if (found !== null) sheets.push(found);
    }
    next = sheet.isNullObject ? null : sheet;
  }
  return {
    sheets,
    names: names.items.map(({ name, formula }) => ({ name, scope: null, formula: String(formula) })),
  };
}

function queueSurvey(sheet: Excel.Worksheet): () => SheetBeingRead | null {
  sheet.load('id,name,visibility');
  sheet.protection.load('protected');
  sheet.names.load('items/name,items/formula');
  sheet.tables.load('items/id');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  return () => {
    if (sheet.isNullObject) return null;
    const area = used.isNullObject
      ? null
      : { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount };
    return {
      worksheet: sheet,
      name: sheet.name,
      visible: sheet.visibility === 'Visible',
      protected: sheet.protection.protected,
      area,
      names: sheet.names.items.map(({ name, formula }) => ({
        name,
        scope: sheet.name,
        formula: String(formula),
      })),
      tableIds: sheet.tables.items.map(({ id }) => id),
      tables: [],
      values: [],
      formulas: [],
      hiddenRows: [],
      hiddenColumns: [],
      merges: [],
      looks: new LookGatherer(area?.rows ?? 0, area?.columns ?? 0),
    };
  };
}

/** Some rows of the used range of a sheet, counted from its first. */
interface Block {
  readonly sheet: SheetBeingRead;
  readonly line: number;
  readonly rows: number;
  readonly columns: number;
}

/** Also a sheet without cells has one, of no rows: its tables are read with it. */
function blocksOf(sheet: SheetBeingRead): Block[] {
  const { area } = sheet;
  if (area === null) return [{ sheet, line: 0, rows: 0, columns: 0 }];
  return rowBlocks(sheet, area.rows, area.columns, CELLS_IN_AN_ANSWER);
}

function rowBlocks(sheet: SheetBeingRead, rows: number, columns: number, most: number): Block[] {
  const step = Math.max(1, Math.floor(most / columns));
  return Array.from({ length: Math.ceil(rows / step) }, (_, index) => ({
    sheet,
    line: index * step,
    rows: Math.min(step, rows - index * step),
    columns,
  }));
}

/** Blocks together as long as an answer holds them. */
function batched(blocks: readonly Block[], most: number): Block[][] {
  const batches: Block[][] = [];
  let cells = 0;
  for (const block of blocks) {
    const size = block.rows * block.columns;
    const last = batches.at(-1);
    if (last === undefined || cells + size > most) {
      batches.push([block]);
      cells = size;
    } else {
      last.push(block);
      cells += size;
    }
  }
  return batches;
}

/** Reads the blocks in one sync, or in two halves where the answer is too large after all: texts may be long. */
async function readBlocks(context: Excel.RequestContext, blocks: readonly Block[]): Promise<void> {
  const queued = blocks.map(queueBlock);
  let tooLarge = false;
  try {
    await context.sync();
  } catch (error) {
    if (errorCode(error) !== 'ResponsePayloadSizeLimitExceeded') throw error;
    tooLarge = true;
  }
  if (!tooLarge) {
    // Excel gives null, and no error, for more cells than it can hand over.
    tooLarge = queued.some(({ arrived }) => !arrived());
    if (!tooLarge) return queued.forEach(({ take }) => take());
  }
  for (const half of halves(blocks)) await readBlocks(context, half);
}

/** @throws ExcelProblem tooLargeSheet for one single row. */
function halves(blocks: readonly Block[]): Block[][] {
  if (blocks.length > 1) {
    const middle = Math.ceil(blocks.length / 2);
    return [blocks.slice(0, middle), blocks.slice(middle)];
  }
  const [block] = blocks;
  if (block === undefined) return [];
  if (block.rows <= 1) {
    const { name, area } = block.sheet;
    throw new ExcelProblem(
      'tooLargeSheet',
      { sheet: name, rows: area?.rows ?? 0, columns: area?.columns ?? 0 },
      { sheet: name, cell: null },
    );
  }
  const rows = Math.ceil(block.rows / 2);
  return [[{ ...block, rows }], [{ ...block, line: block.line + rows, rows: block.rows - rows }]];
}

interface QueuedBlock {
  /** Whether the cells are in the answer. */
  readonly arrived: () => boolean;
  readonly take: () => void;
}

function queueBlock({ sheet, line, rows, columns }: Block): QueuedBlock {
  const { worksheet, area } = sheet;
  const tables = line === 0 ? sheet.tableIds.map((id) => queueTable(worksheet.tables.getItem(id))) : [];
  const takeTables = () => tables.forEach((read) => sheet.tables.push(read()));
  if (area === null || rows === 0) return { arrived: () => true, take: takeTables };
  const range = worksheet.getRangeByIndexes(area.row + line, area.column, rows, columns);
  range.load('values,formulas,valueTypes,numberFormat');
  const rowsHidden = range.getRowProperties({ rowHidden: true });
  const once = line === 0 ? queueWholeSheet(sheet, area) : () => undefined;
  return {
    arrived: () => Array.isArray(range.values) && Array.isArray(range.formulas),
    take: () => {
      takeTables();
      once();
      rowsHidden.value.forEach(({ rowHidden }, index) => {
        if (rowHidden) sheet.hiddenRows.push(area.row + line + index);
      });
      for (let r = 0; r < rows; r += 1) {
        const values = range.values[r] ?? [];
        const types = range.valueTypes[r] ?? [];
        sheet.values.push(values.map((value: unknown, c) => readValue(value, String(types[c]))));
        sheet.formulas.push(
          (range.formulas[r] ?? []).map((formula: unknown, c) => readFormula(formula, values[c])),
        );
        (range.numberFormat[r] ?? []).forEach((format: unknown, c) => {
          if (typeof format === 'string' && format !== '' && format !== 'General')
            sheet.looks.add(line + r, c, { numberFormat: format });
        });
      }
    },
  };
}

/** Columns that are hidden and cells that are merged. */
function queueWholeSheet(sheet: SheetBeingRead, area: Area): () => void {
  const whole = sheet.worksheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  const columnsHidden = whole.getColumnProperties({ columnHidden: true });
  const merged = whole.getMergedAreasOrNullObject();
  merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  return () => {
    columnsHidden.value.forEach(({ columnHidden }, index) => {
      if (columnHidden) sheet.hiddenColumns.push(area.column + index);
    });
    if (merged.isNullObject) return;
    for (const { rowIndex, columnIndex, rowCount, columnCount } of merged.areas.items)
      sheet.merges.push({ row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount });
  };
}

function queueTable(table: Excel.Table): () => TableSnapshot {
  table.load('name,showTotals,columns/items/name');
  const range = table.getRange();
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  return () => ({
    name: table.name,
    area: {
      row: range.rowIndex,
      column: range.columnIndex,
      rows: range.rowCount,
      columns: range.columnCount,
    },
    columns: table.columns.items.map((column) => column.name),
    hasTotals: table.showTotals,
  });
}

/** Whose looks are read: all cells of sheets as long as there is room, else the columns of labels. */
function looksToRead(sheets: readonly SheetBeingRead[]): Block[] {
  let room = MOST_LOOKS;
  return sheets.flatMap((sheet) => {
    if (sheet.area === null) return [];
    const { rows } = sheet.area;
    const columns = [sheet.area.columns, Math.min(LABEL_COLUMNS, sheet.area.columns)].find(
      (count) => rows * count <= room,
    );
    if (columns === undefined) return [];
    room -= rows * columns;
    return rowBlocks(sheet, rows, columns, LOOKS_IN_AN_ANSWER);
  });
}

async function readLooks(context: Excel.RequestContext, blocks: readonly Block[]): Promise<void> {
  const queued = blocks.map(({ sheet, line, rows, columns }) => {
    const range = sheet.worksheet.getRangeByIndexes(
      (sheet.area?.row ?? 0) + line,
      sheet.area?.column ?? 0,
      rows,
      columns,
    );
    const looks = range.getCellProperties(LOOKS);
    return { sheet, line, rows: sheet.area?.rows ?? 0, looks };
  });
  await context.sync();
  for (const { sheet, line, rows, looks } of queued)
    looks.value.forEach((row, r) =>
      row.forEach((cell, c) => {
        const look = lookOf(cell);
        if (Object.keys(look).length > 0) sheet.looks.add(line + r, c, look);
        // A line under a cell is the line over the one below it.
        if (hasLine(cell.format?.borders?.bottom) && line + r + 1 < rows)
          sheet.looks.add(line + r + 1, c, { topBorder: true });
      }),
    );
}

function lookOf({ format }: Excel.CellProperties): CellLook {
  return {
    ...(format?.font?.bold ? { bold: true } : {}),
    ...(format?.font?.italic ? { italic: true } : {}),
    ...(format?.indentLevel ? { indent: format.indentLevel } : {}),
    ...(hasLine(format?.borders?.top) ? { topBorder: true } : {}),
  };
}

function hasLine(border: Excel.CellBorder | undefined): boolean {
  return border?.style !== undefined && border.style !== 'None';
}

function finished(sheet: SheetBeingRead): CheckedSheetData {
  const { name, visible, area, values, formulas, tables, hiddenRows, hiddenColumns, merges } = sheet;
  return {
    name,
    visible,
    origin: { row: area?.row ?? 0, column: area?.column ?? 0 },
    values,
    formulas,
    tables,
    protected: sheet.protected,
    hiddenRows,
    hiddenColumns,
    merges,
    ...sheet.looks.finish(),
  };
}

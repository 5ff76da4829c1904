import { CanceledError, CellValueType } from '@univerjs/core';
import type { ICellData, ICommandInfo, IExecutionOptions, ICommandService, IRange } from '@univerjs/core';
import { IFunctionService } from '@univerjs/engine-formula';
import { MAXIMUM_COLUMNS, MAXIMUM_ROWS } from '../../workbook/addresses';
import type { Area } from '../../workbook/snapshot';
import { afterDeletion, afterInsertion, type Axis } from './areas';
import type { ChangeType } from './events';
import { followFormat, shiftFormula, type Movement } from './formulaShift';
import type { WorkbookModel } from './workbookModel';
import { toUniver } from '../univer/formulaText';
import { englishFormula, swedishNumber } from './swedishEntry';
import { areaOf, type WorksheetModel } from './worksheetModel';

type CellMatrix = Record<number, Record<number, ICellData | null>>;
interface Parameters {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly range?: IRange;
  readonly cellValue?: CellMatrix;
  readonly name?: string;
  readonly tableName?: string;
  readonly fromOrder?: number;
  readonly toOrder?: number;
  readonly selections?: readonly { readonly range: IRange }[];
  readonly sheet?: { readonly id: string };
  readonly from?: { readonly subUnitId: string; readonly value: CellMatrix };
  readonly to?: { readonly subUnitId: string; readonly value: CellMatrix };
}

const lineMutations: Readonly<Record<string, { readonly axis: Axis; readonly inserts: boolean; readonly change: ChangeType }>> = {
  'sheet.mutation.insert-row': { axis: 'rows', inserts: true, change: 'RowInserted' },
  'sheet.mutation.insert-col': { axis: 'columns', inserts: true, change: 'ColumnInserted' },
  'sheet.mutation.remove-rows': { axis: 'rows', inserts: false, change: 'RowDeleted' },
  'sheet.mutation.remove-col': { axis: 'columns', inserts: false, change: 'ColumnDeleted' },
};
const blockCommands: Readonly<Record<string, { readonly axis: Axis; readonly inserts: boolean }>> = {
  'sheet.command.insert-range-move-down': { axis: 'rows', inserts: true },
  'sheet.command.insert-range-move-right': { axis: 'columns', inserts: true },
  'sheet.command.delete-range-move-up': { axis: 'rows', inserts: false },
  'sheet.command.delete-range-move-left': { axis: 'columns', inserts: false },
};
/** Changes of look that a protected sheet refuses unless formatting is allowed. */
const sizeMutations = new Set(['sheet.mutation.set-worksheet-col-width', 'sheet.mutation.set-worksheet-row-height', 'sheet.mutation.set-row-hidden', 'sheet.mutation.set-col-hidden', 'sheet.mutation.set-row-visible', 'sheet.mutation.set-col-visible']);
const mergeMutations = new Set(['sheet.mutation.add-worksheet-merge', 'sheet.mutation.remove-worksheet-merge']);
const referringMutations = new Set(['formula.mutation.set-super-table', 'formula.mutation.remove-super-table', 'formula.mutation.set-defined-name', 'formula.mutation.remove-defined-name']);
const sheetMutations = new Set(['sheet.mutation.insert-sheet', 'sheet.mutation.remove-sheet', 'sheet.mutation.set-worksheet-name', 'sheet.mutation.set-worksheet-order']);

/**
 * Sees every change that Univer makes, whoever asked for it: refuses what protection forbids at the grid, moves what is kept
 * beside Univer when cells move, and tells of the change.
 */
export class MutationWatch {
  private names = new Map<string, string>();
  private activeId = '';
  private lastSelection = '';
  /** Rows that Univer itself adds at the bottom while it moves a block are no insertion that anybody asked for. */
  private insideBlock = 0;

  constructor(
    private readonly workbook: WorkbookModel,
    commands: ICommandService,
  ) {
    commands.beforeCommandExecuted((command, options) => {
      // What the engine has calculated goes into locked cells too.
      if (!isCalculated(options)) {
        this.readAsSwedish(command);
        this.guard(command);
      }
      if (command.id in blockCommands) this.insideBlock += 1;
    });
    commands.onCommandExecuted((command, options) => this.executed(command, options));
    this.opened();
  }

  /** Another workbook stands in Univer. */
  opened(): void {
    this.names = new Map(this.workbook.worksheets.map((sheet) => [sheet.id, sheet.name]));
    this.activeId = this.workbook.activeSheet.id;
  }

  /** What somebody types is put into the form that the engine reads, before it gets into the cells. */
  private readAsSwedish(command: ICommandInfo): void {
    if (this.workbook.changing || command.id !== 'sheet.mutation.set-range-values') return;
    const { unitId, subUnitId, cellValue } = (command.params ?? {}) as Parameters;
    if (unitId !== this.workbook.unitId || subUnitId === undefined) return;
    const sheet = this.workbook.sheetById(subUnitId);
    for (const [row, columns] of Object.entries(cellValue ?? {})) {
      for (const [column, cell] of Object.entries(columns ?? {})) {
        if (!cell) continue;
        const table = sheet.tableAt(Number(row), Number(column))?.name ?? null;
        if (typeof cell.f === 'string') cell.f = toUniver(englishFormula(cell.f), table);
        else if (typeof cell.v === 'string' && cell.t !== CellValueType.FORCE_STRING && sheet.numberFormat(Number(row), Number(column)) !== '@') typedNumber(cell, sheet.numberFormat(Number(row), Number(column)));
      }
    }
  }

  private guard(command: ICommandInfo): void {
    if (this.workbook.changing) return;
    const parameters = (command.params ?? {}) as Parameters;
    if (parameters.unitId !== undefined && parameters.unitId !== this.workbook.unitId) return;
    if (this.workbook.structureProtected && sheetMutations.has(command.id)) throw new CanceledError();
    const sheet = parameters.subUnitId === undefined ? this.workbook.activeSheet : this.workbook.sheetById(parameters.subUnitId);
    const protection = sheet.protection;
    if (protection === null) return;
    const line = lineMutations[command.id];
    const refused =
      command.id === 'sheet.mutation.set-range-values' ? this.touchesLocked(sheet, parameters.cellValue ?? {})
      : command.id === 'sheet.mutation.move-range' ? this.touchesLocked(sheet, parameters.from?.value ?? {}) || this.touchesLocked(sheet, parameters.to?.value ?? {})
      : line !== undefined ? !(line.axis === 'rows' && (line.inserts ? protection.allowInsertRows : protection.allowDeleteRows))
      : sizeMutations.has(command.id) ? !protection.allowFormatColumns
      : command.id in blockCommands || mergeMutations.has(command.id);
    if (refused) {
      this.workbook.events.emit({ kind: 'refused', sheetId: sheet.id });
      throw new CanceledError();
    }
  }

  /** True when the change would touch the content of a locked cell, or the look of any where looks may not change. */
  private touchesLocked(sheet: WorksheetModel, cells: CellMatrix): boolean {
    const looksFree = sheet.protection?.allowFormatCells ?? true;
    return Object.entries(cells).some(([row, columns]) =>
      Object.entries(columns ?? {}).some(([column, cell]) => {
        const content = cell === null || 'v' in cell || 'f' in cell || 'p' in cell || 'si' in cell;
        return (content && sheet.isLocked(Number(row), Number(column))) || (!content && !looksFree);
      }),
    );
  }

  private executed(command: ICommandInfo, options?: IExecutionOptions): void {
    const parameters = (command.params ?? {}) as Parameters;
    if (command.id in blockCommands) {
      this.insideBlock = Math.max(0, this.insideBlock - 1);
      this.blockMoved(command.id, parameters);
      return;
    }
    if (parameters.unitId !== undefined && parameters.unitId !== this.workbook.unitId) return;
    const renewed = referringMutations.has(command.id) ? (parameters.tableName ?? parameters.name) : undefined;
    // Univer keeps read formulas with the area that a table or a name had when they were read.
    if (renewed !== undefined) this.workbook.injector.get(IFunctionService).deleteFormulaAstCacheKey(renewed);
    const line = lineMutations[command.id];
    if (line !== undefined) this.linesMoved(line, parameters);
    else if (command.id === 'sheet.mutation.set-range-values') this.cellsChanged(parameters, options);
    else if (command.id === 'formula.mutation.set-formula-calculation-result') this.workbook.tell({ kind: 'calculated' });
    else if (command.id === 'sheet.operation.set-worksheet-active') this.activated();
    else if (command.id === 'sheet.operation.set-selections') this.selectionChanged(parameters);
    else if (sheetMutations.has(command.id)) this.sheetsChanged(command.id, parameters);
    else if (command.id === 'sheet.mutation.set-worksheet-hidden') this.workbook.tell({ kind: 'visibilityChanged', sheetId: parameters.subUnitId! });
    else if (sizeMutations.has(command.id)) this.workbook.tell({ kind: 'looksChanged' });
  }

  private cellsChanged(parameters: Parameters, options?: IExecutionOptions): void {
    if (isCalculated(options)) return;
    const content = boundsOf(parameters.cellValue ?? {}, (cell) => cell === null || cell === undefined || 'v' in cell || 'f' in cell || 'p' in cell);
    const look = boundsOf(parameters.cellValue ?? {}, (cell) => cell !== null && cell !== undefined && ('s' in cell || 'custom' in cell));
    const sheet = this.workbook.sheetById(parameters.subUnitId!);
    if (content !== null) {
      if (!this.workbook.changing) this.typed(sheet, content);
      this.workbook.tell({ kind: 'changed', sheetId: sheet.id, area: content, change: 'RangeEdited' });
    }
    if (look !== null) this.workbook.tell({ kind: 'formatChanged', sheetId: sheet.id, area: look });
  }

  /** What Excel does of itself when somebody types: headers rename columns, a row under a table joins it. */
  private typed(sheet: WorksheetModel, area: Area): void {
    const cells = [];
    for (let column = area.column; column < area.column + area.columns; column += 1) for (let row = area.row; row < area.row + area.rows; row += 1) cells.push({ row, column });
    this.workbook.tables.headersWritten(sheet, cells);
    this.workbook.tables.growBeside(sheet, area);
  }

  private linesMoved(line: (typeof lineMutations)[string], parameters: Parameters): void {
    if (this.insideBlock > 0) return;
    const sheet = this.workbook.sheetById(parameters.subUnitId!);
    const area = areaOf(parameters.range!);
    const [at, count] = line.axis === 'rows' ? [area.row, area.rows] : [area.column, area.columns];
    this.follow(sheet, (other) => (line.inserts ? afterInsertion(other, line.axis, at, count) : afterDeletion(other, line.axis, at, count)), line.axis);
    this.workbook.tell({ kind: 'changed', sheetId: sheet.id, change: line.change, area: line.axis === 'rows' ? { row: at, rows: count, column: 0, columns: MAXIMUM_COLUMNS } : { row: 0, rows: MAXIMUM_ROWS, column: at, columns: count } });
  }

  private blockMoved(id: string, parameters: Parameters): void {
    const { axis, inserts } = blockCommands[id]!;
    const sheet = this.workbook.activeSheet;
    const range = parameters.range ?? this.workbook.api.getActiveWorkbook()?.getActiveSheet().getSelection()?.getActiveRange()?.getRange();
    if (range === undefined) return;
    const block = areaOf(range);
    const [at, count] = axis === 'rows' ? [block.row, block.rows] : [block.column, block.columns];
    const across = (area: Area): boolean =>
      axis === 'rows'
        ? area.column >= block.column && area.column + area.columns <= block.column + block.columns
        : area.row >= block.row && area.row + area.rows <= block.row + block.rows;
    this.follow(sheet, (area) => (!across(area) ? area : inserts ? afterInsertion(area, axis, at, count) : afterDeletion(area, axis, at, count)), null);
    this.workbook.tell({ kind: 'changed', sheetId: sheet.id, area: block, change: inserts ? 'CellInserted' : 'CellDeleted' });
  }

  /** Moves what is kept beside Univer. `lines` is the axis where whole rows or columns moved. */
  private follow(sheet: WorksheetModel, after: (area: Area) => Area | null, lines: Axis | null): void {
    const workbook = this.workbook;
    sheet.tables = sheet.tables.filter((table) => {
      const area = after(table.area);
      const header = after({ ...table.area, rows: 1 });
      if (area === null || header === null) return false;
      if (area.columns !== table.area.columns) {
        table.area = area;
        table.columns = Array.from({ length: area.columns }, (_unused, index) => String(sheet.value(area.row, area.column + index)));
        // New columns have empty headers: they get their names now that the cells have moved.
        workbook.silently(() => workbook.tables.headersWritten(sheet, [{ row: area.row, column: area.column }]));
      }
      table.area = area.rows < 2 ? { ...area, rows: 2 } : area;
      return true;
    });
    const movement: Movement = { sheet: sheet.name, after };
    for (const format of sheet.conditionalFormats) {
      format.formula = followFormat(format.formula, format.areas[0]!, movement);
      format.areas = format.areas.flatMap((area) => after(area) ?? []);
    }
    sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.areas.length > 0);
    for (const other of workbook.worksheets) {
      if (other.id !== sheet.id) for (const format of other.conditionalFormats) format.formula = shiftFormula(format.formula, other.name, movement);
      for (const chart of other.charts) {
        for (const series of chart.series) {
          for (const key of ['values', 'categories'] as const) {
            const reference = series[key];
            if (reference?.sheetId !== sheet.id) continue;
            const area = after(reference.area);
            series[key] = area === null ? null : { ...reference, area };
          }
        }
      }
      workbook.conditionalFormats.announce(other);
    }
    for (const chart of sheet.charts) chart.place = after(chart.place) ?? chart.place;
    if (lines !== null) this.printFollows(sheet, after, lines);
    workbook.tables.announce();
    workbook.tell({ kind: 'looksChanged' });
  }

  private printFollows(sheet: WorksheetModel, after: (area: Area) => Area | null, lines: Axis): void {
    const { titleRows, titleColumns, area } = sheet.print;
    if (titleRows !== null && lines === 'rows') {
      const moved = after({ row: titleRows.first, rows: titleRows.last - titleRows.first + 1, column: 0, columns: MAXIMUM_COLUMNS });
      sheet.print.titleRows = moved === null ? null : { first: moved.row, last: moved.row + moved.rows - 1 };
    }
    if (titleColumns !== null && lines === 'columns') {
      const moved = after({ column: titleColumns.first, columns: titleColumns.last - titleColumns.first + 1, row: 0, rows: MAXIMUM_ROWS });
      sheet.print.titleColumns = moved === null ? null : { first: moved.column, last: moved.column + moved.columns - 1 };
    }
    if (area !== null) sheet.print.area = after(area);
  }

  private activated(): void {
    const id = this.workbook.activeSheet.id;
    if (id === this.activeId) return;
    const before = this.activeId;
    this.activeId = id;
    if (this.workbook.hasSheet(before)) this.workbook.tell({ kind: 'deactivated', sheetId: before });
    this.workbook.tell({ kind: 'activated', sheetId: id });
    this.workbook.tell({ kind: 'selectionChanged', ...this.workbook.selection });
  }

  private selectionChanged(parameters: Parameters): void {
    if (parameters.subUnitId !== this.workbook.activeSheet.id) return;
    const areas = (parameters.selections ?? []).map((selection) => areaOf(selection.range));
    const key = JSON.stringify([parameters.subUnitId, areas]);
    // The grid says so both when the mouse goes down and when it goes up.
    if (areas.length === 0 || key === this.lastSelection) return;
    this.lastSelection = key;
    this.workbook.tell({ kind: 'selectionChanged', sheetId: parameters.subUnitId, areas });
  }

  private sheetsChanged(id: string, parameters: Parameters): void {
    const sheetId = parameters.subUnitId ?? parameters.sheet?.id ?? '';
    if (id === 'sheet.mutation.insert-sheet') {
      this.names.set(sheetId, this.workbook.sheetById(sheetId).name);
      this.workbook.tell({ kind: 'added', sheetId });
    } else if (id === 'sheet.mutation.remove-sheet') {
      this.removed(sheetId);
    } else if (id === 'sheet.mutation.set-worksheet-name') {
      const before = this.names.get(sheetId) ?? '';
      const after = parameters.name ?? '';
      this.names.set(sheetId, after);
      this.workbook.tell({ kind: 'renamed', sheetId, before, after });
    } else {
      this.workbook.tell({ kind: 'moved', sheetId, before: parameters.fromOrder ?? 0, after: parameters.toOrder ?? 0 });
    }
  }

  private removed(sheetId: string): void {
    for (const item of this.workbook.names.all) if (item.scope === sheetId) this.workbook.names.delete(item.id);
    this.workbook.forgetSheet(sheetId);
    this.names.delete(sheetId);
    for (const sheet of this.workbook.worksheets) {
      for (const chart of sheet.charts) {
        for (const series of chart.series) {
          if (series.values?.sheetId === sheetId) series.values = null;
          if (series.categories?.sheetId === sheetId) series.categories = null;
        }
      }
    }
    this.workbook.tables.announce();
    this.workbook.tell({ kind: 'deleted', sheetId });
    this.activated();
  }
}

/** Makes a number of a text that is one in Swedish form; its way of writing gives the format of a cell that has none. */
function typedNumber(cell: ICellData, format: string): void {
  const number = swedishNumber(String(cell.v));
  if (number === null) return;
  cell.v = number.value;
  cell.t = CellValueType.NUMBER;
  if (number.format !== undefined && format === 'General' && (cell.s === undefined || cell.s === null || typeof cell.s === 'object')) cell.s = { ...cell.s, n: { pattern: number.format } };
}

/** True of a change by which Univer puts calculated values into the cells. */
function isCalculated(options?: IExecutionOptions): boolean {
  return options?.['applyFormulaCalculationResult'] === true || options?.onlyLocal === true;
}

/** The smallest area around the cells that `counts`; null when none does. */
function boundsOf(cells: CellMatrix, counts: (cell: ICellData | null | undefined) => boolean): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [rowText, columns] of Object.entries(cells)) {
    for (const [columnText, cell] of Object.entries(columns ?? {})) {
      if (!counts(cell)) continue;
      const [row, column] = [Number(rowText), Number(columnText)];
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    }
  }
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

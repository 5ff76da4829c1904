import { BooleanNumber, CellValueType, DataValidationStatus, InterceptorEffectEnum, type ICellData, type IStyleData, type Nullable } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import { ConditionalFormattingService } from '@univerjs/sheets-conditional-formatting';
import { DataValidationCacheService } from '@univerjs/sheets-data-validation';
import { containsCell } from '../../workbook/addresses';
import type { TableState } from '../model/states';
import type { WorkbookModel } from '../model/workbookModel';

/** Excel's "medium 2" in its default colours; other styles of tables are shown alike. */
const table = { header: '#4472c4', headerText: '#ffffff', band: '#d9e1f2', line: '#8ea9db' };

/** A number without a format of its own is shown with a decimal comma; Univer's locale reaches only formatted ones. */
function showDecimalComma(model: WorkbookModel): void {
  model.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: 'workbench-decimal-comma',
    effect: InterceptorEffectEnum.Value,
    handler: (cell, location, next) => {
      const value = cell?.v;
      if (!cell || typeof value !== 'number' || Number.isInteger(value) || cell.t !== CellValueType.NUMBER || styleOf(model, location.rawData).n?.pattern) return next(cell);
      return next({ ...cell, v: String(Number(value.toPrecision(11))).replace('.', ',') });
    },
  });
}

/** Excel marks no cell whose value a validation would refuse, unless it is asked to circle them; Univer marks each in red. */
function hideMarksOfValidation(model: WorkbookModel): void {
  model.injector.get(DataValidationCacheService).getValue = () => DataValidationStatus.VALID;
}

/** Shows in the grid what cells look like beside their own style: conditional formats and tables. */
export function showLooks(model: WorkbookModel): void {
  showDecimalComma(model);
  hideMarksOfValidation(model);
  const conditional = model.injector.get(ConditionalFormattingService);
  model.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: 'workbench-looks',
    effect: InterceptorEffectEnum.Style,
    handler: (cell, location, next) => {
      const { unitId, subUnitId, row, col } = location;
      const look: Nullable<IStyleData> = conditional.composeStyle(unitId, subUnitId, row, col)?.style;
      const inTable = model.sheetById(subUnitId).tableAt(row, col);
      if (!look && inTable === undefined) return next(cell);
      const own = styleOf(model, cell);
      return next({ ...cell, s: { ...(inTable === undefined ? {} : tableLook(inTable, row, col)), ...own, ...look } });
    },
  });
}

function styleOf(model: WorkbookModel, cell: Nullable<ICellData>): IStyleData {
  return (cell ? model.styleOf(cell) : null) ?? {};
}

function tableLook(state: TableState, row: number, column: number): IStyleData {
  const { area } = state;
  if (state.style === '' || state.style === 'TableStyleNone' || !containsCell(area, row, column)) return {};
  const line = { s: 1, cl: { rgb: table.line } };
  if (row === area.row) return { bg: { rgb: table.header }, cl: { rgb: table.headerText }, bl: BooleanNumber.TRUE };
  const last = row === area.row + area.rows - 1;
  if (last && state.hasTotals) return { bl: BooleanNumber.TRUE, bd: { t: { s: 7, cl: { rgb: table.header } }, b: line } };
  const band = state.bandedRows && (row - area.row) % 2 === 1;
  return { ...(band ? { bg: { rgb: table.band } } : {}), bd: { b: line } };
}

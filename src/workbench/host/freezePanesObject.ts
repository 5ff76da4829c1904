import { MAXIMUM_COLUMNS, MAXIMUM_ROWS, parseReference } from '../../workbook/addresses';
import { HostError } from '../model/hostError';
import type { WorksheetModel } from '../model/worksheetModel';
import { wholeNumber } from './checks';
import { HostObject, NullObject, type HostContext } from './hostObject';
import { RangeObject } from './rangeObject';

/** WorksheetFreezePanes */
export class FreezePanesObject extends HostObject {
  readonly typeName = 'WorksheetFreezePanes';

  constructor(
    context: HostContext,
    private readonly sheet: WorksheetModel,
  ) {
    super(context);
  }

  FreezeRows(count: number | null): void {
    this.sheet.setFreeze(wholeNumber(count ?? 1, 1), 0);
  }
  FreezeColumns(count: number | null): void {
    this.sheet.setFreeze(0, wholeNumber(count ?? 1, 1));
  }
  FreezeAt(range: RangeObject | string): void {
    const area = range instanceof RangeObject ? range.area : parseReference(String(range))?.area;
    if (area === undefined) throw new HostError('InvalidArgument');
    const rows = area.rows === MAXIMUM_ROWS ? 0 : area.row + area.rows;
    const columns = area.columns === MAXIMUM_COLUMNS ? 0 : area.column + area.columns;
    this.sheet.setFreeze(rows, columns);
  }
  Unfreeze(): void {
    this.sheet.setFreeze(0, 0);
  }
  GetLocation(): RangeObject {
    const location = this.GetLocationOrNullObject();
    if (!(location instanceof RangeObject)) throw new HostError('ItemNotFound');
    return location;
  }
  GetLocationOrNullObject(): HostObject {
    const { rows, columns } = this.sheet.freeze;
    if (rows === 0 && columns === 0) return new NullObject(this.context);
    return new RangeObject(this.context, this.sheet, { row: 0, column: 0, rows: rows === 0 ? MAXIMUM_ROWS : rows, columns: columns === 0 ? MAXIMUM_COLUMNS : columns });
  }
}

import { areaAddress, cellAddress } from '../workbook/addresses';
import type { Area, CellValue } from '../workbook/snapshot';
import type {
  CellModel,
  CellRole,
  ChartModel,
  ConditionalFormatModel,
  FormatName,
  NameModel,
  PrintModel,
  SheetModel,
  TableModel,
  ValidationModel,
} from '../workbook/sheetModel';

/** What is put into a cell. */
export interface CellDraft {
  readonly value?: CellValue;
  readonly formula?: string;
  readonly role: CellRole;
  readonly format?: FormatName;
  readonly wrap?: boolean;
  readonly align?: 'left' | 'right' | 'center';
  readonly top?: boolean;
  /** The formula is a dynamic array even though it fills one cell. */
  readonly array?: boolean;
}

/** A sheet while it is being described: cells are put, names and tables are given, then `finish` makes the model. */
export class SheetDraft {
  private readonly cells = new Map<string, CellModel>();
  private readonly names: NameModel[] = [];
  private readonly tables: TableModel[] = [];
  private readonly validations: ValidationModel[] = [];
  private readonly conditionalFormats: ConditionalFormatModel[] = [];
  private readonly charts: ChartModel[] = [];

  constructor(readonly name: string) {}

  /** Puts one cell and gives its address, for use in formulas of the same sheet. */
  put(row: number, column: number, cell: CellDraft): string {
    const key = cellAddress(row, column);
    if (this.cells.has(key)) throw new Error(`${this.name}!${key} is put twice`);
    this.cells.set(key, {
      row,
      column,
      value: cell.value ?? null,
      ...(cell.formula === undefined ? {} : { formula: cell.formula }),
      ...(cell.array ? { spill: { rows: 1, columns: 1 } } : {}),
      role: cell.role,
      format: cell.format ?? 'general',
      ...(cell.wrap ? { wrap: true } : {}),
      ...(cell.align === undefined ? {} : { align: cell.align }),
      ...(cell.top ? { top: true } : {}),
    });
    return key;
  }

  defineName(name: string, area: Area, comment: string): void {
    this.names.push({ name, area, comment });
  }

  /** A table with its header; `put` its cells apart from the header. */
  addTable(name: string, row: number, column: number, columns: readonly string[], dataRows: number): void {
    columns.forEach((title, index) =>
      this.put(row, column + index, { value: title, role: 'heading', format: 'text', wrap: true }),
    );
    this.tables.push({ name, area: { row, column, rows: dataRows + 1, columns: columns.length }, columns });
  }

  validate(validation: ValidationModel): void {
    this.validations.push(validation);
  }

  highlight(format: ConditionalFormatModel): void {
    this.conditionalFormats.push(format);
  }

  addChart(chart: ChartModel): void {
    this.charts.push(chart);
  }

  finish(rest: {
    readonly columnWidths: readonly number[];
    readonly protection: SheetModel['protection'];
    readonly freeze?: SheetModel['freeze'];
    readonly print: PrintModel;
  }): SheetModel {
    return {
      name: this.name,
      columnWidths: rest.columnWidths,
      cells: [...this.cells.values()].sort((a, b) => a.row - b.row || a.column - b.column),
      names: this.names,
      tables: this.tables,
      validations: this.validations,
      conditionalFormats: this.conditionalFormats,
      protection: rest.protection,
      freeze: rest.freeze ?? { rows: 0, columns: 0 },
      print: rest.print,
      charts: this.charts,
    };
  }
}

/** One cell as an area. */
export function cellArea(row: number, column: number): Area {
  return { row, column, rows: 1, columns: 1 };
}

/** "B5:D8" of a rectangle. */
export function block(row: number, column: number, rows: number, columns: number): string {
  return areaAddress({ row, column, rows, columns });
}

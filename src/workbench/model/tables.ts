import { areaAddress, containsCell } from '../../workbook/addresses';
import type { Area } from '../../workbook/snapshot';
import { renameTableReferences } from '../univer/formulaText';
import { overlap } from './areas';
import { HostError } from './hostError';
import { freeName, isDefinedName, sameName } from './naming';
import type { TableState } from './states';
import type { WorkbookModel } from './workbookModel';
import { constantData, newId, rangeOf, type CellScalar, type CellWrite, type WorksheetModel } from './worksheetModel';

/** The tables: kept on their sheets, told to Univer's formula engine whenever one changes. */
export class Tables {
  /** What the engine knows: name and area by the table's id, so that only changes are told. */
  private readonly registered = new Map<string, { name: string; key: string }>();

  constructor(private readonly workbook: WorkbookModel) {}

  get all(): TableState[] {
    return this.workbook.worksheets.flatMap((sheet) => sheet.tables);
  }

  find(nameOrId: string): TableState | null {
    return this.all.find((table) => table.id === nameOrId || sameName(table.name, nameOrId)) ?? null;
  }

  sheetOf(table: TableState): WorksheetModel {
    return this.workbook.sheetById(table.sheetId);
  }

  /**
   * Makes a table of the cells. Without headers in them, a header row is put above and the cells are moved down, as in Excel.
   * @throws HostError InvalidArgument where it would overlap a table or a dynamic array spills there.
   */
  async add(sheet: WorksheetModel, area: Area, hasHeaders: boolean): Promise<TableState> {
    if (sheet.protection !== null) throw new HostError('AccessDenied');
    let place = area;
    if (!hasHeaders) {
      await sheet.shiftCells('insert', { ...area, rows: 1 }, 'rows');
      place = { ...area, rows: area.rows + 1 };
    } else if (area.rows === 1) {
      place = { ...area, rows: 2 };
    }
    this.requireFree(sheet, place);
    const name = freeName('Tabell', [...this.all.map((table) => table.name), ...this.workbook.names.all.map((item) => item.name)]);
    const table: TableState = {
      id: newId(), sheetId: sheet.id, name, area: place, columns: [], style: 'TableStyleMedium2', hasTotals: false, bandedRows: true, bandedColumns: false, filterButton: true, firstColumn: false, lastColumn: false,
    };
    table.columns = this.writeHeaders(sheet, place, []);
    sheet.tables.push(table);
    this.announce();
    return table;
  }

  /** Puts a table in place as it stands in a file. */
  put(sheet: WorksheetModel, table: Omit<TableState, 'id' | 'sheetId'>): void {
    sheet.tables.push({ ...table, id: newId(), sheetId: sheet.id });
  }

  requireFree(sheet: WorksheetModel, area: Area, except?: TableState): void {
    if (sheet.tables.some((table) => table !== except && overlap(table.area, area))) throw new HostError('InvalidArgument', 'Tabeller får inte överlappa varandra.');
    if (sheet.merges.some((merge) => overlap(merge, area))) throw new HostError('InvalidArgument', 'En tabell får inte täcka sammanfogade celler.');
  }

  rename(table: TableState, name: string): void {
    if (typeof name !== 'string' || !isDefinedName(name)) throw new HostError('InvalidArgument', `"${name}" kan inte vara namn på en tabell.`);
    const taken = this.all.some((other) => other !== table && sameName(other.name, name)) || this.workbook.names.all.some((item) => sameName(item.name, name));
    if (taken) throw new HostError('InvalidArgument', `Namnet "${name}" är upptaget.`);
    const before = table.name;
    table.name = name;
    this.announce();
    this.rewriteFormulas((formula) => renameTableReferences(formula, before, name));
  }

  /** Empty and repeated headers get names of their own, as in Excel; gives the names that the columns have then. */
  private writeHeaders(sheet: WorksheetModel, area: Area, previous: readonly string[]): string[] {
    const columns: string[] = [];
    const changed: Record<number, ReturnType<typeof constantData>> = {};
    for (let index = 0; index < area.columns; index += 1) {
      const shown = String(sheet.value(area.row, area.column + index));
      const wanted = shown === '' ? (previous[index] ?? freeName('Kolumn', columns)) : shown;
      const name = columns.some((column) => sameName(column, wanted)) ? freeName(wanted, columns) : wanted;
      if (name !== sheet.value(area.row, area.column + index)) changed[area.column + index] = { ...constantData(name), f: null, si: null };
      columns.push(name);
    }
    if (Object.keys(changed).length > 0) {
      sheet.ensureSize(area.row + 1, area.column + area.columns);
      this.workbook.execute('sheet.mutation.set-range-values', { unitId: this.workbook.unitId, subUnitId: sheet.id, cellValue: { [area.row]: changed } });
    }
    return columns;
  }

  /** Header cells that have been written rename their columns, in every formula too. */
  headersWritten(sheet: WorksheetModel, writes: readonly Pick<CellWrite, 'row' | 'column'>[]): void {
    for (const table of sheet.tables) {
      if (!writes.some((write) => write.row === table.area.row && containsCell(table.area, write.row, write.column))) continue;
      const before = table.columns;
      table.columns = this.writeHeaders(sheet, table.area, before);
      const renamed = new Map(before.map((column, index) => [column.toLowerCase(), table.columns[index]!] as const).filter(([column, now]) => now !== undefined && column !== now.toLowerCase()));
      this.announce();
      if (renamed.size > 0) this.rewriteFormulas((formula) => renameTableReferences(formula, table.name, table.name, renamed));
    }
  }

  /** Rows below the header and above the totals. */
  bodyOf(table: TableState): Area {
    return { ...table.area, row: table.area.row + 1, rows: table.area.rows - 1 - (table.hasTotals ? 1 : 0) };
  }

  resize(table: TableState, area: Area): void {
    const sheet = this.sheetOf(table);
    if (sheet.protection !== null) throw new HostError('AccessDenied');
    if (area.row !== table.area.row || area.rows < 2 || !overlap(area, table.area)) throw new HostError('InvalidArgument');
    this.requireFree(sheet, area, table);
    table.area = area;
    table.columns = this.writeHeaders(sheet, area, table.columns);
    this.announce();
  }

  /**
   * Adds rows of the given values at `index` (null: last). Cells below the table move down where they are in the way;
   * a column that holds one and the same formula fills the new cells that are given as null or ''.
   */
  async addRows(table: TableState, index: number | null, rows: readonly (readonly (CellScalar | null)[])[]): Promise<void> {
    const sheet = this.sheetOf(table);
    if (sheet.protection !== null) throw new HostError('AccessDenied');
    const body = this.bodyOf(table);
    if (rows.some((row) => row.length !== body.columns)) throw new HostError('InvalidArgument', 'Raden har inte lika många värden som tabellen har kolumner.');
    const at = index ?? body.rows;
    if (at < 0 || at > body.rows) throw new HostError('InvalidArgument');
    const first = body.row + at;
    const pattern = Array.from({ length: body.columns }, (_unused, column) => this.columnFormula(sheet, body, column));
    const onlyBlank = body.rows === 1 && index === null && this.isBlank(sheet, body);
    const styleRow = body.row + Math.max(0, Math.min(at, body.rows) - 1);
    if (at === body.rows && !table.hasTotals && this.isBlank(sheet, { ...body, row: first, rows: rows.length }) && !onlyBlank) {
      table.area = { ...table.area, rows: table.area.rows + rows.length };
    } else if (!onlyBlank) {
      const grows = first >= table.area.row + table.area.rows;
      await sheet.shiftCells('insert', { row: first, column: body.column, rows: rows.length, columns: body.columns }, 'rows');
      if (grows) table.area = { ...table.area, rows: table.area.rows + rows.length };
    } else if (rows.length > 1) {
      table.area = { ...table.area, rows: table.area.rows + rows.length - 1 };
    }
    this.announce();
    const start = onlyBlank ? body.row : first;
    sheet.write(
      rows.flatMap((row, rowIndex) =>
        row.map((value, column) => ({
          row: start + rowIndex, column: body.column + column, entry: value === null || value === '' ? pattern[column]! : value, style: sheet.style(styleRow, body.column + column),
        })),
      ),
    );
  }

  async deleteRows(table: TableState, index: number, count: number): Promise<void> {
    const sheet = this.sheetOf(table);
    if (sheet.protection !== null) throw new HostError('AccessDenied');
    const body = this.bodyOf(table);
    if (index < 0 || index + count > body.rows) throw new HostError('InvalidArgument');
    if (count === body.rows) {
      // A table keeps one row, if only an empty one.
      sheet.write(Array.from({ length: body.columns }, (_unused, column) => ({ row: body.row, column: body.column + column, constant: '' })));
      count -= 1;
      index += 1;
    }
    if (count > 0) await sheet.shiftCells('delete', { row: body.row + index, column: body.column, rows: count, columns: body.columns }, 'rows');
    this.announce();
  }

  /** The formula that all cells of the column share, or null. */
  private columnFormula(sheet: WorksheetModel, body: Area, column: number): string | null {
    const first = sheet.formula(body.row, body.column + column);
    if (first === null) return null;
    for (let row = body.row + 1; row < body.row + body.rows; row += 1) if (sheet.formula(row, body.column + column) !== first) return null;
    return first;
  }

  private isBlank(sheet: WorksheetModel, area: Area): boolean {
    for (let row = area.row; row < area.row + area.rows; row += 1) for (let column = area.column; column < area.column + area.columns; column += 1) if (sheet.value(row, column) !== '' || sheet.formula(row, column) !== null) return false;
    return true;
  }

  /** Takes the table away; with its cells unless only it is to be a plain range again. */
  remove(table: TableState, withCells: boolean): void {
    const sheet = this.sheetOf(table);
    if (sheet.protection !== null) throw new HostError('AccessDenied');
    sheet.tables = sheet.tables.filter((other) => other !== table);
    if (withCells) {
      const writes: CellWrite[] = [];
      sheet.visitCells(table.area, (row, column) => writes.push({ row, column, constant: '', resetStyle: true }));
      sheet.write(writes);
      this.rewriteFormulas((formula) => renameTableReferences(formula, table.name, '#REF!').replace(/#REF!\[[^\]]*\](\])?/g, '#REF!'));
    } else {
      const body = this.bodyOf(table);
      this.rewriteFormulas((formula) => plainReferences(formula, table, body, sheet.name));
    }
    this.announce();
  }

  clear(): void {
    this.registered.clear();
  }

  /** Grows a table by the row or column that was typed right beside it, as Excel's autocorrection does. */
  growBeside(sheet: WorksheetModel, area: Area): void {
    for (const table of sheet.tables) {
      const below = table.area.row + table.area.rows;
      const inside = area.column >= table.area.column && area.column + area.columns <= table.area.column + table.area.columns;
      if (!table.hasTotals && area.row === below && area.rows === 1 && inside && !sheet.tables.some((other) => other !== table && containsCell(other.area, below, table.area.column))) {
        const body = this.bodyOf(table);
        const pattern = Array.from({ length: body.columns }, (_unused, column) => this.columnFormula(sheet, body, column));
        table.area = { ...table.area, rows: table.area.rows + 1 };
        this.announce();
        const fill = pattern.flatMap((formula, column) => (formula !== null && sheet.value(below, body.column + column) === '' ? [{ row: below, column: body.column + column, entry: formula }] : []));
        sheet.write(fill);
      }
    }
  }

  /** Tells the formula engine of tables that are new, moved, renamed or gone, and has their formulas calculated. */
  announce(): void {
    const present = new Set<string>();
    let changed = false;
    for (const sheet of this.workbook.worksheets) {
      for (const table of sheet.tables) {
        present.add(table.id);
        const area = { ...table.area, rows: table.area.rows - (table.hasTotals ? 1 : 0) };
        const key = JSON.stringify([table.name, sheet.id, area, table.columns]);
        const known = this.registered.get(table.id);
        if (known?.key === key) continue;
        if (known !== undefined && known.name !== table.name) this.unregister(known.name);
        this.registered.set(table.id, { name: table.name, key });
        changed = true;
        this.workbook.execute('formula.mutation.set-super-table', {
          unitId: this.workbook.unitId, tableName: table.name, reference: { sheetId: sheet.id, range: rangeOf(area), titleMap: new Map(table.columns.map((column, index) => [column, index])) },
        });
      }
    }
    for (const [id, { name }] of [...this.registered]) {
      if (present.has(id)) continue;
      this.unregister(name);
      this.registered.delete(id);
      changed = true;
    }
    if (changed) {
      this.workbook.calculation.recalculateAll();
      this.workbook.tell({ kind: 'looksChanged' });
    }
  }

  private unregister(name: string): void {
    this.workbook.execute('formula.mutation.remove-super-table', { unitId: this.workbook.unitId, tableName: name });
  }

  /** Applies `rewrite` to every formula of the workbook, in cells and names. */
  private rewriteFormulas(rewrite: (formula: string) => string): void {
    for (const sheet of this.workbook.worksheets) {
      const cells: Record<number, Record<number, object>> = {};
      sheet.sheet.getCellMatrix().forValue((row, column, cell) => {
        if (!cell?.f) return;
        const rewritten = rewrite(cell.f);
        if (rewritten !== cell.f) (cells[row] ??= {})[column] = { f: rewritten, v: null };
      });
      if (Object.keys(cells).length > 0) this.workbook.execute('sheet.mutation.set-range-values', { unitId: this.workbook.unitId, subUnitId: sheet.id, cellValue: cells });
    }
    for (const item of this.workbook.names.all) {
      const rewritten = rewrite(item.formula);
      if (rewritten !== item.formula) this.workbook.names.change(item.id, { formula: rewritten });
    }
  }
}

/** References to the table as plain ones, for a table that becomes a range. */
function plainReferences(formula: string, table: TableState, body: Area, sheet: string): string {
  const name = table.name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const column = (title: string): number => table.columns.findIndex((other) => sameName(other, title));
  const prefix = `'${sheet.replace(/'/g, "''")}'!`;
  return formula.replace(new RegExp(`${name}\\[([^\\[\\]]*)\\]`, 'gi'), (all, inside: string) => {
    const index = column(inside);
    if (/^#all$/i.test(inside)) return prefix + areaAddress(table.area, { absolute: true });
    if (/^(#data)?$/i.test(inside)) return prefix + areaAddress(body, { absolute: true });
    return index < 0 ? all : prefix + areaAddress({ ...body, column: body.column + index, columns: 1 }, { absolute: true });
  });
}


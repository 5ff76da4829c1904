import type { IRange, IStyleData, ICellData, Injector, IWorkbookData, Nullable, Workbook } from '@univerjs/core';
import { ICommandService, IUniverInstanceService, mergeWorksheetSnapshotWithDefault, UniverInstanceType } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { WorkbookContent } from '../../workbook/content';
import type { Area } from '../../workbook/snapshot';
import type { UniverHandle } from '../univer/boot';
import { applyFixes } from '../univer/fixes';
import { AutoHeight } from './autoHeight';
import { Calculation } from './calculation';
import { ConditionalFormats } from './conditionalFormats';
import { readContent } from './contentReader';
import { writeContent } from './contentWriter';
import { emptyContent, emptySheet, emptyUnit } from './emptyWorkbook';
import { Emitter, type WorkbookEvent } from './events';
import { HostError } from './hostError';
import { Names } from './names';
import { freeName, isSheetName, sameName } from './naming';
import { MutationWatch } from './mutationWatch';
import { Tables } from './tables';
import { Validations } from './validations';
import { areaOf, newId, WorksheetModel } from './worksheetModel';

type SpillCells = Record<number, Record<number, Nullable<ICellData>> | undefined> | undefined;
type SpillRanges = Record<number, Record<number, IRange> | undefined> | undefined;

/** What is calculated outside Univer: the add-in's functions. Told of here so that the model can wait for them. */
export interface OutsideCalculation {
  readonly busy: boolean;
  /** Resolves when the calls under way are answered and their answers stand in the cells' next calculation. */
  answered(): Promise<void>;
  errorMessage(sheetId: string, row: number, column: number): string | null;
}

export interface Selection {
  readonly sheetId: string;
  readonly areas: readonly Area[];
}

/** An answer that itself asks for more calls, twenty links deep, is taken for endless. */
const MAXIMUM_ROUNDS = 20;

/** The workbook in memory, over Univer: the one truth that the grid shows, office.js speaks to and files are made of. */
export class WorkbookModel {
  readonly events = new Emitter<WorkbookEvent>();
  readonly injector: Injector;
  readonly api: FUniver;
  readonly calculation: Calculation;
  readonly tables = new Tables(this);
  readonly names = new Names(this);
  readonly validations = new Validations(this);
  readonly conditionalFormats = new ConditionalFormats(this);
  /** Settings that the add-in keeps in the document. */
  readonly settings = new Map<string, unknown>();
  /** Office.context.document.settings, as JSON texts by name. */
  readonly documentSettings = new Map<string, string>();
  /** Title, author and the like. */
  readonly properties = new Map<string, string>();
  calculationMode: 'automatic' | 'automaticExceptTables' | 'manual' = 'automatic';
  structureProtected = false;
  outside: OutsideCalculation | null = null;
  private readonly commands: ICommandService;
  private readonly sheets = new Map<string, WorksheetModel>();
  private readonly watch: MutationWatch;
  private unitNumber = 0;
  private inside = 0;
  private silent = 0;

  constructor(handle: UniverHandle) {
    this.injector = handle.univer.__getInjector();
    this.api = handle.api;
    this.commands = this.injector.get(ICommandService);
    this.openUnit(emptyUnit(this.nextUnitId(), newId()));
    applyFixes(this.injector);
    this.calculation = new Calculation(this.injector);
    this.watch = new MutationWatch(this, this.commands);
    new AutoHeight(this);
  }

  get unitId(): string {
    return `workbook${this.unitNumber}`;
  }

  get unit(): Workbook {
    return this.injector.get(IUniverInstanceService).getUnit<Workbook>(this.unitId, UniverInstanceType.UNIVER_SHEET)!;
  }

  private nextUnitId(): string {
    this.unitNumber += 1;
    return this.unitId;
  }

  private openUnit(data: Partial<IWorkbookData>): void {
    this.api.createWorkbook(data).setNumfmtLocal('sv');
  }

  // ---- Sheets ----

  /** The sheets in the order of their tabs. */
  get worksheets(): readonly WorksheetModel[] {
    return this.unit.getConfig().sheetOrder.map((id) => this.sheetById(id));
  }

  /** The sheet with Univer's id; made the first time it is asked for. */
  sheetById(id: string): WorksheetModel {
    let sheet = this.sheets.get(id);
    if (sheet === undefined) {
      sheet = new WorksheetModel(this, id);
      this.sheets.set(id, sheet);
    }
    return sheet;
  }

  hasSheet(id: string): boolean {
    return this.unit.getSheetBySheetId(id) !== null && this.unit.getSheetBySheetId(id) !== undefined;
  }

  forgetSheet(id: string): void {
    this.sheets.delete(id);
  }

  findSheet(nameOrId: string): WorksheetModel | null {
    return this.worksheets.find((sheet) => sheet.id === nameOrId || sameName(sheet.name, nameOrId)) ?? null;
  }

  /** @throws HostError ItemNotFound */
  sheet(nameOrId: string): WorksheetModel {
    const sheet = this.findSheet(nameOrId);
    if (sheet === null) throw new HostError('ItemNotFound', `Bladet "${nameOrId}" finns inte.`);
    return sheet;
  }

  get activeSheet(): WorksheetModel {
    return this.sheetById(this.unit.getActiveSheet().getSheetId());
  }

  requireSheetName(name: string, exceptId?: string): void {
    if (typeof name !== 'string' || !isSheetName(name)) throw new HostError('InvalidArgument', `"${name}" kan inte vara namn på ett blad.`);
    if (this.worksheets.some((sheet) => sheet.id !== exceptId && sameName(sheet.name, name))) throw new HostError('ItemAlreadyExists', `Det finns redan ett blad som heter "${name}".`);
  }

  /** Adds a sheet last, as Office.js does; it is not shown until it is activated. */
  addSheet(name?: string): WorksheetModel {
    this.requireStructure();
    if (name !== undefined && name !== null) this.requireSheetName(name);
    const sheetName = name ?? freeName('Blad', this.worksheets.map((sheet) => sheet.name));
    const id = newId();
    const shown = this.activeSheet.id;
    this.execute('sheet.mutation.insert-sheet', { unitId: this.unitId, index: this.worksheets.length, sheet: mergeWorksheetSnapshotWithDefault(emptySheet(id, sheetName)) });
    // The grid shows every sheet that is new; Excel does not.
    if (this.activeSheet.id !== shown) this.execute('sheet.operation.set-worksheet-active', { unitId: this.unitId, subUnitId: shown });
    return this.sheetById(id);
  }

  /** @throws HostError InvalidOperation for the last visible sheet. */
  deleteSheet(sheet: WorksheetModel): void {
    this.requireStructure();
    const others = this.worksheets.filter((other) => other.id !== sheet.id && other.visibility === 'visible');
    if (others.length === 0) throw new HostError('InvalidOperation', 'Arbetsboken måste ha minst ett synligt blad.');
    if (this.activeSheet.id === sheet.id) (others.find((other) => other.position > sheet.position) ?? others.at(-1)!).activate();
    this.execute('sheet.command.remove-sheet', { unitId: this.unitId, subUnitId: sheet.id });
  }

  requireStructure(): void {
    if (this.structureProtected) throw new HostError('AccessDenied');
  }

  // ---- Selection ----

  get selection(): Selection {
    const sheet = this.activeSheet;
    const ranges = this.api.getActiveWorkbook()?.getActiveSheet().getSelection()?.getActiveRangeList() ?? [];
    const areas = ranges.map((range) => areaOf(range.getRange())).filter((area) => Number.isFinite(area.rows) && area.row >= 0);
    return { sheetId: sheet.id, areas: areas.length > 0 ? areas : [{ row: 0, column: 0, rows: 1, columns: 1 }] };
  }

  /** Selects the area and shows its sheet. */
  select(sheet: WorksheetModel, area: Area): void {
    sheet.ensureSize(Math.min(area.row + area.rows, 5000), Math.min(area.column + area.columns, 500));
    if (this.activeSheet.id !== sheet.id) sheet.activate();
    const worksheet = this.api.getActiveWorkbook()!.getSheetBySheetId(sheet.id)!;
    const rows = Math.min(area.rows, sheet.sheet.getRowCount() - area.row);
    const columns = Math.min(area.columns, sheet.sheet.getColumnCount() - area.column);
    worksheet.getRange(area.row, area.column, rows, columns).activate();
    this.events.emit({ kind: 'selectionChanged', sheetId: sheet.id, areas: [area] });
  }

  // ---- Calculation ----

  /** Resolves when nothing is left to calculate, the add-in's functions included. */
  async settled(): Promise<void> {
    for (let round = 0; round < MAXIMUM_ROUNDS; round += 1) {
      await this.calculation.rest();
      if (!this.outside?.busy) return;
      await this.outside.answered();
    }
  }

  /** The sentence that a function of the add-in gave with its error value, or null. */
  errorMessage(sheetId: string, row: number, column: number): string | null {
    return this.outside?.errorMessage(sheetId, row, column) ?? null;
  }

  spilledCells(sheetId: string): SpillCells {
    return this.injector.get(FormulaDataModel).getArrayFormulaCellData()?.[this.unitId]?.[sheetId];
  }

  spillRanges(sheetId: string): SpillRanges {
    return this.injector.get(FormulaDataModel).getArrayFormulaRange()?.[this.unitId]?.[sheetId];
  }

  // ---- Commands to Univer ----

  /** Runs a command of Univer past the guard that keeps protected cells from what is typed. */
  execute(id: string, parameters: object): void {
    this.inside += 1;
    try {
      if (this.commands.syncExecuteCommand(id, parameters) === false) throw new HostError('GeneralException', id);
    } finally {
      this.inside -= 1;
    }
  }

  async executeAsync(id: string, parameters: object): Promise<void> {
    this.inside += 1;
    try {
      if ((await this.commands.executeCommand(id, parameters)) === false) throw new HostError('GeneralException', id);
    } finally {
      this.inside -= 1;
    }
  }

  /** True while the model itself, and not somebody at the grid, changes the workbook. */
  get changing(): boolean {
    return this.inside > 0;
  }

  /** Runs the work without telling of it. */
  silently(work: () => void): void {
    this.silent += 1;
    try {
      work();
    } finally {
      this.silent -= 1;
    }
  }

  tell(event: WorkbookEvent): void {
    if (this.silent === 0) this.events.emit(event);
  }

  // ---- Whole workbooks ----

  /** Everything in the workbook as plain data. Await `settled` first, for calculated values. */
  getContent(): WorkbookContent {
    return readContent(this);
  }

  /** Puts another workbook in place of the present one. */
  load(content: WorkbookContent): void {
    const before = this.unitId;
    const data = writeContent.unit(content, this.nextUnitId());
    this.silently(() => {
      this.api.disposeUnit(before);
      this.sheets.clear();
      this.settings.clear();
      this.documentSettings.clear();
      this.properties.clear();
      this.structureProtected = false;
      this.tables.clear();
      this.conditionalFormats.clearAll();
      this.openUnit(data);
      writeContent.rest(this, content);
    });
    this.watch.opened();
    this.calculation.recalculateAll();
    this.events.emit({ kind: 'loaded' });
  }

  /** An empty workbook with one sheet. */
  clear(): void {
    this.load(emptyContent());
  }

  styleOf(cell: ICellData): Nullable<IStyleData> {
    return this.unit.getStyles().getStyleByCell(cell);
  }
}

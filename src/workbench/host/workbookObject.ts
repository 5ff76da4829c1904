import { HostError } from '../model/hostError';
import { oneOf, flag, text } from './checks';
import { HostObject, type HostContext } from './hostObject';
import { NamedItemCollection } from './namesObject';
import { RangeAreasObject, RangeObject } from './rangeObject';
import { SettingCollection } from './settingObject';
import { TableCollection } from './tableObject';
import { WorksheetCollection } from './worksheetObject';

/** Workbook: where every path begins. */
export class WorkbookObject extends HostObject {
  readonly typeName = 'Workbook';

  override get events(): readonly string[] {
    return ['Activated', 'AutoSaveSettingChanged'];
  }

  get Name(): string {
    return 'Bok1.xlsx';
  }
  get ReadOnly(): boolean {
    return false;
  }
  get Worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.context);
  }
  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.context, null);
  }
  get Tables(): TableCollection {
    return new TableCollection(this.context, null);
  }
  get Application(): ApplicationObject {
    return new ApplicationObject(this.context);
  }
  get Properties(): DocumentPropertiesObject {
    return new DocumentPropertiesObject(this.context);
  }
  get Settings(): SettingCollection {
    return new SettingCollection(this.context);
  }
  get Protection(): WorkbookProtectionObject {
    return new WorkbookProtectionObject(this.context);
  }
  get _Runtime(): RuntimeObject {
    return new RuntimeObject(this.context);
  }

  GetActiveCell(): RangeObject {
    const { row, column } = this.GetSelectedRange().area;
    return this.GetSelectedRange().sheet === this.model.activeSheet ? new RangeObject(this.context, this.model.activeSheet, { row, column, rows: 1, columns: 1 }) : this.GetSelectedRange();
  }
  GetSelectedRange(): RangeObject {
    const { areas } = this.model.selection;
    if (areas.length !== 1) throw new HostError('InvalidSelection');
    return new RangeObject(this.context, this.model.activeSheet, areas[0]!);
  }
  GetSelectedRanges(): RangeAreasObject {
    const sheet = this.model.activeSheet;
    return new RangeAreasObject(this.context, sheet, this.model.selection.areas.map((area) => new RangeObject(this.context, sheet, area)));
  }
  _RemoveReference(id: string): void {
    this.context.references.remove(text(id));
  }
}

/** Application */
export class ApplicationObject extends HostObject {
  readonly typeName = 'Application';

  get CalculationMode(): string {
    const { calculationMode } = this.model;
    return calculationMode.charAt(0).toUpperCase() + calculationMode.slice(1);
  }
  set CalculationMode(value: string) {
    const mode = oneOf(value, ['Automatic', 'AutomaticExceptTables', 'Manual'] as const);
    // Univer always calculates; a mode that is not kept must not be accepted.
    if (mode !== 'Automatic') throw new HostError('UnsupportedOperation', mode);
  }
  get CalculationState(): string {
    return 'Done';
  }
  get DecimalSeparator(): string {
    return ',';
  }
  get ThousandsSeparator(): string {
    return '\u00a0';
  }
  get UseSystemSeparators(): boolean {
    return true;
  }
  get CultureInfo(): CultureInfoObject {
    return new CultureInfoObject(this.context);
  }
  CreateWorkbook(base64: string | null): WorkbookCreatedObject {
    return new WorkbookCreatedObject(this.context, base64 === null ? null : bytesOf(text(base64)));
  }
  Calculate(type: string | null): void {
    oneOf(type ?? 'Recalculate', ['Recalculate', 'Full', 'FullRebuild'] as const);
    this.model.calculation.recalculateAll();
  }
  /** Calculation waits for whoever reads, so there is nothing to hold back. */
  SuspendApiCalculationUntilNextSync(): void {}
  /** The grid is drawn after the request, never in the middle of it. */
  SuspendScreenUpdatingUntilNextSync(): void {}
}

/** WorkbookCreated: a workbook that is there only when it is opened. */
export class WorkbookCreatedObject extends HostObject {
  readonly typeName = 'WorkbookCreated';

  constructor(
    context: HostContext,
    private readonly bytes: Uint8Array | null,
  ) {
    super(context);
  }

  Open(): void {
    // An empty one would be nothing to look at.
    if (this.bytes !== null) this.context.openBeside(this.bytes);
  }
}

const ZIP_START = [0x50, 0x4b];

/** @throws HostError for what is no file of a workbook, as Excel does before it opens anything. */
function bytesOf(base64: string): Uint8Array {
  let bytes: Uint8Array;
  try {
    bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    throw new HostError('InvalidArgument');
  }
  if (ZIP_START.some((byte, index) => bytes[index] !== byte)) throw new HostError('InvalidArgument');
  return bytes;
}

/** CultureInfo */
export class CultureInfoObject extends HostObject {
  readonly typeName = 'CultureInfo';

  get Name(): string {
    return 'sv-SE';
  }
  get NumberFormat(): NumberFormatInfoObject {
    return new NumberFormatInfoObject(this.context);
  }
}

/** NumberFormatInfo */
export class NumberFormatInfoObject extends HostObject {
  readonly typeName = 'NumberFormatInfo';

  get NumberDecimalSeparator(): string {
    return ',';
  }
  get NumberGroupSeparator(): string {
    return '\u00a0';
  }
}

/** WorkbookProtection: of the sheets' order, names and number. */
export class WorkbookProtectionObject extends HostObject {
  readonly typeName = 'WorkbookProtection';

  get Protected(): boolean {
    return this.model.structureProtected;
  }
  Protect(password: string | null): void {
    if (password) throw new HostError('UnsupportedOperation', 'Arbetsbänken tar inga lösenord.');
    if (this.model.structureProtected) throw new HostError('AccessDenied');
    this.model.structureProtected = true;
  }
  Unprotect(): void {
    if (!this.model.structureProtected) throw new HostError('InvalidOperation');
    this.model.structureProtected = false;
  }
}

/** DocumentProperties: title, author and the like, kept with the workbook. */
export class DocumentPropertiesObject extends HostObject {
  readonly typeName = 'DocumentProperties';

  private read(name: string): string {
    return this.model.properties.get(name) ?? '';
  }
  private write(name: string, value: string): void {
    this.model.properties.set(name, text(value));
  }
  get Title(): string {
    return this.read('title');
  }
  set Title(value: string) {
    this.write('title', value);
  }
  get Subject(): string {
    return this.read('subject');
  }
  set Subject(value: string) {
    this.write('subject', value);
  }
  get Author(): string {
    return this.read('author');
  }
  set Author(value: string) {
    this.write('author', value);
  }
  get Keywords(): string {
    return this.read('keywords');
  }
  set Keywords(value: string) {
    this.write('keywords', value);
  }
  get Comments(): string {
    return this.read('comments');
  }
  set Comments(value: string) {
    this.write('comments', value);
  }
  get Category(): string {
    return this.read('category');
  }
  set Category(value: string) {
    this.write('category', value);
  }
  get Company(): string {
    return this.read('company');
  }
  set Company(value: string) {
    this.write('company', value);
  }
}

/** Runtime */
export class RuntimeObject extends HostObject {
  readonly typeName = 'Runtime';

  get EnableEvents(): boolean {
    return this.context.eventsEnabled.value;
  }
  set EnableEvents(value: boolean) {
    this.context.eventsEnabled.value = flag(value);
  }
}

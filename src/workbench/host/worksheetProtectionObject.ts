import type { ProtectionContent } from '../../workbook/content';
import { HostError } from '../model/hostError';
import type { WorksheetModel } from '../model/worksheetModel';
import { HostObject, type HostContext } from './hostObject';

/** What the workbench tells apart; what it does not is refused on a protected sheet. */
const kept: readonly (keyof ProtectionContent)[] = ['allowInsertRows', 'allowDeleteRows', 'allowFormatCells', 'allowFormatColumns', 'allowSort', 'allowAutoFilter'];
const known = new Set<string>([...kept, 'allowDeleteColumns', 'allowEditObjects', 'allowEditScenarios', 'allowFormatRows', 'allowInsertColumns', 'allowInsertHyperlinks', 'allowPivotTables', 'selectionMode']);

/** WorksheetProtection */
export class WorksheetProtectionObject extends HostObject {
  readonly typeName = 'WorksheetProtection';

  constructor(
    context: HostContext,
    private readonly sheet: WorksheetModel,
  ) {
    super(context);
  }

  get Protected(): boolean {
    return this.sheet.protection !== null;
  }
  get Options(): Record<string, unknown> {
    return {
      allowAutoFilter: false, allowDeleteColumns: false, allowDeleteRows: false, allowEditObjects: false, allowEditScenarios: false, allowFormatCells: false, allowFormatColumns: false, allowFormatRows: false, allowInsertColumns: false, allowInsertHyperlinks: false, allowInsertRows: false, allowPivotTables: false, allowSort: false, selectionMode: 'Normal',
      ...this.sheet.protection,
    };
  }

  Protect(options: Readonly<Record<string, unknown>> | null, password: string | null): void {
    if (password) throw new HostError('UnsupportedOperation', 'Arbetsbänken tar inga lösenord.');
    for (const key of Object.keys(options ?? {})) if (!known.has(key)) throw new HostError('InvalidArgument', key);
    this.sheet.protect(Object.fromEntries(kept.map((key) => [key, options?.[key] === true])) as unknown as ProtectionContent);
  }
  Unprotect(): void {
    // Excel objects to a sheet that is not protected: read `protected` first.
    if (this.sheet.protection === null) throw new HostError('InvalidOperation', 'Bladet är inte skyddat.');
    this.sheet.unprotect();
  }
}

import { nameKey, sameName } from '../finsam/names';
import type {
  Area,
  CellValue,
  NameSnapshot,
  SheetSnapshot,
  TableSnapshot,
  WorkbookSnapshot,
} from '../workbook/snapshot';
import { SHEETS, type SheetAnchor, type TabNames } from './anchors';
import type { Place } from './problems';

/** A table and the tab that it stands on. */
export interface FoundTable {
  readonly sheet: SheetSnapshot;
  readonly table: TableSnapshot;
}

/** Finds names, tables and cells in a snapshot, by name and never by address. */
export class Lookup {
  /** Where the workbook's names point; of several that are the same, the first. */
  private readonly targets = new Map<string, NameSnapshot['target']>();

  constructor(private readonly snapshot: WorkbookSnapshot) {
    for (const { name, scope, target } of snapshot.names)
      if (scope === null && !this.targets.has(nameKey(name))) this.targets.set(nameKey(name), target);
  }

  sheet(name: string): SheetSnapshot | null {
    return this.snapshot.sheets.find((sheet) => sameName(sheet.name, name)) ?? null;
  }

  /** The area of a workbook name, if it still points at one that is there. */
  name(name: string): { readonly sheet: SheetSnapshot; readonly area: Area } | null {
    const target = this.targets.get(nameKey(name));
    const sheet = target ? this.sheet(target.sheet) : null;
    return target && sheet ? { sheet, area: target.area } : null;
  }

  table(name: string): FoundTable | null {
    for (const sheet of this.snapshot.sheets) {
      const table = sheet.tables.find((one) => sameName(one.name, name));
      if (table !== undefined) return { sheet, table };
    }
    return null;
  }

  /** The tab of one of our sheets: by its anchor, or by any of its own names and tables where the anchor is gone. */
  tab(anchor: SheetAnchor): SheetSnapshot | null {
    const byName = [anchor.anchor, ...anchor.names]
      .map((name) => this.name(name)?.sheet)
      .find((sheet) => sheet !== undefined);
    return (
      byName ??
      anchor.tables.map((table) => this.table(table)?.sheet).find((sheet) => sheet !== undefined) ??
      null
    );
  }
}

/** The value of a cell; outside the used range it is empty. */
export function valueAt(sheet: SheetSnapshot, row: number, column: number): CellValue {
  return sheet.values[row - sheet.origin.row]?.[column - sheet.origin.column] ?? null;
}

/** The formula of a cell, or null. */
export function formulaAt(sheet: SheetSnapshot, row: number, column: number): string | null {
  return sheet.formulas[row - sheet.origin.row]?.[column - sheet.origin.column] ?? null;
}

/** Nothing, or the empty text that formulas show for nothing. */
export function isBlank(value: CellValue): boolean {
  return value === null || value === '';
}

export function placeOf(sheet: SheetSnapshot, row: number, column: number): Place {
  return { sheet: sheet.name, row, column };
}

/** The names of our tabs as they are now; those that are not there have the names that they will get. */
export function tabNames(snapshot: WorkbookSnapshot): TabNames {
  return tabNamesOf(snapshot, SHEETS);
}

/** The same for the sheets of any list of anchors. */
export function tabNamesOf<Id extends string>(
  snapshot: WorkbookSnapshot,
  anchors: readonly SheetAnchor<Id>[],
): Record<Id, string> {
  const lookup = new Lookup(snapshot);
  return Object.fromEntries(
    anchors.map((anchor) => [anchor.id, lookup.tab(anchor)?.name ?? anchor.name]),
  ) as Record<Id, string>;
}

/** Whether any of our sheets is there. */
export function hasBudget(snapshot: WorkbookSnapshot): boolean {
  const lookup = new Lookup(snapshot);
  return SHEETS.some((anchor) => lookup.tab(anchor) !== null);
}

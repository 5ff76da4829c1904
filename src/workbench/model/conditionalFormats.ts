import { BooleanNumber } from '@univerjs/core';
import { CFRuleType, CFSubRuleType } from '@univerjs/sheets-conditional-formatting';
import type { Area } from '../../workbook/snapshot';
import { toUniver } from '../univer/formulaText';
import { overlap, subtractArea } from './areas';
import type { ConditionalFormatState } from './states';
import type { WorkbookModel } from './workbookModel';
import { newId, rangeOf, type WorksheetModel } from './worksheetModel';

/** Formats by formula. Kept on their sheets and handed to Univer, which works out where they hold. */
export class ConditionalFormats {
  /** By sheet and format: what Univer has been given. */
  private readonly given = new Map<string, { sheetId: string; key: string }>();

  constructor(private readonly workbook: WorkbookModel) {}

  add(sheet: WorksheetModel, areas: readonly Area[], formula: string, style: ConditionalFormatState['style']): ConditionalFormatState {
    const state: ConditionalFormatState = { id: newId(), areas: [...areas], formula, style, stopIfTrue: false };
    // A new format goes first, as in Excel.
    sheet.conditionalFormats.unshift(state);
    this.announce(sheet);
    return state;
  }

  put(sheet: WorksheetModel, format: Omit<ConditionalFormatState, 'id' | 'stopIfTrue'>): void {
    sheet.conditionalFormats.push({ ...format, id: newId(), stopIfTrue: false });
  }

  at(sheet: WorksheetModel, area: Area): ConditionalFormatState[] {
    return sheet.conditionalFormats.filter((format) => format.areas.some((other) => overlap(other, area)));
  }

  clear(sheet: WorksheetModel, area: Area): void {
    for (const format of this.at(sheet, area)) format.areas = format.areas.flatMap((other) => subtractArea(other, area));
    sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.areas.length > 0);
    this.announce(sheet);
  }

  /** Forgets what Univer was given: the workbook it was given for is gone. */
  clearAll(): void {
    this.given.clear();
  }

  delete(sheet: WorksheetModel, id: string): void {
    sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.id !== id);
    this.announce(sheet);
  }

  /** Tells Univer of the sheet's formats that are new, changed or gone. */
  announce(sheet: WorksheetModel): void {
    const target = { unitId: this.workbook.unitId, subUnitId: sheet.id };
    const present = new Set(sheet.conditionalFormats.map((format) => format.id));
    for (const [id, entry] of [...this.given]) {
      if (entry.sheetId !== sheet.id || present.has(id)) continue;
      this.workbook.execute('sheet.mutation.delete-conditional-rule', { ...target, cfId: id });
      this.given.delete(id);
    }
    for (const format of sheet.conditionalFormats) {
      const key = JSON.stringify([this.workbook.unitId, format]);
      const known = this.given.get(format.id);
      if (known?.key === key) continue;
      if (known !== undefined) this.workbook.execute('sheet.mutation.delete-conditional-rule', { ...target, cfId: format.id });
      this.given.set(format.id, { sheetId: sheet.id, key });
      this.workbook.execute('sheet.mutation.add-conditional-rule', {
        ...target,
        rule: {
          cfId: format.id, ranges: format.areas.map(rangeOf), stopIfTrue: format.stopIfTrue,
          rule: {
            type: CFRuleType.highlightCell, subType: CFSubRuleType.formula, value: toUniver(format.formula, null),
            style: {
              ...(format.style.fill === undefined ? {} : { bg: { rgb: format.style.fill } }),
              ...(format.style.color === undefined ? {} : { cl: { rgb: format.style.color } }),
              ...(format.style.bold ? { bl: BooleanNumber.TRUE } : {}),
            },
          },
        },
      });
    }
  }
}

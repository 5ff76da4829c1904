import type { DataValidationOperator} from '@univerjs/core';
import { DataValidationErrorStyle, DataValidationType, type IDataValidationRule, type IRange } from '@univerjs/core';
import { DataValidationModel } from '@univerjs/data-validation';
import type { ValidationContent, ValidationContentRule } from '../../workbook/content';
import type { Area } from '../../workbook/snapshot';
import { fromUniver, toUniver } from '../univer/formulaText';
import { overlap, subtractArea } from './areas';
import type { WorkbookModel } from './workbookModel';
import { areaOf, newId, rangeOf, type WorksheetModel } from './worksheetModel';

export type ValidationState = ValidationContent & { readonly id: string };

const kinds: Readonly<Record<ValidationContentRule['kind'], string>> = {
  any: DataValidationType.ANY, list: DataValidationType.LIST, custom: DataValidationType.CUSTOM, whole: DataValidationType.WHOLE, decimal: DataValidationType.DECIMAL, date: DataValidationType.DATE, textLength: DataValidationType.TEXT_LENGTH,
};
const errorStyles = { stop: DataValidationErrorStyle.STOP, warning: DataValidationErrorStyle.WARNING, information: DataValidationErrorStyle.INFO } as const;

/** The data validations: Univer holds them, shows them and moves them along with the cells. */
export class Validations {
  constructor(private readonly workbook: WorkbookModel) {}

  of(sheet: WorksheetModel): ValidationState[] {
    return this.rules(sheet).map(fromRule);
  }

  private rules(sheet: WorksheetModel): IDataValidationRule[] {
    return this.workbook.injector.get(DataValidationModel).getRules(this.workbook.unitId, sheet.id);
  }

  /** What stands at the cell, or null. */
  at(sheet: WorksheetModel, row: number, column: number): ValidationState | null {
    const cell = { row, column, rows: 1, columns: 1 };
    return this.of(sheet).find((state) => state.areas.some((area) => overlap(area, cell))) ?? null;
  }

  /** Lays a validation on the area, in place of what was there. */
  set(sheet: WorksheetModel, area: Area, validation: Omit<ValidationContent, 'areas'>): void {
    this.clear(sheet, area);
    const same = this.of(sheet).find((state) => sameButPlace(state, validation));
    if (same !== undefined) this.replace(sheet, same, [...same.areas, area]);
    else this.put(sheet, { ...validation, areas: [area] });
  }

  put(sheet: WorksheetModel, validation: ValidationContent): void {
    this.workbook.execute('data-validation.mutation.addRule', { unitId: this.workbook.unitId, subUnitId: sheet.id, rule: toRule(newId(), validation) });
  }

  clear(sheet: WorksheetModel, area: Area): void {
    for (const state of this.of(sheet)) {
      if (state.areas.some((other) => overlap(other, area))) this.replace(sheet, state, state.areas.flatMap((other) => subtractArea(other, area)));
    }
  }

  private replace(sheet: WorksheetModel, state: ValidationState, areas: readonly Area[]): void {
    this.workbook.execute('data-validation.mutation.removeRule', { unitId: this.workbook.unitId, subUnitId: sheet.id, ruleId: state.id });
    if (areas.length > 0) this.put(sheet, { ...state, areas });
  }
}

function sameButPlace(state: ValidationState, other: Omit<ValidationContent, 'areas'>): boolean {
  const { rule, ignoreBlank, prompt, error } = state;
  // A formula is relative to the first cell it is laid on, so only rules without cell references may be joined.
  if (rule.kind === 'custom' && /[A-Z]+\$?[0-9]/i.test(rule.formula)) return false;
  return JSON.stringify([rule, ignoreBlank, prompt, error]) === JSON.stringify([other.rule, other.ignoreBlank, other.prompt, other.error]);
}

function toRule(uid: string, validation: ValidationContent): IDataValidationRule {
  const { rule, prompt, error } = validation;
  const formulas: Pick<IDataValidationRule, 'formula1' | 'formula2' | 'operator'> =
    rule.kind === 'any' ? {}
    : rule.kind === 'list' ? { formula1: stored(rule.source) }
    : rule.kind === 'custom' ? { formula1: stored(rule.formula) }
    : { operator: rule.operator as DataValidationOperator, formula1: stored(rule.formula1), ...(rule.formula2 === undefined ? {} : { formula2: stored(rule.formula2) }) };
  return {
    uid, type: kinds[rule.kind], ranges: validation.areas.map(rangeOf), allowBlank: validation.ignoreBlank, ...formulas,
    showErrorMessage: error !== null, errorStyle: errorStyles[error?.style ?? 'stop'], error: error?.text ?? '', errorTitle: error?.title ?? '',
    showInputMessage: prompt !== null, prompt: prompt?.text ?? '', promptTitle: prompt?.title ?? '', showDropDown: true,
  };
}

function fromRule(rule: IDataValidationRule): ValidationState {
  const style = (Object.keys(errorStyles) as (keyof typeof errorStyles)[]).find((key) => errorStyles[key] === rule.errorStyle) ?? 'stop';
  return {
    id: rule.uid, areas: (rule.ranges as IRange[]).map(areaOf), rule: contentRule(rule), ignoreBlank: rule.allowBlank ?? true,
    prompt: rule.showInputMessage ? { title: rule.promptTitle ?? '', text: rule.prompt ?? '' } : null,
    error: rule.showErrorMessage ? { title: rule.errorTitle ?? '', text: rule.error ?? '', style } : null,
  };
}

function contentRule(rule: IDataValidationRule): ValidationContentRule {
  const formula1 = shown(rule.formula1 ?? '');
  if (rule.type === kinds.list) return { kind: 'list', source: formula1 };
  if (rule.type === kinds.custom) return { kind: 'custom', formula: formula1 };
  const kind = (['whole', 'decimal', 'date', 'textLength'] as const).find((key) => kinds[key] === rule.type);
  if (kind === undefined) return { kind: 'any' };
  return { kind, operator: (rule.operator ?? 'between') as 'between', formula1, ...(rule.formula2 === undefined ? {} : { formula2: shown(rule.formula2) }) };
}

const stored = (text: string): string => (text.startsWith('=') ? toUniver(text, null) : text);
const shown = (text: string): string => (text.startsWith('=') ? fromUniver(text, null) : text);

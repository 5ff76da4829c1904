import { sheetReference } from '../../workbook/addresses';
import type { ValidationContent, ValidationContentRule } from '../../workbook/content';
import type { Area } from '../../workbook/snapshot';
import { HostError } from '../model/hostError';
import type { ValidationState } from '../model/validations';
import type { WorksheetModel } from '../model/worksheetModel';
import { flag, oneOf } from './checks';
import { HostObject, type HostContext } from './hostObject';

const operators = { between: 'Between', notBetween: 'NotBetween', equal: 'EqualTo', notEqual: 'NotEqualTo', greaterThan: 'GreaterThan', lessThan: 'LessThan', greaterThanOrEqual: 'GreaterThanOrEqualTo', lessThanOrEqual: 'LessThanOrEqualTo' } as const;
const types = { any: 'None', list: 'List', custom: 'Custom', whole: 'WholeNumber', decimal: 'Decimal', date: 'Date', textLength: 'TextLength' } as const;
const bounded = { wholeNumber: 'whole', decimal: 'decimal', date: 'date', textLength: 'textLength' } as const;
type Settings = Omit<ValidationContent, 'areas'>;

/** DataValidation: what may be typed into the cells of a range, and what is said about it. */
export class DataValidationObject extends HostObject {
  readonly typeName = 'DataValidation';

  constructor(
    context: HostContext,
    private readonly sheet: WorksheetModel,
    private readonly areas: () => readonly Area[],
  ) {
    super(context);
  }

  private get first(): ValidationState | null {
    const area = this.areas()[0]!;
    return this.model.validations.at(this.sheet, area.row, area.column);
  }

  private change(change: Partial<Settings>): void {
    if (this.sheet.protection !== null) throw new HostError('AccessDenied');
    const { rule = { kind: 'any' } as const, ignoreBlank = true, prompt = null, error = null } = this.first ?? {};
    // A rule is laid without prompt; prompt and alert are laid on what rule there is.
    for (const area of this.areas()) this.model.validations.set(this.sheet, area, { rule, ignoreBlank, prompt, error, ...change });
  }

  get Type(): string {
    return types[this.first?.rule.kind ?? 'any'];
  }
  get Rule(): Record<string, unknown> {
    return ruleToApi(this.first?.rule ?? { kind: 'any' });
  }
  set Rule(value: Readonly<Record<string, unknown>>) {
    const rule = this.ruleFromApi(value);
    // With a rule comes Excel's own alert, until another is given.
    this.change({ rule, error: this.first?.error ?? { title: '', text: '', style: 'stop' } });
  }
  get IgnoreBlanks(): boolean {
    return this.first?.ignoreBlank ?? true;
  }
  set IgnoreBlanks(value: boolean) {
    this.change({ ignoreBlank: flag(value) });
  }
  get Prompt(): { showPrompt: boolean; title: string; message: string } {
    const prompt = this.first?.prompt ?? null;
    return { showPrompt: prompt !== null, title: prompt?.title ?? '', message: prompt?.text ?? '' };
  }
  set Prompt(value: { showPrompt: boolean; title: string; message: string }) {
    if ((value.title ?? '').length > 32 || (value.message ?? '').length > 255) throw new HostError('InvalidArgument', 'prompt');
    this.change({ prompt: value.showPrompt ? { title: value.title ?? '', text: value.message ?? '' } : null });
  }
  get ErrorAlert(): { showAlert: boolean; title: string; message: string; style: string } {
    const error = this.first?.error ?? null;
    const style = error?.style ?? 'stop';
    return { showAlert: error !== null, title: error?.title ?? '', message: error?.text ?? '', style: style.charAt(0).toUpperCase() + style.slice(1) };
  }
  set ErrorAlert(value: { showAlert: boolean; title: string; message: string; style: string }) {
    if ((value.title ?? '').length > 32 || (value.message ?? '').length > 255) throw new HostError('InvalidArgument', 'errorAlert');
    const style = oneOf(value.style ?? 'Stop', ['Stop', 'Warning', 'Information'] as const).toLowerCase() as 'stop' | 'warning' | 'information';
    this.change({ error: value.showAlert ? { title: value.title ?? '', text: value.message ?? '', style } : null });
  }

  Clear(): void {
    if (this.sheet.protection !== null) throw new HostError('AccessDenied');
    for (const area of this.areas()) this.model.validations.clear(this.sheet, area);
  }

  private ruleFromApi(value: Readonly<Record<string, unknown>>): ValidationContentRule {
    const [kind, ...more] = Object.keys(value).filter((key) => value[key] !== undefined && value[key] !== null);
    if (kind === undefined) return { kind: 'any' };
    if (more.length > 0) throw new HostError('InvalidArgument', 'rule');
    const given = value[kind] as Record<string, unknown>;
    if (kind === 'list') {
      const source = this.formulaOf(given['source']);
      // What is written out may be 255 characters; what is referred to may be any number of cells.
      if (!source.startsWith('=') && source.length > 255) throw new HostError('InvalidArgument', 'list');
      return { kind: 'list', source };
    }
    if (kind === 'custom') return { kind: 'custom', formula: this.formulaOf(given['formula']) };
    const content = bounded[kind as keyof typeof bounded];
    if (content === undefined) throw new HostError('UnsupportedOperation', kind);
    const word = oneOf(given['operator'], Object.values(operators));
    const operator = (Object.keys(operators) as (keyof typeof operators)[]).find((key) => operators[key] === word)!;
    const formula2 = given['formula2'];
    if ((operator === 'between' || operator === 'notBetween') && (formula2 === undefined || formula2 === null)) throw new HostError('InvalidArgument', 'formula2');
    return { kind: content, operator, formula1: this.formulaOf(given['formula1']), ...(formula2 === undefined || formula2 === null ? {} : { formula2: this.formulaOf(formula2) }) };
  }

  private formulaOf(value: unknown): string {
    if (typeof value === 'number') return String(value);
    if (typeof value === 'string' && value !== '') return value;
    if (typeof value === 'object' && value !== null && 'area' in value && 'sheet' in value) {
      const range = value as { sheet: WorksheetModel; area: Area };
      return `=${sheetReference(range.sheet.name, range.area)}`;
    }
    throw new HostError('InvalidArgument');
  }
}

function ruleToApi(rule: ValidationContentRule): Record<string, unknown> {
  switch (rule.kind) {
    case 'any':
      return {};
    case 'list':
      return { list: { inCellDropDown: true, source: rule.source } };
    case 'custom':
      return { custom: { formula: rule.formula } };
    default: {
      const key = (Object.keys(bounded) as (keyof typeof bounded)[]).find((name) => bounded[name] === rule.kind)!;
      const number = (formula: string): string | number => (formula.trim() !== '' && !Number.isNaN(Number(formula)) ? Number(formula) : formula);
      return { [key]: { operator: operators[rule.operator], formula1: number(rule.formula1), ...(rule.formula2 === undefined ? {} : { formula2: number(rule.formula2) }) } };
    }
  }
}

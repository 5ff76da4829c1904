import type { Area } from '../../workbook/snapshot';
import { requireFormula } from '../model/formulaCheck';
import { HostError } from '../model/hostError';
import type { ConditionalFormatState } from '../model/states';
import type { WorksheetModel } from '../model/worksheetModel';
import { color, flag, oneOf, text, wholeNumber } from './checks';
import { HostCollection, HostObject, NullObject, type HostContext } from './hostObject';
import { RangeAreasObject, RangeObject } from './rangeObject';

/** ConditionalFormatCollection: the formats of a range. */
export class ConditionalFormatCollection extends HostCollection<ConditionalFormatObject> {
  readonly typeName = 'ConditionalFormatCollection';

  constructor(
    context: HostContext,
    private readonly sheet: WorksheetModel,
    private readonly areas: () => readonly Area[],
  ) {
    super(context);
  }

  private states(): ConditionalFormatState[] {
    const all = this.areas().flatMap((area) => this.model.conditionalFormats.at(this.sheet, area));
    return [...new Set(all)];
  }
  list(): ConditionalFormatObject[] {
    return this.states().map(({ id }) => new ConditionalFormatObject(this.context, this.sheet, id));
  }
  item(id: string): ConditionalFormatObject {
    if (!this.states().some((state) => state.id === id)) throw new HostError('ItemNotFound');
    return new ConditionalFormatObject(this.context, this.sheet, id);
  }
  GetItemOrNullObject(id: string): HostObject {
    return this.states().some((state) => state.id === id) ? this.item(id) : new NullObject(this.context);
  }
  GetItemAt(index: number): ConditionalFormatObject {
    const format = this.list()[wholeNumber(index)];
    if (format === undefined) throw new HostError('InvalidArgument');
    return format;
  }
  GetCount(): number {
    return this.states().length;
  }
  Add(type: string): ConditionalFormatObject {
    if (this.sheet.protection !== null) throw new HostError('AccessDenied');
    if (oneOf(type, ['Custom', 'DataBar', 'ColorScale', 'IconSet', 'TopBottom', 'PresetCriteria', 'ContainsText', 'CellValue'] as const) !== 'Custom') throw new HostError('UnsupportedOperation', type);
    // Until it gets its rule it holds nowhere.
    return new ConditionalFormatObject(this.context, this.sheet, this.model.conditionalFormats.add(this.sheet, this.areas(), '=FALSE', {}).id);
  }
  ClearAll(): void {
    if (this.sheet.protection !== null) throw new HostError('AccessDenied');
    for (const area of this.areas()) this.model.conditionalFormats.clear(this.sheet, area);
  }
}

/** ConditionalFormat */
export class ConditionalFormatObject extends HostObject {
  readonly typeName = 'ConditionalFormat';

  constructor(
    context: HostContext,
    readonly sheet: WorksheetModel,
    private readonly id: string,
  ) {
    super(context);
  }

  get state(): ConditionalFormatState {
    const state = this.sheet.conditionalFormats.find((format) => format.id === this.id);
    if (state === undefined) throw new HostError('ItemNotFound');
    return state;
  }
  change(change: (state: ConditionalFormatState) => void): void {
    if (this.sheet.protection !== null) throw new HostError('AccessDenied');
    change(this.state);
    this.model.conditionalFormats.announce(this.sheet);
  }
  override identity(): { Id: string } {
    return { Id: this.id };
  }

  get Id(): string {
    return this.id;
  }
  get Type(): string {
    return 'Custom';
  }
  get Priority(): number {
    return this.sheet.conditionalFormats.indexOf(this.state);
  }
  get StopIfTrue(): boolean {
    return this.state.stopIfTrue;
  }
  set StopIfTrue(value: boolean) {
    this.change((state) => (state.stopIfTrue = flag(value)));
  }
  get Custom(): CustomConditionalFormatObject {
    return new CustomConditionalFormatObject(this.context, this);
  }
  get CustomOrNullObject(): CustomConditionalFormatObject {
    return this.Custom;
  }
  GetRange(): RangeObject {
    const [area, ...more] = this.state.areas;
    if (area === undefined || more.length > 0) throw new HostError('InvalidOperation');
    return new RangeObject(this.context, this.sheet, area);
  }
  GetRangeOrNullObject(): HostObject {
    return this.state.areas.length === 1 ? this.GetRange() : new NullObject(this.context);
  }
  GetRanges(): RangeAreasObject {
    return new RangeAreasObject(this.context, this.sheet, this.state.areas.map((area) => new RangeObject(this.context, this.sheet, area)));
  }
  Delete(): void {
    if (this.sheet.protection !== null) throw new HostError('AccessDenied');
    this.model.conditionalFormats.delete(this.sheet, this.id);
  }
}

abstract class Part extends HostObject {
  constructor(
    context: HostContext,
    protected readonly format: ConditionalFormatObject,
  ) {
    super(context);
  }
}

/** CustomConditionalFormat */
export class CustomConditionalFormatObject extends Part {
  readonly typeName = 'CustomConditionalFormat';

  get Rule(): ConditionalFormatRuleObject {
    return new ConditionalFormatRuleObject(this.context, this.format);
  }
  get Format(): ConditionalRangeFormatObject {
    return new ConditionalRangeFormatObject(this.context, this.format);
  }
}

/** ConditionalFormatRule */
export class ConditionalFormatRuleObject extends Part {
  readonly typeName = 'ConditionalFormatRule';

  get Formula(): string {
    return this.format.state.formula;
  }
  set Formula(value: string) {
    const formula = text(value).startsWith('=') ? value : `=${value}`;
    requireFormula(this.model.injector, formula);
    this.format.change((state) => (state.formula = formula));
  }
}

/** ConditionalRangeFormat */
export class ConditionalRangeFormatObject extends Part {
  readonly typeName = 'ConditionalRangeFormat';

  get Fill(): ConditionalRangeFillObject {
    return new ConditionalRangeFillObject(this.context, this.format);
  }
  get Font(): ConditionalRangeFontObject {
    return new ConditionalRangeFontObject(this.context, this.format);
  }
}

/** ConditionalRangeFill */
export class ConditionalRangeFillObject extends Part {
  readonly typeName = 'ConditionalRangeFill';

  get Color(): string {
    return (this.format.state.style.fill ?? '').toUpperCase();
  }
  set Color(value: string) {
    this.format.change((state) => (state.style = { ...state.style, fill: color(value) }));
  }
  Clear(): void {
    this.format.change((state) => (state.style = without(state.style, 'fill')));
  }
}

/** ConditionalRangeFont */
export class ConditionalRangeFontObject extends Part {
  readonly typeName = 'ConditionalRangeFont';

  get Color(): string {
    return (this.format.state.style.color ?? '').toUpperCase();
  }
  set Color(value: string) {
    this.format.change((state) => (state.style = { ...state.style, color: color(value) }));
  }
  get Bold(): boolean | null {
    return this.format.state.style.bold ?? null;
  }
  set Bold(value: boolean) {
    this.format.change((state) => (state.style = { ...state.style, bold: flag(value) }));
  }
  Clear(): void {
    this.format.change((state) => (state.style = without(state.style, 'color', 'bold')));
  }
}

/** The look without some of its parts. */
function without(style: ConditionalFormatState['style'], ...parts: (keyof ConditionalFormatState['style'])[]): ConditionalFormatState['style'] {
  return Object.fromEntries(Object.entries(style).filter(([key]) => !parts.includes(key as keyof ConditionalFormatState['style'])));
}

import { sheetReference } from '../../workbook/addresses';
import { HostError } from '../model/hostError';
import { requireFormula } from '../model/formulaCheck';
import type { DefinedName } from '../model/names';
import type { WorksheetModel } from '../model/worksheetModel';
import { flag, fullAddress, text } from './checks';
import { HostCollection, HostObject, NullObject, type HostContext } from './hostObject';
import { RangeAreasObject, RangeObject } from './rangeObject';

/** NamedItem */
export class NamedItemObject extends HostObject {
  readonly typeName = 'NamedItem';

  constructor(
    context: HostContext,
    private readonly id: string,
  ) {
    super(context);
  }

  private get state(): DefinedName {
    const item = this.model.names.byId(this.id);
    if (item === null) throw new HostError('ItemNotFound');
    return item;
  }
  override identity(): { _Id: string } {
    return { _Id: this.state.name };
  }

  get Name(): string {
    return this.state.name;
  }
  get Comment(): string {
    return this.state.comment;
  }
  set Comment(value: string) {
    this.model.names.change(this.id, { comment: text(value) });
  }
  get Visible(): boolean {
    return this.state.visible;
  }
  set Visible(value: boolean) {
    this.model.names.change(this.id, { visible: flag(value) });
  }
  get Scope(): string {
    return this.state.scope === null ? 'Workbook' : 'Worksheet';
  }
  get Formula(): string {
    return this.state.formula;
  }
  set Formula(value: string) {
    requireFormula(this.model.injector, text(value).startsWith('=') ? value : `=${value}`);
    this.model.names.change(this.id, { formula: value });
  }
  get Type(): string {
    if (this.model.names.target(this.state) !== null) return 'Range';
    const constant = constantOf(this.state.formula);
    if (typeof constant === 'number') return Number.isInteger(constant) ? 'Integer' : 'Double';
    return typeof constant === 'boolean' ? 'Boolean' : /#REF!/.test(this.state.formula) ? 'Error' : 'String';
  }
  get Value(): unknown {
    const target = this.model.names.target(this.state);
    if (target !== null) return fullAddress(target.sheet.name, target.area);
    if (/#REF!/.test(this.state.formula)) return '#REF!';
    return constantOf(this.state.formula) ?? this.state.formula;
  }
  get Worksheet(): HostObject {
    const { scope } = this.state;
    if (scope === null) throw new HostError('ItemNotFound');
    return this.context.make.worksheet(this.context, this.model.sheetById(scope));
  }
  get WorksheetOrNullObject(): HostObject {
    return this.state.scope === null ? new NullObject(this.context) : this.Worksheet;
  }

  GetRange(): RangeObject {
    const target = this.model.names.target(this.state);
    if (target === null) throw new HostError('ItemNotFound', this.state.name);
    return new RangeObject(this.context, target.sheet, target.area);
  }
  GetRangeOrNullObject(): HostObject {
    return this.model.names.target(this.state) === null ? new NullObject(this.context) : this.GetRange();
  }
  Delete(): void {
    this.model.names.delete(this.id);
  }
}

/** '=0.25' → 0.25, '="text"' → text, '=TRUE' → true; null for anything that is worked out. */
function constantOf(formula: string): number | string | boolean | null {
  const body = formula.slice(1).trim();
  if (/^-?[0-9.]+(e[+-]?[0-9]+)?$/i.test(body)) return Number(body);
  if (/^(true|false)$/i.test(body)) return body.toLowerCase() === 'true';
  return /^"(?:[^"]|"")*"$/.test(body) ? body.slice(1, -1).replaceAll('""', '"') : null;
}

/** NamedItemCollection: of the workbook, or of one sheet. */
export class NamedItemCollection extends HostCollection<NamedItemObject> {
  readonly typeName = 'NamedItemCollection';

  constructor(
    context: HostContext,
    private readonly sheet: WorksheetModel | null,
  ) {
    super(context);
  }

  private get scope(): string | null {
    return this.sheet?.id ?? null;
  }

  list(): NamedItemObject[] {
    return this.model.names.all.filter(({ scope }) => scope === this.scope).map(({ id }) => new NamedItemObject(this.context, id));
  }
  item(name: string): NamedItemObject {
    const found = this.model.names.find(String(name), this.scope);
    if (found === null) throw new HostError('ItemNotFound', String(name));
    return new NamedItemObject(this.context, found.id);
  }
  GetItemOrNullObject(name: string): HostObject {
    const found = this.model.names.find(String(name), this.scope);
    return found === null ? new NullObject(this.context) : new NamedItemObject(this.context, found.id);
  }
  GetCount(): number {
    return this.list().length;
  }
  Add(name: string, reference: RangeObject | RangeAreasObject | string | number, comment: string | null): NamedItemObject {
    const formula = this.formulaOf(reference);
    return new NamedItemObject(this.context, this.model.names.add(name, formula, this.scope, comment ?? '').id);
  }

  private formulaOf(reference: unknown): string {
    if (reference instanceof RangeObject) return `=${sheetReference(reference.sheet.name, reference.area)}`;
    if (reference instanceof RangeAreasObject) return `=${reference.ranges.map((range) => sheetReference(range.sheet.name, range.area)).join(',')}`;
    if (typeof reference === 'number' || typeof reference === 'boolean') return `=${String(reference).toUpperCase()}`;
    if (typeof reference !== 'string' || reference === '') throw new HostError('InvalidArgument');
    if (!reference.startsWith('=')) return `="${reference.replaceAll('"', '""')}"`;
    requireFormula(this.model.injector, reference);
    return reference;
  }
}

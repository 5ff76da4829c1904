import { IDefinedNamesService, type IDefinedNamesServiceParam } from '@univerjs/engine-formula';
import { parseReference } from '../../workbook/addresses';
import type { Area } from '../../workbook/snapshot';
import { fromUniver, toUniver } from '../univer/formulaText';
import { HostError } from './hostError';
import { isDefinedName, sameName } from './naming';
import type { WorkbookModel } from './workbookModel';
import { newId, type WorksheetModel } from './worksheetModel';

/** Univer's word for "the whole workbook" as a name's scope. */
const WORKBOOK_SCOPE = 'AllDefaultWorkbook';

export interface DefinedName {
  readonly id: string;
  readonly name: string;
  /** The sheet that the name is local to, or null. */
  readonly scope: string | null;
  /** With '='. */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
}

/** The defined names. Univer holds them and moves them along with the cells; here they are checked and put into words. */
export class Names {
  constructor(private readonly workbook: WorkbookModel) {}

  get all(): DefinedName[] {
    const service = this.workbook.injector.get(IDefinedNamesService);
    return Object.values(service.getDefinedNameMap(this.workbook.unitId) ?? {})
      .map(fromParameter)
      .sort((one, other) => one.name.localeCompare(other.name, 'sv'));
  }

  /** The name in the sheet's scope, or in the workbook's where `scope` is null. */
  find(name: string, scope: string | null): DefinedName | null {
    return this.all.find((item) => sameName(item.name, name) && item.scope === scope) ?? null;
  }

  byId(id: string): DefinedName | null {
    return this.all.find((item) => item.id === id) ?? null;
  }

  /** @throws HostError InvalidArgument for a name or formula that Excel would refuse, ItemAlreadyExists for one that is taken. */
  add(name: string, formula: string, scope: string | null, comment = '', visible = true): DefinedName {
    if (typeof name !== 'string' || !isDefinedName(name)) throw new HostError('InvalidArgument', `"${name}" kan inte vara ett namn.`);
    if (this.find(name, scope) !== null || this.workbook.tables.find(name) !== null) throw new HostError('ItemAlreadyExists', `Namnet "${name}" finns redan.`);
    const item: DefinedName = { id: newId(), name, scope, formula: checkedFormula(formula), comment, visible };
    this.put(item);
    return item;
  }

  /** Puts a name in place unseen: for a workbook that is being opened, whose names are what they are. */
  put(item: DefinedName): void {
    this.workbook.execute('formula.mutation.set-defined-name', {
      unitId: this.workbook.unitId, id: item.id, name: item.name, formulaOrRefString: toStored(item.formula), comment: item.comment, hidden: !item.visible, localSheetId: item.scope ?? WORKBOOK_SCOPE,
    });
  }

  change(id: string, change: Partial<Pick<DefinedName, 'formula' | 'comment' | 'visible'>>): void {
    const item = this.byId(id);
    if (item === null) throw new HostError('ItemNotFound');
    this.put({ ...item, ...change, ...(change.formula === undefined ? {} : { formula: checkedFormula(change.formula) }) });
  }

  delete(id: string): void {
    const item = this.byId(id);
    if (item === null) throw new HostError('ItemNotFound');
    this.workbook.execute('formula.mutation.remove-defined-name', { unitId: this.workbook.unitId, id, name: item.name });
  }

  /** The area that the name stands for; null for constants, formulas and references that are gone. */
  target(item: DefinedName): { sheet: WorksheetModel; area: Area } | null {
    const reference = parseReference(item.formula);
    if (reference === null) return null;
    const sheet = reference.sheet === null ? (item.scope === null ? null : this.workbook.sheetById(item.scope)) : this.workbook.findSheet(reference.sheet);
    return sheet === null ? null : { sheet, area: reference.area };
  }
}

function fromParameter(parameter: IDefinedNamesServiceParam): DefinedName {
  const { id, name, formulaOrRefString, comment = '', hidden = false, localSheetId } = parameter;
  return {
    id, name, comment, visible: !hidden,
    scope: localSheetId === undefined || localSheetId === WORKBOOK_SCOPE ? null : localSheetId,
    formula: fromUniver(formulaOrRefString.startsWith('=') ? formulaOrRefString : `=${formulaOrRefString}`, null),
  };
}

/** Univer writes a plain reference without '='. */
function toStored(formula: string): string {
  return parseReference(formula) === null ? toUniver(formula, null) : formula.replace(/^=/, '');
}

function checkedFormula(formula: string): string {
  if (typeof formula !== 'string' || formula.trim() === '' || formula.trim() === '=') throw new HostError('InvalidArgument');
  return formula.startsWith('=') ? formula : `=${formula}`;
}

import type { Area } from '../../workbook/snapshot';
import type { WorksheetModel } from '../model/worksheetModel';
import { HostError } from '../model/hostError';
import { fullAddress } from './checks';
import { memberOf, type HostContext, type HostObject } from './hostObject';
import { RangeFormatObject } from './rangeFormatObject';

/** As `setCellProperties` and its kin take it. */
export interface CellProperties {
  readonly format?: Readonly<Record<string, unknown>>;
  readonly rowHidden?: boolean;
  readonly columnHidden?: boolean;
}

const borderEdges: Readonly<Record<string, string>> = { bottom: 'EdgeBottom', top: 'EdgeTop', left: 'EdgeLeft', right: 'EdgeRight', horizontal: 'InsideHorizontal', vertical: 'InsideVertical' };
const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Lays the properties on the area; what is absent stays. */
export function applyProperties(context: HostContext, sheet: WorksheetModel, area: Area, properties: CellProperties | null): void {
  if (properties === null || properties === undefined) return;
  for (const name of Object.keys(properties)) if (!['format', 'rowHidden', 'columnHidden'].includes(name)) throw new HostError('InvalidArgument', name);
  if (properties.format !== undefined) apply(new RangeFormatObject(context, sheet, () => [area]), properties.format);
  if (properties.rowHidden !== undefined) sheet.setHidden('rows', area.row, area.rows, properties.rowHidden);
  if (properties.columnHidden !== undefined) sheet.setHidden('columns', area.column, area.columns, properties.columnHidden);
}

function apply(object: HostObject, values: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(values)) {
    const member = memberOf(object, pascal(key));
    if (member?.kind !== 'property') throw new HostError('ApiNotFound', `${object.typeName}.${key}`);
    if (member.set !== null) {
      member.set(value);
      continue;
    }
    const inner = member.get() as HostObject & { item?(edge: string): HostObject };
    if (key !== 'borders') apply(inner, value as Record<string, unknown>);
    else for (const [edge, border] of Object.entries(value as Record<string, Record<string, unknown>>)) apply(inner.item!(borderEdges[edge] ?? edge), border);
  }
}

/** What the options ask of the area, in the shape that they have. */
export function readProperties(context: HostContext, sheet: WorksheetModel, area: Area, options: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [key, wanted] of Object.entries(options)) {
    if (wanted === false) continue;
    if (key === 'address' || key === 'addressLocal') result[key] = fullAddress(sheet.name, area);
    else if (key === 'rowHidden') result[key] = sheet.isHidden('rows', area.row);
    else if (key === 'columnHidden') result[key] = sheet.isHidden('columns', area.column);
    else if (key === 'rowIndex') result[key] = area.row;
    else if (key === 'columnIndex') result[key] = area.column;
    else if (key === 'format') result[key] = read(new RangeFormatObject(context, sheet, () => [area]), wanted as Record<string, unknown>);
    else throw new HostError('ApiNotFound', key);
  }
  return result;
}

function read(object: HostObject, options: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [key, wanted] of Object.entries(options)) {
    if (wanted === false) continue;
    const member = memberOf(object, pascal(key));
    if (member?.kind !== 'property') throw new HostError('ApiNotFound', `${object.typeName}.${key}`);
    const value = member.get();
    if (key === 'borders') {
      const borders = value as { item(edge: string): HostObject };
      // What is asked of borders is asked of every edge.
      const asked = wanted === true ? { style: true, color: true, weight: true } : (wanted as Record<string, unknown>);
      const edges = Object.entries(borderEdges).filter(([edge]) => edge !== 'horizontal' && edge !== 'vertical');
      result[key] = Object.fromEntries(edges.map(([edge, name]) => [edge, read(borders.item(name), asked)]));
    } else {
      const asked = key === 'protection' && wanted === true ? { locked: true, formulaHidden: true } : wanted;
      result[key] = typeof value === 'object' && value !== null && asked !== true ? read(value as HostObject, asked as Record<string, unknown>) : value;
    }
  }
  return result;
}

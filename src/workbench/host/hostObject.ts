import type { Area } from '../../workbook/snapshot';
import type { TableState } from '../model/states';
import type { WorkbookModel } from '../model/workbookModel';
import type { WorksheetModel } from '../model/worksheetModel';

/** What the objects of the API share. */
export interface HostContext {
  readonly model: WorkbookModel;
  readonly make: ObjectMaker;
  /** The objects that the add-in keeps hold of between its requests. */
  readonly references: References;
  /** Which of the add-in's events it wants to hear. */
  readonly subscriptions: Set<string>;
  /** Whether events are raised (context.runtime.enableEvents). */
  readonly eventsEnabled: { value: boolean };
  readonly pane: { visible: boolean; ask(visible: boolean): void };
  /** Opens a file beside the workbook, as Excel does in a window of its own. */
  openBeside(bytes: Uint8Array): void;
  /** Answers of custom functions, as the runtime hands them in. */
  functionResults(results: readonly unknown[]): void;
}

/** Objects that others lead to from below, made here so that no file of a class needs the file of one above it. */
export interface ObjectMaker {
  worksheet(context: HostContext, sheet: WorksheetModel): HostObject;
  scopedTables(context: HostContext, states: () => TableState[]): HostObject;
  conditionalFormats(context: HostContext, sheet: WorksheetModel, areas: () => readonly Area[]): HostObject;
}

/** Objects by reference id. */
export interface References {
  keep(object: HostObject): string;
  get(id: string): HostObject | null;
  remove(id: string): void;
}

/**
 * An object of the Excel API. Its members are the getters, setters and methods of its class that have the API's own names in
 * Pascal case, or begin with an underscore as the API's internal ones do; nothing else of a class can be reached from outside.
 */
export abstract class HostObject {
  /** As in the API's documentation: "Range". */
  abstract readonly typeName: string;

  constructor(protected readonly context: HostContext) {}

  protected get model(): WorkbookModel {
    return this.context.model;
  }

  /** By what the object is found again in its collection: `Id` where the API has such a property, otherwise `_Id`. */
  identity(): { readonly Id?: string | number; readonly _Id?: string | number } {
    return {};
  }

  /** True of objects that the add-in may keep hold of, ranges above all. */
  get trackable(): boolean {
    return false;
  }

  /** Events that may be listened for, by the name in `_Register…Event`. */
  get events(): readonly string[] {
    return [];
  }
}

/** A collection: what an indexer or `getItem` finds, and what a load of `items` lists. */
export abstract class HostCollection<Item extends HostObject = HostObject> extends HostObject {
  abstract list(): Item[];

  /** @throws HostError ItemNotFound */
  abstract item(key: string | number): Item;
}

/** What `get…OrNullObject` gives where there is nothing. */
export class NullObject extends HostObject {
  readonly typeName = 'NullObject';
}

export type Member =
  | { readonly kind: 'property'; get(): unknown; readonly set: ((value: unknown) => void) | null }
  | { readonly kind: 'method'; call(parameters: readonly unknown[]): unknown };

/** The object's member with the API's name, or null where it has none. */
export function memberOf(object: HostObject, name: string): Member | null {
  if (!/^_?[A-Z]\w*$/.test(name)) return null;
  for (let prototype: object | null = Object.getPrototypeOf(object) as object; prototype !== null && prototype !== HostObject.prototype; prototype = Object.getPrototypeOf(prototype) as object | null) {
    const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
    if (descriptor === undefined) continue;
    if (typeof descriptor.value === 'function') {
      const method = descriptor.value as (...parameters: unknown[]) => unknown;
      return { kind: 'method', call: (parameters) => method.apply(object, [...parameters]) };
    }
    if (descriptor.get === undefined) continue;
    const property = descriptor;
    return { kind: 'property', get: () => property.get?.call(object) as unknown, set: property.set === undefined ? null : (value) => property.set?.call(object, value) };
  }
  return null;
}

/** The names of all the object's properties. */
export function propertyNames(object: HostObject): string[] {
  const names = new Set<string>();
  for (let prototype: object | null = Object.getPrototypeOf(object) as object; prototype !== null && prototype !== HostObject.prototype; prototype = Object.getPrototypeOf(prototype) as object | null) {
    for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) if (/^[A-Z]/.test(name) && descriptor.get !== undefined) names.add(name);
  }
  return [...names];
}

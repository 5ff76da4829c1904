import { HostError } from '../model/hostError';
import { HostCollection, memberOf, NullObject, propertyNames, type HostContext, type HostObject } from './hostObject';
import { ActionType, ObjectPathType, type ActionInfo, type ActionResult, type ArgumentInfo, type ObjectPathInfo, type QueryInfo, type RequestBody, type ResponseBody } from './protocol';

/** Where a batch begins: the workbook, and the services that are made by their type's name. */
export interface Roots {
  readonly global: HostObject;
  create(typeName: string): HostObject | null;
}

/** What is read with the cells' values: it waits until all is calculated. */
const calculatedMembers = /^(Values|Text|ValueTypes|HasSpill|Value|ArrayValues|Valid|CalculationState|Get\w*UsedRange\w*|Get\w*Spill\w*|GetSurroundingRegion|GetDimensionValues)$/;

/**
 * Runs one request of office.js: follows each object path to an object of the host, and does to it what each action says, in
 * order. An action that fails ends the request; the results before it stand, and so do their effects, as in Excel.
 */
export class Dispatcher {
  private readonly objects = new Map<number, HostObject>();
  private location = '';

  constructor(
    private readonly request: RequestBody,
    private readonly roots: Roots,
    private readonly context: HostContext,
  ) {}

  /** `stopBefore`: the index of an action at which the request is made to fail, for tests. */
  async run(stopBefore = Infinity): Promise<ResponseBody> {
    const results: ActionResult[] = [];
    const traces: number[] = [];
    for (const [index, action] of this.request.Actions.entries()) {
      try {
        this.location = '';
        if (index >= stopBefore) throw new HostError('GeneralException');
        if (action.ActionType === ActionType.Trace) traces.push(action.Id);
        const value = await this.act(action);
        if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        const { code, message } = error instanceof HostError ? error : { code: 'GeneralException', message: error instanceof Error ? error.message : String(error) };
        if (!(error instanceof HostError)) console.error('The host failed', action, error);
        return { Results: results, TraceIds: traces, Error: { Code: code, Message: message, Location: this.location, ActionIndex: index, HttpStatusCode: code === 'ItemNotFound' || code === 'ApiNotFound' ? 404 : 400 } };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  /** The action's result; undefined where it has none. */
  private async act(action: ActionInfo): Promise<unknown> {
    if (action.ActionType === ActionType.Trace) return null;
    const object = await this.objectAt(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return this.instantiated(object);
      case ActionType.Query:
        return await this.query(object, action.QueryInfo ?? {});
      case ActionType.QueryAsJson:
        return JSON.stringify(await this.query(object, action.QueryInfo ?? {}));
      case ActionType.RecursiveQuery:
        return await this.query(object, action.RecursiveQueryInfo ?? {});
      case ActionType.Method:
        return await this.callMethod(object, action.Name, action.ArgumentInfo);
      case ActionType.SetProperty:
        this.setProperty(object, action.Name, (await this.parameters(action.ArgumentInfo))[0]);
        return undefined;
      case ActionType.Update:
        this.update(object, action.ObjectState ?? {});
        return undefined;
      case ActionType.EnsureUnchanged:
        return await this.ensureUnchanged(object, action.ObjectState ?? {});
      default:
        throw new HostError('ApiNotFound', `ActionType ${action.ActionType}`);
    }
  }

  // ---- Objects ----

  private async objectAt(pathId: number): Promise<HostObject> {
    const known = this.objects.get(pathId);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[String(pathId)];
    if (path === undefined) throw new HostError('InvalidArgument', `ObjectPath ${pathId}`);
    const object = await this.follow(path);
    this.objects.set(pathId, object);
    return object;
  }

  private async follow(path: ObjectPathInfo): Promise<HostObject> {
    if (path.ObjectPathType === ObjectPathType.Global) return this.roots.global;
    if (path.ObjectPathType === ObjectPathType.Null) return new NullObject(this.context);
    if (path.ObjectPathType === ObjectPathType.NewObject) {
      const created = this.roots.create(path.Name);
      if (created === null) throw this.notFound(path.Name);
      return created;
    }
    if (path.ObjectPathType === ObjectPathType.ReferenceId) {
      const kept = this.context.references.get(path.Name);
      if (kept === null) throw new HostError('InvalidReference');
      return kept;
    }
    const parent = await this.objectAt(path.ParentObjectPathId ?? 0);
    // What is asked of a null object is a null object too.
    if (parent instanceof NullObject) return parent;
    const parameters = await this.parameters(path.ArgumentInfo);
    if (path.ObjectPathType === ObjectPathType.Indexer) {
      this.location = `${parent.typeName}.getItem`;
      if (!(parent instanceof HostCollection)) throw this.notFound(this.location);
      return (parent as HostCollection).item(parameters[0] as string | number);
    }
    const value = path.ObjectPathType === ObjectPathType.Property ? this.propertyOf(parent, path.Name) : await this.resultOf(parent, path.Name, parameters);
    if (value === null) return new NullObject(this.context);
    return value as HostObject;
  }

  /** The arguments with the objects that they refer to in their places. */
  private async parameters(info: ArgumentInfo | undefined): Promise<unknown[]> {
    const parameters = [...(info?.Arguments ?? [])];
    for (const [index, id] of (info?.ReferencedObjectPathIds ?? []).entries()) {
      if (Array.isArray(id)) {
        const inner = [...((parameters[index] as unknown[] | null) ?? [])];
        for (const [position, innerId] of (id as number[]).entries()) if (innerId) inner[position] = await this.objectAt(innerId);
        parameters[index] = inner;
      } else if (id) {
        parameters[index] = await this.objectAt(id as number);
      }
    }
    return parameters;
  }

  private instantiated(object: HostObject): unknown {
    if (object instanceof NullObject) return null;
    return { ...object.identity(), ...(this.request.AutoKeepReference && object.trackable ? { _ReferenceId: this.context.references.keep(object) } : {}) };
  }

  // ---- Members ----

  private notFound(name: string): HostError {
    return new HostError('ApiNotFound', name);
  }

  private locate(object: HostObject, name: string): string {
    this.location = `${object.typeName}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
    return this.location;
  }

  private propertyOf(object: HostObject, name: string): unknown {
    const location = this.locate(object, name);
    const member = memberOf(object, name);
    if (member?.kind !== 'property') throw this.notFound(location);
    return member.get();
  }

  private setProperty(object: HostObject, name: string, value: unknown): void {
    const location = this.locate(object, name);
    if (object instanceof NullObject) throw new HostError('ItemNotFound');
    const member = memberOf(object, name);
    if (member?.kind !== 'property' || member.set === null) throw this.notFound(location);
    member.set(value);
  }

  private async resultOf(object: HostObject, name: string, parameters: readonly unknown[]): Promise<unknown> {
    const location = this.locate(object, name);
    if (object instanceof NullObject) throw new HostError('ItemNotFound');
    const member = memberOf(object, name);
    if (member?.kind !== 'method') throw this.notFound(location);
    if (parameters.some((parameter) => parameter instanceof NullObject)) throw new HostError('InvalidArgument');
    if (calculatedMembers.test(name)) await this.context.model.settled();
    return await member.call(parameters);
  }

  private async callMethod(object: HostObject, name: string, info: ArgumentInfo | undefined): Promise<unknown> {
    const event = /^_(?:Un)?[Rr]egister(?:Event)?(\w+?)(?:Event)?$/.exec(name);
    if (event !== null) return this.listen(object, name, event[1]!);
    if (name === '_KeepReference') {
      if (!(object instanceof NullObject) && !object.trackable) throw this.notFound(this.locate(object, name));
      return object instanceof NullObject ? null : this.context.references.keep(object);
    }
    // A method of a null object does nothing: Microsoft's own samples call getItemOrNullObject("Sample").delete().
    if (object instanceof NullObject) return null;
    const result = await this.resultOf(object, name, await this.parameters(info));
    return result === undefined ? null : result;
  }

  /** Listening costs nothing here: every event is raised, and office.js passes it on to whoever listens. */
  private listen(object: HostObject, name: string, event: string): null {
    const location = this.locate(object, name);
    if (object instanceof NullObject) throw new HostError('ItemNotFound');
    if (!object.events.includes(event)) throw this.notFound(location);
    this.context.subscriptions.add(event);
    return null;
  }

  private update(object: HostObject, state: Readonly<Record<string, unknown>>): void {
    for (const [key, value] of Object.entries(state)) {
      const name = pascal(key);
      const member = memberOf(object, name);
      const current = member?.kind === 'property' && member.set === null ? member.get() : null;
      if (isHostObject(current)) this.update(current, value as Record<string, unknown>);
      else this.setProperty(object, name, value);
    }
  }

  private async ensureUnchanged(object: HostObject, state: Readonly<Record<string, unknown>>): Promise<null> {
    const now = (await this.query(object, { Select: Object.keys(state) })) as Record<string, unknown>;
    for (const [key, value] of Object.entries(state)) if (JSON.stringify(now[pascal(key)]) !== JSON.stringify(value)) throw new HostError('InvalidOperation');
    return null;
  }

  // ---- Loading ----

  private async query(object: HostObject, info: QueryInfo): Promise<unknown> {
    if (object instanceof NullObject) return null;
    const select = (info.Select ?? []).map((path) => path.split('/').map((part) => (part === '*' ? part : pascal(part))));
    const expand = (info.Expand ?? []).map((path) => [...path.split('/').map(pascal), '*']);
    const paths = [...select, ...expand];
    return await this.read(object, select.length === 0 ? [['*'], ...paths] : paths, info);
  }

  private async read(object: HostObject, paths: readonly (readonly string[])[], page: QueryInfo = {}): Promise<Record<string, unknown>> {
    if (object instanceof HostCollection) return this.readCollection(object as HostCollection, paths, page);
    const result: Record<string, unknown> = { ...object.identity() };
    const deeper = new Map<string, (readonly string[])[]>();
    for (const [first = '*', ...rest] of paths) {
      if (first === '*') {
        for (const name of propertyNames(object)) {
          const value = await this.loaded(object, name);
          if (!isHostObject(value)) result[name] = value;
        }
        continue;
      }
      // A load option with an underscore asks for what only the library knows.
      if (first === '_ReferenceId') {
        if (object.trackable) result['_ReferenceId'] = this.context.references.keep(object);
        continue;
      }
      if (rest.length > 0) {
        deeper.set(first, [...(deeper.get(first) ?? []), rest]);
        continue;
      }
      const value = await this.loaded(object, first);
      if (isHostObject(value)) deeper.set(first, [...(deeper.get(first) ?? []), ['*']]);
      else result[first] = value;
    }
    for (const [name, rest] of deeper) {
      const value = this.propertyOf(object, name);
      result[name] = value === null || value instanceof NullObject ? null : await this.read(value as HostObject, rest);
    }
    return result;
  }

  private async loaded(object: HostObject, name: string): Promise<unknown> {
    if (calculatedMembers.test(name)) await this.context.model.settled();
    return this.propertyOf(object, name);
  }

  /** `items/name`, or plainly `name`, is asked of each item; `count` and the like of the collection itself. */
  private async readCollection(collection: HostCollection, paths: readonly (readonly string[])[], page: QueryInfo): Promise<Record<string, unknown>> {
    const result: Record<string, unknown> = {};
    const ofItems: (readonly string[])[] = [];
    for (const path of paths) {
      const own = path[0] === 'Items' ? null : memberOf(collection, path[0]!);
      if (path[0] === 'Items') ofItems.push(path.length === 1 ? ['*'] : path.slice(1));
      else if (own?.kind === 'property') result[path[0]!] = own.get();
      else ofItems.push(path);
      if (path[0] === '*') for (const name of propertyNames(collection)) result[name] = this.propertyOf(collection, name);
    }
    if (ofItems.length > 0) {
      const items = collection.list().slice(page.Skip ?? 0);
      const read: unknown[] = [];
      for (const item of page.Top === undefined ? items : items.slice(0, page.Top)) read.push(await this.read(item, ofItems));
      result['_Items'] = read;
    }
    return result;
  }
}

const isHostObject = (value: unknown): value is HostObject => typeof value === 'object' && value !== null && 'typeName' in value && 'identity' in value;

/** 'numberFormat' → 'NumberFormat'; a leading underscore stays. */
function pascal(name: string): string {
  return name.startsWith('_') ? `_${name.charAt(1).toUpperCase()}${name.slice(2)}` : name.charAt(0).toUpperCase() + name.slice(1);
}

import { HostError } from '../model/hostError';
import { text } from './checks';
import { HostCollection, HostObject, NullObject, type HostContext } from './hostObject';

/** Setting: what the add-in keeps in the workbook. */
export class SettingObject extends HostObject {
  readonly typeName = 'Setting';

  constructor(
    context: HostContext,
    private readonly key: string,
  ) {
    super(context);
  }

  override identity(): { _Id: string } {
    return { _Id: this.key };
  }
  get Key(): string {
    return this.key;
  }
  get Value(): unknown {
    return this.model.settings.get(this.key);
  }
  set Value(value: unknown) {
    this.model.settings.set(this.key, value);
  }
  Delete(): void {
    this.model.settings.delete(this.key);
  }
}

/** SettingCollection */
export class SettingCollection extends HostCollection<SettingObject> {
  readonly typeName = 'SettingCollection';

  list(): SettingObject[] {
    return [...this.model.settings.keys()].map((key) => new SettingObject(this.context, key));
  }
  item(key: string): SettingObject {
    if (!this.model.settings.has(String(key))) throw new HostError('ItemNotFound', String(key));
    return new SettingObject(this.context, String(key));
  }
  GetItemOrNullObject(key: string): HostObject {
    return this.model.settings.has(String(key)) ? this.item(key) : new NullObject(this.context);
  }
  GetCount(): number {
    return this.model.settings.size;
  }
  Add(key: string, value: unknown): SettingObject {
    this.model.settings.set(text(key), value);
    return new SettingObject(this.context, key);
  }
}

import type { Area } from '../../workbook/snapshot';
import { afterDeletion, afterInsertion } from '../model/areas';
import type { WorkbookEvent } from '../model/events';
import type { HostObject, References } from './hostObject';
import { RangeAreasObject, RangeObject } from './rangeObject';

/** The ranges that the add-in keeps hold of. They follow their cells when rows and columns come and go. */
export class KeptReferences implements References {
  private readonly objects = new Map<string, HostObject>();
  private readonly ids = new Map<HostObject, string>();
  private next = 1;

  keep(object: HostObject): string {
    const known = this.ids.get(object);
    if (known !== undefined) return known;
    const id = `reference${this.next++}`;
    this.objects.set(id, object);
    this.ids.set(object, id);
    return id;
  }

  get(id: string): HostObject | null {
    return this.objects.get(id) ?? null;
  }

  remove(id: string): void {
    const object = this.objects.get(id);
    if (object !== undefined) this.ids.delete(object);
    this.objects.delete(id);
  }

  get size(): number {
    return this.objects.size;
  }

  follow(event: WorkbookEvent): void {
    if (event.kind !== 'changed') return;
    const axis = event.change.startsWith('Row') ? 'rows' : event.change.startsWith('Column') ? 'columns' : null;
    if (axis === null) return;
    const [at, count] = axis === 'rows' ? [event.area.row, event.area.rows] : [event.area.column, event.area.columns];
    const after = (area: Area): Area | null => (event.change.endsWith('Inserted') ? afterInsertion(area, axis, at, count) : afterDeletion(area, axis, at, count));
    for (const object of this.objects.values()) {
      for (const range of object instanceof RangeObject ? [object] : object instanceof RangeAreasObject ? object.ranges : []) range.follow(event.sheetId, after);
    }
  }
}

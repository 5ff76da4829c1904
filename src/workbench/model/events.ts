import type { Area } from '../../workbook/snapshot';

export type WorkbookEvent =
  | { readonly kind: 'changed'; readonly sheetId: string; readonly area: Area; readonly change: ChangeType }
  | { readonly kind: 'formatChanged'; readonly sheetId: string; readonly area: Area }
  | { readonly kind: 'calculated' }
  | { readonly kind: 'selectionChanged'; readonly sheetId: string; readonly areas: readonly Area[] }
  | { readonly kind: 'activated' | 'deactivated' | 'added' | 'deleted'; readonly sheetId: string }
  | { readonly kind: 'renamed'; readonly sheetId: string; readonly before: string; readonly after: string }
  | { readonly kind: 'moved'; readonly sheetId: string; readonly before: number; readonly after: number }
  | { readonly kind: 'visibilityChanged'; readonly sheetId: string }
  | { readonly kind: 'protectionChanged'; readonly sheetId: string }
  | { readonly kind: 'refused'; readonly sheetId: string }
  | { readonly kind: 'looksChanged' }
  | { readonly kind: 'loaded' };

export type ChangeType = 'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted';

export type Unsubscribe = () => void;

/** Tells whoever listens; a listener that throws does not stop the others. */
export class Emitter<Event> {
  private readonly listeners = new Set<(event: Event) => void>();

  on(listener: (event: Event) => void): Unsubscribe {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  emit(event: Event): void {
    for (const listener of [...this.listeners]) {
      try {
        listener(event);
      } catch (error) {
        console.error('A listener of the workbook failed', error);
      }
    }
  }
}

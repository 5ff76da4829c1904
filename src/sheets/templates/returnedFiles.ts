import type { Language } from '../../finsam/texts';
import type { WorkbookSnapshot } from '../../workbook/snapshot';

/** A file that has come back: what was read of it, or why it cannot be read. */
export type ReturnedFile = {
  readonly name: string;
  /** When it was last saved, in milliseconds since 1970. */
  readonly modified: number;
} & (
  | { readonly snapshot: WorkbookSnapshot; readonly problem: null }
  | { readonly snapshot: null; readonly problem: { text(language: Language): string } }
);

/** The order in which of several files for the same the first holds. Files of one moment go by their names, whatever order they came in. */
export function newestFirst(one: ReturnedFile, other: ReturnedFile): number {
  if (one.modified !== other.modified) return other.modified - one.modified;
  return one.name < other.name ? 1 : one.name > other.name ? -1 : 0;
}

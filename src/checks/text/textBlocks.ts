import type { MappedText } from './mappedText';

/** A cell of a table in a text. */
export interface TextField {
  readonly mapped: MappedText;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly indent: number;
  /** Where it begins; of an empty one, where it would. Counted from 1. */
  readonly line: number;
  readonly column: number;
}

/** What a text or a page is made of, in order. */
export type TextBlock =
  | { readonly kind: 'heading'; readonly text: string; readonly mapped: MappedText }
  | { readonly kind: 'paragraph'; readonly mapped: MappedText }
  | { readonly kind: 'table'; readonly rows: readonly (readonly TextField[])[] };

import type { CheckedDocument } from '../table';
import { blocksOfText } from './blocksOfText';
import { delimitedRows } from './delimitedRows';
import { documentOfBlocks } from './documentOfBlocks';
import { blocksOfHtml } from './blocksOfHtml';
import { sourceLines } from './textRows';

/** How a text is written. */
export type TextFormat = 'text' | 'markdown' | 'tsv' | 'csv' | 'html';

/**
 * The tables and the sentences of a text, with their lines and columns in it. In texts and markdown tables are made with pipes, with tabs or with blanks.
 * Takes any text and never throws; time grows with its length.
 */
export function documentOfText(text: string, format: TextFormat): CheckedDocument {
  if (format === 'html') return documentOfBlocks(blocksOfHtml(text));
  if (format === 'csv' || format === 'tsv') return documentOfBlocks(delimitedRows(text, format));
  return documentOfBlocks(blocksOfText(sourceLines(text)));
}

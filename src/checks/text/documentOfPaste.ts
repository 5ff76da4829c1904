import type { CheckedDocument } from '../table';
import { blocksOfHtml } from './blocksOfHtml';
import { blocksOfText } from './blocksOfText';
import { documentOfBlocks } from './documentOfBlocks';
import { sourceLines } from './textRows';

/** The heading of what was pasted without one. */
const PASTED_HEADING = 'Inklistrad tabell';

const TABLE_TAG = /<(?:table|tr)[\s>]/i;

/**
 * The tables and the sentences of what was pasted from Word, a PDF, a page, a mail or Excel. `html` is the clipboard's other form of the same: it is read where it
 * has a table, whose cells and looks the text has lost. Takes any text and never throws.
 */
export function documentOfPaste(text: string, html: string | null): CheckedDocument {
  const markup = html ?? '';
  if (TABLE_TAG.test(markup) || (text.trim() === '' && markup !== ''))
    return documentOfBlocks(blocksOfHtml(markup), PASTED_HEADING);
  return documentOfBlocks(
    TABLE_TAG.test(text) ? blocksOfHtml(text) : blocksOfText(sourceLines(text)),
    PASTED_HEADING,
  );
}

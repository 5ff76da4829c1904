import type { CheckedDocument } from '../table';
import { documentOfText } from './documentOfText';

/** The tables and the sentences of what was pasted; `html` is the clipboard's other form of the same. */
export function documentOfPaste(text: string, html: string | null): CheckedDocument {
  return html === null ? documentOfText(text, 'text') : documentOfText(html, 'html');
}

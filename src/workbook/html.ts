import { Tokenizer } from 'htmlparser2';

/** Each begins and ends a line. */
export const BLOCK_TAGS: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html li main nav ol p pre section ul'.split(
    ' ',
  ),
);
/** What they hold is nothing that was seen. */
const UNSEEN_TAGS = new Set(['script', 'style', 'template', 'title', 'noscript', 'svg', 'math', 'textarea']);
const KEPT_ATTRIBUTES = new Set(['rowspan', 'colspan', 'style']);
const LONGEST_VALUE = 300;

/** What HTML tells, in its order. Tags are in small letters; offsets are of the text in the source, and never fall. */
export interface HtmlListener {
  text(text: string, offset: number): void;
  /** The attributes are those that say how a cell spans others and how it looks. */
  open(tag: string, attributes: ReadonlyMap<string, string>): void;
  close(tag: string): void;
}

/** Reads HTML of any kind, left out end tags included. Nothing is ever run or loaded. Takes any text, in time that grows with its length. */
export function readHtml(html: string, listener: HtmlListener): void {
  let unseen: string | null = null;
  let tag = '';
  let attribute = '';
  let value = '';
  const attributes = new Map<string, string>();
  const text = (found: string, offset: number): void => {
    if (unseen === null) listener.text(found, offset);
  };
  const open = (): void => {
    if (unseen !== null) return;
    if (UNSEEN_TAGS.has(tag)) unseen = tag;
    else listener.open(tag, attributes);
  };
  const close = (closed: string): void => {
    if (unseen === null) listener.close(closed);
    else if (closed === unseen) unseen = null;
  };
  const tokenizer = new Tokenizer(
    {},
    {
      ontext: (start, end) => text(html.slice(start, end), start),
      ontextentity: (codepoint, end) => text(String.fromCodePoint(codepoint), Math.max(0, end - 1)),
      onopentagname: (start, end) => {
        tag = html.slice(start, end).toLowerCase();
        attributes.clear();
      },
      onattribname: (start, end) => {
        attribute = html.slice(start, end).toLowerCase();
        value = '';
      },
      onattribdata: (start, end) => {
        value = html.slice(start, Math.min(end, start + LONGEST_VALUE));
      },
      onattribentity: () => undefined,
      onattribend: () => {
        if (KEPT_ATTRIBUTES.has(attribute)) attributes.set(attribute, value);
      },
      onopentagend: open,
      onselfclosingtag: open,
      onclosetag: (start, end) => close(html.slice(start, end).trim().toLowerCase()),
      oncdata: (start, end, offset) => text(html.slice(start, end - offset), start),
      oncomment: () => undefined,
      ondeclaration: () => undefined,
      onprocessinginstruction: () => undefined,
      onend: () => undefined,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}

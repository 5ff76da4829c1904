/** A text as a list: "Preface 1. … 2. …". */
export interface NumberedText {
  /** What stands before the first item; the whole text where there are no items. */
  readonly preface: string;
  /** Of item 1, 2 and so on. */
  readonly items: readonly string[];
}

/** Before the next item a sentence, a line or a status has ended. */
const ITEM = /(^|\s)(\d{1,2})[.)]\s+(?=\S)/g;

/**
 * The items of a text that is numbered from 1 on, wherever in its lines they stand. A number out of turn is a part of the text, and a list
 * begins at the start of a line.
 */
export function numberedItems(text: string): NumberedText {
  const starts: { readonly from: number; readonly textFrom: number }[] = [];
  for (const match of text.matchAll(ITEM)) {
    const at = match.index + (match[1] ?? '').length;
    const isNext = Number(match[2]) === starts.length + 1;
    const beginsLine = at === 0 || match[1] === '\n';
    if (isNext && (starts.length > 0 || beginsLine))
      starts.push({ from: at, textFrom: match.index + match[0].length });
  }
  const [first] = starts;
  return {
    preface: text.slice(0, first?.from ?? text.length).trim(),
    items: starts.map(({ textFrom }, index) => text.slice(textFrom, starts[index + 1]?.from).trim()),
  };
}

/** What marks an item of a list in running text: a sign that Word or a web page sets, or a dash. A minus before a figure is none. */
const BULLET = /^(?:[•·▪◦‣∙●○■□➢✓\uf000-\uf0ff]\s*|[*o]\s+(?=\p{Lu})|[\u2013\u2014-](?:\s+|(?=\p{L})))/u;

/** The text of an item without its mark; null where there is no mark. */
export function bulletText(line: string): string | null {
  const match = BULLET.exec(line);
  return match === null ? null : line.slice(match[0].length).trim();
}

/** The items of a cell with bullets, also where they have come to stand on one line: "- Minst 85 % … . - Minst 80 % …". */
export function bulletItems(text: string): string[] {
  if (!text.split('\n').some((line) => bulletText(line) !== null)) return [text];
  const items: string[] = [];
  for (const line of text.replace(/(?<=[.!?])\s+(?=[•·▪–—-]\s+\p{Lu})/gu, '\n').split('\n')) {
    const item = bulletText(line);
    if (item !== null) items.push(item);
    else if (items.length === 0) items.push(line);
    else items.push(`${items.pop() ?? ''}\n${line}`);
  }
  return items.filter((item) => item !== '');
}

const LONGEST_HEADING = 110;
const MOST_WORDS = 14;
const LONGEST_NUMBERED = 220;

const NUMBERED =
  /^(?:\d{1,2}(?:\.\d{1,2}){0,3}\.?|(?:Not|Mål|Bilaga|Kapitel|Avsnitt|Tabell|Diagram|Figur) \d{1,3}[.:]?|§ ?\d{1,3}) +["”“]?\p{Lu}/u;
const BULLETED = /^(?:[-*+\u2010-\u2014•·▪◦‣∙●○■□\uf000-\uf0ff]|o) /u;

/** Where and when something was signed: "Gävle den 19 mars 2020". */
const SIGNED =
  /^\p{Lu}[\p{L} -]{1,40},? (?:den )?\d{1,2} \p{L}{3,9} \d{4}$|^\p{Lu}[\p{L} -]{1,40},? (?:den )?\d{4}-\d{2}-\d{2}$/u;

/** How the lines around a line look. */
export interface Surroundings {
  readonly blankBefore: boolean;
  readonly blankAfter: boolean;
  readonly tableAfter: boolean;
  /** The next line with a text, or ''. */
  readonly next: string;
}

/** The heading that a line is, without its marks, or null. */
export function headingOf(line: string, around: Surroundings): string | null {
  const text = line.trim();
  if (text.length > LONGEST_NUMBERED + 10) return null;
  const marked = /^#{1,6}\s+(\S.*)$/.exec(text)?.[1]?.replace(/\s+#+$/, '');
  if (marked !== undefined) return plain(marked);
  const bare = plain(text);
  if (bare === '' || BULLETED.test(text) || SIGNED.test(bare)) return null;
  const isBold = /^\*\*[^*]{1,110}\*\*:?$|^__[^_]{1,110}__:?$|^<(b|strong)>[^<>]{1,110}<\/\1>$/.test(text);
  if (isBold) return bare;
  if (!around.blankBefore || /^[\p{Ll}]/u.test(around.next.trim())) return null;
  if (NUMBERED.test(bare) && bare.length <= LONGEST_NUMBERED && !isSentence(bare)) return bare;
  if (!around.blankAfter && !around.tableAfter) return null;
  return isShort(bare) && !/[.,;!?]$/.test(bare) && /^["“”']?[\p{Lu}\d]/u.test(bare) && /\p{L}{2}/u.test(bare)
    ? bare
    : null;
}

const NAMED =
  /^(?:\d{1,2}(?:\.\d{1,2}){1,3}\.?|(?:Not|Mål|Bilaga|Kapitel|Avsnitt|Tabell|Diagram|Figur) \d{1,3}[.:]?) +["”“]?\p{Lu}/u;

/** Whether a paragraph of its own is a title, which nobody has marked as one: all of it bold, or "Not 1. Medlemsavgifter, intäkter och bidrag". */
export function isTitleParagraph(text: string, isBold: boolean): boolean {
  const bare = plain(text);
  if (SIGNED.test(bare) || /[.,;!?]$/.test(bare)) return false;
  if (NAMED.test(bare) && bare.length <= LONGEST_NUMBERED && !isSentence(bare)) return true;
  return isBold && isShort(bare) && /^["“”']?[\p{Lu}\d]/u.test(bare) && /\p{L}{2}/u.test(bare);
}

function isShort(text: string): boolean {
  return text.length <= LONGEST_HEADING && text.split(' ').length <= MOST_WORDS;
}

/** Ends like a sentence and goes on like one: "1. Alla 10 grupper har träffats. De …". */
function isSentence(text: string): boolean {
  return /[,;]$/.test(text) || /\p{Ll}\. \p{Lu}/u.test(text.replace(/^(?:Not|Mål) /, ''));
}

/** Without the marks of bold and italic. */
function plain(text: string): string {
  return text
    .replace(/<\/?(?:b|i|strong|em|u)>/gi, '')
    .replace(/[*_]{2,3}/g, '')
    .replace(/^\*(.*)\*$/, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

import { figureOf } from '../tables/figureOf';
import { sliceOf, type MappedText } from './mappedText';

const ABBREVIATIONS = new Set(
  't.ex bl.a m.m m.fl dvs d.v.s s.k f.d ca c:a kap nr resp jfr inkl exkl osv o.s.v etc fr.o.m t.o.m f.n p.g.a pga ang bil fig tab st kl mån max min prel tel'.split(
    ' ',
  ),
);
const LONGEST_WORD = 40;
/** A line that a tag has ended, or a sign that ends sentences with a beginning after it. */
const ENDS = /\n|[.!?…]["'”’»)\]]{0,2}(?=\s["'“”„«([]{0,2}[\p{Lu}\d–—-])/gu;

/** "not 1.", "mål 2.": what goes on is the name of it. */
const NUMBERED_THING =
  /(?<![\p{L}\d])(?:not|mål|bilaga|tabell|figur|punkt|steg|avsnitt) \d{1,2}(?:\.\d{1,2})*$/iu;

/** The sentences of a paragraph. An abbreviation, a number of a list and a decimal end none. Time grows with its length. */
export function sentencesOf(paragraph: MappedText): MappedText[] {
  const { text } = paragraph;
  const sentences: MappedText[] = [];
  let from = 0;
  const cut = (to: number) => {
    let start = from;
    while (start < to && /\s/.test(text[start] ?? '')) start += 1;
    let end = to;
    while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1;
    if (end > start) sentences.push(sliceOf(paragraph, start, end));
    from = to;
  };
  for (const end of text.matchAll(ENDS)) {
    if (isEnd(text, from, end.index)) cut(end.index + end[0].length);
  }
  cut(text.length);
  return sentences;
}

function isEnd(text: string, from: number, at: number): boolean {
  if (text[at] !== '.') return true;
  const before = text.slice(Math.max(from, at - LONGEST_WORD), at);
  const word = /\S*$/.exec(before)?.[0].replace(/^[("'“”«[]+/, '') ?? '';
  if (ABBREVIATIONS.has(word.toLowerCase()) || /^\p{L}$/u.test(word)) return false;
  if (NUMBERED_THING.test(before)) return false;
  // "1. Våra insatser …", "Mål 1. Våra insatser …", "Not 1. …"
  const isNumber = /^\d{1,2}(?:\.\d{1,2}){0,3}$/.test(word);
  return !isNumber || !/^\s*(?:\p{L}{2,8} )?\d[\d.]*$/u.test(text.slice(from, at).slice(0, LONGEST_WORD));
}

const FEWEST_WORDS = 5;

/** Whether a cell holds sentences rather than a label: some words, and a figure among them or an end like that of a sentence. */
export function isRunningText(text: string): boolean {
  if (text.length < 15 || !/\d|[.!?]$/.test(text)) return false;
  return text.split(/\s/, FEWEST_WORDS).length >= FEWEST_WORDS && figureOf(text).kind === 'text';
}

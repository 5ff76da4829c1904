import type { Finding } from '../finding';
import type { CheckedDocument } from '../table';
import { counterparts } from './counterparts';
import { evidenceOf, fieldFinding, shortened } from './fieldFinding';
import { insatsEntries, type InsatsEntry } from './insatsEntries';
import { differingWords, nameLikeness } from './insatsName';
import { matchedEntries } from './matchedEntries';
import { municipalityInWord } from './municipalities';

/** An insats whose name is spelt in two ways in two tables; each pair of spellings is told once. */
export function insatsSpelling(document: CheckedDocument): Finding[] {
  const entries = insatsEntries(document);
  const told = new Set<string>();
  return [...matchedEntries(entries), ...counterparts(entries)].flatMap(([one, other]): Finding[] => {
    const likeness = nameLikeness(one.name, other.name);
    // The same but for signs, or the one the beginning of the other: both are ways of writing it.
    if (likeness === 'same' || likeness === 'short') return [];
    const words = differingWords(one.name, other.name) ?? [
      one.name.words.join(' '),
      other.name.words.join(' '),
    ];
    const key = [...words].sort().join('\u0000');
    if (told.has(key)) return [];
    told.add(key);
    return [findingOf(one, other, words, entries)];
  });
}

function findingOf(
  one: InsatsEntry,
  other: InsatsEntry,
  words: readonly [string, string] | readonly string[],
  entries: readonly InsatsEntry[],
): Finding {
  const [first = '', second = ''] = words;
  // What is the name of a municipality is surely right; else the spelling that is rarer, or comes later, is told of.
  const isFirstRight =
    municipalityInWord(first) !== null || countOf(entries, first) > countOf(entries, second);
  const isSecondRight =
    municipalityInWord(second) !== null || countOf(entries, second) > countOf(entries, first);
  const [right, wrong] = isSecondRight && !isFirstRight ? [other, one] : [one, other];
  const [rightWord, wrongWord] = right === one ? [first, second] : [second, first];
  const isPlace = municipalityInWord(rightWord) !== null;
  return {
    ...fieldFinding({
      rule: 'insats-spelling',
      severity: isPlace || isSamePeriod(one, other) ? 'warning' : 'note',
      cell: wrong.cell,
      expected: isPlace ? withWord(wrong.text, wrongWord, rightWord) : null,
      details: { found: shortened(wrong.text), other: shortened(right.text) },
      evidence: [evidenceOf(right.text, right.cell)],
    }),
    found: shortened(wrong.text),
  };
}

function countOf(entries: readonly InsatsEntry[], word: string): number {
  return entries.filter(({ name }) => name.words.includes(word)).length;
}

function isSamePeriod({ period: one }: InsatsEntry, { period: other }: InsatsEntry): boolean {
  return one !== null && other !== null && one.start === other.start && one.end === other.end;
}

/** The name with the word spelt right, with a capital as it had. */
function withWord(text: string, wrong: string, right: string): string {
  const at = text.toLocaleLowerCase('sv').indexOf(wrong);
  if (at < 0) return text;
  const first = text[at] ?? '';
  const isCapital = first !== first.toLocaleLowerCase('sv');
  const word = isCapital ? `${right.slice(0, 1).toLocaleUpperCase('sv')}${right.slice(1)}` : right;
  return `${text.slice(0, at)}${word}${text.slice(at + wrong.length)}`;
}

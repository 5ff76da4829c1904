import { remembered } from '../remembered';
import { editDistance } from './editDistance';
import { municipalityInWord } from './municipalities';
import { plainLabel } from './plainLabel';

/** A name of an insats, taken apart for comparison. */
export interface InsatsName {
  /** In lower case, without signs and without words that say nothing: "ungdomsbootz", "ljusdal". */
  readonly words: readonly string[];
  /** The words without the municipality. */
  readonly core: readonly string[];
  /** The municipality that the name tells of. */
  readonly municipality: string | null;
}

const WITHOUT_MEANING: ReadonlySet<string> = new Set([
  ...['insats', 'insatsen', 'projekt', 'projektet', 'förstudie', 'förstudien', 'kommun', 'kommuns'],
  ...['i', 'och', 'för', 'med', 'av', 'på', 'till', 'om', 'länet', 'län'],
]);

/** `municipality` is the one that the table says, where the name itself says none. */
export function insatsName(text: string, municipality: string | null = null): InsatsName {
  const name = nameOf(text);
  return name.municipality === null ? { ...name, municipality } : name;
}

const nameOf = remembered((text): InsatsName => {
  const words = plainLabel(text)
    .split(/[^\p{L}\p{N}%.]+/u)
    .map((word) => word.replace(/^\.+|\.+$/g, ''))
    .filter((word) => word !== '' && !WITHOUT_MEANING.has(word));
  const place = words.map(municipalityInWord).find((found) => found !== null) ?? null;
  return {
    words,
    core: words.filter((word) => municipalityInWord(word) === null),
    municipality: place,
  };
});

/** 'same': spelt the same, but for signs and the municipality. 'near': but for a slip. 'short': the one is the beginning of the other, in the same municipality. */
export type NameLikeness = 'same' | 'near' | 'short' | null;

export function nameLikeness(one: InsatsName, other: InsatsName): NameLikeness {
  let known = likenesses.get(one);
  if (known === undefined) likenesses.set(one, (known = new WeakMap()));
  let likeness = known.get(other);
  if (likeness === undefined) known.set(other, (likeness = likenessOf(one, other)));
  return likeness;
}

/** Each name is held against every other one, by several checks. */
const likenesses = new WeakMap<InsatsName, WeakMap<InsatsName, NameLikeness>>();

function likenessOf(one: InsatsName, other: InsatsName): NameLikeness {
  if (one.words.length === 0 || other.words.length === 0) return null;
  if (sameWords(one.words, other.words)) return 'same';
  const mayBeTheSamePlace =
    one.municipality === null || other.municipality === null || one.municipality === other.municipality;
  if (mayBeTheSamePlace && one.core.length > 0 && sameWords(one.core, other.core)) return 'same';
  if (differingWords(one, other) !== null) return 'near';
  const isSamePlace = one.municipality !== null && one.municipality === other.municipality;
  return isSamePlace && (beginsWith(one.core, other.core) || beginsWith(other.core, one.core))
    ? 'short'
    : null;
}

const SHORTEST_WORD = 5;
/** A shorter word is a slip only where the rest of the name says enough. */
const SHORTEST_WORD_OF_LONG_NAME = 4;
const LONG_NAME = 12;
const MOST_SLIPS = 2;
const LETTERS_FOR_EACH_SLIP = 5;

/** The one pair of words that keeps two names apart and is a slip of the pen; null where they differ in more, or in what may be meant. */
export function differingWords(one: InsatsName, other: InsatsName): readonly [string, string] | null {
  const whole = slip(one.words, other.words);
  if (whole !== null) return whole;
  return one.municipality === other.municipality ? slip(one.core, other.core) : null;
}

function slip(one: readonly string[], other: readonly string[]): readonly [string, string] | null {
  const apart = one.flatMap((word, index) => (word === other[index] ? [] : [index]));
  const [index] = apart;
  if (one.length === other.length && apart.length === 1 && index !== undefined)
    return slipOfWord(one[index] ?? '', other[index] ?? '', one.join('').length);
  return slipOfSpace(one, other);
}

function slipOfWord(first: string, second: string, lettersOfName: number): readonly [string, string] | null {
  const shorter = Math.min(first.length, second.length);
  const shortest = lettersOfName >= LONG_NAME ? SHORTEST_WORD_OF_LONG_NAME : SHORTEST_WORD;
  if (shorter < shortest || /\d/.test(first + second)) return null;
  // Two municipalities that look alike are two places; a longer ending is another form of the word.
  if (municipalityInWord(first) !== null && municipalityInWord(second) !== null) return null;
  if (first.startsWith(second) || second.startsWith(first)) return null;
  const most = Math.max(1, Math.min(MOST_SLIPS, Math.floor(shorter / LETTERS_FOR_EACH_SLIP)));
  return editDistance(first, second, most) === null ? null : [first, second];
}

/** Names that differ by where a space stands, or by a letter beside it: "Dansf ör hälsa". */
function slipOfSpace(one: readonly string[], other: readonly string[]): readonly [string, string] | null {
  const [first, second] = [one.join(' '), other.join(' ')];
  if (Math.min(first.length, second.length) < LONG_NAME || one.length + other.length > MOST_WORDS)
    return null;
  const apart = one.filter((word) => !other.includes(word)).length;
  const isBySpace = one.length !== other.length || apart === 2;
  if (!isBySpace || /\d/.test(first + second)) return null;
  const distance = editDistance(first, second, 1);
  // A word more or less is another insats; a space more or less is one edit.
  return distance === 1 ? [first, second] : null;
}

const MOST_WORDS = 30;

function sameWords(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word, index) => word === other[index]);
}

function beginsWith(long: readonly string[], short: readonly string[]): boolean {
  return short.length > 0 && long.length > short.length && short.every((word, index) => word === long[index]);
}

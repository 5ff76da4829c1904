import { editDistance } from './editDistance';
import type { InsatsEntry } from './insatsEntries';
import { municipalityInWord } from './municipalities';

/** Documents with more lists than this are collections, and not worth the time. */
const MOST_LISTS = 20;
const MOST_UNMATCHED = 50;
const FEWEST_SHARED = 3;
const SHORTEST_NAME = 6;
const MOST_SLIPS = 2;
const LETTERS_FOR_EACH_SLIP = 4;

/**
 * Pairs of rows of two lists that can only be each other's: the lists have several insatser in common, and each of the two has no other of its name in the other
 * list. Their names differ by a slip or two, also one that alone could be another form of the word.
 */
export function counterparts(entries: readonly InsatsEntry[]): (readonly [InsatsEntry, InsatsEntry])[] {
  const lists = [...listsOf(entries)].slice(0, MOST_LISTS);
  return lists.flatMap((one, index) => lists.slice(index + 1).flatMap((other) => pairsOf(one, other)));
}

function listsOf(entries: readonly InsatsEntry[]): InsatsEntry[][] {
  const lists = new Map<object, InsatsEntry[]>();
  for (const entry of entries) {
    if (entry.kind !== 'list') continue;
    const list = lists.get(entry.source);
    if (list === undefined) lists.set(entry.source, [entry]);
    else list.push(entry);
  }
  return [...lists.values()];
}

function pairsOf(
  one: readonly InsatsEntry[],
  other: readonly InsatsEntry[],
): (readonly [InsatsEntry, InsatsEntry])[] {
  const [names, otherNames] = [new Set(one.map(nameOf)), new Set(other.map(nameOf))];
  const shared = [...names].filter((name) => otherNames.has(name)).length;
  if (shared < FEWEST_SHARED) return [];
  const left = one.filter((entry) => !otherNames.has(nameOf(entry))).slice(0, MOST_UNMATCHED);
  const right = other.filter((entry) => !names.has(nameOf(entry))).slice(0, MOST_UNMATCHED);
  return left.flatMap((entry) => {
    const near = right.filter((candidate) => isSlip(entry, candidate));
    const [only] = near;
    const isMutual = only !== undefined && left.filter((rival) => isSlip(rival, only)).length === 1;
    return near.length === 1 && isMutual ? [[entry, only] as const] : [];
  });
}

function nameOf({ name }: InsatsEntry): string {
  return name.words.join(' ');
}

function isSlip(one: InsatsEntry, other: InsatsEntry): boolean {
  const [first, second] = [nameOf(one), nameOf(other)];
  const shorter = Math.min(first.length, second.length);
  if (shorter < SHORTEST_NAME || first.replace(/\D/g, '') !== second.replace(/\D/g, '')) return false;
  if (isOtherPlace(one, other)) return false;
  const most = Math.min(MOST_SLIPS, Math.floor(shorter / LETTERS_FOR_EACH_SLIP));
  return editDistance(first, second, most) !== null;
}

function isOtherPlace({ name: one }: InsatsEntry, { name: other }: InsatsEntry): boolean {
  const places = (words: readonly string[]) =>
    words.map(municipalityInWord).filter((place) => place !== null);
  const [first, second] = [places(one.words), places(other.words)];
  return first.length > 0 && second.length > 0 && first.join() !== second.join();
}

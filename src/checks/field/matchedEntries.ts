import type { InsatsEntry } from './insatsEntries';
import { nameLikeness } from './insatsName';

/** Pairs of entries of different sources that are surely the same insats: each is the only match of the other in its source. */
export function matchedEntries(entries: readonly InsatsEntry[]): (readonly [InsatsEntry, InsatsEntry])[] {
  const pairs: (readonly [InsatsEntry, InsatsEntry])[] = [];
  const buckets = bucketsOf(entries);
  const order = new Map(entries.map((entry, index) => [entry, index]));
  entries.forEach((one, index) => {
    const candidates = new Set((buckets.get(bucketOf(one)) ?? []).slice(0, MOST_IN_A_BUCKET));
    for (const other of candidates) {
      if ((order.get(other) ?? 0) <= index || one.source === other.source) continue;
      if (isOnlyMatch(one, other, candidates) && isOnlyMatch(other, one, candidates))
        pairs.push([one, other]);
    }
  });
  return pairs;
}

const MOST_IN_A_BUCKET = 200;

/** Names that may be the same begin with the same letter. */
function bucketOf({ name }: InsatsEntry): string {
  return name.words[0]?.[0] ?? '';
}

function bucketsOf(entries: readonly InsatsEntry[]): Map<string, InsatsEntry[]> {
  const buckets = new Map<string, InsatsEntry[]>();
  for (const entry of entries) {
    const key = bucketOf(entry);
    const bucket = buckets.get(key);
    if (bucket === undefined) buckets.set(key, [entry]);
    else bucket.push(entry);
  }
  return buckets;
}

const STRENGTHS = ['short', 'near', 'same'] as const;

/** Whether no other entry of the second one's source fits the first one as well. */
function isOnlyMatch(one: InsatsEntry, other: InsatsEntry, candidates: ReadonlySet<InsatsEntry>): boolean {
  const likeness = nameLikeness(one.name, other.name);
  if (likeness === null) return false;
  const strength = STRENGTHS.indexOf(likeness);
  for (const rival of candidates) {
    if (rival === other || rival.source !== other.source) continue;
    const ofRival = nameLikeness(one.name, rival.name);
    if (ofRival !== null && STRENGTHS.indexOf(ofRival) >= strength) return false;
  }
  return true;
}

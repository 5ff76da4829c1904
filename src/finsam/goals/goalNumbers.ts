import { nameKey } from '../names';

/** The first number that nobody has: the prefix, and the suffix of the places 1, 2, 3 … Case is no difference. */
export function nextNumber(
  taken: Iterable<string>,
  prefix: string,
  suffixOf: (place: number) => string = String,
): string {
  const keys = new Set([...taken].map((number) => nameKey(number.trim())));
  let place = 1;
  while (keys.has(nameKey(prefix + suffixOf(place)))) place += 1;
  return prefix + suffixOf(place);
}

/** 1 → "a", 26 → "z", 27 → "aa". */
export function lettersOf(place: number): string {
  const letter = String.fromCharCode(97 + ((place - 1) % 26));
  return place > 26 ? lettersOf(Math.floor((place - 1) / 26)) + letter : letter;
}

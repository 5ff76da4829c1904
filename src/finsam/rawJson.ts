import { nameKey } from './names';

/**
 * Looks at parsed JSON before it is known to have the right form: what has another type than is asked for reads as nothing, so
 * that one wrong field does not hide what is wrong elsewhere.
 */
export type Raw = Record<string, unknown>;

export function isObject(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function objectAt(raw: Raw, key: string): Raw {
  const value = raw[key];
  return isObject(value) ? value : {};
}

export function listAt(raw: Raw, key: string): Raw[] {
  const value = raw[key];
  return Array.isArray(value) ? value.map((item: unknown) => (isObject(item) ? item : {})) : [];
}

/** Blanks may stand around a name in a file. */
export const keyOf = (text: string): string => nameKey(text.trim());

export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** Those whose text has stood in the list before, whatever its case. */
export function repeated<T>(items: readonly T[], textIn: (item: T) => unknown): T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const text = textOf(textIn(item));
    if (text === null) return false;
    const isRepeated = seen.has(keyOf(text));
    seen.add(keyOf(text));
    return isRepeated;
  });
}

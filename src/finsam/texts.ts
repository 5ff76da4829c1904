/** What catalogues of texts for people share: the languages, and how values come into a sentence. */

export type Language = 'sv' | 'en';

/** Values by the names that a text has in braces. */
export type TextValues = Readonly<Record<string, string | number>>;

/** Puts values where a text says {name}; a name without value stays as it is. */
export function fillIn(text: string, values: TextValues): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}

/** Longer names are refused or cut by some systems, as parts of long paths. */
const LONGEST = 100;

/** "gavle-forbundet-2025" of a name: lower-case ASCII letters and digits, so that every file system and mail program takes it. */
export function plainFileName(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-|-$/g, '');
  return plain || 'finsamkalkyl';
}

/** The names with a number before the extension, where there is one, of those that would be the same as one before: "a.xlsx", "a-2.xlsx". */
export function distinctFileNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((whole) => {
    let name = whole;
    for (let copy = 2; taken.has(name.toLowerCase()); copy += 1)
      name = whole.replace(/(?=\.[^.]*$)|(?<!\.[^.]*)$/, `-${copy}`);
    taken.add(name.toLowerCase());
    return name;
  });
}

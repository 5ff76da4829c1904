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

/** What stands for a name in sets and maps: to a person, and to Excel's lookups, names are the same whatever their case. */
export function nameKey(name: string): string {
  return name.toLocaleLowerCase('sv');
}

/** Whether two names are the same whatever their case. Blanks around them count. */
export function sameName(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other);
}

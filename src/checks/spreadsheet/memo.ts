import type { WorkbookIndex } from './workbookIndex';

/** The same function, worked out once of each index: what several checks need of one workbook. */
export function memoOf<T>(compute: (index: WorkbookIndex) => T): (index: WorkbookIndex) => T {
  const known = new WeakMap<WorkbookIndex, { readonly value: T }>();
  return (index) => {
    const before = known.get(index);
    if (before !== undefined) return before.value;
    const value = compute(index);
    known.set(index, { value });
    return value;
  };
}

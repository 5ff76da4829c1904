import type { FormulaNode } from './formula/tree';
import type { WorkbookIndex } from './workbookIndex';

/** The same function, worked out once of each index: what several checks need of one workbook. */
export const memoOf = <T>(compute: (index: WorkbookIndex) => T): ((index: WorkbookIndex) => T) =>
  onceOfEach(compute);

/** The same function of a tree, worked out once of each: many cells hold the same formula. What it gives must never be changed. */
export const ofTree = <T>(compute: (tree: FormulaNode) => T): ((tree: FormulaNode) => T) =>
  onceOfEach(compute);

function onceOfEach<Key extends object, T>(compute: (key: Key) => T): (key: Key) => T {
  const known = new WeakMap<Key, { readonly value: T }>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before.value;
    const value = compute(key);
    known.set(key, { value });
    return value;
  };
}

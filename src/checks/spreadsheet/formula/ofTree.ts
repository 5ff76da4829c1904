import type { FormulaNode } from './tree';

/** The same function of a tree, worked out once of each: many cells hold the same formula. What it gives must never be changed. */
export function ofTree<T>(compute: (tree: FormulaNode) => T): (tree: FormulaNode) => T {
  const known = new WeakMap<FormulaNode, { readonly value: T }>();
  return (tree) => {
    const before = known.get(tree);
    if (before !== undefined) return before.value;
    const value = compute(tree);
    known.set(tree, { value });
    return value;
  };
}

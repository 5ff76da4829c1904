import { nodesOf, type FormulaNode, type Reference } from './tree';

/** A lookup that only gives the right answer where what it searches is sorted. */
export interface Lookup {
  readonly name: string;
  readonly range: Reference;
  /** How it must be sorted. */
  readonly direction: 'rising' | 'falling';
}

/** The lookups of a formula that do not ask for an exact match. What the way of matching depends on a cell for is not told. */
export function lookupsOf(tree: FormulaNode): Lookup[] {
  const found: Lookup[] = [];
  for (const node of nodesOf(tree)) {
    if (node.kind !== 'call') continue;
    const direction = directionOf(node.name, node.values);
    const range = node.values[1];
    if (direction !== null && range?.kind === 'reference')
      found.push({ name: node.name, range: range.reference, direction });
  }
  return found;
}

/** Null where the match is exact, or not known to be anything else. */
function directionOf(name: string, values: readonly (FormulaNode | null)[]): Lookup['direction'] | null {
  switch (name) {
    case 'VLOOKUP':
    case 'HLOOKUP':
      return values.length === 3 || constantOf(values[3]) === 1 ? 'rising' : null;
    case 'MATCH':
      if (values.length === 2 || constantOf(values[2]) === 1) return 'rising';
      return constantOf(values[2]) === -1 ? 'falling' : null;
    case 'LOOKUP':
      return values.length >= 2 ? 'rising' : null;
    case 'XLOOKUP':
    case 'XMATCH': {
      const mode = constantOf(values[name === 'XLOOKUP' ? 5 : 3]);
      return mode === 2 ? 'rising' : mode === -2 ? 'falling' : null;
    }
    default:
      return null;
  }
}

/** The number of an argument that is written out; TRUE is 1. */
function constantOf(node: FormulaNode | null | undefined): number | null {
  if (node?.kind === 'number') return Number(node.text);
  if (node?.kind === 'logical') return node.value ? 1 : 0;
  if (node?.kind !== 'prefix' || node.operator !== '-') return null;
  const value = constantOf(node.operand);
  return value === null ? null : -value;
}

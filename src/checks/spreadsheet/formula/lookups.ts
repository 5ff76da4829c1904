import { nodesOf, type FormulaNode, type Reference } from './tree';

/** A search of a range for a value. */
export interface Lookup {
  readonly name: string;
  readonly range: Reference;
  /** The same value only, or the nearest: which is right only where the range is sorted, in this direction. */
  readonly match: 'exact' | 'rising' | 'falling';
}

/** The lookups of a formula, but for those whose way of matching depends on a cell. */
export function lookupsOf(tree: FormulaNode): Lookup[] {
  const found: Lookup[] = [];
  for (const node of nodesOf(tree)) {
    if (node.kind !== 'call') continue;
    const match = matchOf(node.name, node.values);
    const range = node.values[1];
    if (match !== null && range?.kind === 'reference')
      found.push({ name: node.name, range: range.reference, match });
  }
  return found;
}

/** Null where the match is not known, and of what is no lookup. */
function matchOf(name: string, values: readonly (FormulaNode | null)[]): Lookup['match'] | null {
  switch (name) {
    case 'VLOOKUP':
    case 'HLOOKUP':
      return values.length === 3 ? 'rising' : (MATCHES[String(constantOf(values[3]))] ?? null);
    case 'MATCH':
      return values.length === 2 ? 'rising' : (MATCHES[String(constantOf(values[2]))] ?? null);
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

/** What an argument asks for. One that is left out after its comma counts as 0. */
const MATCHES: Readonly<Record<string, Lookup['match']>> = { 0: 'exact', 1: 'rising', '-1': 'falling' };

/** The number of an argument that is written out or left out; TRUE is 1. */
function constantOf(node: FormulaNode | null | undefined): number | null {
  if (node === null) return 0;
  if (node?.kind === 'number') return Number(node.text);
  if (node?.kind === 'logical') return node.value ? 1 : 0;
  if (node?.kind !== 'prefix' || node.operator !== '-') return null;
  const value = constantOf(node.operand);
  return value === null ? null : -value;
}

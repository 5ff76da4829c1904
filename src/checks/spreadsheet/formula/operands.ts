import { childrenOf, type FormulaNode, type Reference } from './tree';

const ARITHMETIC = new Set(['+', '-', '*', '/', '^']);
/** Calls within which an error does no harm, or a test stands before it. */
const GUARDS = new Set([
  'IF',
  'IFS',
  'IFERROR',
  'IFNA',
  'ISERROR',
  'ISNUMBER',
  'CHOOSE',
  'SWITCH',
  'SUMPRODUCT',
  'LET',
]);

/** The references that the formula adds, subtracts, multiplies or divides themselves, where no IF or IFERROR stands around. */
export function operandsOf(tree: FormulaNode): Reference[] {
  const operands: Reference[] = [];
  const waiting: FormulaNode[] = [tree];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.kind === 'call' && GUARDS.has(node.name)) continue;
    const isArithmetic =
      (node.kind === 'binary' && ARITHMETIC.has(node.operator)) ||
      (node.kind === 'prefix' && node.operator === '-') ||
      (node.kind === 'suffix' && node.operator === '%');
    for (const child of childrenOf(node)) {
      if (isArithmetic && child.kind === 'reference') operands.push(child.reference);
      waiting.push(child);
    }
  }
  return operands;
}

import { ofTree } from '../memo';
import { nodesOf, type FormulaNode, type Reference } from './tree';

/** What a formula adds up where it is nothing but a sum of cells and areas: SUM, "+", also rounded. Null of all else. */
export const addendsOf = ofTree((tree): readonly Reference[] | null => {
  const addends: Reference[] = [];
  const waiting: FormulaNode[] = [
    tree.kind === 'call' && tree.name === 'ROUND' ? (tree.values[0] ?? tree) : tree,
  ];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.kind === 'reference') addends.push(node.reference);
    else if (node.kind === 'binary' && node.operator === '+') waiting.push(node.right, node.left);
    else if (node.kind === 'prefix' && node.operator === '+') waiting.push(node.operand);
    else if (node.kind === 'call' && node.name === 'SUM') {
      for (const value of [...node.values].reverse()) {
        if (value === null) return null;
        waiting.push(value);
      }
    } else return null;
  }
  return addends;
});

/** The areas that stand in a SUM anywhere in the formula, but for those whose sum is halved: where sums stand among their parts, that is meant. */
export const summedReferences = ofTree((tree): readonly Reference[] => {
  const halved = new Set<FormulaNode>();
  const summed: Reference[] = [];
  for (const node of nodesOf(tree)) {
    if (node.kind === 'binary' && isHalving(node))
      for (const inside of nodesOf(node.left)) halved.add(inside);
    if (node.kind !== 'call' || node.name !== 'SUM' || halved.has(node)) continue;
    for (const value of node.values) if (value?.kind === 'reference') summed.push(value.reference);
  }
  return summed;
});

function isHalving({ operator, right }: FormulaNode & { kind: 'binary' }): boolean {
  if (right.kind !== 'number') return false;
  return (operator === '/' && Number(right.text) === 2) || (operator === '*' && Number(right.text) === 0.5);
}

/** Which argument each function adds up or counts the numbers of, passing texts by: the first of these that is given. */
const COUNTED: Readonly<Record<string, readonly number[]>> = {
  SUMIFS: [0],
  SUMIF: [2, 0],
  AVERAGEIFS: [0],
  AVERAGEIF: [2, 0],
  SUBTOTAL: [1],
  AVERAGE: [0],
};

/** The areas whose numbers a formula adds up by SUM, SUMIFS and their like. */
export function countedReferences(tree: FormulaNode): Reference[] {
  const counted = [...summedReferences(tree)];
  for (const node of nodesOf(tree)) {
    if (node.kind !== 'call') continue;
    const place = COUNTED[node.name]?.find((number) => number < node.values.length);
    const value = place === undefined ? null : node.values[place];
    if (value?.kind === 'reference') counted.push(value.reference);
  }
  return counted;
}

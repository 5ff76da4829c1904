import type { Corner, RelativeReference } from '../../../workbook/relativeFormula';

/** What a formula says, as a tree. References are seen from the cell that holds the formula. */
export type FormulaNode =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'logical'; readonly value: boolean }
  | { readonly kind: 'error'; readonly text: string }
  | { readonly kind: 'array' }
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'call'; readonly name: string; readonly values: readonly (FormulaNode | null)[] }
  | { readonly kind: 'prefix'; readonly operator: '-' | '+' | '@'; readonly operand: FormulaNode }
  | { readonly kind: 'suffix'; readonly operator: '%' | '#'; readonly operand: FormulaNode }
  | {
      readonly kind: 'binary';
      readonly operator: string;
      readonly left: FormulaNode;
      readonly right: FormulaNode;
    }
  /** Several areas in parentheses: (A1,B2:C3). */
  | { readonly kind: 'union'; readonly parts: readonly FormulaNode[] };

export type Reference =
  | { readonly kind: 'area'; readonly sheet: string | null; readonly first: Corner; readonly last: Corner }
  | { readonly kind: 'table'; readonly table: string | null; readonly brackets: string }
  | { readonly kind: 'name'; readonly sheet: string | null; readonly name: string }
  | { readonly kind: 'external'; readonly book: string }
  /** Of several sheets at once (jan:dec!B7), or of a place that is no more. */
  | { readonly kind: 'other' };

/** The name of the sheet of "'Eget kapital'!"; null where nothing is said. */
export function sheetOf({ sheet }: Pick<RelativeReference, 'sheet'>): string | null {
  if (sheet === '') return null;
  const name = sheet.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** What the node is made of, from left to right. */
export function childrenOf(node: FormulaNode): readonly FormulaNode[] {
  switch (node.kind) {
    case 'call':
      return node.values.filter((value) => value !== null);
    case 'prefix':
    case 'suffix':
      return [node.operand];
    case 'binary':
      return [node.left, node.right];
    case 'union':
      return node.parts;
    default:
      return [];
  }
}

/** The node and all below it, each before what it is made of. */
export function* nodesOf(root: FormulaNode): Generator<FormulaNode> {
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node;
    const children = childrenOf(node);
    for (let index = children.length - 1; index >= 0; index--) waiting.push(children[index] as FormulaNode);
  }
}

/** Whether the formula points at cells that are no more. */
export function namesLostPlace(root: FormulaNode): boolean {
  for (const node of nodesOf(root))
    if (node.kind === 'error' && node.text.toUpperCase() === '#REF!') return true;
  return false;
}

import { nodesOf, type FormulaNode } from './tree';

export interface BuriedNumber {
  /** As it is written, always a plain number: "0.3142". */
  readonly text: string;
  /** A rate multiplies or divides; a plug is an amount that is added or taken off; from a whole the rest is taken off. */
  readonly use: 'rate' | 'plug' | 'whole';
}

/** Units and parts that everybody knows: months, per cent, thousands, hours, days, halves and quarters. */
const KNOWN = new Set([
  0.5, 0.25, 0.75, 24, 30, 31, 52, 60, 100, 360, 365, 365.25, 366, 1000, 1024, 3600, 10_000, 100_000,
  1_000_000, 86_400,
]);
const SMALL = 12;
/** Years and steps are added as small whole numbers; amounts are larger. */
const SMALL_ADDED = 31;
const [FIRST_YEAR, LAST_YEAR] = [1900, 2100];

/** The numbers that a formula calculates with together with cells, other than those that mean nothing in themselves. */
export function buriedNumbers(tree: FormulaNode): BuriedNumber[] {
  const found = new Map<string, BuriedNumber>();
  const add = (node: FormulaNode, use: BuriedNumber['use']): void => {
    const text = numberText(node);
    if (text === null || !isBuried(Number(text), use)) return;
    found.set(`${use} ${text}`, { text, use });
  };
  for (const node of nodesOf(tree)) {
    if (node.kind === 'call' && node.name === 'SUM' && node.values.some((value) => value && !isNumber(value)))
      for (const value of node.values) if (value) add(value, 'plug');
    if (node.kind !== 'binary') continue;
    const { operator, left, right } = node;
    if (operator === '*' || operator === '/') {
      if (readsCells(right)) add(left, 'rate');
      if (readsCells(left)) add(right, 'rate');
      for (const [factor, other] of [
        [left, right],
        [right, left],
      ] as const)
        if (readsCells(other)) addGrowth(factor, add);
    } else if (operator === '+' || operator === '-') {
      if (readsCells(right)) add(left, operator === '-' ? 'whole' : 'plug');
      if (readsCells(left)) add(right, 'plug');
    }
  }
  return [...found.values()];
}

/** Of (1+0,02): the rate, which the one before it only turns into a factor. */
function addGrowth(factor: FormulaNode, add: (node: FormulaNode, use: 'rate') => void): void {
  if (factor.kind !== 'binary' || (factor.operator !== '+' && factor.operator !== '-')) return;
  if (!isNumber(factor.left) || !isNumber(factor.right)) return;
  add(factor.left, 'rate');
  add(factor.right, 'rate');
}

/** Of "31,42 %" the ratio, of "-0,5" the number without its sign. */
function numberText(node: FormulaNode): string | null {
  if (node.kind === 'number') return node.text;
  if (node.kind === 'prefix' && node.operator !== '@') return numberText(node.operand);
  if (node.kind !== 'suffix' || node.operator !== '%') return null;
  const text = numberText(node.operand);
  return text === null ? null : `${text}e-2`;
}

function isNumber(node: FormulaNode): boolean {
  return numberText(node) !== null;
}

/** Whether the part of the formula depends on any cell. */
function readsCells(node: FormulaNode): boolean {
  for (const inside of nodesOf(node)) if (inside.kind === 'reference') return true;
  return false;
}

function isBuried(value: number, use: BuriedNumber['use']): boolean {
  if (!Number.isFinite(value) || KNOWN.has(value)) return false;
  if (!Number.isInteger(value)) return true;
  if (use === 'rate') return value > SMALL;
  return value > SMALL_ADDED && !(value >= FIRST_YEAR && value <= LAST_YEAR) && value !== 1000;
}

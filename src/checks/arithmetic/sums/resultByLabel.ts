import { isCostLabel, isIncomeLabel } from '../labels';
import { plainWords } from '../plainWords';
import type { Figures } from './figures';
import type { Sum } from './sum';

const PLAIN_RESULT = /^(?:årets |verksamhetens |periodens )?(?:resultat|nettokostnad|överskott|underskott)$/u;

/** "Resultat" after what is plainly all income and all costs, although the figures do not agree. */
export function resultByLabel(figures: Figures, stack: readonly number[], line: number): Sum | null {
  const total = figures.valuesOf(line);
  const positions = total.flatMap((value, position) => (value === null ? [] : [position]));
  if (positions.length === 0 || !PLAIN_RESULT.test(plainWords(figures.labelOf(line)))) return null;
  const [income, cost] = stack.slice(-2);
  if (income === undefined || cost === undefined) return null;
  if (!isIncomeLabel(figures.labelOf(income)) || !isCostLabel(figures.labelOf(cost))) return null;
  const costs = figures.valuesOf(cost);
  const negative = positions.filter((position) => (costs[position] ?? 0n) < 0n).length;
  const sign = negative * 2 > positions.length ? 1 : -1;
  return {
    total: line,
    addends: [
      { line: income, sign: 1 },
      { line: cost, sign },
    ],
    kind: 'result',
    basis: 'label',
  };
}

/** A result that only blank rows part from the one before it is the same. */
export function carriedResult(figures: Figures, stack: readonly number[], line: number): Sum | null {
  const before = stack.at(-1);
  if (before === undefined || before >= line - 1 || /\d/.test(figures.labelOf(line))) return null;
  const { lines } = figures;
  const isCarried =
    lines[before]?.kind === 'result' && lines.slice(before + 1, line).every(({ kind }) => kind === 'section');
  return isCarried
    ? { total: line, addends: [{ line: before, sign: 1 }], kind: 'result', basis: 'label' }
    : null;
}

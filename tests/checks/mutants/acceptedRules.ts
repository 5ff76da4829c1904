import type { RuleId } from '../../../src/checks/rules';

/**
 * Which rules tell of a kind of error rightly. Where several checks see the same error, one of them is told: an overwritten total is
 * both a constant among formulas and a sum that does not agree.
 */

type Rules = readonly RuleId[];

export const RANGE_SHORT: Rules = ['sum-misses-row', 'formula-unlike-neighbours'];
export const COUNTED_TWICE: Rules = ['sum-counts-twice', 'formula-unlike-neighbours'];
export const CONSTANT: Rules = ['constant-among-formulas'];
export const UNLIKE: Rules = ['formula-unlike-neighbours', 'reference-to-blank', 'reference-to-text'];
export const ANCHORED: Rules = ['anchored-reference'];
export const TEXT_NUMBER: Rules = ['number-as-text'];
export const HIDDEN: Rules = ['hidden-in-sum'];
export const BURIED: Rules = ['number-in-formula', 'formula-unlike-neighbours'];
export const ERROR_VALUE: Rules = ['cell-error'];
export const BLANK: Rules = ['reference-to-blank', 'formula-unlike-neighbours'];
export const EXTERNAL: Rules = ['external-link'];
export const APPROXIMATE: Rules = ['approximate-lookup'];
export const CIRCULAR: Rules = ['circular-reference'];
export const NAME: Rules = ['broken-name'];

const SUMS: Rules = ['footing', 'cross-footing', 'result', 'deviation'];
/** A figure that does not agree with those that it is made of, or that are made of it. */
export const FIGURES: Rules = [
  ...SUMS,
  'consumption-rate',
  'share',
  'change-rate',
  'insats-amount',
  'key-figure',
  'equity-roll',
  'cash-flow',
  'balance',
];
/** Where too few formulas stand beside it, a figure typed over one is told as one that does not agree. */
export const CONSTANT_CHANGED: Rules = [...CONSTANT, ...FIGURES];
export const FIGURES_OR_SIGN: Rules = [...FIGURES, 'cost-sign'];
export const FIGURES_OR_THOUSAND: Rules = [...FIGURES, 'thousand-mixed'];
export const PERCENTAGES: Rules = ['consumption-rate', 'share', 'change-rate', 'footing', 'municipal-shares'];

export const DATES: Rules = ['period-date'];
export const SPLIT: Rules = ['contributions-split'];
export const EQUITY: Rules = ['equity-roll', 'result', 'footing', 'cash-flow', 'key-figure'];
export const CASH: Rules = ['cash-flow', 'footing', 'result'];
export const BALANCE: Rules = ['balance', 'footing', 'cash-flow'];
export const EQUITY_RATIO: Rules = ['equity-ratio', 'share'];
export const SPELLING: Rules = ['insats-spelling'];
export const STATUS: Rules = ['status-figures'];

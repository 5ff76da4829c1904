import type { Mutator } from '../mutator';
import { FIELD_MUTATORS } from './field';
import { FIGURE_MUTATORS } from './figures';
import { FORMULA_MUTATORS } from './formulas';

/** All kinds of errors, in the order in which they are told of. */
export const MUTATORS: readonly Mutator[] = [...FORMULA_MUTATORS, ...FIGURE_MUTATORS, ...FIELD_MUTATORS];

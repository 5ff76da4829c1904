import type { Book } from '../book';
import type { Random } from '../random';
import * as budgets from './budgets';
import * as followUps from './followUps';
import * as lists from './lists';
import * as statements from './statements';

/** All the workbooks that people make, each anew from chance. */
export const BOOKS: readonly ((random: Random) => Book)[] = [budgets, followUps, lists, statements].flatMap(
  (module) => Object.values(module),
);

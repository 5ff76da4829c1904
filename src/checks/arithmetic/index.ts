import type { DocumentCheck } from '../check';
import { checkClaims } from './textClaims';
import { checkTableSums } from './tableSums';
import { checkTextAgainstTables } from './textAgainstTables';

/** The checks of arithmetic, in the order in which they run. */
export const ARITHMETIC_CHECKS: readonly { readonly id: string; readonly run: DocumentCheck }[] = [
  { id: 'table-sums', run: checkTableSums },
  { id: 'claims', run: checkClaims },
  { id: 'text-against-tables', run: checkTextAgainstTables },
];

import type { Decimal } from '../../finsam/decimal';
import { inKronor } from '../../workbook/swedishNumbers';
import type { FigureUnit } from '../table';

interface HasUnit {
  readonly unit: FigureUnit;
}

/** How many kronor an amount is, as a decimal, by the first of the units that is known: of the cell, the column, the table. Null where it is no money. */
export function effectOf(amount: Decimal, ...units: readonly (HasUnit | undefined)[]): string | null {
  for (const known of units) {
    const unit = known?.unit ?? null;
    if (unit === null) continue;
    return unit === 'kr' || unit === 'tkr' || unit === 'mkr' ? inKronor(amount.abs(), unit).toFixed() : null;
  }
  return null;
}

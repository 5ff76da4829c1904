import { Decimal } from '../finsam/decimal';
import { rollEquityForward, type EquityYear } from '../finsam/equity';

const THOUSAND = new Decimal(1000);

/**
 * Equity in tkr as printed: the rounded opening, in kronor when given, and the printed results of the years, so that the table foots and agrees
 * with the budget. Missing while the opening is.
 */
export function equityInThousands(opening: Decimal | null, results: readonly Decimal[]): EquityYear[] {
  return rollEquityForward(opening && opening.div(THOUSAND).toDecimalPlaces(0), results);
}

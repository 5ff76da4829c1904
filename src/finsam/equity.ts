import { Decimal, ZERO } from './decimal';
import { FinsamError } from './errors';
import { requireFinite, requireShare } from './rounding';

/** The share of the base that equity should not exceed at year-end: a recommendation of Nationella rådet, taken up in the plans. */
export const RECOMMENDED_EQUITY_SHARE = new Decimal('0.2');

export interface EquityControl {
  /** Equity ÷ base, not rounded. */
  readonly ratio: Decimal;
  readonly limit: Decimal;
  /** Equity − limit: negative is room, positive is too much. */
  readonly deviation: Decimal;
  /** What is over the limit, or zero. */
  readonly excess: Decimal;
  /** Equity at the limit is within it. */
  readonly status: 'within' | 'over';
}

export interface EquityYear {
  readonly opening: Decimal | null;
  readonly result: Decimal | null;
  readonly closing: Decimal | null;
}

/**
 * Equity limit (kapitaltak): share × base, not rounded. The base is what the association measures by: budgeted income
 * (Gävleborg) or member contributions (Jämtland). In the base's measure.
 *
 * Throws `shareOutOfRange` outside 0–1, `baseIsNegative`, `notFinite`.
 */
export function equityLimit(base: Decimal, share: Decimal): Decimal {
  requireFinite(base);
  requireShare(share);
  if (base.lessThan(0)) throw new FinsamError('baseIsNegative', { base: base.toString() });
  return base.times(share);
}

/**
 * Equity against its limit: ratio, limit, deviation, excess and whether it is within. Equity and base in the same measure.
 *
 * Throws `baseIsZero`, and what `equityLimit` throws.
 */
export function equityControl(equity: Decimal, base: Decimal, share: Decimal): EquityControl {
  requireFinite(equity);
  const limit = equityLimit(base, share);
  if (base.isZero()) throw new FinsamError('baseIsZero');
  const deviation = equity.minus(limit);
  const over = deviation.greaterThan(0);
  return {
    ratio: equity.dividedBy(base),
    limit,
    deviation,
    excess: over ? deviation : ZERO,
    status: over ? 'over' : 'within',
  };
}

/**
 * Equity ratio (soliditet): equity ÷ total assets, as a ratio, not rounded. Null where either is missing.
 *
 * Throws `assetsNotPositive`, `notFinite`.
 */
export function equityRatio(equity: Decimal | null, assets: Decimal | null): Decimal | null {
  if (equity === null || assets === null) return null;
  requireFinite(equity);
  requireFinite(assets);
  if (!assets.greaterThan(0)) throw new FinsamError('assetsNotPositive', { assets: assets.toString() });
  return equity.dividedBy(assets);
}

/**
 * Equity year by year: opening + result = closing, which is the next year's opening. Where the opening or a result is
 * missing, the closing and all that follows from it are missing too, never zero.
 */
export function rollEquityForward(
  opening: Decimal | null,
  results: readonly (Decimal | null)[],
): EquityYear[] {
  let carried = opening;
  return results.map((result) => {
    const year = {
      opening: carried,
      result,
      closing: carried === null || result === null ? null : carried.plus(result),
    };
    carried = year.closing;
    return year;
  });
}

import { Decimal } from '../decimal';
import { FinsamError } from '../errors';
import { requireFinite, requireShare } from '../rounding';
import type { Condition, Status } from './goals';

/** What a measure's status goes by: figures that can be compared as they are, and how many answered. */
export interface Measured {
  readonly outcome: Decimal | null;
  /** What the outcome is compared with. */
  readonly limit: Decimal | null;
  readonly condition: Condition;
  readonly answered: Decimal | null;
  /** A fraction: 0.25 is 25 %. */
  readonly responseRate: Decimal | null;
}

/** Below these a measure is not measurable. 0 is no limit. */
export interface LowestResponse {
  readonly responseRate: Decimal;
  readonly answers: Decimal;
}

/** Which of the limits too few have answered for; null where enough have, or where nobody has told how many. */
export function tooFewAnswers(
  { answered, responseRate: rate }: Pick<Measured, 'answered' | 'responseRate'>,
  lowest: LowestResponse,
): 'responseRate' | 'answers' | null {
  if (rate?.lessThan(lowest.responseRate)) return 'responseRate';
  return answered?.lessThan(lowest.answers) ? 'answers' : null;
}

/**
 * The status of a measure: met or not met, by the outcome, the limit and the condition between them, exactly as they are
 * given. Not measurable where too few have answered. Null where there is no outcome, which is never "not met", or
 * nothing to compare it with.
 *
 * Throws `notFinite`.
 */
export function measureStatus(measured: Measured, lowest: LowestResponse): Status | null {
  const { outcome, limit, condition } = measured;
  if (outcome === null) return null;
  requireFinite(outcome);
  if (limit === null) return null;
  requireFinite(limit);
  if (tooFewAnswers(measured, lowest) !== null) return 'notMeasurable';
  return fulfils(outcome, condition, limit) ? 'met' : 'notMet';
}

function fulfils(outcome: Decimal, condition: Condition, limit: Decimal): boolean {
  switch (condition) {
    case 'atLeast':
      return outcome.greaterThanOrEqualTo(limit);
    case 'atMost':
      return outcome.lessThanOrEqualTo(limit);
    case 'equal':
      return outcome.equals(limit);
    case 'above':
      return outcome.greaterThan(limit);
    case 'below':
      return outcome.lessThan(limit);
  }
}

/** What each status counts for in the whole that it is a part of; null does not count. */
const WEIGHTS: Readonly<Record<Status, Decimal | null>> = {
  met: new Decimal(1),
  mostlyMet: new Decimal(1),
  partlyMet: new Decimal('0.5'),
  notMet: new Decimal(0),
  notMeasurable: null,
};

/**
 * The status of a whole from those of its parts. All met: met. Above mostlyShare (a fraction) of the parts: mostly met, where
 * a mostly met part counts as one and a partly met as a half. Any: partly met. None: not met. Parts that are not measurable
 * or not followed up (null) do not count; where no others are left the whole is not measurable, or null if none is that either.
 *
 * Throws `shareOutOfRange` outside 0–1, `notFinite`.
 */
export function combinedStatus(statuses: readonly (Status | null)[], mostlyShare: Decimal): Status | null {
  requireShare(mostlyShare);
  const followedUp = statuses.filter((status) => status !== null);
  const weights = followedUp.map((status) => WEIGHTS[status]).filter((weight) => weight !== null);
  if (weights.length === 0) return followedUp.length === 0 ? null : 'notMeasurable';
  if (followedUp.every((status) => status === 'met' || status === 'notMeasurable')) return 'met';
  const weight = Decimal.sum(...weights);
  if (weight.greaterThan(mostlyShare.times(weights.length))) return 'mostlyMet';
  return weight.isZero() ? 'notMet' : 'partlyMet';
}

/**
 * Response rate (svarsfrekvens): answered ÷ asked, as a fraction (0.25 is 25 %), not rounded. Null where either is missing.
 *
 * Throws `askedNotPositive`, `answersNegative`, `answersAboveAsked`, `notFinite`.
 */
export function responseRate(answered: Decimal | null, asked: Decimal | null): Decimal | null {
  if (answered === null || asked === null) return null;
  requireFinite(answered);
  requireFinite(asked);
  if (!asked.greaterThan(0)) throw new FinsamError('askedNotPositive', { asked: asked.toString() });
  if (answered.lessThan(0)) throw new FinsamError('answersNegative', { answered: answered.toString() });
  if (answered.greaterThan(asked))
    throw new FinsamError('answersAboveAsked', { answered: answered.toString(), asked: asked.toString() });
  return answered.dividedBy(asked);
}

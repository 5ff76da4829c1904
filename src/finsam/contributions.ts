import { apportion } from './apportion';
import { Decimal, ONE, ZERO } from './decimal';

/** How the members of an association share its contributions. */
export interface ContributionKey {
  /** No region takes part, the municipalities belonging to none: 5 a §. Default: false. */
  readonly withoutRegion?: boolean;
  /** Splits the regions' part, in their order. Default: one region, which bears it all. */
  readonly regionWeights?: readonly Decimal[];
  /** Splits the municipalities' part as they have agreed, in their order. Null: no key is known. */
  readonly municipalityWeights: readonly Decimal[] | null;
}

export interface Contributions {
  readonly state: Decimal;
  /** The regions together; zero where none takes part. */
  readonly regionTotal: Decimal;
  /** One amount a region; none where none takes part. */
  readonly regions: readonly Decimal[];
  /** The municipalities together. */
  readonly municipalityTotal: Decimal;
  /** One amount a municipality; null where no key is known. */
  readonly municipalities: readonly Decimal[] | null;
}

const TWO = new Decimal(2);
const HALF_AND_TWO_FOURTHS = [TWO, ONE, ONE];
const TWO_HALVES = [ONE, ONE];

/**
 * Contributions (medlemsbidrag) of all members: the state one half, the region or regions a fourth, the municipalities a
 * fourth; where no region takes part (5 a §) the state and the municipalities one half each. Lag (2003:1210) om
 * finansiell samordning av rehabiliteringsinsatser, 5 and 5 a §§.
 *
 * Apportioned in two steps, first between the parts and then within each, so that the parts sum to the total and the
 * shares of every part to the part. Total, unit and result in the same measure (kronor, or tkr).
 *
 * Throws what `apportion` throws.
 */
export function contributions(total: Decimal, key: ContributionKey, unit: Decimal): Contributions {
  const { state, regionTotal, municipalityTotal } = partsOf(total, key.withoutRegion ?? false, unit);
  return {
    state,
    regionTotal,
    regions: key.withoutRegion ? [] : apportion(regionTotal, key.regionWeights ?? [ONE], unit),
    municipalityTotal,
    municipalities: key.municipalityWeights && apportion(municipalityTotal, key.municipalityWeights, unit),
  };
}

function partsOf(total: Decimal, withoutRegion: boolean, unit: Decimal) {
  if (withoutRegion) {
    const [state = ZERO, municipalityTotal = ZERO] = apportion(total, TWO_HALVES, unit);
    return { state, regionTotal: ZERO, municipalityTotal };
  }
  const [state = ZERO, regionTotal = ZERO, municipalityTotal = ZERO] = apportion(
    total,
    HALF_AND_TWO_FOURTHS,
    unit,
  );
  return { state, regionTotal, municipalityTotal };
}

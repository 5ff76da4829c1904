import { accrue, amountsOfYears } from './accrue';
import { contributions, type Contributions } from './contributions';
import { Decimal, ZERO } from './decimal';
import { equityLimit, rollEquityForward, type EquityYear } from './equity';
import { sameName } from './names';
import {
  planYears,
  type EquityDenominator,
  type Insats,
  type InsatsGroup,
  type PerYear,
  type Plan,
} from './plan';
import { roomToGrant, type RoomToGrant } from './roomToGrant';
import { sumOfPresent } from './sum';
import { plannedTrisamAmount } from './trisam';

/** A figure for each of the plan's three years. */
export type Triple<T> = readonly [T, T, T];

/**
 * All that follows from a plan, exact and in kronor. Income is positive and costs are negative, but what is granted and
 * what is available is positive, as in the list of insatser. A sum counts a missing amount for nothing, as a
 * spreadsheet does; what depends on a missing opening equity is missing (null).
 */
export interface Budget {
  readonly years: Triple<number>;
  /** By year; null where the year's total is missing. */
  readonly contributions: Triple<Contributions | null>;
  /** The budget of each insats, in the plan's order; null where nothing is granted for the year. */
  readonly insatser: readonly Triple<Decimal | null>[];
  /** The amount of each row of Trisam hours, in the plan's order. */
  readonly trisamRows: readonly Decimal[];
  readonly trisamHours: Triple<Decimal>;
  /** By group, the Trisam hours in the group that holds them. */
  readonly groups: readonly Triple<Decimal>[];
  readonly granted: Triple<Decimal>;
  readonly grantedAndAvailable: Triple<Decimal>;
  readonly income: Triple<Decimal>;
  readonly administration: Triple<Decimal>;
  readonly financial: Triple<Decimal>;
  /** Insatser and administration, without financial lines. */
  readonly costs: Triple<Decimal>;
  readonly result: Triple<Decimal>;
  readonly equity: Triple<EquityYear>;
  /** What the limit is a share of; null where the year's contributions are missing. */
  readonly equityBase: Triple<Decimal | null>;
  readonly equityLimit: Triple<Decimal | null>;
  /** Closing equity above the limit, zero when it is within. */
  readonly excess: Triple<Decimal | null>;
  readonly room: Triple<RoomToGrant>;
}

const KRONA = new Decimal(1);
const THOUSAND = new Decimal(1000);

/** Works out the budget of a plan. */
export function computeBudget(plan: Plan): Budget {
  const years = planYears(plan);
  const insatser = plan.insatser.map((insats) => amountsOfInsats(insats, years));
  const trisamRows = plan.trisamHours.map(plannedTrisamAmount);
  const trisamHours = eachYear((year) =>
    sumOfPresent(trisamRows.filter((_, row) => plan.trisamHours[row]?.year === years[year])),
  );
  const groups = plan.groups.map((group) => groupTotals(group, plan, insatser, trisamHours));
  const granted = eachYear((year) => sumOfPresent(groups.map((group) => group[year])));
  const grantedAndAvailable = eachYear((year) => sumOfPresent([granted[year], plan.availableFunds[year]]));
  const lines = (kind: string) =>
    eachYear((year) =>
      sumOfPresent(plan.lines.filter((line) => line.kind === kind).map((line) => line.amounts[year])),
    );
  const incomeLines = lines('income');
  const income = eachYear((year) => sumOfPresent([plan.contributions[year], incomeLines[year]]));
  const administration = lines('administration');
  const financial = lines('financial');
  const costs = eachYear((year) => administration[year].minus(grantedAndAvailable[year]));
  const result = eachYear((year) => sumOfPresent([income[year], costs[year], financial[year]]));
  const equity = rollEquityForward(plan.equity.opening, result) as unknown as Triple<EquityYear>;
  const equityBase = eachYear((year) =>
    baseOf(plan.equity.denominator, income[year], plan.contributions[year]),
  );
  const limits = eachYear((year) => limitOf(equityBase[year], plan.equity.limitShare));
  return {
    years,
    contributions: eachYear((year) => contributionsOfYear(plan, year)),
    insatser,
    trisamRows,
    trisamHours,
    groups,
    granted,
    grantedAndAvailable,
    income,
    administration,
    financial,
    costs,
    result,
    equity,
    equityBase,
    equityLimit: limits,
    excess: eachYear((year) => excessOf(equity[year].closing, limits[year])),
    room: roomToGrant(
      plan.equity.opening,
      eachYear((year) => ({
        income: income[year],
        otherCosts: administration[year].plus(financial[year]),
        granted: granted[year].neg(),
        wishedEquity: { kind: 'amount', amount: plan.equity.wishedClosing[year] ?? limits[year] },
      })),
    ) as unknown as Triple<RoomToGrant>,
  };
}

/** What contributions are rounded to, in kronor: whole thousands where the plan is in tkr. */
export function roundingUnit(plan: Pick<Plan, 'unit'>): Decimal {
  return plan.unit === 'tkr' ? THOUSAND : KRONA;
}

type YearIndex = 0 | 1 | 2;

function eachYear<T>(of: (year: YearIndex) => T): Triple<T> {
  return [of(0), of(1), of(2)];
}

function amountsOfInsats(insats: Insats, years: Triple<number>): Triple<Decimal | null> {
  if (insats.funding.by === 'years') return insats.funding.amounts;
  if (insats.start === null || insats.end === null) return [null, null, null];
  const accrued = accrue(insats.funding.total, insats.start, insats.end, insats.funding.by, KRONA);
  return amountsOfYears(accrued, years) as unknown as Triple<Decimal>;
}

function groupTotals(
  group: InsatsGroup,
  plan: Plan,
  insatser: readonly Triple<Decimal | null>[],
  trisamHours: Triple<Decimal>,
): Triple<Decimal> {
  const own = insatser.filter((_, row) => sameName(plan.insatser[row]!.group, group.name));
  return eachYear((year) =>
    sumOfPresent([
      ...own.map((amounts) => amounts[year]),
      group.includesTrisamHours ? trisamHours[year] : null,
    ]),
  );
}

function contributionsOfYear(plan: Plan, year: YearIndex): Contributions | null {
  const total = plan.contributions[year];
  if (total === null) return null;
  const { regions, municipalKey, municipalities } = plan.members;
  const computed = contributions(
    total,
    {
      withoutRegion: regions.length === 0,
      ...(regions.length > 1 ? { regionWeights: regions.map((region) => region.weight ?? ZERO) } : {}),
      municipalityWeights:
        municipalKey === 'weights' ? municipalities.map((one) => one.weight ?? ZERO) : null,
    },
    roundingUnit(plan),
  );
  return municipalKey === 'amounts'
    ? { ...computed, municipalities: municipalities.map((one) => one.amounts[year] ?? ZERO) }
    : computed;
}

function baseOf(
  denominator: EquityDenominator,
  income: Decimal,
  contributionsTotal: PerYear[number],
): Decimal | null {
  return denominator === 'budgetedIncome' ? income : contributionsTotal;
}

function limitOf(base: Decimal | null, share: Decimal): Decimal | null {
  return base === null || base.isNegative() ? null : equityLimit(base, share);
}

function excessOf(closing: Decimal | null, limit: Decimal | null): Decimal | null {
  return closing === null || limit === null ? null : Decimal.max(closing.minus(limit), ZERO);
}

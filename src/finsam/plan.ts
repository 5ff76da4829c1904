import type { Decimal } from './decimal';

/**
 * The plan of a samordningsförbund: all that an ekonom decides, and nothing that follows from it. Every amount is in
 * kronor, whatever unit the tables are shown in. An amount that is missing is null, never zero.
 *
 * A plan covers three years, of which the first is the budget (lag 2003:1210, 20 §).
 */
export interface Plan {
  readonly association: { readonly name: string; readonly organisationNumber: string | null };
  /** Where the figures come from and what was assumed: shown in the workbook, never interpreted. */
  readonly source: string | null;
  readonly budgetYear: number;
  /** The unit that contributions are rounded to and that documents show. */
  readonly unit: Unit;
  readonly layout: BudgetLayout;
  readonly members: Members;
  /** All members together, in kronor, for each year. */
  readonly contributions: PerYear;
  readonly groups: readonly InsatsGroup[];
  readonly insatser: readonly Insats[];
  readonly trisamHours: readonly TrisamHours[];
  /** Ej beviljade (tillgängliga) medel: kronor, positive. */
  readonly availableFunds: PerYear;
  readonly lines: readonly BudgetLine[];
  readonly equity: EquityPlan;
}

/** One amount for each of the plan's years, the budget year first. */
export type PerYear = readonly [Decimal | null, Decimal | null, Decimal | null];

export type Unit = 'kr' | 'tkr';

/**
 * How the budget is set up in print. 'availableFunds': insatser granted and available funds beside other costs, as
 * Gävleborg 2025. 'grantsAndAdministration': insatsbidrag and förvaltning och samverkan with their parts, as Jämtland 2025.
 */
export type BudgetLayout = 'availableFunds' | 'grantsAndAdministration';

export interface Members {
  readonly state: { readonly name: string };
  /** Empty where no region takes part (5 a §). The weights split the regions' fourth. */
  readonly regions: readonly { readonly name: string; readonly weight: Decimal | null }[];
  /** What splits the municipalities' part: agreed weights, agreed amounts, or nothing that is known. */
  readonly municipalKey: 'weights' | 'amounts' | 'none';
  readonly municipalities: readonly Municipality[];
}

export interface Municipality {
  readonly name: string;
  readonly weight: Decimal | null;
  readonly amounts: PerYear;
  /** How many Trisam teams there are in the municipality. */
  readonly trisamTeams: number | null;
}

export interface InsatsGroup {
  readonly name: string;
  /** The Trisam hours are part of this group's sum. At most one group has it. */
  readonly includesTrisamHours: boolean;
}

export interface Insats {
  readonly name: string;
  /** The name of one of the plan's groups. */
  readonly group: string;
  readonly kind: 'individ' | 'struktur' | null;
  /** The municipality that the insats belongs to; null for the whole area. */
  readonly municipality: string | null;
  readonly claimingOrganisation: string | null;
  /** ISO dates, both days included. */
  readonly start: string | null;
  readonly end: string | null;
  readonly funding: Funding;
  readonly comment: string | null;
}

/** Amounts as granted for each calendar year, or a total that is accrued over the period. Kronor, positive. */
export type Funding =
  | { readonly by: 'years'; readonly amounts: PerYear }
  | { readonly by: 'day' | 'month'; readonly total: Decimal };

/** What a member's staff work in Trisam teams in a year: hours at a rate, or a fixed amount where those are not known. */
export interface TrisamHours {
  readonly member: string;
  readonly year: number;
  readonly hours: Decimal | null;
  readonly rate: Decimal | null;
  readonly fixedAmount: Decimal | null;
}

/** A line that the user writes. Signs as in print: income positive, costs negative. */
export interface BudgetLine {
  readonly name: string;
  readonly kind: 'income' | 'administration' | 'financial';
  readonly amounts: PerYear;
}

export interface EquityPlan {
  /** On 1 January of the budget year; null where it is not known. */
  readonly opening: Decimal | null;
  /** The largest equity at year-end as a share of the denominator: 0.2 is 20 %. */
  readonly limitShare: Decimal;
  readonly denominator: EquityDenominator;
  /** Where the equity shall end each year; null is at the limit. */
  readonly wishedClosing: PerYear;
}

/** Gävleborg measures against budgeted income, Jämtland against member contributions. */
export type EquityDenominator = 'budgetedIncome' | 'memberContributions';

/** The three years of a plan. */
export function planYears(plan: Pick<Plan, 'budgetYear'>): readonly [number, number, number] {
  return [plan.budgetYear, plan.budgetYear + 1, plan.budgetYear + 2];
}

import { computeBudget } from '../finsam/budget';
import type { Plan } from '../finsam/plan';
import type { SheetModel } from '../workbook/sheetModel';
import { DEFAULT_TAB_NAMES, type TabNames } from './anchors';
import { buildAssumptionsSheet } from './assumptionsSheet';
import { buildBudgetSheet } from './budgetSheet';
import { buildContributionsSheet } from './contributionsSheet';
import { buildEquitySheet } from './equitySheet';
import { buildInsatserSheet } from './insatserSheet';
import { buildTrisamHoursSheet } from './trisamHoursSheet';

/**
 * The workbook of a plan: one model a sheet, in the order of SHEETS. Tabs that the user has renamed keep their names, and
 * formulas between the sheets use them.
 */
export function buildSheets(plan: Plan, tabs: TabNames = DEFAULT_TAB_NAMES): SheetModel[] {
  const budget = computeBudget(plan);
  const assumptions = buildAssumptionsSheet(plan, tabs);
  const contributions = buildContributionsSheet(plan, budget, tabs, assumptions);
  const insatser = buildInsatserSheet(plan, budget, tabs);
  const trisamHours = buildTrisamHoursSheet(plan, budget, tabs);
  const budgetSheet = buildBudgetSheet({ plan, budget, contributions, insatser }, tabs);
  const equity = buildEquitySheet(plan, budget, { assumptions, budgetSheet, insatser }, tabs);
  return [assumptions.model, contributions.model, insatser.model, trisamHours, budgetSheet.model, equity];
}

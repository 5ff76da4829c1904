import type { Plan } from '../finsam/plan';
import type { PrintModel } from '../workbook/sheetModel';

/** The footer of every sheet: whose budget it is to the left, page numbers to the right. In a footer "&" begins a code. */
export function printFooter(plan: Pick<Plan, 'association' | 'budgetYear'>): PrintModel['footer'] {
  const association = plan.association.name.slice(0, 120).replaceAll('&', '&&');
  return { left: `${association} · Budget ${plan.budgetYear}`, right: 'Sida &P av &N' };
}

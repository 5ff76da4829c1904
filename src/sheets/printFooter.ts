import type { Plan } from '../finsam/plan';
import type { PrintModel } from '../workbook/sheetModel';

/** The footer of the budget's sheets: whose budget it is to the left, page numbers to the right. */
export function printFooter(plan: Pick<Plan, 'association' | 'budgetYear'>): PrintModel['footer'] {
  return footer(plan.association.name, `Budget ${plan.budgetYear}`);
}

/** A footer with the association and the document to the left. In a footer "&" begins a code. */
export function footer(association: string, document: string): PrintModel['footer'] {
  return {
    left: `${association.slice(0, 120).replaceAll('&', '&&')} · ${document}`,
    right: 'Sida &P av &N',
  };
}

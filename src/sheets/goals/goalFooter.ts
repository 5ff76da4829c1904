import type { GoalPlan } from '../../finsam/goals/goals';
import type { PrintModel } from '../../workbook/sheetModel';
import { footer } from '../printFooter';

/** The footer of the goal sheets. */
export function goalFooter(goals: Pick<GoalPlan, 'association' | 'year'>): PrintModel['footer'] {
  return footer(goals.association.name, `Måluppfyllelse ${goals.year}`);
}

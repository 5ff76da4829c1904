import type { Plan } from '../../finsam/plan';
import { planFileText } from '../planFileText';
import { SaveFile } from './SaveFile';

/** The plan as a file. */
export function SavePlan({ plan }: { plan: Plan }) {
  return <SaveFile text={planFileText(plan)} name={`${plan.association.name} ${plan.budgetYear}`} />;
}

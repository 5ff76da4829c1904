import type { Decimal } from '../../finsam/decimal';
import type { GoalRules, Measure, MeasureKind } from '../../finsam/goals/goals';
import { figureText } from '../../sheets/goals/figureText';
import { NO, YES } from './goalDraft';
import type { GoalTexts } from './texts';

/** "43 %", "923", "Ja" – as the sheets say it, in the pane's language. */
export function figureWords(value: Decimal, kind: MeasureKind, rules: GoalRules, texts: GoalTexts): string {
  if (kind === 'yesNo') return texts.measure.yesNo[value.isZero() ? NO : YES];
  return figureText(value, kind, rules);
}

/** "minst 43 %", "högst 2 664 000 kr"; null where there is nothing to compare with. */
export function limitWords(measure: Measure, rules: GoalRules, texts: GoalTexts): string | null {
  const limit = measure[measure.comparison].total;
  if (limit === null) return null;
  const figure = figureWords(limit, measure.kind, rules, texts);
  return measure.kind === 'yesNo'
    ? figure
    : `${texts.measure.conditions[measure.condition].toLocaleLowerCase()} ${figure}`;
}

import type { GoalPlan } from '../../finsam/goals/goals';
import { applySurvey } from '../../sheets/goals/applySurvey';
import type { SurveyResult } from '../../sheets/goals/surveyResults';
import { draftOfMeasure } from './draftOfGoals';
import { measuresOf, withMeasure, type GoalDraft } from './goalDraft';

/**
 * The draft with the result of a survey as the outcome of the measure with the number.
 * @param shown the draft's goals as far as they can be read.
 */
export function withSurvey(
  draft: GoalDraft,
  shown: GoalPlan,
  number: string,
  result: SurveyResult,
): GoalDraft {
  const before = measuresOf(draft).find((measure) => measure.number.trim() === number);
  const { goals, insatser } = applySurvey(shown, number, result);
  const filled = [...goals.flatMap(({ indicators }) => indicators), ...insatser]
    .flatMap(({ measures }) => measures)
    .find((measure) => measure.number === number);
  if (before === undefined || filled === undefined) return draft;
  const { outcome, asked, answered, responseRate } = draftOfMeasure(filled);
  return withMeasure(draft, before.id, (measure) => ({ ...measure, outcome, asked, answered, responseRate }));
}

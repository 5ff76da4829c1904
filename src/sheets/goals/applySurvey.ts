import type { GoalPlan, Measure } from '../../finsam/goals/goals';
import { nameKey } from '../../finsam/names';
import type { SurveyResult, SurveyShare } from './surveyResults';

/** What a share keeps in a file and a cell: six decimals. */
const SHARE_DECIMALS = 6;

/**
 * Goals with the result of a survey as the outcome of a measure, of an indicator or of an insats: the share in total, for women and men where so
 * many of each have answered as the rules ask, and how many answered and were asked. Shares are rounded to six decimals. The rest is
 * as it was, decisions too. Goals are the same where no measure has the number, its kind is no share, or nobody has answered.
 */
export function applySurvey(goals: GoalPlan, measureNumber: string, result: SurveyResult): GoalPlan {
  const { total } = result;
  if (total === null) return goals;
  const { lowestAnswersBySex } = goals.rules;
  const ofSex = (share: SurveyShare | null) =>
    share !== null && share.answers >= lowestAnswersBySex ? rounded(share) : null;
  const filled = (measure: Measure): Measure => {
    if (nameKey(measure.number) !== nameKey(measureNumber.trim()) || measure.kind !== 'share') return measure;
    const asked =
      result.asked ?? (measure.asked !== null && measure.asked >= total.answers ? measure.asked : null);
    return {
      ...measure,
      outcome: { total: rounded(total), women: ofSex(result.women), men: ofSex(result.men) },
      answered: total.answers,
      asked,
      responseRate: asked === null ? measure.responseRate : null,
    };
  };
  return {
    ...goals,
    goals: goals.goals.map((goal) => ({
      ...goal,
      indicators: goal.indicators.map((indicator) => ({
        ...indicator,
        measures: indicator.measures.map(filled),
      })),
    })),
    insatser: goals.insatser.map((insats) => ({ ...insats, measures: insats.measures.map(filled) })),
  };
}

function rounded({ share }: SurveyShare) {
  return share.toDecimalPlaces(SHARE_DECIMALS);
}

/** Of the words of a question so many must stand in a measure, one after another. */
const LOWEST_SHARE_OF_WORDS = 0.6;

/**
 * The number of the measure that asks a survey's question: of the measures that are shares, the one whose text has the longest run of the
 * question's words, and most of them. Null where none is near, or where two are as near.
 */
export function suggestMeasure(goals: GoalPlan, question: string): string | null {
  const asked = wordsOf(question);
  const measures = [...goals.goals.flatMap((goal) => goal.indicators), ...goals.insatser]
    .flatMap(({ measures }) => measures)
    .filter(({ kind }) => kind === 'share');
  const near = measures
    .map(({ number, text }) => ({ number, ...nearness(asked, wordsOf(text)) }))
    .filter(({ run }) => run >= Math.max(2, asked.length * LOWEST_SHARE_OF_WORDS))
    .sort((one, other) => other.run - one.run || other.shared - one.shared || one.extra - other.extra);
  const [best, next] = near;
  if (best === undefined) return null;
  const isTie =
    next !== undefined && next.run === best.run && next.shared === best.shared && next.extra === best.extra;
  return isTie ? null : best.number;
}

interface Nearness {
  /** The longest run of words that both have. */
  readonly run: number;
  readonly shared: number;
  /** Words that only the measure has. */
  readonly extra: number;
}

function nearness(asked: readonly string[], words: readonly string[]): Nearness {
  const known = new Set(words);
  const all = new Set(asked);
  let longest = 0;
  let runs: number[] = [];
  for (const word of asked) {
    const before = runs;
    runs = words.map((other, index) => (other === word ? (before[index - 1] ?? 0) + 1 : 0));
    longest = runs.reduce((most, run) => Math.max(most, run), longest);
  }
  return {
    run: longest,
    shared: [...all].filter((word) => known.has(word)).length,
    extra: [...known].filter((word) => !all.has(word)).length,
  };
}

/** Words in lower case, without numbers and signs around them. */
function wordsOf(text: string): string[] {
  return (
    text
      .slice(0, 2000)
      .toLocaleLowerCase('sv')
      .match(/\p{L}+/gu) ?? []
  );
}

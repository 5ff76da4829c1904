import type { Decimal } from '../decimal';
import { numberIn, problemOfNumber, signedAmount, type NumberRule } from '../jsonFields';
import { listAt, objectAt, repeated, textOf, type Raw } from '../rawJson';
import { goalProblem, type GoalProblem } from './goalProblems';

/**
 * What must hold between the fields of the goals. Works on the raw JSON and looks only at what has the right type, so that one
 * wrong field does not hide what is wrong elsewhere.
 */
export function crossCheckGoals(raw: Raw): GoalProblem[] {
  const goals = placed([], raw, 'goals');
  const indicators = goals.flatMap((goal) => placed(goal.keys, goal.raw, 'indicators'));
  const activities = goals.flatMap((goal) => placed(goal.keys, goal.raw, 'activities'));
  const insatser = placed([], raw, 'insatser');
  const measures = [...indicators, ...insatser].flatMap((one) => placed(one.keys, one.raw, 'measures'));
  return [
    ...[goals, indicators, activities, measures].flatMap(numberProblems),
    ...measures.flatMap((measure) => measureProblems(measure, raw['year'])),
    ...repeated(insatser, (insats) => insats.raw['name']).map((insats) =>
      goalProblem([...insats.keys, 'name'], 'duplicateName', { name: textOf(insats.raw['name']) ?? '' }),
    ),
    ...insatser.flatMap((insats) => [...periodProblems(insats), ...tertialProblems(insats)]),
    ...participantProblems(placed([], raw, 'participants')),
  ];
}

type Keys = readonly (string | number)[];

interface Placed {
  readonly keys: Keys;
  readonly raw: Raw;
}

function placed(keys: Keys, raw: Raw, list: string): Placed[] {
  return listAt(raw, list).map((item, index) => ({ keys: [...keys, list, index], raw: item }));
}

function numberProblems(rows: readonly Placed[]): GoalProblem[] {
  return repeated(rows, (row) => row.raw['number']).map(({ keys, raw }) =>
    goalProblem([...keys, 'number'], 'duplicateNumber', { number: textOf(raw['number']) ?? '' }),
  );
}

const FIGURES_BY_SEX = ['target', 'national', 'nationalNow', 'lastYear', 'outcome'] as const;

function measureProblems(measure: Placed, year: unknown): GoalProblem[] {
  const { keys, raw } = measure;
  const asked = numberIn(raw['asked']);
  const answered = numberIn(raw['answered']);
  return [
    ...figuresOf(measure).flatMap((figure) => figureProblems(raw['kind'], figure.value, figure.keys)),
    ...(asked !== null && answered?.gt(asked)
      ? [
          goalProblem([...keys, 'answered'], 'moreAnswersThanAsked', {
            answered: String(answered),
            asked: String(asked),
          }),
        ]
      : []),
    ...historyProblems(measure, year),
    ...tertialProblems(measure),
  ];
}

function figuresOf({ keys, raw }: Placed): { readonly keys: Keys; readonly value: unknown }[] {
  return [
    ...FIGURES_BY_SEX.flatMap((field) =>
      (['total', 'women', 'men'] as const).map((sex) => ({
        keys: [...keys, field, sex],
        value: objectAt(raw, field)[sex],
      })),
    ),
    ...['history', 'tertials'].flatMap((list) =>
      placed(keys, raw, list).map((row) => ({ keys: [...row.keys, 'outcome'], value: row.raw['outcome'] })),
    ),
  ];
}

/** Falls count too: a share of −0.09 is 9 % fewer. */
const shareRule: NumberRule = { min: -1, max: 1, decimals: 6 };

/** What a figure may be by the measure's kind. What is no number at all is told elsewhere. */
function figureProblems(kind: unknown, value: unknown, keys: Keys): GoalProblem[] {
  const number = numberIn(value);
  if (number === null) return [];
  switch (kind) {
    case 'share':
      return number.abs().gt(1)
        ? [goalProblem(keys, 'shareTooLarge')]
        : ruleProblems(number, keys, shareRule);
    case 'count':
    case 'money':
      return ruleProblems(number, keys, signedAmount);
    case 'yesNo':
      return number.eq(0) || number.eq(1) ? [] : [goalProblem(keys, 'notYesNoFigure')];
    default:
      return [];
  }
}

function ruleProblems(number: Decimal, keys: Keys, rule: NumberRule): GoalProblem[] {
  const problem = problemOfNumber(number, rule);
  return problem === null ? [] : [goalProblem(keys, problem.code, problem.details)];
}

/** What last year gave has a place of its own, so the history ends the year before that. */
function historyProblems(measure: Placed, year: unknown): GoalProblem[] {
  const rows = placed(measure.keys, measure.raw, 'history');
  const years = rows.map((row) => row.raw['year']);
  const isInOrder = years.every((one, index) => {
    const before = years[index - 1];
    return typeof one !== 'number' || typeof before !== 'number' || before < one;
  });
  const tooLate = rows.flatMap(({ keys, raw }) => {
    const one = raw['year'];
    return typeof one === 'number' && typeof year === 'number' && one >= year - 1
      ? [goalProblem([...keys, 'year'], 'yearNotEarlier', { year: one, lastYear: year - 1 })]
      : [];
  });
  return [...(isInOrder ? [] : [goalProblem([...measure.keys, 'history'], 'yearsNotInOrder')]), ...tooLate];
}

function tertialProblems({ keys, raw }: Placed): GoalProblem[] {
  const tertials = raw['tertials'];
  return Array.isArray(tertials) && tertials.length !== 3
    ? [goalProblem([...keys, 'tertials'], 'notThreeTertials')]
    : [];
}

function periodProblems({ keys, raw }: Placed): GoalProblem[] {
  const start = textOf(raw['start']);
  const end = textOf(raw['end']);
  return start !== null && end !== null && end < start
    ? [goalProblem([...keys, 'end'], 'endBeforeStart', { start, end })]
    : [];
}

function participantProblems(rows: readonly Placed[]): GoalProblem[] {
  const ofGroups = rows.flatMap(({ keys, raw }) => {
    const group = textOf(raw['group']);
    if (raw['breakdown'] === 'all')
      return group === null ? [] : [goalProblem([...keys, 'group'], 'groupOfAll', { group })];
    return group === null && typeof raw['breakdown'] === 'string'
      ? [goalProblem([...keys, 'group'], 'groupMissing')]
      : [];
  });
  const named = rows.filter(({ raw }) => textOf(raw['insats']) !== null);
  const twice = repeated(named, ({ raw }) =>
    JSON.stringify([textOf(raw['insats']), raw['breakdown'], textOf(raw['group'])]),
  ).map(({ keys, raw }) =>
    goalProblem(keys, 'duplicateParticipants', { insats: textOf(raw['insats']) ?? '' }),
  );
  return [...ofGroups, ...twice];
}

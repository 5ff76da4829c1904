import fc from 'fast-check';
import { GOALS_FORMAT, GOALS_VERSION, parseGoals } from '../../../src/finsam/goals/goalFile';
import {
  ACTIVITY_STATES,
  BREAKDOWNS,
  COMPARISONS,
  CONDITIONS,
  LEVELS,
  MEASURE_KINDS,
  STATUSES,
  type GoalPlan,
  type MeasureKind,
} from '../../../src/finsam/goals/goals';
import { UNWRITABLE } from '../../../src/finsam/jsonFields';
import { AWKWARD } from '../../sheets/planArbitrary';

const YEAR = 2025;

/** The texts of goals have several lines. */
const AWKWARD_LINES = [
  'rad 1\nrad 2',
  '- en\n- två\n\n=SUM(A1)',
  '"citat"; och, komma\n+46',
  'åäö ÅÄÖ é\t\u00a0x',
];

const awkward = fc.constantFrom(...AWKWARD, ...AWKWARD_LINES);
const ordinary = (maxLength: number) =>
  fc.string({ minLength: 1, maxLength, unit: 'grapheme' }).filter((text) => parsesAsItself(text));

/** The parser trims, makes line breaks alike, and refuses what no cell can hold; that is tested elsewhere. */
function parsesAsItself(text: string): boolean {
  return text.trim() !== '' && text.trim() === text && !/\p{Cc}/u.test(text) && !UNWRITABLE.test(text);
}

const textOf = (maxLength: number) => fc.oneof(awkward, ordinary(maxLength));
/** Names stand on one line. */
const nameOf = (maxLength: number) => fc.oneof(fc.constantFrom(...AWKWARD), ordinary(maxLength));
const nullable = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

const day = fc
  .integer({ min: 0, max: 3000 })
  .map((days) => new Date(Date.UTC(2018, 0, 1 + days)).toISOString().slice(0, 10));
const period = fc.tuple(nullable(day), nullable(day)).map(([one, other]) => {
  const isTurned = one !== null && other !== null && other < one;
  return isTurned ? { start: other, end: one } : { start: one, end: other };
});

/** −0 is no figure of its own. */
const hundredths = (min: number, max: number) => fc.integer({ min, max }).map((number) => number / 100 + 0);

const figureOf: Readonly<Record<MeasureKind, fc.Arbitrary<number>>> = {
  share: fc.oneof(
    hundredths(-100, 100),
    fc.integer({ min: -1_000_000, max: 1_000_000 }).map((millionths) => millionths / 1_000_000 + 0),
  ),
  count: fc.oneof(fc.integer({ min: 0, max: 2000 }), hundredths(-5_000, 100_000)),
  money: fc.oneof(hundredths(-1_000_000_00, 50_000_000_00), fc.constantFrom(999_999_999_999.99, 0)),
  yesNo: fc.constantFrom(0, 1),
};

const decision = nullable(fc.record({ status: fc.constantFrom(...STATUSES), reason: nullable(textOf(60)) }));

const answers = fc
  .tuple(nullable(fc.integer({ min: 0, max: 300 })), nullable(fc.integer({ min: 0, max: 300 })))
  .map(([one, other]) =>
    one !== null && other !== null && other > one
      ? { asked: other, answered: one }
      : { asked: one, answered: other },
  );

/** One measure without its number. */
export const measureFields = fc.constantFrom(...MEASURE_KINDS).chain((kind) => {
  const figure = figureOf[kind];
  const bySex = fc.record({ total: nullable(figure), women: nullable(figure), men: nullable(figure) });
  const tertial = fc.record({ outcome: nullable(figure), comment: nullable(textOf(40)) });
  return fc
    .record({
      text: textOf(80),
      kind: fc.constant(kind),
      condition: fc.constantFrom(...CONDITIONS),
      comparison: fc.constantFrom(...COMPARISONS),
      bySex: fc.boolean(),
      target: bySex,
      national: bySex,
      nationalNow: bySex,
      lastYear: bySex,
      history: fc
        .uniqueArray(fc.integer({ min: 2010, max: YEAR - 2 }), { maxLength: 3 })
        .map((years) => years.sort((one, other) => one - other))
        .chain((years) =>
          fc.tuple(...years.map((year) => fc.record({ year: fc.constant(year), outcome: figure }))),
        ),
      outcome: bySex,
      outcomeText: nullable(textOf(60)),
      answers,
      responseRate: nullable(hundredths(0, 100)),
      source: nullable(nameOf(30)),
      date: nullable(day),
      insats: nullable(nameOf(30)),
      tertials: fc.tuple(tertial, tertial, tertial),
      decision,
      comment: nullable(textOf(80)),
    })
    .map(({ answers: numbers, ...fields }) => ({ ...fields, ...numbers }));
});

const indicatorFields = fc.record({
  text: textOf(80),
  decision,
  comment: nullable(textOf(80)),
  measures: fc.array(measureFields, { maxLength: 3 }),
});

const activityFields = fc.record({
  text: textOf(60),
  state: nullable(fc.constantFrom(...ACTIVITY_STATES)),
  date: nullable(day),
  responsible: nullable(nameOf(30)),
  comment: nullable(textOf(60)),
});

const goalFields = fc.record({
  level: nullable(fc.constantFrom(...LEVELS)),
  text: textOf(80),
  decision,
  comment: nullable(textOf(80)),
  indicators: fc.array(indicatorFields, { maxLength: 3 }),
  activities: fc.array(activityFields, { maxLength: 2 }),
});

const people = nullable(fc.integer({ min: 0, max: 500 }));
const amount = nullable(hundredths(0, 9_000_000_00));

const insatsTertial = fc.record({
  spent: amount,
  women: people,
  men: people,
  done: nullable(textOf(60)),
  deviations: nullable(textOf(60)),
});

const insatsFields = fc
  .record({
    direction: nullable(textOf(40)),
    period,
    purpose: nullable(textOf(80)),
    goals: nullable(textOf(80)),
    registration: nullable(textOf(30)),
    targetGroup: nullable(textOf(40)),
    budget: amount,
    outcome: amount,
    principal: nullable(textOf(30)),
    parties: nullable(textOf(60)),
    result: nullable(textOf(80)),
    comment: nullable(textOf(80)),
    measures: fc.array(measureFields, { maxLength: 2 }),
    tertials: fc.tuple(insatsTertial, insatsTertial, insatsTertial),
  })
  .map(({ period: days, ...fields }) => ({ ...fields, ...days }));

const lowerCase = (text: string) => text.toLocaleLowerCase('sv');

const participant = fc
  .record({
    insats: nameOf(30),
    breakdown: fc.constantFrom(...BREAKDOWNS),
    group: nameOf(20),
    women: people,
    men: people,
    total: people,
  })
  .map((row) => ({ ...row, group: row.breakdown === 'all' ? null : row.group }));

type Generated<T> = T extends fc.Arbitrary<infer Value> ? Value : never;

/** Numbers as they are printed, by place: "1", "1.2", "1.2.1", "1a"; an insats' own measures have a letter before. */
function numbered(goals: readonly Generated<typeof goalFields>[]) {
  return goals.map((goal, first) => ({
    ...goal,
    number: `${first + 1}`,
    indicators: goal.indicators.map((indicator, second) => ({
      ...indicator,
      number: `${first + 1}.${second + 1}`,
      measures: indicator.measures.map((measure, third) => ({
        ...measure,
        number: `${first + 1}.${second + 1}.${third + 1}`,
      })),
    })),
    activities: goal.activities.map((activity, second) => ({
      ...activity,
      number: `${first + 1}${'ab'.charAt(second)}`,
    })),
  }));
}

/** Any goals, as JSON and as read. */
export const goalArbitrary: fc.Arbitrary<GoalPlan> = fc
  .record({
    association: fc.record({ name: nameOf(40) }),
    source: nullable(textOf(200)),
    rules: fc.record({
      lowestResponseRate: hundredths(0, 100),
      lowestAnswers: fc.integer({ min: 0, max: 30 }),
      lowestAnswersBySex: fc.integer({ min: 0, max: 30 }),
      percentDecimals: fc.integer({ min: 0, max: 4 }),
      mostlyShare: hundredths(0, 100),
      lowestParticipants: fc.integer({ min: 0, max: 10 }),
    }),
    goals: fc.array(goalFields, { maxLength: 3 }).map(numbered),
    decision,
    comment: nullable(textOf(80)),
    insatser: fc
      .uniqueArray(fc.tuple(nameOf(40), insatsFields), {
        maxLength: 3,
        selector: ([name]) => lowerCase(name),
      })
      .map((insatser) =>
        insatser.map(([name, fields], first) => ({
          ...fields,
          name,
          measures: fields.measures.map((measure, second) => ({
            ...measure,
            number: `I${first + 1}.${second + 1}`,
          })),
        })),
      ),
    participants: fc.uniqueArray(participant, {
      maxLength: 6,
      selector: ({ insats, breakdown, group }) => lowerCase(JSON.stringify([insats, breakdown, group])),
    }),
  })
  .map((fields) => {
    const result = parseGoals({ format: GOALS_FORMAT, version: GOALS_VERSION, year: YEAR, ...fields });
    if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 1));
    return result.plan;
  });

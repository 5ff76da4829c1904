import fc from 'fast-check';
import { Decimal } from '../../../src/finsam/decimal';
import { goalsToJson, parseGoals } from '../../../src/finsam/goals/goalFile';
import type { GoalPlan, Measure } from '../../../src/finsam/goals/goals';
import { applySurvey, suggestMeasure } from '../../../src/sheets/goals/applySurvey';
import type { SurveyResult, SurveyShare } from '../../../src/sheets/goals/surveyResults';

const share = (positive: number, answers: number): SurveyShare => ({
  positive,
  answers,
  share: new Decimal(positive).dividedBy(answers),
});
const result = (rest: Partial<SurveyResult> = {}): SurveyResult => ({
  question: 'Känner du dig mer redo att arbeta?',
  asked: 48,
  total: share(10, 30),
  women: share(6, 20),
  men: share(4, 9),
  ...rest,
});

const QUESTIONS = [
  'Enkätfråga: Känner du dig mer redo att kunna arbeta eller studera?',
  'Tar personalen tillvara dina erfarenheter, kunskaper och synpunkter? (deltagare under pågående insats)',
  'Tar personalen tillvara dina erfarenheter, kunskaper och synpunkter? (deltagare, avslutsenkät)',
  'Finns det rutiner för att arbeta med jämställdhet?',
];

function goalsWith(questions: readonly string[]): GoalPlan {
  const parsed = parseGoals({
    format: 'finsamkalkyl-mal',
    version: 1,
    association: { name: 'Samordningsförbund Exempel' },
    year: 2025,
    goals: [
      {
        number: '1',
        text: 'Arbete',
        indicators: [
          {
            number: '1.1',
            text: 'Deltagarna är mer redo.',
            measures: [
              ...questions.map((text, index) => ({
                number: `1.1.${index + 1}`,
                text,
                kind: 'share',
                condition: 'atLeast',
                responseRate: 0.2,
                decision: { status: 'met' },
                comment: 'Kvar',
              })),
              { number: 'antal', text: 'Finns det rutiner?', kind: 'count', condition: 'atLeast' },
            ],
          },
        ],
      },
    ],
    insatser: [
      {
        name: 'Trisam',
        measures: [
          { number: 'T1', text: 'Har du fått stöd till nytta?', kind: 'share', condition: 'atLeast' },
        ],
      },
    ],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.plan;
}

const goals = goalsWith(QUESTIONS);
const measures = (plan: GoalPlan): Measure[] =>
  [...plan.goals.flatMap((goal) => goal.indicators), ...plan.insatser].flatMap((one) => one.measures);
const numbered = (plan: GoalPlan, number: string) => measures(plan).find((one) => one.number === number);

describe('applySurvey', () => {
  test('fills the outcome, and a sex only where so many of it have answered', () => {
    const measure = numbered(applySurvey(goals, '1.1.2', result()), '1.1.2');
    expect(measure?.outcome).toEqual({
      total: new Decimal('0.333333'),
      women: new Decimal('0.3'),
      men: null,
    });
    expect(measure).toMatchObject({
      answered: 30,
      asked: 48,
      responseRate: null,
      decision: { status: 'met' },
      comment: 'Kvar',
    });
  });

  test('as many answers as the rules ask are enough', () => {
    const measure = numbered(applySurvey(goals, '1.1.2', result({ men: share(4, 10) })), '1.1.2');
    expect(measure?.outcome.men).toEqual(new Decimal('0.4'));
  });

  test('leaves the other measures as they were', () => {
    const filled = applySurvey(goals, '1.1.2', result());
    expect(measures(filled).filter(({ number }) => number !== '1.1.2')).toEqual(
      measures(goals).filter(({ number }) => number !== '1.1.2'),
    );
  });

  test("fills an insats' own measure", () => {
    expect(numbered(applySurvey(goals, 'T1', result()), 'T1')?.answered).toBe(30);
  });

  test('keeps the response rate where nobody tells how many were asked', () => {
    const measure = numbered(applySurvey(goals, '1.1.1', result({ asked: null })), '1.1.1');
    expect(measure).toMatchObject({ asked: null, responseRate: new Decimal('0.2') });
  });

  test('a number asked before that is below the answers does not hold', () => {
    const before = applySurvey(goals, '1.1.1', result());
    const after = applySurvey(before, '1.1.1', result({ asked: null, total: share(1, 60) }));
    expect(numbered(after, '1.1.1')).toMatchObject({ asked: null, answered: 60 });
  });

  test.each([
    ['a number that no measure has', '9.9', result()],
    ['a measure that is no share', 'antal', result()],
    ['a question that nobody answered', '1.1.1', result({ total: null })],
  ])('changes nothing for %s', (_, number, told) => {
    expect(applySurvey(goals, number, told)).toEqual(goals);
  });

  test('the goals pass as a file, whatever was answered', () => {
    const part = fc
      .integer({ min: 1, max: 500 })
      .chain((answers) => fc.integer({ min: 0, max: answers }).map((positive) => share(positive, answers)));
    fc.assert(
      fc.property(part, fc.option(part), fc.option(part), (total, women, men) => {
        const filled = applySurvey(goals, '1.1.1', result({ total, women, men, asked: null }));
        expect(parseGoals(goalsToJson(filled))).toEqual({ ok: true, plan: filled });
      }),
    );
  });
});

describe('suggestMeasure', () => {
  test.each<[question: string, number: string | null]>([
    ['Känner du dig mer redo att kunna arbeta eller studera?', '1.1.1'],
    ['känner du dig  MER redo att arbeta eller studera', '1.1.1'],
    ['Tar personalen tillvara dina erfarenheter, kunskaper och synpunkter? (avslutsenkät)', '1.1.3'],
    ['Tar personalen tillvara dina erfarenheter, kunskaper och synpunkter (pågående insats)', '1.1.2'],
    ['Har du fått stöd till nytta?', 'T1'],
    ['Finns det rutiner?', '1.1.4'],
    ['Hur gammal är du?', null],
    ['', null],
  ])('%s', (question, number) => {
    expect(suggestMeasure(goals, question)).toBe(number);
  });

  test('none where two are as near', () => {
    expect(suggestMeasure(goalsWith(['Är du nöjd?', 'Är du nöjd?']), 'Är du nöjd?')).toBeNull();
  });

  test('a measure that is the question is always the one', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(QUESTIONS, { minLength: 1 }), fc.nat(), (questions, pick) => {
        const index = pick % questions.length;
        expect(suggestMeasure(goalsWith(questions), questions[index] ?? '')).toBe(`1.1.${index + 1}`);
      }),
    );
  });
});

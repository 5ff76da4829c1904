import fc from 'fast-check';
import { carryOver, measuresWithoutNational } from '../../../src/finsam/goals/carryOver';
import { evaluateGoals } from '../../../src/finsam/goals/evaluate';
import { goalsToJson, parseGoals } from '../../../src/finsam/goals/goalFile';
import type { GoalPlan, Measure } from '../../../src/finsam/goals/goals';
import { goalArbitrary } from './goalArbitrary';

const measuresOf = (plan: GoalPlan): Measure[] =>
  plan.goals.flatMap(({ indicators }) => indicators.flatMap(({ measures }) => measures));

test("law: this year's outcomes are what last year's are compared with", () => {
  fc.assert(
    fc.property(goalArbitrary, (plan) => {
      const next = measuresOf(carryOver(plan));
      measuresOf(plan).forEach((measure, index) => {
        expect(next[index]?.lastYear).toEqual(measure.outcome);
        expect(next[index]?.national).toEqual(measure.nationalNow);
      });
    }),
  );
});

test('law: nothing of the new year is judged, decided or commented', () => {
  fc.assert(
    fc.property(goalArbitrary, (plan) => {
      const next = carryOver(plan);
      const evaluation = evaluateGoals(next);
      const withoutActivities = evaluation.goals.filter(({ indicators }) => indicators.length > 0);
      expect(withoutActivities.map(({ status }) => status).filter((status) => status !== null)).toEqual([]);
      expect(
        measuresOf(next).filter(({ decision, comment }) => decision !== null || comment !== null),
      ).toEqual([]);
    }),
  );
});

test('law: what is carried over is a goal file', () => {
  fc.assert(
    fc.property(goalArbitrary, (plan) => {
      const parsed = parseGoals(goalsToJson(carryOver(plan)));
      expect(parsed.ok ? [] : parsed.problems).toEqual([]);
    }),
  );
});

test('measures that wait for a national figure are told', () => {
  const parsed = parseGoals({
    format: 'finsamkalkyl-mal',
    version: 1,
    association: { name: 'Exempel' },
    year: 2025,
    goals: [
      {
        number: '1',
        text: 'Mål',
        indicators: [
          {
            number: '1.1',
            text: 'Indikator',
            measures: [
              {
                number: '1.1.1',
                text: 'A',
                kind: 'share',
                condition: 'atLeast',
                comparison: 'national',
                national: { total: 0.4 },
              },
              {
                number: '1.1.2',
                text: 'B',
                kind: 'share',
                condition: 'atLeast',
                comparison: 'national',
                nationalNow: { total: 0.5 },
              },
            ],
          },
        ],
      },
    ],
  });
  if (!parsed.ok) throw new Error('the goals are not goals');
  const next = carryOver(parsed.plan);
  expect(next.year).toBe(2026);
  expect(measuresWithoutNational(next).map(({ number }) => number)).toEqual(['1.1.1']);
});

import fc from 'fast-check';
import { Decimal } from '../../../src/finsam/decimal';
import { CONDITIONS, STATUSES, type Condition, type Status } from '../../../src/finsam/goals/goals';
import { combinedStatus, measureStatus, responseRate } from '../../../src/finsam/goals/status';

const none = { responseRate: new Decimal(0), answers: new Decimal(0) };
const half = new Decimal('0.5');
const measured = (outcome: number | null, limit: number | null, condition: Condition = 'atLeast') => ({
  outcome: outcome === null ? null : new Decimal(outcome),
  limit: limit === null ? null : new Decimal(limit),
  condition,
  answered: null,
  responseRate: null,
});

describe('the status of a measure', () => {
  test.each<[number | null, Condition, number | null, Status | null]>([
    [0.57, 'atLeast', 0.53, 'met'],
    [0.69, 'atLeast', 0.7, 'notMet'],
    [0.7, 'atLeast', 0.7, 'met'],
    [6630, 'atMost', 2664, 'notMet'],
    [-0.09, 'below', 0, 'met'],
    [0, 'below', 0, 'notMet'],
    [0.39, 'above', 0.35, 'met'],
    [0.35, 'above', 0.35, 'notMet'],
    [10, 'equal', 10, 'met'],
    [null, 'atLeast', 0.7, null],
    [0.7, 'atLeast', null, null],
  ])('%p %s %p is %p', (outcome, condition, limit, status) => {
    expect(measureStatus(measured(outcome, limit, condition), none)).toBe(status);
  });

  test('too low a response rate or too few answers make it not measurable, though the figures are there', () => {
    const lowest = { responseRate: half, answers: new Decimal(5) };
    const figures = measured(0.22, 0.43);
    expect(measureStatus({ ...figures, responseRate: new Decimal('0.25') }, lowest)).toBe('notMeasurable');
    expect(measureStatus({ ...figures, answered: new Decimal(4) }, lowest)).toBe('notMeasurable');
    expect(measureStatus({ ...figures, answered: new Decimal(5), responseRate: half }, lowest)).toBe(
      'notMet',
    );
  });

  const figure = fc.integer({ min: -1000, max: 1000 });
  const condition = fc.constantFrom(...CONDITIONS);

  test('law: missing is never "Ej uppfylld"', () => {
    fc.assert(
      fc.property(fc.option(figure), condition, (limit, one) => {
        expect(measureStatus(measured(null, limit, one), none)).toBeNull();
      }),
    );
  });

  test('law: a better outcome never gives a worse status', () => {
    fc.assert(
      fc.property(
        figure,
        fc.nat(1000),
        figure,
        fc.constantFrom('atLeast', 'above', 'atMost', 'below'),
        (outcome, better, limit, one) => {
          const higherIsBetter = one === 'atLeast' || one === 'above';
          const before = measureStatus(measured(outcome, limit, one), none);
          const after = measureStatus(
            measured(higherIsBetter ? outcome + better : outcome - better, limit, one),
            none,
          );
          expect([before, after]).not.toEqual(['met', 'notMet']);
        },
      ),
    );
  });

  test('law: raising the target never improves', () => {
    fc.assert(
      fc.property(figure, figure, fc.nat(1000), (outcome, limit, higher) => {
        const before = measureStatus(measured(outcome, limit), none);
        const after = measureStatus(measured(outcome, limit + higher), none);
        expect([before, after]).not.toEqual(['notMet', 'met']);
      }),
    );
  });
});

describe('the status of a whole', () => {
  test.each<[Status | null, (Status | null)[]]>([
    ['met', ['met', 'met', 'notMeasurable']],
    ['mostlyMet', ['notMet', 'notMeasurable', 'met', 'met']],
    ['partlyMet', ['met', 'notMet']],
    ['notMet', ['notMet', 'notMeasurable', null]],
    ['notMeasurable', ['notMeasurable', null]],
    [null, [null, null]],
    [null, []],
    ['mostlyMet', ['notMeasurable', 'partlyMet', 'met', 'met']],
    ['mostlyMet', ['mostlyMet', 'met', 'met', 'notMet', 'notMet', 'met']],
    ['mostlyMet', ['mostlyMet', 'met']],
    ['partlyMet', ['partlyMet']],
    ['partlyMet', ['partlyMet', 'notMet']],
  ])('%p of %p', (status, parts) => {
    expect(combinedStatus(parts, half)).toBe(status);
  });

  const parts = fc.array(fc.option(fc.constantFrom(...STATUSES)), { maxLength: 8 });
  const share = fc.integer({ min: 0, max: 100 }).map((percent) => new Decimal(percent).div(100));
  /** How good a status is; what cannot be judged is not compared. */
  const rank = (status: Status | null) => ['notMet', 'partlyMet', 'mostlyMet', 'met'].indexOf(status ?? '');

  test('law: the order of the parts does not matter', () => {
    fc.assert(
      fc.property(parts, share, (statuses, limit) => {
        expect(combinedStatus([...statuses].reverse(), limit)).toBe(combinedStatus(statuses, limit));
      }),
    );
  });

  test('law: a part that gets better never makes the whole worse', () => {
    const judged = fc.array(fc.constantFrom<Status>('notMet', 'partlyMet', 'mostlyMet', 'met'), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(judged, fc.nat(), share, (statuses, place, limit) => {
        const index = place % statuses.length;
        const better = statuses.map((status, at) => (at === index ? ('met' as const) : status));
        expect(rank(combinedStatus(better, limit))).toBeGreaterThanOrEqual(
          rank(combinedStatus(statuses, limit)),
        );
      }),
    );
  });

  test('law: a part that is not measurable changes nothing where another is', () => {
    fc.assert(
      fc.property(parts, share, (statuses, limit) => {
        fc.pre(statuses.some((status) => status !== null));
        expect(combinedStatus([...statuses, 'notMeasurable'], limit)).toBe(combinedStatus(statuses, limit));
      }),
    );
  });

  test('law: raising the limit never improves', () => {
    fc.assert(
      fc.property(parts, share, share, (statuses, one, other) => {
        const [low, high] = one.lessThan(other) ? [one, other] : [other, one];
        expect(rank(combinedStatus(statuses, high))).toBeLessThanOrEqual(rank(combinedStatus(statuses, low)));
      }),
    );
  });
});

describe('the response rate', () => {
  test('is answers over asked, missing where either is', () => {
    expect(responseRate(new Decimal(25), new Decimal(100))?.toString()).toBe('0.25');
    expect(responseRate(null, new Decimal(100))).toBeNull();
    expect(responseRate(new Decimal(25), null)).toBeNull();
  });

  test.each([
    [1, 0, 'askedNotPositive'],
    [-1, 5, 'answersNegative'],
    [6, 5, 'answersAboveAsked'],
  ])('%p of %p is refused', (answered, asked, code) => {
    expect(() => responseRate(new Decimal(answered), new Decimal(asked))).toThrow(
      expect.objectContaining({ code }),
    );
  });
});

import fc from 'fast-check';
import { roundTable } from '../../src/finsam/roundTable';
import { roundTo } from '../../src/finsam/rounding';
import type { Decimal } from '../../src/finsam/decimal';
import { anyAmount, anyUnit, d, sumOf, texts } from './decimals';

const table = (values: readonly (string | null)[]) =>
  values.map((value) => (value === null ? null : d(value)));

describe('roundTable', () => {
  test.each<[what: string, amounts: (string | null)[], unit: string, units: (string | null)[]]>([
    [
      'the costs of Gävleborg 2025',
      ['-17001843', '-5104867', '-1210000', '-2650000'],
      '1000',
      ['-17002', '-5105', '-1210', '-2650'],
    ],
    ['the insatser of Gävleborg 2025', ['5795913', '11005930', '200000'], '1000', ['5796', '11006', '200']],
    ['halves', ['0.5', '0.5'], '1', ['1', '0']],
    ['halves below zero', ['-0.5', '-0.5'], '1', ['-1', '0']],
    ['a half each way, upwards first', ['0.5', '-0.5'], '1', ['1', '-1']],
    ['a half each way, downwards first', ['-0.5', '0.5'], '1', ['-1', '1']],
    ['thirds', ['333.4', '333.3', '333.3'], '1', ['334', '333', '333']],
    ['equal remainders: the earlier gets more', ['1.25', '1.25', '1.25', '1.25'], '1', ['2', '1', '1', '1']],
    ['a total at a half', ['1.25', '1.25'], '1', ['2', '1']],
    ['a total at a half, below zero', ['-1.25', '-1.25'], '1', ['-2', '-1']],
    ['whole amounts', ['1000', '-2000', '0'], '1000', ['1', '-2', '0']],
    ['a whole amount among others is not moved', ['1000', '1400', '1400'], '1000', ['1', '2', '1']],
    ['missing amounts stay missing', [null, '1499', null, '1499'], '1000', [null, '2', null, '1']],
    ['only missing amounts', [null, null], '1000', [null, null]],
    ['an empty table', [], '1000', []],
    ['one amount', ['1500'], '1000', ['2']],
    ['one amount below zero', ['-1500'], '1000', ['-2']],
    ['small amounts', ['0.4', '0.4', '0.4'], '1', ['1', '0', '0']],
    ['öre', ['0.125', '0.125'], '0.01', ['13', '12']],
    [
      'income and costs that even out',
      ['18920400', '-25966710', '7046310'],
      '1000',
      ['18921', '-25967', '7046'],
    ],
  ])('%s', (_what, amounts, unit, units) => {
    expect(texts(roundTable(table(amounts), d(unit)))).toEqual(units);
  });

  test('the rounded costs of Gävleborg 2025 sum to the printed total', () => {
    const units = roundTable(table(['-17001843', '-5104867', '-1210000', '-2650000']), d(1000));
    expect(sumOf(units).toString()).toBe('-25967');
  });

  test.each(['0', '-1', 'NaN', 'Infinity'])('a unit of %s is an error', (unit) => {
    expect(() => roundTable(table(['1']), d(unit))).toThrow(
      expect.objectContaining({ code: 'unitNotPositive' }),
    );
  });
  test('an amount that is no number is an error', () => {
    expect(() => roundTable(table(['1', 'NaN']), d(1))).toThrow(
      expect.objectContaining({ code: 'notFinite' }),
    );
  });

  // Steps of a tenth make equal remainders and whole amounts common.
  const someAmount = fc.oneof(
    anyAmount,
    fc.integer({ min: -60, max: 60 }).map((tenths) => d(tenths).dividedBy(10)),
  );
  const someTable = fc.array(fc.option(someAmount, { freq: 8 }), { maxLength: 12 });
  const laws = (name: string, law: (amounts: (Decimal | null)[], unit: Decimal) => void) =>
    test(`law: ${name}`, () => fc.assert(fc.property(someTable, anyUnit, law), { numRuns: 500 }));

  laws('the units sum to the rounded total', (amounts, unit) => {
    const total = roundTo(sumOf(amounts), unit).dividedBy(unit);
    expect(sumOf(roundTable(amounts, unit)).toString()).toBe(total.toString());
  });

  laws('each amount is moved by less than a unit', (amounts, unit) => {
    roundTable(amounts, unit).forEach((count, index) => {
      if (count !== null) expect(count.times(unit).minus(amounts[index]!).abs().lessThan(unit)).toBe(true);
    });
  });

  laws('a whole number of units is never moved', (amounts, unit) => {
    roundTable(amounts, unit).forEach((count, index) => {
      const amount = amounts[index] ?? null;
      if (amount?.mod(unit).isZero()) expect(count!.times(unit).equals(amount)).toBe(true);
    });
  });

  laws('no amount changes its sign', (amounts, unit) => {
    roundTable(amounts, unit).forEach((count, index) => {
      if (count !== null) expect(count.times(amounts[index]!).greaterThanOrEqualTo(0)).toBe(true);
    });
  });

  laws('blanks stay where they are and nothing else becomes blank', (amounts, unit) => {
    expect(roundTable(amounts, unit).map((count) => count === null)).toEqual(
      amounts.map((amount) => amount === null),
    );
  });

  laws('opposite tables come out opposite', (amounts, unit) => {
    const opposite = roundTable(
      amounts.map((amount) => amount?.negated() ?? null),
      unit,
    );
    expect(
      texts(opposite.map((count) => (count === null || count.isZero() ? count : count.negated()))),
    ).toEqual(texts(roundTable(amounts, unit)));
  });

  laws('a table of whole units comes out as it was', (amounts, unit) => {
    const units = roundTable(amounts, unit);
    expect(
      texts(
        roundTable(
          units.map((count) => count?.times(unit) ?? null),
          unit,
        ),
      ),
    ).toEqual(texts(units));
  });
});

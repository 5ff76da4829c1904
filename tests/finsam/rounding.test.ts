import fc from 'fast-check';
import { roundTo } from '../../src/finsam/rounding';
import { anyAmount, anyUnit, d } from './decimals';

describe('roundTo', () => {
  test.each([
    ['0', '1', '0'],
    ['0.4', '1', '0'],
    ['0.49999999999999999999999999999999999999', '1', '0'],
    ['0.5', '1', '1'],
    ['1.5', '1', '2'],
    ['2.5', '1', '3'],
    ['-0.4', '1', '0'],
    ['-0.5', '1', '-1'],
    ['-2.5', '1', '-3'],
    ['1499', '1000', '1000'],
    ['1500', '1000', '2000'],
    ['-1500', '1000', '-2000'],
    ['-17001843', '1000', '-17002000'],
    ['1.005', '0.01', '1.01'],
    ['-1.005', '0.01', '-1.01'],
    ['1.125', '0.05', '1.15'],
    ['7', '3', '6'],
    ['7.5', '3', '9'],
    ['117429.2', '1', '117429'],
  ])('%s to whole %s is %s', (amount, unit, expected) => {
    const rounded = roundTo(d(amount), d(unit));
    expect(rounded.toString()).toBe(expected);
    expect(Object.is(rounded.toNumber(), -0)).toBe(false);
  });

  test.each(['0', '-1', 'NaN', 'Infinity'])('a unit of %s is an error', (unit) => {
    expect(() => roundTo(d(1), d(unit))).toThrow(
      expect.objectContaining({ code: 'unitNotPositive', details: { unit } }),
    );
  });
  test.each(['NaN', 'Infinity', '-Infinity'])('an amount of %s is an error', (amount) => {
    expect(() => roundTo(d(amount), d(1))).toThrow(
      expect.objectContaining({ code: 'notFinite', details: { value: amount } }),
    );
  });

  const laws = (name: string, law: (amount: ReturnType<typeof d>, unit: ReturnType<typeof d>) => void) =>
    test(`law: ${name}`, () => fc.assert(fc.property(anyAmount, anyUnit, law), { numRuns: 500 }));

  laws('the result is a multiple of the unit, at most half a unit away', (amount, unit) => {
    const rounded = roundTo(amount, unit);
    expect(rounded.mod(unit).isZero()).toBe(true);
    expect(rounded.minus(amount).abs().times(2).lessThanOrEqualTo(unit)).toBe(true);
  });
  laws('a half goes away from zero', (amount, unit) => {
    const whole = roundTo(amount, unit);
    const half = whole.plus(unit.dividedBy(2).times(whole.isNegative() ? -1 : 1));
    expect(roundTo(half, unit).abs().equals(whole.abs().plus(unit))).toBe(true);
  });
  laws('rounding twice is rounding once', (amount, unit) => {
    const rounded = roundTo(amount, unit);
    expect(roundTo(rounded, unit).equals(rounded)).toBe(true);
  });
});

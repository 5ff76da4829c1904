import fc from 'fast-check';
import { trisamAmount } from '../../src/finsam/trisam';
import { d, sumOf } from './decimals';

/** Gävleborg 2025, "Trisam-timmar handläggare": the amounts as printed, the hours inferred from them. */
const gavleborg2025: [municipality: string, hours: string, kronor: string][] = [
  ['Bollnäs', '280', '117429'],
  ['Gävle', '972.5', '407857'],
  ['Hofors', '56', '23486'],
  ['Hudiksvall', '344', '144270'],
  ['Ljusdal', '121', '50746'],
  ['Nordanstig', '44', '18453'],
  ['Ockelbo', '44', '18453'],
  ['Ovanåker', '140', '58715'],
  ['Sandviken', '416', '174466'],
  ['Söderhamn', '306', '128333'],
];
const RATE = d('419.39');

describe('trisamAmount', () => {
  test.each(gavleborg2025)('%s 2025: %s hours are %s kr', (_municipality, hours, kronor) => {
    expect(trisamAmount(d(hours), RATE, d(1)).toString()).toBe(kronor);
  });

  test('the ten municipalities of 2025 and the other parties make the printed sum of Trisam', () => {
    const municipalities = sumOf(gavleborg2025.map(([, hours]) => trisamAmount(d(hours), RATE, d(1))));
    expect(municipalities.toString()).toBe('1142208');
    // Two process leaders, Försäkringskassan, Arbetsförmedlingen and the region.
    expect(sumOf([municipalities, d(459207), d(781288), d(1332837), d(1070935), d(1009438)]).toString()).toBe(
      '5795913',
    );
  });

  test.each([
    ['0', '419.39', '1', '0'],
    ['1', '0.5', '1', '1'],
    ['-1', '0.5', '1', '-1'],
    ['3', '0.5', '1', '2'],
    ['-44', '419.39', '1', '-18453'],
    ['44', '419.39', '0.01', '18453.16'],
    ['44', '419.39', '1000', '18000'],
    ['1.005', '100', '0.1', '100.5'],
  ])('%s h × %s to whole %s is %s', (hours, rate, unit, amount) => {
    expect(trisamAmount(d(hours), d(rate), d(unit)).toString()).toBe(amount);
  });

  test.each([
    ['NaN', '1', '1', 'notFinite'],
    ['1', 'Infinity', '1', 'notFinite'],
    ['1', '1', '0', 'unitNotPositive'],
  ])('%s h × %s to whole %s is an error', (hours, rate, unit, code) => {
    expect(() => trisamAmount(d(hours), d(rate), d(unit))).toThrow(expect.objectContaining({ code }));
  });

  test('law: the amount is within half a unit of hours × rate, and opposite for opposite hours', () => {
    const hundredths = fc
      .integer({ min: -10_000_000, max: 10_000_000 })
      .map((number) => d(number).dividedBy(100));
    fc.assert(
      fc.property(hundredths, hundredths, (hours, rate) => {
        const amount = trisamAmount(hours, rate, d(1));
        expect(amount.minus(hours.times(rate)).abs().lessThanOrEqualTo('0.5')).toBe(true);
        expect(trisamAmount(hours.negated(), rate, d(1)).plus(amount).isZero()).toBe(true);
      }),
    );
  });
});

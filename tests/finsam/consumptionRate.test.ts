import { consumptionRate } from '../../src/finsam/consumptionRate';
import { d } from './decimals';

describe('consumptionRate', () => {
  /** Gävleborg 2020, 1.3: outcome and budget in tkr, percent as printed. */
  test.each([
    ['Mysam processledare', 427, 427, '100'],
    ['Ett hållbart arbetsliv-Ockelbo', 801, 892, '90'],
    ['Ett hållbart arbetsliv-Ovanåker', 266, 309, '86'],
    ['Prova vägar vidare-Bollnäs', 799, 834, '96'],
    ['ASF', 305, 400, '76'],
    ['Insatskatalogen', 188, 303, '62'],
    ['Utvecklingsinsatser', 38, 100, '38'],
    ['Trisam 2.0', 7347, 8851, '83'],
  ])('%s: %d of %d is %s %%', (_insats, outcome, budget, percent) => {
    const rate = consumptionRate(d(outcome), d(budget))!;
    expect(rate.times(100).toFixed(0)).toBe(percent);
    expect(consumptionRate(d(-outcome), d(-budget))!.equals(rate)).toBe(true);
  });

  test('is not rounded and may be over 1, nil or negative', () => {
    expect(consumptionRate(d(305), d(400))!.toString()).toBe('0.7625');
    expect(consumptionRate(d(500), d(400))!.toString()).toBe('1.25');
    expect(consumptionRate(d(0), d(400))!.toString()).toBe('0');
    expect(consumptionRate(d(-40), d(400))!.toString()).toBe('-0.1');
  });

  test('missing stays missing', () => {
    expect(consumptionRate(null, d(400))).toBeNull();
    expect(consumptionRate(d(400), null)).toBeNull();
    expect(consumptionRate(null, null)).toBeNull();
    expect(consumptionRate(null, d(0))).toBeNull();
  });

  test('a budget of nil is an error, and so is what is no number', () => {
    expect(() => consumptionRate(d(1), d(0))).toThrow(expect.objectContaining({ code: 'budgetIsZero' }));
    expect(() => consumptionRate(d(0), d('-0'))).toThrow(expect.objectContaining({ code: 'budgetIsZero' }));
    expect(() => consumptionRate(d(NaN), d(1))).toThrow(expect.objectContaining({ code: 'notFinite' }));
    expect(() => consumptionRate(d(1), d(Infinity))).toThrow(expect.objectContaining({ code: 'notFinite' }));
  });
});

import fc from 'fast-check';
import {
  equityControl,
  equityLimit,
  equityRatio,
  RECOMMENDED_EQUITY_SHARE,
  rollEquityForward,
} from '../../src/finsam/equity';
import { anyAmount, d } from './decimals';

describe('equityLimit', () => {
  test.each([
    ['Gävleborg 2020', '13320', '0.2', '2664'],
    ['Gävleborg 2025', '18920', '0.2', '3784'],
    ['Jämtland 2025', '8228000', '0.2', '1645600'],
    ['another share', '1000', '0.35', '350'],
    ['no share', '1000', '0', '0'],
    ['the whole', '1000', '1', '1000'],
    ['no base', '0', '0.2', '0'],
    ['öre', '0.03', '0.2', '0.006'],
  ])('%s: %s × %s is %s', (_source, base, share, limit) =>
    expect(equityLimit(d(base), d(share)).toString()).toBe(limit),
  );

  test.each([
    ['1000', '20', 'shareOutOfRange', { share: '20' }],
    ['1000', '-0.2', 'shareOutOfRange', { share: '-0.2' }],
    ['-1000', '0.2', 'baseIsNegative', { base: '-1000' }],
    ['NaN', '0.2', 'notFinite', { value: 'NaN' }],
    ['1000', 'NaN', 'notFinite', { value: 'NaN' }],
  ])('%s × %s is an error', (base, share, code, details) => {
    expect(() => equityLimit(d(base), d(share))).toThrow(expect.objectContaining({ code, details }));
  });

  test('the recommended share is a fifth', () => expect(RECOMMENDED_EQUITY_SHARE.toString()).toBe('0.2'));
});

describe('equityControl', () => {
  const control = (equity: string, base: string, share = '0.2') => {
    const { ratio, limit, deviation, excess, status } = equityControl(d(equity), d(base), d(share));
    return {
      ratio: ratio.toFixed(3),
      limit: limit.toString(),
      deviation: deviation.toString(),
      excess: excess.toString(),
      status,
    };
  };

  test.each([
    [
      'Gävleborg 2020, printed 50 %',
      '6630',
      '13320',
      { ratio: '0.498', limit: '2664', deviation: '3966', excess: '3966', status: 'over' },
    ],
    [
      'within',
      '1000',
      '13320',
      { ratio: '0.075', limit: '2664', deviation: '-1664', excess: '0', status: 'within' },
    ],
    [
      'at the limit',
      '2664',
      '13320',
      { ratio: '0.200', limit: '2664', deviation: '0', excess: '0', status: 'within' },
    ],
    [
      'an öre over',
      '2664.01',
      '13320',
      { ratio: '0.200', limit: '2664', deviation: '0.01', excess: '0.01', status: 'over' },
    ],
    [
      'used up',
      '-500',
      '13320',
      { ratio: '-0.038', limit: '2664', deviation: '-3164', excess: '0', status: 'within' },
    ],
    [
      'Jämtland 2025: ca 1 580 tkr of 8 228',
      '1580',
      '8228',
      { ratio: '0.192', limit: '1645.6', deviation: '-65.6', excess: '0', status: 'within' },
    ],
  ])('%s', (_what, equity, base, expected) => expect(control(equity, base)).toEqual(expected));

  test('a base of nil is an error', () =>
    expect(() => control('1', '0')).toThrow(expect.objectContaining({ code: 'baseIsZero' })));
  test('equity that is no number is an error', () =>
    expect(() => control('NaN', '1')).toThrow(expect.objectContaining({ code: 'notFinite' })));

  test('law: over the limit exactly when there is an excess, which brought back leaves equity at the limit', () => {
    const anyBase = fc.integer({ min: 1, max: 1_000_000 }).map(d);
    const anyShare = fc.integer({ min: 0, max: 100 }).map((percent) => d(percent).dividedBy(100));
    fc.assert(
      fc.property(anyAmount, anyBase, anyShare, (equity, base, share) => {
        const { limit, deviation, excess, status } = equityControl(equity, base, share);
        expect(status === 'over').toBe(excess.greaterThan(0));
        expect(equity.minus(deviation).equals(limit)).toBe(true);
        if (status === 'over') expect(equityControl(equity.minus(excess), base, share).status).toBe('within');
      }),
    );
  });
});

describe('equityRatio', () => {
  /** Gävleborg 2020, balance sheet: equity ÷ total assets, printed 65 % and 74 %. */
  test.each([
    ['6630', '10219', '0.649'],
    ['6845', '9190', '0.745'],
    ['0', '100', '0.000'],
    ['-50', '100', '-0.500'],
  ])('%s of %s is %s', (equity, assets, ratio) =>
    expect(equityRatio(d(equity), d(assets))!.toFixed(3)).toBe(ratio),
  );

  test('missing stays missing', () => {
    expect(equityRatio(null, d(1))).toBeNull();
    expect(equityRatio(d(1), null)).toBeNull();
  });
  test.each(['0', '-1'])('assets of %s are an error', (assets) => {
    expect(() => equityRatio(d(1), d(assets))).toThrow(
      expect.objectContaining({ code: 'assetsNotPositive', details: { assets } }),
    );
  });
});

describe('rollEquityForward', () => {
  const roll = (opening: string | null, results: (string | null)[]) =>
    rollEquityForward(
      opening === null ? null : d(opening),
      results.map((result) => (result === null ? null : d(result))),
    ).map((year) => [
      year.opening?.toString() ?? null,
      year.result?.toString() ?? null,
      year.closing?.toString() ?? null,
    ]);

  test('Gävleborg: the published results of 2017 to 2020 lead to the published equity of 2019 and 2020', () => {
    expect(roll('3951', ['-781', '-1212', '4887', '-215'])).toEqual([
      ['3951', '-781', '3170'],
      ['3170', '-1212', '1958'],
      ['1958', '4887', '6845'],
      ['6845', '-215', '6630'],
    ]);
  });
  test('Jämtland 2025–2027: the published results and equity', () => {
    expect(roll('1577000', ['3000', '7000', '-3000'])).toEqual([
      ['1577000', '3000', '1580000'],
      ['1580000', '7000', '1587000'],
      ['1587000', '-3000', '1584000'],
    ]);
  });
  test('what follows from a missing amount is missing', () => {
    expect(roll(null, ['1', '2'])).toEqual([
      [null, '1', null],
      [null, '2', null],
    ]);
    expect(roll('5', ['1', null, '2'])).toEqual([
      ['5', '1', '6'],
      ['6', null, null],
      [null, '2', null],
    ]);
    expect(roll('5', [])).toEqual([]);
  });

  test('law: the last closing is the first opening and all results', () => {
    fc.assert(
      fc.property(anyAmount, fc.array(anyAmount, { minLength: 1, maxLength: 6 }), (opening, results) => {
        const years = rollEquityForward(opening, results);
        const sum = results.reduce((total, result) => total.plus(result), opening);
        expect(years.at(-1)!.closing!.equals(sum)).toBe(true);
        years
          .slice(1)
          .forEach((year, index) => expect(year.opening!.equals(years[index]!.closing!)).toBe(true));
      }),
    );
  });
});

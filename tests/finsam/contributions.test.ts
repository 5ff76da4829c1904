import fc from 'fast-check';
import { contributions } from '../../src/finsam/contributions';
import { anyAmount, anyUnit, d, ds, someWeights, sumOf, texts } from './decimals';

const KRONA = d(1);

describe('contributions', () => {
  test.each<[source: string, total: string, state: string, region: string, municipalities: string]>([
    ['Gävleborg 2025, tkr', '18920', '9460', '4730', '4730'],
    ['Gävleborg 2025, kr', '18920000', '9460000', '4730000', '4730000'],
    ['Gävleborg 2020, tkr', '13320', '6660', '3330', '3330'],
    ['Jämtland 2025, kr', '8228000', '4114000', '2057000', '2057000'],
    ['a krona over: to the region, the earlier of equal fourths', '5', '3', '1', '1'],
    ['two kronor over', '6', '3', '2', '1'],
    ['three kronor over', '7', '3', '2', '2'],
    ['nothing', '0', '0', '0', '0'],
    ['öre: to the largest part', '100.5', '50.5', '25', '25'],
    ['a repayment', '-18920', '-9460', '-4730', '-4730'],
  ])('%s', (_source, total, state, region, municipalities) => {
    const result = contributions(d(total), { municipalityWeights: null }, KRONA);
    expect(result.state.toString()).toBe(state);
    expect(result.regionTotal.toString()).toBe(region);
    expect(texts(result.regions)).toEqual([region]);
    expect(result.municipalityTotal.toString()).toBe(municipalities);
    expect(result.municipalities).toBeNull();
  });

  test('the ten municipalities of Gävleborg 2020 sum to a fourth', () => {
    const weights = ds([306, 1219, 110, 433, 216, 109, 70, 130, 443, 293]);
    const result = contributions(d(13320), { municipalityWeights: weights }, KRONA);
    expect(texts(result.municipalities!)).toEqual([
      '306',
      '1220',
      '110',
      '433',
      '216',
      '109',
      '70',
      '130',
      '443',
      '293',
    ]);
    expect(sumOf(result.municipalities!).toString()).toBe('3330');
  });

  test('where no region takes part, state and municipalities bear half each (5 a §)', () => {
    const result = contributions(d(1001), { withoutRegion: true, municipalityWeights: ds([1, 1]) }, KRONA);
    expect(result.state.toString()).toBe('501');
    expect(result.regionTotal.toString()).toBe('0');
    expect(result.regions).toEqual([]);
    expect(result.municipalityTotal.toString()).toBe('500');
    expect(texts(result.municipalities!)).toEqual(['250', '250']);
  });

  test('two regions split their fourth by their weights', () => {
    const result = contributions(d(1000), { regionWeights: ds([2, 1]), municipalityWeights: null }, KRONA);
    expect(texts(result.regions)).toEqual(['167', '83']);
  });

  test.each([
    ['municipalities', { municipalityWeights: [] }, 'noWeights'],
    ['municipalities', { municipalityWeights: ds([0, 0]) }, 'allWeightsZero'],
    ['municipalities', { municipalityWeights: ds([1, -1]) }, 'negativeWeight'],
    ['regions', { regionWeights: [], municipalityWeights: null }, 'noWeights'],
    ['regions', { regionWeights: ds([-1]), municipalityWeights: null }, 'negativeWeight'],
  ])('%s that cannot be split are an error', (_whose, key, code) => {
    expect(() => contributions(d(1000), key, KRONA)).toThrow(expect.objectContaining({ code }));
  });

  const anyKey = fc.record({
    withoutRegion: fc.boolean(),
    regionWeights: someWeights,
    municipalityWeights: fc.option(someWeights),
  });
  const laws = (
    name: string,
    law: (
      total: ReturnType<typeof d>,
      key: Parameters<typeof contributions>[1],
      unit: ReturnType<typeof d>,
    ) => void,
  ) => test(`law: ${name}`, () => fc.assert(fc.property(anyAmount, anyKey, anyUnit, law), { numRuns: 300 }));

  laws('state, regions and municipalities sum to the total', (total, key, unit) => {
    const { state, regionTotal, municipalityTotal } = contributions(total, key, unit);
    expect(sumOf([state, regionTotal, municipalityTotal]).toString()).toBe(total.toString());
  });
  laws('the shares of each part sum to the part', (total, key, unit) => {
    const result = contributions(total, key, unit);
    expect(sumOf(result.regions).toString()).toBe(result.regionTotal.toString());
    expect(sumOf(result.municipalities ?? [result.municipalityTotal]).toString()).toBe(
      result.municipalityTotal.toString(),
    );
  });
  laws('each part is within a unit of a half and two fourths', (total, key, unit) => {
    const { state, regionTotal, municipalityTotal } = contributions(total, key, unit);
    const parts = key.withoutRegion
      ? [state.times(2), municipalityTotal.times(2)]
      : [state.times(2), regionTotal.times(4), municipalityTotal.times(4)];
    // The part smaller than the unit makes up to one unit more, and a fourth is multiplied by four.
    parts.forEach((part) => expect(part.minus(total).abs().lessThan(unit.times(8))).toBe(true));
  });
});

import fc from 'fast-check';
import { niceTicks, scaleOf } from '../../src/workbench/model/chartScale';

test.each([
  [0, 9460, [0, 2000, 4000, 6000, 8000, 10000]],
  [-7047, 0, [-8000, -6000, -4000, -2000, 0]],
  [0, 0, [0, 0.2]],
])('round numbers from %d to %d', (least, greatest, ticks) => {
  expect(niceTicks(least, greatest)).toEqual(ticks.map((tick) => expect.closeTo(tick) as number));
});

test('the round numbers hold every value, in even steps, few enough to read', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 0 }), fc.integer({ min: 0, max: 1e9 }), (least, greatest) => {
      const ticks = niceTicks(least, greatest);
      expect(ticks[0]!).toBeLessThanOrEqual(least);
      expect(ticks.at(-1)!).toBeGreaterThanOrEqual(greatest);
      expect(ticks.length).toBeLessThanOrEqual(8);
    }),
  );
});

const AUTOMATIC = { minimum: null, maximum: null };

test.each([
  ['no values', [], AUTOMATIC, 0, 0.2],
  ['values far apart begin at zero', [1000, 9460], AUTOMATIC, 0, 10000],
  ['values close together do not', [9000, 9460], AUTOMATIC, 8600, 9600],
  ['unless the axis is to begin there', [9000, 9460], { minimum: 0, maximum: null }, 0, 10000],
  ['negative values end at zero', [-7047, -1000], AUTOMATIC, -8000, 0],
  ['both sides of zero', [-7047, 4000], AUTOMATIC, -7500, 5000],
  ['one value', [500], AUTOMATIC, 0, 500],
  ['an axis that is cut', [-5, 500], { minimum: 0, maximum: 300 }, 0, 300],
  ['all values below where the axis is to begin', [-500, -5], { minimum: 0, maximum: null }, 0, 0.2],
])('the scale of %s', (_, values, axis, minimum, maximum) => {
  const scale = scaleOf(values, axis);
  expect([scale.minimum, scale.maximum]).toEqual([expect.closeTo(minimum), expect.closeTo(maximum)]);
});

test('an automatic scale holds every value, and every mark is on the scale', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -1e9, max: 1e9 })),
      fc.option(fc.integer({ min: -1e9, max: 1e9 })),
      (values, end) => {
        const { minimum, maximum } = scaleOf(values, AUTOMATIC);
        for (const value of values) expect(value >= minimum && value <= maximum).toBe(true);
        const set = scaleOf(values, { minimum: end, maximum: null });
        expect(set.minimum).toBeLessThan(set.maximum);
        for (const tick of set.ticks) expect(tick >= set.minimum && tick <= set.maximum).toBe(true);
      },
    ),
  );
});

import fc from 'fast-check';
import { chartSvg, niceTicks, type ChartFigures } from '../../src/workbench/univer/chartSvg';

test.each([
  [0, 9460, [0, 2000, 4000, 6000, 8000, 10000]],
  [-7047, 0, [-8000, -6000, -4000, -2000, 0]],
  [0, 0, [0, 0.2]],
])('from %d to %d', (least, greatest, ticks) => {
  expect(niceTicks(least, greatest)).toEqual(ticks.map((tick) => expect.closeTo(tick) as number));
});

test('the scale holds every value, in even steps, few enough to read', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 0 }), fc.integer({ min: 0, max: 1e9 }), (least, greatest) => {
      const ticks = niceTicks(least, greatest);
      expect(ticks[0]!).toBeLessThanOrEqual(least);
      expect(ticks.at(-1)!).toBeGreaterThanOrEqual(greatest);
      expect(ticks.length).toBeLessThanOrEqual(8);
    }),
  );
});

const chart: ChartFigures = { title: 'Eget kapital & <tak>', categories: ['2025', '2026'], legend: true, altText: '', series: [{ title: 'Kapital', kind: 'column', values: [10, null], color: null }, { title: 'Tak', kind: 'line', values: [4, 5], color: '#123456' }] };

test('texts from cells are text in the drawing too', () => {
  expect(chartSvg(chart, 400, 300)).toContain('Eget kapital &#38; &#60;tak&#62;');
});

test('a missing figure has no column, a line takes its own colour', () => {
  const svg = chartSvg(chart, 400, 300);
  expect(svg.match(/<rect [^>]*fill="#4472c4"/g)).toHaveLength(2); // one column and the legend's key
  expect(svg).toContain('stroke="#123456"');
});

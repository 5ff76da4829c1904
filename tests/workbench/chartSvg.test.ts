import { chartSvg, type ChartFigures } from '../../src/workbench/univer/chartSvg';

const chart: ChartFigures = {
  title: 'Eget kapital & <tak>',
  categories: ['2025', '2026'],
  legend: true,
  axis: { minimum: null, maximum: null },
  altText: '',
  series: [
    { title: 'Kapital', kind: 'column', values: [10, null], color: null },
    { title: 'Tak', kind: 'line', values: [4, 5], color: '#123456' },
  ],
};

test('texts from cells are text in the drawing too', () => {
  expect(chartSvg(chart, 400, 300)).toContain('Eget kapital &#38; &#60;tak&#62;');
});

test('a missing figure has no column, a line takes its own colour', () => {
  const svg = chartSvg(chart, 400, 300);
  expect(svg.match(/<rect [^>]*fill="#4472c4"/g)).toHaveLength(2); // one column and the legend's key
  expect(svg).toContain('stroke="#123456"');
});

test('an axis that is set to begin at zero cuts off what is below it', () => {
  const heights = (minimum: number | null): string[] => {
    const svg = chartSvg(
      { ...chart, series: [{ ...chart.series[0]!, values: [-5, 10] }], axis: { minimum, maximum: null } },
      400,
      300,
    );
    return [...svg.matchAll(/<rect x="[^>]*height="([\d.]+)" fill="#4472c4"/g)]
      .map(([, height]) => height!)
      .slice(0, 2);
  };
  expect(heights(0)[0]).toBe('0');
  expect(Number(heights(null)[0])).toBeGreaterThan(10);
});

test('labels that do not fit beside each other are slanted, and none is when they do', () => {
  const names = ['Försäkringskassan', 'Arbetsförmedlingen', 'Region Gävleborg', 'Bollnäs kommun'];
  const values = names.map((_, index) => index);
  const long = { ...chart, categories: names, series: [{ ...chart.series[0]!, values }] };
  expect(chartSvg(long, 300, 300).match(/rotate\(/g)).toHaveLength(4);
  expect(chartSvg(long, 900, 300)).not.toContain('rotate(');
});

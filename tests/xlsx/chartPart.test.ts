import type { ChartContent } from '../../src/workbook/content';
import { chartPart, type ChartCell } from '../../src/xlsx/chartPart';

const series = Array.from({ length: 6 }, (_, index) => ({
  title: `1.${index + 1}`,
  values: `=Blad!$B$${index + 2}:$D$${index + 2}`,
  kind: 'line' as const,
}));
const chart: ChartContent = {
  name: 'Trend',
  title: 'Andelar',
  kind: 'line',
  series,
  categories: '=Blad!$B$1:$D$1',
  place: { row: 0, column: 0, rows: 10, columns: 5 },
  altText: '',
};
const percent = (value: ChartCell['value']): ChartCell => ({ value, format: '0.0%' });
const years = [2023, 2024, 2025].map((value) => ({ value, format: '0' }));
const written = (values: readonly ChartCell[]) =>
  chartPart(chart, (reference) => (reference === chart.categories ? years : values));

test('a value that is missing is no text and makes none of the others', () => {
  const missing = written([percent(''), percent(0.35), percent(null)]);
  expect(missing).not.toContain('<c:strRef>');
  expect(missing).toContain('<c:ptCount val="3"/><c:pt idx="1"><c:v>0.35</c:v></c:pt></c:numCache>');
});

test('the value axis shows numbers as the cells do', () => {
  const shares = written([percent(0.3), percent(0.35), percent(0.4)]);
  expect(shares).toContain('</c:majorGridlines><c:numFmt formatCode="0.0%" sourceLinked="1"/>');
  expect(shares).toContain('<c:numCache><c:formatCode>0.0%</c:formatCode>');
});

test('six lines are told apart by their markers, without colour', () => {
  const markers = [...written([percent(0.3)]).matchAll(/<c:symbol val="(\w+)"/g)].map(([, marker]) => marker);
  expect(new Set(markers).size).toBe(6);
});

test('categories that are texts stay texts', () => {
  const named = chartPart(chart, (reference) =>
    reference === chart.categories
      ? ['Ett', 'Två', ''].map((value) => ({ value, format: 'General' }))
      : [percent(0.1)],
  );
  expect(named).toContain('<c:cat><c:strRef>');
});

import { scaleOf } from '../model/chartScale';
import type { AxisState } from '../model/states';

/** A chart's figures, ready to be drawn. */
export interface ChartFigures {
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly title: string; readonly kind: 'column' | 'line'; readonly values: readonly (number | null)[]; readonly color: string | null }[];
  readonly legend: boolean;
  /** The ends of the value axis that are set. */
  readonly axis: Pick<AxisState, 'minimum' | 'maximum'>;
  readonly altText: string;
}

/** Excel's own colours for the first series. */
const colors = ['#4472c4', '#ed7d31', '#a5a5a5', '#ffc000', '#5b9bd5', '#70ad47'];
const MARGIN = { top: 12, right: 16, bottom: 28, left: 64 };
const TITLE_HEIGHT = 26;
const LEGEND_HEIGHT = 22;
/** Of a letter of a label. */
const LETTER_WIDTH = 6;
/** Labels that do not fit beside each other are slanted, as Excel's are, so much in degrees. */
const SLANT = 40;
const MOST_SLANTED_HEIGHT = 90;
const number = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 2 });

/** The chart as SVG of the size, in pixels: columns beside each other, lines across them, one scale for all of them, which cuts off what is beyond its ends. */
export function chartSvg(chart: ChartFigures, width: number, height: number): string {
  const top = MARGIN.top + (chart.title === '' ? 0 : TITLE_HEIGHT);
  const plotWidth = Math.max(1, width - MARGIN.left - MARGIN.right);
  const step = plotWidth / Math.max(1, chart.categories.length);
  const longest = Math.max(0, ...chart.categories.map(({ length }) => length)) * LETTER_WIDTH;
  const isSlanted = longest > step;
  const slantedHeight = isSlanted ? Math.min(MOST_SLANTED_HEIGHT, longest * Math.sin((SLANT * Math.PI) / 180)) : 0;
  const plot = { left: MARGIN.left, top, width: plotWidth, height: Math.max(1, height - top - MARGIN.bottom - slantedHeight - (chart.legend ? LEGEND_HEIGHT : 0)) };
  const all = chart.series.flatMap(({ values }) => values.filter((value): value is number => value !== null));
  const { minimum, maximum, ticks } = scaleOf(all, chart.axis);
  const onScale = (value: number): number => Math.min(maximum, Math.max(minimum, value));
  const y = (value: number): number => plot.top + plot.height * (1 - (onScale(value) - minimum) / (maximum - minimum));
  const colorOf = (index: number): string => chart.series[index]!.color ?? colors[index % colors.length]!;

  const gridlines = ticks.map((tick) => line(plot.left, y(tick), plot.left + plot.width, y(tick), tick === 0 ? '#7f7f7f' : '#e0e0e0') + label(plot.left - 6, y(tick) + 4, number.format(tick), 'end'));
  const categories = chart.categories.map((category, index) => {
    const [x, under] = [plot.left + step * (index + 0.5), plot.top + plot.height + 16];
    return isSlanted ? slanted(x + 4, under - 4, category) : label(x, under, category, 'middle');
  });
  const columns = chart.series.map((series, index) => ({ series, index })).filter(({ series }) => series.kind === 'column');
  const columnWidth = (step * 0.6) / Math.max(1, columns.length);
  const bars = columns.flatMap(({ series, index }, position) =>
    series.values.map((value, category) => {
      if (value === null) return '';
      const left = plot.left + step * (category + 0.2) + columnWidth * position;
      return `<rect x="${round(left)}" y="${round(Math.min(y(value), y(0)))}" width="${round(columnWidth)}" height="${round(Math.abs(y(value) - y(0)))}" fill="${colorOf(index)}"/>`;
    }),
  );
  const lines = chart.series.flatMap((series, index) => {
    if (series.kind !== 'line') return [];
    const points = series.values.flatMap((value, category) => (value === null ? [] : [`${round(plot.left + step * (category + 0.5))},${round(y(value))}`]));
    return [`<polyline points="${points.join(' ')}" fill="none" stroke="${colorOf(index)}" stroke-width="2.5"/>`];
  });
  const legend = chart.legend ? chart.series.map((series, index) => legendEntry(series.title, colorOf(index), (width / (chart.series.length + 1)) * (index + 1), height - 10)) : [];
  const title = chart.title === '' ? '' : `<text x="${width / 2}" y="24" text-anchor="middle" font-size="15" fill="#404040">${escaped(chart.title)}</text>`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" role="img" aria-label="${escaped(chart.altText || chart.title)}" font-family="Calibri, Arial, sans-serif" font-size="11">` +
    `<rect width="100%" height="100%" fill="#ffffff" stroke="#d0d0d0"/>${title}${[...gridlines, ...categories, ...bars, ...lines, ...legend].join('')}</svg>`
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;
const line = (x1: number, y1: number, x2: number, y2: number, color: string): string => `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="${color}"/>`;
const label = (x: number, y: number, text: string, anchor: string): string => `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" fill="#595959">${escaped(text)}</text>`;
const slanted = (x: number, y: number, text: string): string => `<g transform="rotate(${-SLANT} ${round(x)} ${round(y)})">${label(x, y, text, 'end')}</g>`;
const legendEntry = (text: string, color: string, x: number, y: number): string => `<rect x="${round(x - 40)}" y="${y - 8}" width="9" height="9" fill="${color}"/>${label(x - 26, y, text, 'start')}`;

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

import type { ChartContent } from '../workbook/content';
import { fromFileFormula } from './formulaDialect';
import { partText, type Parts } from './package';
import { relationsOf } from './relations';
import { attribute, child, childrenOf, descendant, parseXml, type XmlElement } from './xmlTree';

/** The charts of a sheet that consist of columns and lines; other kinds are not ours and are left out. */
export function readCharts(parts: Parts, sheetPath: string): ChartContent[] {
  const drawingPath = relationsOf(parts, sheetPath).find(({ type }) => type === 'drawing')?.path;
  const drawing = drawingPath === undefined ? null : partText(parts, drawingPath);
  if (drawingPath === undefined || drawing === null) return [];
  const relations = relationsOf(parts, drawingPath);
  return childrenOf(parseXml(drawing), 'twoCellAnchor').flatMap((anchor) => {
    const reference = descendant(descendant(anchor, 'graphicData'), 'chart');
    const id = reference === undefined ? undefined : attribute(reference, 'id');
    const text = partText(parts, relations.find((relation) => relation.id === id)?.path ?? '');
    const frame = descendant(anchor, 'cNvPr');
    if (text === null || frame === undefined) return [];
    const chart = chartOf(parseXml(text));
    if (chart === null) return [];
    return [
      {
        name: frame.attributes.name ?? '',
        altText: frame.attributes.descr ?? '',
        place: placeOf(anchor),
        ...chart,
      },
    ];
  });
}

function chartOf(
  chartSpace: XmlElement,
): Pick<ChartContent, 'title' | 'kind' | 'series' | 'categories' | 'fromZero'> | null {
  const chart = child(chartSpace, 'chart');
  const plot = child(chart, 'plotArea');
  const found = [
    ...childrenOf(plot, 'barChart').flatMap((bars) => seriesOf(bars, 'column')),
    ...childrenOf(plot, 'lineChart').flatMap((lines) => seriesOf(lines, 'line')),
  ].sort((one, other) => one.order - other.order);
  if (found.length === 0) return null;
  return {
    title: allText(descendant(child(chart, 'title'), 'rich')),
    kind: found.some(({ series }) => series.kind === 'column') ? 'column' : 'line',
    series: found.map(({ series }) => series),
    categories: found.find(({ categories }) => categories !== '')?.categories ?? '',
    ...(child(child(child(plot, 'valAx'), 'scaling'), 'min')?.attributes.val === '0'
      ? { fromZero: true as const }
      : {}),
  };
}

function seriesOf(
  plot: XmlElement,
  kind: 'column' | 'line',
): { order: number; series: ChartContent['series'][number]; categories: string }[] {
  return childrenOf(plot, 'ser').map((series) => ({
    order: Number(child(series, 'order')?.attributes.val ?? 0),
    series: { title: seriesTitle(child(series, 'tx')), values: formulaOf(child(series, 'val')), kind },
    categories: formulaOf(child(series, 'cat')),
  }));
}

/** A title that was typed, or what the cell that it points at last showed. */
function seriesTitle(title: XmlElement | undefined): string {
  return child(title, 'v')?.text ?? descendant(descendant(title, 'strCache'), 'v')?.text ?? '';
}

function formulaOf(data: XmlElement | undefined): string {
  const formula = descendant(data, 'f')?.text ?? '';
  return formula === '' ? '' : fromFileFormula(formula);
}

function allText(rich: XmlElement | undefined): string {
  if (rich === undefined) return '';
  const own = rich.name === 't' ? rich.text : '';
  return own + rich.children.map(allText).join('');
}

function placeOf(anchor: XmlElement): ChartContent['place'] {
  const corner = (name: string): { row: number; column: number } => ({
    row: Number(child(child(anchor, name), 'row')?.text ?? 0),
    column: Number(child(child(anchor, name), 'col')?.text ?? 0),
  });
  const from = corner('from');
  const to = corner('to');
  return {
    ...from,
    rows: Math.max(1, to.row - from.row),
    columns: Math.max(1, to.column - from.column),
  };
}

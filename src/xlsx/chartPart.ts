import type { ChartContent } from '../workbook/content';
import type { CellValue } from '../workbook/snapshot';
import { toFileFormula } from './formulaDialect';
import { escapeAttribute, escapeText } from './xmlText';

/**
 * Charts of columns and lines together, which the file library cannot write. Columns share one palette and lines are
 * dashed with markers of their own, so that all are told apart without colour. The value axis shows numbers as the cells do.
 */

const COLUMN_COLORS = ['1F4E5F', '8AB0BD', '5C7A3A', 'C8A24A'];
const LINE_COLORS = ['B3541E', '5A3E85', '8F1717', '1F4E5F', '5C7A3A', '404040'];
const MARKERS = ['diamond', 'square', 'triangle', 'circle', 'x', 'plus'];
const GRID_COLOR = 'D9D9D9';
const AXIS_COLOR = '808080';
const TEXT_COLOR = '404040';
const CATEGORY_AXIS = 500_000_001;
const VALUE_AXIS = 500_000_002;
const AXES = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;

type Series = ChartContent['series'][number];

/** A cell that a chart shows: its last value and its number format. */
export interface ChartCell {
  readonly value: CellValue;
  readonly format: string;
}

type CellsAt = (reference: string) => readonly ChartCell[];

/** The part xl/charts/chartN.xml. `cellsAt` gives the cells' last values, kept in the chart beside the references. */
export function chartPart(chart: ChartContent, cellsAt: CellsAt): string {
  const series = (kind: Series['kind']): string =>
    chart.series
      .map((each, index) => (each.kind === kind ? seriesElement(chart, each, index, cellsAt) : ''))
      .join('');
  const columns = series('column');
  const lines = series('line');
  const plots =
    (columns === ''
      ? ''
      : `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${columns}<c:gapWidth val="80"/>${AXES}</c:barChart>`) +
    (lines === ''
      ? ''
      : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines}<c:marker val="1"/>${AXES}</c:lineChart>`);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    '<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart>' +
    titleElement(chart.title) +
    `<c:autoTitleDeleted val="${chart.title === '' ? 1 : 0}"/><c:plotArea><c:layout/>${plots}${axisElements(chart.fromZero === true, formatOf(cellsAt(chart.series[0]?.values ?? '')))}</c:plotArea>` +
    `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textProperties(900)}</c:legend>` +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>${outline(GRID_COLOR)}</c:spPr>` +
    '</c:chartSpace>'
  );
}

function titleElement(title: string): string {
  if (title === '') return '';
  return (
    '<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr>' +
    `<a:r><a:rPr lang="sv-SE" sz="1200" b="1">${solid(TEXT_COLOR)}</a:rPr><a:t>${escapeText(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  );
}

function seriesElement(chart: ChartContent, series: Series, index: number, cellsAt: CellsAt): string {
  const sameKind = chart.series.filter(({ kind }) => kind === series.kind).indexOf(series);
  const isLine = series.kind === 'line';
  const palette = isLine ? LINE_COLORS : COLUMN_COLORS;
  const color = palette[sameKind % palette.length] ?? TEXT_COLOR;
  const look = isLine
    ? `<c:spPr><a:ln w="28575" cap="rnd">${solid(color)}<a:prstDash val="dash"/><a:round/></a:ln></c:spPr>` +
      `<c:marker><c:symbol val="${MARKERS[sameKind % MARKERS.length]}"/><c:size val="8"/><c:spPr>${solid(color)}${outline(color)}</c:spPr></c:marker>`
    : `<c:spPr>${solid(color)}</c:spPr><c:invertIfNegative val="0"/>`;
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeText(series.title)}</c:v></c:tx>${look}` +
    `<c:cat>${categoriesElement(chart.categories, cellsAt(chart.categories))}</c:cat>` +
    `<c:val>${numbersElement(series.values, cellsAt(series.values))}</c:val>` +
    `${isLine ? '<c:smooth val="0"/>' : ''}</c:ser>`
  );
}

/** A reference with the categories last seen there: numbers where all of them are, else texts. */
function categoriesElement(reference: string, cells: readonly ChartCell[]): string {
  if (!cells.some(({ value }) => typeof value === 'string')) return numbersElement(reference, cells);
  return `<c:strRef>${formulaElement(reference)}<c:strCache>${points(cells)}</c:strCache></c:strRef>`;
}

/** A reference with the numbers last seen there. A formula's empty text is a number that is missing. */
function numbersElement(reference: string, cells: readonly ChartCell[]): string {
  const numbers = cells.map((cell) => (typeof cell.value === 'number' ? cell : { ...cell, value: null }));
  const format = `<c:formatCode>${escapeText(formatOf(cells))}</c:formatCode>`;
  return `<c:numRef>${formulaElement(reference)}<c:numCache>${format}${points(numbers)}</c:numCache></c:numRef>`;
}

function formulaElement(reference: string): string {
  return `<c:f>${escapeText(toFileFormula(reference))}</c:f>`;
}

function points(cells: readonly ChartCell[]): string {
  const told = cells.map(({ value }, index) =>
    typeof value === 'number' || typeof value === 'string'
      ? `<c:pt idx="${index}"><c:v>${escapeText(String(value))}</c:v></c:pt>`
      : '',
  );
  return `<c:ptCount val="${cells.length}"/>${told.join('')}`;
}

function formatOf(cells: readonly ChartCell[]): string {
  return cells[0]?.format ?? 'General';
}

/** Columns tell amounts by their length, so their axis reaches zero; one with amounts below zero must be left to itself. */
function axisElements(fromZero: boolean, format: string): string {
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>` +
    // Under the plot also where columns go below zero.
    '<c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
    `<c:spPr>${outline(AXIS_COLOR)}</c:spPr>${textProperties(900)}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>` +
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${fromZero ? '<c:min val="0"/>' : ''}</c:scaling><c:delete val="0"/><c:axPos val="l"/>` +
    `<c:majorGridlines><c:spPr>${outline(GRID_COLOR)}</c:spPr></c:majorGridlines><c:numFmt formatCode="${escapeAttribute(format)}" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(900)}<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`
  );
}

function solid(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
}

function outline(color: string): string {
  return `<a:ln w="9525">${solid(color)}</a:ln>`;
}

function textProperties(size: number): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}">${solid(TEXT_COLOR)}</a:defRPr></a:pPr><a:endParaRPr lang="sv-SE"/></a:p></c:txPr>`;
}

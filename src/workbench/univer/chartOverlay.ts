import { IRenderManagerService } from '@univerjs/engine-render';
import { SheetScrollManagerService } from '@univerjs/sheets-ui';
import { cellsOf, figuresIn } from '../model/chartValues';
import type { ChartState } from '../model/states';
import { formatNumber } from '../model/worksheetModel';
import type { WorkbookModel } from '../model/workbookModel';
import { chartSvg, type ChartFigures } from './chartSvg';

/** Where the grid's own canvas stands among the layers of its element. */
const CANVAS_LAYER = 8;

/** Draws the shown sheet's charts over the grid, where they belong among the cells; the mouse reaches the cells through them. */
export function drawCharts(model: WorkbookModel, container: HTMLElement): void {
  const layer = document.createElement('div');
  layer.className = 'workbench-charts';
  Object.assign(layer.style, { position: 'absolute', overflow: 'hidden', pointerEvents: 'none', zIndex: String(CANVAS_LAYER + 1) });
  let scroll = { x: 0, y: 0 };
  let asked = false;
  let watched: SheetScrollManagerService | null = null;

  /** Each workbook that is shown has a scroll of its own. */
  const watchScroll = (): void => {
    const manager = model.injector.get(IRenderManagerService).getRenderById(model.unitId)?.with(SheetScrollManagerService);
    if (manager === undefined || manager === watched) return;
    watched = manager;
    manager.validViewportScrollInfo$.subscribe((state) => {
      if (manager !== watched || state === null || state === undefined) return;
      scroll = { x: state.viewportScrollX, y: state.viewportScrollY };
      later();
    });
  };
  const draw = (): void => {
    asked = false;
    const canvas = largestCanvas(container);
    const sheet = model.activeSheet;
    if (canvas === null || sheet.charts.length === 0) return layer.replaceChildren();
    watchScroll();
    // Beside the canvas, so that whatever opens over the grid opens over the charts too.
    if (layer.parentElement !== canvas.parentElement) canvas.parentElement?.append(layer);
    const { offsetLeft, offsetTop, clientWidth, clientHeight } = canvas;
    const zoom = model.api.getActiveWorkbook()?.getActiveSheet().getZoom() ?? 1;
    const edges = { left: corner(model, 0, 0).x, top: corner(model, 0, 0).y };
    // The layer ends where the headings begin, so that a chart scrolls in under them.
    Object.assign(layer.style, { left: `${offsetLeft + edges.left * zoom}px`, top: `${offsetTop + edges.top * zoom}px`, width: `${clientWidth - edges.left * zoom}px`, height: `${clientHeight - edges.top * zoom}px` });
    layer.replaceChildren(
      ...sheet.charts.map((chart) => {
        const { place } = chart;
        const start = corner(model, place.row, place.column);
        const end = corner(model, place.row + place.rows, place.column + place.columns);
        const element = document.createElement('div');
        const frozen = { rows: place.row < sheet.freeze.rows, columns: place.column < sheet.freeze.columns };
        const left = (start.x - edges.left - (frozen.columns ? 0 : scroll.x)) * zoom;
        const top = (start.y - edges.top - (frozen.rows ? 0 : scroll.y)) * zoom;
        const border = corner(model, sheet.freeze.rows, sheet.freeze.columns);
        // What is scrolled passes under the frozen rows and columns.
        const hiddenTop = frozen.rows ? 0 : Math.max(0, (border.y - edges.top) * zoom - top);
        const hiddenLeft = frozen.columns ? 0 : Math.max(0, (border.x - edges.left) * zoom - left);
        Object.assign(element.style, { position: 'absolute', left: `${left}px`, top: `${top}px`, clipPath: `inset(${hiddenTop}px 0 0 ${hiddenLeft}px)` });
        element.innerHTML = chartSvg(figuresOf(model, chart), Math.round((end.x - start.x) * zoom), Math.round((end.y - start.y) * zoom));
        return element;
      }),
    );
  };
  const later = (): void => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(draw);
  };

  model.events.on((event) => {
    if (event.kind === 'loaded' || event.kind === 'activated') scroll = { x: 0, y: 0 };
    if (event.kind !== 'selectionChanged') later();
  });
  new ResizeObserver(later).observe(container);
}

function largestCanvas(container: HTMLElement): HTMLCanvasElement | null {
  const all = [...container.querySelectorAll('canvas')];
  return all.reduce<HTMLCanvasElement | null>((largest, canvas) => (largest === null || canvas.width * canvas.height > largest.width * largest.height ? canvas : largest), null);
}

/** Where a cell's upper left corner is on the sheet, headings included, in unscrolled pixels. */
function corner(model: WorkbookModel, row: number, column: number): { x: number; y: number } {
  const { x, y } = model.api.getActiveWorkbook()!.getActiveSheet().getRange(row, column).getCellRect();
  return { x, y };
}

function figuresOf(model: WorkbookModel, chart: ChartState): ChartFigures {
  const series = chart.series.map(({ title, kind, values, color }) => ({ title, kind, color, values: figuresIn(model, values) }));
  const named = cellsOf(model, chart.series[0]?.categories ?? null, (sheet, row, column) => sheet.text(row, column));
  const count = Math.max(named.length, ...series.map(({ values }) => values.length), 0);
  const categories = named.length > 0 ? named : Array.from({ length: count }, (_unused, index) => formatNumber(index + 1, 'General'));
  return { title: chart.titleVisible ? chart.title : '', categories, series, legend: chart.legend.visible, axis: chart.axes.value, altText: chart.altText };
}

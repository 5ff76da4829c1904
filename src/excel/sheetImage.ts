import { boundingArea, cellArea } from '../workbook/addresses';
import type {
  CellContent,
  ChartContent,
  ConditionalFormatContent,
  ProtectionContent,
  SheetContent,
  ValidationContent,
} from '../workbook/content';
import { contentOfModels } from '../workbook/contentOfModels';
import type { SheetModel, Target } from '../workbook/sheetModel';
import type { Area } from '../workbook/snapshot';
import type { PrintCapture, SheetCapture, TableCapture } from './capture';
import { constantInput, type CellInput } from './cellInput';
import { charactersToPoints } from './columnWidth';
import { groupLooks, lookOfProperties, lookOfStyle, type LookGroup } from './looks';

/** A sheet as it is to stand when all is written, whether it comes from a model or from what was captured. */
export interface SheetImage {
  /** The tab's name for a sheet that is made; a sheet that is there keeps its own. */
  readonly name: string;
  readonly showGridlines: boolean;
  /** The smallest area with all cells; null for an empty sheet. */
  readonly area: Area | null;
  /** By rows of the area: what is to be written into each cell that has the format General. */
  readonly inputs: readonly (readonly CellInput[])[];
  readonly numberFormats: readonly (readonly string[])[];
  readonly looks: readonly LookGroup[];
  /** In points, from column A on. */
  readonly columnWidths: readonly number[];
  readonly tables: readonly TableCapture[];
  readonly validations: readonly ValidationContent[];
  readonly conditionalFormats: readonly ConditionalFormatContent[];
  readonly protection: Excel.WorksheetProtectionOptions | null;
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly print: PrintCapture;
  readonly charts: readonly ChartContent[];
}

/** What the described sheets are to look like in Excel, in their order. @throws RangeError when a model contradicts itself. */
export function imagesOfModels(models: readonly SheetModel[]): SheetImage[] {
  return contentOfModels(models).sheets.map(imageOfContent);
}

function imageOfContent(content: SheetContent): SheetImage {
  const area = content.cells.reduce<Area | null>((bounds, { row, column }) => {
    const cell = cellArea(row, column);
    return bounds === null ? cell : boundingArea(bounds, cell);
  }, null);
  const inputs = grid<CellInput>(area, '');
  const numberFormats = grid(area, 'General');
  for (const cell of content.cells) {
    const [r, c] = [cell.row - (area?.row ?? 0), cell.column - (area?.column ?? 0)];
    inputs[r]![c] = inputOf(cell);
    numberFormats[r]![c] = cell.style?.numberFormat ?? 'General';
  }
  const widths = Object.entries(content.columnWidths).map(
    ([column, width]) => [Number(column), charactersToPoints(width)] as const,
  );
  const columnWidths: number[] = [];
  for (const [column, width] of widths) columnWidths[column] = width;
  return {
    name: content.name,
    showGridlines: content.showGridlines,
    area,
    inputs,
    numberFormats,
    looks: groupLooks(
      content.cells.map(({ row, column, style }) => ({ row, column, look: lookOfStyle(style ?? {}) })),
    ),
    columnWidths,
    tables: content.tables.map((table) => ({
      name: table.name,
      // Excel has no table without a row of data.
      area: { ...table.area, rows: Math.max(table.area.rows, 2) },
      columns: table.columns,
      style: table.style,
      showTotals: table.hasTotals,
      showBandedRows: table.bandedRows,
      showFilterButton: table.filterButton,
    })),
    validations: content.validations,
    conditionalFormats: content.conditionalFormats,
    protection: content.protection === null ? null : protectionOptions(content.protection),
    freeze: content.freeze,
    print: {
      orientation: content.print.orientation === 'landscape' ? 'Landscape' : 'Portrait',
      paperSize: 'A4',
      zoom: content.print.fit === null ? { scale: 100 } : zoomOf(content.print.fit),
      leftFooter: content.print.footer.left,
      centerFooter: content.print.footer.center,
      rightFooter: content.print.footer.right,
      titleRows: content.print.titleRows,
      pageBreaks: content.print.pageBreaks,
    },
    charts: content.charts,
  };
}

/**
 * What a captured sheet is to look like when it is put back. Rules and charts cannot be captured whole: they are laid on again from
 * the model of what stood there, where its names (`nameAreas`: where they pointed) and table columns are.
 */
export function imageOfCapture(
  capture: SheetCapture,
  model: SheetModel | null,
  nameAreas: ReadonlyMap<string, Area>,
): SheetImage {
  const area = capture.area;
  const rules = model === null ? null : contentOfModels([model]).sheets[0]!;
  const place = <Rule extends { readonly areas: readonly Area[] }>(rule: Rule, target: Target): Rule[] => {
    const found = targetArea(capture.tables, nameAreas, target);
    return found === null ? [] : [{ ...rule, areas: [found] }];
  };
  return {
    name: capture.name,
    showGridlines: capture.showGridlines,
    area,
    inputs: capture.inputs,
    numberFormats: capture.numberFormats,
    looks: groupLooks(
      capture.looks.flatMap((row, r) =>
        row.map((cell, c) => ({
          row: (area?.row ?? 0) + r,
          column: (area?.column ?? 0) + c,
          look: lookOfProperties(cell, capture.untouchedLook),
        })),
      ),
    ),
    columnWidths: capture.columnWidths,
    tables: capture.tables,
    validations: (rules?.validations ?? []).flatMap((rule, index) =>
      place(rule, model!.validations[index]!.target),
    ),
    conditionalFormats: (rules?.conditionalFormats ?? []).flatMap((rule, index) =>
      place(rule, model!.conditionalFormats[index]!.target),
    ),
    protection: capture.protection,
    freeze: capture.freeze,
    print: capture.print,
    charts: (rules?.charts ?? []).filter((chart) => capture.charts.some(({ name }) => name === chart.name)),
  };
}

function targetArea(
  tables: readonly TableCapture[],
  nameAreas: ReadonlyMap<string, Area>,
  target: Target,
): Area | null {
  if ('name' in target) return nameAreas.get(target.name) ?? null;
  const table = tables.find(({ name }) => name === target.table);
  const index = table?.columns.indexOf(target.column) ?? -1;
  if (!table || index < 0) return null;
  return {
    row: table.area.row + 1,
    column: table.area.column + index,
    rows: table.area.rows - (table.showTotals ? 2 : 1),
    columns: 1,
  };
}

function inputOf(cell: CellContent): CellInput {
  if (cell.spilled) return '';
  return cell.formula ?? constantInput(cell.value);
}

function protectionOptions(protection: ProtectionContent): Excel.WorksheetProtectionOptions {
  return { ...protection };
}

/** Excel writes "as many pages as it takes" by leaving the number out. */
function zoomOf(fit: { readonly wide: number; readonly tall: number }): Excel.PageLayoutZoomOptions {
  return {
    ...(fit.wide > 0 ? { horizontalFitToPages: fit.wide } : {}),
    ...(fit.tall > 0 ? { verticalFitToPages: fit.tall } : {}),
  };
}

function grid<Item>(area: Area | null, item: Item): Item[][] {
  return area === null
    ? []
    : Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => item));
}

import {
  writeXlsx,
  type ConditionalRule,
  type DataValidation,
  type WriteOptions,
  type WriteSheet,
} from 'hucre/xlsx';
import { areaAddress, cellAddress, quoteSheet } from '../workbook/addresses';
import type {
  ConditionalFormatContent,
  PrintContent,
  SheetContent,
  ValidationContent,
  WorkbookContent,
} from '../workbook/content';
import type { Area } from '../workbook/snapshot';
import { changedPackage } from './changedPackage';
import { DEFAULT_FONT, solidFill, toFileColor } from './cellStyles';
import { finishFrame, finishParts, type FileProperties } from './finishParts';
import { toFileFormula } from './formulaDialect';
import { cellTables, standIns, type CellTables } from './sheetData';

const MARGINS = { left: 0.6, right: 0.6, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

/**
 * Packages without the cells' values and texts, by all that makes them what they are: workbooks that are alike but for these, as the templates
 * of one period are, share what the file library writes of them.
 */
export type Frames = Map<string, Uint8Array>;

/** More kinds of workbooks than come by turns; each holds some thousand bytes. */
const MOST_FRAMES = 64;

/**
 * The bytes of an .xlsx file with the content. Every formula carries its last value, so the file shows its figures in
 * programs that do not calculate. Throws FileProblem where a text or a formula is longer than any cell holds.
 */
export async function writeWorkbook(
  content: WorkbookContent,
  properties: FileProperties = {},
  frames: Frames = new Map(),
): Promise<Uint8Array> {
  const tables = cellTables(content);
  const frame = await frameOf(content, tables, frames);
  return changedPackage(frame, (parts) => finishParts(parts, content, tables, properties));
}

async function frameOf(content: WorkbookContent, tables: CellTables, frames: Frames): Promise<Uint8Array> {
  const options = frameOptions(content);
  const key = JSON.stringify([
    options,
    content.names.map(({ visible }) => visible),
    tables.texts.size > 0,
    tables.sheets.map(({ looks, hasDynamicArrays }) => [looks, hasDynamicArrays]),
  ]);
  const known = frames.get(key);
  if (known !== undefined) return known;
  const bytes = await writeXlsx({
    ...options,
    sheets: options.sheets.map((sheet, index) => ({
      ...sheet,
      cells: standIns(tables.sheets[index]!, index === 0 && tables.texts.size > 0),
    })),
  });
  const frame = changedPackage(bytes, (parts) => finishFrame(parts, content));
  const [oldest] = frames.keys();
  if (oldest !== undefined && frames.size >= MOST_FRAMES) frames.delete(oldest);
  frames.set(key, frame);
  return frame;
}

function frameOptions(content: WorkbookContent): WriteOptions {
  return {
    sheets: content.sheets.map(fileSheet),
    namedRanges: [
      ...content.names.map(({ name, scope, formula, comment }) => ({
        name,
        range: toFileFormula(formula),
        ...(scope === null ? {} : { scope }),
        ...(comment === '' ? {} : { comment }),
      })),
      ...content.sheets.flatMap(printTitles),
    ],
    activeSheet: content.activeSheet,
    defaultFont: DEFAULT_FONT,
  };
}

function fileSheet(sheet: SheetContent): WriteSheet {
  const { rows, columns } = sheet.freeze;
  return {
    name: sheet.name,
    columns: fileColumns(sheet),
    merges: sheet.merges.map((area) => ({
      startRow: area.row,
      startCol: area.column,
      endRow: area.row + area.rows - 1,
      endCol: area.column + area.columns - 1,
    })),
    tables: sheet.tables.map((table) => ({
      name: table.name,
      displayName: table.name,
      range: rangeAddress(table.area),
      columns: table.columns.map((name) => ({ name })),
      style: table.style,
      showRowStripes: table.bandedRows,
      showAutoFilter: table.filterButton,
      showTotalRow: table.hasTotals,
    })),
    dataValidations: sheet.validations.map(fileValidation),
    conditionalRules: sheet.conditionalFormats.map(fileConditionalRule),
    ...(sheet.protection === null
      ? {}
      : {
          protection: {
            sheet: true,
            objects: true,
            scenarios: true,
            insertRows: sheet.protection.allowInsertRows,
            deleteRows: sheet.protection.allowDeleteRows,
            formatCells: sheet.protection.allowFormatCells,
            formatColumns: sheet.protection.allowFormatColumns,
            sort: sheet.protection.allowSort,
            autoFilter: sheet.protection.allowAutoFilter,
          },
        }),
    ...(rows > 0 || columns > 0 ? { freezePane: { rows, columns } } : {}),
    view: {
      ...(sheet.showGridlines ? {} : { showGridLines: false }),
      ...(sheet.tabColor === undefined ? {} : { tabColor: toFileColor(sheet.tabColor) }),
    },
    pageSetup: {
      orientation: sheet.print.orientation,
      ...(sheet.print.paper === 'a4' ? { paperSize: 'a4' as const } : {}),
      ...(sheet.print.fit === null
        ? {}
        : { fitToPage: true, fitToWidth: sheet.print.fit.wide, fitToHeight: sheet.print.fit.tall }),
      margins: MARGINS,
    },
    headerFooter: fileFooter(sheet.print.footer),
    hidden: sheet.visibility === 'hidden',
    veryHidden: sheet.visibility === 'veryHidden',
    // The library lays out drawing, relations and types; what is in the chart is written by chartPart.ts.
    charts: sheet.charts.map((chart) => ({
      type: 'column' as const,
      series: [{ values: 'A1' }],
      anchor: {
        from: { row: chart.place.row, col: chart.place.column },
        to: { row: chart.place.row + chart.place.rows, col: chart.place.column + chart.place.columns },
      },
      altText: chart.altText,
    })),
  };
}

function fileColumns(sheet: SheetContent): WriteSheet['columns'] {
  const hidden = new Set(sheet.hiddenColumns);
  const used = [...Object.keys(sheet.columnWidths).map(Number), ...hidden];
  const columns = Array.from(
    { length: used.reduce((most, column) => Math.max(most, column + 1), 0) },
    (_, column) => {
      const width = sheet.columnWidths[column];
      return { ...(width === undefined ? {} : { width }), ...(hidden.has(column) ? { hidden: true } : {}) };
    },
  );
  return columns;
}

function fileValidation(validation: ValidationContent): DataValidation {
  const { rule, prompt, error } = validation;
  return {
    ...validationFormulas(rule),
    range: rangesAddress(validation.areas),
    allowBlank: validation.ignoreBlank,
    ...(prompt === null
      ? {}
      : { showInputMessage: true, inputTitle: prompt.title, inputMessage: prompt.text }),
    ...(error === null
      ? {}
      : {
          showErrorMessage: true,
          errorStyle: error.style,
          errorTitle: error.title,
          errorMessage: error.text,
        }),
  };
}

function validationFormulas(
  rule: ValidationContent['rule'],
): Pick<DataValidation, 'type' | 'operator' | 'formula1' | 'formula2'> {
  switch (rule.kind) {
    case 'any':
      // The library's type leaves out the one that means "anything", which a prompt alone needs.
      return { type: 'none' as DataValidation['type'] };
    case 'list':
      return {
        type: 'list',
        formula1: rule.source.startsWith('=')
          ? toFileFormula(rule.source)
          : `"${rule.source.replaceAll('"', '""')}"`,
      };
    case 'custom':
      return { type: 'custom', formula1: toFileFormula(rule.formula) };
    default:
      return {
        type: rule.kind,
        operator: rule.operator,
        formula1: toFileFormula(rule.formula1),
        ...(rule.formula2 === undefined ? {} : { formula2: toFileFormula(rule.formula2) }),
      };
  }
}

function fileConditionalRule(format: ConditionalFormatContent, index: number): ConditionalRule {
  const font = {
    ...(format.color === undefined ? {} : { color: toFileColor(format.color) }),
    ...(format.bold ? { bold: true } : {}),
  };
  return {
    type: 'expression',
    priority: index + 1,
    formula: toFileFormula(format.formula),
    range: rangesAddress(format.areas),
    style: {
      ...(Object.keys(font).length === 0 ? {} : { font }),
      ...(format.fill === undefined ? {} : { fill: solidFill(format.fill) }),
    },
  };
}

function fileFooter({
  left,
  center,
  right,
}: PrintContent['footer']): NonNullable<WriteSheet['headerFooter']> {
  const sections = [
    ['&L', left],
    ['&C', center],
    ['&R', right],
  ] as const;
  const oddFooter = sections.flatMap(([code, text]) => (text === '' ? [] : [code + text])).join('');
  return oddFooter === '' ? {} : { oddFooter };
}

/** The library writes print titles without quotes around the sheet's name, which Excel calls a fault. */
function printTitles({ name, print }: SheetContent): { name: string; range: string; scope: string }[] {
  if (print.titleRows === null) return [];
  const { first, last } = print.titleRows;
  return [
    { name: '_xlnm.Print_Titles', range: `${quoteSheet(name)}!$${first + 1}:$${last + 1}`, scope: name },
  ];
}

function rangesAddress(areas: readonly Area[]): string {
  return areas.map((area) => areaAddress(area)).join(' ');
}

/** Tables need both corners even for one cell. */
function rangeAddress(area: Area): string {
  const last = cellAddress(area.row + area.rows - 1, area.column + area.columns - 1);
  return `${cellAddress(area.row, area.column)}:${last}`;
}

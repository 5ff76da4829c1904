import { writeXlsx, type ConditionalRule, type DataValidation, type WriteSheet } from 'hucre/xlsx';
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
import { finishParts } from './finishParts';
import { toFileFormula } from './formulaDialect';
import { cellTables, standIns } from './sheetData';

/** What the file's properties say. */
export interface FileProperties {
  readonly title?: string;
  /** When the file was made; now, where nothing is said. */
  readonly created?: Date;
}

const MARGINS = { left: 0.6, right: 0.6, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

/**
 * The bytes of an .xlsx file with the content. Every formula carries its last value, so the file shows its figures in
 * programs that do not calculate. Throws FileProblem where a text or a formula is longer than any cell holds.
 */
export async function writeWorkbook(
  content: WorkbookContent,
  properties: FileProperties = {},
): Promise<Uint8Array> {
  const created = properties.created ?? new Date();
  const tables = cellTables(content);
  const bytes = await writeXlsx({
    sheets: content.sheets.map((sheet, index) => fileSheet(sheet, standIns(tables.sheets[index]!))),
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
    properties: {
      ...(properties.title === undefined ? {} : { title: properties.title }),
      creator: 'Finsamkalkyl',
      created,
      modified: created,
    },
  });
  return changedPackage(bytes, (parts) => finishParts(parts, content, tables));
}

function fileSheet(sheet: SheetContent, cells: WriteSheet['cells']): WriteSheet {
  const { rows, columns } = sheet.freeze;
  return {
    name: sheet.name,
    cells,
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

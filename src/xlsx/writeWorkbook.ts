import { writeXlsx, type Cell, type ConditionalRule, type DataValidation, type WriteSheet } from 'hucre/xlsx';
import { areaAddress, cellAddress, quoteSheet } from '../workbook/addresses';
import type {
  CellContent,
  ConditionalFormatContent,
  PrintContent,
  SheetContent,
  ValidationContent,
  WorkbookContent,
} from '../workbook/content';
import type { Area, CellError, CellValue } from '../workbook/snapshot';
import { DEFAULT_FONT, solidFill, toFileColor, toFileStyle } from './cellStyles';
import { FileProblem } from './fileProblem';
import { QUOTE_PREFIX_MARK, finishParts } from './finishParts';
import { toFileFormula } from './formulaDialect';
import { openPackage, packParts } from './package';

/** What the file's properties say. */
export interface FileProperties {
  readonly title?: string;
  /** When the file was made; now, where nothing is said. */
  readonly created?: Date;
}

type FileCell = Partial<Cell>;

const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

/** The errors that files have a place for. Later ones are told by parts that Excel builds when it calculates. */
const FILE_ERRORS = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
]);
/** What the file library would take for an error where it stands as text. */
const LOOKS_LIKE_ERROR = /^#/;
/** What Excel would take for a formula, were the text typed. */
const LOOKS_LIKE_FORMULA = /^[=+\-@]/;
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
  const bytes = await writeXlsx({
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
    properties: {
      ...(properties.title === undefined ? {} : { title: properties.title }),
      creator: 'Finsamkalkyl',
      created,
      modified: created,
    },
  });
  const parts = openPackage(bytes);
  finishParts(parts, content);
  return packParts(parts, 6);
}

function fileSheet(sheet: SheetContent): WriteSheet {
  const cells = new Map<string, FileCell>();
  for (const cell of sheet.cells) cells.set(`${cell.row},${cell.column}`, fileCell(cell, sheet));
  const { rows, columns } = sheet.freeze;
  const rowDefs = fileRows(sheet);
  return {
    name: sheet.name,
    // The library passes by heights of rows below the last that it is told of.
    rows: Array.from({ length: Math.max(0, ...[...rowDefs.keys()].map((row) => row + 1)) }, () => []),
    cells,
    columns: fileColumns(sheet),
    rowDefs,
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

function fileCell(cell: CellContent, sheet: SheetContent): FileCell {
  const style = toFileStyle(cell.style);
  const where = `${quoteSheet(sheet.name)}!${cellAddress(cell.row, cell.column)}`;
  if (cell.formula !== undefined)
    return { ...(style ? { style } : {}), ...fileFormula(cell, cell.formula, sheet, where) };
  if (typeof cell.value !== 'string') return { ...(style ? { style } : {}), value: fileConstant(cell.value) };
  const text = fileText(cell.value, where);
  // Edited in Excel such a text would become a formula, were it not marked as text.
  const quoted = LOOKS_LIKE_FORMULA.test(cell.value) && !cell.spilled;
  const marked = quoted ? { ...style, protection: { ...style?.protection, ...QUOTE_PREFIX_MARK } } : style;
  return {
    ...(marked ? { style: marked } : {}),
    ...(LOOKS_LIKE_ERROR.test(text) ? { value: text, richText: [{ text }] } : { value: text }),
  };
}

function fileFormula(cell: CellContent, formula: string, sheet: SheetContent, where: string): FileCell {
  const text = toFileFormula(formula, tableAt(sheet, cell));
  if (text.length > LONGEST_FORMULA) throw new FileProblem('formulaTooLong', where);
  const result = fileResult(cell.value, where);
  const file: FileCell = {
    formula: text,
    value: null,
    ...(result === null ? {} : { formulaResult: result }),
  };
  // Only where the content says so: LibreOffice calculates every array formula anew when it opens a file, and would show
  // #NAME? in place of what a custom function gave.
  if (cell.spill === undefined) return file;
  const { rows, columns } = cell.spill;
  return {
    ...file,
    formulaType: 'array',
    formulaDynamic: true,
    formulaRef: areaAddress({ row: cell.row, column: cell.column, rows, columns }),
  };
}

function tableAt(sheet: SheetContent, { row, column }: CellContent): string | null {
  const table = sheet.tables.find(
    ({ area }) =>
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns,
  );
  return table?.name ?? null;
}

function fileResult(value: CellValue, where: string): string | number | boolean | null {
  if (typeof value === 'string') return fileText(value, where);
  return fileConstant(value);
}

function fileConstant(value: Exclude<CellValue, string>): string | number | boolean | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : '#NUM!';
  return isError(value) ? fileError(value) : value;
}

/** The error as files know it; what came after 2016 (#SPILL!, #CALC!, #BUSY! …) stands as #VALUE! until recalculated. */
export function fileError({ error }: CellError): string {
  return FILE_ERRORS.has(error) ? error : '#VALUE!';
}

/** Text with what XML cannot hold, and what would be read as an escape, escaped the way Office does: `_xHHHH_`. */
function fileText(text: string, where: string): string {
  if (text.length > LONGEST_TEXT) throw new FileProblem('textTooLong', where);
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      /[\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      (letter) => {
        return `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
      },
    );
}

function isError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
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

function fileRows(sheet: SheetContent): NonNullable<WriteSheet['rowDefs']> {
  const rows: NonNullable<WriteSheet['rowDefs']> = new Map();
  for (const [row, height] of Object.entries(sheet.rowHeights)) rows.set(Number(row), { height });
  for (const row of sheet.hiddenRows) rows.set(row, { ...rows.get(row), hidden: true });
  return rows;
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

import type { Cell, CellStyle as FileStyle } from 'hucre/xlsx';
import { areaAddress, cellAddress, columnLetters, quoteSheet } from '../workbook/addresses';
import type { CellContent, SheetContent, WorkbookContent } from '../workbook/content';
import type { CellError, CellValue } from '../workbook/snapshot';
import { toFileStyle, toQuotedFileStyle } from './cellStyles';
import { FileProblem } from './fileProblem';
import { toFileFormula } from './formulaDialect';
import { fittingHeights } from './rowHeights';

/**
 * The cells of a sheet as its part holds them. The file library would look up the look of every cell anew, lay out each sheet twice, and
 * know neither heights that fit themselves nor errors that formulas gave. It is told of each look once, by stand-ins, and makes the
 * table of looks that cells point into; rows and texts take the place of the stand-ins.
 */

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
/** Such texts stand in the cells themselves: the file library would take some for errors. */
const LOOKS_LIKE_ERROR = /^#/;
/** What Excel would take for a formula, were the text typed. */
const LOOKS_LIKE_FORMULA = /^[=+\-@]/;
const STAND_INS_OF_ROW = 1_000;
/** How the library marks the formula of a dynamic array. */
const DYNAMIC = ' cm="1"';

/** Where the looks and the texts of a workbook's cells stand in the tables of its file. */
export interface CellTables {
  /** Numbers of texts, in the order in which they come. */
  readonly texts: ReadonlyMap<string, number>;
  /** By sheet, what the library is to be told of it. */
  readonly sheets: readonly SheetNews[];
}

interface SheetNews {
  /** Those that no sheet before has. */
  readonly looks: readonly FileStyle[];
  readonly hasDynamicArrays: boolean;
}

/** Goes through all cells. Throws FileProblem where a text is longer than any cell holds. */
export function cellTables(content: WorkbookContent): CellTables {
  const texts = new Map<string, number>();
  const looks = new Set<FileStyle>();
  const sheets = content.sheets.map((sheet) => {
    const news = { looks: [] as FileStyle[], hasDynamicArrays: false };
    for (const cell of sheet.cells) {
      const look = fileStyle(cell);
      if (look !== undefined && !looks.has(look)) {
        looks.add(look);
        news.looks.push(look);
      }
      news.hasDynamicArrays ||= cell.spill !== undefined && cell.formula !== undefined;
      const text = sharedText(cell, sheet);
      if (text !== null && !texts.has(text)) texts.set(text, texts.size);
    }
    return news;
  });
  return { texts, sheets };
}

/** What the library is told in place of a sheet's cells: each look, and that there are texts and dynamic arrays. */
export function standIns(
  { looks, hasDynamicArrays }: SheetNews,
  hasTexts: boolean,
): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  const after = Math.ceil(looks.length / STAND_INS_OF_ROW);
  looks.forEach((style, index) => cells.set(standInKey(0, index), { style }));
  if (hasTexts) cells.set(standInKey(after, 0), { value: 'text' });
  if (hasDynamicArrays)
    cells.set(standInKey(after, 1), {
      formula: '1',
      value: null,
      formulaType: 'array',
      formulaDynamic: true,
      formulaRef: 'A1',
    });
  return cells;
}

/** The numbers that the library gave to the looks of a sheet's stand-ins, added to those of the sheets before. */
export function readLooks(part: string, { looks }: SheetNews, numbers: Map<FileStyle, number>): void {
  const written = new Map<string, number>();
  for (const [, address = '', number] of part.matchAll(/<c r="([A-Z]+[0-9]+)" s="([0-9]+)"\/>/g))
    written.set(address, Number(number));
  // One that is as the default is not written at all.
  looks.forEach((look, index) => {
    const address = cellAddress(Math.floor(index / STAND_INS_OF_ROW), index % STAND_INS_OF_ROW);
    numbers.set(look, written.get(address) ?? 0);
  });
}

/** The part with the texts that cells point at. */
export function sharedTexts({ texts }: CellTables): string {
  const items = [...texts.keys()].map((text) => `<si>${textElement(text)}</si>`).join('');
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${texts.size}" uniqueCount="${texts.size}">${items}</sst>`
  );
}

function standInKey(firstRow: number, index: number): string {
  return `${firstRow + Math.floor(index / STAND_INS_OF_ROW)},${index % STAND_INS_OF_ROW}`;
}

/** The sheet's part with the rows in place of the stand-ins. Throws FileProblem where a formula is longer than any cell holds. */
export function withSheetData(
  part: string,
  sheet: SheetContent,
  texts: ReadonlyMap<string, number>,
  looks: ReadonlyMap<FileStyle, number>,
): string {
  const data = rowElements(sheet, (cell) => cellElement(cell, sheet, texts, looks));
  const head = /(?:<dimension [^>]*\/>)?<sheetViews>/;
  const rows = /<sheetData(?:\/>|>.*?<\/sheetData>)/s;
  if (!head.test(part) || !rows.test(part)) throw new Error('The file library wrote no place for rows');
  return part
    .replace(head, () => `${dimension(sheet)}<sheetViews>`)
    .replace(rows, () => (data === '' ? '<sheetData/>' : `<sheetData>${data}</sheetData>`));
}

function dimension({ cells, rowHeights, hiddenRows, columnWidths, hiddenColumns }: SheetContent): string {
  let [row, column] = [-1, -1];
  for (const cell of cells) {
    row = Math.max(row, cell.row);
    column = Math.max(column, cell.column);
  }
  for (const each of [...Object.keys(rowHeights), ...hiddenRows]) row = Math.max(row, Number(each));
  for (const each of [...Object.keys(columnWidths), ...hiddenColumns])
    column = Math.max(column, Number(each));
  if (row < 0 && column < 0) return '';
  return `<dimension ref="A1:${cellAddress(Math.max(0, row), Math.max(0, column))}"/>`;
}

/** Rows with cells, and those that have a height of their own or are hidden. */
function rowElements(sheet: SheetContent, element: (cell: CellContent) => string): string {
  const rows = new Map<number, string>();
  for (const cell of sheet.cells) {
    const written = element(cell);
    if (written !== '') rows.set(cell.row, (rows.get(cell.row) ?? '') + written);
  }
  const heights = fittingHeights(sheet);
  const hidden = new Set(sheet.hiddenRows);
  const used = new Set([...rows.keys(), ...Object.keys(sheet.rowHeights).map(Number), ...hidden]);
  return [...used]
    .sort((one, other) => one - other)
    .map((row) => {
      const set = sheet.rowHeights[row];
      const fitting = heights.get(row);
      // A height that the user has set stays when the text grows; one that fits itself does not.
      const own = set === undefined ? '' : ` ht="${set}" customHeight="1"`;
      const height = set === undefined && fitting !== undefined ? ` ht="${fitting}"` : own;
      const start = `<row r="${row + 1}"${height}${hidden.has(row) ? ' hidden="1"' : ''}`;
      const cells = rows.get(row);
      return cells === undefined ? `${start}/>` : `${start}>${cells}</row>`;
    })
    .join('');
}

function cellElement(
  cell: CellContent,
  sheet: SheetContent,
  texts: ReadonlyMap<string, number>,
  looks: ReadonlyMap<FileStyle, number>,
): string {
  const look = fileStyle(cell);
  const number = look === undefined ? 0 : (looks.get(look) ?? 0);
  const place = `<c r="${columnLetters(cell.column)}${cell.row + 1}"`;
  const style = number === 0 ? '' : ` s="${number}"`;
  if (cell.formula !== undefined) return place + style + formulaEnd(cell, cell.formula, sheet);
  const shared = sharedText(cell, sheet);
  if (shared !== null) return `${place} t="s"${style}><v>${texts.get(shared)}</v></c>`;
  if (typeof cell.value === 'string')
    return `${place} t="inlineStr"${style}>${inlineText(fileText(cell, cell.value, sheet))}</c>`;
  const value = fileConstant(cell.value);
  if (value === null) return style === '' ? '' : `${place}${style}/>`;
  return `${place}${typeAttribute(value, 'e')}${style}>${valueElement(value)}</c>`;
}

/** What follows upon place and look: types, the formula, and its last value. */
function formulaEnd(cell: CellContent, formula: string, sheet: SheetContent): string {
  const text = toFileFormula(formula, tableAt(sheet, cell));
  if (text.length > LONGEST_FORMULA) throw new FileProblem('formulaTooLong', whereOf(cell, sheet));
  const { row, column, value, spill } = cell;
  const result = typeof value === 'string' ? fileText(cell, value, sheet) : fileConstant(value);
  const type = result === null ? '' : typeAttribute(result, typeof value === 'string' ? 'str' : 'e');
  // Only where the content says so: LibreOffice calculates every array formula anew when it opens a file, and would show
  // #NAME? in place of what a custom function gave.
  const block =
    spill === undefined
      ? ''
      : ` t="array" ref="${areaAddress({ row, column, rows: spill.rows, columns: spill.columns })}"`;
  const written = text === '' ? `<f${block}/>` : `<f${block}>${escapeCell(text)}</f>`;
  return `${spill === undefined ? '' : DYNAMIC}${type}>${written}${result === null ? '' : valueElement(result)}</c>`;
}

function typeAttribute(value: string | number | boolean, ofText: 'e' | 'str'): string {
  if (typeof value === 'number') return '';
  return ` t="${typeof value === 'boolean' ? 'b' : ofText}"`;
}

function valueElement(value: string | number | boolean): string {
  if (value === '') return '<v/>';
  if (typeof value === 'boolean') return `<v>${value ? 1 : 0}</v>`;
  return `<v>${typeof value === 'string' ? escapeCell(value) : value}</v>`;
}

function inlineText(text: string): string {
  return `<is><r>${textElement(text)}</r></is>`;
}

function textElement(text: string): string {
  const preserve = /^ | $|[\n\t]/.test(text) ? ' xml:space="preserve"' : '';
  return `<t${preserve}>${escapeCell(text)}</t>`;
}

/** The text of a cell that stands in the table of texts, or null. */
function sharedText(cell: CellContent, sheet: SheetContent): string | null {
  if (typeof cell.value !== 'string' || cell.formula !== undefined) return null;
  return LOOKS_LIKE_ERROR.test(cell.value) ? null : fileText(cell, cell.value, sheet);
}

/** Edited in Excel a text like a formula would become one, were it not marked as text. */
function fileStyle({ style, value, formula, spilled }: CellContent): FileStyle | undefined {
  const quoted =
    typeof value === 'string' && formula === undefined && !spilled && LOOKS_LIKE_FORMULA.test(value);
  return quoted ? toQuotedFileStyle(style) : toFileStyle(style);
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

function fileConstant(value: Exclude<CellValue, string>): string | number | boolean | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : '#NUM!';
  return typeof value === 'object' && value !== null ? fileError(value) : value;
}

/** The error as files know it; what came after 2016 (#SPILL!, #CALC!, #BUSY! …) stands as #VALUE! until recalculated. */
export function fileError({ error }: CellError): string {
  return FILE_ERRORS.has(error) ? error : '#VALUE!';
}

/** Text with what XML cannot hold, and what would be read as an escape, escaped the way Office does: `_xHHHH_`. */
function fileText(cell: CellContent, text: string, sheet: SheetContent): string {
  if (text.length > LONGEST_TEXT) throw new FileProblem('textTooLong', whereOf(cell, sheet));
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      /[\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      officeEscape,
    );
}

/** Text of a formula or a value for its element. */
function escapeCell(text: string): string {
  return text.replace(
    // eslint-disable-next-line no-control-regex -- exactly what XML cannot hold, and what it would change
    /[&<>\u0000-\u0008\u000b-\u001f]/g,
    (letter) => ENTITIES[letter] ?? officeEscape(letter),
  );
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function officeEscape(letter: string): string {
  return `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

function whereOf({ row, column }: CellContent, { name }: SheetContent): string {
  return `${quoteSheet(name)}!${cellAddress(row, column)}`;
}

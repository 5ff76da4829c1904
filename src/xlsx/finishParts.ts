import type { CellStyle as FileStyle } from 'hucre/xlsx';
import { parseReference } from '../workbook/addresses';
import type { SheetContent, TableContent, WorkbookContent } from '../workbook/content';
import { chartPart, type ChartCell } from './chartPart';
import { toFileFormula } from './formulaDialect';
import type { ChangeableParts } from './changedPackage';
import { partText, setPartText } from './package';
import { readLooks, sharedTexts, withSheetData, type CellTables } from './sheetData';
import { escapeAttribute, escapeText } from './xmlText';

/**
 * What the file library cannot say, added to the parts that it has written. Each step knows exactly what it looks for,
 * since the library at its pinned version wrote it a moment ago; a step that does not find it throws.
 */

/** Excel's own number for its current way of calculating: a file with it is not recalculated when it is opened. */
const CALCULATION = '<calcPr calcId="191029"/>';

/**
 * The program whose way of writing the file follows. LibreOffice trusts an empty text as a formula's last value only in
 * files with this word, and would else calculate the formula anew and show #NAME? for a custom function.
 */
const APPLICATION =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application><AppVersion>16.0300</AppVersion></Properties>';

/** What the file's properties say. */
export interface FileProperties {
  readonly title?: string;
  /** When the file was made; now, where nothing is said. */
  readonly created?: Date;
}

/** Completes in place what does not hang on values and texts of cells. */
export function finishFrame(parts: ChangeableParts, content: WorkbookContent): void {
  setPartText(parts, 'docProps/app.xml', APPLICATION);
  finishWorkbook(parts, content);
  finishStyles(parts);
}

/** Completes the parts of a frame in place. Its looks are those of the content, whose tables of looks and texts are given. */
export function finishParts(
  parts: ChangeableParts,
  content: WorkbookContent,
  cells: CellTables,
  properties: FileProperties,
): void {
  setPartText(parts, 'docProps/core.xml', coreProperties(properties));
  if (cells.texts.size > 0) setPartText(parts, 'xl/sharedStrings.xml', sharedTexts(cells));
  const looks = new Map<FileStyle, number>();
  let tables = 0;
  let charts = 0;
  content.sheets.forEach((sheet, index) => {
    change(parts, `xl/worksheets/sheet${index + 1}.xml`, (text) => {
      readLooks(text, cells.sheets[index]!, looks);
      return withPageBreaks(withSheetData(text, sheet, cells.texts, looks), sheet);
    });
    for (const table of sheet.tables) finishTable(parts, `xl/tables/table${++tables}.xml`, sheet, table);
    if (sheet.charts.length > 0) finishDrawing(parts, `xl/drawings/drawing${index + 1}.xml`, sheet);
    for (const chart of sheet.charts) {
      const path = `xl/charts/chart${++charts}.xml`;
      setPartText(
        parts,
        path,
        chartPart(chart, (reference) => cellsAt(content, reference)),
      );
      parts.delete(`xl/charts/_rels/chart${charts}.xml.rels`);
    }
  });
}

function coreProperties({ title = '', created = new Date() }: FileProperties): string {
  const moment = created.toISOString().replace(/\.\d{3}Z$/, 'Z');
  const made = ['created', 'modified']
    .map((what) => `<dcterms:${what} xsi:type="dcterms:W3CDTF">${moment}</dcterms:${what}>`)
    .join('');
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `${title === '' ? '' : `<dc:title>${escapeText(title)}</dc:title>`}<dc:creator>Finsamkalkyl</dc:creator>${made}</cp:coreProperties>`
  );
}

function finishWorkbook(parts: ChangeableParts, content: WorkbookContent): void {
  change(parts, 'xl/workbook.xml', (text) => {
    let finished = replaceOnce(text, /<calcPr [^>]*\/>/, () => CALCULATION);
    content.names.forEach(({ visible }, index) => {
      if (visible) return;
      let seen = -1;
      finished = finished.replace(/<definedName /g, (tag) => (++seen === index ? `${tag}hidden="1" ` : tag));
    });
    return finished;
  });
}

function finishStyles(parts: ChangeableParts): void {
  change(parts, 'xl/styles.xml', (text) =>
    text.replace(
      /<xf ([^>]*)>((?:<alignment [^>]*\/>)?)<protection([^>]*?) hidden="1"\/><\/xf>/g,
      '<xf $1 quotePrefix="1">$2<protection$3/></xf>',
    ),
  );
}

/** Breaks stand after the footer, which every sheet of ours has. */
function withPageBreaks(text: string, { print: { pageBreaks } }: SheetContent): string {
  if (pageBreaks.length === 0) return text;
  const breaks = pageBreaks.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join('');
  const count = `count="${pageBreaks.length}" manualBreakCount="${pageBreaks.length}"`;
  return replaceOnce(
    text,
    /<\/headerFooter>|(?=<drawing |<legacyDrawing |<tableParts |<extLst>|<\/worksheet>)/,
    (found) => `${found}<rowBreaks ${count}>${breaks}</rowBreaks>`,
  );
}

/** A column whose body holds one formula gets it as its own, so that Excel fills it into new rows. */
function finishTable(parts: ChangeableParts, path: string, sheet: SheetContent, table: TableContent): void {
  const formulas = table.columns.map((_, index) => columnFormula(sheet, table, index));
  if (formulas.every((formula) => formula === null)) return;
  let column = -1;
  change(parts, path, (text) =>
    text.replace(/<tableColumn ([^>]*)\/>/g, (tag, attributes: string) => {
      const formula = formulas[++column] ?? null;
      if (formula === null) return tag;
      const written = escapeText(toFileFormula(formula, table.name));
      return `<tableColumn ${attributes}><calculatedColumnFormula>${written}</calculatedColumnFormula></tableColumn>`;
    }),
  );
}

/** The formula that every body cell of the column holds, or null. */
export function columnFormula(sheet: SheetContent, table: TableContent, index: number): string | null {
  const { area } = table;
  const firstRow = area.row + 1;
  const lastRow = area.row + area.rows - 1 - (table.hasTotals ? 1 : 0);
  const body = sheet.cells.filter(
    (cell) => cell.column === area.column + index && cell.row >= firstRow && cell.row <= lastRow,
  );
  const formula = body[0]?.formula;
  const complete = body.length === lastRow - firstRow + 1;
  return formula !== undefined && complete && body.every((cell) => cell.formula === formula) ? formula : null;
}

function finishDrawing(parts: ChangeableParts, path: string, sheet: SheetContent): void {
  let index = 0;
  change(parts, path, (text) =>
    text.replace(/(<xdr:cNvPr id="[0-9]+" )name="[^"]*"/g, (tag, start: string) => {
      const chart = sheet.charts[index++];
      return chart === undefined ? tag : `${start}name="${escapeAttribute(chart.name)}"`;
    }),
  );
}

/** The cells that a reference points at, row by row: what a chart shows in programs that do not read the cells. */
function cellsAt(content: WorkbookContent, reference: string): ChartCell[] {
  const target = parseReference(reference);
  const sheet = content.sheets.find(({ name }) => name === target?.sheet);
  if (target === null || sheet === undefined) return [];
  const { row, column, rows, columns } = target.area;
  const cells = new Array<ChartCell>(rows * columns).fill({ value: null, format: 'General' });
  for (const { style, value, ...cell } of sheet.cells) {
    const down = cell.row - row;
    const right = cell.column - column;
    if (down >= 0 && down < rows && right >= 0 && right < columns)
      cells[down * columns + right] = { value, format: style?.numberFormat ?? 'General' };
  }
  return cells;
}

function change(parts: ChangeableParts, path: string, finish: (text: string) => string): void {
  const text = partText(parts, path);
  if (text === null) throw new Error(`The file library wrote no ${path}`);
  const finished = finish(text);
  // What stays as it is need not be packed anew.
  if (finished !== text) setPartText(parts, path, finished);
}

function replaceOnce(text: string, pattern: RegExp, replacement: (found: string) => string): string {
  if (!pattern.test(text)) throw new Error(`The file library wrote nothing like ${String(pattern)}`);
  return text.replace(pattern, replacement);
}

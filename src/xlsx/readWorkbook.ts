import { readXlsx, type Cell, type Sheet } from 'hucre/xlsx';
import { parseAddress } from '../workbook/addresses';
import type {
  CellContent,
  ConditionalFormatContent,
  NameContent,
  PrintContent,
  ProtectionContent,
  SheetContent,
  WorkbookContent,
} from '../workbook/content';
import type { Area, CellValue } from '../workbook/snapshot';
import {
  colorOf,
  conditionalFill,
  DEFAULT_FONT,
  styleReader,
  type StyleContext,
  type StyleReader,
} from './cellStyles';
import { FileProblem } from './fileProblem';
import { fromFileFormula } from './formulaDialect';
import { moveFormula } from '../workbook/formulaTokens';
import { openPackage, packParts, partText, setPartText, type Parts } from './package';
import { readCharts } from './readCharts';
import { findWorkbook, relationsOf, relationsPathOf, type Relation } from './relations';
import { parseAreas, placeKey, scanSheet, withoutBlankCells, type SheetScan } from './sheetScan';
import { timeLooks } from './timeLooks';
import { attribute, child, childrenOf, isTrue, parseXml, type XmlElement } from './xmlTree';

/** Days between the two calendars that Excel counts dates in. */
const DAYS_FROM_1900_TO_1904 = 1_462;
/** What the file library shall not see: it is not read, and there is nothing in it that could go wrong. */
const RELATIONS_KEPT = /^(?:worksheet|styles|sharedStrings|theme|sheetMetadata|table|officeDocument)$/;
const RELATIONS_WITHOUT_LOOKS = /^(?:worksheet|sharedStrings|sheetMetadata|table|officeDocument)$/;

const NOTHING_SCANNED: SheetScan = {
  numbers: new Map(),
  times: new Map(),
  validations: [],
  pageBreaks: [],
  hasFarBlanks: false,
};

const TAG = '<'.charCodeAt(0);
/** Six of each cell with a formula, for as many cells as are read, and some of rows. */
const MOST_TAGS_OF_SHEET = 12_000_000;
/** Four of each text, for one in every cell that is read. */
const MOST_TAGS = 6_000_000;

interface Directory {
  readonly sheets: readonly { readonly name: string; readonly path: string }[];
  /** With chart sheets and others that hold no cells. */
  readonly listed: readonly XmlElement[];
  readonly names: readonly NameContent[];
  /** Rows repeated on each page, by sheet. */
  readonly titleRows: ReadonlyMap<string, NonNullable<PrintContent['titleRows']>>;
  readonly activeSheet: number;
  readonly countsFrom1904: boolean;
}

/**
 * The content of an .xlsx file. Whatever the bytes are, it ends with content or with a FileProblem. Left out are
 * pictures, comments, pivot tables, chart sheets, and charts and conditional formats of kinds that we have none of;
 * and, where they are not wanted, the looks of cells.
 */
export async function readWorkbook(bytes: Uint8Array, looks: 'looks' | 'noLooks'): Promise<WorkbookContent> {
  try {
    return await readParts(openPackage(bytes), looks === 'looks');
  } catch (cause) {
    // Whatever a reader stumbles over in a file from outside is the file's fault.
    throw cause instanceof FileProblem ? cause : new FileProblem('damaged', null, { cause });
  }
}

async function readParts(parts: Parts, readStyles: boolean): Promise<WorkbookContent> {
  const workbookPath = findWorkbook(parts);
  const relations = relationsOf(parts, workbookPath);
  const directory = readDirectory(parts, workbookPath, relations);
  // With looks, it is told there how a number is shown.
  const looks = relations.find(({ type }) => type === 'styles')?.path;
  const times = timeLooks(readStyles || looks === undefined ? '' : (partText(parts, looks) ?? ''));
  const scans = directory.sheets.map(({ path }) => scanSheet(partText(parts, path) ?? '', times));
  // Where days are counted from 1904, the library tells by the looks which numbers are dates.
  const relationsKept = readStyles || directory.countsFrom1904 ? RELATIONS_KEPT : RELATIONS_WITHOUT_LOOKS;
  const kept = partsForLibrary(parts, workbookPath, directory, relationsKept);
  directory.sheets.forEach(({ path }, index) => {
    if (scans[index]?.hasFarBlanks) setPartText(kept, path, withoutBlankCells(partText(kept, path) ?? ''));
  });
  const book = await readXlsx(packParts(kept, 0), { readStyles });
  const context: StyleContext = {
    themeColors: book.themeColors ?? [],
    defaultFont: book.defaultFont ?? DEFAULT_FONT,
  };
  const styleOf = styleReader(context);
  return {
    sheets: book.sheets.map((sheet, index) => {
      const { path = '' } = directory.sheets[index] ?? {};
      const scan = scans[index] ?? NOTHING_SCANNED;
      return sheetContent(parts, sheet, path, scan, directory, context, styleOf);
    }),
    names: directory.names,
    activeSheet: directory.activeSheet,
  };
}

function readDirectory(parts: Parts, path: string, relations: readonly Relation[]): Directory {
  const workbook = parseXml(partText(parts, path) ?? '');
  for (const relation of relations)
    if (/^(?:worksheet|styles|sharedStrings)$/.test(relation.type) && !parts.has(relation.path))
      throw new FileProblem('missingParts');
  const listed = childrenOf(child(workbook, 'sheets'), 'sheet');
  const worksheets = listed.filter((sheet) => relationOf(sheet, relations)?.type === 'worksheet');
  // A sheet without any relation is one whose part is gone; chart sheets and the like have one of another type.
  if (worksheets.length === 0 || listed.some((sheet) => relationOf(sheet, relations) === undefined))
    throw new FileProblem('missingParts');
  if (new Set(listed.map(({ attributes }) => attributes.name ?? '').filter(Boolean)).size < listed.length)
    throw new FileProblem('damaged');
  const scopeOf = (index: string | undefined): string | null =>
    index === undefined ? null : (listed[Number(index)]?.attributes.name ?? null);
  const defined = childrenOf(child(workbook, 'definedNames'), 'definedName');
  const activeTab = Number(
    childrenOf(child(workbook, 'bookViews'), 'workbookView')[0]?.attributes.activeTab ?? 0,
  );
  return {
    listed,
    sheets: worksheets.map((sheet) => ({
      name: sheet.attributes.name ?? '',
      path: relationOf(sheet, relations)?.path ?? '',
    })),
    names: defined.flatMap(({ attributes, text }) => {
      const { name = '', comment = '', hidden, localSheetId } = attributes;
      // Excel's own names say how sheets are printed and filtered.
      if (/^_xlnm\./i.test(name) || name === '' || text === '') return [];
      return [
        {
          name,
          scope: scopeOf(localSheetId),
          formula: fromFileFormula(text),
          comment,
          visible: !isTrue(hidden),
        },
      ];
    }),
    titleRows: new Map(
      defined
        .filter(({ attributes }) => /^_xlnm\.Print_Titles$/i.test(attributes.name ?? ''))
        .flatMap(({ attributes, text }) => {
          const rows = titleRowsOf(text);
          return rows === null ? [] : [[scopeOf(attributes.localSheetId) ?? '', rows] as const];
        }),
    ),
    activeSheet: Math.max(0, worksheets.indexOf(listed[activeTab] as XmlElement)),
    countsFrom1904: isTrue(child(workbook, 'workbookPr')?.attributes.date1904),
  };
}

function relationOf(sheet: XmlElement, relations: readonly Relation[]): Relation | undefined {
  return relations.find(({ id }) => id === attribute(sheet, 'id'));
}

/** The rows of "'Eget kapital'!$A:$A,'Eget kapital'!$1:$3". */
function titleRowsOf(text: string): PrintContent['titleRows'] {
  const rows = /\$([0-9]+):\$([0-9]+)\s*$/.exec(text) ?? /!\$([0-9]+):\$([0-9]+),/.exec(text);
  return rows === null ? null : { first: Number(rows[1]) - 1, last: Number(rows[2]) - 1 };
}

/** The parts that the library reads, already vetted, without sheets that hold no cells, at which it gives up. */
function partsForLibrary(
  parts: Parts,
  workbookPath: string,
  directory: Directory,
  relationsKept: RegExp,
): Parts {
  const kept: Parts = new Map();
  const sheets = new Set(directory.sheets.map(({ path }) => path));
  const keep = (path: string): void => {
    const data = parts.get(path);
    if (data === undefined) return;
    requireUtf8(data);
    requireFewTags(data, sheets.has(path) ? MOST_TAGS_OF_SHEET : MOST_TAGS);
    kept.set(path, data);
  };
  const keepRelations = (path: string): void => {
    const relations = relationsPathOf(path);
    const text = partText(parts, relations);
    if (text === null) return;
    setPartText(
      kept,
      relations,
      text.replace(/<Relationship\b[^>]*?(?:\/>|>\s*<\/Relationship>)/g, (element) => {
        const type = /\bType\s*=\s*["'][^"']*\/([^"'/]*)["']/.exec(element)?.[1] ?? '';
        return relationsKept.test(type) ? element : '';
      }),
    );
    for (const relation of relationsOf(parts, path))
      if (relationsKept.test(relation.type)) keep(relation.path);
  };
  keep('[Content_Types].xml');
  keepRelations('');
  keepRelations(workbookPath);
  for (const { path } of directory.sheets) keepRelations(path);
  const sheetNames = new Set(directory.sheets.map(({ name }) => name));
  const { listed } = directory;
  const gone = listed.filter(({ attributes }) => !sheetNames.has(attributes.name ?? '')).length;
  if (gone > 0)
    setPartText(
      kept,
      workbookPath,
      withoutOtherSheets(partText(parts, workbookPath) ?? '', listed, sheetNames),
    );
  return kept;
}

/** The library takes its time over each element, so that millions of empty ones in a small file would keep it busy for minutes. */
function requireFewTags(data: Uint8Array, most: number): void {
  let tags = 0;
  for (let at = data.indexOf(TAG); at >= 0; at = data.indexOf(TAG, at + 1))
    if (++tags > most) throw new FileProblem('tooManyCells');
}

/** In another encoding letters would be read as others, or as none, without anybody being told. */
function requireUtf8(data: Uint8Array): void {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(data);
  } catch (cause) {
    throw new FileProblem('damaged', null, { cause });
  }
}

function withoutOtherSheets(text: string, listed: readonly XmlElement[], kept: ReadonlySet<string>): string {
  let index = 0;
  return text.replace(/<(?:\w+:)?sheet\s[^>]*?(?:\/>|>\s*<\/(?:\w+:)?sheet>)/g, (element) =>
    kept.has(listed[index++]?.attributes.name ?? '') ? element : '',
  );
}

function sheetContent(
  parts: Parts,
  sheet: Sheet,
  path: string,
  scan: SheetScan,
  directory: Directory,
  context: StyleContext,
  styleOf: StyleReader,
): SheetContent {
  const tabColor = colorOf(sheet.view?.tabColor, context);
  const rowDefs = [...(sheet.rowDefs ?? [])];
  const columns = [...(sheet.columns ?? []).entries()];
  return {
    name: sheet.name,
    visibility: sheet.veryHidden ? 'veryHidden' : sheet.hidden ? 'hidden' : 'visible',
    ...(tabColor === undefined ? {} : { tabColor }),
    showGridlines: sheet.view?.showGridLines !== false,
    cells: cellContents(sheet, scan, directory.countsFrom1904, styleOf),
    columnWidths: Object.fromEntries(
      columns.flatMap(([column, { width }]) => (width === undefined ? [] : [[column, width]])),
    ),
    rowHeights: Object.fromEntries(
      rowDefs.flatMap(([row, { height }]) => (height === undefined ? [] : [[row, height]])),
    ),
    hiddenRows: rowDefs.flatMap(([row, { hidden }]) => (hidden ? [row] : [])),
    hiddenColumns: columns.flatMap(([column, { hidden }]) => (hidden ? [column] : [])),
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      row: startRow,
      column: startCol,
      rows: endRow - startRow + 1,
      columns: endCol - startCol + 1,
    })),
    tables: (sheet.tables ?? []).flatMap((table) => {
      const area = parseAddress(table.range ?? '');
      if (area === null) return [];
      return [
        {
          name: table.displayName ?? table.name,
          area,
          columns: table.columns.map(({ name }) => name),
          style: table.style ?? '',
          hasTotals: table.showTotalRow === true,
          bandedRows: table.showRowStripes === true,
          filterButton: table.showAutoFilter === true,
        },
      ];
    }),
    validations: scan.validations,
    conditionalFormats: conditionalFormats(sheet, context),
    protection: protectionOf(sheet),
    freeze: { rows: sheet.freezePane?.rows ?? 0, columns: sheet.freezePane?.columns ?? 0 },
    print: printOf(sheet, directory.titleRows.get(sheet.name) ?? null, scan.pageBreaks),
    charts: readCharts(parts, path),
  };
}

function cellContents(
  sheet: Sheet,
  scan: SheetScan,
  countsFrom1904: boolean,
  styleOf: StyleReader,
): CellContent[] {
  const shared = sharedFormulas(sheet);
  const spilled = spilledCells(sheet);
  const cells: CellContent[] = [];
  sheet.rows.forEach((line, row) =>
    line.forEach((plain, column) => {
      const key = `${row},${column}`;
      const cell = sheet.cells?.get(key);
      const number = scan.numbers.get(placeKey(row, column)) ?? null;
      const time = scan.times.get(placeKey(row, column));
      const value = cellValue(cell, plain, number, countsFrom1904);
      const formula = formulaOf(cell, row, column, shared);
      const block = formula === undefined ? null : arrayBlock(cell);
      const style = styleOf(cell?.style);
      if (value === null && formula === undefined && style === undefined) return;
      cells.push({
        row,
        column,
        value,
        ...(formula === undefined ? {} : { formula }),
        ...(block === null ? {} : { spill: { rows: block.rows, columns: block.columns } }),
        ...(spilled.has(key) && formula === undefined ? { spilled: true } : {}),
        ...(style === undefined ? {} : { style }),
        ...(time === undefined ? {} : { time }),
      });
    }),
  );
  return cells;
}

function cellValue(
  cell: Cell | undefined,
  plain: Sheet['rows'][number][number],
  number: number | null,
  countsFrom1904: boolean,
): CellValue {
  const value = cell === undefined ? plain : cell.value;
  if (cell?.type === 'error') return { error: String(value) };
  if (value instanceof Date) return (number ?? 0) + (countsFrom1904 ? DAYS_FROM_1900_TO_1904 : 0);
  if (typeof value === 'number') return number ?? value;
  return value;
}

interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** Excel writes a formula that was filled down once, and lets the other cells point at it. */
function sharedFormulas(sheet: Sheet): ReadonlyMap<number, SharedFormula> {
  const shared = new Map<number, SharedFormula>();
  for (const [key, cell] of sheet.cells ?? []) {
    if (cell.formulaType !== 'shared' || !cell.formula || cell.formulaSharedIndex === undefined) continue;
    const [row = 0, column = 0] = key.split(',').map(Number);
    if (cell.formulaRef !== undefined)
      shared.set(cell.formulaSharedIndex, { formula: cell.formula, row, column });
  }
  return shared;
}

function formulaOf(
  cell: Cell | undefined,
  row: number,
  column: number,
  shared: ReadonlyMap<number, SharedFormula>,
): string | undefined {
  if (cell?.formula === undefined) return undefined;
  if (cell.formula !== '') return fromFileFormula(cell.formula);
  const origin = shared.get(cell.formulaSharedIndex ?? -1);
  return origin === undefined
    ? undefined
    : fromFileFormula(moveFormula(origin.formula, row - origin.row, column - origin.column));
}

function arrayBlock(cell: Cell | undefined): Area | null {
  return cell?.formulaType === 'array' ? parseAddress(cell.formulaRef ?? '') : null;
}

/** The cells in the blocks of array formulas, without the first of each. Only cells that the file holds are looked at. */
function spilledCells(sheet: Sheet): ReadonlySet<string> {
  const spilled = new Set<string>();
  for (const [key, cell] of sheet.cells ?? []) {
    const block = arrayBlock(cell);
    if (block === null) continue;
    const lastRow = Math.min(block.row + block.rows, sheet.rows.length);
    for (let row = block.row; row < lastRow; row++) {
      const lastColumn = Math.min(block.column + block.columns, sheet.rows[row]?.length ?? 0);
      for (let column = block.column; column < lastColumn; column++)
        if (`${row},${column}` !== key) spilled.add(`${row},${column}`);
    }
  }
  return spilled;
}

/** Rules by formula, in the order in which Excel tries them. */
function conditionalFormats(sheet: Sheet, context: StyleContext): ConditionalFormatContent[] {
  return [...(sheet.conditionalRules ?? [])]
    .sort((one, other) => one.priority - other.priority)
    .flatMap((rule) => {
      const [formula] = [rule.formula].flat();
      if (rule.type !== 'expression' || formula === undefined) return [];
      const fill = conditionalFill(rule.style?.fill, context);
      const color = colorOf(rule.style?.font?.color, context);
      return [
        {
          areas: parseAreas(rule.range),
          formula: fromFileFormula(formula),
          ...(fill === undefined ? {} : { fill }),
          ...(color === undefined ? {} : { color }),
          ...(rule.style?.font?.bold ? { bold: true } : {}),
        },
      ];
    });
}

function protectionOf({ protection }: Sheet): ProtectionContent | null {
  if (!protection?.sheet) return null;
  return {
    allowInsertRows: protection.insertRows === true,
    allowDeleteRows: protection.deleteRows === true,
    allowFormatCells: protection.formatCells === true,
    allowFormatColumns: protection.formatColumns === true,
    allowSort: protection.sort === true,
    allowAutoFilter: protection.autoFilter === true,
  };
}

function printOf(
  sheet: Sheet,
  titleRows: PrintContent['titleRows'],
  pageBreaks: readonly number[],
): PrintContent {
  const setup = sheet.pageSetup;
  return {
    orientation: setup?.orientation ?? 'portrait',
    paper: setup?.paperSize === 'a4' ? 'a4' : 'other',
    fit: setup?.fitToPage ? { wide: setup.fitToWidth ?? 1, tall: setup.fitToHeight ?? 1 } : null,
    titleRows,
    pageBreaks,
    footer: footerOf(sheet.headerFooter?.oddFooter ?? ''),
  };
}

/** The three parts of "&Lleft&Ccenter&Rright"; "&&" is an ampersand and begins no part. What stands before the first is in the center. */
function footerOf(text: string): PrintContent['footer'] {
  const footer = { left: '', center: '', right: '' };
  const sections = { L: 'left', C: 'center', R: 'right' } as const;
  let section: keyof typeof footer = 'center';
  for (const piece of text.match(/&&|&[LCR]|&|[^&]+/g) ?? []) {
    const code = /^&([LCR])$/.exec(piece)?.[1] as keyof typeof sections | undefined;
    if (code === undefined) footer[section] += piece;
    else section = sections[code];
  }
  return footer;
}

import type { FindingPlace } from '../finding';
import type { FigureUnit, FoundCell, FoundColumn, FoundRow, FoundTable } from '../table';
import { countColumns, kindsOfColumns, type ColumnKind } from './columnKinds';
import { isTableOfContents } from './contentsTable';
import { isStatedUnitAlone, unitOfLabel } from './figureUnits';
import { blankCell, isBlankCell, isFigure, type Grid, type GridCell } from './grid';
import { isHeader, isLabelOnly, isSureHeading, isSureTitle, topOfTable, type TableTop } from './headerRows';
import { lookOfRow } from './rowLooks';
import { unitOfTable, unitsOfColumns } from './tableUnits';
import { titlesOf } from './titles';
import { yearOfTitle } from './yearOfTitle';

type Row = readonly GridCell[];

/**
 * The tables in cells that stand together: mostly one, more where rows of headings come again under it. Blank rows are left out, and so are headings
 * that are repeated after a page break. Time grows with the number of cells.
 */
export function tablesOfGrid(grid: Grid): FoundTable[] {
  const width = grid.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const rows = grid.rows.filter((row) => !row.every(isBlankCell)).map((row) => padded(row, width));
  const tables: FoundTable[] = [];
  let from = 0;
  while (from < rows.length) {
    const { table, next } = tableFrom(grid, rows, from, tables.length === 0);
    if (table !== null) tables.push(table);
    from = next;
  }
  return tables;
}

function padded(row: Row, width: number): Row {
  if (row.length === width) return row;
  const last = row.at(-1);
  if (last === undefined) return [];
  const blank = blankCell(last.place);
  return [...row, ...Array.from({ length: width - row.length }, () => blank)];
}

function tableFrom(
  grid: Grid,
  rows: readonly Row[],
  from: number,
  isFirst: boolean,
): { readonly table: FoundTable | null; readonly next: number } {
  const top =
    isFirst && grid.headerRows !== null
      ? { captions: 0, headers: grid.headerRows }
      : withoutForm(topOfTable(rows.slice(from, from + MOST_TOP_ROWS)), rows, from);
  const firstHeader = from + top.captions;
  const firstRow = firstHeader + top.headers;
  const headers = rows.slice(firstHeader, firstRow);
  const body: Row[] = [];
  let next = firstRow;
  let hasFigures = false;
  for (; next < rows.length; next += 1) {
    const row = rows[next] ?? [];
    if (isSameHeader(row, headers.at(-1))) continue;
    if (beginsAnother(rows, next, headers.at(-1) ?? body[0], hasFigures)) break;
    hasFigures ||= row.some(isFigure);
    body.push(row);
  }
  const captions = rows
    .slice(from, firstHeader)
    .map((row) => row.find((cell) => !isBlankCell(cell))?.text ?? '');
  return { table: foundTable(grid, captions, headers, body, rows[from] ?? []), next };
}

const MOST_TOP_ROWS = 10;
const FORM_SAMPLE = 40;

/**
 * A form, with a label and what is filled in beside it, has no headings: its first row is one of its items. Its second column holds texts as well as
 * figures, and what stands over the figures is no heading.
 */
function withoutForm(top: TableTop, rows: readonly Row[], from: number): TableTop {
  const first = from + top.captions;
  const header = rows[first];
  if (top.headers !== 1 || header === undefined) return top;
  const titles = header.slice(1).filter((cell) => !isBlankCell(cell));
  if (titles.length !== 1 || isSureTitle(titles[0]) || header.some((cell) => cell.bold)) return top;
  const body = rows.slice(first + 1, first + 1 + FORM_SAMPLE);
  const column = header.findIndex((cell, index) => index > 0 && !isBlankCell(cell));
  const texts = body.filter((row) => row[column]?.kind === 'text').length;
  const figures = body.filter((row) => row.slice(1).some(isFigure)).length;
  return texts > 0 && figures > 0 && 3 * texts >= figures ? { captions: top.captions, headers: 0 } : top;
}

/** The same headings once more, after a page break. */
function isSameHeader(row: Row, header: Row | undefined): boolean {
  return header !== undefined && row.every((cell, column) => cell.text === header[column]?.text);
}

/** Whether another table begins at the row: a row of headings that differs from those of this table. */
function beginsAnother(
  rows: readonly Row[],
  at: number,
  header: Row | undefined,
  hasFigures: boolean,
): boolean {
  const row = rows[at] ?? [];
  const label = row[0]?.text ?? '';
  if (isHeader(row)) {
    if (header !== undefined && label !== '' && label === header[0]?.text) return true;
    return hasFigures && isSureHeading(row) && !hasSameTitles(row, header);
  }
  const below = rows[at + 1];
  return (
    hasFigures && isLabelOnly(row) && isHeader(below) && isSureHeading(below) && !hasSameTitles(below, header)
  );
}

/** The same titles under another label: "Kostnader | 2025 | 2026" is a section of the table. */
function hasSameTitles(row: Row | undefined, header: Row | undefined): boolean {
  return (
    row !== undefined &&
    header !== undefined &&
    row.slice(1).every((cell, index) => isBlankCell(cell) || cell.text === header[index + 1]?.text)
  );
}

function foundTable(
  grid: Grid,
  ownCaptions: readonly string[],
  headers: readonly Row[],
  body: readonly Row[],
  firstRow: Row,
): FoundTable | null {
  const width = firstRow.length;
  if (body.length === 0 || width < 2) return null;
  const titles = titlesOf(headers, width);
  const heading = ownCaptions.filter((caption) => !isStatedUnitAlone(caption)).at(-1) ?? grid.heading;
  const counts = countColumns(body, width);
  const isContents = !titles.some((title) => title !== '') && isTableOfContents(body, grid.heading);
  const kinds = kindsOfColumns(counts, titles, isContents || isContentsUnderTitles(body, grid.heading));
  const captions = [...grid.captions, grid.heading, ...ownCaptions];
  const tableUnit = unitOfTable(captions, titles, kinds);
  const units = unitsOfColumns(titles, kinds, body, tableUnit, grid.defaultUnit);
  const columns = titles.map((title, column): FoundColumn => {
    const { kind, isDate } = kinds[column] ?? TEXT_COLUMN;
    const unit = kind === 'figures' ? (units[column] ?? null) : isDate ? 'date' : 'text';
    return { title, year: yearOfTitle(title), unit, kind };
  });
  const rowsFound = foundRows(body, columns, kinds, headers.at(-1), grid.hasTotals);
  return {
    heading,
    place: placeOfTable(firstRow, body.at(-1) ?? firstRow),
    unit: tableUnit ?? commonUnit(columns),
    columns,
    rows: rowsFound,
    sheet: grid.sheet,
  };
}

const TEXT_COLUMN: ColumnKind = { kind: 'text', isReference: false, isDate: false };

function isContentsUnderTitles(body: readonly Row[], heading: string): boolean {
  return /innehåll|contents/i.test(heading) && isTableOfContents(body, heading);
}

function commonUnit(columns: readonly FoundColumn[]): FigureUnit {
  const units = new Set(columns.filter(({ kind }) => kind === 'figures').map(({ unit }) => unit));
  const [unit = null] = units;
  return units.size === 1 ? unit : null;
}

function foundRows(
  body: readonly Row[],
  columns: readonly FoundColumn[],
  kinds: readonly ColumnKind[],
  header: Row | undefined,
  hasTotals: boolean,
): FoundRow[] {
  const labelColumns = labelColumnsOf(body, columns, kinds);
  const figureColumns = columns.flatMap(({ kind }, column) => (kind === 'figures' ? [column] : []));
  const looks = body.map((row) => labelCellOf(row, labelColumns));
  const withFigures = body.flatMap((row, index) =>
    figureColumns.some((column) => isFigure(row[column])) ? [looks[index]] : [],
  );
  const bordered = body.filter((row) => figureColumns.some((column) => row[column]?.topBorder)).length;
  const boldIsPlain = 2 * withFigures.filter((cell) => cell?.bold).length > withFigures.length;
  const italicIsPlain = 2 * withFigures.filter((cell) => cell?.italic).length > withFigures.length;
  const borderIsPlain = 2 * bordered > withFigures.length;
  const inside = rowsInside(body);
  let indentAbove = 0;
  return body.map((row, index): FoundRow => {
    const labelCell = looks[index];
    const label = labelCell?.text ?? '';
    const isTitles = hasSameTitles(row, header) && figureColumns.some((column) => !isBlankCell(row[column]));
    const figures = figureColumns.map((column) => row[column]);
    const looksLike = isTitles
      ? 'section'
      : lookOfRow({
          label,
          labelCell,
          figures,
          cells: row,
          indentAbove,
          boldIsPlain,
          italicIsPlain,
          borderIsPlain,
          inside,
          isTotals: hasTotals && index === body.length - 1,
        });
    const indent = labelCell?.indent ?? 0;
    if (looksLike !== 'part') indentAbove = looksLike === 'section' ? Math.max(indentAbove, indent) : indent;
    const unit = unitOfLabel(label);
    return {
      label,
      looksLike,
      bold: labelCell?.bold ?? figures.some((cell) => cell?.bold),
      italic: labelCell?.italic ?? false,
      indent,
      ...(unit === null ? {} : { unit }),
      cells: row.map((cell, column) => foundCell(cell, kinds[column] ?? TEXT_COLUMN, isTitles)),
    };
  });
}

/** The rows of the sheet that the rows of a table stand in. */
function rowsInside(body: readonly Row[]): { readonly first: number; readonly last: number } | null {
  const first = body[0]?.[0]?.place;
  const last = body.at(-1)?.[0]?.place;
  if (first?.kind !== 'sheet' || last?.kind !== 'sheet') return null;
  return { first: first.area.row, last: last.area.row };
}

/** The columns of labels, the one that names most rows first. */
function labelColumnsOf(
  body: readonly Row[],
  columns: readonly FoundColumn[],
  kinds: readonly ColumnKind[],
): number[] {
  const labels = columns.flatMap(({ kind }, column) => (kind === 'label' ? [column] : []));
  const filled = new Map(
    labels.map((column) => [column, body.reduce((sum, row) => sum + (isBlankCell(row[column]) ? 0 : 1), 0)]),
  );
  labels.sort((one, other) => (filled.get(other) ?? 0) - (filled.get(one) ?? 0) || one - other);
  // Under a label that is merged downwards, what stands beside it names the row.
  const firstFigures = columns.findIndex(({ kind }) => kind === 'figures');
  const beside = columns.flatMap(({ kind, unit }, column) =>
    kind === 'text' && unit === 'text' && column < firstFigures && !kinds[column]?.isReference
      ? [column]
      : [],
  );
  return [...labels, ...beside];
}

function labelCellOf(row: Row, labelColumns: readonly number[]): GridCell | undefined {
  for (const column of labelColumns) if (!isBlankCell(row[column])) return row[column];
  return undefined;
}

function foundCell(cell: GridCell, { kind, isReference }: ColumnKind, isTitle: boolean): FoundCell {
  // Among texts only what has a unit of its own is surely an amount.
  const isNumber =
    kind === 'figures'
      ? !isTitle && cell.kind !== 'date'
      : kind === 'text' && !isReference && cell.unit !== null;
  // The cell itself where it says the same: large sheets have a million of them.
  return isNumber || cell.number === null ? cell : { ...cell, number: null };
}

function placeOfTable(first: Row, last: Row): FindingPlace {
  const start = first[0]?.place ?? { kind: 'text', heading: '', line: 1, column: 1 };
  const end = last.at(-1)?.place;
  if (start.kind !== 'sheet' || end?.kind !== 'sheet') return start;
  const { row, column } = start.area;
  const area = {
    row,
    column,
    rows: end.area.row + end.area.rows - row,
    columns: end.area.column + end.area.columns - column,
  };
  return { kind: 'sheet', sheet: start.sheet, area };
}

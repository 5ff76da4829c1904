import { toScaledInteger } from '../../finsam/scaledIntegers';
import { roundTo } from '../../finsam/rounding';
import { powerOfTen } from '../../finsam/powersOfTen';
import type { FigureUnit, FoundCell, FoundTable } from '../table';
import { rowLabel } from './rowLabel';
import { kindOfLabel, type LineKind } from './labels';
import { listedTotals } from './listedTotals';
import { statisticsAmong } from './statistics';

/**
 * The figures of a table as lines that can be summed: its rows, whose figures stand side by side in the columns, or its columns, whose figures
 * stand in the rows. Figures are whole numbers of a common power of ten, so that sums are exact.
 */
export interface Lines {
  readonly direction: 'rows' | 'columns';
  readonly lines: readonly Line[];
  /** How many figures each line has. */
  readonly width: number;
  /** For each position the smallest step that is printed there, in the scaled figures; 0n where figures are counts and never rounded. */
  readonly steps: readonly bigint[];
}

export interface Line {
  /** Number of the row or the column in the table. */
  readonly index: number;
  readonly label: string;
  /** 'maybe' looks like a total; 'blank' has no label. */
  readonly kind: LineKind | 'section' | 'maybe' | 'blank';
  readonly values: readonly (bigint | null)[];
}

/** A table in scaled figures, both ways. */
export interface TableLines {
  readonly table: FoundTable;
  /** Figures are scaled by 10^decimals. */
  readonly decimals: number;
  readonly rows: Lines;
  readonly columns: Lines;
  /** Numbers of the columns that a position of a row stands for. */
  readonly figureColumns: readonly number[];
}

/** More decimals come from dividing, not from anybody's pen. */
const MOST_DECIMALS = 6;

/** The lines of a table, or null where there is nothing to sum. */
export function linesOfTable(table: FoundTable): TableLines | null {
  const isStatisticColumn = statisticsAmong(table.columns.map(({ title }) => title));
  const figureColumns = table.columns.flatMap((column, index) =>
    column.kind === 'figures' &&
    !isStatisticColumn[index] &&
    column.unit !== 'percent' &&
    column.unit !== 'date' &&
    !isNoteTitle(column.title)
      ? [index]
      : [],
  );
  if (figureColumns.length === 0 || table.rows.length < 1) return null;
  const decimals = decimalsOfTable(table, figureColumns);
  const grid = table.rows.map((row) =>
    figureColumns.map((column) => scaledFigure(row.cells[column], decimals)),
  );
  const labels = table.rows.map(rowLabel);
  const isRatio = labels.map((label) => isRatioRow(label, table.unit));
  const isStatistic = statisticsAmong(labels);
  const isListed = listedTotals(labels);
  const rows: Line[] = table.rows.map((_, index) => {
    const isNone = isRatio[index] === true || isStatistic[index] === true;
    const values = isNone ? figureColumns.map(() => null) : (grid[index] ?? []);
    const kind = isStatistic[index] ? 'memo' : kindOfRow(table, index, values);
    const isItem = kind === 'sum' && isListed(index);
    return { index, label: labels[index] ?? '', values, kind: isItem ? 'item' : kind };
  });
  const columns: Line[] = figureColumns.map((column, position) => ({
    index: column,
    label: table.columns[column]?.title ?? '',
    values: rows.map(({ values }) => values[position] ?? null),
    kind: kindOfLabel(table.columns[column]?.title ?? ''),
  }));
  return {
    table,
    decimals,
    figureColumns,
    rows: {
      direction: 'rows',
      lines: rows,
      width: figureColumns.length,
      steps: figureColumns.map((column) =>
        isCount(table.columns[column]?.unit ?? table.unit)
          ? 0n
          : stepOf(decimals, mostDecimals(table.rows.map((row) => row.cells[column]))),
      ),
    },
    columns: {
      direction: 'columns',
      lines: columns,
      width: rows.length,
      steps: table.rows.map((row) =>
        isCount(table.unit) || figureColumns.every((column) => isCount(table.columns[column]?.unit ?? null))
          ? 0n
          : stepOf(decimals, mostDecimals(figureColumns.map((column) => row.cells[column]))),
      ),
    },
  };
}

/** "Not", "Not nr": numbers of notes, not amounts. */
export function isNoteTitle(title: string): boolean {
  return /^not(?:er|\.? ?(?:nr|nummer))?\.?$/i.test(title.trim());
}

/** A figure of a cell for sums: not a percentage, not a date. */
function scaledFigure(cell: FoundCell | undefined, decimals: number): bigint | null {
  if (cell === undefined || cell.number === null || !cell.number.isFinite()) return null;
  if (cell.unit === 'percent' || cell.unit === 'date' || cell.unit === 'text') return null;
  const digits =
    cell.number.decimalPlaces() > decimals ? roundTo(cell.number, powerOfTen(-decimals)) : cell.number;
  return toScaledInteger(digits, decimals);
}

function kindOfRow(table: FoundTable, index: number, values: readonly (bigint | null)[]): Line['kind'] {
  const row = table.rows[index];
  if (row === undefined || values.every((value) => value === null)) return 'section';
  const label = rowLabel(row);
  const kind = kindOfLabel(label);
  if (kind !== 'item') return kind;
  if (row.looksLike === 'total') return 'maybe';
  return label === '' ? 'blank' : 'item';
}

/** Ratios are no part of sums, nor are counts of heads in a table of money. */
function isRatioRow(label: string, unit: FigureUnit): boolean {
  const plain = label.trim();
  if (/^(?:soliditet|andel|\p{L}{0,20}grad|likviditet|kassalikviditet)(?![\p{L}])/iu.test(plain)) return true;
  return (unit === 'kr' || unit === 'tkr' || unit === 'mkr') && /^(?:antal |årsarbetare)/i.test(plain);
}

function isCount(unit: FigureUnit): boolean {
  return unit === 'count';
}

function decimalsOfTable(table: FoundTable, columns: readonly number[]): number {
  let most = 0;
  for (const row of table.rows)
    for (const column of columns) most = Math.max(most, row.cells[column]?.number?.decimalPlaces() ?? 0);
  return Math.min(most, MOST_DECIMALS);
}

function mostDecimals(cells: readonly (FoundCell | undefined)[]): number {
  let most = 0;
  for (const cell of cells)
    if (cell?.number) most = Math.max(most, cell.decimals, cell.number.decimalPlaces());
  return Math.min(most, MOST_DECIMALS);
}

function stepOf(tableDecimals: number, decimals: number): bigint {
  return 10n ** BigInt(Math.max(0, tableDecimals - decimals));
}

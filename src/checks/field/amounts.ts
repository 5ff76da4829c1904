import type { Decimal } from '../../finsam/decimal';
import { powerOfTen } from '../../finsam/powersOfTen';
import { formatAmount, inKronor, type MoneyUnit } from '../../workbook/swedishNumbers';
import type { FoundCell, FoundColumn, FoundRow, FoundTable } from '../table';
import { assumedUnit } from './assumedUnit';
import { columnMeaning, type ColumnMeaning } from './columnMeaning';
import { isBudgetTable, onlyYear } from './tableMeaning';

/** An amount of money in a table, with all that tells what it is an amount of. */
export interface Amount {
  readonly table: FoundTable;
  readonly row: FoundRow;
  readonly column: FoundColumn;
  readonly cell: FoundCell;
  readonly value: Decimal;
  /** Null where neither words nor sizes say it. */
  readonly unit: MoneyUnit | null;
  readonly year: number | null;
  readonly meaning: ColumnMeaning;
}

/** The unit of money that holds for a cell: its own, its row's, its column's or its table's, or the one that its size tells. Undefined where it is something else than money. */
export function moneyUnit(
  table: FoundTable,
  row: FoundRow,
  column: FoundColumn,
  cell: FoundCell,
): MoneyUnit | null | undefined {
  const unit = cell.unit ?? row.unit ?? column.unit ?? table.unit;
  if (unit === 'kr' || unit === 'tkr' || unit === 'mkr') return unit;
  return unit === null ? assumedUnit(table) : undefined;
}

const known = new WeakMap<FoundRow, readonly Amount[]>();

/** The amounts of a row, with those that are nil. Not its dates, shares and note numbers. Worked out once of each row, which several checks ask for. */
export function amountsOfRow(table: FoundTable, row: FoundRow): readonly Amount[] {
  let amounts = known.get(row);
  if (amounts === undefined) known.set(row, (amounts = readAmounts(table, row)));
  return amounts;
}

function readAmounts(table: FoundTable, row: FoundRow): Amount[] {
  const hasOneColumn = table.columns.filter(({ kind }) => kind === 'figures').length <= 1;
  return row.cells.flatMap((cell, index): Amount[] => {
    const column = table.columns[index];
    if (column === undefined || column.kind === 'label' || cell.number === null) return [];
    const unit = moneyUnit(table, row, column, cell);
    const meaning = columnMeaning(column);
    if (unit === undefined || meaning === 'share' || meaning === 'note') return [];
    const year = column.year ?? (hasOneColumn ? onlyYear(`${row.label} ${table.heading}`) : null);
    const whole: ColumnMeaning = isBudgetTable(table) ? 'budget' : 'outcome';
    return [
      {
        table,
        row,
        column,
        cell,
        value: cell.number,
        unit,
        year,
        meaning: meaning === 'plain' ? whole : meaning,
      },
    ];
  });
}

/** Its worth in kronor; null where its unit is not known. */
export function kronorOf({ value, unit }: Pick<Amount, 'value' | 'unit'>): Decimal | null {
  return unit === null ? null : inKronor(value, unit);
}

/** The smallest step that the amount is written in, in its own unit: 1 for "9 460", 0.1 for "8,1". */
export function stepOf(cell: FoundCell): Decimal {
  return powerOfTen(-Math.min(cell.decimals, 10));
}

/** Of a difference between amounts in the unit: kronor without sign, as a finding tells it; null where the unit is not known. */
export function effectOf(difference: Decimal, unit: MoneyUnit | null): string | null {
  return unit === null ? null : inKronor(difference.abs(), unit).toString();
}

/** An amount as it would stand in the cell: with as many decimals as there, and its unit where the cell itself tells one. */
export function asInCell(value: Decimal, cell: FoundCell): string {
  const unit = cell.unit === 'kr' || cell.unit === 'tkr' || cell.unit === 'mkr' ? { unit: cell.unit } : {};
  return formatAmount(value, { decimals: Math.min(cell.decimals, 2), ...unit });
}

import { numberOf } from '../../finsam/numberOf';
import type { MoneyUnit } from '../../workbook/swedishNumbers';
import type { FoundCell, FoundTable } from '../table';

/** A figure of a table, with what it is of. */
export interface TableAmount {
  readonly table: FoundTable;
  readonly row: number;
  readonly column: number;
  readonly cell: FoundCell;
  readonly label: string;
  readonly year: number | null;
  /** Null where nothing tells the unit. */
  readonly unit: MoneyUnit | null;
}

const MONEY: readonly MoneyUnit[] = ['kr', 'tkr', 'mkr'];

/** All figures of the tables that are or may be money. */
export function* tableAmounts(tables: readonly FoundTable[]): Generator<TableAmount> {
  for (const table of tables)
    for (const [row, { label, cells }] of table.rows.entries())
      for (const [column, cell] of cells.entries()) {
        if (cell.number === null || !cell.number.isFinite() || cell.number.isZero()) continue;
        const found = table.columns[column];
        if (found === undefined || (found.kind !== 'figures' && cell.unit === null)) continue;
        const unit = cell.unit ?? found.unit ?? table.unit;
        if (unit !== null && !isMoneyUnit(unit)) continue;
        yield { table, row, column, cell, label, year: found.year, unit: unit === null ? null : unit };
      }
}

function isMoneyUnit(unit: FoundCell['unit']): unit is MoneyUnit {
  return MONEY.some((money) => money === unit);
}

/** In whole steps of a text's figure (unit and decimals), rounded and unsigned: what a text that quotes it would say. */
export function inSteps({ cell, unit }: TableAmount, of: { unit: MoneyUnit; decimals: number }): number[] {
  // Only to look up: what is found is compared exactly.
  const value = cell.number === null ? 0 : Math.abs(numberOf(cell.number));
  const units = unit === null ? MONEY : [unit];
  return units.map((from) => Math.round(((value * KRONOR[from]) / KRONOR[of.unit]) * 10 ** of.decimals));
}

const KRONOR: Readonly<Record<MoneyUnit, number>> = { kr: 1, tkr: 1000, mkr: 1_000_000 };

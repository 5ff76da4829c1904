import { MAXIMUM_COLUMNS } from '../../workbook/addresses';
import type { Area } from '../../workbook/snapshot';
import type { ExpectedFormula } from './expectedFormula';
import { AXES, type Axis } from './lines';
import { comparedSheet, type Cell, type ComparedSheet } from './neighbours';
import { regionsOf } from './regions';
import { formulaColumn, formulaRow, type SheetIndex } from './sheetIndex';
import type { WorkbookIndex } from './workbookIndex';

/** A cell that does not hold what the formulas of its row or column lead one to expect. */
export interface PatternBreak extends Cell {
  readonly expected: ExpectedFormula;
  /** The cells that the expectation comes from. */
  readonly neighbours: readonly Cell[];
}

export interface BreaksOfSheet<Break> {
  readonly sheet: SheetIndex;
  readonly found: readonly Break[];
}

/** All breaks of patterns, by sheet, each once: those of cells so many steps from a formula in its column or row. */
export function breaksIn<Break extends PatternBreak>(
  index: WorkbookIndex,
  steps: readonly number[],
  breakAt: (on: ComparedSheet, axis: Axis, line: number, position: number) => Break | null,
): BreaksOfSheet<Break>[] {
  return index.sheets.map((sheet) => {
    const on = comparedSheet(index, sheet);
    const found = new Map<number, Break>();
    for (const axis of AXES) {
      // A cell near several formulas is looked at once.
      const tried = new Set<number>();
      for (const formula of sheet.formulaCells) {
        const [row, column] = [formulaRow(formula), formulaColumn(formula)];
        const [line, own] = axis === 'row' ? [row, column] : [column, row];
        for (const step of steps) {
          const position = own + step;
          const key = axis === 'row' ? keyAt(line, position) : keyAt(position, line);
          if (found.has(key) || tried.has(key)) continue;
          tried.add(key);
          const one = breakAt(on, axis, line, position);
          if (one !== null) found.set(key, one);
        }
      }
    }
    return { sheet, found: [...found.values()] };
  });
}

export interface BreakRegion<Break, Group> {
  readonly area: Area;
  readonly group: Group;
  /** Row by row. */
  readonly cells: readonly [Break, ...Break[]];
}

/** Adjoining breaks of one group, which are one finding. */
export function breakRegions<Break extends PatternBreak, Group>(
  found: readonly Break[],
  groupOf: (one: Break) => Group,
): BreakRegion<Break, Group>[] {
  const byCell = new Map(found.map((one) => [keyOf(one), one]));
  return regionsOf(found.map((one) => ({ row: one.row, column: one.column, group: groupOf(one) }))).map(
    ({ area, group }) => {
      const cells: Break[] = [];
      for (let row = area.row; row < area.row + area.rows; row++)
        for (let column = area.column; column < area.column + area.columns; column++)
          cells.push(byCell.get(keyOf({ row, column })) as Break);
      return { area, group, cells: cells as [Break, ...Break[]] };
    },
  );
}

/** A number of its own for each cell, and for the places just outside the sheet. */
export function keyOf({ row, column }: Cell): number {
  return keyAt(row, column);
}

function keyAt(row: number, column: number): number {
  return (row + OUTSIDE) * (MAXIMUM_COLUMNS + 2 * OUTSIDE) + column + OUTSIDE;
}

/** No pattern is looked for farther from a formula than this. */
const OUTSIDE = 16;

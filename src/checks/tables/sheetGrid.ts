import type { CellValue } from '../../workbook/snapshot';
import type { CheckedSheet } from '../checkInput';
import type { SheetBlock } from './blocksOfSheet';
import { BLANK_FIGURE, figureOf, TEXT_FIGURE, type Figure } from './figureOf';
import type { GridCell } from './grid';
import { shownNumber } from './shownNumber';

/** The cells of a block of a sheet. */
export function gridRows(sheet: CheckedSheet, { area, holds }: SheetBlock): GridCell[][] {
  const rows: GridCell[][] = [];
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const cells: GridCell[] = [];
    for (let column = area.column; column < area.column + area.columns; column += 1)
      cells.push(sheetCell(sheet, row, column, holds(row, column)));
    rows.push(cells);
  }
  return rows;
}

/** A cell of the sheet's values; blank where it is none of the block's. */
function sheetCell(sheet: CheckedSheet, row: number, column: number, isOwn: boolean): GridCell {
  const value = isOwn ? (sheet.values[row]?.[column] ?? null) : null;
  const area = {
    row: sheet.origin.row + row,
    column: sheet.origin.column + column,
    rows: 1,
    columns: 1,
  };
  const look = sheet.looks.at(area.row, area.column);
  const { text, figure } = shown(value, look?.numberFormat);
  const { kind, number, unit, decimals } = figure;
  return {
    text,
    kind,
    number,
    unit,
    decimals,
    formula: isOwn ? (sheet.formulas[row]?.[column] ?? null) : null,
    bold: look?.bold === true,
    italic: look?.italic === true,
    indent: look?.indent ?? 0,
    topBorder: look?.topBorder === true,
    place: { kind: 'sheet', sheet: sheet.name, area },
  };
}

function shown(
  value: CellValue,
  numberFormat: string | undefined,
): { readonly text: string; readonly figure: Figure } {
  if (value === null) return NOTHING;
  if (typeof value === 'number') return shownNumber(value, numberFormat);
  if (typeof value === 'string') return { text: value.replace(/\s+/g, ' ').trim(), figure: figureOf(value) };
  if (typeof value === 'boolean') return { text: value ? 'SANT' : 'FALSKT', figure: TEXT_FIGURE };
  return { text: value.error, figure: TEXT_FIGURE };
}

const NOTHING = { text: '', figure: BLANK_FIGURE };

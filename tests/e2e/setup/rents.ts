import type { CellContent, SheetContent } from '../../../src/workbook/content';
import { emptySheet } from '../../fixtures/emptySheet';

/** What a room costs a month, and for how many months. */
const ROOMS: readonly (readonly [string, number, number])[] = [
  ['Gävle', 8_000, 12],
  ['Sandviken', 7_500, 12],
  ['Hofors', 4_000, 9],
  ['Ockelbo', 3_500, 12],
  ['Söderhamn', 6_000, 12],
  ['Bollnäs', 6_500, 6],
  ['Ovanåker', 3_000, 12],
  ['Hudiksvall', 7_000, 12],
];

/** The row and column where a figure stands in the place of its formula. */
export const TYPED = { row: 4, column: 3, address: 'D5', value: 42_000, formula: '=B5*C5' };

/** A sheet of the user's own, protected, where one of the products is typed: it does not follow when the rent is changed. */
export const rents: SheetContent = {
  ...emptySheet,
  name: 'Lokaler',
  cells: [
    ...['Ort', 'Hyra per månad', 'Månader', 'Kostnad'].map((value, column): CellContent => ({
      row: 0,
      column,
      value,
      style: { bold: true },
    })),
    ...ROOMS.flatMap(([place, rent, months], index): CellContent[] => {
      const row = index + 1;
      return [
        { row, column: 0, value: place },
        { row, column: 1, value: rent, style: { numberFormat: '#,##0', fill: '#fff8dc' } },
        { row, column: 2, value: months },
        row === TYPED.row
          ? { row, column: 3, value: TYPED.value }
          : { row, column: 3, value: rent * months, formula: `=B${row + 1}*C${row + 1}` },
      ];
    }),
  ],
  columnWidths: { 0: 18, 1: 16, 2: 12, 3: 14 },
  protection: {
    allowInsertRows: true,
    allowDeleteRows: false,
    allowFormatCells: false,
    allowFormatColumns: true,
    allowSort: false,
    allowAutoFilter: false,
  },
  freeze: { rows: 1, columns: 0 },
};

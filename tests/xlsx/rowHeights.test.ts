import type { CellContent } from '../../src/workbook/content';
import { fittingHeights } from '../../src/xlsx/rowHeights';
import { emptySheet } from '../fixtures/emptySheet';

const wrapped = (value: CellContent['value'], more: CellContent['style'] = {}): CellContent => ({
  row: 4,
  column: 1,
  value,
  style: { wrap: true, ...more },
});
const heightOf = (cell: CellContent, changes: Partial<typeof emptySheet> = {}) =>
  fittingHeights({ ...emptySheet, columnWidths: { 1: 20 }, cells: [cell], ...changes }).get(4);

describe('the height of a row', () => {
  test.each([
    ['one line that fits', wrapped('Kort text'), undefined],
    ['a text that does not wrap', { ...wrapped('x '.repeat(40)), style: {} }, undefined],
    ['two lines by a line break', wrapped('rad 1\nrad 2'), 30],
    ['two lines by wrapping between words', wrapped('Beviljade insatser totalt i år'), 30],
    ['a word longer than the line', wrapped('x'.repeat(50)), 45],
    ['large letters on one line', wrapped('Budget', { size: 22 }), 30],
    ['a number', wrapped(17_001_843), undefined],
  ])('of %s is as high as its text needs', (_, cell, height) => {
    expect(heightOf(cell)).toBe(height);
  });

  test('is never beyond what Excel allows', () => {
    expect(heightOf(wrapped('rad\n'.repeat(200)))).toBe(409);
  });

  test('that the content gives is left alone, and so is that of merged cells', () => {
    expect(heightOf(wrapped('rad 1\nrad 2'), { rowHeights: { 4: 20 } })).toBeUndefined();
    expect(
      heightOf(wrapped('rad 1\nrad 2'), { merges: [{ row: 4, column: 1, rows: 1, columns: 3 }] }),
    ).toBeUndefined();
  });
});

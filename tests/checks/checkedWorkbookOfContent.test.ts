import { checkedWorkbookOfContent } from '../../src/checks/checkedWorkbookOfContent';
import type { CellContent, NameContent, SheetContent, WorkbookContent } from '../../src/workbook/content';
import { emptySheet } from '../fixtures/emptySheet';

function workbook(sheet: Partial<SheetContent>, names: readonly NameContent[] = []): WorkbookContent {
  return { activeSheet: 0, names, sheets: [{ ...emptySheet, name: 'Budget', ...sheet }] };
}

function looksOf(cells: readonly CellContent[], sheet: Partial<SheetContent> = {}) {
  return checkedWorkbookOfContent(workbook({ cells, ...sheet })).sheets[0]!.looks;
}

const thin = { style: 'thin', color: '#000000' } as const;

test('looks stand at the rows and columns of the sheet, wherever the used area begins', () => {
  const { at } = looksOf([
    { row: 4, column: 2, value: 'Personal', style: { indent: 1, italic: true } },
    { row: 5, column: 2, value: 'Summa', style: { bold: true, fill: '#ff0000' } },
    { row: 5, column: 3, value: 7, style: { numberFormat: '#,##0' } },
  ]);
  expect(at(4, 2)).toEqual({ indent: 1, italic: true });
  expect(at(5, 2)).toEqual({ bold: true });
  expect(at(5, 3)).toEqual({ numberFormat: '#,##0' });
  expect(at(4, 3)).toBeUndefined();
  for (const [row, column] of [
    [0, 0],
    [6, 2],
    [4, 1],
    [5, 4],
    [-1, -1],
  ] as const)
    expect(at(row, column)).toBeUndefined();
});

test('what tells nothing of meaning is no look', () => {
  const { at } = looksOf([
    {
      row: 0,
      column: 0,
      value: 1,
      style: { fill: '#ffffff', numberFormat: 'General', indent: 0, bold: false },
    },
  ]);
  expect(at(0, 0)).toBeUndefined();
});

test.each([
  ['over the cell itself', { borders: { top: thin } }, undefined],
  ['under the cell above', undefined, { borders: { bottom: thin } }],
])('a line %s is a line over it', (_, style, above) => {
  const { at } = looksOf([
    { row: 0, column: 0, value: 1, style: above },
    { row: 1, column: 0, value: 1, style: { bold: true, ...style } },
    { row: 1, column: 1, value: 1, style: { bold: true } },
  ]);
  expect(at(1, 0)).toEqual({ bold: true, topBorder: true });
  expect(at(1, 1)).toEqual({ bold: true });
});

test('hidden rows and columns and merges are kept', () => {
  const area = { row: 0, column: 0, rows: 1, columns: 3 };
  const looks = looksOf([], { hiddenRows: [3], hiddenColumns: [1, 2], merges: [area] });
  expect([...looks.hiddenRows]).toEqual([3]);
  expect([...looks.hiddenColumns]).toEqual([1, 2]);
  expect(looks.merges).toEqual([area]);
});

test('names keep their formulas: those of the workbook go before those of a sheet', () => {
  const name = (called: string, scope: string | null, formula: string): NameContent => ({
    name: called,
    scope,
    formula,
    comment: '',
    visible: true,
  });
  const { nameFormulas } = checkedWorkbookOfContent(
    workbook({}, [
      name('Andel', null, '=0.25'),
      name('Andel', 'Eget kapital', '=0.2'),
      name('Tak', 'Budget', '=Budget!$A$1'),
    ]),
  );
  expect(Object.fromEntries(nameFormulas)).toEqual({
    Andel: '=0.25',
    "'Eget kapital'!Andel": '=0.2',
    'Budget!Tak': '=Budget!$A$1',
    Tak: '=Budget!$A$1',
  });
});

import type { CheckedSheetData } from '../../../src/checks/checkedWorkbookData';
import { cellKinds } from '../../../src/sheets/checks/cellKinds';
import { aFinding } from './someFindings';

const sheet: CheckedSheetData = {
  name: 'Budget',
  visible: true,
  origin: { row: 2, column: 1 },
  values: [
    ['Personal', 100, '1 200', '2025'],
    ['Summa', 100, null, '12 kap'],
  ],
  formulas: [
    [null, null, null, null],
    [null, '=C3', null, null],
  ],
  tables: [],
  protected: false,
  hiddenRows: [],
  hiddenColumns: [],
  merges: [],
  looks: [undefined],
  lookNumbers: new Uint32Array(8),
};
const workbook = { sheets: [sheet], names: [], nameFormulas: new Map() };
const place = (area: { row: number; column: number; rows: number; columns: number }) =>
  aFinding({ place: { kind: 'sheet', sheet: 'Budget', area } });

test('cells are told apart: typed figures, formulas, texts that are amounts', () => {
  expect(cellKinds(workbook, [])[0]!.cells).toEqual({
    constant: [{ row: 2, column: 2 }],
    computed: [{ row: 3, column: 2 }],
    textNumber: [{ row: 2, column: 3 }],
    flagged: [],
  });
});

test('what findings are about is flagged, within what is used, and once', () => {
  const flagged = (area: Parameters<typeof place>[0]) =>
    cellKinds(workbook, [place(area), place(area)])[0]!.cells.flagged;
  expect(flagged({ row: 3, column: 2, rows: 1, columns: 1 })).toEqual([{ row: 3, column: 2 }]);
  expect(flagged({ row: 0, column: 1, rows: 1_048_576, columns: 1 })).toEqual([
    { row: 2, column: 1 },
    { row: 3, column: 1 },
  ]);
});

test('findings of other sheets and of texts flag nothing', () => {
  const others = [
    aFinding({ place: { kind: 'sheet', sheet: 'Annat', area: { row: 2, column: 1, rows: 1, columns: 1 } } }),
    aFinding({ place: { kind: 'text', heading: '', line: 3, column: 2 } }),
  ];
  expect(cellKinds(workbook, others)[0]!.cells.flagged).toEqual([]);
});

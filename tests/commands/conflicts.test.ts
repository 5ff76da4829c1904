import { conflicts } from '../../src/commands/conflicts';
import type { SheetCapture, WorkbookCapture } from '../../src/excel/capture';
import type { SheetAnchor } from '../../src/sheets';
import type { SheetModel } from '../../src/workbook/sheetModel';

const anchor: SheetAnchor = {
  id: 'insatser',
  name: 'Insatser',
  anchor: 'Finsam_Blad_Insatser',
  names: [],
  tables: ['Insatser'],
};
const model = (columns: readonly string[]): SheetModel => ({
  name: 'Insatser',
  columnWidths: [],
  cells: [],
  names: [{ name: 'Finsam_Blad_Insatser', area: { row: 0, column: 0, rows: 1, columns: 1 }, comment: '' }],
  tables: [{ name: 'Insatser', area: { row: 2, column: 0, rows: 3, columns: columns.length }, columns }],
  validations: [],
  conditionalFormats: [],
  protection: 'none',
  freeze: { rows: 0, columns: 0 },
  print: { orientation: 'landscape', footer: { left: '', right: '' } },
  charts: [],
});
const now = model(['Insats', '2026']);
const before = model(['Insats', '2025']);

const capture = (change: Partial<WorkbookCapture> = {}): WorkbookCapture => ({
  tabs: [
    { id: 'own', name: 'Blad1', visibility: 'Visible' },
    { id: 'ours', name: 'Våra insatser', visibility: 'Visible' },
  ],
  activeSheetId: 'own',
  names: [{ name: 'Finsam_Blad_Insatser', formula: "='Våra insatser'!$A$1", comment: '', visible: true }],
  tables: [{ name: 'Insatser', sheetId: 'ours', columns: ['Insats', '2025'] }],
  ours: [{ id: 'ours', anchor: 'insatser', name: 'Våra insatser' } as SheetCapture],
  ...change,
});
const found = (workbook: WorkbookCapture, modelsBefore: readonly SheetModel[] | null = [before]) =>
  conflicts(workbook, [anchor], [now], modelsBefore).map(({ id, place }) => [id, place.sheet]);

test('our own sheets, renamed or of another year, are no conflict', () => {
  expect(found(capture())).toEqual([]);
  expect(
    found(
      capture({
        tabs: [{ id: 'own', name: 'Blad1', visibility: 'Visible' }],
        names: [],
        tables: [],
        ours: [],
      }),
    ),
  ).toEqual([]);
});

test.each<[string, WorkbookCapture, [string, string | null][]]>([
  [
    'a tab of the name, in any case',
    capture({
      tabs: [{ id: 'own', name: 'INSATSER', visibility: 'Visible' }],
      names: [],
      tables: [],
      ours: [],
    }),
    [['sheetNotOurs', 'Insatser']],
  ],
  [
    'a table of the name on another sheet',
    capture({ tables: [{ name: 'insatser', sheetId: 'own', columns: ['a'] }] }),
    [['tableNotOurs', 'Blad1']],
  ],
  [
    'a table of the user’s on our sheet',
    capture({ tables: [...capture().tables, { name: 'Min', sheetId: 'ours', columns: ['a'] }] }),
    [['foreignTable', 'Våra insatser']],
  ],
  [
    'a column of the user’s in our table',
    capture({ tables: [{ name: 'Insatser', sheetId: 'ours', columns: ['Insats', '2025', 'Egen'] }] }),
    [['extraColumn', 'Våra insatser']],
  ],
  [
    'our name on a sheet of the user’s',
    capture({
      names: [{ name: 'finsam_blad_insatser', formula: '=Blad1!$A$1', comment: '', visible: true }],
    }),
    [['nameNotOurs', 'Blad1']],
  ],
])('%s is told', (_, workbook, expected) => {
  expect(found(workbook)).toEqual(expected);
});

test('a name that points at nothing any more may be pointed again', () => {
  expect(
    found(
      capture({
        names: [{ name: 'Finsam_Blad_Insatser', formula: '=#REF!$A$1', comment: '', visible: true }],
      }),
    ),
  ).toEqual([]);
});

test('where the plan cannot be read, a table with more columns than ours is told', () => {
  const workbook = capture({
    tables: [{ name: 'Insatser', sheetId: 'ours', columns: ['Insats', '2025', 'Egen'] }],
  });
  expect(found(workbook, null)).toEqual([['extraColumn', 'Våra insatser']]);
  expect(found(capture(), null)).toEqual([]);
});

import type { SheetContent, WorkbookContent } from '../../src/workbook/content';
import { contentOfModels } from '../../src/workbook/contentOfModels';
import { snapshotOfContent } from '../../src/workbook/snapshotOfContent';

const [blank] = contentOfModels([
  {
    name: 'Budget',
    columnWidths: [],
    cells: [],
    names: [],
    tables: [],
    validations: [],
    conditionalFormats: [],
    protection: 'sheet',
    freeze: { rows: 0, columns: 0 },
    print: { orientation: 'portrait', footer: { left: '', right: '' } },
    charts: [],
  },
]).sheets;
const snapshotOf = (changes: Partial<SheetContent>, names: WorkbookContent['names'] = []) =>
  snapshotOfContent({ sheets: [{ ...(blank as SheetContent), ...changes }], names, activeSheet: 0 });
const nameOf = (formula: string, scope: string | null = null) =>
  snapshotOf({}, [{ name: 'Namn', scope, formula, comment: '', visible: true }]).names[0]?.target;

describe('the snapshot of content', () => {
  test('is the used rectangle with values and formulas in the same places', () => {
    const sheet = snapshotOf({
      cells: [
        { row: 2, column: 3, value: 'a' },
        { row: 4, column: 1, value: 5, formula: '=2+3' },
        { row: 9, column: 9, value: null, style: { bold: true } },
      ],
    }).sheets[0];
    expect(sheet?.origin).toEqual({ row: 2, column: 1 });
    expect(sheet?.values).toEqual([
      [null, null, 'a'],
      [null, null, null],
      [5, null, null],
    ]);
    expect(sheet?.formulas).toEqual([
      [null, null, null],
      [null, null, null],
      ['=2+3', null, null],
    ]);
  });

  test('of an empty sheet is empty', () => {
    expect(snapshotOf({}).sheets[0]).toMatchObject({
      origin: { row: 0, column: 0 },
      values: [],
      formulas: [],
    });
  });

  test('keeps the values of spilled cells, without a formula', () => {
    const cells = [
      { row: 0, column: 0, value: 1, formula: '=X()', spill: { rows: 2, columns: 1 } },
      { row: 1, column: 0, value: 2, spilled: true },
    ];
    expect(snapshotOf({ cells }).sheets[0]).toMatchObject({
      values: [[1], [2]],
      formulas: [['=X()'], [null]],
    });
  });

  test.each([
    [
      "='Eget kapital'!$A$1:$B$2",
      null,
      { sheet: 'Eget kapital', area: { row: 0, column: 0, rows: 2, columns: 2 } },
    ],
    ['=$B$7', 'Budget', { sheet: 'Budget', area: { row: 6, column: 1, rows: 1, columns: 1 } }],
    ['=$B$7', null, null],
    ['=Budget!#REF!', null, null],
    ['=0.2', null, null],
    ['=Budget!$A$1,Budget!$C$1', null, null],
  ])('has the name %s of %s point at %j', (formula, scope, target) => {
    expect(nameOf(formula, scope)).toEqual(target);
  });

  test.each([
    ['visible', true],
    ['hidden', false],
    ['veryHidden', false],
  ] as const)('says that a %s sheet is seen: %s', (visibility, visible) => {
    expect(snapshotOf({ visibility }).sheets[0]?.visible).toBe(visible);
  });
});

import { contentOfModels, SHEET_PROTECTION } from '../../src/workbook/contentOfModels';
import { styleOfCell } from '../../src/workbook/roles';
import type { CellModel, SheetModel, ValidationModel } from '../../src/workbook/sheetModel';

const cell = (
  row: number,
  column: number,
  value: CellModel['value'],
  more: Partial<CellModel> = {},
): CellModel => ({
  row,
  column,
  value,
  role: 'computed',
  format: 'amount',
  ...more,
});

const model: SheetModel = {
  name: 'Eget kapital',
  columnWidths: [30, 12.5],
  cells: [],
  names: [{ name: 'Finsam_Kapitaltak', area: { row: 2, column: 1, rows: 1, columns: 3 }, comment: 'Andel' }],
  tables: [
    { name: 'Kommuner', area: { row: 10, column: 0, rows: 4, columns: 2 }, columns: ['Kommun', 'Vikt'] },
  ],
  validations: [],
  conditionalFormats: [],
  protection: 'sheet',
  freeze: { rows: 1, columns: 0 },
  print: { orientation: 'landscape', footer: { left: 'Förbundet', right: 'Sida &P' } },
  charts: [],
};

const sheetOf = (changes: Partial<SheetModel>) => {
  const [sheet] = contentOfModels([{ ...model, ...changes }]).sheets;
  if (sheet === undefined) throw new Error('There is no sheet');
  return sheet;
};
const validationOf = (validation: ValidationModel) => sheetOf({ validations: [validation] }).validations[0];

describe('the content of models', () => {
  test('has the cells by row and column, each with the look of its role', () => {
    const cells = [cell(1, 0, 2), cell(0, 1, 'b', { role: 'input', format: 'text' }), cell(0, 0, 'a')];
    expect(sheetOf({ cells }).cells).toEqual([
      { row: 0, column: 0, value: 'a', style: styleOfCell({ role: 'computed', format: 'amount' }) },
      { row: 0, column: 1, value: 'b', style: styleOfCell({ role: 'input', format: 'text' }) },
      { row: 1, column: 0, value: 2, style: styleOfCell({ role: 'computed', format: 'amount' }) },
    ]);
  });

  test('has an empty text as an empty cell, unless a formula gave it', () => {
    const cells = [cell(0, 0, ''), cell(0, 1, '', { formula: '=IF(TRUE,"",1)' })];
    expect(sheetOf({ cells }).cells.map(({ value }) => value)).toEqual([null, '']);
  });

  test('marks the cells that a dynamic array fills, and not the one that holds it', () => {
    const spill = { rows: 2, columns: 2 };
    const cells = [
      cell(0, 0, 1, { formula: '=X()', spill }),
      cell(0, 1, 2),
      cell(1, 0, 3),
      cell(1, 1, 4),
      cell(2, 0, 5),
    ];
    expect(sheetOf({ cells }).cells.map(({ spilled }) => spilled)).toEqual([
      undefined,
      true,
      true,
      true,
      undefined,
    ]);
  });

  test('has names that point at their sheet', () => {
    expect(contentOfModels([model]).names).toEqual([
      {
        name: 'Finsam_Kapitaltak',
        scope: null,
        formula: "='Eget kapital'!$B$3:$D$3",
        comment: 'Andel',
        visible: true,
      },
    ]);
  });

  test.each([
    [{ name: 'Finsam_Kapitaltak' }, { row: 2, column: 1, rows: 1, columns: 3 }],
    [
      { table: 'Kommuner', column: 'Vikt' },
      { row: 11, column: 1, rows: 3, columns: 1 },
    ],
  ])('finds the target %j', (target, area) => {
    expect(validationOf({ target, rule: { kind: 'any' } })?.areas).toEqual([area]);
    const format = { target, formula: '=A1', look: 'bad' as const };
    expect(sheetOf({ conditionalFormats: [format] }).conditionalFormats[0]?.areas).toEqual([area]);
  });

  test.each([
    [{ name: 'Annat' }],
    [{ table: 'Annan', column: 'Vikt' }],
    [{ table: 'Kommuner', column: 'Annan' }],
  ])('refuses the target %j, which no model has', (target) => {
    expect(() => validationOf({ target, rule: { kind: 'any' } })).toThrow(RangeError);
  });

  test.each([
    [{ kind: 'list', values: ['Ja', 'Nej'] } as const, { kind: 'list', source: 'Ja,Nej' }],
    [{ kind: 'listOf', source: '=Kommunlista' } as const, { kind: 'list', source: '=Kommunlista' }],
    [
      { kind: 'whole', min: 2000, max: 2100 } as const,
      { kind: 'whole', operator: 'between', formula1: '2000', formula2: '2100' },
    ],
    [
      { kind: 'decimal', min: -1, max: 0.5 } as const,
      { kind: 'decimal', operator: 'between', formula1: '-1', formula2: '0.5' },
    ],
    [
      { kind: 'textLength', max: 50 } as const,
      { kind: 'textLength', operator: 'lessThanOrEqual', formula1: '50' },
    ],
    [{ kind: 'computed' } as const, { kind: 'custom', formula: '=FALSE' }],
  ])('has the rule %j as Excel knows it', (rule, expected) => {
    expect(validationOf({ target: { name: 'Finsam_Kapitaltak' }, rule })?.rule).toEqual(expected);
  });

  test('refuses typing over what is computed, and says why', () => {
    const validation = validationOf({ target: { name: 'Finsam_Kapitaltak' }, rule: { kind: 'computed' } });
    expect(validation).toMatchObject({
      ignoreBlank: false,
      error: { style: 'stop', title: 'Beräknad cell' },
    });
  });

  test.each([[['a,b']], [Array.from({ length: 60 }, (_, index) => `val ${index}`)]])(
    'refuses a list that Excel cannot hold: %j',
    (values) => {
      expect(() =>
        validationOf({ target: { name: 'Finsam_Kapitaltak' }, rule: { kind: 'list', values } }),
      ).toThrow(RangeError);
    },
  );

  test.each([
    ['title', { title: 'x'.repeat(33), text: 'y' }],
    ['text', { title: 'x', text: 'y'.repeat(256) }],
  ])('refuses a prompt whose %s is longer than Excel keeps', (_, prompt) => {
    expect(() =>
      validationOf({ target: { name: 'Finsam_Kapitaltak' }, rule: { kind: 'any' }, prompt }),
    ).toThrow(RangeError);
  });

  test('prints on A4, as wide as one page, and protects where the model asks', () => {
    expect(sheetOf({}).print).toMatchObject({
      paper: 'a4',
      orientation: 'landscape',
      fit: { wide: 1, tall: 0 },
      titleRows: null,
      pageBreaks: [],
    });
    expect(sheetOf({}).protection).toEqual(SHEET_PROTECTION);
    expect(sheetOf({ protection: 'form' }).protection).toMatchObject({
      allowInsertRows: false,
      allowDeleteRows: false,
    });
    expect(sheetOf({ protection: 'none' }).protection).toBeNull();
    expect(sheetOf({}).columnWidths).toEqual({ 0: 30, 1: 12.5 });
  });

  test('has charts whose series point at the sheet', () => {
    const area = { row: 4, column: 1, rows: 1, columns: 3 };
    const chart = {
      name: 'Kapital',
      title: 'Eget kapital',
      altText: 'Staplar',
      categories: area,
      place: { row: 20, column: 0, rows: 15, columns: 4 },
      series: [
        { title: 'Tak', values: area, kind: 'line' as const },
        { title: 'Kapital', values: area, kind: 'column' as const },
      ],
    };
    expect(sheetOf({ charts: [chart] }).charts[0]).toMatchObject({
      kind: 'column',
      categories: "='Eget kapital'!$B$5:$D$5",
      series: [{ title: 'Tak', values: "='Eget kapital'!$B$5:$D$5", kind: 'line' }, { kind: 'column' }],
    });
  });
});

import fc from 'fast-check';
import gavleborg from '../../../assets/examples/gavleborg-2025.json';
import jamtland from '../../../assets/examples/jamtland-2025.json';
import type { CellLook, CheckedSheet, CheckedWorkbook } from '../../../src/checks/checkInput';
import { NO_LOOKS } from '../../../src/checks/checkInput';
import { checkedWorkbookOfContent } from '../../../src/checks/checkedWorkbookOfContent';
import { documentOfWorkbook } from '../../../src/checks/tables/documentOfWorkbook';
import { parsePlan } from '../../../src/finsam/planFile';
import { buildSheets } from '../../../src/sheets';
import { contentOfModels } from '../../../src/workbook/contentOfModels';
import type { CellValue, TableSnapshot } from '../../../src/workbook/snapshot';
import { columnsOf, figuresOf, rowsOf } from './foundTables';

interface Extras {
  readonly formulas?: Readonly<Record<string, string>>;
  readonly looks?: Readonly<Record<string, CellLook>>;
  readonly tables?: readonly TableSnapshot[];
  readonly origin?: { readonly row: number; readonly column: number };
}

/** A sheet from a grid; formulas and looks by "row,column" of the sheet. */
function sheetOf(values: readonly (readonly CellValue[])[], extras: Extras = {}): CheckedSheet {
  const { formulas = {}, looks = {}, tables = [], origin = { row: 0, column: 0 } } = extras;
  const columns = Math.max(0, ...values.map((row) => row.length));
  const full = values.map((row) => [...row, ...Array.from({ length: columns - row.length }, () => null)]);
  return {
    name: 'Blad1',
    visible: true,
    origin,
    values: full,
    formulas: full.map((row, at) =>
      row.map((_, column) => formulas[`${at + origin.row},${column + origin.column}`] ?? null),
    ),
    tables,
    protected: false,
    looks: { ...NO_LOOKS, at: (row, column) => looks[`${row},${column}`] },
  };
}

const workbookOf = (...sheets: CheckedSheet[]): CheckedWorkbook => ({
  sheets,
  names: [],
  nameFormulas: new Map(),
});
const tablesOf = (values: readonly (readonly CellValue[])[], extras: Extras = {}) =>
  documentOfWorkbook(workbookOf(sheetOf(values, extras))).tables;

describe('a sheet', () => {
  test('title and unit over a table, with its places', () => {
    const [table, ...others] = tablesOf(
      [
        ['Budget 2025'],
        ['Belopp i tkr'],
        [],
        ['Post', 2025, 2026],
        ['Bidrag', 9460, 9460],
        ['Övrigt', 10, null],
        ['Summa', 9470, 9460],
      ],
      { origin: { row: 2, column: 1 } },
    );
    expect(others).toEqual([]);
    expect(table).toMatchObject({
      heading: 'Budget 2025',
      unit: 'tkr',
      sheet: 0,
      place: { kind: 'sheet', sheet: 'Blad1', area: { row: 5, column: 1, rows: 4, columns: 3 } },
    });
    expect(columnsOf(table)).toEqual([
      ['Post', null, 'text', 'label'],
      ['2025', 2025, 'tkr', 'figures'],
      ['2026', 2026, 'tkr', 'figures'],
    ]);
    expect(rowsOf(table)).toEqual([
      ['item', 'Bidrag', 9460, 9460],
      ['item', 'Övrigt', 10, null],
      ['total', 'Summa', 9470, 9460],
    ]);
    expect(table?.rows[1]?.cells[2]?.place).toEqual({
      kind: 'sheet',
      sheet: 'Blad1',
      area: { row: 7, column: 3, rows: 1, columns: 1 },
    });
  });

  test('the name of the sheet is the heading where there is none', () => {
    expect(
      tablesOf([
        ['Post', 2025],
        ['A', 1],
        ['B', 2],
      ])[0]?.heading,
    ).toBe('Blad1');
  });

  test.each([
    ['Not 1. Medlemsavgifter, intäkter och bidrag', true],
    ['6.1 Budget för förbundet 2025–2027', true],
    ['Insatser som pågår med samverkansmedel 2024', true],
    ['Budgeten gäller för hela förbundet 2025', false],
    ['Här står 12 rader för insatser', false],
    ['Förbundet har ingått avtal om insatser under 2025.', false],
  ])('a blank row under "%s": whether it is a heading is %s', (title, isHeading) => {
    const [table] = tablesOf([[title], [], ['Post', 2025], ['A', 1], ['B', 2]]);
    expect(table?.heading).toBe(isHeading ? title : 'Blad1');
  });

  test('tables under and beside one another are told apart', () => {
    const found = tablesOf([
      ['Post', 2025, 2026, null, 'Kommun', 'Andel'],
      ['A', 1, 2, null, 'Bollnäs', 3],
      ['B', 3, 4, null, 'Gävle', 4],
      [null, null, null, null, 'Hofors', 5],
      [],
      ['Kommun', 'Budget', 'Utfall'],
      ['Ljusdal', 6, 7],
      ['Ockelbo', 8, 9],
    ]);
    expect(found.map((table) => rowsOf(table).map(([, label]) => label))).toEqual([
      ['A', 'B'],
      ['Bollnäs', 'Gävle', 'Hofors'],
      ['Ljusdal', 'Ockelbo'],
    ]);
  });

  test('a table goes on after a blank row before a section or a total', () => {
    const found = tablesOf([
      ['Intäkter', 2025, 2026],
      ['Bidrag', 10, 11],
      ['Summa intäkter', 10, 11],
      [],
      ['Kostnader'],
      ['Personal', -4, -5],
      ['Summa kostnader', -4, -5],
      [],
      ['Resultat', 6, 6],
    ]);
    expect(found).toHaveLength(1);
    expect(rowsOf(found[0])).toEqual([
      ['item', 'Bidrag', 10, 11],
      ['total', 'Summa intäkter', 10, 11],
      ['section', 'Kostnader', null, null],
      ['item', 'Personal', -4, -5],
      ['total', 'Summa kostnader', -4, -5],
      ['total', 'Resultat', 6, 6],
    ]);
  });

  test('blank columns between labels and figures part nothing', () => {
    const found = tablesOf([
      ['Post', null, null, 2025, null, 2026],
      ['A', null, null, 1, null, 2],
      ['B', null, null, 3, null, 4],
    ]);
    expect(found.map((table) => rowsOf(table))).toEqual([
      [
        ['item', 'A', 1, 2],
        ['item', 'B', 3, 4],
      ],
    ]);
  });

  test('a label merged over columns stands beside its figures', () => {
    const sheet = sheetOf([
      ['Post', null, null, 2025],
      ['Bidrag', null, null, 1],
      ['Övrigt', null, null, 2],
    ]);
    const merges = [0, 1, 2].map((row) => ({ row, column: 0, rows: 1, columns: 3 }));
    const { tables } = documentOfWorkbook(workbookOf({ ...sheet, looks: { ...NO_LOOKS, merges } }));
    expect(tables.map(rowsOf)).toEqual([
      [
        ['item', 'Bidrag', 1],
        ['item', 'Övrigt', 2],
      ],
    ]);
  });

  test('number formats tell percentages, dates, units and years', () => {
    const [table] = tablesOf(
      [
        ['Insats', 'Start', 'Startår', 'Andel', 'Budget', 'Utfall'],
        ['Trisam', 45_292, 2024, 0.655, 1234.5, '1 000 kr'],
        ['Mysam', 45_658, 2025, 0.345, -2000, '−500 kr'],
      ],
      {
        looks: Object.fromEntries(
          [1, 2].flatMap((row) => [
            [`${row},1`, { numberFormat: 'yyyy-mm-dd' }],
            [`${row},2`, { numberFormat: '0' }],
            [`${row},3`, { numberFormat: '0.0%' }],
            [`${row},4`, { numberFormat: '#,##0.00 "tkr"' }],
          ]),
        ),
      },
    );
    expect(columnsOf(table).map(([, , unit, kind]) => [unit, kind])).toEqual([
      ['text', 'label'],
      ['date', 'text'],
      ['date', 'text'],
      ['percent', 'figures'],
      ['tkr', 'figures'],
      ['kr', 'figures'],
    ]);
    expect(table?.rows[0]?.cells.map(({ text }) => text)).toEqual([
      'Trisam',
      '2024-01-01',
      '2024',
      '65,5\u00a0%',
      '1\u00a0234,50\u00a0tkr',
      '1 000 kr',
    ]);
    expect(rowsOf(table)).toEqual([
      ['item', 'Trisam', 65.5, 1234.5, 1000],
      ['item', 'Mysam', 34.5, -2000, -500],
    ]);
    expect(table?.rows[0]?.cells[4]?.decimals).toBe(1);
  });

  test('binary dust is no decimal', () => {
    const [table] = tablesOf([
      ['Post', 'Utfall'],
      ['A', 0.1 + 0.2],
      ['B', 1],
    ]);
    expect(table?.rows[0]?.cells[1]).toMatchObject({ text: '0,3', decimals: 1 });
  });

  test('totals are told by their look and their formula, and a sum along the row tells of no total', () => {
    const [table] = tablesOf(
      [
        ['Post', 'Jan', 'Feb', 'Båda'],
        ['A', 1, 2, 3],
        ['B', 3, 4, 7],
        ['Alla', 4, 6, 10],
        ['Därutöver', 5, 6, 11],
        ['Hela året', 9, 12, 21],
      ],
      {
        formulas: {
          '1,3': '=SUM(B2:C2)',
          '2,3': '=SUM(B3:C3)',
          '3,1': '=SUM(B2:B3)',
          '3,2': '=SUM(C2:C3)',
          '4,1': '=SUM(Lista!B2:B9)',
        },
        looks: Object.fromEntries(
          [0, 1, 2, 3].map((column) => [`5,${column}`, { bold: true, topBorder: true }]),
        ),
      },
    );
    expect(rowsOf(table).map(([look, label]) => [look, label])).toEqual([
      ['item', 'A'],
      ['item', 'B'],
      ['total', 'Alla'],
      ['item', 'Därutöver'],
      ['total', 'Hela året'],
    ]);
    expect(table?.rows[2]?.cells[1]?.formula).toBe('=SUM(B2:B3)');
  });

  test('a scratch sum beside the amount of a row makes no total of the row', () => {
    const [table] = tablesOf(
      [
        ['Köp', 'Dag', 'Belopp', 'Koll'],
        ['Kaffe', 'må', 120, null],
        ['Papper', 'ti', 310, null],
        ['Porto', 'on', 95, 525],
        ['Fika', 'to', 40, null],
        [null, null, 565, null],
      ],
      { formulas: { '3,3': '=SUM(C2:C4)', '5,2': '=SUM(C2:C5)' } },
    );
    const scratch = tablesOf(
      [
        ['Köp', 'Belopp', 'Koll'],
        ['Kaffe', 120, 15],
        ['Papper', 310, 20],
        ['Porto', 95, 35],
      ],
      { formulas: { '3,2': '=SUM(C2:C3)' } },
    );
    expect(rowsOf(table).map(([look]) => look)).toEqual(['item', 'item', 'item', 'item', 'total']);
    expect(rowsOf(scratch[0]).map(([look]) => look)).toEqual(['item', 'item', 'item']);
  });

  test('a table that goes on below the one beside it is a table of its own, though a label stands between them', () => {
    const tables = tablesOf([
      ['Post', 'Belopp', null, 'Norr', 'Söder'],
      ['Lokaler', 310, null, 12, 31],
      ['Porto', 45, null, 17, 28],
      ['Summa', 355, null, 11, 35],
      [null, null, null, 16, 39],
      [null, null, null, 13, 30],
      [null, null, null, 18, 37],
      [null, null, 'Medel', 14.5, 33.3],
    ]);
    expect(tables.map(rowsOf)).toEqual([
      [
        ['item', 'Lokaler', 310],
        ['item', 'Porto', 45],
        ['total', 'Summa', 355],
      ],
      expect.arrayContaining([['item', 'Medel', 14.5, 33.3]]),
    ]);
    const one = tablesOf([
      ['Post', 'Antal', null, 'Belopp'],
      ['Lokaler', 3, null, 310],
      ['Porto', 4, null, 45],
      [null, null, 'Summa', 355],
    ]);
    // Every row of the left one is filled or has the label: one table, though that label is not in the column of labels.
    expect(one.map(rowsOf)).toEqual([
      [
        ['item', 'Lokaler', 3, 310],
        ['item', 'Porto', 4, 45],
        ['item', '', null, 355],
      ],
    ]);
  });

  test('what is moved in is a part of what stands over it', () => {
    const [table] = tablesOf(
      [
        ['Post', 2025],
        ['Kostnader', 10],
        ['Löner', 6],
        ['Hyra', 4],
        ['Intäkter', 3],
      ],
      {
        looks: { '2,0': { indent: 1 }, '3,0': { indent: 1 } },
      },
    );
    expect(rowsOf(table).map(([look]) => look)).toEqual(['item', 'part', 'part', 'item']);
  });

  test('a table object has its own headings and totals', () => {
    const values = [
      ['Insats', 'Belopp', 'Not bredvid'],
      ['2025', 100, null],
      ['2026', 200, null],
      ['', 300, null],
    ];
    const area = { row: 0, column: 0, rows: 4, columns: 2 };
    const [table] = tablesOf(values, {
      tables: [{ name: 'T', area, columns: ['Insats', 'Belopp'], hasTotals: true }],
    });
    expect(table?.columns.map(({ title }) => title)).toEqual(['Insats', 'Belopp']);
    expect(rowsOf(table)).toEqual([
      ['item', '2025', 100],
      ['item', '2026', 200],
      ['total', '', 300],
    ]);
  });

  test('running text in cells is sentences, at the place of the cell', () => {
    const { sentences } = documentOfWorkbook(
      workbookOf(
        sheetOf([['Not'], ['Utfallet är 9 000 tkr. Det är 95 % av budget.'], [], ['Post', 2025], ['A', 1]]),
      ),
    );
    expect(sentences.map(({ text }) => text)).toEqual(['Utfallet är 9 000 tkr.', 'Det är 95 % av budget.']);
    expect(sentences[1]?.placeAt(7)).toEqual({
      kind: 'sheet',
      sheet: 'Blad1',
      area: { row: 1, column: 0, rows: 1, columns: 1 },
    });
  });

  test('errors and truth values are texts', () => {
    const [table] = tablesOf([
      ['Post', 'Utfall'],
      ['A', { error: '#REF!' }],
      ['B', true],
      ['C', 1],
      ['D', 2],
    ]);
    expect(table?.rows.map((row) => [row.cells[1]?.text, row.cells[1]?.number?.toNumber() ?? null])).toEqual([
      ['#REF!', null],
      ['SANT', null],
      ['1', 1],
      ['2', 2],
    ]);
  });
});

describe.each([
  ['Gävleborg', gavleborg, 'Resultat', [-7046710, 0, 0, -7047, 0, 0]],
  ['Jämtland', jamtland, 'Årets resultat', [3000, 7000, -3000, 3, 7, -3]],
])('the workbook of %s', (_name, json, label, figures) => {
  const plan = parsePlan(json);
  if (!plan.ok) throw new Error('The example is no plan');
  const workbook = checkedWorkbookOfContent(contentOfModels(buildSheets(plan.plan)));
  const { tables } = documentOfWorkbook(workbook);
  const on = (tab: string) => tables.filter((table) => workbook.sheets[table.sheet ?? -1]?.name === tab);

  test('has one budget, in kr and in tkr side by side', () => {
    const [budget, ...others] = on('Budget');
    expect(others).toEqual([]);
    const columns = columnsOf(budget).filter(([, , , kind]) => kind === 'figures');
    expect(columns.map(([, year, unit]) => [year, unit])).toEqual([
      [2025, 'kr'],
      [2026, 'kr'],
      [2027, 'kr'],
      [2025, 'tkr'],
      [2026, 'tkr'],
      [2027, 'tkr'],
    ]);
    const row = budget?.rows.find((one) => one.label === label);
    expect(row === undefined ? null : figuresOf(budget, row)).toEqual(figures);
    expect(row?.looksLike).toBe('total');
  });

  test('has its contributions in kronor, with shares beside them', () => {
    const [parties, members] = on('Medlemsbidrag');
    expect(parties?.rows.at(-1)).toMatchObject({ label: 'Summa medlemsbidrag', looksLike: 'total' });
    expect(members?.columns.filter(({ unit }) => unit === 'percent')).toHaveLength(3);
  });

  test('every cell of a table is that of the sheet', () => {
    for (const { sheet, rows } of tables)
      for (const { place, formula } of rows.flatMap((row) => row.cells)) {
        if (place.kind !== 'sheet') throw new Error('A cell of a sheet stands on a sheet');
        const { origin, formulas } = workbook.sheets[sheet ?? -1]!;
        expect(formula).toBe(formulas[place.area.row - origin.row]?.[place.area.column - origin.column]);
      }
  });
});

describe('any grid', () => {
  const value = fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    fc.double(),
    fc.integer({ min: 1900, max: 2100 }),
    fc.string({ unit: 'binary' }),
    fc.constantFrom<CellValue>('Summa', 'Kostnader', '2025', '9 460', '65 %', '-', 'Belopp i tkr', true, {
      error: '#N/A',
    }),
  );
  const format = fc.constantFrom('General', '0%', 'yyyy-mm-dd', '#,##0', '@', '"', '[', '0;;;');

  test('gives what stands in a cell at most once, in rows as wide as their columns', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(value, { minLength: 6, maxLength: 6 }), { maxLength: 14 }),
        fc.array(format, { minLength: 6, maxLength: 6 }),
        fc.record({
          row: fc.nat(16),
          column: fc.nat(8),
          rows: fc.integer({ min: 1, max: 9 }),
          columns: fc.integer({ min: 1, max: 9 }),
        }),
        fc.boolean(),
        (values, formats, area, withTable) => {
          const sheet = sheetOf(values, {
            tables: withTable ? [{ name: 'T', area, columns: [], hasTotals: true }] : [],
          });
          const looks = {
            ...NO_LOOKS,
            at: (_row: number, column: number) => ({ numberFormat: formats[column] ?? '' }),
          };
          const { tables } = documentOfWorkbook(workbookOf({ ...sheet, looks }));
          const places = tables.flatMap(({ columns, rows }) =>
            rows.flatMap(({ cells }) => {
              expect(cells).toHaveLength(columns.length);
              return cells.filter(({ text }) => text !== '').map(({ place }) => JSON.stringify(place));
            }),
          );
          expect(new Set(places).size).toBe(places.length);
        },
      ),
      { numRuns: 300 },
    );
  });
});

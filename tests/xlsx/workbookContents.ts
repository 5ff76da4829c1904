import fc from 'fast-check';
import { areaAddress, quoteSheet } from '../../src/workbook/addresses';
import type {
  CellContent,
  CellStyle,
  ChartContent,
  SheetContent,
  ValidationContent,
  WorkbookContent,
} from '../../src/workbook/content';
import type { Area } from '../../src/workbook/snapshot';

/** Workbooks of every kind that our content can express, for property tests. */

const ROWS = 12;
const COLUMNS = 6;
/** Where the table stands: apart from the other cells, so that none of them is overwritten. */
const TABLE_ROW = 20;

const HARD_TEXTS = [
  '=1+1',
  '+46 70',
  '-5 %',
  '@samordning',
  "=cmd|'/c calc'!A0",
  '"citat"',
  "'apostrof",
  'å ä ö Å Ä Ö é',
  '👩‍⚕️ 🇸🇪',
  'rad 1\nrad 2',
  'rad\r\nrad',
  'tabb\ttabb',
  ' inledande',
  'avslutande ',
  '   ',
  '<b>&amp;</b>',
  ']]>',
  '_x0041_',
  '_x005F_x0041_',
  '#N/A',
  '#VALUE!',
  '#saknas',
  'TRUE',
  '0123',
  '1e5',
  '2025-01-01',
  '\u00a0',
  '\u0001',
  '\ufffe',
  '\ud800',
  'FINSAM.FÖRDELA(A1)',
  '_xlfn.SUM(1)',
  '&L&P',
  'A1',
  'null',
];

export const texts = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HARD_TEXTS) },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }) },
);

const numbers = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  fc.constantFrom(17_001_843, 0.1 + 0.2, 419.39, 1e21, 1e-9, 45658, 45658.5, 60, 59),
);

const errors = fc
  .constantFrom('#N/A', '#VALUE!', '#REF!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!')
  .map((error) => ({ error }));
const values = fc.oneof(texts, numbers, fc.boolean(), errors);

const FORMULAS = [
  '=A1+B2',
  '=SUM($A$1:$B$3)',
  "='Eget kapital'!$A$1",
  '=IF(A1="",0,A1)',
  '="=1+1"',
  '=Medlemsbidrag',
  '=FINSAM.KAPITALTAK(A1,0.2)',
  '=FINSAM.FÖRDELA(A1,B1:B3)',
  '=XLOOKUP(A1,B1:B3,C1:C3)',
  '=SUM(FILTER(A1:A3,B1:B3>0))',
  '=LET(summa,A1+1,summa*2)',
  '=A1#',
  '=@A1:A3',
  '=MAXIFS(A1:A3,B1:B3,"<>x")',
  '=SUM(Insatser[År 1])',
  '=Insatser[[#This Row],[Belopp (kr)]]*2',
  '=A1&"#REF!"',
  '=1<>2',
  '=LAMBDA(x,x+1)(2)',
  '=#REF!+1',
  '=SUMPRODUCT(--(A1:A3="å & ä"))',
  '=TEXT(A1,"#,##0")',
  '=SORT(UNIQUE(A1:A3))',
  '=IFERROR(1/0,"")',
];
const formulas = fc.constantFrom(...FORMULAS);

const colors = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`);
const border = fc.record({ style: fc.constantFrom('thin', 'medium', 'double'), color: colors });

const styles: fc.Arbitrary<CellStyle> = fc.record(
  {
    numberFormat: fc.constantFrom('#,##0', '0.0%', 'yyyy-mm-dd', '@', '#,##0.00 "kr"', '[Red]0;-0'),
    fill: colors,
    bold: fc.constant(true),
    italic: fc.constant(true),
    underline: fc.constant(true),
    color: colors,
    size: fc.integer({ min: 8, max: 24 }).filter((size) => size !== 11),
    font: fc.constantFrom('Arial', 'Georgia'),
    horizontal: fc.constantFrom('left', 'center', 'right'),
    vertical: fc.constantFrom('top', 'center', 'bottom'),
    wrap: fc.constant(true),
    indent: fc.integer({ min: 1, max: 3 }),
    borders: fc
      .record({ top: border, bottom: border, left: border, right: border }, { requiredKeys: [] })
      .filter((sides) => Object.keys(sides).length > 0),
    locked: fc.constant(false as const),
  },
  { requiredKeys: [] },
);

const style = fc.option(
  styles.filter((each) => Object.keys(each).length > 0),
  { nil: undefined },
);
const withStyle = (cell: CellContent, look: CellStyle | undefined): CellContent =>
  look ? { ...cell, style: look } : cell;

const cells: fc.Arbitrary<CellContent[]> = fc.uniqueArray(
  fc
    .tuple(
      fc.nat(ROWS),
      fc.nat(COLUMNS),
      fc.oneof(
        values.map((value) => ({ value })),
        fc.tuple(fc.option(values), formulas).map(([value, formula]) => ({ value, formula })),
        fc.constant({ value: null }),
      ),
      style,
    )
    .map(([row, column, content, look]) => withStyle({ row, column, ...content }, look))
    .filter((cell) => cell.value !== null || cell.formula !== undefined || cell.style !== undefined),
  { maxLength: 20, selector: ({ row, column }) => `${row},${column}` },
);

/** A dynamic array with its spilled cells, to the right of the other cells. */
const spill: fc.Arbitrary<CellContent[]> = fc
  .tuple(
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: 1, max: 3 }),
    fc.array(values, { minLength: 9, maxLength: 9 }),
  )
  .map(([rows, columns, filled]) =>
    Array.from({ length: rows * columns }, (_, index) => ({
      row: Math.floor(index / columns),
      column: COLUMNS + 2 + (index % columns),
      value: filled[index] ?? 0,
      ...(index === 0
        ? { formula: '=FINSAM.MEDLEMSBIDRAG(A1,B1:B3)', spill: { rows, columns } }
        : { spilled: true }),
    })),
  );

const area: fc.Arbitrary<Area> = fc.record({
  row: fc.nat(ROWS),
  column: fc.nat(COLUMNS),
  rows: fc.integer({ min: 1, max: 5 }),
  columns: fc.integer({ min: 1, max: 3 }),
});

const shortTexts = fc.constantFrom(
  'Belopp',
  'Anges i kronor & ören',
  'rad 1\nrad 2',
  '"citat"',
  "åäö <'>",
  '=1',
);
const operators = fc.constantFrom(
  'between',
  'notBetween',
  'equal',
  'notEqual',
  'greaterThan',
  'lessThan',
  'greaterThanOrEqual',
  'lessThanOrEqual',
);
const limits = fc.constantFrom('0', '100', '-1.5', '45658', '=Budgetår', '=A1+1');

const validations: fc.Arbitrary<ValidationContent> = fc.record({
  areas: fc.array(area, { minLength: 1, maxLength: 2 }),
  rule: fc.oneof(
    fc.constant({ kind: 'any' } as const),
    fc
      .constantFrom('individ,struktur', 'Ja,"Nej"', '=Kommunlista', '=INDIRECT("Kommuner[Kommun]")')
      .map((source) => ({ kind: 'list' as const, source })),
    fc
      .constantFrom('=FALSE', '=A1>0', '=ISNUMBER(XMATCH(A1,B1:B3))')
      .map((formula) => ({ kind: 'custom' as const, formula })),
    fc.record(
      {
        kind: fc.constantFrom('whole', 'decimal', 'date', 'textLength'),
        operator: operators,
        formula1: limits,
        formula2: limits,
      },
      { requiredKeys: ['kind', 'operator', 'formula1'] },
    ),
  ),
  ignoreBlank: fc.boolean(),
  prompt: fc.option(fc.record({ title: shortTexts, text: shortTexts })),
  error: fc.option(
    fc.record({
      title: shortTexts,
      text: shortTexts,
      style: fc.constantFrom('stop', 'warning', 'information'),
    }),
  ),
});

const conditionalFormats = fc.record(
  {
    areas: fc.array(area, { minLength: 1, maxLength: 2 }),
    formula: fc.constantFrom('=A1<0', '=$B1="Över taket"', '=ISERROR(A1)', '=XMATCH(A1,B:B)>1'),
    fill: colors,
    color: colors,
    bold: fc.constant(true),
  },
  { requiredKeys: ['areas', 'formula', 'fill'] },
);

const protection = fc.option(
  fc.record({
    allowInsertRows: fc.boolean(),
    allowDeleteRows: fc.boolean(),
    allowFormatCells: fc.boolean(),
    allowFormatColumns: fc.boolean(),
    allowSort: fc.boolean(),
    allowAutoFilter: fc.boolean(),
  }),
);

const footerText = fc.constantFrom('', 'Samordningsförbund Å && Ö', 'Sida &P av &N', '2025', '&A');

/** Charts of the sheet that is to be called `sheet`. */
const charts = (sheet: string): fc.Arbitrary<ChartContent> =>
  fc
    .record({
      name: fc.constantFrom('Diagram eget kapital', 'Kapital & "tak"'),
      title: fc.constantFrom('', 'Eget kapital <mot> taket'),
      kinds: fc.array(fc.constantFrom('column' as const, 'line' as const), { minLength: 1, maxLength: 3 }),
      place: area.map((each) => ({ ...each, row: each.row + 40 })),
      altText: fc.constantFrom('', 'Staplar över tre år, taket som linje'),
    })
    .map(({ kinds, ...chart }) => ({
      ...chart,
      kind: kinds.includes('column') ? ('column' as const) : ('line' as const),
      series: kinds.map((kind, index) => ({
        title: `Serie ${index + 1} & co`,
        values: `=${quoteSheet(sheet)}!$B$${index + 1}:$D$${index + 1}`,
        kind,
      })),
      categories: `=${quoteSheet(sheet)}!$B$9:$D$9`,
    }));

const SHEET_NAMES = [
  'Förutsättningar',
  'Eget kapital',
  "Ol'sson",
  'Budget',
  'A1',
  'Blad & annat',
  'Å',
  'x,y',
];

const table = (index: number): { table: SheetContent['tables'][number]; header: CellContent[] } => {
  const columns = ['Namn', 'Belopp (kr)', 'År 1', "Kommun's"];
  return {
    table: {
      name: index === 0 ? 'Insatser' : `Tabell_${index}`,
      area: { row: TABLE_ROW, column: 0, rows: 4, columns: columns.length },
      columns,
      style: 'TableStyleLight1',
      hasTotals: false,
      bandedRows: index % 2 === 1,
      filterButton: index % 2 === 0,
    },
    header: columns.map((name, column) => ({ row: TABLE_ROW, column, value: name })),
  };
};

const sheets = (name: string, index: number): fc.Arbitrary<SheetContent> =>
  fc
    .record({
      visibility:
        index === 0
          ? fc.constant('visible' as const)
          : fc.constantFrom('visible' as const, 'hidden' as const, 'veryHidden' as const),
      tabColor: fc.option(colors, { nil: undefined }),
      showGridlines: fc.boolean(),
      cells,
      spill: fc.option(spill),
      hasTable: fc.boolean(),
      columnWidths: fc.dictionary(fc.nat(8).map(String), fc.integer({ min: 2, max: 60 })),
      rowHeights: fc.dictionary(fc.nat(8).map(String), fc.integer({ min: 10, max: 60 })),
      hiddenRows: fc
        .uniqueArray(fc.nat(8), { maxLength: 2 })
        .map((rows) => rows.sort((one, other) => one - other)),
      hiddenColumns: fc
        .uniqueArray(fc.nat(8), { maxLength: 2 })
        .map((columns) => columns.sort((one, other) => one - other)),
      validations: fc.array(validations, { maxLength: 2 }),
      conditionalFormats: fc.array(conditionalFormats, { maxLength: 2 }),
      protection,
      freeze: fc.record({ rows: fc.nat(3), columns: fc.nat(2) }),
      print: fc.record({
        orientation: fc.constantFrom('portrait' as const, 'landscape' as const),
        paper: fc.constantFrom('a4' as const, 'other' as const),
        fit: fc.option(fc.constantFrom({ wide: 1, tall: 0 }, { wide: 1, tall: 1 })),
        titleRows: fc.option(fc.constantFrom({ first: 0, last: 2 }, { first: 3, last: 3 })),
        pageBreaks: fc
          .uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 3 })
          .map((rows) => rows.sort((one, other) => one - other)),
        footer: fc.record({ left: footerText, center: footerText, right: footerText }),
      }),
      charts: fc.array(charts(name), { maxLength: 2 }),
    })
    .map(({ tabColor, spill: spillCells, hasTable, ...sheet }) => {
      const { table: tableContent, header } = table(index);
      return {
        ...sheet,
        name,
        ...(tabColor === undefined ? {} : { tabColor }),
        merges: [{ row: 50, column: 0, rows: 2, columns: 3 }],
        tables: hasTable ? [tableContent] : [],
        cells: [...sheet.cells, ...(spillCells ?? []), ...(hasTable ? header : [])].sort(
          (one, other) => one.row - other.row || one.column - other.column,
        ),
      };
    });

export const workbookContents: fc.Arbitrary<WorkbookContent> = fc
  .uniqueArray(fc.constantFrom(...SHEET_NAMES), { minLength: 1, maxLength: 3 })
  .chain((names) =>
    fc.record({
      sheets: fc.tuple(...names.map(sheets)),
      names: fc.uniqueArray(
        fc.record({
          name: fc.constantFrom('Budgetår', 'Belopp_1', 'Kommunlista', 'Sats', 'Åtgärd.total'),
          scope: fc.option(fc.constantFrom(...names)),
          formula: fc.oneof(
            area.map((each) => `=${quoteSheet(names[0] ?? '')}!${areaAddress(each, { absolute: true })}`),
            fc.constantFrom('=0.2', '=#REF!', '=LAMBDA(x,x*2)', '="text & mer"'),
          ),
          comment: fc.constantFrom('', 'Vad & varför'),
          visible: fc.boolean(),
        }),
        { maxLength: 4, selector: ({ name, scope }) => `${name} ${scope ?? ''}` },
      ),
      activeSheet: fc.nat(names.length - 1),
    }),
  );

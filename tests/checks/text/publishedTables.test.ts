import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentOfText, type TextFormat } from '../../../src/checks/text/documentOfText';
import type { FoundTable } from '../../../src/checks/table';
import { columnsOf, figuresOf, rowsOf, tableUnder } from '../tables/foundTables';

const read = (name: string) =>
  documentOfText(readFileSync(join(__dirname, '../../fixtures/documents', name), 'utf8'), 'markdown');
const report = read('annual-report-2020.md');
const plans = read('plans-2025.md');

describe('tables as associations have published them', () => {
  test.each([
    ['1.2 Översikt', 'tkr', ['2020', '2019', '2018', '2017', '2016'], 7, ['Årets resultat']],
    [
      '1.3 Insatser',
      null,
      ['Utfall 2020, tkr', 'Budget 2020, tkr', 'Förbrukade medel, andel av budget'],
      8,
      [],
    ],
    ['1.4 Deltagare', 'count', ['Kvinna', 'Man', 'Totalt'], 5, ['Summa']],
    ['Försörjning före insats', 'count', ['Kvinna', 'Man', 'Totalt'], 5, ['Summa']],
    ['Tid i offentlig försörjning', 'count', ['Kvinna', 'Man', 'Total'], 7, ['Summa']],
    [
      '3 Driftsredovisning',
      'tkr',
      ['Utfall 2020', 'Budget 2020', 'Avvikelse utfall- budget', 'Utfall 2019'],
      5,
      ['Resultat'],
    ],
    [
      '5 Balansräkning',
      'tkr',
      ['2020-01-01 -2020-12-31', '2019-01-01 -2019-12-31'],
      10,
      ['Summa tillgångar', 'Summa eget kapital och skulder'],
    ],
    ['Not 1. Not till räkningen', 'tkr', ['2020-12-31', '2019-12-31'], 14, ['Summa']],
    ['Not 2. Not till räkningen', 'tkr', ['2020-12-31', '2019-12-31'], 5, ['Summa']],
    ['Not 3. Not till räkningen', 'tkr', ['2020-12-31', '2019-12-31'], 3, ['Summa']],
    ['Not 4. Not till räkningen', 'tkr', ['2020-12-31', '2019-12-31'], 19, ['Summa']],
    ['Not 5. Not till räkningen', 'tkr', ['2020-12-31', '2019-12-31'], 2, ['Summa']],
  ])('%s is found whole', (heading, unit, titles, rows, totals) => {
    const table = tableUnder(report, heading);
    const figures = table.columns.filter(({ kind }) => kind === 'figures');
    expect(table.unit).toBe(unit);
    expect(figures.map(({ title }) => title)).toEqual(titles);
    expect(table.rows).toHaveLength(rows);
    expect(table.rows.filter((row) => row.looksLike === 'total').map((row) => row.label)).toEqual(totals);
  });

  test('no table is split and none is made up', () => {
    expect(report.tables).toHaveLength(15);
    expect(plans.tables).toHaveLength(3);
  });

  test('the budget of Gävleborg, figure by figure', () => {
    expect(rowsOf(tableUnder(plans, 'Budget för Gävleborg'))).toEqual([
      ['item', 'Försäkringskassan/Arbetsförmedlingen', 9460, 9460, 9460],
      ['item', 'Region Gävleborg', 4730, 4730, 4730],
      ['item', 'Kommunerna', 4730, 4730, 4730],
      ['total', 'Summa intäkter', 18920, 18920, 18920],
      ['section', 'Kostnader', null, null, null],
      ['item', 'Samverkansinsatser (beviljade)', -17002, -5660, 242],
      ['item', 'Samverkansinsatser (tillgängliga)', -5105, -9269, -15045],
      ['item', 'Övriga externa kostnader', -1210, -1240, -1270],
      ['item', 'Personalkostnader', -2650, -2751, -2847],
      ['total', 'Summa kostnader', -25967, -18920, -18920],
      ['total', 'Resultat', -7047, 0, 0],
    ]);
  });

  test('periods are dates and never amounts, and the unit is that of the line above', () => {
    const table = tableUnder(plans, 'Beviljade insatser');
    expect(columnsOf(table)).toEqual([
      ['Samverkansinsats Trisam', null, 'text', 'label'],
      ['Total period', null, 'date', 'text'],
      ['Budget 2025', 2025, 'kr', 'figures'],
      ['Rekvirerande organisation', null, 'text', 'text'],
    ]);
    const sections = table.rows.filter((row) => row.looksLike === 'section').map((row) => row.label);
    expect(sections).toEqual(['Trisam-timmar handläggare', 'Lokala samverkansinsatser']);
    const items = table.rows.filter((row) => row.looksLike === 'item');
    const sum = items.reduce((total, row) => total + (figuresOf(table, row)[0] ?? 0), 0);
    expect(sum).toBe(22_106_710);
  });

  test('the income statement goes on after a blank line, and the numbers of its notes are no figures', () => {
    const table = tableUnder(report, '4 Resultaträkning');
    expect(rowsOf(table).at(-1)).toEqual(['total', 'ÅRETS RESULTAT', -215, 4887]);
    expect(columnsOf(table)[1]).toEqual(['Not', null, 'text', 'text']);
    expect(table.rows[1]?.cells[1]).toMatchObject({ text: '2,5', number: null });
  });

  test('a share and a count among amounts have their own units', () => {
    const table = tableUnder(report, '1.2 Översikt');
    const units = table.rows.map((row) => [row.label, row.unit ?? null, row.cells[1]?.unit]);
    expect(units).toContainEqual(['Soliditet', 'percent', 'percent']);
    expect(units).toContainEqual(['Antal anställda', 'count', null]);
  });

  test('a sub-row in italics is told by its look', () => {
    const table = tableUnder(plans, 'Budget för Jämtland');
    const italic = table.rows.filter((row) => row.italic).map((row) => [row.label, row.looksLike]);
    expect(italic).toEqual([['Bidrag att fördela', 'part']]);
    expect(rowsOf(table)).toContainEqual(['item', 'Finansiella kostnader', 0, 0, 0]);
  });
});

/** The same table in another spelling. */
const spellings: Record<
  string,
  { readonly format: TextFormat; readonly spell: (rows: readonly string[][]) => string }
> = {
  'parted by tabs': { format: 'text', spell: (rows) => rows.map((row) => row.join('\t')).join('\n') },
  'a file of tabs': { format: 'tsv', spell: (rows) => rows.map((row) => row.join('\t')).join('\r\n') },
  'a file of semicolons': {
    format: 'csv',
    spell: (rows) => rows.map((row) => row.map((cell) => `"${cell}"`).join(';')).join('\n'),
  },
  'columns of blanks': {
    format: 'text',
    spell: (rows) =>
      rows
        .map((row) =>
          row.map((cell, column) => (column === 0 ? cell.padEnd(90) : cell.padStart(30))).join('  '),
        )
        .join('\n'),
  },
  tags: {
    format: 'html',
    spell: (rows) =>
      `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')}</table>`,
  },
};

const literal = (table: FoundTable): string[][] => [
  table.columns.map(({ title }) => title),
  ...table.rows.map((row) => row.cells.map(({ text }) => text)),
];

describe.each(Object.entries(spellings))('%s give the same table as pipes', (name, { format, spell }) => {
  const tables = [...report.tables, ...plans.tables].filter(
    // Blanks keep only columns that hold figures, and rows without any only for a while.
    ({ columns }) =>
      name !== 'columns of blanks' ||
      columns.slice(1).every(({ kind, title }) => kind === 'figures' && title !== ''),
  );
  test.each(tables.map((table) => [table.heading, table] as const))('%s', (_heading, table) => {
    const found = documentOfText(spell(literal(table)), format);
    expect(found.tables).toHaveLength(1);
    expect(rowsOf(found.tables[0]).map(([, label, ...figures]) => [label, ...figures])).toEqual(
      rowsOf(table).map(([, label, ...figures]) => [label, ...figures]),
    );
  });
});

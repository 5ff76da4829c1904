import fc from 'fast-check';
import { documentOfPaste } from '../../../src/checks/text/documentOfPaste';
import { documentOfText, type TextFormat } from '../../../src/checks/text/documentOfText';
import { columnsOf, rowsOf, tableUnder } from '../tables/foundTables';

const tables = (text: string, format: TextFormat = 'text') => documentOfText(text, format).tables;
const sentences = (text: string, format: TextFormat = 'text') =>
  documentOfText(text, format).sentences.map((sentence) => sentence.text);

describe('headings of columns', () => {
  test('two rows of headings are joined, and one over several columns counts for each', () => {
    const [table] = tables(
      [
        '| | 2024 | | 2025 | |',
        '|---|---:|---:|---:|---:|',
        '| Post | Budget | Utfall | Budget | Utfall |',
        '| **Intäkter** | | | | |',
        '| Bidrag | 9 460 | 9 461 | 9 462 | - |',
        '| varav staten | 4 730 | 4 730 | 4 730 | 4 730 |',
        '| *Övrigt* | 10 | – | 12 | - |',
        '| **Summa intäkter** | **9 470** | **9 461** | **9 474** | **0** |',
      ].join('\n'),
      'markdown',
    );
    expect(columnsOf(table).map(([title, year]) => [title, year])).toEqual([
      ['Post', null],
      ['2024 Budget', 2024],
      ['2024 Utfall', 2024],
      ['2025 Budget', 2025],
      ['2025 Utfall', 2025],
    ]);
    expect(rowsOf(table)).toEqual([
      ['section', 'Intäkter', null, null, null, null],
      ['item', 'Bidrag', 9460, 9461, 9462, 0],
      ['part', 'varav staten', 4730, 4730, 4730, 4730],
      ['part', 'Övrigt', 10, 0, 12, 0],
      ['total', 'Summa intäkter', 9470, 9461, 9474, 0],
    ]);
    expect(table?.rows[4]).toMatchObject({ bold: true });
    expect(table?.rows[3]).toMatchObject({ italic: true });
  });

  test('headings repeated after a page break are left out', () => {
    const [table, ...others] = tables(
      'Post\t2024\t2025\nA\t1\t2\n\n\nPost\t2024\t2025\nB\t3\t4\nSumma\t4\t6',
    );
    expect(others).toEqual([]);
    expect(rowsOf(table)).toEqual([
      ['item', 'A', 1, 2],
      ['item', 'B', 3, 4],
      ['total', 'Summa', 4, 6],
    ]);
  });

  test('other headings under a table begin another', () => {
    const found = tables('Post\t2024\t2025\nA\t1\t2\nSumma\t1\t2\nKommun\tAndel\tAntal\nB\t3 %\t4');
    expect(found.map((table) => columnsOf(table).map(([title]) => title))).toEqual([
      ['Post', '2024', '2025'],
      ['Kommun', 'Andel', 'Antal'],
    ]);
  });

  test('the same years under another label begin a section', () => {
    const found = tables('Intäkter\t2024\t2025\nA\t1\t2\nKostnader\t2024\t2025\nB\t-3\t-4\nResultat\t-2\t-2');
    expect(found).toHaveLength(1);
    expect(rowsOf(found[0])[1]).toEqual(['section', 'Kostnader', null, null]);
  });

  test('a row of sentences under headings is no second row of headings', () => {
    const [table] = tables(
      'Indikator\tMåttbeskrivning\tUtfall\nChefer ser en förbättring\t2019 var andelen 43%\t2020 var andelen 41% Uppfylld\nPersonal ser en förbättring\t2019 var andelen 35%\t2020 var andelen 39% Uppfylld',
    );
    expect(table?.rows.map((row) => row.label)).toEqual([
      'Chefer ser en förbättring',
      'Personal ser en förbättring',
    ]);
  });

  test('under a label that is merged downwards, what stands beside it names the row', () => {
    const [table] = tables('Kommun\tInsats\t2025\nGävle\tTrisam\t1 000\n\tMysam\t500\nTotalt\t\t1 500');
    expect(rowsOf(table)).toEqual([
      ['item', 'Gävle', 1000],
      ['item', 'Mysam', 500],
      ['total', 'Totalt', 1500],
    ]);
  });

  test('a form has no headings', () => {
    const [table] = tables(
      'Insatsnamn\tMysam\nInriktning\tStruktur\nTotalbudget 2020\t427 028 kr\nUtfall\t427 045 kr',
    );
    expect(table?.rows.map((row) => [row.label, row.cells[1]?.number?.toNumber() ?? null])).toEqual([
      ['Insatsnamn', null],
      ['Inriktning', null],
      ['Totalbudget 2020', 427028],
      ['Utfall', 427045],
    ]);
  });

  test('forms right after one another are told apart by the label that comes again', () => {
    const form = (name: string) => `Insatsnamn\t${name}\nInriktning\tStruktur\nUtfall\t1 kr\nResultat\tGott`;
    expect(
      tables(`${form('Mysam')}\n${form('Trisam')}`).map((table) => table.rows[0]?.cells[1]?.text),
    ).toEqual(['Mysam', 'Trisam']);
  });
});

describe('what is no figure', () => {
  test.each([
    ['1\tOm förbundet\t3\n2\tFörvaltningsberättelse.....\t4\n3\tNoter.....\t19', 'Innehåll'],
    ['| 1. | Förbundet | 3 |\n| 2. | Vision | 3 |\n| | Budget | 9 |', 'Innehållsförteckning'],
  ])('pages of a table of contents', (text, heading) => {
    const [table] = tables(`${heading}\n\n${text}`);
    expect(table?.columns.map(({ kind }) => kind)).not.toContain('figures');
    expect(table?.rows.flatMap((row) => row.cells.filter(({ number }) => number !== null))).toEqual([]);
  });

  test('numbers of accounts and of projects before the labels', () => {
    const [table] = tables('Konto\tBenämning\tUtfall 2025\n1930\tBank\t10 087\n3000\tBidrag\t500');
    expect(columnsOf(table).map(([, , , kind]) => kind)).toEqual(['text', 'label', 'figures']);
    expect(rowsOf(table)).toEqual([
      ['item', 'Bank', 10087],
      ['item', 'Bidrag', 500],
    ]);
  });

  test('numbers of chapters and goals', () => {
    const [table] = tables(
      '1\tMål ett\tUppfylld\n1.1\tIndikator\tUppfylld\n1.2\tIndikator\tEj uppfylld\n2\tMål två\tUppfylld',
    );
    expect(table?.columns.map(({ kind }) => kind)).toEqual(['text', 'label', 'text']);
  });

  test('days, telephones and numbers of organisations', () => {
    const [table] = tables(
      'Insats\tStart\tTelefon\tOrg.nr\t2025\nTrisam\t2024-01-01\t070-123 45 67\t802456-1234\t1 000\nMysam\t2024-02-01\t0701234567\t802456-1235\t500',
    );
    expect(columnsOf(table).map(([, , unit, kind]) => [unit, kind])).toEqual([
      ['text', 'label'],
      ['date', 'text'],
      ['text', 'text'],
      ['text', 'text'],
      [null, 'figures'],
    ]);
  });

  test('rows of years have years for labels', () => {
    const [table] = tables('År\tIntäkter\tKostnader\n2023\t100\t-90\n2024\t110\t-95');
    expect(rowsOf(table)).toEqual([
      ['item', '2023', 100, -90],
      ['item', '2024', 110, -95],
    ]);
  });
});

describe('units', () => {
  test.each([
    ['Budget\n\nBelopp i tkr\n\nPost\t2025\nA\t1\nB\t2', 'tkr'],
    ['Budget (kr)\n\nPost\t2025\nA\t1\nB\t2', 'kr'],
    ['Budget\n\nTkr\t2025\nA\t1\nB\t2', 'tkr'],
    ['Budget\n\nPost\t2025\nA\t1 kr\nB\t2 kr', 'kr'],
    ['Alla belopp redovisas i tkr om inte annat anges.\n\nBudget\n\nPost\t2025\nA\t1\nB\t2', 'tkr'],
    ['Vi fick 13 320 tkr i bidrag.\n\nBudget\n\nPost\t2025\nA\t1\nB\t2', null],
    [
      'Alla belopp redovisas i tkr om inte annat anges.\n\nDeltagare\n\nÅlder\tKvinnor\tMän\n16–29\t1\t2\n30–\t3\t4',
      'count',
    ],
  ])('%j', (text, unit) => {
    expect(tables(text)[0]?.columns[1]?.unit).toBe(unit);
  });

  test('a column has the unit of its title, before that of the table', () => {
    const [table] = tables('Belopp i tkr\n\nPost\tBudget\tAndel, %\tTimmar\nA\t1\t50\t8\nB\t2\t50\t9');
    expect(table?.columns.map(({ unit }) => unit)).toEqual(['text', 'tkr', 'percent', 'hours']);
  });
});

describe('columns made with blanks', () => {
  test('in mail and old reports', () => {
    const table = tableUnder(
      documentOfText(
        [
          'Utfall per tertial (tkr)',
          '',
          '                         T1 2025    T2 2025    Helår',
          'Intäkter                   3 000      6 000    9 000',
          'Kostnader                 -2 500     -5 100   -8 000',
          '  varav personal            -900     -1 800   -2 700',
          'Resultat                     500        900    1 000',
          '',
          'Texten går vidare  med två blanksteg.',
        ].join('\n'),
        'text',
      ),
      'Utfall per tertial (tkr)',
    );
    expect(columnsOf(table).map(([title, year, unit]) => [title, year, unit])).toEqual([
      ['', null, 'text'],
      ['T1 2025', 2025, 'tkr'],
      ['T2 2025', 2025, 'tkr'],
      ['Helår', null, 'tkr'],
    ]);
    expect(rowsOf(table)).toEqual([
      ['item', 'Intäkter', 3000, 6000, 9000],
      ['item', 'Kostnader', -2500, -5100, -8000],
      ['part', 'varav personal', -900, -1800, -2700],
      ['total', 'Resultat', 500, 900, 1000],
    ]);
  });

  test('in a PDF that has lost them, the years tell how many figures a row has', () => {
    const [table] = tables(
      [
        'Intäkter 2025 2026 2027',
        'Region Gävleborg 4 730 4 730 4 730',
        'Summa intäkter 18 920 18 920 18 920',
        'Kostnader',
        'Samverkansinsatser (beviljade) -17 002 -5 660 242',
        'Personalkostnader -2 650 -2 751 -2 847',
        'Resultat -7 047 0 0',
      ].join('\n'),
    );
    expect(rowsOf(table)).toEqual([
      ['item', 'Region Gävleborg', 4730, 4730, 4730],
      ['total', 'Summa intäkter', 18920, 18920, 18920],
      ['section', 'Kostnader', null, null, null],
      ['item', 'Samverkansinsatser (beviljade)', -17002, -5660, 242],
      ['item', 'Personalkostnader', -2650, -2751, -2847],
      ['total', 'Resultat', -7047, 0, 0],
    ]);
  });

  test('what can be read in two ways is read in none', () => {
    expect(tables('Post 2025 2026\nA 100 200 300\nB 400 500 600')).toEqual([]);
  });

  test('prose with wide gaps and years is no table', () => {
    const text =
      'Den  1  januari 2004  trädde lagen i kraft.\nSedan dess har  mycket hänt.\nÅren 2024 2025\nvar bra.';
    expect(tables(text)).toEqual([]);
  });
});

describe('places', () => {
  const place = (text: string, format: TextFormat, row: number, column: number) => {
    const found = documentOfText(text, format).tables[0]?.rows[row]?.cells[column];
    return [found?.text, found?.place];
  };

  test.each<[TextFormat, string]>([
    ['text', '# H\n\nPost\t2025\nA\t1\nB\t 7'],
    ['markdown', '# H\n\n| Post | 2025 |\n|--|--|\n| A | 1 |\n| B | 7 |'],
  ])('%s: line and column count from 1', (format, text) => {
    const lines = text.split('\n');
    const line = lines.findIndex((one) => one.includes('7'));
    expect(place(text, format, 1, 1)).toEqual([
      '7',
      { kind: 'text', heading: 'H', line: line + 1, column: (lines[line]?.indexOf('7') ?? 0) + 1 },
    ]);
  });

  test('marks of bold stand before the figure', () => {
    expect(place('| Post | 2025 |\n|--|--|\n| A | 1 |\n| **B** | **7** |', 'markdown', 1, 1)).toEqual([
      '7',
      { kind: 'text', heading: '', line: 4, column: 13 },
    ]);
  });

  test('in html it is that of the text in the source', () => {
    const html =
      '<h2>H</h2>\n<table>\n<tr><th>Post<th>2025\n<tr><td>A</td><td>1</td></tr>\n  <tr><td>B</td><td><b>7</b></td></tr></table>';
    expect(place(html, 'html', 1, 1)).toEqual(['7', { kind: 'text', heading: 'H', line: 5, column: 24 }]);
  });

  test('a sentence knows where each of its characters stands', () => {
    const text =
      '# Ekonomi\n\nFörbundet har 13 320 tkr och det\når som var 9 460 tkr. Sedan dess har inget hänt.';
    const [first, second] = documentOfText(text, 'markdown').sentences;
    expect(first?.text).toBe('Förbundet har 13 320 tkr och det år som var 9 460 tkr.');
    expect(first?.heading).toBe('Ekonomi');
    expect(first?.placeAt(first.text.indexOf('9 460'))).toEqual({
      kind: 'text',
      heading: 'Ekonomi',
      line: 4,
      column: 12,
    });
    expect(second?.place).toMatchObject({ line: 4, column: 23 });
  });
});

describe('sentences', () => {
  test('abbreviations, numbers of lists and decimals end none', () => {
    expect(
      sentences('Se t.ex. Not 1. Intäkter om 12,5 tkr. Mål 1. Våra insatser m.m. leder vidare. Så är det!'),
    ).toEqual([
      'Se t.ex. Not 1. Intäkter om 12,5 tkr.',
      'Mål 1. Våra insatser m.m. leder vidare.',
      'Så är det!',
    ]);
  });

  test('a text with blank lines between its lines is put together again', () => {
    expect(
      sentences('Lagen trädde i kraft 2004 och \n\ngör det möjligt att samverka. \n\nDet är bra.'),
    ).toEqual(['Lagen trädde i kraft 2004 och gör det möjligt att samverka.', 'Det är bra.']);
  });

  test('cells with running text are sentences, the labels of figures are not', () => {
    const text =
      'Post om 2 saker i en lång etikett\t100\nAnnan etikett med 3 ord i sig\t200\nText\tTotalt har 923 (544 kvinnor, 394 män) lyfts.';
    expect(sentences(text)).toEqual(['Totalt har 923 (544 kvinnor, 394 män) lyfts.']);
  });

  test('a tag that ends a line ends a sentence', () => {
    expect(sentences('Mål\t<p>1. Nå minst 43% av dem</p> <p>2. Minska med 9% till nästa år</p>')).toEqual([
      '1. Nå minst 43% av dem',
      '2. Minska med 9% till nästa år',
    ]);
  });

  test('where and when something was signed is a sentence', () => {
    expect(
      sentences('8 Beslut\n\nVi intygar detta.\n\nGävle den 19 mars 2020\n\n[namn]\nOrdförande'),
    ).toContain('Gävle den 19 mars 2020');
  });
});

describe('html and pastes', () => {
  const html =
    '<table><caption>Budget (tkr)</caption><tr><th>Post</th><th colspan=2>2025</th></tr><tr><td></td><td>Budget</td><td>Utfall</td></tr>' +
    '<tr><td rowspan=2>A</td><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr>' +
    '<tr><td style="padding-left:18pt">Del</td><td>5</td><td>&minus;6</td></tr><tr><td><b>Summa</b></td><td><b>9</b></td><td><b>0</b></td></tr></table>';

  test('cells that span others stand once, and looks are told', () => {
    const [table] = tables(html, 'html');
    expect(table?.heading).toBe('Budget (tkr)');
    expect(columnsOf(table)).toEqual([
      ['Post', null, 'text', 'label'],
      ['2025 Budget', 2025, 'tkr', 'figures'],
      ['2025 Utfall', 2025, 'tkr', 'figures'],
    ]);
    expect(rowsOf(table)).toEqual([
      ['item', 'A', 1, 2],
      ['item', '', 3, 4],
      ['part', 'Del', 5, -6],
      ['total', 'Summa', 9, 0],
    ]);
  });

  test.each([
    ['<p><b>Budget för 2025</b></p>', 'Budget för 2025'],
    ['<p>Not 1. Medlemsavgifter, intäkter och bidrag</p>', 'Not 1. Medlemsavgifter, intäkter och bidrag'],
    ['<p><b>Budgeten är beslutad.</b></p>', ''],
    ['<p><b>(tkr)</b></p>', ''],
    ['<p>Budgeten för <b>2025</b></p>', ''],
    ['<ul><li><b>Budget för 2025</b></li></ul>', ''],
    ['<p>Gävle den 19 mars 2020</p>', ''],
  ])('what is the heading after %s', (paragraph, heading) => {
    const rows = '<table><tr><td>Post</td><td>2025</td></tr><tr><td>A</td><td>1</td></tr></table>';
    expect(tables(paragraph + rows, 'html')[0]?.heading).toBe(heading);
  });

  test('a table of tags inside markdown has the lines of the whole text', () => {
    const [table] = tables(
      '# H\n\nText.\n\n<table><tr><td>A</td><td>1</td></tr>\n<tr><td>B</td><td>2</td></tr></table>\n\nMer.',
      'markdown',
    );
    expect(table?.rows[1]?.cells[1]?.place).toMatchObject({ line: 6, heading: 'H' });
  });

  test('a paste is read from the form that has its structure', () => {
    const fromHtml = documentOfPaste(
      'Post 2025 A 1',
      '<table><tr><td>Post</td><td>2025</td></tr><tr><td>A</td><td>1</td></tr></table>',
    );
    const fromText = documentOfPaste('Post\t2025\nA\t1', '<p>Post 2025</p>');
    for (const { tables: found } of [fromHtml, fromText]) {
      expect(found.map((table) => [table.heading, rowsOf(table)])).toEqual([
        ['Inklistrad tabell', [['item', 'A', 1]]],
      ]);
    }
  });

  test('nothing of scripts and styles is seen', () => {
    expect(
      documentOfText(
        '<style>p{a:1}</style><script>var x = "<table><tr><td>1";</script><p>Hej på dig.</p>',
        'html',
      ),
    ).toMatchObject({
      tables: [],
      sentences: [{ text: 'Hej på dig.' }],
    });
  });
});

describe('any text', () => {
  const formats: readonly TextFormat[] = ['text', 'markdown', 'tsv', 'csv', 'html'];
  const scrap = fc.constantFrom(
    '|',
    '\t',
    '\n',
    '\n\n',
    '  ',
    ' ',
    '**',
    '_',
    '<td>',
    '<table>',
    '</table>',
    '<tr>',
    '<b>',
    '&nbsp;',
    '"',
    ';',
    ',',
    '-',
    '–',
    '1',
    '2025',
    '9 460',
    '65 %',
    'tkr',
    'Summa',
    'Kostnader',
    'Belopp i tkr',
    '.',
    '#',
    '\\',
    '---|---',
    '\u00a0',
    '\r',
    '\u0000',
    '😀',
    '\ud800',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(scrap, { maxLength: 80 }).map((parts) => parts.join('')),
  );

  test('gives tables whose rows are as wide as their columns, and places inside it', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...formats), (source, format) => {
        const { tables: found, sentences: said } = documentOfText(source, format);
        const lines = source.split(/\r\n?|\n/).length;
        for (const { columns, rows } of found) {
          for (const { cells } of rows) {
            expect(cells).toHaveLength(columns.length);
            for (const { place } of cells)
              expect(place.kind === 'text' && place.line >= 1 && place.line <= lines).toBe(true);
          }
        }
        for (const { text: sentence, placeAt } of said) {
          const place = placeAt(sentence.length);
          expect(sentence).not.toBe('');
          expect(place.kind === 'text' && place.line <= lines && place.column >= 1).toBe(true);
        }
        documentOfPaste(source, source);
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    ['pipes', '|'.repeat(20_000)],
    ['stars', ' *a'.repeat(6_000)],
    ['tags', '<b '.repeat(6_000)],
    ['tables in tables', '<table><tr><td>'.repeat(2_000)],
    ['quotes', '"a;'.repeat(6_000)],
    ['rows', 'a\tb\n\n'.repeat(4_000)],
    ['years', 'A 2020 2021\nB 1 000 2 000\n'.repeat(2_000)],
    ['sentences', 'a.b. A '.repeat(5_000)],
  ])('is read in time that grows with its length: %s', (_name, source) => {
    for (const format of formats) expect(documentOfText(source, format)).toBeDefined();
  });
});

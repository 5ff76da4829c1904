import fc from 'fast-check';
import { LONGEST_PASTE, pastedTables, type PastedTable } from '../../src/workbook/pastedTable';

const tables = (text: string, html: string | null = null): readonly PastedTable[] => {
  const pasted = pastedTables(text, html);
  if (!pasted.ok) throw new Error('too long');
  return pasted.tables;
};
const table = (...rows: string[][]): PastedTable => ({ kind: 'table', rows });
const lines = (...texts: string[]): PastedTable => ({ kind: 'lines', rows: texts.map((text) => [text]) });

describe('text with tabs', () => {
  test('rows of tabs are a table, other lines are free', () => {
    expect(tables('Mål 1. Arbete\n\nIndikator\tUtfall\nDeltagare\t22%\n\nSlut\n')).toEqual([
      lines('Mål 1. Arbete'),
      table(['Indikator', 'Utfall'], ['Deltagare', '22%']),
      lines('Slut'),
    ]);
  });

  test.each<[name: string, text: string, cells: string[]]>([
    ['a cell with a line break', '"Rad ett\nrad två"\tJa', ['Rad ett\nrad två', 'Ja']],
    ['a cell with a line break of Windows', '"Rad ett\r\nrad två"\tJa\r\n', ['Rad ett\nrad två', 'Ja']],
    ['doubled quotes', '"Svar ""helt"" här"\tJa', ['Svar "helt" här', 'Ja']],
    ['a tab in quotes', '"ett\ttvå"\tJa', ['ett två', 'Ja']],
    ['quotes of the text itself', '"Helt och hållet" svarar\t35%', ['"Helt och hållet" svarar', '35%']],
    ['a whole cell that is quoted in prose', '"Helt och hållet"\t35%', ['"Helt och hållet"', '35%']],
    ['a quote that is never closed', '"Helt och\t35%', ['"Helt och', '35%']],
    ['an empty cell', '\t\tEj uppfyllt', ['', '', 'Ej uppfyllt']],
    ['no-break spaces', '9\u00a0460\tkr', ['9 460', 'kr']],
    ['tags that were left in the text', '<p>Ett: A</p> <p>Två: <i>B</i></p>\tJa', ['Ett: A\nTvå: B', 'Ja']],
    ['signs that are no tags', 'a<b och c>d\t<5', ['a<b och c>d', '<5']],
    ['tags beside signs', '<p>a<b & c</p>\t1', ['a<b & c', '1']],
  ])('%s', (_, text, cells) => {
    expect(tables(`Rubrik\tAndra\tTredje\n${text}`)).toEqual([table(['Rubrik', 'Andra', 'Tredje'], cells)]);
  });

  test('a page break does not part a table', () => {
    expect(tables('A\tB\nett\ttvå\n\n\f\n\ttre\n')).toEqual([table(['A', 'B'], ['ett', 'två'], ['', 'tre'])]);
  });

  test('bullets and numbers that Word parts from their text by a tab are lines', () => {
    expect(tables('•\tFörsta\n-\tAndra\n1.\tTredje\n\tIndragen\nMål 2.\tFjärde')).toEqual([
      lines('• Första', '- Andra', '1. Tredje', 'Indragen', 'Mål 2. Fjärde'),
    ]);
  });

  test('a numbered row of a table stays a row', () => {
    expect(tables('Nr\tMål\n1\tArbete')).toEqual([table(['Nr', 'Mål'], ['1', 'Arbete'])]);
  });

  test('a single cell of Excel with line breaks is one line', () => {
    expect(tables('"Ett\nTvå"\n')).toEqual([lines('Ett\nTvå')]);
  });
});

describe('tables of markdown', () => {
  test('the row of dashes is none of the table', () => {
    expect(tables('| Mål | Utfall |\n|:---|---:|\n| A<br>B | 1 \\| 2 |\n\nEfter')).toEqual([
      table(['Mål', 'Utfall'], ['A\nB', '1 | 2']),
      lines('Efter'),
    ]);
  });

  test('a line with one pipe is a line', () => {
    expect(tables('a | b')).toEqual([lines('a | b')]);
  });
});

describe('HTML', () => {
  test('paragraphs and lists in cells are lines', () => {
    const html =
      '<table><tr><th>Mål</th><th>Resultatm&aring;l</th></tr><tr><td><p>Ett</p><p>Två&nbsp;2</p></td>' +
      '<td><ul><li>Minst 85%</li><li><p>Minst 80%</p></li></ul><ol><li>a</li><li>b<br>c</li></ol></td></tr></table>';
    expect(tables('', html)).toEqual([
      table(['Mål', 'Resultatmål'], ['Ett\nTvå 2', '• Minst 85%\n• Minst 80%\n1. a\n2. b\nc']),
    ]);
  });

  test('a cell over several rows and columns stands once', () => {
    const html =
      '<table><tr><td rowspan=2>A</td><td colspan="2">B</td><td>C</td></tr><tr><td>D</td><td rowspan=2>E</td><td>F</td></tr><tr><td>G</td><td>H</td><td>I</td></tr></table>';
    expect(tables('', html)).toEqual([table(['A', 'B', '', 'C'], ['', 'D', 'E', 'F'], ['G', 'H', '', 'I'])]);
  });

  test('tags need not be closed, and text around tables is kept', () => {
    expect(tables('', '<h1>Mål</h1><table><tr><td>A<td>B<tr><td>C</table><p>Efter<p>Sist')).toEqual([
      lines('Mål'),
      table(['A', 'B'], ['C']),
      lines('Efter', 'Sist'),
    ]);
  });

  test('a table in a cell is a table of its own', () => {
    expect(tables('', '<table><tr><td>Yttre<table><tr><td>a<td>b</table></td></tr></table>')).toEqual([
      table(['Yttre']),
      table(['a', 'b']),
    ]);
  });

  test('what nobody sees is left out', () => {
    const html =
      '<style>td{}</style><script>alert("x")</script><!-- dold --><title>t</title><table><tr><td onclick="x()">A</td><td><img src=x onerror=alert(1)>B</td></tr></table>';
    expect(tables('', html)).toEqual([table(['A', 'B'])]);
  });

  test('is read where it has a table, and else the text', () => {
    expect(tables('A\tB', '<table><tr><td>A<td>B <br>C</table>')).toEqual([table(['A', 'B\nC'])]);
    expect(tables('A\nB', '<p>A</p><p>C</p>')).toEqual([lines('A', 'B')]);
    expect(tables('', '<p>A</p><p>C</p>')).toEqual([lines('A', 'C')]);
  });

  test('as text is read as what it says', () => {
    expect(tables('<table>\n<tr><td>A</td><td>B</td></tr>\n</table>')).toEqual([table(['A', 'B'])]);
  });

  test('entities of control characters are left out', () => {
    expect(tables('', '<p>a&#1;b&#xD800;c&amp;lt;</p>')).toEqual([lines('ab\ufffdc&lt;')]);
  });
});

test('what is too long is not read in part', () => {
  expect(pastedTables('a'.repeat(LONGEST_PASTE + 1))).toEqual({ ok: false, length: LONGEST_PASTE + 1 });
  expect(pastedTables('', 'a'.repeat(LONGEST_PASTE + 1))).toMatchObject({ ok: false });
});

const pieces = fc.constantFrom(
  ...['\t', '\n', '"', '""', '|', '<table>', '</table>', '<tr>', '<td>', '<td rowspan=3 colspan=2>', '</td>'],
  ...[
    '<p>',
    '<ul><li>',
    '&nbsp;',
    '&#0;',
    '<',
    '>',
    '<!--',
    '-->',
    '<script>',
    '•',
    '- ',
    '1. ',
    '\\|',
    '\r',
    '\0',
  ],
  ...['\ud800', 'å', '😀', ' ', 'Mål 1. ', '---', '|---|', '\u000b', '\ufeff'],
);
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.oneof(pieces, fc.string({ maxLength: 8 })), { maxLength: 60 }).map((parts) => parts.join('')),
);

describe('laws', () => {
  test('any text gives texts that a workbook can hold', () => {
    fc.assert(
      fc.property(anything, fc.option(anything), (text, html) => {
        for (const { rows } of tables(text, html))
          for (const cell of rows.flat()) {
            expect(cell).not.toMatch(/(?!\n)\p{Cc}|\p{Cs}/u);
            expect(cell).toBe(cell.trim());
          }
      }),
      { numRuns: 500 },
    );
  });

  test('cells that Excel copies come back as they were', () => {
    const text = fc
      .array(fc.constantFrom('a', 'Å', '"', '\n', 'b b', '=1+1', '-x', '😀', '|'), {
        minLength: 1,
        maxLength: 8,
      })
      .map((parts) => `x${parts.join('')}z`);
    const copied = (cell: string) => (/[\n\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
    fc.assert(
      fc.property(
        fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        (rows) => {
          const clipboard = rows.map((row) => row.map(copied).join('\t')).join('\r\n');
          expect(tables(clipboard)).toEqual([table(...rows)]);
        },
      ),
    );
  });

  test('tables of HTML come back as they were', () => {
    const text = fc
      .array(fc.constantFrom('a', 'Å', '<', '&', '"', '&lt;', ' b', '😀'), { minLength: 1, maxLength: 8 })
      .map((parts) => `x${parts.join('')}z`);
    const escaped = (cell: string) => cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    fc.assert(
      fc.property(
        fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        (rows) => {
          const html = rows
            .map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`)
            .join('');
          expect(tables('', `<table>${html}</table>`)).toEqual([table(...rows)]);
        },
      ),
    );
  });
});

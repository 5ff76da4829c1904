import fc from 'fast-check';
import { csvRows } from '../../src/workbook/csv';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...parts: (string | number)[]) =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...utf8(part)])));

describe('csvRows', () => {
  test.each<[name: string, file: Uint8Array, rows: string[][]]>([
    [
      'semicolons',
      utf8('Fråga;Antal\nA;1\n'),
      [
        ['Fråga', 'Antal'],
        ['A', '1'],
      ],
    ],
    [
      'commas',
      utf8('Fråga,Antal\nA,1\n'),
      [
        ['Fråga', 'Antal'],
        ['A', '1'],
      ],
    ],
    [
      'tabs',
      utf8('Fråga\tAntal\nA\t1\n'),
      [
        ['Fråga', 'Antal'],
        ['A', '1'],
      ],
    ],
    [
      'semicolons beside decimal commas',
      utf8('Fråga;Andel\nA;0,5\nB;0,25'),
      [
        ['Fråga', 'Andel'],
        ['A', '0,5'],
        ['B', '0,25'],
      ],
    ],
    [
      'commas in questions',
      utf8('Fråga;Antal\nA, B och C?;1\nD, E?;2'),
      [
        ['Fråga', 'Antal'],
        ['A, B och C?', '1'],
        ['D, E?', '2'],
      ],
    ],
    ['the separator that the file names', utf8('sep=,\nA,B;C\n'), [['A', 'B;C']]],
    [
      'quotes with a line break, a separator and quotes',
      utf8('"A;\nB ""C""";1\nD;2'),
      [
        ['A;\nB "C"', '1'],
        ['D', '2'],
      ],
    ],
    [
      'line ends of Windows',
      utf8('A;1\r\nB;2\r\n'),
      [
        ['A', '1'],
        ['B', '2'],
      ],
    ],
    [
      'rows with nothing in them',
      utf8('A;1\n;\n\n  ;  \nB;2'),
      [
        ['A', '1'],
        ['B', '2'],
      ],
    ],
    ['UTF-8 with a byte order mark', bytes(0xef, 0xbb, 0xbf, 'Fråga;å'), [['Fråga', 'å']]],
    ['Windows-1252', bytes('Fr', 0xe5, 'ga;M', 0xe4, 'n ', 0x96, ' x'), [['Fråga', 'Män – x']]],
    ['UTF-16 of Excel', bytes(0xff, 0xfe, 'M', 0, 0xe4, 0, 'n', 0, '\t', 0, '1', 0), [['Män', '1']]],
    ['one column', utf8('A\nB'), [['A'], ['B']]],
    ['nothing', utf8(''), []],
    ['formulas, which are text', utf8('=1+1;@x'), [['=1+1', '@x']]],
  ])('%s', (_, file, rows) => {
    expect(csvRows(file)).toEqual(rows);
  });

  test('any bytes give rows of texts', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (file) => {
        expect(
          csvRows(file)
            .flat()
            .every((cell) => typeof cell === 'string'),
        ).toBe(true);
      }),
    );
  });

  test('quoted cells come back as they were, whatever parts them', () => {
    const cell = fc
      .array(fc.constantFrom('a', 'Ö', '"', ';', ',', '\t', '\n', '1'), { minLength: 1, maxLength: 6 })
      .map((parts) => `x${parts.join('')}y`);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 }),
        fc.constantFrom(';', ',', '\t'),
        (rows, separator) => {
          const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
          const file = rows.map((row) => row.map(quoted).join(separator)).join('\n');
          expect(csvRows(utf8(file))).toEqual(rows);
        },
      ),
    );
  });
});

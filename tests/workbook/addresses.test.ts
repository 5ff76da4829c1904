import fc from 'fast-check';
import {
  areaAddress,
  boundingArea,
  cellAddress,
  cellArea,
  columnLetters,
  columnNumber,
  containsArea,
  containsCell,
  intersectAreas,
  MAXIMUM_COLUMNS,
  MAXIMUM_ROWS,
  moveArea,
  parseAddress,
  parseReference,
  quoteSheet,
  sameArea,
  sheetReference,
} from '../../src/workbook/addresses';
import type { Area } from '../../src/workbook/snapshot';

const area = (row: number, column: number, rows: number, columns: number): Area => ({
  row,
  column,
  rows,
  columns,
});

const anyArea = fc
  .record({
    row: fc.nat(MAXIMUM_ROWS - 1),
    lastRow: fc.nat(MAXIMUM_ROWS - 1),
    column: fc.nat(MAXIMUM_COLUMNS - 1),
    lastColumn: fc.nat(MAXIMUM_COLUMNS - 1),
  })
  .map(({ row, lastRow, column, lastColumn }) =>
    area(
      Math.min(row, lastRow),
      Math.min(column, lastColumn),
      Math.abs(row - lastRow) + 1,
      Math.abs(column - lastColumn) + 1,
    ),
  );
const smallArea = fc
  .tuple(fc.nat(12), fc.nat(12), fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }))
  .map((numbers) => area(...numbers));
const sheetName = fc
  .string({ unit: fc.constantFrom(...'abcXYZåäö09 _-.,!\'()&€=+@"'), minLength: 1, maxLength: 31 })
  .filter((name) => !name.startsWith("'") && !name.endsWith("'"));

describe('column letters', () => {
  test.each([
    [0, 'A'],
    [1, 'B'],
    [25, 'Z'],
    [26, 'AA'],
    [27, 'AB'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('column %d is %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
    expect(columnNumber(letters)).toBe(column);
    expect(columnNumber(letters.toLowerCase())).toBe(column);
  });

  test('law: every column of a sheet comes back from its letters', () => {
    for (let column = 0; column < MAXIMUM_COLUMNS; column++) {
      if (columnNumber(columnLetters(column)) !== column) throw new Error(`Column ${column}`);
    }
  });

  test.each([-1, 16_384, 1.5, NaN, Infinity])('column %d is refused', (column) =>
    expect(() => columnLetters(column)).toThrow(RangeError),
  );
  test.each(['', 'XFE', 'AAAA', 'A1', 'Å', '$A'])('letters "%s" are refused', (letters) =>
    expect(() => columnNumber(letters)).toThrow(RangeError),
  );
});

describe('addresses', () => {
  test.each<[Area, string, string]>([
    [area(0, 0, 1, 1), 'A1', '$A$1'],
    [area(6, 1, 1, 1), 'B7', '$B$7'],
    [area(0, 0, 2, 2), 'A1:B2', '$A$1:$B$2'],
    [area(3, 26, 1, 3), 'AA4:AC4', '$AA$4:$AC$4'],
    [area(1_048_575, 16_383, 1, 1), 'XFD1048576', '$XFD$1048576'],
    [area(0, 0, MAXIMUM_ROWS, 3), 'A:C', '$A:$C'],
    [area(0, 0, 3, MAXIMUM_COLUMNS), '1:3', '$1:$3'],
    [area(0, 0, MAXIMUM_ROWS, MAXIMUM_COLUMNS), '1:1048576', '$1:$1048576'],
  ])('%j is %s and %s', (given, relative, absolute) => {
    expect(areaAddress(given)).toBe(relative);
    expect(areaAddress(given, { absolute: true })).toBe(absolute);
    expect(parseAddress(relative)).toEqual(given);
    expect(parseAddress(absolute)).toEqual(given);
  });

  test('a cell has a row and a column', () => {
    expect(cellAddress(6, 1)).toBe('B7');
    expect(cellAddress(6, 1, { absolute: true })).toBe('$B$7');
  });

  test.each<[string, Area]>([
    ['b7', area(6, 1, 1, 1)],
    ['$b7', area(6, 1, 1, 1)],
    ['B$7', area(6, 1, 1, 1)],
    ['B2:A1', area(0, 0, 2, 2)],
    ['A2:$B$1', area(0, 0, 2, 2)],
    ['C:A', area(0, 0, MAXIMUM_ROWS, 3)],
    ['3:1', area(0, 0, 3, MAXIMUM_COLUMNS)],
  ])('"%s" is read', (text, expected) => expect(parseAddress(text)).toEqual(expected));

  test.each([
    '',
    'A',
    '7',
    'A0',
    'A1048577',
    'XFE1',
    'AAAA1',
    'A1:',
    ':A1',
    'A1:B',
    'A1:B2:C3',
    'A1,B2',
    'A1 ',
    'Å1',
    '$$A1',
    'A-1',
    '#REF!',
    'A1#',
    '0:1',
    'R1C1',
  ])('"%s" is no address', (text) => expect(parseAddress(text)).toBeNull());

  test.each([
    area(-1, 0, 1, 1),
    area(0, -1, 1, 1),
    area(0, 0, 0, 1),
    area(0, 0, 1, 0),
    area(MAXIMUM_ROWS - 1, 0, 2, 1),
    area(0.5, 0, 1, 1),
    area(2, 2, 0, 1),
  ])('%j is on no sheet', (given) => expect(() => areaAddress(given)).toThrow(RangeError));

  test('law: an area comes back from its address, relative and absolute', () => {
    fc.assert(
      fc.property(anyArea, fc.boolean(), (given, absolute) => {
        expect(parseAddress(areaAddress(given, { absolute }))).toEqual(given);
      }),
    );
  });
});

describe('sheet names in formulas', () => {
  test.each([
    ['Budget', 'Budget'],
    ['Trisam_2025', 'Trisam_2025'],
    ['Insatser', 'Insatser'],
    ['Eget kapital', "'Eget kapital'"],
    ['Förutsättningar', "'Förutsättningar'"],
    ["O'Hara", "'O''Hara'"],
    ["it''s", "'it''''s'"],
    ['2025', "'2025'"],
    ['2025-2027', "'2025-2027'"],
    ['A1', "'A1'"],
    ['abc123', "'abc123'"],
    ['R', "'R'"],
    ['c', "'c'"],
    ['RC', "'RC'"],
    ['R1C1', "'R1C1'"],
    ['r2c', "'r2c'"],
    ['TRUE', "'TRUE'"],
    ['Budget (2)', "'Budget (2)'"],
    ['Bok.1', "'Bok.1'"],
    ['=A', "'=A'"],
  ])('%s is written %s', (name, quoted) => {
    expect(quoteSheet(name)).toBe(quoted);
    expect(parseReference(`=${quoted}!$C$3`)).toEqual({ sheet: name, area: cellArea(2, 2) });
  });

  test('a reference is absolute', () => {
    expect(sheetReference('Eget kapital', area(0, 0, 2, 2))).toBe("'Eget kapital'!$A$1:$B$2");
    expect(sheetReference('Budget', cellArea(0, 0))).toBe('Budget!$A$1');
  });

  test.each<[string, string | null, Area]>([
    ['=Budget!$A$1:$B$2', 'Budget', area(0, 0, 2, 2)],
    ['Budget!A1', 'Budget', cellArea(0, 0)],
    ['=Förutsättningar!$B$4', 'Förutsättningar', cellArea(3, 1)],
    ["='Eget kapital'!$B$2", 'Eget kapital', cellArea(1, 1)],
    ["='a!b'!A1", 'a!b', cellArea(0, 0)],
    ['=$A$1', null, cellArea(0, 0)],
    [' = Budget!A1 ', 'Budget', cellArea(0, 0)],
    ['=Budget!$A:$A', 'Budget', area(0, 0, MAXIMUM_ROWS, 1)],
  ])('"%s" is read', (text, sheet, expected) =>
    expect(parseReference(text)).toEqual({ sheet, area: expected }),
  );

  test.each([
    '',
    '=',
    '=1',
    '="text"',
    '=Budget!#REF!',
    '=#REF!',
    '=#REF!A1',
    '=SUM(Budget!A1)',
    '=Budget!A1,Budget!B2',
    '=Budget!A1:Budget!B2',
    "='[Bok1.xlsx]Budget'!A1",
    '=[1]Budget!A1',
    "='Jan:Mar'!A1",
    '=Jan:Mar!A1',
    "='Budget!A1",
    "=''!A1",
    '=Budget!',
    '=!A1',
    '=Eget kapital!A1',
  ])('"%s" is no reference to one area', (text) => expect(parseReference(text)).toBeNull());

  test('law: sheet and area come back from a reference', () => {
    fc.assert(
      fc.property(sheetName, anyArea, (sheet, given) => {
        expect(parseReference(`=${sheetReference(sheet, given)}`)).toEqual({ sheet, area: given });
      }),
      { numRuns: 500 },
    );
  });

  test('law: reading any text gives a reference or null, and throws never', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."AZ19$:!'=[]#. å") }),
        (text) => void parseReference(text),
      ),
      { numRuns: 1000 },
    );
  });
});

describe('area arithmetic', () => {
  const cellsOf = (given: Area): Set<string> => {
    const cells = new Set<string>();
    for (let row = given.row; row < given.row + given.rows; row++) {
      for (let column = given.column; column < given.column + given.columns; column++)
        cells.add(`${row},${column}`);
    }
    return cells;
  };

  test('law: the intersection holds exactly the cells of both', () => {
    fc.assert(
      fc.property(smallArea, smallArea, (one, other) => {
        const others = cellsOf(other);
        const shared = [...cellsOf(one)].filter((cell) => others.has(cell));
        const intersection = intersectAreas(one, other);
        expect(intersection === null ? [] : [...cellsOf(intersection)]).toEqual(shared);
      }),
    );
  });

  test('law: the bounding area contains both and touches one of them on every side', () => {
    fc.assert(
      fc.property(smallArea, smallArea, (one, other) => {
        const bound = boundingArea(one, other);
        expect(containsArea(bound, one) && containsArea(bound, other)).toBe(true);
        expect(bound.row === one.row || bound.row === other.row).toBe(true);
        expect(bound.column === one.column || bound.column === other.column).toBe(true);
        expect([one, other].some((inner) => inner.row + inner.rows === bound.row + bound.rows)).toBe(true);
        expect(
          [one, other].some((inner) => inner.column + inner.columns === bound.column + bound.columns),
        ).toBe(true);
      }),
    );
  });

  test('law: an area contains another exactly when it contains all its cells', () => {
    fc.assert(
      fc.property(smallArea, smallArea, (outer, inner) => {
        const cells = cellsOf(outer);
        expect(containsArea(outer, inner)).toBe([...cellsOf(inner)].every((cell) => cells.has(cell)));
      }),
    );
  });

  test('cells at the edges', () => {
    const given = area(2, 3, 2, 2);
    expect(containsCell(given, 2, 3)).toBe(true);
    expect(containsCell(given, 3, 4)).toBe(true);
    expect(containsCell(given, 4, 4)).toBe(false);
    expect(containsCell(given, 3, 5)).toBe(false);
    expect(containsCell(given, 1, 3)).toBe(false);
    expect(containsCell(given, 2, 2)).toBe(false);
  });

  test('moving keeps the size', () => {
    expect(moveArea(area(2, 3, 4, 5), 1, -2)).toEqual(area(3, 1, 4, 5));
    expect(sameArea(moveArea(area(2, 3, 4, 5), 0, 0), area(2, 3, 4, 5))).toBe(true);
    expect(sameArea(area(2, 3, 4, 5), area(2, 3, 5, 4))).toBe(false);
  });
});

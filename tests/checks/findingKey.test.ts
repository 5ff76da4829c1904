import { NO_LOOKS, type CheckedWorkbook } from '../../src/checks/checkInput';
import { isIntended, withKeys } from '../../src/checks/findingKey';
import type { CellValue } from '../../src/workbook/snapshot';
import { at, finding } from './findings';

function workbook(values: CellValue[][], name = 'Budget', row = 0): CheckedWorkbook {
  return {
    sheets: [
      {
        name,
        visible: true,
        origin: { row, column: 0 },
        values,
        formulas: values.map((line) => line.map(() => null)),
        tables: [],
        protected: false,
        looks: NO_LOOKS,
      },
    ],
    names: [],
    nameFormulas: new Map(),
  };
}

const grid: CellValue[][] = [
  ['', 2025],
  ['Personal', 10],
  ['Lokaler', 20],
  ['Summa', 31],
];
const sum = finding('Budget!B4', {
  found: '31',
  expected: '30',
  details: { cell: 'B4' },
  evidence: [
    { label: 'Personal', value: '10', place: at('Budget!B2') },
    { label: 'Lokaler', value: '20', place: at('Budget!B3') },
  ],
});
const keyOf = (one: typeof sum, book: CheckedWorkbook | null) => withKeys([one], book)[0]!.key;

test('a key stays when rows are inserted above', () => {
  const moved = { ...sum, place: at('Budget!B6'), details: { cell: 'B6' } };
  expect(keyOf(moved, workbook(grid, 'Budget', 2))).toBe(keyOf(sum, workbook(grid)));
});

test('a key stays when a formula that it tells of moves', () => {
  const key = (found: string) => keyOf(finding('Budget!B4', { found }), workbook(grid));
  expect(key('=SUM(B2:B3)')).toBe(key('=SUM($B$4:B5)'));
  expect(key('=SUM(B2:B3)')).not.toBe(key('=MAX(B2:B3)'));
});

test.each<[string, Partial<typeof sum>]>([
  ['rule', { rule: 'other' as never }],
  ['variant', { variant: 'other' }],
  ['figure found', { found: '32' }],
  ['figure expected', { expected: '29' }],
  ['column', { place: at('Budget!C4') }],
  ['sheet', { place: at('Utfall!B4') }],
  ['label of the row', { place: at('Budget!B3') }],
  ['evidence', { evidence: [] }],
])('another %s is another key', (_, change) => {
  expect(keyOf({ ...sum, ...change }, workbook(grid))).not.toBe(keyOf(sum, workbook(grid)));
});

test('findings that are alike are told apart by their order on the sheet, however they are ranked', () => {
  const twice: CellValue[][] = [...grid, ...grid];
  const below = { ...sum, place: at('Budget!B8') };
  const [first, second] = withKeys([sum, below], workbook(twice));
  const [secondAgain, firstAgain] = withKeys([below, sum], workbook(twice));
  expect(first!.key).not.toBe(second!.key);
  expect([firstAgain!.key, secondAgain!.key]).toEqual([first!.key, second!.key]);
  expect(
    new Set(
      withKeys(
        Array.from({ length: 20 }, () => ({ ...sum })),
        null,
      ).map(({ key }) => key),
    ).size,
  ).toBe(20);
});

test('of a text, the heading and the figures tell, not the line', () => {
  const of = (line: number, heading: string) =>
    keyOf({ ...sum, place: { kind: 'text', heading, line, column: 1 } }, null);
  expect(of(3, 'Budget 2025')).toBe(of(30, 'Budget 2025'));
  expect(of(3, 'Budget 2025')).not.toBe(of(3, 'Budget 2026'));
});

test('a finding is intended when it is signed off with a reason', () => {
  const [known] = withKeys([sum], workbook(grid));
  const key = known!.key!;
  expect(isIntended(known!, [{ key, reason: 'Beslutat av styrelsen' }])).toBe(true);
  expect(isIntended(known!, [{ key, reason: '  ' }])).toBe(false);
  expect(isIntended(known!, [{ key: `${key}#2`, reason: 'Beslutat av styrelsen' }])).toBe(false);
  expect(isIntended(known!, [])).toBe(false);
  expect(isIntended(sum, [{ key, reason: 'Beslutat av styrelsen' }])).toBe(false);
});

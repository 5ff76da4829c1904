import { f, told, workbookOf, type GridCell } from './grids';

/** Codes in order, and searches for four of them; `others` are the last arguments of the searches. */
function codes(...others: readonly string[]): GridCell[][] {
  return [101, 102, 103, 104].map((code, number): GridCell[] => [
    code,
    `Insats ${code}`,
    null,
    code,
    f(`=VLOOKUP(D${number + 1},$A$1:$B$4,2${others[number] ?? ''})`, `Insats ${code}`),
  ]);
}

test.each([
  ['with TRUE', ',TRUE'],
  ['without its last argument', ''],
])('a search for the nearest %s, among searches for the same', (_name, last) => {
  expect(told(workbookOf({ Blad1: codes(',FALSE', last, ',FALSE', ',0') }))).toContain(
    'warning approximate-lookup Blad1!E2',
  );
});

test.each([
  ['when all are', codes('', '', '', '')],
  ['when there is no other', codes('').slice(0, 1)],
  ['when one of two is', codes(',FALSE', '').slice(0, 2)],
])('a search for the nearest in a sorted range is right %s', (_name, cells) => {
  expect(told(workbookOf({ Blad1: cells }))).toEqual([]);
});

test('beside a lost place nothing else is told of', () => {
  const cells = [
    ['Hofors', 1, null, f('=VLOOKUP(#REF!,A1:B3,2)', { error: '#REF!' })],
    ['Bollnäs', 2],
    ['Gävle', 3],
  ];
  expect(told(workbookOf({ Blad1: cells }))).toEqual(['error cell-error Blad1!D1']);
});

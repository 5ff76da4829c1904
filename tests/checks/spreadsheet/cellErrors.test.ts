import { consolidate } from '../../../src/checks/consolidate';
import { findingMessage } from '../../../src/checks/rules';
import { f, findingsIn, told, workbookOf, type GridCell } from './grids';

const error = (text: string) => ({ error: text });

function sentencesIn(cells: readonly (readonly GridCell[])[]): string[] {
  return findingsIn(workbookOf({ Blad1: cells })).map((finding) => findingMessage(finding, 'sv'));
}

describe('the sentence says what the error is', () => {
  test('a typed value without a formula is no search that failed', () => {
    const cells = [['Gävle', error('#N/A')]];
    expect(told(workbookOf({ Blad1: cells }))).toEqual(['note cell-error Blad1!B1']);
    expect(sentencesIn(cells)).toEqual([
      'Här står #N/A som ett inskrivet värde, utan någon formel. Skriv in det rätta värdet, eller lämna cellen tom.',
    ]);
  });

  test('a typed error that does not say that there is no figure is a warning', () => {
    expect(told(workbookOf({ Blad1: [['Gävle', error('#DIV/0!')]] }))).toEqual([
      'warning cell-error Blad1!B1',
    ]);
  });

  test('a typed error that makes others is an error', () => {
    const cells = [['Gävle', error('#N/A'), f('=B1*2', error('#N/A'))]];
    expect(told(workbookOf({ Blad1: cells }))).toEqual(['error cell-error Blad1!B1']);
  });

  test.each([
    [0, 'Formeln delar med noll eller med en tom cell (#DIV/0!, på svenska #DIVISION/0!). Fyll i'],
    [1, '#DIVISION/0!). En annan cell visar fel av samma orsak. Fyll i'],
    [2, '#DIVISION/0!). 2 andra celler visar fel av samma orsak. Fyll i'],
  ])('and that %i cells follow from it', (count, words) => {
    const followers = Array.from({ length: count }, () => f('=B1+1', error('#DIV/0!')));
    expect(
      sentencesIn([
        ['A', f('=C2/D2', error('#DIV/0!')), ...followers],
        [null, null, 1, 0],
      ]),
    ).toEqual([expect.stringContaining(words)]);
  });

  test('a search that finds nothing, and a #N/A of another function', () => {
    expect(sentencesIn([['A', f('=VLOOKUP(A1,D1:E2,2,FALSE)', error('#N/A'))]])).toEqual([
      expect.stringContaining('Det som slås upp finns inte i listan'),
    ]);
    expect(sentencesIn([['A', f('=TREND(D1:D2,E1:E3)', error('#N/A'))]])).toEqual([
      expect.stringContaining('Här står #N/A.'),
    ]);
  });

  test('a deleted cell, and a row outside the range', () => {
    expect(sentencesIn([['A', f('=#REF!+1', error('#REF!'))]])).toEqual([
      expect.stringContaining('Formeln pekar på celler som har tagits bort'),
    ]);
    expect(sentencesIn([['A', f('=INDEX(D1:D2,3)', error('#REF!'))]])).toEqual([
      expect.stringContaining('Formeln hämtar från en rad eller kolumn utanför sitt område'),
    ]);
  });
});

describe('one cause is told once', () => {
  test('the answer of several cells, of which the first holds the formula', () => {
    const cells = [
      ['A', f('=TREND(D1:D2,E1:E3)', error('#VALUE!')), error('#VALUE!')],
      ['B', error('#VALUE!'), error('#VALUE!')],
    ];
    expect(told(workbookOf({ Blad1: cells }))).toEqual(['error cell-error Blad1!B1']);
    expect(sentencesIn(cells)).toEqual([expect.stringContaining('3 andra celler')]);
  });

  test('one formula that fails here and there', () => {
    const rows = (values: readonly GridCell[]): GridCell[][] =>
      values.map((value, row) => [value, f(`=10/A${row + 1}`, value === 0 ? error('#DIV/0!') : 5)]);
    const cells = rows([0, 0, 2, 0, 2, 0]);
    expect(told(workbookOf({ Blad1: cells }))).toEqual(['error cell-error Blad1!B1:B2']);
    expect(sentencesIn(cells)).toEqual([expect.stringContaining('2 andra celler')]);
  });

  test('formulas that have lost one place, whatever else they read', () => {
    const lost = (formula: string): GridCell => f(formula, error('#REF!'));
    const cells: GridCell[][] = [
      ['A', 1, lost('=LOOKUP(B1,B$1:B$3,#REF!)')],
      ['B', 2, lost('=LOOKUP(B2,B$1:B$2,#REF!)')],
      ['C', 3, lost('=LOOKUP(B3,B$2:B$3,#REF!)')],
      ['D', 4, lost('=#REF!*2')],
    ];
    expect(told(workbookOf({ Blad1: cells }))).toEqual([
      'error cell-error Blad1!C1:C3',
      'error cell-error Blad1!C4',
    ]);
  });

  test('a number stored as text, and the formula that fails for it', () => {
    const cells: GridCell[][] = [
      ['Insats', 'Antal', 'Pris', 'Belopp'],
      ...[2, 3, 4, 5, 6].map((row): GridCell[] => ['I', row, 100, f(`=B${row}*C${row}`, row * 100)]),
    ];
    (cells[3] as GridCell[])[2] = '100 kr';
    (cells[3] as GridCell[])[3] = f('=B4*C4', error('#VALUE!'));
    cells.push(['Summa', null, f('=SUM(C2:C6)', 400), null]);
    expect(consolidate(findingsIn(workbookOf({ Blad1: cells }))).map(({ rule }) => rule)).toEqual([
      'number-as-text',
    ]);
  });

  test('a nought typed over a formula, and the formula that divides by it', () => {
    const cells: GridCell[][] = [
      ['Insats', 'Antal', 'Pris', 'Belopp', 'Andel'],
      ...[2, 3, 4, 5, 6].map((row): GridCell[] => [
        'I',
        row,
        100,
        f(`=B${row}*C${row}`, row * 100),
        f(`=B${row}/D${row}`, 0.01),
      ]),
    ];
    (cells[3] as GridCell[])[3] = 0;
    (cells[3] as GridCell[])[4] = f('=B4/D4', error('#DIV/0!'));
    expect(told(workbookOf({ Blad1: cells }))).toEqual(['warning constant-among-formulas Blad1!D4']);
  });

  test('NA() is meant, unless other cells fail for it', () => {
    const meant = ['A', f('=IF(C1=0,NA(),C1)', error('#N/A')), 0];
    expect(told(workbookOf({ Blad1: [meant] }))).toEqual([]);
    expect(told(workbookOf({ Blad1: [[...meant, f('=B1*2', error('#N/A'))]] }))).toEqual([
      'error cell-error Blad1!B1',
    ]);
  });
});

import fc from 'fast-check';
import { fromFileFormula, toFileFormula } from '../../src/xlsx/formulaDialect';
import { formulaTokens, moveFormula } from '../../src/workbook/formulaTokens';

/** As people see it, and as it stands in the file. */
const DIALECTS: readonly (readonly [string, string])[] = [
  ['=SUM(A1:B2)', 'SUM(A1:B2)'],
  ['=FINSAM.FÖRDELA(A1,B1:B3)', '_xldudf_FINSAM_FÖRDELA(A1,B1:B3)'],
  ['=1+FINSAM.KAPITALTAK(A1)', '1+_xldudf_FINSAM_KAPITALTAK(A1)'],
  ['=XLOOKUP(A1,B:B,C:C)', '_xlfn.XLOOKUP(A1,B:B,C:C)'],
  ['=SORT(FILTER(A1:A3,B1:B3>0))', '_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A3,B1:B3>0))'],
  ['=TEXTJOIN(", ",TRUE,IF(A1:A3="","",A1:A3))', '_xlfn.TEXTJOIN(", ",TRUE,IF(A1:A3="","",A1:A3))'],
  ['=LET(summa,A1+1,summa*Summa)', '_xlfn.LET(_xlpm.summa,A1+1,_xlpm.summa*_xlpm.Summa)'],
  [
    '=LET(x,1,y,LAMBDA(z,z+x)(2),x+y)',
    '_xlfn.LET(_xlpm.x,1,_xlpm.y,_xlfn.LAMBDA(_xlpm.z,_xlpm.z+_xlpm.x)(2),_xlpm.x+_xlpm.y)',
  ],
  ['=MAP(A1:A3,LAMBDA(v,v*2))', '_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.v,_xlpm.v*2))'],
  ['=A1#', '_xlfn.ANCHORARRAY(A1)'],
  ["=SUM('Eget kapital'!$A$1#)", "SUM(_xlfn.ANCHORARRAY('Eget kapital'!$A$1))"],
  ['=@A1:A3', '_xlfn.SINGLE(A1:A3)'],
  ['=@Belopp*2', '_xlfn.SINGLE(Belopp)*2'],
  ['=@INDEX(A1:A3,1)', '_xlfn.SINGLE(INDEX(A1:A3,1))'],
  // What stands in quotes and brackets is left alone.
  ['="XLOOKUP(A1)&FINSAM.X(1)"', '"XLOOKUP(A1)&FINSAM.X(1)"'],
  ["='XLOOKUP(1)'!A1", "'XLOOKUP(1)'!A1"],
  ['=Insatser[[#This Row],[SORT(x)]]', 'Insatser[[#This Row],[SORT(x)]]'],
  // A word without a call is a name, whatever it is called.
  ['=Sort+Filter', 'Sort+Filter'],
  ['=IF(A1="å","ä","ö")', 'IF(A1="å","ä","ö")'],
];

describe('a formula in a file', () => {
  test.each(DIALECTS)('%s stands as %s and comes back', (seen, inFile) => {
    expect(toFileFormula(seen)).toBe(inFile);
    expect(fromFileFormula(inFile)).toBe(seen);
  });

  test.each([
    ['=[@Timmar]*2', 'Trisam[[#This Row],[Timmar]]*2'],
    ['=[@[Fast belopp]]', 'Trisam[[#This Row],[Fast belopp]]'],
    ['=Trisam[@Timmar]', 'Trisam[[#This Row],[Timmar]]'],
    ['=SUM(Trisam[Timmar])', 'SUM(Trisam[Timmar])'],
  ])('in a table %s stands in full as %s', (seen, inFile) => {
    expect(toFileFormula(seen, 'Trisam')).toBe(inFile);
  });

  test('of any text is cut into pieces that make up the text', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 60 }),
        (text) =>
          formulaTokens(text)
            .map((token) => token.text)
            .join('') === text,
      ),
    );
  });

  test('is written the same whatever stands after it', () => {
    const pieces = fc.constantFrom(
      'SUM(A1)', 'XLOOKUP(1,2,3)', 'filter(A1)', 'FINSAM.FÖRDELA(1)', 'LET(x,1,x+1)', "'Blad (1)'!A1", '"a(b"',
      '1LET(x,1,x)', 'A1?IFS(1,2)', 'A1?', 'b\\c(1)', 'T.TEST(1)', '(1)', '1E5', 'é', '😀IFS(1)', 'Budget!$A$1:$B$2',
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 5 }), (parts) => {
        const formula = `=${parts.join('+')}`;
        // The operator makes sure that the formula is taken to pieces.
        expect(toFileFormula(`${formula}+@A1`)).toBe(`${toFileFormula(formula)}+_xlfn.SINGLE(A1)`);
      }),
      { numRuns: 2000 },
    );
  });

  test('of any text is written and read without a fault', () => {
    const pieces = fc.constantFrom(
      'LET(',
      'LAMBDA(',
      '@',
      '#',
      '(',
      ')',
      'A1',
      '[',
      ']',
      '"',
      "'",
      ',',
      'x',
      'FINSAM.X(',
      '_xlfn.SINGLE(',
      '_xlfn.ANCHORARRAY(',
      '!',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        toFileFormula(`=${parts.join('')}`);
        fromFileFormula(parts.join(''));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a formula that is copied', () => {
  test.each([
    ['A1+$A1+A$1+$A$1', 2, 1, 'B3+$A3+B$1+$A$1'],
    ["SUM('Eget kapital'!A1:B2)", 1, 0, "SUM('Eget kapital'!A2:B3)"],
    ['SUM(A:A)+SUM($B:B)', 0, 1, 'SUM(B:B)+SUM($B:C)'],
    ['SUM(1:1)+SUM($2:3)', 1, 0, 'SUM(2:2)+SUM($2:4)'],
    ['A1', -1, 0, '#REF!'],
    ['A1', 0, -1, '#REF!'],
    ['XFD1048576', 1, 1, '#REF!'],
    ['"A1"&LOG10(A1)&ZZZ1', 1, 0, '"A1"&LOG10(A2)&ZZZ1'],
    ['Insatser[A1]', 1, 1, 'Insatser[A1]'],
    ['AA10', 0, 26, 'BA10'],
  ])('%s moved %d down and %d right reads %s', (formula, rows, columns, moved) => {
    expect(moveFormula(formula, rows, columns)).toBe(moved);
  });
});

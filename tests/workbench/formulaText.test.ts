import { fromUniver, renameTableReferences, toUniver } from '../../src/workbench/univer/formulaText';

describe('formulas in Univer’s form', () => {
  test.each([
    ['=A1+B2', null, '=A1+B2'],
    ['=[@Belopp]*2', 'Insatser', '=Insatser[[#This Row],[Belopp]]*2'],
    ['=[@[Belopp kr]]', 'Insatser', '=Insatser[[#This Row],[Belopp kr]]'],
    ['=Kommuner[@Vikt]/SUM(Kommuner[Vikt])', null, '=Kommuner[[#This Row],[Vikt]]/SUM(Kommuner[Vikt])'],
    ['=SUM([Belopp])', 'Insatser', '=SUM(Insatser[Belopp])'],
    ['=ROWS(Insatser[])', null, '=ROWS(Insatser[#Data])'],
    ['=SUM(Insatser[[#All],[Belopp]])', null, '=SUM(Insatser[[#All],[Belopp]])'],
    ['=_xlfn._xlws.FILTER(A1:A3,B1:B3=1)', null, '=FILTER(A1:A3,B1:B3=1)'],
    ['=_xlfn.LET(_xlpm.x,1,_xlpm.x)', null, '=LET(x,1,x)'],
    ['=_xldudf_FINSAM_KAPITALTAK(1)', null, '=FINSAM.KAPITALTAK(1)'],
    ['="[@Belopp] _xlfn."&A1', 'Insatser', '="[@Belopp] _xlfn."&A1'],
    ["='Blad [1'!A1+[@x]", 'T', "='Blad [1'!A1+T[[#This Row],[x]]"],
    ['=[@x]', null, '=[@x]'],
  ])('%s in table %s is %s', (excel, table, univer) => {
    expect(toUniver(excel, table)).toBe(univer);
  });

  test.each([
    ['=Insatser[[#This Row],[Belopp]]*2', 'Insatser', '=[@Belopp]*2'],
    ['=insatser[[#This Row],[Belopp kr]]', 'Insatser', '=[@[Belopp kr]]'],
    ['=Insatser[[#This Row],[Belopp]]', null, '=Insatser[@Belopp]'],
    ['=Insatser[[#This Row],[Belopp]]', 'Annan', '=Insatser[@Belopp]'],
    ['=SUM(Insatser[Belopp])', 'Insatser', '=SUM(Insatser[Belopp])'],
    ['="Insatser[[#This Row],[Belopp]]"', 'Insatser', '="Insatser[[#This Row],[Belopp]]"'],
  ])('%s read in table %s is %s', (univer, table, excel) => {
    expect(fromUniver(univer, table)).toBe(excel);
  });

  test.each(['=[@Belopp]*2', '=[@[Belopp kr]]-[@Start]', '=SUM(Insatser[Belopp])+[@x]', '=Annan[@Värde]'])(
    '%s comes back as it was',
    (formula) => {
      expect(fromUniver(toUniver(formula, 'Insatser'), 'Insatser')).toBe(formula);
    },
  );
});

describe('renaming', () => {
  test('a table’s references follow its new name, texts do not', () => {
    expect(
      renameTableReferences('=SUM(Gammal[a])&"Gammal[a]"+gammal[[#This Row],[b]]+Gammalt[a]', 'Gammal', 'Ny'),
    ).toBe('=SUM(Ny[a])&"Gammal[a]"+Ny[[#This Row],[b]]+Gammalt[a]');
  });
  test('a column’s references follow its new header, within its table only', () => {
    const columns = new Map([['belopp', 'Summa']]);
    expect(renameTableReferences('=T[Belopp]+T[[#This Row],[Belopp]]+U[Belopp]', 'T', 'T', columns)).toBe(
      '=T[Summa]+T[[#This Row],[Summa]]+U[Belopp]',
    );
  });
});

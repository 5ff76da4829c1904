import { callsOurFunction } from '../../src/excel/customFunctions';

test.each([
  ['=FINSAM.FÖRDELA(A1,B1:B3)', true],
  ['=IF(A1="","",finsam.Medlemsbidrag(A1,,1))', true],
  ['=SUM(A1)+FINSAM.KAPITALTAK (A1)', true],
  ['=Finsam_Förbund', false],
  ['="FINSAM.FÖRDELA("&A1', false],
  ['=XFINSAM.FÖRDELA(A1)', false],
  ['=NY.FINSAM.FÖRDELA(A1)', false],
  ['="a""b"&FINSAM.SOLIDITET(A1,B1)', true],
])('%s: %s', (formula, expected) => {
  expect(callsOurFunction(formula)).toBe(expected);
});

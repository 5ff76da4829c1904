import {
  isStatedUnitAlone,
  statedMoneyUnit,
  unitOfLabel,
  unitOfWords,
} from '../../../src/checks/tables/figureUnits';
import { yearOfTitle } from '../../../src/checks/tables/yearOfTitle';

test.each([
  ['Belopp i tkr', 'tkr'],
  ['Utfall 2020, tkr', 'tkr'],
  ['Bidrag (kr)', 'kr'],
  ['Tusental kronor', 'tkr'],
  ['mnkr', 'mkr'],
  ['Förbrukade medel, andel av budget', 'percent'],
  ['Andel, %', 'percent'],
  ['Antal timmar', 'hours'],
  ['Antal', 'count'],
  ['Krona för krona', null],
  ['Kristinehamn', null],
])('the title "%s" is in %s', (title, unit) => {
  expect(unitOfWords(title)).toBe(unit);
});

test.each([
  ['Belopp i tkr', 'tkr'],
  ['Tkr', 'tkr'],
  ['(kr)', 'kr'],
  ['Budget 2025, kr', 'kr'],
  ['Balanskravsresultat 2020 (i tkr)', 'tkr'],
  ['Alla belopp redovisas i tkr om inte annat anges.', 'tkr'],
  ['Kronor. Fördelningen följer lagen.', 'kr'],
  ['Årets tilldelning uppgår till 13 320 tkr.', null],
  ['Summan blev 9 000 tkr, vilket är 95 % av budget (9 472 tkr).', null],
])('"%s" over a table says %s', (caption, unit) => {
  expect(statedMoneyUnit(caption)).toBe(unit);
});

test.each([
  ['Belopp i tkr', true],
  ['(tkr)', true],
  ['Kronor.', true],
  ['Utfall per tertial (tkr)', false],
  ['Balanskravsresultat 2020 (i tkr)', false],
])('"%s" says nothing but the unit: %s', (text, alone) => {
  expect(isStatedUnitAlone(text)).toBe(alone);
});

test.each([
  ['Soliditet', 'percent'],
  ['Förbrukningsgrad', 'percent'],
  ['Antal anställda', 'count'],
  ['Antal timmar', 'hours'],
  ['Budget (kr)', 'kr'],
  ['Budget, tkr', 'tkr'],
  ['Koordinator Mysam 50%', null],
  ['Personalkostnader', null],
])('the label "%s" gives its row %s', (label, unit) => {
  expect(unitOfLabel(label)).toBe(unit);
});

test.each([
  ['Budget 2025', 2025],
  ['2020-12-31', 2020],
  ['2020-01-01 -2020-12-31', 2020],
  ['Utfall jan–aug 2025', 2025],
  ['2025-2027', null],
  ['Avvikelse', null],
  ['Konto 20251', null],
])('the title "%s" tells of %s', (title, year) => {
  expect(yearOfTitle(title)).toBe(year);
});

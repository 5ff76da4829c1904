import { freeName, isDefinedName, isSheetName, sameName } from '../../src/workbench/model/naming';

test.each([
  ['Budget', true],
  ['Eget kapital', true],
  ['a'.repeat(31), true],
  ['a'.repeat(32), false],
  ['', false],
  ['a/b', false],
  ['a[b', false],
  ['a:b', false],
  ['a*b', false],
  ['a?b', false],
  ['a\\b', false],
  ["'a", false],
  ["a'", false],
  ["a'b", true],
  ['History', false],
  ['År 2025–2027', true],
])('%p as a sheet’s name: %p', (name, allowed) => {
  expect(isSheetName(name)).toBe(allowed);
});

test.each([
  ['Timpris', true],
  ['Kommun_år', true],
  ['_x', true],
  ['\\x', true],
  ['A1', false],
  ['XFD1048576', false],
  ['XFE1', true],
  ['R1C1', false],
  ['r', false],
  ['C', false],
  ['1a', false],
  ['a b', false],
  ['a-b', false],
  ['', false],
  ['a.b', true],
  ['TRUE', false],
  ['a'.repeat(256), false],
])('%p as a defined name: %p', (name, allowed) => {
  expect(isDefinedName(name)).toBe(allowed);
});

test('names are the same whatever their case', () => {
  expect(sameName('ÅRSBUDGET', 'årsbudget')).toBe(true);
  expect(sameName('Budget', 'Budget2')).toBe(false);
});

test('a free name is the first number that is not taken', () => {
  expect(freeName('Blad', ['Blad1', 'BLAD2', 'Blad4'])).toBe('Blad3');
});

import { readFormula, readValue } from '../../src/excel/readValue';

test.each([
  ['', 'Empty', null],
  ['', 'String', ''],
  ['#N/A', 'Error', { error: '#N/A' }],
  ['#N/A', 'String', '#N/A'],
  [12.5, 'Double', 12.5],
  [true, 'Boolean', true],
  ['12.5', 'String', '12.5'],
])('the value %j of type %s is read as %j', (value, type, expected) => {
  expect(readValue(value, type)).toEqual(expected);
});

test.each([
  ['=A1*2', 84, '=A1*2'],
  ['=A1&""', '', '=A1&""'],
  // Written with an apostrophe: a text, which both answers hold as it is.
  ['=1+1', '=1+1', null],
  ['Sofia', 'Sofia', null],
  [12, 12, null],
  ['', '', null],
])('the formula %j with the value %j is read as %j', (formula, value, expected) => {
  expect(readFormula(formula, value)).toBe(expected);
});

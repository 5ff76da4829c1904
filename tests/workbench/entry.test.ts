import { entryOf } from '../../src/workbench/model/entry';
import { englishFormula, swedishNumber } from '../../src/workbench/model/swedishEntry';

describe('what is written through the API', () => {
  test.each([
    ['', 'General', { kind: 'clear' }],
    ['text', 'General', { kind: 'value', value: 'text' }],
    [12.5, 'General', { kind: 'value', value: 12.5 }],
    [true, 'General', { kind: 'value', value: true }],
    ['=1+1', 'General', { kind: 'formula', formula: '=1+1' }],
    ['=', 'General', { kind: 'value', value: '=' }],
    ["'=1+1", 'General', { kind: 'value', value: '=1+1', text: true }],
    ['=1+1', '@', { kind: 'value', value: '=1+1', text: true }],
    ['0123', '@', { kind: 'value', value: '0123', text: true }],
    ['0123', 'General', { kind: 'value', value: 123 }],
    ['-Ungdom', 'General', { kind: 'formula', formula: '=-Ungdom' }],
    ['+A1', 'General', { kind: 'formula', formula: '=A1' }],
    ['-5', 'General', { kind: 'value', value: -5 }],
    ['@Ungdom', 'General', { kind: 'value', value: '@Ungdom' }],
    ['1,5', 'General', { kind: 'value', value: '1,5' }],
    ['5%', 'General', { kind: 'value', value: 0.05, format: '0%' }],
    ['2024-02-29', 'General', { kind: 'value', value: 45351, format: 'yyyy-mm-dd' }],
    ['2023-02-29', 'General', { kind: 'value', value: '2023-02-29' }],
    ['true', 'General', { kind: 'value', value: true }],
  ])('%p in a cell with format %s', (value, format, entry) => {
    expect(entryOf(value, format)).toEqual(entry);
  });
});

describe('what is typed in the grid', () => {
  test.each([
    ['1 234,50', { value: 1234.5, format: '#,##0.00' }],
    ['1\u00a0234', { value: 1234, format: '#,##0' }],
    ['−7 047', { value: -7047, format: '#,##0' }],
    ['1,5', { value: 1.5 }],
    [',5', { value: 0.5 }],
    ['20 %', { value: 0.2, format: '0%' }],
    ['900 kr', { value: 900, format: '#,##0 "kr"' }],
    ['12 34', null],
    ['1.5', null],
    ['Ansarlunden', null],
    ['1,5,5', null],
  ])('%s', (text, number) => {
    expect(swedishNumber(text)).toEqual(number);
  });

  test.each([
    ['=IF(A1>0;1,5;"a;b")', '=IF(A1>0,1.5,"a;b")'],
    ['=SUM(A1,B1)', '=SUM(A1,B1)'],
    ['=1,5*A1', '=1.5*A1'],
    ["=SUM('Blad;1'!A1;2)", "=SUM('Blad;1'!A1,2)"],
  ])('%s is %s', (swedish, english) => {
    expect(englishFormula(swedish)).toBe(english);
  });
});

import { summarise } from '../../../src/workbench/page/selection';
import type { CellValue } from '../../../src/workbook/snapshot';

describe('summarise', () => {
  test.each<[string, CellValue[], ReturnType<typeof summarise>]>([
    ['nothing', [], { count: 0, sum: null }],
    ['empty cells and empty texts', [null, ''], { count: 0, sum: null }],
    ['numbers', [9460, 4730, 4730], { count: 3, sum: 18920 }],
    ['a nil, which is a number', [0], { count: 1, sum: 0 }],
    ['texts, which count and have no sum', ['Gävle', '12'], { count: 2, sum: null }],
    ['texts and numbers', ['Summa', 5], { count: 2, sum: 5 }],
    ['logical values and errors', [true, { error: '#N/A' }], { count: 2, sum: null }],
  ])('of %s', (_, values, expected) => {
    expect(summarise(values)).toEqual(expected);
  });
});

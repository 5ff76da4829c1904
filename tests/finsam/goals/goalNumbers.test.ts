import { lettersOf, nextNumber } from '../../../src/finsam/goals/goalNumbers';

describe('the next number', () => {
  it.each([
    [[], '', '1'],
    [['1', '2'], '', '3'],
    [['1', '3'], '', '2'],
    [['1.1', '1.2', '2.1'], '1.', '1.3'],
    [['I1.1'], 'i1.', 'i1.2'],
    [[' 1 '], '', '2'],
  ])('after %j under "%s" is %s', (taken, prefix, expected) => {
    expect(nextNumber(taken, prefix)).toBe(expected);
  });

  it('of activities is a letter', () => {
    expect(nextNumber(['1a', '1B'], '1', lettersOf)).toBe('1c');
  });
});

it.each([
  [1, 'a'],
  [26, 'z'],
  [27, 'aa'],
  [52, 'az'],
  [53, 'ba'],
])('the letters of place %i are %s', (place, letters) => {
  expect(lettersOf(place)).toBe(letters);
});

import { editDistance } from '../../../src/checks/field/editDistance';

test.each([
  ['bootz', 'boozt', 2, 1],
  ['boilnäs', 'bollnäs', 2, 1],
  ['jobb', 'jobb', 0, 0],
  ['vägen', 'väge', 1, 1],
  ['ockelbo', 'ovanåker', 2, null],
  ['abc', 'cab', 1, null],
])('from %s to %s, at most %i', (one, other, most, distance) => {
  expect(editDistance(one, other, most)).toBe(distance);
});

import { charactersToPoints } from '../../src/excel/columnWidth';

// 8.43 characters is the width of a column in a new workbook: 64 pixels.
test.each([
  [8.43, 48],
  [10, 56.25],
  [40, 213.75],
  [0, 3.75],
])('%d characters are %d points', (characters, points) => {
  expect(charactersToPoints(characters)).toBe(points);
});

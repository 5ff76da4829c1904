import { yearColumns } from '../../../src/checks/field/yearColumns';
import { findingsIn, foundIn, messageOf, table } from './foundIn';

const budget = (...years: readonly number[]) =>
  table('Budget (tkr)', ['Post', ...years].join(' | '), ['Bidrag', ...years.map(() => '9 460')].join(' | '));

test.each([
  [[2025, 2036, 2027], 'warning heading-year/column: 2036 → 2026'],
  [[2025, 2025, 2027], 'warning heading-year/column: 2025 → 2026'],
  [[2035, 2026, 2027], 'warning heading-year/column: 2035 → 2025'],
  [[2020, 2019, 2018, 2017, 2026], 'warning heading-year/column: 2026 → 2016'],
])('a year that is a digit away from its place among the others is told: %s', (years, told) => {
  expect(foundIn(yearColumns, budget(...years))).toEqual([told]);
});

test.each([
  [[2025, 2026, 2027]],
  [[2020, 2019, 2018]],
  [[2025, 2026, 2030]],
  [[2015, 2024, 2025]],
  [[2020, 2019, 2010]],
  [[2025, 2026, 2025, 2026]],
  [[2024, 2026]],
])('years that may be meant: %s', (years) => {
  expect(foundIn(yearColumns, budget(...years))).toEqual([]);
});

test('the years are told as they stand', () => {
  expect(messageOf(findingsIn(yearColumns, budget(2025, 2036, 2027))[0])).toBe(
    'Kolumnerna är år i följd, 2025, 2036, 2027, men en heter 2036. Ska det vara 2026?',
  );
});

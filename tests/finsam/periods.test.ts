import fc from 'fast-check';
import {
  dayInWords,
  lastDayInWords,
  lastDayOf,
  monthsOf,
  parsePeriod,
  PERIOD_KINDS,
  periodCode,
  periodsInYear,
  periodsOf,
  periodWords,
  shortMonth,
  weekdaysIn,
  type Period,
} from '../../src/finsam/periods';

const anyPeriod: fc.Arbitrary<Period> = fc
  .record({ kind: fc.constantFrom(...PERIOD_KINDS), year: fc.integer({ min: 1900, max: 2999 }) })
  .chain(({ kind, year }) => fc.constantFrom(...periodsOf(kind, year)));

test('law: a code is read as the period that it was written of', () => {
  fc.assert(fc.property(anyPeriod, (period) => expect(parsePeriod(periodCode(period))).toEqual(period)));
});

test('law: any text is a period of a written code, or none', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{4}-[KQTkqt]?\d{1,3}$/)), (text) => {
      const period = parsePeriod(text);
      if (period !== null) expect(periodsOf(period.kind, period.year)).toContainEqual(period);
    }),
  );
});

test.each(PERIOD_KINDS)('law: the periods of a kind (%s) part the year', (kind) => {
  const periods = periodsOf(kind, 2025);
  expect(periods).toHaveLength(periodsInYear(kind));
  expect(periods.flatMap(monthsOf)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
});

test.each([
  ['2025-03', 'month', 3, 'mars 2025', '2025-03-31'],
  [' 2025-3 ', 'month', 3, 'mars 2025', '2025-03-31'],
  ['2024-02', 'month', 2, 'februari 2024', '2024-02-29'],
  ['2025-12', 'month', 12, 'december 2025', '2025-12-31'],
  ['2025-K1', 'quarter', 1, 'kvartal 1 2025', '2025-03-31'],
  ['2025-q4', 'quarter', 4, 'kvartal 4 2025', '2025-12-31'],
  ['2025-T1', 'tertial', 1, 'tertial 1 2025', '2025-04-30'],
  ['2025-t2', 'tertial', 2, 'tertial 2 2025', '2025-08-31'],
  ['2025', 'year', 1, 'helåret 2025', '2025-12-31'],
] as const)('%s is %s %i: %s, until %s', (code, kind, number, words, last) => {
  const period = parsePeriod(code)!;
  expect(period).toEqual({ kind, number, year: Number(code.trim().slice(0, 4)) });
  expect([periodWords(period), lastDayOf(period)]).toEqual([words, last]);
});

test.each([
  '', '25', '2025-00', '2025-13', '2025-K0', '2025-K5', '2025-T4', '2025-T', '2025-', '2025-X1', '2025K1', '2025-T1x', '20255', '-2025', '2025-01-01',
])('"%s" is no period', (code) => expect(parsePeriod(code)).toBeNull()); // prettier-ignore

test('words for people', () => {
  expect(periodWords({ kind: 'tertial', year: 2025, number: 2 }, 'en')).toBe('tertial 2 of 2025');
  expect(lastDayInWords({ kind: 'tertial', year: 2025, number: 1 })).toBe('30 april 2025');
  expect(dayInWords('2025-05-01', 'en')).toBe('1 May 2025');
  expect(Array.from({ length: 12 }, (_, index) => shortMonth(index + 1)).join(' ')).toBe(
    'jan feb mar apr maj jun jul aug sep okt nov dec',
  );
});

test.each([
  [2025, 1, 23],
  [2025, 2, 20],
  [2025, 3, 21],
  [2024, 2, 21],
  [2025, 6, 21],
  [2026, 8, 21],
])('%i-%i has %i weekdays, holidays among them', (year, month, days) => {
  expect(weekdaysIn(year, month)).toBe(days);
});

import fc from 'fast-check';
import { accrue, amountsOfYears, type AccrualMethod } from '../../src/finsam/accrue';
import { calendarDate, daysInPeriod, isoDateOfSerial } from '../../src/finsam/dates';
import { anyAmount, anyUnit, d, sumOf, texts } from './decimals';

const KRONA = d(1);
const years = (total: string, start: string, end: string, method: AccrualMethod, unit = KRONA) =>
  Object.fromEntries(
    accrue(d(total), start, end, method, unit).map(({ year, amount }) => [year, amount.toString()]),
  );

describe('accrue', () => {
  test.each<
    [total: string, start: string, end: string, method: AccrualMethod, expected: Record<number, string>]
  >([
    ['1000', '2025-01-01', '2025-12-31', 'day', { 2025: '1000' }],
    ['731', '2024-01-01', '2025-12-31', 'day', { 2024: '366', 2025: '365' }],
    ['731', '2024-01-01', '2025-12-31', 'month', { 2024: '366', 2025: '365' }],
    ['730', '2024-01-01', '2025-12-31', 'month', { 2024: '365', 2025: '365' }],
    ['730', '2025-01-01', '2026-12-31', 'day', { 2025: '365', 2026: '365' }],
    ['2', '2024-12-31', '2025-01-01', 'day', { 2024: '1', 2025: '1' }],
    ['3', '2024-12-31', '2025-01-02', 'day', { 2024: '1', 2025: '2' }],
    ['-3', '2024-12-31', '2025-01-02', 'day', { 2024: '-1', 2025: '-2' }],
    // Räkna med mig Hudiksvall's period, 2024-09-01 to 2026-08-31: 122 + 365 + 243 days, 4 + 12 + 8 months.
    ['730', '2024-09-01', '2026-08-31', 'day', { 2024: '122', 2025: '365', 2026: '243' }],
    ['2400', '2024-09-01', '2026-08-31', 'month', { 2024: '400', 2025: '1200', 2026: '800' }],
    // Safe Söderhamn's period, 2024-04-08 to 2025-12-31: the begun April counts as whole.
    ['2100', '2024-04-08', '2025-12-31', 'month', { 2024: '900', 2025: '1200' }],
    ['633', '2024-04-08', '2025-12-31', 'day', { 2024: '268', 2025: '365' }],
    ['13', '2024-01-15', '2025-01-14', 'month', { 2024: '12', 2025: '1' }],
    ['366', '2024-01-15', '2025-01-14', 'day', { 2024: '352', 2025: '14' }],
    ['60', '2024-02-29', '2024-02-29', 'day', { 2024: '60' }],
    ['0', '2024-01-01', '2026-12-31', 'day', { 2024: '0', 2025: '0', 2026: '0' }],
    ['100', '2024-01-01', '2026-12-31', 'month', { 2024: '34', 2025: '33', 2026: '33' }],
    ['1096', '1999-01-01', '2001-12-31', 'day', { 1999: '365', 2000: '366', 2001: '365' }],
  ])('%s over %s to %s by %s', (total, start, end, method, expected) => {
    expect(years(total, start, end, method)).toEqual(expected);
  });

  test('rounds to the unit and keeps the rest', () => {
    expect(years('1000000', '2024-09-01', '2026-08-31', 'month', d(1000))).toEqual({
      2024: '167000',
      2025: '500000',
      2026: '333000',
    });
    expect(years('1000000.5', '2024-01-01', '2025-12-31', 'month')).toEqual({
      2024: '500000.5',
      2025: '500000',
    });
  });

  test.each([
    ['2025-12-31', '2025-01-01', 'endBeforeStart'],
    ['2025-02-29', '2025-12-31', 'dateNotValid'],
    ['2025-01-01', '2025-12-32', 'dateNotValid'],
    ['', '2025-12-31', 'dateNotValid'],
  ])('a period %s to %s is an error', (start, end, code) => {
    for (const method of ['day', 'month'] as const) {
      expect(() => accrue(d(1), start, end, method, KRONA)).toThrow(expect.objectContaining({ code }));
    }
  });

  test('chosen years in any order; outside the period is 0', () => {
    const accrued = accrue(d(731), '2024-01-01', '2025-12-31', 'day', KRONA);
    expect(texts(amountsOfYears(accrued, [2026, 2025, 2024, 2023, 2025]))).toEqual([
      '0',
      '365',
      '366',
      '0',
      '365',
    ]);
    expect(texts(amountsOfYears([], [2025]))).toEqual(['0']);
  });

  const anyPeriod = fc
    .tuple(fc.integer({ min: 36526, max: 60000 }), fc.nat(4000))
    .map(([start, length]) => ({ start: isoDateOfSerial(start), end: isoDateOfSerial(start + length) }));
  const anyMethod = fc.constantFrom<AccrualMethod>('day', 'month');

  test('law: the amounts of all years sum to the total', () => {
    fc.assert(
      fc.property(anyAmount, anyPeriod, anyMethod, anyUnit, (total, { start, end }, method, unit) => {
        const accrued = accrue(total, start, end, method, unit);
        expect(sumOf(accrued.map(({ amount }) => amount)).toString()).toBe(total.toString());
      }),
    );
  });

  test('law: every year of the period has an amount, in order, and no other', () => {
    fc.assert(
      fc.property(anyPeriod, anyMethod, ({ start, end }, method) => {
        const expected = [];
        for (let year = calendarDate(start).year; year <= calendarDate(end).year; year++) expected.push(year);
        expect(accrue(d(1000), start, end, method, KRONA).map(({ year }) => year)).toEqual(expected);
      }),
    );
  });

  test('law: a krona a day gives each year its days', () => {
    fc.assert(
      fc.property(anyPeriod, ({ start, end }) => {
        for (const { year, amount } of accrue(d(daysInPeriod(start, end)), start, end, 'day', KRONA)) {
          const first = start > `${year}-01-01` ? start : `${year}-01-01`;
          const last = end < `${year}-12-31` ? end : `${year}-12-31`;
          expect(amount.toNumber()).toBe(daysInPeriod(first, last));
        }
      }),
    );
  });

  test('law: by month, the day of the month makes no difference', () => {
    fc.assert(
      fc.property(anyAmount, anyPeriod, (total, { start, end }) => {
        const widest = years(total.toString(), `${start.slice(0, 7)}-01`, `${end.slice(0, 7)}-28`, 'month');
        expect(years(total.toString(), start, end, 'month')).toEqual(widest);
      }),
    );
  });
});

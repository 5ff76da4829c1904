import fc from 'fast-check';
import {
  calendarDate,
  daysInPeriod,
  isIsoDate,
  isLeapYear,
  isoDate,
  isoDateOfSerial,
  requirePeriod,
  serialOfIsoDate,
} from '../../src/finsam/dates';

describe('serials of Excel', () => {
  test.each([
    [1, '1900-01-01'],
    [31, '1900-01-31'],
    [32, '1900-02-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [367, '1901-01-01'],
    [36526, '2000-01-01'],
    [43831, '2020-01-01'],
    [45292, '2024-01-01'],
    [45351, '2024-02-29'],
    [45658, '2025-01-01'],
    [46022, '2025-12-31'],
    [73109, '2100-02-28'],
    [73110, '2100-03-01'],
    [2958465, '9999-12-31'],
  ])('%d is %s', (serial, date) => {
    expect(isoDateOfSerial(serial)).toBe(date);
    expect(serialOfIsoDate(date)).toBe(serial);
  });

  test('a time of the day does not change the date', () =>
    expect(isoDateOfSerial(45292.999)).toBe('2024-01-01'));
  test('the day that never was is refused', () => {
    expect(() => isoDateOfSerial(60)).toThrow(expect.objectContaining({ code: 'serialOfNoDay' }));
    expect(() => isoDateOfSerial(60.5)).toThrow(expect.objectContaining({ code: 'serialOfNoDay' }));
  });
  test.each([0, 0.5, -1, 2958466, NaN, Infinity])('%d is no date', (serial) => {
    expect(() => isoDateOfSerial(serial)).toThrow(expect.objectContaining({ code: 'serialNotValid' }));
  });

  test('law: a date comes back from its serial', () => {
    const anySerial = fc.integer({ min: 1, max: 2958465 }).filter((serial) => serial !== 60);
    fc.assert(
      fc.property(anySerial, (serial) => expect(serialOfIsoDate(isoDateOfSerial(serial))).toBe(serial)),
      { numRuns: 1000 },
    );
  });
  test('law: a later serial is a later date', () => {
    const anySerial = fc.integer({ min: 1, max: 2958464 }).filter((serial) => serial !== 60 && serial !== 59);
    fc.assert(
      fc.property(anySerial, (serial) =>
        expect(isoDateOfSerial(serial) < isoDateOfSerial(serial + 1)).toBe(true),
      ),
    );
  });
});

describe('dates', () => {
  test.each(['1900-01-01', '2024-02-29', '2000-02-29', '2025-04-30', '9999-12-31'])('%s is a date', (text) =>
    expect(isIsoDate(text)).toBe(true),
  );
  test.each([
    '1899-12-31',
    '1900-02-29',
    '2025-02-29',
    '2100-02-29',
    '2025-04-31',
    '2025-13-01',
    '2025-00-01',
    '2025-01-00',
    '2025-01-32',
    '25-01-01',
    '2025-1-1',
    '20250101',
    '2025-01-01T00:00',
    ' 2025-01-01',
    '',
    'i dag',
    '10000-01-01',
  ])('"%s" is none', (text) => {
    expect(isIsoDate(text)).toBe(false);
    expect(() => calendarDate(text)).toThrow(
      expect.objectContaining({ code: 'dateNotValid', details: { date: text } }),
    );
  });

  test('parts make a date and a date has parts', () => {
    expect(isoDate(2025, 7, 1)).toBe('2025-07-01');
    expect(calendarDate('2025-07-01')).toEqual({ year: 2025, month: 7, day: 1 });
    expect(() => isoDate(2025, 2, 30)).toThrow(expect.objectContaining({ code: 'dateNotValid' }));
  });

  test.each([
    [1900, false],
    [2000, true],
    [2023, false],
    [2024, true],
    [2100, false],
  ])('%d is a leap year: %s', (year, expected) => expect(isLeapYear(year)).toBe(expected));

  test.each([
    ['2024-01-01', '2024-12-31', 366],
    ['2025-01-01', '2025-12-31', 365],
    ['2025-01-01', '2025-01-01', 1],
    ['2024-02-28', '2024-03-01', 3],
    ['2023-02-28', '2023-03-01', 2],
    ['1900-02-28', '1900-03-01', 2],
    ['2024-01-01', '2025-12-31', 731],
  ])('%s to %s is %d days', (start, end, days) => expect(daysInPeriod(start, end)).toBe(days));

  test('a period that ends before it begins is refused', () => {
    expect(() => requirePeriod('2025-01-02', '2025-01-01')).toThrow(
      expect.objectContaining({
        code: 'endBeforeStart',
        details: { start: '2025-01-02', end: '2025-01-01' },
      }),
    );
    expect(() => daysInPeriod('2025-01-02', '2025-01-01')).toThrow(
      expect.objectContaining({ code: 'endBeforeStart' }),
    );
    expect(() => requirePeriod('2025-01-01', '2025-02-30')).toThrow(
      expect.objectContaining({ code: 'dateNotValid' }),
    );
  });
});

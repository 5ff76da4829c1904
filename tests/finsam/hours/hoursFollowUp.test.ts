import fc from 'fast-check';
import { Decimal } from '../../../src/finsam/decimal';
import type { HoursBook } from '../../../src/finsam/hours/hours';
import {
  bookPeriods,
  claimAmount,
  hoursFollowUp,
  missingReports,
  reportHours,
  reportState,
  rowHours,
} from '../../../src/finsam/hours/hoursFollowUp';
import { hoursMembers } from '../../../src/finsam/hours/hoursMembers';
import { periodCode } from '../../../src/finsam/periods';
import { emptyBook, plan, PRINTED, reportOf, rowOf, someReports } from '../../sheets/hours/bookOf';

const members = hoursMembers(plan, 2025);
const [first, second, third] = bookPeriods(emptyBook('tertial'));
const yearOf = (book: HoursBook, name: string) =>
  hoursFollowUp(book, members).find(({ member }) => member.name === name)!;
const figures = (book: HoursBook, name: string) => {
  const year = Object.entries(yearOf(book, name)).filter(([key]) => key !== 'member');
  return Object.fromEntries(
    year.map(([key, value]) => [key, Decimal.isDecimal(value) ? value.toNumber() : (value as unknown)]),
  );
};

describe('hours and claims', () => {
  test.each(PRINTED)('%s: %d hours make %d kronor', (member, hours, kronor) => {
    const report = reportOf(member, '2025', [rowOf('Team', { 1: hours })]);
    expect(claimAmount(report)?.toNumber()).toBe(kronor);
  });

  test('law: however the hours are parted, the claim is the same', () => {
    const parts = fc.array(fc.integer({ min: 0, max: 800 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 200_000 }), (quarters, ore) => {
        const rate = new Decimal(ore).div(100);
        const whole = quarters.reduce((sum, one) => sum + one, 0) / 4;
        const one = { ...reportOf('A', '2025', [rowOf('Team', { 1: whole })]), rate };
        const parted = {
          ...one,
          rows: quarters.map((quarter, index) => rowOf(`Team ${index}`, { [index + 1]: quarter / 4 })),
        };
        expect(claimAmount(parted)).toEqual(claimAmount(one));
      }),
    );
  });

  test('nothing reported is no hours, and nil reported is nil', () => {
    expect(rowHours(rowOf('Team', {}))).toBeNull();
    expect(reportHours(reportOf('A', '2025-T1', []))).toBeNull();
    expect(claimAmount(reportOf('A', '2025-T1', [rowOf('Team', { 1: 0 })]))?.toNumber()).toBe(0);
    expect(claimAmount({ ...reportOf('A', '2025-T1', [rowOf('Team', { 1: 2 })]), rate: null })).toBeNull();
  });

  test('half a krona is rounded away from zero', () => {
    const report = { ...reportOf('A', '2025-T1', [rowOf('Team', { 1: 1 })]), rate: new Decimal('0.5') };
    expect(claimAmount(report)?.toNumber()).toBe(1);
  });
});

describe('the state of a report', () => {
  const deadline = '2025-05-15';
  const book: HoursBook = { ...emptyBook('tertial'), deadlines: [deadline, null, null] };
  const with_ = (received: string): HoursBook => ({
    ...book,
    reports: [{ ...reportOf('Gävle kommun', '2025-T1', []), received }],
  });
  test.each([
    ['on the last day of the period', book, first!, '2025-04-30', 'notYet'],
    ['the day after', book, first!, '2025-05-01', 'awaited'],
    ['on the deadline', book, first!, deadline, 'awaited'],
    ['the day after the deadline', book, first!, '2025-05-16', 'late'],
    ['without deadline', book, second!, '2026-05-16', 'awaited'],
    ['before the period', book, third!, '2025-05-16', 'notYet'],
    ['received on the deadline', with_(deadline), first!, '2025-06-01', 'received'],
    ['received after the deadline', with_('2025-05-16'), first!, '2025-06-01', 'receivedLate'],
    ['received before the period is out', with_('2025-04-20'), first!, '2025-04-20', 'received'],
  ] as const)('%s', (_, one, period, today, state) => {
    expect(reportState(one, 'gävle kommun', period, today)).toBe(state);
  });
});

describe('the year so far', () => {
  test('is hours, claims, what remains and where it is heading', () => {
    expect(figures(someReports, 'Gävle kommun')).toEqual({
      hours: 500.75,
      amount: 210_010,
      remainingHours: 471.75,
      remainingAmount: 407_857 - 210_010,
      months: 4,
      forecastHours: 1502.25,
      forecastAmount: 630_030,
    });
  });

  test('of one who has not reported is the budget', () => {
    expect(figures(someReports, 'Hofors kommun')).toEqual({
      hours: null,
      amount: null,
      remainingHours: 56,
      remainingAmount: 23_486,
      months: 0,
      forecastHours: null,
      forecastAmount: null,
    });
  });

  test('without rate there are hours but no amount', () => {
    expect(figures(someReports, 'Region Gävleborg')).toMatchObject({ hours: 16, amount: null, months: 4 });
  });

  test('knows none whom the plan does not know', () => {
    expect(hoursFollowUp(someReports, members)).toHaveLength(13);
  });

  test('more than the budget leaves less than nothing', () => {
    const over = { ...emptyBook('year'), reports: [reportOf('Hofors kommun', '2025', [rowOf('A', { 1: 60 })])] };
    expect(figures(over, 'Hofors kommun')).toMatchObject({ remainingHours: -4, forecastHours: 60, months: 12 });
  });
}); // prettier-ignore

test('missing are those who have not reported for the period, in the order of the plan', () => {
  const missing = missingReports(someReports, members, first!).map(({ name }) => name);
  expect(missing).toHaveLength(10);
  expect(missing).not.toContain('Bollnäs kommun');
  expect(missing.slice(0, 3)).toEqual(['Försäkringskassan', 'Arbetsförmedlingen', 'Hofors kommun']);
  expect(missingReports(someReports, members, second!)).toHaveLength(13);
});

test('periods of the book', () => {
  expect(bookPeriods(emptyBook('quarter')).map(periodCode)).toEqual([
    '2025-K1',
    '2025-K2',
    '2025-K3',
    '2025-K4',
  ]);
});

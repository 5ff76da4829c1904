import fc from 'fast-check';
import { Decimal } from '../../../src/finsam/decimal';
import type { HoursBook } from '../../../src/finsam/hours/hours';
import { bookPeriods } from '../../../src/finsam/hours/hoursFollowUp';
import { PERIOD_KINDS, periodCode } from '../../../src/finsam/periods';
import { buildHoursSheets } from '../../../src/sheets/hours/buildHoursSheets';
import { hasHours, readHours } from '../../../src/sheets/hours/readHours';
import { Lookup } from '../../../src/sheets/lookup';
import { insertRow, renameTab, reverseTabs, snapshotOf, typeInto } from '../snapshots';
import { emptyBook, plan, reportOf, rowOf } from './bookOf';

const book: HoursBook = {
  ...emptyBook('tertial'),
  checked: '2025-06-01',
  deadlines: ['2025-05-15', null, '2026-01-15'],
  reports: [
    reportOf('Bollnäs kommun', '2025-T1', [rowOf('Hälsocentral', { 1: 30, 2: 45.25 }, 'Socialsekreterare')]),
    reportOf('Region Gävleborg', '2025-T1', [rowOf('Bollnäs', { 4: 8 }), rowOf('Gävle', { 3: 7.5 })]),
  ],
};
const sheets = snapshotOf(buildHoursSheets(book, plan));

/** Values that a cell keeps: what is typed is trimmed of nothing and no control characters. */
const text = fc.stringMatching(/^[a-zåäö0-9=+@'"#!? -]{0,20}[a-zåäö]$/);
const hours = fc.option(
  fc.integer({ min: 0, max: 4000 }).map((quarters) => new Decimal(quarters).div(4)),
  { nil: null },
);
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const row = fc.record({
  team: text,
  role: fc.option(text, { nil: null }),
  posts: hours,
  months: fc.array(hours, { minLength: 12, maxLength: 12 }),
});
const books: fc.Arbitrary<HoursBook> = fc
  .record({ periodKind: fc.constantFrom(...PERIOD_KINDS), year: fc.integer({ min: 2000, max: 2090 }) })
  .chain(({ periodKind, year }) => {
    const codes = bookPeriods({ periodKind, year }).map(periodCode);
    const report = fc.record({
      member: fc.constantFrom('Bollnäs kommun', 'Region Gävleborg', 'Okänd =1+1'),
      period: fc.constantFrom(...codes),
      file: text,
      saved: fc.constant('2025-05-12T08:30:00Z'),
      received: day,
      rate: fc.option(
        fc.integer({ min: 0, max: 200_000 }).map((ore) => new Decimal(ore).div(100)),
        { nil: null },
      ),
      signedBy: fc.option(text, { nil: null }),
      signedRole: fc.option(text, { nil: null }),
      signedOn: fc.option(day, { nil: null }),
      comment: fc.option(text, { nil: null }),
      rows: fc.array(row, { maxLength: 4 }),
    });
    return fc.record({
      year: fc.constant(year),
      periodKind: fc.constant(periodKind),
      checked: fc.option(day, { nil: null }),
      deadlines: fc.array(fc.option(day, { nil: null }), {
        minLength: codes.length,
        maxLength: codes.length,
      }),
      reports: fc.uniqueArray(report, {
        selector: ({ member, period }) => `${member} ${period}`,
        maxLength: 5,
      }),
    });
  });

/** Types a value in the column of the first row of a table. */
function typed(table: string, column: string, value: string | number | null) {
  const { sheet, table: found } = new Lookup(sheets).table(table)!;
  return typeInto(
    sheets,
    sheet.name,
    found.area.row + 1,
    found.area.column + found.columns.indexOf(column),
    value,
  );
}

describe('the reported hours of a workbook', () => {
  test('law: what was built is read back', () => {
    fc.assert(
      fc.property(books, (one) => {
        const read = readHours(snapshotOf(buildHoursSheets(one, plan)));
        expect(read.problems).toEqual([]);
        expect(read.hours).toEqual(one);
      }),
      { numRuns: 150 },
    );
  });

  test('are found whatever the tabs are called, in whatever order', () => {
    expect(hasHours(sheets)).toBe(true);
    expect(readHours(reverseTabs(renameTab(sheets, 'Trisamrapporter', 'Inkommet'))).hours).toEqual(book);
  });

  test('are read past a row that has been inserted', () => {
    expect(readHours(insertRow(sheets, 'Trisam per team', 5)).hours).toEqual(book);
  });

  test.each([
    ['Trisamrapporter', 'Period', '2025-01', 'Trisamrapporter', 'B5', 'notAPeriod'],
    ['Trisamrapporter', 'Medlem', null, 'Trisamrapporter', 'A5', 'noParent'],
    ['Trisamrapporter', 'Medlem', 'Region Gävleborg', 'Trisamrapporter', 'A6', 'reportTwice'],
    ['Trisamteam', 'Medlem', 'Bolnäs', 'Trisam per team', 'A5', 'rowWithoutReport'],
    ['Trisamteam', 'jan', -1, 'Trisam per team', 'F5', 'negative'],
    ['Trisamteam', 'jan', 'tio', 'Trisam per team', 'F5', 'textForNumber'],
  ])('%s, %s: %s is told at %s!%s as %s', (table, column, value, sheet, cell, code) => {
    const { hours: read, problems } = readHours(typed(table, column, value));
    expect(read).toBeNull();
    expect(problems.map((one) => ({ sheet: one.sheet, cell: one.cell, code: one.code }))).toContainEqual({
      sheet,
      cell,
      code,
    });
  });
});

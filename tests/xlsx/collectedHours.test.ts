import { reportHours } from '../../src/finsam/hours/hoursFollowUp';
import { monthsOf, periodCode, periodsOf, type PeriodKind } from '../../src/finsam/periods';
import { sumOfPresent } from '../../src/finsam/sum';
import { buildHoursSheets } from '../../src/sheets/hours/buildHoursSheets';
import { collectHours } from '../../src/sheets/hours/collectHours';
import { fullTimeHours } from '../../src/sheets/hours/hoursTemplateFields';
import { readHours } from '../../src/sheets/hours/readHours';
import { readSnapshot, writeModels } from '../../src/xlsx';
import { sheetNamed, tableRows } from '../sheets/goals/grids';
import { emptyBook, plan, PRINTED } from '../sheets/hours/bookOf';
import { filledHours, memberOf, templateFor, type FilledRow } from '../sheets/hours/filledHours';
import { readFiles, sentFile } from '../sheets/hours/hoursFiles';

/** The sum of the ten amounts that are printed of the municipalities of 2025. */
const PRINTED_SUM = 1_142_208;
const ROLES = ['Socialsekreterare', 'Arbetsmarknadssekreterare'];

/** One way to fill in a year's hours: in one cell of each template. */
function inOneCell(hours: number, months: readonly number[]): FilledRow[] {
  return [{ team: 'Trisam', role: ROLES[0]!, posts: 10, hours: months.map((_, at) => (at === 0 ? hours : null)) }];
} // prettier-ignore

/** Another: in quarters over three teams, two roles and all months; nothing is lost. */
function partedOverTeams(hours: number, months: readonly number[]): FilledRow[] {
  const places = 3 * ROLES.length * months.length;
  const quarters = hours * 4;
  const share = (place: number) =>
    (Math.floor((quarters * (place + 1)) / places) - Math.floor((quarters * place) / places)) / 4;
  return ['Norr', 'Söder', 'Hälsocentralen'].flatMap((team, at) =>
    ROLES.map((role, index) => ({
      team,
      role,
      posts: 2,
      hours: months.map((_, month) => share((at * ROLES.length + index) * months.length + month)),
    })),
  );
}

/** What each template of a year's periods gets of the hours, in quarters. */
function perPeriod(hours: number, periods: number): number[] {
  const quarters = hours * 4;
  return Array.from(
    { length: periods },
    (_, at) =>
      (Math.floor((quarters * (at + 1)) / periods) - Math.floor((quarters * at) / periods)) / 4,
  );
} // prettier-ignore

async function collected(kind: PeriodKind, fill: typeof inOneCell) {
  const periods = periodsOf(kind, 2025);
  const files = await Promise.all(
    PRINTED.flatMap(([member, hours]) =>
      periods.map(async (period, index) => {
        const code = periodCode(period);
        const rows = fill(perPeriod(hours, periods.length)[index]!, monthsOf(period));
        const model = filledHours(templateFor(member, code), { rows, signedBy: 'Kim Exempel' });
        return sentFile(`${member} ${code}.xlsx`, model);
      }),
    ),
  );
  return collectHours(plan, emptyBook(kind), await readFiles(files), { today: '2026-01-15' });
}

function numbers(rows: readonly (readonly unknown[])[], column: number): number[] {
  return rows.map((row) => Number(row[column]));
}

describe('the hours of 2025 that are printed, filled in and collected through files', () => {
  test.each([
    ['in one cell of a template each', inOneCell],
    ['parted over teams, roles and months', partedOverTeams],
  ])(
    '%s come back as the ten amounts, to the krona',
    async (_, fill) => {
      const { book, rows } = await collected('year', fill);
      expect(rows.map(({ verdict }) => verdict.kind)).toEqual(PRINTED.map(() => 'received'));
      const sheets = buildHoursSheets(book, plan);
      const reports = tableRows(sheetNamed(sheets, 'Trisamrapporter'), 'Trisamrapporter');
      expect(reports.map(([member]) => member)).toEqual(PRINTED.map(([member]) => member));
      expect(numbers(reports, 2)).toEqual(PRINTED.map(([, hours]) => hours));
      expect(numbers(reports, 4)).toEqual(PRINTED.map(([, , kronor]) => kronor));
      expect(numbers(reports, 4).reduce((sum, one) => sum + one, 0)).toBe(PRINTED_SUM);
      const claims = sheetNamed(sheets, 'Rekvisitioner').cells.map(({ value }) => value);
      expect(claims).toEqual(expect.arrayContaining(PRINTED.map(([, , kronor]) => kronor)));
      // What is on the sheets is what was collected, also by way of a file.
      const again = readHours(await readSnapshot(await writeModels(sheets)));
      expect([again.problems, again.hours]).toEqual([[], book]);
    },
    60_000,
  );

  test('reported each tertial, the hours of the year are the same', async () => {
    const { book, rows } = await collected('tertial', partedOverTeams);
    expect(rows.map(({ verdict }) => verdict.kind)).toEqual(rows.map(() => 'received'));
    expect(rows).toHaveLength(30);
    for (const [member, hours] of PRINTED) {
      const own = book.reports.filter((report) => report.member === member);
      expect(own.map(({ period }) => period)).toEqual(['2025-T1', '2025-T2', '2025-T3']);
      expect(sumOfPresent(own.map(reportHours)).toNumber()).toBe(hours);
      expect(own.every(({ rate }) => rate?.eq(memberOf(member).rate!))).toBe(true);
    }
  }, 60_000);

  test('fit within what the posts may work', () => {
    for (const [, hours] of PRINTED) expect(hours).toBeLessThanOrEqual(fullTimeHours(2025, 1) * 10);
  });
});

import fc from 'fast-check';
import { Decimal } from '../../../src/finsam/decimal';
import { PERIOD_KINDS, monthsOf, parsePeriod, periodCode, periodsOf } from '../../../src/finsam/periods';
import { collectHours } from '../../../src/sheets/hours/collectHours';
import { buildHoursSheets } from '../../../src/sheets/hours/buildHoursSheets';
import { fullTimeHours, HOURS_FIELD } from '../../../src/sheets/hours/hoursTemplateFields';
import { readHours } from '../../../src/sheets/hours/readHours';
import { readHoursTemplate, type ExpectedHours } from '../../../src/sheets/hours/readHoursTemplate';
import { inputProblemText, severityOf } from '../../../src/sheets/templates/inputProblems';
import type { SheetModel } from '../../../src/workbook/sheetModel';
import type { CellValue, TimeLook } from '../../../src/workbook/snapshot';
import { AWKWARD } from '../planArbitrary';
import { insertRow, renameTab, snapshotOf, typeInto } from '../snapshots';
import { emptyBook, plan } from './bookOf';
import { filledHours, members, placeOf, templateFor, withCells, type Filling } from './filledHours';

const GAVLE = 'Gävle kommun';
const template = templateFor(GAVLE);
const expectedOf = (code: string): ExpectedHours => {
  const { kind, year } = parsePeriod(code)!;
  return { association: plan.association.name, year, members, periods: periodsOf(kind, year) };
};
const readModel = (model: SheetModel, code = '2025-T1') =>
  readHoursTemplate(snapshotOf([model]), expectedOf(code));
const SIGNED = { signedBy: 'Kim Exempel' };
const ROW = { team: 'Söder', role: 'Socialsekreterare', posts: 1 };
const read = (filling: Filling) => readModel(filledHours(template, { ...SIGNED, ...filling }));
const readRow = (row: Readonly<Record<string, CellValue>>, hours: readonly CellValue[] = [7.5]) =>
  read({ rows: [{ ...ROW, ...row, hours }] });
const told = (verdict: ReturnType<typeof read>) => verdict.problems.map(({ code }) => code);

/** What stands in a cell that is left blank on one line. */
const text = (max: number) =>
  fc
    .oneof(fc.constantFrom(...AWKWARD, '=SUMMA(A1:A9)', "'=1", 'Rad 1\nRad 2'), fc.string({ unit: 'grapheme', maxLength: max }))
    .map((one) => one.slice(0, max).trim())
    .filter((one) => one !== '' && !/(?![\t\n])\p{Cc}|\p{Cs}|[\ufeff\ufffe\uffff\u0085\u2028\u2029]/u.test(one)); // prettier-ignore
const optionally = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const filling = fc.constantFrom(...PERIOD_KINDS.flatMap((kind) => periodsOf(kind, 2025))).chain((period) => {
  const row = optionally(fc.constantFrom(0.5, 1, 2.25, 12)).chain((posts) =>
    fc.record({
      team: text(60),
      role: optionally(text(60)),
      posts: fc.constant(posts),
      hours: fc.tuple(
        ...monthsOf(period).map((month) =>
          optionally(
            fc.nat(Math.floor(fullTimeHours(2025, month) * (posts ?? 1) * 4)).map((quarters) => quarters / 4),
          ),
        ),
      ),
    }),
  );
  return fc.record({
    period: fc.constant(period),
    rows: fc.uniqueArray(row, {
      selector: ({ team, role }) => `${team.toLowerCase()}\n${role?.toLowerCase() ?? ''}`,
      minLength: 1,
      maxLength: 6,
    }),
    rate: fc.nat(100_000_00).map((ore) => ore / 100),
    comment: optionally(text(1000)),
    signedBy: optionally(text(255)),
    signedRole: optionally(text(255)),
    signedOn: optionally(fc.integer({ min: 40_000, max: 60_000 })),
  });
});

test('law: read(fill(build)) is what was filled, for every kind of period, and stays so on the sheets', () => {
  fc.assert(
    fc.property(filling, ({ period, rows, ...rest }) => {
      const code = periodCode(period);
      const region = templateFor('Region Gävleborg', code);
      const blank = members.find(({ name }) => name === 'Region Gävleborg')!.teams.map(() => ({ team: null }));
      const cleared = filledHours(region, { rows: blank });
      const model = filledHours(cleared, { rows, ...rest });
      const filled = rows.filter(({ hours }) => hours.some((one) => one !== null));
      const verdict = readModel(model, code);
      if (filled.length === 0) {
        expect(verdict.kind).toBe('empty');
        return;
      }
      expect([verdict.kind, verdict.problems.filter(({ code: one }) => one !== 'noRate')]).toEqual([
        'received',
        [],
      ]);
      const { answer } = verdict;
      expect({ ...answer, rate: answer?.rate?.toNumber(), rows: null }).toMatchObject({
        rate: rest.rate,
        comment: rest.comment,
        signedBy: rest.signedBy,
        signedRole: rest.signedRole,
      });
      expect(answer?.signedOn === null).toBe(rest.signedOn === null);
      const own = monthsOf(period);
      expect(
        answer?.rows.map(({ team, role, posts, months }) => ({
          team,
          role,
          posts: posts?.toNumber() ?? null,
          hours: own.map((month) => months[month - 1]?.toNumber() ?? null),
          others: months.filter((one, index) => !own.includes(index + 1) && one !== null),
        })),
      ).toEqual(filled.map((row) => ({ ...row, others: [] })));

      const book = emptyBook(period.kind);
      const file = { name: 'a.xlsx', modified: Date.UTC(2025, 4, 12), snapshot: snapshotOf([model]), problem: null };
      const collected = collectHours(plan, book, [file], { today: '2025-05-14' }).book;
      expect(collected.reports).toHaveLength(1);
      const again = readHours(snapshotOf(buildHoursSheets(collected, plan)));
      expect(again.problems).toEqual([]);
      expect(again.hours).toEqual(collected);
    }),
    { numRuns: 60 },
  );
}); // prettier-ignore

describe('hours as people write them', () => {
  test.each([
    ['1,5', 1.5],
    ['1.5', 1.5],
    ['7.25', 7.25],
    ['1:30', 1.5],
    ['1 ½', 1.5],
    ['½', 0.5],
    ['1 1/2', 1.5],
    ['1 h 30 min', 1.5],
    ['45 min', 0.75],
    ['-', 0],
    ['100,00', 100],
  ])('"%s" is read as %s, with a note', (typed, hours) => {
    const verdict = readRow({}, [typed]);
    expect([verdict.kind, told(verdict)]).toEqual(['received', ['readAs']]);
    expect(verdict.answer?.rows[0]?.months[0]?.toNumber()).toBe(hours);
  });

  const shown = (days: number, look: TimeLook) => {
    const { row, column } = template.names.find(({ name }) => name === HOURS_FIELD.name)!.area;
    const snapshot = snapshotOf([filledHours(template, { ...SIGNED, rows: [{ ...ROW, hours: [days] }] })]);
    const sheets = snapshot.sheets.map((sheet) => ({ ...sheet, times: [{ row, column, look }] }));
    return readHoursTemplate({ ...snapshot, sheets }, expectedOf('2025-T1'));
  };

  test.each([
    [0.25, 'clock', 6, '6:00'],
    [0.3125, 'clock', 7.5, '7:30'],
    [0.302083333333333, 'clock', 7.25, '7:15'],
    [0, 'clock', 0, '0:00'],
    [0.5, 'duration', 12, '12:00'],
    [1.25, 'duration', 30, '30:00'],
  ] as const)('%s days shown by a %s are %s hours, told as %s', (days, look, hours, text) => {
    const verdict = shown(days, look);
    expect(verdict.answer?.rows[0]?.months[0]?.toNumber()).toBe(hours);
    expect(verdict.problems.map(({ code, details }) => [code, details.text])).toEqual([['timeRead', text]]);
  });

  test.each([
    [7.5, 'clock', 'timeUnclear'],
    [-0.25, 'duration', 'timeUnclear'],
    [1e300, 'duration', 'timeUnclear'],
    [440 / 1440, 'clock', 'notQuarter'],
    [45_000, 'duration', 'tooLarge'],
  ] as const)('%s days shown by a %s are refused: %s', (days, look, code) => {
    expect([shown(days, look).answer, told(shown(days, look))]).toEqual([null, [code]]);
  });

  test.each([
    ['ca 5', 'unreadable', 'unreadable'],
    ['12 kr', 'unreadable', 'unreadable'],
    ['50 %', 'unreadable', 'unreadable'],
    ['1.234', 'unreadable', 'unreadable'],
    ['2025-01-02', 'unreadable', 'unreadable'],
    ['NaN', 'unreadable', 'unreadable'],
    ['1e3', 'unreadable', 'unreadable'],
    [true, 'unreadable', 'unreadable'],
    [{ error: '#VALUE!' }, 'unreadable', 'error'],
    [-1, 'outOfBounds', 'tooSmall'],
    ['-1', 'outOfBounds', 'tooSmall'],
    [0.1, 'outOfBounds', 'notQuarter'],
    ['20 min', 'outOfBounds', 'notQuarter'],
    [184.25, 'outOfBounds', 'tooLarge'],
    [1e300, 'outOfBounds', 'tooLarge'],
    [45_658, 'outOfBounds', 'tooLarge'],
  ] as const)('%p is refused: %s, %s', (typed, kind, code) => {
    const verdict = readRow({}, [typed, 8]);
    const refused = verdict.problems.filter((problem) => severityOf(problem) !== 'note');
    expect([verdict.kind, verdict.answer, refused.map((one) => one.code)]).toEqual([kind, null, [code]]);
    const { row, column } = placeOf(template, 'hours');
    expect([row, column]).toEqual([placeOf(template, 'team').row, 3]);
    expect(inputProblemText(refused[0]!, 'sv')).toMatch(
      new RegExp(`^Timmar i januari, rad 1 \\(D${row + 1}\\)`),
    );
  });

  it('the bound is the working hours of the month times the posts', () => {
    expect(readRow({ posts: 2 }, [368]).kind).toBe('received');
    expect(readRow({ posts: 2 }, [368.25]).kind).toBe('outOfBounds');
    expect(readRow({ posts: 0.5 }, [92]).kind).toBe('received');
    expect(readRow({ posts: 0.5 }, [92.25]).kind).toBe('outOfBounds');
    expect(readRow({ posts: null }, [184]).kind).toBe('received');
    expect(readRow({ posts: 0 }, [184]).kind).toBe('received');
    expect(readRow({ posts: '2' }, [368]).kind).toBe('received');
  });

  it('is forgiven the traces of binary arithmetic', () => {
    const verdict = readRow({}, [0.1 + 0.2 + 0.7 + 1e-15]);
    expect([verdict.kind, verdict.answer?.rows[0]?.months[0]?.toNumber()]).toEqual(['received', 1]);
  });
});

describe('rows', () => {
  const rows = (verdict: ReturnType<typeof read>) =>
    verdict.answer?.rows.map(({ team, role, posts, months }) => [
      team,
      role,
      posts?.toNumber() ?? null,
      ...months.slice(0, 4).map((hours) => hours?.toNumber() ?? null),
    ]);

  it('without team are named by their place, also where something else is noted of them', () => {
    for (const hours of [7.5, '7,5']) {
      const verdict = readRow({ team: null }, [hours]);
      expect(told(verdict).filter((code) => code !== 'readAs')).toEqual(['noTeam']);
      expect(rows(verdict)?.[0]?.slice(0, 2)).toEqual(['Rad 1', 'Socialsekreterare']);
    }
  });

  it('of one team and role are added together, with a note', () => {
    const verdict = read({
      rows: [
        { team: 'Söder', role: 'Chef', posts: 0.5, hours: [1, 2] },
        { team: 'SÖDER', role: 'chef', posts: 0.25, hours: [null, 3, 0] },
        { team: 'Söder', role: null, hours: [9] },
      ],
    });
    expect([verdict.kind, told(verdict)]).toEqual(['received', ['sameRow']]);
    expect(rows(verdict)).toEqual([
      ['Söder', 'Chef', 0.75, 1, 5, 0, null],
      ['Söder', null, null, 9, null, null, null],
    ]);
  });

  it('without hours say nothing, but what is wrong in them stops the file all the same', () => {
    expect(read({ rows: [{ team: 'Söder', role: 'Chef', posts: 1 }] }).kind).toBe('empty');
    expect(read({ rows: [{ ...ROW, hours: [0] }] }).kind).toBe('received');
    expect(
      told(
        read({
          rows: [
            { ...ROW, hours: [1] },
            { team: 'x'.repeat(256), posts: 'många' },
          ],
        }),
      ),
    ).toEqual(['longText', 'unreadable']);
  });

  test.each([
    [{ posts: -1 }, 'outOfBounds', 'tooSmall'],
    [{ posts: 1000 }, 'outOfBounds', 'tooLarge'],
    [{ posts: 'två' }, 'unreadable', 'unreadable'],
    [{ team: 'x'.repeat(256) }, 'unreadable', 'longText'],
    [{ role: 'x'.repeat(256) }, 'unreadable', 'longText'],
  ] as const)('%p is refused: %s, %s', (row, kind, code) => {
    const verdict = readRow(row);
    expect([verdict.kind, told(verdict)]).toEqual([kind, [code]]);
  });

  it('everything that is wrong is told at once', () => {
    const verdict = read({
      rows: [{ ...ROW, posts: 'x', hours: [-1, 0.1, 999] }],
      comment: 'x'.repeat(1001),
      signedOn: 'i går',
    });
    expect(told(verdict).sort()).toEqual([
      'longText', 'notADate', 'notQuarter', 'tooLarge', 'tooSmall', 'unreadable',
    ]);
  }); // prettier-ignore
});

describe('the rate', () => {
  const region = (filling: Filling) =>
    readModel(filledHours(templateFor('Region Gävleborg'), { ...SIGNED, rows: [{ hours: [1] }], ...filling }));

  it('is the organisation’s own where the plan has none, and missing where it writes none', () => {
    expect(region({ rate: '500 kr' }).answer?.rate?.toNumber()).toBe(500);
    const without = region({});
    expect([without.kind, without.answer?.rate, told(without)]).toEqual(['received', null, ['noRate']]);
    expect(region({ rate: -1 }).kind).toBe('outOfBounds');
  });

  it('of the plan holds where the template was sent with another', () => {
    const sent = templateFor({ ...members.find(({ name }) => name === GAVLE)!, rate: new Decimal(400) });
    const verdict = readModel(filledHours(sent, { ...SIGNED, rows: [{ ...ROW, hours: [1] }] }));
    expect([verdict.kind, verdict.answer?.rate?.toNumber()]).toEqual(['received', 419.39]);
    expect(verdict.problems.map((one) => inputProblemText(one, 'sv'))).toEqual([
      'Mallen har timpriset 400 kr. Planens 419,39 kr gäller.',
    ]);
  });
}); // prettier-ignore

describe('what the file is', () => {
  const book = snapshotOf([filledHours(template, { ...SIGNED, rows: [{ ...ROW, hours: [7.5] }] })]);
  const kindOf = (snapshot = book, change: Partial<ExpectedHours> = {}) =>
    readHoursTemplate(snapshot, { ...expectedOf('2025-T1'), ...change }).kind;

  it('is known whatever the tab is called', () => {
    expect(kindOf(renameTab(book, 'Trisamtimmar', 'Blad1'))).toBe('received');
  });

  it('is known wherever empty rows are inserted, unless they part the block of rows', () => {
    const area = template.names.find(({ name }) => name === 'Finsam_Mall_Team')!.area;
    const rows = book.sheets[0]!.values.length;
    expect(rows).toBeGreaterThan(40);
    for (let row = 0; row <= rows; row += 1) {
      const isInside = row > area.row && row < area.row + area.rows;
      expect([row, kindOf(insertRow(book, 'Trisamtimmar', row))]).toEqual([
        row,
        isInside ? 'changedStructure' : 'received',
      ]);
    }
  });

  it('is judged', () => {
    expect(kindOf({ sheets: [], names: [] })).toBe('notATemplate');
    expect(kindOf(book, { association: 'Ett annat' })).toBe('otherAssociation');
    expect(kindOf(book, { members: members.filter(({ name }) => name !== GAVLE) })).toBe('unknownMember');
    expect(kindOf(book, { periods: periodsOf('month', 2025) })).toBe('wrongPeriod');
    expect(kindOf(book, { periods: periodsOf('tertial', 2026), year: 2026 })).toBe('wrongPeriod');
    expect(kindOf(typeInto(book, 'Trisamtimmar', 0, 0, 'Gävle'))).toBe('changedStructure');
    expect(kindOf(snapshotOf([template]))).toBe('empty');
    expect(kindOf(snapshotOf([withCells(template, [{ row: 2, column: 5, value: 'Hej' }])]))).toBe('changedStructure');
  }); // prettier-ignore
});

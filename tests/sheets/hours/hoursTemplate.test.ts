import fc from 'fast-check';
import { Decimal } from '../../../src/finsam/decimal';
import { PERIOD_KINDS, periodCode, periodsOf } from '../../../src/finsam/periods';
import { HOURS_TEMPLATE_TAB, hoursTemplateFiles } from '../../../src/sheets/hours/hoursTemplate';
import { cellAddress } from '../../../src/workbook/addresses';
import { contentOfModels } from '../../../src/workbook/contentOfModels';
import { styleOfRole } from '../../../src/workbook/roles';
import type { SheetModel } from '../../../src/workbook/sheetModel';
import type { CellValue } from '../../../src/workbook/snapshot';
import { lettersPerLine } from '../../../src/workbook/wrappedLines';
import { cellAt, rowLabelled, rowsOf } from '../goals/grids';
import { AWKWARD } from '../planArbitrary';
import { emptyBook, someReports } from './bookOf';
import { INPUTS, memberOf, members, periodOf, placeOf, templateFor } from './filledHours';

const CODES = ['2025-02', '2025-K1', '2025-T1', '2025'] as const;
const model = templateFor('Gävle kommun', '2025-T1', { deadline: '2025-05-15' });
const textOf = (value: CellValue | undefined) => (typeof value === 'string' ? value : '');
const rowFrom = (label: string, count = 1, columns = 2, of = model) =>
  rowsOf(of, rowLabelled(of, label), count, columns);
const inputsOf = (of: SheetModel) => of.names.filter(({ name }) => name.startsWith('Finsam_Mall_'));
const ruleOf = (of: SheetModel, name: string) => {
  const rules = of.validations.filter(({ target }) => 'name' in target && target.name === name);
  expect(rules).toHaveLength(1);
  return rules[0]!;
};

describe('the sheet', () => {
  it('says whom it is for, what period, until when and at what rate', () => {
    expect(model.name).toBe(HOURS_TEMPLATE_TAB);
    expect(rowsOf(model, 0, 2, 1)).toEqual([
      ['Gävle kommun'],
      [expect.stringMatching(/^Timmar i Trisam-team, tertial 1 2025\. Till /)],
    ]);
    expect(rowFrom('Organisation', 4)).toEqual([
      ['Organisation', 'Gävle kommun'],
      ['Period', 'januari–april 2025'],
      ['Ska vara inne senast', '15 maj 2025'],
      ['Timpris, kr', 419.39],
    ]);
    expect(rowFrom('Ska vara inne senast', 1, 2, templateFor('Gävle kommun'))[0]?.[1]).toBe(
      'Enligt överenskommelse',
    );
  });

  test.each([
    ['2025-02', ['feb'], [160]],
    ['2025-K1', ['jan', 'feb', 'mar'], [184, 160, 168]],
    ['2025-T2', ['maj', 'jun', 'jul', 'aug'], [176, 168, 184, 168]],
  ])('%s has the columns %p with %p hours of a full-time post', (code, months, hours) => {
    const one = templateFor('Gävle kommun', code);
    const width = 3 + months.length + 2;
    const [titles, bounds] = rowFrom('Team eller hälsocentral', 2, width, one);
    expect(titles).toEqual([
      'Team eller hälsocentral',
      'Roll',
      'Tjänster',
      ...months,
      'Summa, tim',
      'Belopp, kr',
    ]);
    expect(bounds).toEqual(['Högst, timmar för en heltid', null, null, ...hours, null, null]);
  });

  it('has rows for the teams of the organisation and some more', () => {
    const rows = (name: string) =>
      templateFor(name).names.find((one) => one.name === INPUTS.hours)?.area.rows ?? 0;
    for (const { name, teamCount } of members) expect(rows(name)).toBeGreaterThanOrEqual(teamCount + 3);
    const many = { ...memberOf('Gävle kommun'), teamCount: 4000 };
    const area = templateFor(many).names.find((one) => one.name === INPUTS.hours)?.area;
    expect(area?.rows).toBe(60);
  });

  it('names the teams that are expected, and those that were reported before', () => {
    const teams = memberOf('Region Gävleborg').teams;
    expect(teams.length).toBeGreaterThan(3);
    const region = templateFor('Region Gävleborg');
    const { row, column } = placeOf(region, 'team');
    expect(rowsOf(region, row, teams.length, 1).map(([team]) => team)).toEqual(teams);
    expect(column).toBe(0);
  });

  it('sums by native formulas alone', () => {
    const [row] = [placeOf(model, 'hours').row];
    expect(cellAt(model, cellAddress(row, 7)).formula).toBe(
      `=IF(COUNT(D${row + 1}:G${row + 1})=0,"",SUM(D${row + 1}:G${row + 1}))`,
    );
    const rate = `$B$${rowLabelled(model, 'Timpris, kr') + 1}`;
    expect(cellAt(model, cellAddress(row, 8)).formula).toBe(
      `=IF(OR(H${row + 1}="",${rate}=""),"",ROUND(H${row + 1}*${rate},2))`,
    );
    const formulas = model.cells.flatMap(({ formula }) => formula ?? []);
    const functions = formulas.flatMap((formula) => formula.match(/[A-ZÅÄÖ.]+(?=\()/g) ?? []);
    expect([...new Set(functions)].sort()).toEqual(['COUNT', 'IF', 'N', 'OR', 'ROUND', 'SUM']);
  });

  it('holds the report against the budget and what was reported before, of this year and earlier periods', () => {
    const second = templateFor('Bollnäs kommun', '2025-T2', { book: someReports });
    expect(rowFrom('Mot budgeten', 3, 3, second)).toEqual([
      ['Mot budgeten', 'Timmar', 'Kronor'],
      ['Budget 2025', 280, 117_429],
      ['Rapporterat tidigare i år', 103.5, 43_407],
    ]);
    // A report that is sent again for the same period is not counted twice.
    const first = templateFor('Bollnäs kommun', '2025-T1', { book: someReports });
    expect(rowFrom('Rapporterat tidigare i år', 1, 3, first)[0]).toEqual(['Rapporterat tidigare i år', 0, 0]);
  });

  it('asks for the rate where the plan has none', () => {
    const region = templateFor('Region Gävleborg');
    const place = placeOf(region, 'rate');
    expect(cellAt(region, cellAddress(place.row, place.column))).toMatchObject({
      role: 'input',
      value: null,
    });
    expect(() => placeOf(model, 'rate')).toThrow();
  });

  test.each(CODES)('%s is protected, with nothing but the named inputs unlocked, each with a rule that stops', (code) => {
    for (const { name } of members) {
      const one = templateFor(name, code);
      expect(one.protection).toBe('form');
      const unlocked = one.cells.filter(({ role }) => styleOfRole(role).locked === false);
      const inside = inputsOf(one).flatMap(({ area }) =>
        Array.from({ length: area.rows * area.columns }, (_, index) =>
          cellAddress(area.row + Math.floor(index / area.columns), area.column + (index % area.columns)),
        ),
      );
      expect(unlocked.map(({ row, column }) => cellAddress(row, column)).sort()).toEqual(inside.sort());
      for (const input of inputsOf(one)) {
        const { error, prompt } = ruleOf(one, input.name);
        expect(error?.style).toBe('stop');
        expect(error?.text.length).toBeLessThanOrEqual(225);
        expect(prompt?.text.length).toBeLessThanOrEqual(255);
        expect(prompt?.title.length).toBeLessThanOrEqual(32);
      }
    }
  }); // prettier-ignore

  it('stops what no hours can be, and says in Swedish what to write', () => {
    const { row, column } = placeOf(model, 'hours');
    const [hours, bound] = [cellAddress(row, column), `D$${row}`];
    const { rule, error } = ruleOf(model, INPUTS.hours);
    expect(rule).toEqual({
      kind: 'custom',
      formula: `=AND(ISNUMBER(${hours}),${hours}>=0,${hours}*4=INT(${hours}*4),${hours}<=${bound}*IF(N($C${row + 1})=0,1,$C${row + 1}))`,
    });
    expect(error?.text).toMatch(/^Skriv timmar som 7, 7,25, 7,5 eller 7,75/);
  });

  it('has names that every program takes', () => {
    for (const code of CODES)
      for (const { name } of templateFor('Region Gävleborg', code).names)
        expect(name).toMatch(/^[A-Za-z][A-Za-z_]*$/);
  });

  it('asks for no person but the one who signs', () => {
    const labels = model.cells.filter(({ column }) => column === 0).map(({ value }) => textOf(value));
    expect(labels.filter((label) => /^namn/i.test(label))).toEqual(['Namn']);
    expect(labels.join(' ')).toContain('aldrig namn på deltagare');
  });
});

describe('on paper', () => {
  test.each(CODES)('%s lies down, and its instruction is no wider than its columns', (code) => {
    for (const { name } of members) {
      const one = templateFor(name, code);
      expect(one.print.orientation).toBe('landscape');
      const [content] = contentOfModels([one]).sheets;
      expect(content?.print).toMatchObject({ orientation: 'landscape', paper: 'a4', fit: { wide: 1 } });
      const width = one.columnWidths.reduce((sum, column) => sum + column, 0);
      const lines = one.cells.filter(
        ({ role, column, wrap }) => column === 0 && !wrap && ['text', 'subtitle'].includes(role),
      );
      expect(lines.length).toBeGreaterThan(4);
      for (const { value, role } of lines)
        expect(textOf(value).length).toBeLessThanOrEqual(
          lettersPerLine(width, { scale: role === 'subtitle' ? 12 / 11 : 1 }),
        );
    }
  });

  test.each(CODES)('%s shows labels, headings and figures in full in their columns', (code) => {
    const one = templateFor('Gävle kommun', code);
    for (const { value, column, role } of one.cells) {
      if (!['label', 'heading', 'computed', 'total', 'subcomputed'].includes(role) || typeof value !== 'string')
        continue;
      const room = lettersPerLine(one.columnWidths[column]!, { bold: role === 'heading' || role === 'total' });
      for (const line of value.split('\n')) expect([line, line.length <= room]).toEqual([line, true]);
    }
  });
}); // prettier-ignore

test('a short template is printed on one page, a long one with the headings of its table on each', () => {
  expect(templateFor('Bollnäs kommun').print.onePage).toBe(true);
  const { print, cells } = model;
  expect(print.onePage).toBeUndefined();
  const titles = cells.filter(({ row }) => row === print.titleRows?.first).map(({ value }) => value);
  expect(titles[0]).toBe('Team eller hälsocentral');
});

describe('the files', () => {
  test.each(CODES)('of %s are one for each of the thirteen organisations, no two with one name', (code) => {
    const files = hoursTemplateFiles(members, periodOf(code));
    expect(files.map(({ member }) => member.name)).toEqual(members.map(({ name }) => name));
    expect(new Set(files.map(({ fileName }) => fileName)).size).toBe(13);
    expect(files.map(({ fileName }) => fileName)).toContain(
      `trisamtimmar-${code.toLowerCase()}-gavle-kommun.xlsx`,
    );
  });

  it('of organisations that differ in accents alone are different', () => {
    const named = (name: string) => ({ ...members[0]!, name });
    expect(
      hoursTemplateFiles(['Håbo', 'Habo', '☃'].map(named), periodOf('2025')).map((one) => one.fileName),
    ).toEqual([
      'trisamtimmar-2025-habo.xlsx',
      'trisamtimmar-2025-habo-2.xlsx',
      'trisamtimmar-2025.xlsx',
    ]);
  }); // prettier-ignore

  test('law: a template can be made whatever the names look like, for every period', () => {
    const name = fc
      .oneof(fc.constantFrom(...AWKWARD), fc.string({ unit: 'grapheme', minLength: 1 }))
      .filter((text) => text.trim() !== '');
    const period = fc.constantFrom(...PERIOD_KINDS.flatMap((kind) => periodsOf(kind, 2025)));
    fc.assert(
      fc.property(name, name, name, period, (member, team, association, one) => {
        const made = {
          ...memberOf('Gävle kommun'),
          name: member,
          teams: [team],
          rate: new Decimal('0.01'),
        };
        const [file] = hoursTemplateFiles([made], one);
        expect(file?.fileName).toMatch(/^trisamtimmar(?:-[a-z0-9]+)*\.xlsx$/);
        const sheet = templateFor(made, periodCode(one), { association, book: emptyBook('tertial') });
        expect(() => contentOfModels([sheet])).not.toThrow();
        // Text from outside stands as text, and nowhere as a formula.
        expect(sheet.cells.filter(({ formula }) => formula?.includes(member.trim()) === true && member.length > 6)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  }); // prettier-ignore
});

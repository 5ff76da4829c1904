import fc from 'fast-check';
import gavleborg from '../../assets/examples/gavleborg-2025.json';
import { parsePlan } from '../../src/finsam/planFile';
import { planToJson } from '../../src/finsam/planFile';
import { buildSheets, NAMES, readPlan, TABLES } from '../../src/sheets';
import { planArbitrary } from './planArbitrary';
import { insertRow, renameTab, reverseTabs, snapshotOf, sortTable, typeInto } from './snapshots';

const parsed = parsePlan(gavleborg);
if (!parsed.ok) throw new Error('the example is a plan');
const plan = parsed.plan;
const snapshot = snapshotOf(buildSheets(plan));
const json = (value: Parameters<typeof planToJson>[0] | null) => (value === null ? null : planToJson(value));

test('law: read(build(plan)) is plan', () => {
  fc.assert(
    fc.property(planArbitrary, (any) => {
      const read = readPlan(snapshotOf(buildSheets(any)));
      expect(read.problems).toEqual([]);
      expect(json(read.plan)).toEqual(json(any));
    }),
    { numRuns: 1000 },
  );
});

test('law: a plan that goes through JSON is the same plan', () => {
  fc.assert(
    fc.property(planArbitrary, (any) => {
      const again = parsePlan(JSON.parse(JSON.stringify(planToJson(any))));
      expect(again.ok && json(again.plan)).toEqual(json(any));
    }),
  );
});

describe('what the user does to the workbook does not break reading', () => {
  test('renamed tabs', () => {
    const renamed = [
      'Förutsättningar',
      'Medlemsbidrag',
      'Insatser',
      'Trisamtimmar',
      'Budget',
      'Eget kapital',
    ].reduce((workbook, tab) => renameTab(workbook, tab, `${tab} – ny`), snapshot);
    expect(json(readPlan(renamed).plan)).toEqual(json(plan));
  });

  test('moved tabs', () => {
    expect(json(readPlan(reverseTabs(snapshot)).plan)).toEqual(json(plan));
  });

  test('an empty row inserted anywhere on any sheet', () => {
    for (const sheet of snapshot.sheets) {
      for (let row = 0; row <= sheet.origin.row + sheet.values.length; row += 1) {
        expect(json(readPlan(insertRow(snapshot, sheet.name, row)).plan)).toEqual(json(plan));
      }
    }
  });

  test('a sorted table gives the same plan in another order', () => {
    const sorted = sortTable(snapshot, TABLES.insatser);
    const read = readPlan(sorted).plan!;
    const names = plan.insatser.map((insats) => insats.name).sort((a, b) => b.localeCompare(a, 'sv'));
    expect(read.insatser.map((insats) => insats.name)).toEqual(names);
    const byName = (list: typeof plan.insatser) =>
      [...list].sort((a, b) => a.name.localeCompare(b.name, 'sv'));
    expect(json({ ...read, insatser: byName(read.insatser) })).toEqual(
      json({ ...plan, insatser: byName(plan.insatser) }),
    );
  });
});

describe('what cannot be read is told with its cell', () => {
  const placeOf = (name: string) => snapshot.names.find((one) => one.name === name)!.target!;
  const after = (name: string, value: Parameters<typeof typeInto>[4], offset = 0) => {
    const { sheet, area } = placeOf(name);
    return readPlan(typeInto(snapshot, sheet, area.row, area.column + offset, value));
  };

  test.each([
    [
      'text for a number',
      NAMES.contributions,
      '18 920 tkr',
      'Cellen innehåller text ("18 920 tkr") där ett tal behövs. Skriv talet utan enhet.',
    ],
    [
      'an error',
      NAMES.openingEquity,
      { error: '#REF!' },
      'Cellen visar felet #REF!. Rätta formeln eller skriv ett värde.',
    ],
    ['a word that is no choice', NAMES.unit, 'mkr', '"mkr" finns inte bland valen. Välj: kr, tkr.'],
    ['no name', NAMES.association, null, 'Fyll i ett värde.'],
    ['a year out of range', NAMES.budgetYear, 1999, 'Värdet ska vara minst 2004.'],
    ['too many decimals', NAMES.contributions, 1.234, 'Högst 2 decimaler.'],
  ])('%s', (_, name, value, message) => {
    const { plan: read, problems } = after(name, value);
    const { sheet, area } = placeOf(name);
    expect(read).toBeNull();
    const cell = `B${area.row + 1}`;
    expect(problems.filter((problem) => problem.cell === cell)).toEqual([
      expect.objectContaining({ sheet, cell, message }),
    ]);
  });

  test('all problems at once', () => {
    const two = typeInto(
      typeInto(snapshot, 'Förutsättningar', placeOf(NAMES.unit).area.row, 1, 'mkr'),
      'Förutsättningar',
      placeOf(NAMES.limitShare).area.row,
      1,
      'tjugo',
    );
    expect(readPlan(two).problems.map((problem) => problem.code)).toEqual(['notAWord', 'textForNumber']);
  });

  test('amounts under a year outside the plan are never lost in silence', () => {
    const { plan: read, problems } = after(NAMES.budgetYear, 2026);
    expect(read).toBeNull();
    expect(problems.map((problem) => problem.message)).toContainEqual(
      expect.stringContaining(
        'Kolumnen "Beviljat 2025" har belopp, men året ligger utanför budgetåren 2026–2028',
      ),
    );
  });

  test('a changed budget year is told by its amounts alone, once for each column', () => {
    const columns = after(NAMES.budgetYear, 2026).problems.filter(({ code }) => code !== 'planProblem');
    expect(columns.map(({ code }) => code)).toEqual(['yearColumn']);
  });

  test('a column that is gone is told once', () => {
    const gone = {
      ...snapshot,
      sheets: snapshot.sheets.map((sheet) => ({
        ...sheet,
        tables: sheet.tables.map((table) => ({
          ...table,
          columns: table.columns.map((column) =>
            column === 'Vikt' && table.name === TABLES.municipalities ? 'Andel' : column,
          ),
        })),
      })),
    };
    expect(readPlan(gone).problems.filter(({ code }) => code === 'missingColumn')).toHaveLength(1);
  });

  test('a workbook without a budget says so', () => {
    expect(
      readPlan({
        sheets: [
          {
            name: 'Blad1',
            visible: true,
            origin: { row: 0, column: 0 },
            values: [[1]],
            formulas: [[null]],
            tables: [],
            protected: false,
          },
        ],
        names: [],
      }).problems,
    ).toEqual([expect.objectContaining({ code: 'noBudget' })]);
  });

  test('arithmetic in an input leaves no trace of binary fractions', () => {
    const { plan: read } = after(NAMES.openingEquity, 0.1 + 0.2);
    expect(read?.equity.opening?.toString()).toBe('0.3');
  });
});

import fc from 'fast-check';
import { goalsToJson, parseGoals } from '../../../src/finsam/goals/goalFile';
import type { GoalPlan } from '../../../src/finsam/goals/goals';
import { GOAL_SHEETS, GOAL_TABLES } from '../../../src/sheets/goals/anchors';
import { buildGoalSheets } from '../../../src/sheets/goals/buildGoalSheets';
import { readGoals } from '../../../src/sheets/goals/readGoals';
import { Lookup } from '../../../src/sheets/lookup';
import { cellAddress } from '../../../src/workbook/addresses';
import type { CellValue, WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { goalArbitrary } from '../../finsam/goals/goalArbitrary';
import { insertRow, renameTab, reverseTabs, snapshotOf, sortTable, typeInto } from '../snapshots';
import { smallGoals } from './smallGoals';

const json = (goals: GoalPlan | null) => (goals === null ? null : goalsToJson(goals));
const snapshot = snapshotOf(buildGoalSheets(smallGoals));

test('law: read(build(goals)) is goals', () => {
  fc.assert(
    fc.property(goalArbitrary, (goals) => {
      const read = readGoals(snapshotOf(buildGoalSheets(goals)));
      expect(read.problems).toEqual([]);
      expect(json(read.goals)).toEqual(json(goals));
    }),
    { numRuns: 1000 },
  );
});

describe('what people do to the workbook does not break reading', () => {
  test('renamed and moved tabs', () => {
    const renamed = GOAL_SHEETS.reduce((book, { name }) => renameTab(book, name, `${name} – ny`), snapshot);
    expect(json(readGoals(reverseTabs(renamed)).goals)).toEqual(json(smallGoals));
  });

  test('an empty row inserted anywhere on any sheet', () => {
    for (const sheet of snapshot.sheets)
      for (let row = 0; row <= sheet.origin.row + sheet.values.length; row += 1)
        expect(json(readGoals(insertRow(snapshot, sheet.name, row)).goals)).toEqual(json(smallGoals));
  });

  test.each([GOAL_TABLES.measures, GOAL_TABLES.tertials, GOAL_TABLES.insatsTertials, GOAL_TABLES.history])(
    'a sorted table %s loses no decision, comment or figure',
    (table) => {
      const read = readGoals(sortTable(snapshot, table)).goals;
      expect(bySortedNumbers(read)).toEqual(bySortedNumbers(smallGoals));
    },
  );
});

/** The goals with the measures of each indicator by number, whatever the order of their rows. */
function bySortedNumbers(goals: GoalPlan | null): unknown {
  if (goals === null) return null;
  return json({
    ...goals,
    goals: goals.goals.map((goal) => ({
      ...goal,
      indicators: goal.indicators.map((indicator) => ({
        ...indicator,
        measures: [...indicator.measures].sort((a, b) => a.number.localeCompare(b.number)),
      })),
    })),
  });
}

describe('rows that people add', () => {
  test('an indicator and a measure without numbers get the next free ones, and decisions stay', () => {
    let book = addRow(snapshot, GOAL_TABLES.indicators, { 'Mål nr': '1', Indikator: 'Ny indikator' });
    book = addRow(book, GOAL_TABLES.measures, {
      'Indikator nr': '1.3',
      Mått: 'Nytt mått',
      Målvärde: 0.5,
      Utfall: 0.6,
    });
    const { goals, problems } = readGoals(book);
    expect(problems).toEqual([]);
    const [first] = goals?.goals ?? [];
    expect(first?.indicators.map(({ number, text }) => [number, text])).toEqual([
      ['1.1', 'Deltagare upplever att de är mer redo.'],
      ['1.2', 'Insatserna når sina mål.'],
      ['1.3', 'Ny indikator'],
    ]);
    expect(first?.indicators[2]?.measures.map(({ number, text }) => [number, text])).toEqual([
      ['1.3.1', 'Nytt mått'],
    ]);
    expect(first?.indicators[0]?.decision).toEqual({
      status: 'partlyMet',
      reason: 'Styrelsen såg till helheten.',
    });
    expect(first?.indicators[0]?.measures[0]?.comment).toBe('=SUMMA(A1) är ingen formel här.');
  });

  test('an activity without a number gets a letter', () => {
    const { goals } = readGoals(
      addRow(snapshot, GOAL_TABLES.activities, { 'Mål nr': '2', Aktivitet: 'Ny aktivitet' }),
    );
    expect(goals?.goals[1]?.activities.map(({ number }) => number)).toEqual(['2a', '2b', '2c']);
  });

  test('a number that Excel has taken for a number is read as it was typed', () => {
    const book = addRow(snapshot, GOAL_TABLES.indicators, {
      Nr: 1.3,
      'Mål nr': 1,
      Indikator: 'Ny indikator',
    });
    expect(readGoals(book).goals?.goals[0]?.indicators[2]?.number).toBe('1.3');
  });
});

describe('what cannot be taken is told at its cell', () => {
  test.each<[string, string, string, CellValue, string]>([
    [GOAL_TABLES.indicators, 'Mål nr', '1.1', '9', 'Mål nr 9 finns inte'],
    [GOAL_TABLES.measures, 'Indikator nr', '1.1.1', '7.7', 'Indikator nr 7.7 finns inte'],
    [GOAL_TABLES.measures, 'Utfall', '1.1.1', 43, '43 %'],
    [GOAL_TABLES.measures, 'Utfall', '1.1.1', 'många', 'text ("många") där ett tal'],
    [GOAL_TABLES.measures, 'Slag', '1.1.1', 'Procent', '"Procent" finns inte bland valen'],
    [GOAL_TABLES.measures, 'Nr', '1.2.1', '1.1.1', '1.1.1'],
    [GOAL_TABLES.measures, 'Utfall', '1.2.2', 'Kanske', '"Kanske" finns inte bland valen'],
    [GOAL_TABLES.measures, 'Beslutad status', '1.2.1', null, ''],
    [GOAL_TABLES.measures, 'Beslutad status', '1.1.1', 'Nästan', '"Nästan" finns inte bland valen'],
    [GOAL_TABLES.history, 'Mått nr', '1.1.1', '5.5.5', 'Mått nr 5.5.5 finns inte'],
  ])('%s, %s of %s typed as %p', (table, column, number, value, sentence) => {
    const { book, cell } = typeAt(snapshot, table, number, column, value);
    const { goals, problems } = readGoals(book);
    if (sentence === '') {
      expect(goals).not.toBeNull();
      return;
    }
    expect(goals).toBeNull();
    expect(problems.filter((problem) => problem.cell === cell).map(({ message }) => message)).toEqual([
      expect.stringContaining(sentence),
    ]);
  });

  test('a reason without a status', () => {
    const { book } = typeAt(snapshot, GOAL_TABLES.measures, '1.1.1', 'Skäl', 'Ett skäl');
    expect(readGoals(book).problems.map(({ code, sheet }) => [code, sheet])).toEqual([
      ['reasonWithoutStatus', 'Mått'],
    ]);
  });

  test('a workbook without goals', () => {
    expect(readGoals({ sheets: [], names: [] }).problems.map(({ code }) => code)).toEqual(['noGoals']);
  });

  test('a tertial that stands twice', () => {
    const book = addRow(snapshot, GOAL_TABLES.tertials, { 'Mått nr': '1.1.1', Tertial: 1, Utfall: 0.9 });
    expect(readGoals(book).problems.map(({ code }) => code)).toEqual(['tertialTwice']);
  });
});

function found(book: WorkbookSnapshot, table: string) {
  const result = new Lookup(book).table(table);
  if (result === null) throw new Error(`There is no table ${table}`);
  return result;
}

/** Types a value in a column of the row whose first cell is a number. */
function typeAt(book: WorkbookSnapshot, tableName: string, number: string, column: string, value: CellValue) {
  const { sheet, table } = found(book, tableName);
  const first = table.area.row + 1;
  const rows = Array.from({ length: table.area.rows - 1 }, (_, index) => first + index);
  const row = rows.find(
    (one) => sheet.values[one - sheet.origin.row]?.[table.area.column - sheet.origin.column] === number,
  );
  if (row === undefined) throw new Error(`There is no row ${number}`);
  const at = table.area.column + table.columns.indexOf(column);
  return { book: typeInto(book, sheet.name, row, at, value), cell: cellAddress(row, at) };
}

/** Adds a row at the end of a table, as Excel does when one types under it. */
function addRow(
  book: WorkbookSnapshot,
  tableName: string,
  values: Readonly<Record<string, CellValue>>,
): WorkbookSnapshot {
  const { sheet, table } = found(book, tableName);
  const last = table.area.row + table.area.rows - 1;
  let grown = insertRow(book, sheet.name, last);
  const { table: now } = found(grown, tableName);
  const inserted = last;
  for (const [column, value] of Object.entries(values))
    grown = typeInto(grown, sheet.name, inserted, now.area.column + now.columns.indexOf(column), value);
  // The new row stands above the last one; they change places.
  return swapRows(grown, sheet.name, inserted, inserted + 1);
}

function swapRows(book: WorkbookSnapshot, tab: string, one: number, other: number): WorkbookSnapshot {
  const swapped = <T>(rows: readonly T[], origin: number) =>
    rows.map((row, index) =>
      index + origin === one ? rows[other - origin]! : index + origin === other ? rows[one - origin]! : row,
    );
  return {
    ...book,
    sheets: book.sheets.map((sheet) =>
      sheet.name === tab
        ? {
            ...sheet,
            values: swapped(sheet.values, sheet.origin.row),
            formulas: swapped(sheet.formulas, sheet.origin.row),
          }
        : sheet,
    ),
  };
}

test('the fixture is what the file reader gives', () => {
  const parsed = parseGoals(goalsToJson(smallGoals));
  expect(parsed.ok && json(parsed.plan)).toEqual(json(smallGoals));
});

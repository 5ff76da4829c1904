import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkedWorkbookOfContent } from '../../../src/checks/checkedWorkbookOfContent';
import { FIELD_CHECKS } from '../../../src/checks/field';
import type { Finding } from '../../../src/checks/finding';
import { documentOfWorkbook } from '../../../src/checks/tables/documentOfWorkbook';
import { parseGoalsText } from '../../../src/finsam/goals/goalFile';
import { parsePlanText } from '../../../src/finsam/planFile';
import { buildGoalSheets, buildHoursSheets, buildSheets } from '../../../src/sheets';
import { contentOfModels } from '../../../src/workbook/contentOfModels';
import type { SheetModel } from '../../../src/workbook/sheetModel';
import { plan, someReports } from '../../sheets/hours/bookOf';
import { inShort } from './foundIn';

function exampleText(name: string): string {
  return readFileSync(join(__dirname, '../../../assets/examples', `${name}.json`), 'utf8');
}

function planSheets(name: string): SheetModel[] {
  const result = parsePlanText(exampleText(name));
  if (!result.ok) throw new Error(`${name} is no plan`);
  return buildSheets(result.plan);
}

function goalSheets(name: string): SheetModel[] {
  const result = parseGoalsText(exampleText(name));
  if (!result.ok) throw new Error(`${name} are no goals`);
  return buildGoalSheets(result.plan);
}

function findingsOf(models: readonly SheetModel[]): Finding[] {
  const document = documentOfWorkbook(checkedWorkbookOfContent(contentOfModels(models)));
  expect(document.tables.length).toBeGreaterThan(3);
  return FIELD_CHECKS.flatMap(({ run }) => run(document));
}

/** What may only be worth knowing is left out. */
function faultsOf(models: readonly SheetModel[]): string[] {
  return findingsOf(models)
    .filter(({ severity }) => severity !== 'note')
    .map(inShort);
}

test.each(['gavleborg-2025', 'jamtland-2025'])('the budget that is built of %s has no fault', (name) => {
  expect(faultsOf(planSheets(name))).toEqual([]);
});

test.each(['gavleborg-2016-goals', 'gavleborg-2025-goals', 'jamtland-2025-goals'])(
  'the goals that are built of %s have no fault',
  (name) => {
    expect(faultsOf(goalSheets(name))).toEqual([]);
  },
);

test('the goals that are built of the report of 2020 have no fault but what was printed', () => {
  expect(faultsOf(goalSheets('gavleborg-2020-goals'))).toEqual(['error period-date/year: augusti 201']);
});

test('reported hours beside their budget have no fault', () => {
  expect(faultsOf([...buildSheets(plan), ...buildHoursSheets(someReports, plan)])).toEqual([]);
});

describe('one figure of a built workbook changed', () => {
  /** The sheets with another value in the cell of a column in the first row with the label. */
  function changedSheets(sheet: string, label: string, column: number, value: string | number): SheetModel[] {
    return planSheets('jamtland-2025').map((model) => {
      if (model.name !== sheet) return model;
      // Under a heading of the same word stand years.
      const labelled = model.cells.filter((cell) => cell.value === label).map((cell) => cell.row);
      const row = model.cells.find(
        (cell) =>
          cell.column === column && labelled.includes(cell.row) && Math.abs(Number(cell.value)) > 3000,
      )?.row;
      if (row === undefined) throw new Error(`${sheet} has no row "${label}"`);
      const cells = model.cells.map((cell) =>
        cell.row === row && cell.column === column ? { ...cell, value } : cell,
      );
      return { ...model, cells };
    });
  }

  test.each<[string, string, number, number, string]>([
    ['Medlemsbidrag', 'Kommunerna', 2, 2_075_000, 'contributions-split'],
    ['Budget', 'Personalkostnader', 2, 2_067_000, 'cost-sign'],
    ['Eget kapital', 'Utgående eget kapital', 2, 1_578_000, 'equity-roll'],
    ['Eget kapital', 'Ingående eget kapital', 3, 1_578_000, 'equity-roll'],
    ['Eget kapital', 'Kapitaltak', 2, 1_654_600, 'equity-limit'],
    ['Budget', 'Övriga verksamhetskostnader', 3, -897, 'thousand-mixed'],
  ])('%s, %s: %s is found', (sheet, label, column, value, rule) => {
    const findings = findingsOf(changedSheets(sheet, label, column, value));
    const found = findings.find((finding) => finding.rule === rule);
    expect(found?.place).toMatchObject({ kind: 'sheet', sheet, area: { column } });
  });
});

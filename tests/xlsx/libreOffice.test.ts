import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseGoalsText } from '../../src/finsam/goals/goalFile';
import { parsePlanText } from '../../src/finsam/planFile';
import { buildSheets } from '../../src/sheets';
import { DEFAULT_GOAL_TAB_NAMES } from '../../src/sheets/goals/anchors';
import { buildGoalSheets } from '../../src/sheets/goals/buildGoalSheets';
import { grantedInYear } from '../../src/sheets/goals/grantedInYear';
import { buildHoursSheets } from '../../src/sheets/hours/buildHoursSheets';
import { cellAddress } from '../../src/workbook/addresses';
import type { CellModel, SheetModel } from '../../src/workbook/sheetModel';
import { writeModels } from '../../src/xlsx';
import { richGoals } from '../sheets/goals/richGoals';
import { plan, someReports } from '../sheets/hours/bookOf';
import { hasLibreOffice, valuesInLibreOffice } from './libreOffice';

// CI installs LibreOffice, so there its absence is a failure and no reason to skip.
const isThere = hasLibreOffice() || process.env.CI !== undefined;
const describeWhereInstalled = isThere ? describe : describe.skip;
if (!isThere)
  console.warn('LibreOffice is not installed: the files are not judged by it. Install libreoffice-calc.');

const GOALS_BESIDE_A_BUDGET = 'goals beside a budget';
const HOURS_BESIDE_A_BUDGET = 'reported hours beside a budget';
const EXAMPLES = [
  'gavleborg-2025',
  'jamtland-2025',
  'gavleborg-2020-goals',
  'gavleborg-2016-goals',
  GOALS_BESIDE_A_BUDGET,
  HOURS_BESIDE_A_BUDGET,
];

function sheetsOf(example: string): SheetModel[] {
  if (example === GOALS_BESIDE_A_BUDGET) {
    const granted = grantedInYear(plan, richGoals.year);
    return [...buildSheets(plan), ...buildGoalSheets(richGoals, DEFAULT_GOAL_TAB_NAMES, granted)];
  }
  if (example === HOURS_BESIDE_A_BUDGET)
    return [...buildSheets(plan), ...buildHoursSheets(someReports, plan)];
  const text = readFileSync(join(__dirname, '../../assets/examples', `${example}.json`), 'utf8');
  if (example.endsWith('-goals')) return buildGoalSheets(taken(parseGoalsText(text)));
  return buildSheets(taken(parsePlanText(text)));
}

type Parsed<T> =
  | { readonly ok: true; readonly plan: T }
  | { readonly ok: false; readonly problems: readonly { readonly path: string; readonly message: string }[] };

function taken<T>(parsed: Parsed<T>): T {
  if (!parsed.ok)
    throw new Error(parsed.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return parsed.plan;
}

/** The value as LibreOffice writes it in a csv file of raw values. */
function shown(value: CellModel['value']): string {
  if (typeof value === 'object') return value === null ? '' : value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value);
}

/** Line breaks and day numbers aside, which csv files tell in their own way; a break at the end of a stored text is not told at all. */
function sameValue(seen: string, expected: CellModel['value']): boolean {
  if (typeof expected === 'number' && /^\d{4}-\d{2}-\d{2}$/.test(seen))
    return Date.parse(seen) / 86_400_000 + 25_569 === expected;
  if (typeof expected === 'number' && /^-?[\d.]+%$/.test(seen))
    return Math.abs(Number(seen.slice(0, -1)) / 100 - expected) < 1e-9;
  if (typeof expected === 'number') return seen !== '' && Math.abs(Number(seen) - expected) < 1e-6;
  return seen.replace(/\r\n/g, '\n').replace(/\n$/, '') === shown(expected).replace(/\n$/, '');
}

/** The cell with its value in place of a custom function. */
function frozen({ formula, spill, ...cell }: CellModel): CellModel {
  if (formula === undefined || formula.includes('FINSAM.')) return cell;
  return { ...cell, formula, ...(spill === undefined ? {} : { spill }) };
}

/** The judged cells that show something else than their model says, told one by one. */
function differences(
  models: readonly SheetModel[],
  values: ReadonlyMap<string, string[][]>,
  judged: (cell: CellModel) => boolean,
): string[] {
  return models.flatMap((model) =>
    model.cells.filter(judged).flatMap((cell) => {
      const seen = values.get(model.name)?.[cell.row]?.[cell.column] ?? '';
      return sameValue(seen, cell.value)
        ? []
        : [
            `${model.name}!${cellAddress(cell.row, cell.column)} shows "${seen}" instead of "${shown(cell.value)}": ${cell.formula ?? ''}`,
          ];
    }),
  );
}

describeWhereInstalled('in LibreOffice', () => {
  test.each(EXAMPLES)(
    'the workbook of %s opens with all its figures',
    async (example) => {
      const models = sheetsOf(example);
      const values = valuesInLibreOffice(await writeModels(models), false);
      expect(differences(models, values, () => true)).toEqual([]);
    },
    180_000,
  );

  test.each(EXAMPLES)(
    'the figures of %s are the same when its own formulas are calculated anew',
    async (example) => {
      // What the custom functions give stands as values, as after "Frys till värden": LibreOffice has no add-in.
      const models = sheetsOf(example).map((model): SheetModel => ({
        ...model,
        cells: model.cells.map(frozen),
      }));
      const values = valuesInLibreOffice(await writeModels(models), true);
      const formulas = models.flatMap(({ cells }) => cells.filter(({ formula }) => formula !== undefined));
      expect(formulas.length).toBeGreaterThan(50);
      expect(differences(models, values, ({ formula }) => formula !== undefined)).toEqual([]);
    },
    180_000,
  );

  test('values in the file are forgotten where it calculates anew', async () => {
    const [model] = sheetsOf(EXAMPLES[0] ?? '');
    if (model === undefined) throw new Error('There is no sheet');
    const wrong: SheetModel = {
      ...model,
      tables: [],
      names: [],
      validations: [],
      conditionalFormats: [],
      charts: [],
      cells: [{ row: 0, column: 0, value: 3, formula: '=1+1', role: 'computed', format: 'count' }],
    };
    const bytes = await writeModels([wrong]);
    expect(valuesInLibreOffice(bytes, false).get(wrong.name)?.[0]?.[0]).toBe('3');
    expect(valuesInLibreOffice(bytes, true).get(wrong.name)?.[0]?.[0]).toBe('2');
  }, 180_000);
});

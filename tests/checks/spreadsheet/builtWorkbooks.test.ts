import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkedWorkbookOfContent } from '../../../src/checks/checkedWorkbookOfContent';
import { parseGoals } from '../../../src/finsam/goals/goalFile';
import { parsePlan } from '../../../src/finsam/planFile';
import { buildGoalSheets, buildHoursSheets, buildSheets } from '../../../src/sheets';
import { contentOfModels } from '../../../src/workbook/contentOfModels';
import type { SheetModel } from '../../../src/workbook/sheetModel';
import { emptyBook, plan as hoursPlan, someReports } from '../../sheets/hours/bookOf';
import { told } from './grids';

function example(name: string): unknown {
  return JSON.parse(readFileSync(path.join(__dirname, '../../../assets/examples', `${name}.json`), 'utf8'));
}

function budget(name: string): SheetModel[] {
  const parsed = parsePlan(example(name));
  if (!parsed.ok) throw new Error(`${name} is no plan`);
  return buildSheets(parsed.plan);
}

function goals(name: string): SheetModel[] {
  const parsed = parseGoals(example(name));
  if (!parsed.ok) throw new Error(`${name} has no goals`);
  return buildGoalSheets(parsed.plan);
}

describe('a workbook that we build ourselves', () => {
  test.each([
    ['the budget of Gävleborg', () => budget('gavleborg-2025')],
    ['the budget of Jämtland', () => budget('jamtland-2025')],
    ['the goals of Gävleborg 2016', () => goals('gavleborg-2016-goals')],
    ['the goals of Gävleborg 2020', () => goals('gavleborg-2020-goals')],
    ['the goals of Gävleborg 2025', () => goals('gavleborg-2025-goals')],
    ['the goals of Jämtland 2025', () => goals('jamtland-2025-goals')],
    ['budget and goals in one', () => [...budget('gavleborg-2025'), ...goals('gavleborg-2025-goals')]],
    ['reported hours', () => [...buildSheets(hoursPlan), ...buildHoursSheets(someReports, hoursPlan)]],
    ['hours that nobody has reported', () => buildHoursSheets(emptyBook('month'), hoursPlan)],
  ])('(%s) has nothing to be told of', (_name, models) => {
    expect(told(checkedWorkbookOfContent(contentOfModels(models())))).toEqual([]);
  });
});

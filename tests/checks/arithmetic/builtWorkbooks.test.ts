import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ARITHMETIC_CHECKS } from '../../../src/checks/arithmetic';
import type { CheckedWorkbook } from '../../../src/checks/checkInput';
import { checkedWorkbookOfContent } from '../../../src/checks/checkedWorkbookOfContent';
import { documentOfWorkbook } from '../../../src/checks/tables/documentOfWorkbook';
import { parseGoalsText } from '../../../src/finsam/goals/goalFile';
import { parsePlanText } from '../../../src/finsam/planFile';
import { buildGoalSheets, buildSheets } from '../../../src/sheets';
import { contentOfModels } from '../../../src/workbook/contentOfModels';
import { inShort } from './foundIn';

function textOf(name: string): string {
  return readFileSync(join(__dirname, '../../../assets/examples', `${name}.json`), 'utf8');
}

function planBook(name: string): CheckedWorkbook {
  const result = parsePlanText(textOf(name));
  if (!result.ok) throw new Error(`${name} is no plan`);
  return checkedWorkbookOfContent(contentOfModels(buildSheets(result.plan)));
}

function goalBook(name: string): CheckedWorkbook {
  const result = parseGoalsText(textOf(name));
  if (!result.ok) throw new Error(`${name} are no goals`);
  return checkedWorkbookOfContent(contentOfModels(buildGoalSheets(result.plan)));
}

/** The same workbook with figures where it had formulas, so that every sum is tested. */
function typed(book: CheckedWorkbook): CheckedWorkbook {
  const sheets = book.sheets.map((sheet) => ({
    ...sheet,
    formulas: sheet.formulas.map((row) => row.map(() => null)),
  }));
  return { ...book, sheets };
}

function faultsOf(book: CheckedWorkbook): string[] {
  const document = documentOfWorkbook(book);
  return ARITHMETIC_CHECKS.flatMap(({ run }) => [...run(document)])
    .filter(({ severity }) => severity !== 'note')
    .map(inShort);
}

test.each(['gavleborg-2025', 'jamtland-2025'])('the budget that is built of %s has no fault', (name) => {
  expect(faultsOf(planBook(name))).toEqual([]);
  expect(faultsOf(typed(planBook(name)))).toEqual([]);
});

test.each(['gavleborg-2016-goals', 'gavleborg-2025-goals', 'jamtland-2025-goals'])(
  'the goals that are built of %s have no fault',
  (name) => {
    expect(faultsOf(goalBook(name))).toEqual([]);
    expect(faultsOf(typed(goalBook(name)))).toEqual([]);
  },
);

test('what the publishers themselves counted wrong in 2020 is told, and nothing else', () => {
  expect(faultsOf(goalBook('gavleborg-2020-goals')).map((found) => found.replace(/ \d+,\d+ /, ' '))).toEqual([
    'error cross-footing/parts 923',
    'error claim-parts 923 → 938',
  ]);
});

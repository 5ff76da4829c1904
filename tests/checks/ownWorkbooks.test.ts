import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkedWorkbookOfContent } from '../../src/checks/checkedWorkbookOfContent';
import { checkWorkbook } from '../../src/checks/runChecks';
import { parseGoalsText } from '../../src/finsam/goals/goalFile';
import { parsePlanText } from '../../src/finsam/planFile';
import { buildGoalSheets, buildSheets } from '../../src/sheets';
import { areaAddress } from '../../src/workbook/addresses';
import { contentOfModels } from '../../src/workbook/contentOfModels';

const folder = join(__dirname, '../../assets/examples');
const examples = readdirSync(folder);

/**
 * The report of 2020 says 923 persons, of whom 544 women and 394 men, and an insats that began in "augusti 201": its own slips, which are in the example as
 * they were printed, the one in a table and in words, the other on two sheets.
 */
const SLIPS: Readonly<Record<string, readonly string[]>> = {
  'gavleborg-2020-goals.json': ['Deltagare!F46', 'Insatsuppföljning!N10'],
};

test('there are examples of budgets and of goals', () => {
  expect(examples.filter((name) => name.includes('goals')).length).toBeGreaterThan(2);
  expect(examples.filter((name) => !name.includes('goals')).length).toBeGreaterThan(1);
});

test.each(examples)(
  'the workbook that is built of %s has no error and no warning but the slips of its source',
  async (name) => {
    const faults: unknown[] = [];
    const findings = await checkWorkbook(workbookOf(name), { onFault: (fault) => faults.push(fault) });
    expect(faults).toEqual([]);
    const places = findings
      .filter(({ severity }) => severity !== 'note')
      .map(({ place }) =>
        place.kind === 'sheet' ? `${place.sheet}!${areaAddress(place.area)}` : place.heading,
      );
    expect(places.sort()).toEqual([...(SLIPS[name] ?? [])].sort());
  },
);

function workbookOf(name: string) {
  const text = readFileSync(join(folder, name), 'utf8');
  const parsed = name.includes('goals') ? parseGoalsText(text) : parsePlanText(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const sheets = 'goals' in parsed.plan ? buildGoalSheets(parsed.plan) : buildSheets(parsed.plan);
  return checkedWorkbookOfContent(contentOfModels(sheets));
}

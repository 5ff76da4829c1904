import gavleborg from '../../assets/examples/gavleborg-2025.json';
import jamtland from '../../assets/examples/jamtland-2025.json';
import { parsePlan } from '../../src/finsam/planFile';
import type { Plan } from '../../src/finsam/plan';
import { buildSheets } from '../../src/sheets';
import type { SheetModel } from '../../src/workbook/sheetModel';

function planOf(json: unknown): Plan {
  const result = parsePlan(json);
  if (!result.ok)
    throw new Error(result.problems.map((problem) => `${problem.path}: ${problem.message}`).join('\n'));
  return result.plan;
}

/** The figures of the first row with a label, in the columns from one on. */
function row(
  sheets: readonly SheetModel[],
  tab: string,
  label: string,
  firstColumn: number,
  count = 3,
): unknown[] {
  const sheet = sheets.find((one) => one.name === tab)!;
  const labelled = sheet.cells.find((cell) => cell.column === 0 && cell.value === label);
  if (labelled === undefined) throw new Error(`${tab} has no row "${label}"`);
  return Array.from(
    { length: count },
    (_, index) =>
      sheet.cells.find((cell) => cell.row === labelled.row && cell.column === firstColumn + index)?.value,
  );
}

describe('Gävleborg 2025–2027, as published', () => {
  const sheets = buildSheets(planOf(gavleborg));
  const KRONOR = 1;
  const THOUSANDS = 5;

  test.each([
    ['Försäkringskassan/Arbetsförmedlingen', 9460, 9460, 9460],
    ['Region Gävleborg', 4730, 4730, 4730],
    ['Kommunerna', 4730, 4730, 4730],
    ['Summa intäkter', 18920, 18920, 18920],
    ['Samverkansinsatser (beviljade)', -17002, -5660, 242],
    ['Samverkansinsatser (tillgängliga)', -5105, -9269, -15045],
    ['Övriga externa kostnader', -1210, -1240, -1270],
    ['Personalkostnader', -2650, -2751, -2847],
    ['Summa kostnader', -25967, -18920, -18920],
    ['Resultat', -7047, 0, 0],
  ])('%s in tkr', (label, ...years) => {
    expect(row(sheets, 'Budget', label, THOUSANDS)).toEqual(years);
  });

  test.each([
    ['Trisam', 5795913],
    ['Lokala samverkansinsatser', 11005930],
    ['Utvecklingsinsatser', 200000],
    ['Summa beviljade insatser', 17001843],
    ['Ej beviljade medel', 5104867],
    ['Sammanlagt', 22106710],
  ])('%s in kronor', (label, amount) => {
    expect(row(sheets, 'Insatser', label, KRONOR, 1)).toEqual([amount]);
  });

  test('the ten municipal amounts of Trisam come out of hours × 419.39', () => {
    const sheet = sheets.find((one) => one.name === 'Trisamtimmar')!;
    const amounts = sheet.cells
      .filter((cell) => cell.column === 5 && cell.formula?.includes('ROUND('))
      .map((cell) => cell.value);
    expect(amounts.slice(3)).toEqual([
      117429, 407857, 23486, 144270, 50746, 18453, 18453, 58715, 174466, 128333,
    ]);
  });

  test('equity is missing, not zero, since the plan does not print its opening', () => {
    expect(row(sheets, 'Eget kapital', 'Utgående eget kapital', KRONOR)).toEqual(['', '', '']);
    expect(row(sheets, 'Eget kapital', 'Kapitaltak', KRONOR)).toBeDefined();
  });
});

describe('Jämtland 2025–2027, every row that is right in print', () => {
  const sheets = buildSheets(planOf(jamtland));

  test.each<[string, number, number | null, number]>([
    ['Verksamhetens intäkter', 8228000, 8228000, 8228000],
    ['Verksamhetens kostnader', -8225000, -8221000, -8231000],
    ['Insatsbidrag till utförande part', -5254000, -5260000, -5230000],
    ['Planerade bidrag (STAR)', -4974000, -4170000, -2880000],
    ['Bidrag att fördela', -280000, -1090000, -2350000],
    ['Förvaltning och samverkan', -2971000, -2961000, -3001000],
    ['Personalkostnader', -2081000, -2067000, -2104000],
    ['Övriga verksamhetskostnader', -890000, -894000, -897000],
    ['Verksamhetens resultat', 3000, 7000, -3000],
    ['Summa kostnader', -8225000, -8221000, -8231000],
    ['Årets resultat', 3000, 7000, -3000],
    ['Årets resultat inkl. eget kapital', 1580000, 1587000, 1584000],
  ])('%s in kronor', (label, ...years) => {
    expect(row(sheets, 'Budget', label, 1)).toEqual(years);
  });

  test('a line without amounts is missing, as the dash in print', () => {
    expect(row(sheets, 'Budget', 'Finansiella kostnader', 1)).toEqual([null, null, null]);
  });

  test('closing equity in tkr is the text of the plan', () => {
    expect(row(sheets, 'Eget kapital', 'Utgående eget kapital', 5)).toEqual([1580, 1587, 1584]);
  });
});

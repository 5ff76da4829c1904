import gavleborg from '../../../assets/examples/gavleborg-2020-goals.json';
import { parseGoals } from '../../../src/finsam/goals/goalFile';
import type { GoalPlan } from '../../../src/finsam/goals/goals';
import { buildGoalSheets } from '../../../src/sheets/goals/buildGoalSheets';
import type { SheetModel } from '../../../src/workbook/sheetModel';
import { lettersPerLine, wrappedLines } from '../../../src/workbook/wrappedLines';
import { rowLabelled, rowsOf, sheetNamed } from './grids';
import { LONG_TEXT, richGoals } from './richGoals';

const parsed = parseGoals(gavleborg);
if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('\n'));
const goals2020 = parsed.plan;
const built = (plan: GoalPlan) => sheetNamed(buildGoalSheets(plan), 'Insatsblad');

/** The rows of one page: from the insats' name to the next page or the end. */
function page(sheet: SheetModel, name: string) {
  const starts = sheet.cells.filter(({ column, value }) => column === 0 && value === 'Insatsnamn');
  const first = starts.findIndex(({ row }) =>
    sheet.cells.some((cell) => cell.row === row && cell.column === 1 && cell.value === name),
  );
  const from = starts[first]!.row;
  const last = Math.max(...sheet.cells.map(({ row }) => row));
  const to = starts[first + 1] === undefined ? last + 1 : starts[first + 1]!.row - 1;
  return rowsOf(sheet, from, to - from, 4);
}

describe('an insats of the report of 2020', () => {
  const rows = page(built(goals2020), 'Insatskatalogen Gävleborg');
  const valueOf = (label: string) => rows.find(([first]) => first === label)?.[1];

  test('has the fields of the appendix in their order', () => {
    const labels = rows.map(([first]) => first).filter((label) => typeof label === 'string');
    expect(labels.slice(0, 14)).toEqual([
      'Insatsnamn',
      'Inriktning',
      'Period',
      'Syfte',
      'Mål',
      'Deltagarregistrering',
      'Målgrupp',
      'Totalbudget 2020',
      'Utfall ekonomi',
      'Förbrukningsgrad',
      'Huvudman för insats',
      'Samverkansparter',
      'Resultat',
      'Kommentar',
    ]);
  });

  test('shows its measures with outcome, symbol and word, and how many are met', () => {
    const insats = goals2020.insatser.find(({ name }) => name === 'Insatskatalogen Gävleborg')!;
    expect(insats.measures.length).toBeGreaterThan(0);
    for (const { number, text } of insats.measures)
      expect(rows).toContainEqual([number, text, expect.any(String), expect.any(String)]);
    expect(valueOf('Måluppfyllelse')).toMatch(/^\d+ av \d+ mål har uppnåtts/);
  });
});

test.each([
  ['Trisam individ', '2 av 3 mål har uppnåtts, ej mätbart: 1'],
  ['Trisam 2.0', '1 av 2 mål har uppnåtts'],
  ['Mysam', '2 av 3 mål har uppnåtts'],
])('%s has as many of its own goals met as the report says', (name, sentence) => {
  const rows = page(built(goals2020), name);
  expect(rows.find(([label]) => label === 'Måluppfyllelse')?.[1]).toBe(sentence);
});

describe('an insats with a long text and a name like a pattern', () => {
  const sheet = built(richGoals);
  const rows = page(sheet, 'Fas 1?');
  const purpose = rows.findIndex(([label]) => label === 'Syfte');
  const goal = rows.findIndex(([label]) => label === 'Mål');

  test('prints the whole text, in rows that each can be printed whole', () => {
    const parts = rows.slice(purpose, goal).map((row) => (typeof row[1] === 'string' ? row[1] : ''));
    expect(parts.length).toBeGreaterThan(4);
    expect(parts.join('')).toBe(LONG_TEXT);
    for (const part of parts)
      expect(wrappedLines(part.trimEnd(), lettersPerLine(sheet.columnWidths[1]!))).toBeLessThanOrEqual(20);
  });

  test('is this page, apart from that text', () => {
    expect([...rows.slice(0, purpose), ...rows.slice(goal)]).toEqual([
      ['Insatsnamn', 'Fas 1?', null, null],
      ['Inriktning', 'Individ', null, null],
      ['Period', '2024-02-01 – ej tidsbegränsad', null, null],
      ['Mål', '- Ett\n- Två', null, null],
      ['Deltagarregistrering', '', null, null],
      ['Målgrupp', '', null, null],
      ['Totalbudget 2025', 892400, null, null],
      ['Utfall ekonomi', 801497, null, null],
      ['Förbrukningsgrad', 801497 / 892400, null, null],
      ['Huvudman för insats', 'Ockelbo kommun', null, null],
      ['Samverkansparter', '', null, null],
      ['Resultat', '=1+1', null, null],
      ['Kommentar', '', null, null],
      ['Nr', 'Insatsens mål och utfall', '', 'Status'],
      ['F1', 'Utbilda 12 medarbetare', '○', 'Ej uppfylld'],
      ['Utfall', '11\n11 medarbetare har utbildats.', null, null],
      ['Måluppfyllelse', '0 av 1 mål har uppnåtts', null, null],
      ['Nr', 'Förbundets mått om insatsen och utfall', '', 'Status'],
      ['1.1', 'Andel vidare till arbete', '●', 'Uppfylld'],
      ['Utfall', '40 %', null, null],
      ['1.11', 'Rutinen finns', '●', 'Uppfylld'],
      ['Utfall', 'Ja', null, null],
      ['Måluppfyllelse', '2 av 2 mått uppfyllda', null, null],
    ]);
  });

  test('takes every value from the tables', () => {
    const constants = sheet.cells.filter(
      ({ column, formula, value }) => column > 0 && formula === undefined && value !== null,
    );
    expect(new Set(constants.map(({ value }) => value))).toEqual(
      new Set([
        'Insatsens mål och utfall',
        'Förbundets mått om insatsen och utfall',
        '',
        'Status',
        ...richGoals.insatser.map(({ name }) => name),
      ]),
    );
  });
});

test('each insats but the first begins a new page', () => {
  const sheet = built(richGoals);
  const breaks = sheet.print.pageBreaks ?? [];
  expect(breaks.map((row) => rowsOf(sheet, row, 1, 2)[0])).toEqual(
    richGoals.insatser.slice(1).map(({ name }) => ['Insatsnamn', name]),
  );
  expect(sheet.print.orientation).toBe('portrait');
  // The widest that a program without Calibri prints on an A4 page at its own size.
  expect(sheet.columnWidths.reduce((sum, width) => sum + width)).toBeLessThanOrEqual(72);
});

test('without insatser it says what to do', () => {
  const sheet = built({ ...richGoals, insatser: [] });
  expect(
    rowLabelled(sheet, 'Det finns inga insatser. Fyll i bladet Insatsuppföljning och tryck på Uppdatera.'),
  ).toBe(3);
});

import gavleborg from '../../../assets/examples/gavleborg-2020-goals.json';
import { parseGoals } from '../../../src/finsam/goals/goalFile';
import { buildGoalSheets } from '../../../src/sheets/goals/buildGoalSheets';
import { rowLabelled, rowsOf, sheetNamed, tableRows } from './grids';
import { richGoals } from './richGoals';

const parsed = parseGoals(gavleborg);
if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('\n'));
const goals = parsed.plan;
const built = (plan = goals, lowestParticipants = plan.rules.lowestParticipants) =>
  sheetNamed(buildGoalSheets({ ...plan, rules: { ...plan.rules, lowestParticipants } }), 'Deltagare');

/** Label, group, women, men, altogether, control. */
const block = (sheet: ReturnType<typeof built>, from: number, count: number) =>
  rowsOf(sheet, from, count, 8).map((row) => [row[0], row[2], row[3], row[4], row[5], row[7]]);

const OCKELBO = 'Ett hållbart arbetsliv - Ockelbo';
const none = null;

describe('the participants of 2020', () => {
  const everything = built(goals, 0);
  const all = rowLabelled(everything, 'Deltagare per insats');

  test('by insats, as many as were told', () => {
    expect(block(everything, all, 13)).toEqual([
      ['Deltagare per insats', '', 'Kvinnor', 'Män', 'Totalt', none],
      ['Trisam individ', none, 544, 394, 923, none],
      [OCKELBO, none, 8, 7, 15, none],
      ['Ett hållbart arbetsliv - Ovanåker', none, '', '', 0, none],
      ['Trisam 2.0', none, '', '', 180, none],
      ['Mysam', none, '', '', 68, none],
      ['Arbetsintegrerande Socialt Företagande', none, '', '', 176, none],
      ['Insatskatalogen Gävleborg', none, '', '', 145, none],
      ['Förstudie – Prova vägar vidare Bollnäs', none, '', '', 23, none],
      ['Kunskapsdialog Nordanstig', none, '', '', 101, none],
      ['Kunskapsdialog Söderhamn', none, '', '', 28, none],
      ['Webbinarie Fontänhus', none, '', '', 40, none],
      ['Summa', none, 552, 401, 1699, none],
    ]);
  });

  test('by age and by source of support, with sums that tie', () => {
    expect(block(everything, all + 14, 6)).toEqual([
      [OCKELBO, 'Ålder', 'Kvinnor', 'Män', 'Totalt', none],
      [none, '15–29', '', 4, 4, none],
      [none, '30–44', 5, 2, 7, none],
      [none, '45–50', 3, '', 3, none],
      [none, '50–', '', 1, 1, none],
      [none, 'Summa', 8, 7, 15, 'Stämmer'],
    ]);
    expect(block(everything, all + 21, 6)).toEqual([
      [OCKELBO, 'Försörjning före insats', 'Kvinnor', 'Män', 'Totalt', none],
      [none, 'Aktivitetsersättning', '', 1, 1, none],
      [none, 'Aktivitetsstöd', 3, 2, 5, none],
      [none, 'Försörjningsstöd', 6, 5, 11, none],
      [none, 'Sjukpenning/rehab penning', '', 1, 1, none],
      [none, 'Summa', 9, 9, 18, 'Stämmer'],
    ]);
  });

  test('groups that are too small are not shown, nor what they could be worked out from', () => {
    const sheet = built(goals, 5);
    expect(block(sheet, all + 15, 5)).toEqual([
      [none, '15–29', '', '–', '–', none],
      [none, '30–44', '–', '–', 7, none],
      [none, '45–50', '–', '', '–', none],
      [none, '50–', '', '–', '–', none],
      [none, 'Summa', 8, 7, 15, 'Stämmer'],
    ]);
    expect(rowsOf(sheet, 2, 1, 1)[0]![0]).toMatch(/^– i stället för ett antal: färre än 5,/);
  });

  test('what is told twice is compared', () => {
    expect(tableRows(everything, 'Deltagare')[0]).toEqual([
      'Trisam individ',
      'Samtliga',
      null,
      544,
      394,
      923,
      923,
      'Kvinnor och män blir 938',
    ]);
  });
});

test('a hidden count has no number in its formula', () => {
  const sheet = built(richGoals);
  const hidden = sheet.cells.filter(({ value }) => value === '–');
  expect(hidden.length).toBeGreaterThan(5);
  for (const { formula } of hidden) expect(formula).toMatch(/^=IF\(SUMPRODUCT\(.*<>""\)\)=0,"","–"\)$/);
});

test('a breakdown that is not as many as all says so without the number', () => {
  const sheet = built(richGoals);
  const trisam = sheet.cells.filter(({ value, column }) => column === 0 && value === 'Trisam');
  const controls = sheet.cells.filter(
    ({ column, row, role }) => column === 7 && role === 'check' && row < trisam.at(-1)!.row,
  );
  expect(controls.map(({ value }) => value).slice(0, 3)).toEqual([
    'Stämmer',
    'Stämmer',
    'Avviker från samtliga',
  ]);
});

test('without participants there is one row to fill in', () => {
  const sheet = built({ ...goals, participants: [] });
  expect(tableRows(sheet, 'Deltagare')).toEqual([[null, null, null, null, null, null, '', '']]);
});

import gavleborg from '../../assets/examples/gavleborg-2025.json';
import jamtland from '../../assets/examples/jamtland-2025.json';
import { parsePlan, parsePlanText } from '../../src/finsam/planFile';
import { planProblemText, planProblemTexts, type PlanProblemCode } from '../../src/finsam/planProblems';

type Json = Record<string, unknown>;
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- raw JSON, to be changed into what no type allows
type Raw = any;

/** The example with one place changed: `change(copy)` does it. */
function changed(change: (plan: Raw) => void): Json {
  const copy = JSON.parse(JSON.stringify(gavleborg)) as Json;
  change(copy);
  return copy;
}

function problemsOf(json: unknown): string[] {
  const result = parsePlan(json);
  return result.ok ? [] : result.problems.map((problem) => `${problem.path}: ${problem.message}`);
}

test.each([
  ['Gävleborg', gavleborg],
  ['Jämtland', jamtland],
])('the example %s is a plan', (_, json) => {
  expect(problemsOf(json)).toEqual([]);
});

describe('one thing wrong', () => {
  test.each<[string, (plan: Raw) => void, string]>([
    [
      'another format',
      (plan) => (plan.format = 'budget'),
      'format: Filen är ingen plan från Finsamkalkyl: fältet "format" ska vara "finsamkalkyl-plan".',
    ],
    [
      'a newer version',
      (plan) => (plan.version = 2),
      'version: Planen har version 2, men det här programmet läser version 1. Uppdatera Finsamkalkyl.',
    ],
    [
      'an unknown field',
      (plan) => (plan.skuld = 1),
      ': Fältet "skuld" känns inte igen. Ta bort det eller rätta stavningen.',
    ],
    ['no name', (plan) => (plan.association.name = '  '), 'association.name: Fyll i ett värde.'],
    ['a missing field', (plan) => delete plan.unit, 'unit: Fältet saknas.'],
    ['a missing object', (plan) => delete plan.association, 'association: Fältet saknas.'],
    ['a list that is none', (plan) => (plan.insatser = 'inga'), 'insatser: Här ska det stå en lista.'],
    ['a unit that is none', (plan) => (plan.unit = 'mkr'), 'unit: Välj ett av: kr, tkr.'],
    [
      'text for a number',
      (plan) => (plan.contributions[1] = '18 920'),
      'contributions[1]: Här ska det stå ett tal.',
    ],
    [
      'two amounts for three years',
      (plan) => (plan.contributions = [1, 2]),
      'contributions: Ange exakt tre belopp: ett för varje år, null där beloppet saknas.',
    ],
    ['three decimals', (plan) => (plan.equity.opening = 0.125), 'equity.opening: Högst 2 decimaler.'],
    [
      'a negative contribution',
      (plan) => (plan.contributions[0] = -1),
      'contributions[0]: Värdet ska vara minst 0.',
    ],
    [
      'a share above one',
      (plan) => (plan.equity.limitShare = 20),
      'equity.limitShare: Värdet ska vara högst 1.',
    ],
    ['a year that is not whole', (plan) => (plan.budgetYear = 2025.5), 'budgetYear: Ange ett heltal.'],
    [
      'a day that does not exist',
      (plan) => (plan.insatser[0].start = '2024-02-30'),
      'insatser[0].start: Skriv datumet som ÅÅÅÅ-MM-DD.',
    ],
    [
      'an end before its start',
      (plan) => (plan.insatser[0].end = '2023-12-31'),
      'insatser[0].end: Slutdatum 2023-12-31 ligger före startdatum 2024-01-01.',
    ],
    [
      'a period of a lifetime',
      (plan) => (plan.insatser[0].end = '2094-12-31'),
      'insatser[0].end: Perioden är längre än 20 år. Kontrollera datumen.',
    ],
    [
      'a group that is not there',
      (plan) => (plan.insatser[2].group = 'Annat'),
      'insatser[2].group: Insatsgruppen "Annat" finns inte i listan över grupper.',
    ],
    [
      'a municipality that is not a member',
      (plan) => (plan.insatser[2].municipality = 'Falu kommun'),
      'insatser[2].municipality: Kommunen "Falu kommun" finns inte bland medlemmarna.',
    ],
    [
      'a total without a period',
      (plan) => (plan.insatser[11].funding = { by: 'day', total: 1 }),
      'insatser[11].funding: Ett totalbelopp kan bara periodiseras när både start- och slutdatum är ifyllda.',
    ],
    [
      'funding of another kind',
      (plan) => (plan.insatser[0].funding.by = 'week'),
      'insatser[0].funding.by: Välj ett av: years, day, month.',
    ],
    [
      'a total that is text',
      (plan) => (plan.insatser[0].funding = { by: 'month', total: 'allt' }),
      'insatser[0].funding.total: Här ska det stå ett tal.',
    ],
    [
      'hours without a rate',
      (plan) => (plan.trisamHours[4].rate = null),
      'trisamHours[4]: Ange antingen timmar och timpris eller ett fast belopp.',
    ],
    [
      'hours and a fixed amount',
      (plan) => (plan.trisamHours[4].fixedAmount = 1),
      'trisamHours[4]: Ange antingen timmar och timpris eller ett fast belopp.',
    ],
    [
      'hours of another year',
      (plan) => (plan.trisamHours[4].year = 2030),
      'trisamHours[4].year: Året 2030 ligger utanför planens år 2025–2027.',
    ],
    [
      'the same municipality twice',
      (plan) => (plan.members.municipalities[1].name = 'BOLLNÄS KOMMUN'),
      'members.municipalities[1].name: Namnet "BOLLNÄS KOMMUN" finns redan i listan. Varje namn får stå en gång.',
    ],
    [
      'two groups with the Trisam hours',
      (plan) => (plan.groups[1].includesTrisamHours = true),
      'groups[1].includesTrisamHours: Bara en insatsgrupp kan innehålla Trisam-timmarna.',
    ],
    [
      'Trisam hours that no group holds',
      (plan) => (plan.groups[0].includesTrisamHours = false),
      'groups: Det finns Trisam-timmar, men ingen insatsgrupp som de räknas till. Markera gruppen "Trisam-timmar ingår".',
    ],
    [
      'a key without weights',
      (plan) => plan.members.municipalities.forEach((one: Json) => (one['weight'] = 0)),
      'members.municipalities: Kommunnyckeln är vikter, men ingen kommun har en vikt större än noll.',
    ],
    [
      'two regions without weights',
      (plan) => plan.members.regions.push({ name: 'Region Dalarna', weight: null }),
      'members.regions: Finns det flera regioner behöver var och en en vikt, och minst en vikt ska vara större än noll.',
    ],
    [
      'a character that no cell can hold',
      (plan) => (plan.association.name = 'a\u0001'),
      'association.name: Texten innehåller tecken som inte kan skrivas i en cell. Skriv om den.',
    ],
    [
      'a name of 256 characters',
      (plan) => (plan.association.name = 'x'.repeat(256)),
      'association.name: Texten är för lång: högst 255 tecken.',
    ],
  ])('%s', (_, change, problem) => {
    const problems = problemsOf(changed(change));
    expect(problems).toContain(problem);
  });
});

test('every problem is told at once, those of fields and those between them', () => {
  const problems = problemsOf(
    changed((plan) => {
      plan.unit = 'mkr';
      plan.association.name = '';
      plan.insatser[0].end = '2023-12-31';
      plan.trisamHours[0].year = 2030;
      plan.insatser[3].group = 'Annat';
    }),
  );
  expect(problems.map((problem) => problem.split(':')[0])).toEqual([
    'association.name',
    'unit',
    'insatser[0].end',
    'insatser[3].group',
    'trisamHours[0].year',
  ]);
});

test.each([[null], [1], ['plan'], [[]], [{}]])('%j is no plan', (json) => {
  expect(problemsOf(json)).toEqual([expect.stringContaining('Filen är ingen plan')]);
});

test('a broken file says where JSON stops', () => {
  const result = parsePlanText('{"format": ');
  expect(result.ok ? [] : result.problems.map((problem) => problem.code)).toEqual(['notJson']);
});

test('a byte order mark does no harm', () => {
  expect(parsePlanText(`\ufeff${JSON.stringify(gavleborg)}`).ok).toBe(true);
});

test('every sentence is there in both languages with the same blanks to fill', () => {
  for (const code of Object.keys(planProblemTexts) as PlanProblemCode[]) {
    const blanks = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([blank]) => blank).sort();
    expect(blanks(planProblemTexts[code].en)).toEqual(blanks(planProblemTexts[code].sv));
    const filled = Object.fromEntries(
      blanks(planProblemTexts[code].sv).map((blank) => [blank.slice(1, -1), 'x']),
    );
    expect(planProblemText(code, filled, 'en')).not.toContain('{');
  }
});

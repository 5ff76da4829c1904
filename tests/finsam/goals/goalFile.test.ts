import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Decimal } from '../../../src/finsam/decimal';
import {
  DEFAULT_GOAL_RULES,
  goalsToJson,
  parseGoals,
  parseGoalsText,
} from '../../../src/finsam/goals/goalFile';
import {
  goalProblemText,
  goalProblemTexts,
  type GoalProblemCode,
} from '../../../src/finsam/goals/goalProblems';
import { NO_FIGURE } from '../../../src/finsam/goals/goals';
import { goalArbitrary } from './goalArbitrary';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- raw JSON, to be changed into what no type allows
type Raw = any;

/** Goals as somebody writes them by hand, with one place changed: `change(copy)` does it. */
function changed(change: (goals: Raw) => void): unknown {
  const goals: Raw = {
    format: 'finsamkalkyl-mal',
    version: 1,
    association: { name: 'Samordningsförbund Exempel' },
    year: 2025,
    goals: [
      {
        number: '1',
        text: 'Fler kommer vidare',
        indicators: [
          {
            number: '1.1',
            text: 'Deltagarna är nöjda',
            measures: [
              {
                number: '1.1.1',
                text: 'Är du nöjd?',
                kind: 'share',
                condition: 'atLeast',
                target: { total: 0.43 },
              },
              {
                number: '1.1.2',
                text: 'Hur många?',
                kind: 'count',
                condition: 'atLeast',
                target: { total: 10 },
              },
              { number: '1.1.3', text: 'Finns det?', kind: 'yesNo', condition: 'equal' },
              { number: '1.1.4', text: 'Vad kostar det?', kind: 'money', condition: 'atMost' },
            ],
          },
        ],
        activities: [{ number: '1a', text: 'Samla parterna' }],
      },
      { number: '2', text: 'Balans' },
    ],
    insatser: [
      {
        name: 'Ateljén',
        measures: [{ number: 'A1', text: 'Antal', kind: 'count', condition: 'atLeast' }],
      },
      { name: 'Bron' },
    ],
    participants: [
      { insats: 'Ateljén', breakdown: 'all', women: 3 },
      { insats: 'Ateljén', breakdown: 'age', group: '30–44', women: 3 },
    ],
  };
  change(goals);
  return goals;
}

const measure = (goals: Raw, index: number): Raw => goals.goals[0].indicators[0].measures[index];

function problemsOf(json: unknown): string[] {
  const result = parseGoals(json);
  return result.ok ? [] : result.problems.map((problem) => `${problem.path}: ${problem.message}`);
}

test('what is left out is missing, and rules left out are the usual ones', () => {
  const result = parseGoals(changed(() => undefined));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const { plan } = result;
  expect(plan).toMatchObject({ source: null, decision: null, comment: null, rules: DEFAULT_GOAL_RULES });
  expect(plan.goals[0]).toMatchObject({ level: null, decision: null, comment: null });
  expect(plan.goals[1]).toMatchObject({ indicators: [], activities: [] });
  const nothing = { outcome: null, comment: null };
  expect(plan.goals[0]?.indicators[0]?.measures[0]).toEqual({
    number: '1.1.1',
    text: 'Är du nöjd?',
    kind: 'share',
    condition: 'atLeast',
    comparison: 'target',
    bySex: false,
    target: { total: new Decimal('0.43'), women: null, men: null },
    national: NO_FIGURE,
    nationalNow: NO_FIGURE,
    lastYear: NO_FIGURE,
    history: [],
    outcome: NO_FIGURE,
    outcomeText: null,
    asked: null,
    answered: null,
    responseRate: null,
    source: null,
    date: null,
    insats: null,
    tertials: [nothing, nothing, nothing],
    decision: null,
    comment: null,
  });
  expect(plan.insatser[1]?.tertials).toEqual(
    [0, 1, 2].map(() => ({ spent: null, women: null, men: null, done: null, deviations: null })),
  );
});

test('a rule that is given stands, with the usual ones beside it', () => {
  const result = parseGoals(changed((goals) => (goals.rules = { lowestAnswers: 0, mostlyShare: 0.75 })));
  expect(result.ok && result.plan.rules).toEqual({
    ...DEFAULT_GOAL_RULES,
    lowestAnswers: 0,
    mostlyShare: new Decimal('0.75'),
  });
});

test('a tertial may be null', () => {
  const result = parseGoals(
    changed((goals) => (measure(goals, 1).tertials = [{ outcome: 3 }, null, { comment: ' Klart. ' }])),
  );
  expect(result.ok && result.plan.goals[0]?.indicators[0]?.measures[1]?.tertials).toEqual([
    { outcome: new Decimal(3), comment: null },
    { outcome: null, comment: null },
    { outcome: null, comment: 'Klart.' },
  ]);
});

test('line breaks of all kinds are one kind, and 5,000 characters with anything in them come through', () => {
  const long = '=ÅÄÖ 🏳️‍🌈\n'.repeat(1000).slice(0, 4999).trim();
  const result = parseGoals(
    changed((goals) => {
      goals.goals[0].text = ' en\r\ntvå\rtre ';
      goals.goals[0].comment = long;
    }),
  );
  expect(result.ok && result.plan.goals[0]).toMatchObject({ text: 'en\ntvå\ntre', comment: long });
});

describe('one thing wrong', () => {
  test.each<[string, (goals: Raw) => void, string]>([
    [
      'a plan instead',
      (goals) => (goals.format = 'finsamkalkyl-plan'),
      'format: Filen är ingen målfil från Finsamkalkyl: fältet "format" ska vara "finsamkalkyl-mal".',
    ],
    [
      'a newer version',
      (goals) => (goals.version = 2),
      'version: Målfilen har version 2, men det här programmet läser version 1. Uppdatera Finsamkalkyl.',
    ],
    [
      'an unknown field',
      (goals) => (measure(goals, 0).utfall = 0.4),
      'goals[0].indicators[0].measures[0]: Fältet "utfall" känns inte igen. Ta bort det eller rätta stavningen.',
    ],
    ['no year', (goals) => delete goals.year, 'year: Fältet saknas.'],
    ['no name', (goals) => (goals.association.name = ' '), 'association.name: Fyll i ett värde.'],
    ['a goal without text', (goals) => (goals.goals[1].text = ''), 'goals[1].text: Fyll i ett värde.'],
    [
      'a goal of 5,001 characters',
      (goals) => (goals.goals[1].text = 'å'.repeat(5001)),
      'goals[1].text: Texten är för lång: högst 5000 tecken.',
    ],
    [
      'an insats with a name of 256 characters',
      (goals) => (goals.insatser[1].name = 'å'.repeat(256)),
      'insatser[1].name: Texten är för lång: högst 255 tecken.',
    ],
    ['a number that is none', (goals) => (goals.goals[1].number = ' '), 'goals[1].number: Fyll i ett värde.'],
    [
      'a number that is not text',
      (goals) => (goals.goals[1].number = 2),
      'goals[1].number: Här ska det stå text.',
    ],
    [
      'a number with a blank',
      (goals) => (goals.goals[1].number = 'mål 2'),
      'goals[1].number: Numret "mål 2" får inte innehålla mellanslag. Skriv det som 1.2 eller 1a.',
    ],
    [
      'a number of 21 characters',
      (goals) => (goals.goals[1].number = '1'.repeat(21)),
      'goals[1].number: Texten är för lång: högst 20 tecken.',
    ],
    [
      'a goal with the number of another',
      (goals) => (goals.goals[1].number = ' 1 '),
      'goals[1].number: Numret "1" finns redan. Varje mål, indikator, mått och aktivitet har ett eget nummer.',
    ],
    [
      'an insats with the measure number of an indicator, in another case',
      (goals) => {
        measure(goals, 3).number = 'a1';
      },
      'insatser[0].measures[0].number: Numret "A1" finns redan. Varje mål, indikator, mått och aktivitet har ett eget nummer.',
    ],
    [
      'an activity with the number of another goal’s',
      (goals) => (goals.goals[1].activities = [{ number: '1A', text: 'x' }]),
      'goals[1].activities[0].number: Numret "1A" finns redan. Varje mål, indikator, mått och aktivitet har ett eget nummer.',
    ],
    [
      'a status that is none',
      (goals) => (goals.decision = { status: 'Uppfylld' }),
      'decision.status: Välj ett av: met, mostlyMet, partlyMet, notMet, notMeasurable.',
    ],
    [
      'a decision that is a word',
      (goals) => (goals.goals[0].decision = 'met'),
      'goals[0].decision: Här ska det stå ett objekt med namngivna fält.',
    ],
    [
      'a decision without a status',
      (goals) => (goals.goals[0].decision = { reason: 'För att' }),
      'goals[0].decision.status: Fältet saknas.',
    ],
    [
      'a kind that is none',
      (goals) => (measure(goals, 0).kind = 'procent'),
      'goals[0].indicators[0].measures[0].kind: Välj ett av: share, count, yesNo, money.',
    ],
    [
      'no condition',
      (goals) => delete measure(goals, 0).condition,
      'goals[0].indicators[0].measures[0].condition: Fältet saknas.',
    ],
    [
      'a figure that is text',
      (goals) => (measure(goals, 0).outcome = { women: '43 %' }),
      'goals[0].indicators[0].measures[0].outcome.women: Här ska det stå ett tal.',
    ],
    [
      'a share in percent',
      (goals) => (measure(goals, 0).target.total = 43),
      'goals[0].indicators[0].measures[0].target.total: En andel ligger mellan −100 % och 100 %. Skriv 43 % eller 0,43.',
    ],
    [
      'a share below minus one',
      (goals) => (measure(goals, 0).lastYear = { men: -1.01 }),
      'goals[0].indicators[0].measures[0].lastYear.men: En andel ligger mellan −100 % och 100 %. Skriv 43 % eller 0,43.',
    ],
    [
      'a share with seven decimals',
      (goals) => (measure(goals, 0).nationalNow = { total: 0.1234567 }),
      'goals[0].indicators[0].measures[0].nationalNow.total: Högst 6 decimaler.',
    ],
    [
      'a share in percent of an earlier year',
      (goals) => (measure(goals, 0).history = [{ year: 2020, outcome: 43 }]),
      'goals[0].indicators[0].measures[0].history[0].outcome: En andel ligger mellan −100 % och 100 %. Skriv 43 % eller 0,43.',
    ],
    [
      'a count with three decimals',
      (goals) => (measure(goals, 1).outcome = { total: 1.125 }),
      'goals[0].indicators[0].measures[1].outcome.total: Högst 2 decimaler.',
    ],
    [
      'a yes that is two',
      (goals) => (measure(goals, 2).outcome = { total: 2 }),
      'goals[0].indicators[0].measures[2].outcome.total: Svara ja (1) eller nej (0).',
    ],
    [
      'a billion kronor a thousand times',
      (goals) => (measure(goals, 3).target = { total: 1e12 }),
      'goals[0].indicators[0].measures[3].target.total: Värdet ska vara högst 999999999999.99.',
    ],
    [
      'a tertial of an insats’ own measure with three decimals',
      (goals) => (goals.insatser[0].measures[0].tertials = [null, { outcome: 0.001 }, null]),
      'insatser[0].measures[0].tertials[1].outcome: Högst 2 decimaler.',
    ],
    [
      'more answers than asked',
      (goals) => Object.assign(measure(goals, 0), { asked: 10, answered: 11 }),
      'goals[0].indicators[0].measures[0].answered: Fler har svarat (11) än som har tillfrågats (10).',
    ],
    [
      'a response rate in percent',
      (goals) => (measure(goals, 0).responseRate = 25),
      'goals[0].indicators[0].measures[0].responseRate: Värdet ska vara högst 1.',
    ],
    [
      'years in no order',
      (goals) =>
        (measure(goals, 0).history = [
          { year: 2021, outcome: 0.1 },
          { year: 2020, outcome: 0.2 },
        ]),
      'goals[0].indicators[0].measures[0].history: Åren ska stå i ordning, det äldsta först, och varje år en gång.',
    ],
    [
      'the same year twice',
      (goals) =>
        (measure(goals, 0).history = [
          { year: 2021, outcome: 0.1 },
          { year: 2021, outcome: 0.2 },
        ]),
      'goals[0].indicators[0].measures[0].history: Åren ska stå i ordning, det äldsta först, och varje år en gång.',
    ],
    [
      'last year among the earlier years',
      (goals) => (measure(goals, 0).history = [{ year: 2024, outcome: 0.1 }]),
      'goals[0].indicators[0].measures[0].history[0].year: Året 2024 ska vara före 2024. Utfallet 2024 skrivs som förra årets utfall.',
    ],
    [
      'an earlier year without outcome',
      (goals) => (measure(goals, 0).history = [{ year: 2020 }]),
      'goals[0].indicators[0].measures[0].history[0].outcome: Fältet saknas.',
    ],
    [
      'two tertials',
      (goals) => (measure(goals, 0).tertials = [null, null]),
      'goals[0].indicators[0].measures[0].tertials: Ange exakt tre tertial, null där inget är rapporterat.',
    ],
    [
      'four tertials of an insats',
      (goals) => (goals.insatser[0].tertials = [null, null, null, null]),
      'insatser[0].tertials: Ange exakt tre tertial, null där inget är rapporterat.',
    ],
    [
      'a day that does not exist',
      (goals) => (goals.goals[0].activities[0].date = '2025-02-29'),
      'goals[0].activities[0].date: Skriv datumet som ÅÅÅÅ-MM-DD.',
    ],
    [
      'an insats that ends before it starts',
      (goals) => Object.assign(goals.insatser[0], { start: '2025-02-01', end: '2025-01-31' }),
      'insatser[0].end: Slutdatum 2025-01-31 ligger före startdatum 2025-02-01.',
    ],
    [
      'two insatser of one name',
      (goals) => (goals.insatser[1].name = 'ATELJÉN'),
      'insatser[1].name: Namnet "ATELJÉN" finns redan i listan. Varje namn får stå en gång.',
    ],
    [
      'participants of no insats',
      (goals) => delete goals.participants[0].insats,
      'participants[0].insats: Fältet saknas.',
    ],
    [
      'participants of an age that is not told',
      (goals) => (goals.participants[1].group = ' '),
      'participants[1].group: Ange vilken grupp raden gäller, till exempel en ålder. Bara raden för samtliga saknar grupp.',
    ],
    [
      'all participants with a group',
      (goals) => (goals.participants[0].group = 'Alla'),
      'participants[0].group: Raden för samtliga har ingen grupp. Ta bort "Alla" eller välj en annan indelning.',
    ],
    [
      'participants counted twice',
      (goals) => goals.participants.push({ insats: 'ateljén', breakdown: 'age', group: '30–44' }),
      'participants[2]: Insatsen "ateljén" har redan en rad med samma indelning och grupp.',
    ],
    [
      'half a person',
      (goals) => (goals.participants[0].women = 1.5),
      'participants[0].women: Ange ett heltal.',
    ],
    [
      'a rule that is blank',
      (goals) => (goals.rules = { mostlyShare: null }),
      'rules.mostlyShare: Här ska det stå ett tal.',
    ],
  ])('%s', (_, change, problem) => {
    expect(problemsOf(changed(change))).toEqual([problem]);
  });
});

test('every problem is told at once, those of fields and those between them', () => {
  const problems = problemsOf(
    changed((goals) => {
      goals.association.name = '';
      measure(goals, 0).kind = 'procent';
      measure(goals, 1).outcome = { total: 0.125 };
      goals.goals[1].number = '1';
      goals.participants[1].group = null;
    }),
  );
  expect(problems.map((problem) => problem.split(':')[0])).toEqual([
    'association.name',
    'goals[0].indicators[0].measures[0].kind',
    'goals[1].number',
    'goals[0].indicators[0].measures[1].outcome.total',
    'participants[1].group',
  ]);
});

test('an insats that a measure names need not have a report of its own', () => {
  expect(problemsOf(changed((goals) => (measure(goals, 0).insats = 'Trisam')))).toEqual([]);
});

test.each([[null], [1], ['mål'], [[]], [{}]])('%j are no goals', (json) => {
  expect(problemsOf(json)).toEqual([expect.stringContaining('Filen är ingen målfil')]);
});

test('the example in the handbook is a file of goals', () => {
  const handbook = readFileSync(join(__dirname, '../../../docs/malfilen.md'), 'utf8');
  const example = /```json\n(.*?)```/s.exec(handbook)?.[1] ?? '';
  expect(problemsOf(JSON.parse(example))).toEqual([]);
});

test('a broken file says where JSON stops', () => {
  const result = parseGoalsText('{"format": ');
  expect(result.ok ? [] : result.problems.map((problem) => problem.code)).toEqual(['notJson']);
});

test('goals that are written as JSON and read again are the same goals', () => {
  fc.assert(
    fc.property(goalArbitrary, (plan) => {
      expect(parseGoalsText(JSON.stringify(goalsToJson(plan)))).toEqual({ ok: true, plan });
    }),
    { numRuns: 200 },
  );
});

test('every sentence is there in both languages with the same blanks to fill', () => {
  for (const code of Object.keys(goalProblemTexts) as GoalProblemCode[]) {
    const blanks = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([blank]) => blank).sort();
    expect(blanks(goalProblemTexts[code].en)).toEqual(blanks(goalProblemTexts[code].sv));
    const filled = Object.fromEntries(
      blanks(goalProblemTexts[code].sv).map((blank) => [blank.slice(1, -1), 'x']),
    );
    expect(goalProblemText(code, filled, 'en')).not.toContain('{');
  }
});

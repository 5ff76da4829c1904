import gavleborg2016 from '../../../assets/examples/gavleborg-2016-goals.json';
import gavleborg2020 from '../../../assets/examples/gavleborg-2020-goals.json';
import gavleborg2025 from '../../../assets/examples/gavleborg-2025-goals.json';
import jamtland2025 from '../../../assets/examples/jamtland-2025-goals.json';
import { evaluateGoals, evaluateMeasure } from '../../../src/finsam/goals/evaluate';
import { parseGoals } from '../../../src/finsam/goals/goalFile';
import type { GoalPlan, Status } from '../../../src/finsam/goals/goals';

function goalsOf(json: unknown): GoalPlan {
  const result = parseGoals(json);
  if (!result.ok)
    throw new Error(result.problems.map((problem) => `${problem.path}: ${problem.message}`).join('\n'));
  return result.plan;
}

describe('Gävleborg 2020, as in the annual report', () => {
  const plan = goalsOf(gavleborg2020);
  const evaluation = evaluateGoals(plan);
  const indicators = evaluation.goals.flatMap((goal) => goal.indicators);
  const measures = indicators.flatMap((indicator) => indicator.measures);

  test.each<[string, Status]>([
    ['1', 'mostlyMet'],
    ['2', 'mostlyMet'],
    ['3', 'met'],
    ['4', 'notMet'],
  ])('goal %s is %s', (number, status) => {
    const goal = evaluation.goals.find((one) => one.goal.number === number);
    // None is decided: what the rule makes of the indicators is what is printed.
    expect(goal).toMatchObject({ status, proposed: status, decided: null });
  });

  test.each<[string, Status]>([
    ['1.1', 'notMeasurable'],
    ['1.2', 'partlyMet'],
    ['1.3', 'met'],
    ['1.4', 'met'],
    ['2.1', 'mostlyMet'],
    ['2.2', 'met'],
    ['2.3', 'met'],
    ['2.4', 'notMet'],
    ['2.5', 'notMet'],
    ['2.6', 'met'],
    ['3.1', 'met'],
    ['3.2', 'met'],
    ['4.1', 'notMet'],
  ])('indicator %s is %s', (number, status) => {
    expect(indicators.find((one) => one.indicator.number === number)?.status).toBe(status);
  });

  test.each<[string, Status]>([
    ['1.2.1', 'notMet'],
    ['1.2.2', 'notMeasurable'],
    ['1.2.3', 'met'],
    ['1.2.4', 'met'],
    ['1.3.1', 'notMeasurable'],
    ['1.3.2', 'met'],
    ['1.3.3', 'met'],
    ['1.4.2', 'notMeasurable'],
    ['2.4a', 'notMet'],
    ['2.4b', 'notMet'],
  ])('measure %s is %s', (number, status) => {
    expect(measures.find((one) => one.measure.number === number)?.status).toBe(status);
  });

  test('two indicators are decided otherwise than proposed, and say why', () => {
    expect(
      [...indicators, ...measures, ...evaluation.goals, evaluation]
        .filter(({ differs }) => differs)
        .map((one) => ['indicator' in one ? one.indicator.number : '', one.proposed, one.decided]),
    ).toEqual([
      ['1.2', 'mostlyMet', 'partlyMet'],
      ['2.1', 'partlyMet', 'mostlyMet'],
    ]);
    for (const { decision } of [
      ...indicators.map((one) => one.indicator),
      ...measures.map((one) => one.measure),
    ])
      if (decision !== null) expect(decision.reason).toMatch(/\w{3,}.*\.$/);
  });

  test('four of six indicators of goal 2 are met, one of them for the most part', () => {
    expect(evaluation.goals[1]?.counts).toMatchObject({ met: 3, mostlyMet: 1, notMet: 2, total: 6 });
  });

  test.each<[string, number, number]>([
    ['Trisam individ', 2, 3],
    ['Trisam 2.0', 1, 2],
    ['Mysam', 2, 3],
  ])('of the own goals of %s, %d of %d are met', (name, met, total) => {
    const insats = plan.insatser.find((one) => one.name === name);
    const statuses = insats?.measures.map((measure) => evaluateMeasure(measure, plan.rules).status) ?? [];
    expect(statuses.filter((status) => status === 'met')).toHaveLength(met);
    expect(statuses).toHaveLength(total);
  });

  test('the insatser have the budgets and outcomes of the appendix', () => {
    expect(
      plan.insatser.map(({ name, budget, outcome }) => [
        name,
        budget?.toNumber() ?? null,
        outcome?.toNumber() ?? null,
      ]),
    ).toEqual([
      ['Trisam individ', null, null],
      ['Ett hållbart arbetsliv - Ockelbo', 892_400, 801_497],
      ['Ett hållbart arbetsliv - Ovanåker', 309_106, 265_535],
      ['Trisam 2.0', 8_850_901, 7_347_008],
      ['Mysam', 427_028, 427_045],
      ['Arbetsintegrerande Socialt Företagande', 400_000, 304_982],
      ['Insatskatalogen Gävleborg', 303_000, 187_815],
      ['Förstudie – Prova vägar vidare Bollnäs', 834_166, 799_364],
      ['Kunskapsdialog Nordanstig', null, null],
      ['Kunskapsdialog Söderhamn', null, null],
      ['Webbinarie Fontänhus', 1500, 1500],
    ]);
  });

  test('no text has marks of where it was taken from', () => {
    expect(JSON.stringify(gavleborg2020)).not.toMatch(/<\/?[a-z]|[¹²³⁴⁵⁶⁷⁸]/);
  });

  test('the participants are those in print, and the breakdowns sum to them', () => {
    const sum = (breakdown: string, key: 'women' | 'men' | 'total') =>
      plan.participants
        .filter((row) => row.breakdown === breakdown && row.insats.includes('Ockelbo'))
        .reduce((total, row) => total + (row[key] ?? 0), 0);
    const sums = (breakdown: string) => [
      sum(breakdown, 'women'),
      sum(breakdown, 'men'),
      sum(breakdown, 'total'),
    ];
    expect(sums('all')).toEqual([8, 7, 15]);
    expect(sums('age')).toEqual([8, 7, 15]);
    expect(sums('timeInSupport')).toEqual([8, 7, 15]);
    expect(sums('supportBefore')).toEqual([9, 9, 18]);
    const whole = plan.participants.filter((row) => row.breakdown === 'all');
    const individuals = /individ|Ockelbo|Ovanåker/;
    const total = (rows: typeof whole) => rows.reduce((all, row) => all + (row.total ?? 0), 0);
    expect(total(whole.filter((row) => individuals.test(row.insats)))).toBe(938);
    expect(total(whole.filter((row) => !individuals.test(row.insats)))).toBe(761);
  });
});

describe('the plans', () => {
  test('Gävleborg 2025 has the goals 6.1, 6.2 and 6.4 with eleven indicators', () => {
    const plan = goalsOf(gavleborg2025);
    expect(plan.goals.map((goal) => [goal.number, goal.level, goal.indicators.length])).toEqual([
      ['6.1', 'individ', 4],
      ['6.2', 'struktur', 6],
      ['6.4', 'ekonomi', 1],
    ]);
  });

  test('Jämtland 2025 has its thresholds', () => {
    const plan = goalsOf(jamtland2025);
    const measures = plan.goals.flatMap((goal) => goal.indicators.flatMap((one) => one.measures));
    expect(
      measures.map(({ kind, condition, target }) => [kind, condition, target.total?.toNumber()]),
    ).toEqual([
      ['share', 'atLeast', 0.85],
      ['share', 'atLeast', 0.8],
      ['share', 'atLeast', 0.7],
      ['share', 'atLeast', 0.6],
      ['share', 'atLeast', 0.4],
      ['share', 'atLeast', 0.8],
      ['count', 'atLeast', 250],
      ['share', 'atLeast', 0.8],
      ['share', 'atLeast', 0.85],
      ['count', 'atLeast', 150],
      ['share', 'atLeast', 0.85],
      ['share', 'atMost', 0.2],
    ]);
    expect(plan.goals.map((goal) => goal.level)).toEqual([
      'individ',
      'individ',
      'individ',
      'individ',
      'struktur',
      'struktur',
      'ekonomi',
    ]);
  });

  test('Gävleborg 2016 has eight goals with twenty activities and no indicators', () => {
    const plan = goalsOf(gavleborg2016);
    expect(plan.goals.map((goal) => goal.activities.length)).toEqual([2, 2, 2, 3, 2, 3, 3, 3]);
    expect(plan.goals.flatMap((goal) => goal.indicators)).toEqual([]);
  });

  test.each([
    ['Gävleborg 2016', gavleborg2016],
    ['Gävleborg 2025', gavleborg2025],
    ['Jämtland 2025', jamtland2025],
  ])('%s: nothing is followed up, so nothing is said of it', (_, json) => {
    const evaluation = evaluateGoals(goalsOf(json));
    expect(evaluation.status).toBeNull();
    expect(evaluation.counts).toMatchObject({ pending: evaluation.counts.total });
    expect(evaluation.indicatorCounts).toMatchObject({ pending: evaluation.indicatorCounts.total });
  });
});

import fc from 'fast-check';
import { goalsToJson } from '../../../src/finsam/goals/goalFile';
import { checkGoalDraft } from '../../../src/taskpane/goals/checkGoalDraft';
import {
  emptyGoalDraft,
  measuresOf,
  newActivity,
  newGoal,
  newIndicator,
  newMeasure,
  newReport,
  withMeasure,
  withRenamedInsats,
  type DraftMeasure,
  type GoalDraft,
} from '../../../src/taskpane/goals/goalDraft';
import { draftOfGoals } from '../../../src/taskpane/goals/draftOfGoals';
import { goalDraftFrom } from '../../../src/taskpane/goals/storedGoalDraft';
import { goalExampleNames } from '../../../src/taskpane/host';
import { goalArbitrary } from '../../finsam/goals/goalArbitrary';
import { smallGoals } from '../../sheets/goals/smallGoals';
import { exampleGoals } from './exampleGoals';

/** One goal with one indicator with one measure: a share, at least 43 %. */
function oneMeasure(change: Partial<DraftMeasure> = {}): GoalDraft {
  const empty = emptyGoalDraft(2025, 'Förbundet');
  const goal = { ...newGoal(empty), text: 'Målet' };
  const indicator = { ...newIndicator(empty, goal), text: 'Indikatorn' };
  const measure = {
    ...newMeasure(empty, indicator.number),
    text: 'Frågan',
    target: { total: '43 %', women: '', men: '' },
    ...change,
  };
  return { ...empty, goals: [{ ...goal, indicators: [{ ...indicator, measures: [measure] }] }] };
}

const total = (text: string) => ({ total: text, women: '', men: '' });
const statusOf = (draft: GoalDraft) =>
  checkGoalDraft(draft, 'sv').evaluation.goals[0]!.indicators[0]!.measures[0]!.status;

describe('a draft of goals', () => {
  it.each(goalExampleNames)('of the example %s says those goals', (name) => {
    const goals = exampleGoals(name);
    const { plan, problems } = checkGoalDraft(draftOfGoals(goals), 'sv');
    expect(problems).toEqual([]);
    expect(plan && goalsToJson(plan)).toEqual(goalsToJson(goals));
  });

  it('of any goals says those goals', () => {
    fc.assert(
      fc.property(goalArbitrary, (goals) => {
        const { plan, problems } = checkGoalDraft(draftOfGoals(goals), 'sv');
        expect(problems).toEqual([]);
        expect(plan && goalsToJson(plan)).toEqual(goalsToJson(goals));
      }),
      { numRuns: 50 },
    );
  });

  it('that is kept comes back as it was', () => {
    const draft = draftOfGoals(smallGoals);
    expect(goalDraftFrom(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  });

  it.each([
    ['nothing', null],
    ['a text', 'goals'],
    ['a goal file', goalsToJson(smallGoals)],
    ['a draft without goals', { ...emptyGoalDraft(2025), goals: undefined }],
    ['a measure without tertials', { ...oneMeasure({ tertials: undefined as never }) }],
  ])('is not taken from %s', (_, stored) => {
    expect(goalDraftFrom(stored)).toBeNull();
  });
});

describe('a share is the same', () => {
  it.each(['43 %', '43', '43,0 procent', '0,43', ' 43% '])('written as %s', (text) => {
    const { plan } = checkGoalDraft(oneMeasure({ outcome: total(text) }), 'sv');
    expect(plan?.goals[0]!.indicators[0]!.measures[0]!.outcome.total?.toString()).toBe('0.43');
  });

  it('below one percent with its sign', () => {
    const { plan } = checkGoalDraft(oneMeasure({ outcome: total('0,5 %') }), 'sv');
    expect(plan?.goals[0]!.indicators[0]!.measures[0]!.outcome.total?.toString()).toBe('0.005');
  });
});

describe('the status follows what is typed', () => {
  it.each([
    ['', null],
    ['42 %', 'notMet'],
    ['43 %', 'met'],
    ['många', null],
  ])('"%s" against at least 43 %%: %s', (text, status) => {
    expect(statusOf(oneMeasure({ outcome: total(text) }))).toBe(status);
  });

  it('also while another field is wrong', () => {
    const draft = oneMeasure({ outcome: total('50 %') });
    expect(
      statusOf({
        ...draft,
        year: '',
        association: { name: '' },
        rules: { ...draft.rules, mostlyShare: 'hälften' },
      }),
    ).toBe('met');
  });

  it('but not from a figure that is wrong', () => {
    expect(statusOf(oneMeasure({ outcome: total('143 %') }))).toBeNull();
    expect(statusOf(oneMeasure({ outcome: total('50 %'), answered: '9', asked: '5' }))).toBeNull();
  });

  it('yes and no', () => {
    const yesNo = { kind: 'yesNo', condition: 'equal', target: total('ja') } as const;
    expect(statusOf(oneMeasure({ ...yesNo, outcome: total('ja') }))).toBe('met');
    expect(statusOf(oneMeasure({ ...yesNo, outcome: total('nej') }))).toBe('notMet');
  });
});

describe('problems', () => {
  it('stand at their fields', () => {
    const draft = oneMeasure({ text: '', outcome: total('många'), asked: '1,5', date: '2025-02-30' });
    const { plan, problems } = checkGoalDraft({ ...draft, year: 'i år' }, 'sv');
    expect(plan).toBeNull();
    const measure = 'goals.0.indicators.0.measures.0';
    expect(problems.map(({ path }) => path).sort()).toEqual(
      [`${measure}.asked`, `${measure}.date`, `${measure}.outcome.total`, `${measure}.text`, 'year'].sort(),
    );
  });

  it('of what cannot be read are told once, in words about what was typed and in the chosen language', () => {
    const draft = oneMeasure({ outcome: total('många') });
    expect(checkGoalDraft(draft, 'sv').problems).toEqual([
      { path: expect.stringContaining('outcome.total'), message: expect.stringContaining('inget tal') },
    ]);
    expect(checkGoalDraft(draft, 'en').problems).toEqual([
      { path: expect.stringContaining('outcome.total'), message: expect.stringContaining('not a number') },
    ]);
  });

  it('a number that stands twice', () => {
    const draft = oneMeasure();
    expect(
      checkGoalDraft(
        { ...draft, goals: [...draft.goals, { ...newGoal(draft), number: '1', text: 'Igen' }] },
        'sv',
      ).problems,
    ).toEqual([{ path: 'goals.1.number', message: expect.stringContaining('"1"') }]);
  });
});

describe('new rows', () => {
  const draft = draftOfGoals(smallGoals);
  const [first, second] = [draft.goals[0]!, draft.goals[1]!];

  it('get the next number of their kind', () => {
    expect(newGoal(draft).number).toBe('3');
    expect(newIndicator(draft, first).number).toBe('1.3');
    expect(newActivity(draft, second).number).toBe('2c');
    expect(newMeasure(draft, '1.2').number).toBe('1.2.4');
  });

  it('of an insats do not take the number of an indicator', () => {
    const taken = { ...draft, insatser: [...draft.insatser, newReport()] };
    expect(measuresOf(taken).map(({ number }) => number)).not.toContain(newMeasure(taken, 'I1').number);
  });
});

describe('changing', () => {
  it('one measure leaves the others', () => {
    const draft = draftOfGoals(smallGoals);
    const [measure, ...others] = measuresOf(draft);
    const [changed, ...same] = measuresOf(withMeasure(draft, measure!.id, (one) => ({ ...one, asked: '7' })));
    expect(changed!.asked).toBe('7');
    expect(same).toEqual(others);
  });

  it('the name of an insats takes along what refers to it', () => {
    const renamed = withRenamedInsats(draftOfGoals(smallGoals), 'Trisam', 'Trisam 2');
    expect(measuresOf(renamed)[0]!.insats).toBe('Trisam 2');
    expect(renamed.participants.every(({ insats }) => insats === 'Trisam 2')).toBe(true);
  });
});

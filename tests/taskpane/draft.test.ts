import fc from 'fast-check';
import { Decimal } from '../../src/finsam/decimal';
import { planToJson } from '../../src/finsam/planFile';
import { checkDraft } from '../../src/taskpane/checkDraft';
import {
  draftOfPlan,
  emptyDraft,
  newInsats,
  stepOf,
  withMovedRow,
  type Draft,
} from '../../src/taskpane/draft';
import { readNumber, showNumber, tidied } from '../../src/taskpane/numbers';
import { draftFrom } from '../../src/taskpane/storedDraft';
import { examplePlan } from './paneHost';

describe('a draft', () => {
  it.each(['gavleborg-2025', 'jamtland-2025'] as const)('of the plan %s says that plan', (name) => {
    const plan = examplePlan(name);
    const { plan: said, problems } = checkDraft(draftOfPlan(plan), 'sv');
    expect(problems).toEqual([]);
    expect(said && planToJson(said)).toEqual(planToJson(plan));
  });

  it('tells what is missing, each with the path of its field', () => {
    const { plan, problems } = checkDraft(emptyDraft(2027), 'sv');
    expect(plan).toBeNull();
    expect(problems.map(({ path }) => path)).toEqual([
      'association.name',
      'members.regions.0.name',
      'members.municipalities.0.name',
      'members.municipalities',
    ]);
  });

  it('tells an unreadable amount once, in words about what was typed, and in the chosen language', () => {
    const draft = {
      ...draftOfPlan(examplePlan('gavleborg-2025')),
      contributions: ['1 2', '18 920 tkr', ''] as const,
    };
    expect(checkDraft(draft, 'sv').problems).toEqual([
      { path: 'contributions.0', message: expect.stringContaining('Tusentalen') },
    ]);
    expect(checkDraft(draft, 'en').problems).toEqual([
      { path: 'contributions.0', message: expect.stringContaining('thousands') },
    ]);
  });

  it('tells a total that cannot be read once, though a total is required', () => {
    const draft = draftOfPlan(examplePlan('gavleborg-2025'));
    const insats = {
      ...newInsats(draft.groups[0]!.id),
      name: 'Ny',
      fundingBy: 'day' as const,
      total: 'mycket',
      start: '2025-01-01',
      end: '2025-12-31',
    };
    const { problems } = checkDraft({ ...draft, insatser: [insats] }, 'sv');
    expect(problems.map(({ path }) => path)).toEqual(['insatser.0.funding.total']);
  });

  it('shows the split as soon as there is a total, before the rest is filled in', () => {
    const { figures } = checkDraft({ ...emptyDraft(2027), contributions: ['18 920 tkr', '', ''] }, 'sv');
    const year = figures?.contributions[0];
    expect([year?.state, year?.regionTotal, year?.municipalityTotal].map(String)).toEqual([
      '9460000',
      '4730000',
      '4730000',
    ]);
    expect(figures?.contributions[1]).toBeNull();
  });

  it.each([
    ['budgetYear', (draft: Draft) => ({ ...draft, budgetYear: '' })],
    ['equity.limitShare', (draft: Draft) => ({ ...draft, equity: { ...draft.equity, limitShare: '' } })],
  ])('has no figures, only a problem, while %s is blank', (path, blank) => {
    const { problems, figures } = checkDraft(blank(draftOfPlan(examplePlan('gavleborg-2025'))), 'sv');
    expect(problems.map((problem) => problem.path)).toContain(path);
    expect(figures).toBeNull();
  });

  it('can be checked whatever stands in its fields', () => {
    const whole = draftOfPlan(examplePlan('gavleborg-2025'));
    const texts: [(text: string) => Draft][] = [
      [(text) => ({ ...whole, budgetYear: text })],
      [(text) => ({ ...whole, contributions: [text, text, text] })],
      [(text) => ({ ...whole, equity: { ...whole.equity, limitShare: text, opening: text } })],
      [
        (text) => ({
          ...whole,
          insatser: whole.insatser.map((insats) => ({
            ...insats,
            fundingBy: 'month',
            total: text,
            start: text,
            end: '2025-12-31',
            group: text,
          })),
        }),
      ],
      [
        (text) => ({
          ...whole,
          trisamHours: whole.trisamHours.map((row) => ({
            ...row,
            by: 'hours',
            year: text,
            hours: text,
            rate: text,
            member: text,
          })),
        }),
      ],
      [
        (text) => ({
          ...whole,
          members: {
            ...whole.members,
            municipalities: whole.members.municipalities.map((one) => ({
              ...one,
              name: text,
              weight: text,
              trisamTeams: text,
            })),
          },
        }),
      ],
      [
        (text) => ({
          ...whole,
          members: {
            ...whole.members,
            regions: whole.members.regions
              .concat(whole.members.regions)
              .map((one) => ({ ...one, weight: text })),
          },
        }),
      ],
    ];
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '',
        '-',
        '-1',
        '0',
        '150',
        '1e9',
        '99999999999999999999',
        '2025',
        '0,5',
        '12 %',
        '1 tkr',
        '2025-01-01',
      ),
    );
    fc.assert(
      fc.property(fc.constantFrom(...texts), text, ([change], typed) => void checkDraft(change(typed), 'sv')),
      { numRuns: 300 },
    );
  });

  it('leaves a wrong row out of the figures but not the others', () => {
    const draft = draftOfPlan(examplePlan('gavleborg-2025'));
    const wrong = {
      ...newInsats(draft.groups[0]!.id),
      name: 'Fel',
      fundingBy: 'day' as const,
      total: '1000',
      start: '2025-13-01',
      end: '2025-12-31',
    };
    const { plan, figures } = checkDraft({ ...draft, insatser: [...draft.insatser, wrong] }, 'sv');
    expect(plan).toBeNull();
    expect(String(figures?.granted[0])).toBe('17001843');
  });

  it('keeps an insats in its group, and in its municipality, when those are renamed', () => {
    const draft = draftOfPlan(examplePlan('gavleborg-2025'));
    const renamed = {
      ...draft,
      groups: draft.groups.map((group) => ({ ...group, name: `${group.name} 2` })),
    };
    const { plan, problems } = checkDraft(renamed, 'sv');
    expect(problems).toEqual([]);
    expect(plan?.insatser[0]?.group).toBe(`${examplePlan('gavleborg-2025').insatser[0]?.group} 2`);
  });

  it('survives being stored as JSON, and what is no draft is not taken for one', () => {
    const draft = draftOfPlan(examplePlan('gavleborg-2025'));
    expect(draftFrom(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
    for (const wrong of [
      null,
      7,
      {},
      [],
      { ...draft, lines: [{ id: 'a' }] },
      { ...draft, contributions: ['1'] },
      { ...draft, members: undefined },
    ]) {
      expect(draftFrom(wrong)).toBeNull();
    }
  });
});

describe('steps and rows', () => {
  it.each([
    ['association.name', 'association'],
    ['budgetYear', 'association'],
    ['members.regions.0.weight', 'members'],
    ['contributions.2', 'contributions'],
    ['groups', 'insatser'],
    ['trisamHours.3', 'insatser'],
    ['availableFunds.0', 'costs'],
    ['equity.opening', 'costs'],
  ])('%s is typed in the step %s', (path, step) => expect(stepOf(path)).toBe(step));

  it.each([
    [0, 1, ['b', 'a', 'c']],
    [2, -1, ['a', 'c', 'b']],
    [0, -1, ['a', 'b', 'c']],
    [2, 1, ['a', 'b', 'c']],
  ] as const)('row %i moved by %i', (index, by, expected) =>
    expect(withMovedRow(['a', 'b', 'c'], index, by)).toEqual(expected),
  );
});

describe('numbers in fields', () => {
  it.each([
    ['18 920 tkr', 'amount', '18920000'],
    ['18,9 Mkr', 'amount', '18900000'],
    ['-7 047', 'amount', '-7047'],
    ['−7 047', 'amount', '-7047'],
    ['-', 'amount', '0'],
    ['972,5', 'plain', '972.5'],
    ['20', 'percent', '0.2'],
    ['17,5 %', 'percent', '0.175'],
  ] as const)('%s as %s is %s', (text, kind, expected) =>
    expect(readNumber(text, kind)).toEqual({ ok: true, value: new Decimal(expected) }),
  );

  it.each(['amount', 'plain', 'percent'] as const)('a blank %s is missing, not zero', (kind) =>
    expect(readNumber('  ', kind)).toEqual({ ok: true, value: null }),
  );

  it('refuses money where hours are asked for', () =>
    expect(readNumber('44 kr', 'plain')).toMatchObject({ ok: false }));

  it('shows an amount in full when the field is left, and leaves alone what it cannot read', () => {
    expect(tidied('18,9 mkr', 'amount')).toBe('18\u00a0900\u00a0000');
    expect(tidied('hej', 'amount')).toBe('hej');
  });

  it('reads every number that it shows as the same number', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -999_999_999n, max: 999_999_999n }),
        fc.integer({ min: 0, max: 6 }),
        (digits, decimals) => {
          const value = new Decimal(digits.toString()).dividedBy(new Decimal(10).pow(decimals));
          const read = readNumber(showNumber(value), 'plain');
          expect(read.ok && read.value?.equals(value)).toBe(true);
        },
      ),
    );
  });
});

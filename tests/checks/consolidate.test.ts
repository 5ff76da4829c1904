import { consolidate } from '../../src/checks/consolidate';
import type { Finding } from '../../src/checks/finding';
import type { RuleId } from '../../src/checks/rules';
import { at, finding } from './findings';

function found(rule: RuleId, place: string, more: Partial<Finding> = {}): Finding {
  return finding(place, { rule, ...more });
}

/** The figure of a cell as evidence of another one. */
function figures(...places: readonly string[]): Finding['evidence'] {
  return places.map((place) => ({ label: place, value: '1', place: at(place) }));
}

const rulesOf = (findings: readonly Finding[]) => consolidate(findings).map(({ rule }) => rule);

test('findings of different places and causes all stay, in their order', () => {
  const findings = [
    found('footing', 'Budget!B8', { effect: '5' }),
    found('hidden-in-sum', 'Budget!B8'),
    found('footing', 'Budget!C8', { effect: '7' }),
    found('status-figures', 'Mål!D3'),
  ];
  expect(consolidate(findings)).toEqual(findings);
});

test('the same rule in the same place is told once, as its most severe', () => {
  const [note, error] = [
    found('footing', 'Budget!B8', { severity: 'note' }),
    found('footing', 'Budget!B8', { severity: 'error' }),
  ];
  expect(consolidate([note, error, { ...error }])).toEqual([error]);
});

describe('of findings at one cell', () => {
  test.each<[RuleId, RuleId]>([
    ['constant-among-formulas', 'footing'],
    ['cell-error', 'formula-unlike-neighbours'],
    ['external-link', 'formula-unlike-neighbours'],
    ['circular-reference', 'formula-unlike-neighbours'],
    ['sum-misses-row', 'balance'],
    ['footing', 'contributions-split'],
    ['footing', 'cost-sign'],
    ['result', 'equity-roll'],
  ])('%s explains %s', (better, worse) => {
    const findings = [found(worse, 'Budget!B8'), found(better, 'Budget!B8')];
    expect(rulesOf(findings)).toEqual([better]);
    expect(rulesOf([...findings].reverse())).toEqual([better]);
    expect(rulesOf([found(worse, 'Budget!B8'), found(better, 'Utfall!B8')])).toEqual([worse, better]);
  });

  test('a number in one formula explains no other value than it gives, but one that is added does', () => {
    const stale = found('stale-value', 'Budget!B8');
    const number = (variant: string): Finding => found('number-in-formula', 'Budget!B8', { variant });
    expect(rulesOf([number('one'), stale])).toEqual(['stale-value']);
    expect(rulesOf([number('plug'), stale])).toEqual(['number-in-formula']);
  });

  test('a note that is only a part of its line explains no sum that is off by rounding', () => {
    const part = found('note-tie', 'Not 4!B22', { variant: 'part', severity: 'note' });
    const rounding = found('footing-rounding', 'Not 4!B22', { severity: 'note', effect: '3000' });
    expect(consolidate([part, rounding])).toEqual([rounding]);
  });

  test('the explanation is as severe, and worth as much, as what it explains', () => {
    const evidence = figures('Budget!B2', 'Budget!B3');
    expect(
      consolidate([
        found('footing', 'Budget!B8', { effect: '500', evidence }),
        found('constant-among-formulas', 'Budget!B8', { severity: 'warning' }),
      ]),
    ).toEqual([
      found('constant-among-formulas', 'Budget!B8', { severity: 'error', effect: '500', evidence }),
    ]);
  });

  test('a block of cells explains each of them', () => {
    expect(
      rulesOf([
        found('constant-among-formulas', 'Budget!B8:E8', { severity: 'warning' }),
        found('footing', 'Budget!C8'),
        found('footing', 'Budget!F8'),
      ]),
    ).toEqual(['constant-among-formulas', 'footing']);
  });

  test('a number added to a sum explains it; one that many formulas share does not', () => {
    const buried = (variant: string) => [
      found('footing', 'Budget!B8'),
      found('number-in-formula', 'Budget!B8', { variant, severity: 'note' }),
    ];
    expect(rulesOf(buried('plug'))).toEqual(['number-in-formula']);
    expect(rulesOf(buried(''))).toEqual(['footing', 'number-in-formula']);
    expect(rulesOf(buried('one'))).toEqual(['number-in-formula']);
  });
});

describe('a figure worked out from one that is wrong', () => {
  const part = found('footing', 'Budget!B8', { effect: '100' });

  test('is told of with it, if it is wrong by as much', () => {
    const whole = found('result', 'Budget!B20', {
      effect: '100',
      evidence: figures('Budget!B8', 'Budget!B16'),
    });
    expect(consolidate([whole, part])).toEqual([part]);
  });

  test('is told of by itself, if it is wrong by something else', () => {
    const whole = found('result', 'Budget!B20', { effect: '250', evidence: figures('Budget!B8') });
    expect(consolidate([whole, part])).toEqual([whole, part]);
  });

  test('is told of by itself too where no unit tells the kronor, by the figures as they stand', () => {
    const unknown = { effect: null, evidence: figures('Budget!B8') };
    const ofPart = found('footing', 'Budget!B8', { found: '−2 960', expected: '−2 961' });
    const other = found('footing', 'Budget!B20', { ...unknown, found: '−8 200', expected: '−8 221' });
    const same = found('footing', 'Budget!B21', { ...unknown, found: '−8 200', expected: '−8 201' });
    expect(consolidate([ofPart, other, same])).toEqual([ofPart, other]);
  });

  test('is told of with it, however many steps are between', () => {
    const whole = found('result', 'Budget!B20', { effect: '100', evidence: figures('Budget!B8') });
    const ratio = found('equity-ratio', 'Nyckeltal!B3', { evidence: figures('Budget!B20') });
    for (const findings of [
      [part, whole, ratio],
      [ratio, whole, part],
      [whole, ratio, part],
    ])
      expect(consolidate(findings)).toEqual([part]);
  });

  test('is not explained by what is no more than a note', () => {
    const note = found('footing-rounding', 'Budget!B8', { severity: 'note' });
    const whole = found('result', 'Budget!B20', { evidence: figures('Budget!B8') });
    expect(consolidate([note, whole])).toEqual([note, whole]);
  });

  test('says nothing of formulas, which are right or wrong by themselves', () => {
    const formula = found('formula-unlike-neighbours', 'Budget!B20', { evidence: figures('Budget!B8') });
    expect(consolidate([part, formula])).toEqual([part, formula]);
  });
});

test('of two figures that each make the other wrong one is told, and so of three', () => {
  const ring = ['B2', 'B3', 'B4'].map((cell, index) =>
    found('footing', `Budget!${cell}`, {
      effect: '10',
      evidence: figures(`Budget!${['B3', 'B4', 'B2'][index]}`),
    }),
  );
  expect(consolidate(ring)).toHaveLength(1);
  const [one, other] = [
    found('footing', 'Budget!B2', { evidence: figures('Budget!B3') }),
    found('key-figure', 'Budget!B3', { evidence: figures('Budget!B2') }),
  ];
  expect(consolidate([one, other])).toEqual([one]);
  expect(consolidate([other, one])).toEqual([one]);
});

test('in a text, line and column are the place', () => {
  const of = (rule: RuleId, line: number): Finding =>
    finding({ kind: 'text', heading: 'Budget', line, column: 30 }, { rule });
  expect(rulesOf([of('key-figure', 4), of('footing', 4), of('key-figure', 5)])).toEqual([
    'footing',
    'key-figure',
  ]);
});

test('a sentence that retells the slip of a table is a place of it, unless its figures are others', () => {
  const values = (...numbers: readonly string[]): Finding['evidence'] =>
    numbers.map((value, index) => ({ label: '', value, place: at(`Deltagare!${'BCD'[index]}7`) }));
  const table = found('cross-footing', 'Deltagare!D7', {
    found: '412',
    evidence: values('230', '180', '412'),
  });
  const claim = (...numbers: readonly string[]) =>
    found('claim-parts', 'Text!A4', { found: '412', expected: '410', evidence: values(...numbers) });
  expect(consolidate([claim('180', '230'), table])).toEqual([
    { ...table, evidence: [...table.evidence, { label: 'Text', value: '412', place: at('Text!A4') }] },
  ]);
  expect(rulesOf([claim('180', '231'), table])).toEqual(['claim-parts', 'cross-footing']);
  expect(rulesOf([claim('412'), found('cross-footing', 'Deltagare!D7', { found: '412' })])).toEqual([
    'claim-parts',
    'cross-footing',
  ]);
});

import fc from 'fast-check';
import { Decimal } from '../../../src/finsam/decimal';
import { goalsToJson } from '../../../src/finsam/goals/goalFile';
import type { GoalPlan } from '../../../src/finsam/goals/goals';
import { collectedSentence, collectInsatsReports } from '../../../src/sheets/goals/collectInsatsReports';
import { buildInsatsTemplate } from '../../../src/sheets/goals/insatsTemplate';
import { readInsatsTemplate } from '../../../src/sheets/goals/readInsatsTemplate';
import { inputProblemText } from '../../../src/sheets/templates/inputProblems';
import type { ReturnedFile } from '../../../src/sheets/templates/returnedFiles';
import type { SheetModel } from '../../../src/workbook/sheetModel';
import type { CellValue } from '../../../src/workbook/snapshot';
import { AWKWARD } from '../planArbitrary';
import { insertRow, renameTab, snapshotOf, typeInto } from '../snapshots';
import { filled, withFormula } from './filledTemplate';
import { LONG_TEXT } from './richGoals';
import { templateGoals } from './templateGoals';

const N = {
  spent: 'Finsam_Mall_Forbrukat',
  women: 'Finsam_Mall_Kvinnor',
  men: 'Finsam_Mall_Man',
  done: 'Finsam_Mall_Genomfort',
  deviations: 'Finsam_Mall_Avvikelser',
  name: 'Finsam_Mall_Namn',
  role: 'Finsam_Mall_Roll',
  date: 'Finsam_Mall_Datum',
  /** Of the measures I1.1 (count), I1.10 (yes or no), I1.2 (money) and 1.1.1 (share). */
  count: 'Finsam_Mall_Utfall_1',
  yesNo: 'Finsam_Mall_Utfall_2',
  money: 'Finsam_Mall_Utfall_3',
  share: 'Finsam_Mall_Utfall_4',
  shareComment: 'Finsam_Mall_Kommentar_4',
} as const;

const template = buildInsatsTemplate(templateGoals, 'Trisam', 1);
const SIGNED = { [N.name]: 'Kim Exempel' };
const fill = (values: Readonly<Record<string, CellValue>>) => filled(template, { ...SIGNED, ...values });
const readModel = (model: SheetModel, goals = templateGoals, tertial: 1 | 2 | 3 = 1) =>
  readInsatsTemplate(snapshotOf([model]), goals, { tertial });
const read = (values: Readonly<Record<string, CellValue>>, goals = templateGoals) =>
  readModel(fill(values), goals);
const sentences = (verdict: ReturnType<typeof read>) =>
  verdict.problems.map((problem) => inputProblemText(problem, 'sv'));

/** Text as a person may write it, without blanks at its ends and what no workbook holds. */
const text = fc
  .oneof(
    fc.constantFrom(...AWKWARD, LONG_TEXT, '=SUMMA(A1:A9)', 'Rad 1\n\nRad 3', '👩‍👩‍👧 och ☃'),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
  )
  .map((one) => one.trim())
  .filter(
    (one) => one !== '' && !/(?![\t\n])\p{Cc}|\p{Cs}|[\ufeff\ufffe\uffff\u0085\u2028\u2029]/u.test(one),
  );
const optionally = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const cents = fc.integer({ min: 0, max: 99_999_999_999_999 }).map((amount) => amount / 100);
const people = fc.nat(10_000_000);

test('law: read(fill(build)) is what was filled', () => {
  const answers = fc.record({
    spent: optionally(cents),
    women: optionally(people),
    men: optionally(people),
    done: optionally(text),
    deviations: optionally(text),
    count: optionally(cents),
    yesNo: optionally(fc.constantFrom('Ja', 'Nej')),
    money: optionally(cents.map((amount) => -amount)),
    share: optionally(fc.nat(1_000_000).map((part) => part / 1_000_000)),
    comment: optionally(text),
    name: optionally(text.map((one) => one.slice(0, 255).trim())),
    date: optionally(fc.integer({ min: 40_000, max: 60_000 })),
  });
  fc.assert(
    fc.property(answers, (one) => {
      const verdict = readModel(
        filled(template, {
          [N.spent]: one.spent,
          [N.women]: one.women,
          [N.men]: one.men,
          [N.done]: one.done,
          [N.deviations]: one.deviations,
          [N.count]: one.count,
          [N.yesNo]: one.yesNo,
          [N.money]: one.money,
          [N.share]: one.share,
          [N.shareComment]: one.comment,
          [N.name]: one.name,
          [N.date]: one.date,
        }),
      );
      const told = [one.spent, one.women, one.men, one.done, one.deviations, one.count, one.yesNo, one.money];
      if ([...told, one.share, one.comment].every((value) => value === null)) {
        expect(verdict.kind).toBe('empty');
        return;
      }
      expect(verdict.kind).toBe('received');
      const { report, measures, signature } = verdict.answer!;
      expect({ ...report, spent: report.spent?.toNumber() ?? null }).toEqual({
        spent: one.spent,
        women: one.women,
        men: one.men,
        done: one.done,
        deviations: one.deviations,
      });
      expect(measures.map(({ number, outcome }) => [number, outcome?.toNumber() ?? null])).toEqual([
        ['I1.1', one.count],
        ['I1.10', one.yesNo === null ? null : one.yesNo === 'Ja' ? 1 : 0],
        ['I1.2', one.money === null ? null : one.money + 0],
        ['1.1.1', one.share],
      ]);
      expect(measures[3]?.comment).toBe(one.comment);
      expect(signature.name).toBe(one.name);
    }),
  );
});

describe('what people write', () => {
  test.each([
    [N.spent, '9 460', 9460],
    [N.spent, '892 tkr', 892_000],
    [N.spent, '0,5 mkr', 500_000],
    [N.spent, '−0', 0],
    [N.spent, '-', 0],
    [N.spent, '419,39', 419.39],
    [N.count, '1,5', 1.5],
    [N.count, '1.5', 1.5],
    [N.share, '43 %', 0.43],
    [N.share, '17,5%', 0.175],
    [N.share, '43 procent', 0.43],
    [N.share, '0,43', 0.43],
  ])('%s "%s" is read, with a note', (name, typed, expected) => {
    const verdict = read({ [name]: typed });
    expect(verdict.kind).toBe('received');
    const { report, measures } = verdict.answer!;
    const value = name === N.spent ? report.spent : measures.find(({ outcome }) => outcome !== null)?.outcome;
    expect(value?.toNumber()).toBe(expected);
    expect(verdict.problems.map(({ code }) => code)).toEqual(['readAs']);
  });

  test.each([
    [N.spent, 'cirka 5000', 'unreadable'],
    [N.spent, '43 %', 'unreadable'],
    [N.spent, '2025-04-30', 'unreadable'],
    [N.spent, '1,234', 'unreadable'],
    [N.spent, true, 'unreadable'],
    [N.spent, { error: '#DIV/0!' }, 'unreadable'],
    [N.women, '12 kr', 'unreadable'],
    [N.women, '1:30', 'unreadable'],
    [N.women, '1 ½', 'unreadable'],
    [N.yesNo, 'kanske', 'unreadable'],
    [N.yesNo, 1, 'unreadable'],
    [N.done, `${LONG_TEXT}å`, 'unreadable'],
    [N.spent, -1, 'outOfBounds'],
    [N.spent, 1e12, 'outOfBounds'],
    [N.women, 2.5, 'outOfBounds'],
    [N.women, '2,5', 'outOfBounds'],
    [N.women, -3, 'outOfBounds'],
    [N.men, 10_000_001, 'outOfBounds'],
    [N.count, -0.01, 'outOfBounds'],
    [N.share, 43, 'outOfBounds'],
    [N.share, '43', 'outOfBounds'],
    [N.share, -0.1, 'outOfBounds'],
    [N.share, '101 %', 'outOfBounds'],
  ] as const)('%s %p is refused: %s', (name, typed, kind) => {
    const verdict = read({ [name]: typed, [N.deviations]: 'Annat är rätt.' });
    expect([verdict.kind, verdict.answer]).toEqual([kind, null]);
    expect(sentences(verdict).join('')).toMatch(/\(B\d+\)/);
  });

  it('a formula is no value, whatever it shows', () => {
    for (const name of [N.spent, N.women, N.share, N.done, N.name]) {
      const verdict = readModel(withFormula(fill({}), name, '=1+1', name === N.done ? 'Gjort' : 1));
      expect([name, verdict.kind, verdict.problems[0]?.code]).toEqual([name, 'unreadable', 'formula']);
    }
  });

  it('a block of an array formula over the inputs is no values', () => {
    const { row } = template.names.find(({ name }) => name === N.women)!.area;
    const model = { ...fill({ [N.women]: 3 }) };
    const cells = model.cells.map((cell) =>
      cell.row === row - 1 && cell.column === 0
        ? { ...cell, formula: '=A1:A3', spill: { rows: 2, columns: 2 } }
        : cell,
    );
    expect(readModel({ ...model, cells }).kind).toBe('changedStructure');
  });

  it('tells everything that is wrong at once, in words', () => {
    const verdict = read({ [N.spent]: -1, [N.women]: 'många', [N.done]: `${LONG_TEXT}!` });
    expect(sentences(verdict)).toEqual([
      expect.stringMatching(/^Förbrukat sedan 1 januari, kr \(B\d+\) är −1\. Det lägsta är 0\.$/),
      expect.stringMatching(/^Kvinnor \(B\d+\) är "många"\. Det är inget tal\./),
      expect.stringMatching(/^Genomfört \(B\d+\) har 5001 tecken\. Korta texten till högst 5000\.$/),
    ]);
    expect(verdict.problems.map((problem) => inputProblemText(problem, 'en'))[1]).toMatch(
      /^Kvinnor \(B\d+\) is "många"\. That is not a number\./,
    );
  });

  it('rounds to the öre with a note, and forgives the traces of binary arithmetic', () => {
    const rounded = read({ [N.spent]: 1.005 });
    expect(rounded.answer?.report.spent?.toString()).toBe('1.01');
    expect(rounded.problems.map(({ code }) => code)).toEqual(['rounded']);
    const exact = read({ [N.spent]: 0.1 + 0.2 });
    expect(exact.answer?.report.spent?.toString()).toBe('0.3');
    expect(exact.problems).toEqual([]);
  });

  it('reads dates, also those that are text, and keeps what is none', () => {
    const date = (value: CellValue) => read({ [N.women]: 1, [N.date]: value });
    expect(date(45_777).answer?.signature.date).toBe('2025-04-30');
    expect(date('2025-04-30').answer?.signature.date).toBe('2025-04-30');
    expect(date('sista april').answer?.signature.date).toBe('sista april');
    expect(date('sista april').problems.map(({ code }) => code)).toEqual(['notADate']);
  });

  it('a fall is possible where what it is compared with is nil', () => {
    const goals = withMeasure({ kind: 'share', target: { total: new Decimal(0), women: null, men: null } });
    const model = filled(buildInsatsTemplate(goals, 'Trisam', 1), { ...SIGNED, [N.count]: -0.09 });
    expect(readModel(model, goals).answer?.measures[0]?.outcome?.toNumber()).toBe(-0.09);
  });
});

describe('doubts are told, and the report is received', () => {
  test.each([
    ['overBudget', { [N.spent]: 1_000_001, ...SIGNED }],
    ['unsigned', { [N.spent]: 1 }],
  ])('%s', (code, values) => {
    const verdict = readModel(filled(template, values));
    expect([verdict.kind, verdict.problems.map((one) => one.code)]).toEqual(['received', [code]]);
  });

  it('lessThanBefore', () => {
    const [trisam, ...rest] = templateGoals.insatser;
    const none = trisam!.tertials[1];
    const goals: GoalPlan = {
      ...templateGoals,
      insatser: [
        { ...trisam!, tertials: [{ ...none, spent: new Decimal(500), women: 0, men: 3 }, none, none] },
        ...rest,
      ],
    };
    const second = buildInsatsTemplate(goals, 'Trisam', 2);
    const verdict = readModel(
      filled(second, { ...SIGNED, [N.spent]: 499, [N.women]: 0, [N.men]: 4 }),
      goals,
      2,
    );
    expect(sentences(verdict)).toEqual([
      'Förbrukat sedan 1 januari, kr är lägre än i ett tidigare tertial. Siffran ska gälla sedan den 1 januari.',
    ]);
  });
});

/** The goals with the first own measure of the first insats changed. */
function withMeasure(change: Partial<GoalPlan['insatser'][number]['measures'][number]>): GoalPlan {
  const [trisam, ...rest] = templateGoals.insatser;
  const [first, ...others] = trisam!.measures;
  return {
    ...templateGoals,
    insatser: [{ ...trisam!, measures: [{ ...first!, ...change }, ...others] }, ...rest],
  };
}

describe('the goals have changed since the template was sent', () => {
  const sent = fill({ [N.count]: 2, [N.share]: 0.5 });

  it('a measure that is gone and filled in stops the file, one that is blank does not', () => {
    const goals = withMeasure({ number: 'I1.99' });
    expect(sentences(readModel(sent, goals))).toEqual([
      expect.stringMatching(/^Mått I1\.1 finns inte längre/),
    ]);
    const verdict = read({ [N.share]: 0.5 }, goals);
    expect(verdict.answer?.measures.map(({ number }) => number)).toEqual(['I1.10', 'I1.2', '1.1.1']);
  });

  it('a measure of another kind is not taken for it', () => {
    const verdict = readModel(sent, withMeasure({ kind: 'money' }));
    expect([verdict.kind, verdict.problems[0]?.code]).toEqual(['unreadable', 'measureOfOtherKind']);
  });

  it('another question is told of', () => {
    const verdict = readModel(sent, withMeasure({ text: 'Minst fyra möten' }));
    expect([verdict.kind, verdict.problems.map(({ code }) => code)]).toEqual([
      'received',
      ['questionChanged'],
    ]);
  });

  it('answers go by the number when measures change places', () => {
    const [trisam, ...rest] = templateGoals.insatser;
    const goals = {
      ...templateGoals,
      insatser: [{ ...trisam!, measures: [...trisam!.measures].reverse() }, ...rest],
    };
    const verdict = readModel(sent, goals);
    expect(
      verdict.answer?.measures.map(({ number, outcome }) => [number, outcome?.toNumber() ?? null]),
    ).toEqual([
      ['I1.1', 2],
      ['I1.10', null],
      ['I1.2', null],
      ['1.1.1', 0.5],
    ]);
  });
});

describe('what the file is', () => {
  const book = snapshotOf([fill({ [N.spent]: 5 })]);
  const kindOf = (snapshot = book, goals = templateGoals, tertial: 1 | 2 | 3 = 1) =>
    readInsatsTemplate(snapshot, goals, { tertial }).kind;

  it('is known whatever the tab is called and wherever the rows are', () => {
    expect(kindOf(renameTab(book, 'Tertialrapport', 'Blad1'))).toBe('received');
    const rows = book.sheets[0]!.values.length;
    expect(rows).toBeGreaterThan(50);
    for (let row = 0; row <= rows; row += 1)
      expect(kindOf(insertRow(book, 'Tertialrapport', row))).toBe('received');
  });

  it('is judged', () => {
    const other = { ...templateGoals, association: { name: 'Ett annat' } };
    const without = { ...templateGoals, insatser: templateGoals.insatser.slice(1) };
    expect(kindOf({ sheets: [], names: [] })).toBe('notATemplate');
    expect(kindOf(book, other)).toBe('otherAssociation');
    expect(kindOf(book, without)).toBe('unknownInsats');
    expect(kindOf(book, templateGoals, 2)).toBe('wrongPeriod');
    expect(kindOf(book, { ...templateGoals, year: 2026 })).toBe('wrongPeriod');
    expect(kindOf(typeInto(book, 'Tertialrapport', 0, 0, 'Trisam!'))).toBe('changedStructure');
    expect(kindOf({ ...book, names: book.names.filter(({ name }) => name !== N.men) })).toBe(
      'changedStructure',
    );
    expect(kindOf(snapshotOf([filled(template, SIGNED)]))).toBe('empty');
    expect(kindOf(snapshotOf([template]))).toBe('empty');
  });
});

describe('collecting', () => {
  const file = (name: string, modified: number, model: SheetModel): ReturnedFile => ({
    name,
    modified,
    snapshot: snapshotOf([model]),
    problem: null,
  });
  const old = file(
    'gammal.xlsx',
    1,
    fill({ [N.spent]: 100, [N.share]: 0.4, [N.shareComment]: 'Första svaret' }),
  );
  const corrected = file('rättad.xlsx', 2, fill({ [N.spent]: 200, [N.share]: 0.5 }));
  const fas = file(
    'fas.xlsx',
    1,
    filled(buildInsatsTemplate(templateGoals, 'Fas 1?', 1), { [N.done]: '=1+1' }),
  );
  const late = file('fel.xlsx', 9, filled(buildInsatsTemplate(templateGoals, 'Trisam', 2), { [N.spent]: 3 }));
  const damaged: ReturnedFile = {
    name: 'bild.xlsx',
    modified: 9,
    snapshot: null,
    problem: { text: (language) => (language === 'sv' ? 'Trasig.' : 'Broken.') },
  };
  const collect = (files: readonly ReturnedFile[], goals = templateGoals) =>
    collectInsatsReports(goals, files, { tertial: 1 });
  const json = (goals: GoalPlan) => goalsToJson(goals);

  it('takes the newest of doubles, shows every file, and remembers who is missing', () => {
    const { goals, rows, missing } = collect([old, damaged, corrected, late]);
    expect(rows.map(({ file: name, verdict }) => [name, verdict.kind])).toEqual([
      ['gammal.xlsx', 'double'],
      ['bild.xlsx', 'damaged'],
      ['rättad.xlsx', 'received'],
      ['fel.xlsx', 'wrongPeriod'],
    ]);
    expect(rows.map((row) => collectedSentence(row, 'sv'))).toEqual([
      'Det finns en nyare fil för Trisam: rättad.xlsx. Den gäller.',
      'Trasig.',
      'Rapporten för Trisam, tertial 1 2025, är läst.',
      'Filen gäller tertial 2 2025 och inte tertial 1 2025.',
    ]);
    expect(missing).toEqual(['Fas 1?']);
    const [trisam] = goals.insatser;
    expect(trisam?.tertials[0].spent?.toNumber()).toBe(200);
    expect(goals.goals[0]?.indicators[0]?.measures.map(({ tertials }) => tertials[0])).toEqual([
      { outcome: new Decimal(0.5), comment: null },
      { outcome: null, comment: null },
    ]);
  });

  test('law: the order of the files does not matter', () => {
    const files = [old, corrected, fas, late, damaged];
    const whole = json(collect(files).goals);
    fc.assert(
      fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (shuffled) => {
        expect(json(collect(shuffled).goals)).toEqual(whole);
      }),
    );
  });

  test('law: collecting the same once more changes nothing, and nobody is missing who has reported', () => {
    const once = collect([old, corrected, fas]);
    expect(json(collect([old, corrected, fas], once.goals).goals)).toEqual(json(once.goals));
    expect(once.missing).toEqual([]);
    expect(collect([], once.goals).missing).toEqual([]);
  });

  it('a correction replaces, and what it leaves blank is blank', () => {
    const first = collect([old]).goals;
    const [measure] = collect([corrected], first).goals.goals[0]!.indicators[0]!.measures;
    expect(measure?.tertials[0]).toEqual({ outcome: new Decimal(0.5), comment: null });
  });

  it('files that are not received change nothing', () => {
    expect(collect([damaged, late, file('tom.xlsx', 1, template)]).goals).toBe(templateGoals);
  });

  it('touches nothing but the tertial', () => {
    const { goals } = collect([corrected, fas]);
    const [, second] = goals.insatser;
    expect(second?.tertials[0].done).toBe('=1+1');
    expect([second?.tertials[1], second?.tertials[2]]).toEqual([
      templateGoals.insatser[1]?.tertials[1],
      templateGoals.insatser[1]?.tertials[2],
    ]);
    expect(goals.insatser.slice(2)).toEqual(templateGoals.insatser.slice(2));
  });
});

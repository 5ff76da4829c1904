import fc from 'fast-check';
import {
  avrundatabell,
  fordela,
  forbrukningsgrad,
  kapitalkontroll,
  kapitaltak,
  malstatus,
  medlemsbidrag,
  periodisera,
  samladstatus,
  soliditet,
  svarsfrekvens,
  trisambelopp,
} from '../../src/functions/functions';
import { errorOf, installCustomFunctions } from './customFunctions';

beforeAll(installCustomFunctions);

const column = (values: unknown[]) => values.map((value) => [value]);
/** Serials of 2024-01-01, 2024-09-01, 2025-12-31 and 2026-08-31. */
const [FIRST_OF_2024, SEPTEMBER_2024, LAST_OF_2025, AUGUST_2026] = [45292, 45536, 46022, 46265];

describe('FÖRDELA', () => {
  const municipalities2020 = [306, 1219, 110, 433, 216, 109, 70, 130, 443, 293];
  test.each<[what: string, amount: unknown, weights: unknown[][], unit: unknown, expected: unknown[][]]>([
    ['Gävleborg 2025', 18920, [[2, 1, 1]], undefined, [[9460, 4730, 4730]]],
    [
      'Gävleborg 2020',
      3330,
      column(municipalities2020),
      null,
      column([306, 1220, 110, 433, 216, 109, 70, 130, 443, 293]),
    ],
    ['a column', 100, column([1, 1, 1]), undefined, column([34, 33, 33])],
    [
      'a table',
      100,
      [
        [1, 1],
        [1, 1],
      ],
      undefined,
      [
        [25, 25],
        [25, 25],
      ],
    ],
    [
      'blank and nil weights differ',
      100,
      column([1, '', 0, null, 1]),
      undefined,
      column([50, '', 0, '', 50]),
    ],
    ['a unit', 1_000_000, [[1, 1, 1]], 1000, [[334000, 333000, 333000]]],
    ['a blank unit is 1', 100, [[1, 1, 1]], '', [[34, 33, 33]]],
    ['öre', 0.3, [[1, 1, 1]], 0.1, [[0.1, 0.1, 0.1]]],
    ['a negative amount', -100, [[1, 1, 1]], undefined, [[-34, -33, -33]]],
    ['nothing', 0, [[1, -0]], undefined, [[0, 0]]],
    ['a blank amount', '', column([1, 2]), undefined, column(['', ''])],
    ['binary noise is no rest', 0.1 + 0.2, [[1, 2]], 0.1, [[0.1, 0.2]]],
    [
      'a currency cell',
      { type: 'FormattedNumber', basicType: 'Double', basicValue: 100, numberFormat: '# kr' },
      [[1, 1, 1]],
      undefined,
      [[34, 33, 33]],
    ],
    [
      'a cell of the type empty',
      100,
      [[1, { type: 'Empty', basicType: 'Empty', basicValue: '' }]],
      undefined,
      [[100, '']],
    ],
  ])('%s', (_what, amount, weights, unit, expected) =>
    expect(fordela(amount, weights, unit)).toEqual(expected),
  );

  test.each<[weights: unknown[][], sentence: string]>([
    [column([1, 2, 'abc']), 'Rad 3 i vikter är text ("abc"). Skriv ett tal.'],
    [column([1, '1 000']), 'Rad 2 i vikter är text ("1 000"). Skriv ett tal.'],
    [[[1, '2,5']], 'Kolumn 2 i vikter är text ("2,5"). Skriv ett tal.'],
    [
      [
        [1, 2],
        [3, ' '],
      ],
      'Rad 2, kolumn 2 i vikter är text (" "). Skriv ett tal.',
    ],
    [[['tre']], 'Vikter är text ("tre"). Skriv ett tal.'],
    [column([1, true]), 'Rad 2 i vikter är ett sanningsvärde (SANT). Skriv ett tal.'],
    [column(['#DIV/0!', 1]), 'Rad 1 i vikter är ett fel (#DIV/0!). Skriv ett tal.'],
    [column(['#N/A', 1]), 'Rad 1 i vikter är ett fel (#N/A). Skriv ett tal.'],
    [
      column([1, { type: 'Error', basicType: 'Error', basicValue: '#REF!' }]),
      'Rad 2 i vikter är ett fel (#REF!). Skriv ett tal.',
    ],
    [column([1, {}]), 'Rad 2 i vikter är ett fel. Skriv ett tal.'],
    [column([1, -2.5]), 'Rad 2 i vikter är negativ (-2,5). En vikt ska vara noll eller större.'],
    [
      column([1, 1e15]),
      'Rad 2 i vikter är 1000000000000000, som inte kan räknas exakt. Skriv ett tal med högst 15 siffror.',
    ],
    [
      column([1, NaN]),
      'Rad 2 i vikter är NaN, som inte kan räknas exakt. Skriv ett tal med högst 15 siffror.',
    ],
    [column([0, 0]), 'Alla vikter är noll eller tomma. Minst en vikt ska vara större än noll.'],
    [column(['', null]), 'Alla vikter är noll eller tomma. Minst en vikt ska vara större än noll.'],
  ])('weights %j: %s', (weights, message) => {
    expect(errorOf(() => fordela(100, weights))).toEqual({ code: '#VALUE!', message });
  });

  test.each<[amount: unknown, unit: unknown, sentence: string]>([
    ['9 460', 1, 'Belopp är text ("9 460"). Skriv ett tal.'],
    [true, 1, 'Belopp är ett sanningsvärde (SANT). Skriv ett tal.'],
    [1, 'tkr', 'Enhet är text ("tkr"). Skriv ett tal.'],
    [
      1,
      0,
      'Enheten är 0 men ska vara större än noll, till exempel 1 för hela kronor eller 1000 för tusental.',
    ],
    [
      1,
      -0.5,
      'Enheten är -0,5 men ska vara större än noll, till exempel 1 för hela kronor eller 1000 för tusental.',
    ],
    ['x'.repeat(60), 1, `Belopp är text ("${'x'.repeat(39)}…"). Skriv ett tal.`],
  ])('amount %s, unit %s: %s', (amount, unit, message) => {
    expect(errorOf(() => fordela(amount, [[1]], unit))).toEqual({ code: '#VALUE!', message });
  });

  test('law: whole shares sum to the whole amount, in the shape of the weights', () => {
    const table = fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(fc.option(fc.nat(1000), { nil: '' }), { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      )
      .filter((rows) => rows.flat().some((weight) => Number(weight) > 0));
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), table, (amount, weights) => {
        const shares = fordela(amount, weights);
        expect(shares.map((row) => row.map((cell) => cell === ''))).toEqual(
          weights.map((row) => row.map((cell) => cell === '')),
        );
        expect(shares.flat().reduce<number>((sum, cell) => sum + Number(cell), 0)).toBe(amount);
      }),
    );
  });
});

describe('MEDLEMSBIDRAG', () => {
  test.each<[what: string, args: Parameters<typeof medlemsbidrag>, expected: unknown[]]>([
    ['no weights: one row for the municipalities', [18920], [9460, 4730, 4730]],
    ['arguments left out', [18920, null as never, null, null], [9460, 4730, 4730]],
    ['a blank cell for weights', [18920, [['']]], [9460, 4730, 4730]],
    ['weights', [13320, column([2, 1])], [6660, 3330, 2220, 1110]],
    ['weights in a row', [13320, [[2, 1]]], [6660, 3330, 2220, 1110]],
    ['one weight', [13320, [[5]]], [6660, 3330, 3330]],
    ['a blank weight', [13320, column([2, '', 1])], [6660, 3330, 2220, '', 1110]],
    ['kronor', [18_920_000, null as never, 1000], [9_460_000, 4_730_000, 4_730_000]],
    ['without a region', [1001, column([1, 1]), 1, true], [501, 250, 250]],
    ['without a region, 1 for SANT', [1000, null as never, 1, 1], [500, 500]],
    ['with a region, FALSKT', [1000, null as never, 1, false], [500, 250, 250]],
    ['a blank total', ['', column([1, 2])], ['', '', '', '']],
    ['a blank total and no weights, without a region', [null, null as never, 1, true], ['', '']],
    ['a blank total and weights not yet filled in', ['', column(['', ''])], ['', '', '', '']],
  ])('%s', (_what, args, expected) => expect(medlemsbidrag(...args)).toEqual(column(expected)));

  test.each<[args: Parameters<typeof medlemsbidrag>, sentence: string]>([
    [['18 920'], 'Totalt är text ("18 920"). Skriv ett tal.'],
    [[1, column([1, 'två'])], 'Rad 2 i kommunvikter är text ("två"). Skriv ett tal.'],
    [[1, column([-1, 2])], 'Rad 1 i kommunvikter är negativ (-1). En vikt ska vara noll eller större.'],
    [[1, column(['', ''])], 'Alla vikter är noll eller tomma. Minst en vikt ska vara större än noll.'],
    [[1, null as never, 1, 'ja'], 'Utan_region är text ("ja"). Skriv SANT eller FALSKT.'],
    [[1, null as never, 1, 2], 'Utan_region är 2. Skriv SANT eller FALSKT.'],
  ])('%j: %s', (args, message) =>
    expect(errorOf(() => medlemsbidrag(...args))).toEqual({ code: '#VALUE!', message }),
  );
});

describe('PERIODISERA', () => {
  test.each<[what: string, args: Parameters<typeof periodisera>, expected: unknown[][]]>([
    ['by day, years in a row', [731, FIRST_OF_2024, LAST_OF_2025, [[2024, 2025, 2026]]], [[366, 365, 0]]],
    ['years in a column', [731, FIRST_OF_2024, LAST_OF_2025, column([2025, 2023])], column([365, 0])],
    ['by month', [2400, SEPTEMBER_2024, AUGUST_2026, [[2024, 2025, 2026]], 'månad'], [[400, 1200, 800]]],
    ['by day, said', [730, SEPTEMBER_2024, AUGUST_2026, [[2024, 2025, 2026]], 'dag'], [[122, 365, 243]]],
    ['in capitals', [2400, SEPTEMBER_2024, AUGUST_2026, [[2025]], ' MÅNAD '], [[1200]]],
    [
      'a unit',
      [1_000_000, SEPTEMBER_2024, AUGUST_2026, [[2024, 2025, 2026]], 'månad', 1000],
      [[167000, 500000, 333000]],
    ],
    ['a blank year', [731, FIRST_OF_2024, LAST_OF_2025, [[2024, '', 2025]]], [[366, '', 365]]],
    ['a blank amount', ['', FIRST_OF_2024, LAST_OF_2025, [[2024, 2025]]], [['', '']]],
    ['a row not yet filled in', [null, null, null, [[2024, 2025]]], [['', '']]],
    ['a time of the day', [731, FIRST_OF_2024 + 0.75, LAST_OF_2025 + 0.5, [[2024]]], [[366]]],
  ])('%s', (_what, args, expected) => expect(periodisera(...args)).toEqual(expected));

  test.each<[args: Parameters<typeof periodisera>, sentence: string]>([
    [['x', FIRST_OF_2024, LAST_OF_2025, [[2024]]], 'Belopp är text ("x"). Skriv ett tal.'],
    [
      [1, '2024-01-01', LAST_OF_2025, [[2024]]],
      'Start är text ("2024-01-01"). Skriv ett datum, inte en text som ser ut som ett.',
    ],
    [[1, '#REF!', LAST_OF_2025, [[2024]]], 'Start är ett fel (#REF!). Skriv ett tal.'],
    [[1, '', LAST_OF_2025, [[2024]]], 'Start saknas. Skriv ett datum.'],
    [[1, FIRST_OF_2024, null, [[2024]]], 'Slut saknas. Skriv ett datum.'],
    [
      [1, FIRST_OF_2024, 60, [[2024]]],
      'Slut: Excels datum nummer 60 är 29 februari 1900, en dag som aldrig har funnits. Skriv ett annat datum.',
    ],
    [
      [1, 0, LAST_OF_2025, [[2024]]],
      'Start: 0 är inget datum i Excel. Skriv ett datum från 1900-01-01 till 9999-12-31.',
    ],
    [
      [1, LAST_OF_2025, FIRST_OF_2024, [[2024]]],
      'Perioden slutar 2024-01-01, före sin början 2025-12-31. Ändra startdatum eller slutdatum.',
    ],
    [
      [1, FIRST_OF_2024, LAST_OF_2025, [[2024, 2024.5]]],
      'Kolumn 2 i år är 2024,5. Skriv ett årtal med fyra siffror, till exempel 2025.',
    ],
    [
      [1, FIRST_OF_2024, LAST_OF_2025, column([24])],
      'År är 24. Skriv ett årtal med fyra siffror, till exempel 2025.',
    ],
    [[1, FIRST_OF_2024, LAST_OF_2025, column([2024, '2025'])], 'Rad 2 i år är text ("2025"). Skriv ett tal.'],
    [
      [1, FIRST_OF_2024, LAST_OF_2025, [[2024]], 'vecka'],
      'Metod är text ("vecka"). Skriv "dag" eller "månad".',
    ],
    [[1, FIRST_OF_2024, LAST_OF_2025, [[2024]], 1], 'Metod är 1. Skriv "dag" eller "månad".'],
  ])('%j: %s', (args, message) =>
    expect(errorOf(() => periodisera(...args))).toEqual({ code: '#VALUE!', message }),
  );
});

describe('TRISAMBELOPP', () => {
  const hours = [280, 972.5, 56, 344, 121, 44, 44, 140, 416, 306];
  const kronor = [117429, 407857, 23486, 144270, 50746, 18453, 18453, 58715, 174466, 128333];

  test('the ten municipalities of Gävleborg 2025', () =>
    expect(trisambelopp(column(hours), [[419.39]])).toEqual(column(kronor)));

  test.each<[what: string, hours: unknown[][], rates: unknown[][], unit: unknown, expected: unknown[][]]>([
    [
      'a rate for each',
      [
        [1, 2],
        [3, 4],
      ],
      [
        [10, 20],
        [30, 40],
      ],
      undefined,
      [
        [10, 40],
        [90, 160],
      ],
    ],
    ['blank hours', column([1, '', null, 0]), [[100]], undefined, column([100, '', '', 0])],
    ['blank hours need no rate', column([1, '']), column([100, '']), undefined, column([100, ''])],
    ['nothing filled in', column(['', '']), [['']], undefined, column(['', ''])],
    ['a half up', [[1]], [[0.5]], undefined, [[1]]],
    ['a half down', [[-1]], [[0.5]], undefined, [[-1]]],
    ['a half as Excel shows it', [[1.005 * 100]], [[1]], undefined, [[101]]],
    ['öre', [[44]], [[419.39]], 0.01, [[18453.16]]],
  ])('%s', (_what, given, rates, unit, expected) =>
    expect(trisambelopp(given, rates, unit)).toEqual(expected),
  );

  test.each<[hours: unknown[][], rates: unknown[][], sentence: string]>([
    [column([1, 'två']), [[1]], 'Rad 2 i timmar är text ("två"). Skriv ett tal.'],
    [column([1, 2]), [['419,39']], 'Timpris är text ("419,39"). Skriv ett tal.'],
    [column([1, 2]), [['']], 'Timpris är tom. Skriv ett tal.'],
    [column([1, 2]), column([1, '']), 'Rad 2 i timpris är tom. Skriv ett tal.'],
    [
      column([1, 2]),
      [[1, 2]],
      'Timpris har 1 rad och 2 kolumner men timmar har 2 rader och 1 kolumn. Ange en enda cell, eller lika många rader och kolumner.',
    ],
  ])('%j × %j: %s', (given, rates, message) => {
    expect(errorOf(() => trisambelopp(given, rates))).toEqual({ code: '#VALUE!', message });
  });
});

describe('AVRUNDATABELL', () => {
  test.each<[what: string, amounts: unknown[][], unit: unknown, expected: unknown[][]]>([
    [
      'the costs of Gävleborg 2025',
      column([-17001843, -5104867, -1210000, -2650000]),
      undefined,
      column([-17002, -5105, -1210, -2650]),
    ],
    ['blanks stay blank', column([1499, '', 1499, null]), undefined, column([2, '', 1, ''])],
    [
      'a table has one total',
      [
        [0.5, 0.5],
        [0.5, 0.5],
      ],
      1,
      [
        [1, 1],
        [0, 0],
      ],
    ],
    ['nothing', column(['']), undefined, column([''])],
    ['no negative nil', [[-0.4]], 1, [[0]]],
  ])('%s', (_what, amounts, unit, expected) => expect(avrundatabell(amounts, unit)).toEqual(expected));

  test('text is an error', () => {
    expect(errorOf(() => avrundatabell(column([1, '-']))).message).toBe(
      'Rad 2 i belopp är text ("-"). Skriv ett tal.',
    );
    expect(errorOf(() => avrundatabell([[1]], 0)).code).toBe('#VALUE!');
  });
});

describe('FORBRUKNINGSGRAD', () => {
  test.each([
    [305, 400, 0.7625],
    [-305, -400, 0.7625],
    [427, 427, 1],
    [0, 400, 0],
    ['', 400, ''],
    [305, null, ''],
    ['', 0, ''],
  ])('%p of %p is %p', (outcome, budget, expected) =>
    expect(forbrukningsgrad(outcome, budget)).toBe(expected),
  );
  test('a budget of nil is a division by zero', () => {
    expect(errorOf(() => forbrukningsgrad(305, 0))).toEqual({
      code: '#DIV/0!',
      message: 'Budgeten är noll, så utfallet kan inte ställas i förhållande till den.',
    });
  });
  test('text is an error', () =>
    expect(errorOf(() => forbrukningsgrad(305, 'x')).message).toBe('Budget är text ("x"). Skriv ett tal.'));
});

describe('KAPITALTAK', () => {
  test.each([
    [13320, undefined, 2664],
    [18920, null, 3784],
    [18920, '', 3784],
    [1000, 0.35, 350],
    [0, undefined, 0],
    ['', undefined, ''],
  ])('%p × %p is %p', (base, share, expected) => expect(kapitaltak(base, share)).toBe(expected));
  test.each<[base: unknown, share: unknown, sentence: string]>([
    [1000, 20, 'Andelen är 20 men ska ligga mellan 0 och 1. Skriv till exempel 0,2 eller 20 %.'],
    [-1000, 0.2, 'Underlaget är negativt (-1000). Intäkter och medlemsbidrag skrivs utan minustecken.'],
    ['tkr', 0.2, 'Underlag är text ("tkr"). Skriv ett tal.'],
    [1000, '20 %', 'Andel är text ("20 %"). Skriv ett tal.'],
  ])('%p × %p: %s', (base, share, message) =>
    expect(errorOf(() => kapitaltak(base, share))).toEqual({ code: '#VALUE!', message }),
  );
});

describe('KAPITALKONTROLL', () => {
  test.each<[what: string, args: Parameters<typeof kapitalkontroll>, expected: unknown[]]>([
    ['over', [6660, 13320], [0.5, 2664, 3996, 'Över taket']],
    ['within', [1332, 13320], [0.1, 2664, -1332, 'Inom taket']],
    ['at the limit', [2664, 13320, 0.2], [0.2, 2664, 0, 'Inom taket']],
    ['another share', [500, 1000, 0.5], [0.5, 500, 0, 'Inom taket']],
    ['equity missing', ['', 13320], ['', '', '', '']],
    ['base missing', [6630, null], ['', '', '', '']],
  ])('%s', (_what, args, expected) => expect(kapitalkontroll(...args)).toEqual([expected]));
  test('Gävleborg 2020, printed 50 %', () => {
    const [[ratio, limit, deviation, status]] = kapitalkontroll(6630, 13320) as [
      [number, number, number, string],
    ];
    expect([ratio.toFixed(3), limit, deviation, status]).toEqual(['0.498', 2664, 3966, 'Över taket']);
  });
  test('a base of nil is a division by zero', () => {
    expect(errorOf(() => kapitalkontroll(1, 0))).toEqual({
      code: '#DIV/0!',
      message: 'Underlaget är noll, så det egna kapitalets andel av det kan inte räknas ut.',
    });
  });
});

describe('SOLIDITET', () => {
  test('Gävleborg 2020: printed 65 % and 74 %', () => {
    expect(Number(soliditet(6630, 10219)).toFixed(3)).toBe('0.649');
    expect(Number(soliditet(6845, 9190)).toFixed(3)).toBe('0.745');
  });
  test('missing is blank', () => {
    expect(soliditet('', 10219)).toBe('');
    expect(soliditet(6630, null)).toBe('');
  });
  test('no assets is a division by zero', () => {
    expect(errorOf(() => soliditet(1, 0))).toEqual({
      code: '#DIV/0!',
      message: 'Tillgångarna är 0 men ska vara större än noll för att soliditeten ska kunna räknas ut.',
    });
  });
});

describe('MÅLSTATUS', () => {
  const one = (value: unknown) => [[value]];
  test.each<[what: string, args: Parameters<typeof malstatus>, expected: string]>([
    ['at least', [one(0.57), one(0.53)], 'Uppfylld'],
    ['at most', [one(6630), one(2664), one('högst')], 'Ej uppfylld'],
    ['strictly below', [one(-0.09), one(0), one('Under')], 'Uppfylld'],
    ['yes', [one('Ja'), one('Ja'), one('lika')], 'Uppfylld'],
    ['no', [one('Nej'), one(true)], 'Ej uppfylld'],
    ['too few have answered', [one(0.22), one(0.43), one('minst'), one(25), one(100), 0.5], 'Ej mätbart'],
    ['too few answers', [one(0.22), one(0.43), one('minst'), one(4), one(null), null, 5], 'Ej mätbart'],
    ['no outcome', [one(null), one(0.43)], ''],
    ['no target', [one(0.22), one('')], ''],
  ])('%s', (_what, args, expected) => {
    expect(malstatus(...args)).toEqual([[expected]]);
  });

  test('goes element by element over a range', () => {
    expect(malstatus([[10], [3], [null]], [[10]])).toEqual([['Uppfylld'], ['Ej uppfylld'], ['']]);
  });

  test.each([
    ['a direction that is none', () => malstatus(one(1), one(1), one('ungefär')), '#VALUE!'],
    ['a text for a figure', () => malstatus(one('många'), one(1)), '#VALUE!'],
  ])('%s is an error with a sentence', (_what, call, code) => {
    const error = errorOf(call);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(/^\p{Lu}.*\.$/u);
  });
});

describe('SAMLADSTATUS', () => {
  test.each([
    [['Uppfylld', 'Uppfyllt', 'Ej mätbart'], undefined, 'Uppfylld'],
    [['ej uppfylld', 'Ej mätbart', 'Uppfylld', 'Uppfylld', ''], undefined, 'Uppfylld till övervägande del'],
    [['Uppfylld', 'Ej uppfylld'], undefined, 'Delvis uppfylld'],
    [['Uppfylld', 'Ej uppfylld'], 0.4, 'Uppfylld till övervägande del'],
    [['Ej uppfyllt'], undefined, 'Ej uppfylld'],
    [['Ej mätbart', null], undefined, 'Ej mätbart'],
    [['', null], undefined, ''],
  ])('%p with %p is %p', (statuses, limit, expected) => {
    expect(samladstatus(column(statuses), limit)).toBe(expected);
  });

  test('a word that is no status is an error', () => {
    expect(errorOf(() => samladstatus([['Nästan']])).code).toBe('#VALUE!');
  });
});

describe('SVARSFREKVENS', () => {
  test('is a share, or blank', () => {
    expect(svarsfrekvens(25, 100)).toBe(0.25);
    expect(svarsfrekvens(null, 100)).toBe('');
  });
  test.each([
    [1, 0, '#DIV/0!'],
    [6, 5, '#VALUE!'],
  ])('%p of %p is an error', (answered, asked, code) => {
    expect(errorOf(() => svarsfrekvens(answered, asked)).code).toBe(code);
  });
});

import fc from 'fast-check';
import { Decimal } from '../../../src/finsam/decimal';
import { surveyResults, type SurveyShare } from '../../../src/sheets/goals/surveyResults';
import { csvRows } from '../../../src/workbook/csv';
import type { CellValue } from '../../../src/workbook/snapshot';

type Rows = readonly (readonly CellValue[])[];

const share = (part: SurveyShare | null) =>
  part === null ? null : `${part.positive} of ${part.answers} = ${part.share.toDecimalPlaces(4).toString()}`;
const results = (rows: Rows, positive?: readonly string[]) =>
  surveyResults(rows, positive).results.map(({ question, asked, total, women, men }) => ({
    question,
    asked,
    total: share(total),
    women: share(women),
    men: share(men),
  }));
const messages = (rows: Rows) => surveyResults(rows).problems.map(({ message }) => message);

const STEPS = [
  'Inte alls',
  'Till liten del',
  'Till viss del',
  'Till stor del',
  'Till mycket stor del',
  'Helt och hållet',
  'Vet ej',
];
const WIDE = ['Fråga', 'Grupp', ...STEPS];

describe('a column for each answer', () => {
  test('shares in total and by sex, without "vet ej"', () => {
    expect(
      results([
        WIDE,
        ['Redo att arbeta?', 'Totalt', 2, 3, 5, 6, 8, 6, 4],
        ['Redo att arbeta?', 'Kvinnor', 1, 1, 2, 4, 5, 2, 3],
        ['Redo att arbeta?', 'Män', 1, 2, 3, 2, 3, 4, 1],
      ]),
    ).toEqual([
      {
        question: 'Redo att arbeta?',
        asked: null,
        total: '14 of 30 = 0.4667',
        women: '7 of 15 = 0.4667',
        men: '7 of 15 = 0.4667',
      },
    ]);
  });

  test('the total is all groups where no row tells it', () => {
    expect(
      results([
        WIDE,
        ['A', 'Kvinna', 1, 0, 0, 0, 1, 2, 0],
        ['A', 'Man', 1, 0, 0, 0, 1, 0, 0],
        ['A', 'Annat', 0, 0, 0, 0, 0, 1, 0],
      ]),
    ).toMatchObject([{ total: '5 of 7 = 0.7143', women: '3 of 4 = 0.75', men: '1 of 2 = 0.5' }]);
  });

  test('headings in any order and case, with a title over them and empty cells', () => {
    expect(
      results([
        ['Enkät 2025', null, null, null],
        ['HELT OCH HÅLLET', 'inte alls ', 'Medel', 'fråga'],
        ['3', '1', 2.5, 'A'],
        [null, null, null, null],
        [1, null, null, 'B'],
      ]),
    ).toMatchObject([
      { question: 'A', total: '3 of 4 = 0.75' },
      { question: 'B', total: '1 of 1 = 1' },
    ]);
  });

  test('percents with the number of answers', () => {
    expect(
      results([
        [
          'Fråga',
          'Grupp',
          'Antal svar',
          'Tillfrågade',
          'Inte alls',
          'Till stor del',
          'Helt och hållet',
          'Vet ej',
        ],
        ['A', 'Alla', 40, 60, '20 %', '25 %', '45 %', '10 %'],
        ['B', 'Alla', 50, 60, 0.2, 0.3, 0.5, null],
        ['C', 'Alla', 80, 60, 20, 30, 50, 0],
      ]),
    ).toMatchObject([
      { question: 'A', asked: 60, total: '18 of 36 = 0.5' },
      { question: 'B', asked: 60, total: '25 of 50 = 0.5' },
      { question: 'C', asked: null, total: '40 of 80 = 0.5' },
    ]);
  });

  test('percents without the number of answers are not read', () => {
    const rows = [WIDE, ['A', 'Totalt', '10 %', '10 %', '10 %', '20 %', '30 %', '20 %', null]];
    expect(results(rows)).toEqual([]);
    expect(messages(rows)).toEqual([
      'Rad 2: svaren ser ut att vara procent. Lägg till kolumnen Antal svar, eller exportera antal i stället.',
    ]);
    expect(messages([WIDE, ['A', 'Totalt', 10, 10, 10, 20, 30, 20, 0]])).toHaveLength(1);
  });

  test('what counts as positive can be said', () => {
    expect(
      results(
        [
          ['Fråga', 'Ja', 'Nej', 'Vet ej'],
          ['A', 6, 2, 4],
        ],
        ['Ja'],
      ),
    ).toMatchObject([{ total: '6 of 8 = 0.75' }]);
    expect(
      results(
        [
          ['Fråga', 'Mycket nöjd', 'Inte alls'],
          ['A', 6, 2],
        ],
        ['mycket  NÖJD'],
      ),
    ).toMatchObject([{ total: '6 of 8 = 0.75' }]);
  });
});

describe('a row for each answer', () => {
  const rows: Rows = [
    ['Antal', 'Svarsalternativ', 'Kön', 'Fråga'],
    [4, 'I liten grad', 'Kvinnor', 'A'],
    [3, 'Till mkt stor del', 'Kvinnor', 'A'],
    [1, 'Vill ej svara', 'Kvinnor', 'A'],
    [2, 'Helt och hållet', 'Män', 'A'],
    [0, 'Inte alls', 'Män', 'A'],
    [2, 'Något annat', 'Män', 'A'],
  ];

  test('answers that are not known count as answers', () => {
    expect(results(rows)).toEqual([
      {
        question: 'A',
        asked: null,
        total: '5 of 11 = 0.4545',
        women: '3 of 7 = 0.4286',
        men: '2 of 4 = 0.5',
      },
    ]);
  });

  test('from a CSV file of Excel in Sweden', () => {
    const file =
      'Fråga;Grupp;Svarsalternativ;Antal\r\nA;Totalt;Helt och hållet;1 200\r\nA;Totalt;Inte alls;-\r\n';
    const bytes = new Uint8Array([...file].map((sign) => sign.charCodeAt(0)));
    expect(results(csvRows(bytes))).toMatchObject([{ total: '1200 of 1200 = 1' }]);
  });
});

describe('what is wrong is told with its row', () => {
  test.each<[name: string, rows: Rows, told: string[]]>([
    [
      'no headings',
      [
        ['A', 'B'],
        [1, 2],
      ],
      [
        'Rubrikerna känns inte igen. Raden med rubriker ska ha Fråga samt Svarsalternativ och Antal, eller en kolumn för varje svarsalternativ.',
      ],
    ],
    [
      'no positive answer',
      [
        ['Fråga', 'Ja', 'Nej'],
        ['A', 1, 2],
      ],
      ['Inget av svarsalternativen räknas som positivt. Positiva är: Till mycket stor del, Helt och hållet.'],
    ],
    [
      'a group that is not known',
      [
        ['Fråga', 'Grupp', 'Helt och hållet'],
        ['A', 'Ockelbo', 1],
      ],
      [
        'Rad 2: gruppen "Ockelbo" känns inte igen, så raden lästes inte. Skriv Totalt, Kvinnor, Män eller Annat.',
      ],
    ],
    [
      'no question',
      [
        ['Fråga', 'Helt och hållet'],
        [null, 1],
      ],
      ['Rad 2: frågan saknas, så raden lästes inte.'],
    ],
    [
      'text for a number',
      [
        ['Fråga', 'Helt och hållet'],
        ['A', 'många'],
        ['B', -1],
        ['C', { error: '#N/A' }],
      ],
      ['många', '-1', '#N/A'].map(
        (text, index) =>
          `Rad ${index + 2}: "${text}" är inget antal, så raden lästes inte. Skriv ett heltal, eller lämna cellen tom om ingen har svarat så.`,
      ),
    ],
    [
      'groups that are not the total',
      [
        ['Fråga', 'Grupp', 'Helt och hållet'],
        ['A', 'Totalt', 9],
        ['A', 'Kvinnor', 4],
        ['A', 'Män', 4],
      ],
      ['Rad 2: totalt är 9 svar, men grupperna blir tillsammans 8. Totalen gäller.'],
    ],
    [
      'answers that are not their number',
      [
        ['Fråga', 'Antal svar', 'Helt och hållet', 'Inte alls'],
        ['A', 9, 4, 4],
      ],
      ['Rad 2: svaren blir tillsammans 8, men Antal svar är 9. Svaren räknades.'],
    ],
    [
      'percents that are not a hundred',
      [
        ['Fråga', 'Antal svar', 'Helt och hållet', 'Inte alls'],
        ['A', 9, '40 %', '40 %'],
      ],
      ['Rad 2: procenten blir tillsammans 80 % och inte 100 %. Raden lästes inte.'],
    ],
    [
      'a question twice',
      [
        ['Fråga', 'Helt och hållet'],
        ['A', 4],
        ['A', 4],
      ],
      ['Rad 3: frågan "A" finns redan för gruppen. Svaren lades ihop.'],
    ],
    [
      'a question without answers',
      [
        ['Fråga', 'Helt och hållet', 'Vet ej'],
        ['A', 0, 3],
      ],
      ['Frågan "A" har inga svar att räkna.'],
    ],
    [
      'fewer asked than answered',
      [
        ['Fråga', 'Helt och hållet', 'Tillfrågade'],
        ['A', 5, 3],
      ],
      ['Frågan "A": 5 svar är fler än 3 tillfrågade. Antalet tillfrågade togs inte med.'],
    ],
  ])('%s', (_, rows, told) => {
    expect(messages(rows)).toEqual(told);
  });
});

const count = fc.integer({ min: 0, max: 60 });
const groups = fc.subarray(['Totalt', 'Kvinnor', 'Män', 'Annat'], { minLength: 1 });
const survey = fc
  .uniqueArray(fc.constantFrom('Redo?', 'Stöd?', 'Nöjd?'), { minLength: 1 })
  .chain((questions) =>
    fc.tuple(
      ...questions.map((question) =>
        groups.chain((names) =>
          fc.tuple(
            ...names.map((name) =>
              fc
                .array(count, { minLength: STEPS.length, maxLength: STEPS.length })
                // Whole numbers that are a hundred might be percents.
                .filter((counts) => Math.abs(counts.reduce((sum, one) => sum + one, 0) - 100) > 4)
                .map((counts): CellValue[] => [question, name, ...counts]),
            ),
          ),
        ),
      ),
    ),
  )
  .map((byQuestion) => byQuestion.flat());
const sorted = (rows: Rows) =>
  [...results(rows)].sort((one, other) => (one.question < other.question ? -1 : 1));

describe('laws', () => {
  test('a share is from 0 to 1: the positive of the answers', () => {
    fc.assert(
      fc.property(survey, (rows) => {
        for (const { total, women, men } of surveyResults([WIDE, ...rows]).results)
          for (const part of [total, women, men]) {
            if (part === null) continue;
            expect(part.positive).toBeLessThanOrEqual(part.answers);
            expect(part.share).toEqual(new Decimal(part.positive).dividedBy(part.answers));
          }
      }),
    );
  });

  test('the answers are the sum over the steps that count', () => {
    fc.assert(
      fc.property(survey, (rows) => {
        const byQuestion = new Map(surveyResults([WIDE, ...rows]).results.map((one) => [one.question, one]));
        for (const [question, group, ...counts] of rows) {
          const result = byQuestion.get(question as string);
          const part =
            group === 'Kvinnor'
              ? result?.women
              : group === 'Män'
                ? result?.men
                : group === 'Totalt'
                  ? result?.total
                  : undefined;
          if (part === undefined) continue;
          expect(part?.answers ?? 0).toBe(
            counts.slice(0, 6).reduce<number>((sum, one) => sum + Number(one), 0),
          );
        }
      }),
    );
  });

  test('the order of rows and columns does not matter', () => {
    fc.assert(
      fc.property(
        survey.chain((rows) =>
          fc.tuple(
            fc.constant(rows),
            fc.shuffledSubarray(rows, { minLength: rows.length }),
            fc.shuffledSubarray([...WIDE.keys()], { minLength: WIDE.length }),
          ),
        ),
        ([rows, shuffled, columns]) => {
          const turned = [WIDE, ...shuffled].map((row) => columns.map((column) => row[column] ?? null));
          expect(sorted(turned)).toEqual(sorted([WIDE, ...rows]));
        },
      ),
    );
  });

  test('a column or a row for each answer say the same', () => {
    fc.assert(
      fc.property(survey, (rows) => {
        const long = rows.flatMap(([question = null, group = null, ...counts]) =>
          counts.map((value, step): CellValue[] => [question, group, STEPS[step] ?? null, value]),
        );
        expect(results([['Fråga', 'Grupp', 'Svarsalternativ', 'Antal'], ...long])).toEqual(
          results([WIDE, ...rows]),
        );
      }),
    );
  });

  test('any cells give results or problems, and never an error', () => {
    const cell = fc.oneof(
      fc.constantFrom<CellValue>(
        'Fråga',
        'Grupp',
        'Antal',
        'Svarsalternativ',
        'Antal svar',
        'Helt och hållet',
        'Vet ej',
        'Kvinnor',
        'A',
        '',
        null,
        true,
        '5 %',
        '1e5',
        { error: '#REF!' },
      ),
      fc.double(),
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), (rows) => {
        for (const { total } of surveyResults(rows).results)
          if (total !== null) expect(total.share.gte(0) && total.share.lte(1)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

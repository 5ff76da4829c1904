import { parseGoals } from '../../../src/finsam/goals/goalFile';

const LINES = [
  'Åtgärder i län och kommun ☃ enligt plan:',
  '=SUMMA(A1:A9) är ingen formel',
  '- uppföljning av deltagarnas väg mot arbete och studier, också efter sommaren',
  '',
];

/**
 * Five thousand characters with line breaks, formulas that are none and Swedish letters. Without emoji of two code units, which MID in LibreOffice counts as
 * one: there the rows of such a text break elsewhere.
 */
export const LONG_TEXT = LINES.join('\n').repeat(40).slice(0, 4999) + 'å';

/** An insats that the budget of the example Gävleborg 2025 has. */
export const IN_THE_BUDGET = 'Trisam processledare 100% RG';

const parsed = parseGoals({
  format: 'finsamkalkyl-mal',
  version: 1,
  association: { name: 'Samordningsförbund Exempel' },
  year: 2025,
  rules: { lowestParticipants: 5 },
  goals: [
    {
      number: '1',
      text: 'Insatserna når sina mål.',
      indicators: [
        {
          number: '1.1',
          text: 'Deltagare närmar sig arbete.',
          measures: [
            {
              number: '1.1',
              text: 'Andel vidare till arbete',
              kind: 'share',
              condition: 'atLeast',
              target: { total: 0.4 },
              lastYear: { total: 0.38 },
              history: [
                { year: 2022, outcome: 0.35 },
                { year: 2023, outcome: 0.3 },
              ],
              outcome: { total: 0.396 },
              insats: 'Fas 1?',
              tertials: [{ outcome: 0.396, comment: 'Nära.' }, { outcome: 0.38 }, null],
            },
            {
              number: '1.10',
              text: 'Ärenden',
              kind: 'count',
              condition: 'above',
              comparison: 'lastYear',
              lastYear: { total: 800 },
              history: [{ year: 2023, outcome: 700 }],
              tertials: [{ outcome: 801 }, null, null],
            },
            {
              number: '1.11',
              text: 'Rutinen finns',
              kind: 'yesNo',
              condition: 'equal',
              target: { total: 1 },
              lastYear: { total: 0 },
              history: [{ year: 2023, outcome: 1 }],
              outcome: { total: 1 },
              insats: 'fas 1?',
              tertials: [null, null, { outcome: 0 }],
            },
          ],
        },
      ],
    },
  ],
  insatser: [
    { name: 'Fas 10', purpose: 'Den som ett mönster skulle hitta först.', budget: 1, outcome: 2 },
    {
      name: 'Fas 1?',
      direction: 'Individ',
      start: '2024-02-01',
      purpose: LONG_TEXT,
      goals: '- Ett\n- Två',
      budget: 892400,
      outcome: 801497,
      principal: 'Ockelbo kommun',
      result: '=1+1',
      measures: [
        {
          number: 'F1',
          text: 'Utbilda 12 medarbetare',
          kind: 'count',
          condition: 'atLeast',
          target: { total: 12 },
          outcome: { total: 11 },
          outcomeText: '11 medarbetare har utbildats.',
        },
      ],
      tertials: [null, { spent: 400000, women: 3, men: 4, done: 'Startat.' }, null],
    },
    { name: IN_THE_BUDGET, outcome: 500000 },
  ],
  participants: [
    { insats: 'Fas 1?', breakdown: 'all', women: 8, men: 7, total: 15 },
    { insats: 'Fas 10', breakdown: 'all', women: 2, men: 1 },
    { insats: 'Trisam', breakdown: 'all', women: 544, men: 394, total: 923 },
    { insats: 'Fas 1?', breakdown: 'timeInSupport', group: '<9 år', women: 2, men: 7 },
    { insats: 'Fas 1?', breakdown: 'timeInSupport', group: '*', women: 6 },
    { insats: 'Trisam', breakdown: 'supportBefore', group: 'Försörjningsstöd', women: 600, men: 394 },
    { insats: 'Trisam', breakdown: 'age', group: '16–29', women: 100, men: 90 },
  ],
});
if (!parsed.ok) throw new Error(parsed.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));

/** Goals whose names, numbers and groups look like patterns, with long texts, small groups and earlier years. */
export const richGoals = parsed.plan;

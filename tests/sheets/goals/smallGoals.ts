import { parseGoals } from '../../../src/finsam/goals/goalFile';

/** Two goals with everything that a goal can have, for tests that change one thing. */
const parsed = parseGoals({
  format: 'finsamkalkyl-mal',
  version: 1,
  association: { name: 'Samordningsförbund Exempel' },
  year: 2025,
  rules: { lowestParticipants: 0 },
  comment: 'Ett år med två mål.',
  decision: { status: 'mostlyMet', reason: 'Det mesta är gjort.' },
  goals: [
    {
      number: '1',
      level: 'individ',
      text: 'Individer närmar sig arbete.',
      indicators: [
        {
          number: '1.1',
          text: 'Deltagare upplever att de är mer redo.',
          decision: { status: 'partlyMet', reason: 'Styrelsen såg till helheten.' },
          measures: [
            {
              number: '1.1.1',
              text: 'Känner du dig mer redo att arbeta?',
              kind: 'share',
              condition: 'atLeast',
              comparison: 'national',
              bySex: true,
              national: { total: 0.43, women: 0.4, men: 0.47 },
              nationalNow: { total: 0.45 },
              lastYear: { total: 0.41 },
              history: [
                { year: 2022, outcome: 0.35 },
                { year: 2023, outcome: 0.38 },
              ],
              outcome: { total: 0.5, women: 0.52, men: 0.48 },
              asked: 40,
              answered: 30,
              source: 'Enkät till deltagare',
              date: '2025-11-30',
              insats: 'Trisam',
              tertials: [{ outcome: 0.3, comment: 'Få svar än.' }, { outcome: 0.45 }, null],
              comment: '=SUMMA(A1) är ingen formel här.',
            },
          ],
        },
        {
          number: '1.2',
          text: 'Insatserna når sina mål.',
          measures: [
            {
              number: '1.2.1',
              text: 'Ärenden som har lyfts',
              kind: 'count',
              condition: 'atLeast',
              target: { total: 800 },
              outcome: { total: 923 },
              decision: { status: 'met', reason: null },
            },
            {
              number: '1.2.2',
              text: 'Katalogen används',
              kind: 'yesNo',
              condition: 'equal',
              target: { total: 1 },
              outcome: { total: 1 },
            },
            {
              number: '1.2.3',
              text: 'Eget kapital',
              kind: 'money',
              condition: 'atMost',
              target: { total: 2664000 },
              outcome: { total: 6630000 },
            },
          ],
        },
      ],
    },
    {
      number: '2',
      text: 'Förbundet är känt.',
      indicators: [],
      activities: [
        {
          number: '2a',
          text: 'Utveckla hemsidan',
          state: 'done',
          date: '2025-05-01',
          responsible: 'Verksamhetsutvecklaren',
        },
        { number: '2b', text: 'Följa planen', state: 'ongoing' },
      ],
    },
  ],
  insatser: [
    {
      name: 'Trisam',
      direction: 'Individ',
      start: '2024-01-01',
      purpose: 'Samordnat stöd.',
      goals: '- Ett\n- Två',
      budget: 8850901,
      outcome: 7347008,
      measures: [
        {
          number: 'I1.1',
          text: 'Minst tre möten',
          kind: 'count',
          condition: 'atLeast',
          target: { total: 3 },
          outcome: { total: 2 },
        },
      ],
      tertials: [{ spent: 2000000, women: 100, men: 80, done: 'Startat.', deviations: null }, null, null],
    },
  ],
  participants: [
    { insats: 'Trisam', breakdown: 'all', women: 544, men: 394, total: 938 },
    { insats: 'Trisam', breakdown: 'age', group: '16–29', women: 100, men: 90 },
    { insats: 'Trisam', breakdown: 'age', group: '30–', women: 444, men: 304 },
  ],
});
if (!parsed.ok) throw new Error(parsed.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));

export const smallGoals = parsed.plan;

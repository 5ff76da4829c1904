import { parseGoals } from '../../../src/finsam/goals/goalFile';

const parsed = parseGoals({
  format: 'finsamkalkyl-mal',
  version: 1,
  association: { name: 'Samordningsförbund Å & Ö' },
  year: 2025,
  goals: [
    {
      number: '1',
      text: 'Individer närmar sig arbete.',
      indicators: [
        {
          number: '1.1',
          text: 'Deltagare är mer redo.',
          measures: [
            {
              number: '1.1.1',
              text: 'Känner du dig mer redo att arbeta?',
              kind: 'share',
              condition: 'atLeast',
              comparison: 'national',
              national: { total: 0.43 },
              insats: 'trisam',
            },
            {
              number: '1.1.2',
              text: 'Om en annan insats',
              kind: 'count',
              condition: 'atLeast',
              insats: 'Fas 1?',
            },
          ],
        },
      ],
    },
  ],
  insatser: [
    {
      name: 'Trisam',
      start: '2024-01-01',
      budget: 1_000_000,
      measures: [
        {
          number: 'I1.1',
          text: 'Minst tre möten',
          kind: 'count',
          condition: 'atLeast',
          target: { total: 3 },
        },
        { number: 'I1.10', text: 'Rutinen finns', kind: 'yesNo', condition: 'equal', target: { total: 1 } },
        {
          number: 'I1.2',
          text: 'Kostnad per plats',
          kind: 'money',
          condition: 'atMost',
          target: { total: 900 },
        },
      ],
    },
    { name: 'Fas 1?', end: '2025-06-30' },
    { name: '=1+1', start: '2025-09-01' },
    { name: 'Fas 1', end: '2024-12-31' },
  ],
});
if (!parsed.ok) throw new Error(parsed.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));

/** Insatser with measures of every kind, with names that no file may have, and some that are not going on. */
export const templateGoals = parsed.plan;

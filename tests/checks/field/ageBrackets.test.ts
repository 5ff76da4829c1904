import { ageBrackets } from '../../../src/checks/field/ageBrackets';
import { foundIn, table } from './foundIn';

const ages = (...groups: string[]) =>
  table(
    'Deltagare',
    'Åldersintervall | Kvinnor | Män',
    ...groups.map((group, index) => `${group} | ${index + 1} | ${index + 2}`),
  );

test('an age that two groups have is a note', () => {
  expect(foundIn(ageBrackets, ages('15-29', '30-44', '45-50', '50-'))).toEqual([
    'note age-brackets: 50- → 51-',
  ]);
  expect(foundIn(ageBrackets, ages('16–30', '30–44', '45–64'))).toEqual(['note age-brackets: 30–44 → 31–44']);
});

test('groups that follow one another are right', () => {
  expect(foundIn(ageBrackets, ages('15-29', '30-44', '45-50', '51-'))).toEqual([]);
  expect(foundIn(ageBrackets, ages('15-29', '30-44', '45-64', '65 år och äldre'))).toEqual([]);
});

test('ranges of something else are not ages', () => {
  expect(
    foundIn(ageBrackets, table('Belopp', 'Intervall | Antal', '0-10 | 1', '10-20 | 2', '20-30 | 3')),
  ).toEqual([]);
});

import { noteTies } from '../../../src/checks/field/noteTies';
import { findingsIn, foundIn, messageOf } from './foundIn';
import {
  accounts2020,
  balance2020,
  changed,
  income2020,
  note1,
  note2,
  note3,
  note4,
  note5,
} from './publishedTables';

const check = noteTies;

test('notes tie, whatever the sign and though a second note tells more of a part', () => {
  expect(foundIn(check, ...accounts2020)).toEqual([]);
});

test('a note that is not its line is told', () => {
  const wrong = changed(changed(note3, '89', '98'), '132', '141');
  const [finding, more] = findingsIn(check, balance2020, wrong);
  expect(more).toBeUndefined();
  expect(finding).toMatchObject({
    rule: 'note-tie',
    severity: 'error',
    found: '141',
    expected: '132',
    effect: '9000',
  });
  expect(messageOf(finding)).toContain('Kortfristiga fordringar är 132');
});

test('a note that says no unit is in that of its line, unless it is a thousand times as large', () => {
  const unsaid = changed(note3, 'Belopp i tkr', '');
  const wrong = changed(changed(unsaid, '89', '98'), '132', '141');
  expect(foundIn(check, balance2020, wrong)).toEqual(['error note-tie: 141 → 132']);
  const inKronor = changed(changed(unsaid, '89', '98 412'), '132', '141 412');
  expect(foundIn(check, balance2020, inKronor)).toEqual([]);
});

test('a note whose total is wrong in itself is told by the sums', () => {
  expect(foundIn(check, balance2020, changed(note3, '132', '141'))).toEqual([]);
});

test('a note of something else is a note, once for all years', () => {
  expect(foundIn(check, balance2020, note3, note4)).toEqual(['note note-tie/part: 1458']);
});

test('two notes of one line', () => {
  expect(foundIn(check, income2020, note1, note2, note5)).toEqual([]);
  const less = changed(changed(note2, '10 171', '9 171'), '13 616', '12 616');
  expect(foundIn(check, income2020, note1, less, note5)).toEqual(['error note-tie: 12 616 → 13 616']);
});

test('a note that is not there is not asked for', () => {
  expect(foundIn(check, balance2020, income2020)).toEqual([]);
});

test('a line that its own statement contradicts is the wrong one', () => {
  const wrong = changed(balance2020, 'fordringar\t3\t132', 'fordringar\t3\t123');
  expect(foundIn(check, wrong, note3)).toEqual(['error note-tie/line: 123 → 132']);
});

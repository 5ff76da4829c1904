import { equityRoll } from '../../../src/checks/field/equityRoll';
import { findingsIn, foundIn, messageOf, table } from './foundIn';
import { balance2020, changed, jamtland2025, operating2020 } from './publishedTables';

const check = equityRoll;

function roll(...rows: string[]): string {
  return table('Eget kapital', 'Belopp i tkr | 2025 | 2026 | 2027', ...rows);
}

const right = [
  'Ingående eget kapital | 1 577 | 1 580 | 1 587',
  'Årets resultat | 3 | 7 | -3',
  'Utgående eget kapital | 1 580 | 1 587 | 1 584',
];

test('published tables roll', () => {
  expect(foundIn(check, jamtland2025, operating2020, balance2020, roll(...right))).toEqual([]);
});

test('a closing equity that opening and result do not give is told', () => {
  const [finding, more] = findingsIn(check, changed(jamtland2025, '1 584 000', '1 548 000'));
  expect(more).toBeUndefined();
  expect(finding).toMatchObject({
    rule: 'equity-roll',
    variant: 'closing',
    severity: 'warning',
    effect: '36000',
  });
  expect(messageOf(finding)).toContain('1 587 000 och resultatet -3 000 ger 1 584 000');
});

test('with an opening equity of its own it cannot be right', () => {
  expect(foundIn(check, roll(right[0]!, right[1]!, 'Utgående eget kapital | 1 580 | 1 587 | 1 548'))).toEqual(
    ['error equity-roll/closing: 1 548 → 1 584'],
  );
});

test('an opening equity that is not the closing one before is told', () => {
  expect(foundIn(check, roll('Ingående eget kapital | 1 577 | 1 850 | 1 587', right[1]!, right[2]!))).toEqual(
    ['error equity-roll/opening: 1 850 → 1 580'],
  );
});

test('one step may be rounding', () => {
  expect(foundIn(check, roll(right[0]!, 'Årets resultat | 4 | 7 | -3', right[2]!))).toEqual([]);
});

test('what is paid back to members may be the difference', () => {
  expect(
    foundIn(
      check,
      roll(
        right[0]!,
        right[1]!,
        'Återbetalning till medlemmar | | | -36',
        'Utgående eget kapital | 1 580 | 1 587 | 1 548',
      ),
    ),
  ).toEqual([]);
});

test('equity that is not known is no nought', () => {
  expect(
    foundIn(check, roll('Ingående eget kapital | | |', right[1]!, 'Utgående eget kapital | | |')),
  ).toEqual([]);
});

test('one wrong figure is told once, where it stands', () => {
  expect(foundIn(check, changed(jamtland2025, '1 587 000', '1 578 000'))).toEqual([
    'warning equity-roll/closing: 1 578 000 → 1 587 000',
  ]);
  expect(
    foundIn(check, changed(jamtland2025, 'Årets resultat\t3 000\t7 000', 'Årets resultat\t3 000\t8 700')),
  ).toEqual(['warning equity-roll/result: 8 700 → 7 000']);
});

test('an equity that another statement has otherwise is told as that', () => {
  expect(foundIn(check, changed(operating2020, '6 845', '6 854'), balance2020)).toEqual([]);
});

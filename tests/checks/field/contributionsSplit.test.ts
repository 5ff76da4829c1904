import { contributionsSplit } from '../../../src/checks/field/contributionsSplit';
import { findingsIn, foundIn, messageOf, table } from './foundIn';
import { budget2025, changed, granted2025, note1, note4 } from './publishedTables';

const check = contributionsSplit;

/** A table of contributions in tkr. */
function contributions(...rows: string[]): string {
  return table('Medlemsbidrag', 'Belopp i tkr | 2025', ...rows, 'Summa medlemsbidrag | 18 920');
}

test('a half and two fourths are right', () => {
  expect(foundIn(check, budget2025)).toEqual([]);
});

test.each([
  ['the municipalities', 'Kommunerna | 4 700', 'warning contributions-split: 4 700 → 4 730'],
  ['the region', 'Region Gävleborg | 4 370', 'warning contributions-split: 4 370 → 4 730'],
  ['the state', 'Staten | 9 640', 'warning contributions-split: 9 640 → 9 460'],
])('the amount of %s that the other two contradict is told', (_, row, told) => {
  const right = ['Staten | 9 460', 'Region Gävleborg | 4 730', 'Kommunerna | 4 730'];
  const rows = right.map((one) => (one.split(' | ')[0] === row.split(' | ')[0] ? row : one));
  expect(foundIn(check, contributions(...rows))).toEqual([told]);
});

test('where no two agree, no amount is proposed', () => {
  const [finding] = findingsIn(
    check,
    contributions('Staten | 9 000', 'Region Gävleborg | 4 730', 'Kommunerna | 4 100'),
  );
  expect(finding).toMatchObject({ variant: 'parties', expected: null, effect: null });
  expect(messageOf(finding)).toContain('9 000, 4 730 och 4 100');
});

test('municipalities that are rounded each on its own are a note, told once', () => {
  expect(foundIn(check, note1)).toEqual(['note contributions-split/rounding: Σ 3 329 → 3 330']);
});

test('a region that is off is half of what the state pays, and not the sum of rounded municipalities', () => {
  const wrong = changed(note1, 'Region Gävleborg\t3 330\t', 'Region Gävleborg\t3 340\t');
  expect(foundIn(check, wrong)).toEqual(['warning contributions-split: 3 340 → 3 330']);
});

test('a municipality that is further off than rounding is told', () => {
  expect(foundIn(check, changed(note1, 'Gävle kommun\t1 219\t', 'Gävle kommun\t1 129\t'))).toContainEqual(
    'warning contributions-split: Σ 3 239 → 3 330',
  );
});

test('the difference is told in kronor, and all amounts that it was worked out from', () => {
  const [finding] = findingsIn(
    check,
    contributions('Staten | 9 460', 'Region Gävleborg | 4 730', 'Kommunerna | 4 700'),
  );
  expect(finding?.effect).toBe('30000');
  expect(finding?.evidence.map(({ value }) => value)).toEqual(['9 460', '4 730', '4 700']);
});

test('several regions share their fourth', () => {
  expect(
    foundIn(
      check,
      contributions(
        'Staten | 9 460',
        'Region Gävleborg | 2 000',
        'Region Dalarna | 2 730',
        'Kommunerna | 4 730',
      ),
    ),
  ).toEqual([]);
});

test('without a region the state and the municipalities pay half each', () => {
  expect(foundIn(check, contributions('Staten | 9 460', 'Kommunerna | 9 460'))).toEqual([]);
  expect(foundIn(check, contributions('Staten | 9 460', 'Kommunerna | 9 640'))).toEqual([
    'warning contributions-split/halves: 9 640 → 9 460',
  ]);
});

test('the two authorities of the state count together, and parts of the state once', () => {
  const rest = ['Region Gävleborg | 4 730', 'Kommunerna | 4 730'];
  expect(
    foundIn(check, contributions('Försäkringskassan | 9 000', 'Arbetsförmedlingen | 460', ...rest)),
  ).toEqual([]);
  expect(
    foundIn(
      check,
      contributions('Staten | 9 460', 'Försäkringskassan | 9 000', 'Arbetsförmedlingen | 460', ...rest),
    ),
  ).toEqual([]);
});

test('kronor that are rounded to thousands may be a thousand apart', () => {
  const inKronor = (municipalities: string) =>
    table(
      'Medlemsbidrag',
      'Belopp i kr | 2025',
      'Staten | 4 115 000',
      'Region Jämtland Härjedalen | 2 057 000',
      `Kommunerna | ${municipalities}`,
      'Summa | 8 229 000',
    );
  expect(foundIn(check, inKronor('2 057 000'))).toEqual([]);
  expect(foundIn(check, inKronor('2 075 000'))).toHaveLength(1);
});

test('what the same organisations claim or are owed is no contribution', () => {
  expect(foundIn(check, granted2025, note4)).toEqual([]);
});

test('an amount that is missing is not 0', () => {
  expect(foundIn(check, contributions('Staten | 9 460', 'Region Gävleborg |', 'Kommunerna | 4 730'))).toEqual(
    [],
  );
});

test('what a sum of municipalities is off by is not told, since each is rounded', () => {
  const [finding] = findingsIn(check, changed(note1, 'Gävle kommun\t1 219\t', 'Gävle kommun\t1 129\t'));
  expect(finding?.effect).toBeNull();
  expect(messageOf(finding)).toContain('Kommunerna: 3 239');
});

import fc from 'fast-check';
import { periodDates } from '../../../src/checks/field/periodDates';
import { findingsIn, foundIn, table } from './foundIn';
import { granted2025, matrix2025 } from './publishedTables';

const check = periodDates;

test('a day that the calendar has not is told with the last day of its month', () => {
  expect(foundIn(check, matrix2025)).toEqual(['error period-date: 250631 → 250630']);
});

test('it is told where it stands, once', () => {
  const [finding, more] = findingsIn(
    check,
    'Plan',
    '',
    'Insatsen Dans pågår 2023-08-01 till 2025-06-31 i Gävle.',
  );
  expect(more).toBeUndefined();
  expect(finding).toMatchObject({
    found: '2025-06-31',
    expected: '2025-06-30',
    place: { kind: 'text', line: 3, column: 37 },
  });
});

test.each([
  [
    '29 February outside leap years',
    'Perioden är 2023-02-29--2024-01-31.',
    'error period-date: 2023-02-29 → 2023-02-28',
  ],
  ['eight digits', 'Perioden är 20240901–20260931.', 'error period-date: 20260931 → 20260930'],
  ['a month that is none', 'Perioden är 240901-261331.', 'error period-date: 261331'],
  ['a single date', 'Beslutet gäller från 2025-04-31.', 'error period-date: 2025-04-31 → 2025-04-30'],
])('%s', (_, sentence, told) => {
  expect(foundIn(check, 'Plan', '', sentence)).toEqual([told]);
});

test.each(['Intervallet är 110106 - 125589 kr.', 'Intervallet är 202130 - 250920 kr.'])(
  'amounts of six digits are no dates: %s',
  (sentence) => {
    expect(foundIn(check, 'Plan', '', sentence)).toEqual([]);
  },
);

test('a period that ends before it begins is told', () => {
  expect(
    foundIn(
      check,
      table(
        'Insatser',
        'Insats | Period | Budget 2025',
        'Dans | 2025-08-01--2024-06-30 | 100',
        'Steg | 2025-01-01--2025-12-31 | 100',
      ),
    ),
  ).toEqual(['error period-date/reversed: 2025-08-01--2024-06-30']);
});

test.each([
  ['Insatsen inleddes augusti 201 och avslutas december 2020.', 'augusti 201'],
  ['Den pågår från mars 20222 till juni 2024.', 'mars 20222'],
  ['Den pågår från mars 2022–juni 202.', 'juni 202'],
])('a year with a digit too few or too many is told: %s', (sentence, found) => {
  expect(foundIn(check, 'Plan', '', sentence)).toEqual([`error period-date/year: ${found}`]);
});

test('a sentence that stands there twice is told once, where it stands first', () => {
  const sentence = 'Insatsen inleddes augusti 201 och avslutas december 2020.';
  const [finding, more] = findingsIn(check, 'Plan', '', sentence, '', 'Bilaga 1', '', sentence);
  expect(more).toBeUndefined();
  expect(finding?.place).toMatchObject({ line: 3 });
  expect(finding?.evidence.map(({ place }) => place)).toMatchObject([{ line: 3 }, { line: 7 }]);
});

test.each([
  'I augusti 201 deltagare och i december 2020 fler.',
  'I augusti 201 och i december 2020 195 deltagare.',
  'Från augusti 2016 till december 2020 pågick den i 201 dagar.',
  'Den 3 juni 2020 beviljades 20150 kr.',
])('a number after a month is no year: %s', (sentence) => {
  expect(foundIn(check, 'Plan', '', sentence)).toEqual([]);
});

test('start and end in columns of their own', () => {
  expect(
    foundIn(
      check,
      table(
        'Insatser',
        'Insats | Start | Slut | Budget 2025',
        'Dans | 2025-08-01 | 2024-06-30 | 100',
        'Steg | 2025-01-01 | 2025-12-31 | 100',
      ),
    ),
  ).toEqual(['error period-date/reversed: 2024-06-30']);
});

test.each([
  ['periods that are right', granted2025],
  [
    'numbers of organisations, cases and telephones',
    'Organisationsnummer 222000-3145, dnr 2024-0031, tel 026-15 00 00.',
  ],
  ['amounts between which something lies', 'Bidraget är 250000-300000 kronor.'],
  ['a law', 'Enligt lagen (2003:1210) och förordningen 2013-45-99.'],
])('%s', (_, text) => {
  expect(foundIn(check, 'Plan', '', text)).toEqual([]);
});

test('no day of the calendar is ever told', () => {
  const day = fc.date({
    min: new Date('2000-01-01T12:00Z'),
    max: new Date('2090-01-01T12:00Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(
      day,
      (date) =>
        foundIn(check, 'Plan', '', `Insatsen pågår från ${date.toISOString().slice(0, 10)} i länet.`)
          .length === 0,
    ),
    { numRuns: 50 },
  );
});

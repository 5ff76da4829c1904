import { periodsDiffer } from '../../../src/checks/field/periodsDiffer';
import { findingsIn, foundIn, messageOf, table } from './foundIn';
import { changed, granted2025, insatser2020, matrix2025 } from './publishedTables';

const check = periodsDiffer;

test('the matrix says another day than the list of granted', () => {
  const [finding, more] = findingsIn(check, matrix2025, granted2025);
  expect(more).toBeUndefined();
  expect(finding).toMatchObject({
    rule: 'period-differs',
    found: '240401-251231',
    expected: '240408-251231',
    evidence: [{ label: 'Safe Söderhamn', value: '2024-04-08--2025-12-31' }],
  });
  expect(messageOf(finding)).toContain('SAFE-Samverkan för etablering');
});

test('names that differ in case, signs or a slip are one insats', () => {
  const right = changed(matrix2025, '240401-251231', '240408-251231');
  expect(foundIn(check, right, granted2025)).toEqual([]);
  expect(foundIn(check, changed(right, 'Ungdomsboozt (240701', 'Ungdomsboozt (230701'), granted2025)).toEqual(
    ['warning period-differs: 230701-260630 → 240701-260630'],
  );
});

test('a list whose insatser stand after their municipality', () => {
  const list = table(
    'Lokala insatser',
    'Kommun | Insats | Period | Team',
    'Bollnäs | Steget Vidare | 240901-260831 | 4 team',
    'Söderhamn | SAFE | 240401-251231 | 4 team',
  );
  const [finding, more] = findingsIn(check, list, granted2025);
  expect(more).toBeUndefined();
  expect(finding).toMatchObject({ found: '240401-251231', expected: '240408-251231' });
  expect(messageOf(finding)).toContain('SAFE pågår');
});

test('a date that does not exist is told elsewhere', () => {
  expect(foundIn(check, matrix2025, changed(granted2025, '2024-04-08', '2024-04-01'))).toEqual([]);
});

test('the same measure in two municipalities is two insatser', () => {
  const list = (name: string, period: string) =>
    table(
      `Insatser ${name}`,
      'Insats | Period | Budget',
      `Ett hållbart arbetsliv ${name} | ${period} | 100`,
      'Annat stöd | 2024-01-01--2024-12-31 | 5',
    );
  expect(
    foundIn(check, list('Ockelbo', '2019-10-01--2022-06-30'), list('Ovanåker', '2020-09-01--2023-08-31')),
  ).toEqual([]);
});

test('lines of a list and the sheet of the insats', () => {
  const lines = [
    'Strukturinriktade insatser',
    '',
    '- Mysam processledare, ej tidsbegränsad',
    '- Förstudie Prova Vägar Vidare, Bollnäs 2019-01-01 – 2020-12-31',
    '',
  ].join('\n');
  const sheet = table(
    'Bilaga',
    'Insatsnamn | Förstudie – Prova vägar vidare Bollnäs',
    'Inriktning | Strukturövergripande',
    'Syfte | Förstudie period 2020-01-01 – 2020-12-31',
    'Totalbudget 2020 | 834 166 kr',
  );
  expect(foundIn(check, lines, insatser2020, sheet)).toEqual([
    'warning period-differs: 2019-01-01 – 2020-12-31 → 2020-01-01--2020-12-31',
  ]);
});

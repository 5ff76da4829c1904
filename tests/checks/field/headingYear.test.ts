import { headingYear } from '../../../src/checks/field/headingYear';
import { insatsYears } from '../../../src/checks/field/insatsYears';
import { findingsIn, foundIn, messageOf, table } from './foundIn';
import { changed, granted2025, matrix2025 } from './publishedTables';

test('an insats that begins after the year of the heading is told', () => {
  const [finding, more] = findingsIn(headingYear, matrix2025);
  expect(more).toBeUndefined();
  expect(finding).toMatchObject({ rule: 'heading-year', severity: 'warning', found: '250301-270228' });
  expect(messageOf(finding)).toBe(
    'Försteget till Arbete pågår 250301-270228, men rubriken säger 2024. Rätta rubrikens år eller perioden.',
  );
});

test('the teams of a municipality are no amount of the year', () => {
  const list = table(
    'Insatser som finansieras 2024',
    'Kommun | Insats | Period | Trisam-team',
    'Bollnäs | Steget Vidare | 240901-260831 | 4',
    'Sandviken | Försteget till Arbete | 250301-270228 | 5',
  );
  expect(foundIn(headingYear, list)).toEqual(['warning heading-year: 250301-270228']);
  expect(foundIn(insatsYears, list)).toEqual([]);
});

test('insatser that all run in the year are right', () => {
  expect(foundIn(headingYear, granted2025)).toEqual([]);
  expect(foundIn(headingYear, changed(matrix2025, 'samverkansmedel 2024', 'samverkansmedel 2025'))).toEqual(
    [],
  );
});

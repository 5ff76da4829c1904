import { equityLimit } from '../../../src/checks/field/equityLimit';
import { findingsIn, foundIn, messageOf, table } from './foundIn';
import { jamtland2025 } from './publishedTables';

const check = equityLimit;
const said = (claim: string) =>
  `Budget\n\nDet egna kapitalet bör ligga i nivå med den rekommenderade nivån (${claim}) vid årets slut.\n`;

test('a share of the income that is none is told', () => {
  const [finding, more] = findingsIn(check, said('ca 1 580 tkr, 20% av förbundets intäkter'), jamtland2025);
  expect(more).toBeUndefined();
  expect(finding).toMatchObject({
    rule: 'equity-limit',
    severity: 'warning',
    found: '1 580 tkr',
    effect: '65600',
  });
  expect(messageOf(finding)).toContain('är 1 646 tkr, inte 1 580 tkr');
});

test.each([
  '1 646 tkr, 20% av förbundets intäkter',
  'ca 1 650 tkr, 20% av förbundets intäkter',
  '20 % av intäkterna, 1 646 tkr',
  '1,6 mkr, 20 procent av intäkterna',
])('%s is right', (claim) => {
  expect(foundIn(check, said(claim), jamtland2025)).toEqual([]);
});

test('without an income in the document nothing is said', () => {
  expect(foundIn(check, said('ca 1 580 tkr, 20% av förbundets intäkter'))).toEqual([]);
});

test('a limit in a table of its share and its base', () => {
  const limits = (limit: string) =>
    table(
      'Kapitaltak',
      'Belopp i tkr | 2025 | 2026',
      'Budgeterade intäkter | 13 320 | 13 000',
      'Andel | 20 % | 20 %',
      `Kapitaltak | ${limit} | 2 600`,
    );
  expect(foundIn(check, limits('2 664'))).toEqual([]);
  expect(foundIn(check, limits('2 646'))).toEqual(['error equity-limit: 2 646 → 2 664']);
});

import { signedEarly } from '../../../src/checks/field/signedEarly';
import { foundIn } from './foundIn';
import { balance2020, budget2025 } from './publishedTables';

const report = (date: string, statement = balance2020) =>
  `${statement}\nStyrelsens beslut\n\nVi intygar att årsredovisningen ger en rättvisande bild.\n\n${date}\n\nA Andersson\nOrdförande i styrelsen\n`;

test('a report that is signed in the year it tells of is told', () => {
  expect(foundIn(signedEarly, report('Gävle den 19 mars 2020'))).toEqual([
    'error signed-early: Gävle den 19 mars 2020',
  ]);
});

test.each(['Gävle den 19 mars 2021', 'Gävle den 19 mars 1998', 'Gävle i mars'])(
  '%s is right, or says something else',
  (date) => {
    expect(foundIn(signedEarly, report(date))).toEqual([]);
  },
);

test('a plan may well be signed before its years', () => {
  expect(foundIn(signedEarly, report('Gävle den 29 november 2024', budget2025))).toEqual([]);
});

import { statusFigures } from '../../../src/checks/field/statusFigures';
import { findingsIn, foundIn, messageOf, table } from './foundIn';

const check = statusFigures;

function goals(target: string, outcome: string, status: string): string {
  return table(
    'Mål',
    'Indikator | Målvärde | Utfall | Status',
    `Deltagarna går vidare | ${target} | ${outcome} | ${status}`,
    'En annan | Minst 10 % | 20 % | Uppfylld',
  );
}

test.each([
  ['Minst 40%', '66%', 'Uppfylld'],
  ['Minst 40%', '40 %', 'Uppfylld'],
  ['Minst 40%', '39 %', 'Ej uppfylld'],
  ['Minst 40%', '39 %', 'Delvis uppfylld'],
  ['Minst 40%', '39 %', 'Uppfylld till övervägande del'],
  ['Minst 40%', '22 %', 'Ej mätbart'],
  ['Högst 20 %', '50 %', 'Ej uppfyllt'],
  ['40 %', '22 %', 'Uppfylld'],
  ['Minst 40%', '8 av 10 kommuner, 90 %', 'Ej uppfylld'],
  ['Minst 40 personer', '22 %', 'Uppfylld'],
])('%s, %s: %s is no contradiction', (target, outcome, status) => {
  expect(foundIn(check, goals(target, outcome, status))).toEqual([]);
});

test.each([
  ['Minst 40%', '22%', 'Uppfylld', 'warning status-figures: Uppfylld → Ej uppfylld'],
  ['≥ 40 %', '66 %', 'Ej uppfylld', 'warning status-figures: Ej uppfylld → Uppfylld'],
  ['Högst 20 %', '50 %', 'Uppfyllt', 'warning status-figures: Uppfyllt → Ej uppfylld'],
  ['Minst 150 medarbetare', '129 medarbetare', 'Uppfyllt', 'warning status-figures: Uppfyllt → Ej uppfylld'],
])('%s, %s: %s is one', (target, outcome, status, told) => {
  expect(foundIn(check, goals(target, outcome, status))).toEqual([told]);
});

test('the sentence says target, outcome and status', () => {
  expect(messageOf(findingsIn(check, goals('Minst 40%', '22%', 'Uppfylld'))[0])).toBe(
    'Målet är minst 40% och utfallet 22%, men status är ”Uppfylld”. Kontrollera siffrorna och bedömningen.',
  );
});

const numbered = (statusOfThird: string) =>
  table(
    'Mål 1',
    'Indikator | Måttbeskrivning | Utfall',
    [
      'Våra resultat ska vara på minst samma nivå som nationella jämförelsetal.',
      '1. Tas erfarenheter tillvara? 70% (kvinnor 72%, män 67%). 2. Vid avslut? 68% (kvinnor 67%, män 69%). 3. Av personal? 53%',
      `1. 69% (för få för att redovisa per kön). - Ej uppfylld 2. 22% (kvinnor 21%) Svarsfrekvensen var 25% varför det inte går att bedöma - Ej mätbart 3. 57% ${statusOfThird} Kommentar: Chefer är mer positiva. Sammanfattning: Delvis uppfylld`,
    ].join(' | '),
    'En annan | Minst 10 % | 20 % Uppfylld',
  );

test('numbered measures in one cell are told one by one', () => {
  expect(foundIn(check, numbered('Uppfylld'))).toEqual([]);
  expect(foundIn(check, numbered('Ej uppfylld'))).toEqual(['warning status-figures: Ej uppfylld → Uppfylld']);
});

test('more than the year before', () => {
  const better = (status: string) =>
    table(
      'Mål 2',
      'Indikator | Måttbeskrivning | Utfall',
      'En annan | Minst 10 % | 20 % Uppfylld',
      `Chefer upplever en förbättring jämfört med föregående år. | 2019 var andelen 43% | 2020 var andelen 41% ${status}`,
    );
  expect(foundIn(check, better('Ej uppfylld'))).toEqual([]);
  expect(foundIn(check, better('Uppfylld'))).toEqual(['warning status-figures: Uppfylld → Ej uppfylld']);
});

test('what a target means where it says no way is told by the other rows, as a note', () => {
  const rows = (last: string) =>
    table(
      'Måluppfyllelse',
      'Mått | Mål | Utfall | Status',
      'Samlat stöd | 70 % | 74 % | Uppfylld',
      'Närmare arbete | 75 % | 66 % | Ej uppfylld',
      'Inflytande | 80 % | 84 % | Uppfylld',
      last,
    );
  expect(foundIn(check, rows('Stöd i samverkan | 80 % | 71 % | Ej uppfylld'))).toEqual([]);
  expect(foundIn(check, rows('Stöd i samverkan | 80 % | 71 % | Uppfylld'))).toEqual([
    'note status-figures: Uppfylld → Ej uppfylld',
  ]);
  expect(foundIn(check, rows('Sjukfrånvaro | 5 % | 4 % | Uppfylld'))).toEqual([]);
});

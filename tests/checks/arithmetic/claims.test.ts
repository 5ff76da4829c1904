import { ARITHMETIC_CHECKS } from '../../../src/checks/arithmetic';
import { documentOfText } from '../../../src/checks/text/documentOfText';
import { foundIn, inShort } from './foundIn';

const said = (...sentences: readonly string[]) => foundIn(`Rubrik\n\n${sentences.join(' ')}\n`);

test.each([
  ['Insatsen har nått 923 individer (544 kvinnor och 394 män).', 'error claim-parts 3:19 923 → 938'],
  ['Totalt har 923 (544 kvinnor, 394 män) ärenden lyfts.', 'error claim-parts 3:12 923 → 938'],
  ['Den omfattade 15 individer varav 9 kvinnor och 7 män.', 'error claim-parts 3:15 15 → 16'],
  ['Andelen var 49% (kvinnor 40%, män 47%).', 'warning claim-parts/between 3:13 49%'],
  ['Taket är 20% av 13 320 tkr = 2 646 tkr.', 'error claim-percent/product 3:30 2 646 tkr → 2 664 tkr'],
  ['Av dem fick 2 av 3 arbete (66 %).', 'warning claim-percent/cut 3:28 66 % → 67 %'],
  ['Tre slutade, 7 347 tkr av budgeterade 8 851 tkr, 38 %.', 'error claim-percent 3:50 38 % → 83 %'],
  [
    'Under året slutade 3 deltagare. 2 av dessa gick till arbete 66%.',
    'warning claim-percent/cut 3:61 66% → 67 %',
  ],
  ['Kapitalet är 6 630 tkr, 60 % av 13 320 tkr.', 'error claim-percent 3:25 60 % → 50 %'],
  ['Det blir 4 730 + 4 730 = 9 640 tkr.', 'error claim-sum 3:26 9 640 tkr → 9 460 tkr'],
  [
    'Kostnaden är sammanlagt 12,1 mkr, varav 8,1 mkr till team och 4,4 mkr till kansliet.',
    'error claim-sum/parts 3:25 12,1 mkr → 12,5 mkr',
  ],
  [
    'Teamen fick 8,1 mkr och kansliet 4,0 mkr, sammanlagt 12,8 mkr.',
    'error claim-sum/parts 3:54 12,8 mkr → 12,1 mkr',
  ],
  ['Kostnaden har ökat med 21 % från 100 till 112 tkr.', 'error claim-change 3:24 21 % → 12 %'],
  [
    'Från 2019 har andelen stigit från 35 % till 39 %, en ökning med 6 procentenheter.',
    'error claim-change 3:65 6 procentenheter → 4',
  ],
  [
    'Insatserna kostade 8 170 tkr, en fördubbling jämfört med 2019 (5 077 tkr).',
    'warning claim-change/doubled 3:20 8 170 tkr',
  ],
])('%s', (sentence, finding) => {
  expect(said(sentence)).toEqual([finding]);
});

test.each([
  ['Insatsen har nått 938 individer (544 kvinnor och 394 män).'],
  ['Under 2020 deltog 8 kvinnor och 7 män.'],
  ['Av 15 deltagare har 3 kvinnor och 4 män fått arbete.'],
  ['Försörjningen minskade med 9% (9% kvinnor, 8% män).'],
  ['Andelen var 43%, (kvinnor 40%, män 47%).'],
  ['I 8 av 10 kommuner finns team på 90% av hälsocentralerna.'],
  ['Taket är 20% av 13 320 tkr = 2 664 tkr.'],
  ['Kapitalet är 6 630 tkr, 50 % av 13 320 tkr.'],
  ['Sammanlagt 12,1 mkr, varav 8,1 mkr till team och 4,0 mkr till kansliet.'],
  ['Sammanlagt 12,1 mkr, varav 2,0 mkr till team och 4,0 mkr till kansliet.'],
  ['Målgruppen är 16 - 64 år, för perioden 2023-09-01 - 2026-08-31.'],
  ['En ökning från 35% 2019 till 39% 2020.'],
  ['Kostnaden har ökat med 12 % från 100 till 112 tkr.'],
  ['Insatserna kostade 10 170 tkr, en dubbling jämfört med 2019 (5 077 tkr).'],
  ['Enligt lag (2003:1210) 5 § bidrar staten med 50 %.'],
])('right or no claim: %s', (sentence) => {
  expect(said(sentence)).toEqual([]);
});

test('a number over a list is the sum of its lines', () => {
  const list = (total: number) =>
    foundIn(
      `Deltagare\n\nUnder året har ${total} personer deltagit i insatserna.\n\n- Grupperna: 68 chefer.\n- Teamen: 180 medarbetare.\n- Webbinariet: 40 politiker.\n`,
    );
  expect(list(288)).toEqual([]);
  expect(list(298)).toEqual(['warning claim-list 3:16 298 → 288']);
  // So far off, the list is of something else.
  expect(list(900)).toEqual([]);
});

test('how many indicators are fulfilled follows from the statuses', () => {
  const report = (claim: string) =>
    foundIn(
      `Mål 2. Samverkan\n\nIndikator\tMått\tUtfall\nMöten\t10\tHållna. Uppfylld\nTeam\t90%\tInte i alla. Ej uppfylld\nPlaner\t10\tNästan. Uppfylld till övervägande del\n\nSamlad bedömning\n\nMål 2: ${claim} indikatorer är uppfyllda.\n`,
    );
  expect(report('1 av 3')).toEqual([]);
  expect(report('2 av 3')).toEqual([]);
  expect(report('3 av 3')).toEqual(['warning claim-fulfilled 10:8 3 av 3 → 2 av 3']);
  expect(report('två av fyra')).toEqual(['warning claim-fulfilled 10:8 två av fyra → 2 av 3']);
});

test('a table that goes on over a page, whose first row is taken for its headings, has lost an indicator', () => {
  const rows = (...all: string[]) =>
    `<table>${all.map((row) => `<tr><td>${row.split('|').join('</td><td>')}</td></tr>`).join('')}</table>`;
  const long =
    'Oavsett var i länet någon bor finns det team på minst 90% av hälsocentralerna samt alla vuxenpsykiatriska mottagningar';
  const html =
    '<h2>Mål 2. Samverkan</h2>' +
    rows('Indikator|Mått|Utfall', 'Möten|10|Hållna. Uppfylld', 'Planer|10|Alla. Uppfylld') +
    rows(`${long}|Team finns.|Uppfylld`, 'Nätverk|10|Inga. Ej uppfylld') +
    '<h2>Samlad bedömning</h2><p>Mål 2: 3 av 4 indikatorer är uppfyllda.</p>';
  const document = documentOfText(html, 'html');
  expect(ARITHMETIC_CHECKS.flatMap(({ run }) => [...run(document)]).map(inShort)).toEqual([]);
});

const note =
  'Not 2. Kostnader\n\nBelopp i tkr\t2020\t2019\nInsatsmedel\t10 171\t5 077\nÖvrigt\t644\t472\nSumma\t10 815\t5 549\n';

test('an amount that is a slip away from the table that the sentence quotes', () => {
  const text = (sentence: string) => foundIn(`Ekonomi\n\n${sentence}\n\n${note}`);
  expect(text('Insatserna kostade 10 171 tkr, och 2019 5 077 tkr.')).toEqual([]);
  expect(text('Insatserna kostade 10 170 tkr, och 2019 5 077 tkr.')).toEqual([
    'warning text-table 3:20 10 170 tkr → 10 171 tkr',
  ]);
  expect(text('Insatserna kostade ca 10 170 tkr, och 2019 5 077 tkr.')).toEqual([]);
  expect(text('Insatsmedel för 2020 uppgår till 9 300 tkr.')).toEqual([
    'warning text-table 3:34 9 300 tkr → 10 171 tkr',
  ]);
  expect(text('Lönerna uppgår till 10 170 tkr.')).toEqual([]);
  expect(text('Utbetalda insatsmedel är 10 271 tkr.')).toEqual([
    'warning text-table 3:26 10 271 tkr → 10 171 tkr',
  ]);
  // In another year, or of another row.
  expect(text('Utbetalda insatsmedel är 10 282 tkr.')).toEqual([]);
  expect(text('Utbetalda insatsmedel var 10 271 tkr 2018.')).toEqual([]);
  expect(text('Lönerna är 10 271 tkr.')).toEqual([]);
});

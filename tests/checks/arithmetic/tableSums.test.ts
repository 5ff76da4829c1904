import { findingsIn, foundIn, peopleTable, table } from './foundIn';

const budget = (...rows: readonly string[]) => table('|2025|2026|2027', ...rows);

test('a sum of rows that does not agree, where the other columns tell the structure', () => {
  expect(
    foundIn(budget('Region|100|200|300', 'Kommuner|50|60|70', 'Annat|5|6|7', 'Summa intäkter|155|276|377')),
  ).toEqual(['error footing 7:20 276 → 266']);
});

test('rounding explains half a unit for each row and half for the sum', () => {
  expect(foundIn(budget('Region|100|200|300', 'Kommuner|50|60|70', 'Summa|151|261|371'))).toEqual([
    'note footing-rounding/several 6:7 151 → 150',
  ]);
  expect(foundIn(budget('Region|100|200|300', 'Kommuner|50|60|70', 'Summa|152|260|370'))).toEqual([
    'error footing 6:7 152 → 150',
  ]);
});

test('people are not rounded', () => {
  expect(
    foundIn(peopleTable('Ålder|Kvinnor|Män|Totalt', '16–29|12|10|22', '30–64|30|21|51', 'Summa|42|31|74')),
  ).toEqual(['error footing 6:13 74 → 73']);
});

test('a wrong cell of a table that sums both ways is told once', () => {
  const rows = ['16–29|12|10|22', '30–64|30|21|51', 'Summa|42|31|73'];
  const ages = (...changed: readonly string[]) => peopleTable('Ålder|Kvinnor|Män|Totalt', ...changed);
  expect(foundIn(ages(...rows))).toEqual([]);
  expect(foundIn(ages('16–29|21|10|22', rows[1]!, rows[2]!))).toEqual(['error footing/cell 4:7 21 → 12']);
});

test.each([
  ['a lost minus sign', 'Personal|2 650|-2 751|-2 847', 'error footing/sign 5:10 2 650 → −2 650'],
  [
    'kronor among thousands',
    'Personal|-2 650 000|-2 751|-2 847',
    'error footing/factor 5:10 -2 650 000 → −2 650',
  ],
  ['swapped digits', 'Personal|-6 250|-2 751|-2 847', 'error footing/transposed 5:10 -6 250 → −2 650'],
  ['a digit too few', 'Personal|-265|-2 751|-2 847', 'error footing/factor 5:10 -265 → −2 650'],
])('%s in a row is told there, not at the sum', (_, row, expected) => {
  const right = [
    'Lokaler|-1 210|-1 240|-1 270',
    'Personal|-2 650|-2 751|-2 847',
    'Revision|-91|-92|-93',
    'Summa kostnader|-3 951|-4 083|-4 210',
  ];
  expect(foundIn(budget(...right))).toEqual([]);
  expect(foundIn(budget(right[0]!, row, right[2]!, right[3]!))).toEqual([expected]);
});

test('a subtotal that makes a sum of sums wrong is one finding, and so is a row under a right subtotal', () => {
  const sections = (subtotal: string, item = '300') =>
    table(
      '|2025',
      'Insatser||',
      'A|100',
      `B|${item}`,
      'C|77',
      `Summa insatser|${subtotal}`,
      'Kansli||',
      'D|10',
      'E|20',
      'Summa kansli|30',
      'Summa kostnader|507',
    );
  expect(foundIn(sections('477'))).toEqual([]);
  expect(foundIn(sections('417'))).toEqual(['error footing 8:16 417 → 477']);
  expect(foundIn(sections('477', '358'))).toEqual(['error footing/parts 8:16 477']);
});

test('a row that is left out of the sum in every column', () => {
  expect(
    foundIn(budget('A|1 210|1 240|1 270', 'B|2 650|2 751|2 847', 'C|191|192|193', 'Summa|1 401|1 432|1 463')),
  ).toEqual(['error footing/omitted 7:7 1 401 → 4 051']);
});

test('"varav" is part of a row and counts in no sum', () => {
  expect(
    foundIn(budget('A|100|200|300', 'varav lokaler|40|50|60', 'B|50|60|70', 'Summa|150|260|370')),
  ).toEqual([]);
});

test('a total may be printed before its rows', () => {
  expect(
    foundIn(budget('Totalt|175|266|377', 'Region|100|200|300', 'Kommuner|50|60|70', 'Annat|5|6|7')),
  ).toEqual(['error footing 4:8 175 → 155']);
});

test.each([
  ['costs with minus signs', 'Kostnader|-180|-240|-310'],
  ['costs without', 'Kostnader|180|240|310'],
])('a result of income and %s', (_, costs) => {
  expect(foundIn(budget('Intäkter|200|250|300', costs, 'Resultat|20|10|-10'))).toEqual([]);
  expect(foundIn(budget('Intäkter|200|250|300', costs, 'Resultat|20|20|-10'))).toEqual([
    'error result 6:13 20 → 10',
  ]);
});

test('slips in two of three years hide no subtotals that are printed first, nor each other', () => {
  const right = [
    'Intäkter|8 228 000|8 228 000|8 228 000',
    'Kostnader|-8 225 000|-8 221 000|-8 231 000',
    'Insatsbidrag|-5 254 000|-5 260 000|-5 230 000',
    'Planerade bidrag|-4 974 000|-4 170 000|-2 880 000',
    'Bidrag att fördela|-280 000|-1 090 000|-2 350 000',
    'Förvaltning|-2 971 000|-2 961 000|-3 001 000',
    'Personal|-2 081 000|-2 067 000|-2 104 000',
    'Övrigt|-890 000|-894 000|-897 000',
    'Resultat|3 000|7 000|-3 000',
  ];
  const changed = (...changes: readonly (readonly [string, string])[]) =>
    foundIn(
      table(
        '|2025|2026|2027',
        ...right.map((row) => changes.reduce((text, [from, to]) => text.replace(from, to), row)),
      ),
    );
  expect(changed()).toEqual([]);
  const one = ['-8 221 000', '-8 200 000'] as const;
  expect(changed(one)).toEqual(['error footing 5:22 -8 200 000 → −8 221 000']);
  expect(changed(one, ['-8 225 000', '-8 252 000'])).toEqual([
    'error footing/transposed 5:11 -8 252 000 → −8 225 000',
    'error footing 5:22 -8 200 000 → −8 221 000',
  ]);
  expect(changed(one, ['Intäkter|8 228', 'Intäkter|8 229'])).toEqual([
    'error result 12:10 3 000 → 4 000',
    'error footing 5:22 -8 200 000 → −8 221 000',
  ]);
  expect(changed(['-2 961 000', '-2 916 000'], ['-2 081 000', '-2 181 000'])).toEqual([
    'error footing/parts 9:13 -2 971 000',
    'error footing/transposed 9:24 -2 916 000 → −2 961 000',
  ]);
});

test('one column is enough where the labels say what is summed', () => {
  expect(
    foundIn(table('|2025', 'Summa intäkter|18 920', 'Summa kostnader|-25 967', 'Resultat|-7 407')),
  ).toEqual(['error result/transposed 6:10 -7 407 → −7 047']);
});

test('figures that no structure explains are not told unless the label says that they are a sum', () => {
  expect(foundIn(budget('A|100|200|300', 'B|50|60|70', 'Eget kapital|999|888|777'))).toEqual([]);
  expect(foundIn(budget('A|100|200|300', 'B|50|60|70', 'Resultat|999|888|777'))).toEqual([]);
});

test('a total whose parts are not given is not tested', () => {
  const rows = ['Team|923|529|394', 'Chefer|68||', 'Stöd|40|30|10', 'Utbildning|15|8|7'];
  expect(foundIn(peopleTable('Insats|Totalt|Kvinnor|Män', ...rows))).toEqual([]);
  expect(foundIn(peopleTable('Insats|Totalt|Kvinnor|Män', 'Team|923|544|394', ...rows.slice(1)))).toEqual([
    'error cross-footing 4:6 923 → 938',
  ]);
});

test('a row of totals that its columns make does not disagree across because of rows without parts', () => {
  const rows = ['Team|938|544|394', 'Chefer|68||', 'Stöd|40|30|10'];
  expect(foundIn(peopleTable('Insats|Totalt|Kvinnor|Män', ...rows, 'Summa|1 046|574|404'))).toEqual([]);
});

test('statistics are no parts of sums, whether they stand in rows or in columns', () => {
  const months = (sum: string) =>
    table(
      '|Norr|Söder|Lägst|Summa|Högst',
      'Mars|410|530|410|940|530',
      `April|380|610|380|${sum}|610`,
      'Medel|395|570|395|965|570',
      'Median|395|570|395|965|570',
      'Antal|2|2|2|2|2',
      'Summa|790|1 140|790|1 930|1 140',
    );
  expect(foundIn(months('990'))).toEqual([]);
  expect(foundIn(months('909'))).toEqual(['error footing/transposed 5:19 909 → 990']);
  const described = ['Mean|33,4', 'Standard Error|3,3', 'Median|35', 'Range|25', 'Minimum|20', 'Maximum|45'];
  expect(foundIn(table('Temperatur|', ...described, 'Sum|167', 'Count|5'))).toEqual([]);
  expect(
    foundIn(
      table(
        'Kvartal|Besök|Belopp|Snitt per besök',
        'Kvartal 1|120|24 000|200',
        'Kvartal 2|80|12 000|150',
        'Totalt|200|36 000|180',
      ),
    ),
  ).toEqual([]);
});

test('a total that is less than one of the rows above it is no total of theirs, unless a slip explains it', () => {
  const keyFigures = (debts: string) =>
    table(
      'Nyckeltal|2025',
      'Kassa vid årets början|325',
      'Kassa vid årets slut|514',
      `Summa skulder|${debts}`,
    );
  expect(foundIn(keyFigures('410'))).toEqual([]);
  expect(foundIn(keyFigures('514'))).toEqual([]);
  expect(foundIn(keyFigures('893'))).toEqual(['error footing/transposed 6:15 893 → 839']);
  expect(foundIn(keyFigures('84'))).toEqual([]);
  expect(foundIn(keyFigures('849'))).toEqual(['error footing 6:15 849 → 839']);
});

test('a total that sums nothing known is no part of the next', () => {
  const loans = (principal: string) =>
    table(
      'Lån|Per år',
      'Banklån|46',
      'Inventarier|60',
      'Summa årlig skuld|46',
      `Summa lånat belopp|${principal}`,
    );
  expect(foundIn(loans('350'))).toEqual([]);
  expect(foundIn(table('Lån|Per år', 'Summa intäkter|460', 'Summa bidrag|605', 'Totalt|1 165'))).toEqual([
    'error footing 6:8 1 165 → 1 065',
  ]);
});

test('subtotals of a sorted pivot table are totals', () => {
  const pivot = (last: string) =>
    table(
      'Grupp|Norr|Söder',
      'Block|158|256',
      'Block totalt|158|256',
      'Etiketter|112|369',
      'Etiketter totalt|112|369',
      'Papper|982|424',
      'Papper totalt|982|424',
      `Totalsumma|1 252|${last}`,
    );
  expect(foundIn(pivot('1 049'))).toEqual([]);
  expect(foundIn(pivot('1 094'))).toEqual(['error footing/transposed 10:18 1 094 → 1 049']);
});

test('a group and its only row count once in the total', () => {
  const rows = ['Papper|2 735', 'Papper|2 735', 'Pennor|940', 'Pennor|940', 'Pärmar|365', 'Block|48'];
  expect(foundIn(table('Vara|2025', ...rows, 'Totalsumma|4 088'))).toEqual([]);
  expect(foundIn(table('Vara|2025', ...rows, 'Totalsumma|7 788'))).toEqual([
    'error footing 10:12 7 788 → 7 763',
  ]);
});

test('a total in the middle of a list in alphabetical order is one of its items', () => {
  const list = (...names: readonly string[]) =>
    table('Mapp|Belopp', ...names.map((name, index) => `${name}|${[210, 340, 95, 633, 120, 77][index]}`));
  const sorted = ['Moms', 'Porto', 'Resor', 'Totalt', 'Utbildning', 'Ytor'];
  expect(foundIn(list(...sorted))).toEqual([]);
  expect(foundIn(list('Porto', 'Moms', 'Resor', 'Totalt', 'Utbildning', 'Ytor'))).toEqual([
    'error footing 7:8 633 → 645',
  ]);
  expect(foundIn(list('Porto', 'Moms', 'Resor', 'Totalt', 'Totalt', 'Ytor'))).toEqual([]);
});

test('no total of a sorted export sums what stands above it', () => {
  const rows = ['Avgifter|210', 'Bidrag|340', 'TOTAL|550', 'TOTAL|0', 'Lokaler|95', 'Porto|60', 'TOTAL|155'];
  const last = 'TOTAL|0';
  const own = ['Resor|33', 'Utrustning|47', 'Skatt totalt|66'];
  expect(foundIn(table('Konto|2025', ...rows, last, ...own))).toEqual([]);
  expect(foundIn(table('Konto|2025', ...rows.slice(0, 2), ...own))).toEqual([]);
  expect(foundIn(table('Konto|2025', 'Resor|33', 'Utrustning|47', 'Skatt totalt|86'))).toEqual([
    'error footing 6:14 86 → 80',
  ]);
});

test('a total of something else than what stands above it is not told', () => {
  expect(
    foundIn(table('Uppgift|2025', 'Totalbudget|892', 'Utfall|801', 'Totalt antal deltagare|15')),
  ).toEqual([]);
});

test('rows that hold unmarked subtotals sum to twice their total', () => {
  expect(foundIn(table('|2025', 'Team|100', 'Norr|60', 'Söder|40', 'Summa|100'))).toEqual([]);
});

test('the state pays as much as the others by law, which makes it no sum of theirs', () => {
  expect(
    foundIn(budget('Staten|9 460|9 460|9 460', 'Regionen|4 730|4 730|4 730', 'Kommunerna|4 730|4 730|4 735')),
  ).toEqual([]);
});

test('a row without a label is the difference of the two above, where these have labels and most columns agree', () => {
  const columns = '|2024|2025|2026|2027';
  const difference = (below: string, label = 'Utfall') =>
    foundIn(table(columns, 'Budget|913|827|741|655', `${label}|371|345|218|190`, below));
  expect(difference('|-542|-482|-523|-465')).toEqual([]);
  expect(difference('|-542|-482|-523|-456')).toEqual(['error result/transposed 6:17 -456 → −465']);
  expect(difference('|-542|-482|-532|-456')).toEqual([]);
  expect(difference('|-542|-482|-523|-456', '')).toEqual([]);
});

test('a deviation is outcome less budget, or for the whole table the other way', () => {
  const followUp = (...rows: readonly string[]) => table('|Utfall 2025|Budget 2025|Avvikelse', ...rows);
  expect(foundIn(followUp('A|100|120|-20', 'B|90|80|10', 'C|70|70|0', 'D|55|50|5'))).toEqual([]);
  expect(foundIn(followUp('A|100|120|20', 'B|90|80|-10', 'C|70|70|0', 'D|55|50|-5'))).toEqual([]);
  expect(foundIn(followUp('A|100|120|-20', 'B|90|80|40', 'C|70|70|0', 'D|55|50|5'))).toEqual([
    'error deviation 5:9 40 → 10',
  ]);
  expect(foundIn(followUp('A|100|120|-20', 'B|90|80|-10', 'C|70|60|10', 'D|55|50|5'))).toEqual([
    'error deviation/sign 5:9 -10 → 10',
  ]);
});

test('a consumption rate is outcome of budget, rounded', () => {
  const insatser = (rate: string) =>
    table(
      'Insats|Utfall 2025|Budget 2025|Förbrukningsgrad',
      'A|801|892|90%',
      `B|266|309|${rate}`,
      'C|799|834|96%',
    );
  expect(foundIn(insatser('86%'))).toEqual([]);
  expect(foundIn(insatser('68%'))).toEqual(['error consumption-rate 5:11 68% → 86 %']);
  expect(
    foundIn(
      table(
        'Insats|Utfall 2025|Budget 2025|Förbrukningsgrad',
        'A|801|892|89%',
        'B|266|309|86%',
        'C|799|834|96%',
      ),
    ),
  ).toEqual(['warning consumption-rate 4:11 89% → 90 %']);
});

test('a share is of the sum of its column', () => {
  const shares = (last: string) =>
    table(
      'Part|Belopp|Andel',
      'Staten|500|50 %',
      'Regionen|250|25 %',
      `Kommunerna|250|${last}`,
      'Summa|1 000|100 %',
    );
  expect(foundIn(shares('25 %'))).toEqual([]);
  expect(foundIn(shares('52 %'))).toEqual(['error share 6:16 52 % → 25 %']);
});

test('a finding says what it is worth in kronor, and what it was worked out from', () => {
  const [finding] = findingsIn(
    budget('Region|100|200|300', 'Kommuner|50|60|70', 'Annat|5|6|7', 'Summa intäkter|155|276|377'),
  );
  expect(finding?.effect).toBe('10000');
  expect(finding?.evidence.map(({ label, value }) => `${label} ${value}`)).toEqual([
    'Region 200',
    'Kommuner 60',
    'Annat 6',
    'Summa intäkter 276',
  ]);
  expect(finding?.fix).toBeNull();
});

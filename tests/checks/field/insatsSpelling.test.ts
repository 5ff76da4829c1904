import { insatsSpelling } from '../../../src/checks/field/insatsSpelling';
import { findingsIn, foundIn, messageOf, table } from './foundIn';
import { granted2025, insatser2020, matrix2025 } from './publishedTables';

const check = insatsSpelling;
const list = (heading: string, ...names: string[]) =>
  table(heading, 'Insats | Budget 2025', ...names.map((name) => `${name} | 100 000`));

test('one insats in two spellings is told, once', () => {
  const [finding, more] = findingsIn(check, matrix2025, granted2025);
  expect(more).toBeUndefined();
  expect(finding).toMatchObject({
    rule: 'insats-spelling',
    severity: 'warning',
    found: 'Ungdomsbootz Ljusdal',
    expected: null,
  });
  expect(messageOf(finding)).toContain('heter ”Ungdomsboozt”');
});

test('a municipality that is misspelt is told with the right name', () => {
  expect(foundIn(check, insatser2020, list('Insatser', 'Prova vägar vidare Bollnäs', 'Annat stöd'))).toEqual([
    'warning insats-spelling: Prova vägar vidare-Boilnäs → Prova vägar vidare-Bollnäs',
  ]);
});

test('the names of a list stand under "Insatsnamn" too', () => {
  const named = table(
    'Insatser',
    'Insatsnamn | Budget 2020 | Utfall 2020',
    'Prova vägar vidare Bollnäs | 834 166 | 799 364',
    'Annat stöd | 100 000 | 90 000',
  );
  expect(foundIn(check, insatser2020, named)).toEqual([
    'warning insats-spelling: Prova vägar vidare-Boilnäs → Prova vägar vidare-Bollnäs',
  ]);
});

test.each([
  ['other municipalities', 'Hållbart arbetsliv Ockelbo', 'Hållbart arbetsliv Ovanåker'],
  ['municipalities that look alike', 'Steget Norberg', 'Steget Nordberg'],
  ['other numbers', 'Trisam processledare 50% FK', 'Trisam processledare 100% FK'],
  ['other years', 'Kunskapsdialog 2024', 'Kunskapsdialog 2025'],
  ['short words', 'Stöd Ung', 'Stöd Ing'],
  ['another form of a word', 'Stöd till individ', 'Stöd till individer'],
  ['signs and capitals', 'Räkna med Mig!', 'räkna med mig'],
  ['two words', 'Vägen framåt nu', 'Vagen framat nu'],
])('%s are no slip', (_, one, other) => {
  const found = foundIn(
    check,
    list('Insatser nu', one, 'Annat stöd'),
    list('Insatser sedan', other, 'Annat stöd'),
  );
  expect(found.filter((finding) => !finding.includes('Norberg') && !finding.includes('Nordberg'))).toEqual(
    [],
  );
});

test('names of one table are told apart there', () => {
  expect(foundIn(check, list('Insatser', 'Ungdomsboozt', 'Ungdomsbootz'))).toEqual([]);
});

describe('two lists of the same insatser', () => {
  const names = ['Kompassen', 'Digital start', 'Nya vyer', 'Trampolinen', 'Vägen till jobb'];
  const followed = (...changedNames: string[]) =>
    table('Utfall per insats', 'Insats | Utfall 2025', ...changedNames.map((name) => `${name} | 90 000`));

  test.each([
    ['Vägen till jobb', 'Väge till jobb'],
    ['Nya vyer', 'Nya vyr'],
    ['Digital start', 'Digita lstart'],
    ['Trampolinen', 'Trampoliner'],
  ])('%s can only be %s', (name, slip) => {
    const others = names.map((one) => (one === name ? slip : one));
    expect(foundIn(check, list('Insatser', ...names), followed(...others))).toEqual([
      `note insats-spelling: ${slip}`,
    ]);
  });

  test('an insats that is in one list only is another one', () => {
    expect(foundIn(check, list('Insatser', ...names), followed(...names.slice(1), 'Kompetensen'))).toEqual(
      [],
    );
    expect(foundIn(check, list('Insatser', ...names, 'Steg 1'), followed(...names, 'Steg 2'))).toEqual([]);
  });
});

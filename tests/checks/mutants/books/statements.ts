import type { Book } from '../book';
import type { Random } from '../random';
import { amounts, bookOf, figure, formula, label, PERCENT, SheetWriter } from '../sheetWriter';
import { COSTS } from '../words';

/** Income statement: sums of sums down to the result of the year. */
export function incomeStatement(random: Random): Book {
  const sheet = new SheetWriter('Resultaträkning');
  sheet.title('Resultaträkning, tkr');
  sheet.head('', 'Not', '2024', '2023');
  const pair = (role: 'amount', sign: number, least: number, most: number) =>
    amounts(random, 2, least, most).map((amount) => figure(sign * amount, role));
  const income = sheet.items(['Medlemsbidrag', 'Övriga intäkter'], (index) => [
    String(index + 1),
    ...pair('amount', 1, index === 0 ? 12_000 : 20, index === 0 ? 19_000 : 400),
  ]);
  const incomeTotal = sheet.total('Verksamhetens intäkter', income, 2, undefined, 2);
  const costs = sheet.items(random.some(COSTS, 5), () => [null, ...pair('amount', -1, 100, 3_000)]);
  const costTotal = sheet.total('Verksamhetens kostnader', costs, 2, undefined, 2);
  const operating = sheet.grand('Verksamhetens resultat', [incomeTotal, costTotal], 2, 2);
  const interest = sheet.row('Finansiella intäkter', null, ...pair('amount', 1, 5, 90));
  const expenses = sheet.row('Finansiella kostnader', null, ...pair('amount', -1, 1, 9));
  sheet.grand('Årets resultat', [operating, interest, expenses], 2, 2);
  return bookOf('income statement', [sheet]);
}

/** Balance sheet with its ratio, the roll of the equity, and the cash flow that ends in its cash. */
export function annualAccounts(random: Random): Book {
  const balance = new SheetWriter('Balansräkning');
  balance.title('Balansräkning, tkr');
  balance.head('', '2024-12-31', '2023-12-31');
  const [opening = 0, firstResult = 0, secondResult = 0] = [
    random.whole(3_000, 6_000),
    random.whole(-900, 900),
    random.whole(-900, 900),
  ];
  const equities = [opening + firstResult + secondResult, opening + firstResult];
  const debts = [amounts(random, 2, 200, 900), amounts(random, 2, 300, 1_500)];
  const receivables = amounts(random, 2, 200, 900);
  const cash = [0, 1].map(
    (year) =>
      (equities[year] ?? 0) + (debts[0]?.[year] ?? 0) + (debts[1]?.[year] ?? 0) - (receivables[year] ?? 0),
  );
  balance.section('Tillgångar');
  const assets = balance.items(['Kortfristiga fordringar', 'Kassa och bank'], (index) =>
    (index === 0 ? receivables : cash).map((amount) => figure(amount, index === 0 ? 'amount' : 'cash')),
  );
  const assetTotal = balance.total('Summa tillgångar', assets, 2);
  balance.blank();
  balance.section('Eget kapital och skulder');
  const right = balance.items(['Eget kapital', 'Leverantörsskulder', 'Upplupna kostnader'], (index) =>
    (index === 0 ? equities : (debts[index - 1] ?? [])).map((amount) => figure(amount, 'amount')),
  );
  balance.total('Summa eget kapital och skulder', right, 2);
  balance.blank();
  balance.row(
    'Soliditet',
    ...['B', 'C'].map((letter) =>
      formula(`=${letter}${right.first}/${letter}${assetTotal}`, 'equityRatio', PERCENT),
    ),
  );
  const roll = new SheetWriter('Eget kapital');
  roll.head('Tkr', '2024', '2023');
  const first = roll.next;
  roll.row('Ingående eget kapital', formula(`=C${first + 2}`, 'opening'), figure(opening, 'opening'));
  roll.row('Årets resultat', figure(secondResult, 'amount'), figure(firstResult, 'amount'));
  roll.row(
    label('Utgående eget kapital', 'label', { bold: true }),
    ...['B', 'C'].map((letter) => formula(`=${letter}${first}+${letter}${first + 1}`, 'closing')),
  );
  const changes = [receivables.map((each) => -each), debts[0] ?? [], debts[1] ?? []].map(
    ([now = 0, before = 0]) => now - before,
  );
  const flows = [changes[0] ?? 0, (changes[1] ?? 0) + (changes[2] ?? 0)];
  return bookOf('annual accounts', [balance, roll, cashFlow(cash[1] ?? 0, [secondResult, ...flows])]);
}

function cashFlow(before: number, flows: readonly number[]): SheetWriter {
  const sheet = new SheetWriter('Kassaflödesanalys');
  sheet.title('Kassaflödesanalys, tkr');
  sheet.head('', '2024');
  const items = sheet.items(
    ['Årets resultat', 'Förändring av kortfristiga fordringar', 'Förändring av kortfristiga skulder'],
    (index) => [figure(flows[index] ?? 0, 'amount')],
  );
  const total = sheet.total('Årets kassaflöde', items, 1);
  const opening = sheet.row('Likvida medel vid årets början', figure(before, 'cashFlow'));
  sheet.row(
    label('Likvida medel vid årets slut', 'label', { bold: true }),
    formula(`=B${total}+B${opening}`, 'cashFlow'),
  );
  return sheet;
}

/** Five years in a row, each with its result, equity and ratio. */
export function fiveYears(random: Random): Book {
  const sheet = new SheetWriter('Femårsöversikt');
  sheet.title('Femårsöversikt, tkr');
  sheet.head('', '2024', '2023', '2022', '2021', '2020');
  const letters = ['B', 'C', 'D', 'E', 'F'];
  const income = sheet.row('Intäkter', ...amounts(random, 5, 12_000, 19_000).map((each) => figure(each)));
  const costs = sheet.row('Kostnader', ...amounts(random, 5, 12_000, 19_000).map((each) => figure(-each)));
  const result = sheet.row(
    label('Årets resultat', 'label', { bold: true }),
    ...letters.map((letter) => formula(`=${letter}${income}+${letter}${costs}`, 'grand')),
  );
  const equity = sheet.next;
  sheet.row(
    'Eget kapital',
    ...letters.map((letter, index) =>
      index === 4
        ? figure(random.whole(22_000, 30_000), 'closing')
        : formula(`=${letters[index + 1]}${equity}+${letter}${result}`, 'closing'),
    ),
  );
  const assets = sheet.row(
    'Summa tillgångar',
    ...amounts(random, 5, 56_000, 70_000).map((each) => figure(each)),
  );
  sheet.row(
    'Soliditet',
    ...letters.map((letter) => formula(`=${letter}${equity}/${letter}${assets}`, 'equityRatio', PERCENT)),
  );
  sheet.row('Antal anställda', ...amounts(random, 5, 2, 5).map((count) => figure(count, 'input', '0')));
  return bookOf('five years', [sheet]);
}

/** Accounts with what they opened with, debit, credit, and what they closed with, as a bookkeeping system exports them. */
export function ledger(random: Random): Book {
  const sheet = new SheetWriter('Saldolista');
  sheet.head('Konto', 'Benämning', 'Ingående balans', 'Debet', 'Kredit', 'Utgående balans');
  const first = sheet.next;
  const accounts: readonly (readonly [number, string])[] = [
    [1510, 'Kundfordringar'],
    [1630, 'Skattekonto'],
    [1930, 'Bank'],
    [2440, 'Leverantörsskulder'],
    [2710, 'Personalskatt'],
    [2990, 'Upplupna kostnader'],
    [3980, 'Medlemsbidrag'],
    [4010, 'Insatser'],
    [5010, 'Lokalhyra'],
    [7210, 'Löner'],
  ];
  for (const [account, name] of accounts) {
    const row = sheet.next;
    sheet.row(
      String(account),
      name,
      figure(account < 3_000 ? random.whole(-90_000, 400_000) : 0, 'amount', '#,##0.00'),
      ...amounts(random, 2, 100, 90_000_000).map((ore) => figure(ore / 100, 'amount', '#,##0.00')),
      formula(`=C${row}+D${row}-E${row}`, 'rowTotal', '#,##0.00'),
    );
  }
  sheet.total('Summa', { first, last: sheet.next - 1 }, 4, '#,##0.00', 2);
  return bookOf('ledger', [sheet]);
}

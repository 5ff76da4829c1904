import type { Book } from '../book';
import type { Random } from '../random';
import { amounts, bookOf, figure, formula, label, PERCENT, SheetWriter } from '../sheetWriter';
import { COSTS, INSATSER, MONTHS } from '../words';

/** A budget with a plan for two more years: income, costs with minus signs, result. */
export function budgetOfYears(random: Random): Book {
  const sheet = new SheetWriter('Budget 2025');
  sheet.title('Budget 2025 med plan 2026–2027, tkr');
  sheet.blank();
  sheet.head('', 'Budget 2025', 'Plan 2026', 'Plan 2027');
  sheet.section('Intäkter');
  const total = random.whole(3_000, 5_000);
  const shares = [2, 1, 1].map((share) => [total, total + 120, total + 250].map((part) => part * share));
  const income = sheet.items(['Försäkringskassan', 'Regionen', 'Kommunerna'], (index) =>
    (shares[index] ?? []).map((amount) => figure(amount, 'amount')),
  );
  const incomeTotal = sheet.total('Summa intäkter', income, 3);
  sheet.blank();
  sheet.section('Kostnader');
  const costs = sheet.items(random.some(COSTS, 6), () =>
    amounts(random, 3, 60, 2_400).map((amount) => figure(-amount, 'amount')),
  );
  const costTotal = sheet.total('Summa kostnader', costs, 3);
  sheet.blank();
  sheet.grand('Årets resultat', [incomeTotal, costTotal], 3);
  return bookOf('budget of three years', [sheet]);
}

/** A budget month by month: sums across and down. */
export function budgetByMonth(random: Random): Book {
  const sheet = new SheetWriter('Månadsbudget');
  sheet.title('Kansliets budget per månad 2025, kr');
  sheet.head('Konto', ...MONTHS, 'Helår');
  const costs = sheet.items(random.some(COSTS, 8), (_, row) => [
    ...amounts(random, 12, 1_200, 48_000).map((amount) => figure(amount, 'amount')),
    formula(`=SUM(B${row}:M${row})`, 'rowTotal'),
  ]);
  sheet.total('Summa', costs, 13);
  return bookOf('budget by month', [sheet]);
}

/** Quarters, with halves of the year between them. */
export function budgetByQuarter(random: Random): Book {
  const sheet = new SheetWriter('Kvartal');
  sheet.head('Kostnadsslag', 'Kvartal 1', 'Kvartal 2', 'Kvartal 3', 'Kvartal 4', 'Helår');
  const costs = sheet.items(random.some(COSTS, 7), (_, row) => [
    ...amounts(random, 4, 10_000, 300_000).map((amount) => figure(amount, 'amount')),
    formula(`=SUM(B${row}:E${row})`, 'rowTotal'),
  ]);
  sheet.total('Totalt', costs, 5);
  return bookOf('budget by quarter', [sheet]);
}

/** Three sections on one sheet, each with its sum, and a sum of sums. */
export function budgetInSections(random: Random): Book {
  const sheet = new SheetWriter('Verksamhetsbudget');
  sheet.title('Budget 2026, kr');
  sheet.head('', 'Budget 2025', 'Budget 2026', 'Förändring');
  const sums = (
    [
      ['Individinriktade insatser', INSATSER],
      ['Strukturövergripande insatser', INSATSER.map((insats) => `Utveckling ${insats.toLowerCase()}`)],
      ['Kansli', COSTS],
    ] as const
  ).map(([heading, labels]) => {
    sheet.section(heading);
    const items = sheet.items(random.some<string>(labels, random.whole(3, 6)), (_, row) => [
      ...amounts(random, 2, 80_000, 2_400_000).map((amount) => figure(amount, 'amount')),
      formula(`=C${row}-B${row}`, 'deviation'),
    ]);
    const total = sheet.total(`Summa ${heading.toLowerCase()}`, items, 3);
    sheet.blank();
    return total;
  });
  sheet.grand('Summa kostnader', sums, 3);
  return bookOf('budget in sections', [sheet]);
}

/** What each cost is of the whole. */
export function budgetWithShares(random: Random): Book {
  const sheet = new SheetWriter('Fördelning');
  sheet.title('Kostnadernas fördelning 2025');
  sheet.head('Kostnadsslag', 'Belopp, kr', 'Andel');
  const count = random.whole(4, 8);
  const last = sheet.next + count - 1;
  const items = sheet.items(random.some(COSTS, count), (_, row) => [
    figure(random.whole(40_000, 900_000), 'amount'),
    formula(`=B${row}/B$${last + 1}`, 'share', PERCENT),
  ]);
  sheet.row(
    label('Summa', 'label', { bold: true }),
    formula(`=SUM(B${items.first}:B${items.last})`, 'total'),
    formula(`=SUM(C${items.first}:C${items.last})`, 'total', PERCENT),
  );
  return bookOf('budget with shares', [sheet]);
}

/** The same figures in kronor, and in thousands on the sheet for the board. */
export function budgetInTwoUnits(random: Random): Book {
  const kronor = new SheetWriter('Underlag kr');
  kronor.head('Underlag, kr', 'Utfall 2023', 'Utfall 2024');
  const labels = random.some(COSTS, 6);
  const items = kronor.items(labels, () =>
    amounts(random, 2, 45_000, 1_900_000).map((amount) => figure(amount, 'amount')),
  );
  kronor.total('Summa', items, 2);
  const thousands = new SheetWriter('Styrelsen tkr');
  thousands.head('Till styrelsen, tkr', 'Utfall 2023', 'Utfall 2024');
  thousands.items([...labels, 'Summa'], (index) =>
    ['B', 'C'].map((letter) =>
      formula(`=ROUND('Underlag kr'!${letter}${items.first + index}/1000,0)`, 'input'),
    ),
  );
  return bookOf('budget in kr and tkr', [kronor, thousands]);
}

/** Salaries worked out from a few assumptions, by name. */
export function staffBudget(random: Random): Book {
  const sheet = new SheetWriter('Personal');
  sheet.title('Personalbudget 2025, kr');
  const fee = sheet.row('Arbetsgivaravgifter', figure(0.4, 'input', PERCENT));
  sheet.blank();
  sheet.head('Tjänst', 'Månadslön', 'Omfattning', 'Årslön', 'Avgifter', 'Kostnad');
  const staff = sheet.items(
    ['Förbundschef', 'Ekonom', 'Samordnare', 'Utvecklingsledare', 'Kommunikatör'],
    (_, row) => [
      figure(random.whole(340, 620) * 100, 'input'),
      figure(random.pick([0.5, 0.75, 1]), 'input', PERCENT),
      formula(`=B${row}*C${row}*12`, 'product'),
      formula(`=D${row}*$B$${fee}`, 'product'),
      formula(`=D${row}+E${row}`, 'product'),
    ],
  );
  sheet.total('Summa', staff, 3, undefined, 3);
  return bookOf('staff budget', [sheet]);
}

/** A sheet for each area, and a first sheet that gathers their sums. */
export function budgetOfSheets(random: Random): Book {
  const areas = ['Insatser', 'Kansli', 'Styrelse'].map((name) => {
    const sheet = new SheetWriter(name);
    sheet.head(name, 'Budget 2025', 'Budget 2026');
    const labels =
      name === 'Insatser'
        ? random.some<string>(INSATSER, 7)
        : random.some<string>(COSTS, name === 'Kansli' ? 6 : 4);
    const items = sheet.items(labels, () =>
      amounts(random, 2, 20_000, 1_400_000).map((amount) => figure(amount, 'amount')),
    );
    return { name, sheet, total: sheet.total('Summa', items, 2) };
  });
  const summary = new SheetWriter('Sammanställning');
  summary.head('Område', 'Budget 2025', 'Budget 2026');
  const items = summary.items(
    areas.map(({ name }) => name),
    (index) =>
      ['B', 'C'].map((letter) => formula(`=${areas[index]?.name}!${letter}${areas[index]?.total}`, 'amount')),
  );
  summary.total('Totalt', items, 2);
  return bookOf('budget of sheets', [summary, ...areas.map(({ sheet }) => sheet)]);
}

import type { Book } from '../book';
import type { Random } from '../random';
import { amounts, bookOf, figure, formula, label, PERCENT, SheetWriter } from '../sheetWriter';
import { COSTS, INSATSER, MONTHS } from '../words';

/** Outcome against budget: deviation and how much of the budget is used. */
export function followUp(random: Random): Book {
  const sheet = new SheetWriter('Uppföljning');
  sheet.title('Uppföljning januari–augusti 2025, kr');
  sheet.head('Insats', 'Budget', 'Utfall', 'Avvikelse', 'Förbrukningsgrad');
  const items = sheet.items(
    random.some(INSATSER, 8),
    (_, row) => {
      const budget = random.whole(200_000, 2_000_000);
      return [
        figure(budget, 'amount'),
        figure(Math.round(budget * (0.5 + random.next() * 0.6)), 'amount'),
        formula(`=C${row}-B${row}`, 'deviation'),
        formula(`=C${row}/B${row}`, 'ratio', PERCENT),
      ];
    },
    'insats',
  );
  const total = sheet.next;
  sheet.total('Summa insatser', items, 3);
  sheet.sheet.cells[total - 1]?.push(formula(`=C${total}/B${total}`, 'ratio', PERCENT));
  return bookOf('follow-up', [sheet]);
}

/** Costs with minus signs, and what is expected of the whole year. */
export function forecast(random: Random): Book {
  const sheet = new SheetWriter('Tertial 2');
  sheet.head('Tkr', 'Utfall', 'Prognos helår', 'Budget helår', 'Avvikelse');
  const items = sheet.items(random.some(COSTS, 7), (_, row) => [
    ...amounts(random, 3, 90, 1_800).map((amount) => figure(-amount, 'amount')),
    formula(`=C${row}-D${row}`, 'deviation'),
  ]);
  sheet.total('Verksamhetens kostnader', items, 4);
  return bookOf('forecast', [sheet]);
}

/** What was granted, paid out and is left. */
export function portfolio(random: Random): Book {
  const sheet = new SheetWriter('Projektportfölj');
  sheet.title('Beviljade medel och rekvirerat, kr');
  sheet.blank();
  sheet.head('Insats', 'Beviljat', 'Rekvirerat', 'Återstår', 'Andel rekvirerat');
  const items = sheet.items(
    random.some(INSATSER, 9),
    (_, row) => {
      const granted = random.whole(300_000, 3_000_000);
      return [
        figure(granted, 'amount'),
        figure(Math.round(granted * random.next()), 'amount'),
        formula(`=B${row}-C${row}`, 'remaining'),
        formula(`=C${row}/B${row}`, 'ratio', '0.0%'),
      ];
    },
    'insats',
  );
  sheet.total('Summa', items, 3);
  return bookOf('portfolio', [sheet]);
}

/** Each month's outcome beside its budget, with the deviation added up as the year goes. */
export function outcomeByMonth(random: Random): Book {
  const sheet = new SheetWriter('Månadsuppföljning');
  sheet.head('Månad', 'Budget', 'Utfall', 'Avvikelse', 'Ackumulerad avvikelse');
  const items = sheet.items(MONTHS, (index, row) => [
    ...amounts(random, 2, 90_000, 420_000).map((amount) => figure(amount, 'amount')),
    formula(`=C${row}-B${row}`, 'deviation'),
    formula(index === 0 ? `=D${row}` : `=E${row - 1}+D${row}`, 'input'),
  ]);
  sheet.total('Helår', items, 3);
  return bookOf('outcome by month', [sheet]);
}

/** Cash month by month: what one month closes with the next opens with. */
export function liquidity(random: Random): Book {
  const sheet = new SheetWriter('Likviditetsplan');
  sheet.title('Likviditetsplan 2025, tkr');
  sheet.head('', ...MONTHS.slice(0, 6));
  const letters = ['B', 'C', 'D', 'E', 'F', 'G'];
  const opening = sheet.next;
  sheet.row(
    'Ingående saldo',
    ...letters.map((_, index) =>
      index === 0
        ? figure(random.whole(4_000, 9_000), 'opening')
        : formula(`=${letters[index - 1]}${opening + 3}`, 'opening'),
    ),
  );
  sheet.row('Inbetalningar', ...amounts(random, 6, 200, 2_000).map((amount) => figure(amount)));
  sheet.row('Utbetalningar', ...amounts(random, 6, 200, 2_000).map((amount) => figure(-amount)));
  sheet.row(
    label('Utgående saldo', 'label', { bold: true }),
    ...letters.map((letter) =>
      formula(`=SUM(${letter}${opening}:${letter}${opening + 2})`, 'closing', undefined, { bold: true }),
    ),
  );
  return bookOf('liquidity', [sheet]);
}

/** Blocks below each other on one sheet, each with its own heading and columns. */
export function blocks(random: Random): Book {
  const sheet = new SheetWriter('Ekonomisk översikt');
  sheet.title('Ekonomisk översikt per 31 augusti');
  sheet.blank();
  sheet.head('Intäkter, kr', 'Budget', 'Utfall');
  const income = sheet.items(['Medlemsbidrag', 'Ränteintäkter', 'Övriga intäkter'], () =>
    amounts(random, 2, 40_000, 900_000).map((amount) => figure(amount, 'amount')),
  );
  sheet.total('Summa intäkter', income, 2);
  sheet.blank();
  sheet.blank();
  sheet.head('Kostnader, kr', 'Budget', 'Utfall', 'Avvikelse');
  const costs = sheet.items(random.some(COSTS, 6), (_, row) => [
    ...amounts(random, 2, 20_000, 700_000).map((amount) => figure(amount, 'amount')),
    formula(`=C${row}-B${row}`, 'deviation'),
  ]);
  sheet.total('Summa kostnader', costs, 3);
  sheet.blank();
  sheet.head('Deltagare', 'Kvinnor', 'Män', 'Totalt');
  const people = sheet.items(['16–29 år', '30–44 år', '45–64 år'], (_, row) => [
    ...amounts(random, 2, 4, 90).map((count) => figure(count, 'amount')),
    formula(`=B${row}+C${row}`, 'rowTotal'),
  ]);
  sheet.total('Summa deltagare', people, 3);
  return bookOf('blocks', [sheet]);
}

import type { Book } from '../book';
import type { Random } from '../random';
import { amounts, bookOf, DATE, figure, formula, HOURS, label, PERCENT, SheetWriter } from '../sheetWriter';
import { INSATSER, MONTHS, MUNICIPALITIES, ORGANISATIONS, STATUS_MET, STATUS_NOT_MET } from '../words';

/** Granted insatser with their periods, and an amount for each year that they run. */
export function grantedList(random: Random): Book {
  const sheet = new SheetWriter('Beviljade insatser');
  sheet.title('Beviljade insatser, kr');
  sheet.head('Insats', 'Rekvirerande organisation', 'Start', 'Slut', '2025', '2026', 'Totalt');
  const items = sheet.items(
    random.some(INSATSER, 8),
    (_, row) => {
      const month = random.whole(1, 9);
      return [
        random.pick(ORGANISATIONS),
        label(`2025-0${month}-01`, 'start'),
        label(random.pick(['2026-06-30', '2026-12-31', '2026-08-31']), 'end'),
        ...amounts(random, 2, 150_000, 1_800_000).map((amount) => figure(amount, 'amount')),
        formula(`=E${row}+F${row}`, 'rowTotal'),
      ];
    },
    'insats',
  );
  sheet.total('Summa beviljat', items, 3, undefined, 4);
  return bookOf('granted list', [sheet]);
}

/** Granted insatser with dates as Excel keeps them, a follow-up sheet that names the same insatser, and what they come to. */
export function grantedAndFollowed(random: Random): Book {
  const insatser = random.some(INSATSER, 7);
  const granted = insatser.map(() => random.whole(200_000, 1_900_000));
  const list = new SheetWriter('Insatser');
  list.head('Insats', 'Startdatum', 'Slutdatum', 'Beviljat 2025, kr');
  const items = list.items(
    insatser,
    (index) => [
      // 45 658 is 1 January 2025 as Excel counts days, 46 022 its last day.
      figure(45_658 + random.whole(0, 5) * 7, 'start', DATE),
      figure(46_022 + random.whole(0, 300), 'end', DATE),
      figure(granted[index] ?? 0, 'amount'),
    ],
    'insats',
  );
  list.total('Summa', items, 1, undefined, 3);
  const follow = new SheetWriter('Utfall');
  follow.head('Insats', 'Beviljat 2025, kr', 'Utfall 2025, kr', 'Avvikelse');
  const followed = follow.items(
    insatser,
    (index, row) => [
      formula(`=Insatser!D${items.first + index}`, 'amount'),
      figure(Math.round((granted[index] ?? 0) * (0.6 + random.next() * 0.5)), 'amount'),
      formula(`=C${row}-B${row}`, 'deviation'),
    ],
    'insats',
  );
  follow.total('Summa', followed, 3);
  return bookOf('granted and followed', [list, follow]);
}

/** The members' contributions: half from the state, a fourth each from region and municipalities. */
export function contributions(random: Random): Book {
  const sheet = new SheetWriter('Medlemsbidrag');
  sheet.title('Medlemsbidrag 2025, kr');
  sheet.head('Medlem', 'Bidrag 2025', 'Andel');
  const quarter = random.whole(1_500_000, 5_000_000);
  const members = random.some(MUNICIPALITIES, 6);
  const parts = members.map(() => Math.floor((quarter / members.length) * (0.6 + random.next() * 0.5)));
  parts[0] = quarter - parts.slice(1).reduce((sum, part) => sum + part, 0);
  const first = sheet.next;
  const total = first + 2 + members.length;
  const share = (row: number) => formula(`=B${row}/B$${total}`, 'share', '0.0%');
  sheet.row('Staten (Försäkringskassan)', figure(quarter * 2, 'state'), share(first));
  sheet.row('Regionen', figure(quarter, 'region'), share(first + 1));
  sheet.items(
    members.map((name) => `${name} kommun`),
    (index, row) => [figure(parts[index] ?? 0, 'municipality'), share(row)],
  );
  sheet.row(
    label('Summa', 'label', { bold: true }),
    formula(`=SUM(B${first}:B${total - 1})`, 'total'),
    formula(`=SUM(C${first}:C${total - 1})`, 'total', '0.0%'),
  );
  return bookOf('contributions', [sheet]);
}

/** Parties by years. */
export function contributionsByYear(random: Random): Book {
  const sheet = new SheetWriter('Bidrag per år');
  sheet.head('Part, tkr', '2023', '2024', '2025');
  const quarters = [0, 1, 2].map((year) => random.whole(3_000, 3_400) + year * 150);
  const items = sheet.items(['Staten', 'Region', 'Kommuner'], (index) =>
    quarters.map((quarter) =>
      figure(
        index === 0 ? quarter * 2 : quarter,
        index === 0 ? 'state' : index === 1 ? 'region' : 'municipality',
      ),
    ),
  );
  sheet.total('Summa', items, 3);
  return bookOf('contributions by year', [sheet]);
}

/** Hours by month and team. */
export function hoursByMonth(random: Random): Book {
  const sheet = new SheetWriter('Timmar per månad');
  sheet.title('Rapporterade timmar 2025');
  sheet.head('Kommun', ...MONTHS.slice(0, 6), 'Summa');
  const items = sheet.items(random.some(MUNICIPALITIES, 7), (_, row) => [
    ...Array.from({ length: 6 }, () => figure(random.whole(8, 240) / 2, 'amount', HOURS)),
    formula(`=SUM(B${row}:G${row})`, 'rowTotal', HOURS),
  ]);
  sheet.total('Summa', items, 7, HOURS);
  return bookOf('hours by month', [sheet]);
}

/** Hours at a rate that stands once, with a name. */
export function hoursAtRate(random: Random): Book {
  const sheet = new SheetWriter('Ersättning');
  const rate = sheet.row('Timkostnad, kr', figure(random.whole(38_000, 45_000) / 100, 'input', '0.00'));
  sheet.blank();
  sheet.head('Kommun', 'Timmar', 'Belopp, kr');
  const items = sheet.items(random.some(MUNICIPALITIES, 8), (_, row) => [
    figure(random.whole(40, 1_900) / 2, 'amount', HOURS),
    formula(`=ROUND(B${row}*Timkostnad,0)`, 'product'),
  ]);
  sheet.row(
    label('Summa', 'label', { bold: true }),
    formula(`=SUM(B${items.first}:B${items.last})`, 'total', HOURS),
    formula(`=SUM(C${items.first}:C${items.last})`, 'total'),
  );
  return bookOf('hours at a rate', [sheet], [{ name: 'Timkostnad', formula: `=Ersättning!$B$${rate}` }]);
}

/** Participants by age and sex. */
export function participants(random: Random): Book {
  const sheet = new SheetWriter('Deltagare');
  sheet.title('Deltagare 2024 efter ålder och kön');
  sheet.head('Ålder', 'Kvinnor', 'Män', 'Totalt', 'Andel kvinnor');
  const items = sheet.items(['16–19 år', '20–29 år', '30–39 år', '40–49 år', '50–64 år'], (_, row) => [
    ...amounts(random, 2, 3, 80).map((count) => figure(count, 'amount', '0')),
    formula(`=B${row}+C${row}`, 'rowTotal', '0'),
    formula(`=B${row}/D${row}`, 'ratio', PERCENT),
  ]);
  const total = sheet.next;
  sheet.total('Summa', items, 3, '0');
  sheet.sheet.cells[total - 1]?.push(formula(`=B${total}/D${total}`, 'ratio', PERCENT));
  return bookOf('participants', [sheet]);
}

/** Goals with target, outcome and status. */
export function goals(random: Random): Book {
  const sheet = new SheetWriter('Mål');
  sheet.title('Måluppfyllelse 2024');
  sheet.head('Mått', 'Målvärde', 'Utfall', 'Status');
  sheet.items(
    [
      'Deltagare som fått ett samlat stöd',
      'Deltagare som kommit närmare arbete',
      'Deltagare som har inflytande',
      'Personal som har stöd i samverkan',
      'Chefer som prioriterar samverkan',
      'Personal som vet vart de ska vända sig',
    ],
    () => {
      const target = random.whole(12, 17) * 5;
      const outcome = Math.min(100, target + random.pick([-12, -9, -7, 4, 6, 11]));
      return [
        label(`minst ${target} %`, 'target'),
        figure(outcome / 100, 'outcome', PERCENT),
        label(outcome >= target ? STATUS_MET : STATUS_NOT_MET, 'status'),
      ];
    },
  );
  return bookOf('goals', [sheet]);
}

/** Claims that fetch the name of their insats and its organisation from a list by code. */
export function claims(random: Random): Book {
  const insatser = random.some(INSATSER, 6);
  const codes = insatser.map((_, index) => 101 + index * 7);
  const list = new SheetWriter('Register');
  list.head('Kod', 'Insats', 'Organisation');
  insatser.forEach((insats, index) =>
    list.row(figure(codes[index] ?? 0, 'input', '0'), insats, ORGANISATIONS[index] ?? ''),
  );
  const table = `Register!$A$2:$C$${insatser.length + 1}`;
  const sheet = new SheetWriter('Rekvisitioner');
  sheet.head('Kod', 'Insats', 'Organisation', 'Belopp, kr');
  const first = sheet.next;
  for (let index = 0; index < 12; index++) {
    const row = sheet.next;
    sheet.row(
      figure(random.pick(codes), 'input', '0'),
      formula(`=VLOOKUP(A${row},${table},2,FALSE)`, 'lookup', 'General'),
      formula(`=VLOOKUP(A${row},${table},3,FALSE)`, 'lookup', 'General'),
      figure(random.whole(12_000, 480_000), 'amount'),
    );
  }
  sheet.total('Summa', { first, last: sheet.next - 1 }, 1, undefined, 3);
  return bookOf('claims', [list, sheet]);
}

/** An amount laid out over the years that a period touches. */
export function accrual(random: Random): Book {
  const sheet = new SheetWriter('Periodisering');
  sheet.head('Insats', 'Beviljat', 'Del 2025', '2025', '2026');
  const items = sheet.items(
    random.some(INSATSER, 6),
    (_, row) => [
      figure(random.whole(300, 2_400) * 1_000, 'amount'),
      figure(random.pick([0.25, 0.5, 0.6, 0.75]), 'input', PERCENT),
      formula(`=ROUND(B${row}*C${row},0)`, 'product'),
      formula(`=B${row}-D${row}`, 'remaining'),
    ],
    'insats',
  );
  sheet.row(
    label('Summa', 'label', { bold: true }),
    formula(`=SUM(B${items.first}:B${items.last})`, 'total'),
    null,
    ...['D', 'E'].map((letter) => formula(`=SUM(${letter}${items.first}:${letter}${items.last})`, 'total')),
  );
  return bookOf('accrual', [sheet]);
}

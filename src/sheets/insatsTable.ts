import type { Budget } from '../finsam/budget';
import type { Insats, PerYear, Plan } from '../finsam/plan';
import { TABLES } from './anchors';
import { dateCell, formulaValue, numberCell } from './cellValues';
import type { SheetDraft } from './draft';
import { amountFrom, EARLIEST_DATE, LARGEST, LATEST_DATE } from './limits';
import { fundingWords, kindWords } from './words';
import { YEARS, yearFormula } from './years';

/** The columns of the table of insatser, in their order. The years' titles come from `grantedTitle` and `budgetTitle`. */
export const INSATS = {
  name: 'Insats',
  group: 'Grupp',
  municipality: 'Kommun',
  kind: 'Inriktning',
  claimingOrganisation: 'Rekvirerande organisation',
  start: 'Start',
  end: 'Slut',
  accrual: 'Periodisering',
  total: 'Totalbelopp',
  comment: 'Anmärkning',
} as const;

/** The amount that is granted for a year, typed. */
export function grantedTitle(year: number): string {
  return `Beviljat ${year}`;
}

/** The amount of a year in the budget: what is granted for it, or the year's part of an accrued total. */
export function budgetTitle(year: number): string {
  return `Budget ${year}`;
}

export function insatsColumns(years: readonly number[]): string[] {
  const { comment, ...before } = INSATS;
  return [...Object.values(before), ...years.map(grantedTitle), ...years.map(budgetTitle), comment];
}

/** The table of all insatser, with what is granted and what is in the budget for each year. */
export function putInsatsTable(sheet: SheetDraft, plan: Plan, budget: Budget, headerRow: number): void {
  const columns = insatsColumns(budget.years);
  const insatser: readonly (Insats | null)[] = plan.insatser.length === 0 ? [null] : plan.insatser;
  sheet.addTable(TABLES.insatser, headerRow, 0, columns, insatser.length);
  const at = (title: string) => columns.indexOf(title);
  const thisRow = (title: string) => `${TABLES.insatser}[[#This Row],[${title}]]`;
  insatser.forEach((insats, index) => {
    const row = headerRow + 1 + index;
    const text = (title: string, value: string | null, wrap = false) =>
      sheet.put(row, at(title), { value, role: 'input', format: 'text', ...(wrap ? { wrap } : {}) });
    text(INSATS.name, insats?.name ?? null, true);
    text(INSATS.group, insats?.group ?? null, true);
    text(INSATS.municipality, insats?.municipality ?? null);
    text(INSATS.kind, insats?.kind ? kindWords.of(insats.kind) : null);
    text(INSATS.claimingOrganisation, insats?.claimingOrganisation ?? null, true);
    sheet.put(row, at(INSATS.start), {
      value: dateCell(insats?.start ?? null),
      role: 'input',
      format: 'date',
    });
    sheet.put(row, at(INSATS.end), { value: dateCell(insats?.end ?? null), role: 'input', format: 'date' });
    text(INSATS.accrual, fundingWords.of(insats?.funding.by ?? 'years'));
    const total = insats !== null && insats.funding.by !== 'years' ? insats.funding.total : null;
    sheet.put(row, at(INSATS.total), { value: numberCell(total), role: 'input', format: 'amount' });
    const granted: PerYear =
      insats !== null && insats.funding.by === 'years' ? insats.funding.amounts : [null, null, null];
    YEARS.forEach((year) => {
      const [grantedColumn, budgetColumn] = [
        grantedTitle(budget.years[year]),
        budgetTitle(budget.years[year]),
      ];
      sheet.put(row, at(grantedColumn), {
        value: numberCell(granted[year]),
        role: 'input',
        format: 'amount',
      });
      const accrued = `FINSAM.PERIODISERA(${thisRow(INSATS.total)},${thisRow(INSATS.start)},${thisRow(INSATS.end)},${yearFormula(year).slice(1)},${thisRow(INSATS.accrual)})`;
      sheet.put(row, at(budgetColumn), {
        value: formulaValue(budget.insatser[index]?.[year] ?? null),
        formula: `=IF(OR(${thisRow(INSATS.accrual)}="dag",${thisRow(INSATS.accrual)}="månad"),${accrued},IF(${thisRow(grantedColumn)}="","",${thisRow(grantedColumn)}))`,
        role: 'computed',
        format: 'amount',
      });
    });
    text(INSATS.comment, insats?.comment ?? null, true);
  });
  validateTable(sheet, budget);
}

function validateTable(sheet: SheetDraft, budget: Budget): void {
  const column = (title: string) => ({ table: TABLES.insatser, column: title });
  const stop = (text: string) => ({ title: 'Stämmer inte', text, style: 'stop' }) as const;
  const prompt = (title: string, text: string) => ({ title, text });
  sheet.validate({
    target: column(INSATS.group),
    rule: { kind: 'listOf', source: `=INDIRECT("${TABLES.groups}[Grupp]")` },
    prompt: prompt('Grupp', 'Gruppen som insatsen summeras i. Grupperna står på bladet Förutsättningar.'),
    error: stop('Välj en av grupperna i listan, eller lägg till gruppen på bladet Förutsättningar.'),
  });
  sheet.validate({
    target: column(INSATS.municipality),
    rule: { kind: 'listOf', source: `=INDIRECT("${TABLES.municipalities}[Kommun]")` },
    prompt: prompt('Kommun', 'Kommunen som insatsen hör till. Lämna tomt för hela området.'),
    error: stop('Välj en av kommunerna i listan, eller lämna tomt.'),
  });
  sheet.validate({
    target: column(INSATS.kind),
    rule: { kind: 'list', values: kindWords.list },
    prompt: prompt('Inriktning', 'Individinriktad eller strukturövergripande.'),
    error: stop('Välj Individ eller Struktur, eller lämna tomt.'),
  });
  sheet.validate({
    target: column(INSATS.claimingOrganisation),
    rule: { kind: 'textLength', max: 255 },
    prompt: prompt('Rekvirerande organisation', 'Den som rekvirerar kostnaderna, till självkostnad.'),
  });
  [INSATS.start, INSATS.end].forEach((title) =>
    sheet.validate({
      target: column(title),
      rule: { kind: 'date', min: EARLIEST_DATE, max: LATEST_DATE },
      prompt: prompt(title, 'Datum som ÅÅÅÅ-MM-DD. Både första och sista dagen räknas.'),
      error: stop('Skriv datumet som ÅÅÅÅ-MM-DD.'),
    }),
  );
  sheet.validate({
    target: column(INSATS.accrual),
    rule: { kind: 'list', values: fundingWords.list },
    prompt: prompt(
      'Periodisering',
      'per år: skriv beloppen under Beviljat. dag eller månad: totalbeloppet fördelas över perioden.',
    ),
    error: stop('Välj per år, dag eller månad.'),
  });
  sheet.validate({
    target: column(INSATS.total),
    rule: amountFrom(-LARGEST),
    prompt: prompt('Totalbelopp', 'Hela periodens belopp i kronor, när periodiseringen är dag eller månad.'),
    error: stop('Skriv ett belopp i kronor.'),
  });
  budget.years.forEach((year) => {
    sheet.validate({
      target: column(grantedTitle(year)),
      rule: amountFrom(-LARGEST),
      prompt: prompt(
        grantedTitle(year),
        'Beviljat belopp för kalenderåret i kronor, när periodiseringen är per år.',
      ),
      error: stop('Skriv ett belopp i kronor.'),
    });
    sheet.validate({
      target: column(budgetTitle(year)),
      rule: { kind: 'computed' },
      error: {
        title: 'Beräknas',
        text: 'Kolumnen beräknas. Skriv beloppet under Beviljat eller Totalbelopp.',
        style: 'stop',
      },
    });
  });
}

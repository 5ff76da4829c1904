import type { Budget } from '../finsam/budget';
import type { Plan, TrisamHours } from '../finsam/plan';
import { sumOfPresent } from '../finsam/sum';
import { cellAddress } from '../workbook/addresses';
import type { SheetModel } from '../workbook/sheetModel';
import { TABLES, type TabNames } from './anchors';
import { numberCell, numberOf } from './cellValues';
import { cellArea, SheetDraft } from './draft';
import { amountFrom } from './limits';
import { printFooter } from './printFooter';
import { YEARS, yearFormula } from './years';

/** The columns of the table of Trisam hours, in their order. */
export const TRISAM_COLUMNS = {
  member: 'Medlem',
  year: 'År',
  hours: 'Timmar',
  rate: 'Timpris',
  fixedAmount: 'Fast belopp',
  amount: 'Belopp',
} as const;

/** The hours that the members' staff work in Trisam teams, at their rates or as fixed amounts, by year, with sums. */
export function buildTrisamHoursSheet(plan: Plan, budget: Budget, tabs: TabNames): SheetModel {
  const sheet = new SheetDraft(tabs.trisamHours);
  const titles = Object.values(TRISAM_COLUMNS);
  const all = (title: string) => `${TABLES.trisamHours}[${title}]`;
  const thisRow = (title: string) => `${TABLES.trisamHours}[[#This Row],[${title}]]`;
  sheet.put(0, 0, { value: 'Trisamtimmar', role: 'title' });
  sheet.defineName('Finsam_Blad_Trisamtimmar', cellArea(0, 0), 'Bladet Trisamtimmar i Finsamkalkyl');
  sheet.put(1, 0, {
    value:
      'Medlemmarnas timmar i Trisam-team. Belopp = timmar × timpris i hela kronor, eller ett fast belopp.',
    role: 'subtitle',
  });

  const headingRow = 3;
  sheet.put(headingRow, 0, { value: 'Sammanställning', role: 'heading' });
  sheet.put(headingRow + 1, 0, { value: 'Timmar', role: 'label' });
  sheet.put(headingRow + 2, 0, { value: 'Belopp, kr', role: 'total' });
  YEARS.forEach((year) => {
    const yearCell = cellAddress(headingRow, 1 + year);
    const hours = sumOfPresent(
      plan.trisamHours.map((row) => (row.year === budget.years[year] ? row.hours : null)),
    );
    const sumOf = (title: string) => `=SUMIFS(${all(title)},${all(TRISAM_COLUMNS.year)},${yearCell})`;
    sheet.put(headingRow, 1 + year, {
      value: budget.years[year],
      formula: yearFormula(year),
      role: 'heading',
      format: 'year',
      align: 'right',
    });
    sheet.put(headingRow + 1, 1 + year, {
      value: numberOf(hours),
      formula: sumOf(TRISAM_COLUMNS.hours),
      role: 'computed',
      format: 'hours',
    });
    sheet.put(headingRow + 2, 1 + year, {
      value: numberOf(budget.trisamHours[year]),
      formula: sumOf(TRISAM_COLUMNS.amount),
      role: 'total',
      format: 'amount',
    });
  });

  const headerRow = headingRow + 5;
  const rows: readonly (TrisamHours | null)[] = plan.trisamHours.length === 0 ? [null] : plan.trisamHours;
  sheet.addTable(TABLES.trisamHours, headerRow, 0, titles, rows.length);
  rows.forEach((row, index) => {
    const at = headerRow + 1 + index;
    sheet.put(at, 0, { value: row?.member ?? null, role: 'input', format: 'text' });
    sheet.put(at, 1, { value: row?.year ?? null, role: 'input', format: 'year' });
    sheet.put(at, 2, { value: numberCell(row?.hours ?? null), role: 'input', format: 'hours' });
    sheet.put(at, 3, { value: numberCell(row?.rate ?? null), role: 'input', format: 'amountCents' });
    sheet.put(at, 4, { value: numberCell(row?.fixedAmount ?? null), role: 'input', format: 'amount' });
    const [fixed, hours, rate] = [
      thisRow(TRISAM_COLUMNS.fixedAmount),
      thisRow(TRISAM_COLUMNS.hours),
      thisRow(TRISAM_COLUMNS.rate),
    ];
    sheet.put(at, 5, {
      value: row === null ? '' : numberOf(budget.trisamRows[index]!),
      formula: `=IF(${fixed}<>"",${fixed},IF(OR(${hours}="",${rate}=""),"",ROUND(${hours}*${rate},0)))`,
      role: 'computed',
      format: 'amount',
    });
  });
  validateTable(sheet, budget);
  return sheet.finish({
    columnWidths: [46, 14, 14, 14, 16, 16],
    protection: 'none',
    print: { orientation: 'portrait', footer: printFooter(plan) },
  });
}

function validateTable(sheet: SheetDraft, budget: Budget): void {
  const column = (title: string) => ({ table: TABLES.trisamHours, column: title });
  const stop = (text: string) => ({ title: 'Stämmer inte', text, style: 'stop' }) as const;
  const [first, , last] = budget.years;
  sheet.validate({
    target: column(TRISAM_COLUMNS.member),
    rule: { kind: 'textLength', max: 255 },
    prompt: {
      title: 'Medlem',
      text: 'Organisationen, skriven som på bladet Förutsättningar när den är en kommun.',
    },
  });
  sheet.validate({
    target: column(TRISAM_COLUMNS.year),
    rule: { kind: 'whole', min: first, max: last },
    prompt: { title: 'År', text: `Kalenderåret, ${first}–${last}.` },
    error: stop(`Skriv ett av planens år: ${first}–${last}.`),
  });
  sheet.validate({
    target: column(TRISAM_COLUMNS.hours),
    rule: { kind: 'decimal', min: 0, max: 1_000_000 },
    prompt: { title: 'Timmar', text: 'Budgeterade timmar för året. Kräver ett timpris.' },
    error: stop('Skriv antalet timmar, till exempel 972,5.'),
  });
  sheet.validate({
    target: column(TRISAM_COLUMNS.rate),
    rule: { kind: 'decimal', min: 0, max: 100_000 },
    prompt: { title: 'Timpris', text: 'Kronor per timme till självkostnad. Varje part kan ha sitt eget.' },
    error: stop('Skriv ett timpris i kronor, till exempel 419,39.'),
  });
  sheet.validate({
    target: column(TRISAM_COLUMNS.fixedAmount),
    rule: amountFrom(0),
    prompt: {
      title: 'Fast belopp',
      text: 'Kronor för året, när timmar och timpris inte är kända. Lämna då timmar och timpris tomma.',
    },
    error: stop('Skriv ett belopp i kronor.'),
  });
  sheet.validate({
    target: column(TRISAM_COLUMNS.amount),
    rule: { kind: 'computed' },
    error: {
      title: 'Beräknas',
      text: 'Kolumnen beräknas. Skriv timmar och timpris eller ett fast belopp.',
      style: 'stop',
    },
  });
}

import type { Budget } from '../finsam/budget';
import type { Decimal } from '../finsam/decimal';
import { sameName } from '../finsam/names';
import type { Insats, PerYear, Plan } from '../finsam/plan';
import { sumOfPresent } from '../finsam/sum';
import { cellAddress, columnLetters, sheetReference } from '../workbook/addresses';
import type { SheetModel } from '../workbook/sheetModel';
import { NAMES, TABLES, type TabNames } from './anchors';
import { TEAMS_COLUMN, yearFormula } from './assumptionsSheet';
import { dateCell, formulaValue, numberCell, numberOf } from './cellValues';
import { blankKept } from './contributionsSheet';
import { block, cellArea, SheetDraft } from './draft';
import { amountFrom, EARLIEST_DATE, LARGEST, LATEST_DATE } from './limits';
import { printFooter } from './printFooter';
import { TRISAM_COLUMNS } from './trisamHoursSheet';
import { fundingWords, kindWords } from './words';

const YEARS = [0, 1, 2] as const;
const FIRST_YEAR = 1;
const UNPLACED = 'Länsgemensamt';

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

export interface InsatserSheet {
  readonly model: SheetModel;
  readonly groupCell: (group: number, year: number) => string;
  readonly grantedCell: (year: number) => string;
  readonly availableCell: (year: number) => string;
}

/**
 * Granted insatser: sums by group with the funds not granted, the matrix of municipality by group for the budget year, and the
 * table of all insatser. The sums stand first, so that the table can grow.
 */
export function buildInsatserSheet(plan: Plan, budget: Budget, tabs: TabNames): InsatserSheet {
  const sheet = new SheetDraft(tabs.insatser);
  sheet.put(0, 0, { value: 'Insatser', role: 'title' });
  sheet.defineName('Finsam_Blad_Insatser', cellArea(0, 0), 'Bladet Insatser i Finsamkalkyl');
  sheet.put(1, 0, {
    value: 'Kronor. Beviljade insatser med period och belopp per kalenderår, summerade per grupp och kommun.',
    role: 'subtitle',
  });

  const summary = putSummary(sheet, plan, budget, 3);
  const afterMatrix = putMatrix(sheet, plan, budget, summary.nextRow + 2);
  putTable(sheet, plan, budget, afterMatrix + 2);

  return {
    model: sheet.finish({
      columnWidths: [34, 24, 20, 20, 20, 12, 12, 15, 13, 12, 12, 12, 12, 12, 12, 22],
      protection: 'none',
      print: { orientation: 'landscape', footer: printFooter(plan) },
    }),
    groupCell: (group, year) =>
      sheetReference(tabs.insatser, cellArea(summary.firstGroup + group, FIRST_YEAR + year)),
    grantedCell: (year) => sheetReference(tabs.insatser, cellArea(summary.grantedRow, FIRST_YEAR + year)),
    availableCell: (year) => sheetReference(tabs.insatser, cellArea(summary.availableRow, FIRST_YEAR + year)),
  };
}

function putSummary(sheet: SheetDraft, plan: Plan, budget: Budget, headingRow: number) {
  const firstGroup = headingRow + 1;
  const grantedRow = firstGroup + plan.groups.length;
  const availableRow = grantedRow + 1;
  const altogetherRow = grantedRow + 2;
  const trisamRow = grantedRow + 3;
  const checkRow = grantedRow + 4;
  sheet.put(headingRow, 0, { value: 'Sammanställning', role: 'heading' });
  plan.groups.forEach((group, index) =>
    sheet.put(firstGroup + index, 0, {
      value: group.name,
      formula: `=INDEX(${TABLES.groups}[Grupp],${index + 1})`,
      role: 'label',
    }),
  );
  sheet.put(grantedRow, 0, { value: 'Summa beviljade insatser', role: 'subtotal' });
  sheet.put(availableRow, 0, { value: 'Ej beviljade medel', role: 'label' });
  sheet.put(altogetherRow, 0, { value: 'Sammanlagt', role: 'total' });
  sheet.put(trisamRow, 0, { value: 'varav Trisam-timmar', role: 'sublabel' });
  sheet.put(checkRow, 0, { value: 'Kontroll: alla insatser i en grupp', role: 'label' });
  YEARS.forEach((year) => {
    const column = FIRST_YEAR + year;
    const yearCell = cellAddress(headingRow, column);
    const cell = (row: number) => cellAddress(row, column);
    sheet.put(headingRow, column, {
      value: budget.years[year],
      formula: yearFormula(year),
      role: 'heading',
      format: 'year',
      align: 'right',
    });
    plan.groups.forEach((group, index) => {
      const own = `SUMIFS(${TABLES.insatser}[${budgetTitle(budget.years[year])}],${TABLES.insatser}[${INSATS.group}],$A${firstGroup + index + 1})`;
      sheet.put(firstGroup + index, column, {
        value: numberOf(budget.groups[index]![year]),
        formula: group.includesTrisamHours ? `=${own}+${cell(trisamRow)}` : `=${own}`,
        role: 'computed',
        format: 'amount',
      });
    });
    sheet.put(grantedRow, column, {
      value: numberOf(budget.granted[year]),
      formula: `=SUM(${block(firstGroup, column, plan.groups.length, 1)})`,
      role: 'subtotal',
      format: 'amount',
    });
    sheet.put(availableRow, column, {
      value: numberCell(plan.availableFunds[year]),
      role: 'input',
      format: 'amount',
    });
    sheet.put(altogetherRow, column, {
      value: numberOf(budget.grantedAndAvailable[year]),
      formula: `=SUM(${block(grantedRow, column, 2, 1)})`,
      role: 'total',
      format: 'amount',
    });
    sheet.put(trisamRow, column, {
      value: numberOf(budget.trisamHours[year]),
      formula: `=SUMIFS(${TABLES.trisamHours}[${TRISAM_COLUMNS.amount}],${TABLES.trisamHours}[${TRISAM_COLUMNS.year}],${yearCell})`,
      role: 'subcomputed',
      format: 'amount',
    });
    sheet.put(checkRow, column, {
      value: 'Stämmer',
      formula: `=IF(ROUND(SUM(${TABLES.insatser}[${budgetTitle(budget.years[year])}])+${cell(trisamRow)}-${cell(grantedRow)},2)=0,"Stämmer","Avviker")`,
      role: 'check',
      align: 'right',
    });
  });
  const years = (row: number) => ({ row, column: FIRST_YEAR, rows: 1, columns: 3 });
  sheet.defineName(NAMES.granted, years(grantedRow), 'Summa beviljade insatser per år');
  sheet.defineName(NAMES.availableFunds, years(availableRow), 'Ej beviljade medel per år');
  sheet.defineName(NAMES.grantedChecks, years(checkRow), 'Kontroll av insatsernas grupper');
  sheet.validate({
    target: { name: NAMES.availableFunds },
    rule: amountFrom(-LARGEST),
    prompt: {
      title: 'Ej beviljade medel',
      text: 'Kronor som är avsatta för insatser men inte beviljade än. Utrymmet räknas ut på bladet Eget kapital.',
    },
    error: { title: 'Stämmer inte', text: 'Skriv ett belopp i kronor.', style: 'stop' },
  });
  const check = cellAddress(checkRow, FIRST_YEAR);
  sheet.highlight({ target: { name: NAMES.grantedChecks }, formula: `=${check}="Avviker"`, look: 'bad' });
  sheet.highlight({ target: { name: NAMES.grantedChecks }, formula: `=${check}="Stämmer"`, look: 'good' });
  return { firstGroup, grantedRow, availableRow, nextRow: checkRow + 1 };
}

/** Municipality by group in the budget year, with the number of Trisam teams and the names of the insatser. */
function putMatrix(sheet: SheetDraft, plan: Plan, budget: Budget, headingRow: number): number {
  const { municipalities } = plan.members;
  const groups = plan.groups.length;
  const sumColumn = 1 + groups;
  const teamsColumn = sumColumn + 1;
  // A column is left between, so that the figures do not run into the names.
  const namesColumn = sumColumn + 3;
  const first = headingRow + 1;
  const unplacedRow = first + municipalities.length;
  const totalRow = unplacedRow + 1;
  const year = budget.years[0];
  const amounts = (column: string) => `${TABLES.insatser}[${column}]`;
  const hours = (column: string) => `${TABLES.trisamHours}[${column}]`;
  sheet.put(headingRow, 0, {
    value: `Kommun och grupp ${year}`,
    formula: `="Kommun och grupp "&${NAMES.budgetYear}`,
    role: 'heading',
  });
  plan.groups.forEach((group, index) =>
    sheet.put(headingRow, 1 + index, {
      value: group.name,
      formula: `=INDEX(${TABLES.groups}[Grupp],${index + 1})`,
      role: 'heading',
      align: 'right',
      wrap: true,
    }),
  );
  sheet.put(headingRow, sumColumn, { value: 'Summa', role: 'heading', align: 'right' });
  sheet.put(headingRow, teamsColumn, { value: TEAMS_COLUMN, role: 'heading', align: 'right' });
  sheet.put(headingRow, namesColumn - 1, { role: 'heading' });
  sheet.put(headingRow, namesColumn, { value: 'Insatser', role: 'heading' });
  for (let column = namesColumn + 1; column < insatsColumns(budget.years).length; column += 1) {
    sheet.put(headingRow, column, { role: 'heading' });
    sheet.put(totalRow, column, { role: 'total' });
  }

  const placed = (municipality: string, group: number) => matrixAmount(plan, budget, municipality, group);
  municipalities.forEach((one, index) => {
    const row = first + index;
    const label = `$A${row + 1}`;
    sheet.put(row, 0, {
      value: one.name,
      formula: `=INDEX(${TABLES.municipalities}[Kommun],${index + 1})`,
      role: 'label',
    });
    plan.groups.forEach((group, column) => {
      const heading = `${columnLetters(1 + column)}$${headingRow + 1}`;
      const own = `SUMIFS(${amounts(budgetTitle(year))},${amounts(INSATS.municipality)},${label},${amounts(INSATS.group)},${heading})`;
      const trisam = `SUMIFS(${hours(TRISAM_COLUMNS.amount)},${hours(TRISAM_COLUMNS.member)},${label},${hours(TRISAM_COLUMNS.year)},${NAMES.budgetYear})`;
      sheet.put(row, 1 + column, {
        value: numberOf(placed(one.name, column)),
        formula: group.includesTrisamHours ? `=${own}+${trisam}` : `=${own}`,
        role: 'computed',
        format: 'amount',
      });
    });
    sheet.put(row, teamsColumn, {
      value: one.trisamTeams ?? '',
      formula: blankKept(`INDEX(${TABLES.municipalities}[${TEAMS_COLUMN}],${index + 1})`),
      role: 'computed',
      format: 'count',
      align: 'right',
    });
    sheet.put(row, namesColumn, {
      value: namesOf(plan, one.name),
      formula: `=TEXTJOIN(", ",TRUE,IF(${amounts(INSATS.municipality)}=${label},${amounts(INSATS.name)},""))`,
      array: true,
      role: 'computed',
    });
  });
  sheet.put(unplacedRow, 0, { value: UNPLACED, role: 'label' });
  sheet.put(totalRow, 0, { value: 'Summa', role: 'total' });
  plan.groups.forEach((_, column) => {
    const letter = columnLetters(1 + column);
    const inMunicipalities = sumOfPresent(municipalities.map((one) => placed(one.name, column)));
    const whole = budget.groups[column]![0];
    const summaryCell = cellAddress(4 + column, FIRST_YEAR);
    const above =
      municipalities.length === 0 ? '' : `-SUM(${block(first, 1 + column, municipalities.length, 1)})`;
    sheet.put(unplacedRow, 1 + column, {
      value: numberOf(whole.minus(inMunicipalities)),
      formula: `=${summaryCell}${above}`,
      role: 'computed',
      format: 'amount',
    });
    sheet.put(totalRow, 1 + column, {
      value: numberOf(whole),
      formula: `=SUM(${letter}${first + 1}:${letter}${unplacedRow + 1})`,
      role: 'total',
      format: 'amount',
    });
  });
  for (let row = first; row <= totalRow; row += 1) {
    const value =
      row === totalRow
        ? budget.granted[0]
        : row === unplacedRow
          ? unplaced(plan, budget)
          : sumOfPresent(plan.groups.map((_, column) => placed(municipalities[row - first]!.name, column)));
    sheet.put(row, sumColumn, {
      value: numberOf(value),
      formula: `=SUM(${block(row, 1, 1, groups)})`,
      role: row === totalRow ? 'total' : 'computed',
      format: 'amount',
    });
  }
  sheet.put(totalRow, teamsColumn, {
    value: municipalities.reduce((teams, one) => teams + (one.trisamTeams ?? 0), 0),
    formula: `=SUM(${block(first, teamsColumn, municipalities.length + 1, 1)})`,
    role: 'total',
    format: 'count',
    align: 'right',
  });
  sheet.put(totalRow, namesColumn - 1, { role: 'total' });
  sheet.put(totalRow, namesColumn, { role: 'total' });
  return totalRow + 1;
}

function putTable(sheet: SheetDraft, plan: Plan, budget: Budget, headerRow: number): void {
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
    prompt: prompt('Kommun', 'Kommunen som insatsen hör till. Lämna tomt för hela länet.'),
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

function sameText(a: string | null, b: string): boolean {
  return a !== null && sameName(a, b);
}

function matrixAmount(plan: Plan, budget: Budget, municipality: string, group: number): Decimal {
  const { name, includesTrisamHours } = plan.groups[group]!;
  const own = plan.insatser.map((insats, index) =>
    sameText(insats.municipality, municipality) && sameText(insats.group, name)
      ? (budget.insatser[index]?.[0] ?? null)
      : null,
  );
  const hours = plan.trisamHours.map((row, index) =>
    includesTrisamHours && sameText(row.member, municipality) && row.year === budget.years[0]
      ? budget.trisamRows[index]!
      : null,
  );
  return sumOfPresent([...own, ...hours]);
}

function unplaced(plan: Plan, budget: Budget): Decimal {
  const inMunicipalities = plan.members.municipalities.flatMap((one) =>
    plan.groups.map((_, group) => matrixAmount(plan, budget, one.name, group)),
  );
  return budget.granted[0].minus(sumOfPresent(inMunicipalities));
}

function namesOf(plan: Plan, municipality: string): string {
  return plan.insatser
    .filter((insats) => sameText(insats.municipality, municipality))
    .map((insats) => insats.name)
    .join(', ');
}

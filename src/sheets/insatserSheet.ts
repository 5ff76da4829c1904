import type { Budget } from '../finsam/budget';
import type { Plan } from '../finsam/plan';
import { cellAddress, sheetReference } from '../workbook/addresses';
import type { SheetModel } from '../workbook/sheetModel';
import { NAMES, TABLES, type TabNames } from './anchors';
import { numberCell, numberOf } from './cellValues';
import { block, cellArea, SheetDraft } from './draft';
import { putInsatsMatrix } from './insatsMatrix';
import { budgetTitle, INSATS, putInsatsTable } from './insatsTable';
import { amountFrom, LARGEST } from './limits';
import { printFooter } from './printFooter';
import { TRISAM_COLUMNS } from './trisamHoursSheet';
import { YEARS, yearFormula } from './years';

const FIRST_YEAR = 1;

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
  const afterMatrix = putInsatsMatrix(sheet, plan, budget, summary.nextRow + 2, (group) =>
    cellAddress(summary.firstGroup + group, FIRST_YEAR),
  );
  putInsatsTable(sheet, plan, budget, afterMatrix + 2);

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

import type { Budget } from '../finsam/budget';
import { Decimal } from '../finsam/decimal';
import type { Plan } from '../finsam/plan';
import { cellAddress } from '../workbook/addresses';
import type { CellValue } from '../workbook/snapshot';
import type { CellRole, FormatName, SheetModel } from '../workbook/sheetModel';
import { NAMES, type TabNames } from './anchors';
import type { AssumptionsSheet } from './assumptionsSheet';
import type { BudgetSheet } from './budgetSheet';
import { formulaValue, numberOf } from './cellValues';
import { block, cellArea, SheetDraft } from './draft';
import { equityInThousands } from './equityInThousands';
import type { InsatserSheet } from './insatserSheet';
import { printFooter } from './printFooter';
import { denominatorWords } from './words';
import { YEARS, yearFormula } from './years';

const KRONOR = 1;
const THOUSANDS = 5;
const THOUSAND = new Decimal(1000);

/** Rows of the sheet, counted from 0. */
const ROW = {
  heading: 3,
  opening: 4,
  result: 5,
  closing: 6,
  limitHeading: 8,
  base: 9,
  share: 10,
  limit: 11,
  ratio: 12,
  excess: 13,
  status: 14,
  roomHeading: 16,
  roomOpening: 17,
  income: 18,
  administration: 19,
  financial: 20,
  granted: 21,
  wished: 22,
  room: 23,
  available: 24,
  difference: 25,
  chart: 27,
} as const;

export const WITHIN_LIMIT = '✓ Inom taket';
export const OVER_LIMIT = '▲ Över taket';
const OPENING_MISSING = 'Ingående saknas';
const OPENING_NEEDED = 'Fyll i ingående eget kapital i Förutsättningar.';

/** What the equity is counted from on the sheets before it. */
interface Sources {
  readonly assumptions: AssumptionsSheet;
  readonly budgetSheet: BudgetSheet;
  readonly insatser: InsatserSheet;
}

/**
 * Equity over the three years, against its limit, and the room to grant: what can still be granted for equity to end where it is wished.
 * Whatever depends on a missing opening equity is empty.
 */
export function buildEquitySheet(plan: Plan, budget: Budget, sources: Sources, tabs: TabNames): SheetModel {
  const sheet = new SheetDraft(tabs.equity);
  sheet.put(0, 0, { value: 'Eget kapital', role: 'title' });
  sheet.defineName('Finsam_Blad_Eget_kapital', cellArea(0, 0), 'Bladet Eget kapital i Finsamkalkyl');
  sheet.put(1, 0, {
    value: 'Eget kapital mot kapitaltaket, och vad som kan beviljas för att nå det önskade.',
    role: 'subtitle',
  });
  sheet.put(2, 0, {
    value: plan.equity.opening === null ? OPENING_NEEDED : '',
    formula: `=IF(${NAMES.openingEquity}="","${OPENING_NEEDED}","")`,
    role: 'text',
  });
  sheet.put(2, KRONOR, { value: 'kr', role: 'text', align: 'right' });
  sheet.put(2, THOUSANDS, { value: 'tkr', role: 'text', align: 'right' });
  putEquity(sheet, plan, budget, sources);
  putLimit(sheet, plan, budget, sources);
  putRoom(sheet, plan, budget, sources);
  sheet.addChart({
    name: 'Finsam_Kapitaldiagram',
    title: 'Eget kapital mot kapitaltaket, kr',
    categories: { row: ROW.heading, column: KRONOR, rows: 1, columns: 3 },
    series: [
      {
        title: 'Utgående eget kapital',
        values: { row: ROW.closing, column: KRONOR, rows: 1, columns: 3 },
        kind: 'column',
      },
      { title: 'Kapitaltak', values: { row: ROW.limit, column: KRONOR, rows: 1, columns: 3 }, kind: 'line' },
    ],
    place: { row: ROW.chart, column: 0, rows: 16, columns: 4 },
    ...(budget.equity.every((year) => year.closing?.isNegative() !== true)
      ? { fromZero: true as const }
      : {}),
    altText:
      'Stapeldiagram över utgående eget kapital för de tre åren med kapitaltaket som linje. Samma siffror står i tabellen ovanför.',
  });
  return sheet.finish({
    columnWidths: [48, 17, 17, 17, 3, 12, 12, 12],
    protection: 'sheet',
    freeze: { rows: 0, columns: 1 },
    print: { orientation: 'portrait', footer: printFooter(plan) },
  });
}

interface RowDraft {
  readonly row: number;
  readonly label: string;
  readonly labelFormula?: string;
  readonly role?: CellRole;
  readonly labelRole?: CellRole;
  readonly format?: FormatName;
  readonly formula: (year: number, column: number) => string;
  readonly value: (year: 0 | 1 | 2) => CellValue;
}

function putRow(sheet: SheetDraft, first: number, draft: RowDraft): void {
  if (first === KRONOR) {
    sheet.put(draft.row, 0, {
      value: draft.label,
      ...(draft.labelFormula === undefined ? {} : { formula: draft.labelFormula }),
      role: draft.labelRole ?? (draft.role === 'subtotal' || draft.role === 'total' ? draft.role : 'label'),
    });
  }
  YEARS.forEach((year) => {
    sheet.put(draft.row, first + year, {
      value: draft.value(year),
      formula: draft.formula(year, first + year),
      role: draft.role ?? 'computed',
      format: draft.format ?? 'amount',
      ...(draft.role === 'check' ? { align: 'right' as const } : {}),
    });
  });
}

function putHeading(
  sheet: SheetDraft,
  row: number,
  title: string,
  budget: Budget,
  columns: readonly number[],
): void {
  sheet.put(row, 0, { value: title, role: 'heading' });
  columns.forEach((first) =>
    YEARS.forEach((year) =>
      sheet.put(row, first + year, {
        value: budget.years[year],
        formula: yearFormula(year),
        role: 'heading',
        format: 'year',
        align: 'right',
      }),
    ),
  );
}

function putEquity(sheet: SheetDraft, plan: Plan, budget: Budget, { budgetSheet }: Sources): void {
  putHeading(sheet, ROW.heading, 'Eget kapital', budget, [KRONOR, THOUSANDS]);
  const thousands = equityInThousands(plan.equity.opening, budgetSheet.resultThousands);
  const opening = NAMES.openingEquity;
  const carried = (column: number) => `=${cellAddress(ROW.closing, column - 1)}`;
  const closing = (column: number) =>
    `=IF(${cellAddress(ROW.opening, column)}="","",${cellAddress(ROW.opening, column)}+${cellAddress(ROW.result, column)})`;
  putRow(sheet, KRONOR, {
    row: ROW.opening,
    label: 'Ingående eget kapital',
    formula: (year, column) => (year === 0 ? `=IF(${opening}="","",${opening})` : carried(column)),
    value: (year) => formulaValue(budget.equity[year].opening),
  });
  putRow(sheet, KRONOR, {
    row: ROW.result,
    label: 'Årets resultat',
    formula: (year) => `=${budgetSheet.resultCell(year)}`,
    value: (year) => numberOf(budget.result[year]),
  });
  putRow(sheet, KRONOR, {
    row: ROW.closing,
    label: 'Utgående eget kapital',
    role: 'total',
    formula: (_, column) => closing(column),
    value: (year) => formulaValue(budget.equity[year].closing),
  });
  putRow(sheet, THOUSANDS, {
    row: ROW.opening,
    label: '',
    formula: (year, column) =>
      year === 0 ? `=IF(${opening}="","",ROUND(${opening}/1000,0))` : carried(column),
    value: (year) => formulaValue(thousands[year]!.opening),
  });
  putRow(sheet, THOUSANDS, {
    row: ROW.result,
    label: '',
    formula: (year) => `=${budgetSheet.resultThousandsCell(year)}`,
    value: (year) => formulaValue(thousands[year]!.result),
  });
  putRow(sheet, THOUSANDS, {
    row: ROW.closing,
    label: '',
    role: 'total',
    formula: (_, column) => closing(column),
    value: (year) => formulaValue(thousands[year]!.closing),
  });
}

function putLimit(
  sheet: SheetDraft,
  plan: Plan,
  budget: Budget,
  { assumptions, budgetSheet }: Sources,
): void {
  putHeading(sheet, ROW.limitHeading, 'Kapitaltak', budget, [KRONOR, THOUSANDS]);
  const thousands = equityInThousands(plan.equity.opening, budgetSheet.resultThousands);
  const limitThousands = (year: 0 | 1 | 2) =>
    budget.equityLimit[year] && budget.equityLimit[year].div(THOUSAND).toDecimalPlaces(0);
  const cell = (row: number, column: number) => cellAddress(row, column);
  putRow(sheet, KRONOR, {
    row: ROW.base,
    label: `Underlag: ${denominatorWords.of(plan.equity.denominator)}`,
    labelFormula: `="Underlag: "&${NAMES.denominator}`,
    formula: (year) => {
      const total = assumptions.contributionsCell(year);
      return `=IF(${NAMES.denominator}="${denominatorWords.of('memberContributions')}",IF(${total}="","",${total}),${budgetSheet.incomeCell(year)})`;
    },
    value: (year) => formulaValue(budget.equityBase[year]),
  });
  putRow(sheet, KRONOR, {
    row: ROW.share,
    label: 'Kapitaltak, andel',
    format: 'percent',
    formula: () => `=${NAMES.limitShare}`,
    value: () => numberOf(plan.equity.limitShare),
  });
  putRow(sheet, KRONOR, {
    row: ROW.limit,
    label: 'Kapitaltak',
    role: 'subtotal',
    formula: (_, column) =>
      `=IF(OR(${cell(ROW.base, column)}="",N(${cell(ROW.base, column)})<0),"",${cell(ROW.base, column)}*${cell(ROW.share, column)})`,
    value: (year) => formulaValue(budget.equityLimit[year]),
  });
  putRow(sheet, KRONOR, {
    row: ROW.ratio,
    label: 'Eget kapital, andel av underlaget',
    format: 'percent',
    formula: (_, column) =>
      `=IF(OR(${cell(ROW.closing, column)}="",N(${cell(ROW.base, column)})=0),"",${cell(ROW.closing, column)}/${cell(ROW.base, column)})`,
    value: (year) => {
      const [closing, base] = [budget.equity[year].closing, budget.equityBase[year]];
      return closing === null || base === null || base.isZero() ? '' : numberOf(closing.div(base));
    },
  });
  const excess = (_: number, column: number) =>
    `=IF(OR(${cell(ROW.closing, column)}="",${cell(ROW.limit, column)}=""),"",MAX(0,${cell(ROW.closing, column)}-${cell(ROW.limit, column)}))`;
  putRow(sheet, KRONOR, {
    row: ROW.excess,
    label: 'Över taket',
    formula: excess,
    value: (year) => formulaValue(budget.excess[year]),
  });
  putRow(sheet, THOUSANDS, {
    row: ROW.limit,
    label: '',
    role: 'subtotal',
    formula: (year) =>
      `=IF(${cell(ROW.limit, KRONOR + year)}="","",ROUND(${cell(ROW.limit, KRONOR + year)}/1000,0))`,
    value: (year) => formulaValue(limitThousands(year)),
  });
  putRow(sheet, THOUSANDS, {
    row: ROW.excess,
    label: '',
    formula: excess,
    value: (year) => {
      const [closing, limit] = [thousands[year]!.closing, limitThousands(year)];
      return closing === null || limit === null ? '' : numberOf(Decimal.max(0, closing.minus(limit)));
    },
  });
  putRow(sheet, KRONOR, {
    row: ROW.status,
    label: 'Bedömning',
    role: 'check',
    labelRole: 'label',
    format: 'general',
    formula: (_, column) =>
      `=IF(${cell(ROW.excess, column)}="","${OPENING_MISSING}",IF(${cell(ROW.excess, column)}>0,"${OVER_LIMIT}","${WITHIN_LIMIT}"))`,
    value: (year) =>
      budget.excess[year] === null
        ? OPENING_MISSING
        : budget.excess[year].isZero()
          ? WITHIN_LIMIT
          : OVER_LIMIT,
  });
  sheet.defineName(
    NAMES.equityStatus,
    { row: ROW.status, column: KRONOR, rows: 1, columns: 3 },
    'Bedömning av eget kapital mot taket',
  );
  const status = cell(ROW.status, KRONOR);
  sheet.highlight({
    target: { name: NAMES.equityStatus },
    formula: `=${status}="${OVER_LIMIT}"`,
    look: 'warning',
  });
  sheet.highlight({
    target: { name: NAMES.equityStatus },
    formula: `=${status}="${WITHIN_LIMIT}"`,
    look: 'good',
  });
}

function putRoom(
  sheet: SheetDraft,
  plan: Plan,
  budget: Budget,
  { assumptions, budgetSheet, insatser }: Sources,
): void {
  putHeading(sheet, ROW.roomHeading, 'Utrymme att bevilja', budget, [KRONOR]);
  const cell = (row: number, column: number) => cellAddress(row, column);
  const put = (
    row: number,
    label: string,
    formula: RowDraft['formula'],
    value: RowDraft['value'],
    role?: CellRole,
  ) => putRow(sheet, KRONOR, { row, label, formula, value, ...(role === undefined ? {} : { role }) });
  put(
    ROW.roomOpening,
    'Ingående eget kapital',
    (year, column) => `=${year === 0 ? cell(ROW.opening, column) : cell(ROW.wished, column - 1)}`,
    (year) => formulaValue(budget.room[year].opening),
  );
  put(
    ROW.income,
    'Intäkter',
    (year) => `=${budgetSheet.incomeCell(year)}`,
    (year) => numberOf(budget.income[year]),
  );
  put(
    ROW.administration,
    'Kostnader utom insatser',
    (year) => `=${budgetSheet.administrationCell(year)}`,
    (year) => numberOf(budget.administration[year]),
  );
  put(
    ROW.financial,
    'Finansiella poster',
    (year) => `=${budgetSheet.financialCell(year)}`,
    (year) => numberOf(budget.financial[year]),
  );
  put(
    ROW.granted,
    'Beviljade insatser',
    (year) => `=-${insatser.grantedCell(year)}`,
    (year) => numberOf(budget.granted[year].neg()),
  );
  put(
    ROW.wished,
    'Önskat eget kapital vid årets slut',
    (year, column) =>
      `=IF(${assumptions.wishedClosingCell(year)}="",${cell(ROW.limit, column)},${assumptions.wishedClosingCell(year)})`,
    (year) => formulaValue(budget.room[year].closing),
  );
  put(
    ROW.room,
    'Utrymme att bevilja',
    (_, column) =>
      `=IF(OR(${cell(ROW.roomOpening, column)}="",${cell(ROW.wished, column)}=""),"",SUM(${block(ROW.roomOpening, column, 5, 1)})-${cell(ROW.wished, column)})`,
    (year) => formulaValue(budget.room[year].room),
    'total',
  );
  put(
    ROW.available,
    'Ej beviljade medel i budgeten',
    (year) => `=IF(${insatser.availableCell(year)}="","",${insatser.availableCell(year)})`,
    (year) => formulaValue(plan.availableFunds[year]),
  );
  put(
    ROW.difference,
    'Kvar när budgetens medel är beviljade',
    (_, column) =>
      `=IF(${cell(ROW.room, column)}="","",${cell(ROW.room, column)}-N(${cell(ROW.available, column)}))`,
    (year) => {
      const room = budget.room[year].room;
      return room === null ? '' : numberOf(room.minus(plan.availableFunds[year] ?? 0));
    },
  );
}

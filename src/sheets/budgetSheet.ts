import type { Budget } from '../finsam/budget';
import { Decimal } from '../finsam/decimal';
import type { BudgetLine, Plan } from '../finsam/plan';
import { cellAddress, sheetReference } from '../workbook/addresses';
import type { SheetModel } from '../workbook/sheetModel';
import { NAMES, TABLES, type TabNames } from './anchors';
import { BudgetRows, KRONOR, LABEL, THOUSANDS, type LeafRow, type PlacedRow } from './budgetRows';
import { cellArea, SheetDraft } from './draft';
import type { ContributionsSheet } from './contributionsSheet';
import { equityInThousands } from './equityInThousands';
import type { InsatserSheet } from './insatserSheet';
import { printFooter } from './printFooter';
import { YEARS, budgetSubtitle } from './years';

const HEADING_ROW = 3;

export interface BudgetSheet {
  readonly model: SheetModel;
  readonly incomeCell: (year: number) => string;
  readonly resultCell: (year: number) => string;
  readonly resultThousandsCell: (year: number) => string;
  readonly administrationCell: (year: number) => string;
  readonly financialCell: (year: number) => string;
  /** The printed result in tkr: the sum of what is printed above it. */
  readonly resultThousands: readonly Decimal[];
}

/** What the budget's rows are counted from on the sheets before it. */
interface Sources {
  readonly plan: Plan;
  readonly budget: Budget;
  readonly contributions: ContributionsSheet;
  readonly insatser: InsatserSheet;
}

/**
 * The budget in one of its two published layouts, in kronor and in tkr. Each block of rows is rounded to tkr together (roundTable),
 * so that it foots; sums in tkr are sums of what is printed above them.
 */
export function buildBudgetSheet(sources: Sources, tabs: TabNames): BudgetSheet {
  const { plan } = sources;
  const sheet = new SheetDraft(tabs.budget);
  sheet.put(0, LABEL, { value: 'Budget', role: 'title' });
  sheet.defineName('Finsam_Blad_Budget', cellArea(0, LABEL), 'Bladet Budget i Finsamkalkyl');
  sheet.put(1, LABEL, budgetSubtitle(plan));
  sheet.put(2, KRONOR, { value: 'kr', role: 'text', align: 'right' });
  sheet.put(2, THOUSANDS, { value: 'tkr', role: 'text', align: 'right' });

  const rows = new BudgetRows(sheet, HEADING_ROW);
  const placed =
    plan.layout === 'availableFunds'
      ? availableFundsLayout(rows, sources)
      : grantsAndAdministrationLayout(rows, sources);

  validateLines(sheet);
  sheet.put(rows.next + 1, LABEL, {
    value: 'Kostnader skrivs med minustecken. Beloppen i tkr är avrundade så att varje tabell summerar.',
    role: 'text',
  });
  const cell = (row: PlacedRow, year: number) =>
    sheetReference(tabs.budget, cellArea(row.row, KRONOR + year));
  return {
    model: sheet.finish({
      columnWidths: [46, 16, 16, 16, 3, 12, 12, 12],
      protection: 'sheet',
      freeze: { rows: HEADING_ROW + 1, columns: 1 },
      print: { orientation: 'landscape', footer: printFooter(plan) },
    }),
    incomeCell: (year) => cell(placed.income, year),
    administrationCell: (year) => cell(placed.administration, year),
    financialCell: (year) => cell(placed.financial, year),
    resultCell: (year) => cell(placed.result, year),
    resultThousandsCell: (year) => sheetReference(tabs.budget, cellArea(placed.result.row, THOUSANDS + year)),
    resultThousands: YEARS.map((year) => placed.result.thousands[year] ?? new Decimal(0)),
  };
}

interface PlacedBudget {
  readonly income: PlacedRow;
  readonly administration: PlacedRow;
  readonly financial: PlacedRow;
  readonly result: PlacedRow;
}

/** Intäkter, Kostnader (beviljade, tillgängliga and other costs), Resultat: as Gävleborg 2025. */
function availableFundsLayout(rows: BudgetRows, sources: Sources): PlacedBudget {
  const { plan, budget, insatser } = sources;
  rows.heading('Intäkter', budget.years);
  const incomeLeaves = rows.leaves(
    [...contributionRows(sources), ...lineRows(plan.lines, 'income')],
    'label',
    NAMES.incomeLines,
  );
  const income = rows.sum('Summa intäkter', [incomeLeaves], 'subtotal');
  rows.section('Kostnader');
  const costLeaves = rows.leaves(
    [
      {
        label: 'Samverkansinsatser (beviljade)',
        figures: budget.granted.map((amount) => amount.neg()),
        formula: (year) => `=-${insatser.grantedCell(year)}`,
      },
      {
        label: 'Samverkansinsatser (tillgängliga)',
        figures: plan.availableFunds.map((amount) => amount?.neg() ?? null),
        formula: (year) => `=IF(${insatser.availableCell(year)}="","",-${insatser.availableCell(year)})`,
      },
      ...lineRows(plan.lines, 'administration'),
    ],
    'label',
    NAMES.administrationLines,
  );
  const costs = rows.sum('Summa kostnader', [costLeaves], 'subtotal');
  rows.section('Finansiella poster');
  const financial = rows.leaves(lineRows(plan.lines, 'financial'), 'label', NAMES.financialLines);
  const result = rows.total('Resultat', [income, costs, financial], NAMES.result);
  rows.gap();
  const administration = rows.memo('varav kostnader utom insatser', costLeaves, 2);
  const financialSum = rows.memo('varav finansiella poster', financial, 0);
  rows.check();
  return { income, administration, financial: financialSum, result };
}

/** Verksamhetens intäkter and kostnader (insatsbidrag, förvaltning och samverkan), results with equity: as Jämtland 2025. */
function grantsAndAdministrationLayout(rows: BudgetRows, sources: Sources): PlacedBudget {
  const { plan, budget, insatser } = sources;
  rows.heading('Budget', budget.years);
  const income = rows.sumBefore('Verksamhetens intäkter', 'subtotal', () => [
    rows.leaves(
      [...contributionRows(sources), ...lineRows(plan.lines, 'income')],
      'sublabel',
      NAMES.incomeLines,
    ),
  ]);
  const parts: { administration?: PlacedRow } = {};
  const costs = rows.sumBefore('Verksamhetens kostnader', 'subtotal', () => {
    const grants = rows.sumBefore('Insatsbidrag till utförande part', 'subtotal', () => [
      rows.leaves(
        [
          ...plan.groups.map((group, index): LeafRow => ({
            label: group.name,
            labelFormula: `=INDEX(${TABLES.groups}[Grupp],${index + 1})`,
            figures: budget.groups[index]!.map((amount) => amount.neg()),
            formula: (year) => `=-${insatser.groupCell(index, year)}`,
          })),
          {
            label: 'Bidrag att fördela',
            figures: plan.availableFunds.map((amount) => amount?.neg() ?? null),
            formula: (year) => `=IF(${insatser.availableCell(year)}="","",-${insatser.availableCell(year)})`,
          },
        ],
        'sublabel',
        null,
      ),
    ]);
    parts.administration = rows.sumBefore('Förvaltning och samverkan', 'subtotal', () => [
      rows.leaves(lineRows(plan.lines, 'administration'), 'sublabel', NAMES.administrationLines),
    ]);
    return [grants, parts.administration];
  });
  const operatingResult = rows.sum('Verksamhetens resultat', [income, costs], 'subtotal');
  const financialLeaves = rows.leaves(lineRows(plan.lines, 'financial'), 'label', NAMES.financialLines);
  rows.sum('Summa kostnader', [costs, financialLeaves], 'subtotal');
  const result = rows.total('Årets resultat', [operatingResult, financialLeaves], NAMES.result);
  closingEquityRow(rows, sources, result);
  rows.gap();
  const financial = rows.memo('varav finansiella poster', financialLeaves, 0);
  rows.check();
  return { income, administration: parts.administration!, financial, result };
}

/** "Årets resultat inkl. eget kapital": the closing equity, missing while the opening is. */
function closingEquityRow(rows: BudgetRows, { plan, budget }: Sources, result: PlacedRow): void {
  const closing = YEARS.map((year) => budget.equity[year].closing);
  const printedResults = YEARS.map((year) => result.thousands[year] ?? new Decimal(0));
  const thousands = equityInThousands(plan.equity.opening, printedResults).map((year) => year.closing);
  rows.computed('Årets resultat inkl. eget kapital', { kronor: closing, thousands }, (year, inThousands) => {
    const column = (inThousands ? THOUSANDS : KRONOR) + year;
    const own = cellAddress(result.row, column);
    const opening = inThousands ? `ROUND(${NAMES.openingEquity}/1000,0)` : NAMES.openingEquity;
    const before = cellAddress(result.row + 1, column - 1);
    return year === 0
      ? `=IF(${NAMES.openingEquity}="","",${opening}+${own})`
      : `=IF(${before}="","",${before}+${own})`;
  });
}

function contributionRows({ plan, budget, contributions }: Sources): LeafRow[] {
  return [
    {
      label: plan.members.state.name,
      labelFormula: `=${NAMES.state}`,
      figures: YEARS.map((year) => budget.contributions[year]?.state ?? null),
      formula: (year) => `=${contributions.stateCell(year)}`,
    },
    ...plan.members.regions.map((region, index): LeafRow => ({
      label: region.name,
      figures: YEARS.map((year) => budget.contributions[year]?.regions[index] ?? null),
      formula: (year) => `=${contributions.regionCell(index, year)}`,
    })),
    {
      label: 'Kommunerna',
      figures: YEARS.map((year) => budget.contributions[year]?.municipalityTotal ?? null),
      formula: (year) => `=${contributions.municipalitiesCell(year)}`,
    },
  ];
}

const BLANK_LINE: LeafRow = { label: null, figures: [null, null, null] };

/** The lines of a kind and an empty one, within the sums, for the next line that is needed. */
function lineRows(lines: readonly BudgetLine[], kind: BudgetLine['kind']): LeafRow[] {
  return [
    ...lines
      .filter((line) => line.kind === kind)
      .map((line): LeafRow => ({ label: line.name, figures: line.amounts })),
    BLANK_LINE,
  ];
}

function validateLines(sheet: SheetDraft): void {
  const lines = [
    {
      name: NAMES.incomeLines,
      title: 'Övriga intäkter',
      text: 'Intäkter utöver medlemsbidragen: namn till vänster, positiva belopp i kronor. Sista raden är till för nästa post.',
    },
    {
      name: NAMES.administrationLines,
      title: 'Kostnader',
      text: 'Namn till vänster, belopp i kronor med minustecken. Sista raden är till för nästa post; infoga fler rader ovanför den.',
    },
    {
      name: NAMES.financialLines,
      title: 'Finansiella poster',
      text: 'Namn till vänster, belopp i kronor: kostnader med minustecken. Sista raden är till för nästa post.',
    },
  ];
  lines.forEach(({ name, title, text }) =>
    sheet.validate({ target: { name }, rule: { kind: 'any' }, prompt: { title, text } }),
  );
}

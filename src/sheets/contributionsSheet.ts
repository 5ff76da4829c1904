import { Decimal } from '../finsam/decimal';
import type { Budget } from '../finsam/budget';
import type { Plan } from '../finsam/plan';
import { sumOfPresent } from '../finsam/sum';
import { cellAddress, sheetReference } from '../workbook/addresses';
import type { CellValue } from '../workbook/snapshot';
import type { SheetModel } from '../workbook/sheetModel';
import { NAMES, TABLES, type TabNames } from './anchors';
import { fixedAmountTitle, type AssumptionsSheet } from './assumptionsSheet';
import { formulaValue, numberOf } from './cellValues';
import { block, cellArea, SheetDraft } from './draft';
import { printFooter } from './printFooter';
import { YEARS, yearFormula } from './years';

const NAME = 0;
const WEIGHT = 1;
const FIRST_YEAR = 2;
const FIRST_SHARE = 6;

export interface ContributionsSheet {
  readonly model: SheetModel;
  readonly stateCell: (year: number) => string;
  readonly regionCell: (region: number, year: number) => string;
  readonly municipalitiesCell: (year: number) => string;
}

/**
 * Contributions of the parties (½–¼–¼, lag 2003:1210, 5 and 5 a §§) and of each member, by year, each with its share of
 * the total, and checks that the members' sum is the parties'.
 */
export function buildContributionsSheet(
  plan: Plan,
  budget: Budget,
  tabs: TabNames,
  assumptions: AssumptionsSheet,
): ContributionsSheet {
  const sheet = new SheetDraft(tabs.contributions);
  const { regions, municipalities, municipalKey } = plan.members;
  const withoutRegion = regions.length === 0;
  sheet.put(0, NAME, { value: 'Medlemsbidrag', role: 'title' });
  sheet.defineName('Finsam_Blad_Medlemsbidrag', cellArea(0, NAME), 'Bladet Medlemsbidrag i Finsamkalkyl');
  sheet.put(1, NAME, {
    value:
      'Kronor. Fördelningen mellan parterna följer lag (2003:1210) om finansiell samordning, 5 och 5 a §§.',
    role: 'subtitle',
  });

  const heading = (row: number, title: string, weightTitle: string) => {
    sheet.put(row, NAME, { value: title, role: 'heading' });
    sheet.put(row, WEIGHT, { value: weightTitle, role: 'heading', align: 'right' });
    sheet.put(row, FIRST_SHARE - 1, { role: 'heading' });
    YEARS.forEach((year) => {
      sheet.put(row, FIRST_YEAR + year, {
        value: budget.years[year],
        formula: yearFormula(year),
        role: 'heading',
        format: 'year',
        align: 'right',
      });
      sheet.put(row, FIRST_SHARE + year, {
        value: `Andel ${budget.years[year]}`,
        formula: `="Andel "&${cellAddress(row, FIRST_YEAR + year)}`,
        role: 'heading',
        align: 'right',
      });
    });
  };
  const total = (year: number) => budget.contributions[year as 0] && plan.contributions[year as 0];
  const shares = (
    row: number,
    totalRow: number,
    amounts: readonly (Decimal | null)[],
    role: 'computed' | 'total',
  ) =>
    YEARS.forEach((year) => {
      const amount = cellAddress(row, FIRST_YEAR + year);
      const sum = cellAddress(totalRow, FIRST_YEAR + year);
      const [of, whole] = [amounts[year] ?? null, total(year) ?? null];
      sheet.put(row, FIRST_SHARE + year, {
        value: of === null || whole === null || whole.isZero() ? '' : numberOf(of.div(whole)),
        formula: `=IF(N(${sum})=0,"",N(${amount})/${sum})`,
        role,
        format: 'percent',
      });
    });

  // The parties.
  const partiesHeading = 3;
  heading(partiesHeading, 'Parternas bidrag', 'Enligt lag');
  const parties = withoutRegion
    ? [
        {
          label: plan.members.state.name,
          share: '½',
          of: (year: number) => budget.contributions[year as 0]?.state ?? null,
        },
        {
          label: 'Kommunerna',
          share: '½',
          of: (year: number) => budget.contributions[year as 0]?.municipalityTotal ?? null,
        },
      ]
    : [
        {
          label: plan.members.state.name,
          share: '½',
          of: (year: number) => budget.contributions[year as 0]?.state ?? null,
        },
        {
          label: regions.length === 1 ? regions[0]!.name : 'Regionerna',
          share: '¼',
          of: (year: number) => budget.contributions[year as 0]?.regionTotal ?? null,
        },
        {
          label: 'Kommunerna',
          share: '¼',
          of: (year: number) => budget.contributions[year as 0]?.municipalityTotal ?? null,
        },
      ];
  const firstParty = partiesHeading + 1;
  const partiesTotal = firstParty + parties.length;
  parties.forEach((party, index) => {
    const row = firstParty + index;
    const isState = index === 0;
    const isOnlyRegion = !withoutRegion && index === 1 && regions.length === 1;
    sheet.put(row, NAME, {
      value: party.label,
      ...(isState
        ? { formula: `=${NAMES.state}` }
        : isOnlyRegion
          ? { formula: `=INDEX(${TABLES.regions}[Region],1)` }
          : {}),
      role: 'label',
    });
    sheet.put(row, WEIGHT, { value: party.share, role: 'computed', format: 'text', align: 'right' });
    shares(row, partiesTotal, YEARS.map(party.of), 'computed');
  });
  YEARS.forEach((year) => {
    const whole = assumptions.contributionsCell(year);
    parties.forEach((party, index) =>
      sheet.put(firstParty + index, FIRST_YEAR + year, {
        value: formulaValue(party.of(year)),
        formula: `=IF(${whole}="","",INDEX(FINSAM.MEDLEMSBIDRAG(${whole},,${NAMES.rounding},${withoutRegion ? 'TRUE' : 'FALSE'}),${index + 1}))`,
        role: 'computed',
        format: 'amount',
      }),
    );
  });
  totalRow(
    sheet,
    partiesTotal,
    'Summa medlemsbidrag',
    firstParty,
    YEARS.map((year) => plan.contributions[year] ?? new Decimal(0)),
  );
  shares(
    partiesTotal,
    partiesTotal,
    YEARS.map((year) => plan.contributions[year]),
    'total',
  );

  // The members.
  const membersHeading = partiesTotal + 3;
  heading(membersHeading, 'Medlemmarnas bidrag', municipalKey === 'weights' ? 'Vikt' : '');
  const rows: MemberRow[] = [
    {
      label: plan.members.state.name,
      labelFormula: `=${NAMES.state}`,
      weight: null,
      amounts: YEARS.map((year) => budget.contributions[year]?.state ?? null),
    },
    ...regions.map((region, index) => ({
      label: region.name,
      labelFormula: `=INDEX(${TABLES.regions}[Region],${index + 1})`,
      weight:
        regions.length > 1
          ? { value: formulaValue(region.weight), formula: `=INDEX(${TABLES.regions}[Vikt],${index + 1})` }
          : null,
      amounts: YEARS.map((year) => budget.contributions[year]?.regions[index] ?? null),
    })),
    ...(municipalKey === 'none'
      ? [
          {
            label: 'Kommunerna (ingen kommunnyckel)',
            labelFormula: null,
            weight: null,
            amounts: YEARS.map((year) => budget.contributions[year]?.municipalityTotal ?? null),
          },
        ]
      : municipalities.map((one, index) => ({
          label: one.name,
          labelFormula: `=INDEX(${TABLES.municipalities}[Kommun],${index + 1})`,
          weight:
            municipalKey === 'weights'
              ? {
                  value: one.weight === null ? '' : numberOf(one.weight),
                  formula: blankKept(`INDEX(${TABLES.municipalities}[Vikt],${index + 1})`),
                }
              : null,
          amounts: YEARS.map((year) => municipalAmount(plan, budget, index, year)),
        }))),
  ];
  const firstMember = membersHeading + 1;
  const membersTotal = firstMember + rows.length;
  const firstMunicipality = firstMember + 1 + regions.length;
  rows.forEach((member, index) => {
    const row = firstMember + index;
    sheet.put(row, NAME, {
      value: member.label,
      ...(member.labelFormula === null ? {} : { formula: member.labelFormula }),
      role: 'label',
    });
    sheet.put(
      row,
      WEIGHT,
      member.weight === null
        ? { role: 'computed' }
        : { ...member.weight, role: 'computed', format: 'weight', align: 'right' },
    );
    shares(row, membersTotal, member.amounts, 'computed');
  });
  YEARS.forEach((year) => {
    const column = FIRST_YEAR + year;
    const party = (index: number) => cellAddress(firstParty + index, column);
    const put = (row: number, formula: string, value: CellValue) =>
      sheet.put(row, column, { value, formula, role: 'computed', format: 'amount' });
    put(firstMember, `=${party(0)}`, formulaValue(rows[0]!.amounts[year]!));
    if (regions.length === 1) put(firstMember + 1, `=${party(1)}`, formulaValue(rows[1]!.amounts[year]!));
    if (regions.length > 1) {
      regions.forEach((_, index) =>
        put(
          firstMember + 1 + index,
          share(party(1), `${TABLES.regions}[Vikt]`, index),
          formulaValue(rows[1 + index]!.amounts[year]!),
        ),
      );
    }
    const municipalPart = party(parties.length - 1);
    if (municipalKey === 'none')
      put(firstMunicipality, `=${municipalPart}`, formulaValue(rows[rows.length - 1]!.amounts[year]!));
    if (municipalKey === 'weights') {
      municipalities.forEach((one, index) => {
        const value = one.weight === null ? '' : formulaValue(municipalAmount(plan, budget, index, year));
        put(firstMunicipality + index, share(municipalPart, `${TABLES.municipalities}[Vikt]`, index), value);
      });
    }
    if (municipalKey === 'amounts') {
      municipalities.forEach((_, index) =>
        put(
          firstMunicipality + index,
          blankKept(`INDEX(${TABLES.municipalities}[${fixedAmountTitle(budget.years[year])}],${index + 1})`),
          formulaValue(municipalAmount(plan, budget, index, year)),
        ),
      );
    }
  });
  const memberTotals = YEARS.map((year) => sumOfPresent(rows.map((row) => row.amounts[year] ?? null)));
  totalRow(sheet, membersTotal, 'Summa medlemmar', firstMember, memberTotals);
  shares(membersTotal, membersTotal, memberTotals, 'total');

  // The checks.
  const firstCheck = membersTotal + 2;
  sheet.put(firstCheck, NAME, { value: 'Kontroll: parternas andelar mot ½–¼–¼', role: 'label' });
  sheet.put(firstCheck + 1, NAME, { value: 'Kontroll: medlemmarnas summa mot parternas', role: 'label' });
  YEARS.forEach((year) => {
    const column = FIRST_YEAR + year;
    const whole = assumptions.contributionsCell(year);
    const state = cellAddress(firstParty, column);
    const last = cellAddress(partiesTotal - 1, column);
    const partiesSum = cellAddress(partiesTotal, column);
    const membersSum = cellAddress(membersTotal, column);
    const quarter = withoutRegion ? 2 : 4;
    sheet.put(firstCheck, column, {
      value: plan.contributions[year] === null ? '' : 'Stämmer',
      formula: `=IF(${whole}="","",IF(AND(${partiesSum}=${whole},ABS(${state}-${whole}/2)<=${NAMES.rounding},ABS(${last}-${whole}/${quarter})<=${NAMES.rounding}),"Stämmer","Avviker"))`,
      role: 'check',
      align: 'right',
    });
    const difference = memberTotals[year]!.minus(plan.contributions[year] ?? 0);
    sheet.put(firstCheck + 1, column, {
      value:
        plan.contributions[year] === null
          ? ''
          : difference.isZero()
            ? 'Stämmer'
            : `Avviker ${difference.toDecimalPlaces(0).toString()} kr`,
      formula: `=IF(${whole}="","",IF(ROUND(${membersSum}-${partiesSum},2)=0,"Stämmer","Avviker "&ROUND(${membersSum}-${partiesSum},0)&" kr"))`,
      role: 'check',
      align: 'right',
    });
  });
  sheet.defineName(
    NAMES.contributionChecks,
    { row: firstCheck, column: FIRST_YEAR, rows: 2, columns: 3 },
    'Kontroller av medlemsbidragen',
  );
  const check = cellAddress(firstCheck, FIRST_YEAR);
  sheet.highlight({
    target: { name: NAMES.contributionChecks },
    formula: `=LEFT(${check},7)="Avviker"`,
    look: 'bad',
  });
  sheet.highlight({
    target: { name: NAMES.contributionChecks },
    formula: `=${check}="Stämmer"`,
    look: 'good',
  });

  return {
    model: sheet.finish({
      columnWidths: [46, 11, 15, 15, 15, 2, 12, 12, 12],
      protection: 'sheet',
      freeze: { rows: 0, columns: 1 },
      print: { orientation: 'landscape', footer: printFooter(plan) },
    }),
    stateCell: (year) => sheetReference(tabs.contributions, cellArea(firstMember, FIRST_YEAR + year)),
    regionCell: (region, year) =>
      sheetReference(tabs.contributions, cellArea(firstMember + 1 + region, FIRST_YEAR + year)),
    municipalitiesCell: (year) =>
      sheetReference(tabs.contributions, cellArea(partiesTotal - 1, FIRST_YEAR + year)),
  };
}

interface MemberRow {
  readonly label: string;
  readonly labelFormula: string | null;
  readonly weight: { readonly value: CellValue; readonly formula: string } | null;
  readonly amounts: readonly (Decimal | null)[];
}

function municipalAmount(plan: Plan, budget: Budget, municipality: number, year: 0 | 1 | 2): Decimal | null {
  if (plan.members.municipalKey === 'amounts')
    return plan.members.municipalities[municipality]!.amounts[year];
  return budget.contributions[year]?.municipalities?.[municipality] ?? null;
}

/**
 * A member's share of its party's part by a column of weights; blank while the year's total is missing. One cell takes one item of the
 * split, since a block of cells that one custom function fills shows #NAME? in programs without the add-in.
 */
function share(part: string, weights: string, index: number): string {
  return `=IF(${part}="","",INDEX(FINSAM.FÖRDELA(${part},${weights},${NAMES.rounding}),${index + 1}))`;
}

/** A reference to an empty cell gives 0 in a formula; this gives the empty text. */
export function blankKept(reference: string): string {
  return `=IF(${reference}="","",${reference})`;
}

function totalRow(
  sheet: SheetDraft,
  row: number,
  label: string,
  first: number,
  totals: readonly Decimal[],
): void {
  sheet.put(row, NAME, { value: label, role: 'total' });
  sheet.put(row, WEIGHT, { role: 'total' });
  sheet.put(row, FIRST_SHARE - 1, { role: 'total' });
  totals.forEach((total, year) => {
    sheet.put(row, FIRST_YEAR + year, {
      value: numberOf(total),
      formula: `=SUM(${block(first, FIRST_YEAR + year, row - first, 1)})`,
      role: 'total',
      format: 'amount',
    });
  });
}

import type { Budget } from '../finsam/budget';
import type { Decimal } from '../finsam/decimal';
import { sameName } from '../finsam/names';
import type { Plan } from '../finsam/plan';
import { sumOfPresent } from '../finsam/sum';
import { columnLetters } from '../workbook/addresses';
import { NAMES, TABLES } from './anchors';
import { TEAMS_COLUMN } from './assumptionsSheet';
import { numberOf } from './cellValues';
import { blankKept } from './contributionsSheet';
import { block, type SheetDraft } from './draft';
import { budgetTitle, INSATS, insatsColumns } from './insatsTable';
import { TRISAM_COLUMNS } from './trisamHoursSheet';

const UNPLACED = 'Länsgemensamt';

/**
 * Municipality by group in the budget year, with the number of Trisam teams and the names of the insatser. What belongs to no municipality is
 * a group's sum, whose cell `groupSum` gives, less what does. Gives the first row below.
 */
export function putInsatsMatrix(
  sheet: SheetDraft,
  plan: Plan,
  budget: Budget,
  headingRow: number,
  groupSum: (group: number) => string,
): number {
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
    const summaryCell = groupSum(column);
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

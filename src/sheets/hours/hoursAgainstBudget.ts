import { Decimal } from '../../finsam/decimal';
import { bookPeriods, type MemberFollowUp } from '../../finsam/hours/hoursFollowUp';
import type { HoursBook } from '../../finsam/hours/hours';
import { sumOfPresent } from '../../finsam/sum';
import { cellAddress } from '../../workbook/addresses';
import type { FormatName } from '../../workbook/sheetModel';
import { TABLES } from '../anchors';
import { formulaValue, numberOf } from '../cellValues';
import { block, type SheetDraft } from '../draft';
import { TRISAM_COLUMNS } from '../trisamHoursSheet';
import { HOURS_NAMES, HOURS_TABLES, REPORT_COLUMNS } from './anchors';

interface FigureColumn {
  readonly title: string;
  readonly format: FormatName;
  /** In the row of the organisation: `at` gives the address of a column of the same row. */
  readonly formula: (at: (title: string) => string, member: string) => string;
  readonly value: (row: MemberFollowUp) => Decimal | null;
  readonly isSummed: boolean;
}

const T = {
  budgetHours: 'Budget, tim',
  hours: 'Rapporterat, tim',
  remainingHours: 'Kvar, tim',
  hoursShare: 'Förbrukat',
  budgetAmount: 'Budget, kr',
  amount: 'Belopp, kr',
  remainingAmount: 'Kvar, kr',
  amountShare: 'Förbrukat, kr',
  months: 'Månader',
  forecastHours: 'Prognos, tim',
  forecastAmount: 'Prognos, kr',
} as const;

/** Hours and amounts of each organisation against the budget, with what remains and a forecast. Gives the row after the last. */
export function putAgainstBudget(
  sheet: SheetDraft,
  top: number,
  book: HoursBook,
  followUp: readonly MemberFollowUp[],
): number {
  const columns = figureColumns(12 / bookPeriods(book).length);
  sheet.put(top, 0, { value: 'Mot budget', role: 'heading' });
  columns.forEach((_, index) => sheet.put(top, 1 + index, { role: 'heading' }));
  sheet.put(top + 1, 0, { value: 'Medlem', role: 'subcomputed', format: 'text' });
  columns.forEach(({ title }, index) =>
    sheet.put(top + 1, 1 + index, {
      value: title,
      role: 'subcomputed',
      format: 'text',
      align: 'right',
      wrap: true,
    }),
  );
  const first = top + 2;
  const columnOf = (title: string) => 1 + columns.findIndex((column) => column.title === title);
  followUp.forEach((row, index) => {
    const at = (title: string) => cellAddress(first + index, columnOf(title));
    const member = `$${sheet.put(first + index, 0, { value: row.member.name, role: 'label', format: 'text' })}`;
    columns.forEach(({ format, formula, value }, place) =>
      sheet.put(first + index, 1 + place, {
        value: formulaValue(value(row)),
        formula: formula(at, member),
        role: 'computed',
        format,
      }),
    );
  });
  const last = first + followUp.length;
  sheet.put(last, 0, { value: 'Summa', role: 'total', format: 'text' });
  columns.forEach(({ format, value, isSummed }, place) => {
    const cells = block(first, 1 + place, Math.max(1, followUp.length), 1);
    sheet.put(last, 1 + place, {
      ...(isSummed && followUp.length > 0
        ? { value: numberOf(sumOfPresent(followUp.map(value))), formula: `=SUM(${cells})` }
        : {}),
      role: 'total',
      format,
    });
  });
  return last + 1;
}

function figureColumns(monthsInPeriod: number): FigureColumn[] {
  const planned = (title: string) => `${TABLES.trisamHours}[${title}]`;
  const inPlan = (member: string) =>
    `(${planned(TRISAM_COLUMNS.member)}=${member})*(${planned(TRISAM_COLUMNS.year)}=${HOURS_NAMES.year})`;
  const reported = (title: string) => `${HOURS_TABLES.reports}[${title}]`;
  const own = (member: string) => `(${reported(REPORT_COLUMNS.member)}=${member})`;
  const sumWhere = (where: string, values: string) =>
    `=IF(SUMPRODUCT(${where}*(${values}<>""))=0,"",SUMPRODUCT(${where}*1,${values}))`;
  const left = (budget: string, used: string) => `=IF(${budget}="","",${budget}-N(${used}))`;
  const share = (budget: string, used: string) => `=IF(OR(N(${budget})=0,${used}=""),"",${used}/${budget})`;
  const pace = (used: string, months: string, decimals: number) =>
    `=IF(OR(${used}="",${months}=0),"",ROUND(${used}*12/${months},${decimals}))`;
  const shareOf = (budget: Decimal | null, used: Decimal | null) =>
    budget === null || used === null || budget.isZero() ? null : used.div(budget);
  return [
    {
      title: T.budgetHours,
      format: 'hours',
      formula: (_, member) => sumWhere(inPlan(member), planned(TRISAM_COLUMNS.hours)),
      value: ({ member }) => member.budgetHours,
      isSummed: true,
    },
    {
      title: T.hours,
      format: 'hours',
      formula: (_, member) => sumWhere(own(member), reported(REPORT_COLUMNS.hours)),
      value: ({ hours }) => hours,
      isSummed: true,
    },
    {
      title: T.remainingHours,
      format: 'hours',
      formula: (at) => left(at(T.budgetHours), at(T.hours)),
      value: ({ remainingHours }) => remainingHours,
      isSummed: true,
    },
    {
      title: T.hoursShare,
      format: 'percent',
      formula: (at) => share(at(T.budgetHours), at(T.hours)),
      value: ({ member, hours }) => shareOf(member.budgetHours, hours),
      isSummed: false,
    },
    {
      title: T.budgetAmount,
      format: 'amount',
      formula: (_, member) => sumWhere(inPlan(member), planned(TRISAM_COLUMNS.amount)),
      value: ({ member }) => member.budgetAmount,
      isSummed: true,
    },
    {
      title: T.amount,
      format: 'amount',
      formula: (_, member) => sumWhere(own(member), reported(REPORT_COLUMNS.amount)),
      value: ({ amount }) => amount,
      isSummed: true,
    },
    {
      title: T.remainingAmount,
      format: 'amount',
      formula: (at) => left(at(T.budgetAmount), at(T.amount)),
      value: ({ remainingAmount }) => remainingAmount,
      isSummed: true,
    },
    {
      title: T.amountShare,
      format: 'percent',
      formula: (at) => share(at(T.budgetAmount), at(T.amount)),
      value: ({ member, amount }) => shareOf(member.budgetAmount, amount),
      isSummed: false,
    },
    {
      title: T.months,
      format: 'count',
      formula: (_, member) => `=SUMPRODUCT(${own(member)}*1)*${monthsInPeriod}`,
      value: ({ months }) => new Decimal(months),
      isSummed: false,
    },
    {
      title: T.forecastHours,
      format: 'hours',
      formula: (at) => pace(at(T.hours), at(T.months), 2),
      value: ({ forecastHours }) => forecastHours,
      isSummed: true,
    },
    {
      title: T.forecastAmount,
      format: 'amount',
      formula: (at) => pace(at(T.amount), at(T.months), 0),
      value: ({ forecastAmount }) => forecastAmount,
      isSummed: true,
    },
  ];
}

import type { HoursBook, HoursMember } from '../../finsam/hours/hours';
import { claimAmount, reportHours } from '../../finsam/hours/hoursFollowUp';
import { sameName } from '../../finsam/names';
import {
  dayInWords,
  monthName,
  monthsOf,
  parsePeriod,
  periodCode,
  periodWords,
  shortMonth,
  type Period,
} from '../../finsam/periods';
import { sumOfPresent } from '../../finsam/sum';
import { cellAddress } from '../../workbook/addresses';
import { distinctFileNames, plainFileName } from '../../workbook/fileName';
import type { SheetModel } from '../../workbook/sheetModel';
import { numberCell } from '../cellValues';
import { block, cellArea, SheetDraft, type CellDraft } from '../draft';
import { footer } from '../printFooter';
import { putIdentity, sealed } from '../templates/identity';
import { putField, putFieldBlock, type InputField } from '../templates/inputFields';
import {
  COMMENT_FIELD,
  fullTimeHours,
  HOURS_FIELD,
  HOURS_TEMPLATE,
  POSTS_FIELD,
  RATE_FIELD,
  RATE_NAME,
  ROLE_FIELD,
  SIGNED_BY_FIELD,
  SIGNED_ON_FIELD,
  SIGNED_ROLE_FIELD,
  TEAM_FIELD,
} from './hoursTemplateFields';

/** The name of the sheet that is filled in. */
export const HOURS_TEMPLATE_TAB = 'Trisamtimmar';

const [TEAM, ROLE, POSTS, FIRST_MONTH] = [0, 1, 2, 3];
/** For roles and teams that the plan does not know of. */
const SPARE_ROWS = 3;
const LEAST_ROWS = 6;
const MOST_ROWS = 60;
/** With more to fill in, a page would be too small to read. */
const MOST_ROWS_ON_A_PAGE = 13;
/** With more months, teams and roles are written on several lines, or else the letters of a printed page would be too small to read. */
const MOST_MONTHS_BESIDE_WIDE_TEXTS = 4;

/** What a template is about. */
export interface HoursTemplate {
  readonly association: string;
  readonly member: HoursMember;
  readonly period: Period;
  /** The last day to send it back, an ISO date; null where none is set. */
  readonly deadline: string | null;
  /** What the member has reported before, against which the remaining budget is shown. */
  readonly book: HoursBook | null;
}

/**
 * The hours that a member organisation fills in for a period, in whatever program it has: only native formulas, only the inputs unlocked.
 */
export function buildHoursTemplate(template: HoursTemplate): SheetModel {
  const { association, member, period } = template;
  const sheet = new SheetDraft(HOURS_TEMPLATE_TAB);
  const months = monthsOf(period);
  const end = FIRST_MONTH + months.length;
  const top = putHead(sheet, template, end + 1);
  const { rate, row: afterFacts } = putFacts(sheet, top, template);
  const table = putTable(sheet, afterFacts + 1, template, rate);
  const afterBudget = putBudget(sheet, table.last + 2, template, table);
  const afterSignature = putSignature(sheet, afterBudget + 1, end + 1);
  putIdentity(sheet, afterSignature + 1, TEAM, {
    ...HOURS_TEMPLATE,
    association: association.trim(),
    key: member.name.trim(),
    period: periodCode(period),
  });
  return sealed(
    sheet.finish({
      columnWidths: columnWidths(months.length),
      protection: 'form',
      print: {
        orientation: 'landscape',
        ...(rowCount(member) <= MOST_ROWS_ON_A_PAGE
          ? { onePage: true }
          : { titleRows: { first: afterFacts + 1, last: afterFacts + 1 } }),
        footer: footer(association, `Trisamtimmar ${periodCode(period)}`),
      },
    }),
  );
}

function columnWidths(months: number): number[] {
  const texts = months <= MOST_MONTHS_BESIDE_WIDE_TEXTS ? 34 : 24;
  return [texts, texts, 13, ...Array.from({ length: months }, () => 9), 13, 14];
}

/** Each line is as wide as the narrowest template. */
const INSTRUCTION = [
  'Fyll i de gula fälten, spara filen som Excelarbetsbok (.xlsx) och skicka tillbaka den. Excel, Excel på webben, LibreOffice och',
  'Google Kalkylark fungerar lika bra. En rad för varje team eller hälsocentral och roll. Skriv hela, halva eller kvarts timmar och lämna',
  'en månad tom där inget är gjort. Skriv roller och antal, aldrig namn på deltagare eller annat om enskilda.',
] as const;

function putHead(sheet: SheetDraft, { association, member, period }: HoursTemplate, last: number): number {
  sheet.put(0, TEAM, { value: member.name, role: 'title', format: 'text' });
  sheet.put(1, TEAM, {
    value: `Timmar i Trisam-team, ${periodWords(period)}. Till ${association}.`,
    role: 'subtitle',
    format: 'text',
  });
  INSTRUCTION.forEach((line, index) =>
    sheet.put(3 + index, TEAM, { value: line, role: 'text', format: 'text' }),
  );
  putHeading(sheet, 7, last, 'Rapporten');
  return 8;
}

/** The address of the rate, for formulas, and the row after the facts. */
function putFacts(
  sheet: SheetDraft,
  top: number,
  { member, period, deadline }: HoursTemplate,
): { readonly rate: string; readonly row: number } {
  const months = monthsOf(period);
  const [first, last] = [months[0]!, months.at(-1)!];
  const span = first === last ? monthName(first) : `${monthName(first)}–${monthName(last)}`;
  putFact(sheet, top, 'Organisation', { value: member.name, role: 'computed', format: 'text' });
  putFact(sheet, top + 1, 'Period', { value: `${span} ${period.year}`, role: 'computed', format: 'text' });
  putFact(sheet, top + 2, 'Ska vara inne senast', {
    value: deadline === null ? 'Enligt överenskommelse' : dayInWords(deadline),
    role: 'computed',
    format: 'text',
  });
  sheet.put(top + 3, TEAM, { value: RATE_FIELD.label, role: 'label', format: 'text' });
  if (member.rate === null)
    return { rate: absolute(putField(sheet, top + 3, ROLE, RATE_FIELD)), row: top + 4 };
  const rate = sheet.put(top + 3, ROLE, {
    value: numberCell(member.rate),
    role: 'computed',
    format: 'amountCents',
    align: 'left',
  });
  sheet.defineName(RATE_NAME, cellArea(top + 3, ROLE), RATE_FIELD.label);
  return { rate: absolute(rate), row: top + 4 };
}

interface Table {
  /** Of the sums. */
  readonly last: number;
  readonly hours: string;
  readonly amount: string;
}

function putTable(sheet: SheetDraft, top: number, { member, period }: HoursTemplate, rate: string): Table {
  const months = monthsOf(period);
  const sumColumn = FIRST_MONTH + months.length;
  const amountColumn = sumColumn + 1;
  const heading = (column: number, value: string, right = true) =>
    sheet.put(top, column, {
      value,
      role: 'heading',
      format: 'text',
      ...(right ? { align: 'right' as const } : {}),
    });
  heading(TEAM, 'Team eller hälsocentral', false);
  heading(ROLE, ROLE_FIELD.label, false);
  heading(POSTS, POSTS_FIELD.label);
  months.forEach((month, index) => heading(FIRST_MONTH + index, shortMonth(month)));
  heading(sumColumn, 'Summa, tim');
  heading(amountColumn, 'Belopp, kr');
  const fullTime = top + 1;
  sheet.put(fullTime, TEAM, { value: 'Högst, timmar för en heltid', role: 'subcomputed', format: 'text' });
  months.forEach((month, index) =>
    sheet.put(fullTime, FIRST_MONTH + index, {
      value: fullTimeHours(period.year, month),
      role: 'subcomputed',
      format: 'hours',
    }),
  );
  const first = top + 2;
  const rows = rowCount(member);
  const column = (at: number) => ({ row: first, column: at, rows, columns: 1 });
  putFieldBlock(sheet, column(TEAM), TEAM_FIELD, teamsOf(member).map((team) => [team])); // prettier-ignore
  putFieldBlock(sheet, column(ROLE), ROLE_FIELD);
  putFieldBlock(sheet, column(POSTS), POSTS_FIELD);
  const hours = cellAddress(first, FIRST_MONTH);
  const most = `${cellAddress(fullTime, FIRST_MONTH).replace(/\d+$/, '$$$&')}*IF(N($${cellAddress(first, POSTS)})=0,1,$${cellAddress(first, POSTS)})`;
  putFieldBlock(
    sheet,
    { row: first, column: FIRST_MONTH, rows, columns: months.length },
    HOURS_FIELD,
    [],
    { kind: 'custom', formula: `=AND(ISNUMBER(${hours}),${hours}>=0,${hours}*4=INT(${hours}*4),${hours}<=${most})` },
  ); // prettier-ignore
  for (let row = first; row < first + rows; row += 1) {
    const own = block(row, FIRST_MONTH, 1, months.length);
    const sum = sheet.put(row, sumColumn, {
      value: '',
      formula: `=IF(COUNT(${own})=0,"",SUM(${own}))`,
      role: 'computed',
      format: 'hours',
    });
    sheet.put(row, amountColumn, {
      value: '',
      formula: `=IF(OR(${sum}="",${rate}=""),"",ROUND(${sum}*${rate},2))`,
      role: 'computed',
      format: 'amountCents',
    });
  }
  const last = first + rows;
  sheet.put(last, TEAM, { value: 'Summa', role: 'total', format: 'text' });
  [ROLE, POSTS].forEach((at) => sheet.put(last, at, { role: 'total' }));
  for (let at = FIRST_MONTH; at <= amountColumn; at += 1) {
    const cells = block(first, at, rows, 1);
    sheet.put(last, at, {
      value: '',
      formula: `=IF(COUNT(${cells})=0,"",SUM(${cells}))`,
      role: 'total',
      format: at === amountColumn ? 'amountCents' : 'hours',
    });
  }
  const sumHours = cellAddress(last, sumColumn);
  sheet.put(last + 1, TEAM, { value: 'Att ersätta, hela kronor', role: 'total', format: 'text' });
  for (let at = ROLE; at < amountColumn; at += 1) sheet.put(last + 1, at, { role: 'total' });
  const amount = sheet.put(last + 1, amountColumn, {
    value: '',
    formula: `=IF(OR(${sumHours}="",${rate}=""),"",ROUND(${sumHours}*${rate},0))`,
    role: 'total',
    format: 'amount',
  });
  return { last: last + 1, hours: sumHours, amount };
}

/** The budget of the year, what has been reported before, this report and what remains. Gives the row after. */
function putBudget(
  sheet: SheetDraft,
  top: number,
  { member, period, book }: HoursTemplate,
  table: Table,
): number {
  const before = (book?.reports ?? []).filter(
    (report) => sameName(report.member, member.name) && isBefore(parsePeriod(report.period), period),
  );
  const columns = [
    {
      title: 'Timmar',
      format: 'hours',
      budget: member.budgetHours,
      used: sumOfPresent(before.map(reportHours)),
      now: table.hours,
    },
    {
      title: 'Kronor',
      format: 'amount',
      budget: member.budgetAmount,
      used: sumOfPresent(before.map(claimAmount)),
      now: table.amount,
    },
  ] as const;
  const labels = [
    `Budget ${period.year}`,
    'Rapporterat tidigare i år',
    'Den här rapporten',
    'Kvar av budgeten',
  ];
  sheet.put(top, TEAM, { value: 'Mot budgeten', role: 'heading', format: 'text' });
  labels.forEach((value, index) =>
    sheet.put(top + 1 + index, TEAM, {
      value,
      role: index === labels.length - 1 ? 'total' : 'label',
      format: 'text',
    }),
  );
  columns.forEach(({ title, format, budget, used, now }, index) => {
    const column = ROLE + index;
    sheet.put(top, column, { value: title, role: 'heading', format: 'text', align: 'right' });
    const put = (row: number, cell: CellDraft) => sheet.put(top + row, column, { ...cell, format });
    const whole = put(1, { value: numberCell(budget), role: 'computed' });
    const earlier = put(2, { value: numberCell(used), role: 'computed' });
    const own = put(3, { value: '', formula: `=IF(${now}="","",${now})`, role: 'computed' });
    put(4, {
      value: numberCell(budget?.minus(used) ?? null) ?? '',
      formula: `=IF(${whole}="","",${whole}-${earlier}-N(${own}))`,
      role: 'total',
    });
  });
  return top + labels.length + 1;
}

function isBefore(reported: Period | null, period: Period): boolean {
  return reported !== null && reported.year === period.year && monthsOf(reported)[0]! < monthsOf(period)[0]!;
}

/** Gives the row after. */
function putSignature(sheet: SheetDraft, top: number, lastColumn: number): number {
  putHeading(sheet, top, lastColumn, 'Underskrift');
  const fields: readonly InputField[] = [COMMENT_FIELD, SIGNED_BY_FIELD, SIGNED_ROLE_FIELD, SIGNED_ON_FIELD];
  fields.forEach((field, index) => {
    // Lines of a label make the row of a long text high enough to write in.
    const label = field === COMMENT_FIELD ? `${field.label}\n\n\n` : field.label;
    sheet.put(top + 1 + index, TEAM, { value: label, role: 'label', format: 'text', wrap: true, top: true });
    putField(sheet, top + 1 + index, ROLE, field);
  });
  return top + 1 + fields.length;
}

function putHeading(sheet: SheetDraft, row: number, lastColumn: number, value: string): void {
  sheet.put(row, TEAM, { value, role: 'heading', format: 'text' });
  for (let column = ROLE; column <= lastColumn; column += 1) sheet.put(row, column, { role: 'heading' });
}

function putFact(sheet: SheetDraft, row: number, label: string, cell: CellDraft): void {
  sheet.put(row, TEAM, { value: label, role: 'label', format: 'text' });
  sheet.put(row, ROLE, { ...cell, align: 'left' });
}

/** "$B$12" of "B12". */
function absolute(address: string): string {
  return address.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
}

/** How many rows there are to fill in. */
function rowCount(member: HoursMember): number {
  const expected = Math.max(member.teamCount, member.teams.length) + SPARE_ROWS;
  return Math.min(MOST_ROWS, Math.max(LEAST_ROWS, expected));
}

function teamsOf(member: HoursMember): readonly string[] {
  return member.teams.slice(0, rowCount(member));
}

/** A template that is to be made. */
export interface HoursTemplateFile {
  readonly member: HoursMember;
  /** No two have the same. Lower-case ASCII, which every system takes. */
  readonly fileName: string;
}

/** The files of a period: one for each organisation, in the order of the plan. */
export function hoursTemplateFiles(members: readonly HoursMember[], period: Period): HoursTemplateFile[] {
  const files = distinctFileNames(
    members.map(({ name }) => `${plainFileName(`trisamtimmar ${periodCode(period)} ${name}`)}.xlsx`),
  );
  return members.map((member, index) => ({ member, fileName: files[index]! }));
}

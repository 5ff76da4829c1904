import type { HoursBook, HoursMember } from '../../finsam/hours/hours';
import { hoursMembers } from '../../finsam/hours/hoursMembers';
import { nameKey } from '../../finsam/names';
import type { Plan } from '../../finsam/plan';
import type { SheetModel } from '../../workbook/sheetModel';
import { footer } from '../printFooter';
import { DEFAULT_HOURS_TAB_NAMES, type HoursTabNames } from './anchors';
import { buildHoursByTeamSheet } from './hoursByTeamSheet';
import { buildHoursClaimsSheet } from './hoursClaimsSheet';
import { buildHoursFollowUpSheet } from './hoursFollowUpSheet';
import { buildHoursReportsSheet } from './hoursReportsSheet';

/**
 * The sheets of the reported hours, one model a sheet, in the order of HOURS_SHEETS. They stand beside the budget of the plan, whose hours
 * and amounts they look up.
 */
export function buildHoursSheets(
  book: HoursBook,
  plan: Plan,
  tabs: HoursTabNames = DEFAULT_HOURS_TAB_NAMES,
): SheetModel[] {
  const bottom = footer(plan.association.name, `Trisamtimmar ${book.year}`);
  return [
    buildHoursFollowUpSheet(book, membersShown(plan, book), tabs, bottom),
    buildHoursReportsSheet(book, tabs, bottom),
    buildHoursByTeamSheet(book, tabs, bottom),
    buildHoursClaimsSheet(book, tabs, bottom),
  ];
}

/** Those that the plan has, and those that have reported although it does not: what they claim must be seen. */
function membersShown(plan: Plan, book: HoursBook): HoursMember[] {
  const planned = hoursMembers(plan, book.year, book);
  const known = new Set(planned.map(({ name }) => nameKey(name)));
  const others = new Map(
    book.reports
      .filter(({ member }) => !known.has(nameKey(member)))
      .map(({ member }) => [nameKey(member), member]),
  );
  return [
    ...planned,
    ...[...others.values()].map((name) => ({
      name,
      budgetHours: null,
      rate: null,
      budgetAmount: null,
      teams: [],
      teamCount: 1,
    })),
  ];
}

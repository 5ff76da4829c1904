import { nameKey, sameName } from '../names';
import type { Plan, TrisamHours } from '../plan';
import { sumOfPresent, sumOrNull } from '../sum';
import { plannedTrisamAmount } from '../trisam';
import type { HoursBook, HoursMember, HoursReport } from './hours';

/**
 * The organisations that the plan has Trisam hours of in a year, in the plan's order. A municipality has its own teams; the others work in
 * those of all municipalities. Names of teams are those that have been reported before.
 */
export function hoursMembers(plan: Plan, year: number, book: HoursBook | null = null): HoursMember[] {
  const rows = grouped(
    plan.trisamHours.filter((row) => row.year === year),
    ({ member }) => member,
  );
  const reports = grouped(book?.reports ?? [], ({ member }) => member);
  return [...rows].map(([key, own]) => hoursMember(plan, own[0]!.member, own, reports.get(key) ?? []));
}

/** In the order of the first of each name. */
function grouped<T>(items: readonly T[], nameOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = nameKey(nameOf(item));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

function hoursMember(
  plan: Plan,
  name: string,
  rows: readonly TrisamHours[],
  reports: readonly HoursReport[],
): HoursMember {
  const rates = new Map(rows.flatMap(({ rate }) => (rate === null ? [] : [[rate.toFixed(), rate] as const])));
  const isMixed = rates.size !== 1 || rows.some(({ rate }) => rate === null);
  const municipality = plan.members.municipalities.find((one) => sameName(one.name, name));
  const withTeams = plan.members.municipalities.filter(({ trisamTeams }) => (trisamTeams ?? 0) > 0);
  const reported = reportedTeams(reports);
  const expected = municipality === undefined ? withTeams.map((one) => one.name) : [];
  return {
    name,
    budgetHours: sumOrNull(rows.map(({ hours }) => hours)),
    rate: isMixed ? null : [...rates.values()][0]!,
    budgetAmount: sumOfPresent(rows.map(plannedTrisamAmount)),
    teams: reported.length > 0 ? reported : expected,
    teamCount: Math.max(1, municipality?.trisamTeams ?? expected.length, reported.length),
  };
}

function reportedTeams(reports: readonly HoursReport[]): string[] {
  const teams = new Map<string, string>();
  for (const { rows } of reports)
    for (const { team } of rows) if (!teams.has(nameKey(team))) teams.set(nameKey(team), team);
  return [...teams.values()];
}

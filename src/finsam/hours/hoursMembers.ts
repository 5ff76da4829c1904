import { nameKey, sameName } from '../names';
import type { Plan, TrisamHours } from '../plan';
import { sumOfPresent, sumOrNull } from '../sum';
import { plannedTrisamAmount } from '../trisam';
import type { HoursBook, HoursMember } from './hours';

/**
 * The organisations that the plan has Trisam hours of in a year, in the plan's order. A municipality has its own teams; the others work in
 * those of all municipalities. Names of teams are those that have been reported before.
 */
export function hoursMembers(plan: Plan, year: number, book: HoursBook | null = null): HoursMember[] {
  const rows = plan.trisamHours.filter((row) => row.year === year);
  const names = rows.filter(
    ({ member }, index) => rows.findIndex((row) => sameName(row.member, member)) === index,
  );
  return names.map(({ member }) =>
    hoursMember(plan, member, rows.filter((row) => sameName(row.member, member)), book),
  ); // prettier-ignore
}

function hoursMember(
  plan: Plan,
  name: string,
  rows: readonly TrisamHours[],
  book: HoursBook | null,
): HoursMember {
  const rates = new Map(rows.flatMap(({ rate }) => (rate === null ? [] : [[rate.toFixed(), rate] as const])));
  const isMixed = rates.size !== 1 || rows.some(({ rate }) => rate === null);
  const municipality = plan.members.municipalities.find((one) => sameName(one.name, name));
  const withTeams = plan.members.municipalities.filter(({ trisamTeams }) => (trisamTeams ?? 0) > 0);
  const reported = reportedTeams(book, name);
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

function reportedTeams(book: HoursBook | null, member: string): string[] {
  const teams = new Map<string, string>();
  for (const report of book?.reports ?? [])
    if (sameName(report.member, member))
      for (const { team } of report.rows) if (!teams.has(nameKey(team))) teams.set(nameKey(team), team);
  return [...teams.values()];
}

import { Decimal } from '../../../src/finsam/decimal';
import { hoursMembers } from '../../../src/finsam/hours/hoursMembers';
import type { Plan, TrisamHours } from '../../../src/finsam/plan';
import { emptyBook, plan, PRINTED, reportOf, rowOf } from '../../sheets/hours/bookOf';

const members = hoursMembers(plan, 2025);
const memberOf = (name: string, of = plan, book = emptyBook('tertial')) =>
  hoursMembers(of, 2025, book).find((one) => one.name === name)!;
const withRows = (...rows: readonly Partial<TrisamHours>[]): Plan => ({
  ...plan,
  trisamHours: rows.map((row) => ({ ...plan.trisamHours[0]!, ...row })),
});

test('are the thirteen organisations of the plan, in its order, with what is printed of them', () => {
  expect(members).toHaveLength(13);
  const printed = new Map(PRINTED.map(([name, hours, kronor]) => [name, [hours, kronor]]));
  const municipal = members.filter(({ name }) => printed.has(name));
  expect(municipal.map(({ name }) => name)).toEqual(PRINTED.map(([name]) => name));
  for (const { name, budgetHours, budgetAmount, rate } of municipal) {
    expect([budgetHours?.toNumber(), budgetAmount?.toNumber()]).toEqual(printed.get(name));
    expect(rate?.toNumber()).toBe(419.39);
  }
});

test('of another year there are none', () => expect(hoursMembers(plan, 1999)).toEqual([]));

test('a municipality has its own teams, the others those of the municipalities', () => {
  const own = plan.members.municipalities.find(({ name }) => name === 'Gävle kommun')!;
  expect(memberOf('Gävle kommun')).toMatchObject({
    teams: [],
    teamCount: Math.max(1, own.trisamTeams ?? 1),
  });
  const withTeams = plan.members.municipalities.filter(({ trisamTeams }) => (trisamTeams ?? 0) > 0);
  const others = members.filter(({ name }) => !plan.members.municipalities.some((one) => one.name === name));
  expect(others.length).toBeGreaterThan(0);
  for (const { teams, teamCount } of others) {
    expect(teams).toEqual(withTeams.map(({ name }) => name));
    expect(teamCount).toBe(Math.max(1, withTeams.length));
  }
});

test('teams that have been reported before come first, each once however it is written', () => {
  const book = {
    ...emptyBook('tertial'),
    reports: [
      reportOf('GÄVLE KOMMUN', '2025-T1', [rowOf('Söder', { 1: 1 }), rowOf('söder', { 2: 1 }, 'Chef')]),
      reportOf('Gävle kommun', '2025-T2', [rowOf('Norr', { 5: 1 })]),
      reportOf('Hofors kommun', '2025-T1', [rowOf('Annat', { 1: 1 })]),
    ],
  };
  expect(memberOf('Gävle kommun', plan, book).teams).toEqual(['Söder', 'Norr']);
});

test.each<readonly [string, readonly Partial<TrisamHours>[], number | null, number | null, number | null]>([
  ['one row', [{ hours: new Decimal(10), rate: new Decimal(400) }], 10, 400, 4000],
  ['rows of one rate', [{ hours: new Decimal(10), rate: new Decimal(400) }, { hours: new Decimal(5), rate: new Decimal('400.00') }], 15, 400, 6000],
  ['rows of two rates', [{ hours: new Decimal(10), rate: new Decimal(400) }, { hours: new Decimal(5), rate: new Decimal(500) }], 15, null, 6500],
  ['a row without rate', [{ hours: new Decimal(10), rate: new Decimal(400) }, { hours: null, rate: null, fixedAmount: new Decimal(99) }], 10, null, 4099],
  ['a fixed amount alone', [{ hours: null, rate: null, fixedAmount: new Decimal(99) }], null, null, 99],
])('%s', (_, rows, hours, rate, amount) => {
  const [member, ...others] = hoursMembers(
    withRows(...rows.map((row) => ({ fixedAmount: null, year: 2025, member: 'En kommun', ...row }))),
    2025,
  );
  expect(others).toEqual([]);
  expect(member?.budgetHours?.toNumber() ?? null).toBe(hours);
  expect(member?.rate?.toNumber() ?? null).toBe(rate);
  expect(member?.budgetAmount?.toNumber() ?? null).toBe(amount);
}); // prettier-ignore

import fc from 'fast-check';
import { PLAN_FORMAT, PLAN_VERSION, parsePlan, UNWRITABLE } from '../../src/finsam/planFile';
import type { Plan } from '../../src/finsam/plan';

/** Names that a workbook could mistake for something else stand beside ordinary ones. */
export const AWKWARD = [
  '=1+1',
  '+46 70',
  '-',
  '@x',
  "'citat",
  '1,5',
  '2024-01-01',
  'TRUE',
  '#N/A',
  '0123',
  'å ä ö',
  '☃ 🏳️‍🌈',
  'a"b',
  'Bollnäs & Gävle',
  '1e5',
];

const textOf = (maxLength: number) =>
  fc.oneof(
    fc.constantFrom(...AWKWARD),
    fc.string({ minLength: 1, maxLength, unit: 'grapheme' }).filter((text) => parsesAsText(text)),
  );

/** Plans refuse what no cell can hold; that is tested elsewhere. */
function parsesAsText(text: string): boolean {
  return text.trim() !== '' && text.trim() === text && !/\p{Cc}/u.test(text) && !UNWRITABLE.test(text);
}

const nullable = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const cents = (max: number) => fc.integer({ min: 0, max: max * 100 }).map((number) => number / 100);
const amount = cents(50_000_000);
const signed = fc.integer({ min: -5_000_000_00, max: 5_000_000_00 }).map((number) => number / 100 + 0);
const perYear = (of: fc.Arbitrary<number>) => fc.tuple(nullable(of), nullable(of), nullable(of));
const distinctNames = (min: number, max: number) =>
  fc.uniqueArray(textOf(20), {
    minLength: min,
    maxLength: max,
    selector: (name) => name.toLocaleLowerCase('sv'),
  });

const period = fc
  .tuple(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 1500 }))
  .map(([start, length]) => [isoDay(start), isoDay(start + length)] as const);

function isoDay(daysAfter2022: number): string {
  return new Date(Date.UTC(2022, 0, 1 + daysAfter2022)).toISOString().slice(0, 10);
}

const insats = (groups: readonly string[], municipalities: readonly string[]) =>
  fc
    .record({
      name: textOf(40),
      group: fc.constantFrom(...groups),
      kind: nullable(fc.constantFrom('individ', 'struktur')),
      municipality:
        municipalities.length === 0 ? fc.constant(null) : nullable(fc.constantFrom(...municipalities)),
      claimingOrganisation: nullable(textOf(30)),
      period: nullable(period),
      accrual: fc.constantFrom('years', 'day', 'month'),
      amounts: perYear(signed),
      total: amount,
      comment: nullable(textOf(60)),
    })
    .map(({ period: days, accrual, amounts, total, ...rest }) => ({
      ...rest,
      start: days?.[0] ?? null,
      end: days?.[1] ?? null,
      funding: accrual === 'years' || days === null ? { by: 'years', amounts } : { by: accrual, total },
    }));

const trisamRow = fc
  .record({
    member: textOf(30),
    year: fc.integer({ min: 2025, max: 2027 }),
    hours: cents(5000),
    rate: cents(900),
    fixed: nullable(amount),
  })
  .map(({ fixed, ...row }) =>
    fixed === null ? { ...row, fixedAmount: null } : { ...row, hours: null, rate: null, fixedAmount: fixed },
  );

/** Any plan, as JSON and as read. */
export const planArbitrary: fc.Arbitrary<Plan> = fc
  .record({ municipalities: distinctNames(0, 5), regions: distinctNames(0, 3), groups: distinctNames(1, 4) })
  .chain(({ municipalities, regions, groups }) =>
    fc.record({
      association: fc.record({ name: textOf(40), organisationNumber: nullable(textOf(12)) }),
      source: nullable(textOf(200)),
      unit: fc.constantFrom('kr', 'tkr'),
      layout: fc.constantFrom('availableFunds', 'grantsAndAdministration'),
      members: fc.record({
        state: fc.record({ name: textOf(40) }),
        regions: fc.tuple(
          ...regions.map((name) =>
            fc.record({ name: fc.constant(name), weight: fc.integer({ min: 1, max: 900 }) }),
          ),
        ),
        municipalKey:
          municipalities.length === 0 ? fc.constant('none') : fc.constantFrom('weights', 'amounts', 'none'),
        municipalities: fc.tuple(
          ...municipalities.map((name, index) =>
            fc.record({
              name: fc.constant(name),
              // The first has a weight, so that the key can always be weights.
              weight:
                index === 0
                  ? fc.integer({ min: 1, max: 90_000 }).map((weight) => weight / 100)
                  : nullable(cents(900)),
              amounts: perYear(amount),
              trisamTeams: nullable(fc.integer({ min: 0, max: 40 })),
            }),
          ),
        ),
      }),
      contributions: perYear(amount),
      groups: fc.constant(groups.map((name, index) => ({ name, includesTrisamHours: index === 0 }))),
      insatser: fc.array(insats(groups, municipalities), { maxLength: 5 }),
      trisamHours: fc.array(trisamRow, { maxLength: 4 }),
      availableFunds: perYear(signed),
      lines: fc.array(
        fc.record({
          name: textOf(30),
          kind: fc.constantFrom('income', 'administration', 'financial'),
          amounts: perYear(signed),
        }),
        { maxLength: 5 },
      ),
      equity: fc.record({
        opening: nullable(signed),
        limitShare: fc.integer({ min: 0, max: 1000 }).map((share) => share / 1000),
        denominator: fc.constantFrom('budgetedIncome', 'memberContributions'),
        wishedClosing: perYear(signed),
      }),
    }),
  )
  .map((fields) => {
    const result = parsePlan({ format: PLAN_FORMAT, version: PLAN_VERSION, budgetYear: 2025, ...fields });
    if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 1));
    return result.plan;
  });

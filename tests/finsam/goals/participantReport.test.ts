import fc from 'fast-check';
import { BREAKDOWNS, type Breakdown, type ParticipantCount } from '../../../src/finsam/goals/goals';
import { participantReport, type ParticipantReport } from '../../../src/finsam/goals/participantReport';
import type { Counts, HiddenCounts } from '../../../src/finsam/goals/participants';

const KEYS = ['women', 'men', 'total'] as const;

function count(
  insats: string,
  breakdown: Breakdown,
  group: string | null,
  women: number | null,
  men: number | null,
  total: number | null = null,
): ParticipantCount {
  return { insats, breakdown, group, women, men, total };
}

const people = fc.option(fc.integer({ min: 0, max: 12 }), { nil: null });
const counts = fc
  .uniqueArray(
    fc.record({
      insats: fc.constantFrom('Trisam', 'Mysam', 'Ockelbo'),
      breakdown: fc.constantFrom(...BREAKDOWNS),
      group: fc.constantFrom('a', 'b', 'c'),
      women: people,
      men: people,
      total: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, people),
    }),
    { maxLength: 24, selector: ({ insats, breakdown, group }) => `${insats} ${breakdown} ${group}` },
  )
  .map((rows) => rows.map((row) => (row.breakdown === 'all' ? { ...row, group: null } : row)))
  .map((rows) => rows.filter((row, index) => row.group !== null || isFirst(rows, index)));
const lowest = fc.integer({ min: 0, max: 8 });

/** Of each insats there is one row of all participants. */
function isFirst(rows: readonly ParticipantCount[], index: number): boolean {
  return rows.findIndex(({ insats, group }) => group === null && insats === rows[index]!.insats) === index;
}

/** Every table as its cells: what they hold and whether that is hidden; the sums last. */
function grids({ all, breakdowns }: ParticipantReport): { value: number | null; hidden: boolean }[][][] {
  return [all, ...breakdowns].map(({ rows, sum, hidden }) => {
    const flags: readonly HiddenCounts[] = [...hidden.rows, hidden.sum];
    const lines: readonly Counts[] = [...rows, sum];
    return lines.map((line, index) => KEYS.map((key) => ({ value: line[key], hidden: flags[index]![key] })));
  });
}

describe('laws', () => {
  test('a count above nil and below the lowest is never shown', () => {
    fc.assert(
      fc.property(counts, lowest, (given, least) => {
        for (const { value, hidden } of grids(participantReport(given, least)).flat(2))
          if (value !== null && value > 0 && value < least) expect(hidden).toBe(true);
      }),
    );
  });

  test('no row and no column hides one count alone while it shows others', () => {
    fc.assert(
      fc.property(counts, lowest, (given, least) => {
        for (const grid of grids(participantReport(given, least))) {
          const columns = KEYS.map((_, column) => grid.map((line) => line[column]!));
          for (const line of [...grid, ...columns]) {
            const known = line.filter(({ value }) => value !== null);
            if (known.length > 1) expect(known.filter(({ hidden }) => hidden)).not.toHaveLength(1);
          }
        }
      }),
    );
  });

  test('what is hidden of an insats in one place is not shown in another', () => {
    fc.assert(
      fc.property(counts, lowest, (given, least) => {
        const { all, breakdowns } = participantReport(given, least);
        const places = [
          ...all.rows.map((row, index) => ({ ...row, hidden: all.hidden.rows[index]! })),
          ...breakdowns.map(({ insats, sum, hidden }) => ({ insats, ...sum, hidden: hidden.sum })),
        ];
        for (const one of places)
          for (const other of places)
            for (const key of KEYS)
              if (one.insats === other.insats && one[key] !== null && one[key] === other[key])
                expect(one.hidden[key]).toBe(other.hidden[key]);
      }),
    );
  });

  test('with nil as the lowest all is shown', () => {
    fc.assert(
      fc.property(counts, (given) => {
        expect(
          grids(participantReport(given, 0))
            .flat(2)
            .some(({ hidden }) => hidden),
        ).toBe(false);
      }),
    );
  });
});

const NOTHING = { women: false, men: false, total: false };
const ALL = { women: true, men: true, total: true };

test('the sum of a breakdown does not tell what is hidden among all participants', () => {
  const report = participantReport(
    [
      count('Fas 1', 'all', null, 2, 1),
      count('Ockelbo', 'all', null, 8, 7),
      count('Trisam', 'all', null, 544, 394),
      count('Ockelbo', 'age', '15–29', 8, 7),
    ],
    5,
  );
  expect(report.all.hidden.rows).toEqual([ALL, ALL, NOTHING]);
  expect(report.breakdowns[0]?.hidden.sum).toEqual(ALL);
});

test('sums of sources of support that are others than all participants stay', () => {
  const report = participantReport(
    [
      count('Fas 1', 'all', null, 2, 1),
      count('Ockelbo', 'all', null, 8, 7),
      count('Ockelbo', 'supportBefore', 'Försörjningsstöd', 9, 9),
    ],
    5,
  );
  expect(report.breakdowns[0]?.hidden.sum).toEqual(NOTHING);
});

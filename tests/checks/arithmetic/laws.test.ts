import fc from 'fast-check';
import { foundIn, table } from './foundIn';

/** A table of figures that sums: sections of items, a sum of each, a sum of all, and where there are several columns their total across. */
interface Plan {
  readonly sections: readonly (readonly (readonly number[])[])[];
  readonly isAcross: boolean;
  readonly isNegative: boolean;
}

const figure = fc.integer({ min: 100, max: 99_999 });
const plans: fc.Arbitrary<Plan> = fc
  .record({
    columns: fc.integer({ min: 1, max: 4 }),
    sizes: fc.array(fc.integer({ min: 2, max: 7 }), { minLength: 1, maxLength: 3 }),
    isAcross: fc.boolean(),
    isNegative: fc.boolean(),
  })
  .chain(({ columns, sizes, isAcross, isNegative }) =>
    fc
      .tuple(
        ...sizes.map((size) =>
          fc.array(fc.array(figure, { minLength: columns, maxLength: columns }), {
            minLength: size,
            maxLength: size,
          }),
        ),
      )
      .map((sections) => ({ sections, isAcross: isAcross && columns > 1, isNegative })),
  );

/** Rows of labels and figures. */
type Row = readonly [string, ...number[]];

function rowsOf({ sections, isAcross, isNegative }: Plan): Row[] {
  const sign = isNegative ? -1 : 1;
  const across = (figures: readonly number[]) =>
    isAcross ? [...figures, figures.reduce((sum, one) => sum + one, 0)] : figures;
  const totals: number[][] = [];
  const rows = sections.flatMap((section, number): Row[] => {
    const items = section.map((figures) => figures.map((one) => sign * one));
    const total = (items[0] ?? []).map((_, column) =>
      items.reduce((sum, item) => sum + (item[column] ?? 0), 0),
    );
    totals.push(total);
    return [
      ...items.map((figures, index): Row => [`Post ${'abcdefg'[index]}${'xyz'[number]}`, ...across(figures)]),
      [`Summa del ${'xyz'[number]}`, ...across(total)],
    ];
  });
  if (sections.length === 1) return rows;
  const all = (totals[0] ?? []).map((_, column) =>
    totals.reduce((sum, total) => sum + (total[column] ?? 0), 0),
  );
  return [...rows, ['Summa kostnader', ...across(all)]];
}

const written = (value: number) =>
  value
    .toLocaleString('sv-SE')
    .replace(/\u2212/g, '-')
    .replace(/\s/g, ' ');

function textOf(plan: Plan, rows: readonly Row[]): string {
  const columns = plan.sections[0]?.[0]?.length ?? 0;
  const titles = Array.from({ length: columns }, (_, index) => `Budget ${2021 + index}`);
  return [
    'Budget',
    'Belopp i tkr',
    '',
    ['', ...titles, ...(plan.isAcross ? ['Totalt'] : [])].join('\t'),
    ...rows.map(([label, ...figures]) => [label, ...figures.map(written)].join('\t')),
    '',
  ].join('\n');
}

test('a table that sums has no findings', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      expect(foundIn(textOf(plan, rowsOf(plan)))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

/** One figure changed by more than rounding can explain, and by no more than a fifth of itself: what is farther off may be no sum. */
const changes = plans.chain((plan) => {
  const rows = rowsOf(plan);
  return fc
    .record({
      row: fc.integer({ min: 0, max: rows.length - 1 }),
      column: fc.integer({ min: 0, max: (rows[0]?.length ?? 2) - 2 }),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
      sign: fc.constantFrom(1, -1),
    })
    .map(({ row, column, part, sign }) => {
      const fifth = Math.abs(Number(rows[row]?.[column + 1])) / 5;
      return { plan, row, column, change: sign * Math.floor(20 + part * (fifth - 20)) };
    });
});

function changed(rows: readonly Row[], row: number, column: number, change: number): Row[] {
  return rows.map((one, index): Row =>
    index === row
      ? [one[0], ...(one.slice(1) as number[]).map((value, at) => (at === column ? value + change : value))]
      : one,
  );
}

test('one changed figure is one finding', () => {
  fc.assert(
    fc.property(changes, ({ plan, row, column, change }) => {
      expect(foundIn(textOf(plan, changed(rowsOf(plan), row, column, change)))).toHaveLength(1);
    }),
    { numRuns: 150 },
  );
});

test('where rows sum across as well, the changed figure itself is told, and what it should be', () => {
  fc.assert(
    fc.property(
      changes.filter(({ plan }) => plan.isAcross),
      ({ plan, row, column, change }) => {
        const rows = rowsOf(plan);
        const [finding = ''] = foundIn(textOf(plan, changed(rows, row, column, change)));
        const line = 5 + row;
        const meant = written(Number(rows[row]?.[column + 1])).replace('-', '\u2212');
        expect(finding).toMatch(new RegExp(` ${line}:\\d+ `));
        expect(finding.endsWith(`→ ${meant}`)).toBe(true);
      },
    ),
    { numRuns: 100 },
  );
});

test('any text is checked without an exception', () => {
  const cells = fc.oneof(
    fc.constantFrom(
      'Summa',
      'Totalt',
      'varav',
      '-',
      '',
      '12,5',
      '1 000',
      '-7',
      '50 %',
      'Avvikelse',
      'Budget',
      'Utfall',
    ),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cells, { maxLength: 6 }), { maxLength: 12 }), (rows) => {
      expect(Array.isArray(foundIn(rows.map((row) => row.join('\t')).join('\n')))).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('a list of figures without end is looked through, and no sum is made up in it', () => {
  let state = 1;
  const next = () => (state = (state * 16_807) % 2_147_483_647);
  const figures = () => Array.from({ length: 8 }, () => String(1_000 + (next() % 90_000)));
  const rows = Array.from({ length: 10_000 }, () => ['', ...figures()].join('|'));
  expect(foundIn(table('|a|b|c|d|e|f|g|h', ...rows))).toEqual([]);
});

import { BOOKS } from './mutants/books';
import { byKind, measureBook, together, type Measured } from './mutants/measure';
import { MUTATORS } from './mutants/mutators';

/** A sample of what `npm run bench` measures in full: see scripts/bench/checks.mjs. */
const LEAST_FOUND = 0.97;
const parts: Measured[] = [];

test.each(BOOKS.map((_, index) => index))(
  'workbook %i gives no error and no warning as it is',
  async (index) => {
    const measured = await measureBook(index, 0);
    parts.push(measured);
    expect(measured.clean).toHaveLength(2);
    expect(measured.clean.filter(({ said }) => said.length > 0)).toEqual([]);
  },
);

describe('of all workbooks together', () => {
  test('there are at least twenty, and twenty-five kinds of errors, each of which is tried', () => {
    expect(BOOKS.length).toBeGreaterThanOrEqual(20);
    expect(MUTATORS.length).toBeGreaterThanOrEqual(25);
    expect([...byKind(together(parts).mutants)].filter(([, { total }]) => total === 0)).toEqual([]);
  });

  test('at least 97 % of errors are found in the right cell, by the right rule', () => {
    const { mutants } = together(parts);
    const missed = mutants.filter(({ found }) => !found);
    const share = 1 - missed.length / mutants.length;
    if (share < LEAST_FOUND)
      throw new Error(
        `${Math.round(share * 1_000) / 10} % of ${mutants.length} were found; missed were\n${missed
          .map(({ kind, book, places }) => `  ${kind}: ${book}, ${places.slice(0, 3).join(', ')}`)
          .join('\n')}`,
      );
    expect(mutants.length).toBeGreaterThan(400);
  });
});

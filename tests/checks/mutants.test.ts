import { MUTATORS } from './mutants/mutators';
import { BOOKS } from './mutants/books';
import { byKind, measure, type Measured } from './mutants/measure';

/** A sample of what `npm run bench` measures in full: see scripts/bench/checks.mjs. */
const LEAST_FOUND = 0.95;

let measured: Measured;
beforeAll(async () => {
  measured = await measure(1);
});

test('there are at least twenty workbooks and twenty-five kinds of errors, and each kind is tried', () => {
  expect(BOOKS.length).toBeGreaterThanOrEqual(20);
  expect(MUTATORS.length).toBeGreaterThanOrEqual(25);
  expect([...byKind(measured.mutants)].filter(([, { total }]) => total === 0)).toEqual([]);
});

test('workbooks without errors give no error and no warning', () => {
  expect(measured.clean.filter(({ said }) => said.length > 0)).toEqual([]);
});

test('of errors that people make, at least 95 % are found in the right cell, by the right rule', () => {
  const missed = measured.mutants.filter(({ found }) => !found);
  const share = 1 - missed.length / measured.mutants.length;
  if (share < LEAST_FOUND)
    throw new Error(
      `${Math.round(share * 1_000) / 10} % of ${measured.mutants.length} were found; missed were\n${missed
        .map(({ kind, book, places }) => `  ${kind}: ${book}, ${places.slice(0, 3).join(', ')}`)
        .join('\n')}`,
    );
  expect(measured.mutants.length).toBeGreaterThan(400);
});

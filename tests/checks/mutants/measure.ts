import type { Finding } from '../../../src/checks/finding';
import { checkWorkbook } from '../../../src/checks/runChecks';
import { containsCell } from '../../../src/workbook/addresses';
import { address, checkedWorkbookOfBook, copyOfBook, typedBook, type Book, type Place } from './book';
import { BOOKS } from './books';
import { calculate } from './calculate';
import type { Mutator } from './mutator';
import { MUTATORS } from './mutators';
import { randomOf } from './random';

export interface Mutant {
  readonly kind: string;
  readonly book: string;
  /** Where the error stands, or shows. */
  readonly places: readonly string[];
  readonly found: boolean;
  /** All that the checks said, for those who look into a miss. */
  readonly said: readonly string[];
}

export interface Clean {
  readonly book: string;
  /** Errors and warnings of a workbook that has none: false alarms. */
  readonly said: readonly string[];
}

export interface Measured {
  readonly mutants: readonly Mutant[];
  readonly clean: readonly Clean[];
}

/**
 * Makes all books and spoils each of them in every way that it can be spoilt, `rounds` times over, and tells what the checks find. The same rounds give
 * the same books and the same errors. `kinds` are those to try, all unless told otherwise.
 */
export async function measure(rounds: number, kinds = /^/): Promise<Measured> {
  const parts: Measured[] = [];
  for (let round = 0; round < rounds; round++)
    for (const index of BOOKS.keys()) parts.push(await measureBook(index, round, kinds));
  return together(parts);
}

/** The same for one of the books in one round: live, and typed. */
export async function measureBook(index: number, round: number, kinds = /^/): Promise<Measured> {
  const mutants: Mutant[] = [];
  const clean: Clean[] = [];
  const seed = round * 1_000 + index;
  const live = BOOKS[index]?.(randomOf(seed));
  for (const book of live === undefined ? [] : [live, typedBook(live)]) {
    clean.push({ book: book.kind, said: (await check(book)).filter(isAlarm).map(sentence) });
    for (const mutator of MUTATORS.filter(({ kind }) => kinds.test(kind))) {
      const mutant = await spoilt(book, mutator, seed);
      if (mutant !== null) mutants.push(mutant);
    }
  }
  return { mutants, clean };
}

export function together(parts: readonly Measured[]): Measured {
  return { mutants: parts.flatMap(({ mutants }) => mutants), clean: parts.flatMap(({ clean }) => clean) };
}

async function spoilt(book: Book, mutator: Mutator, seed: number): Promise<Mutant | null> {
  const isTyped = book.kind.endsWith('typed');
  if (mutator.form !== 'both' && mutator.form !== (isTyped ? 'typed' : 'live')) return null;
  const copy = copyOfBook(book);
  const places = mutator.spoil(copy, randomOf(seed * 64 + MUTATORS.indexOf(mutator)));
  if (places === null) return null;
  calculate(copy);
  const findings = await check(copy);
  return {
    kind: mutator.kind,
    book: book.kind,
    places: places.map(({ sheet, row, column }) => `${sheet}!${address(row, column)}`),
    found: findings.some(
      (finding) => mutator.rules.includes(finding.rule) && places.some((place) => standsAt(finding, place)),
    ),
    said: findings.map(sentence),
  };
}

async function check(book: Book): Promise<Finding[]> {
  const faults: unknown[] = [];
  const findings = await checkWorkbook(checkedWorkbookOfBook(book), {
    onFault: (fault) => faults.push(fault),
  });
  if (faults.length > 0) throw faults[0];
  return findings;
}

function standsAt({ place }: Finding, { sheet, row, column }: Place): boolean {
  return place.kind === 'sheet' && place.sheet === sheet && containsCell(place.area, row, column);
}

function isAlarm({ severity }: Finding): boolean {
  return severity !== 'note';
}

function sentence({ rule, severity, place, found, expected }: Finding): string {
  const at = place.kind === 'sheet' ? `${place.sheet}!${address(place.area.row, place.area.column)}` : '';
  return `${severity} ${rule} ${at} ${found} → ${expected ?? '?'}`;
}

/** How many of each kind, and how many of them were found. */
export function byKind(mutants: readonly Mutant[]): ReadonlyMap<string, { total: number; found: number }> {
  const kinds = new Map(MUTATORS.map(({ kind }) => [kind, { total: 0, found: 0 }]));
  for (const { kind, found } of mutants) {
    const count = kinds.get(kind);
    if (count === undefined) continue;
    count.total += 1;
    if (found) count.found += 1;
  }
  return kinds;
}

import type { Role, PlacedCell, Book } from '../book';
import { dependentsOf, numberIn, pickRole, withDependents, type Mutator } from '../mutator';
import type { Random } from '../random';
import { FIGURES, FIGURES_OR_SIGN, FIGURES_OR_THOUSAND, PERCENTAGES } from '../acceptedRules';

/** A figure that another one is made of, large enough that a slip is no rounding. */
const counted =
  (roles: readonly Role[], least = 20) =>
  (book: Book, random: Random): PlacedCell | null =>
    pickRole(
      book,
      random,
      roles,
      ({ cell, ...place }) => Math.abs(numberIn(cell) ?? 0) >= least && dependentsOf(book, place).length > 0,
    );

function spoilFigure(
  kind: string,
  rules: Mutator['rules'],
  choose: (book: Book, random: Random) => PlacedCell | null,
  spoiled: (figure: number, random: Random) => number | null,
): Mutator {
  return {
    kind,
    form: 'typed',
    rules,
    spoil: (book, random) => {
      const chosen = choose(book, random);
      const figure = chosen === null ? null : spoiled(numberIn(chosen.cell) ?? 0, random);
      if (chosen === null || figure === null || figure === numberIn(chosen.cell)) return null;
      chosen.cell.value = figure;
      return withDependents(book, chosen);
    },
  };
}

/** Two digits beside each other that differ, swapped. */
function swapped(figure: number, random: Random): number | null {
  const digits = String(Math.abs(figure));
  const places = Array.from({ length: digits.length - 1 }, (_, index) => index).filter(
    (index) =>
      /^\d\d$/.test(digits.slice(index, index + 2)) &&
      digits[index] !== digits[index + 1] &&
      !(index === 0 && digits[1] === '0'),
  );
  if (places.length === 0) return null;
  const place = random.pick(places);
  return (
    Math.sign(figure) *
    Number(
      digits.slice(0, place) + (digits[place + 1] ?? '') + (digits[place] ?? '') + digits.slice(place + 2),
    )
  );
}

const total = (figure: number, random: Random): number =>
  figure + random.pick([-1, 1]) * random.whole(10, Math.max(11, Math.floor(Math.abs(figure) / 8)));

export const FIGURE_MUTATORS: readonly Mutator[] = [
  spoilFigure('digits of an amount swapped', FIGURES, counted(['amount'], 100), swapped),
  spoilFigure('digits of a total swapped', FIGURES, counted(['total', 'grand', 'rowTotal'], 100), swapped),
  spoilFigure(
    'total typed wrong',
    FIGURES,
    (book, random) =>
      pickRole(
        book,
        random,
        ['total', 'grand'],
        ({ cell }) => !isPercent(cell.style?.numberFormat) && numberIn(cell) !== null,
      ),
    total,
  ),
  spoilFigure(
    'sum across typed wrong',
    FIGURES,
    (book, random) => pickRole(book, random, ['rowTotal']),
    total,
  ),
  spoilFigure('sign of an amount lost', FIGURES_OR_SIGN, counted(['amount']), (figure) => -figure),
  spoilFigure('thousand times an amount', FIGURES_OR_THOUSAND, counted(['amount']), (figure, random) =>
    random.chance(0.5) || Math.abs(figure) < 20_000 ? figure * 1_000 : Math.round(figure / 1_000),
  ),
  spoilFigure(
    'a digit of an amount missing',
    FIGURES_OR_THOUSAND,
    counted(['amount'], 1_000),
    (figure, random) => {
      const digits = String(Math.abs(figure));
      const place = random.whole(1, digits.length - 1);
      return digits[place] === '.'
        ? null
        : Math.sign(figure) * Number(digits.slice(0, place) + digits.slice(place + 1));
    },
  ),
  spoilFigure(
    'sign of a deviation turned',
    FIGURES,
    (book, random) =>
      pickRole(book, random, ['deviation', 'remaining'], ({ cell }) => Math.abs(numberIn(cell) ?? 0) > 20),
    (figure) => -figure,
  ),
  spoilFigure(
    'deviation typed wrong',
    FIGURES,
    (book, random) => pickRole(book, random, ['deviation', 'remaining']),
    total,
  ),
  spoilFigure(
    'percentage typed wrong',
    PERCENTAGES,
    (book, random) => pickRole(book, random, ['ratio']),
    (figure, random) =>
      Math.round((figure + (random.pick([-1, 1]) * random.whole(5, 19)) / 100) * 1000) / 1000,
  ),
  spoilFigure(
    'share typed wrong',
    PERCENTAGES,
    (book, random) => pickRole(book, random, ['share'], ({ cell }) => (numberIn(cell) ?? 0) > 0.02),
    (figure, random) => Math.round((figure + random.whole(4, 19) / 100) * 1000) / 1000,
  ),
];

function isPercent(format: string | undefined): boolean {
  return format?.includes('%') ?? false;
}
